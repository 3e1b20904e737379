// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/slakeeper.h"

#include "app/core/logging.h"
#include "server/core/inbox/inboxfields.h"
#include "server/core/inbox/slaclock.h"
#include "server/core/publish/publishjournal.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxPolicies = 1'000;
constexpr int kClocksAtOnce = 100;
constexpr int kMaxBatches = 50;      ///< of one look, so that other workspaces have their turn
constexpr int kMaxSweepBatch = 100'000;
const std::array kRunning{u"new"_s, u"open"_s, u"pending"_s};

Result<void> saveItem(SystemRecords &records, const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        if (before.value(it.key()) != it.value() && !(it.value().isNull() && !before.contains(it.key())))
            patch.insert(it.key(), it.value());
    }
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        if (!after.contains(it.key()) && !it.value().isNull())
            patch.insert(it.key(), QJsonValue());
    }
    return patch.isEmpty() ? Result<void>() : records.patch(u"InboxItem"_s, recordIdOf(after), patch);
}

/** What one item needs, in one transaction. */
class ItemWork
{
public:
    ItemWork(SystemRecords &records, const SlaBook &book, const Staff &staff, SlaNotices &notices, qint64 nowMs)
        : m_records(records), m_book(book), m_staff(staff), m_notices(notices), m_nowMs(nowMs)
    {
    }

    [[nodiscard]] Result<void> settle(const QJsonObject &before)
    {
        QJsonObject item = before;
        const QString status = item.value("status"_L1).toString();
        const domain::SlaPolicy *policy = m_book.policyFor(item);
        const EscalationSetting setting{policy, m_staff, m_notices, m_nowMs};
        if (const QJsonValue wanted = item.take(u"requestedEscalationLevel"_s); wanted.isDouble() && !domain::isClosedStatus(status)) {
            const int level = wanted.toInt();
            const QString reason = item.take(u"escalationReason"_s).toString();
            if (level != item.value("escalationLevel"_L1).toInt()) {
                if (const auto done = escalate(m_records, setting, item, level, u"manual"_s, reason); !done)
                    return done;
            }
        }
        domain::SlaClock clock = clockOf(item);
        const bool stands = domain::stopsClock(status);
        if (!stands) {
            if (policy)
                item.insert("slaPolicyId"_L1, policy->id);
            else
                item.remove(u"slaPolicyId"_s);
        }
        if (stands || !clock.isRunning()) {
            if (clock.isRunning()) {
                // Closed by a way that told nobody.
                clock.pausedAtMs = m_nowMs;
                putClock(item, clock);
            }
            putTimes(item, nullptr, clock);
        } else {
            if (policy) {
                if (const auto done = letTimePass(setting, item); !done)
                    return done;
            }
            putTimes(item, policy, clockOf(item));
        }
        if (const auto done = judgeResolution(setting, item); !done)
            return done;
        followResolution(item, policy, m_nowMs);
        return saveItem(m_records, before, item);
    }

private:
    Result<void> letTimePass(const EscalationSetting &setting, QJsonObject &item)
    {
        const domain::SlaTimes times = domain::slaTimes(*setting.policy, clockOf(item));
        if (times.deadlineMs < 0)
            return {};
        const bool isLate = m_nowMs >= times.deadlineMs;
        if (!isLate) {
            item.insert("slaBreach"_L1, false);
            if (times.warnAtMs < 0 || m_nowMs < times.warnAtMs) {
                item.remove(u"slaWarnedAt"_s);
                return {};
            }
            if (msOf(item.value("slaWarnedAt"_L1)) >= 0)
                return {};
            item.insert("slaWarnedAt"_L1, wireTime(m_nowMs));
            tell(SlaNotices::Kind::Warning, item);
            return write(escalationEvent(item, u"sla_warning"_s, u"rule"_s), setting, times);
        }
        if (!item.value("slaBreach"_L1).toBool()) {
            item.insert("slaBreach"_L1, true);
            tell(SlaNotices::Kind::Breach, item);
            if (const auto done = write(escalationEvent(item, u"sla_breached"_s, u"sla_breach"_s), setting, times); !done)
                return done;
        }
        if (times.nextLevelAtMs < 0 || m_nowMs < times.nextLevelAtMs)
            return {};
        return escalate(m_records, setting, item, times.nextLevel, u"sla_breach"_s);
    }

