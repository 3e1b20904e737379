// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace campanile::store {

/** One create, update or destroy of one record. Plain value. */
struct SetOp {
    enum class Kind { Create, Update, Destroy };

    Kind kind = Kind::Update;
    QString type;      ///< "Post"
    RecordId id;       ///< made by the caller, for creations too
    QJsonObject value; ///< Create: all properties; Update: a PatchObject (RFC 8620 section 5.3); Destroy: empty
    /** Refuse on the server when the record moved since (ifVersions). Set by the store itself for external effects. */
    bool requireVersion = false;
    /**
     * Update: what the person had before them when they changed it, path -> value. The store takes the row's value where this says
     * nothing, or where an own unsent edit made the row what it is. For an own deletion that is taken back: the record as it was, with
     * the version of the deletion where that is known.
     */
    QJsonObject base = {};

    [[nodiscard]] static SetOp create(QString type, const RecordId &id, QJsonObject properties);
    [[nodiscard]] static SetOp update(QString type, const RecordId &id, QJsonObject patch);
    [[nodiscard]] static SetOp destroy(QString type, const RecordId &id);
};

/**
 * How a step of undo goes back and forward where the plain inverse of its ops is for nobody to do: a pause is not unmade but ended, and
 * begun anew. In a creation a null id stands for a new one, in an update for the record that the step made last; so does the value
 * kMade, and kNow for the time of the step.
 */
struct StepWays {
    static constexpr QLatin1StringView kNow{"$now"};
    static constexpr QLatin1StringView kMade{"$made"};
    QList<SetOp> back;   ///< empty = the plain inverse
    QList<SetOp> forth;  ///< after that
    QStringList stamps;  ///< properties that the server may set otherwise than asked, such as its own time: no change of somebody else
    [[nodiscard]] bool isEmpty() const { return back.isEmpty() && stamps.isEmpty(); }
};

/** What a person did, in one piece: applied, sent, accepted or refused as a whole (sync protocol 3.4). */
struct Mutation {
    QString label;    ///< stable key such as "post.edit"; the ui makes words of it
    QList<SetOp> ops; ///< in order; records may be of several types, but not of synced and local ones at once
    /** Typing: may be joined with the unsent mutation before it when label and records are the same. */
    bool coalesce = false;
    bool undoable = true;
    /** The first mutation of a step of undo that is too long for one; null = a step of its own. Not with coalesce. */
    RecordId partOf = {};
    StepWays ways = {}; ///< not with coalesce
};

/** What applyLocal() gives back once the edit is on the disk. */
struct Saved {
    RecordId mutation;
    bool coalesced = false;
    bool unchanged = false; ///< nothing differed, so nothing was written
};

/** An unsent or unconfirmed mutation, for the outbox panel. */
struct OutboxEntry {
    enum class State { Pending, InFlight, Acked };
    RecordId mutation;
    QString label;
    State state = State::Pending;
    qint64 at = 0;   ///< ms since epoch
    int tries = 0;
    QString error;   ///< SetError type or transport code of the last try
    QList<SetOp> ops;
    QList<QJsonObject> base; ///< values before, path -> value; same order as ops
    bool waitsForBlobs = false;
};

/** An edit that the server refused; keeps the person's values until they retry or discard. */
struct RejectedEdit {
    RecordId mutation;
    QString label;
    qint64 at = 0;
    QString errorType;   ///< "conflict", "stateForbidden", "dependencyRejected" ...
    QJsonObject error;   ///< the SetError as it came
    QList<SetOp> ops;
    QList<QJsonObject> base;
};

/** What became of the edits of a damaged cache that was made anew. */
struct Rescue {
    QString file;        ///< where they are kept besides: a side file, or the damaged cache when not all could be read; empty = nothing was damaged
    int edits = 0;       ///< unsent ones that were saved and are in the outbox again
    bool isWhole = true; ///< nothing that was not sent is missing
    [[nodiscard]] bool isNull() const { return file.isEmpty(); }
};

/** The next step back or forward. */
struct UndoState {
    bool canUndo = false;
    bool canRedo = false;
    QString undoLabel;
    QString redoLabel;
    bool operator==(const UndoState &) const = default;
};

/** A file on its way to the server. */
struct BlobUpload {
    enum class State { Waiting, Uploading, Done, Failed };
    QString blobId;          ///< 'b' + base32(sha-256): known before the upload
    QString path;            ///< absolute path of the file
    QString mimeType;
    qint64 size = 0;         ///< bytes
    QByteArray sha256;       ///< 32 bytes
    QStringList chunks;      ///< blob ids of the chunks that the server has, in order
    State state = State::Waiting;
    int tries = 0;
    qint64 nextTryMs = 0;    ///< not before, ms since epoch
    QString error;
};

/** A file of the server that was asked for and is not here yet. */
struct BlobDownload {
    /** The higher comes first; among equals the one asked for last, for it is on the screen now. */
    enum class Priority { Thumbnail = 0, Shown = 1, Opened = 2 };
    QString blobId;
    QString path;            ///< of the whole file
    qint64 size = -1;        ///< bytes as its Asset says; -1 when it does not
    QString mimeType;
    Priority priority = Priority::Thumbnail;
    int tries = 0;
    qint64 nextTryMs = 0;    ///< not before, ms since epoch
    QString error;
};

/** A file that is on the server and is kept here too. */
struct CachedBlob {
    QString blobId;
    QString path;
    qint64 size = 0;
    qint64 usedAt = 0; ///< ms since epoch
};

} // namespace campanile::store
