// SPDX-License-Identifier: GPL-3.0-or-later
// Mutations through the engine, held against the same SQL by hand on the same database (docs/performance.md).
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/recordtable.h"
#include "server/core/storage/sqliteprocess.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/bench/benchkit.h"
#include "tests/bench/handwriter.h"
#include "tests/bench/records.h"
#include "tests/support/postgres.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <sched.h>

#include <algorithm>

using namespace campanile;
using namespace campanile::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 100;
constexpr int kBatches = 40;
constexpr int kWarmUps = 8; ///< statements are prepared in the first rounds, and PostgreSQL looks for the plan that it will keep

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/** One engine with an empty workspace, and one client that sends it posts and edits of them. */
class EngineSide
{
public:
    explicit EngineSide(std::shared_ptr<server::Storage> storage)
    {
        server::EngineOptions options;
        options.blobDir = m_folder.filePath(u"blobs"_s);
        options.baseUrl = u"https://bench.invalid"_s;
        m_engine = std::make_unique<server::Engine>(std::move(storage), m_directory, m_clock, m_rng, options);
        m_user = RecordId::create('u').toString();
        m_directory->accountId = must(m_engine->createWorkspace({{}, u"Bench"_s, {}, m_user, {}}), u"no workspace"_s);
    }
    [[nodiscard]] QString accountId() const { return m_directory->accountId; }

    /** Half new posts, half edits of the text of posts that are there; milliseconds for all of them. */
    double applyBatch()
    {
        QJsonArray mutations;
        for (int i = 0; i < kBatch; ++i)
            mutations.append(nextMutation(i));
        const QJsonObject arguments{{u"accountId"_s, accountId()},
                                    {u"clientId"_s, m_client},
                                    {u"ackedThrough"_s, m_seq - kBatch},
                                    {u"mutations"_s, mutations}};
        const QJsonObject body{{u"using"_s, QJsonArray{u"urn:ietf:params:jmap:core"_s, u"https://campanile.example/ns/model"_s,
                                                      u"https://campanile.example/ns/sync"_s}},
                               {u"methodCalls"_s, QJsonArray{QJsonValue(QJsonArray{u"Mutation/apply"_s, arguments, u"0"_s})}}};
        server::ApiRequest request;
        request.method = "POST";
        request.path = "/jmap/api";
        request.headers = {{"content-type", "application/json"}};
        request.body = compact(body);
        request.caller = {m_user, u"bench"_s};
        const Stopwatch watch;
        const server::ApiResponse response = m_engine->handle(request);
        const double ms = watch.ms();
        check(response.body);
        return ms;
    }

private:
    static void check(const QByteArray &body)
    {
        const QJsonArray results = QJsonDocument::fromJson(body).object()["methodResponses"_L1].toArray().at(0).toArray().at(1)["results"_L1].toArray();
        int applied = 0;
        for (const QJsonValue &result : results)
            applied += result["status"_L1].toString() == u"applied" ? 1 : 0;
        if (applied != kBatch)
            die(u"%1 of %2 mutations were applied: "_s.arg(applied).arg(kBatch) + QString::fromUtf8(body.left(500)));
    }

    QJsonObject nextMutation(int number)
    {
        const QString text = u"A cup for round %1, number %2. "_s.arg(m_seq).arg(number).repeated(6);
        QJsonObject set;
        if (number % 2 == 0 || m_posts.isEmpty()) {
            const QString id = RecordId::create('p', m_clock, m_rng).toString();
            set.insert(u"create"_s, QJsonObject{{id, QJsonObject{{u"title"_s, u"Morning"_s},
                                                                 {u"body"_s, text},
                                                                 {u"status"_s, u"draft"_s},
                                                                 {u"scheduledAt"_s, u"2030-01-01T09:00:00.000Z"_s},
                                                                 {u"timezone"_s, u"Europe/Berlin"_s},
                                                                 {u"tags"_s, QJsonObject{{u"launch"_s, true}}}}}});
            m_posts.append(id);
        } else {
            const QString id = m_posts.at(m_rng.below(quint64(m_posts.size())));
            set.insert(u"update"_s, QJsonObject{{id, QJsonObject{{u"body"_s, text}}}});
        }
        ++m_seq;
        return {{u"seq"_s, m_seq},
                {u"id"_s, RecordId::create('y', m_clock, m_rng).toString()},
                {u"label"_s, u"post.edit"_s},
                {u"after"_s, QJsonArray()},
                {u"calls"_s, QJsonArray{QJsonValue(QJsonArray{u"Post/set"_s, set, u"0"_s})}}};
    }

