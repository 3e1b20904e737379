// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/sync/devices.h"

#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/inboxhistory.h"
#include "app/services/inboxservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "server/core/storage/systemrecords.h"
#include "ui/kit/chips.h"
#include "ui/kit/stateview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxcommands.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxpanel.h"
#include "views/inbox/olderbar.h"
#include "views/inbox/searchbox.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

namespace tst_inboxolder {

using namespace campanile;
using namespace campanile::test;

namespace {
constexpr qint64 kDayMs = 86'400'000;

QString instantOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
}

/** A real server with an inbox of a year, a real cache, the real synchronisation and the panel over them. */
struct OlderRig {
    World world;
    ManualClock clock{world.clock.nowMs()};
    SystemRng rng;
    QThreadPool pool;
    store::Store store{Client::optionsFor(world), clock};
    services::PostService posts{store, clock, rng};
    services::InboxService inbox{store, clock, rng};
    services::AssetService assets{store, pool, world.folder.path(), clock, rng};
    services::WorkspaceService workspace{store, clock, rng};
    std::unique_ptr<net::InProcessTransport> transport = makeTransport(world);
    sync::SyncEngine engine{store, *transport, clock, rng, Client::configFor(world)};
    int refreshes = 0;
    services::InboxHistory history{store, clock,
                                   {[this](qint64 before) { engine.fetchOlder(u"InboxItem"_s, before); },
                                    [this](const QStringList &items) {
                                        ++refreshes;
                                        engine.refresh(u"InboxItem"_s, items);
                                    },
                                    [this](const QString &item) { engine.fetchRelated(u"InboxMessage"_s, u"inboxItemId"_s, item); }}};
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    Settings settings{world.folder.filePath(u"settings.ini"_s)};
    ui::ActionRegistry actions{&settings};
    QWidget window;
    ui::Toasts toasts{&window};
    std::unique_ptr<views::PanelDeps> deps;
    std::unique_ptr<views::InboxPanel> panel;
    QString social;
    QStringList ids;

    OlderRig()
    {
        QObject::connect(&engine, &sync::SyncEngine::stateChanged, &history, [this](const sync::SyncState &state) { history.setFetching(state.fetchingOlder); });
        QSignalSpy opened(&store, &store::Store::opened);
        store.open();
        opened.wait();
        accounts = models::makeAccountsModel(store);
        campaigns = models::makeCampaignsModel(store);
        templates = models::makeTemplatesModel(store);
        deps.reset(new views::PanelDeps{store, posts, assets, workspace, context, *accounts, *campaigns, *templates, bus, actions,
                                        settings, &toasts, pool, clock, rng, {}});
        deps->inbox = &inbox;
        deps->history = &history;
    }
    ~OlderRig()
    {
        engine.stop();
        panel.reset();
        pool.waitForDone();
    }
    /** Items on the server, received so many days ago. */
    bool receive(const QList<int> &days)
    {
        return world.engine->write(world.account, [&](server::SystemRecords &records) -> Result<void> {
            if (social.isEmpty()) {
                const auto made = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Roastery"_s}, {u"platformAccountId"_s, u"1"_s}});
                if (!made)
                    return made.error();
                social = *made;
            }
            for (const int day : days) {
                const QString at = instantOf(clock.nowMs() - day * kDayMs);
                const auto item = records.create(u"InboxItem"_s, {{u"accountId"_s, social}, {u"platformItemId"_s, QString::number(ids.size())},
                                                                  {u"content"_s, day == 300 ? u"a needle in the hay"_s : u"hay of day %1"_s.arg(day)},
                                                                  {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s}, {u"senderName"_s, u"Ada"_s},
                                                                  {u"senderPlatformId"_s, u"1"_s}, {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}});
                if (!item)
                    return item.error();
                ids.append(*item);
            }
            return {};
        }).has_value();
    }
    void start()
    {
        engine.start();
        [&] { QTRY_VERIFY(history.coveredFrom() > 0 && engine.state().phase == sync::SyncState::Phase::UpToDate); }();
        panel = std::make_unique<views::InboxPanel>(*deps, views::InboxPaneMakers{});
        panel->resize(420, 600);
        panel->show();
        panel->setSort(store::InboxSort::Time);
        [&] { QTRY_VERIFY(panel->model().isSettled()); }();
    }
    [[nodiscard]] views::OlderBar *bar() const { return panel->findChild<views::OlderBar *>(); }
    [[nodiscard]] QPushButton *button() const { return bar()->findChild<QPushButton *>(); }
    [[nodiscard]] int rows() const { return panel->model().rowCount(); }
    [[nodiscard]] QString statusOf(const QString &id)
    {
        std::optional<QString> status;
        store.read(&window, [id](store::Reader &reader) { return reader.get(u"InboxItem"_s, *RecordId::parse(id)); },
                   [&](const Result<std::optional<store::Record>> &record) {
                       status = record && *record ? (*record)->object().value(u"status"_s).toString() : u"none"_s;
                   });
        [&] { QTRY_VERIFY(status); }();
        return status.value_or(QString());
    }
};

QList<int> aYear()
{
    QList<int> days{1, 2, 3};
    for (int i = 0; i < 250; ++i)
        days.append(100 + i);
    return days;
}
} // namespace

