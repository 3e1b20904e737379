// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/picturetype.h"
#include "server/core/accounts/avatarkeeper.h"
#include "server/core/practice/practiceportrait.h"
#include "server/core/practice/practiceserver.h"
#include "tests/accounts/support/accountrig.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

namespace tst_avatars {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPng = QByteArrayLiteral("\x89PNG\r\n\x1a\n and some more");

/** Answers by address. */
class Web final : public HttpClient
{
public:
    [[nodiscard]] HttpResponse send(const HttpCall &request) override
    {
        calls.append(request);
        HttpResponse missing;
        missing.status = 404;
        return pages.value(request.url.toString(), missing);
    }
    void put(const QString &url, const QByteArray &body, int status = 200, const QByteArray &location = {})
    {
        HttpResponse page;
        page.status = status;
        page.body = body;
        if (!location.isEmpty())
            page.headers.append({"location", location});
        pages.insert(url, page);
    }
    QHash<QString, HttpResponse> pages;
    QList<HttpCall> calls;
};

} // namespace

/** The picture that a network names for an account becomes a file of the workspace, or the initials stay. */
class TestAvatars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsKept();
    void anotherAddressIsAnotherPicture();
    void whatIsNoPictureIsNotKept_data();
    void whatIsNoPictureIsNotKept();
    void aFailureWaits();
    void theGuardHolds_data();
    void theGuardHolds();
    void aMemberMayReadIt();
    void thePracticeNetworkDraws();
    void typesComeFromTheContent_data();
    void typesComeFromTheContent();

private:
    static QString add(AccountRig &rig, const QString &url)
    {
        return rig.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"platformAccountId"_s, u"1@example.social"_s},
                                               {u"displayName"_s, u"Harbour"_s}, {u"avatarUrl"_s, url}});
    }
    static QString blobOf(AccountRig &rig, const QString &account) { return rig.get(u"SocialAccount"_s, account).value("avatarBlobId"_L1).toString(); }
};

void TestAvatars::aPictureIsKept()
{
    AccountRig rig;
    Web web;
    web.put(u"https://example.social/a.png"_s, {}, 302, "/b.png");
    web.put(u"https://example.social/b.png"_s, kPng);
    const QString account = add(rig, u"https://example.social/a.png"_s);
    AvatarKeeper keeper(*rig.store, web, rig.clock);
    keeper.fetchMissing(rig.workspace);
    const QString blob = blobOf(rig, account);
    QVERIFY(!blob.isEmpty());
    const auto path = rig.engine->blobPath(rig.workspace, blob);
    QVERIFY(path);
    QFile file(*path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), kPng);
    // What is there is not fetched again, and no sign-in goes along.
    const auto asked = web.calls.size();
    keeper.fetchMissing(rig.workspace);
    keeper.fetch({rig.workspace, account});
    QCOMPARE(web.calls.size(), asked);
    for (const HttpCall &call : std::as_const(web.calls)) {
        QVERIFY(call.maxResponseBytes <= AvatarKeeper::kMostBytes);
        for (const auto &[name, value] : call.headers)
            QCOMPARE(name, QByteArray("Accept"));
    }
}

void TestAvatars::anotherAddressIsAnotherPicture()
{
    AccountRig rig;
    rig.enterApps();
    const QString account = rig.connectOne();
    rig.patch(u"SocialAccount"_s, account, {{u"avatarUrl"_s, u"https://example.social/old.png"_s}, {u"avatarBlobId"_s, u"bold"_s}});
    QVERIFY(rig.desk->commands().check({rig.workspace, account}));
    const QJsonObject same = rig.get(u"SocialAccount"_s, account);
    // The scripted network names no picture: nothing was told, so nothing changes.
    QCOMPARE(same.value("avatarBlobId"_L1).toString(), u"bold"_s);
    // Connecting anew reads the profile from scratch.
    QCOMPARE(rig.connectOne(), account);
    QCOMPARE(blobOf(rig, account), QString());
}

void TestAvatars::whatIsNoPictureIsNotKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("a page") << QByteArray("<!doctype html><img>") << 200 << QByteArray();
    QTest::newRow("a drawing with scripts") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << 200 << QByteArray();
    QTest::newRow("nothing") << QByteArray() << 200 << QByteArray();
    QTest::newRow("a picture with an error") << kPng << 500 << QByteArray();
    QTest::newRow("a circle") << QByteArray() << 302 << QByteArray("/a.png");
}

void TestAvatars::whatIsNoPictureIsNotKept()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    AccountRig rig;
    Web web;
    web.put(u"https://example.social/a.png"_s, body, status, location);
    const QString account = add(rig, u"https://example.social/a.png"_s);
    AvatarKeeper keeper(*rig.store, web, rig.clock);
    keeper.fetchMissing(rig.workspace);
    QVERIFY(!web.calls.isEmpty() && web.calls.size() < 10);
    QCOMPARE(blobOf(rig, account), QString());
}

