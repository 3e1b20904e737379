// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "server/core/platforms/pinterest/pinterestadapter.h"
#include "server/core/platforms/x/xadapter.h"
#include "tests/peers/peerprocess.h"

#include <QTest>

using namespace campanile;
using namespace campanile::server;
using namespace campanile::test;
using namespace Qt::StringLiterals;

namespace {

/** A network that Prism plays from its description, and the adapter that talks to it. */
template<class Adapter>
class Shaped
{
public:
    Shaped(domain::Platform platform, const QString &spec, const QString &below)
    {
        const QJsonObject said = m_peer.start(u"node"_s, {QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/peers/prism.mjs"), QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/peers/specs/") + spec});
        error = said.value("error"_L1).toString();
        const QUrl url(said.value("url"_L1).toString());
        HttpGuard guard;
        guard.allowOrigin(url);
        m_http = std::make_unique<CurlHttpClient>(guard);
        domain::NetworkInfo network = domain::NetworkCatalogue::builtIn().network(platform);
        network.api.insert(u"api"_s, QUrl(url.toString() + below));
        adapter = std::make_unique<Adapter>(*m_http, m_clock, network);
        session.platformAccountId = u"1001"_s;
        session.username = u"roaster"_s;
        session.accessToken = u"token"_s;
        session.observe = [this](const HttpResponse &response) {
            ++calls;
            // A violation is a 4xx, or a header beside an answer that the description allows. What never left is no request.
            if (response.failure == HttpFailure::None && (response.status >= 400 || !response.header("sl-violations").isEmpty()))
                violations.append(u"call %1: %2 %3 %4"_s.arg(calls).arg(response.status).arg(QString::fromUtf8(response.header("sl-violations")), QString::fromUtf8(response.body.left(600))));
        };
    }

    QString error;
    AccountSession session;
    std::unique_ptr<Adapter> adapter;
    QStringList violations;
    int calls = 0;

private:
    PeerProcess m_peer;
    SystemClock m_clock;
    std::unique_ptr<CurlHttpClient> m_http;
};

MediaItem file(const QString &mimeType, const QByteArray &content)
{
    MediaItem item;
    item.id = u"a1"_s;
    item.fileName = u"a1"_s;
    item.mimeType = mimeType;
    item.altText = u"A cup"_s;
    item.sizeBytes = content.size();
    item.read = [content]() -> Result<QByteArray> { return content; };
    return item;
}

RemotePost known(const QString &id)
{
    RemotePost post;
    post.id = id;
    return post;
}

} // namespace

