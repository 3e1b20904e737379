// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/**
 * JMAP requests and answers of the client (RFC 8620 section 3). Bodies of records are never taken apart here:
 * arguments are slices of the answer, byte for byte. Pure functions, thread-safe. Any answer, however broken or
 * deeply nested, gives a value or an Error (ErrorKind::Corrupt, sync.malformed).
 */
namespace campanile::sync {

struct MethodCall {
    QByteArray name;
    QByteArray arguments; ///< a JSON object
    QByteArray id;
};

/** Which capabilities are asked for. The default is our own server; a JMAP server of others names its own. */
struct Dialect {
    Dialect();
    QList<QByteArray> capabilities; ///< of "using"
    QByteArray accountCapability;   ///< names the primary account and holds its types
    bool needsSync = true;          ///< a session without the sync capability is refused
};

/** {"using":[core, blob, sync, model],"methodCalls":[..]} */
[[nodiscard]] QByteArray buildRequest(const QList<MethodCall> &calls, const Dialect &dialect = {});

struct MethodResponse {
    QByteArray name;
    QByteArray arguments; ///< a JSON object as it came
    QByteArray id;
    QByteArray errorType; ///< set when name is "error"

    [[nodiscard]] bool isError() const { return name == "error"; }
};

struct JmapAnswer {
    QList<MethodResponse> responses;
    QString sessionState;

    /** The first response to the call with this id; null when there is none. */
    [[nodiscard]] const MethodResponse *find(QByteArrayView id) const;
};
[[nodiscard]] Result<JmapAnswer> parseAnswer(const QByteArray &body);

/** How an account gives a type. */
struct TypeAccess {
    bool windowed = false;
    QString windowBy;
    bool canRead = true;
};

/** What the client needs of the Session (RFC 8620 section 2, sync protocol section 3.1). */
struct Session {
    QString apiPath;       ///< path below the server, "/jmap/api"
    QString uploadPath;    ///< with {accountId}
    QString downloadPath;  ///< with {accountId}, {blobId}, {name}, {type}
    QString snapshotPath;  ///< with {accountId}, {type}, {after}, {window}; empty when there are no snapshots
    QString state;
    QString accountId;
    qint64 maxSizeUpload = 0;
    qint64 maxSizeRequest = 0;
    int maxMutations = 100;
    qint64 maxSizeMutation = 1 << 20;
    int schemaVersion = 0;
    int minClientSchema = 0;
    bool readOnly = false;
    QString role;          ///< of this person in the account; empty when the server does not say
    QHash<QString, TypeAccess> types;
};
/** @p accountId empty: the primary account of the dialect's account capability. Errors: NotFound sync.noAccount when it is
    not there, Unsupported sync.noSyncCapability. */
[[nodiscard]] Result<Session> parseSession(const QByteArray &body, const QString &accountId, const Dialect &dialect = {});

/** Answer of an upload: {"blobId":..,"size":..}. */
struct UploadedBlob {
    QString blobId;
    qint64 size = -1;
};
[[nodiscard]] Result<UploadedBlob> parseUpload(const QByteArray &body);

/** A control line of the snapshot stream (sync protocol section 3.7); other lines are records. */
struct SnapshotLine {
    enum class Kind { Start, Mark, End, Record };
    Kind kind = Kind::Record;
    QString state;
    QString type;
    qint64 count = -1;
    QByteArray sha256; ///< hex, lower case
};
[[nodiscard]] Result<SnapshotLine> parseSnapshotLine(QByteArrayView line);

/** @p text as a JSON string with quotes. */
[[nodiscard]] QByteArray jsonString(QStringView text);
/** Path and query of an absolute or relative URL or template; empty when it has none. */
[[nodiscard]] QString pathOf(const QString &url);

} // namespace campanile::sync
