// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/draftmarks.h"
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/reviewrig.h"
#include "ui/kit/panelframe.h"
#include "views/inbox/conversation/draftcontroller.h"
#include "views/inbox/conversation/proposalstrip.h"
#include "views/inbox/conversation/reviewinbox.h"
#include "views/inbox/conversation/reviewstrip.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace tst_replyreviews {

using namespace campanile;
using namespace campanile::conversationtest;
using namespace campanile::views;

namespace {

constexpr int kNothingMs = 30;

} // namespace

/** Reviews by a second person, in the conversation. */
class TestReplyReviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReviewIsDecided();
    void openingAReviewIsNoted();
    void theAuthorSeesWhoLooked();
    void editsAreMarked();
    void aReviewIsNotApproved();
    void onesOwnIsTakenBack();
    void whereOthersApproveSendingAsks();
    void whoIsAloneIsToldWhyNothingIsSent();
    void marksAreSafe();
    void theHistoryIsRead();
    void whatWaitsIsListed();
};

void TestReplyReviews::aReviewIsDecided()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const RecordId id = rig.draft(item, u"At nine"_s, {{u"reviewerId"_s, rig.me.toString()}});
    const auto pane = rig.conversation(item);
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 1);
    auto *card = static_cast<ReviewCard *>(rig.cards(*pane, u"reviewCard"_s).first());
    QVERIFY(card->findChild<QLabel *>(u"reviewTitle"_s)->text().contains(u"Ada Lovelace"_s));
    card->edit()->setPlainText(u"At nine, every day"_s);
    // News of the thread does not take away what the reviewer typed.
    rig.message(item, u"inbound"_s, u"Hello?"_s, {{u"occurredAt"_s, wire(-kMinute)}});
    QTRY_COMPARE(pane->model().conversation().entries.size(), 2);
    QCOMPARE(rig.cards(*pane, u"reviewCard"_s).first(), static_cast<QWidget *>(card));
    buttonOf(card, u"Approve and send"_s)->click();
    QTRY_VERIFY(rig.replies(item).contains(u"At nine, every day"_s));
    QCOMPARE(rig.replies(item).value(u"At nine, every day"_s).value(u"authorId"_s).toString(), rig.ada.toString());
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value(u"status"_s).toString(), u"approved"_s);
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 0);
}

void TestReplyReviews::openingAReviewIsNoted()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const RecordId id = rig.draft(item, u"At nine"_s, {{u"reviewerId"_s, rig.me.toString()}});
    const QString mark = api::viewedMark(rig.me.toString());
    const auto pane = rig.conversation(rig.item(u"Something else"_s));
    pane->hide();
    pane->setItem(item);
    QTRY_COMPARE(pane->findChildren<QWidget *>(u"reviewCard"_s).size(), 1);
    // What must not be written gives no sign; it would be there well within this time, as it is below.
    QTest::qWait(kNothingMs);
    QVERIFY2(!rig.get(u"ReplyDraft"_s, id).value(u"metadata"_s).toObject().contains(mark), "nobody has seen what is not shown");
    pane->show();
    QTRY_VERIFY(rig.get(u"ReplyDraft"_s, id).value(u"metadata"_s).toObject().contains(mark));
    // The mark comes back as news; what the reviewer types meanwhile stays, and looking again is nothing new.
    auto *card = static_cast<ReviewCard *>(rig.cards(*pane, u"reviewCard"_s).first());
    card->edit()->setPlainText(u"At nine, every day"_s);
    QTRY_VERIFY(pane->drafts().model().find(id)->viewers.contains(rig.me));
    QCOMPARE(rig.cards(*pane, u"reviewCard"_s).first(), static_cast<QWidget *>(card));
    pane->hide();
    pane->show();
    // As above.
    QTest::qWait(kNothingMs);
    QCOMPARE(rig.outbox().count(u"replyDraft.view"_s), 1);
}

void TestReplyReviews::theAuthorSeesWhoLooked()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const QJsonObject metadata{{u"askedAt"_s, wire(-kHour)}, {api::viewedMark(rig.ada.toString()), wire(-kMinute)}};
    rig.draft(item, u"At nine"_s, {{u"authorId"_s, rig.me.toString()}, {u"metadata"_s, metadata}});
    const auto pane = rig.conversation(item);
    pane->show();
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 1);
    auto *seen = pane->findChild<QLabel *>(u"seenBy"_s);
    QVERIFY(seen);
    QVERIFY(seen->text().contains(u"Ada Lovelace"_s));
    QVERIFY2(rig.outbox().isEmpty(), "one's own reply is not looked at");
}

