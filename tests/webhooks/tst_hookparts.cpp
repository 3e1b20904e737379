// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/networks.h"
#include "server/core/inbox/remoteinbox.h"
#include "server/core/webhooks/hookpayload.h"
#include "server/core/webhooks/hooksignature.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_hookparts {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

const domain::NetworkWebhook &rulesOf(const QString &network)
{
    return domain::NetworkCatalogue::builtIn().network(*domain::platformFromKey(network)).webhook;
}

/** RFC 4231 section 4.3. */
const QByteArray kJefe = "Jefe"_ba;
const QByteArray kWhat = "what do ya want for nothing?"_ba;
const QByteArray kMac = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba;

/** "comment 17 in 4 of 1001|1002", a line each. */
QStringList linesOf(const QList<HookHint> &hints)
{
    QStringList lines;
    for (const HookHint &hint : hints)
        lines.append(u"%1 %2 in %3 of %4"_s.arg(inboxKindName(hint.kind), hint.named.itemId, hint.named.postId, hint.accounts.join(u'|')));
    return lines;
}

} // namespace

/** Signatures, questions and deliveries of each network as pure functions. */
class TestHookParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasHooks();
    void publishedVectors();
    void signatures_data();
    void signatures();
    void questions_data();
    void questions();
    void nobodyGetsASignatureForABody_data();
    void nobodyGetsASignatureForABody();
    void deliveries_data();
    void deliveries();
    void strangeDeliveries_data();
    void strangeDeliveries();
    void manyHintsAreBounded();
    void wrongBlocksAreRefused_data();
    void wrongBlocksAreRefused();
};

void TestHookParts::whoHasHooks()
{
    QStringList names;
    for (const domain::Platform platform : domain::allPlatforms()) {
        if (domain::NetworkCatalogue::builtIn().network(platform).webhook.isThere())
            names.append(domain::platformKey(platform));
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"facebook"_s, u"instagram"_s, u"linkedin"_s, u"threads"_s, u"twitter"_s}));
    QCOMPARE(rulesOf(u"facebook"_s).kinds(), (QStringList{u"comment"_s, u"mention"_s, u"dm"_s, u"review"_s}));
}

void TestHookParts::publishedVectors()
{
    QCOMPARE(hookMac(rulesOf(u"facebook"_s), kJefe, kWhat), kMac);
    QCOMPARE(hookMac(rulesOf(u"twitter"_s), kJefe, kWhat), QByteArray::fromHex(kMac).toBase64());
    QVERIFY(isSigned(rulesOf(u"facebook"_s), "sha256=" + kMac, kWhat, kJefe));
    QVERIFY(isSigned(rulesOf(u"threads"_s), "sha256=" + kMac, kWhat, kJefe));
    QVERIFY(isSigned(rulesOf(u"twitter"_s), "sha256=" + QByteArray::fromHex(kMac).toBase64(), kWhat, kJefe));
}

void TestHookParts::signatures_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isGood");
    const QByteArray body = "{\"object\":\"page\",\"entry\":[]}";
    const QByteArray key = "app-secret";
    for (const QString &network : {u"facebook"_s, u"instagram"_s, u"threads"_s, u"twitter"_s, u"linkedin"_s}) {
        const domain::NetworkWebhook &rules = rulesOf(network);
        const QByteArray mac = hookMac(rules, key, rules.signedPrefix + body);
        const auto row = [&](const char *name, const QByteArray &header, const QByteArray &sent, const QByteArray &used, bool isGood) {
            QTest::newRow((network + u": "_s + QLatin1StringView(name)).toUtf8().constData()) << network << header << sent << used << isGood;
        };
        QByteArray flipped = mac;
        flipped[0] = flipped.at(0) == 'a' ? 'b' : 'a';
        row("as the network signs it", rules.prefix + mac, body, key, true);
        row("no header", {}, body, key, false);
        row("the prefix alone", rules.prefix, body, key, false);
        row("another key", rules.prefix + hookMac(rules, "other", rules.signedPrefix + body), body, key, false);
        row("an empty key", rules.prefix + hookMac(rules, {}, rules.signedPrefix + body), body, {}, false);
        row("a space more in the body", rules.prefix + mac, body + ' ', key, false);
        row("one character of the value changed", rules.prefix + flipped, body, key, false);
        row("the value cut short", rules.prefix + mac.chopped(1), body, key, false);
        row("the value with something behind it", rules.prefix + mac + '0', body, key, false);
        row("an empty body signed, another sent", rules.prefix + hookMac(rules, key, rules.signedPrefix), body, key, false);
        if (!rules.prefix.isEmpty())
            row("no prefix", mac, body, key, false);
        row("the prefix of SHA-1", "sha1=" + mac, body, key, false);
    }
    const domain::NetworkWebhook &linkedin = rulesOf(u"linkedin"_s);
    QTest::newRow("linkedin: the body signed without its prefix") << u"linkedin"_s << hookMac(linkedin, key, body) << body << key << false;
    QTest::newRow("linkedin: the prefix in the header as well") << u"linkedin"_s << "hmacsha256=" + hookMac(linkedin, key, "hmacsha256=" + body) << body << key << true;
}

