// SPDX-License-Identifier: GPL-3.0-or-later
// The column beside a conversation: reasons, corrections, the clock, moderation, earlier dealings.
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/conversationrig.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/detailchoices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>

namespace tst_inboxdetails {

using namespace campanile;
using namespace campanile::conversationtest;

namespace {

QComboBox *boxOf(const QWidget *pane, const QString &name)
{
    for (QComboBox *box : pane->findChildren<QComboBox *>()) {
        if (box->accessibleName() == name && box->isVisibleTo(pane))
            return box;
    }
    return nullptr;
}

void choose(QComboBox *box, const QString &value)
{
    box->setCurrentIndex(box->findData(value));
    Q_EMIT box->activated(box->currentIndex());
}

QString allText(const QWidget *pane)
{
    return textsIn(pane).join(u'|');
}

} // namespace

class TestInboxDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void everyPointOfThePriorityIsExplained()
    {
        Rig rig;
        const QJsonArray factors{QJsonObject{{u"name"_s, u"base"_s}, {u"points"_s, 20}}, QJsonObject{{u"name"_s, u"sentiment"_s}, {u"points"_s, 22.5}, {u"value"_s, -0.9}},
                                 QJsonObject{{u"name"_s, u"vip"_s}, {u"points"_s, 15}, {u"value"_s, true}}};
        const RecordId item = rig.item(u"Awful"_s, {{u"priority"_s, u"high"_s}, {u"priorityScore"_s, 62}, {u"priorityFactors"_s, factors}, {u"isVip"_s, true}, {u"senderFollowers"_s, 12500}});
        const auto pane = rig.details(item);
        QTRY_VERIFY(allText(pane.get()).contains(u"62 of 100"_s));
        for (const QString &words : {u"Every item"_s, u"Tone of the text"_s, u"+22.5"_s, u"Important person"_s, u"+15"_s, u"12,500"_s})
            QVERIFY2(allText(pane.get()).contains(words), qPrintable(words));
        choose(boxOf(pane.get(), u"Priority"_s), u"low"_s);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"correctedPriority"_s).toString(), u"low"_s);
        QCOMPARE(rig.get(u"InboxItem"_s, item).value(u"priority"_s).toString(), u"low"_s);
        QTRY_VERIFY(boxOf(pane.get(), u"Priority"_s)->itemText(0).startsWith(u"High"_s));
        QVERIFY(rig.toasts.undoLast());
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"priority"_s).toString(), u"high"_s);
    }

    void whoSetTheStatusIsTold()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s, {{u"status"_s, u"resolved"_s}, {u"statusById"_s, rig.ada.toString()}, {u"statusAt"_s, wire(-57 * 60'000)}});
        const auto pane = rig.details(item);
        QTRY_VERIFY2(allText(pane.get()).contains(u"Resolved by Ada Lovelace, "_s), qPrintable(allText(pane.get())));
        QVERIFY(!allText(pane.get()).contains(u"Resolve by"_s));
        const RecordId again = rig.item(u"Hello"_s, {{u"status"_s, u"open"_s}, {u"statusAt"_s, wire(-60'000)}, {u"receivedAt"_s, wire(-90'000)}, {u"lastMessageAt"_s, wire(-60'000)}});
        const auto reopened = rig.details(again);
        QTRY_VERIFY(allText(reopened.get()).contains(u"They wrote again, "_s));
        const RecordId read = rig.item(u"Hello"_s, {{u"status"_s, u"open"_s}, {u"statusById"_s, rig.ada.toString()}, {u"statusAt"_s, wire(-60'000)}});
        const auto opened = rig.details(read);
        QTRY_VERIFY2(allText(opened.get()).contains(u"Opened by Ada Lovelace, "_s), "reading it for the first time is no reopening");
        const RecordId once = rig.item(u"Hello"_s, {{u"status"_s, u"open"_s}, {u"statusAt"_s, wire(-60'000)}, {u"receivedAt"_s, wire(-90'000)}, {u"lastMessageAt"_s, wire(-90'000)}});
        const auto single = rig.details(once);
        QTRY_VERIFY(allText(single.get()).contains(u"Status"_s));
        QVERIFY2(!allText(single.get()).contains(u"wrote again"_s), "they wrote once");
        const RecordId fresh = rig.item(u"Hello"_s, {{u"status"_s, u"new"_s}});
        const auto untouched = rig.details(fresh);
        QTRY_VERIFY(allText(untouched.get()).contains(u"Status"_s));
        QVERIFY(!allText(untouched.get()).contains(u" by "_s));
    }

    void theTimeToResolveIsShown()
    {
        Rig rig;
        const RecordId due = rig.item(u"Hello"_s, {{u"status"_s, u"open"_s}, {u"resolutionDueAt"_s, wire(2 * 3'600'000)}});
        const auto pane = rig.details(due);
        QTRY_VERIFY(allText(pane.get()).contains(u"Resolve by"_s));
        QVERIFY(!allText(pane.get()).contains(u"Not resolved in time"_s));
        const RecordId late = rig.item(u"Hello"_s, {{u"status"_s, u"open"_s}, {u"resolutionDueAt"_s, wire(-3'600'000)}, {u"resolutionBreach"_s, true}});
        const auto missed = rig.details(late);
        QTRY_VERIFY(allText(missed.get()).contains(u"Not resolved in time"_s));
    }

    void theWordsBehindTheToneAreShown()
    {
        Rig rig;
        const RecordId item = rig.item(u"I love it but the box was terrible"_s, {{u"sentiment"_s, u"negative"_s}, {u"sentimentScore"_s, -0.3}, {u"language"_s, u"en"_s}});
        const auto pane = rig.details(item);
        auto *words = pane->findChild<views::SentimentWords *>();
        QTRY_VERIFY(words->shownText().contains(u"love"_s));
        QVERIFY(words->shownText().contains(u"terrible"_s));
        choose(boxOf(pane.get(), u"Tone"_s), u"positive"_s);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"correctedSentiment"_s).toString(), u"positive"_s);
        choose(boxOf(pane.get(), u"Kind"_s), u"question"_s);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"correctedIntent"_s).toString(), u"question"_s);
        const RecordId german = rig.item(u"Alles kaputt"_s, {{u"language"_s, u"de"_s}});
        pane->setItem(german);
        QTRY_VERIFY(allText(pane.get()).contains(u"no list of words"_s));
    }

    void theClockSaysHowLongIsLeft_data()
    {
        QTest::addColumn<QJsonObject>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("time is left") << QJsonObject{{u"slaDeadline"_s, wire(3 * kHour)}} << u"3 h 0 min left"_s;
        QTest::newRow("it is overdue") << QJsonObject{{u"slaDeadline"_s, wire(-30 * kMinute)}, {u"slaBreach"_s, true}} << u"30 min overdue"_s;
        QTest::newRow("it stands while the customer is to write") << QJsonObject{{u"slaDeadline"_s, wire(kHour)}, {u"slaPausedAt"_s, wire(-kHour)}, {u"status"_s, u"pending"_s}} << u"The clock stands"_s;
        QTest::newRow("nothing is promised") << QJsonObject() << u"No deadline"_s;
        QTest::newRow("it is answered") << QJsonObject{{u"slaDeadline"_s, wire(kHour)}, {u"status"_s, u"replied"_s}} << u"No deadline"_s;
    }
    void theClockSaysHowLongIsLeft()
    {
        QFETCH(QJsonObject, state);
        QFETCH(QString, words);
        Rig rig;
        const auto pane = rig.details(rig.item(u"Hello"_s, state));
        QTRY_VERIFY2(allText(pane.get()).contains(words), qPrintable(allText(pane.get())));
    }

    void theClockTurnsWarningAndDanger()
    {
        models::InboxFacts facts;
        facts.status = u"open"_s;
        facts.receivedAt = 0;
        facts.slaDeadline = 100 * kMinute;
        QCOMPARE(views::slaClockOf(facts, 10 * kMinute).tone, ui::Tone::Neutral);
        QCOMPARE(views::slaClockOf(facts, 80 * kMinute).tone, ui::Tone::Warning);
        QCOMPARE(views::slaClockOf(facts, 100 * kMinute).tone, ui::Tone::Danger);
        facts.slaPausedAt = 10 * kMinute;
        QCOMPARE(views::slaClockOf(facts, 500 * kMinute).leftMs, 90 * kMinute);
    }

    void handlingIsChanged()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.details(item);
        QTRY_VERIFY(boxOf(pane.get(), u"Assigned to"_s));
        choose(boxOf(pane.get(), u"Assigned to"_s), rig.ada.toString());
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"assignedToId"_s).toString(), rig.ada.toString());
        choose(boxOf(pane.get(), u"Status"_s), u"pending"_s);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"status"_s).toString(), u"pending"_s);
        QLineEdit *tag = nullptr;
        for (QLineEdit *edit : pane->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == u"Add a tag"_s)
                tag = edit;
        }
        QVERIFY(tag);
        QTest::keyClicks(tag, u"refund/2026"_s);
        QTest::keyClick(tag, Qt::Key_Return);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"tags"_s).toObject().keys(), QStringList{u"refund/2026"_s});
        QTRY_VERIFY(buttonOf(pane.get(), u"refund/2026"_s));
        buttonOf(pane.get(), u"refund/2026"_s)->click();
        QTRY_VERIFY(rig.get(u"InboxItem"_s, item).value(u"tags"_s).toObject().isEmpty());
    }

    void escalationAsksWhy()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.details(item);
        QTRY_VERIFY(buttonOf(pane.get(), u"Escalate"_s));
        buttonOf(pane.get(), u"Escalate"_s)->click();
        QLineEdit *reason = nullptr;
        for (QLineEdit *edit : pane->window()->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(u"Why"_s))
                reason = edit;
        }
        QVERIFY(reason);
        QTest::keyClicks(reason, u"Press"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"requestedEscalationLevel"_s).toInt(), 1);
        QTRY_VERIFY(allText(pane.get()).contains(u"level 1 is asked for"_s));
        QVERIFY(!buttonOf(pane.get(), u"Escalate"_s));
    }

    void moderationSaysWhereItStands()
    {
        Rig rig;
        const RecordId item = rig.item(u"Rude"_s);
        const auto pane = rig.details(item);
        QTRY_VERIFY(buttonOf(pane.get(), u"Hide"_s));
        buttonOf(pane.get(), u"Hide"_s)->click();
        QTRY_VERIFY(allText(pane.get()).contains(u"Being hidden"_s));
        QVERIFY(!buttonOf(pane.get(), u"Hide"_s));
        const RecordId refused = rig.item(u"Rude too"_s, {{u"moderation"_s, u"hidden"_s}});
        pane->setItem(refused);
        QTRY_VERIFY(buttonOf(pane.get(), u"Show again"_s));
        // What cannot be taken back is asked first, and "Keep" is the answer that Enter gives.
        buttonOf(pane.get(), u"Remove\u2026"_s)->click();
        auto *question = pane->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->defaultButton()->text(), u"Keep"_s);
        QCOMPARE(rig.get(u"InboxItem"_s, refused).value(u"moderation"_s).toString(), u"hidden"_s);
        buttonOf(question, u"Remove"_s)->click();
        QTRY_COMPARE(rig.get(u"InboxItem"_s, refused).value(u"moderation"_s).toString(), u"removing"_s);
    }

    void earlierDealingsOpen()
    {
        Rig rig;
        const RecordId before = rig.item(u"The first time"_s, {{u"receivedAt"_s, wire(-30 * kDay)}, {u"lastMessageAt"_s, wire(-30 * kDay)}, {u"status"_s, u"resolved"_s}});
        const RecordId elsewhere = rig.item(u"On another network"_s, {{u"platform"_s, u"bluesky"_s}, {u"senderPlatformId"_s, u"did:1"_s}, {u"senderHandle"_s, u"Grace"_s}, {u"senderName"_s, u"G."_s}});
        rig.item(u"Somebody else"_s, {{u"platform"_s, u"bluesky"_s}, {u"senderPlatformId"_s, u"4711"_s}, {u"senderHandle"_s, u"bob"_s}, {u"senderName"_s, u"Bob"_s}});
        const RecordId item = rig.item(u"Again"_s);
        while (rig.run([](store::StoreCore &core) { return core.indexSearchSlice(500); }).value_or(false)) {}
        const auto pane = rig.details(item);
        QTRY_COMPARE(pane->model().conversation().earlier.size(), 2);
        QVERIFY(pane->model().conversation().earlier.first().isCertain);
        QCOMPARE(pane->model().conversation().earlier.first().item, before);
        QVERIFY(!pane->model().conversation().earlier.last().isCertain);
        QCOMPARE(pane->model().conversation().earlier.last().item, elsewhere);
        QTRY_VERIFY(allText(pane.get()).contains(u"Perhaps the same person"_s));
        QSignalSpy opened(pane.get(), &views::DetailsPane::openItemRequested);
        for (QAbstractButton *button : pane->findChildren<QAbstractButton *>()) {
            if (button->accessibleName().contains(u"The first time"_s))
                button->click();
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<RecordId>(), before);
    }

    void aViewerChangesNothing()
    {
        Rig rig;
        rig.context.setRole(api::Role::Viewer);
        const auto pane = rig.details(rig.item(u"Hello"_s, {{u"tags"_s, QJsonObject{{u"a"_s, true}}}}));
        QTRY_VERIFY(boxOf(pane.get(), u"Status"_s));
        for (const QComboBox *box : pane->findChildren<QComboBox *>())
            QVERIFY(!box->isVisibleTo(pane.get()) || !box->isEnabled());
        QVERIFY(!buttonOf(pane.get(), u"Escalate"_s));
        QVERIFY(!buttonOf(pane.get(), u"Hide"_s));
    }

private:
    ui::Theme m_theme;
};

CAMPANILE_TEST(TestInboxDetails)

} // namespace tst_inboxdetails

#include "tst_inboxdetails.moc"
