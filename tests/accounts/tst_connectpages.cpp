// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectroutes.h"
#include "server/http/mediaroutes.h"
#include "tests/accounts/support/accountrig.h"
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <thread>

namespace tst_connectpages {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

/** A team server with the pages of connecting, over a real socket. */
struct Site {
    explicit Site(const QString &base = u"https://team.example.org"_s)
        : rig(base), connect([this] { return rig.desk; }, QByteArray(32, 'f'), rig.rng, true),
          media([this] { return rig.desk; }, [this](const QString &account, const QString &blob) { return rig.engine->blobPath(account, blob); }),
          http(faceOptions(), {}, [this](FaceParts &parts) {
              parts.connect = &connect;
              parts.media = &media;
          })
    {
        rig.enterApps();
    }
    static FaceOptions faceOptions()
    {
        FaceOptions options;
        options.perAddress = {1000, 1000, 64};
        options.slowWorkers = 2;
        options.workers = 1;
        return options;
    }
    RawAnswer get(const QByteArray &path, const QByteArray &headers = {})
    {
        RawClient client(http.port());
        return client.ask("GET " + path + " HTTP/1.1\r\nHost: team\r\n" + headers + "\r\n");
    }
    RawAnswer post(const QByteArray &path, const QByteArray &form, const QByteArray &headers = {})
    {
        RawClient client(http.port());
        return client.ask("POST " + path + " HTTP/1.1\r\nHost: team\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                          + QByteArray::number(form.size()) + "\r\n" + headers + "\r\n" + form);
    }
    /** The path of a new link. */
    QByteArray link(const QString &note = {})
    {
        const auto made = rig.desk->links().create({rig.workspace, rig.owner, u"Bo <script>"_s, note, {u"twitter"_s}, 24});
        linkId = made ? made->id : QString();
        return made ? made->url.path(QUrl::FullyEncoded).toLatin1() : made.error().code.toLatin1();
    }
    /** Begins at the link's page; gives the consent page and keeps the cookie. */
    QUrl begin(const QByteArray &path)
    {
        const RawAnswer answer = post(path, "platform=twitter");
        status = answer.status;
        cookie = answer.cookies.value(0);
        return QUrl(QString::fromLatin1(answer.headers.value("refresh").mid(QByteArray("0; url=").size())));
    }
    QByteArray cookieHeader() const { return "Cookie: " + cookie.split(';').first() + "\r\n"; }
    RawAnswer comeBack(const QUrl &page, const QByteArray &headers) { return get("/connect/callback" + rig.network.consent(page).sliced(1), headers); }

    AccountRig rig;
    ConnectRoutes connect;
    MediaRoutes media;
    HttpFixture http;
    QByteArray cookie;
    QString linkId;
    int status = 0;
};

} // namespace

/** Links for people without a login, browsers that come back, and files that networks fetch: over real sockets. */
class TestConnectPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientConnectsThroughALink();
    void theLinkPageIsSafe();
    void onlyTheBrowserThatBegan();
    void linksThatDoNotWork_data();
    void linksThatDoNotWork();
    void theClientChoosesChannels();
    void aFlowOfTheTeamEndsAtTheServer();
    void thereAreNoPagesOnThisComputer();
    void clientMetadataIsServed();
    void mediaAreServed_data();
    void mediaAreServed();
    void theHeadOfAFileTellsItsSize();
    void mediaThatAreNot_data();
    void mediaThatAreNot();
    void aSlowNetworkHoldsUpNobody();
};

