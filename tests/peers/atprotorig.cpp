// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/atprotorig.h"

#include "app/services/postbuild.h"
#include "server/core/storage/sqlitestorage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::test {

namespace {

QUrl baseOf(const server::HttpFixture &http)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(http.port()));
}

QString words(const Error &error)
{
    return error.code + u' ' + error.detail;
}

/** Waiting times of a test, not of the product. */
server::PublishOptions quickPublishing()
{
    server::PublishOptions options;
    options.retryBaseMs = 100;
    options.reconcileAfterMs = 100;
    options.pollAfterMs = 50;
    return options;
}

} // namespace

Server::Server()
{
    if (!http.error().isEmpty()) {
        error = http.error();
        return;
    }
    const auto storage = server::SqliteStorage::open({m_folder.filePath(u"db"_s), {}, 4});
    if (!storage) {
        error = words(storage.error());
        return;
    }
    server::EngineOptions options;
    options.blobDir = m_folder.filePath(u"blobs"_s);
    options.baseUrl = baseOf(http).toString();
    m_team->member = {http.accountId, u"Harbour Roasters"_s, api::Role::Owner, false, 0};
    m_engine = std::make_unique<server::Engine>(*storage, m_team, m_clock, m_rng, options);
    const auto made = m_engine->createWorkspace({http.accountId, u"Harbour Roasters"_s, {}, http.user.id, {}});
    if (!made) {
        error = words(made.error());
        return;
    }
    http.service.setHandler([this](const server::ApiRequest &request) { return m_engine->handle(request); });
    m_listening = m_engine->subscribe({http.user.id, u"watch"_s}, [this](const server::StateChange &change) {
        http.service.announce(change.accountId, change.seq);
    });
    m_store = std::make_unique<server::EnginePublishStore>(*m_engine);
    const auto key = server::Vault::newKey();
    m_credentials = std::make_unique<server::VaultCredentials>(*server::Vault::create(*key));
}

Result<QString> Server::connectBluesky(const QList<QUrl> &origins, const QString &pds, const QString &handle,
                                       const QString &appPassword)
{
    server::HttpGuard guard;
    for (const QUrl &origin : origins)
        guard.allowOrigin(origin);
    m_networks = std::make_unique<server::CurlHttpClient>(guard);
    m_platforms = server::standardPlatforms(*m_networks, m_clock);
    m_worker = std::make_unique<server::PublishWorker>(*m_store, m_platforms, *m_credentials, m_clock, m_rng,
                                                       quickPublishing(), &m_occurrences);
    server::AccountDesk desk(*m_store, *m_networks, m_platforms, *m_credentials, m_clock, m_rng);
    const auto flow = desk.connect().connectWithPassword({http.accountId, http.user.id, u"bluesky"_s, pds}, handle, appPassword);
    return flow ? Result<QString>(flow->accountIds.value(0)) : Result<QString>(flow.error());
}

QStringList Server::journal(const QString &postId)
{
    QStringList kinds;
    const auto done = m_engine->read(http.accountId, [&](const server::SystemReader &records) -> Result<void> {
        const auto events = records.query(u"PostEvent"_s, {}, 1000);
        if (!events)
            return events.error();
        QList<QJsonObject> mine;
        for (const QJsonObject &event : *events) {
            if (event.value("postId"_L1).toString() == postId)
                mine.append(event);
        }
        std::sort(mine.begin(), mine.end(), [](const QJsonObject &a, const QJsonObject &b) {
            return a.value("id"_L1).toString() < b.value("id"_L1).toString();
        });
        for (const QJsonObject &event : std::as_const(mine))
            kinds.append(event.value("eventType"_L1).toString());
        return {};
    });
    return done ? kinds : QStringList{words(done.error())};
}

