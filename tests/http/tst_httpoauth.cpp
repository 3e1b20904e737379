// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "server/core/auth/secrets.h"
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const QByteArray Redirect = "http://127.0.0.1:50123/callback";

QByteArray form(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + name + '=' + encodeQueryValue(value);
    return text;
}

QHash<QByteArray, QByteArray> hiddenFields(const QByteArray &html)
{
    static const QRegularExpression field(u"<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">"_s);
    QHash<QByteArray, QByteArray> fields;
    auto it = field.globalMatch(QString::fromUtf8(html));
    while (it.hasNext()) {
        const auto match = it.next();
        fields.insert(match.captured(1).toUtf8(), match.captured(2).toUtf8());
    }
    return fields;
}

QByteArray cookieOf(const RawAnswer &answer)
{
    const QByteArray cookie = answer.cookies.value(0);
    return cookie.left(cookie.indexOf(';'));
}

QString queryItem(const QByteArray &location, const QString &name)
{
    return QUrlQuery(QUrl(QString::fromLatin1(location))).queryItemValue(name, QUrl::FullyDecoded);
}

/** A browser and an app in one: walks through the sign-in page. */
struct Walk {
    explicit Walk(HttpFixture &f) : fixture(f), client(f.port()) {}

    [[nodiscard]] QByteArray authorizePath(const QByteArray &more = {}) const
    {
        return "/oauth/authorize?"
            + form({{"response_type", "code"},
                    {"client_id", "campanile-desktop"},
                    {"redirect_uri", Redirect},
                    {"state", "st&te"},
                    {"code_challenge", pkceChallenge(verifier)},
                    {"code_challenge_method", "S256"}})
            + more;
    }

    RawAnswer openPage()
    {
        const RawAnswer page = client.ask(get(authorizePath()));
        cookie = cookieOf(page);
        fields = hiddenFields(page.body);
        return page;
    }

    RawAnswer submit(const QString &login, const QString &password, const QByteArray &action = "approve")
    {
        QList<std::pair<QByteArray, QByteArray>> all;
        for (auto it = fields.begin(); it != fields.end(); ++it)
            all.append({it.key(), it.value().replace("&amp;", "&")});
        all.append({QByteArray("login"), login.toUtf8()});
        all.append({QByteArray("password"), password.toUtf8()});
        all.append({QByteArray("action"), action});
        const RawAnswer answer =
            client.ask(post("/oauth/authorize", form(all),
                            "Content-Type: application/x-www-form-urlencoded\r\nCookie: " + cookie + "\r\n"));
        if (answer.status != 303 && !answer.cookies.isEmpty()) {
            cookie = cookieOf(answer);
            fields = hiddenFields(answer.body);
        }
        return answer;
    }

    QByteArray signIn()
    {
        openPage();
        return queryItem(submit(fixture.login, fixture.password).headers.value("location"), u"code"_s).toLatin1();
    }

    RawAnswer token(const QList<std::pair<QByteArray, QByteArray>> &values)
    {
        return client.ask(post("/oauth/token", form(values), "Content-Type: application/x-www-form-urlencoded\r\n"));
    }

    RawAnswer redeem(const QByteArray &code)
    {
        return token({{"grant_type", "authorization_code"},
                      {"client_id", "campanile-desktop"},
                      {"code", code},
                      {"redirect_uri", Redirect},
                      {"code_verifier", verifier}});
    }

    RawAnswer refresh(const QByteArray &refreshToken)
    {
        return token({{"grant_type", "refresh_token"},
                      {"client_id", "campanile-desktop"},
                      {"refresh_token", refreshToken}});
    }

    HttpFixture &fixture;
    RawClient client;
    SystemRng rng;
    QByteArray verifier = newSecret(rng);
    QByteArray cookie;
    QHash<QByteArray, QByteArray> fields;
};

QByteArray valueIn(const RawAnswer &answer, QLatin1StringView name)
{
    return QJsonDocument::fromJson(answer.body).object().value(name).toString().toUtf8();
}

} // namespace

class TestHttpOAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFlow();
    void flowWithQtNetwork();
    void pageIsHardened();
    void formNeedsItsCookie();
    void formTokenIsBoundToTheRequest();
    void formExpires();
    void badRedirectIsNeverFollowed();
    void denial();
    void wrongPasswordThenRight();
    void lockout();
    void replayedCode();
    void refreshReuse();
    void revocationEndsAccess();
    void metadata();
    void tokensAreNotCached();
};

void TestHttpOAuth::wholeFlow()
{
    HttpFixture fixture;
    Walk walk(fixture);
    const RawAnswer page = walk.openPage();
    QCOMPARE(page.status, 200);
    const RawAnswer redirect = walk.submit(fixture.login, fixture.password);
    QCOMPARE(redirect.status, 303);
    const QByteArray location = redirect.headers.value("location");
    QVERIFY(location.startsWith(Redirect + '?'));
    QCOMPARE(queryItem(location, u"state"_s), u"st&te"_s);
    QCOMPARE(queryItem(location, u"iss"_s), u"http://127.0.0.1:%1"_s.arg(fixture.port()));
    const RawAnswer tokens = walk.redeem(queryItem(location, u"code"_s).toLatin1());
    QCOMPARE(tokens.status, 200);
    const QByteArray access = valueIn(tokens, "access_token"_L1);
    QCOMPARE(walk.client.ask(get("/.well-known/jmap", "Authorization: Bearer " + access + "\r\n")).status, 200);
    fixture.clock.advanceMs(16 * 60'000);
    const RawAnswer expired = walk.client.ask(get("/.well-known/jmap", "Authorization: Bearer " + access + "\r\n"));
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.headers.value("www-authenticate").contains("invalid_token"));
    const RawAnswer fresh = walk.refresh(valueIn(tokens, "refresh_token"_L1));
    QCOMPARE(fresh.status, 200);
    const QByteArray next = valueIn(fresh, "access_token"_L1);
    QCOMPARE(walk.client.ask(get("/.well-known/jmap", "Authorization: Bearer " + next + "\r\n")).status, 200);
}

