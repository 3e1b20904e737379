// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/auth_server/controlfixture.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_oauthserver {

namespace {

const QByteArray Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const QByteArray Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

OAuthParams goodParams()
{
    return {{{"response_type", "code"},
             {"client_id", "campanile-desktop"},
             {"redirect_uri", "http://127.0.0.1:51234/callback"},
             {"state", "af0ifjsldkj"},
             {"code_challenge", Challenge},
             {"code_challenge_method", "S256"}},
            false};
}

QString errorIn(const QByteArray &location)
{
    return QUrlQuery(QUrl(QString::fromLatin1(location))).queryItemValue(u"error"_s);
}

} // namespace

class TestOAuthServer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ControlFixture> fixture();
    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void loopbackRedirects_data();
    void loopbackRedirects();
    void badRequests_data();
    void badRequests();
    void forms_data();
    void forms();
    void approveAndExchange();
    void denialGoesBack();
    void tokenErrors_data();
    void tokenErrors();
    void metadataFitsItself();
};

std::unique_ptr<ControlFixture> TestOAuthServer::fixture()
{
    auto opened = openSqliteControlDb(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    if (!opened || !migrateControlDb(**opened))
        return nullptr;
    return std::make_unique<ControlFixture>(std::move(opened).value());
}

void TestOAuthServer::loopbackRedirects_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const QByteArray &uri, bool good) { QTest::newRow(name) << uri << good; };
    row("IPv4 with a path", "http://127.0.0.1:51234/callback", true);
    row("IPv4 with a slash", "http://127.0.0.1:1/", true);
    row("IPv4 without a path", "http://127.0.0.1:65535", true);
    row("IPv6", "http://[::1]:8080/", true);
    row("no port", "http://127.0.0.1/", false);
    row("port zero", "http://127.0.0.1:0/", false);
    row("port too large", "http://127.0.0.1:65536/", false);
    row("port with a sign", "http://127.0.0.1:+80/", false);
    row("port with a leading zero", "http://127.0.0.1:080/", false);
    row("localhost may be resolved elsewhere", "http://localhost:8080/", false);
    row("https", "https://127.0.0.1:8080/", false);
    row("another loopback address", "http://127.0.0.2:8080/", false);
    row("a host that begins like it", "http://127.0.0.1.evil.example:80/", false);
    row("user part", "http://127.0.0.1:80@evil.example/", false);
    row("user part in the path", "http://127.0.0.1:80/@evil", false);
    row("backslash", "http://127.0.0.1:80\\@evil.example/", false);
    row("fragment", "http://127.0.0.1:80/#x", false);
    row("query", "http://127.0.0.1:80/?x=1", false);
    row("line break", "http://127.0.0.1:80/\r\nSet-Cookie: a=b", false);
    row("space", QByteArray("http://127.0.0.1:80/a\tb"), false);
    row("upper-case scheme", "HTTP://127.0.0.1:80/", false);
    row("custom scheme", "campanile://callback", false);
    row("javascript", "javascript:alert(1)", false);
    row("scheme-relative", "//evil.example/", false);
    row("decimal address", "http://2130706433:80/", false);
    row("very long", "http://127.0.0.1:80/" + QByteArray(600, 'a'), false);
    row("empty", "", false);
}

void TestOAuthServer::loopbackRedirects()
{
    QFETCH(QByteArray, uri);
    QFETCH(bool, good);
    QCOMPARE(OAuthServer::isLoopbackRedirect(uri), good);
    const auto f = fixture();
    QVERIFY(f);
    OAuthParams params = goodParams();
    params.values["redirect_uri"] = uri;
    const auto checked = f->oauth.checkAuthorize(params);
    QCOMPARE(std::holds_alternative<AuthorizeRequest>(checked), good);
    QVERIFY2(!std::holds_alternative<OAuthRedirect>(checked), "nothing is ever sent to a bad address");
}

void TestOAuthServer::badRequests_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *title, const char *name, const QByteArray &value, const QString &error) {
        QTest::newRow(title) << QByteArray(name) << value << error;
    };
    row("implicit grant", "response_type", "token", u"unsupported_response_type"_s);
    row("plain PKCE", "code_challenge_method", "plain", u"invalid_request"_s);
    row("no PKCE", "code_challenge", "", u"invalid_request"_s);
    row("short challenge", "code_challenge", "abc", u"invalid_request"_s);
    row("unknown scope", "scope", "root", u"invalid_scope"_s);
    row("state with a line break", "state", "a\r\nb", u"invalid_request"_s);
    row("state too long", "state", QByteArray(2000, 'a'), u"invalid_request"_s);
    row("no client", "client_id", "", QString());
    row("client with markup", "client_id", "<b>", QString());
}

void TestOAuthServer::badRequests()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, error);
    const auto f = fixture();
    QVERIFY(f);
    OAuthParams params = goodParams();
    params.values[name] = value;
    const auto checked = f->oauth.checkAuthorize(params);
    if (error.isEmpty()) {
        QVERIFY(std::holds_alternative<OAuthPageError>(checked));
        return;
    }
    const auto *redirect = std::get_if<OAuthRedirect>(&checked);
    QVERIFY(redirect);
    QVERIFY(redirect->location.startsWith("http://127.0.0.1:51234/callback?"));
    QCOMPARE(errorIn(redirect->location), error);
    QVERIFY(redirect->location.contains("iss=https%3A%2F%2Fteam.example"));
    QVERIFY(!redirect->location.contains('\r'));
}

