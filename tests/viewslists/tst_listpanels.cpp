// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "ui/kit/chips.h"
#include "ui/kit/stateview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/drafts/draftspanel.h"
#include "views/importer/importdialog.h"
#include "views/outbox/outboxpanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace campanile;
using namespace Qt::StringLiterals;
using store::SetOp;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

QString wire(const QDateTime &at)
{
    return at.toString(Qt::ISODateWithMs);
}

/** A workspace with a real cache and everything that panels are given. */
struct Rig {
    QTemporaryDir dir;
    ManualClock clock{kNow.toMSecsSinceEpoch()};
    SystemRng rng;
    QThreadPool pool;
    store::Store store{options(dir), clock};
    services::PostService posts{store, clock, rng};
    services::AssetService assets{store, pool, dir.path(), clock, rng};
    services::WorkspaceService workspace{store, clock, rng};
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    Settings settings{dir.filePath(u"settings.ini"_s)};
    ui::ActionRegistry actions{&settings};
    QWidget window;
    ui::Toasts toasts{&window};
    std::unique_ptr<views::PanelDeps> deps;
    int ver = 0;

    static store::OpenOptions options(const QTemporaryDir &dir)
    {
        store::OpenOptions options;
        options.path = dir.filePath(u"cache.sqlite"_s);
        return options;
    }
    Rig()
    {
        QSignalSpy opened(&store, &store::Store::opened);
        store.open();
        opened.wait();
        accounts = models::makeAccountsModel(store);
        campaigns = models::makeCampaignsModel(store);
        templates = models::makeTemplatesModel(store);
        deps.reset(new views::PanelDeps{store, posts, assets, workspace, context, *accounts, *campaigns, *templates, bus, actions,
                                        settings, &toasts, pool, clock, rng, {}});
        window.resize(900, 700);
        window.show();
    }
    ~Rig() { pool.waitForDone(); }

    template<class Work>
    auto run(Work work)
    {
        using R = std::invoke_result_t<Work, store::StoreCore &>;
        std::optional<R> done;
        store.call(&window, work, [&](const R &result) { done = result; });
        [&] { QTRY_VERIFY(done); }();
        return done.value_or(R(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
    }
    bool apply(const QString &label, const QList<SetOp> &ops)
    {
        return run([label, ops](store::StoreCore &core) { return core.applyLocal({label, ops}); }).has_value();
    }
    RecordId post(const QJsonObject &value)
    {
        const RecordId id = RecordId::create('p');
        return apply(u"post.create"_s, {SetOp::create(u"Post"_s, id, value)}) ? id : RecordId();
    }
    bool pull(const QString &type, QJsonObject record)
    {
        record.insert(u"ver"_s, ++ver);
        for (const QString &at : {u"createdAt"_s, u"updatedAt"_s}) {
            if (!record.contains(at))
                record.insert(at, wire(kNow.addSecs(-3600)));
        }
        const QByteArray json = QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson();
        return run([json](store::StoreCore &core) { return core.applyRecords(json); }).has_value();
    }
    QJsonObject get(const QString &type, const RecordId &id)
    {
        return run([type, id](store::StoreCore &core) -> Result<QJsonObject> {
                   const auto record = core.reader().get(type, id);
                   if (!record)
                       return record.error();
                   return *record ? (*record)->object() : QJsonObject();
               })
            .value_or(QJsonObject());
    }
    /** A post that the server has, and a conflict about its text. */
    std::pair<RecordId, RecordId> conflict(const QString &title = u"Winter gifts"_s)
    {
        const RecordId post = RecordId::create('p');
        const RecordId id = RecordId::create('x');
        const QString base = u"Our winter roast is here. Come and try it on Monday."_s;
        const QString theirs = u"Our winter roast is here. Come and taste it on Tuesday."_s;
        const QString mine = u"The winter roast has arrived. Come and try it on Monday."_s;
        pull(u"Post"_s, {{u"id"_s, post.toString()}, {u"title"_s, title}, {u"body"_s, mine}, {u"status"_s, u"draft"_s}});
        pull(u"Conflict"_s, {{u"id"_s, id.toString()}, {u"typeName"_s, u"Post"_s}, {u"recordId"_s, post.toString()}, {u"property"_s, u"body"_s},
                             {u"kind"_s, u"overwritten"_s}, {u"base"_s, base}, {u"theirs"_s, theirs}, {u"mine"_s, mine},
                             {u"resolution"_s, u"unresolved"_s}});
        return {post, id};
    }
    bool refuse(const RecordId &id)
    {
        return run([id](store::StoreCore &core) -> Result<void> {
            const auto batch = core.nextBatch(100, 1 << 20);
            if (!batch)
                return batch.error();
            if (const auto ok = core.markInFlight(*batch); !ok)
                return ok;
            store::PushReply reply;
            const QByteArray responses = R"([["Post/set",{"notUpdated":{")" + id.toByteArray() + R"(":{"type":"stateForbidden"}}},"0"]])";
            for (const auto &item : batch->items)
                reply.results.append({item.seq, item.mutation, store::PushResult::Status::Rejected, 0, responses});
            reply.lastSeq = batch->items.last().seq;
            const auto outcome = core.applyPushResults(reply);
            return outcome ? Result<void>() : Result<void>(outcome.error());
        }).has_value();
    }
    std::unique_ptr<ui::Panel> make(const QString &id)
    {
        ui::PanelRegistry registry;
        views::registerDraftsPanel(registry, *deps);
        views::registerOutboxPanel(registry, *deps);
        std::unique_ptr<ui::Panel> panel(registry.find(id)->factory(nullptr));
        panel->resize(900, 500);
        panel->show();
        return panel;
    }
};

QPushButton *button(QWidget *in, const QString &text)
{
    for (QPushButton *candidate : in->findChildren<QPushButton *>()) {
        if (candidate->text() == text && candidate->isVisibleTo(in))
            return candidate;
    }
    return nullptr;
}

QListView *listIn(QWidget *panel, const QString &name)
{
    for (QListView *list : panel->findChildren<QListView *>()) {
        if (list->accessibleName() == name)
            return list;
    }
    return nullptr;
}

} // namespace

class TestListPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void draftsShowWhatHasNoDate()
    {
        Rig rig;
        rig.post({{u"title"_s, u"Draft"_s}, {u"body"_s, u"Text of it"_s}});
        rig.post({{u"title"_s, u"Thought"_s}, {u"isIdea"_s, true}});
        rig.post({{u"title"_s, u"Planned"_s}, {u"scheduledAt"_s, wire(kNow.addDays(1))}});
        const auto panel = rig.make(u"drafts"_s);
        QListView *list = listIn(panel.get(), u"Drafts and ideas"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(panel->restoreState({{u"kind"_s, u"ideas"_s}}, 1));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Thought"_s);
        QCOMPARE(panel->saveState().value(u"kind"_s).toString(), u"ideas"_s);
        QVERIFY(!panel->restoreState({{u"kind"_s, u"nonsense"_s}}, 1));
        QVERIFY(!panel->restoreState({{u"kind"_s, u"all"_s}}, 99));
        panel->findChild<ui::SearchField *>()->setText(u"nowhere"_s);
        QTRY_COMPARE(panel->findChild<ui::StateView *>()->state(), ui::StateView::State::Empty);
    }

