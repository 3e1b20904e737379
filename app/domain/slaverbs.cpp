// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sla.h"
#include "app/domain/verbs.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

qint64 slaInstantOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() && at.timeSpec() != Qt::LocalTime ? at.toMSecsSinceEpoch() : -1;
}

QJsonValue slaInstantJson(qint64 ms)
{
    return ms < 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate));
}

Error badSlaLine(const QString &field)
{
    return makeError(ErrorKind::Invalid, u"sla.line"_s, field, {field});
}

/** Ended pauses go into the clock; one without an end stands at @p now. */
Result<void> takePauses(const QJsonValue &given, const BusinessHours &hours, SlaClock &clock)
{
    if (!given.isUndefined() && !given.isArray())
        return badSlaLine(u"pauses"_s);
    for (const QJsonValue &entry : given.toArray()) {
        const QJsonArray pair = entry.toArray();
        clock.pausedAtMs = slaInstantOf(pair.at(0));
        if (clock.pausedAtMs < 0 || pair.size() > 2)
            return badSlaLine(u"pauses"_s);
        if (pair.size() < 2)
            continue;
        const qint64 end = slaInstantOf(pair.at(1));
        if (end < clock.pausedAtMs)
            return badSlaLine(u"pauses"_s);
        resumeClock(clock, hours, end);
    }
    return {};
}

QJsonArray levelTimes(const SlaPolicy &policy, const SlaTimes &times)
{
    QJsonArray levels;
    qint64 since = times.deadlineMs;
    for (const SlaLevel &level : policy.levels) {
        since = since < 0 ? -1 : policy.hours.addWorking(since, level.afterMinutes * 60'000LL).value_or(-1);
        levels.append(slaInstantJson(since));
    }
    return levels;
}

} // namespace

Result<QByteArray> slaLine(const QByteArray &line)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return makeError(ErrorKind::Invalid, u"sla.line"_s, problem.errorString(), {QString()});
    const QJsonObject in = document.object();
    const auto policy = slaPolicyOf(in, {});
    if (!policy)
        return policy.error();
    SlaClock clock;
    clock.startedMs = slaInstantOf(in.value("receivedAt"_L1));
    const qint64 now = slaInstantOf(in.value("now"_L1));
    if (clock.startedMs < 0 || now < 0)
        return badSlaLine(clock.startedMs < 0 ? u"receivedAt"_s : u"now"_s);
    if (const auto taken = takePauses(in.value("pauses"_L1), policy->hours, clock); !taken)
        return taken.error();
    const qint64 worked = policy->hours.workingMsBetween(clock.startedMs, clock.isRunning() ? now : clock.pausedAtMs) - clock.pausedSeconds * 1000;
    const qint64 left = policy->firstResponseMinutes * 60'000LL - worked;
    const SlaTimes times = slaTimes(*policy, clock);
    QJsonObject result{{u"deadline"_s, slaInstantJson(times.deadlineMs)},
                             {u"warnAt"_s, slaInstantJson(times.warnAtMs)},
                             {u"leftSeconds"_s, left / 1000},
                             {u"paused"_s, !clock.isRunning()},
                             {u"warned"_s, times.warnAtMs >= 0 && now >= times.warnAtMs},
                             {u"breached"_s, times.deadlineMs >= 0 && now >= times.deadlineMs},
                             {u"levels"_s, levelTimes(*policy, times)}};
    if (policy->resolutionMinutes > 0)
        result.insert("resolutionDeadline"_L1, slaInstantJson(resolutionDueMs(*policy, clock)));
    return QJsonDocument(result).toJson(QJsonDocument::Compact);
}

} // namespace campanile::domain