void TestHookParts::signatures()
{
    QFETCH(QString, network);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, key);
    QFETCH(bool, isGood);
    QCOMPARE(isSigned(rulesOf(network), header, body, key), isGood);
}

void TestHookParts::questions_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("answer"); // empty = none
    const QString hub = u"hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token="_s;
    QTest::newRow("the example of Meta's documents") << u"facebook"_s << hub + u"meatyhamhock"_s << "1158201444"_ba;
    QTest::newRow("another token") << u"facebook"_s << hub + u"meatyhamhoc"_s << QByteArray();
    QTest::newRow("no token") << u"instagram"_s << u"hub.mode=subscribe&hub.challenge=1"_s << QByteArray();
    QTest::newRow("another mode") << u"threads"_s << u"hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=meatyhamhock"_s << QByteArray();
    QTest::newRow("two challenges") << u"facebook"_s << hub + u"meatyhamhock&hub.challenge=2"_s << QByteArray();
    QTest::newRow("a page in place of a word") << u"facebook"_s << u"hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=meatyhamhock"_s << QByteArray();
    QTest::newRow("a challenge without end") << u"facebook"_s << u"hub.mode=subscribe&hub.verify_token=meatyhamhock&hub.challenge="_s + QString(5000, u'1') << QByteArray();
    const QByteArray crc = hookMac(rulesOf(u"twitter"_s), "meatykey", "9b4507b3-9040-4669-9ca3-6b94edb50553");
    QTest::newRow("X asks") << u"twitter"_s << u"crc_token=9b4507b3-9040-4669-9ca3-6b94edb50553"_s << "{\"response_token\":\"sha256=" + crc + "\"}";
    QTest::newRow("X asks nothing") << u"twitter"_s << u"nonce=1"_s << QByteArray();
    const QByteArray code = hookMac(rulesOf(u"linkedin"_s), "meatykey", "890e4665-4dfe-4ab1-b689-ed553bceeed0");
    QTest::newRow("LinkedIn asks") << u"linkedin"_s << u"challengeCode=890e4665-4dfe-4ab1-b689-ed553bceeed0"_s
                                   << "{\"challengeCode\":\"890e4665-4dfe-4ab1-b689-ed553bceeed0\",\"challengeResponse\":\"" + code + "\"}";
    QTest::newRow("X's question to Facebook") << u"facebook"_s << u"crc_token=1"_s << QByteArray();
}

void TestHookParts::questions()
{
    QFETCH(QString, network);
    QFETCH(QString, query);
    QFETCH(QByteArray, answer);
    const auto proof = proofFor(rulesOf(network), QUrlQuery(query), "meatyhamhock", "meatykey");
    QCOMPARE(proof ? proof->body : QByteArray(), answer);
    if (proof && rulesOf(network).challenge == domain::NetworkWebhook::Challenge::Hub)
        QCOMPARE(proof->contentType, "text/plain"_ba);
    // Without a key nothing is signed, and without a token nothing is known.
    const auto bare = proofFor(rulesOf(network), QUrlQuery(query), {}, {});
    QVERIFY(!bare);
}

/** X and LinkedIn sign what strangers ask: it must not be a delivery. */
void TestHookParts::nobodyGetsASignatureForABody_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("word");
    for (const QString &network : {u"twitter"_s, u"linkedin"_s}) {
        for (const QString &word : {u"{}"_s, u"{\"for_user_id\":\"1\"}"_s, u"[]"_s, u"hmacsha256={}"_s, u" "_s, u"\"a\""_s, QString(201, u'a')})
            QTest::newRow((network + u' ' + word.left(20)).toUtf8().constData()) << network << word;
    }
}

void TestHookParts::nobodyGetsASignatureForABody()
{
    QFETCH(QString, network);
    QFETCH(QString, word);
    QUrlQuery query;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(word));
    query.setQuery((network == "twitter"_L1 ? u"crc_token="_s : u"challengeCode="_s) + encoded);
    QVERIFY(!proofFor(rulesOf(network), query, "token", "key"));
}

