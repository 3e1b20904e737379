// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/networkrig.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

HttpGuard guardFor(const domain::NetworkInfo &network)
{
    HttpGuard guard;
    for (const QUrl &url : network.api)
        guard.allowOrigin(url);
    for (const QUrl &url : {network.auth.token, network.auth.refreshUrl, network.auth.longLived, network.auth.revoke})
        guard.allowOrigin(url);
    return guard;
}

} // namespace

HttpResponse RigHttp::send(const HttpCall &request)
{
    if (beforeSend)
        beforeSend(request);
    HttpCall quick = request;
    quick.timeoutMs = timeoutMs;
    const HttpResponse response = line ? line(quick, m_inner) : m_inner.send(quick);
    if (afterSend)
        afterSend(request);
    return response;
}

NetworkRig::NetworkRig(domain::Platform platform, const QJsonObject &overlay, const QJsonObject &account, const AccountTokens &tokens)
    : networks(domain::NetworkCatalogue::builtIn()), credentials(*Vault::create(QByteArray(32, 'k'))), m_platform(platform)
{
    const QString name = domain::platformKey(platform);
    const auto overlaid = networks.overlaid({{name, overlay}});
    Q_ASSERT(overlaid);
    networks = *overlaid;
    curl = std::make_unique<CurlHttpClient>(guardFor(networks.network(platform)));
    http = std::make_unique<RigHttp>(*curl);
    const PlatformRegistry real = standardPlatforms(*http, clock, networks);
    m_adapter = real.find(name);
    Q_ASSERT(m_adapter);
    platforms.add(m_adapter);
    store.publicBase = mediaBase();
    const auto written = store.write(u"w1"_s, [&](SystemRecords &records) { return credentials.write(records, u"w1"_s, u"s1"_s, tokens); });
    Q_ASSERT(written);
    QJsonObject record{{u"id"_s, u"s1"_s}, {u"platform"_s, name}, {u"platformAccountId"_s, u"1001"_s}, {u"username"_s, u"roaster"_s},
                       {u"displayName"_s, u"Harbour Roasters"_s}, {u"status"_s, u"connected"_s},
                       {u"accountKind"_s, networks.network(platform).accountKinds.value(0)}};
    for (auto it = account.begin(); it != account.end(); ++it)
        record.insert(it.key(), it.value());
    store.put(u"SocialAccount"_s, record);
    restart();
}

void NetworkRig::restart()
{
    worker.reset();
    worker = std::make_unique<PublishWorker>(store, platforms, credentials, clock, rng, options);
}

void NetworkRig::addPost(const QString &id, const QString &body, const QJsonObject &choices, const QJsonObject &more)
{
    QJsonObject record{{u"id"_s, id}, {u"body"_s, body}, {u"status"_s, u"scheduled"_s}, {u"createdBy"_s, u"u1"_s},
                       {u"maxRetries"_s, 3}, {u"scheduledAt"_s, wireTime(clock.nowMs())}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    store.put(u"Post"_s, record);
    store.put(u"PostTarget"_s, {{u"id"_s, u"t-"_s + id}, {u"postId"_s, id}, {u"accountId"_s, u"s1"_s}, {u"options"_s, choices},
                                {u"platform"_s, domain::platformKey(m_platform)}, {u"status"_s, u"pending"_s}});
}

void NetworkRig::addMedia(const QString &postId, const QString &assetId, const QString &mimeType, const QJsonObject &more, int part)
{
    const QString suffix = mimeType.section(u'/', 1).replace(u"jpeg"_s, u"jpg"_s).replace(u"quicktime"_s, u"mov"_s);
    QJsonObject asset{{u"id"_s, assetId}, {u"fileName"_s, assetId + u'.' + suffix}, {u"mimeType"_s, mimeType}, {u"sizeBytes"_s, 5},
                      {u"blobId"_s, u"b-"_s + assetId}};
    for (auto it = more.begin(); it != more.end(); ++it)
        asset.insert(it.key(), it.value());
    store.put(u"Asset"_s, asset);
    store.setBlob(u"b-"_s + assetId, "bytes of " + assetId.toUtf8());
    store.put(u"PostAsset"_s, {{u"id"_s, u"q-"_s + assetId}, {u"postId"_s, postId}, {u"assetId"_s, assetId}, {u"part"_s, part}, {u"rank"_s, assetId}});
}

void NetworkRig::tick()
{
    try {
        worker->tick();
    } catch (const Crash &) {
        restart();
    }
}

QString NetworkRig::runToEnd(const QString &postId, int maxTicks)
{
    const auto status = [&] { return post(postId).value("status"_L1).toString(); };
    for (int i = 0; i < maxTicks && (status() == "scheduled"_L1 || status() == "publishing"_L1); ++i) {
        tick();
        clock.advance(30'000);
    }
    return status();
}

QList<QJsonObject> NetworkRig::payloads(const QString &postId, const QString &eventType)
{
    QList<QJsonObject> found;
    for (const QJsonObject &event : store.all(u"PostEvent"_s)) {
        if (event.value("targetId"_L1).toString() == u"t-"_s + postId && (eventType.isEmpty() || event.value("eventType"_L1).toString() == eventType)) {
            QJsonObject payload = event.value("payload"_L1).toObject();
            payload.insert("eventType"_L1, event.value("eventType"_L1));
            found.append(payload);
        }
    }
    std::sort(found.begin(), found.end(), [](const QJsonObject &a, const QJsonObject &b) { return a.value("n"_L1).toInt() < b.value("n"_L1).toInt(); });
    return found;
}

QStringList NetworkRig::events(const QString &postId)
{
    QStringList types;
    for (const QJsonObject &payload : payloads(postId, {}))
        types.append(payload.value("eventType"_L1).toString());
    return types;
}

AccountSession NetworkRig::session()
{
    AccountTokens tokens;
    const auto read = store.read(u"w1"_s, [&](const SystemReader &records) -> Result<void> {
        const auto found = credentials.read(records, u"w1"_s, u"s1"_s);
        if (!found)
            return found.error();
        tokens = *found;
        return {};
    });
    Q_ASSERT(read);
    return sessionFor(store.get(u"SocialAccount"_s, u"s1"_s), tokens);
}

MediaItem NetworkRig::item(const QString &id, const QString &mimeType, const QByteArray &content)
{
    MediaItem item;
    item.id = id;
    item.fileName = id;
    item.mimeType = mimeType;
    item.sizeBytes = content.size();
    item.read = [content]() -> Result<QByteArray> { return content; };
    item.publicUrl = [this, id] { return store.publicUrl(u"w1"_s, id, {}, {}); };
    return item;
}
