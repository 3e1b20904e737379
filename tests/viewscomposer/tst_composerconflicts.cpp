// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "views/composer/composerfooter.h"
#include "views/composer/composerpanel.h"
#include "views/composer/conflictstrip.h"
#include "views/composer/postedit.h"
#include "views/composer/texteditors.h"

#include <QPushButton>
#include <QSignalSpy>

namespace tst_composerconflicts {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;

/** A post that two people write at once, with the server's part played by the records that it would send. */
class TestComposerConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ComposerFixture>();
        m_me = RecordId::create('u');
        m_ada = RecordId::create('u');
        m_world->deps->me = m_me;
        m_world->person(m_me, u"Me Myself"_s);
        m_world->person(m_ada, u"Ada Berg"_s);
        m_ver = 10;
    }
    void cleanup()
    {
        m_panel.reset();
        m_world.reset();
    }

    void whatIsTypedStaysInTheEditor();
    void whatIsTypedMeanwhileIsOnTheDisk();
    void myTextIsChosen();
    void theOtherTextIsChosenAndTakenBack();
    void itSurvivesARestart();
    void decidedElsewhereKeepsWhatWasWrittenSince();
    void decidedElsewhereWithoutANewWordShowsThePost();
    void aTextThatWasOverwrittenStaysToo();
    void anEditOfAColleagueIsNoConflict();
    void nobodySendsATextThatIsNotChosen();
    void aPostThatGoesOutLeavesADraft();
    void aConflictThatWasThereBeforeIsShownOnce();
    void anUncleanMergeIsLeftToTheServer();
    void compareLeadsToTheConflict();
    void aPlannedPostSaysAheadThatItWaits_data();
    void aPlannedPostSaysAheadThatItWaits();

