// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sla.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qint64 kSlaMinuteMs = 60'000;
constexpr int kMostMinutes = 5'256'000; ///< ten years
constexpr int kMostLevels = 20;

Error slaError(const QString &code, const QString &field)
{
    return makeError(ErrorKind::Invalid, code, field, {field});
}

/** A whole number of minutes; @p fallback when the property is missing. */
Result<int> slaMinutesOf(const QJsonObject &record, const QString &name, int fallback, int least)
{
    const QJsonValue value = record.value(name);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const double minutes = value.toDouble(-1);
    if (minutes < least || minutes > kMostMinutes || minutes != double(int(minutes)))
        return slaError(u"sla.minutes"_s, name);
    return int(minutes);
}

Result<QList<SlaLevel>> slaLevelsOf(const QJsonObject &record)
{
    QList<SlaLevel> levels;
    const QJsonValue given = record.value("escalationLevels"_L1);
    if (given.isUndefined() || given.isNull()) {
        const auto after = slaMinutesOf(record, u"escalateAfterMinutes"_s, 0, 1);
        if (!after)
            return after.error();
        if (*after > 0)
            levels.append({*after, record.value("escalateToId"_L1).toString()});
        return levels;
    }
    const QJsonArray list = given.toArray();
    if (!given.isArray() || list.size() > kMostLevels)
        return slaError(u"sla.levels"_s, u"escalationLevels"_s);
    for (int i = 0; i < list.size(); ++i) {
        const QString field = u"escalationLevels/"_s + QString::number(i);
        const QJsonObject level = list[i].toObject();
        const auto after = slaMinutesOf(level, u"afterMinutes"_s, -1, 0);
        const QJsonValue to = level.value("toId"_L1);
        if (!list[i].isObject() || !after || *after < 0 || !(to.isString() || to.isNull() || to.isUndefined()))
            return slaError(u"sla.levels"_s, field);
        levels.append({*after, to.toString()});
    }
    return levels;
}

/** Sets are {"value": true} on the wire; a list is taken too. */
QStringList slaSetOf(const QJsonValue &value)
{
    if (value.isObject())
        return value.toObject().keys();
    QStringList texts;
    for (const QJsonValue &entry : value.toArray())
        texts.append(entry.toString());
    return texts;
}

bool slaFits(const QString &wanted, const QString &given)
{
    return wanted.isEmpty() || wanted == given;
}

/** Smaller goes first. */
auto slaOrderOf(const SlaPolicy &policy)
{
    const bool platform = !policy.platform.isEmpty();
    const bool type = !policy.itemType.isEmpty();
    const bool priority = !policy.priority.isEmpty();
    return std::tuple(policy.rank.isEmpty(), policy.rank, -(int(platform) + int(type) + int(priority)), !priority, !type, !platform, policy.id);
}

} // namespace

Result<SlaPolicy> slaPolicyOf(const QJsonObject &record, const QString &workspaceZone)
{
    SlaPolicy policy;
    policy.id = record.value("id"_L1).toString();
    policy.name = record.value("name"_L1).toString();
    policy.platform = record.value("platform"_L1).toString();
    policy.itemType = record.value("itemType"_L1).toString();
    policy.priority = record.value("priority"_L1).toString();
    policy.rank = record.value("rank"_L1).toString();
    policy.isActive = record.value("isActive"_L1).toBool(true);
    const auto first = slaMinutesOf(record, u"firstResponseMinutes"_s, 0, 1);
    const auto warn = slaMinutesOf(record, u"warnBeforeMinutes"_s, 15, 0);
    const auto resolution = slaMinutesOf(record, u"resolutionMinutes"_s, 0, 1);
    for (const auto *minutes : {&first, &warn, &resolution}) {
        if (!*minutes)
            return minutes->error();
    }
    if (*first == 0)
        return slaError(u"sla.minutes"_s, u"firstResponseMinutes"_s);
    policy.firstResponseMinutes = *first;
    policy.warnBeforeMinutes = *warn;
    policy.resolutionMinutes = *resolution;
    auto levels = slaLevelsOf(record);
    if (!levels)
        return levels.error();
    policy.levels = *std::move(levels);
    const QString zone = record.value("timeZone"_L1).toString();
    const QJsonValue week = record.value("businessHours"_L1);
    if (!week.isObject() && !week.isNull() && !week.isUndefined())
        return slaError(u"hours.spans"_s, u"businessHours"_s);
    auto hours = BusinessHours::parse(week.toObject(), slaSetOf(record.value("holidays"_L1)), zone.isEmpty() ? workspaceZone : zone);
    if (!hours)
        return hours.error();
    policy.hours = *std::move(hours);
    return policy;
}

