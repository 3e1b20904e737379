// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "app/domain/aireply.h"
#include "app/services/replydraftservice.h"
#include "app/store/store.h"

#include <QJsonArray>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>

namespace campanile::services {

/** The person's own language model; everything but its key, which lies in the keychain. */
namespace aisettings {
/** As the person typed it; empty = off. */
inline const Setting<QString> address{QStringLiteral("ai/address"), QString()};
inline const Setting<QString> model{QStringLiteral("ai/model"), QString()};
inline const Setting<bool> leavesOutNames{QStringLiteral("ai/leavesOutNames"), true};
} // namespace aisettings

struct AiModel {
    QString address;
    QString model;
    bool leavesOutNames = true;
    [[nodiscard]] bool isSet() const { return !address.isEmpty() && !model.isEmpty(); }
    [[nodiscard]] static AiModel of(const Settings &settings);
};

/** What a model wrote. */
struct AiAnswer {
    QString text;  ///< never blank
    Error trouble; ///< none: all of it. Kind Cancelled: the person stopped it. Else why it broke off
};

/**
 * Asks the person's own language model for answers to a conversation, and keeps what it proposes as drafts. What leaves this
 * computer: the last messages of the conversation in both directions, the brand's name and tone, the network's name and length; no notes,
 * no other conversations, and no names or handles where the person wants that. What comes back is text (app/domain/aireply.h), and
 * is seen while it is written. Of an answer that stops before its end, by the person's will or not, everything stays that was
 * written; a text that breaks off is marked so (metadata.isCut).
 * GUI thread; the network, the vault and every parsing are elsewhere. The store, the drafts and what the hooks need outlive it.
 *
 * Errors: ai.notSet, inbox.gone, those of app/auth/chatendpoint.h and app/domain/aireply.h, and those of the store.
 */
class AiReplyService
{
public:
    struct Question {
        QString address;
        QString model;
        QJsonArray messages;
    };
    using Answered = std::function<void(Result<AiAnswer>)>;
    /** What reaches the endpoint and its key; each answers once, on any thread, after what was written by then. */
    struct Hooks {
        std::function<void(quint64 ticket, const Question &question, std::function<void(const QString &)> grown, Answered)> ask;
        std::function<void(quint64 ticket)> stop;
        std::function<void(quint64 ticket)> cancel;
        std::function<void(const QString &address, const QByteArray &key, std::function<void(Result<void>)>)> keepKey;
        std::function<void(const QString &address, std::function<void(Result<bool>)>)> hasKey;
        /** The address as it will be asked, or why it cannot be; at once. */
        std::function<Result<QString>(const QString &address)> check;
    };
    using Done = std::function<void(Result<store::Saved>)>;
    /** The proposals as far as they are written. */
    using Grown = std::function<void(const QList<domain::AiProposal> &)>;

    AiReplyService(store::Store &store, ReplyDraftService &drafts, Hooks hooks) : m_store(store), m_drafts(drafts), m_hooks(std::move(hooks)) {}

    /**
     * Proposals for an answer to @p item; gives the number with which it can be stopped. @p done tells of trouble even when what
     * was written before it is kept; an answer that was stopped before its first word is Cancelled ai.stopped.
     */
    quint64 propose(const RecordId &item, const RecordId &author, const AiModel &model, QObject *context, Grown grown, Done done);
    /** What is written by now is the answer. */
    void stop(quint64 ticket);
    /** Nothing follows. */
    void cancel(quint64 ticket);
    /** One short question, to see whether it works; what it answered, cut. */
    quint64 test(const AiModel &model, QObject *context, std::function<void(Result<QString>)> done);

    void keepKey(const QString &address, const QString &key, QObject *context, std::function<void(Result<void>)> done);
    void hasKey(const QString &address, QObject *context, std::function<void(Result<bool>)> done);
    [[nodiscard]] Result<QString> check(const QString &address) const { return m_hooks.check(address); }

private:
    store::Store &m_store;
    ReplyDraftService &m_drafts;
    const Hooks m_hooks;
    quint64 m_tickets = 0;
    QSet<quint64> m_live; ///< questions for proposals that nobody has cancelled
};

/** What a model is told of @p item. Reader thread. */
[[nodiscard]] Result<domain::AiQuestion> readAiQuestion(store::Reader &reader, const RecordId &item, bool leavesOutNames);

} // namespace campanile::services
