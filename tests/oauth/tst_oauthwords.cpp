// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "server/core/oauth/atprotoidentity.h"
#include "server/core/oauth/authorizationserver.h"
#include "server/core/oauth/oauthengine.h"
#include "server/core/oauth/oauthwords.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

namespace tst_oauthwords {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;

/** The words of OAuth: what goes into addresses and what is believed of those that come back. */
class TestOAuthWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challenges();
    void verifiersAreNeverTheSame();
    void formsAreEncodedWhole();
    void redirects_data();
    void redirects();
    void wordsOfARefusalCarryNoSecret();
    void scopes_data();
    void scopes();
    void idTokens_data();
    void idTokens();
    void serverAddresses_data();
    void serverAddresses();
    void handles_data();
    void handles();
    void didDocuments_data();
    void didDocuments();
    void serverMetadata_data();
    void serverMetadata();
    void pendingSurvivesItsJson();
    void clientMetadataOfATeamServer();
};

void TestOAuthWords::challenges()
{
    // RFC 7636, appendix B.
    const QString verifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s;
    QCOMPARE(pkceChallenge(verifier, NetworkAuth::Pkce::S256), u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    QCOMPARE(pkceChallenge(verifier, NetworkAuth::Pkce::HexSha256), u"13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3"_s);
    QCOMPARE(pkceChallenge(verifier, NetworkAuth::Pkce::None), QString());
}

void TestOAuthWords::verifiersAreNeverTheSame()
{
    SystemRng rng;
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const PkcePair pair = makePkce(rng, NetworkAuth::Pkce::S256);
        QCOMPARE(pair.verifier.size(), 43);
        QCOMPARE(fromBase64Url(pair.verifier.toLatin1()).size(), 32);
        QCOMPARE(pair.challenge, pkceChallenge(pair.verifier, NetworkAuth::Pkce::S256));
        seen.insert(pair.verifier);
    }
    QCOMPARE(seen.size(), 200);
    QVERIFY(makePkce(rng, NetworkAuth::Pkce::None).verifier.isEmpty());
}

void TestOAuthWords::formsAreEncodedWhole()
{
    QCOMPARE(encodeForm({{u"a b"_s, u"1+2=3&4/ü"_s}, {u"c"_s, {}}}), QByteArray("a%20b=1%2B2%3D3%264%2F%C3%BC&c="));
    QCOMPARE(withQuery(QUrl(u"https://example.org/x?keep=%2B1"_s), {{u"r"_s, u"http://127.0.0.1:1/?a=b"_s}}).toEncoded(),
             QByteArray("https://example.org/x?keep=%2B1&r=http%3A%2F%2F127.0.0.1%3A1%2F%3Fa%3Db"));
}

