// SPDX-License-Identifier: GPL-3.0-or-later
// What was read goes into the workspace, together with how far it was read.
#include "server/core/inbox/inboxcollector.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/inbox/inboxnotices.h"
#include "server/core/inbox/inboxrecords.h"
#include "server/core/publish/publishjournal.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Answers of ours that nothing claims for so long belong to what lies before the history.
constexpr qint64 kUnclaimedMs = 90LL * 24 * 3600'000;
// Longer than a missing item has to be missing before it counts as deleted.
constexpr qint64 kMissingMs = 120'000;
constexpr qint64 kRewriteMs = 60'000;
// A hook that has not come by then does not come.
constexpr qint64 kToldMs = 60'000;

QByteArray pageDigest(const RemoteInboxPage &page)
{
    QJsonArray items;
    for (const RemoteInboxItem &item : page.items)
        items.append(toJson(item));
    return QCryptographicHash::hash(QJsonDocument(items).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

bool isSamePlace(const InboxCursor &a, const InboxCursor &b)
{
    return a.head == b.head && a.look == b.look && a.history == b.history && a.historyEndedMs == b.historyEndedMs && a.refusedFor == b.refusedFor;
}

} // namespace

bool InboxCollector::write(Turn &turn, InboxCursor &cursor, const InboxCursor &wanted, const RemoteInboxPage &page, Mode mode)
{
    KindState &state = turn.state(cursor.kind);
    const qint64 now = m_context.clock.nowMs();
    InboxCursor after = wanted;
    // Without a place to start from, a page on which everything is known is the end of what is new.
    const bool endsWhenKnown = mode == Mode::Look && cursor.head.isEmpty() && !cursor.isFirst();
    if (mode == Mode::Look && !cursor.look) {
        const QByteArray digest = pageDigest(page);
        const bool isSame = digest == state.lastPage;
        if (!isSame)
            state.changedMs = now;
        state.lastPage = digest;
        if (isSame && endsWhenKnown)
            after.look.reset();
        const bool isSettled = page.items.isEmpty() || (isSame && state.writtenMs >= state.changedMs + kMissingMs);
        if (isSettled && after.waiting.isEmpty() && isSamePlace(cursor, after)) {
            state.failures = 0;
            return true;
        }
    }
    // Oldest first: a conversation grows, and an answer finds its question.
    QList<RemoteInboxItem> items = page.items;
    std::stable_sort(items.begin(), items.end(), [](const RemoteInboxItem &a, const RemoteInboxItem &b) { return a.createdAtMs < b.createdAtMs; });
    int news = 0;
    qint64 newestOfOthers = 0;
    qsizetype from = 0;
    do {
        const QList<RemoteInboxItem> batch = items.mid(from, m_options.itemsPerWrite);
        from += m_options.itemsPerWrite;
        const bool isLast = from >= items.size();
        int some = 0;
        InboxCursor saved;
        const auto done = m_context.store.write(turn.lane.workspaceId, [&](SystemRecords &records) -> Result<void> {
            // An account that was removed meanwhile takes nothing along.
            const auto account = records.get(u"SocialAccount"_s, turn.accountId);
            if (!account)
                return account.error();
            if (!account->has_value())
                return makeError(ErrorKind::NotFound, u"record.notFound"_s);
            saved = after;
            QList<QJsonObject> calls;
            const auto taken = writeItems(records, turn, saved, batch, isLast ? &page : nullptr, &calls, &newestOfOthers);
            if (!taken)
                return taken.error();
            some = *taken;
            if (const auto told = tellOfUrgent(records, calls, now, m_options.noticeGapMs); !told)
                return told;
            if (isLast && endsWhenKnown && news + some == 0)
                saved.look.reset();
            if (!isLast || (isSamePlace(cursor, saved) && saved.waiting.size() == cursor.waiting.size()))
                return {};
            return saveInboxCursor(records, saved);
        });
        if (!done) {
            complainOfInbox("a page was not written:", done.error());
            state.nextMs = now + kRewriteMs;
            state.lastPage.clear();
            return false;
        }
        after.waiting = saved.waiting;
        after.look = saved.look;
        after.id = saved.id;
        news += some;
    } while (from < items.size());
    state.failures = 0;
    state.writtenMs = now;
    const bool wasUntold = state.lookedMs > 0 && newestOfOthers > state.lookedMs && newestOfOthers < now - kToldMs;
    if (mode == Mode::Look && wasUntold && !turn.lane.asked.contains(int(cursor.kind)) && isTold(turn, cursor.kind) && m_options.foundUntold)
        m_options.foundUntold(turn.accountId);
    cursor = after;
    return true;
}

Result<int> InboxCollector::writeItems(SystemRecords &records, const Turn &turn, InboxCursor &after, const QList<RemoteInboxItem> &items,
                                       const RemoteInboxPage *whole, QList<QJsonObject> *calls, qint64 *newestOfOthers) const
{
    const qint64 now = m_context.clock.nowMs();
    const qint64 connected = msOf(turn.lane.account.value("createdAt"_L1));
    InboxWriter writer(records, m_steps, {turn.lane.account, after.kind, connected > 0 ? connected - m_options.archiveMs : 0}, m_context.clock, m_context.rng);
    int news = 0;
    QList<RemoteInboxItem> waiting;
    const auto take = [&](const RemoteInboxItem &item) -> Result<void> {
        const auto taken = writer.take(item);
        if (!taken)
            return taken.error();
        if (*taken == InboxWriter::Taken::Waiting) {
            if (item.createdAtMs > now - kUnclaimedMs)
                waiting.append(item);
        } else if (*taken == InboxWriter::Taken::New || *taken == InboxWriter::Taken::Changed) {
            ++news;
            if (*taken == InboxWriter::Taken::New && !item.isOwn)
                *newestOfOthers = qMax(*newestOfOthers, item.createdAtMs);
        }
        return {};
    };
    for (const RemoteInboxItem &item : items) {
        if (const auto done = take(item); !done)
            return done.error();
    }
    for (const RemoteInboxItem &item : std::as_const(after.waiting)) {
        const bool isThere = std::any_of(waiting.begin(), waiting.end(), [&](const RemoteInboxItem &other) { return other.id == item.id; });
        if (isThere)
            continue;
        if (const auto done = take(item); !done)
            return done.error();
    }
    after.waiting = waiting;
    if (whole) {
        QSet<QString> present;
        for (const RemoteInboxItem &item : whole->items) {
            if (!item.isDeleted)
                present.insert(item.id);
        }
        for (const QString &place : whole->whole) {
            const auto marked = writer.markMissing(place, present);
            if (!marked)
                return marked.error();
            news += *marked;
        }
        if (whole->wholeSinceMs >= 0) {
            const auto marked = writer.markMissingSince(whole->wholeSinceMs, present);
            if (!marked)
                return marked.error();
            news += *marked;
        }
    }
    *calls = writer.calls();
    return news;
}

} // namespace campanile::server
