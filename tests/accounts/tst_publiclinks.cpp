// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "server/core/accounts/medialinks.h"
#include "server/core/accounts/publicaddress.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_publiclinks {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

/** Addresses that strangers and networks follow, and where browsers may come back to. */
class TestPublicLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachableAddresses_data();
    void reachableAddresses();
    void tokens();
    void mediaLinks();
    void redirects_data();
    void redirects();
};

void TestPublicLinks::reachableAddresses_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("isReachable");
    QTest::newRow("a name of the internet") << u"https://team.example.org"_s << true;
    QTest::newRow("a name with a port and a path") << u"https://team.example.org:8443/campanile"_s << true;
    QTest::newRow("not encrypted") << u"http://team.example.org"_s << false;
    QTest::newRow("this computer by name") << u"https://localhost:8443"_s << false;
    QTest::newRow("this computer by address") << u"https://127.0.0.1:8443"_s << false;
    QTest::newRow("this computer by IPv6") << u"https://[::1]:8443"_s << false;
    QTest::newRow("an address of the house") << u"https://192.168.1.5"_s << false;
    QTest::newRow("a name of the house") << u"https://nas.local"_s << false;
    QTest::newRow("a name without a dot") << u"https://intranet"_s << false;
    QTest::newRow("the server in the program") << u"https://this-computer.invalid"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestPublicLinks::reachableAddresses()
{
    QFETCH(QString, base);
    QFETCH(bool, isReachable);
    const PublicAddress address = PublicAddress::of(base);
    QCOMPARE(address.isReachable(), isReachable);
    if (isReachable)
        QCOMPARE(address.callback(), QUrl(base + u"/connect/callback"_s));
}

void TestPublicLinks::tokens()
{
    const TokenSigner signer(QByteArray(32, 'k'), "one");
    const QByteArray token = signer.sign({u"w1"_s, u"a b/c"_s}, 1234);
    const auto opened = signer.open(token);
    QVERIFY(opened);
    QCOMPARE(opened->fields, (QStringList{u"w1"_s, u"a b/c"_s}));
    QCOMPARE(opened->expiresAtMs, 1234);
    QVERIFY(!TokenSigner(QByteArray(32, 'k'), "two").open(token));
    QVERIFY(!TokenSigner(QByteArray(32, 'x'), "one").open(token));
    QVERIFY(!TokenSigner(QByteArray(), "one").open(TokenSigner(QByteArray(), "one").sign({u"w1"_s}, 1)));
    for (qsizetype i = 0; i < token.size(); ++i) {
        QByteArray changed = token;
        changed[i] = changed.at(i) == 'A' ? 'B' : 'A';
        QVERIFY2(!signer.open(changed), qPrintable(QString::number(i)));
    }
    for (const QByteArray &nonsense : {QByteArray(), QByteArray("."), QByteArray("a.b"), token.first(token.indexOf('.')), token + "x", QByteArray(5000, 'a')})
        QVERIFY(!signer.open(nonsense));
}

void TestPublicLinks::mediaLinks()
{
    ManualClock clock(1'000'000);
    const MediaLinks none(PublicAddress(), QByteArray(32, 'k'), clock);
    QCOMPARE(none.link({u"w1"_s, u"b1"_s, "image/png"}, u"cup.png"_s).error().code, u"publish.needsPublicServer"_s);
    QCOMPARE(none.link({u"w1"_s, u"b1"_s, "image/png"}, u"cup.png"_s).error().kind, ErrorKind::Unsupported);
    const MediaLinks links(PublicAddress::of(u"https://team.example.org"_s), QByteArray(32, 'k'), clock);
    const auto url = links.link({u"w1"_s, u"b1"_s, "image/png"}, u"../../etc/Tasse für \"alle\".png"_s);
    QVERIFY(url);
    QCOMPARE(url->host(), u"team.example.org"_s);
    const QByteArray path = url->path(QUrl::FullyEncoded).toLatin1();
    QVERIFY(path.startsWith("/media/") && path.endsWith(".png") && !path.contains("..") && path.count('/') == 3);
    const auto opened = links.open(path);
    QVERIFY(opened);
    QCOMPARE(opened->workspaceId, u"w1"_s);
    QCOMPARE(opened->blobId, u"b1"_s);
    QCOMPARE(opened->mimeType, QByteArray("image/png"));
    clock.advanceMs(MediaLinks::kLifeMs - 1);
    QVERIFY(links.open(path));
    clock.advanceMs(1);
    QVERIFY(!links.open(path));
    QVERIFY(!links.open("/media/"));
    QVERIFY(!links.open("/elsewhere"));
}

void TestPublicLinks::redirects_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("result"); // an address or a code
    const QString team = u"https://team.example.org"_s;
    QTest::newRow("any port of this computer") << u"mastodon"_s << QString() << u"http://127.0.0.1:4711/"_s << u"http://127.0.0.1:4711/"_s;
    QTest::newRow("any port by IPv6") << u"mastodon"_s << QString() << u"http://[::1]:4711/"_s << u"http://[::1]:4711/"_s;
    QTest::newRow("localhost where the address is asked for") << u"mastodon"_s << QString() << u"http://localhost:4711/"_s << u"connect.badRedirect"_s;
    QTest::newRow("without a port") << u"mastodon"_s << QString() << u"http://127.0.0.1/"_s << u"connect.badRedirect"_s;
    QTest::newRow("a registered port, spelt as it is registered") << u"twitter"_s << QString() << u"http://127.0.0.1:47833"_s << u"http://127.0.0.1:47833/"_s;
    QTest::newRow("back to the team server") << u"mastodon"_s << team << QString() << team + u"/connect/callback"_s;
    QTest::newRow("always back to the team server") << u"facebook"_s << team << u"http://localhost:47831/"_s << team + u"/connect/callback"_s;
    QTest::newRow("localhost instead of a team server") << u"facebook"_s << QString() << u"http://localhost:47831/"_s << u"http://localhost:47831/"_s;
    QTest::newRow("no server to go back to") << u"facebook"_s << QString() << QString() << u"connect.needsPublicServer"_s;
    QTest::newRow("a desktop app never comes back to a server") << u"youtube"_s << team << QString() << u"connect.needsPublicServer"_s;
    QTest::newRow("a path") << u"mastodon"_s << QString() << u"http://127.0.0.1:4711/else"_s << u"connect.badRedirect"_s;
    QTest::newRow("a query") << u"mastodon"_s << QString() << u"http://127.0.0.1:4711/?a=b"_s << u"connect.badRedirect"_s;
    QTest::newRow("another scheme") << u"mastodon"_s << QString() << u"javascript:alert(1)"_s << u"connect.badRedirect"_s;
}

void TestPublicLinks::redirects()
{
    QFETCH(QString, platform);
    QFETCH(QString, base);
    QFETCH(QString, wanted);
    QFETCH(QString, result);
    const domain::NetworkInfo &network = domain::NetworkCatalogue::builtIn().network(*domain::platformFromKey(platform));
    const auto chosen = chooseRedirect(network, PublicAddress::of(base), wanted);
    QCOMPARE(chosen ? chosen->toString(QUrl::FullyEncoded) : chosen.error().code, result);
    // What is asked for is among what was to be registered.
    if (chosen && network.auth.needsApp && network.auth.redirect != domain::NetworkAuth::Redirect::Loopback)
        QVERIFY(redirectUris(network, PublicAddress::of(base)).contains(result));
}

CAMPANILE_GUILESS_TEST(TestPublicLinks)

} // namespace tst_publiclinks

#include "tst_publiclinks.moc"