void TestHookParts::deliveries_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("hints");
    const QString fb = u"facebook"_s;
    // "Webhooks for Pages", field feed; "Messenger Platform", messages.
    QTest::newRow("a comment below a page's post") << fb << R"({"object":"page","entry":[{"id":"1001","time":1,"changes":[{"field":"feed","value":{"item":"comment","verb":"add",
        "comment_id":"4_17","post_id":"1001_4","parent_id":"1001_4","message":"Hello","from":{"id":"9","name":"Ada"}}}]}]})"_ba
                                                   << QStringList{u"comment 4_17 in 1001_4 of 1001"_s};
    QTest::newRow("a like") << fb << R"({"object":"page","entry":[{"id":"1001","changes":[{"field":"feed","value":{"item":"reaction","verb":"add","post_id":"1001_4"}}]}]})"_ba << QStringList();
    QTest::newRow("a message") << fb << R"({"object":"page","entry":[{"id":"1001","messaging":[{"sender":{"id":"5"},"recipient":{"id":"1001"},"message":{"mid":"m_1","text":"Open today?"}}]}]})"_ba
                               << QStringList{u"dm m_1 in  of 1001"_s};
    QTest::newRow("a receipt") << fb << R"({"object":"page","entry":[{"id":"1001","messaging":[{"sender":{"id":"5"},"read":{"watermark":1}}]}]})"_ba << QStringList();
    QTest::newRow("a rating") << fb << R"({"object":"page","entry":[{"id":"1001","changes":[{"field":"ratings","value":{"item":"rating"}}]}]})"_ba << QStringList{u"review  in  of 1001"_s};
    QTest::newRow("two pages in one delivery, one of them twice")
        << fb << R"({"object":"page","entry":[{"id":"1","changes":[{"field":"mention","value":{"post_id":"3_4"}}]},{"id":"2","messaging":[{"message":{"mid":"a"}},{"message":{"mid":"a"}}]}]})"_ba
        << QStringList{u"mention  in 3_4 of 1"_s, u"dm a in  of 2"_s};
    // The dashboard's "Test" button.
    QTest::newRow("an entry of nobody") << fb << R"({"object":"page","entry":[{"id":"0","changes":[{"field":"feed","value":{"item":"comment"}}]}]})"_ba << QStringList();
    // "Webhooks for Instagram", comments and messages.
    QTest::newRow("a comment on a picture") << u"instagram"_s << R"({"object":"instagram","entry":[{"id":"178414","time":1,"changes":[{"field":"comments","value":{"id":"17865","text":"Lovely",
        "from":{"id":"3","username":"ada"},"media":{"id":"1799","media_product_type":"FEED"}}}]}]})"_ba << QStringList{u"comment 17865 in 1799 of 178414"_s};
    QTest::newRow("a mention in a comment") << u"instagram"_s << R"({"object":"instagram","entry":[{"id":"178414","changes":[{"field":"mentions","value":{"media_id":"1","comment_id":"2"}}]}]})"_ba
                                            << QStringList{u"mention 2 in 1 of 178414"_s};
    // "Webhooks for Threads", replies: the example of the document.
    QTest::newRow("a reply on Threads") << u"threads"_s << R"({"app_id":"123456","topic":"moderate","target_id":"78901","time":1723226877,"subscription_id":"234567","has_uid_field":false,
        "values":{"value":{"id":"8901234","username":"test_username","text":"Reply","replied_to":{"id":"567890"},"root_post":{"id":"123456","owner_id":"123457","username":"test_username_2"}},
        "field":"replies"}})"_ba << QStringList{u"comment 8901234 in 123456 of 123457|78901"_s};
    // "Account Activity data objects".
    QTest::newRow("an answer on X") << u"twitter"_s << R"({"for_user_id":"2244994945","tweet_create_events":[{"id_str":"11","user":{"id_str":"30"},"text":"hi"},{"id_str":"12","user":{"id_str":"2244994945"}}]})"_ba
                                    << QStringList{u"mention 11 in  of 2244994945"_s};
    QTest::newRow("a message on X") << u"twitter"_s << R"({"for_user_id":"2","direct_message_events":[{"type":"message_create","id":"954491830116155396"}]})"_ba
                                    << QStringList{u"dm 954491830116155396 in  of 2"_s};
    QTest::newRow("a like on X") << u"twitter"_s << R"({"for_user_id":"2","favorite_events":[{"id":"1"}]})"_ba << QStringList();
    QTest::newRow("access taken away on X") << u"twitter"_s << R"({"user_event":{"revoke":{"source":{"user_id":"2"}}}})"_ba << QStringList();
    // "Organization Social Action Notifications".
    QTest::newRow("a comment on LinkedIn") << u"linkedin"_s << R"json({"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{"notificationId":1,"organizationalEntity":"urn:li:organization:7",
        "action":"COMMENT","sourcePost":"urn:li:share:8","generatedActivity":"urn:li:comment:(urn:li:activity:8,9)"}]})json"_ba
                                           << QStringList{u"comment urn:li:comment:(urn:li:activity:8,9) in urn:li:share:8 of urn:li:organization:7"_s};
    QTest::newRow("a like on LinkedIn") << u"linkedin"_s << R"({"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{"organizationalEntity":"urn:li:organization:7","action":"LIKE"}]})"_ba << QStringList();
}