private:
    /** The server's post with a text; nobody's edits are on it. */
    RecordId servePost(const QString &body)
    {
        const RecordId post = RecordId::create('p');
        pullPost(post, body, m_ada);
        return post;
    }
    void pullPost(const RecordId &post, const QString &body, const RecordId &by, const QJsonObject &more = {}, const QJsonArray &conflicts = {})
    {
        QJsonObject object{{u"id"_s, post.toString()}, {u"ver"_s, ++m_ver}, {u"body"_s, body}, {u"status"_s, u"draft"_s}, {u"timezone"_s, u"Europe/Berlin"_s},
                           {u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s}, {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}, {u"updatedBy"_s, by.toString()}};
        PanelRig::mix(object, more);
        const auto state = [](qint64 seq) { return u"1.1."_s + QString::number(seq, 36); };
        const qint64 next = m_ver;
        QJsonObject records{{u"Post"_s, QJsonArray{object}}};
        if (!conflicts.isEmpty())
            records.insert(u"Conflict"_s, conflicts);
        const auto done = m_world->run([&](store::StoreCore &core) {
            const QJsonObject page{{u"oldState"_s, core.cursor()}, {u"newState"_s, state(next)}, {u"hasMoreChanges"_s, false}, {u"records"_s, records}, {u"lastSeq"_s, 0}};
            return core.applyChanges(QJsonDocument(page).toJson(QJsonDocument::Compact));
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().code + done.error().detail));
    }
    /** What waits is sent and accepted; the text in it is set aside, for the server has Ada's. */
    void loseTo(const RecordId &post, const QString &theirs, const QString &base, const QString &mine)
    {
        acknowledge();
        pullPost(post, theirs, m_ada, {}, {conflict(post, u"alternative"_s, base, theirs, mine, m_me)});
    }
    void acknowledge()
    {
        const auto done = m_world->run([this](store::StoreCore &core) -> Result<int> {
            const auto batch = core.nextBatch(100, 1 << 20);
            if (!batch)
                return batch.error();
            if (const auto marked = core.markInFlight(*batch); !marked)
                return marked.error();
            store::PushReply reply;
            for (const store::PushItem &item : batch->items)
                reply.results.append({item.seq, item.mutation, store::PushResult::Status::Applied, m_ver + 1, "[]"});
            const auto outcome = core.applyPushResults(reply);
            return outcome ? Result<int>(int(batch->items.size())) : Result<int>(outcome.error());
        });
        QVERIFY(done);
    }
    QJsonObject conflict(const RecordId &post, const QString &kind, const QJsonValue &base, const QJsonValue &theirs, const QJsonValue &mine, const RecordId &by,
                         const QString &property = u"body"_s)
    {
        m_conflict = RecordId::create('x');
        return {{u"id"_s, m_conflict.toString()}, {u"ver"_s, m_ver + 1}, {u"typeName"_s, u"Post"_s}, {u"recordId"_s, post.toString()}, {u"property"_s, property}, {u"kind"_s, kind},
                {u"base"_s, base}, {u"theirs"_s, theirs}, {u"mine"_s, mine}, {u"byUserId"_s, by.toString()}, {u"resolution"_s, u"unresolved"_s},
                {u"createdAt"_s, u"2026-11-21T08:00:00.000Z"_s}, {u"updatedAt"_s, u"2026-11-21T08:00:00.000Z"_s}};
    }
    void openPanel(const RecordId &post)
    {
        m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
        m_panel->resize(700, 900);
        m_panel->show();
        m_panel->openRecord(post, {});
        QTRY_VERIFY(m_panel->controller().isLoaded());
    }
    [[nodiscard]] PostEdit *editor() const { return m_panel->editors()->part(0); }
    [[nodiscard]] QString body(const RecordId &post) { return m_world->read(u"Post"_s, post).value(u"body"_s).toString(); }
    [[nodiscard]] QString resolution() { return m_world->read(u"Conflict"_s, m_conflict).value(u"resolution"_s).toString(); }
    void typeAtEnd(const QString &words)
    {
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), words);
    }
    void press(const QString &text)
    {
        QAbstractButton *button = buttonOf(m_panel->conflict(), text);
        QVERIFY2(button, qPrintable(text));
        button->click();
    }
    /** Somebody typed, it was sent, and a colleague was first. */
    RecordId inConflict()
    {
        const RecordId post = servePost(u"Brew on Monday"_s);
        openPanel(post);
        typeAtEnd(u" at nine"_s);
        [&] { QTRY_COMPARE(body(post), u"Brew on Monday at nine"_s); }();
        loseTo(post, u"Brew on Sunday"_s, u"Brew on Monday"_s, u"Brew on Monday at nine"_s);
        [&] { QTRY_VERIFY(m_panel->conflict()->isVisible()); }();
        return post;
    }

    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<ComposerPanel> m_panel;
    RecordId m_me, m_ada, m_conflict;
    qint64 m_ver = 10;
};

