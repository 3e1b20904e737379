// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as it is read: order, delivery states, hostile content, pictures and links only on request, finding.
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/conversationrig.h"
#include "ui/shell/panelregistry.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/picturespage.h"
#include "views/inbox/conversation/linkcard.h"
#include "views/inbox/conversation/remotefile.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxpanel.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

namespace tst_conversationpane {

using namespace campanile;
using namespace campanile::conversationtest;
using Kind = models::ThreadEntry::Kind;

namespace {

QStringList shownTexts(const views::ConversationPane &pane)
{
    QStringList texts;
    for (const views::ThreadBubble *bubble : pane.thread()->bubbles())
        texts.append(bubble->text() ? bubble->text()->toPlainText() : bubble->accessibleName());
    return texts;
}

views::ThreadBubble *bubbleOf(const views::ConversationPane &pane, const QString &text)
{
    for (views::ThreadBubble *bubble : pane.thread()->bubbles()) {
        if (bubble->entry().text == text)
            return bubble;
    }
    return nullptr;
}

QByteArray pngOf(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestConversationPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void newestIsSeenAtOnce()
    {
        Rig rig;
        const RecordId item = rig.item(u"I ordered the winter roast twice and twice the bag arrived torn. The coffee is great, but this is a terrible way to treat a regular customer. Pictures here: https://photos.example/torn-bag"_s,
                                       {{u"receivedAt"_s, wire(-26 * kHour)}});
        rig.reply(item, u"Hello Grace, that is not how it should arrive. We are looking into it and come back to you today."_s, u"sent"_s, -25 * kHour, {{u"sentAt"_s, wire(-25 * kHour)}});
        rig.message(item, u"inbound"_s, u"Thank you! This is the second bag:"_s, {{u"occurredAt"_s, wire(-3 * kHour)}, {u"attachments"_s, QJsonArray{QJsonObject{{u"kind"_s, u"image"_s}, {u"url"_s, u"https://media.navy.example/torn.jpg"_s}}}}});
        rig.reply(item, u"Two new bags are on their way."_s, u"stopped"_s, -30 * kMinute, {{u"errorCode"_s, u"reply.answeredMeanwhile"_s}, {u"authorId"_s, rig.me.toString()}});
        rig.reply(item, u"Would you tell us when they are there?"_s, u"queued"_s, -5 * kMinute, {{u"authorId"_s, rig.me.toString()}});
        const auto pane = rig.conversation(item, {720, 620});
        QTRY_COMPARE(pane->thread()->bubbles().size(), 5);
        const QList<views::ThreadBubble *> bubbles = pane->thread()->bubbles();
        const QWidget *view = pane->thread()->viewport();
        const auto end = [&] { return bubbles.last()->mapTo(view, QPoint(0, bubbles.last()->height())).y(); };
        QTRY_VERIFY2(end() > view->height() - 2 * ui::space::X6 && end() <= view->height(), qPrintable(u"%1 of %2"_s.arg(end()).arg(view->height())));
        for (int i = 1; i < bubbles.size(); ++i)
            QVERIFY2(bubbles.at(i)->y() > bubbles.at(i - 1)->geometry().bottom(), qPrintable(QString::number(i)));
    }

    void threadRunsFromOldToNew()
    {
        Rig rig;
        const RecordId item = rig.item(u"Where is my parcel?"_s);
        rig.reply(item, u"It is on its way"_s, u"sent"_s, -3 * kHour);
        rig.message(item, u"inbound"_s, u"Thank you"_s, {{u"occurredAt"_s, wire(-2 * kHour)}, {u"senderName"_s, u"Grace Hopper"_s}});
        rig.pull(u"InboxNote"_s, {{u"id"_s, RecordId::create('i').toString()}, {u"inboxItemId"_s, item.toString()}, {u"authorId"_s, rig.ada.toString()},
                                  {u"content"_s, u"A regular customer"_s}, {u"createdAt"_s, wire(-150 * kMinute)}});
        rig.pull(u"EscalationEvent"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"inboxItemId"_s, item.toString()}, {u"eventType"_s, u"escalated"_s},
                                        {u"toLevel"_s, 1}, {u"toUserId"_s, rig.ada.toString()}, {u"createdAt"_s, wire(-10 * kMinute)}});
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 5);
        const QStringList texts = shownTexts(*pane);
        QCOMPARE(texts.mid(0, 4), (QStringList{u"Where is my parcel?"_s, u"It is on its way"_s, u"A regular customer"_s, u"Thank you"_s}));
        QVERIFY2(texts.last().contains(u"level 1"_s) && texts.last().contains(u"Ada Lovelace"_s), qPrintable(texts.last()));
        QCOMPARE(pane->thread()->bubbles().at(2)->entry().kind, Kind::Note);
        QVERIFY(textsIn(pane->thread()->bubbles().at(2)).contains(u"Internal note"_s));
        QVERIFY(pane->thread()->bubbles().first()->toolTip().contains(u"2026"_s));
    }

    void everyDeliveryStateIsSaid_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isOnline");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("buttons");
        const QStringList open{u"Edit"_s, u"Discard"_s};
        QTest::newRow("waiting") << u"queued"_s << QString() << true << u"Waiting to be sent"_s << open;
        QTest::newRow("waiting while offline") << u"queued"_s << QString() << false << u"Goes out when you are online"_s << open;
        QTest::newRow("being sent") << u"sending"_s << QString() << true << u"Being sent"_s << QStringList();
        QTest::newRow("sent") << u"sent"_s << QString() << true << u"Sent"_s << QStringList();
        QTest::newRow("not confirmed") << u"unconfirmed"_s << QString() << true << u"did not confirm"_s << QStringList{u"Send anyway"_s};
        QTest::newRow("stopped by a colleague's answer") << u"stopped"_s << u"reply.answeredMeanwhile"_s << true << u"Somebody answered meanwhile"_s << (QStringList{u"Send anyway"_s} + open);
        QTest::newRow("stopped because it is gone") << u"stopped"_s << u"reply.itemDeleted"_s << true << u"was deleted"_s << open;
        QTest::newRow("stopped by the clock") << u"stopped"_s << u"reply.windowClosed"_s << true << u"no more answers"_s << open;
        QTest::newRow("failed") << u"failed"_s << u"net.timeout"_s << true << u"Failed"_s << (QStringList{u"Try again"_s} + open);
    }
    void everyDeliveryStateIsSaid()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(bool, isOnline);
        QFETCH(QString, words);
        QFETCH(QStringList, buttons);
        Rig rig;
        rig.context.setOnline(isOnline, isOnline ? 0 : rig.clock.nowMs());
        const RecordId item = rig.item(u"Hello"_s);
        rig.reply(item, u"Our answer"_s, status, -kHour, {{u"errorCode"_s, code}, {u"authorId"_s, rig.me.toString()}});
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 2);
        views::ThreadBubble *bubble = bubbleOf(*pane, u"Our answer"_s);
        QVERIFY2(textsIn(bubble).join(u'|').contains(words), qPrintable(textsIn(bubble).join(u'|')));
        QStringList there;
        for (const QAbstractButton *button : bubble->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(bubble))
                there.append(button->text());
        }
        QCOMPARE(there, buttons);
        for (const QAbstractButton *button : bubble->findChildren<QAbstractButton *>())
            QVERIFY(!button->isVisibleTo(bubble) || !button->accessibleName().isEmpty());
    }

    void aStoppedReplyIsSentAnyway()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s, {{u"lastMessageAt"_s, wire(-kMinute)}});
        const RecordId stopped = rig.reply(item, u"Mine"_s, u"stopped"_s, -kHour, {{u"errorCode"_s, u"reply.answeredMeanwhile"_s}, {u"seenUntil"_s, wire(-5 * kHour)}});
        const auto pane = rig.conversation(item);
        QTRY_VERIFY(bubbleOf(*pane, u"Mine"_s));
        buttonOf(bubbleOf(*pane, u"Mine"_s), u"Send anyway"_s)->click();
        QTRY_COMPARE(rig.get(u"InboxMessage"_s, stopped).value(u"sendStatus"_s).toString(), u"queued"_s);
        QCOMPARE(rig.get(u"InboxMessage"_s, stopped).value(u"seenUntil"_s).toString(), wire(-kMinute));
        QTRY_VERIFY(textsIn(bubbleOf(*pane, u"Mine"_s)).join(u'|').contains(u"Waiting"_s));
    }

    void editingTakesTheTextBackIntoTheBox()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s);
        rig.reply(item, u"Not so fast"_s, u"queued"_s, -kMinute, {{u"authorId"_s, rig.me.toString()}});
        const auto pane = rig.conversation(item);
        QTRY_VERIFY(bubbleOf(*pane, u"Not so fast"_s));
        buttonOf(bubbleOf(*pane, u"Not so fast"_s), u"Edit"_s)->click();
        QTRY_COMPARE(pane->box()->edit()->toPlainText(), u"Not so fast"_s);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 1);
    }

    void hostileContentIsInert()
    {
        Rig rig;
        const QString text = u"<b>bold</b><img src='https://spy.example/p.gif'> \u202Egpj.exe Z"_s + QString(300, QChar(0x0336)) + u" https://\u0440\u0430ypal.com/login"_s;
        const RecordId item = rig.item(text);
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 1);
        const QString shown = shownTexts(*pane).first();
        QVERIFY(shown.contains(u"<b>bold</b>"_s));
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(shown.count(QChar(0x0336)) <= 8);
        views::ThreadBubble *bubble = pane->thread()->bubbles().first();
        QAbstractButton *link = nullptr;
        for (QAbstractButton *button : bubble->findChildren<QAbstractButton *>()) {
            if (button->accessibleName().startsWith(u"Link to"_s) && button->text().contains(u"ypal"_s))
                link = button;
        }
        QVERIFY(link);
        link->click();
        QVERIFY(rig.opened.isEmpty());
        auto *card = pane->window()->findChild<views::LinkCard *>();
        QTRY_VERIFY((card = pane->window()->findChild<views::LinkCard *>()));
        QVERIFY2(card->spokenText().contains(u"xn--"_s), qPrintable(card->spokenText()));
        buttonOf(card, u"Open in browser"_s)->click();
        QTRY_COMPARE(rig.opened.size(), 1);
    }

    void longTextsOpenInSteps()
    {
        Rig rig;
        QString text(60'000, u'x');
        text += u"needle"_s;
        const RecordId item = rig.item(text);
        QElapsedTimer timer;
        timer.start();
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 1);
        QVERIFY2(timer.elapsed() < 3000, "a long comment must not hold the window up");
        views::ThreadBubble *bubble = pane->thread()->bubbles().first();
        QCOMPARE(bubble->text()->toPlainText().size(), views::ThreadBubble::kFirst);
        QVERIFY(bubble->width() <= pane->width());
        for (QAbstractButton *button : bubble->findChildren<QAbstractButton *>()) {
            if (button->text().startsWith(u"Show more"_s))
                button->click();
        }
        QCOMPARE(bubble->text()->toPlainText().size(), views::ThreadBubble::kFirst + views::ThreadBubble::kStep);
        // What is behind it is found.
        QCOMPARE(pane->thread()->find(u"needle"_s, 0), u"1 of 1"_s);
        QCOMPARE(pane->thread()->selectedText(), u"needle"_s);
    }

    void picturesComeOnlyWhenAskedFor()
    {
        Rig rig;
        QList<QUrl> asked;
        const QJsonArray files{QJsonObject{{u"kind"_s, u"image"_s}, {u"url"_s, u"https://media.example/1.png"_s}, {u"alt"_s, u"A torn box"_s}}};
        const RecordId item = rig.item(u"Look"_s);
        rig.message(item, u"inbound"_s, u"this"_s, {{u"attachments"_s, files}, {u"occurredAt"_s, wire(-kHour)}});
        const auto fetch = [&](const QUrl &url, QObject *, std::function<void(const Result<QByteArray> &)> done) {
            asked.append(url);
            done(pngOf(1200));
        };
        auto pane = std::make_unique<views::ConversationPane>(*rig.parts);
        pane->setFetch(fetch);
        pane->resize(600, 600);
        pane->show();
        pane->setItem(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 2);
        auto *file = pane->findChild<views::RemoteFileView *>();
        QVERIFY(file);
        QVERIFY(asked.isEmpty());
        QVERIFY(textsIn(file).join(u'|').contains(u"A torn box"_s));
        buttonOf(file, u"Show picture"_s)->click();
        QTRY_VERIFY(file->isShown());
        QCOMPARE(asked.size(), 1);
        QVERIFY(!buttonOf(file, u"Show picture"_s));

        // Once trusted, the next one comes by itself.
        views::RemotePictures(rig.pool, rig.settings).setTrusted(u"mastodon/4711"_s, true);
        const RecordId next = rig.item(u"Again"_s);
        rig.message(next, u"inbound"_s, u"that"_s, {{u"attachments"_s, QJsonArray{QJsonObject{{u"kind"_s, u"image"_s}, {u"url"_s, u"https://media.example/2.png"_s}}}}});
        pane->setItem(next);
        QTRY_COMPARE(asked.size(), 2);

        // The same place takes it back, and the next one waits again.
        QTRY_VERIFY(buttonOf(pane->thread(), u"Ask again for this sender"_s));
        buttonOf(pane->thread(), u"Ask again for this sender"_s)->click();
        QVERIFY(!views::RemotePictures(rig.pool, rig.settings).isTrusted(u"mastodon/4711"_s));
        const RecordId last = rig.item(u"Once more"_s);
        rig.message(last, u"inbound"_s, u"these"_s, {{u"attachments"_s, QJsonArray{QJsonObject{{u"kind"_s, u"image"_s}, {u"url"_s, u"https://media.example/3.png"_s}}}}});
        pane->setItem(last);
        QTRY_VERIFY(buttonOf(pane->thread(), u"Always for this sender"_s));
        QCOMPARE(asked.size(), 2);

        // In the settings everybody stands with a name.
        buttonOf(pane->thread(), u"Always for this sender"_s)->click();
        views::PicturesPage page(*rig.deps);
        page.show();
        const QString words = textsIn(&page).join(u'|');
        QVERIFY2(words.contains(u"Grace Hopper"_s) && words.contains(u"Mastodon"_s), qPrintable(words));
        page.findChild<QPushButton *>()->click();
        QVERIFY(views::RemotePictures::trusted(rig.settings).isEmpty());
        QTRY_VERIFY(textsIn(&page).join(u'|').contains(u"nobody here"_s));
    }

    void longThreadsComeInPages()
    {
        Rig rig;
        const RecordId item = rig.item(u"First"_s, {{u"receivedAt"_s, wire(-90 * kDay)}});
        for (int i = 0; i < 60; ++i)
            rig.message(item, u"inbound"_s, u"Message %1"_s.arg(i), {{u"occurredAt"_s, wire(-60 * kDay + i * kHour)}});
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), models::ConversationModel::kPage);
        QCOMPARE(shownTexts(*pane).last(), u"Message 59"_s);
        QTRY_VERIFY(pane->thread()->isAtEnd());
        views::ThreadBubble *kept = pane->thread()->bubbles().last();
        buttonOf(pane->thread(), u"Show earlier messages"_s)->click();
        QTRY_COMPARE(pane->thread()->bubbles().size(), 61);
        QCOMPARE(pane->thread()->bubbles().last(), kept);
        QVERIFY(!buttonOf(pane->thread(), u"Show earlier messages"_s));
    }

    void deletedAndEditedAreMarked()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s, {{u"remoteEditedAt"_s, wire(-kHour)}, {u"remoteDeletedAt"_s, wire(-kMinute)}});
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 1);
        QVERIFY(textsIn(pane->thread()->bubbles().first()).join(u'|').contains(u"edited"_s));
        QVERIFY(textsIn(pane.get()).join(u'|').contains(u"deleted on the network"_s));
        QVERIFY(!pane->controller().whyNot().isEmpty());
    }

    void ourPostIsOneClickAway()
    {
        Rig rig;
        const RecordId post = RecordId::create('p');
        const RecordId target = RecordId::create('t');
        rig.pull(u"Post"_s, {{u"id"_s, post.toString()}, {u"body"_s, u"New beans"_s}, {u"status"_s, u"published"_s}});
        rig.pull(u"PostTarget"_s, {{u"id"_s, target.toString()}, {u"postId"_s, post.toString()}, {u"accountId"_s, rig.account.toString()}, {u"platform"_s, u"mastodon"_s}});
        const RecordId item = rig.item(u"Hello"_s, {{u"originalPostContent"_s, u"New beans "_s + QString(400, u'y')}, {u"postTargetId"_s, target.toString()}});
        const auto pane = rig.conversation(item);
        QSignalSpy opened(pane.get(), &views::ConversationPane::openPostRequested);
        QTRY_VERIFY(buttonOf(pane.get(), u"Open the post in the calendar"_s));
        buttonOf(pane.get(), u"Open the post in the calendar"_s)->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<RecordId>(), post);
        const auto *text = pane->findChild<QLabel *>(u"originalPost"_s);
        QVERIFY(text->text().size() < 300);
        buttonOf(pane.get(), u"Show the whole post"_s)->click();
        QTRY_VERIFY(pane->findChild<QLabel *>(u"originalPost"_s)->text().size() > 300);
    }

    void ctrlFFinds()
    {
        Rig rig;
        const RecordId item = rig.item(u"The red one"_s);
        rig.message(item, u"inbound"_s, u"Or the RED two"_s, {{u"occurredAt"_s, wire(-kHour)}});
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 2);
        // Not the window's search, though that has the same keys.
        QKeyEvent claim(QEvent::ShortcutOverride, Qt::Key_F, Qt::ControlModifier);
        claim.ignore();
        QCoreApplication::sendEvent(pane->thread()->bubbles().first()->text(), &claim);
        QVERIFY(claim.isAccepted());
        QTest::keyClick(pane.get(), Qt::Key_F, Qt::ControlModifier);
        auto *field = pane->findChild<QLineEdit *>();
        QTRY_VERIFY(field && field->isVisible());
        QTest::keyClicks(field, u"red"_s);
        QVERIFY(textsIn(pane.get()).contains(u"2 of 2"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(textsIn(pane.get()).contains(u"1 of 2"_s));
        QCOMPARE(pane->thread()->selectedText(), u"red"_s);
        QTest::keyClick(pane.get(), Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void whatIsGoneSaysSo()
    {
        Rig rig;
        auto pane = std::make_unique<views::ConversationPane>(*rig.parts);
        pane->resize(500, 500);
        pane->show();
        pane->setItem(RecordId::create('i'));
        QTRY_VERIFY(textsIn(pane.get()).contains(u"This is no longer in the inbox."_s));
        pane->setItem({});
        QTRY_VERIFY(textsIn(pane.get()).join(u'|').contains(u"Choose something"_s));
    }

    void narrowWindowsHoldIt()
    {
        Rig rig;
        const RecordId item = rig.item(u"Hello"_s, {{u"senderName"_s, QString(200, u'W')}, {u"originalPostContent"_s, QString(400, u'W')}, {u"replyWindowEndsAt"_s, wire(kHour)}});
        const auto pane = rig.conversation(item, {300, 600});
        QTRY_COMPARE(pane->thread()->bubbles().size(), 1);
        QStringList wide;
        for (const QWidget *child : pane->findChildren<QWidget *>()) {
            if (child->isVisibleTo(pane.get()) && child->minimumSizeHint().width() > 300 && !child->inherits("QLabel"))
                wide.append(QString::fromLatin1(child->metaObject()->className()) + u' ' + QString::number(child->minimumSizeHint().width()));
        }
        QVERIFY2(pane->minimumSizeHint().width() <= 300, qPrintable(wide.join(u", "_s)));
        QTRY_VERIFY(pane->thread()->bubbles().first()->width() <= 300);
    }

    /** In the panel, where nothing around the thread changes its height from one item to the next: it is measured once. */
    void linesUseTheRoomThatThereIs()
    {
        Rig rig;
        rig.deps->inbox = &rig.inbox;
        rig.deps->me = rig.me;
        for (int i = 0; i < 4; ++i) {
            rig.item(u"%1 @northwind Hi there, my bag of Santa Rosa arrived torn and half of it was in the box. Not happy at all."_s.arg(i),
                     {{u"receivedAt"_s, wire(-i * kMinute)}, {u"lastMessageAt"_s, wire(-i * kMinute)}});
        }
        ui::PanelRegistry registry;
        views::registerInboxPanel(registry, *rig.deps);
        const std::unique_ptr<QWidget> panel(registry.find(u"inbox"_s)->factory(nullptr));
        panel->resize(1400, 780);
        panel->show();
        auto *list = panel->findChild<views::InboxList *>();
        QTRY_COMPARE(list->model()->rowCount(), 4);
        list->setFocus();
        const auto shown = [&panel]() -> const views::ThreadText * {
            const auto *thread = panel->findChild<views::ThreadView *>();
            return thread->bubbles().size() == 1 ? thread->bubbles().first()->text() : nullptr;
        };
        QString last;
        for (const Qt::Key key : {Qt::Key_J, Qt::Key_J, Qt::Key_J, Qt::Key_K, Qt::Key_J}) {
            QTest::keyClick(list, key);
            QTRY_VERIFY(shown() && shown()->toPlainText() != last);
            last = shown()->toPlainText();
            QTRY_VERIFY2(shown()->height() < 3 * shown()->fontMetrics().lineSpacing(), qPrintable(u"%1 x %2"_s.arg(shown()->width()).arg(shown()->height())));
            QTRY_COMPARE(shown()->document()->textWidth(), qreal(shown()->viewport()->width()));
        }
    }

    void lettersOfTheListWorkHereToo()
    {
        Rig rig;
        const auto pane = rig.conversation(rig.item(u"Hello"_s));
        QTest::keyClick(pane->thread()->bubbles().first()->text(), Qt::Key_N);
        QCOMPARE(pane->box()->mode(), views::ReplyBox::Mode::Note);
        QTest::keyClick(pane->thread(), Qt::Key_R);
        QCOMPARE(pane->box()->mode(), views::ReplyBox::Mode::Reply);
    }

    void rightToLeftTurnsTheSides()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        Rig rig;
        const RecordId item = rig.item(u"مرحبا"_s);
        rig.reply(item, u"أهلا"_s, u"sent"_s, -kHour);
        const auto pane = rig.conversation(item);
        QTRY_COMPARE(pane->thread()->bubbles().size(), 2);
        QTRY_VERIFY(pane->thread()->bubbles().first()->x() > pane->thread()->bubbles().last()->x());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    ui::Theme m_theme;
};

CAMPANILE_TEST(TestConversationPane)

} // namespace tst_conversationpane

#include "tst_conversationpane.moc"