void TestConnectPages::aClientConnectsThroughALink()
{
    Site site;
    const QByteArray path = site.link();
    const RawAnswer shown = site.get(path);
    QCOMPARE(shown.status, 200);
    const QUrl page = site.begin(path);
    QCOMPARE(site.status, 200);
    QVERIFY2(page.isValid() && page.host() == u"127.0.0.1", qPrintable(page.toString()));
    QCOMPARE(QUrlQuery(page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"https://team.example.org/connect/callback"_s);
    const RawAnswer done = site.comeBack(page, site.cookieHeader());
    QCOMPARE(done.status, 200);
    QVERIFY(done.body.contains("The account is connected"));
    const QList<QJsonObject> accounts = site.rig.all(u"SocialAccount"_s);
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().value("connectedById"_L1).toString(), site.rig.owner);
    const QJsonObject link = site.rig.get(u"ConnectLink"_s, site.linkId);
    QVERIFY(!link.value("usedAt"_L1).toString().isEmpty());
    QVERIFY(link.value("accountIds"_L1).toObject().contains(accounts.first().value("id"_L1).toString()));
    const RawAnswer again = site.get(path);
    QCOMPARE(again.status, 410);
    QVERIFY(again.body.contains("used already"));
}

void TestConnectPages::theLinkPageIsSafe()
{
    Site site;
    const RawAnswer shown = site.get(site.link(u"</p><script>alert(1)</script>\nPlease."_s), "Accept-Language: de\r\n");
    QCOMPARE(shown.status, 200);
    QVERIFY(shown.body.contains("<html lang=\"de\""));
    QVERIFY(!shown.body.contains("<script"));
    QVERIFY(shown.body.contains("Bo &lt;script&gt;"));
    QVERIFY(shown.body.contains("Ada &lt;Lovelace&gt;"));
    QVERIFY(shown.body.contains("Harbour Roasters"));
    QVERIFY(shown.body.contains("Beiträge veröffentlichen"));
    QVERIFY(!shown.body.contains("http://") && !shown.body.contains("https://"));
    QVERIFY(shown.headers.value("content-security-policy").contains("default-src 'none'"));
    QVERIFY(shown.headers.value("content-security-policy").contains("frame-ancestors 'none'"));
    QCOMPARE(shown.headers.value("referrer-policy"), QByteArray("no-referrer"));
    QCOMPARE(shown.headers.value("cache-control"), QByteArray("no-store"));
    site.begin(site.link());
    QVERIFY2(site.cookie.startsWith("__Host-campanile-connect=") && site.cookie.contains("HttpOnly") && site.cookie.contains("Secure"), site.cookie.constData());
    QVERIFY(!site.http.log().contains(site.link().sliced(9, 40)));
}

void TestConnectPages::onlyTheBrowserThatBegan()
{
    Site site;
    const QByteArray path = site.link();
    const QUrl page = site.begin(path);
    const QByteArray target = "/connect/callback" + site.rig.network.consent(page).sliced(1);
    QCOMPARE(site.get(target).status, 400);
    QCOMPARE(site.get(target, "Cookie: __Host-campanile-connect=somebodyelse\r\n").status, 400);
    QVERIFY(site.rig.all(u"SocialAccount"_s).isEmpty());
    QCOMPARE(site.get(target, site.cookieHeader()).status, 200);
    QCOMPARE(site.rig.all(u"SocialAccount"_s).size(), 1);
    QCOMPARE(site.get(target, site.cookieHeader()).status, 400);
}

void TestConnectPages::linksThatDoNotWork_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a changed link") << u"tampered"_s << 404 << QByteArray("not valid");
    QTest::newRow("a link for another workspace") << u"foreign"_s << 404 << QByteArray("not valid");
    QTest::newRow("a link whose time is over") << u"late"_s << 410 << QByteArray("has ended");
    QTest::newRow("a link that was taken back") << u"revoked"_s << 410 << QByteArray("has ended");
}