void TestComposerConflicts::whatIsTypedStaysInTheEditor()
{
    const RecordId post = servePost(u"Brew on Monday"_s);
    openPanel(post);
    typeAtEnd(u" at nine"_s);
    QTRY_COMPARE(body(post), u"Brew on Monday at nine"_s);
    editor()->setTextCursor([this] {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(4);
        return cursor;
    }());
    loseTo(post, u"Brew on Sunday"_s, u"Brew on Monday"_s, u"Brew on Monday at nine"_s);
    QTRY_VERIFY(m_panel->conflict()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine"_s);
    QCOMPARE(editor()->textCursor().position(), 4);
    QVERIFY(editor()->document()->isUndoAvailable());
    QVERIFY2(m_panel->conflict()->text().contains(u"Ada Berg"_s), qPrintable(m_panel->conflict()->text()));
    // The record stays the truth: the post has hers, and nothing is sent over it.
    QCOMPARE(body(post), u"Brew on Sunday"_s);
    QCOMPARE(m_world->run([](store::StoreCore &core) { return core.nextBatch(10, 1 << 20); })->items.size(), 0);
}

void TestComposerConflicts::whatIsTypedMeanwhileIsOnTheDisk()
{
    const RecordId post = inConflict();
    typeAtEnd(u" sharp"_s);
    QTRY_COMPARE_WITH_TIMEOUT(int(m_panel->controller().saveState()), int(SaveState::Saved), 1500);
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp"_s);
    QCOMPARE(body(post), u"Brew on Sunday"_s);
    const auto kept = m_world->run([post](store::StoreCore &core) { return services::PostService::textsBeside(core.reader(), post); });
    QCOMPARE(kept->value(u"/body"_s).toString(), u"Brew on Monday at nine sharp"_s);
    // Ada writes on; that is no reason to take anything from the editor.
    pullPost(post, u"Brew on Sunday evening"_s, m_ada);
    QTRY_COMPARE(m_panel->controller().apart().size(), 1);
    QTest::qWait(100);
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp"_s);
    QCOMPARE(body(post), u"Brew on Sunday evening"_s);
}

void TestComposerConflicts::myTextIsChosen()
{
    const RecordId post = inConflict();
    typeAtEnd(u" sharp"_s);
    press(u"Use my text"_s);
    QTRY_COMPARE(body(post), u"Brew on Monday at nine sharp"_s);
    QCOMPARE(resolution(), u"merged"_s);
    QTRY_VERIFY(!m_panel->conflict()->isVisible());
    QTRY_COMPARE(int(m_panel->controller().saveState()), int(SaveState::Saved));
    QTRY_VERIFY(m_world->run([post](store::StoreCore &core) { return services::PostService::textsBeside(core.reader(), post); })->isEmpty());
    // The post is written as before.
    typeAtEnd(u"!"_s);
    QTRY_COMPARE(body(post), u"Brew on Monday at nine sharp!"_s);
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp!"_s);
}

void TestComposerConflicts::theOtherTextIsChosenAndTakenBack()
{
    const RecordId post = inConflict();
    typeAtEnd(u" sharp"_s);
    QSignalSpy acted(&m_panel->controller(), &ComposerController::acted);
    press(u"Use the other text"_s);
    QTRY_COMPARE(editor()->toPlainText(), u"Brew on Sunday"_s);
    QCOMPARE(resolution(), u"keep_theirs"_s);
    QTRY_VERIFY(!m_panel->conflict()->isVisible());
    QTRY_COMPARE(acted.size(), 1);
    m_world->store.undo(acted.first().at(1).value<RecordId>(), &m_world->window, [](const Result<store::Saved> &undone) { QVERIFY(undone); });
    QTRY_VERIFY(m_panel->conflict()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp"_s);
    QCOMPARE(resolution(), u"unresolved"_s);
    QCOMPARE(body(post), u"Brew on Sunday"_s);
    // Ctrl+Z in the editor goes back over the exchange of texts, as over any other change in it.
    editor()->setFocus();
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor()->toPlainText(), u"Brew on Sunday"_s);
}

void TestComposerConflicts::itSurvivesARestart()
{
    const RecordId post = inConflict();
    typeAtEnd(u" sharp"_s);
    m_panel.reset();
    openPanel(post);
    QTRY_VERIFY(m_panel->conflict()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp"_s);
    QCOMPARE(body(post), u"Brew on Sunday"_s);
    press(u"Use my text"_s);
    QTRY_COMPARE(body(post), u"Brew on Monday at nine sharp"_s);
}

void TestComposerConflicts::decidedElsewhereKeepsWhatWasWrittenSince()
{
    const RecordId post = inConflict();
    typeAtEnd(u" sharp"_s);
    QTRY_COMPARE(int(m_panel->controller().saveState()), int(SaveState::Saved));
    m_world->workspace.resolveConflicts({m_conflict}, services::KeepSide::Theirs, &m_world->window, [](const Result<store::Saved> &saved) { QVERIFY(saved); });
    QTRY_VERIFY2(m_panel->conflict()->text().contains(u"only here"_s), qPrintable(m_panel->conflict()->text()));
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp"_s);
    m_panel.reset();
    openPanel(post);
    QTRY_VERIFY(m_panel->conflict()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"Brew on Monday at nine sharp"_s);
    press(u"Use my text"_s);
    QTRY_COMPARE(body(post), u"Brew on Monday at nine sharp"_s);
    QTRY_VERIFY(m_world->run([post](store::StoreCore &core) { return services::PostService::textsBeside(core.reader(), post); })->isEmpty());
    QVERIFY(!m_panel->conflict()->isVisible());
}

void TestComposerConflicts::decidedElsewhereWithoutANewWordShowsThePost()
{
    inConflict();
    m_world->workspace.resolveConflicts({m_conflict}, services::KeepSide::Theirs, &m_world->window, [](const Result<store::Saved> &saved) { QVERIFY(saved); });
    QTRY_COMPARE(editor()->toPlainText(), u"Brew on Sunday"_s);
    QTRY_VERIFY(!m_panel->conflict()->isVisible());
}

void TestComposerConflicts::aTextThatWasOverwrittenStaysToo()
{
    const RecordId post = servePost(u"One"_s);
    pullPost(post, u"One"_s, m_ada, {{u"threadParts"_s, QJsonArray{u"Two"_s}}});
    openPanel(post);
    QTRY_VERIFY(m_panel->editors()->part(1));
    m_panel->controller().setPart({}, 1, u"Two, mine"_s);
    m_panel->editors()->rebuild();
    QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"threadParts"_s).toArray().first().toString(), u"Two, mine"_s);
    acknowledge();
    pullPost(post, u"One"_s, m_me, {{u"threadParts"_s, QJsonArray{u"Two, mine"_s}}});
    QTest::qWait(100);
    // Parts are one value: the later edit stands, and the earlier is kept beside it.
    pullPost(post, u"One"_s, m_ada, {{u"threadParts"_s, QJsonArray{u"Two, Ada's"_s}}},
             {conflict(post, u"overwritten"_s, QJsonArray{u"Two"_s}, QJsonArray{u"Two, mine"_s}, QJsonArray{u"Two, Ada's"_s}, m_ada, u"threadParts"_s)});
    QTRY_VERIFY(m_panel->conflict()->isVisible());
    QCOMPARE(m_panel->editors()->part(1)->toPlainText(), u"Two, mine"_s);
    QVERIFY(m_panel->conflict()->text().contains(u"Ada Berg"_s));
    press(u"Use my text"_s);
    QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"threadParts"_s).toArray(), QJsonArray{u"Two, mine"_s});
    QCOMPARE(resolution(), u"keep_theirs"_s);
}

