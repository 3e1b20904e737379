// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "app/main/notificationcenter.h"
#include "app/services/workspaceservice.h"
#include "tests/support/testprogram.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/shell/tray.h"
#include "ui/theme/appicon.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_notifications {

using namespace campanile;
using namespace Qt::StringLiterals;

/** A desktop with a tray, or without one. */
class DeskTray final : public ui::Tray
{
public:
    bool isAvailable() override { return there; }
    bool notify(const QString &title, const QString &text, const QString &key) override
    {
        if (!there)
            return false;
        told << title + u": "_s + text;
        keys << key;
        return true;
    }
    bool there = true;
    QStringList told;
    QStringList keys;
};

/** What arrives is told once, by the desktop or by a toast; the bell and the tray count it; a click leads to the post. */
class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasThereIsCountedButNotTold();
    void newOnesAreToldOnce();
    void withoutATrayAToastTells();
    void clickOnTheDesktopsOpensThePost();
    void aClickLeadsWhereItHappened_data();
    void aClickLeadsWhereItHappened();
    void clickInTheBellOpensAndReads();
    void allCanBeMarkedRead();
    void trayMenuAndIconSayHowMany();
    void trayIconHasItsVariants();

private:
    void start();
    QString serve(const QString &title, bool read = false, const QString &entity = {}, const QString &titleCode = {});
    [[nodiscard]] ui::NotificationBell &bell() { return *m_window->bell(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<services::WorkspaceService> m_workspace;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    ui::PanelRegistry m_panels;
    ui::SettingsPages m_pages;
    std::unique_ptr<ui::SelectionBus> m_bus;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<DeskTray> m_tray;
    std::unique_ptr<NotificationCenter> m_center;
    int m_version = 0;
};

void TestNotifications::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return ui::SystemLook{}; });
    m_theme->apply();
    m_dir = std::make_unique<QTemporaryDir>();
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.sqlite"_s);
    m_store = std::make_unique<store::Store>(options, m_clock);
    QSignalSpy opened(m_store.get(), &store::Store::opened);
    m_store->open();
    QVERIFY(opened.wait());
    m_workspace = std::make_unique<services::WorkspaceService>(*m_store, m_clock, m_rng);
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_bus = std::make_unique<ui::SelectionBus>();
    m_window = std::make_unique<ui::MainWindow>(ui::ShellDeps{m_panels, *m_actions, *m_bus, m_pages, {}, {}});
    m_window->setWorkspaces({{u"w"_s, u"Harbour"_s}}, u"w"_s);
    m_tray = std::make_unique<DeskTray>();
    m_version = 0;
}

void TestNotifications::cleanup()
{
    m_center.reset();
    m_window.reset();
    m_tray.reset();
    m_bus.reset();
    m_actions.reset();
    m_workspace.reset();
    m_store.reset();
    m_theme.reset();
}

void TestNotifications::start()
{
    m_center = std::make_unique<NotificationCenter>(*m_store, *m_workspace, *m_bus, *m_window, *m_tray);
}

QString TestNotifications::serve(const QString &title, bool read, const QString &entity, const QString &titleCode)
{
    const QString id = RecordId::create('n').toString();
    const QJsonObject record{{u"id"_s, id}, {u"ver"_s, ++m_version}, {u"title"_s, title}, {u"message"_s, u"It happened"_s}, {u"level"_s, u"warning"_s},
                             {u"isRead"_s, read}, {u"entityType"_s, entity.isEmpty() ? QString() : entity.startsWith(u'i') ? u"InboxItem"_s : entity.startsWith(u'd') ? u"CrisisEvent"_s : entity.startsWith(u's') ? u"SocialAccount"_s : u"Post"_s}, {u"entityId"_s, entity},
                             {u"metadata"_s, titleCode.isEmpty() ? QJsonObject() : QJsonObject{{u"titleCode"_s, titleCode}}},
                             {u"createdAt"_s, u"2026-11-01T08:00:%1.000Z"_s.arg(m_version, 2, 10, QChar(u'0'))},
                             {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}};
    const QByteArray json = QJsonDocument(QJsonObject{{u"Notification"_s, QJsonArray{record}}}).toJson(QJsonDocument::Compact);
    bool done = false;
    m_store->call(this, [json](store::StoreCore &core) { return core.applyRecords(json); }, [&done](const Result<int> &) { done = true; });
    return QTest::qWaitFor([&done] { return done; }) ? id : QString();
}

