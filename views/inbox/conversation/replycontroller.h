// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/replysuggest.h"
#include "app/domain/savedreply.h"
#include "app/domain/textcount.h"
#include "app/services/inboxservice.h"
#include "models/inbox/conversationmodel.h"
#include "models/inbox/replydrafts.h"
#include "ui/theme/tokens.h"
#include "views/inbox/inboxparts.h"

#include <QObject>
#include <QTimer>

namespace campanile::views {

/**
 * The answer that is being written, without widgets: keeps it as a draft within a second of the last change, counts it as its
 * network does, knows until when it is taken and what came in meanwhile, and sends it. GUI thread; the parts outlive it.
 */
class ReplyController : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSaveDelayMs = 700; ///< a draft is on the disk within a second of the last key

    /** How long the network still takes an answer. */
    struct Window {
        bool hasEnd = false;
        bool isOpen = true;
        qint64 leftMs = 0;
        ui::Tone tone = ui::Tone::Neutral; ///< warning in the last quarter of a day, danger in the last hour
    };
    struct Suggestion {
        models::SavedReplyRow reply;
        domain::ReplySuggestion why;
    };

    ReplyController(const InboxParts &parts, models::SavedRepliesModel &savedReplies, QObject *parent = nullptr);
    /** Saves what is not saved yet. */
    ~ReplyController() override;

    /** What is shown now; another item first saves the text of the one before and then takes its draft. */
    void setConversation(const models::Conversation &conversation);
    [[nodiscard]] const models::InboxFacts &item() const { return m_conversation.item; }

    [[nodiscard]] const QString &text() const { return m_reply.content; }
    void setText(const QString &text);
    [[nodiscard]] bool isPrivate() const { return m_reply.isPrivate; }
    void setPrivate(bool isPrivate);
    [[nodiscard]] const QList<RecordId> &assets() const { return m_reply.assets; }
    void addAsset(const RecordId &asset);
    void removeAsset(const RecordId &asset);
    /** The network lets the answer go to everybody or to the sender alone. */
    [[nodiscard]] bool hasBothWays() const;
    [[nodiscard]] bool takesFiles() const;

    [[nodiscard]] domain::TextCount count() const;
    /** Of the way that is chosen. */
    [[nodiscard]] Window window() const { return window(m_reply.isPrivate); }
    [[nodiscard]] Window window(bool isPrivate) const;
    /** What is left of it, and of the other way where there are two: "Public: 6 days left to answer". Empty without an end. */
    [[nodiscard]] QString windowWords() const;
    /** The newest answer of ours that came after the writer looked; nothing while there is none. */
    [[nodiscard]] std::optional<models::ThreadEntry> newerAnswer() const;
    /** The writer has read it. */
    void acceptNewer();
    /** Why it cannot be sent, in a sentence; empty when it can. A box with nothing in it says nothing. */
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool canSend() const;
    /** "Reply as @northwind on Mastodon". */
    [[nodiscard]] QString senderWords() const;

    [[nodiscard]] domain::FilledReply fill(const QString &text) const;
    /** Puts a saved reply in place of an empty text, or after what is there. */
    void use(const models::SavedReplyRow &reply);
    [[nodiscard]] QList<Suggestion> suggestions(int most = 3) const;
    [[nodiscard]] const QList<models::SavedReplyRow> &savedReplies() const { return m_savedReplies.rows(); }

    /** Puts a proposal into the box in place of what stands there; sending it approves the proposal. */
    void useProposal(const models::ReplyDraftRow &draft);
    /** The answer as it would go out now. */
    [[nodiscard]] const services::InboxReply &reply() const { return m_reply; }
    /** Nothing of the answer waits to be saved any more: it was handed over whole. */
    void letGo();

    /** There is a text that could be a saved reply, and this person may keep it. */
    [[nodiscard]] bool canKeep() const;

    void send(bool resolves);
    void flush();
    /** Kept for tests and for the marks of the box: nothing waits to be saved. */
    [[nodiscard]] bool isSaved() const { return !m_isDirty; }

Q_SIGNALS:
    /** Another text than the one in the box: a draft was taken, a saved reply used, or it went out. */
    void adopted();
    /** Anything else that the box shows. */
    void changed();
    void sent();

private:
    /** Whose rules an answer follows: an account that practises answers on the practice network, whatever it stands for. */
    [[nodiscard]] const domain::NetworkInfo &answering() const;
    void touch();
    void begin();
    void adopt();
    [[nodiscard]] qint64 seenNow() const { return m_conversation.item.lastMessageAt; }

    const InboxParts &m_parts;
    models::SavedRepliesModel &m_savedReplies;
    models::Conversation m_conversation;
    services::InboxReply m_reply;
    QTimer m_saveTimer;
    bool m_isDirty = false;
    bool m_isSending = false;
    bool m_isAdopted = false;
};

} // namespace campanile::views