void TestConnectPages::linksThatDoNotWork()
{
    QFETCH(QString, what);
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    Site site;
    QByteArray path = site.link();
    const QUrl page = site.begin(path);
    if (what == u"tampered")
        path[path.size() - 3] = path.at(path.size() - 3) == 'A' ? 'B' : 'A';
    if (what == u"foreign")
        path = "/connect/" + TokenSigner(QByteArray(32, 'x'), "connect-link").sign({site.rig.workspace, site.linkId, site.rig.owner}, site.rig.clock.nowMs() + 1000);
    if (what == u"late")
        site.rig.clock.advance(24 * 3600'000LL);
    if (what == u"revoked")
        QVERIFY(site.rig.desk->links().revoke(site.rig.workspace, site.linkId));
    const RawAnswer shown = site.get(path);
    QCOMPARE(shown.status, status);
    QVERIFY(shown.body.contains(text));
    QCOMPARE(site.post(path, "platform=twitter").status, status);
    // A sign-in that had begun through the link does not get past its end either.
    if (what == u"revoked" || what == u"late") {
        QCOMPARE(site.comeBack(page, site.cookieHeader()).status, 400);
        QVERIFY(site.rig.all(u"SocialAccount"_s).isEmpty());
    }
}

void TestConnectPages::theClientChoosesChannels()
{
    Site site;
    site.rig.network.profiles.append({u"200"_s, u"Second <b>Cup</b>"_s, false});
    const QUrl page = site.begin(site.link());
    const RawAnswer choosing = site.comeBack(page, site.cookieHeader());
    QCOMPARE(choosing.status, 200);
    QVERIFY(choosing.body.contains("Second &lt;b&gt;Cup&lt;/b&gt;"));
    const auto field = [&](const char *name) {
        const QRegularExpression expression(u"name=\"%1\" value=\"([^\"]*)\""_s.arg(QLatin1StringView(name)));
        return expression.match(QString::fromUtf8(choosing.body)).captured(1).toLatin1();
    };
    const QByteArray form = "flow=" + field("flow") + "&workspace=" + field("workspace") + "&c1=200&form_token=" + field("form_token");
    QCOMPARE(site.post("/connect/choose", form).status, 403);
    QCOMPARE(site.post("/connect/choose", form + "x", site.cookieHeader()).status, 403);
    QCOMPARE(site.post("/connect/choose", QByteArray(form).replace("&c1=200", ""), site.cookieHeader()).status, 400);
    QVERIFY(site.rig.all(u"SocialAccount"_s).isEmpty());
    const RawAnswer done = site.post("/connect/choose", form, site.cookieHeader());
    QCOMPARE(done.status, 200);
    QCOMPARE(site.rig.all(u"SocialAccount"_s).size(), 1);
    QCOMPARE(site.rig.all(u"SocialAccount"_s).first().value("platformAccountId"_L1).toString(), u"200"_s);
}

void TestConnectPages::aFlowOfTheTeamEndsAtTheServer()
{
    Site site;
    ConnectWish wish = site.rig.wish(u"facebook"_s);
    wish.redirectUri.clear();
    const auto flow = site.rig.desk->connect().begin(wish);
    QVERIFY2(flow, flow ? "" : qPrintable(flow.error().code));
    QVERIFY(flow->redirectUri.isEmpty());
    site.rig.network.profiles = {{u"page-1"_s, u"One"_s, true}, {u"page-2"_s, u"Two"_s, true}};
    const RawAnswer back = site.comeBack(flow->authorizeUrl, {});
    QCOMPARE(back.status, 200);
    QVERIFY(back.body.contains("Go back to Campanile and choose"));
    const auto waiting = site.rig.desk->connect().flow(site.rig.key(flow->flowId));
    QVERIFY(waiting && waiting->stage == ConnectFlow::Stage::Choosing);
    QVERIFY(site.rig.desk->connect().choose(site.rig.key(flow->flowId), {u"page-2"_s}));
    const RawAnswer denied = site.get("/connect/callback?error=access_denied&state=nobody");
    QCOMPARE(denied.status, 400);
}

void TestConnectPages::thereAreNoPagesOnThisComputer()
{
    Site site{QString()};
    QCOMPARE(site.get("/connect/callback?code=x&state=y").status, 404);
    QCOMPARE(site.get("/connect/client-metadata.json").status, 404);
    QCOMPARE(site.post("/connect/anything", "platform=twitter").status, 404);
}

void TestConnectPages::clientMetadataIsServed()
{
    Site site;
    const RawAnswer answer = site.get("/connect/client-metadata.json");
    QCOMPARE(answer.status, 200);
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(json.value("client_id"_L1).toString(), u"https://team.example.org/connect/client-metadata.json"_s);
    QCOMPARE(json.value("redirect_uris"_L1).toArray(), (QJsonArray{u"https://team.example.org/connect/callback"_s}));
}

void TestConnectPages::mediaAreServed_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::newRow("whole") << QByteArray() << 200 << 0 << 200'000;
    QTest::newRow("the beginning") << QByteArray("bytes=0-9") << 206 << 0 << 10;
    QTest::newRow("from the middle to the end") << QByteArray("bytes=150000-") << 206 << 150'000 << 50'000;
    QTest::newRow("the last bytes") << QByteArray("bytes=-5") << 206 << 199'995 << 5;
    QTest::newRow("more than there is") << QByteArray("bytes=199990-999999") << 206 << 199'990 << 10;
    QTest::newRow("beyond the end") << QByteArray("bytes=200000-") << 416 << 0 << 0;
    QTest::newRow("nothing of the end") << QByteArray("bytes=-0") << 416 << 0 << 0;
    QTest::newRow("several ranges are sent whole") << QByteArray("bytes=0-1,5-6") << 200 << 0 << 200'000;
    QTest::newRow("an unknown unit is ignored") << QByteArray("lines=1-2") << 200 << 0 << 200'000;
    QTest::newRow("nonsense is ignored") << QByteArray("bytes=9-2") << 200 << 0 << 200'000;
}

