// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/services/inboxservice.h"
#include "app/store/store.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace campanile::services {

/** A text that somebody, or a model, proposes as an answer. */
struct ReplyProposal {
    QString text;
    QString tone;                     ///< one short line; may be empty
    QString reason;
    std::optional<double> confidence; ///< 0 to 1; nothing when its maker gave none
    bool isCut = false;               ///< the text breaks off: its maker was stopped, or stopped
};

/**
 * Proposals and reviews of answers (ReplyDraft): kept as records, so that colleagues see them, offline too. A draft is "asked"
 * when metadata.askedAt is set; its audit and its edits are written by the server. Rules are checked against the records as they
 * stand, on the store's writer thread; @p done comes on the thread of @p context. Call from the GUI thread; store, clock and random
 * source outlive the service and its work.
 *
 * Errors: replyDraft.gone, replyDraft.settled (sent, or on its way), replyDraft.own (approving what one wrote where another person
 * has to), reply.empty, inbox.gone, and those of the store.
 */
class ReplyDraftService
{
public:
    using Done = std::function<void(Result<store::Saved>)>;

    ReplyDraftService(store::StoreRunner &store, const Clock &clock, Rng &rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    /**
     * Keeps what a model proposed for @p item in place of what it proposed to @p author before, as far as that is neither preferred
     * nor asked about, and says which proposal of the item it comes after (metadata.regenerates). No step of undo.
     */
    void keepProposals(const RecordId &item, const RecordId &author, const QList<ReplyProposal> &proposals, QObject *context, Done done);
    /** At most one draft of an item is preferred. */
    void prefer(const RecordId &draft, bool isPreferred, QObject *context, Done done);
    void remove(const RecordId &draft, QObject *context, Done done);

    /**
     * Asks @p reviewer (null: anyone who may) to look at @p reply. The draft that the reply began as is taken, with the edit
     * kept, else a new one is made; the text in the box (InboxMessage draft) goes into it.
     */
    void ask(const InboxReply &reply, const RecordId &reviewer, QObject *context, Done done);
    /** Takes the question back: the text is in the box again. @p message: id for the box's draft. */
    void takeBack(const RecordId &draft, const RecordId &message, QObject *context, Done done);

    /**
     * @p viewer has opened a draft that waits for a review; the server keeps it, once for each person and version. No step of
     * undo; nothing is written when it is known, settled or the viewer's own.
     */
    void noteViewed(const RecordId &draft, const RecordId &viewer, QObject *context, Done done);

    /** What a reviewer decides on. */
    struct Review {
        RecordId draft;
        RecordId reviewer;      ///< who decides
        QString content;        ///< as approved, perhaps edited
        QString note;
        qint64 seenUntil = 0;   ///< newest message of the thread that the reviewer has seen, ms since epoch
        bool othersOnly = false; ///< the workspace wants another person than the author
    };
    /** Approves and queues the reply, in one step that can be taken back while it was not sent. */
    void approve(const Review &review, QObject *context, Done done);
    void reject(const Review &review, QObject *context, Done done);

private:
    void submit(std::function<Result<store::Mutation>(store::Reader &)> build, QObject *context, Done done);

    store::StoreRunner &m_store;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