void TestReplyReviews::editsAreMarked()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const RecordId id = rig.draft(item, u"At ten <today>"_s);
    rig.pull(u"ReplyDraftEdit"_s, {{u"id"_s, RecordId::create('r').toString()}, {u"draftId"_s, id.toString()}, {u"originalContent"_s, u"At nine <today>"_s},
                                   {u"editedContent"_s, u"At ten <today>"_s}, {u"editType"_s, u"content"_s}, {u"editDistance"_s, 4}});
    const auto pane = rig.conversation(item);
    QTRY_VERIFY(pane->findChild<QLabel *>(u"changes"_s));
    const QString html = pane->findChild<QLabel *>(u"changes"_s)->text();
    QVERIFY2(html.contains(u"nine</s>"_s) && html.contains(u"ten</u>"_s) && html.contains(u"&lt;today&gt;"_s), qPrintable(html));
}

void TestReplyReviews::aReviewIsNotApproved()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const RecordId id = rig.draft(item, u"At nine"_s);
    const auto pane = rig.conversation(item);
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 1);
    QWidget *card = rig.cards(*pane, u"reviewCard"_s).first();
    card->findChild<QLineEdit *>()->setText(u"Too short"_s);
    buttonOf(card, u"Do not approve"_s)->click();
    QTRY_COMPARE(rig.get(u"ReplyDraft"_s, id).value(u"status"_s).toString(), u"rejected"_s);
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value(u"reviewNote"_s).toString(), u"Too short"_s);
    QVERIFY(rig.replies(item).isEmpty());
}

void TestReplyReviews::onesOwnIsTakenBack()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const RecordId id = rig.draft(item, u"At nine"_s, {{u"authorId"_s, rig.me.toString()}, {u"status"_s, u"rejected"_s}, {u"reviewNote"_s, u"Too short"_s}, {u"reviewedById"_s, rig.ada.toString()}});
    const auto pane = rig.conversation(item);
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 1);
    QVERIFY(textsIn(rig.cards(*pane, u"reviewCard"_s).first()).join(u' ').contains(u"Too short"_s));
    buttonOf(rig.cards(*pane, u"reviewCard"_s).first(), u"Edit"_s)->click();
    QTRY_COMPARE(pane->box()->edit()->toPlainText(), u"At nine"_s);
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 0);
    // Better words go for the same review.
    pane->controller().setText(u"From nine on"_s);
    pane->drafts().askForReview(rig.ada);
    QTRY_COMPARE(rig.get(u"ReplyDraft"_s, id).value(u"content"_s).toString(), u"From nine on"_s);
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value(u"reviewerId"_s).toString(), rig.ada.toString());
    QTRY_VERIFY(pane->box()->edit()->toPlainText().isEmpty());
    QVERIFY(rig.replies(item).isEmpty());
    QTRY_COMPARE(rig.cards(*pane, u"reviewCard"_s).size(), 1);
}

void TestReplyReviews::whereOthersApproveSendingAsks()
{
    ReviewRig rig;
    rig.context.setRole(api::Role::Editor);
    rig.context.setReplyReview(api::Role::Manager);
    const RecordId item = rig.item(u"When do you open?"_s);
    const auto pane = rig.conversation(item);
    pane->controller().setText(u"At nine"_s);
    QCOMPARE(pane->box()->sendButton()->text(), u"Ask for a review"_s);
    pane->box()->sendButton()->click();
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = pane->box()->findChild<QMenu *>()) != nullptr);
    QVERIFY(rig.replies(item).value(u"At nine"_s).value(u"sendStatus"_s) != u"queued"_s);
    QCOMPARE(menu->actions().last()->text(), u"Ada Lovelace"_s);
    menu->actions().last()->trigger();
    QTRY_COMPARE(pane->drafts().reviews().size(), 1);
    QCOMPARE(pane->drafts().reviews().first().reviewer, rig.ada);
    QVERIFY2(!pane->drafts().mayDecide(pane->drafts().reviews().first()), "not the own one");
    // Above those who are reviewed one sends as ever.
    rig.context.setRole(api::Role::Owner);
    QCOMPARE(pane->box()->sendButton()->text(), u"Send"_s);
}

void TestReplyReviews::whoIsAloneIsToldWhyNothingIsSent()
{
    ReviewRig rig;
    rig.context.setReplyReview(api::Role::Owner);
    const RecordId item = rig.item(u"When do you open?"_s);
    const auto pane = rig.conversation(item);
    pane->controller().setText(u"At nine"_s);
    QTRY_VERIFY(pane->controller().canSend()); // Ada can look at it
    // From now on she only reads.
    const auto members = rig.run([](store::StoreCore &core) {
        store::Query query;
        query.type = u"WorkspaceMember"_s;
        return core.reader().query(query);
    });
    QVERIFY(members);
    for (const store::Record &record : members->rows) {
        QJsonObject member = record.object();
        member.insert(u"role"_s, u"viewer"_s);
        QVERIFY(member.value(u"userId"_s) == rig.me.toString() || rig.pull(u"WorkspaceMember"_s, member));
    }
    QTRY_VERIFY(!pane->controller().canSend());
    QTRY_VERIFY(!pane->box()->sendButton()->isEnabled());
    QVERIFY2(pane->controller().whyNot().contains(u"nobody else is here"_s), qPrintable(pane->controller().whyNot()));
    rig.context.setReplyReview(std::nullopt);
    QTRY_VERIFY(pane->box()->sendButton()->isEnabled());
    QCOMPARE(pane->controller().whyNot(), QString());
}

