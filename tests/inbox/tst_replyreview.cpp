// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/support/sendrig.h"
#include "tests/server/enginetest.h"

#include "api/draftmarks.h"
#include "server/core/publish/publishjournal.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_replyreview {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using tests::EngineFixture;
using tests::SendRig;

/** Replies that a second person looks at before they leave, on both databases. */
class TestReplyReview : public tests::EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsReviewed_data();
    void whoIsReviewed();
    void anotherPersonApproves_data() { tests::addBackendRows(); }
    void anotherPersonApproves();
    void nobodyApprovesTheOwnWords_data() { tests::addBackendRows(); }
    void nobodyApprovesTheOwnWords();
    void whatLeavesIsWhatWasApproved();
    void theReviewerIsToldAndTheAuthorToo_data() { tests::addBackendRows(); }
    void theReviewerIsToldAndTheAuthorToo();
    void whoLooksIsWrittenDownOnce_data() { tests::addBackendRows(); }
    void whoLooksIsWrittenDownOnce();
    void nobodyLooksForAnother();
    void whatLeftMeanwhileWasLookedAtInVain();
    void anotherProposalIsWrittenDown();
    void aProposalOfTheModelIsMarked();
    void aDraftFollowsItsMessage();

private:
    [[nodiscard]] static bool applied(const QJsonObject &result) { return result.value("status"_L1).toString() == "applied"_L1; }
    [[nodiscard]] static QString user(api::Role role) { return EngineFixture::userOf(role); }
    /** Each person has a device of the own. */
    [[nodiscard]] static QString device(api::Role role) { return u"device%1"_s.arg(int(role)); }
    /** The workspace wants replies of @p role and below reviewed. */
    void demand(SendRig &rig, const QString &role) { rig.patch(u"Workspace"_s, f().account, {{u"settings"_s, QJsonObject{{u"replyReview"_s, role}}}}); }
    QString draft(SendRig &rig, const QString &item, const QString &text, api::Role role = api::Role::Editor, const QJsonObject &more = {});
    /** As a client does: the approval and the reply in one mutation. */
    bool approve(SendRig &rig, const QString &draft, const QString &item, const QString &text, api::Role role, QString *message = nullptr);
    QStringList noticesFor(SendRig &rig, api::Role role);
};