    SystemClock m_clock;
    SystemRng m_rng;
    QTemporaryDir m_folder;
    std::shared_ptr<OwnerDirectory> m_directory = std::make_shared<OwnerDirectory>();
    std::unique_ptr<server::Engine> m_engine;
    QString m_user;
    QString m_client = RecordId::create('d').toString();
    QStringList m_posts;
    qint64 m_seq = 0;
};

/** Rows like those that the engine writes for the same work, made before the clock runs. */
QList<HandRow> handBatch(QList<QByteArray> &ids, qint64 &seq)
{
    const SystemClock clock;
    SystemRng rng;
    QList<HandRow> rows;
    for (int i = 0; i < kBatch; ++i) {
        HandRow row;
        if (i % 2 == 0 || ids.isEmpty()) {
            row.id = RecordId::create('p', clock, rng).bytes();
            ids.append(row.id);
        } else {
            row.id = ids.at(qsizetype(rng.below(quint64(ids.size()))));
            row.isEdit = true;
        }
        const QString now = server::formatInstant(clock.nowMs());
        const QString text = u"A cup for round %1, number %2. "_s.arg(seq).arg(i).repeated(6);
        const QString user = RecordId::create('u', clock, rng).toString();
        row.seq = ++seq;
        row.atMs = clock.nowMs();
        row.scheduledAt = 1'893'488'400'000;
        row.mutation = RecordId::create('y', clock, rng).toByteArray();
        row.body = compact({{u"id"_s, RecordId::fromBytes('p', row.id)->toString()}, {u"ver"_s, row.seq}, {u"createdAt"_s, now},
                            {u"updatedAt"_s, now}, {u"createdBy"_s, user}, {u"updatedBy"_s, user}, {u"title"_s, u"Morning"_s},
                            {u"body"_s, text}, {u"status"_s, u"draft"_s}, {u"scheduledAt"_s, u"2030-01-01T09:00:00.000Z"_s},
                            {u"timezone"_s, u"Europe/Berlin"_s}, {u"tags"_s, QJsonObject{{u"launch"_s, true}}}, {u"kind"_s, u"social"_s},
                            {u"maxRetries"_s, 3}, {u"aiGenerated"_s, false}, {u"isIdea"_s, false}, {u"sensitive"_s, false}});
        row.result = compact({{u"responses"_s, QJsonArray{QJsonValue(QJsonArray{u"Post/set"_s, QJsonObject{{u"updated"_s, QJsonObject{{QString::fromLatin1(row.mutation), QJsonObject{{u"ver"_s, row.seq}, {u"updatedAt"_s, now}, {u"updatedBy"_s, user}}}}}}, u"0"_s})}},
                              {u"conflicts"_s, QJsonArray()}});
        rows.append(row);
    }
    return rows;
}

/** One that writes by hand, with what it has written so far. */
struct HandSide {
    std::unique_ptr<HandWriter> writer;
    QList<QByteArray> ids = {};
    qint64 seq = 0;

    /** Milliseconds for one batch. */
    double applyBatch()
    {
        const QList<HandRow> rows = handBatch(ids, seq);
        const Stopwatch watch;
        writer->write(rows);
        return watch.ms();
    }
};

/** One after the other, and in turns who comes first. */
template <typename First, typename Second>
void inTurns(int round, const First &first, const Second &second)
{
    if (round % 2 == 0)
        first();
    second();
    if (round % 2 != 0)
        first();
}

