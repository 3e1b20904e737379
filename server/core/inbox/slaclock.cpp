// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/slaclock.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/storage/recordtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString clockText(const QJsonObject &record, QLatin1StringView name)
{
    return fieldOf(record, name);
}
QString clockText(const JsonObject &record, QLatin1StringView name)
{
    return record.value(name).toString();
}

qint64 clockMs(const QJsonValue &value)
{
    return msOf(value);
}
qint64 clockMs(const JsonValue &value)
{
    if (const auto ms = parseInstant(value.text()))
        return *ms;
    return msOf(value.toQt());
}

template <typename Object>
void putTime(Object &item, const QString &name, qint64 ms)
{
    if (ms < 0)
        item.remove(name);
    else
        item.insert(name, wireTime(ms));
}

template <typename Object>
bool differs(const Object &a, const Object &b, const QString &name)
{
    const auto left = a.value(name);
    const auto right = b.value(name);
    const bool noneLeft = left.isNull() || left.isUndefined();
    const bool noneRight = right.isNull() || right.isUndefined();
    return noneLeft || noneRight ? noneLeft != noneRight : left != right;
}

template <typename Object>
bool touchesClock(const Object &before, const Object &after)
{
    return std::ranges::any_of(std::initializer_list<QString>{u"slaStartedAt"_s, u"slaPausedAt"_s, u"slaPausedSeconds"_s, u"slaDueAt"_s, u"slaDeadline"_s},
                               [&](const QString &name) { return differs(before, after, name); });
}

template <typename Object>
void lookNow(Object &item, qint64 nowMs)
{
    putTime(item, u"slaDueAt"_s, nowMs);
}

template <typename Object>
void putResolutionClock(Object &item, const domain::SlaClock &clock)
{
    Object kept;
    putTime(kept, u"startedAt"_s, clock.startedMs);
    putTime(kept, u"pausedAt"_s, clock.pausedAtMs);
    if (clock.pausedSeconds > 0)
        kept.insert("pausedSeconds"_L1, clock.pausedSeconds);
    Object metadata = item.value("metadata"_L1).toObject();
    metadata.insert("resolution"_L1, kept);
    item.insert("metadata"_L1, metadata);
}

/** The status says that the clock goes on. */
template <typename Object>
void goOn(const ClockChange &change, Object &after)
{
    domain::SlaClock clock = clockOf(after);
    std::optional<domain::SlaPolicy> policy;
    if (const QString id = clockText(after, "slaPolicyId"_L1); !id.isEmpty()) {
        if (const auto record = change.find(u"SlaPolicy"_s, id)) {
            if (auto read = domain::slaPolicyOf(*record, change.workspaceZone))
                policy = *std::move(read);
        }
    }
    if (clock.startedMs >= 0) {
        domain::resumeClock(clock, policy ? policy->hours : domain::BusinessHours(), change.nowMs);
        putClock(after, clock);
        putTimes(after, policy ? &*policy : nullptr, clock);
    }
    followResolution(after, policy ? &*policy : nullptr, change.nowMs);
    // Whether it is still the policy that fits is for the keeper to see.
    if (clock.startedMs >= 0 || policy)
        lookNow(after, change.nowMs);
}

template <typename Object>
void stop(const ClockChange &change, Object &after)
{
    domain::SlaClock clock = clockOf(after);
    if (clock.isRunning())
        clock.pausedAtMs = change.nowMs;
    putClock(after, clock);
    putTimes(after, nullptr, clock);
    followResolution(after, nullptr, change.nowMs);
}

/** What the server sends or finds on the network is an answer; a person who closes an item may take that back. */
template <typename Object>
bool isAnswered(const ClockChange &change, const Object &before, const Object &after)
{
    const QString status = clockText(after, "status"_L1);
    if (!change.userId.isEmpty() || !domain::isClosedStatus(status))
        return false;
    return (status == "replied"_L1 && clockText(before, "status"_L1) != status) || differs(before, after, u"repliedAt"_s) || differs(before, after, u"lastMessageAt"_s);
}

} // namespace