QString TestReplyReview::draft(SendRig &rig, const QString &item, const QString &text, api::Role role, const QJsonObject &more)
{
    const QString id = f().newId('r');
    QJsonObject record{{u"inboxItemId"_s, item}, {u"content"_s, text}, {u"origin"_s, u"human"_s}, {u"metadata"_s, QJsonObject{{u"askedAt"_s, wireTime(f().clock.nowMs())}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    rig.lastResult = rig.push(device(role), tests::oneCall(u"ReplyDraft/set"_s, QJsonObject{{u"create"_s, QJsonObject{{id, record}}}}), role);
    return applied(rig.lastResult) ? id : QString();
}

bool TestReplyReview::approve(SendRig &rig, const QString &draft, const QString &item, const QString &text, api::Role role, QString *message)
{
    QJsonArray calls{QJsonValue(QJsonArray{u"ReplyDraft/set"_s, QJsonObject{{u"update"_s, QJsonObject{{draft, QJsonObject{{u"status"_s, u"approved"_s}, {u"content"_s, text}}}}}}, u"0"_s})};
    QString id;
    for (const QJsonValue &call : rig.replyCalls(item, text, {{u"replyDraftId"_s, draft}}, &id))
        calls.append(call);
    if (message)
        *message = id;
    return applied(rig.push(device(role), calls, role));
}

QStringList TestReplyReview::noticesFor(SendRig &rig, api::Role role)
{
    QStringList codes;
    for (const QJsonObject &notice : rig.all(u"Notification"_s)) {
        if (notice.value("userId"_L1).toString() == user(role))
            codes.append(notice.value("metadata"_L1)["titleCode"_L1].toString());
    }
    return codes;
}

void TestReplyReview::whoIsReviewed_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("sends");
    const auto row = [](const char *name, const QString &setting, api::Role role, bool sends) { QTest::newRow(name) << setting << int(role) << sends; };
    row("nobody is", QString(), api::Role::Editor, true);
    row("editors are", u"editor"_s, api::Role::Editor, false);
    row("managers stand above editors", u"editor"_s, api::Role::Manager, true);
    row("managers and below are", u"manager"_s, api::Role::Manager, false);
    row("admins stand above managers", u"manager"_s, api::Role::Admin, true);
    row("everybody is, the owner too", u"owner"_s, api::Role::Owner, false);
    row("a word that means nothing", u"everyone"_s, api::Role::Editor, true);
}

void TestReplyReview::whoIsReviewed()
{
    QFETCH(QString, setting);
    QFETCH(int, role);
    QFETCH(bool, sends);
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    if (!setting.isEmpty())
        demand(rig, setting);
    const QString item = rig.addItem(u"c1"_s);
    rig.reply(device(api::Role(role)), item, u"At nine"_s, {}, api::Role(role));
    QCOMPARE(applied(rig.lastResult), sends);
    // What is only being written needs nobody.
    rig.reply(device(api::Role(role)), item, u"At ten"_s, {{u"sendStatus"_s, u"draft"_s}}, api::Role(role));
    QVERIFY(applied(rig.lastResult));
    rig.run();
    QCOMPARE(rig.network->sent.size(), sends ? 1 : 0);
}

void TestReplyReview::anotherPersonApproves()
{
    start();
    SendRig rig(f());
    demand(rig, u"manager"_s);
    const QString item = rig.addItem(u"c1"_s);
    const QString id = draft(rig, item, u"At nine"_s);
    QVERIFY(!id.isEmpty());
    QString message;
    QVERIFY(approve(rig, id, item, u"At nine"_s, api::Role::Manager, &message));
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("reviewedById"_L1).toString(), user(api::Role::Manager));
    // Whoever lets it leave does not become its author.
    QCOMPARE(rig.get(u"InboxMessage"_s, message).value("authorId"_L1).toString(), user(api::Role::Editor));
    QVERIFY(!rig.get(u"InboxMessage"_s, message).value("aiGenerated"_L1).toBool());
    rig.run();
    QCOMPARE(rig.network->sent.size(), 1);
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("status"_L1).toString(), u"sent"_s);
    QVERIFY(!rig.get(u"ReplyDraft"_s, id).value("sentAt"_L1).toString().isEmpty());
}

void TestReplyReview::nobodyApprovesTheOwnWords()
{
    start();
    SendRig rig(f());
    demand(rig, u"manager"_s);
    const QString item = rig.addItem(u"c1"_s);
    const QString id = draft(rig, item, u"At nine"_s);
    QVERIFY2(!approve(rig, id, item, u"At nine"_s, api::Role::Editor), "the own draft");
    QVERIFY2(!rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, id, {{u"status"_s, u"approved"_s}}), "the own draft, without a reply");
    // In somebody else's name neither.
    const QString other = draft(rig, item, u"At ten"_s, api::Role::Editor, {{u"authorId"_s, user(api::Role::Manager)}});
    QCOMPARE(rig.get(u"ReplyDraft"_s, other).value("authorId"_L1).toString(), user(api::Role::Editor));
    QVERIFY(!approve(rig, other, item, u"At ten"_s, api::Role::Editor));
    // Own words in the draft of a colleague are own words.
    const QString managers = draft(rig, item, u"At eleven"_s, api::Role::Manager);
    QVERIFY(!rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, managers, {{u"content"_s, u"Whatever I like"_s}}));
    QVERIFY(!approve(rig, managers, item, u"Whatever I like"_s, api::Role::Editor));
    QVERIFY(approve(rig, managers, item, u"At eleven"_s, api::Role::Editor));
    // What a model proposed to a colleague is nobody's word yet, and nobody makes it one in the colleague's name.
    const QString proposed = draft(rig, item, u"At twelve"_s, api::Role::Manager, {{u"origin"_s, u"ai"_s}, {u"metadata"_s, QJsonObject()}});
    QVERIFY(!approve(rig, proposed, item, u"At twelve"_s, api::Role::Editor));
    QVERIFY(!rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, proposed, {{u"metadata/askedAt"_s, wireTime(f().clock.nowMs())}}));
    // Nobody who is not reviewed is kept from anything.
    QVERIFY(approve(rig, id, item, u"At nine, every day"_s, api::Role::Owner));
}

