// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/presence/presencedesk.h"

#include "app/core/jsontext.h"
#include "app/core/logging.h"
#include "server/core/presence/presenceholds.h"
#include "server/core/presence/presencerows.h"
#include "server/core/storage/recordtable.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMutex>
#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kSweepMs = 3'600'000;
constexpr qint64 kSaidAgainMs = 600'000; // what is said again and again is written down so often

bool mayRead(const Membership &member, const QString &typeName)
{
    const QByteArray name = typeName.toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
    return type && type->allows(member.role, api::Read);
}

} // namespace

/** Shared with the handles of subscribe(), which may outlive the desk. */
struct PresenceDesk::State {
    /** One who watches. Its mutex is held while the listener runs. */
    struct Line {
        Caller caller;
        Service::PresenceListener call;
        QMutex mutex;
        bool isOver = false;
    };

    /** Of a client: what is held, and when it said so. */
    struct KeptHold {
        QList<PresenceEntry> held;
        qint64 saidAtMs = 0;
    };

    State(const Clock &c, std::shared_ptr<const Directory> dir, PresenceRules rules) : clock(c), directory(std::move(dir)), board(c, rules) {}

    void tell(const QSet<QString> &accounts)
    {
        QList<std::shared_ptr<Line>> watching;
        {
            const QMutexLocker lock(&mutex);
            watching = lines;
        }
        for (const QString &account : accounts) {
            for (const auto &line : std::as_const(watching)) {
                if (!directory->membership(line->caller.userId, account))
                    continue;
                const QMutexLocker lock(&line->mutex);
                if (!line->isOver)
                    line->call(account);
            }
        }
    }

    void end(const std::shared_ptr<Line> &line)
    {
        {
            const QMutexLocker lock(&line->mutex);
            line->isOver = true;
        }
        const QMutexLocker lock(&mutex);
        lines.removeOne(line);
        const auto isSame = [&line](const auto &other) {
            return other->caller.userId == line->caller.userId && other->caller.deviceId == line->caller.deviceId;
        };
        if (std::none_of(lines.cbegin(), lines.cend(), isSame))
            board.lineEnded(line->caller.userId, line->caller.deviceId);
    }

    /** Writes down what this node knows of a client. @p isOurs: even when another node knows something newer. */
    void pass(const PresenceKey &key, bool isOurs)
    {
        if (!rows)
            return;
        PresenceSession session;
        {
            const QMutexLocker lock(&mutex);
            const PresenceSession *known = board.find(key);
            if (!known)
                return;
            session = *known;
        }
        const auto revision = rows->put(session, std::max<qint64>(0, clock.nowMs() - session.saidAtMs), isOurs ? 0 : session.revision);
        if (!revision) {
            qCWarning(lcServer) << "presence cannot be shared:" << revision.error().code;
            return;
        }
        session.revision = *revision;
        const QMutexLocker lock(&mutex);
        // An older row of this client may have been taken in meanwhile; what was said since stands.
        const PresenceSession *known = board.find(key);
        if (known && known->saidAtMs <= session.saidAtMs)
            board.adopt(session);
        else
            board.setRevision(key, *revision);
    }

    /** Writes down what these clients hold, where that is not written down already. */
    void keep(const QList<PresenceKey> &keys)
    {
        if (!holds)
            return;
        // One after the other, so that what is written last is what was said last.
        const QMutexLocker writing(&holdsMutex);
        for (const PresenceKey &key : keys) {
            PresenceSession session;
            {
                const QMutexLocker lock(&mutex);
                if (const PresenceSession *known = board.find(key))
                    session = *known;
            }
            session.key = key;
            QList<PresenceEntry> held = session.entries;
            held.removeIf([](const PresenceEntry &entry) { return entry.doing != Doing::Holding; });
            const auto before = kept.constFind(key);
            const bool isSame = before == kept.constEnd() ? held.isEmpty() : held == before->held && session.saidAtMs - before->saidAtMs < kSaidAgainMs;
            if (isSame)
                continue;
            if (const auto done = holds->keep(session); !done) {
                qCWarning(lcServer) << "what is held offline cannot be written down:" << done.error().code;
                continue;
            }
            if (held.isEmpty())
                kept.remove(key);
            else
                kept.insert(key, {held, session.saidAtMs});
        }
    }

    const Clock &clock;
    const std::shared_ptr<const Directory> directory;
    std::unique_ptr<PresenceRows> rows;
    std::unique_ptr<PresenceHolds> holds;
    QMutex holdsMutex; ///< guards kept; taken before mutex
    QHash<PresenceKey, KeptHold> kept;
    qint64 sweptAtMs = 0;
    mutable QMutex mutex; ///< guards what follows
    PresenceBoard board;
    QList<std::shared_ptr<Line>> lines;
};

PresenceDesk::PresenceDesk(const Clock &clock, std::shared_ptr<const Directory> directory, PresenceRules rules)
    : d(std::make_shared<State>(clock, std::move(directory), rules))
{
}

PresenceDesk::~PresenceDesk() = default;

void PresenceDesk::share(std::unique_ptr<PresenceRows> rows)
{
    d->rows = std::move(rows);
}

