// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synccore.h"
#include "server/core/directory.h"
#include "server/core/engine.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace campanile::test {

class OneTeam final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &) const override { return {member}; }
    [[nodiscard]] std::optional<server::Membership> membership(const QString &, const QString &accountId) const override
    {
        return accountId == member.accountId ? std::optional(member) : std::nullopt;
    }
    server::Membership member;
};

/** A real server core on SQLite with one workspace. */
struct World {
    explicit World(server::Limits limits = {});
    [[nodiscard]] net::Response answer(const net::Request &request, const QString &user);
    [[nodiscard]] QJsonObject serverRecord(const QString &type, const RecordId &id);
    void startServer();

    ManualClock clock{1'795'000'000'000};
    SeededRng rng{11};
    QTemporaryDir folder;
    server::Limits limits;
    std::shared_ptr<OneTeam> team = std::make_shared<OneTeam>();
    std::unique_ptr<server::Engine> engine;
    QString account;
    QString user;
};

/**
 * One device: real cache, real SyncCore, and a player of effects without threads. Requests wait in a list until they are
 * delivered, so that a test can lose, repeat and forge answers between any two of them.
 */
class Device
{
public:
    struct Pending {
        int id = 0;
        bool stream = false;
        net::Request request;
    };
    /** Takes the place of the server when it returns something. */
    using Forge = std::function<std::optional<net::Response>(const net::Request &)>;

    Device(World &world, const QString &path = QStringLiteral(":memory:"), sync::SyncConfig config = {});

    void put(const sync::Event &event);
    void start() { put(sync::Event::of(sync::Event::Kind::Start)); }
    /** Delivers and fires due timers until nothing happens; false when it does not come to rest. */
    bool settle(int maxSteps = 500);
    /** Delivers the oldest request; false when there is none. */
    bool deliver();
    /** The server does its work, the answer is lost. */
    void loseAnswer();
    [[nodiscard]] RecordId create(const QJsonObject &properties);
    [[nodiscard]] Result<store::Saved> edit(const RecordId &id, const QJsonObject &patch);
    [[nodiscard]] QJsonValue value(const RecordId &id, const QString &property);
    [[nodiscard]] const sync::SyncState &state() const { return core->state(); }
    [[nodiscard]] store::SyncStatus status();
    /** Restarts the state machine over the same cache. */
    void restart();

    World &world;
    sync::SyncConfig config;
    /** Carries a FetchFile out at once, without the parts and ranges of the real thing. */
    [[nodiscard]] sync::Event fetch(const sync::Effect &effect);

    std::unique_ptr<store::StoreCore> store;
    std::unique_ptr<sync::SyncCore> core;
    int fetches = 0;
    QList<Pending> pending;
    QHash<sync::Timer, qint64> timers; ///< due, by the world's clock
    Forge forge;
    bool network = true;
    int refreshes = 0;
    QList<QByteArray> sent;            ///< bodies
};

} // namespace campanile::test
