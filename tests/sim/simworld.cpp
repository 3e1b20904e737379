// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simworld.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace campanile::sim {

namespace {
constexpr qint64 kMinute = 60'000;
/** I10: a healthy network brings everything to rest within this. Back-off and periodic pulls wait five minutes at most. */
constexpr qint64 kRestMs = 120 * kMinute;
constexpr qint64 kLookMs = 15'000;

quint64 mix(quint64 hash, const QByteArray &bytes)
{
    for (const char c : bytes)
        hash = (hash ^ quint8(c)) * 0x100000001b3ULL;
    return hash;
}

/** When the histories begin; the template is a little older. */
constexpr qint64 kFirstMs = 1'795'000'000'000;

QString must(const Result<QString> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().code), qPrintable(result.error().detail));
    return *result;
}
} // namespace

QJsonObject inboxItem(const QString &account, int number, qint64 receivedMs)
{
    return {{u"accountId"_s, account}, {u"platformItemId"_s, QString::number(number)}, {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
            {u"content"_s, u"Item %1"_s.arg(number)}, {u"senderName"_s, u"Ada"_s}, {u"senderPlatformId"_s, u"1"_s},
            {u"receivedAt"_s, QDateTime::fromMSecsSinceEpoch(receivedMs, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z'}};
}

std::unique_ptr<Template> Template::make(const QByteArray &folder)
{
    auto image = std::make_unique<Template>();
    image->folder = folder;
    for (const api::TypeInfo &type : api::types()) {
        for (const char *name : {"Workspace", "SocialAccount", "Campaign", "Post", "PostTarget", "InboxItem", "Conflict"}) {
            if (type.name == name)
                image->types.push_back(type);
        }
    }
    const qint64 now = 1'790'000'000'000;
    SimClock clock(now);
    SeededRng rng(1);
    memoryvfs::reset(1);
    memoryvfs::mount("/t/", &image->client);
    memoryvfs::mount(folder, &image->server);
    {
        store::OpenOptions options;
        options.path = u"/t/cache.sqlite"_s;
        options.vfs = memoryvfs::name();
        options.types = image->types;
        auto cache = store::StoreCore::open(options, clock, rng);
        if (!cache)
            qFatal("no cache: %s %s", qPrintable(cache.error().code), qPrintable(cache.error().detail));
    }
    sqlite3 *raw = nullptr;
    sqlite3_open_v2("/t/cache.sqlite", &raw, SQLITE_OPEN_READWRITE, memoryvfs::name().constData());
    // Every client gets an identity of its own when it opens its copy.
    if (sqlite3_exec(raw, "DELETE FROM sync; PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("no empty cache: %s", sqlite3_errmsg(raw));
    sqlite3_close(raw);

    QDir().mkpath(QString::fromUtf8(folder + "/db"));
    auto storage = server::SqliteStorage::open({QString::fromUtf8(folder + "/db"), {memoryvfs::name(), true}, 1});
    auto directory = std::make_shared<SimDirectory>();
    server::EngineOptions options;
    options.blobDir = QString::fromUtf8(folder + "/blobs");
    options.baseUrl = u"https://campanile.test"_s;
    server::Engine engine(*storage, directory, clock, rng, options);
    image->account = must(engine.createWorkspace({{}, u"Acme"_s, {}, {}, {}}), "workspace");
    image->foreign = must(engine.createWorkspace({{}, u"Others"_s, {}, {}, {}}), "workspace");
    for (const QString &account : {image->account, image->foreign}) {
        QFile marker(QString::fromUtf8(folder + "/db/") + account + u".sqlite"_s);
        if (!marker.open(QIODevice::WriteOnly))
            qFatal("no marker");
    }
    const auto filled = engine.write(image->account, [](server::SystemRecords &records) -> Result<void> {
        for (int i = 0; i < 3; ++i) {
            const auto made = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Account %1"_s.arg(i)},
                                                                  {u"platformAccountId"_s, QString::number(i)}});
            if (!made)
                return made.error();
            // Two before the window of 90 days, one in it.
            if (auto item = records.create(u"InboxItem"_s, inboxItem(*made, i, kFirstMs - (i * 100 + 5) * 24 * 60 * kMinute)); !item)
                return item.error();
        }
        return {};
    });
    const auto secret = engine.write(image->foreign, [](server::SystemRecords &records) -> Result<void> {
        const auto made = records.create(u"Post"_s, {{u"title"_s, u"FOREIGN"_s}});
        return made ? Result<void>() : Result<void>(made.error());
    });
    if (!filled || !secret)
        qFatal("no records: %s", qPrintable(filled ? secret.error().detail : filled.error().detail));
    return image;
}

SimWorld::SimWorld(const Template &image, Plan plan, Plant plant, bool verbose)
    : m_image(image), m_plan(std::move(plan)), m_plant(plant), m_verbose(verbose), m_serverClock(m_now),
      m_serverRng(m_plan.seed * 31 + 1), m_worldRng(m_plan.seed * 31 + 2), m_oracle(*this)
{
    memoryvfs::unmountAll();
    memoryvfs::reset(m_plan.seed + 1);
    m_serverDisk.copyFrom(image.server);
    memoryvfs::mount(image.folder, &m_serverDisk);
    QDir(QString::fromUtf8(image.folder + "/backup")).removeRecursively();
}

SimWorld::~SimWorld()
{
    m_serverDisk.dead = true;
    for (const auto &client : m_clients)
        client->disk.dead = true;
    m_engine.reset();
    m_storage.reset();
    for (const auto &client : m_clients) {
        client->core.reset();
        client->store.reset();
    }
    memoryvfs::unmountAll();
}

void SimWorld::trace(const QByteArray &line)
{
    m_trace = mix(m_trace, line);
    m_trace = mix(m_trace, QByteArray::number(m_now));
    if (m_verbose)
        fprintf(stderr, "%10.3f  %s\n", double(m_now - 1'795'000'000'000) / 1000.0, line.constData());
}

void SimWorld::fail(const QString &what)
{
    if (m_violation.isEmpty() && !what.isEmpty()) {
        m_violation = what;
        trace("VIOLATION " + what.toUtf8());
    }
}

void SimWorld::at(qint64 delayMs, Work work)
{
    m_queue.emplace(std::pair(m_now + std::max<qint64>(delayMs, 0), ++m_order), std::move(work));
}

void SimWorld::runUntil(qint64 timeMs)
{
    while (!m_queue.empty() && m_queue.begin()->first.first <= timeMs && !failed()) {
        auto next = m_queue.extract(m_queue.begin());
        m_now = std::max(m_now, next.key().first);
        next.mapped()();
    }
    m_now = std::max(m_now, timeMs);
}

Outcome SimWorld::run()
{
    m_serverDisk.ignoreSync = m_plant == Plant::ServerNoSync;
    startServer();
    for (int i = 0; i < m_plan.clients && !failed(); ++i)
        startClient(addClient({}));
    runUntil(m_now + 5'000);
    for (const Step &step : std::as_const(m_plan.steps)) {
        if (failed())
            break;
        runUntil(m_now + step.gapMs);
        if (failed())
            break;
        trace(QByteArray("step ") + stepName(step.kind) + ' ' + QByteArray::number(step.client));
        serverStep(step);
        clientStep(step);
    }
    heal();
    if (!failed())
        fail(m_oracle.checkAll());
    return {m_violation, m_trace, m_now - 1'795'000'000'000, m_oracle.count(), m_requests};
}

bool SimWorld::quiet()
{
    const auto seq = m_engine->sequence(m_image.account);
    qint64 epoch = 0; // after a restore the numbers may agree by chance
    auto reading = m_storage->begin(m_image.account, server::Access::Read);
    const auto read = reading ? (*reading)->sql().query("SELECT epoch FROM workspace", {}, [&](const server::SqlRow &row) {
        epoch = row.integer(0);
        return false;
    }) : Result<void>(reading.error());
    if (reading)
        reading->reset();
    if (!seq || !read)
        return false;
    for (const auto &client : m_clients) {
        if (!client->usable || client->core->state().phase != sync::SyncState::Phase::UpToDate)
            return false;
        const auto outbox = client->store->reader().outbox(1);
        const auto cursor = store::parseState(client->store->cursor());
        if (!outbox || !outbox->isEmpty() || !cursor || cursor->paging || cursor->cursor != *seq || cursor->epoch != epoch
            || cursor->acl != m_directory->members.value(client->user).acl)
            return false;
    }
    return true;
}

void SimWorld::heal()
{
    if (failed())
        return;
    trace("heal");
    m_healthy = true;
    if (m_serverDisk.dead)
        crashServer();
    m_serverDisk.writesLeft = -1;
    for (const auto &client : m_clients) {
        client->disk.full = false;
        client->disk.writesLeft = -1;
        checkPower(*client);
        if (!client->usable)
            startClient(*client);
        if (failed())
            return;
        client->online = true;
        if (client->core->state().phase == sync::SyncState::Phase::SignedOut)
            put(*client, sync::Event::tokenRenewed({}));
    }
    const qint64 end = m_now + kRestMs;
    while (!failed() && m_now < end) {
        runUntil(m_now + kLookMs);
        if (!failed() && quiet())
            return;
    }
    if (failed())
        return;
    QString who;
    for (const auto &client : m_clients) {
        const auto status = client->store->status();
        who += u" [%1: phase %2 %3 %4, outbox %5+%6, cursor %7]"_s.arg(client->index).arg(int(client->core->state().phase))
                   .arg(client->core->state().error.code, client->core->state().error.detail)
                   .arg(status ? status->pending : -1).arg(status ? status->inFlight : -1).arg(client->store->cursor());
    }
    fail(u"I10 not at rest after %1 healthy minutes:"_s.arg(kRestMs / kMinute) + who);
}

} // namespace campanile::sim