void TestReplyReview::whatLeavesIsWhatWasApproved()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    demand(rig, u"editor"_s);
    const QString item = rig.addItem(u"c1"_s);
    const QString id = draft(rig, item, u"At nine"_s);
    QVERIFY(rig.edit(device(api::Role::Manager), u"ReplyDraft"_s, id, {{u"status"_s, u"approved"_s}}, api::Role::Manager));
    rig.reply(device(api::Role::Editor), item, u"Something else"_s, {{u"replyDraftId"_s, id}});
    QVERIFY2(!applied(rig.lastResult), "another text");
    rig.reply(device(api::Role::Editor), item, u"At nine"_s, {{u"replyDraftId"_s, id}, {u"isPrivate"_s, true}});
    QVERIFY2(!applied(rig.lastResult), "another way");
    rig.reply(device(api::Role::Editor), rig.addItem(u"c2"_s), u"At nine"_s, {{u"replyDraftId"_s, id}});
    QVERIFY2(!applied(rig.lastResult), "another customer");
    const QString message = rig.reply(device(api::Role::Editor), item, u"At nine"_s, {{u"replyDraftId"_s, id}});
    QVERIFY(applied(rig.lastResult));
    QVERIFY2(!rig.edit(device(api::Role::Editor), u"InboxMessage"_s, message, {{u"content"_s, u"Something else"_s}}), "changed while it waits");
    QVERIFY2(!rig.edit(device(api::Role::Editor), u"InboxMessage"_s, message, {{u"replyDraftId"_s, QJsonValue()}}), "without its draft");
    QVERIFY(rig.edit(device(api::Role::Editor), u"InboxMessage"_s, message, {{u"sendStatus"_s, u"draft"_s}}));
}

void TestReplyReview::theReviewerIsToldAndTheAuthorToo()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString named = draft(rig, item, u"At nine"_s, api::Role::Editor, {{u"reviewerId"_s, user(api::Role::Manager)}});
    QCOMPARE(noticesFor(rig, api::Role::Manager), QStringList{u"notice.replyReview"_s});
    QVERIFY(noticesFor(rig, api::Role::Owner).isEmpty());
    QVERIFY(rig.edit(device(api::Role::Manager), u"ReplyDraft"_s, named, {{u"status"_s, u"rejected"_s}, {u"reviewNote"_s, u"Too short"_s}}, api::Role::Manager));
    QCOMPARE(noticesFor(rig, api::Role::Editor), QStringList{u"notice.replyRejected"_s});
    // Better words, asked again.
    f().clock.advanceMs(60'000);
    QVERIFY(rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, named, {{u"content"_s, u"From nine on, every day"_s}, {u"status"_s, u"pending"_s},
                                                        {u"metadata/askedAt"_s, wireTime(f().clock.nowMs())}}));
    QCOMPARE(noticesFor(rig, api::Role::Manager).size(), 2);
    // Without a name everybody who answers for others is asked; strangers cannot be.
    QVERIFY(!draft(rig, item, u"At ten"_s).isEmpty());
    QVERIFY(draft(rig, item, u"At ten"_s, api::Role::Editor, {{u"reviewerId"_s, f().newId('u')}}).isEmpty());
    QStringList steps;
    for (const QJsonObject &line : rig.all(u"ReplyDraftAudit"_s)) {
        if (line.value("draftId"_L1).toString() == named)
            steps.append(line.value("action"_L1).toString() + u'/' + line.value("details"_L1)["step"_L1].toString() + line.value("details"_L1)["note"_L1].toString());
    }
    QCOMPARE(steps, (QStringList{u"created/asked"_s, u"rejected/Too short"_s, u"edited/asked"_s}));
    const auto edits = rig.all(u"ReplyDraftEdit"_s);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().value("originalContent"_L1).toString(), u"At nine"_s);
}