void TestOAuthWords::redirects_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("requiresIss");
    QTest::addColumn<QString>("expected"); // the code, or the error's code
    const QByteArray state = "state-of-this-sign-in-0123456789";
    const auto row = [&](const char *name, const QByteArray &target, const QString &issuer, bool requires_, const QString &expected) {
        QTest::newRow(name) << target << issuer << requires_ << expected;
    };
    row("code and state", "/?code=abc&state=" + state, {}, false, u"abc"_s);
    row("code with signs that are encoded", "/cb?state=" + state + "&code=4%2F0A+b%3D", {}, false, u"4/0A b="_s);
    row("Meta's end", "/cb?code=abc&state=" + state + "#_", {}, false, u"abc"_s);
    row("issuer as promised", "/?code=abc&state=" + state + "&iss=https%3A%2F%2Fas.example", u"https://as.example"_s, true, u"abc"_s);
    row("issuer that nobody asked for", "/?code=abc&state=" + state + "&iss=https%3A%2F%2Faccounts.example", {}, false, u"abc"_s);
    row("another issuer", "/?code=abc&state=" + state + "&iss=https%3A%2F%2Fevil.example", u"https://as.example"_s, true, u"connect.wrongIssuer"_s);
    row("another issuer where none is needed", "/?code=abc&state=" + state + "&iss=https%3A%2F%2Fevil.example", u"https://as.example"_s, false, u"connect.wrongIssuer"_s);
    row("issuer with a slash more", "/?code=abc&state=" + state + "&iss=https%3A%2F%2Fas.example%2F", u"https://as.example"_s, true, u"connect.wrongIssuer"_s);
    row("no issuer where one is needed", "/?code=abc&state=" + state, u"https://as.example"_s, true, u"connect.wrongIssuer"_s);
    row("no issuer where it may be missing", "/?code=abc&state=" + state, u"https://as.example"_s, false, u"abc"_s);
    row("refusal without the issuer", "/?error=access_denied&state=" + state, u"https://as.example"_s, true, u"connect.wrongIssuer"_s);
    row("another state", "/?code=abc&state=" + state + "0", {}, false, u"connect.wrongState"_s);
    row("no state", "/?code=abc", {}, false, u"connect.wrongState"_s);
    row("empty state", "/?code=abc&state=", {}, false, u"connect.wrongState"_s);
    row("refusal with another state", "/?error=access_denied&state=other", {}, false, u"connect.wrongState"_s);
    row("the person said no", "/?error=access_denied&state=" + state, {}, false, u"connect.denied"_s);
    row("the person said no at LinkedIn", "/?error=user_cancelled_authorize&error_description=x&state=" + state, {}, false, u"connect.denied"_s);
    row("the server said no", "/?error=invalid_scope&state=" + state, {}, false, u"connect.refused"_s);
    row("refusal and code at once", "/?code=abc&error=server_error&state=" + state, {}, false, u"connect.refused"_s);
    row("no code", "/?state=" + state, {}, false, u"connect.badAnswer"_s);
    row("no query", "/", {}, false, u"connect.badAnswer"_s);
    row("code twice", "/?code=abc&code=def&state=" + state, {}, false, u"connect.badAnswer"_s);
    row("state twice", "/?code=abc&state=" + state + "&state=" + state, {}, false, u"connect.badAnswer"_s);
    row("broken encoding", "/?code=%zz&state=" + state, {}, false, u"connect.badAnswer"_s);
    row("a zero byte", "/?code=%00&state=" + state, {}, false, u"connect.badAnswer"_s);
    row("far too long", "/?code=" + QByteArray(100'000, 'a') + "&state=" + state, {}, false, u"connect.badAnswer"_s);
}

void TestOAuthWords::redirects()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, issuer);
    QFETCH(bool, requiresIss);
    QFETCH(QString, expected);
    OAuthPending pending;
    pending.state = u"state-of-this-sign-in-0123456789"_s;
    pending.issuer = issuer;
    pending.requiresIss = requiresIss;
    const auto code = codeOf(target, pending);
    QCOMPARE(code ? *code : code.error().code, expected);
    if (!code)
        QCOMPARE(code.error().kind, expected == "connect.denied"_L1 ? ErrorKind::Cancelled : ErrorKind::Invalid);
}

void TestOAuthWords::wordsOfARefusalCarryNoSecret()
{
    OAuthPending pending;
    pending.state = u"state-of-this-sign-in-0123456789"_s;
    pending.verifier = u"verifier-of-this-sign-in-01234567"_s;
    const auto code = codeOf("/?error=server_error&error_description=sorry+" + pending.verifier.toLatin1() + "+%1B[1m&state=" + pending.state.toLatin1(), pending);
    QVERIFY(!code);
    QCOMPARE(code.error().args.size(), 1);
    QVERIFY(code.error().args.first().startsWith("sorry"_L1));
    QVERIFY(!code.error().args.first().contains(pending.verifier));
    QVERIFY(!code.error().args.first().contains(QChar(0x1b)));
}

