// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/ops.h"
#include "app/store/schema.h"
#include "app/store/storecore.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <span>

namespace campanile::store {

enum class OutboxState { Pending = 0, InFlight = 1, Acked = 2 };

/** A row of the outbox. */
struct OutboxRow {
    qint64 pos = 0;
    qint64 seq = 0; ///< 0 = not sent yet
    RecordId mid;
    QString label;
    QByteArray ops;
    QByteArray after;
    QByteArray blobs;
    OutboxState state = OutboxState::Pending;
    qint64 commitSeq = 0;
    int tries = 0;
    QString error;
    qint64 at = 0;
};

struct RecordKey {
    QString type;
    RecordId id;
    bool operator==(const RecordKey &) const = default;
    friend size_t qHash(const RecordKey &key, size_t seed = 0) { return qHash(key.id, seed); }
};

/** The full-text index of one type: its table, what was touched since, and how far it has come. */
struct SearchIndex {
    const char16_t *type;
    const char *fts;
    const char *dirty;
    const char *job;
    std::span<const char16_t *const> properties; ///< whose text it holds
    void (*insert)(Database &db, qint64 rid, const QByteArray &body);

    [[nodiscard]] bool concerns(const QSet<QString> &changed) const;
};
/** Null for a type whose text is not searched. */
[[nodiscard]] const SearchIndex *searchIndex(QStringView type);

class StoreCore::Private
{
public:
    Private(OpenOptions openOptions, std::shared_ptr<const Schema> theSchema, const Clock &theClock, Rng &theRng)
        : options(std::move(openOptions)), clock(theClock), rng(theRng), sharedSchema(std::move(theSchema)) {}

    OpenOptions options;
    const Clock &clock;
    Rng &rng;
    const std::shared_ptr<const Schema> sharedSchema;
    const Schema &schema = *sharedSchema;
    std::unique_ptr<Database> db;
    std::unique_ptr<Reader> reader;
    RecordParser parser;
    Rescue rescue;
    ChangeNotice committed;
    bool bulk = false;   ///< between the first rows of a snapshot and settleSnapshots()
    bool pulled = false; ///< the last page of a pull came after the last rows of a snapshot

    // --- notices of the open transaction
    struct Note {
        QString type;
        RecordNote note;
        bool reset = false;
    };
    QList<Note> notes;

    /** A transaction that takes its notices with it. */
    class Tx
    {
    public:
        Tx(Private &core, Transaction::Kind kind) : m_core(core), m_tx(*core.db, kind), m_mark(core.notes.size()) {}
        ~Tx();
        [[nodiscard]] Result<void> commit();

    private:
        Private &m_core;
        Transaction m_tx;
        qsizetype m_mark;
        bool m_done = false;
    };

    void note(const QString &type, const RecordId &id, RecordNote::Kind kind, QSet<QString> properties = {}, bool flags = false);
    void noteReset(const QString &type);
    void foldNotes();

    // --- opening (storeopen.cpp)
    Result<void> openFile(int version);
    Result<void> climb(int from);
    Result<void> makeTables();
    Result<void> ensureIdentity();

    // --- rows (overlay.cpp)
    struct Row {
        qint64 rid = 0;
        qint64 ver = 0;
        QByteArray body;
    };
    [[nodiscard]] std::optional<Row> row(const TypeTable &table, const RecordId &id);
    [[nodiscard]] std::optional<Row> shadow(const QString &type, const RecordId &id);
    void putShadow(const QString &type, const RecordId &id, qint64 ver, QByteArrayView body);
    void dropShadow(const QString &type, const RecordId &id);
    /** Writes a parsed row and its notice; nothing when the text is the same. */
    void writeRow(const TypeTable &table, const ParsedRecord &record, const std::optional<Row> &before, bool flags);
    /** The row @p rid becomes @p record, which differs in @p changed. */
    [[nodiscard]] bool updateRow(const TypeTable &table, const ParsedRecord &record, qint64 rid, const QSet<QString> &changed);
    void removeRow(const TypeTable &table, const RecordId &id);
    /** Makes rec = server row + pending edits; clears the shadow when nothing is pending. For records that are or
        were dirty, once per transaction: a clean record has no shadow, which here means that it is gone. */
    void rebuild(const RecordKey &key, bool flags = true);
    void rebuildAll(const QSet<RecordKey> &keys);
    void keepUntold(const OutboxRow &row, const QSet<RecordKey> &keys);
    /** The whole object that an edit would find, also beneath an own pending destroy. */
    [[nodiscard]] std::optional<QJsonObject> effective(const TypeTable &table, const RecordId &id);
    [[nodiscard]] QList<RecordId> assetsOf(const QString &blobId);
    /** @p changed: only when one of these stands in the search index; null = always. */
    void markSearch(const TypeTable &table, qint64 rid, const QSet<QString> *changed = nullptr);
    /** Everything of the type is to be indexed anew. */
    void restartSearch(const QString &type);

