// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an answer: drafts that survive, the network's limits, the window, colleagues, saved replies, notes, keys.
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/conversationrig.h"

#include "ui/kit/chips.h"
#include "ui/kit/emojipicker.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/savedreplypicker.h"
#include "views/spellmarks.h"
#include "views/spellworker.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

namespace tst_replybox {

using namespace campanile;
using namespace campanile::conversationtest;

class TestReplyBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void aDraftIsKeptWithinASecondAndSurvives()
    {
        QTemporaryDir folder;
        RecordId item;
        RecordId me;
        {
            Rig rig(folder.path());
            me = rig.me;
            item = rig.item(u"Hello"_s);
            const auto pane = rig.conversation(item);
            QElapsedTimer timer;
            QTest::keyClicks(pane->box()->edit(), u"Dear Grace"_s);
            timer.start();
            QTRY_COMPARE(rig.replies(item).size(), 1);
            QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(rig.replies(item).value(u"Dear Grace"_s).value(u"sendStatus"_s).toString(), u"draft"_s);
            // The last words are written when the window goes.
            QTest::keyClicks(pane->box()->edit(), u", thanks"_s);
        }
        Rig again(folder.path(), me);
        const auto pane = again.conversation(item);
        QTRY_COMPARE(pane->box()->edit()->toPlainText(), u"Dear Grace, thanks"_s);
    }

    void eachItemHasItsOwnDraft()
    {
        Rig rig;
        const RecordId first = rig.item(u"One"_s);
        const RecordId second = rig.item(u"Two"_s);
        const auto pane = rig.conversation(first);
        QTest::keyClicks(pane->box()->edit(), u"For one"_s);
        pane->setItem(second);
        QTRY_COMPARE(pane->controller().item().id, second);
        QCOMPARE(pane->box()->edit()->toPlainText(), QString());
        QTest::keyClicks(pane->box()->edit(), u"For two"_s);
        pane->setItem(first);
        QTRY_COMPARE(pane->box()->edit()->toPlainText(), u"For one"_s);
        QTRY_VERIFY(rig.replies(second).contains(u"For two"_s));
    }

