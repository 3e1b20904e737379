// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/tokenanswer.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_tokenanswer {

using namespace campanile::server;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;

namespace {
constexpr qint64 kNow = 1'800'000'000'000;
}

/** Answers of token endpoints as networks write them; shapes from their documents. */
class TestTokenAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void errors_data();
    void errors();
    void secretsStayOut();

private:
    static HttpResponse response(int status, const QByteArray &body)
    {
        HttpResponse response;
        response.status = status;
        response.body = body;
        return response;
    }
};

void TestTokenAnswer::answers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("refresh");
    QTest::addColumn<qint64>("livesSeconds");
    QTest::addColumn<qint64>("refreshLivesSeconds");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QString>("subject");
    const QStringList none;
    QTest::newRow("RFC 6749") << QByteArray(R"({"access_token":"t","token_type":"bearer","expires_in":7200,"refresh_token":"r","scope":"a b"})")
                              << u"r"_s << 7200LL << 500LL << QStringList{u"a"_s, u"b"_s} << QString();
    QTest::newRow("seconds as text") << QByteArray(R"({"access_token":"t","expires_in":"5184000"})") << QString() << 5'184'000LL << 0LL << none << QString();
    QTest::newRow("seconds as a fraction") << QByteArray(R"({"access_token":"t","expires_in":59.9})") << QString() << 59LL << 0LL << none << QString();
    QTest::newRow("no seconds, so the network's own") << QByteArray(R"({"access_token":"t","scope":""})") << QString() << 100LL << 0LL << none << QString();
    QTest::newRow("seconds that make no sense") << QByteArray(R"({"access_token":"t","expires_in":-5})") << QString() << 100LL << 0LL << none << QString();
    QTest::newRow("seconds beyond the calendar") << QByteArray(R"({"access_token":"t","expires_in":1e300})") << QString() << 20LL * 366 * 24 * 3600 << 0LL << none << QString();
    QTest::newRow("TikTok") << QByteArray(R"({"access_token":"t","expires_in":86400,"open_id":"o-1","refresh_expires_in":31536000,"refresh_token":"r","scope":"user.info.basic,video.publish","token_type":"Bearer"})")
                            << u"r"_s << 86'400LL << 31'536'000LL << QStringList{u"user.info.basic"_s, u"video.publish"_s} << u"o-1"_s;
    QTest::newRow("TikTok inside data") << QByteArray(R"({"data":{"access_token":"t","expires_in":86400,"open_id":"o-1"},"error":{"code":"ok","message":""}})")
                                        << QString() << 86'400LL << 0LL << none << u"o-1"_s;
    QTest::newRow("Instagram with an id beyond a double") << QByteArray(R"({"access_token":"t","user_id":17841405793187219,"permissions":["instagram_business_basic","instagram_business_content_publish"]})")
                                                          << QString() << 100LL << 0LL << QStringList{u"instagram_business_basic"_s, u"instagram_business_content_publish"_s} << u"17841405793187219"_s;
    QTest::newRow("Instagram in a list") << QByteArray(R"({"data":[{"access_token":"t","user_id":"1020","permissions":"instagram_business_basic,x"}]})")
                                         << QString() << 100LL << 0LL << QStringList{u"instagram_business_basic"_s, u"x"_s} << u"1020"_s;
    QTest::newRow("LinkedIn") << QByteArray(R"({"access_token":"t","expires_in":5184000,"refresh_token":"r","refresh_token_expires_in":31536000,"scope":"openid,profile"})")
                              << u"r"_s << 5'184'000LL << 31'536'000LL << QStringList{u"openid"_s, u"profile"_s} << QString();
    QTest::newRow("AT Protocol") << QByteArray(R"({"access_token":"t","token_type":"DPoP","expires_in":3599,"refresh_token":"r","scope":"atproto transition:generic","sub":"did:plc:a"})")
                                 << u"r"_s << 3599LL << 500LL << QStringList{u"atproto"_s, u"transition:generic"_s} << u"did:plc:a"_s;
}

void TestTokenAnswer::answers()
{
    QFETCH(QByteArray, body);
    NetworkAuth auth;
    auth.accessTtlMs = 100'000;
    auth.refreshTtlMs = 500'000;
    const auto answer = parseTokenAnswer(response(200, body), auth, TokenRequest::Code, {}, kNow);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
    QCOMPARE(answer->tokens.accessToken, u"t"_s);
    QTEST(answer->tokens.refreshToken, "refresh");
    QTEST((answer->tokens.expiresAtMs - kNow) / 1000, "livesSeconds");
    QTEST(answer->tokens.refreshExpiresAtMs == 0 ? 0 : (answer->tokens.refreshExpiresAtMs - kNow) / 1000, "refreshLivesSeconds");
    QTEST(answer->tokens.scopes, "scopes");
    QTEST(answer->subject, "subject");
    QCOMPARE(answer->tokens.obtainedAtMs, kNow);
}