/** What is older than the window of the cache, from the end of the list, with a real server. */
class TestInboxOlder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void theEndOfTheListFetchesPages();
    void aSearchLooksFurtherBack();
    void aDayLongAgoIsFetchedWithoutWhatLiesBetween();
    void whereNothingOlderFitsNothingIsOffered();
    void offlineItSaysSo();
    void whatIsShownIsAskedAfter();
    void theThreadOfAnOldItemComes();

private:
    ui::Theme m_theme;
};

void TestInboxOlder::theEndOfTheListFetchesPages()
{
    OlderRig rig;
    QVERIFY(rig.receive(aYear()));
    rig.start();
    QCOMPARE(rig.rows(), 3);
    QVERIFY(rig.bar()->isVisible());
    QVERIFY(rig.button()->isEnabled());
    QVERIFY(!rig.button()->accessibleName().isEmpty() || !rig.button()->text().isEmpty());
    QTRY_VERIFY(!rig.button()->hasFocus());
    // Behind the last row.
    const QRect last = rig.panel->list()->visualRect(rig.panel->model().index(2));
    QTRY_COMPARE(rig.bar()->geometry().top(), last.bottom() + 1);
    QTest::mouseClick(rig.button(), Qt::LeftButton);
    QTRY_COMPARE(rig.rows(), 203);
    QCOMPARE(rig.panel->list()->newAbove(), 0); // they are no news
    QTRY_VERIFY(!rig.history.isLoading());
    // By keyboard: the end of the list is where the offer is, and a command takes it up.
    rig.panel->list()->setFocus();
    QTest::keyClick(rig.panel->list(), Qt::Key_End);
    QTRY_VERIFY(rig.panel->list()->viewport()->rect().contains(rig.bar()->geometry().center()));
    QTRY_VERIFY(rig.panel->commands()->action(u"older"_s)->isEnabled());
    rig.panel->commands()->action(u"older"_s)->trigger();
    QTRY_COMPARE(rig.rows(), 253);
    QTRY_COMPARE(rig.history.coveredFrom(), 0);
    QTRY_VERIFY(!rig.bar()->isOffered());
    QVERIFY(!rig.panel->commands()->action(u"older"_s)->isEnabled());
}

void TestInboxOlder::aSearchLooksFurtherBack()
{
    OlderRig rig;
    QVERIFY(rig.receive(aYear()));
    rig.start();
    rig.panel->search()->setText(u"needle"_s);
    auto *states = rig.panel->findChild<ui::StateView *>();
    QVERIFY(states);
    QTRY_COMPARE(rig.rows(), 0);
    QTRY_VERIFY(rig.panel->model().isSettled());
    QVERIFY(rig.bar()->isOffered());
    QCOMPARE(rig.bar()->buttonWords(), u"Look further back"_s);
    rig.bar()->load();
    QTRY_COMPARE(rig.history.coveredFrom(), 0);
    // Two pages back. The index of words follows the rows in the background, and the list follows the index.
    QTRY_COMPARE(rig.rows(), 1);
}

void TestInboxOlder::aDayLongAgoIsFetchedWithoutWhatLiesBetween()
{
    OlderRig rig;
    QVERIFY(rig.receive(aYear()));
    rig.start();
    const qint64 covered = rig.history.coveredFrom();
    const QString day = QDateTime::fromMSecsSinceEpoch(rig.clock.nowMs() - 320 * kDayMs, Qt::UTC).date().toString(Qt::ISODate);
    rig.panel->search()->setText(u"before:"_s + day);
    QTRY_COMPARE(rig.rows(), 0);
    QTRY_VERIFY(rig.bar()->canLoad());
    rig.bar()->load();
    QTRY_COMPARE(rig.rows(), 29); // 321 to 349 days ago
    QCOMPARE(rig.history.coveredFrom(), covered);
    QTRY_VERIFY(!rig.bar()->isOffered()); // nothing further back
    rig.panel->search()->setText({});
    QTRY_COMPARE(rig.rows(), 32);
    QTRY_VERIFY(rig.bar()->isOffered()); // what lies between is still on the server
}

