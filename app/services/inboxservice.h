// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/store/store.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace campanile::services {

/** An answer as it is written: the text with everything that goes along. */
struct InboxReply {
    RecordId item;
    RecordId message;          ///< id of the InboxMessage, made by the writer with letter 'j'; the draft that it is kept as, if any
    RecordId author;           ///< the user who writes
    QString content;
    bool isPrivate = false;    ///< to the sender alone, where the network has both ways
    QList<RecordId> assets;    ///< files of the library, in order
    RecordId savedReply;       ///< the saved reply that it began as; null = none
    RecordId draft;            ///< the proposal (ReplyDraft) that it began as; null = none. Sending it approves that
    qint64 seenUntil = 0;      ///< lastMessageAt of the item as the writer saw it, ms since epoch; a newer answer stops the sending
    bool resolves = false;     ///< the item is done with it
    QJsonObject metadata = {}; ///< kept with a new message only: the crisis template that it began as (crisisTemplateId, crisisEventId)
};

/** A text that is kept for many answers. */
struct SavedReplyText {
    RecordId id;               ///< null = a new one
    QString name;
    QString content;           ///< with variables such as {{sender.name}}
    QString intent;            ///< wire value of InboxIntent; empty = any
    QString language;          ///< BCP 47; empty = any
    QStringList platforms;     ///< wire values; empty = all
    QStringList tags;
    bool isActive = true;      ///< offered where people answer
};

/** Who marks as read. */
enum class Reading {
    ByPerson, ///< a wish, one step of undo
    ByOpening ///< happens along the way; nothing to take back
};

/**
 * Everything a person does in the inbox. Each call checks the rules against the records as they stand, on the store's writer
 * thread, and writes there; it works offline. @p done gets the saved edit or the error, on the thread of @p context. A set of
 * items goes in mutations of kChunk each, because a mutation has a limit on the server; they are one step of undo all the same,
 * named by Saved::mutation, and all or nothing: when the store refuses one, those before it are taken back. In a set, items
 * that are gone or that the wish does not fit are passed over; when none is left, the first reason is the error.
 * Saved::unchanged says that nothing was to be done. Call from the GUI thread; store, clock and random source outlive the
 * service and its work, which is finished even when the context is gone.
 *
 * Errors: inbox.gone, inbox.badStatus, inbox.noSuchMember, inbox.inPast, inbox.noTag, inbox.moderation, inbox.level,
 * inbox.emptyNote, inbox.noteTooLong (args: most characters), inbox.notYours, reply.empty, reply.gone, reply.alreadySent,
 * reply.itemDeleted, reply.windowClosed, reply.accountDisconnected, savedReply.incomplete, savedReply.tooMany, savedReply.gone, and those of the store.
 */
class InboxService
{
public:
    /** Records in one mutation (sync protocol section 3.10: at most 1,000 objects and 1 MB). */
    static constexpr int kChunk = 500;

    using Done = std::function<void(Result<store::Saved>)>;
    using IdDone = std::function<void(Result<RecordId>)>;
    using Items = QList<RecordId>;

    InboxService(store::StoreRunner &store, const Clock &clock, Rng &rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    void markRead(const Items &items, Reading reading, QObject *context, Done done);
    void markUnread(const Items &items, QObject *context, Done done);
    /** @p status: wire value of InboxItemStatus, but not "new". What is done with is read, too. */
    void setStatus(const Items &items, const QString &status, QObject *context, Done done);
    /** @p user null: to nobody. */
    void assign(const Items &items, const RecordId &user, QObject *context, Done done);
    /** Out of the list until then, ms since epoch; nothing = back at once. */
    void snooze(const Items &items, std::optional<qint64> until, QObject *context, Done done);
    void addTags(const Items &items, const QStringList &tags, QObject *context, Done done);
    void removeTags(const Items &items, const QStringList &tags, QObject *context, Done done);

    /** What a person sees differently than the rules did; wire values, an empty one goes back to the computed value. */
    void correctPriority(const Items &items, const QString &priority, QObject *context, Done done);
    void correctSentiment(const Items &items, const QString &sentiment, QObject *context, Done done);
    void correctIntent(const Items &items, const QString &intent, QObject *context, Done done);

    /**
     * @p wish: "hiding", "unhiding", "removing" or "blocking"; the server answers with the state that it came to. It can be
     * taken back until the wish has left for the network.
     */
    void moderate(const Items &items, const QString &wish, QObject *context, Done done);
    /** Asks for the next level; the server names who it goes to. */
    void escalate(const Items &items, const QString &reason, QObject *context, Done done);

    void addNote(const RecordId &item, const RecordId &author, const QString &text, const QList<RecordId> &mentioned, QObject *context, IdDone done);
    void editNote(const RecordId &note, const RecordId &author, const QString &text, const QList<RecordId> &mentioned, QObject *context, Done done);
    void removeNote(const RecordId &note, const RecordId &author, QObject *context, Done done);

    /**
     * Keeps what is being written, as no step of undo; typing joins with the edit before it. An empty text without files
     * removes the draft: what is written after that needs an id of its own.
     */
    void saveDraft(const InboxReply &reply, QObject *context, Done done);
    /** Hands the answer over to be sent; offline it waits. Saved::mutation takes it back while it was not sent. */
    void reply(const InboxReply &reply, QObject *context, Done done);
    /** A waiting, stopped or failed answer becomes a draft again. */
    void takeBack(const RecordId &message, QObject *context, Done done);
    /** A stopped, failed or unconfirmed answer is sent although the thread went on: knowing everything up to now. */
    void sendAnyway(const RecordId &message, QObject *context, Done done);
    /** A failed answer once more, as it was meant: what came since still stops it. */
    void retry(const RecordId &message, QObject *context, Done done);
    /** Throws an answer away that was not sent. */
    void discardReply(const RecordId &message, QObject *context, Done done);

    void saveSavedReply(const SavedReplyText &text, QObject *context, IdDone done);
    /** Several new ones at once, as one step of undo; at most kChunk. */
    void addSavedReplies(const QList<SavedReplyText> &texts, QObject *context, Done done);
    void removeSavedReply(const RecordId &savedReply, QObject *context, Done done);
    /** Puts it right before (or behind) @p neighbour in the workspace's order (domain::movedReplies()). */
    void moveSavedReply(const RecordId &savedReply, const RecordId &neighbour, bool isBehind, QObject *context, Done done);

private:
    /** What happens to each item of a set; both run on the writer thread. */
    struct BulkEdit {
        QString label;
        bool undoable = true;
        std::function<Result<void>(store::Reader &)> check;                 ///< once, before the first; may be empty
        std::function<Result<QJsonObject>(const QJsonObject &item)> patch;  ///< an empty patch leaves the item alone
    };
    struct BulkRun;
    void editItems(const Items &items, BulkEdit edit, QObject *context, Done done);
    static void runChunk(store::StoreCore &core, BulkRun &run, const Items &items);
    void correct(const Items &items, const QString &property, const QString &value, QObject *context, Done done);
    void queueAgain(const RecordId &message, bool knowing, const QStringList &from, QObject *context, Done done);
    void submit(std::function<Result<store::Mutation>(store::Reader &)> build, QObject *context, Done done);

    store::StoreRunner &m_store;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
