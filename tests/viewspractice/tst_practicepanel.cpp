// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewspractice/practicerig.h"
#include "ui/kit/chips.h"
#include "ui/kit/stateview.h"
#include "ui/theme/theme.h"
#include "views/practice/faultspage.h"
#include "views/practice/postcard.h"

#include <QDir>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QScrollArea>
#include <QTcpSocket>

#include <sqlite3.h>

using namespace campanile;
using namespace campanile::practicetest;
using views::FaultMode;
using views::PostCard;
using State = ui::StateView::State;

namespace {

const QString kScript = u"<script>alert(1)</script><img src=x onerror=alert(2)> <b>bold</b> & \"quoted\""_s;

/** Every text that a label of the card shows. */
QStringList textsIn(const QWidget *card)
{
    QStringList texts;
    for (const QLabel *label : card->findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

QByteArray pageOf(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET " + url.path().toUtf8() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QByteArray page;
    while (socket.waitForReadyRead(5000))
        page += socket.readAll();
    return page;
}

/** The colour of a grabbed widget's pixel, far from borders and text. */
QColor colourAt(QWidget *widget, double x, double y)
{
    const QImage image = widget->grab().toImage();
    return image.pixelColor(int(image.width() * x), int(image.height() * y));
}

} // namespace

class TestPracticePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void showsWhatWasPublished();
    void markupIsTextInThePanelAndOnThePage();
    void threadsAndPicturesAreShown();
    void olderPostsOnDemand();
    void switchesAreFlippedAndReset_data();
    void switchesAreFlippedAndReset();
    void aSwitchThatStruckGoesOff();
    void stoppedAccountsComeBack_data();
    void stoppedAccountsComeBack();
    void viewersLookOnly();
    void otherWorkspacesAccountsAreNotSeen();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void whatWasReadStaysWhenTheServerIsAway();
    void stateIsKept();
    void aDamagedFileBeginsAnew_data();
    void aDamagedFileBeginsAnew();

private:
    ui::Theme m_theme;
};

void TestPracticePanel::aDamagedFileBeginsAnew_data()
{
    QTest::addColumn<bool>("header");
    QTest::newRow("the first page") << true;
    QTest::newRow("the page that holds the posts") << false;
}

/** The page that the practice network answers with to @p token. */
static QByteArray whoIs(const QUrl &network, const QString &token)
{
    QNetworkAccessManager http;
    QNetworkRequest request(QUrl(network.toString() + u"/api/v1/accounts/verify_credentials"_s));
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    const std::unique_ptr<QNetworkReply> reply(http.get(request));
    return QTest::qWaitFor([&] { return reply->isFinished(); }) ? reply->readAll() : QByteArray();
}

void TestPracticePanel::aDamagedFileBeginsAnew()
{
    QFETCH(const bool, header);
    Rig rig;
    rig.publish({u"Before"_s}, 5);
    const server::VaultCredentials credentials(std::move(*server::Vault::create(QByteArray(32, 'k'))));
    QString account;
    QString token;
    const auto read = rig.fixture.engine->read(rig.fixture.account, [&](const server::SystemReader &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {}, 10);
        account = accounts->first().value(u"platformAccountId"_s).toString();
        token = credentials.read(records, rig.fixture.account, accounts->first().value(u"id"_s).toString())->accessToken;
        return {};
    });
    QVERIFY(read && !token.isEmpty());
    QVERIFY(whoIs(rig.network->url(), token).contains("\"roaster\""));
    const qint64 lastId = rig.network->network().timeline({u"roaster"_s}, 1).first().status.id;
    rig.network.reset();
    const QString path = rig.fixture.folder.filePath(u"practice.sqlite"_s);
    qint64 page = 1;
    if (!header) {
        sqlite3 *db = nullptr;
        sqlite3_stmt *select = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_prepare_v2(db, "SELECT rootpage FROM sqlite_schema WHERE name = 'status'", -1, &select, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_step(select), SQLITE_ROW);
        page = sqlite3_column_int64(select, 0);
        sqlite3_finalize(select);
        sqlite3_close(db);
    }
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * 4096));
        QCOMPARE(file.write(QByteArray(4096, '\xa5')), 4096);
    }
    rig.network = std::make_unique<server::PracticeHome>(rig.fixture.folder.path(), *rig.fixture.engine, rig.clock);
    const auto started = rig.network->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().code + started.error().detail));
    QVERIFY(!whoIs(rig.network->url(), token).contains("\"roaster\""));
    rig.network->admitAgain(credentials);
    // The workspace's account is in it, under the id that it is known by, and signed in as before.
    const QByteArray who = whoIs(rig.network->url(), token);
    QVERIFY2(who.contains("\"roaster\"") && who.contains("\"id\":\"" + account.section(u'@', 0, 0).toLatin1() + '"'), who.constData());
    QCOMPARE(QDir(rig.fixture.folder.path()).entryList({u"practice.sqlite.damaged-*"_s}).filter(u"-wal"_s).size(), 0);
    QVERIFY(!QDir(rig.fixture.folder.path()).entryList({u"practice.sqlite.damaged-*"_s}).isEmpty());
    const auto panel = rig.make();
    QTRY_VERIFY(test::saysIn(panel.get(), u"began anew on"_s));
    QVERIFY(test::saysIn(panel.get(), u"practice.sqlite.damaged-"_s));
    // A link to an old post never shows a new one.
    rig.publish({u"After"_s}, 1);
    QVERIFY(rig.network->network().timeline({u"roaster"_s}, 1).first().status.id > lastId + 1'000'000);

    // After another start it still says so, and the token still opens.
    rig.network.reset();
    rig.network = std::make_unique<server::PracticeHome>(rig.fixture.folder.path(), *rig.fixture.engine, rig.clock);
    QVERIFY(rig.network->start());
    QVERIFY(whoIs(rig.network->url(), token).contains("\"roaster\""));
    QCOMPARE(rig.network->network().timeline({u"roaster"_s}, 10).size(), 1);
    QVERIFY(rig.network->network().renewal().atMs != 0);
}