void benchSqlite()
{
    const QTemporaryDir folder;
    EngineSide engine(must(server::SqliteStorage::open({folder.filePath(u"engine"_s), {}, 4}), u"no storage"_s));
    QString account;
    {
        // The engine makes the tables; then its connections are closed and the file is ours alone.
        const EngineSide other(must(server::SqliteStorage::open({folder.filePath(u"hand"_s), {}, 4}), u"no storage"_s));
        account = other.accountId();
    }
    HandSide hand{makeSqliteHandWriter(folder.filePath(u"hand/"_s + account + u".sqlite"_s))};
    QList<double> ours;
    QList<double> byHand;
    for (int i = -kWarmUps; i < kBatches; ++i)
        inTurns(i, [&] { byHand.append(hand.applyBatch()); }, [&] { ours.append(engine.applyBatch()); });
    const double ourMs = median(ours.mid(kWarmUps));
    const double handMs = median(byHand.mid(kWarmUps));
    note("server_mutations_sqlite: %.0f mutations/s through the engine, %.0f/s by hand", kBatch * 1000 / ourMs, kBatch * 1000 / handMs);
    report("server_mutations_sqlite", handMs / ourMs, Goal::AtLeast, 0.5);
}

/** The calling thread, and what it starts from now on, stays on @p core. */
void stayOn(int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    if (::sched_setaffinity(0, sizeof cores, &cores) != 0)
        die(u"cannot stay on a core"_s);
}

QList<int> allowedCores()
{
    cpu_set_t cores;
    QList<int> allowed;
    if (::sched_getaffinity(0, sizeof cores, &cores) != 0)
        die(u"cannot read the cores"_s);
    for (int core = 0; core < CPU_SETSIZE; ++core) {
        if (CPU_ISSET(core, &cores))
            allowed.append(core);
    }
    return allowed;
}

/** Milliseconds for each batch, with the program on one core and in one place of the database. */
struct Placed {
    const char *where;
    int core;
    QList<double> ours = {};
    QList<double> byHand = {};
    QList<double> together = {};
};

void benchPostgres()
{
    // Whether the system lets the program and the database's process share a core is chance, and decides how long each wait for an
    // answer takes: a core that sleeps has to be woken, twice for each. So both sides are measured in both ways.
    const QList<int> cores = allowedCores();
    stayOn(cores.last());
    tests::PostgresServer server;
    const auto database = [&server](const QString &name) {
        if (!server.problem().isEmpty() || !server.createDatabase(name))
            die(u"PostgreSQL: "_s + server.problem());
        return must(server::PgStorage::open({server.conninfo(name), 4}), u"no storage"_s);
    };
    EngineSide engine(database(u"engine"_s));
    const auto byHand = [&](const QString &name, bool together) {
        const EngineSide other(database(name));
        return HandSide{makePostgresHandWriter(server.conninfo(name), other.accountId(), together)};
    };
    HandSide hand = byHand(u"hand"_s, false);
    HandSide together = byHand(u"together"_s, true);
    QList<Placed> places{{"on one core", cores.last()}};
    if (cores.size() > 1)
        places.append({"on two cores", cores.first()});
    for (int i = -kWarmUps; i < kBatches; ++i) {
        for (Placed &place : places) {
            stayOn(place.core);
            inTurns(i, [&] { place.byHand.append(hand.applyBatch()); }, [&] { place.ours.append(engine.applyBatch()); });
            place.together.append(together.applyBatch());
        }
    }
    double least = 0;
    for (const Placed &place : std::as_const(places)) {
        const double ours = median(place.ours.mid(kWarmUps));
        const double handMs = median(place.byHand.mid(kWarmUps));
        const double togetherMs = median(place.together.mid(kWarmUps));
        note("server_mutations_postgresql, with the database %s: %.0f mutations/s through the engine, %.0f/s by hand (%.2f); %.0f/s by hand "
             "where only the last answer is waited for (%.2f)",
             place.where, kBatch * 1000 / ours, kBatch * 1000 / handMs, handMs / ours, kBatch * 1000 / togetherMs, togetherMs / ours);
        least = least > 0 ? std::min(least, handMs / ours) : handMs / ours;
    }
    report("server_mutations_postgresql", least, Goal::AtLeast, 0.5);
}

} // namespace

/** bench_mutations [sqlite|postgresql]: one database or both. */
int main(int argc, char **argv)
{
    server::prepareSqlite();
    const QCoreApplication app(argc, argv);
    const QByteArray only = argc > 1 ? argv[1] : "";
    if (only != "postgresql")
        benchSqlite();
    if (only != "sqlite")
        benchPostgres();
    return 0;
}
