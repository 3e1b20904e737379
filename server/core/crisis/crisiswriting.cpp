// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crisis/crisiswriting.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using campanile::domain::CrisisCourse;
using campanile::domain::CrisisFinding;
using campanile::domain::CrisisLevel;
using campanile::domain::CrisisRule;
using campanile::domain::CrisisTurn;

namespace campanile::server {

namespace {

constexpr int kMostOpenCrises = 1'000;
constexpr int kMostCrisisPeople = 10'000;
constexpr qint64 kSeenEveryMs = 60'000;

QJsonObject setOf(const QStringList &ids)
{
    QJsonObject set;
    for (const QString &id : ids) {
        if (set.size() < domain::kCrisisMostItems)
            set.insert(id, true);
    }
    return set;
}

Result<void> done(const Result<QString> &made)
{
    return made ? Result<void>() : Result<void>(made.error());
}

/** Active members with one of the roles; the owner of a workspace without members. */
Result<QStringList> peopleOf(const SystemReader &records, const QStringList &roles, const QStringList &chosen)
{
    const auto members = records.query(u"WorkspaceMember"_s, {}, kMostCrisisPeople, u"userId"_s);
    const auto workspaces = records.query(u"Workspace"_s, {}, 1);
    if (!members || !workspaces)
        return members ? workspaces.error() : members.error();
    QStringList inRole;
    QStringList there;
    const auto add = [&](const QString &user, const QString &role) {
        there.append(user);
        if (roles.contains(role))
            inRole.append(user);
    };
    bool isOwnerKnown = false;
    const QString owner = fieldOf(workspaces->value(0), "ownerId"_L1);
    for (const QJsonObject &member : *members) {
        const QString user = fieldOf(member, "userId"_L1);
        isOwnerKnown = isOwnerKnown || user == owner;
        if (member.value("isActive"_L1).toBool(true))
            add(user, fieldOf(member, "role"_L1));
    }
    if (!owner.isEmpty() && !isOwnerKnown)
        add(owner, u"owner"_s);
    QStringList people;
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(people), [&](const QString &user) { return there.contains(user); });
    return people.isEmpty() ? inRole : people;
}

struct CrisisNotice {
    QString titleCode;
    QString title;
    QString eventId;
    CrisisLevel level = CrisisLevel::High;
    QJsonObject metadata;
    bool isEscalation = false;
};

Result<void> tellOfCrisis(SystemRecords &records, const QJsonObject &rule, CrisisNotice notice)
{
    const QStringList leaders{u"owner"_s, u"admin"_s, u"manager"_s};
    const QStringList tops{u"owner"_s, u"admin"_s};
    const auto people = peopleOf(records, notice.isEscalation ? tops : leaders,
                                 rule.value(notice.isEscalation ? "escalateToIds"_L1 : "notifyIds"_L1).toObject().keys());
    if (!people)
        return people.error();
    notice.metadata.insert("titleCode"_L1, notice.titleCode);
    notice.metadata.insert("ruleName"_L1, rule.value("name"_L1));
    notice.metadata.insert("triggerType"_L1, rule.value("ruleType"_L1));
    notice.metadata.insert("severity"_L1, domain::crisisLevelKey(notice.level));
    notice.metadata.insert("channels"_L1, QJsonArray::fromStringList(rule.value("notifyChannels"_L1).toObject().keys()));
    const bool isUrgent = notice.isEscalation || notice.level >= CrisisLevel::High;
    for (const QString &user : *people) {
        const auto made = records.create(u"Notification"_s, {{u"userId"_s, user},
                                                             {u"topic"_s, u"crisis"_s},
                                                             {u"level"_s, isUrgent ? u"error"_s : u"warning"_s},
                                                             {u"priority"_s, isUrgent ? u"urgent"_s : u"high"_s},
                                                             {u"title"_s, notice.title},
                                                             {u"message"_s, rule.value("name"_L1)},
                                                             {u"entityType"_s, u"CrisisEvent"_s},
                                                             {u"entityId"_s, notice.eventId},
                                                             {u"metadata"_s, notice.metadata}});
        if (!made)
            return made.error();
    }
    return {};
}

/** True when posts stand still from now on because of this crisis. */
Result<bool> pausePosts(SystemRecords &records, const QJsonObject &rule, const QString &eventId, qint64 nowMs)
{
    if (!rule.value("pausesPosts"_L1).toBool())
        return false;
    const auto open = records.query(u"PublishingPause"_s, {{u"endedAt"_s, SystemCondition::Op::Equal, QJsonValue()}}, 1);
    if (!open)
        return open.error();
    if (!open->isEmpty())
        return false;
    const auto made = records.create(u"PublishingPause"_s, {{u"startedAt"_s, wireTime(nowMs)}, {u"crisisEventId"_s, eventId}, {u"reason"_s, rule.value("name"_L1)}});
    if (!made)
        return made.error();
    const auto line = writeCrisisLine(records, eventId, u"posts_paused"_s, nowMs, {{u"pauseId"_s, *made}});
    return line ? Result<bool>(true) : Result<bool>(line.error());
}

CrisisCourse courseOf(const QJsonObject &event)
{
    const QJsonObject data = event.value("triggerData"_L1).toObject();
    return {data.value("saidCount"_L1).toInteger(), msOf(event.value("lastSeenAt"_L1)), data.contains("calmedAt"_L1)};
}

/** The newest: those of the window, then those known before by age. */
QStringList itemsWith(const QJsonObject &event, const CrisisFinding &finding)
{
    QStringList items = finding.itemIds;
    const QSet<QString> here(items.cbegin(), items.cend());
    QStringList known = event.value("itemIds"_L1).toObject().keys();
    std::sort(known.begin(), known.end(), std::greater<>());
    for (const QString &id : std::as_const(known)) {
        if (items.size() < domain::kCrisisMostItems && !here.contains(id))
            items.append(id);
    }
    return items;
}

bool hasNewItems(const QJsonObject &event, const CrisisFinding &finding)
{
    const QJsonObject known = event.value("itemIds"_L1).toObject();
    return std::any_of(finding.itemIds.cbegin(), finding.itemIds.cend(), [&](const QString &id) { return !known.contains(id); });
}

/** The server raised it before, or the rule says so; what a person chose since stays unless it gets worse still. */
CrisisLevel saidLevel(const QJsonObject &event, const CrisisRule &rule)
{
    const QString said = fieldOf(event.value("triggerData"_L1).toObject(), "saidSeverity"_L1);
    return domain::crisisLevelFromKey(said).value_or(rule.level);
}

bool isWorse(const QJsonObject &event, const CrisisRule &rule, const CrisisFinding &finding)
{
    const CrisisLevel now = domain::crisisLevelFromKey(fieldOf(event, "severity"_L1)).value_or(rule.level);
    return finding.fits && finding.level > saidLevel(event, rule) && finding.level > now;
}

/** What a rule says of escalation, kept with the crisis that it opens. */
QJsonObject escalationOf(const QJsonObject &rule)
{
    QJsonObject kept;
    for (const QString &name : {u"name"_s, u"ruleType"_s, u"escalateAfterMinutes"_s, u"escalateToIds"_s, u"notifyChannels"_s}) {
        if (const QJsonValue value = rule.value(name); !value.isUndefined() && !value.isNull())
            kept.insert(name, value);
    }
    return kept;
}

QJsonObject numbersOf(const CrisisFinding &finding)
{
    QJsonObject numbers{{u"count"_s, finding.count}, {u"threshold"_s, finding.threshold}, {u"severity"_s, domain::crisisLevelKey(finding.level)}};
    for (const QString &name : {u"baseline"_s, u"negativeShare"_s, u"keywords"_s}) {
        if (const QJsonValue value = finding.data.value(name); !value.isUndefined())
            numbers.insert(name, value);
    }
    return numbers;
}

} // namespace