void TestPracticePanel::showsWhatWasPublished()
{
    Rig rig;
    rig.publish({u"Fresh beans today"_s}, 5);
    rig.publish({u"Older news"_s}, 3 * 24 * 60);
    const auto panel = rig.make();
    auto *states = panel->findChild<ui::StateView *>();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 2);
    QCOMPARE(states->state(), State::Content);
    const QStringList texts = textsIn(panel->findChildren<PostCard *>().first());
    QVERIFY(texts.contains(u"Fresh beans today"_s));
    QVERIFY(texts.contains(u"Harbour Roasters"_s));
    QVERIFY(texts.filter(u"@roaster"_s).first().contains(u"5 min"_s));
    // A post that goes live while the panel is open appears by itself, and is asked for once.
    rig.publish({u"Just now"_s}, 0);
    store::ChangeNotice notice;
    notice.types.insert(u"PostTarget"_s, {});
    Q_EMIT rig.store.hub().changed(notice);
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 3);
}

void TestPracticePanel::markupIsTextInThePanelAndOnThePage()
{
    Rig rig;
    rig.publish({kScript}, 1, {picture(Qt::red, Qt::blue)});
    const auto panel = rig.make();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 1);
    for (const QLabel *label : panel->findChildren<PostCard *>().first()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(textsIn(panel->findChildren<PostCard *>().first()).contains(kScript));

    const QUrl url(panel->controller().timeline().posts.first().url);
    for (const QString &path : {url.path(), u"/@roaster"_s}) {
        QUrl at = url;
        at.setPath(path);
        const QByteArray page = pageOf(at);
        QVERIFY2(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;"), page.constData());
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<img src=x"));
        // The picture's description is markup as well.
        QVERIFY(page.contains("alt=\"Picture 1 &lt;b&gt;bold&lt;/b&gt;\""));
        QVERIFY(page.contains("Content-Security-Policy: default-src 'none'"));
    }
}

void TestPracticePanel::threadsAndPicturesAreShown()
{
    Rig rig;
    rig.publish({u"Part one"_s, u"Part two"_s}, 5, {picture(Qt::red, Qt::red), picture(Qt::blue, Qt::blue)});
    const auto panel = rig.make();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 2);
    PostCard *reply = panel->findChildren<PostCard *>().first();
    QVERIFY(textsIn(reply).contains(u"Part two"_s));
    QCOMPARE(reply->findChildren<ui::Chip *>().size(), 1);
    auto *pictures = panel->findChild<views::PostPictures *>();
    QVERIFY(pictures);
    QTRY_COMPARE(colourAt(pictures, 0.25, 0.5), QColor(Qt::red));
    QTRY_COMPARE(colourAt(pictures, 0.75, 0.5), QColor(Qt::blue));
    // The first picture stands at the reading edge.
    pictures->setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(colourAt(pictures, 0.75, 0.5), QColor(Qt::red));
}

