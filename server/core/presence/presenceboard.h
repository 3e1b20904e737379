// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/presencewords.h"
#include "app/core/clock.h"
#include "app/core/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace campanile::server {

using api::Doing;
using api::doingName;
using api::doingNamed;

struct PresenceEntry {
    QString type;      ///< name of the record's type
    QString id;        ///< wire id of the record
    Doing doing = Doing::Viewing;
    qint64 sinceMs = 0; ///< UTC ms; stays while the same is done
    bool operator==(const PresenceEntry &) const = default;
};

/** Which client of which person in which workspace. */
struct PresenceKey {
    QString accountId;
    QString userId;
    QString client;    ///< named by the client itself, the same after a restart
    bool operator==(const PresenceKey &) const = default;
};
[[nodiscard]] size_t qHash(const PresenceKey &key, size_t seed = 0) noexcept;

/** What one client said last, and what became of it since. */
struct PresenceSession {
    PresenceKey key;
    QString deviceId;      ///< of the sign-in, as event streams know it
    QList<PresenceEntry> entries;
    qint64 saidAtMs = 0;   ///< UTC ms of this computer
    qint64 goneAtMs = 0;   ///< its line ended then; 0 = it stands
    bool isAway = false;   ///< only what it holds is left
    qint64 revision = 0;   ///< of the row that nodes share; 0 = none
};

/** How long things hold and how much one client may say. */
struct PresenceRules {
    qint64 keptMs = 30'000;           ///< what is not said again by then is over
    qint64 heldMs = 24 * 3'600'000LL; ///< what a client held that went away is remembered so long
    qint64 graceMs = 800;             ///< a line may be back so soon that nobody need know
    int entriesPerClient = 50;
    int clientsPerUser = 6;           ///< in one workspace; the one that was silent longest makes room
    int clientsPerWorkspace = 1000;
    double saysPerSecond = 2;         ///< of one client, after a burst
    double sayBurst = 12;
};

/**
 * Who does what, in memory only: never in a database's change list. What is not said again runs out; what was being written when
 * a client fell silent or its line ended becomes "holding" for a bounded time, until that client says otherwise or its reply
 * arrives. Everything is bounded by PresenceRules. Used under the desk's lock; the clock outlives it.
 */
class PresenceBoard
{
public:
    explicit PresenceBoard(const Clock &clock, PresenceRules rules = {}) : m_clock(clock), m_rules(rules) {}

    [[nodiscard]] const PresenceRules &rules() const { return m_rules; }
    /**
     * Replaces what a client said; the entries' sinceMs is worked out here. @p isLeaving: a farewell, only what is held stays.
     * True when others see a difference. Errors: Limit presence.rate (with retryAfterMs), Limit presence.full.
     */
    [[nodiscard]] Result<bool> say(const PresenceKey &key, const QString &deviceId, QList<PresenceEntry> entries, bool isLeaving);
    /** The last line of a device ended; after the grace its clients count as away. Gives the clients concerned. */
    QList<PresenceKey> lineEnded(const QString &userId, const QString &deviceId);
    /** The user's reply to a record arrived: what he held for it is over. Gives the clients concerned. */
    QList<PresenceKey> answered(const QString &accountId, const QString &userId, const QString &recordId);
    /** Lets time pass. Gives the clients whose picture changed by it, in @p ended those whose line was given up just now. */
    QList<PresenceKey> expire(QList<PresenceKey> *ended = nullptr);

    /** Every client of a workspace that says anything, oldest first. */
    [[nodiscard]] QList<PresenceSession> picture(const QString &accountId) const;
    [[nodiscard]] const PresenceSession *find(const PresenceKey &key) const;
    /** What another node knows of a client. True when others see a difference. */
    bool adopt(const PresenceSession &session);
    void setRevision(const PresenceKey &key, qint64 revision);
    [[nodiscard]] qsizetype size() const { return m_sessions.size(); }

private:
    struct Bucket {
        double tokens = 0;
        qint64 atMs = 0;
    };
    /** Milliseconds to wait; 0 = go on. */
    [[nodiscard]] qint64 takeTurn(const PresenceKey &key);
    [[nodiscard]] bool makeRoom(const PresenceKey &key);
    void leaveHeld(PresenceSession &session, qint64 sinceMs) const;

    const Clock &m_clock;
    const PresenceRules m_rules;
    QHash<PresenceKey, PresenceSession> m_sessions;
    QHash<PresenceKey, Bucket> m_buckets;
};

} // namespace campanile::server