void TestReplyReview::whoLooksIsWrittenDownOnce()
{
    start();
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString id = draft(rig, item, u"At nine"_s);
    const QString mark = api::viewedMark(user(api::Role::Manager));
    const auto look = [&](const QString &when) {
        return rig.edit(device(api::Role::Manager), u"ReplyDraft"_s, id, {{u"metadata/"_s + mark, when}}, api::Role::Manager);
    };
    const auto views = [&] {
        QStringList by;
        for (const QJsonObject &line : rig.all(u"ReplyDraftAudit"_s)) {
            if (line.value("action"_L1) == u"viewed"_s)
                by.append(line.value("performedById"_L1).toString());
        }
        return by;
    };
    QVERIFY(look(u"1999-01-01T00:00:00.000Z"_s));
    QCOMPARE(views(), QStringList{user(api::Role::Manager)});
    // The time is the server's.
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("metadata"_L1)[mark].toString(), wireTime(f().clock.nowMs()));
    const QString seen = rig.get(u"ReplyDraft"_s, id).value("metadata"_L1)[mark].toString();
    f().clock.advanceMs(60'000);
    QVERIFY(look(wireTime(f().clock.nowMs())));
    QCOMPARE(views().size(), 1);
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("metadata"_L1)[mark].toString(), seen);
    // Another colleague is another line.
    QVERIFY(rig.edit(device(api::Role::Owner), u"ReplyDraft"_s, id, {{u"metadata/"_s + api::viewedMark(user(api::Role::Owner)), wireTime(f().clock.nowMs())}}, api::Role::Owner));
    QCOMPARE(views().size(), 2);
    // Nobody has seen a text that is another.
    QVERIFY(rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, id, {{u"content"_s, u"At ten"_s}}));
    QVERIFY(!rig.get(u"ReplyDraft"_s, id).value("metadata"_L1).toObject().contains(mark));
    QVERIFY(!rig.get(u"ReplyDraft"_s, id).value("metadata"_L1)["askedAt"_L1].toString().isEmpty());
    QVERIFY(look(wireTime(f().clock.nowMs())));
    QCOMPARE(views().size(), 3);
    // It tells nobody, and decides nothing.
    QVERIFY(!noticesFor(rig, api::Role::Editor).contains(u"notice.replyApproved"_s));
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("status"_L1).toString(), u"pending"_s);
}

void TestReplyReview::nobodyLooksForAnother()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString owners = api::viewedMark(user(api::Role::Owner));
    const QString id = draft(rig, item, u"At nine"_s, api::Role::Editor, {{u"metadata"_s, QJsonObject{{u"askedAt"_s, wireTime(f().clock.nowMs())}, {owners, u"x"_s}}}});
    QVERIFY(!rig.get(u"ReplyDraft"_s, id).value("metadata"_L1).toObject().contains(owners));
    QVERIFY(rig.edit(device(api::Role::Manager), u"ReplyDraft"_s, id, {{u"metadata/"_s + owners, u"x"_s}}, api::Role::Manager));
    QVERIFY(!rig.get(u"ReplyDraft"_s, id).value("metadata"_L1).toObject().contains(owners));
    const QString managers = api::viewedMark(user(api::Role::Manager));
    QVERIFY(rig.edit(device(api::Role::Manager), u"ReplyDraft"_s, id, {{u"metadata/"_s + managers, u"x"_s}}, api::Role::Manager));
    // Nor does anybody take a look back, not even the own one.
    QVERIFY(rig.edit(device(api::Role::Manager), u"ReplyDraft"_s, id, {{u"metadata/"_s + managers, QJsonValue()}}, api::Role::Manager));
    QVERIFY(rig.get(u"ReplyDraft"_s, id).value("metadata"_L1).toObject().contains(managers));
    QStringList actions;
    for (const QJsonObject &line : rig.all(u"ReplyDraftAudit"_s))
        actions.append(line.value("action"_L1).toString());
    QCOMPARE(actions, (QStringList{u"created"_s, u"viewed"_s}));
}

void TestReplyReview::whatLeftMeanwhileWasLookedAtInVain()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString id = draft(rig, item, u"At nine"_s);
    QVERIFY(approve(rig, id, item, u"At nine"_s, api::Role::Manager));
    rig.run();
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("status"_L1).toString(), u"sent"_s);
    const qsizetype lines = rig.all(u"ReplyDraftAudit"_s).size();
    const QString mark = api::viewedMark(user(api::Role::Owner));
    QVERIFY2(rig.edit(device(api::Role::Owner), u"ReplyDraft"_s, id, {{u"metadata/"_s + mark, u"x"_s}}, api::Role::Owner), "a look is no fault");
    QVERIFY(!rig.get(u"ReplyDraft"_s, id).value("metadata"_L1).toObject().contains(mark));
    QCOMPARE(rig.all(u"ReplyDraftAudit"_s).size(), lines);
    QVERIFY(!rig.edit(device(api::Role::Owner), u"ReplyDraft"_s, id, {{u"metadata/tone"_s, u"x"_s}}, api::Role::Owner));
}