void TestHookParts::deliveries()
{
    QFETCH(QString, network);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, hints);
    const auto read = hintsOf(rulesOf(network), body);
    QVERIFY(read);
    QCOMPARE(linesOf(*read), hints);
}

void TestHookParts::strangeDeliveries_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QByteArray>("body");
    for (const QString &network : {u"facebook"_s, u"threads"_s, u"twitter"_s, u"linkedin"_s}) {
        int i = 0;
        for (const QByteArray &body : {""_ba, "null"_ba, "[]"_ba, "{}"_ba, "{\"object\":5}"_ba, "{\"object\":\"page\",\"entry\":{}}"_ba, "\xff\xfe"_ba, QByteArray(5000, '['), "{\"entry\":[]"_ba})
            QTest::newRow((network + u' ' + QString::number(++i)).toLatin1().constData()) << network << body;
    }
    QTest::newRow("Instagram's hook at X") << u"twitter"_s << "{\"object\":\"instagram\",\"entry\":[]}"_ba;
}

void TestHookParts::strangeDeliveries()
{
    QFETCH(QString, network);
    QFETCH(QByteArray, body);
    const auto read = hintsOf(rulesOf(network), body);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"hook.malformed"_s);
}

void TestHookParts::manyHintsAreBounded()
{
    QJsonArray changes;
    for (int i = 0; i < 6000; ++i)
        changes.append(QJsonObject{{u"field"_s, u"mention"_s}, {u"value"_s, QJsonObject{{u"comment_id"_s, QString::number(i)}}}});
    changes.append(QJsonObject{{u"field"_s, u"mention"_s}, {u"value"_s, QJsonObject{{u"comment_id"_s, QString(10'000, u'9')}}}});
    const QJsonObject body{{u"object"_s, u"page"_s}, {u"entry"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"changes"_s, changes}}}}};
    const auto read = hintsOf(rulesOf(u"facebook"_s), QJsonDocument(body).toJson());
    QVERIFY(read);
    QVERIFY(read->size() <= 2000);
    for (const HookHint &hint : *read)
        QVERIFY(hint.named.itemId.size() <= 400);
}

void TestHookParts::wrongBlocksAreRefused_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("path");
    QTest::newRow("a reader that there is not") << "{\"payload\":\"carrier pigeon\"}"_ba << u"facebook/webhook/payload"_s;
    QTest::newRow("no header") << "{\"header\":null}"_ba << u"facebook/webhook/header"_s;
    QTest::newRow("a question that nobody knows") << "{\"challenge\":\"riddle\"}"_ba << u"facebook/webhook/challenge"_s;
    QTest::newRow("a key that nobody enters") << "{\"secret\":\"apiSecret\"}"_ba << u"facebook/webhook/secret"_s;
    QTest::newRow("no topics") << "{\"topics\":[]}"_ba << u"facebook/webhook/topics"_s;
    QTest::newRow("a topic of an unknown kind") << "{\"topics\":[{\"name\":\"feed\",\"kind\":\"gossip\"}]}"_ba << u"facebook/webhook/topics"_s;
    QTest::newRow("looks that never stop") << "{\"lookSeconds\":0}"_ba << u"facebook/webhook/lookSeconds"_s;
}

void TestHookParts::wrongBlocksAreRefused()
{
    QFETCH(QByteArray, patch);
    QFETCH(QString, path);
    const auto overlaid = domain::NetworkCatalogue::builtIn().overlaid({{u"facebook"_s, QJsonObject{{u"webhook"_s, QJsonDocument::fromJson(patch).object()}}}});
    QVERIFY(!overlaid);
    QCOMPARE(overlaid.error().code, u"networks.badValue"_s);
    QCOMPARE(overlaid.error().detail, path);
    // An operator can do without.
    const auto without = domain::NetworkCatalogue::builtIn().overlaid({{u"facebook"_s, QJsonObject{{u"webhook"_s, QJsonValue()}}}});
    QVERIFY(without);
    QVERIFY(!without->network(domain::Platform::Facebook).webhook.isThere());
}

CAMPANILE_GUILESS_TEST(TestHookParts)

} // namespace tst_hookparts

#include "tst_hookparts.moc"
