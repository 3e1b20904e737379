// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/aireplyservice.h"
#include "app/services/replydraftservice.h"
#include "tests/viewsinboxconversation/conversationrig.h"

namespace campanile::conversationtest {

/** The conversation with a model behind it that answers when it is told to. */
struct ReviewRig : Rig {
    services::ReplyDraftService drafts{store, clock, rng};
    std::function<void(Result<QString>)> answer;
    services::AiReplyService::Answered answered;
    std::function<void(const QString &)> grow;
    QList<quint64> cancelled;
    QList<quint64> stopped;
    services::AiReplyService ai{store, drafts, hooks()};

    ReviewRig()
    {
        deps->inbox = &inbox;
        deps->replyDrafts = &drafts;
        deps->ai = &ai;
        settings.setValue(services::aisettings::address, u"http://localhost:1/v1"_s);
        settings.setValue(services::aisettings::model, u"llama"_s);
    }
    services::AiReplyService::Hooks hooks()
    {
        services::AiReplyService::Hooks made;
        made.ask = [this](quint64, const services::AiReplyService::Question &, std::function<void(const QString &)> growing, services::AiReplyService::Answered done) {
            grow = std::move(growing);
            answered = done;
            answer = [done = std::move(done)](const Result<QString> &text) {
                done(text ? Result<services::AiAnswer>(services::AiAnswer{*text, {}}) : Result<services::AiAnswer>(text.error()));
            };
        };
        made.stop = [this](quint64 ticket) { stopped.append(ticket); };
        made.cancel = [this](quint64 ticket) { cancelled.append(ticket); };
        return made;
    }
    RecordId draft(const RecordId &item, const QString &text, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('r');
        QJsonObject record{{u"id"_s, id.toString()}, {u"inboxItemId"_s, item.toString()}, {u"content"_s, text}, {u"status"_s, u"pending"_s}, {u"origin"_s, u"human"_s},
                           {u"authorId"_s, ada.toString()}, {u"metadata"_s, QJsonObject{{u"askedAt"_s, wire(-kHour)}}}};
        mix(record, more);
        return pull(u"ReplyDraft"_s, record) ? id : RecordId();
    }
    /** What waits to be sent. */
    QStringList outbox()
    {
        return run([](store::StoreCore &core) -> Result<QStringList> {
                   const auto entries = core.reader().outbox(50);
                   QStringList labels;
                   for (const store::OutboxEntry &entry : entries.value_or(QList<store::OutboxEntry>()))
                       labels.append(entry.label);
                   return labels;
               })
            .value_or(QStringList());
    }
    static QList<QWidget *> cards(const QWidget &pane, const QString &name)
    {
        QList<QWidget *> found;
        for (QWidget *card : pane.findChildren<QWidget *>(name)) {
            if (card->isVisibleTo(&pane))
                found.append(card);
        }
        return found;
    }
};

} // namespace campanile::conversationtest
