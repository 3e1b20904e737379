// SPDX-License-Identifier: GPL-3.0-or-later
// Draws saved replies, proposals and reviews in themes and directions for people to look at: render_savedreplies FOLDER [LOOK].
#include "app/services/aireplyservice.h"
#include "app/services/replydraftservice.h"
#include "tests/support/gallery.h"
#include "tests/support/testprogram.h"
#include "tests/viewsinboxconversation/conversationrig.h"
#include "views/inbox/conversation/reviewstrip.h"
#include "views/savedreplies/aiendpointpage.h"
#include "views/savedreplies/savedrepliespanel.h"

#include <QListView>
#include <QPlainTextEdit>

namespace render_savedreplies {

using namespace campanile;
using namespace campanile::conversationtest;
using test::Gallery;

namespace {

void saved(Rig &rig, const QString &name, const QString &content, const QJsonObject &more)
{
    QJsonObject record{{u"id"_s, RecordId::create('r').toString()}, {u"name"_s, name}, {u"content"_s, content}, {u"isActive"_s, true}, {u"platforms"_s, QJsonObject()}};
    Rig::mix(record, more);
    rig.pull(u"SavedReply"_s, record);
}

void panel(Rig &rig, Gallery &gallery)
{
    {
        views::SavedRepliesPanel empty(*rig.deps);
        empty.resize(1000, 640);
        empty.show();
        gallery.shoot(empty, u"empty"_s);
    }
    saved(rig, u"Opening hours"_s, u"Hi {{sender.firstName}}, we open at nine, every day but Sunday. See you soon! {{my.name}}"_s,
          {{u"intent"_s, u"question"_s}, {u"language"_s, u"en"_s}, {u"usageCount"_s, 41}, {u"lastUsedAt"_s, wire(-3 * kHour)}, {u"tags"_s, QJsonObject{{u"shop"_s, true}}}});
    saved(rig, u"Parcel is late"_s, u"We are sorry, {{sender.name}}. Could you send us the number of your order in a private message? {{order.number}}"_s,
          {{u"intent"_s, u"complaint"_s}, {u"usageCount"_s, 63}, {u"lastUsedAt"_s, wire(-kDay)}});
    saved(rig, u"Thank you"_s, u"That means a lot to us, thank you!"_s, {{u"intent"_s, u"praise"_s}, {u"usageCount"_s, 12}});
    saved(rig, u"Weihnachten"_s, u"Frohe Weihnachten!"_s, {{u"language"_s, u"de"_s}, {u"isActive"_s, false}});
    views::SavedRepliesPanel panel(*rig.deps);
    panel.resize(1000, 720);
    panel.show();
    gallery.shoot(panel, u"panel"_s);
    panel.resize(340, 640);
    gallery.shoot(panel, u"narrow"_s);
}

void endpoint(Rig &rig, Gallery &gallery)
{
    views::AiEndpointPage off(*rig.deps);
    off.resize(620, 640);
    off.show();
    gallery.shoot(off, u"endpoint-off"_s);
    rig.settings.setValue(services::aisettings::address, u"http://localhost:11434/v1"_s);
    rig.settings.setValue(services::aisettings::model, u"llama3.2"_s);
    views::AiEndpointPage page(*rig.deps);
    page.resize(620, 640);
    page.show();
    (void)test::standsStill(page);
    buttonOf(&page, QCoreApplication::translate("campanile::views::AiEndpointPage", "Test"))->click();
    gallery.shoot(page, u"endpoint"_s);
}

void conversation(Rig &rig, Gallery &gallery)
{
    const RecordId item = rig.item(u"I ordered the winter roast twice and twice the bag arrived torn. What now?"_s, {{u"intent"_s, u"complaint"_s}, {u"language"_s, u"en"_s}});
    const auto draft = [&](const QString &text, const QJsonObject &more) {
        const RecordId id = RecordId::create('r');
        QJsonObject record{{u"id"_s, id.toString()}, {u"inboxItemId"_s, item.toString()}, {u"content"_s, text}, {u"status"_s, u"pending"_s}, {u"origin"_s, u"ai"_s}, {u"authorId"_s, rig.me.toString()}};
        Rig::mix(record, more);
        rig.pull(u"ReplyDraft"_s, record);
        return id;
    };
    draft(u"We are sorry about the torn bags. We send you a new one today, well packed this time."_s,
          {{u"confidenceScore"_s, 0.82}, {u"isPreferred"_s, true}, {u"reason"_s, u"Says sorry and what happens next."_s}, {u"metadata"_s, QJsonObject{{u"tone"_s, u"warm"_s}}}});
    draft(u"Thank you for telling us. Could you send a picture of the bag, so that our packers can see what went wrong? A new one is on its way in any case, and the next order travels in a box."_s,
          {{u"confidenceScore"_s, 0.64}, {u"reason"_s, u"Asks for what the team needs."_s}, {u"metadata"_s, QJsonObject{{u"tone"_s, u"factual"_s}}}});
    draft(u"Oh no! Twice is twice too often."_s, {{u"authorId"_s, rig.ada.toString()}});
    auto pane = rig.conversation(item, {680, 800});
    gallery.shoot(*pane, u"proposals"_s);
    const RecordId review = draft(u"We are sorry about the torn bags. We send you a new one tomorrow, in a box this time."_s,
                                  {{u"authorId"_s, rig.ada.toString()}, {u"reviewerId"_s, rig.me.toString()}, {u"metadata"_s, QJsonObject{{u"askedAt"_s, wire(-20 * kMinute)}}}});
    rig.pull(u"ReplyDraftEdit"_s, {{u"id"_s, RecordId::create('r').toString()}, {u"draftId"_s, review.toString()}, {u"editType"_s, u"content"_s}, {u"editDistance"_s, 24},
                                   {u"originalContent"_s, u"We are sorry about the torn bags. We send you a new one today, well packed this time."_s},
                                   {u"editedContent"_s, u"We are sorry about the torn bags. We send you a new one tomorrow, in a box this time."_s}});
    draft(u"Have you tried coffee from somebody else?"_s, {{u"origin"_s, u"human"_s}, {u"status"_s, u"rejected"_s}, {u"reviewNote"_s, u"Not like this."_s}, {u"reviewedById"_s, rig.ada.toString()},
                                                           {u"metadata"_s, QJsonObject{{u"askedAt"_s, wire(-2 * kHour)}}}});
    pane->controller().setText(u"x"_s);
    gallery.shoot(*pane, u"review"_s);
    for (const auto &[action, by, details, at] :
         {std::tuple{u"created"_s, rig.ada, QJsonObject(), -40 * kMinute},
          std::tuple{u"edited"_s, rig.ada, QJsonObject{{u"step"_s, u"asked"_s}, {u"reviewerId"_s, rig.me.toString()}, {u"editType"_s, u"content"_s}, {u"editDistance"_s, 24}}, -20 * kMinute}})
        rig.pull(u"ReplyDraftAudit"_s, {{u"id"_s, RecordId::create('r').toString()}, {u"draftId"_s, review.toString()}, {u"action"_s, action}, {u"performedById"_s, by.toString()},
                                        {u"details"_s, details}, {u"createdAt"_s, wire(at)}});
    views::DraftHistory history(review, *rig.parts);
    history.show();
    gallery.shoot(history, u"history"_s);
    rig.context.setReplyReview(api::Role::Owner);
    pane->controller().setText(u"We send you a new bag today."_s);
    pane->startReply();
    gallery.shoot(*pane, u"reviewed"_s);
}

void drawAll(Gallery &gallery)
{
    Rig rig;
    services::ReplyDraftService drafts(rig.store, rig.clock, rig.rng);
    services::AiReplyService::Hooks hooks;
    hooks.check = [](const QString &typed) -> Result<QString> { return typed; };
    hooks.hasKey = [](const QString &, std::function<void(Result<bool>)> done) { done(true); };
    hooks.ask = [](quint64, const services::AiReplyService::Question &, auto, const services::AiReplyService::Answered &done) { done(makeError(ErrorKind::Network, u"ai.unreachable"_s)); };
    hooks.cancel = [](quint64) {};
    services::AiReplyService ai(rig.store, drafts, hooks);
    rig.deps->inbox = &rig.inbox;
    rig.deps->me = rig.me;
    rig.deps->replyDrafts = &drafts;
    rig.deps->ai = &ai;
    panel(rig, gallery);
    endpoint(rig, gallery);
    conversation(rig, gallery);
}

} // namespace

CAMPANILE_GALLERY(drawAll)

} // namespace render_savedreplies