    Result<void> judgeResolution(const EscalationSetting &setting, QJsonObject &item)
    {
        if (!setting.policy || domain::stopsClock(item.value("status"_L1).toString()))
            return {};
        domain::SlaClock clock = resolutionClockOf(item);
        domain::resumeClock(clock, setting.policy->hours, m_nowMs);
        const qint64 due = domain::resolutionDueMs(*setting.policy, clock);
        const bool isLate = due >= 0 && m_nowMs >= due;
        if (isLate == item.value("resolutionBreach"_L1).toBool())
            return {};
        // A rule that was made longer takes it back, as it does for the answer.
        item.insert("resolutionBreach"_L1, isLate);
        if (!isLate)
            return {};
        tell(SlaNotices::Kind::Resolution, item);
        QJsonObject event = escalationEvent(item, u"sla_breached"_s, u"sla_breach"_s);
        event.insert("metadata"_L1, QJsonObject{{u"clock"_s, u"resolution"_s}, {u"policyId"_s, setting.policy->id}, {u"policyName"_s, setting.policy->name}, {u"deadline"_s, wireTime(due)}});
        const auto made = m_records.create(u"EscalationEvent"_s, event);
        return made ? Result<void>() : Result<void>(made.error());
    }

    void tell(SlaNotices::Kind kind, const QJsonObject &item)
    {
        const QString assignee = item.value("assignedToId"_L1).toString();
        if (m_staff.there().contains(assignee)) {
            m_notices.add(kind, assignee, item);
            return;
        }
        for (const QString &leader : m_staff.leaders())
            m_notices.add(kind, leader, item);
    }

    Result<void> write(QJsonObject event, const EscalationSetting &setting, const domain::SlaTimes &times)
    {
        event.insert("metadata"_L1, QJsonObject{{u"policyId"_s, setting.policy->id}, {u"policyName"_s, setting.policy->name}, {u"deadline"_s, wireTime(times.deadlineMs)}});
        const auto made = m_records.create(u"EscalationEvent"_s, event);
        return made ? Result<void>() : Result<void>(made.error());
    }

    SystemRecords &m_records;
    const SlaBook &m_book;
    const Staff &m_staff;
    SlaNotices &m_notices;
    const qint64 m_nowMs;
};

Result<void> settleAll(SystemRecords &records, const SlaBook &book, const QList<QJsonObject> &items, qint64 nowMs)
{
    const auto staff = Staff::read(records, book.workspace);
    if (!staff)
        return staff.error();
    SlaNotices notices;
    ItemWork work(records, book, *staff, notices, nowMs);
    for (const QJsonObject &item : items) {
        if (const auto done = work.settle(item); !done)
            return done;
    }
    return notices.write(records);
}

QList<SystemCondition> dueBy(qint64 nowMs)
{
    return {{u"slaDueAt"_s, SystemCondition::Op::AtMost, wireTime(nowMs)}};
}

} // namespace

Result<SlaBook> SlaBook::read(const SystemReader &records)
{
    SlaBook book;
    const auto workspaces = records.query(u"Workspace"_s, {}, 1);
    if (!workspaces)
        return workspaces.error();
    book.workspace = workspaces->value(0);
    const QString zone = book.workspace.value("timezone"_L1).toString();
    const auto rows = records.query(u"SlaPolicy"_s, {}, kMaxPolicies);
    if (!rows)
        return rows.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(zone.toUtf8());
    for (const QJsonObject &row : *rows) {
        hash.addData((recordIdOf(row) + u':' + QString::number(row.value("ver"_L1).toInteger()) + u';').toUtf8());
        if (auto policy = domain::slaPolicyOf(row, zone))
            book.policies.append(*std::move(policy));
        else
            qCWarning(lcServer) << "an SLA policy cannot be read:" << recordIdOf(row) << policy.error().code << policy.error().args.value(0);
    }
    if (!rows->isEmpty())
        book.state = QString::fromLatin1(hash.result().toHex());
    return book;
}