    void draftsOfOthersStayTheirs()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        rig.reply(item, u"Ada's own"_s, u"draft"_s, -kHour);
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 1);
        QCOMPARE(pane->box()->edit()->toPlainText(), QString());
    }

    void ctrlEnterSends()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QVERIFY(!pane->box()->sendButton()->isEnabled());
        QTest::keyClicks(pane->box()->edit(), u"Thank you"_s);
        QVERIFY(pane->box()->sendButton()->isEnabled());
        QTest::keyClick(pane->box()->edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rig.replies(item).value(u"Thank you"_s).value(u"sendStatus"_s).toString(), u"queued"_s);
        QCOMPARE(rig.replies(item).value(u"Thank you"_s).value(u"authorId"_s).toString(), rig.me.toString());
        QTRY_COMPARE(pane->box()->edit()->toPlainText(), QString());
        QTRY_COMPARE(pane->thread()->bubbles().size(), 2);
        // Undo of the toast brings the text back into the box.
        QVERIFY(rig.toasts.undoLast());
        QTRY_COMPARE(rig.replies(item).value(u"Thank you"_s).value(u"sendStatus"_s).toString(QStringLiteral("gone")) == u"queued"_s, false);
    }

    void ctrlShiftEnterResolves()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QTest::keyClicks(pane->box()->edit(), u"Done"_s);
        QTest::keyClick(pane->box()->edit(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(rig.get(u"InboxItem"_s, item).value(u"status"_s).toString(), u"resolved"_s);
    }

    void whoAndWhenIsSaid()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QTRY_VERIFY(textsIn(pane->box()).contains(u"Reply as @northwind on Mastodon"_s));
        QCOMPARE(pane->box()->sendButton()->text(), u"Send"_s);
        rig.context.setOnline(false, rig.clock.nowMs());
        QTRY_COMPARE(pane->box()->sendButton()->text(), u"Send when online"_s);
    }

    void lengthIsCountedAsTheNetworkDoes()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        pane->controller().setText(QString(490, u'a'));
        QVERIFY(pane->controller().count().limit >= 490);
        const int limit = pane->controller().count().limit;
        pane->controller().setText(QString(limit + 1, u'a'));
        QVERIFY(!pane->controller().canSend());
        QVERIFY2(pane->controller().whyNot().contains(u"too long"_s), qPrintable(pane->controller().whyNot()));
        pane->controller().setText(u"short"_s);
        QVERIFY2(pane->controller().canSend(), qPrintable(pane->controller().whyNot()));
    }

    void theWindowCountsDownAndCloses()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s, {{u"replyWindowEndsAt"_s, wire(20 * kHour)}});
        const auto pane = rig.conversation(item);
        QCOMPARE(pane->controller().window().tone, ui::Tone::Neutral);
        QTRY_VERIFY(textsIn(pane->box()).join(u'|').contains(u"20 h 0 min left"_s));
        rig.clock.advanceMs(15 * kHour);
        QCOMPARE(pane->controller().window().tone, ui::Tone::Warning);
        rig.clock.advanceMs(4 * kHour + kMinute);
        QCOMPARE(pane->controller().window().tone, ui::Tone::Danger);
        QTest::keyClicks(pane->box()->edit(), u"Quick"_s);
        QVERIFY(pane->controller().canSend());
        rig.clock.advanceMs(kHour);
        pane->box()->refresh();
        QVERIFY(!pane->controller().canSend());
        QVERIFY(pane->box()->edit()->isReadOnly());
        QVERIFY(textsIn(pane->box()).join(u'|').contains(u"no more answers"_s));
        QCOMPARE(pane->box()->edit()->toPlainText(), u"Quick"_s);
    }

    // What the operator of the server changed counts, and each way has its own time.
    void theFactsAreTheServersAndEachWayHasItsWindow()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QTRY_VERIFY(!pane->controller().item().id.isNull());
        QVERIFY(pane->controller().windowWords().isEmpty());
        const int before = pane->controller().count().limit;
        const QJsonObject way{{u"textMax"_s, 99}, {u"unit"_s, u"codePoint"_s}, {u"freeSeconds"_s, 7 * 24 * 3600}, {u"windowSeconds"_s, 7 * 24 * 3600}};
        QJsonObject secret = way;
        secret.insert(u"textMax"_s, 50);
        secret.insert(u"freeSeconds"_s, 24 * 3600);
        secret.insert(u"windowSeconds"_s, 24 * 3600);
        const auto changed = domain::NetworkCatalogue::builtIn().overlaid({{u"mastodon"_s, QJsonObject{{u"replies"_s, QJsonObject{{u"public"_s, way}, {u"private"_s, secret}}}}}});
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
        rig.context.setNetworks(std::make_shared<domain::NetworkCatalogue>(*changed));
        QVERIFY(before != 99);
        QCOMPARE(pane->controller().count().limit, 99);
        QVERIFY(pane->controller().hasBothWays());
        const QString open = pane->controller().windowWords();
        QVERIFY2(open.startsWith(u"Public: 6 days left"_s) || open.startsWith(u"Public: 7 days left"_s), qPrintable(open));
        QVERIFY2(open.contains(u"Private: "_s) && open.contains(u" h "_s), qPrintable(open));
        QTRY_VERIFY(textsIn(pane->box()).contains(open));
        pane->controller().setPrivate(true);
        QCOMPARE(pane->controller().count().limit, 50);
        QVERIFY2(pane->controller().windowWords().startsWith(u"Private: "_s), qPrintable(pane->controller().windowWords()));
        // The private way closes first; the public one goes on.
        rig.clock.advanceMs(2 * kDay);
        QVERIFY(!pane->controller().window().isOpen);
        QVERIFY2(pane->controller().windowWords().contains(u"too late"_s), qPrintable(pane->controller().windowWords()));
        pane->controller().setPrivate(false);
        QVERIFY(pane->controller().window().isOpen);
    }

    void spellingFollowsTheLanguageOfTheConversation()
    {
        Rig rig;
        // A dictionary of its own: what a computer has differs.
        const auto put = [&rig](const QString &name, const QByteArray &text) {
            QFile file(rig.dir.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(put(u"en_AA.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkw\n") && put(u"en_AA.dic"_s, "4\nwe\ndefinitely\nship\ntomorrow\n"));
        rig.deps->dictionaryDir = rig.dir.path();
        const RecordId english = rig.item(u"Hello"_s, {{u"language"_s, u"en"_s}});
        const auto pane = rig.conversation(english);
        views::ReplyEdit *edit = pane->box()->edit();
        auto *marks = edit->findChild<views::SpellMarks *>();
        QVERIFY(marks);
        QTRY_VERIFY(!edit->isReadOnly());
        edit->setPlainText(u"We definitly ship tomorrow "_s);
        QTRY_COMPARE(marks->wrong().size(), 1);
        QCOMPARE(edit->toPlainText().mid(marks->wrong().first().begin, 9), u"definitly"_s);
        // Better words stand in the menu, and the person's own list.
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(5);
        edit->setTextCursor(cursor);
        const QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
        marks->openMenu(asked);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = edit->findChild<QMenu *>()) || (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        QStringList offered;
        for (QAction *action : menu->actions())
            offered.append(action->text());
        QVERIFY2(offered.contains(u"definitely"_s), qPrintable(offered.join(u'|')));
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(u"Add "_s))
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(rig.settings.value(views::spellOwnWords).contains(u"definitly"_s));
        QTRY_VERIFY(marks->wrong().isEmpty());
        // A language without a dictionary marks nothing.
        const RecordId other = rig.item(u"Dobry den"_s, {{u"language"_s, u"cs"_s}});
        pane->setItem(other);
        QTRY_COMPARE(pane->controller().item().id, other);
        edit->setPlainText(u"Zitra posleme jiny "_s);
        (void)QTest::qWaitFor([&] { return !marks->wrong().isEmpty(); }, views::SpellMarks::kPauseMs + 400);
        QVERIFY(marks->wrong().isEmpty());
    }

    void aColleaguesAnswerIsAnnounced()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QTest::keyClicks(pane->box()->edit(), u"I am writing"_s);
        QVERIFY(pane->controller().canSend());
        rig.reply(item, u"Ada was faster"_s, u"sent"_s, -kMinute);
        QTRY_VERIFY(pane->controller().newerAnswer());
        QTRY_VERIFY(textsIn(pane->box()).join(u'|').contains(u"Ada Lovelace answered"_s));
        QVERIFY(!pane->controller().canSend());
        QCOMPARE(pane->box()->edit()->toPlainText(), u"I am writing"_s);
        buttonOf(pane->box(), u"I have read it"_s)->click();
        QVERIFY2(pane->controller().canSend(), qPrintable(pane->controller().whyNot()));
        pane->controller().send(false);
        QTRY_COMPARE(rig.replies(item).value(u"I am writing"_s).value(u"seenUntil"_s).toString(), wire(-kMinute));
    }

    void aClosedAccountTakesNoAnswer()
    {
        Rig rig;
        rig.pull(u"SocialAccount"_s, {{u"id"_s, rig.account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Northwind"_s}, {u"status"_s, u"disconnected"_s}});
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        pane->controller().setText(u"x"_s);
        QVERIFY(!pane->controller().canSend());
        QVERIFY(pane->controller().whyNot().contains(u"not connected"_s));
        rig.context.setRole(api::Role::Viewer);
        QTRY_VERIFY(pane->box()->edit()->isReadOnly());
    }

    void anAccountThatPractisesAnswersThere()
    {
        for (const bool isPractice : {false, true}) {
            Rig rig;
            QJsonObject account{{u"id"_s, rig.account.toString()}, {u"platform"_s, u"bluesky"_s}, {u"displayName"_s, u"Northwind"_s}, {u"status"_s, u"connected"_s}};
            if (isPractice)
                account.insert(u"metadata"_s, QJsonObject{{u"practice"_s, true}});
            rig.pull(u"SocialAccount"_s, account);
            QTRY_COMPARE(rig.accounts->find(rig.account.toString())->isPractice, isPractice);
            // Bluesky's own interface takes no direct messages.
            const RecordId item = rig.item(u"Hello"_s, {{u"type"_s, u"dm"_s}, {u"platform"_s, u"bluesky"_s}});
            const auto pane = rig.conversation(item);
            pane->controller().setText(u"Good morning"_s);
            QVERIFY2(pane->controller().canSend() == isPractice, qPrintable(pane->controller().whyNot()));
        }
    }

    void savedRepliesAreFoundAndFilled()
    {
        Rig rig;
        rig.savedReply(u"Late parcel"_s, u"Hello {{sender.name}}, sorry that your parcel is late. {{my.name}}"_s, u"complaint"_s);
        rig.savedReply(u"Thanks"_s, u"Thank you {{nobody.knows}}"_s);
        const RecordId item = rig.item(u"My parcel is late, where is my parcel?"_s, {{u"intent"_s, u"complaint"_s}, {u"language"_s, u"en"_s}});
        const auto pane = rig.conversation(item);
        QTRY_VERIFY(pane->findChild<QAbstractButton *>(u"suggestion"_s));
        auto *first = pane->findChild<QAbstractButton *>(u"suggestion"_s);
        QCOMPARE(first->text(), u"Late parcel"_s);
        QVERIFY2(first->toolTip().contains(u'%'), qPrintable(first->toolTip()));
        // How sure that is and why stands there to be read.
        const QString reason = pane->findChild<QLabel *>(u"suggestionReason"_s)->text();
        QVERIFY2(reason.contains(first->toolTip()), qPrintable(reason));
        first->click();
        QCOMPARE(pane->box()->edit()->toPlainText(), u"Hello Grace Hopper, sorry that your parcel is late. Kim Berg"_s);
        pane->controller().setText({});
        pane->box()->edit()->adopt({});
        pane->openSavedReplies();
        views::SavedReplyPicker *picker = nullptr;
        QTRY_VERIFY((picker = pane->window()->findChild<views::SavedReplyPicker *>()));
        QTest::keyClicks(picker->search(), u"than"_s);
        QCOMPARE(picker->list()->count(), 1);
        QTest::keyClick(picker->search(), Qt::Key_Return);
        QTRY_VERIFY(pane->box()->edit()->toPlainText().contains(u"{{nobody.knows}}"_s));
        QVERIFY(!pane->controller().canSend());
        QVERIFY(pane->controller().whyNot().contains(u"nobody.knows"_s));
    }

    void anEmojiGoesIntoTheAnswer()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QTest::keyClicks(pane->box()->edit(), u"Thanks "_s);
        for (QToolButton *button : pane->box()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Insert an emoji")
                button->click();
        }
        const QPointer<ui::EmojiPicker> picker = QApplication::activePopupWidget() ? QApplication::activePopupWidget()->findChild<ui::EmojiPicker *>() : nullptr;
        QVERIFY(picker);
        auto *search = picker->findChild<QLineEdit *>();
        QTest::keyClicks(search, u"beverage"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(pane->box()->edit()->toPlainText(), u"Thanks ☕"_s);
        QTRY_VERIFY(!picker);
    }

    void notesNameColleagues()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        const auto pane = rig.conversation(item);
        QTest::keyClicks(pane->box()->edit(), u"half a reply"_s);
        pane->startNote();
        QCOMPARE(pane->box()->edit()->toPlainText(), QString());
        QTest::keyClicks(pane->box()->edit(), u"Ask @ada"_s);
        QTRY_COMPARE(pane->box()->edit()->completer()->completionCount(), 1);
        Q_EMIT pane->box()->edit()->completer()->activated(u"Ada Lovelace"_s);
        QCOMPARE(pane->box()->edit()->toPlainText(), u"Ask @Ada Lovelace "_s);
        QTest::keyClick(pane->box()->edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 2);
        const RecordId note = pane->thread()->bubbles().last()->entry().id;
        QCOMPARE(rig.get(u"InboxNote"_s, note).value(u"mentionedIds"_s).toObject().keys(), QStringList{rig.ada.toString()});
        QCOMPARE(pane->box()->edit()->toPlainText(), QString());
        pane->startReply();
        QCOMPARE(pane->box()->edit()->toPlainText(), u"half a reply"_s);
    }

    void htmlIsPastedAsText()
    {
        Rig rig;
        const auto pane = rig.conversation(rig.item(u"Hello"_s));
        auto *data = new QMimeData;
        data->setHtml(u"<p>One <b>two</b></p><script>x()</script>"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        pane->box()->edit()->paste();
        QCOMPARE(pane->box()->edit()->toPlainText().trimmed(), u"One two"_s);
    }

    void theBoxGrows()
    {
        Rig rig;
        const auto pane = rig.conversation(rig.item(u"Hello"_s));
        const int before = pane->box()->edit()->height();
        pane->box()->edit()->setPlainText(u"a\nb\nc\nd\ne\nf"_s);
        QTRY_VERIFY(pane->box()->edit()->height() > before + 40);
        pane->box()->edit()->setPlainText(QString(200, u'\n'));
        QVERIFY(pane->box()->edit()->height() < 400);
    }

    void escapeGoesBackToTheList()
    {
        Rig rig;
        const auto pane = rig.conversation(rig.item(u"Hello"_s));
        QSignalSpy left(pane.get(), &views::ConversationPane::leaveRequested);
        pane->startReply();
        QTest::keyClick(pane->box()->edit(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void everyControlHasAName()
    {
        Rig rig;
        const auto pane = rig.conversation(rig.item(u"Hello"_s, {{u"replyWindowEndsAt"_s, wire(kHour)}}));
        for (const QAbstractButton *button : pane->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(pane.get()))
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        }
        QVERIFY(!pane->box()->edit()->accessibleName().isEmpty());
    }

private:
    ui::Theme m_theme;
};

CAMPANILE_TEST(TestReplyBox)

} // namespace tst_replybox

#include "tst_replybox.moc"