void TestHttpOAuth::flowWithQtNetwork()
{
    HttpFixture fixture;
    Walk walk(fixture);
    QNetworkAccessManager manager;
    const QString base = u"http://127.0.0.1:%1"_s.arg(fixture.port());
    QNetworkRequest token(QUrl(base + u"/oauth/token"_s));
    token.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QNetworkReply *reply = manager.post(token,
                                        form({{"grant_type", "authorization_code"},
                                              {"client_id", "campanile-desktop"},
                                              {"code", walk.signIn()},
                                              {"redirect_uri", Redirect},
                                              {"code_verifier", walk.verifier}}));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    const QJsonObject body = QJsonDocument::fromJson(reply->readAll()).object();
    QNetworkRequest session(QUrl(base + u"/.well-known/jmap"_s));
    session.setRawHeader("Authorization", "Bearer " + body.value("access_token"_L1).toString().toLatin1());
    QNetworkReply *answer = manager.get(session);
    QTRY_VERIFY(answer->isFinished());
    QCOMPARE(answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void TestHttpOAuth::pageIsHardened()
{
    HttpFixture fixture;
    Walk walk(fixture);
    const RawAnswer page = walk.openPage();
    const QByteArray policy = page.headers.value("content-security-policy");
    QVERIFY(policy.contains("default-src 'none'"));
    QVERIFY(policy.contains("frame-ancestors 'none'"));
    QVERIFY(policy.contains("form-action 'self' http://127.0.0.1:50123;"));
    const qsizetype start = page.body.indexOf("<style>") + 7;
    const QByteArray style = page.body.mid(start, page.body.indexOf("</style>") - start);
    QVERIFY(policy.contains(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64()));
    QVERIFY(!page.body.contains("<script"));
    QVERIFY(!page.body.contains("style=\""));
    QCOMPARE(page.headers.value("cache-control"), QByteArray("no-store"));
    QCOMPARE(page.headers.value("x-frame-options"), QByteArray("DENY"));
    QCOMPARE(page.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QVERIFY(page.cookies.value(0).contains("HttpOnly"));
    QVERIFY(page.cookies.value(0).contains("SameSite=Strict"));
}

void TestHttpOAuth::formNeedsItsCookie()
{
    HttpFixture fixture;
    Walk walk(fixture);
    walk.openPage();
    const QByteArray cookie = walk.cookie;
    walk.cookie = "campanile-form=another";
    const RawAnswer refused = walk.submit(fixture.login, fixture.password);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.headers.value("location").isEmpty());
    QVERIFY2(walk.cookie != cookie, "the page comes again with a new token");
    QCOMPARE(walk.submit(fixture.login, fixture.password).status, 303);
}

void TestHttpOAuth::formTokenIsBoundToTheRequest()
{
    HttpFixture fixture;
    Walk walk(fixture);
    walk.openPage();
    walk.fields["redirect_uri"] = "http://127.0.0.1:6666/";
    QCOMPARE(walk.submit(fixture.login, fixture.password).status, 403);
}

void TestHttpOAuth::formExpires()
{
    HttpFixture fixture;
    Walk walk(fixture);
    walk.openPage();
    fixture.clock.advanceMs(16 * 60'000);
    QCOMPARE(walk.submit(fixture.login, fixture.password).status, 403);
    QCOMPARE(walk.submit(fixture.login, fixture.password).status, 303);
}

void TestHttpOAuth::badRedirectIsNeverFollowed()
{
    HttpFixture fixture;
    Walk walk(fixture);
    for (const QByteArray &uri : {QByteArray("https://evil.example/"), QByteArray("http://localhost:1/"), QByteArray("//evil")}) {
        const RawAnswer page = walk.client.ask(
            get("/oauth/authorize?response_type=code&client_id=c&code_challenge_method=S256&code_challenge="
                + pkceChallenge(walk.verifier) + "&redirect_uri=" + encodeQueryValue(uri)));
        QCOMPARE(page.status, 400);
        QVERIFY(page.headers.value("location").isEmpty());
        QVERIFY(!page.body.contains("evil"));
    }
    // A parameter twice might be read differently by two programs.
    const RawAnswer twice = walk.client.ask(get(walk.authorizePath("&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2F")));
    QCOMPARE(twice.status, 400);
}

void TestHttpOAuth::denial()
{
    HttpFixture fixture;
    Walk walk(fixture);
    walk.openPage();
    const RawAnswer answer = walk.submit({}, {}, "deny");
    QCOMPARE(answer.status, 303);
    QCOMPARE(queryItem(answer.headers.value("location"), u"error"_s), u"access_denied"_s);
    QVERIFY(!answer.headers.value("location").contains("code="));
}

void TestHttpOAuth::wrongPasswordThenRight()
{
    HttpFixture fixture;
    Walk walk(fixture);
    walk.openPage();
    const RawAnswer wrong = walk.submit(fixture.login, u"not the password"_s);
    QCOMPARE(wrong.status, 403);
    QVERIFY(wrong.body.contains("role=\"alert\""));
    QVERIFY(!wrong.body.contains("not the password"));
    const RawAnswer unknown = walk.submit(u"eve@example.org"_s, u"not the password"_s);
    QCOMPARE(unknown.status, 403);
    const auto sentence = [](const QByteArray &html) {
        const qsizetype at = html.indexOf("id=\"notice\"");
        return html.mid(at, html.indexOf("</p>", at) - at);
    };
    QCOMPARE(sentence(unknown.body), sentence(wrong.body));
    QCOMPARE(walk.submit(fixture.login, fixture.password).status, 303);
}

void TestHttpOAuth::lockout()
{
    HttpFixture fixture;
    Walk walk(fixture);
    walk.openPage();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(walk.submit(fixture.login, u"not the password"_s).status, 403);
    const RawAnswer locked = walk.submit(fixture.login, fixture.password);
    QCOMPARE(locked.status, 429);
    QCOMPARE(locked.headers.value("retry-after"), QByteArray("30"));
    fixture.clock.advanceMs(30'000);
    QCOMPARE(walk.submit(fixture.login, fixture.password).status, 303);
}

void TestHttpOAuth::replayedCode()
{
    HttpFixture fixture;
    Walk walk(fixture);
    const QByteArray code = walk.signIn();
    const RawAnswer first = walk.redeem(code);
    QCOMPARE(first.status, 200);
    const RawAnswer second = walk.redeem(code);
    QCOMPARE(second.status, 400);
    QCOMPARE(valueIn(second, "error"_L1), QByteArray("invalid_grant"));
    QCOMPARE(walk.client.ask(get("/.well-known/jmap", "Authorization: Bearer " + valueIn(first, "access_token"_L1) + "\r\n")).status,
             401);
    const QByteArray other = walk.signIn();
    walk.verifier = newSecret(walk.rng);
    QCOMPARE(valueIn(walk.redeem(other), "error"_L1), QByteArray("invalid_grant"));
}

void TestHttpOAuth::refreshReuse()
{
    HttpFixture fixture;
    Walk walk(fixture);
    const RawAnswer first = walk.redeem(walk.signIn());
    const RawAnswer second = walk.refresh(valueIn(first, "refresh_token"_L1));
    QCOMPARE(second.status, 200);
    QCOMPARE(valueIn(walk.refresh(valueIn(first, "refresh_token"_L1)), "error"_L1), QByteArray("invalid_grant"));
    QCOMPARE(valueIn(walk.refresh(valueIn(second, "refresh_token"_L1)), "error"_L1), QByteArray("invalid_grant"));
    QCOMPARE(walk.client.ask(get("/.well-known/jmap", "Authorization: Bearer " + valueIn(second, "access_token"_L1) + "\r\n")).status,
             401);
}

void TestHttpOAuth::revocationEndsAccess()
{
    HttpFixture fixture;
    Walk walk(fixture);
    const RawAnswer tokens = walk.redeem(walk.signIn());
    const QByteArray header = "Authorization: Bearer " + valueIn(tokens, "access_token"_L1) + "\r\n";
    QCOMPARE(walk.client.ask(get("/.well-known/jmap", header)).status, 200);
    const RawAnswer revoked =
        walk.client.ask(post("/oauth/revoke", form({{"token", valueIn(tokens, "refresh_token"_L1)}}),
                             "Content-Type: application/x-www-form-urlencoded\r\n"));
    QCOMPARE(revoked.status, 200);
    QCOMPARE(walk.client.ask(get("/.well-known/jmap", header)).status, 401);
    QCOMPARE(walk.client
                 .ask(post("/oauth/revoke", "token=unknown", "Content-Type: application/x-www-form-urlencoded\r\n"))
                 .status,
             200);
}

void TestHttpOAuth::metadata()
{
    HttpFixture fixture;
    RawClient client(fixture.port());
    const RawAnswer answer = client.ask(get("/.well-known/oauth-authorization-server"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(valueIn(answer, "issuer"_L1), "http://127.0.0.1:" + QByteArray::number(fixture.port()));
    QCOMPARE(valueIn(answer, "token_endpoint"_L1),
             "http://127.0.0.1:" + QByteArray::number(fixture.port()) + "/oauth/token");
}

void TestHttpOAuth::tokensAreNotCached()
{
    HttpFixture fixture;
    Walk walk(fixture);
    const RawAnswer tokens = walk.redeem(walk.signIn());
    QCOMPARE(tokens.headers.value("cache-control"), QByteArray("no-store"));
    QTRY_VERIFY(fixture.log().contains("\"route\":\"token\""));
    QVERIFY(!fixture.log().contains(valueIn(tokens, "access_token"_L1)));
    QVERIFY(!fixture.log().contains(walk.verifier));
}

} // namespace campanile::server

CAMPANILE_GUILESS_TEST(campanile::server::TestHttpOAuth)
#include "tst_httpoauth.moc"