void TestTokenAnswer::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("onCode");    // class and code when a code was handed in
    QTest::addColumn<QString>("onRefresh"); // ... a refresh token
    const QString gone = u"auth publish.auth"_s;
    const QString app = u"permanent connect.badApp"_s;
    const QString no = u"permanent publish.rejected"_s;
    const QString fault = u"transientSafe publish.serverError"_s;
    const QString garbled = u"transientSafe publish.badAnswer"_s;
    const QString slower = u"transientSafe publish.rateLimited"_s;
    const auto row = [](const char *name, int status, const QByteArray &body, const QString &onCode, const QString &onRefresh) {
        QTest::newRow(name) << status << body << onCode << onRefresh;
    };
    row("invalid_grant", 400, R"({"error":"invalid_grant","error_description":"x"})", gone, gone);
    row("invalid_grant with status 200, as Reddit does", 200, R"({"error":"invalid_grant"})", gone, gone);
    row("invalid_client", 401, R"({"error":"invalid_client"})", app, app);
    row("unauthorized_client", 400, R"({"error":"unauthorized_client"})", app, app);
    row("Reddit does not know the app", 401, R"({"message":"Unauthorized","error":401})", app, app);
    row("401 without words", 401, "", app, app);
    row("invalid_request", 400, R"({"error":"invalid_request"})", no, no);
    row("invalid_scope", 400, R"({"error":"invalid_scope"})", no, no);
    row("words of its own", 400, R"({"code":283,"message":"Invalid refresh token"})", no, gone);
    row("TikTok: token no longer good", 401, R"({"error":{"code":"access_token_invalid","message":"x","log_id":"1"}})", gone, gone);
    row("TikTok: nested and with status 200", 200, R"({"data":{"error_code":10007,"description":"code expired"},"message":"error"})", no, no);
    row("Meta: token no longer good", 400, R"({"error":{"message":"x","type":"OAuthException","code":190,"error_subcode":460}})", gone, gone);
    row("Meta: permission taken away", 403, R"({"error":{"message":"x","type":"OAuthException","code":200}})", gone, gone);
    row("Meta: code was used", 400, R"({"error":{"message":"This authorization code has been used.","type":"OAuthException","code":100,"error_subcode":36009}})", gone, gone);
    row("Meta: app unknown", 400, R"({"error":{"message":"x","type":"OAuthException","code":101}})", app, app);
    row("Meta: a fault, with status 500", 500, R"({"error":{"message":"x","type":"OAuthException","code":2,"is_transient":true}})", fault, fault);
    row("Meta: token no longer good, with status 500", 500, R"({"error":{"message":"x","type":"OAuthException","code":190}})", gone, gone);
    row("Meta: too many calls", 400, R"({"error":{"message":"x","type":"OAuthException","code":4}})", slower, slower);
    row("Instagram: code was used", 400, R"({"error_type":"OAuthException","code":400,"error_message":"This authorization code has been used"})", gone, gone);
    row("temporarily_unavailable", 400, R"({"error":"temporarily_unavailable"})", fault, fault);
    row("a fault", 500, R"({"error":"x"})", fault, fault);
    row("a fault without words", 503, "", fault, fault);
    row("a page of a proxy", 502, "<html>bad gateway</html>", fault, fault);
    row("a page in the place of an answer", 200, "<html>sign in</html>", garbled, garbled);
    row("a page that says no", 403, "<html>no</html>", garbled, garbled);
    row("nothing", 200, "", garbled, garbled);
    row("no token in it", 200, R"({"token_type":"bearer"})", garbled, garbled);
    row("a list", 200, "[1]", garbled, garbled);
    row("too many calls", 429, "", slower, slower);
    row("sent elsewhere", 302, "", u"permanent publish.redirected"_s, u"permanent publish.redirected"_s);
    row("the proof is not in order", 400, R"({"error":"invalid_dpop_proof"})", no, no);
}

void TestTokenAnswer::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto read = [&](TokenRequest request) {
        const auto answer = parseTokenAnswer(response(status, body), {}, request, {}, kNow);
        return answer ? u"accepted"_s : failureClassName(answer.error().cls) + u' ' + answer.error().code;
    };
    QTEST(read(TokenRequest::Code), "onCode");
    QTEST(read(TokenRequest::Refresh), "onRefresh");
}

void TestTokenAnswer::secretsStayOut()
{
    const QStringList secrets{u"the-old-refresh-token"_s, u"the-app-secret"_s};
    const QByteArray body = R"({"error":"invalid_grant","error_description":"the-old-refresh-token of the-app-secret was used, refresh_token=abc123"})";
    const auto answer = parseTokenAnswer(response(400, body), {}, TokenRequest::Refresh, secrets, kNow);
    QVERIFY(!answer);
    QVERIFY(answer.error().message.contains("was used"_L1));
    for (const QString &secret : secrets + QStringList{u"abc123"_s})
        QVERIFY2(!answer.error().message.contains(secret), qPrintable(answer.error().message));
}

CAMPANILE_GUILESS_TEST(TestTokenAnswer)

} // namespace tst_tokenanswer

#include "tst_tokenanswer.moc"