    void draftsAreDraggedAsIds()
    {
        Rig rig;
        const RecordId id = rig.post({{u"title"_s, u"Draft"_s}});
        const auto panel = rig.make(u"drafts"_s);
        QListView *list = listIn(panel.get(), u"Drafts and ideas"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const std::unique_ptr<QMimeData> data(list->model()->mimeData({list->model()->index(0, 0)}));
        QCOMPARE(data->data(u"application/x-campanile-posts"_s), id.toByteArray());
        QVERIFY(list->model()->flags(list->model()->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    }

    void newOpenDuplicateDeleteAndUndo()
    {
        Rig rig;
        const auto panel = rig.make(u"drafts"_s);
        QListView *list = listIn(panel.get(), u"Drafts and ideas"_s);
        QSignalSpy opened(&rig.bus, &ui::SelectionBus::openRequested);
        rig.actions.action(u"drafts.newIdea"_s)->trigger();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), u"composer"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        rig.actions.action(u"drafts.open"_s)->trigger();
        QCOMPARE(opened.count(), 2);
        rig.actions.action(u"drafts.duplicate"_s)->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->selectAll();
        rig.actions.action(u"drafts.delete"_s)->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_COMPARE(rig.toasts.lastText(), u"2 posts deleted"_s);
        QTRY_COMPARE(rig.store.hub().status().undo.undoLabel, u"post.delete"_s);
        QVERIFY(rig.toasts.undoLast());
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void anIdeaBecomesADraft()
    {
        Rig rig;
        const RecordId id = rig.post({{u"title"_s, u"Thought"_s}, {u"isIdea"_s, true}});
        const auto panel = rig.make(u"drafts"_s);
        QListView *list = listIn(panel.get(), u"Drafts and ideas"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        rig.actions.action(u"drafts.toDraft"_s)->trigger();
        QTRY_VERIFY(!rig.get(u"Post"_s, id).value(u"isIdea"_s).toBool());
    }

    void aViewerCannotChangeAnything()
    {
        Rig rig;
        rig.context.setWorkspace(u"W"_s, u"UTC"_s, {}, false);
        rig.post({{u"title"_s, u"Draft"_s}});
        const auto panel = rig.make(u"drafts"_s);
        QListView *list = listIn(panel.get(), u"Drafts and ideas"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        for (const QString &id : {u"drafts.new"_s, u"drafts.newIdea"_s, u"drafts.delete"_s, u"drafts.plan"_s})
            QVERIFY2(!rig.actions.action(id)->isEnabled(), qPrintable(id));
        QVERIFY(rig.actions.action(u"drafts.open"_s)->isEnabled());
    }

    void conflictsAreSettled_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("resolution");
        QTest::newRow("mine") << u"Keep mine"_s << u"The winter roast has arrived. Come and try it on Monday."_s << u"keep_mine"_s;
        QTest::newRow("theirs") << u"Keep theirs"_s << u"Our winter roast is here. Come and taste it on Tuesday."_s << u"keep_theirs"_s;
        QTest::newRow("merged by hand") << u"Edit merged"_s << u"My own words"_s << u"merged"_s;
    }
    void conflictsAreSettled()
    {
        QFETCH(QString, choice);
        Rig rig;
        const auto [post, id] = rig.conflict();
        const auto panel = rig.make(u"outbox"_s);
        panel->openRecord(post, {{u"tab"_s, u"conflicts"_s}});
        QTRY_VERIFY(button(panel.get(), choice) && button(panel.get(), choice)->isEnabled());
        button(panel.get(), choice)->click();
        if (choice == u"Edit merged") {
            auto *editor = panel->findChild<QPlainTextEdit *>();
            // Both sides changed different words, so the offer has both.
            QVERIFY(editor->toPlainText().contains(u"has arrived"_s) && editor->toPlainText().contains(u"Tuesday"_s));
            editor->setPlainText(u"My own words"_s);
            button(panel.get(), u"Use merged text"_s)->click();
        }
        QTRY_COMPARE(rig.toasts.lastText(), u"Conflict settled"_s);
        QTEST(rig.get(u"Post"_s, post).value(u"body"_s).toString(), "body");
        QTEST(rig.get(u"Conflict"_s, id).value(u"resolution"_s).toString(), "resolution");
        QTRY_COMPARE(panel->findChild<ui::StateView *>()->state(), ui::StateView::State::Empty);
    }

    void aConflictThatMovedIsShownAgain()
    {
        Rig rig;
        const auto [post, id] = rig.conflict();
        const auto panel = rig.make(u"outbox"_s);
        panel->openRecord({}, {{u"tab"_s, u"conflicts"_s}});
        QTRY_VERIFY(button(panel.get(), u"Edit merged"_s));
        button(panel.get(), u"Edit merged"_s)->click();
        QVERIFY(rig.apply(u"post.edit"_s, {SetOp::update(u"Post"_s, post, {{u"body"_s, u"Someone was quicker"_s}})}));
        button(panel.get(), u"Use merged text"_s)->click();
        QTRY_VERIFY(rig.toasts.lastText().startsWith(u"It changed again"_s));
        QCOMPARE(rig.get(u"Post"_s, post).value(u"body"_s).toString(), u"Someone was quicker"_s);
        QCOMPARE(rig.get(u"Conflict"_s, id).value(u"resolution"_s).toString(), u"unresolved"_s);
    }

    void severalConflictsWithOneChoice()
    {
        Rig rig;
        const auto first = rig.conflict(u"One"_s);
        const auto second = rig.conflict(u"Two"_s);
        const auto panel = rig.make(u"outbox"_s);
        panel->openRecord({}, {{u"tab"_s, u"conflicts"_s}});
        QListView *list = listIn(panel.get(), u"Conflicts"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->selectAll();
        QTRY_VERIFY(button(panel.get(), u"Keep theirs for 2"_s));
        button(panel.get(), u"Keep theirs for 2"_s)->click();
        QTRY_COMPARE(rig.toasts.lastText(), u"2 conflicts settled"_s);
        for (const RecordId &post : {first.first, second.first})
            QVERIFY(rig.get(u"Post"_s, post).value(u"body"_s).toString().contains(u"Tuesday"_s));
    }

    void aWaitingChangeIsTakenBack()
    {
        Rig rig;
        rig.post({{u"title"_s, u"Draft"_s}});
        const auto panel = rig.make(u"outbox"_s);
        QListView *list = listIn(panel.get(), u"Changes that wait to be sent"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QCOMPARE(rig.toasts.lastText(), u"Change taken back before it was sent"_s);
    }

    void aRefusedEditIsAppliedAgain()
    {
        Rig rig;
        const auto [post, id] = rig.conflict();
        QVERIFY(rig.apply(u"post.edit"_s, {SetOp::update(u"Post"_s, post, {{u"body"_s, u"Words that took an hour"_s}})}));
        QVERIFY(rig.refuse(post));
        const auto panel = rig.make(u"outbox"_s);
        panel->openRecord({}, {{u"tab"_s, u"refused"_s}});
        QTRY_VERIFY(button(panel.get(), u"Apply again"_s));
        button(panel.get(), u"Copy text"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), u"Words that took an hour"_s);
        button(panel.get(), u"Apply again"_s)->click();
        QTRY_COMPARE(rig.get(u"Post"_s, post).value(u"body"_s).toString(), u"Words that took an hour"_s);
        QTRY_COMPARE(rig.store.hub().status().rejected, 0);
    }

    void theImporterShowsImportsAndTakesBack()
    {
        Rig rig;
        const QString path = rig.dir.filePath(u"plan.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Text,Posting Time\nHello,2026-11-25 09:00\nLost,never\nAgain,2026-11-26 09:00\n");
        file.close();
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        dialog.loadFile(path);
        QVERIFY(previewed.wait());
        QPushButton *go = button(&dialog, u"Import 2 posts"_s);
        QVERIFY(go && go->isEnabled());
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("CAMPANILE_SHOTS"); !folder.isEmpty())
            QVERIFY(dialog.grab().save(QDir(folder).filePath(u"import.png"_s)));
        QSignalSpy imported(&dialog, &views::ImportDialog::imported);
        go->click();
        QVERIFY(imported.wait());
        QCOMPARE(rig.toasts.lastText(), u"2 posts imported"_s);
        QVERIFY(rig.toasts.undoLast());
        QTRY_COMPARE(rig.toasts.lastText(), u"Import taken back"_s);
    }

    void panelsComeAndGoQuietly()
    {
        // The offscreen platform says this of every window; anything else is ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        Rig rig;
        const auto [post, id] = rig.conflict();
        rig.post({{u"title"_s, u"Draft"_s}});
        for (const QString &name : {u"drafts"_s, u"outbox"_s}) {
            auto panel = rig.make(name);
            panel->openRecord(post, {{u"tab"_s, u"conflicts"_s}});
            QCoreApplication::processEvents();
            panel.reset();
            QVERIFY(rig.apply(u"post.edit"_s, {SetOp::update(u"Post"_s, post, {{u"title"_s, name}})}));
        }
    }

    // With CAMPANILE_SHOTS=FOLDER the panels are also drawn to PNG files, for people to look at.
    void panelsFitEverySize_data()
    {
        QTest::addColumn<QString>("panel");
        QTest::addColumn<QSize>("size");
        for (const QString &panel : {u"drafts"_s, u"outbox"_s, u"conflicts"_s, u"refused"_s}) {
            for (const QSize size : {QSize(360, 700), QSize(900, 320), QSize(1100, 700)})
                QTest::addRow("%s at %dx%d", qPrintable(panel), size.width(), size.height()) << panel << size;
        }
    }
    void panelsFitEverySize()
    {
        QFETCH(QString, panel);
        QFETCH(QSize, size);
        Rig rig;
        const auto [post, id] = rig.conflict();
        QVERIFY(rig.apply(u"post.edit"_s, {SetOp::update(u"Post"_s, post, {{u"body"_s, u"Words that took an hour to find"_s}})}));
        if (panel == u"refused")
            QVERIFY(rig.refuse(post));
        rig.post({{u"title"_s, u"Holiday blend"_s}, {u"body"_s, u"Cinnamon, orange peel and a long evening"_s}, {u"tags"_s, QJsonObject{{u"launch"_s, true}}}});
        rig.post({{u"body"_s, u"What about a cupping with the growers"_s}, {u"isIdea"_s, true}});
        const auto widget = rig.make(panel == u"drafts" ? u"drafts"_s : u"outbox"_s);
        widget->openRecord({}, {{u"tab"_s, panel}});
        widget->resize(size);
        QTRY_COMPARE(widget->findChild<ui::StateView *>()->state(), ui::StateView::State::Content);
        QCOMPARE(widget->size(), size);
        const QString folder = qEnvironmentVariable("CAMPANILE_SHOTS");
        if (folder.isEmpty())
            return;
        QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
        for (const auto &[mode, name] : {std::pair{ui::ThemeMode::Light, "light"}, std::pair{ui::ThemeMode::Dark, "dark"}}) {
            m_theme.setMode(mode);
            QCoreApplication::processEvents();
            QVERIFY(widget->grab().save(QDir(folder).filePath(u"%1-%2x%3-%4.png"_s.arg(panel).arg(size.width()).arg(size.height()).arg(QLatin1StringView(name)))));
        }
        m_theme.setMode(ui::ThemeMode::Light);
    }

private:
    ui::Theme m_theme;
};

QTEST_MAIN(TestListPanels)

#include "tst_listpanels.moc"