const SlaPolicy *choosePolicy(const QList<SlaPolicy> &policies, const SlaSubject &subject)
{
    const SlaPolicy *best = nullptr;
    for (const SlaPolicy &policy : policies) {
        if (!policy.isActive || !slaFits(policy.platform, subject.platform) || !slaFits(policy.itemType, subject.itemType)
            || !slaFits(policy.priority, subject.priority)) {
            continue;
        }
        if (!best || slaOrderOf(policy) < slaOrderOf(*best))
            best = &policy;
    }
    return best;
}

bool isClosedStatus(const QString &status)
{
    return status == "replied"_L1 || status == "resolved"_L1 || status == "archived"_L1 || status == "spam"_L1;
}

bool stopsClock(const QString &status)
{
    return status == "pending"_L1 || isClosedStatus(status);
}

void resumeClock(SlaClock &clock, const BusinessHours &hours, qint64 nowMs)
{
    if (clock.pausedAtMs < 0)
        return;
    const qint64 paused = hours.workingMsBetween(std::max(clock.pausedAtMs, clock.startedMs), nowMs);
    // Rounded up: a pause never costs the team a part of a second.
    clock.pausedSeconds += (paused + 999) / 1000;
    if (clock.levelSinceMs >= 0)
        clock.levelSinceMs = hours.addWorking(clock.levelSinceMs, paused).value_or(clock.levelSinceMs);
    clock.pausedAtMs = -1;
}

SlaTimes slaTimes(const SlaPolicy &policy, const SlaClock &clock)
{
    SlaTimes times;
    if (!clock.isRunning())
        return times;
    const qint64 pausedMs = clock.pausedSeconds * 1000;
    const qint64 all = policy.firstResponseMinutes * kSlaMinuteMs;
    times.deadlineMs = policy.hours.addWorking(clock.startedMs, all + pausedMs).value_or(-1);
    if (times.deadlineMs < 0)
        return times;
    const qint64 warn = policy.warnBeforeMinutes * kSlaMinuteMs;
    if (warn > 0 && warn < all)
        times.warnAtMs = policy.hours.addWorking(clock.startedMs, all - warn + pausedMs).value_or(-1);
    if (clock.level >= policy.levels.size() || clock.isAcknowledged)
        return times;
    times.nextLevel = clock.level + 1;
    const qint64 since = clock.level > 0 && clock.levelSinceMs >= 0 ? clock.levelSinceMs : times.deadlineMs;
    const auto next = policy.hours.addWorking(since, policy.levels[clock.level].afterMinutes * kSlaMinuteMs);
    times.nextLevelAtMs = next ? std::max(*next, times.deadlineMs) : -1;
    return times;
}

qint64 resolutionDueMs(const SlaPolicy &policy, const SlaClock &clock)
{
    if (policy.resolutionMinutes <= 0 || !clock.isRunning())
        return -1;
    return policy.hours.addWorking(clock.startedMs, policy.resolutionMinutes * kSlaMinuteMs + clock.pausedSeconds * 1000).value_or(-1);
}

} // namespace campanile::domain