void TestPracticePanel::olderPostsOnDemand()
{
    Rig rig;
    for (int i = 0; i < 50; ++i)
        rig.publish({u"Post %1"_s.arg(i)}, i + 1);
    const auto panel = rig.make();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 40);
    QPushButton *older = nullptr;
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->text() == u"Show older posts")
            older = button;
    }
    QVERIFY(older && older->isVisibleTo(panel.get()));
    older->click();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 50);
    QVERIFY(!older->isVisibleTo(panel.get()));
    QCOMPARE(panel->controller().timeline().posts.last().text, u"Post 49"_s);
}

void TestPracticePanel::switchesAreFlippedAndReset_data()
{
    QTest::addColumn<QString>("fault");
    for (const views::PracticeFaultWords &words : views::practiceFaultWords())
        QTest::newRow(qPrintable(words.title)) << words.fault;
}

void TestPracticePanel::switchesAreFlippedAndReset()
{
    QFETCH(QString, fault);
    Rig rig;
    const auto panel = rig.make();
    QTRY_COMPARE(panel->controller().state(), views::PracticeController::State::Ready);
    QVERIFY(panel->restoreState({{u"tab"_s, u"faults"_s}}, 1));
    auto *control = panel->findChild<ui::SegmentedControl *>(fault);
    QVERIFY(control && control->isVisibleTo(panel.get()));
    QVERIFY(!control->accessibleName().isEmpty() && !control->accessibleDescription().isEmpty());
    QCOMPARE(control->current(), u"off"_s);
    control->setFocus();
    QTest::keyClick(control, Qt::Key_Right);
    QTRY_COMPARE(panel->controller().mode(fault), FaultMode::Once);
    QTest::keyClick(control, Qt::Key_Right);
    QTRY_COMPARE(panel->controller().mode(fault), FaultMode::Always);
    const auto known = server::practiceFaultFromName(fault);
    QVERIFY(known);
    QVERIFY(rig.network->network().faults().strikes(*known, u"roaster"_s));
    QVERIFY(rig.network->network().faults().strikes(*known, u"roaster"_s));
    QVERIFY(!rig.network->network().faults().strikes(*known, u"somebody-else"_s));
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->text() == u"Switch all off")
            button->click();
    }
    QTRY_COMPARE(control->current(), u"off"_s);
    QVERIFY(!rig.network->network().faults().strikes(*known, u"roaster"_s));
}

void TestPracticePanel::aSwitchThatStruckGoesOff()
{
    Rig rig;
    rig.addAccount(u"second"_s, u"Second Roasters"_s);
    const auto panel = rig.make();
    QTRY_COMPARE(panel->controller().state(), views::PracticeController::State::Ready);
    panel->controller().setMode(u"rateLimit"_s, FaultMode::Once);
    QTRY_COMPARE(panel->controller().activeFaults(), 1);
    // Nothing that the panel hears of: no post has changed.
    QVERIFY(rig.network->network().faults().strikes(PracticeFault::RateLimit, u"roaster"_s));
    QTRY_COMPARE(panel->controller().mode(u"rateLimit"_s), FaultMode::Off);
    // "Next time" was that time, for the other account too.
    QTRY_VERIFY(!rig.network->network().faults().strikes(PracticeFault::RateLimit, u"second"_s));
}

void TestPracticePanel::stoppedAccountsComeBack_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isFaultOn");
    QTest::newRow("signed out while the fault is on") << u"needs_reauth"_s << true;
    QTest::newRow("suspended by a fault that struck once") << u"error"_s << false;
}

void TestPracticePanel::stoppedAccountsComeBack()
{
    QFETCH(QString, status);
    QFETCH(bool, isFaultOn);
    Rig rig;
    const auto accountStatus = [&](const QString &set = {}) {
        QString found;
        const auto done = rig.fixture.engine->write(rig.fixture.account, [&](server::SystemRecords &records) -> Result<void> {
            const auto accounts = records.query(u"SocialAccount"_s, {}, 10);
            if (!accounts)
                return accounts.error();
            found = accounts->first().value(u"status"_s).toString();
            return set.isEmpty() ? Result<void>() : records.patch(u"SocialAccount"_s, accounts->first().value(u"id"_s).toString(), {{u"status"_s, set}});
        });
        return done ? found : QString();
    };
    accountStatus(status);
    QCOMPARE(accountStatus(), status);
    if (isFaultOn)
        rig.network->network().faults().set(PracticeFault::ExpiredToken, -1, u"roaster"_s);
    const auto panel = rig.make();
    QVERIFY(panel->restoreState({{u"tab"_s, u"faults"_s}}, 1));
    QPushButton *reset = nullptr;
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->text() == u"Switch all off")
            reset = button;
    }
    QVERIFY(reset);
    QTRY_VERIFY(reset->isEnabled());
    reset->click();
    QTRY_COMPARE(accountStatus(), u"connected"_s);
    QTRY_VERIFY(!reset->isEnabled());
}