void TestComposerConflicts::anEditOfAColleagueIsNoConflict()
{
    const RecordId post = servePost(u"Brew on Monday"_s);
    openPanel(post);
    typeAtEnd(u" at nine"_s);
    QTRY_COMPARE(body(post), u"Brew on Monday at nine"_s);
    acknowledge();
    pullPost(post, u"Brew on Monday at nine"_s, m_me);
    pullPost(post, u"Brew on Tuesday at nine"_s, m_ada);
    QTRY_COMPARE(editor()->toPlainText(), u"Brew on Tuesday at nine"_s);
    QVERIFY(!m_panel->conflict()->isVisible());
}

void TestComposerConflicts::nobodySendsATextThatIsNotChosen()
{
    const RecordId post = inConflict();
    QSignalSpy failed(&m_panel->controller(), &ComposerController::failed);
    m_panel->controller().publishNow();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"post.textUndecided"_s);
    QCOMPARE(m_world->read(u"Post"_s, post).value(u"status"_s).toString(), u"draft"_s);
}

void TestComposerConflicts::aPostThatGoesOutLeavesADraft()
{
    const RecordId post = inConflict();
    typeAtEnd(u" sharp"_s);
    pullPost(post, u"Brew on Sunday"_s, m_ada, {{u"status"_s, u"publishing"_s}});
    QTRY_COMPARE(editor()->toPlainText(), u"Brew on Sunday"_s);
    QVERIFY(!m_panel->conflict()->isVisible());
    QTRY_VERIFY(std::ranges::any_of(m_world->all(u"Post"_s), [](const QJsonObject &one) { return one.value(u"body"_s).toString() == u"Brew on Monday at nine sharp"; }));
}

void TestComposerConflicts::aConflictThatWasThereBeforeIsShownOnce()
{
    const RecordId post = servePost(u"Brew on Monday"_s);
    pullPost(post, u"Brew on Sunday"_s, m_ada, {}, {conflict(post, u"alternative"_s, u"Brew on Monday"_s, u"Brew on Sunday"_s, u"Brew at nine"_s, m_me)});
    openPanel(post);
    QTRY_VERIFY(m_panel->conflict()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"Brew at nine"_s);
    // Later than that Ada went on: then hers is what the post is about, and the old one waits in its list.
    m_panel.reset();
    pullPost(post, u"Brew on Sunday with cake"_s, m_ada);
    openPanel(post);
    QTest::qWait(100);
    QVERIFY(!m_panel->conflict()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"Brew on Sunday with cake"_s);
}

