// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/practice/practiceserver.h"
#include "tests/publish/support/memorystore.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <optional>

namespace tst_practice {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signInGivesATokenThatWorks();
    void limitsAreDeclared();
    void anIdempotencyKeyGivesTheSameStatus();
    void mediaKeepTheirTextAndMayBeSlow();
    void threadsCanBeReadAndDeleted();
    void postsSurviveARestart();
    void pagesEscapeWhatPeopleWrite();
    void faultsNeedTheControlToken();
    void theNextTimeIsTheNextPost_data();
    void theNextTimeIsTheNextPost();
    void badRequests_data();
    void badRequests();

private:
    HttpResponse call(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &type = {},
                      const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        HttpCall request;
        request.method = method;
        request.url = QUrl(m_server->url().toString() + path);
        request.headers = headers;
        if (!type.isEmpty())
            request.headers.append({"Content-Type", type});
        request.body = body;
        return m_http->send(request);
    }
    AccountSession session() const
    {
        AccountSession session;
        session.serverUrl = m_server->url().toString();
        session.platformAccountId = m_login.accountId;
        session.accessToken = m_login.accessToken;
        return session;
    }
    void start(const QString &path)
    {
        m_server.reset();
        m_server = std::make_unique<PracticeServer>(PracticeOptions{path, 0, "control"}, m_clock);
        const auto url = m_server->start();
        QVERIFY(url);
        HttpGuard guard;
        guard.allowOrigin(*url);
        m_http = std::make_unique<CurlHttpClient>(guard);
        m_login = *m_server->addAccount(u"roaster"_s, u"Harbour <Roasters>"_s);
    }

    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<CurlHttpClient> m_http;
    PracticeLogin m_login;
};

void TestPractice::init()
{
    m_server.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    start(m_dir->filePath(u"practice.db"_s));
}

void TestPractice::signInGivesATokenThatWorks()
{
    const QByteArray form = "application/x-www-form-urlencoded";
    const auto app = call("POST", u"/api/v1/apps"_s, "client_name=Test&redirect_uris=http%3A%2F%2F127.0.0.1%2Fcb", form);
    QCOMPARE(app.status, 200);
    const QJsonObject client = QJsonDocument::fromJson(app.body).object();
    const QByteArray id = client.value("client_id"_L1).toString().toLatin1();
    const QByteArray secret = client.value("client_secret"_L1).toString().toLatin1();
    const QByteArray verifier = "a-verifier-that-is-long-enough-for-the-rule-of-43";
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray query = "client_id=" + id + "&response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&state=st&code_challenge=" + challenge;
    const auto page = call("GET", u"/oauth/authorize?"_s + QString::fromLatin1(query));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Harbour &lt;Roasters&gt;"));
    const auto back = call("POST", u"/oauth/authorize"_s, query + "&username=roaster", form);
    QCOMPARE(back.status, 302);
    const QUrlQuery result(QUrl(QString::fromLatin1(back.header("location"))));
    QCOMPARE(result.queryItemValue(u"state"_s), u"st"_s);
    const QByteArray exchange = "grant_type=authorization_code&client_id=" + id + "&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcb&code="
        + result.queryItemValue(u"code"_s).toLatin1();
    QCOMPARE(call("POST", u"/oauth/token"_s, exchange + "&client_secret=wrong&code_verifier=" + verifier, form).status, 401);
    const auto token = call("POST", u"/oauth/token"_s, exchange + "&client_secret=" + secret + "&code_verifier=" + verifier, form);
    QCOMPARE(token.status, 200);
    QCOMPARE(call("POST", u"/oauth/token"_s, exchange + "&client_secret=" + secret + "&code_verifier=" + verifier, form).status, 400);
    AccountSession mine = session();
    mine.accessToken = QJsonDocument::fromJson(token.body).object().value("access_token"_L1).toString();
    MastodonAdapter adapter(*m_http, m_clock);
    const auto profile = adapter.verify(mine);
    QVERIFY(profile);
    QCOMPARE(profile->username, u"roaster"_s);
    mine.accessToken = u"nonsense"_s;
    QCOMPARE(adapter.verify(mine).error().cls, FailureClass::Auth);
}

void TestPractice::limitsAreDeclared()
{
    MastodonAdapter adapter(*m_http, m_clock);
    const auto limits = adapter.loadLimits(session());
    QVERIFY(limits);
    QCOMPARE(limits->value("statuses"_L1).toObject().value("max_characters"_L1).toInt(), 500);
    QCOMPARE(limits->value("media_attachments"_L1).toObject().value("description_limit"_L1).toInt(), 1500);
    QVERIFY(limits->value("media_attachments"_L1).toObject().value("supported_mime_types"_L1).toArray().contains(u"image/png"_s));
}