template <typename Object>
domain::SlaClock clockOf(const Object &item)
{
    domain::SlaClock clock;
    clock.startedMs = clockMs(item.value("slaStartedAt"_L1));
    clock.pausedAtMs = clockMs(item.value("slaPausedAt"_L1));
    clock.pausedSeconds = std::max<qint64>(0, item.value("slaPausedSeconds"_L1).toInteger());
    clock.levelSinceMs = clockMs(item.value("slaLevelSince"_L1));
    clock.level = std::max(0, item.value("escalationLevel"_L1).toInt());
    const QString status = clockText(item, "escalationStatus"_L1);
    clock.isAcknowledged = status == "acknowledged"_L1 || status == "resolved"_L1;
    return clock;
}

template <typename Object>
void putClock(Object &item, const domain::SlaClock &clock)
{
    putTime(item, u"slaStartedAt"_s, clock.startedMs);
    putTime(item, u"slaPausedAt"_s, clock.pausedAtMs);
    putTime(item, u"slaLevelSince"_s, clock.levelSinceMs);
    item.insert("slaPausedSeconds"_L1, clock.pausedSeconds);
}

template <typename Object>
void putTimes(Object &item, const domain::SlaPolicy *policy, const domain::SlaClock &clock)
{
    if (!policy) {
        item.remove(u"slaDeadline"_s);
        item.remove(u"slaDueAt"_s);
        return;
    }
    const domain::SlaTimes times = domain::slaTimes(*policy, clock);
    putTime(item, u"slaDeadline"_s, times.deadlineMs);
    qint64 due = -1;
    const auto add = [&due](qint64 at) { due = at < 0 ? due : due < 0 ? at : std::min(due, at); };
    if (clockMs(item.value("slaWarnedAt"_L1)) < 0 && !item.value("slaBreach"_L1).toBool())
        add(times.warnAtMs);
    if (!item.value("slaBreach"_L1).toBool())
        add(times.deadlineMs);
    add(times.nextLevelAtMs);
    putTime(item, u"slaDueAt"_s, due);
}

template <typename Object>
domain::SlaClock resolutionClockOf(const Object &item)
{
    const Object kept = item.value("metadata"_L1)["resolution"_L1].toObject();
    domain::SlaClock clock;
    const qint64 started = clockMs(kept.value("startedAt"_L1));
    clock.startedMs = started < 0 ? clockMs(item.value("receivedAt"_L1)) : started;
    clock.pausedAtMs = clockMs(kept.value("pausedAt"_L1));
    clock.pausedSeconds = std::max<qint64>(0, kept.value("pausedSeconds"_L1).toInteger());
    return clock;
}

template <typename Object>
void beginCase(Object &item, qint64 startedMs)
{
    putResolutionClock(item, {.startedMs = startedMs});
    item.insert("resolutionBreach"_L1, false);
}

template <typename Object>
void followResolution(Object &item, const domain::SlaPolicy *policy, qint64 nowMs)
{
    domain::SlaClock clock = resolutionClockOf(item);
    const bool isCounted = policy || !clockText(item, "slaPolicyId"_L1).isEmpty() || item.value("metadata"_L1)["resolution"_L1].isObject();
    const bool stands = domain::stopsClock(clockText(item, "status"_L1));
    if (isCounted && clock.startedMs >= 0 && stands == clock.isRunning()) {
        if (stands)
            clock.pausedAtMs = nowMs;
        else
            domain::resumeClock(clock, policy ? policy->hours : domain::BusinessHours(), nowMs);
        putResolutionClock(item, clock);
    }
    const qint64 due = policy && !stands ? domain::resolutionDueMs(*policy, clock) : -1;
    putTime(item, u"resolutionDueAt"_s, due);
    if (due < 0 || item.value("resolutionBreach"_L1).toBool())
        return;
    const qint64 next = clockMs(item.value("slaDueAt"_L1));
    putTime(item, u"slaDueAt"_s, next < 0 ? due : std::min(next, due));
}