void TestNotifications::whatWasThereIsCountedButNotTold()
{
    serve(u"Old"_s);
    serve(u"Older"_s, true);
    start();
    QTRY_COMPARE(bell().unread(), 1);
    QVERIFY(m_tray->told.isEmpty());
    QVERIFY(bell().accessibleDescription().contains(u'1'));
}

void TestNotifications::newOnesAreToldOnce()
{
    serve(u"Old"_s);
    start();
    QTRY_COMPARE(bell().unread(), 1);
    serve(u"Failed to publish"_s);
    QTRY_COMPARE(m_tray->told, QStringList{u"Failed to publish: It happened"_s});
    serve(u"Read elsewhere"_s, true);
    serve(u"Approved"_s);
    QTRY_COMPARE(m_tray->told.size(), 2);
    QCOMPARE(bell().unread(), 3);
    QCOMPARE(m_window->toasts()->count(), 0);
}

void TestNotifications::withoutATrayAToastTells()
{
    m_tray->there = false;
    serve(u"Old"_s);
    start();
    QTRY_COMPARE(bell().unread(), 1);
    serve(u"Failed to publish"_s, false, RecordId::create('p').toString());
    QTRY_VERIFY(m_window->toasts()->lastText().contains(u"Failed to publish"_s));
    // Its button leads there; so does that of one which the desktop was given and did not take.
    QSignalSpy opened(m_bus.get(), &ui::SelectionBus::openRequested);
    QVERIFY(m_window->toasts()->undoLast());
    QCOMPARE(opened.size(), 1);
    m_tray->there = true;
    const QString id = serve(u"Lost on its way"_s, false, RecordId::create('p').toString());
    QTRY_COMPARE(m_tray->keys.size(), 1);
    Q_EMIT m_tray->notificationFailed(u"Lost on its way"_s, u"It happened"_s, id);
    QVERIFY(m_window->toasts()->lastText().contains(u"Lost on its way"_s));
    QVERIFY(m_window->toasts()->undoLast());
    QCOMPARE(opened.size(), 2);
    QTRY_COMPARE(bell().unread(), 1); // what was opened is read
    serve(u"Seen in passing"_s);
    QTRY_COMPARE(m_tray->keys.size(), 2);
    QTRY_COMPARE(bell().unread(), 2);
    Q_EMIT m_tray->notificationRead(m_tray->keys.last());
    QTRY_COMPARE(bell().unread(), 1);
}

void TestNotifications::clickOnTheDesktopsOpensThePost()
{
    serve(u"Old"_s);
    start();
    QTRY_COMPARE(bell().unread(), 1);
    const RecordId post = RecordId::create('p');
    serve(u"Failed to publish"_s, false, post.toString());
    QTRY_COMPARE(m_tray->keys.size(), 1);
    QSignalSpy opened(m_bus.get(), &ui::SelectionBus::openRequested);
    Q_EMIT m_tray->notificationClicked(m_tray->keys.first());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).toString(), u"composer"_s);
    QCOMPARE(opened.first().at(1).value<RecordId>(), post);
    QTRY_COMPARE(bell().unread(), 1);
    Q_EMIT m_tray->notificationClicked(u"of another time"_s);
    QCOMPARE(opened.size(), 1);
}