/** What the adapters say, checked against descriptions that others wrote. */
class TestPeerShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongRequestIsSeen()
    {
        Shaped<XAdapter> x(domain::Platform::Twitter, u"x-v2-requests.json"_s, u"/2"_s);
        QVERIFY2(x.error.isEmpty(), qPrintable(x.error));
        PublishContent content;
        content.parts.append({u"Fresh beans"_s, {}});
        content.options = {{u"replySettings"_s, u"nobody"_s}};
        QVERIFY(!x.adapter->create(x.session, {content}));
        QCOMPARE(x.violations.size(), 1);
    }

    void whatIsSaidToX()
    {
        Shaped<XAdapter> x(domain::Platform::Twitter, u"x-v2-requests.json"_s, u"/2"_s);
        QVERIFY2(x.error.isEmpty(), qPrintable(x.error));
        PublishContent content;
        content.parts.append({u"Fresh beans"_s, {file(u"image/png"_s, "picture"), file(u"video/mp4"_s, QByteArray(1'500'000, 'v')), file(u"image/gif"_s, "moves")}});
        content.options = {{u"replySettings"_s, u"mentionedUsers"_s}, {u"madeWithAi"_s, true}, {u"paidPartnership"_s, true}};
        QVERIFY(x.adapter->verify(x.session));
        QList<RemoteMedia> media;
        for (const MediaItem &item : content.parts.first().media) {
            const auto made = x.adapter->upload(x.session, {content, 0, item});
            QVERIFY2(made, qPrintable(x.violations.join(u'\n')));
            media.append(*made);
            QVERIFY(x.adapter->poll(x.session, *made));
        }
        const CreateAttempt attempt{u"key"_s, 1, {}};
        const ReplyTo parent{known(u"7"_s), known(u"8"_s)};
        QVERIFY(x.adapter->create(x.session, {content, 0, media, {}, attempt}));
        QVERIFY(x.adapter->create(x.session, {content, 0, {}, parent, attempt}));
        QVERIFY(x.adapter->confirm(x.session, known(u"8"_s)));
        QVERIFY(x.adapter->reconcile(x.session, {content, 0, {}, {}, attempt}, {}, 2));
        QVERIFY(x.adapter->postMetrics(x.session, known(u"8"_s)));
        QVERIFY(x.adapter->accountMetrics(x.session));
        QVERIFY(x.adapter->fetchInbox(x.session, RemoteInboxItem::Kind::Mention, {{u"sinceId"_s, u"5"_s}}));
        QVERIFY(x.adapter->fetchInbox(x.session, RemoteInboxItem::Kind::DirectMessage, {}));
        RemoteInboxItem item;
        item.id = u"9"_s;
        QVERIFY(x.adapter->reply(x.session, item, u"Thank you"_s, attempt));
        QVERIFY(x.adapter->hide(x.session, item, true));
        item.kind = RemoteInboxItem::Kind::DirectMessage;
        item.authorId = u"77"_s;
        QVERIFY(x.adapter->reply(x.session, item, u"Thank you"_s, attempt));
        QVERIFY(x.adapter->remove(x.session, known(u"8"_s)));
        QCOMPARE(x.violations, QStringList());
        QVERIFY(x.calls >= 25);
    }

    void whatIsSaidToPinterest()
    {
        Shaped<PinterestAdapter> net(domain::Platform::Pinterest, u"pinterest-v5.json"_s, {});
        QVERIFY2(net.error.isEmpty(), qPrintable(net.error));
        QVERIFY(net.adapter->verify(net.session));
        QVERIFY(net.adapter->choices(net.session, u"boards"_s, {}));
        QVERIFY(net.adapter->choices(net.session, u"sections"_s, u"11"_s));
        const CreateAttempt attempt{u"key"_s, 1, {}};
        for (const int count : {1, 2, 5}) {
            PublishContent content;
            content.parts.append({u"How to pour"_s, QList<MediaItem>(count, file(u"image/png"_s, "picture")), u"https://example.org/shop"_s});
            content.options = {{u"board"_s, u"11"_s}, {u"section"_s, u"81"_s}, {u"title"_s, u"Latte art"_s}};
            QVERIFY2(net.adapter->create(net.session, {content, 0, QList<RemoteMedia>(count, {u"a1"_s, true, {}}), {}, attempt}), qPrintable(net.violations.join(u'\n')));
            QVERIFY(net.adapter->reconcile(net.session, {content, 0, {}, {}, attempt}, {}, 2));
        }
        PublishContent film;
        film.parts.append({u"How to pour"_s, {file(u"video/mp4"_s, "film")}});
        film.options = {{u"board"_s, u"11"_s}, {u"coverSecond"_s, 3}};
        // The example names no real storage; the registration is what is looked at here.
        (void)net.adapter->upload(net.session, {film, 0, film.parts.first().media.first()});
        QVERIFY(net.adapter->poll(net.session, {u"12345"_s, false, {}}));
        QVERIFY(net.adapter->create(net.session, {film, 0, {{u"12345"_s, true, {}}}, {}, attempt}));
        QVERIFY(net.adapter->confirm(net.session, known(u"123"_s)));
        QVERIFY(net.adapter->postMetrics(net.session, known(u"123"_s)));
        QVERIFY(net.adapter->remove(net.session, known(u"123"_s)));
        QCOMPARE(net.violations, QStringList());
        QVERIFY(net.calls >= 14);
    }
};

QTEST_GUILESS_MAIN(TestPeerShapes)
#include "tst_peershapes.moc"
