// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/publish/support/publishrig.h"

#include "server/core/publish/publishrollup.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

PublishRig::PublishRig(const QString &dir)
    : practice(PracticeOptions{dir + u"/practice.db"_s, 0, "control"}, clock)
{
    const auto url = practice.start();
    Q_ASSERT(url);
    login = *practice.addAccount(u"roaster"_s, u"Harbour Roasters"_s);
    HttpGuard guard;
    guard.allowOrigin(*url);
    curl = std::make_unique<CurlHttpClient>(guard);
    http = std::make_unique<TestHttp>(*curl);
    platforms = standardPlatforms(*http, clock);
    credentials = std::make_unique<VaultCredentials>(*Vault::create(QByteArray(32, 'k')));
    desk = std::make_unique<AccountDesk>(store, *http, platforms, *credentials, clock, rng);
    const auto connected = desk->connect().connectWithToken({u"w1"_s, u"u1"_s, u"mastodon"_s, url->toString()}, login.accessToken);
    Q_ASSERT(connected);
    accountId = *connected;
    restart();
}

void PublishRig::restart()
{
    worker.reset();
    worker = std::make_unique<PublishWorker>(store, platforms, desk->keeper(), clock, rng, options, occurrences, nullptr, networks);
}

QString PublishRig::addPost(const QString &id, const QString &body, const QJsonObject &more)
{
    QJsonObject post{{u"id"_s, id}, {u"body"_s, body}, {u"status"_s, u"scheduled"_s}, {u"createdBy"_s, u"u1"_s},
                     {u"maxRetries"_s, 3}, {u"scheduledAt"_s, wireTime(clock.nowMs())}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        post.insert(it.key(), it.value());
    store.put(u"Post"_s, post);
    store.put(u"PostTarget"_s, {{u"id"_s, u"t-"_s + id}, {u"postId"_s, id}, {u"accountId"_s, accountId},
                                {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"pending"_s}});
    return u"t-"_s + id;
}

void PublishRig::addImage(const QString &postId, const QString &assetId, const QString &alt, int part)
{
    store.put(u"Asset"_s, {{u"id"_s, assetId}, {u"fileName"_s, u"cup.png"_s}, {u"mimeType"_s, u"image/png"_s},
                           {u"sizeBytes"_s, 4}, {u"altText"_s, alt}, {u"blobId"_s, u"b-"_s + assetId}});
    store.setBlob(u"b-"_s + assetId, "\x89PNG");
    store.put(u"PostAsset"_s, {{u"id"_s, u"q-"_s + postId + assetId}, {u"postId"_s, postId}, {u"assetId"_s, assetId}, {u"part"_s, part}, {u"rank"_s, assetId}});
}

bool PublishRig::isOpen()
{
    const auto posts = store.all(u"Post"_s);
    return std::any_of(posts.cbegin(), posts.cend(), [](const QJsonObject &post) {
        const QString status = post.value("status"_L1).toString();
        return status == "publishing"_L1 || (status == "scheduled"_L1 && !post.contains("recurrenceRule"_L1));
    });
}

int PublishRig::runToEnd(int maxTicks)
{
    int ticks = 0;
    for (; ticks < maxTicks && isOpen(); ++ticks) {
        worker->tick();
        clock.advance(30'000);
    }
    return ticks;
}

QStringList PublishRig::eventTypes(const QString &targetId)
{
    QList<QJsonObject> events;
    for (const QJsonObject &event : store.all(u"PostEvent"_s)) {
        if (event.value("targetId"_L1).toString() == targetId)
            events.append(event);
    }
    std::sort(events.begin(), events.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value("payload"_L1).toObject().value("n"_L1).toInt() < b.value("payload"_L1).toObject().value("n"_L1).toInt();
    });
    QStringList types;
    for (const QJsonObject &event : std::as_const(events))
        types.append(event.value("eventType"_L1).toString());
    return types;
}

QStringList PublishRig::publishedTexts()
{
    QStringList texts;
    for (const PracticeStatus &status : practice.statuses(u"roaster"_s))
        texts.prepend(status.text);
    return texts;
}