void TestComposerConflicts::anUncleanMergeIsLeftToTheServer()
{
    const RecordId post = servePost(u"Brew on Monday"_s);
    openPanel(post);
    QSignalSpy merged(&m_panel->controller(), &ComposerController::textMerged);
    // Both change the same word before the composer saves: the edit says what it was made from.
    editor()->selectAll();
    QTest::keyClicks(editor(), u"Brew on Friday"_s);
    pullPost(post, u"Brew on Sunday"_s, m_ada);
    QTRY_COMPARE(body(post), u"Brew on Friday"_s);
    QCOMPARE(editor()->toPlainText(), u"Brew on Friday"_s);
    const auto waiting = m_world->run([](store::StoreCore &core) { return core.reader().outbox(); });
    QCOMPARE(waiting->size(), 1);
    QCOMPARE(waiting->first().base.first().value(u"body"_s).toString(), u"Brew on Monday"_s);
}

void TestComposerConflicts::compareLeadsToTheConflict()
{
    inConflict();
    QSignalSpy open(&m_world->bus, &ui::SelectionBus::openRequested);
    editor()->setFocus();
    press(u"Compare"_s);
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().at(0).toString(), u"outbox"_s);
    QCOMPARE(open.first().at(1).value<RecordId>(), m_conflict);
    QCOMPARE(open.first().at(2).toJsonObject().value(u"tab"_s).toString(), u"conflicts"_s);
}

void TestComposerConflicts::aPlannedPostSaysAheadThatItWaits_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("its text") << u"body"_s << true;
    QTest::newRow("its link, which has no editor") << u"linkUrl"_s << true;
    QTest::newRow("notes, which are not sent") << u"planningNotes"_s << false;
}

void TestComposerConflicts::aPlannedPostSaysAheadThatItWaits()
{
    QFETCH(QString, property);
    QFETCH(bool, isHeld);
    const RecordId account = m_world->addAccount(u"mastodon"_s, u"Harbour"_s, u"harbour"_s);
    const RecordId post = RecordId::create('p');
    const QJsonObject planned{{u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, u"2027-01-20T09:00:00.000Z"_s}};
    pullPost(post, u"Brew on Sunday"_s, m_ada, planned);
    QVERIFY(m_world->pull(u"PostTarget"_s, {{u"id"_s, RecordId::create('t').toString()}, {u"postId"_s, post.toString()}, {u"accountId"_s, account.toString()},
                                            {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"pending"_s}}));
    const auto waits = [this] {
        const auto &targets = m_panel->controller().analysis().targets;
        return targets.size() == 1 && std::ranges::any_of(targets.first().readiness.reasons, [](const domain::ReadinessReason &reason) { return reason.code == u"text.choice"; });
    };
    openPanel(post);
    QTRY_COMPARE(m_panel->controller().analysis().targets.size(), 1);
    QVERIFY(!waits());
    pullPost(post, u"Brew on Sunday"_s, m_ada, planned, {conflict(post, u"alternative"_s, u"Old"_s, u"Brew on Sunday"_s, u"Brew at nine"_s, m_me, property)});
    if (!isHeld)
        QTRY_VERIFY(m_panel->conflict()->isVisible() || m_panel->controller().facts().conflicts.size() == 1);
    QTRY_COMPARE(waits(), isHeld);
    const auto chips = m_panel->findChildren<ui::Chip *>();
    QTRY_COMPARE(std::ranges::any_of(chips, [](const ui::Chip *chip) { return chip->look().text == u"Held"; }), isHeld);
    QTRY_COMPARE(m_panel->footer()->summary().startsWith(u"Waits for a choice between two texts"_s), isHeld);
}

CAMPANILE_TEST(TestComposerConflicts)

} // namespace tst_composerconflicts

#include "tst_composerconflicts.moc"
