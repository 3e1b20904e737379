// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/slaclock.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

void putTime(QJsonObject &item, const QString &name, qint64 ms)
{
    if (ms < 0)
        item.remove(name);
    else
        item.insert(name, wireTime(ms));
}

bool differs(const QJsonObject &a, const QJsonObject &b, const QString &name)
{
    const QJsonValue left = a.value(name);
    const QJsonValue right = b.value(name);
    const bool noneLeft = left.isNull() || left.isUndefined();
    const bool noneRight = right.isNull() || right.isUndefined();
    return noneLeft || noneRight ? noneLeft != noneRight : left != right;
}

bool touchesClock(const QJsonObject &before, const QJsonObject &after)
{
    return std::ranges::any_of(std::initializer_list<QString>{u"slaStartedAt"_s, u"slaPausedAt"_s, u"slaPausedSeconds"_s, u"slaDueAt"_s, u"slaDeadline"_s},
                               [&](const QString &name) { return differs(before, after, name); });
}

void lookNow(QJsonObject &item, qint64 nowMs)
{
    putTime(item, u"slaDueAt"_s, nowMs);
}

void putResolutionClock(QJsonObject &item, const domain::SlaClock &clock)
{
    QJsonObject kept;
    putTime(kept, u"startedAt"_s, clock.startedMs);
    putTime(kept, u"pausedAt"_s, clock.pausedAtMs);
    if (clock.pausedSeconds > 0)
        kept.insert("pausedSeconds"_L1, clock.pausedSeconds);
    QJsonObject metadata = item.value("metadata"_L1).toObject();
    metadata.insert("resolution"_L1, kept);
    item.insert("metadata"_L1, metadata);
}

/** The status says that the clock goes on. */
void goOn(const ClockChange &change, QJsonObject &after)
{
    domain::SlaClock clock = clockOf(after);
    std::optional<domain::SlaPolicy> policy;
    if (const QString id = fieldOf(after, "slaPolicyId"_L1); !id.isEmpty()) {
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

void stop(const ClockChange &change, QJsonObject &after)
{
    domain::SlaClock clock = clockOf(after);
    if (clock.isRunning())
        clock.pausedAtMs = change.nowMs;
    putClock(after, clock);
    putTimes(after, nullptr, clock);
    followResolution(after, nullptr, change.nowMs);
}

/** What the server sends or finds on the network is an answer; a person who closes an item may take that back. */
bool isAnswered(const ClockChange &change, const QJsonObject &before, const QJsonObject &after)
{
    const QString status = fieldOf(after, "status"_L1);
    if (!change.userId.isEmpty() || !domain::isClosedStatus(status))
        return false;
    return (status == "replied"_L1 && fieldOf(before, "status"_L1) != status) || differs(before, after, u"repliedAt"_s) || differs(before, after, u"lastMessageAt"_s);
}

} // namespace

domain::SlaClock clockOf(const QJsonObject &item)
{
    domain::SlaClock clock;
    clock.startedMs = msOf(item.value("slaStartedAt"_L1));
    clock.pausedAtMs = msOf(item.value("slaPausedAt"_L1));
    clock.pausedSeconds = std::max<qint64>(0, item.value("slaPausedSeconds"_L1).toInteger());
    clock.levelSinceMs = msOf(item.value("slaLevelSince"_L1));
    clock.level = std::max(0, item.value("escalationLevel"_L1).toInt());
    const QString status = fieldOf(item, "escalationStatus"_L1);
    clock.isAcknowledged = status == "acknowledged"_L1 || status == "resolved"_L1;
    return clock;
}

void putClock(QJsonObject &item, const domain::SlaClock &clock)
{
    putTime(item, u"slaStartedAt"_s, clock.startedMs);
    putTime(item, u"slaPausedAt"_s, clock.pausedAtMs);
    putTime(item, u"slaLevelSince"_s, clock.levelSinceMs);
    item.insert("slaPausedSeconds"_L1, clock.pausedSeconds);
}

void putTimes(QJsonObject &item, const domain::SlaPolicy *policy, const domain::SlaClock &clock)
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
    if (msOf(item.value("slaWarnedAt"_L1)) < 0 && !item.value("slaBreach"_L1).toBool())
        add(times.warnAtMs);
    if (!item.value("slaBreach"_L1).toBool())
        add(times.deadlineMs);
    add(times.nextLevelAtMs);
    putTime(item, u"slaDueAt"_s, due);
}

domain::SlaClock resolutionClockOf(const QJsonObject &item)
{
    const QJsonObject kept = item.value("metadata"_L1)["resolution"_L1].toObject();
    domain::SlaClock clock;
    const qint64 started = msOf(kept.value("startedAt"_L1));
    clock.startedMs = started < 0 ? msOf(item.value("receivedAt"_L1)) : started;
    clock.pausedAtMs = msOf(kept.value("pausedAt"_L1));
    clock.pausedSeconds = std::max<qint64>(0, kept.value("pausedSeconds"_L1).toInteger());
    return clock;
}

void beginCase(QJsonObject &item, qint64 startedMs)
{
    putResolutionClock(item, {.startedMs = startedMs});
    item.insert("resolutionBreach"_L1, false);
}

void followResolution(QJsonObject &item, const domain::SlaPolicy *policy, qint64 nowMs)
{
    domain::SlaClock clock = resolutionClockOf(item);
    const bool isCounted = policy || !fieldOf(item, "slaPolicyId"_L1).isEmpty() || item.value("metadata"_L1)["resolution"_L1].isObject();
    const bool stands = domain::stopsClock(fieldOf(item, "status"_L1));
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
    const qint64 next = msOf(item.value("slaDueAt"_L1));
    putTime(item, u"slaDueAt"_s, next < 0 ? due : std::min(next, due));
}

QJsonObject escalationEvent(const QJsonObject &item, const QString &type, const QString &trigger)
{
    const int level = item.value("escalationLevel"_L1).toInt();
    return {{u"inboxItemId"_s, item.value("id"_L1)}, {u"eventType"_s, type}, {u"triggeredBy"_s, trigger}, {u"fromLevel"_s, level}, {u"toLevel"_s, level}};
}

std::optional<QJsonObject> acknowledge(QJsonObject &item, const QString &userId)
{
    if (userId.isEmpty() || fieldOf(item, "escalationStatus"_L1) != "escalated"_L1 || fieldOf(item, "escalatedToId"_L1) != userId)
        return std::nullopt;
    item.insert("escalationStatus"_L1, u"acknowledged"_s);
    QJsonObject event = escalationEvent(item, u"acknowledged"_s, u"manual"_s);
    event.insert("toUserId"_L1, userId);
    return event;
}

QList<QJsonObject> applyClock(const ClockChange &change, const QJsonObject &before, QJsonObject &after)
{
    QList<QJsonObject> events;
    const QString status = fieldOf(after, "status"_L1);
    const bool isOtherStatus = fieldOf(before, "status"_L1) != status;
    const bool isSettled = touchesClock(before, after);
    const bool wasStopped = domain::stopsClock(fieldOf(before, "status"_L1));
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
    const QString escalation = fieldOf(after, "escalationStatus"_L1);
    if (isOtherStatus && domain::isClosedStatus(status) && (escalation == "escalated"_L1 || escalation == "acknowledged"_L1)) {
        after.insert("escalationStatus"_L1, u"resolved"_s);
        QJsonObject event = escalationEvent(after, u"resolved"_s, change.userId.isEmpty() ? u"rule"_s : u"manual"_s);
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

} // namespace campanile::server