void TestPractice::anIdempotencyKeyGivesTheSameStatus()
{
    MastodonAdapter adapter(*m_http, m_clock);
    PublishContent content;
    content.parts.append({u"Same"_s, {}});
    const CreateAttempt attempt{u"key-1"_s, m_clock.nowMs(), {}};
    const auto first = adapter.create(session(), {content, 0, {}, {}, attempt});
    const auto second = adapter.create(session(), {content, 0, {}, {}, attempt});
    QVERIFY(first && second);
    QCOMPARE(first->id, second->id);
    QCOMPARE(m_server->statusCount(u"roaster"_s), 1);
    m_clock.advance(3601'000);
    QVERIFY(adapter.create(session(), {content, 0, {}, {}, attempt}));
    QCOMPARE(m_server->statusCount(u"roaster"_s), 2);
}

void TestPractice::mediaKeepTheirTextAndMayBeSlow()
{
    m_server->faults().set(PracticeFault::SlowMedia, 1, {}, 2);
    MastodonAdapter adapter(*m_http, m_clock);
    MediaItem item;
    item.fileName = u"cup \"1\".png"_s;
    item.mimeType = u"image/png"_s;
    item.altText = u"Eine Tasse – süß"_s;
    item.read = [] { return Result<QByteArray>("\x89PNG\r\n--x\r\n"_ba); };
    PublishContent content;
    content.parts.append({u"With picture"_s, {item}});
    const auto media = adapter.upload(session(), {content, 0, item});
    QVERIFY(media);
    QVERIFY(!media->ready);
    const auto early = adapter.create(session(), {content, 0, {*media}, {}, {u"k"_s, 0, {}}});
    QVERIFY(!early);
    QCOMPARE(early.error().cls, FailureClass::Permanent);
    QVERIFY(!adapter.poll(session(), *media)->ready);
    QVERIFY(adapter.poll(session(), *media)->ready);
    const auto made = adapter.create(session(), {content, 0, {*media}, {}, {u"k2"_s, 0, {}}});
    QVERIFY(made);
    const auto status = call("GET", u"/api/v1/statuses/"_s + made->id, {}, {}, {{"Authorization", "Bearer " + m_login.accessToken.toLatin1()}});
    const QJsonObject attachment = QJsonDocument::fromJson(status.body).object().value("media_attachments"_L1).toArray().at(0).toObject();
    QCOMPARE(attachment.value("description"_L1).toString(), item.altText);
    QCOMPARE(call("GET", QUrl(attachment.value("url"_L1).toString()).path()).body, "\x89PNG\r\n--x\r\n"_ba);
}

void TestPractice::threadsCanBeReadAndDeleted()
{
    MastodonAdapter adapter(*m_http, m_clock);
    PublishContent content;
    content.parts = {{u"Root"_s, {}}, {u"Reply"_s, {}}};
    const auto root = adapter.create(session(), {content, 0, {}, {}, {u"a"_s, 0, {}}});
    const auto reply = adapter.create(session(), {content, 1, {}, {*root, *root}, {u"b"_s, 0, {}}});
    QVERIFY(root && reply);
    const QList<std::pair<QByteArray, QByteArray>> auth{{"Authorization", "Bearer " + m_login.accessToken.toLatin1()}};
    const auto context = call("GET", u"/api/v1/statuses/%1/context"_s.arg(root->id), {}, {}, auth);
    QCOMPARE(QJsonDocument::fromJson(context.body).object().value("descendants"_L1).toArray().size(), 1);
    QVERIFY(adapter.remove(session(), *reply));
    QVERIFY(adapter.remove(session(), *reply));
    QCOMPARE(m_server->statusCount(u"roaster"_s), 1);
}

void TestPractice::postsSurviveARestart()
{
    MastodonAdapter adapter(*m_http, m_clock);
    PublishContent content;
    content.parts.append({u"Still here"_s, {}});
    QVERIFY(adapter.create(session(), {content, 0, {}, {}, {u"a"_s, 0, {}}}));
    start(m_dir->filePath(u"practice.db"_s));
    QCOMPARE(m_server->statusCount(u"roaster"_s), 1);
}

void TestPractice::pagesEscapeWhatPeopleWrite()
{
    MastodonAdapter adapter(*m_http, m_clock);
    PublishContent content;
    content.parts.append({u"<script>alert(1)</script> https://example.org/?a=\"><img src=x>"_s, {}});
    QVERIFY(adapter.create(session(), {content, 0, {}, {}, {u"a"_s, 0, {}}}));
    const auto page = call("GET", u"/@roaster"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("&lt;script&gt;"));
    QVERIFY(!page.body.contains("<script"));
    QVERIFY(!page.body.contains("<img"));
    QVERIFY(page.header("content-security-policy").contains("default-src 'none'"));
    QCOMPARE(call("GET", u"/@nobody"_s).status, 404);
}

void TestPractice::theNextTimeIsTheNextPost_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("an ended sign-in, a text") << int(PracticeFault::ExpiredToken) << int(FailureClass::Auth) << false;
    QTest::newRow("an ended sign-in, a file") << int(PracticeFault::ExpiredToken) << int(FailureClass::Auth) << true;
    QTest::newRow("a suspended account") << int(PracticeFault::Suspended) << int(FailureClass::Policy) << false;
}