Client::Client(Server &server)
    : m_plain(baseOf(server.http), m_clock, m_rng), m_inner(baseOf(server.http), m_clock, m_rng),
      m_keeper(m_plain, m_vault, m_clock, u"tokens"_s, "test"), m_transport(m_inner, m_keeper)
{
    const QByteArray verifier(43, 'v');
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto code = server.http.tokens->issueCode(server.http.user.id, u"test"_s, "http://127.0.0.1:1/", challenge);
    const auto pair = server.http.tokens->redeemCode(*code, u"test"_s, "http://127.0.0.1:1/", verifier);
    m_vault.entry = auth::Tokens{"spent", (*pair)->refreshToken, 0, baseOf(server.http).toEncoded()}.toVault();

    store::OpenOptions options;
    options.path = m_folder.filePath(u"cache.db"_s);
    auto opened = store::StoreCore::open(options, m_clock, m_rng);
    if (!opened)
        qFatal("no cache: %s", qPrintable(words(opened.error())));
    m_cache = std::move(*opened);
    m_runner = std::make_unique<store::DirectRunner>(*m_cache);
    sync::SyncConfig config;
    config.accountId = server.http.accountId;
    m_engine = std::make_unique<sync::SyncEngine>(*m_runner, m_transport, m_clock, m_rng, config,
                                                  [this](std::function<void(Error)> done) {
                                                      m_keeper.renew(m_keeper.current(), [done](const Result<QByteArray> &token) {
                                                          done(token ? Error() : token.error());
                                                      });
                                                  });
    m_posts = std::make_unique<services::PostService>(*m_runner, m_clock, m_rng);
    const QString media = m_folder.filePath(u"media"_s);
    QDir().mkpath(media);
    m_assets = std::make_unique<services::AssetService>(*m_runner, m_pool, media, m_clock, m_rng);
}

Client::~Client()
{
    m_engine->stop();
    m_pool.waitForDone();
}

QJsonObject Client::record(const QString &type, const RecordId &id)
{
    const auto found = m_cache->reader().get(type, id);
    return found && *found ? QJsonDocument::fromJson((*found)->body).object() : QJsonObject();
}

QJsonObject Client::target(const RecordId &post)
{
    const auto targets = services::readChildren(m_cache->reader(), u"PostTarget"_s, u"postId"_s, post);
    return targets && targets->size() == 1 ? targets->first() : QJsonObject();
}

RecordId Client::write(const services::NewPost &post, const QList<Picture> &pictures)
{
    RecordId id;
    m_posts->create(post, &m_context, [&](const Result<RecordId> &made) {
        if (made)
            id = *made;
        else
            qWarning("post: %s", qPrintable(words(made.error())));
    });
    bool ok = !id.isNull();
    for (qsizetype i = 0; i < pictures.size() && ok; ++i) {
        const Picture &picture = pictures.at(i);
        std::optional<Result<services::AddedAsset>> added;
        m_assets->addData(picture.content, picture.name, id, 0, QString(QChar(u'a' + int(i))), &m_context,
                          [&](const Result<services::AddedAsset> &done) { added = done; });
        ok = QTest::qWaitFor([&] { return added.has_value(); }, 10'000) && *added;
        if (added && !*added)
            qWarning("picture: %s", qPrintable(words(added->error())));
        if (ok) {
            m_assets->setAltText((**added).postAsset, picture.altText, &m_context,
                                 [&](const Result<store::Saved> &saved) { ok = bool(saved); });
        }
    }
    m_engine->localEdit();
    return ok ? id : RecordId();
}

bool Client::schedule(const RecordId &post)
{
    bool ok = false;
    m_posts->schedule({post}, &m_context, [&](const Result<store::Saved> &saved) {
        ok = bool(saved);
        if (!saved)
            qWarning("schedule: %s", qPrintable(words(saved.error())));
    });
    m_engine->localEdit();
    return ok;
}

bool Client::isSynced()
{
    const auto status = m_cache->status();
    return status && status->pending == 0 && status->inFlight == 0 && status->uploads == 0 && status->rejected == 0
        && m_engine->state().phase == sync::SyncState::Phase::UpToDate;
}

} // namespace campanile::test