void TestInboxOlder::whereNothingOlderFitsNothingIsOffered()
{
    OlderRig rig;
    QVERIFY(rig.receive({1, 2, 100}));
    rig.start();
    QTRY_VERIFY(rig.bar()->isOffered());
    rig.panel->search()->setText(u"after:7d"_s);
    QTRY_VERIFY(!rig.bar()->isOffered());
    rig.panel->search()->setText({});
    QTRY_VERIFY(rig.bar()->isOffered());
}

void TestInboxOlder::offlineItSaysSo()
{
    OlderRig rig;
    QVERIFY(rig.receive({1, 2, 100}));
    rig.start();
    rig.context.setOnline(false, rig.clock.nowMs());
    QVERIFY(rig.bar()->isVisible());
    QVERIFY(!rig.button()->isEnabled());
    QVERIFY2(rig.bar()->words().contains(u"online again"_s), qPrintable(rig.bar()->words()));
    rig.context.setOnline(true, 0);
    QVERIFY(rig.button()->isEnabled());
    rig.bar()->load();
    QTRY_COMPARE(rig.rows(), 3);
}

void TestInboxOlder::whatIsShownIsAskedAfter()
{
    OlderRig rig;
    QVERIFY(rig.receive({1, 100, 101}));
    rig.start();
    rig.bar()->load();
    QTRY_COMPARE(rig.rows(), 3);
    QTRY_VERIFY(rig.refreshes >= 1);
    // A colleague resolves it; the server tells nobody, because it lies before the window.
    QVERIFY(rig.world.engine->write(rig.world.account, [&](server::SystemRecords &records) -> Result<void> {
        return records.patch(u"InboxItem"_s, rig.ids.at(1), {{u"status"_s, u"resolved"_s}});
    }));
    const int before = rig.refreshes;
    const auto shown = [&] {
        QList<std::pair<RecordId, qint64>> items;
        for (int row = 0; row < rig.rows(); ++row)
            items.append({rig.panel->model().rowOf(row)->id, rig.panel->model().rowOf(row)->at});
        rig.history.shown(items);
    };
    shown(); // not so soon again
    (void)QTest::qWaitFor([&] { return rig.refreshes > before; }, 600);
    QCOMPARE(rig.refreshes, before);
    rig.clock.advanceMs(services::InboxHistory::kFreshMs + 1);
    shown();
    QTRY_COMPARE(rig.refreshes, before + 1);
    QTRY_COMPARE(rig.statusOf(rig.ids.at(1)), u"resolved"_s);
}

void TestInboxOlder::theThreadOfAnOldItemComes()
{
    OlderRig rig;
    QVERIFY(rig.receive({1, 100}));
    QVERIFY(rig.world.engine->write(rig.world.account, [&](server::SystemRecords &records) -> Result<void> {
        const auto made = records.create(u"InboxMessage"_s, {{u"inboxItemId"_s, rig.ids.at(1)}, {u"direction"_s, u"inbound"_s}, {u"content"_s, u"Long ago"_s},
                                                             {u"platformMessageId"_s, u"m1"_s}, {u"occurredAt"_s, instantOf(rig.clock.nowMs() - 100 * kDayMs)}});
        return made ? Result<void>() : Result<void>(made.error());
    }));
    rig.start();
    // Not in the cache yet: a notification led there.
    rig.panel->openRecord(*RecordId::parse(rig.ids.at(1)), {});
    std::optional<qint64> messages;
    const auto count = [&] {
        store::Query query;
        query.type = u"InboxMessage"_s;
        rig.store.read(&rig.window, [query](store::Reader &reader) { return reader.count(query); }, [&](const Result<qint64> &found) { messages = found.value_or(-1); });
        return messages == 1;
    };
    QTRY_VERIFY(count());
    QTRY_VERIFY(rig.statusOf(rig.ids.at(1)) == u"new"_s);
}

CAMPANILE_TEST(TestInboxOlder)

} // namespace tst_inboxolder

#include "tst_inboxolder.moc"