bool isOpenCrisis(const QJsonObject &event)
{
    const QString status = fieldOf(event, "status"_L1);
    return status == "detected"_L1 || status == "acknowledged"_L1 || status == "responding"_L1;
}

Result<QList<QJsonObject>> openCrises(const SystemReader &records)
{
    QList<QJsonObject> open;
    for (const QString &status : {u"detected"_s, u"acknowledged"_s, u"responding"_s}) {
        const auto rows = records.query(u"CrisisEvent"_s, {whereIs(u"status"_s, status)}, kMostOpenCrises, u"detectedAt"_s);
        if (!rows)
            return rows.error();
        open.append(*rows);
    }
    return open;
}

Result<CrisisStanding> crisisStanding(const SystemReader &records, const QString &ruleId, const QList<QJsonObject> &open)
{
    CrisisStanding standing;
    for (const QJsonObject &event : open) {
        if (fieldOf(event, "ruleId"_L1) == ruleId)
            standing.open = event;
    }
    if (!standing.open.isEmpty())
        return standing;
    const auto newest = records.versions(u"CrisisEvent"_s, {whereIs(u"ruleId"_s, ruleId)}, 1, u"detectedAt"_s);
    if (!newest)
        return newest.error();
    if (newest->isEmpty())
        return standing;
    const auto event = records.get(u"CrisisEvent"_s, newest->first().id);
    if (!event)
        return event.error();
    standing.lastId = newest->first().id;
    standing.endedMs = msOf(event->value_or(QJsonObject()).value("resolvedAt"_L1));
    return standing;
}