    // --- outbox
    [[nodiscard]] std::optional<OutboxRow> outboxRow(const RecordId &mid);
    [[nodiscard]] QList<OutboxRow> outboxRows(QByteArrayView where, qint64 argument = -1);
    [[nodiscard]] QSet<RecordKey> touchedBy(qint64 pos);
    void insertOutbox(OutboxRow &row, const QList<StoredOp> &ops);
    void touch(const RecordKey &key, qint64 pos, bool creates);
    void deleteOutbox(qint64 pos);

    /** A mutation of the outbox, taken apart once for all the records that it touches. */
    struct PendingOps {
        qint64 at = 0;
        QHash<RecordId, QList<SetOp>> byRecord;
    };
    /** Lasts until the next call, at most until the end of the transaction. */
    [[nodiscard]] const PendingOps &pendingOps(qint64 pos);
    QHash<qint64, PendingOps> decoded; ///< by position
    qint64 decodedBytes = 0;
    void forgetDecoded();

    [[nodiscard]] Result<Saved> apply(const Mutation &mutation);
    [[nodiscard]] Result<QList<StoredOp>> prepareOps(const QList<SetOp> &wanted);
    /** @p ops with the bases that @p wanted gives, as far as they hold. */
    [[nodiscard]] QList<StoredOp> onGivenBases(QList<StoredOp> ops, const QList<SetOp> &wanted);
    [[nodiscard]] QStringList dependencies(const QList<StoredOp> &ops);
    [[nodiscard]] QStringList awaitedBlobs(const QList<StoredOp> &ops);
    /** @p stamps: properties that may be otherwise. */
    [[nodiscard]] Result<void> checkExpected(const QList<StoredOp> &ops, const QStringList &stamps = {});
    [[nodiscard]] Result<void> checkUnused(qint64 step, const QList<StoredOp> &ops);
    /** @p made: the step of that mutation instead of the last one. */
    [[nodiscard]] Result<Saved> step(bool forward, const RecordId &made);
    [[nodiscard]] QList<qint64> rowsOfStep(bool forward, const RecordId &made);
    [[nodiscard]] Result<Saved> stepRow(bool forward, qint64 step);
    /** A step that has ways of its own. */
    struct WaysRow {
        StepWays ways;
        RecordId made;           ///< the record that the step made last
        QList<StoredOp> last;    ///< what was done last, in either direction
    };
    [[nodiscard]] Result<void> checkLeft(const QList<SetOp> &wanted, const WaysRow &row);
    [[nodiscard]] Result<Saved> stepPlainly(bool forward, qint64 step, const QString &label, const WaysRow &row);
    [[nodiscard]] qint64 commitOf(qint64 step);
    [[nodiscard]] SetOp createdAgain(const SetOp &op);
    [[nodiscard]] Result<Saved> stepByWays(bool forward, qint64 step, const QString &label, WaysRow row);
    /** Records that never leave this computer: straight into their rows, no outbox. */
    void writeLocalOnly(const QList<StoredOp> &ops);
    /** @p ops: as they were found; @p sent: with the bases that go to the server. */
    [[nodiscard]] std::optional<Saved> tryCoalesce(const QString &label, const QList<StoredOp> &ops, const QList<StoredOp> &sent, bool undoable);
    /** @p partOf: the mutation that began the step; null = @p mid begins one. */
    void pushUndo(const RecordId &mid, const QString &label, const QList<StoredOp> &ops, bool join, const RecordId &partOf = {}, const StepWays &ways = {});
    void reject(const OutboxRow &row, const QJsonObject &error, QSet<RecordKey> &dirty, int &count);
    /** Sends an edit again that was refused because the server lost a file, or that stood on such a one (in @p renewed:
        old id -> new); false when nothing can be done about it. */
    [[nodiscard]] bool renew(const OutboxRow &row, const QJsonObject &error, QHash<QString, RecordId> &renewed);
    /** Puts files that the server had and does not know any more back into the queue, each once while the program runs;
        false when @p error speaks of something else or one of them cannot be sent again. */
    [[nodiscard]] bool reopenUploads(const QJsonObject &error);
    QSet<QString> reopened;
    void renumber(qint64 nextSeq, bool newClient);

    [[nodiscard]] QString cursor();
    [[nodiscard]] qint64 cursorSeq();
    /** Forgets what the server's state includes; its records join @p dirty, to be rebuilt once at the end. */
    void retireAcked(qint64 seq, QSet<RecordKey> &dirty);
    [[nodiscard]] QSet<RecordId> touchedIds();
    void badItem(const QString &type, QByteArrayView raw, const QString &why);
};

} // namespace campanile::store