void TestOAuthServer::forms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<bool>("repeated");
    QTest::newRow("plus is a space") << QByteArray("a=x+y&b=1") << true << QByteArray("x y") << false;
    QTest::newRow("escapes") << QByteArray("a=%C3%A9%26%3d") << true << QByteArray("\xc3\xa9&=") << false;
    QTest::newRow("a name twice") << QByteArray("a=1&a=2") << true << QByteArray("2") << true;
    QTest::newRow("a broken escape") << QByteArray("a=%C") << false << QByteArray() << false;
    QTest::newRow("a wrong escape") << QByteArray("a=%zz") << false << QByteArray() << false;
    QTest::newRow("no value") << QByteArray("a&&b=") << true << QByteArray() << false;
    QTest::newRow("a thousand pairs") << QByteArray("a=1&").repeated(1000) << false << QByteArray() << false;
}

void TestOAuthServer::forms()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(QByteArray, a);
    QFETCH(bool, repeated);
    const auto params = parseForm(text);
    QCOMPARE(params.has_value(), good);
    if (good) {
        QCOMPARE(params->value("a"), a);
        QCOMPARE(params->repeated, repeated);
    }
}

void TestOAuthServer::approveAndExchange()
{
    const auto f = fixture();
    QVERIFY(f);
    const auto hash = f->passwords.hash(u"correct horse battery"_s);
    QVERIFY(f->store.addUser(u"ada@example.org"_s, u"Ada"_s, *hash));
    const auto checked = f->oauth.checkAuthorize(goodParams());
    const auto *request = std::get_if<AuthorizeRequest>(&checked);
    QVERIFY(request);
    QVERIFY(!f->oauth.approve(*request, u"ada@example.org"_s, u"wrong password"_s, u"::1"_s));
    const auto approved = f->oauth.approve(*request, u"ada@example.org"_s, u"correct horse battery"_s, u"::1"_s);
    QVERIFY(approved);
    const QUrlQuery query(QUrl(QString::fromLatin1(approved->location)));
    QCOMPARE(query.queryItemValue(u"state"_s), u"af0ifjsldkj"_s);
    QCOMPARE(query.queryItemValue(u"iss"_s, QUrl::FullyDecoded), u"https://team.example"_s);
    const OAuthParams form{{{"grant_type", "authorization_code"},
                            {"client_id", "campanile-desktop"},
                            {"redirect_uri", "http://127.0.0.1:51234/callback"},
                            {"code", query.queryItemValue(u"code"_s).toLatin1()},
                            {"code_verifier", Verifier}},
                           false};
    const OAuthReply reply = f->oauth.token(form);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.value("token_type"_L1).toString(), u"Bearer"_s);
    QCOMPARE(reply.body.value("expires_in"_L1).toInt(), 900);
    QVERIFY(!reply.body.value("refresh_token"_L1).toString().isEmpty());
    QCOMPARE(f->oauth.token(form).body.value("error"_L1).toString(), u"invalid_grant"_s);
}

void TestOAuthServer::denialGoesBack()
{
    const auto f = fixture();
    QVERIFY(f);
    const auto checked = f->oauth.checkAuthorize(goodParams());
    const auto *request = std::get_if<AuthorizeRequest>(&checked);
    QVERIFY(request);
    QCOMPARE(errorIn(f->oauth.deny(*request).location), u"access_denied"_s);
}

void TestOAuthServer::tokenErrors_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << QByteArray() << u"invalid_request"_s;
    QTest::newRow("password grant")
        << QByteArray("grant_type=password&client_id=c&username=a&password=b") << u"unsupported_grant_type"_s;
    QTest::newRow("no client") << QByteArray("grant_type=refresh_token&refresh_token=x") << u"invalid_request"_s;
    QTest::newRow("unknown refresh token")
        << QByteArray("grant_type=refresh_token&client_id=c&refresh_token=x") << u"invalid_grant"_s;
    QTest::newRow("no refresh token") << QByteArray("grant_type=refresh_token&client_id=c") << u"invalid_request"_s;
    QTest::newRow("no verifier")
        << QByteArray("grant_type=authorization_code&client_id=c&code=x&redirect_uri=y") << u"invalid_request"_s;
    QTest::newRow("a parameter twice")
        << QByteArray("grant_type=refresh_token&client_id=c&refresh_token=x&refresh_token=y") << u"invalid_request"_s;
}

void TestOAuthServer::tokenErrors()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, error);
    const auto f = fixture();
    QVERIFY(f);
    const OAuthReply reply = f->oauth.token(*parseForm(form));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.body.value("error"_L1).toString(), error);
}

void TestOAuthServer::metadataFitsItself()
{
    const auto f = fixture();
    QVERIFY(f);
    const QJsonObject metadata = f->oauth.metadata();
    QCOMPARE(metadata.value("issuer"_L1).toString(), u"https://team.example"_s);
    QVERIFY(metadata.value("token_endpoint"_L1).toString().startsWith(metadata.value("issuer"_L1).toString()));
    QVERIFY(metadata.value("authorization_response_iss_parameter_supported"_L1).toBool());
}

} // namespace campanile::server::tst_oauthserver

CAMPANILE_GUILESS_TEST(campanile::server::tst_oauthserver::TestOAuthServer)
#include "tst_oauthserver.moc"