Result<void> writeCrisisLine(SystemRecords &records, const QString &eventId, const QString &kind, qint64 nowMs, const QJsonObject &metadata, const QString &authorId)
{
    QJsonObject line{{u"crisisEventId"_s, eventId}, {u"kind"_s, kind}, {u"occurredAt"_s, wireTime(nowMs)}, {u"metadata"_s, metadata}};
    if (!authorId.isEmpty())
        line.insert("authorId"_L1, authorId);
    return done(records.create(u"CrisisEntry"_s, line));
}

Result<void> raiseCrisis(SystemRecords &records, const QJsonObject &rule, const CrisisRule &read, const CrisisFinding &finding, qint64 nowMs)
{
    QJsonObject data = finding.data;
    data.insert("saidCount"_L1, finding.count);
    data.insert("saidSeverity"_L1, domain::crisisLevelKey(finding.level));
    data.insert("peakCount"_L1, finding.count);
    data.insert("peakAt"_L1, wireTime(nowMs));
    data.insert("escalation"_L1, escalationOf(rule));
    const auto made = records.create(u"CrisisEvent"_s, {{u"title"_s, read.name},
                                                        {u"severity"_s, domain::crisisLevelKey(finding.level)},
                                                        {u"status"_s, u"detected"_s},
                                                        {u"ruleId"_s, read.id},
                                                        {u"triggerType"_s, domain::crisisKindKey(read.conditions.kind)},
                                                        {u"triggerData"_s, data},
                                                        {u"itemIds"_s, setOf(finding.itemIds)},
                                                        {u"affectedAccountIds"_s, setOf(finding.accountIds)},
                                                        {u"detectedAt"_s, wireTime(nowMs)},
                                                        {u"lastSeenAt"_s, wireTime(nowMs)}});
    if (!made)
        return made.error();
    if (const auto line = writeCrisisLine(records, *made, u"detected"_s, nowMs, numbersOf(finding)); !line)
        return line;
    const auto paused = pausePosts(records, rule, *made, nowMs);
    if (!paused)
        return paused.error();
    QJsonObject metadata = numbersOf(finding);
    metadata.insert("postsPaused"_L1, *paused);
    return tellOfCrisis(records, rule, {u"notice.crisisDetected"_s, u"A crisis begins"_s, *made, finding.level, metadata});
}

bool hasCrisisNews(const QJsonObject &event, const CrisisRule &rule, const CrisisFinding &finding, qint64 nowMs)
{
    const CrisisCourse course = courseOf(event);
    if (domain::crisisTurn(rule, finding, course, nowMs) != CrisisTurn::None)
        return true;
    return finding.fits && (hasNewItems(event, finding) || nowMs - course.lastSeenMs >= kSeenEveryMs || isWorse(event, rule, finding));
}