Result<void> PresenceDesk::remember(std::unique_ptr<PresenceHolds> holds)
{
    const auto before = holds->all();
    if (!before)
        return before.error();
    const QMutexLocker writing(&d->holdsMutex);
    const QMutexLocker lock(&d->mutex);
    for (PresenceSession session : *before) {
        // A clock that was set back would keep it for longer.
        session.saidAtMs = std::min(session.saidAtMs, d->clock.nowMs());
        d->kept.insert(session.key, {session.entries, session.saidAtMs});
        d->board.adopt(session);
    }
    d->holds = std::move(holds);
    return {};
}

const PresenceRules &PresenceDesk::rules() const
{
    return d->board.rules();
}

Result<void> PresenceDesk::say(const PresenceKey &key, const QString &deviceId, QList<PresenceEntry> entries, bool isLeaving)
{
    QSet<QString> changed;
    QList<PresenceKey> touched;
    {
        const QMutexLocker lock(&d->mutex);
        touched = d->board.expire();
        for (const PresenceKey &other : std::as_const(touched))
            changed.insert(other.accountId);
        const auto said = d->board.say(key, deviceId, std::move(entries), isLeaving);
        if (!said)
            return said.error();
        if (*said)
            changed.insert(key.accountId);
    }
    d->pass(key, true);
    d->keep(touched << key);
    d->tell(changed);
    return {};
}

void PresenceDesk::answered(const QString &accountId, const QString &userId, const QStringList &items)
{
    QList<PresenceKey> cleared;
    {
        const QMutexLocker lock(&d->mutex);
        for (const QString &item : items)
            cleared += d->board.answered(accountId, userId, item);
    }
    for (const PresenceKey &key : std::as_const(cleared))
        d->pass(key, true);
    d->keep(cleared);
    if (!cleared.isEmpty())
        d->tell({accountId});
}

QByteArray PresenceDesk::pictureFor(const QString &userId, const QString &accountId) const
{
    const auto reader = d->directory->membership(userId, accountId);
    if (!reader)
        return {};
    QList<PresenceSession> sessions;
    {
        const QMutexLocker lock(&d->mutex);
        sessions = d->board.picture(accountId);
    }
    QJsonArray list;
    for (const PresenceSession &session : std::as_const(sessions)) {
        if (session.key.userId != userId && !d->directory->membership(session.key.userId, accountId))
            continue;
        for (const PresenceEntry &entry : session.entries) {
            if (!mayRead(*reader, entry.type))
                continue;
            list.append(QJsonObject{{u"userId"_s, session.key.userId},
                                    {u"client"_s, session.key.client},
                                    {u"type"_s, entry.type},
                                    {u"id"_s, entry.id},
                                    {u"doing"_s, doingName(entry.doing)},
                                    {u"since"_s, formatInstant(entry.sinceMs)}});
        }
    }
    return jsonTextOf(QJsonObject{{u"@type"_s, u"Presence"_s}, {u"accountId"_s, accountId}, {u"list"_s, list}});
}

std::shared_ptr<void> PresenceDesk::subscribe(const Caller &caller, Service::PresenceListener listener)
{
    auto line = std::make_shared<State::Line>();
    line->caller = caller;
    line->call = std::move(listener);
    {
        const QMutexLocker lock(&d->mutex);
        d->lines.append(line);
    }
    return std::shared_ptr<void>(static_cast<void *>(line.get()), [state = d, line](void *) { state->end(line); });
}

void PresenceDesk::tick()
{
    const auto news = d->rows ? d->rows->news() : Result<QList<PresenceRow>>(QList<PresenceRow>());
    if (!news)
        qCWarning(lcServer) << "presence of other nodes cannot be read:" << news.error().code;
    QSet<QString> changed;
    QList<PresenceKey> ended;
    QList<PresenceKey> touched;
    {
        const QMutexLocker lock(&d->mutex);
        for (PresenceRow row : news.value_or(QList<PresenceRow>())) {
            row.session.saidAtMs = d->clock.nowMs() - row.ageMs;
            if (d->board.adopt(row.session))
                changed.insert(row.session.key.accountId);
        }
        touched = d->board.expire(&ended);
        for (const PresenceKey &key : std::as_const(touched))
            changed.insert(key.accountId);
    }
    for (const PresenceKey &key : std::as_const(ended))
        d->pass(key, false);
    d->keep(touched);
    if (d->holds && d->clock.nowMs() - d->sweptAtMs >= kSweepMs) {
        d->sweptAtMs = d->clock.nowMs();
        if (const auto swept = d->holds->sweep(d->clock.nowMs() - rules().heldMs); !swept)
            qCWarning(lcServer) << "old presence cannot be removed:" << swept.error().code;
    }
    if (d->rows && d->clock.nowMs() - d->sweptAtMs >= kSweepMs) {
        d->sweptAtMs = d->clock.nowMs();
        if (const auto swept = d->rows->sweep(rules().heldMs + kSweepMs); !swept)
            qCWarning(lcServer) << "old presence cannot be removed:" << swept.error().code;
    }
    d->tell(changed);
}

} // namespace campanile::server