void TestReplyReview::anotherProposalIsWrittenDown()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const auto propose = [&](const QString &onto, const QString &earlier) {
        return draft(rig, onto, u"At nine"_s, api::Role::Editor,
                     {{u"origin"_s, u"ai"_s}, {u"metadata"_s, earlier.isEmpty() ? QJsonObject() : QJsonObject{{api::kRegenerates, earlier}}}});
    };
    const QString first = propose(item, {});
    const QString second = propose(item, first);
    // What is named has to be a proposal to the same customer.
    const QString other = propose(rig.addItem(u"c2"_s), first);
    const QString made_up = propose(item, f().newId('r'));
    const auto steps = [&](const QString &id) {
        QStringList actions;
        for (const QJsonObject &line : rig.all(u"ReplyDraftAudit"_s)) {
            if (line.value("draftId"_L1) == id)
                actions.append(line.value("action"_L1).toString() + line.value("details"_L1)["from"_L1].toString());
        }
        return actions;
    };
    QCOMPARE(steps(first), QStringList{u"created"_s});
    QCOMPARE(steps(second), QStringList{u"regenerated"_s + first});
    QCOMPARE(steps(other), QStringList{u"created"_s});
    QCOMPARE(steps(made_up), QStringList{u"created"_s});
    QVERIFY(!rig.get(u"ReplyDraft"_s, other).value("metadata"_L1).toObject().contains(api::kRegenerates));
}

void TestReplyReview::aProposalOfTheModelIsMarked()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString proposal = draft(rig, item, u"At nine"_s, api::Role::Editor, {{u"origin"_s, u"ai"_s}, {u"confidenceScore"_s, 0.8}, {u"metadata"_s, QJsonObject()}});
    QVERIFY2(noticesFor(rig, api::Role::Manager).isEmpty(), "a proposal asks nobody");
    QString message;
    QVERIFY(approve(rig, proposal, item, u"From nine on"_s, api::Role::Manager, &message));
    QCOMPARE(rig.get(u"InboxMessage"_s, message).value("authorId"_L1).toString(), user(api::Role::Manager));
    // The mark is the server's to set: a client that forgets or denies it changes nothing.
    QVERIFY(rig.get(u"InboxMessage"_s, message).value("aiGenerated"_L1).toBool());
    QVERIFY(rig.edit(device(api::Role::Manager), u"InboxMessage"_s, message, {{u"aiGenerated"_s, false}}, api::Role::Manager));
    QVERIFY(rig.get(u"InboxMessage"_s, message).value("aiGenerated"_L1).toBool());
}

void TestReplyReview::aDraftFollowsItsMessage()
{
    start(EngineFixture::Backend::SqliteMemory);
    SendRig rig(f());
    const QString item = rig.addItem(u"c1"_s);
    const QString id = draft(rig, item, u"At nine"_s);
    QString message;
    QVERIFY(approve(rig, id, item, u"At nine"_s, api::Role::Manager, &message));
    rig.network->faults = {tests::ScriptedNetwork::Fault::Refuses};
    rig.run();
    QCOMPARE(rig.status(message), u"failed"_s);
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("status"_L1).toString(), u"failed"_s);
    QVERIFY(rig.edit(device(api::Role::Editor), u"InboxMessage"_s, message, {{u"sendStatus"_s, u"queued"_s}}));
    rig.run();
    QCOMPARE(rig.status(message), u"sent"_s);
    QCOMPARE(rig.get(u"ReplyDraft"_s, id).value("status"_L1).toString(), u"sent"_s);
    QVERIFY2(!rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, id, {{u"content"_s, u"Never"_s}}), "what was sent stays");
    QVERIFY2(!rig.edit(device(api::Role::Editor), u"ReplyDraft"_s, id, {{u"reviewNote"_s, u"Never"_s}}), "all of it");
}

CAMPANILE_GUILESS_TEST(TestReplyReview)

} // namespace tst_replyreview

#include "tst_replyreview.moc"
