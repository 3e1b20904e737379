// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synccore.h"
#include "server/core/directory.h"
#include "server/core/engine.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/sim/memorydisk.h"
#include "tests/sim/oracle.h"
#include "tests/sim/simplan.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace campanile::sim {

/** The clock on the wall of one computer: virtual time plus how wrong it is set. */
class SimClock final : public Clock
{
public:
    explicit SimClock(const qint64 &virtualNow) : m_now(virtualNow) {}
    [[nodiscard]] qint64 nowMs() const override { return m_now + offsetMs; }
    qint64 offsetMs = 0;

private:
    const qint64 &m_now;
};

class SimDirectory final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &userId) const override { return {members.value(userId)}; }
    [[nodiscard]] std::optional<server::Membership> membership(const QString &userId, const QString &accountId) const override
    {
        const auto found = members.constFind(userId);
        return found != members.constEnd() && found->accountId == accountId ? std::optional(*found) : std::nullopt;
    }
    QHash<QString, server::Membership> members;
};

/** What every run starts from, made once per process: an empty cache and a server with two workspaces. */
struct Template {
    Disk client;
    Disk server;
    QByteArray folder;   ///< real folder of this process; holds the server's markers, blobs and backups
    QString account;
    QString foreign;     ///< another workspace, whose records nobody here may ever see
    std::vector<api::TypeInfo> types;
    [[nodiscard]] static std::unique_ptr<Template> make(const QByteArray &folder);
};

/** A message that a network brought; its window goes by when it was received. */
[[nodiscard]] QJsonObject inboxItem(const QString &account, int number, qint64 receivedMs);

/** One computer of a person. */
struct SimClient {
    explicit SimClient(const qint64 &now, quint64 seed) : clock(now), rng(seed) {}
    int index = 0;
    int life = 0;              ///< counts restarts; what was under way in another life is gone
    bool online = true;
    bool usable = false;       ///< the program runs
    bool clockMoved = false;
    bool rolledBack = false;
    Disk disk;
    SimClock clock;
    SeededRng rng;
    QString user;
    QByteArray path;
    std::unique_ptr<store::StoreCore> store;
    std::unique_ptr<sync::SyncCore> core;
    QHash<int, quint64> timers;      ///< Timer -> number of its setting
    QHash<int, bool> calls;          ///< requests under way
    quint64 sends = 0;
    QByteArray lastAnswer;           ///< of an earlier api call, for proxies that repeat themselves
    std::unique_ptr<Disk> kept;      ///< an older copy of the disk
    qint64 keptMark = 0;
};

/**
 * One history: clients, server, network and time, driven by one plan on one thread (sync protocol section 5). Real
 * StoreCore, SyncCore, Engine and SQLite; simulated clocks, chance, disks and network.
 */
class SimWorld
{
public:
    SimWorld(const Template &image, Plan plan, Plant plant, bool verbose);
    ~SimWorld();
    [[nodiscard]] Outcome run();

private:
    friend class Oracle;
    using Work = std::function<void()>;

    // simworld.cpp
    void at(qint64 delayMs, Work work);
    void runUntil(qint64 timeMs);
    void heal();
    [[nodiscard]] bool quiet();
    void trace(const QByteArray &line);
    void fail(const QString &what);
    [[nodiscard]] bool failed() const { return !m_violation.isEmpty(); }

    // simserver.cpp
    void startServer();
    void crashServer();
    [[nodiscard]] net::Response answer(const net::Request &request, SimClient &client);
    [[nodiscard]] net::Response ask(const net::Request &request, const QString &user);
    void plantBefore();
    void plantAfter();
    void changeAnswer(QByteArray &body, SimClient &client);
    void changeRequest(QByteArray &body);
    void announce(int except);
    void serverStep(const Step &step);
    [[nodiscard]] Result<void> receive(server::SystemRecords &records, const QString &account, SeededRng &dice);
    [[nodiscard]] Result<void> sql(const QByteArray &text);

    // simclient.cpp
    SimClient &addClient(const QString &user);
    void startClient(SimClient &client);
    void stopClient(SimClient &client, bool power);
    void checkPower(SimClient &client);
    void put(SimClient &client, const sync::Event &event);
    void send(SimClient &client, const sync::Effect &effect);
    void deliver(SimClient &client, int life, int request, bool stream, net::Response response, bool last);
    void clientStep(const Step &step);
    void lookAtInbox(SimClient &client);

    // simedits.cpp
    bool editStep(const Step &step, SimClient &client);
    void apply(SimClient &client, const QString &label, QList<store::SetOp> ops, bool typing = false);
    void noteSaved(SimClient &client, const Result<store::Saved> &saved);
    [[nodiscard]] std::optional<store::Record> pick(SimClient &client, const QString &type, quint64 dice);
    [[nodiscard]] QString token(char letter);

    const Template &m_image;
    Plan m_plan;
    Plant m_plant;
    bool m_verbose;
    qint64 m_now = 1'795'000'000'000;
    std::map<std::pair<qint64, quint64>, Work> m_queue;
    quint64 m_order = 0;
    bool m_healthy = false;
    QString m_violation;
    quint64 m_trace = 0xcbf29ce484222325ULL;
    int m_requests = 0;
    int m_tokens = 0;
    int m_received = 100;

    Disk m_serverDisk;
    SimClock m_serverClock;
    SeededRng m_serverRng;
    SeededRng m_worldRng;
    std::shared_ptr<SimDirectory> m_directory = std::make_shared<SimDirectory>();
    std::shared_ptr<server::SqliteStorage> m_storage;
    std::unique_ptr<server::Engine> m_engine;
    int m_backups = 0;
    std::vector<std::unique_ptr<SimClient>> m_clients;
    Oracle m_oracle;
};

} // namespace campanile::sim
