// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "views/outbox/changewords.h"
#include "views/outbox/worddiff.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace tst_changewords {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using store::SetOp;

namespace {

constexpr qint64 kNow = 1'795'251'600'000; // 2026-11-21 09:00 UTC

QString joined(const QList<DiffRun> &runs)
{
    QString text;
    for (const DiffRun &run : runs)
        text += run.changed ? u'[' + run.text + u']' : run.text;
    return text;
}

} // namespace

class TestChangeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLabelHasASentence_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("posts");
        QTest::addColumn<QJsonObject>("patch");
        QTest::addColumn<QString>("words");
        const QJsonObject none;
        const QJsonObject time{{u"scheduledAt"_s, u"2026-11-23T09:00:00.000Z"_s}};
        const auto row = [](const char *label, int posts, const QJsonObject &patch, const QString &words) {
            QTest::addRow("%s of %d", label, posts) << QString::fromLatin1(label) << posts << patch << words;
        };
        row("post.create", 1, none, u"Created “Winter gifts”"_s);
        row("post.create", 3, none, u"Created 3 posts"_s);
        row("post.edit", 1, {{u"body"_s, u"x"_s}}, u"Edited text of “Winter gifts”"_s);
        row("post.move", 1, time, u"Moved “Winter gifts” to Mon, 23 Nov 09:00"_s);
        row("post.move", 4, time, u"Moved 4 posts"_s);
        row("post.copy", 2, none, u"Copied 2 posts"_s);
        row("post.schedule", 1, none, u"Scheduled “Winter gifts”"_s);
        row("post.unschedule", 1, none, u"Took “Winter gifts” back to draft"_s);
        row("post.publishNow", 1, time, u"Publish “Winter gifts” now"_s);
        row("post.delete", 3, none, u"Deleted 3 posts"_s);
        row("post.accounts", 1, none, u"Changed the accounts of “Winter gifts”"_s);
        row("post.customise", 0, none, u"Changed the text of “Winter gifts” for one network"_s);
        row("post.label", 1, none, u"Changed the labels of “Winter gifts”"_s);
        row("post.media", 1, none, u"Changed the pictures of “Winter gifts”"_s);
        row("post.altText", 0, none, u"Changed the alt text of a picture in “Winter gifts”"_s);
        row("post.unplan", 1, none, u"Took “Winter gifts” off the calendar"_s);
        row("post.status", 1, none, u"Changed the status of “Winter gifts”"_s);
        row("series.this", 1, none, u"Changed one date of the series “Winter gifts”"_s);
        row("series.following", 2, none, u"Changed the series “Winter gifts” from one date on"_s);
        row("series.all", 1, none, u"Changed all dates of the series “Winter gifts”"_s);
        row("series.skip", 1, none, u"Left one date of the series “Winter gifts” out"_s);
        row("asset.add", 0, none, u"Added a picture to “Winter gifts”"_s);
        row("conflict.resolve", 0, none, u"Settled a conflict"_s);
        row("conflict.merge", 1, none, u"Settled a conflict with a merged text"_s);
        row("import.posts", 42, none, u"Imported 42 posts"_s);
        row("Campaign.create", 0, none, u"Created the campaign “Winter gifts”"_s);
        row("ContentTemplate.delete", 0, none, u"Deleted a template"_s);
        row("crisis.call", 0, none, u"Called a crisis: “Winter gifts”"_s);
        row("crisis.pause", 0, none, u"Paused all scheduled posts"_s);
        row("crisisRule.usual", 0, none, u"Added the usual crisis rules"_s);
        row("crisisTemplate.create", 0, none, u"Created the answer template “Winter gifts”"_s);
        row("undo.crisis.acknowledge", 0, none, u"Undone: Acknowledged a crisis"_s);
        row("undo.post.delete", 3, none, u"Undone: Deleted 3 posts"_s);
        row("redo.post.create", 1, none, u"Done again: Created “Winter gifts”"_s);
        row("something.new", 1, none, u"A change in this workspace"_s);
    }
    void everyLabelHasASentence()
    {
        QFETCH(QString, label);
        QFETCH(int, posts);
        QFETCH(QJsonObject, patch);
        ChangeFacts facts{label, {}, u"Winter gifts"_s};
        for (int i = 0; i < posts; ++i)
            facts.ops.append(SetOp::update(u"Post"_s, RecordId::create('p'), patch));
        QTEST(changeWords(facts, english(), kNow), "words");
    }

    void aNameWithPlaceMarksStaysAsWritten()
    {
        const ChangeFacts facts{u"post.move"_s, {SetOp::update(u"Post"_s, RecordId::create('p'), {{u"scheduledAt"_s, u"2026-11-23T09:00:00.000Z"_s}})},
                                u"100 %2 off %1"_s};
        QCOMPARE(changeWords(facts, english(), kNow), u"Moved “100 %2 off %1” to Mon, 23 Nov 09:00"_s);
    }

    void valuesAreReadable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("an instant in the zone") << u"scheduledAt"_s << QJsonValue(u"2026-11-23T09:00:00.000Z"_s) << u"Mon, 23 Nov 2026 09:00"_s;
        QTest::newRow("a status") << u"status"_s << QJsonValue(u"pending_approval"_s) << u"Waits for approval"_s;
        QTest::newRow("a status that is not known is not shown raw") << u"status"_s << QJsonValue(u"very_new"_s) << u"Another status"_s;
        QTest::newRow("an id is not shown") << u"campaignId"_s << QJsonValue(RecordId::create('c').toString()) << u"Another choice"_s;
        QTest::newRow("nothing") << u"title"_s << QJsonValue() << u"Nothing"_s;
        QTest::newRow("labels") << u"tags"_s << QJsonValue(QJsonObject{{u"a"_s, true}, {u"b"_s, true}}) << u"a, b"_s;
        QTest::newRow("a rule") << u"recurrenceRule"_s << QJsonValue(u"FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4"_s) << u"Every week, Mon, Thu, 4 times"_s;
        QTest::newRow("text that looks like an id stays") << u"body"_s << QJsonValue(u"2026-11-23T09:00:00.000Z"_s) << u"2026-11-23T09:00:00.000Z"_s;
    }
    void valuesAreReadable()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QTEST(valueWords(path, value, english()), "words");
    }

    void everyStandingHasWords_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("blobs");
        QTest::addColumn<QString>("word");
        using State = store::OutboxEntry::State;
        QTest::newRow("not sent yet") << int(State::Pending) << QString() << false << u"Waiting"_s;
        QTest::newRow("with a picture on its way") << int(State::Pending) << QString() << true << u"Waits for picture upload"_s;
        QTest::newRow("tried in vain") << int(State::Pending) << u"serverUnavailable"_s << false << u"Blocked"_s;
        QTest::newRow("under way") << int(State::InFlight) << QString() << false << u"Being sent"_s;
        QTest::newRow("answered") << int(State::Acked) << QString() << false << u"Arrived"_s;
    }
    void everyStandingHasWords()
    {
        QFETCH(int, state);
        QFETCH(QString, error);
        QFETCH(bool, blobs);
        store::OutboxEntry entry;
        entry.state = store::OutboxEntry::State(state);
        entry.error = error;
        entry.waitsForBlobs = blobs;
        entry.tries = 3;
        const StandingWords words = standingWords(entry);
        QTEST(words.word, "word");
        QVERIFY(words.line.contains(u"3 times"_s));
        QVERIFY(!words.line.contains(u"serverUnavailable"_s));
    }

    void refusalsNameThePropertyInWords()
    {
        store::RejectedEdit edit;
        edit.errorType = u"invalidProperties"_s;
        edit.error = {{u"properties"_s, QJsonArray{u"scheduledAt"_s}}};
        QCOMPARE(refusalWords(edit), u"The server did not accept a value. It is about: Time."_s);
        edit.errorType = u"neverHeardOf"_s;
        edit.error = {};
        QCOMPARE(refusalWords(edit), u"The server did not accept this change."_s);
        // A code of the server says more than the kind of the error.
        edit.errorType = u"stateForbidden"_s;
        edit.error = {{u"type"_s, edit.errorType}, {u"code"_s, u"post.noTargets"_s}};
        QCOMPARE(refusalWords(edit), u"No account is chosen. Choose at least one account."_s);
    }

    void whatWasWrittenCanBeCopied()
    {
        const QList<SetOp> ops{SetOp::update(u"Post"_s, RecordId::create('p'),
                                             {{u"body"_s, u"One"_s}, {u"status"_s, u"draft"_s}, {u"threadParts"_s, QJsonArray{u"Two"_s}}})};
        QCOMPARE(writtenText(ops), u"One\n\nTwo"_s);
    }

    void wordsThatDifferAreMarked_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::newRow("equal") << u"a b c"_s << u"a b c"_s << u"a b c"_s;
        QTest::newRow("one word") << u"The new roast"_s << u"The winter roast"_s << u"The [winter] roast"_s;
        QTest::newRow("at the end") << u"Come"_s << u"Come today"_s << u"Come[ today]"_s;
        QTest::newRow("everything") << QString() << u"all"_s << u"[all]"_s;
        QTest::newRow("removed words leave no mark") << u"one two three"_s << u"one three"_s << u"one three"_s;
        QTest::newRow("two places") << u"a b c d e"_s << u"a X c Y e"_s << u"a [X] c [Y] e"_s;
    }
    void wordsThatDifferAreMarked()
    {
        QFETCH(QString, base);
        QFETCH(QString, text);
        QTEST(joined(diffAgainst(base, text)), "marked");
    }

    void theBaseShowsWhatEitherSideGaveUp_data()
    {
        QTest::addColumn<QStringList>("versions");
        QTest::addColumn<QString>("marked");
        QTest::newRow("both kept all") << QStringList{u"Come on Monday"_s, u"Come early on Monday"_s} << u"Come on Monday"_s;
        QTest::newRow("one changed a word") << QStringList{u"Come on Tuesday"_s, u"Come on Monday"_s} << u"Come on [Monday]"_s;
        QTest::newRow("each changed another") << QStringList{u"Come on Tuesday"_s, u"Be here on Monday"_s} << u"[Come] on [Monday]"_s;
        QTest::newRow("one side is empty") << QStringList{QString(), u"Come on Monday"_s} << u"[Come on Monday]"_s;
    }
    void theBaseShowsWhatEitherSideGaveUp()
    {
        QFETCH(QStringList, versions);
        QString text;
        for (const DiffRun &run : lostFrom(u"Come on Monday"_s, versions))
            text += run.changed ? u'[' + run.text + u']' : run.text;
        QTEST(text, "marked");
    }

    void aHugeDifferenceKeepsTheText()
    {
        QString base, text;
        for (int i = 0; i < 4000; ++i) {
            base += u"a%1 "_s.arg(i);
            text += u"b%1 "_s.arg(i);
        }
        QString whole;
        for (const DiffRun &run : diffAgainst(base, text))
            whole += run.text;
        QCOMPARE(whole, text);
    }

private:
    static ReadingWays english()
    {
        // 24-hour times whatever the machine's own language says.
        return ReadingWays{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc(), {}};
    }
};

CAMPANILE_GUILESS_TEST(TestChangeWords)

} // namespace tst_changewords

#include "tst_changewords.moc"