void TestNotifications::aClickLeadsWhereItHappened_data()
{
    QTest::addColumn<char>("letter");
    QTest::addColumn<QString>("titleCode");
    QTest::addColumn<QString>("panel");
    QTest::addColumn<bool>("byHand");
    QTest::newRow("a post that failed") << 'p' << u"notice.notPublished"_s << u"composer"_s << false;
    QTest::newRow("a reminder has everything ready") << 'p' << u"notice.reminder"_s << u"composer"_s << true;
    QTest::newRow("a crisis has its room") << 'd' << u"notice.crisisDetected"_s << u"crisis"_s << false;
    QTest::newRow("an account that wants its sign-in") << 's' << u"notice.reconnect"_s << u"accounts"_s << false;
    QTest::newRow("something urgent in the inbox") << 'i' << u"notice.urgentInbox"_s << u"inbox"_s << false;
}

void TestNotifications::aClickLeadsWhereItHappened()
{
    QFETCH(char, letter);
    QFETCH(QString, titleCode);
    QFETCH(QString, panel);
    QFETCH(bool, byHand);
    serve(u"Old"_s);
    start();
    QTRY_COMPARE(bell().unread(), 1);
    const RecordId entity = RecordId::create(letter);
    serve(u"News"_s, false, entity.toString(), titleCode);
    QTRY_COMPARE(m_tray->keys.size(), 1);
    QSignalSpy opened(m_bus.get(), &ui::SelectionBus::openRequested);
    Q_EMIT m_tray->notificationClicked(m_tray->keys.first());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).toString(), panel);
    QCOMPARE(opened.first().at(1).value<RecordId>(), entity);
    QCOMPARE(opened.first().at(2).toJsonObject().value(u"byHand"_s).toBool(), byHand);
}

void TestNotifications::clickInTheBellOpensAndReads()
{
    const RecordId post = RecordId::create('p');
    serve(u"Failed to publish"_s, false, post.toString());
    start();
    QTRY_COMPARE(bell().unread(), 1);
    QSignalSpy opened(m_bus.get(), &ui::SelectionBus::openRequested);
    m_window->show();
    bell().openList();
    auto *view = m_window->findChild<QAbstractItemView *>(QString(), Qt::FindChildrenRecursively);
    QVERIFY(view);
    Q_EMIT bell().notificationChosen(view->model()->index(0, 0));
    QCOMPARE(opened.size(), 1);
    QTRY_COMPARE(bell().unread(), 0);
}

void TestNotifications::allCanBeMarkedRead()
{
    for (int i = 0; i < 3; ++i)
        serve(QString::number(i));
    start();
    QTRY_COMPARE(bell().unread(), 3);
    QVERIFY(m_tray->hasBadge());
    Q_EMIT bell().allReadRequested();
    QTRY_COMPARE(bell().unread(), 0);
    QTRY_VERIFY(!m_tray->hasBadge());
}

void TestNotifications::trayMenuAndIconSayHowMany()
{
    ui::Tray tray;
    QVERIFY(!tray.hasBadge());
    QCOMPARE(tray.menu()->actions().size(), 4); // open, notifications, a line, quit
    tray.setState(4, u"Harbour"_s);
    QVERIFY(tray.hasBadge());
    QVERIFY(tray.toolTip().contains(u"Harbour"_s));
    QVERIFY(tray.toolTip().contains(u'4'));
    QVERIFY(tray.menu()->actions().at(1)->text().contains(u'4'));
    QSignalSpy open(&tray, &ui::Tray::openRequested);
    QSignalSpy notifications(&tray, &ui::Tray::notificationsRequested);
    QSignalSpy quit(&tray, &ui::Tray::quitRequested);
    for (QAction *action : tray.menu()->actions())
        action->trigger();
    QCOMPARE(open.size() + notifications.size() + quit.size(), 3);
    tray.menu()->actions().first()->setText(u"old words"_s);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(tray.menu(), &change);
    QVERIFY(tray.menu()->actions().first()->text() != u"old words"_s);
}

void TestNotifications::trayIconHasItsVariants()
{
    QList<QImage> pictures;
    for (const bool badge : {false, true})
        pictures << ui::trayIcon(badge).pixmap(22, 22).toImage();
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        QVERIFY(!pictures.at(i).isNull());
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(pictures.at(i) != pictures.at(j));
    }
}

CAMPANILE_TEST(TestNotifications)

} // namespace tst_notifications

#include "tst_notifications.moc"