void TestConnectPages::mediaAreServed()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(int, first);
    QFETCH(int, count);
    Site site;
    QByteArray content(200'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < content.size(); ++i)
        content[i] = char('a' + i % 23);
    const auto blob = site.rig.engine->putBlob(site.rig.workspace, content, u"image/png"_s, site.rig.owner);
    QVERIFY(blob);
    const auto url = site.rig.desk->media().link({site.rig.workspace, *blob, "image/png"}, u"cup.png"_s);
    QVERIFY(url);
    const RawAnswer answer = site.get(url->path(QUrl::FullyEncoded).toLatin1(), range.isEmpty() ? QByteArray() : "Range: " + range + "\r\n");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, content.mid(first, count));
    QVERIFY(answer.complete);
    if (status == 206)
        QCOMPARE(answer.headers.value("content-range"), "bytes " + QByteArray::number(first) + '-' + QByteArray::number(first + count - 1) + "/200000");
    if (status != 416)
        QCOMPARE(answer.headers.value("content-length").toInt(), count);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("image/png"));
    QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
}

void TestConnectPages::theHeadOfAFileTellsItsSize()
{
    Site site;
    const QByteArray content(200'000, 'x');
    const auto blob = site.rig.engine->putBlob(site.rig.workspace, content, u"image/png"_s, site.rig.owner);
    QVERIFY(blob);
    const auto url = site.rig.desk->media().link({site.rig.workspace, *blob, "image/png"}, u"cup.png"_s);
    QVERIFY(url);
    const QByteArray path = url->path(QUrl::FullyEncoded).toLatin1();
    RawClient client(site.http.port());
    // The next request of the same connection finds its own answer: no byte of a body stands between.
    QVERIFY(client.send("HEAD " + path + " HTTP/1.1\r\nHost: team\r\n\r\n"));
    const QByteArray head = client.readUntil("\r\n\r\n");
    QVERIFY2(head.startsWith("HTTP/1.1 200"), head.constData());
    QVERIFY(head.toLower().contains("content-length: 200000"));
    QVERIFY(head.toLower().contains("content-type: image/png"));
    QVERIFY(head.endsWith("\r\n\r\n"));
    RawClient second(site.http.port());
    QVERIFY(second.send("HEAD " + path + " HTTP/1.1\r\nHost: team\r\n\r\nGET " + path + " HTTP/1.1\r\nHost: team\r\nRange: bytes=0-3\r\n\r\n"));
    const QByteArray both = second.readUntil("xxxx");
    const qsizetype between = both.indexOf("\r\n\r\n") + 4;
    QVERIFY2(both.mid(between).startsWith("HTTP/1.1 206"), both.constData());
    QVERIFY(both.endsWith("\r\n\r\nxxxx"));
    RawClient third(site.http.port());
    QVERIFY(third.send("HEAD /media/no-such-file HTTP/1.1\r\nHost: team\r\n\r\n"));
    const QByteArray missing = third.readUntil("\r\n\r\n");
    QVERIFY(missing.startsWith("HTTP/1.1 404"));
    QVERIFY(missing.endsWith("\r\n\r\n"));
}

void TestConnectPages::mediaThatAreNot_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a changed link") << u"tampered"_s;
    QTest::newRow("a link whose time is over") << u"late"_s;
    QTest::newRow("another file by its name") << u"other"_s;
    QTest::newRow("the folder") << u"folder"_s;
    QTest::newRow("a file of another workspace") << u"foreign"_s;
}

