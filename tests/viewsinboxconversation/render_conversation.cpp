// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the conversation and the details in themes and directions for people to look at: render_conversation FOLDER [LOOK].
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/conversationrig.h"

#include <QHBoxLayout>

namespace render_conversation {

using namespace campanile;
using namespace campanile::conversationtest;
using test::Gallery;

namespace {

/** A busy thread: everything that a conversation can show. */
RecordId busyItem(Rig &rig)
{
    const RecordId post = RecordId::create('p');
    const RecordId target = RecordId::create('t');
    rig.pull(u"Post"_s, {{u"id"_s, post.toString()}, {u"body"_s, u"Winter roast"_s}, {u"status"_s, u"published"_s}});
    rig.pull(u"PostTarget"_s, {{u"id"_s, target.toString()}, {u"postId"_s, post.toString()}, {u"accountId"_s, rig.account.toString()}, {u"platform"_s, u"mastodon"_s}});
    const RecordId policy = RecordId::create('h');
    rig.pull(u"SlaPolicy"_s, {{u"id"_s, policy.toString()}, {u"name"_s, u"Comments, office hours"_s}, {u"firstResponseMinutes"_s, 240}});
    const QJsonArray factors{QJsonObject{{u"name"_s, u"base"_s}, {u"points"_s, 20}}, QJsonObject{{u"name"_s, u"sentiment"_s}, {u"points"_s, 14.5}, {u"value"_s, -0.58}},
                             QJsonObject{{u"name"_s, u"intent"_s}, {u"points"_s, 15}, {u"value"_s, u"complaint"_s}}, QJsonObject{{u"name"_s, u"reach"_s}, {u"points"_s, 10.2}, {u"value"_s, 12500}},
                             QJsonObject{{u"name"_s, u"sla"_s}, {u"points"_s, 4.1}, {u"value"_s, 45}}};
    rig.item(u"Do you ship to Norway?"_s, {{u"receivedAt"_s, wire(-40 * kDay)}, {u"lastMessageAt"_s, wire(-40 * kDay)}, {u"status"_s, u"resolved"_s}});
    const RecordId item = rig.item(u"I ordered the winter roast twice and twice the bag arrived torn. The coffee is great, but this is a terrible way to treat a regular customer. Pictures here: https://photos.example/torn-bag"_s,
                                   {{u"receivedAt"_s, wire(-26 * kHour)}, {u"lastMessageAt"_s, wire(-50 * kMinute)}, {u"originalPostContent"_s, u"The winter roast is back: Guatemala and a little Sidamo, chocolate and orange. In all shops from Monday, and online as long as it lasts."_s},
                                    {u"postTargetId"_s, target.toString()}, {u"slaPolicyId"_s, policy.toString()}, {u"slaDeadline"_s, wire(45 * kMinute)}, {u"priority"_s, u"high"_s},
                                    {u"priorityScore"_s, 64}, {u"priorityFactors"_s, factors}, {u"sentiment"_s, u"negative"_s}, {u"sentimentScore"_s, -0.58}, {u"intent"_s, u"complaint"_s},
                                    {u"language"_s, u"en"_s}, {u"senderFollowers"_s, 12500}, {u"isVip"_s, true}, {u"assignedToId"_s, rig.me.toString()}, {u"tags"_s, QJsonObject{{u"packaging"_s, true}, {u"refund"_s, true}}},
                                    {u"replyWindowEndsAt"_s, wire(5 * kHour)}, {u"permalink"_s, u"https://navy.example/@grace/1122"_s}});
    rig.reply(item, u"Hello Grace, that is not how it should arrive. We are looking into it and come back to you today."_s, u"sent"_s, -25 * kHour, {{u"sentAt"_s, wire(-25 * kHour)}});
    rig.message(item, u"inbound"_s, u"Thank you! \U0001F64F This is the second bag:"_s, {{u"occurredAt"_s, wire(-3 * kHour)}, {u"senderName"_s, u"Grace Hopper"_s}, {u"remoteEditedAt"_s, wire(-2 * kHour)},
                {u"attachments"_s, QJsonArray{QJsonObject{{u"kind"_s, u"image"_s}, {u"url"_s, u"https://media.navy.example/torn.jpg"_s}, {u"alt"_s, u"A paper bag with a tear along the seam"_s}}}}});
    rig.pull(u"InboxNote"_s, {{u"id"_s, RecordId::create('i').toString()}, {u"inboxItemId"_s, item.toString()}, {u"authorId"_s, rig.ada.toString()},
                              {u"content"_s, u"The same batch of bags as last week. @Kim Berg, please send two new ones and a voucher."_s}, {u"createdAt"_s, wire(-2 * kHour)}});
    rig.pull(u"EscalationEvent"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"inboxItemId"_s, item.toString()}, {u"eventType"_s, u"sla_warning"_s}, {u"createdAt"_s, wire(-70 * kMinute)}});
    rig.reply(item, u"Two new bags are on their way, with something extra."_s, u"stopped"_s, -30 * kMinute, {{u"errorCode"_s, u"reply.answeredMeanwhile"_s}, {u"authorId"_s, rig.me.toString()}});
    rig.reply(item, u"Would you tell us when they are there?"_s, u"queued"_s, -5 * kMinute, {{u"authorId"_s, rig.me.toString()}});
    rig.savedReply(u"Torn packaging"_s, u"Hello {{sender.name}}, sorry that your bag arrived torn. We send a new one today."_s, u"complaint"_s);
    rig.savedReply(u"Voucher"_s, u"Here is a voucher for your next order of coffee."_s, u"complaint"_s);
    return item;
}