void TestReplyReviews::marksAreSafe()
{
    const QString html = markedChanges(u"<script>alert(1)</script>"_s, u"<img src=x>\u202E & more"_s);
    QVERIFY2(!html.contains(u"<script"_s) && !html.contains(u"<img"_s) && !html.contains(u'\u202E'), qPrintable(html));
    QVERIFY(html.contains(u"&amp;"_s));
}

void TestReplyReviews::theHistoryIsRead()
{
    ReviewRig rig;
    const RecordId item = rig.item(u"When do you open?"_s);
    const RecordId id = rig.draft(item, u"At ten"_s);
    const auto step = [&](const QString &action, const RecordId &by, qint64 at, const QJsonObject &details = {}) {
        rig.pull(u"ReplyDraftAudit"_s, {{u"id"_s, RecordId::create('r').toString()}, {u"draftId"_s, id.toString()}, {u"action"_s, action}, {u"performedById"_s, by.toString()},
                                        {u"details"_s, details}, {u"createdAt"_s, wire(at)}});
    };
    step(u"created"_s, rig.ada, -3 * kHour);
    step(u"edited"_s, rig.ada, -2 * kHour, {{u"step"_s, u"asked"_s}, {u"reviewerId"_s, rig.me.toString()}, {u"editType"_s, u"content"_s}, {u"editDistance"_s, 4}});
    step(u"viewed"_s, rig.me, -kHour - kMinute);
    step(u"approved"_s, rig.me, -kHour, {{u"note"_s, u"Nice"_s}});
    step(u"sent"_s, rig.ada, -kMinute);
    rig.pull(u"ReplyDraftEdit"_s, {{u"id"_s, RecordId::create('r').toString()}, {u"draftId"_s, id.toString()}, {u"originalContent"_s, u"At nine"_s}, {u"editedContent"_s, u"At ten"_s},
                                   {u"editType"_s, u"content"_s}, {u"editDistance"_s, 4}, {u"createdAt"_s, wire(-2 * kHour)}});
    DraftHistory history(id, *rig.parts);
    history.show();
    QTRY_COMPARE(history.findChildren<QLabel *>(u"draftStep"_s).size(), 5);
    const QString all = textsIn(&history).join(u'\n');
    QVERIFY2(all.contains(u"other facts"_s) && all.contains(u"Kim Berg"_s) && all.contains(u"Nice"_s) && all.contains(u"ten</u>"_s), qPrintable(all));
    QVERIFY(all.contains(u"You"_s));
    QVERIFY(all.contains(u"opened it"_s));
    models::ReplyDraftStep again;
    again.action = u"regenerated"_s;
    again.by = rig.ada;
    QVERIFY(draftStepWords(again, *rig.parts).contains(u"another proposal"_s));
}

void TestReplyReviews::whatWaitsIsListed()
{
    ReviewRig rig;
    rig.deps->me = rig.me;
    ui::PanelFrame frame(u"Inbox"_s, new QWidget);
    ReviewInbox inbox(*rig.deps, *rig.members, frame);
    QAction *action = rig.actions.action(u"inbox.reviews"_s);
    QVERIFY(!action->isEnabled());
    const RecordId item = rig.item(u"When do you open?"_s);
    rig.draft(item, u"At nine & ten"_s);
    rig.draft(item, u"Mine"_s, {{u"authorId"_s, rig.me.toString()}});
    rig.draft(item, u"A proposal"_s, {{u"origin"_s, u"ai"_s}, {u"metadata"_s, QJsonObject()}});
    rig.draft(item, u"Decided"_s, {{u"status"_s, u"approved"_s}});
    QTRY_VERIFY(action->isEnabled());
    QCOMPARE(inbox.waiting().size(), 1);
    QSignalSpy opened(&inbox, &ReviewInbox::openRequested);
    action->trigger();
    auto *menu = frame.findChild<QMenu *>(u"reviews"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(menu->actions().first()->text().contains(u"Ada Lovelace"_s));
    menu->actions().first()->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<RecordId>(), item);
}

CAMPANILE_TEST(TestReplyReviews)

} // namespace tst_replyreviews

#include "tst_replyreviews.moc"
