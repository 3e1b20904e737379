// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/atprotorig.h"
#include "tests/peers/peerprocess.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace campanile;
using namespace campanile::test;
using namespace Qt::StringLiterals;

/**
 * The main job against a real AT Protocol server: posts are written in the client's cache, travel to our server, are
 * published by its worker, and an independent client reads them back from the network.
 */
class TestPeerAtproto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linkMentionAndHashtag();
    void linkAsACard();
    void pictureWithAltText();
    void threadOfThree();
    void lostAnswerWritesOneRecord();
    void nothingElseWasWritten();

private:
    /** Writes, schedules a moment ahead, and waits until the client itself shows the post as published. */
    void publish(const QString &body, const QStringList &more = {}, const QList<Client::Picture> &pictures = {}, const QString &link = {});
    /** The posts on the network whose text is @p text. */
    [[nodiscard]] QList<QJsonObject> onNetwork(const QString &text);
    [[nodiscard]] QJsonObject ask(const QString &what, QJsonObject arguments = {});
    static QJsonObject strongRef(const QJsonObject &post);

    PeerProcess m_peer;
    QJsonObject m_network;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Client> m_client;
    RecordId m_account;
    RecordId m_post; ///< the newest
    int m_written = 0;
};

void TestPeerAtproto::initTestCase()
{
    m_network = m_peer.start(u"node"_s, {QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/peers/pds.mjs")});
    QVERIFY2(!m_network.contains("error"_L1), qPrintable(m_network.value("error"_L1).toString()));
    m_server = std::make_unique<Server>();
    QVERIFY2(m_server->error.isEmpty(), qPrintable(m_server->error));
    const QUrl pds(m_network.value("pds"_L1).toString());
    const QUrl proxy(m_network.value("proxy"_L1).toString());
    const auto account = m_server->connectBluesky({pds, proxy}, pds.toString(), m_network.value("handle"_L1).toString(),
                                                  m_network.value("appPassword"_L1).toString());
    QVERIFY2(account, account ? "" : qPrintable(account.error().code + u' ' + account.error().detail));
    m_account = *RecordId::parse(*account);
    m_client = std::make_unique<Client>(*m_server);
    m_client->engine().start();
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isSynced(), 20'000);
    const QJsonObject seen = m_client->record(u"SocialAccount"_s, m_account);
    QCOMPARE(seen.value("status"_L1).toString(), u"connected"_s);
    QCOMPARE(seen.value("platformAccountId"_L1), m_network.value("did"_L1));
    // The account's server is the one that its DID document names, not the one that was typed in.
    QCOMPARE(QUrl(seen.value("serverUrl"_L1).toString()), proxy);
}

QJsonObject TestPeerAtproto::ask(const QString &what, QJsonObject arguments)
{
    arguments.insert(u"do"_s, what);
    const QJsonObject answer = m_peer.ask(arguments);
    if (!answer.value("ok"_L1).toBool())
        qWarning("%s: %s", qPrintable(what), qPrintable(answer.value("error"_L1).toString()));
    return answer;
}

QList<QJsonObject> TestPeerAtproto::onNetwork(const QString &text)
{
    QList<QJsonObject> found;
    const QJsonArray posts = ask(u"posts"_s).value("posts"_L1).toArray();
    for (const QJsonValue &post : posts) {
        if (post["record"_L1]["text"_L1].toString() == text)
            found.append(post.toObject());
    }
    return found;
}

QJsonObject TestPeerAtproto::strongRef(const QJsonObject &post)
{
    return {{u"uri"_s, post.value("uri"_L1)}, {u"cid"_s, post.value("cid"_L1)}};
}

void TestPeerAtproto::publish(const QString &body, const QStringList &more, const QList<Client::Picture> &pictures, const QString &link)
{
    services::NewPost post;
    post.body = body;
    if (!more.isEmpty())
        post.properties.insert(u"threadParts"_s, QJsonArray::fromStringList(more));
    if (!link.isEmpty())
        post.properties.insert(u"linkUrl"_s, link);
    post.accounts = {m_account};
    post.timezone = u"Europe/Berlin"_s;
    post.scheduledAt = SystemClock().nowMs() + 3'000;
    m_post = m_client->write(post, pictures);
    QVERIFY(!m_post.isNull());
    QVERIFY(m_client->schedule(m_post));
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isSynced(), 20'000);
    const auto status = [&] {
        m_server->tick();
        return m_client->record(u"Post"_s, m_post).value("status"_L1).toString();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(status() != "scheduled"_L1 && status() != "publishing"_L1,
                              qPrintable(m_server->journal(m_post.toString()).join(u' ')), 30'000);
    const QJsonObject target = m_client->target(m_post);
    QVERIFY2(status() == "published"_L1, qPrintable(status() + u' ' + target.value("errorCode"_L1).toString() + u' '
                                                    + target.value("errorMessage"_L1).toString()));
    QCOMPARE(target.value("status"_L1).toString(), u"published"_s);
    m_written += 1 + int(more.size());
}

void TestPeerAtproto::linkMentionAndHashtag()
{
    const QString text = u"Grüße aus der Rösterei 👩‍🌾: https://example.org/espresso?size=250 with @anna-guest.test #coffee"_s;
    publish(text);
    const QList<QJsonObject> posts = onNetwork(text);
    QCOMPARE(posts.size(), 1);
    const QJsonObject post = posts.first();
    QVERIFY2(post.value("valid"_L1).toBool(), qPrintable(post.value("problem"_L1).toString()));
    QCOMPARE(post.value("uri"_L1), m_client->target(m_post).value("platformPostId"_L1));
    const QJsonObject direct = ask(u"record"_s, {{u"uri"_s, post.value("uri"_L1)}});
    QCOMPARE(direct.value("record"_L1), post.value("record"_L1));

    // What a reader makes of the byte ranges.
    QStringList marked;
    const QJsonArray segments = post.value("segments"_L1).toArray();
    for (const QJsonValue &segment : segments) {
        for (const QString &kind : {u"link"_s, u"mention"_s, u"tag"_s}) {
            if (!segment[kind].toString().isEmpty())
                marked.append(segment["text"_L1].toString() + u" = "_s + segment[kind].toString());
        }
    }
    const QStringList expected{u"https://example.org/espresso?size=250 = https://example.org/espresso?size=250"_s,
                               u"@anna-guest.test = "_s + m_network.value("friendDid"_L1).toString(),
                               u"#coffee = coffee"_s};
    QCOMPARE(marked, expected);

    // The same ranges as the reference client finds.
    const QJsonArray reference = ask(u"facets"_s, {{u"text"_s, text}}).value("facets"_L1).toArray();
    const QJsonArray ours = post.value("record"_L1)["facets"_L1].toArray();
    QMap<int, QString> ranges[2];
    for (int side = 0; side < 2; ++side) {
        for (const QJsonValue &facet : side ? reference : ours) {
            const QJsonValue index = facet["index"_L1];
            ranges[side].insert(index["byteStart"_L1].toInt(), QString::number(index["byteEnd"_L1].toInt()) + u' '
                                                                   + facet["features"_L1][0]["$type"_L1].toString());
        }
    }
    QCOMPARE(ranges[0].size(), 3);
    QCOMPARE(ranges[0], ranges[1]);
}

void TestPeerAtproto::linkAsACard()
{
    // A name that never resolves (RFC 2606): the card stands, with what the address tells.
    const QString link = u"https://roastery.invalid/espresso?size=250"_s;
    publish(u"Read more below"_s, {}, {}, link);
    const QList<QJsonObject> posts = onNetwork(u"Read more below\n\n"_s + link);
    QCOMPARE(posts.size(), 1);
    QVERIFY2(posts.first().value("valid"_L1).toBool(), qPrintable(posts.first().value("problem"_L1).toString()));
    const QJsonValue embed = posts.first().value("record"_L1)["embed"_L1];
    QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.external"_s);
    QCOMPARE(embed["external"_L1]["uri"_L1].toString(), link);
    QCOMPARE(embed["external"_L1]["title"_L1].toString(), u"roastery.invalid"_s);
}

void TestPeerAtproto::pictureWithAltText()
{
    QImage image(320, 200, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / 320, y * 255 / 200, (x ^ y) & 255));
    }
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    const QString alt = u"A cup of espresso, crema like a “tiger” 🐅"_s;
    publish(u"Fresh from the drum"_s, {}, {{png, u"cup.png"_s, alt}});
    const QList<QJsonObject> posts = onNetwork(u"Fresh from the drum"_s);
    QCOMPARE(posts.size(), 1);
    QVERIFY2(posts.first().value("valid"_L1).toBool(), qPrintable(posts.first().value("problem"_L1).toString()));
    const QJsonValue embed = posts.first().value("record"_L1)["embed"_L1];
    QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.images"_s);
    QCOMPARE(embed["images"_L1].toArray().size(), 1);
    const QJsonValue shown = embed["images"_L1][0];
    QCOMPARE(shown["alt"_L1].toString(), alt);
    QCOMPARE(shown["aspectRatio"_L1]["width"_L1].toInt(), 320);
    QCOMPARE(shown["aspectRatio"_L1]["height"_L1].toInt(), 200);
    QCOMPARE(shown["image"_L1]["mimeType"_L1].toString(), u"image/png"_s);
    const QJsonObject blob = ask(u"blob"_s, {{u"cid"_s, shown["image"_L1]["ref"_L1]["$link"_L1]}});
    QCOMPARE(QByteArray::fromBase64(blob.value("base64"_L1).toString().toLatin1()), png);
}

void TestPeerAtproto::threadOfThree()
{
    publish(u"How we roast, 1 of 3"_s, {u"Drying, 2 of 3"_s, u"First crack, 3 of 3"_s});
    const QList<QJsonObject> one = onNetwork(u"How we roast, 1 of 3"_s);
    const QList<QJsonObject> two = onNetwork(u"Drying, 2 of 3"_s);
    const QList<QJsonObject> three = onNetwork(u"First crack, 3 of 3"_s);
    QCOMPARE(one.size(), 1);
    QCOMPARE(two.size(), 1);
    QCOMPARE(three.size(), 1);
    for (const QJsonObject &post : {one.first(), two.first(), three.first()})
        QVERIFY2(post.value("valid"_L1).toBool(), qPrintable(post.value("problem"_L1).toString()));
    QVERIFY(!one.first().value("record"_L1).toObject().contains("reply"_L1));
    const QJsonValue second = two.first().value("record"_L1)["reply"_L1];
    const QJsonValue third = three.first().value("record"_L1)["reply"_L1];
    QCOMPARE(second["root"_L1].toObject(), strongRef(one.first()));
    QCOMPARE(second["parent"_L1].toObject(), strongRef(one.first()));
    QCOMPARE(third["root"_L1].toObject(), strongRef(one.first()));
    QCOMPARE(third["parent"_L1].toObject(), strongRef(two.first()));
}

void TestPeerAtproto::lostAnswerWritesOneRecord()
{
    const auto writes = [this] {
        const QJsonArray calls = ask(u"calls"_s).value("calls"_L1).toArray();
        return std::count(calls.begin(), calls.end(), QJsonValue(u"com.atproto.repo.putRecord"_s));
    };
    const auto before = writes();
    QVERIFY(ask(u"loseAnswers"_s, {{u"method"_s, u"com.atproto.repo.putRecord"_s}, {u"count"_s, 1}}).value("ok"_L1).toBool());
    publish(u"Said once, heard once"_s);
    QCOMPARE(onNetwork(u"Said once, heard once"_s).size(), 1);
    QCOMPARE(onNetwork(u"Said once, heard once"_s).first().value("uri"_L1),
             m_client->target(m_post).value("platformPostId"_L1));
    QCOMPARE(writes(), before + 1);
    // It was not luck: the worker did not know, and found out.
    const QStringList journal = m_server->journal(m_post.toString());
    QVERIFY2(journal.contains("unknown"_L1) && journal.contains("reconciled"_L1), qPrintable(journal.join(u' ')));
}

void TestPeerAtproto::nothingElseWasWritten()
{
    QCOMPARE(int(ask(u"posts"_s).value("posts"_L1).toArray().size()), m_written);
    QCOMPARE(m_written, 7);
}

QTEST_GUILESS_MAIN(TestPeerAtproto)
#include "tst_peeratproto.moc"