void TestOAuthWords::scopes_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("granted");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("all, in another order") << u"a b"_s << u"b a"_s << QStringList();
    QTest::newRow("with commas") << u"a b"_s << u"a,b"_s << QStringList();
    QTest::newRow("with both") << u"a b c"_s << u" a, b  c "_s << QStringList();
    QTest::newRow("one less") << u"a b"_s << u"b"_s << QStringList{u"a"_s};
    QTest::newRow("nothing is said") << u"a b"_s << QString() << QStringList();
    QTest::newRow("the whole covers its part") << u"read:accounts write:media"_s << u"read write:media"_s << QStringList();
    QTest::newRow("a part does not cover the whole") << u"write"_s << u"write:media"_s << QStringList{u"write"_s};
    QTest::newRow("a name that only begins alike") << u"tweet.write"_s << u"tweet"_s << QStringList{u"tweet.write"_s};
}

void TestOAuthWords::scopes()
{
    QFETCH(QString, asked);
    QFETCH(QString, granted);
    QTEST(missingScopes(splitScopes(asked), splitScopes(granted)), "missing");
}

void TestOAuthWords::idTokens_data()
{
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<QString>("expected");
    const QJsonObject good{{u"aud"_s, u"our-app"_s}, {u"nonce"_s, u"n-1"_s}, {u"exp"_s, 1'800'000'600}, {u"sub"_s, u"person"_s}};
    const auto with = [&good](const QString &name, const QJsonValue &value) {
        QJsonObject claims = good;
        claims.insert(name, value);
        return claims;
    };
    QTest::newRow("ours") << good << u"person"_s;
    QTest::newRow("ours among others") << with(u"aud"_s, QJsonArray{u"other"_s, u"our-app"_s}) << u"person"_s;
    QTest::newRow("without a nonce") << with(u"nonce"_s, QJsonValue(QJsonValue::Undefined)) << u"person"_s;
    QTest::newRow("of another sign-in") << with(u"nonce"_s, u"n-2"_s) << u"connect.wrongState"_s;
    QTest::newRow("of another app") << with(u"aud"_s, u"other"_s) << u"connect.wrongIssuer"_s;
    QTest::newRow("of nobody") << with(u"aud"_s, QJsonValue(QJsonValue::Undefined)) << u"connect.wrongIssuer"_s;
    QTest::newRow("out of date") << with(u"exp"_s, 1'799'990'000) << u"connect.badAnswer"_s;
    QTest::newRow("no date") << with(u"exp"_s, QJsonValue(QJsonValue::Undefined)) << u"connect.badAnswer"_s;
    QTest::newRow("nothing in it") << QJsonObject() << u"connect.badAnswer"_s;
}

void TestOAuthWords::idTokens()
{
    QFETCH(QJsonObject, claims);
    const QString token = u"e30."_s + QString::fromLatin1(base64Url(QJsonDocument(claims).toJson())) + u".c2ln"_s;
    const auto subject = subjectOfIdToken(token, u"our-app"_s, u"n-1"_s, 1'800'000'000'000);
    QTEST(subject ? *subject : subject.error().code, "expected");
}

void TestOAuthWords::serverAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("origin");
    QTest::newRow("a name") << u"mastodon.example"_s << u"https://mastodon.example"_s;
    QTest::newRow("capitals and spaces") << u"  Mastodon.Example "_s << u"https://mastodon.example"_s;
    QTest::newRow("an address") << u"https://mastodon.example/@anna"_s << u"https://mastodon.example"_s;
    QTest::newRow("a person there") << u"@anna@mastodon.example"_s << u"https://mastodon.example"_s;
    QTest::newRow("with a port") << u"mastodon.example:8443/home"_s << u"https://mastodon.example:8443"_s;
    QTest::newRow("the usual port") << u"https://mastodon.example:443"_s << u"https://mastodon.example"_s;
    QTest::newRow("in the house") << u"http://127.0.0.1:3000"_s << u"http://127.0.0.1:3000"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a word") << u"anna"_s << QString();
    QTest::newRow("another scheme") << u"ftp://mastodon.example"_s << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
}

void TestOAuthWords::serverAddresses()
{
    QFETCH(QString, typed);
    QTEST(OAuthEngine::serverOrigin(typed), "origin");
}

void TestOAuthWords::handles_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("handle");
    QTest::newRow("plain") << u"anna.bsky.social"_s << u"anna.bsky.social"_s;
    QTest::newRow("with an @ and capitals") << u"@Anna.Bsky.Social"_s << u"anna.bsky.social"_s;
    QTest::newRow("as an address") << u"at://anna.bsky.social"_s << u"anna.bsky.social"_s;
    QTest::newRow("copied with invisible marks") << QString(QChar(0x202a)) + u"@anna.bsky.social"_s + QChar(0x202c) << u"anna.bsky.social"_s;
    QTest::newRow("a web address") << u"https://bsky.app/profile/anna"_s << QString();
    QTest::newRow("one label") << u"anna"_s << QString();
    QTest::newRow("a label of a hyphen") << u"-anna.example"_s << QString();
    QTest::newRow("an IP address") << u"127.0.0.1"_s << QString();
    QTest::newRow("a DID") << u"did:plc:abc"_s << QString();
    QTest::newRow("a path") << u"anna.example/x"_s << QString();
}

void TestOAuthWords::handles()
{
    QFETCH(QString, typed);
    QTEST(handleOf(typed), "handle");
}

void TestOAuthWords::didDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("expected");
    const QByteArray service = R"("service":[{"id":"#other","type":"X","serviceEndpoint":"https://no.example"},{"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"https://pds.example/"}])";
    QTest::newRow("in order") << QByteArray(R"({"id":"did:plc:a","alsoKnownAs":["at://Anna.example"],)" + service + '}') << u"https://pds.example"_s;
    QTest::newRow("of another") << QByteArray(R"({"id":"did:plc:b","alsoKnownAs":["at://anna.example"],)" + service + '}') << u"connect.badServer"_s;
    QTest::newRow("with another name") << QByteArray(R"({"id":"did:plc:a","alsoKnownAs":["at://eve.example"],)" + service + '}') << u"connect.unknownHandle"_s;
    QTest::newRow("without a name") << QByteArray(R"({"id":"did:plc:a",)" + service + '}') << u"connect.unknownHandle"_s;
    QTest::newRow("without a server") << QByteArray(R"({"id":"did:plc:a","alsoKnownAs":["at://anna.example"]})") << u"connect.badServer"_s;
    QTest::newRow("no JSON") << QByteArray("<html>") << u"connect.badServer"_s;
}

void TestOAuthWords::didDocuments()
{
    QFETCH(QByteArray, document);
    const auto identity = identityOfDocument(document, u"did:plc:a"_s, u"anna.example"_s);
    QTEST(identity ? identity->pds : identity.error().code, "expected");
}

void TestOAuthWords::serverMetadata_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected"); // empty: accepted
    const QByteArray rest = R"("authorization_endpoint":"https://as.example/authorize","token_endpoint":"https://tokens.example/token")";
    QTest::newRow("in order") << QByteArray(R"({"issuer":"https://as.example",)" + rest + '}') << QString();
    QTest::newRow("issuer with a slash, as Mastodon writes it") << QByteArray(R"({"issuer":"https://as.example/",)" + rest + '}') << QString();
    QTest::newRow("issuer of another") << QByteArray(R"({"issuer":"https://evil.example",)" + rest + '}') << u"connect.wrongIssuer"_s;
    QTest::newRow("no issuer") << QByteArray('{' + rest + '}') << u"connect.wrongIssuer"_s;
    QTest::newRow("token endpoint without encryption")
        << QByteArray(R"({"issuer":"https://as.example","authorization_endpoint":"https://as.example/a","token_endpoint":"http://as.example/t"})") << u"connect.badServer"_s;
    QTest::newRow("authorization endpoint that is a program")
        << QByteArray(R"x({"issuer":"https://as.example","authorization_endpoint":"javascript:alert(1)","token_endpoint":"https://as.example/t"})x") << u"connect.badServer"_s;
    QTest::newRow("endpoint with a password in it")
        << QByteArray(R"({"issuer":"https://as.example","authorization_endpoint":"https://as.example@evil.example/a","token_endpoint":"https://as.example/t"})") << u"connect.badServer"_s;
    QTest::newRow("no endpoints") << QByteArray(R"({"issuer":"https://as.example"})") << u"connect.badServer"_s;
    QTest::newRow("no JSON") << QByteArray("<html>") << u"connect.badServer"_s;
}

void TestOAuthWords::serverMetadata()
{
    QFETCH(QByteArray, body);
    const auto server = parseServerMetadata(body, u"https://as.example"_s);
    QTEST(server ? QString() : server.error().code, "expected");
}

void TestOAuthWords::pendingSurvivesItsJson()
{
    OAuthPending pending;
    pending.platform = u"bluesky"_s;
    pending.state = u"s"_s;
    pending.issuer = u"https://as.example"_s;
    pending.requiresIss = true;
    pending.verifier = u"v"_s;
    pending.nonce = u"n"_s;
    pending.dpopKey = u"{}"_s;
    pending.redirectUri = QUrl(u"http://127.0.0.1:4711/callback"_s);
    pending.serverUrl = u"https://pds.example"_s;
    pending.expectedSubject = u"did:plc:a"_s;
    pending.scopes = {u"a"_s, u"b"_s};
    pending.app = {u"id"_s, u"secret"_s, {{u"origin"_s, u"https://as.example"_s}}};
    pending.endpoints = {{u"token"_s, u"https://as.example/token"_s}};
    pending.startedAtMs = 1'800'000'000'001;
    pending.expiresAtMs = 1'800'000'600'001;
    const QByteArray bytes = QJsonDocument(pending.toJson()).toJson();
    const auto back = OAuthPending::fromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(back);
    QCOMPARE(back->toJson(), pending.toJson());
    QCOMPARE(back->app, pending.app);
    QCOMPARE(back->redirectUri, pending.redirectUri);
    QCOMPARE(back->expiresAtMs, pending.expiresAtMs);
    QVERIFY(!OAuthPending::fromJson({}));
    QVERIFY(!OAuthPending::fromJson({{u"platform"_s, u"bluesky"_s}}));
}

void TestOAuthWords::clientMetadataOfATeamServer()
{
    const domain::NetworkInfo &network = domain::NetworkCatalogue::builtIn().network(domain::Platform::Bluesky);
    const QUrl url(u"https://team.example/connect/bluesky/client-metadata.json"_s);
    const QJsonObject document = OAuthEngine::clientMetadata(network, url, {QUrl(u"https://team.example/connect/back"_s)});
    // What the specification asks of it: its own address, code and refresh, no secret, bound tokens, the scope atproto.
    QCOMPARE(document.value("client_id"_L1).toString(), url.toString());
    QCOMPARE(document.value("client_uri"_L1).toString(), u"https://team.example"_s);
    QCOMPARE(document.value("dpop_bound_access_tokens"_L1).toBool(), true);
    QCOMPARE(document.value("token_endpoint_auth_method"_L1).toString(), u"none"_s);
    QCOMPARE(document.value("response_types"_L1).toArray(), QJsonArray{u"code"_s});
    QCOMPARE(document.value("redirect_uris"_L1).toArray(), QJsonArray{u"https://team.example/connect/back"_s});
    QVERIFY(splitScopes(document.value("scope"_L1).toString()).contains(u"atproto"_s));
}

CAMPANILE_GUILESS_TEST(TestOAuthWords)

} // namespace tst_oauthwords

#include "tst_oauthwords.moc"
