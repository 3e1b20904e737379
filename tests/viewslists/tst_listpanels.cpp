// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewslists/listsrig.h"
#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/stateview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/drafts/draftslist.h"
#include "views/drafts/draftspanel.h"
#include "views/outbox/outboxpanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <optional>

namespace tst_listpanels {

using namespace campanile;
using namespace Qt::StringLiterals;
using liststest::Rig;
using liststest::button;
using liststest::kNow;
using liststest::wire;
using store::SetOp;

namespace {

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

    void aRowSaysWhatAPostIs()
    {
        Rig rig;
        const RecordId account = RecordId::create('s');
        const RecordId campaign = RecordId::create('c');
        rig.pull(u"SocialAccount"_s, {{u"id"_s, account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Fjord"_s}});
        rig.pull(u"Campaign"_s, {{u"id"_s, campaign.toString()}, {u"name"_s, u"Winter gifts"_s}});
        QTRY_COMPARE(rig.accounts->rowCount(), 1);
        QTRY_COMPARE(rig.campaigns->rowCount(), 1);
        store::PostCalendarRow post;
        post.title = u"Gift boxes"_s;
        post.excerpt = u"Three beans,\none mug"_s;
        post.campaign = campaign;
        post.tags = {u"a"_s, u"b"_s, u"c"_s};
        post.targets = {{RecordId::create('t'), account, u"pending"_s}};
        post.updatedAt = kNow.addSecs(-5 * 60).toMSecsSinceEpoch();
        ui::RowLook look = views::draftLook(post, *rig.deps);
        QCOMPARE(look.title, u"Gift boxes"_s);
        QCOMPARE(look.excerpt, u"Three beans, one mug"_s);
        QCOMPARE(look.time, u"5 min ago"_s);
        QVERIFY(look.exactTime.contains(u"2026"_s));
        QStringList chips;
        for (const ui::ChipLook &chip : look.chips)
            chips.append(chip.text);
        QCOMPARE(chips, (QStringList{u"Winter gifts"_s, u"a"_s, u"b"_s}));
        QCOMPARE(look.faces.size(), 1);
        QVERIFY(!look.faces.first().badge.isNull());
        post.title.clear();
        look = views::draftLook(post, *rig.deps);
        QCOMPARE(look.title, u"Three beans, one mug"_s);
        QVERIFY(look.excerpt.isEmpty());
    }

    void aRowOfOneLineStandsInTheMiddle_data()
    {
        QTest::addColumn<QString>("excerpt");
        QTest::addColumn<bool>("middle");
        QTest::newRow("a title alone") << QString() << true;
        QTest::newRow("a title above its text") << u"Some words below"_s << false;
    }
    void aRowOfOneLineStandsInTheMiddle()
    {
        QFETCH(QString, excerpt);
        QFETCH(bool, middle);
        const ui::RowDelegate delegate([&](const QModelIndex &) {
            ui::RowLook look;
            look.title = u"HHHH"_s;
            look.excerpt = excerpt;
            return look;
        });
        QStringListModel model({u"x"_s});
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 400, ui::metric::RowTwoLine);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0, 0));
        painter.end();
        // Ink of the text, right of the avatar.
        const int left = ui::space::PanelPadding + ui::metric::Avatar + ui::space::X3;
        const QRgb ground = image.pixel(390, 2);
        int top = image.height();
        int bottom = -1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = left; x < left + 40; ++x) {
                if (image.pixel(x, y) != ground) {
                    top = std::min(top, y);
                    bottom = std::max(bottom, y);
                }
            }
        }
        QVERIFY(bottom > top);
        if (middle)
            QVERIFY2(std::abs(top + bottom - image.height()) <= 6, qPrintable(u"%1 to %2"_s.arg(top).arg(bottom)));
        else
            QVERIFY(top < 16 && bottom > 34);
    }

    void momentsAreToldShortly_data()
    {
        QTest::addColumn<qint64>("agoS");
        QTest::addColumn<QString>("text");
        QTest::newRow("a clock that is ahead") << -20LL << u"just now"_s;
        QTest::newRow("seconds") << 40LL << u"just now"_s;
        QTest::newRow("minutes") << 5 * 60LL << u"5 min ago"_s;
        QTest::newRow("hours of today") << 8 * 3600LL << u"8 h ago"_s;
        QTest::newRow("minutes over midnight stay minutes") << 45 * 60LL << u"45 min ago"_s;
        QTest::newRow("the evening before") << 15 * 3600LL << u"yesterday"_s;
        QTest::newRow("this week") << 3 * 86400LL << u"Wednesday"_s;
        QTest::newRow("this year") << 30 * 86400LL << u"22 Oct"_s;
        QTest::newRow("long ago") << 400 * 86400LL << u"17 Oct 2025"_s;
    }
    void momentsAreToldShortly()
    {
        QFETCH(qint64, agoS);
        QFETCH(QString, text);
        const qint64 now = kNow.toMSecsSinceEpoch();
        QCOMPARE(views::agoWords(now - agoS * 1000, now, {QLocale(u"en_GB"_s), QTimeZone::utc()}), text);
    }

    void aThoughtWithADateIsAPlan()
    {
        Rig rig;
        const RecordId id = rig.post({{u"title"_s, u"Thought"_s}, {u"isIdea"_s, true}});
        std::optional<Result<store::Saved>> done;
        rig.posts.move({{id, kNow.addDays(2).toMSecsSinceEpoch()}}, &rig.window, [&](const auto &saved) { done = saved; });
        QTRY_VERIFY(done);
        QVERIFY(done->has_value());
        QCOMPARE(rig.get(u"Post"_s, id).value(u"isIdea"_s).toBool(), false);
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
        rig.context.setRole(api::Role::Viewer);
        rig.post({{u"title"_s, u"Draft"_s}});
        const auto panel = rig.make(u"drafts"_s);
        QListView *list = listIn(panel.get(), u"Drafts and ideas"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        for (const QString &id : {u"drafts.new"_s, u"drafts.newIdea"_s, u"drafts.delete"_s, u"drafts.plan"_s})
            QVERIFY2(!rig.actions.action(id)->isEnabled() && !rig.actions.action(id)->toolTip().isEmpty()
                         && rig.actions.action(id)->toolTip() == rig.context.whyNot(views::Permission::EditPosts), qPrintable(id));
        QVERIFY(rig.actions.action(u"drafts.open"_s)->isEnabled());
        QVERIFY(!list->dragEnabled());
        rig.context.setRole(api::Role::Editor);
        QVERIFY(list->dragEnabled());
        QVERIFY(rig.actions.action(u"drafts.delete"_s)->isEnabled());
        QCOMPARE(rig.actions.action(u"drafts.delete"_s)->toolTip(), u"Delete"_s);
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

    void whoseEditIsWhoseIsSeenFromBothSides_data()
    {
        QTest::addColumn<bool>("own");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("resolution");
        QTest::newRow("my edit came second, I keep it") << true << u"Mine"_s << u"Keep mine"_s << u"keep_mine"_s;
        QTest::newRow("my edit came second, I give way") << true << u"Theirs"_s << u"Keep theirs"_s << u"keep_theirs"_s;
        QTest::newRow("a colleague's came second, I give way") << false << u"Theirs: Ada"_s << u"Keep theirs"_s << u"keep_mine"_s;
        QTest::newRow("a colleague's came second, I keep what was there") << false << u"The other side"_s << u"Keep the other side"_s << u"keep_theirs"_s;
    }
    void whoseEditIsWhoseIsSeenFromBothSides()
    {
        QFETCH(bool, own);
        QFETCH(QString, title);
        QFETCH(QString, choice);
        Rig rig;
        const RecordId ada = RecordId::create('u');
        rig.person(ada, u"Ada"_s);
        rig.deps->me = own ? ada : RecordId::create('u');
        const auto [post, id] = rig.conflict(u"Winter gifts"_s, ada);
        const auto panel = rig.make(u"outbox"_s);
        panel->openRecord(post, {{u"tab"_s, u"conflicts"_s}});
        QTRY_VERIFY(button(panel.get(), choice) && button(panel.get(), choice)->isEnabled());
        const auto labels = panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisibleTo(panel.get()) && label->text() == title; }));
        button(panel.get(), choice)->click();
        QTRY_COMPARE(rig.toasts.lastText(), u"Conflict settled"_s);
        QTEST(rig.get(u"Conflict"_s, id).value(u"resolution"_s).toString(), "resolution");
    }

    void aConflictSaysWhichPostItHolds_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("property");
        QTest::addColumn<bool>("isForOneAccount");
        QTest::addColumn<bool>("holds");
        QTest::newRow("a planned post") << u"scheduled"_s << u"body"_s << false << true;
        QTest::newRow("the text that it has for one account") << u"scheduled"_s << u"customContent/body"_s << true << true;
        QTest::newRow("a draft") << u"draft"_s << u"body"_s << false << false;
        QTest::newRow("notes are not sent") << u"scheduled"_s << u"planningNotes"_s << false << false;
    }
    void aConflictSaysWhichPostItHolds()
    {
        QFETCH(QString, status);
        QFETCH(QString, property);
        QFETCH(bool, isForOneAccount);
        QFETCH(bool, holds);
        Rig rig;
        test::PanelRig &server = rig;
        const RecordId post = server.make(u"Post"_s, 'p', {{u"title"_s, u"Winter gifts"_s}, {u"body"_s, u"Theirs"_s}, {u"status"_s, status}, {u"scheduledAt"_s, wire(kNow.addDays(2))}});
        const RecordId target = server.make(u"PostTarget"_s, 't', {{u"postId"_s, post.toString()}, {u"status"_s, u"pending"_s}});
        rig.conflict(u"Newer"_s);
        server.make(u"Conflict"_s, 'x', {{u"typeName"_s, isForOneAccount ? u"PostTarget"_s : u"Post"_s}, {u"recordId"_s, (isForOneAccount ? target : post).toString()},
                                     {u"property"_s, property}, {u"kind"_s, u"alternative"_s}, {u"theirs"_s, u"Theirs"_s}, {u"mine"_s, u"Mine"_s},
                                     {u"resolution"_s, u"unresolved"_s}, {u"createdAt"_s, wire(kNow.addDays(-3))}});
        const auto panel = rig.make(u"outbox"_s);
        panel->openRecord({}, {{u"tab"_s, u"conflicts"_s}});
        QListView *list = listIn(panel.get(), u"Conflicts"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        // What stops a post comes first, however old it is.
        QCOMPARE(list->model()->index(0, 0).data().toString(), holds ? u"Winter gifts"_s : u"Newer"_s);
        list->setCurrentIndex(list->model()->index(holds ? 0 : 1, 0));
        const auto says = [&] {
            const auto labels = panel->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"does not go out before you choose"_s); });
        };
        QTRY_COMPARE(says(), holds);
    }

    void theTabsAreReadAtEverySize_data()
    {
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("isFolded");
        QTest::newRow("a wide panel") << 100 << 900 << false;
        QTest::newRow("a narrow one") << 100 << 400 << false;
        QTest::newRow("large text") << 200 << 900 << false;
        QTest::newRow("large text in a narrow one") << 200 << 400 << true;
    }
    void theTabsAreReadAtEverySize()
    {
        QFETCH(int, text);
        QFETCH(int, width);
        QFETCH(bool, isFolded);
        m_theme.setTextScale(text);
        const auto usual = qScopeGuard([this] { m_theme.setTextScale(100); });
        Rig rig;
        rig.conflict();
        const auto panel = rig.make(u"outbox"_s);
        panel->resize(width, 500);
        auto *tabs = panel->findChild<ui::SegmentedControl *>();
        QTRY_COMPARE(tabs->isFolded(), isFolded);
        if (!isFolded)
            return;
        // Room for the whole word, and the others in a menu.
        QVERIFY2(tabs->width() >= QFontMetrics(ui::fontOf(ui::TypeRole::Body)).horizontalAdvance(u"Waiting"_s) + 30, qPrintable(QString::number(tabs->width())));
        QTest::keyClick(tabs, Qt::Key_Space);
        auto *menu = tabs->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 3);
        QVERIFY(menu->actions().first()->isChecked());
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(tabs->current(), u"conflicts"_s);
        QTRY_VERIFY(listIn(panel.get(), u"Conflicts"_s)->isVisible());
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
            QCoreApplication::sendPostedEvents();
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
            QCoreApplication::sendPostedEvents();
            QVERIFY(widget->grab().save(QDir(folder).filePath(u"%1-%2x%3-%4.png"_s.arg(panel).arg(size.width()).arg(size.height()).arg(QLatin1StringView(name)))));
        }
        m_theme.setMode(ui::ThemeMode::Light);
    }

private:
    ui::Theme m_theme;
};

CAMPANILE_TEST(TestListPanels)

} // namespace tst_listpanels

#include "tst_listpanels.moc"