RecordId hostileItem(Rig &rig)
{
    QString zalgo;
    for (const QChar c : u"He comes"_s)
        zalgo += c + QString(60, QChar(0x0335));
    return rig.item(u"<h1>Big</h1><img src=x onerror=alert(1)>\n\u202Egnp.exe\n"_s + zalgo + u"\n"_s + QString(3000, u'W') + u" https://\u0440\u0430ypal.com/login"_s,
                    {{u"senderName"_s, u"\u202EAda "_s + QString(200, u'!')}, {u"originalPostContent"_s, QString(2000, u'x')}, {u"remoteDeletedAt"_s, wire(-kMinute)}});
}

void panes(Gallery &gallery)
{
    Rig rig;
    const RecordId busy = busyItem(rig);
    const RecordId hostile = hostileItem(rig);
    QWidget window;
    window.resize(1000, 900);
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *conversation = new views::ConversationPane(*rig.parts, &window);
    conversation->setFetch([](const QUrl &, QObject *, const std::function<void(const Result<QByteArray> &)> &) {});
    auto *details = new views::DetailsPane(*rig.parts, &window);
    details->setFixedWidth(280);
    row->addWidget(conversation, 1);
    row->addWidget(details);
    window.show();
    conversation->setItem(busy);
    details->setItem(busy);
    gallery.shoot(window, u"conversation"_s);
    conversation->controller().setText(u"Hello Grace, two new bags are packed and leave today. "_s);
    conversation->box()->edit()->adopt(conversation->controller().text());
    rig.reply(busy, u"I have called her."_s, u"sent"_s, -kMinute, {{u"sentAt"_s, wire(-kMinute)}});
    gallery.shoot(window, u"writing"_s);
    rig.context.setOnline(false, rig.clock.nowMs());
    conversation->startNote();
    gallery.shoot(window, u"note-offline"_s);
    rig.context.setOnline(true, 0);
    conversation->setItem(hostile);
    details->setItem(hostile);
    gallery.shoot(window, u"hostile"_s);
    conversation->setItem({});
    details->setItem({});
    gallery.shoot(window, u"nothing"_s);
    details->hide();
    window.resize(320, 720);
    conversation->setItem(busy);
    gallery.shoot(window, u"narrow"_s);
}

} // namespace

CAMPANILE_GALLERY(panes)

} // namespace render_conversation