const domain::SlaPolicy *SlaBook::policyFor(const QJsonObject &item) const
{
    return domain::choosePolicy(policies, {item.value("platform"_L1).toString(), item.value("type"_L1).toString(), item.value("priority"_L1).toString()});
}

void SlaKeeper::tick(qint64 nowMs)
{
    const auto workspaces = m_store.workspaces();
    if (!workspaces) {
        qCWarning(lcServer) << "deadlines: no workspaces:" << workspaces.error().code;
        return;
    }
    for (const QString &workspace : *workspaces) {
        if (m_isStopping)
            return;
        if (const auto done = look(workspace, nowMs); !done)
            qCWarning(lcServer) << "deadlines:" << done.error().code << done.error().detail;
    }
}

Result<void> SlaKeeper::look(const QString &workspaceId, qint64 nowMs)
{
    bool isDue = false;
    QString state;
    QString applied;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto due = records.query(u"InboxItem"_s, dueBy(nowMs), 1, u"slaDueAt"_s);
        if (!due)
            return due.error();
        isDue = !due->isEmpty();
        const auto book = SlaBook::read(records);
        if (!book)
            return book.error();
        state = book->state;
        applied = book->workspace.value("slaApplied"_L1).toString();
        return {};
    });
    if (!read)
        return read;
    for (int batch = 0; isDue && batch < kMaxBatches && !m_isStopping; ++batch) {
        const auto done = doDue(workspaceId, nowMs);
        if (!done)
            return done.error();
        isDue = *done == kClocksAtOnce;
    }
    if (state == applied) {
        m_sweeps.remove(workspaceId);
        return {};
    }
    Sweep &at = m_sweeps[workspaceId];
    if (at.state != state || at.size == 0)
        at = {state, 0, {}, kClocksAtOnce};
    for (int batch = 0; batch < kMaxBatches && !m_isStopping; ++batch) {
        const auto done = sweep(workspaceId, at, nowMs);
        if (!done)
            return done.error();
        if (*done)
            break;
    }
    return {};
}

Result<int> SlaKeeper::doDue(const QString &workspaceId, qint64 nowMs)
{
    int count = 0;
    const auto written = m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto book = SlaBook::read(records);
        if (!book)
            return book.error();
        const auto items = records.query(u"InboxItem"_s, dueBy(nowMs), kClocksAtOnce, u"slaDueAt"_s);
        if (!items)
            return items.error();
        count = int(items->size());
        return settleAll(records, *book, *items, nowMs);
    });
    return written ? Result<int>(count) : Result<int>(written.error());
}

Result<bool> SlaKeeper::sweep(const QString &workspaceId, Sweep &at, qint64 nowMs)
{
    Sweep next = at;
    bool isDone = false;
    const auto written = m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto book = SlaBook::read(records);
        if (!book)
            return book.error();
        if (book->state != at.state) {
            next = {book->state, 0, {}, kClocksAtOnce};
            return {};
        }
        QList<SystemCondition> conditions{{u"status"_s, SystemCondition::Op::Equal, kRunning[size_t(at.status)]}};
        if (!at.from.isEmpty())
            conditions.append({u"receivedAt"_s, SystemCondition::Op::AtLeast, at.from});
        const auto items = records.query(u"InboxItem"_s, conditions, at.size, u"receivedAt"_s);
        if (!items)
            return items.error();
        if (const auto done = settleAll(records, *book, *items, nowMs); !done)
            return done;
        if (items->size() == at.size) {
            const QString last = items->last().value("receivedAt"_L1).toString();
            // A batch that is one instant long would be read for ever.
            next.size = last == at.from ? std::min(at.size * 4, kMaxSweepBatch) : kClocksAtOnce;
            next.from = last;
            return {};
        }
        next = {at.state, at.status + 1, {}, kClocksAtOnce};
        isDone = next.status == int(kRunning.size());
        if (!isDone)
            return {};
        return records.patch(u"Workspace"_s, recordIdOf(book->workspace), {{u"slaApplied"_s, at.state.isEmpty() ? QJsonValue() : QJsonValue(at.state)}});
    });
    if (!written)
        return written.error();
    at = next;
    return isDone;
}