template <typename Object>
Object escalationEvent(const Object &item, const QString &type, const QString &trigger)
{
    const int level = item.value("escalationLevel"_L1).toInt();
    return {{u"inboxItemId"_s, item.value("id"_L1)}, {u"eventType"_s, type}, {u"triggeredBy"_s, trigger}, {u"fromLevel"_s, level}, {u"toLevel"_s, level}};
}

template <typename Object>
std::optional<Object> acknowledge(Object &item, const QString &userId)
{
    if (userId.isEmpty() || clockText(item, "escalationStatus"_L1) != "escalated"_L1 || clockText(item, "escalatedToId"_L1) != userId)
        return std::nullopt;
    item.insert("escalationStatus"_L1, u"acknowledged"_s);
    Object event = escalationEvent(item, u"acknowledged"_s, u"manual"_s);
    event.insert("toUserId"_L1, userId);
    return event;
}

template <typename Object>
QList<Object> applyClock(const ClockChange &change, const Object &before, Object &after)
{
    QList<Object> events;
    const QString status = clockText(after, "status"_L1);
    const bool isOtherStatus = clockText(before, "status"_L1) != status;
    const bool isSettled = touchesClock(before, after);
    const bool wasStopped = domain::stopsClock(clockText(before, "status"_L1));
    if (const auto event = acknowledge(after, change.userId)) {
        events.append(*event);
        if (clockOf(after).isRunning())
            lookNow(after, change.nowMs);
    }
    if (isOtherStatus && !isSettled) {
        if (domain::stopsClock(status))
            stop(change, after);
        else if (wasStopped)
            goOn(change, after);
    }
    if (!isSettled && isAnswered(change, before, after)) {
        putClock(after, {});
        putTimes(after, nullptr, {});
    }
    const QString escalation = clockText(after, "escalationStatus"_L1);
    if (isOtherStatus && domain::isClosedStatus(status) && (escalation == "escalated"_L1 || escalation == "acknowledged"_L1)) {
        after.insert("escalationStatus"_L1, u"resolved"_s);
        Object event = escalationEvent(after, u"resolved"_s, change.userId.isEmpty() ? u"rule"_s : u"manual"_s);
        if (!change.userId.isEmpty())
            event.insert("fromUserId"_L1, change.userId);
        events.append(event);
    } else if (isOtherStatus && !domain::stopsClock(status) && escalation == "resolved"_L1 && after.value("escalationLevel"_L1).toInt() > 0) {
        // Whoever opens it again has taken it on.
        after.insert("escalationStatus"_L1, u"acknowledged"_s);
    }
    if (differs(before, after, u"priority"_s) && clockOf(after).isRunning() && !domain::stopsClock(status))
        lookNow(after, change.nowMs);
    if (differs(before, after, u"requestedEscalationLevel"_s) && after.value("requestedEscalationLevel"_L1).isDouble())
        lookNow(after, change.nowMs);
    return events;
}

// Records as they are on their way to the table, and as the server's workers have them.
template domain::SlaClock clockOf(const QJsonObject &);
template void putClock(QJsonObject &, const domain::SlaClock &);
template void putTimes(QJsonObject &, const domain::SlaPolicy *, const domain::SlaClock &);
template domain::SlaClock resolutionClockOf(const QJsonObject &);
template void beginCase(QJsonObject &, qint64);
template void followResolution(QJsonObject &, const domain::SlaPolicy *, qint64);
template QJsonObject escalationEvent(const QJsonObject &, const QString &, const QString &);
template std::optional<JsonObject> acknowledge(JsonObject &, const QString &);
template QList<JsonObject> applyClock(const ClockChange &, const JsonObject &, JsonObject &);

} // namespace campanile::server