void TestPracticePanel::viewersLookOnly()
{
    Rig rig;
    rig.role = api::Role::Viewer;
    rig.context.setRole(api::Role::Viewer);
    rig.publish({u"Look"_s}, 1);
    const auto panel = rig.make();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 1);
    QVERIFY(!panel->findChild<ui::SegmentedControl *>(u"suspended"_s)->isEnabled());
    // The server does not rely on the window.
    panel->controller().setMode(u"suspended"_s, FaultMode::Always);
    QTRY_VERIFY(!rig.toasts.lastText().isEmpty());
    QVERIFY(!rig.network->network().faults().strikes(PracticeFault::Suspended, u"roaster"_s));
}

void TestPracticePanel::otherWorkspacesAccountsAreNotSeen()
{
    Rig rig;
    QVERIFY(rig.network->network().addAccount(u"stranger"_s, u"Stranger"_s));
    rig.publish({u"Not yours"_s}, 1, {picture(Qt::red, Qt::red)}, u"stranger"_s);
    rig.publish({u"Yours"_s}, 2);
    const auto panel = rig.make();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 1);
    QCOMPARE(panel->controller().timeline().usernames, QStringList{u"roaster"_s});
    QCOMPARE(rig.fixture.one(u"Practice/media"_s, {{u"mediaId"_s, u"1"_s}}).value(u"@error"_s).toString(), u"notFound"_s);
    QCOMPARE(rig.fixture.one(u"Practice/setFault"_s, {{u"fault"_s, u"suspended"_s}, {u"times"_s, 1}, {u"username"_s, u"stranger"_s}})
                 .value(u"@error"_s).toString(), u"notFound"_s);
}

void TestPracticePanel::saysWhyThereIsNothing_data()
{
    QTest::addColumn<bool>("withNetwork");
    QTest::addColumn<bool>("offline");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("a server without a practice network says so") << false << false << State::Empty << u"runs no practice network"_s;
    QTest::newRow("nothing published yet") << true << false << State::Empty << u"Nothing was published"_s;
    QTest::newRow("the server cannot be reached") << true << true << State::Error << QString();
}

void TestPracticePanel::saysWhyThereIsNothing()
{
    QFETCH(bool, withNetwork);
    QFETCH(bool, offline);
    QFETCH(State, state);
    QFETCH(QString, words);
    Rig rig(withNetwork);
    rig.isOffline = offline;
    const auto panel = rig.make();
    auto *states = panel->findChild<ui::StateView *>();
    QTRY_COMPARE(states->state(), state);
    if (!words.isEmpty())
        QVERIFY(!textsIn(states).filter(words).isEmpty());
    if (!offline)
        return;
    rig.isOffline = false;
    Q_EMIT states->retryRequested();
    QTRY_COMPARE(states->state(), State::Empty);
}

void TestPracticePanel::whatWasReadStaysWhenTheServerIsAway()
{
    Rig rig;
    rig.publish({u"Still here"_s}, 1);
    const auto panel = rig.make();
    QTRY_COMPARE(panel->findChildren<PostCard *>().size(), 1);
    rig.isOffline = true;
    const int before = rig.calls;
    panel->controller().refresh();
    QTRY_VERIFY(rig.calls > before);
    QCOMPARE(panel->findChild<ui::StateView *>()->state(), State::Content);
    QCOMPARE(panel->findChildren<PostCard *>().size(), 1);
}

void TestPracticePanel::stateIsKept()
{
    Rig rig;
    const auto panel = rig.make();
    QVERIFY(panel->restoreState({{u"tab"_s, u"faults"_s}}, 1));
    QCOMPARE(panel->saveState().value(u"tab"_s).toString(), u"faults"_s);
    QVERIFY(!panel->restoreState({{u"tab"_s, u"nonsense"_s}}, 1));
    QVERIFY(!panel->restoreState({{u"tab"_s, u"posts"_s}}, 99));
    QCOMPARE(panel->saveState().value(u"tab"_s).toString(), u"faults"_s);
}

QTEST_MAIN(TestPracticePanel)
#include "tst_practicepanel.moc"