void TestConnectPages::mediaThatAreNot()
{
    QFETCH(QString, what);
    Site site;
    const auto blob = site.rig.engine->putBlob(site.rig.workspace, "<svg onload=alert(1)>", u"image/svg+xml"_s, site.rig.owner);
    QVERIFY(blob);
    const auto url = site.rig.desk->media().link({what == u"foreign" ? site.rig.otherWorkspace : site.rig.workspace, *blob, "image/svg+xml"}, u"cup.svg"_s);
    QVERIFY(url);
    QByteArray path = url->path(QUrl::FullyEncoded).toLatin1();
    if (what == u"tampered")
        path[12] = path.at(12) == 'A' ? 'B' : 'A';
    else if (what == u"late")
        site.rig.clock.advance(MediaLinks::kLifeMs);
    else if (what == u"other")
        path = "/media/" + blob->toLatin1();
    else if (what == u"folder")
        path = "/media/";
    QCOMPARE(site.get(path).status, 404);
    if (what != u"foreign") {
        Site fresh;
        const auto again = fresh.rig.engine->putBlob(fresh.rig.workspace, "<svg onload=alert(1)>", u"image/svg+xml"_s, fresh.rig.owner);
        QVERIFY(again);
        const auto good = fresh.rig.desk->media().link({fresh.rig.workspace, *again, "image/svg+xml"}, u"cup.svg"_s);
        const RawAnswer served = fresh.get(good->path(QUrl::FullyEncoded).toLatin1());
        QCOMPARE(served.status, 200);
        // What could run in a browser is not shown as what it says it is.
        QCOMPARE(served.headers.value("content-type"), QByteArray("application/octet-stream"));
    }
}

void TestConnectPages::aSlowNetworkHoldsUpNobody()
{
    Site site;
    Gate gate;
    std::atomic<int> slow{0};
    site.http.service.setHandler([&](const ApiRequest &request) {
        if (request.mayWait) {
            ++slow;
            gate.wait();
        }
        ApiResponse response;
        response.body = request.mayWait ? "slow" : "quick";
        return response;
    });
    const QByteArray bearer = site.http.bearer();
    const auto ask = [&](RawClient &client, const QByteArray &method) {
        const QByteArray body = "{\"using\":[],\"methodCalls\":[[\"" + method + "\",{},\"0\"]]}";
        return client.send("POST /jmap/api HTTP/1.1\r\nHost: team\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
                           + bearer + "\r\n" + body);
    };
    // More than the face has threads for everything else.
    RawClient first(site.http.port());
    RawClient second(site.http.port());
    QVERIFY(ask(first, "SocialAccount/check"));
    QVERIFY(ask(second, "SocialAccount/finish"));
    QTRY_COMPARE(slow.load(), 2);
    RawClient quick(site.http.port());
    QVERIFY(ask(quick, "Sync/changes"));
    QCOMPARE(quick.read(5000).body, QByteArray("quick"));
    gate.open();
    QCOMPARE(first.read().body, QByteArray("slow"));
    QCOMPARE(second.read().body, QByteArray("slow"));
}

CAMPANILE_GUILESS_TEST(TestConnectPages)

} // namespace tst_connectpages

#include "tst_connectpages.moc"
