// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/presence/presenceboard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

size_t qHash(const PresenceKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.accountId, key.userId, key.client);
}

qint64 PresenceBoard::takeTurn(const PresenceKey &key)
{
    const qint64 now = m_clock.nowMs();
    const bool isNew = !m_buckets.contains(key);
    Bucket &bucket = m_buckets[key];
    bucket.tokens = isNew ? m_rules.sayBurst
                          : std::min(m_rules.sayBurst, bucket.tokens + double(std::max<qint64>(0, now - bucket.atMs)) / 1000 * m_rules.saysPerSecond);
    bucket.atMs = now;
    if (bucket.tokens < 1)
        return qint64((1 - bucket.tokens) / m_rules.saysPerSecond * 1000) + 1;
    bucket.tokens -= 1;
    return 0;
}

bool PresenceBoard::makeRoom(const PresenceKey &key)
{
    if (m_sessions.contains(key))
        return true;
    int inWorkspace = 0;
    QList<const PresenceSession *> own;
    for (const PresenceSession &session : std::as_const(m_sessions)) {
        if (session.key.accountId != key.accountId)
            continue;
        ++inWorkspace;
        if (session.key.userId == key.userId)
            own.append(&session);
    }
    if (own.size() >= m_rules.clientsPerUser) {
        const auto oldest = std::min_element(own.begin(), own.end(), [](const auto *a, const auto *b) { return a->saidAtMs < b->saidAtMs; });
        m_sessions.remove(PresenceKey((*oldest)->key));
        --inWorkspace;
    }
    return inWorkspace < m_rules.clientsPerWorkspace;
}

Result<bool> PresenceBoard::say(const PresenceKey &key, const QString &deviceId, QList<PresenceEntry> entries, bool isLeaving)
{
    if (const qint64 wait = takeTurn(key); wait > 0) {
        Error error = makeError(ErrorKind::Limit, u"presence.rate"_s);
        error.retryAfterMs = wait;
        return error;
    }
    if (entries.size() > m_rules.entriesPerClient)
        return makeError(ErrorKind::Limit, u"presence.full"_s);
    const qint64 now = m_clock.nowMs();
    if (isLeaving)
        entries.removeIf([](const PresenceEntry &entry) { return entry.doing != Doing::Holding; });
    if (entries.isEmpty() && !m_sessions.contains(key))
        return false;
    if (!makeRoom(key))
        return makeError(ErrorKind::Limit, u"presence.full"_s);
    PresenceSession &session = m_sessions[key];
    for (PresenceEntry &entry : entries) {
        entry.sinceMs = now;
        for (const PresenceEntry &before : std::as_const(session.entries)) {
            if (before.type == entry.type && before.id == entry.id && before.doing == entry.doing)
                entry.sinceMs = before.sinceMs;
        }
    }
    const bool differs = session.entries != entries;
    session.key = key;
    session.deviceId = deviceId;
    session.entries = std::move(entries);
    session.saidAtMs = now;
    session.goneAtMs = 0;
    session.isAway = isLeaving;
    return differs;
}

QList<PresenceKey> PresenceBoard::lineEnded(const QString &userId, const QString &deviceId)
{
    QList<PresenceKey> gone;
    for (PresenceSession &session : m_sessions) {
        if (session.key.userId != userId || session.deviceId != deviceId || session.isAway || session.goneAtMs != 0)
            continue;
        session.goneAtMs = m_clock.nowMs();
        gone.append(session.key);
    }
    return gone;
}

QList<PresenceKey> PresenceBoard::answered(const QString &accountId, const QString &userId, const QString &recordId)
{
    QList<PresenceKey> cleared;
    for (PresenceSession &session : m_sessions) {
        if (session.key.accountId != accountId || session.key.userId != userId)
            continue;
        const qsizetype removed = session.entries.removeIf(
            [&recordId](const PresenceEntry &entry) { return entry.id == recordId && entry.doing == Doing::Holding; });
        if (removed > 0)
            cleared.append(session.key);
    }
    return cleared;
}

void PresenceBoard::leaveHeld(PresenceSession &session, qint64 sinceMs) const
{
    session.isAway = true;
    session.entries.removeIf([](const PresenceEntry &entry) { return entry.doing == Doing::Viewing; });
    for (PresenceEntry &entry : session.entries) {
        if (entry.doing == Doing::Drafting) {
            entry.doing = Doing::Holding;
            entry.sinceMs = sinceMs;
        }
    }
}

QList<PresenceKey> PresenceBoard::expire(QList<PresenceKey> *ended)
{
    const qint64 now = m_clock.nowMs();
    QList<PresenceKey> changed;
    for (auto it = m_sessions.begin(); it != m_sessions.end();) {
        PresenceSession &session = *it;
        const QList<PresenceEntry> before = session.entries;
        const bool isGone = session.goneAtMs != 0 && now - session.goneAtMs >= m_rules.graceMs;
        if (!session.isAway && isGone) {
            // Who was only reading may be back in a moment: that runs out by itself, so that nothing flickers.
            const auto writes = [](const PresenceEntry &entry) { return entry.doing != Doing::Viewing; };
            if (std::any_of(before.begin(), before.end(), writes)) {
                leaveHeld(session, session.goneAtMs);
                if (ended)
                    ended->append(session.key);
            }
        }
        if (!session.isAway && now - session.saidAtMs >= m_rules.keptMs)
            leaveHeld(session, session.saidAtMs);
        if (session.isAway && now - session.saidAtMs >= m_rules.heldMs)
            session.entries.clear();
        if (session.entries != before)
            changed.append(session.key);
        if (session.entries.isEmpty() && now - session.saidAtMs >= m_rules.keptMs)
            it = m_sessions.erase(it);
        else
            ++it;
    }
    // A bucket that is full again says nothing.
    m_buckets.removeIf([&](const auto &entry) { return double(now - entry.value().atMs) / 1000 * m_rules.saysPerSecond >= m_rules.sayBurst; });
    return changed;
}

QList<PresenceSession> PresenceBoard::picture(const QString &accountId) const
{
    QList<PresenceSession> list;
    for (const PresenceSession &session : m_sessions) {
        if (session.key.accountId == accountId && !session.entries.isEmpty())
            list.append(session);
    }
    std::sort(list.begin(), list.end(), [](const PresenceSession &a, const PresenceSession &b) {
        return std::tuple(a.key.userId, a.key.client) < std::tuple(b.key.userId, b.key.client);
    });
    return list;
}

const PresenceSession *PresenceBoard::find(const PresenceKey &key) const
{
    const auto found = m_sessions.constFind(key);
    return found == m_sessions.constEnd() ? nullptr : &*found;
}

bool PresenceBoard::adopt(const PresenceSession &session)
{
    const auto known = m_sessions.constFind(session.key);
    if (known != m_sessions.constEnd() && known->revision >= session.revision)
        return false;
    const bool differs = known == m_sessions.constEnd() ? !session.entries.isEmpty() : known->entries != session.entries;
    PresenceSession taken = session;
    // What was said before the line ended says nothing about its coming back.
    if (known != m_sessions.constEnd() && known->goneAtMs != 0 && !session.isAway && session.saidAtMs <= known->goneAtMs)
        taken.goneAtMs = known->goneAtMs;
    m_sessions.insert(session.key, taken);
    return differs;
}

void PresenceBoard::setRevision(const PresenceKey &key, qint64 revision)
{
    const auto found = m_sessions.find(key);
    if (found != m_sessions.end())
        found->revision = std::max(found->revision, revision);
}

} // namespace campanile::server