void TestAvatars::aFailureWaits()
{
    AccountRig rig;
    Web web;
    const QString account = add(rig, u"https://example.social/a.png"_s);
    AvatarKeeper keeper(*rig.store, web, rig.clock);
    for (int i = 0; i < 5; ++i)
        keeper.fetchMissing(rig.workspace);
    QCOMPARE(web.calls.size(), 1);
    web.put(u"https://example.social/a.png"_s, kPng);
    rig.clock.advance(AvatarKeeper::kRetryMs + 1);
    keeper.fetchMissing(rig.workspace);
    QVERIFY(!blobOf(rig, account).isEmpty());
}

void TestAvatars::theGuardHolds_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("this computer") << u"https://127.0.0.1:1/a.png"_s;
    QTest::newRow("the house") << u"https://192.168.1.1/a.png"_s;
    QTest::newRow("the cloud's own data") << u"http://169.254.169.254/latest/meta-data"_s;
    QTest::newRow("without TLS") << u"http://203.0.113.7/a.png"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no address") << u"::"_s;
}

void TestAvatars::theGuardHolds()
{
    QFETCH(QString, url);
    AccountRig rig;
    CurlHttpClient http((HttpGuard()));
    const QString account = add(rig, url);
    AvatarKeeper keeper(*rig.store, http, rig.clock);
    keeper.fetchMissing(rig.workspace);
    QCOMPARE(blobOf(rig, account), QString());
}

void TestAvatars::aMemberMayReadIt()
{
    AccountRig rig;
    Web web;
    web.put(u"https://example.social/a.png"_s, kPng);
    const QString account = add(rig, u"https://example.social/a.png"_s);
    AvatarKeeper keeper(*rig.store, web, rig.clock);
    keeper.fetch({rig.workspace, account});
    const auto download = [&](const QString &user) {
        ApiRequest request;
        request.method = "GET";
        request.path = "/jmap/download/" + rig.workspace.toLatin1() + '/' + blobOf(rig, account).toLatin1() + "/a.png";
        request.caller = {user, u"device"_s};
        return rig.engine->handle(request).status;
    };
    QCOMPARE(download(rig.people.value(api::Role::Viewer)), 200);
    QVERIFY(download(rig.stranger) != 200);
    // It stays while an account shows it.
    rig.clock.advance(400LL * 24 * 3600'000);
    QVERIFY(rig.engine->housekeeping(rig.workspace));
    QCOMPARE(download(rig.people.value(api::Role::Viewer)), 200);
}

void TestAvatars::thePracticeNetworkDraws()
{
    const QByteArray one = practicePortrait(u"roaster"_s);
    QCOMPARE(pictureType(one), u"image/png"_s);
    QVERIFY(one.size() < AvatarKeeper::kMostBytes);
    QCOMPARE(practicePortrait(u"roaster"_s), one);
    QVERIFY(practicePortrait(u"bakery"_s) != one);
    // From its profile to the workspace.
    RigClock clock;
    QTemporaryDir folder;
    PracticeServer practice(PracticeOptions{folder.filePath(u"practice.db"_s), 0, "control"}, clock);
    const auto url = practice.start();
    QVERIFY(url);
    const auto login = practice.addAccount(u"roaster"_s, u"Harbour Roasters"_s);
    QVERIFY(login);
    AccountRig rig;
    HttpGuard guard;
    guard.allowOrigin(*url);
    CurlHttpClient http(guard);
    AccountDesk desk(*rig.store, http, standardPlatforms(http, rig.clock), VaultCredentials(*Vault::create(QByteArray(32, 'k'))), rig.clock, rig.rng);
    const auto account = desk.connect().connectWithToken({rig.workspace, rig.owner, u"mastodon"_s, url->toString()}, login->accessToken);
    QVERIFY(account);
    QVERIFY(!rig.get(u"SocialAccount"_s, *account).value("avatarUrl"_L1).toString().isEmpty());
    desk.tidy();
    const auto content = rig.store->blob(rig.workspace, blobOf(rig, *account));
    QVERIFY(content);
    QCOMPARE(*content, one);
}

void TestAvatars::typesComeFromTheContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << kPng << u"image/png"_s;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << u"image/jpeg"_s;
    QTest::newRow("gif") << QByteArray("GIF89a...") << u"image/gif"_s;
    QTest::newRow("webp") << QByteArray("RIFF\x10\x20\x30\x40WEBPVP8 ") << u"image/webp"_s;
    QTest::newRow("a sound in the same wrapping") << QByteArray("RIFF\x10\x20\x30\x40WAVEfmt ") << QString();
    QTest::newRow("text") << QByteArray("PNG") << QString();
}

void TestAvatars::typesComeFromTheContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, type);
    QCOMPARE(pictureType(content), type);
}

CAMPANILE_GUILESS_TEST(TestAvatars)

} // namespace tst_avatars

#include "tst_avatars.moc"
