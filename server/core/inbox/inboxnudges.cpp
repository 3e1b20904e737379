// SPDX-License-Identifier: GPL-3.0-or-later
// Looks that a network asked for.
#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "server/core/inbox/inboxcollector.h"
#include "server/core/inbox/inboxrecords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMaxNames = 50;       // of a kind that wait together; a look finds the rest
constexpr int kMaxPlaces = 5;             // posts that are asked for one by one
constexpr qint64 kForgetMs = 60'000;      // what nobody can look at
constexpr qint64 kNotThereYetMs = 10'000; // networks tell before they show

} // namespace

void InboxCollector::lookNow(const InboxNudge &nudge)
{
    const std::lock_guard lock(m_mutex);
    Wanted &wanted = m_wanted[nudge.accountId];
    if (wanted.kinds.isEmpty())
        wanted.sinceMs = m_context.clock.nowMs();
    QList<RemoteName> &names = wanted.kinds[int(nudge.kind)];
    if (names.size() < kMaxNames && !names.contains(nudge.named))
        names.append(nudge.named);
}

bool InboxCollector::isWanted(const QString &accountId, const Lane &lane, qint64 nowMs)
{
    const auto wanted = m_wanted.find(accountId);
    if (wanted == m_wanted.end() || wanted->kinds.isEmpty() || lane.isBusy || nowMs < lane.waitUntilMs)
        return false;
    const auto platform = domain::platformFromKey(domain::spokenPlatform(lane.account));
    if (!platform)
        return false;
    const domain::NetworkWebhook &rules = m_context.networks.network(*platform).webhook;
    const double grown = wanted->looks < 0 ? rules.looks : double(qMax<qint64>(0, nowMs - wanted->countedMs)) / double(rules.lookMs);
    wanted->looks = qMin(double(rules.looks), qMax(0.0, wanted->looks) + grown);
    wanted->countedMs = nowMs;
    return wanted->looks >= 1;
}

void InboxCollector::giveWanted(const QString &accountId, Lane &lane, qint64 nowMs)
{
    Wanted &wanted = m_wanted[accountId];
    wanted.looks -= 1;
    lane.asked = std::move(wanted.kinds);
    wanted.kinds.clear();
    for (auto it = lane.asked.cbegin(); it != lane.asked.cend(); ++it)
        lane.kinds[it.key()].nextMs = nowMs;
}

void InboxCollector::forgetWanted(const QSet<QString> &seen, qint64 nowMs)
{
    m_wanted.removeIf([&](const auto &entry) {
        const bool isOld = nowMs - entry->sinceMs > kForgetMs;
        // What is left of an account's looks is remembered as long as it matters.
        return isOld && (entry->kinds.isEmpty() ? nowMs - entry->countedMs > 3600'000 : !seen.contains(entry.key()));
    });
}

QList<RemoteInboxItem::Kind> InboxCollector::kindsOf(const Turn &turn)
{
    QList<RemoteInboxItem::Kind> kinds = inboxKinds();
    std::stable_partition(kinds.begin(), kinds.end(), [&](RemoteInboxItem::Kind kind) { return turn.lane.asked.contains(int(kind)); });
    return kinds;
}

InboxCollector::Went InboxCollector::readNamed(Turn &turn, InboxCursor &cursor)
{
    const QList<RemoteName> names = turn.lane.asked.value(int(cursor.kind));
    QStringList places;
    for (const RemoteName &name : names) {
        if (!name.postId.isEmpty() && !turn.seen.contains(name.itemId) && !places.contains(name.postId))
            places.append(name.postId);
    }
    for (const QString &place : std::as_const(places).first(qMin<qsizetype>(places.size(), kMaxPlaces))) {
        if (m_isStopping)
            return Went::EndOfTurn;
        const auto page = turn.adapter->fetchNamed(turn.session, cursor.kind, {{}, place});
        if (!page) {
            // Deleted meanwhile, or nothing of ours: the look has told what there is.
            if (isUnsupported(page.error()) || page.error().cls == FailureClass::Permanent)
                continue;
            return failed(turn, cursor, page.error());
        }
        noteSeen(turn, *page);
        if (!write(turn, cursor, cursor, *page, Mode::Again))
            return Went::EndOfTurn;
    }
    KindState &state = turn.state(cursor.kind);
    const bool isMissing = std::any_of(names.begin(), names.end(), [&](const RemoteName &name) { return !name.itemId.isEmpty() && !turn.seen.contains(name.itemId); });
    if (isMissing)
        state.nextMs = qMin(state.nextMs, m_context.clock.nowMs() + kNotThereYetMs);
    return Went::On;
}

void InboxCollector::noteSeen(Turn &turn, const RemoteInboxPage &page)
{
    if (turn.lane.asked.isEmpty())
        return;
    for (const RemoteInboxItem &item : page.items)
        turn.seen.insert(item.id);
}

bool InboxCollector::isTold(const Turn &turn, RemoteInboxItem::Kind kind) const
{
    return turn.lane.tellsAtOnce && turn.network->webhook.kinds().contains(inboxKindName(kind));
}

qint64 InboxCollector::gapOf(const Turn &turn, RemoteInboxItem::Kind kind) const
{
    const qint64 every = inboxPace(*turn.network, kind).everyMs;
    return isTold(turn, kind) ? every * turn.network->webhook.stretch : every;
}

} // namespace campanile::server