void TestPractice::theNextTimeIsTheNextPost()
{
    QFETCH(int, fault);
    QFETCH(int, refusal);
    QFETCH(bool, hasFile);
    MastodonAdapter adapter(*m_http, m_clock);
    const auto look = [&] { return call("GET", u"/api/v1/notifications"_s, {}, {}, {{"Authorization", "Bearer " + session().accessToken.toLatin1()}}).status; };
    m_server->faults().set(PracticeFault(fault), 1, u"roaster"_s);
    // The inbox looks, the account is checked: that is not what it was set for.
    QCOMPARE(look(), 200);
    QVERIFY(adapter.verify(session()));
    MediaItem item;
    item.fileName = u"cup.png"_s;
    item.mimeType = u"image/png"_s;
    item.read = [] { return Result<QByteArray>("\x89PNG\r\n"_ba); };
    PublishContent content;
    content.parts.append({u"With the next post"_s, {}});
    const auto send = [&] {
        if (hasFile) {
            const auto sent = adapter.upload(session(), {content, 0, item});
            return sent ? std::optional<FailureClass>() : std::optional(sent.error().cls);
        }
        const auto sent = adapter.create(session(), {content, 0, {}, {}, {u"k"_s, 0, {}}});
        return sent ? std::optional<FailureClass>() : std::optional(sent.error().cls);
    };
    const auto first = send();
    QVERIFY(first);
    QCOMPARE(int(*first), refusal);
    QVERIFY(!send());
    // "Always" is every call.
    m_server->faults().set(PracticeFault(fault), -1, u"roaster"_s);
    QVERIFY(look() == 401 || look() == 403);
}

void TestPractice::faultsNeedTheControlToken()
{
    const QByteArray body = "{\"fault\":\"rateLimit\",\"times\":1,\"amount\":30}";
    QCOMPARE(call("POST", u"/practice/faults"_s, body, "application/json").status, 403);
    QCOMPARE(call("POST", u"/practice/faults"_s, body, "application/json", {{"X-Practice-Token", "guess"}}).status, 403);
    QCOMPARE(call("POST", u"/practice/faults"_s, body, "application/json", {{"X-Practice-Token", "control"}}).status, 200);
    MastodonAdapter adapter(*m_http, m_clock);
    PublishContent content;
    content.parts.append({u"Slow down"_s, {}});
    const auto limited = adapter.create(session(), {content, 0, {}, {}, {u"a"_s, 0, {}}});
    QVERIFY(!limited);
    QCOMPARE(limited.error().code, u"publish.rateLimited"_s);
    QCOMPARE(limited.error().retryAtMs, m_clock.nowMs() + 30'000);
    QVERIFY(adapter.create(session(), {content, 0, {}, {}, {u"a"_s, 0, {}}}));
}

void TestPractice::badRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("not HTTP") << "hello\r\n\r\n"_ba << "HTTP/1.1 400"_ba;
    QTest::newRow("a header without end") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(20'000, 'x') << "HTTP/1.1 431"_ba;
    QTest::newRow("two lengths") << "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"_ba << "HTTP/1.1 400"_ba;
    QTest::newRow("a negative length") << "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"_ba << "HTTP/1.1 400"_ba;
    QTest::newRow("a huge length") << "POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n"_ba << "HTTP/1.1 413"_ba;
    QTest::newRow("chunks") << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba << "HTTP/1.1 411"_ba;
    QTest::newRow("an unknown path") << "GET /api/v1/nothing HTTP/1.1\r\n\r\n"_ba << "HTTP/1.1 401"_ba;
}

void TestPractice::badRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, answer);
    QTcpSocket socket;
    socket.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
    QVERIFY(socket.waitForConnected(5000));
    socket.write(bytes);
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).size() >= answer.size());
    QCOMPARE(got.first(answer.size()), answer);
}

CAMPANILE_GUILESS_TEST(TestPractice)

} // namespace tst_practice

#include "tst_practice.moc"