Result<qint64> answerDueMs(const SystemReader &records, const QJsonObject &item, qint64 atMs)
{
    domain::SlaClock clock = clockOf(item);
    const QString policyId = item.value("slaPolicyId"_L1).toString();
    const qint64 running = msOf(item.value("slaDeadline"_L1));
    if (clock.startedMs < 0 || running >= 0 || policyId.isEmpty())
        return clock.startedMs < 0 ? -1 : running;
    const auto book = SlaBook::read(records);
    if (!book)
        return book.error();
    const auto policy = std::ranges::find(book->policies, policyId, &domain::SlaPolicy::id);
    if (policy == book->policies.end())
        return -1;
    domain::resumeClock(clock, policy->hours, atMs);
    return domain::slaTimes(*policy, clock).deadlineMs;
}

InboxStep slaStep()
{
    return [](SystemRecords &records, InboxArrival &arrival) -> Result<void> {
        QJsonObject &item = arrival.item;
        const QString status = item.value("status"_L1).toString();
        const bool isNewMessage = !arrival.message.isEmpty() && !arrival.message.contains("id"_L1);
        const bool isInbound = arrival.message.value("direction"_L1).toString() == "inbound"_L1;
        if (!isNewMessage)
            return {};
        domain::SlaClock clock = clockOf(item);
        if (!isInbound) {
            // An answer that was given on the network itself.
            if (status == "replied"_L1) {
                putClock(item, {});
                putTimes(item, nullptr, clock);
                followResolution(item, nullptr, arrival.nowMs);
            }
            return {};
        }
        if (domain::stopsClock(status) || !(arrival.isNew || arrival.hasNewText))
            return {};
        const auto book = SlaBook::read(records);
        if (!book)
            return book.error();
        const domain::SlaPolicy *policy = book->policyFor(item);
        QString was;
        if (!arrival.isNew) {
            const auto stored = records.get(u"InboxItem"_s, recordIdOf(item));
            if (!stored)
                return stored.error();
            was = stored->value_or(QJsonObject()).value("status"_L1).toString();
        }
        if (was == "pending"_L1 && clock.startedMs >= 0) {
            domain::resumeClock(clock, policy ? policy->hours : domain::BusinessHours(), arrival.nowMs);
        } else if (!clock.isRunning()) {
            const qint64 written = msOf(arrival.message.value("occurredAt"_L1));
            clock = {.startedMs = written < 0 ? arrival.nowMs : std::min(written, arrival.nowMs)};
            item.insert("slaBreach"_L1, false);
            item.remove(u"slaWarnedAt"_s);
            item.insert("escalationLevel"_L1, 0);
            item.insert("escalationStatus"_L1, u"none"_s);
            item.remove(u"escalatedToId"_s);
            item.remove(u"escalatedAt"_s);
        }
        putClock(item, clock);
        putTimes(item, policy, clock);
        if (policy)
            item.insert("slaPolicyId"_L1, policy->id);
        else
            item.remove(u"slaPolicyId"_s);
        // Who writes again after an answer goes on with the same case.
        const bool hasCase = item.value("metadata"_L1)["resolution"_L1].isObject();
        if (domain::isClosedStatus(was) && (was != "replied"_L1 || !hasCase))
            beginCase(item, clock.startedMs);
        followResolution(item, policy, arrival.nowMs);
        return {};
    };
}

} // namespace campanile::server