Result<void> updateCrisis(SystemRecords &records, const QJsonObject &rule, const CrisisRule &read, const QJsonObject &event, const CrisisFinding &finding, qint64 nowMs)
{
    const QString id = recordIdOf(event);
    const CrisisCourse course = courseOf(event);
    const CrisisTurn turn = domain::crisisTurn(read, finding, course, nowMs);
    const QJsonObject before = event.value("triggerData"_L1).toObject();
    QJsonObject patch;
    QJsonObject data = finding.fits ? finding.data : before;
    for (const QString &name : {u"saidCount"_s, u"saidSeverity"_s, u"peakCount"_s, u"peakAt"_s, u"calmedAt"_s, u"escalation"_s}) {
        if (before.contains(name))
            data.insert(name, before.value(name));
    }
    if (finding.fits) {
        patch.insert("lastSeenAt"_L1, wireTime(nowMs));
        patch.insert("itemIds"_L1, setOf(itemsWith(event, finding)));
        patch.insert("affectedAccountIds"_L1, setOf(finding.accountIds + event.value("affectedAccountIds"_L1).toObject().keys()));
        if (finding.count > before.value("peakCount"_L1).toInteger()) {
            data.insert("peakCount"_L1, finding.count);
            data.insert("peakAt"_L1, wireTime(nowMs));
        }
    }
    Result<void> written;
    switch (turn) {
    case CrisisTurn::None:
        break;
    case CrisisTurn::Grew:
    case CrisisTurn::Again: {
        QJsonObject metadata = numbersOf(finding);
        metadata.insert("from"_L1, course.saidCount);
        if (turn == CrisisTurn::Again)
            metadata.insert("again"_L1, true);
        written = writeCrisisLine(records, id, u"grew"_s, nowMs, metadata);
        data.insert("saidCount"_L1, finding.count);
        data.remove("calmedAt"_L1);
        break;
    }
    case CrisisTurn::Calmed:
        written = writeCrisisLine(records, id, u"calmed"_s, nowMs, {{u"count"_s, finding.count}});
        data.insert("calmedAt"_L1, wireTime(nowMs));
        break;
    }
    if (!written)
        return written;
    const bool isUp = isWorse(event, read, finding);
    if (isUp) {
        const QString to = domain::crisisLevelKey(finding.level);
        patch.insert("severity"_L1, to);
        data.insert("saidSeverity"_L1, to);
        written = writeCrisisLine(records, id, u"severity_changed"_s, nowMs, {{u"from"_s, event.value("severity"_L1)}, {u"to"_s, to}, {u"raised"_s, true}});
        if (!written)
            return written;
    }
    if (isUp || turn == CrisisTurn::Again) {
        written = tellOfCrisis(records, rule, {u"notice.crisisGrew"_s, u"A crisis grows"_s, id, finding.level, numbersOf(finding)});
        if (!written)
            return written;
    }
    patch.insert("triggerData"_L1, data);
    return records.patch(u"CrisisEvent"_s, id, patch);
}

QJsonObject ruleOfOpening(const QJsonObject &event)
{
    return event.value("triggerData"_L1).toObject().value("escalation"_L1).toObject();
}

bool mustEscalateCrisis(const QJsonObject &rule, const QJsonObject &event, qint64 nowMs)
{
    const qint64 minutes = rule.value("escalateAfterMinutes"_L1).toInteger();
    return minutes > 0 && fieldOf(event, "status"_L1) == "detected"_L1 && fieldOf(event, "escalatedAt"_L1).isEmpty()
        && nowMs >= msOf(event.value("detectedAt"_L1)) + minutes * 60'000;
}

Result<void> escalateCrisis(SystemRecords &records, const QJsonObject &rule, const QJsonObject &event, qint64 nowMs)
{
    const QString id = recordIdOf(event);
    const QJsonObject metadata{{u"minutes"_s, rule.value("escalateAfterMinutes"_L1)}};
    if (const auto line = writeCrisisLine(records, id, u"escalated"_s, nowMs, metadata); !line)
        return line;
    CrisisNotice notice{u"notice.crisisEscalated"_s, u"Nobody has acknowledged a crisis"_s, id, CrisisLevel::High, metadata, true};
    notice.level = domain::crisisLevelFromKey(fieldOf(event, "severity"_L1)).value_or(CrisisLevel::High);
    if (const auto told = tellOfCrisis(records, rule, notice); !told)
        return told;
    return records.patch(u"CrisisEvent"_s, id, {{u"escalatedAt"_s, wireTime(nowMs)}});
}

} // namespace campanile::server
