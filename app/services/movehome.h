// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace campanile::services {

/** A connected account of a workspace that is to be moved. */
struct MoveAccount {
    QString id;
    QString name;
    QString platform;       ///< wire value of SocialPlatform
    bool mayTravel = false; ///< its sign-in works from another server as well
    int scheduled = 0;      ///< posts that wait for their time on it
};

struct MoveFile {
    QString id;             ///< blob id
    QString mimeType;
    qint64 size = 0;        ///< bytes
    bool isLost = false;    ///< named by a record, and not there
};

/** What a move takes along. */
struct MovePlan {
    QString name;
    qint64 records = 0;
    qint64 posts = 0;
    qint64 conversations = 0;
    QList<MoveFile> files;
    QList<MoveAccount> accounts;

    [[nodiscard]] qint64 fileBytes() const;
    [[nodiscard]] qint64 filesLost() const;
};

/** What a workspace that is being moved knows about that; it lies with the workspace and survives every end of the program. */
struct MoveNotes {
    enum class Phase {
        Copying,  ///< the other side cannot have begun to publish: going back is always right
        Finishing ///< it may have: only the server can tell
    };
    QString server; ///< address
    QString userId; ///< who this person is there
    Phase phase = Phase::Copying;
    bool withSecrets = true;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static MoveNotes from(const QJsonObject &json);
};

/** A request to the other server and its answer; blocks. @c error is null when an HTTP answer of any status came. */
struct MoveRequest {
    QByteArray method = "POST";
    QByteArray path;
    QByteArray query = {};
    QByteArray contentType = "application/json";
    QByteArray body = {};
    int timeoutMs = 60'000;
};
struct MoveAnswer {
    int status = 0;
    QByteArray body;
    qint64 retryAfterMs = -1;
    Error error;
};
using MoveWire = std::function<MoveAnswer(const MoveRequest &)>;

/**
 * The side of a move that is left: the workspace on this computer. Called from the thread of the move alone; every function may
 * block. Errors of freeze() with a retryAfterMs say what has to come to an end first.
 */
class MoveHome
{
public:
    virtual ~MoveHome() = default;
    [[nodiscard]] virtual Result<MovePlan> plan() = 0;
    /** Edits and files of the window that the workspace does not have yet; sending them goes on meanwhile. */
    [[nodiscard]] virtual Result<int> waiting() = 0;
    /** From here on nothing is written, published, answered or fetched here; gives the number of the last commit. */
    [[nodiscard]] virtual Result<qint64> freeze(const MoveNotes &notes) = 0;
    [[nodiscard]] virtual Result<void> thaw() = 0;
    /** The notes of a frozen workspace. */
    [[nodiscard]] virtual Result<std::optional<MoveNotes>> notes() = 0;
    /** Parts in the order in which they are sent. */
    [[nodiscard]] virtual QStringList parts() = 0;
    struct Page {
        QList<QByteArray> lines;
        QString last;
    };
    [[nodiscard]] virtual Result<Page> page(const QString &part, const QString &after, int mostLines, qint64 mostBytes) = 0;
    [[nodiscard]] virtual Result<QByteArray> piece(const QString &fileId, qint64 offset, qint64 length) = 0;
    /** Tokens in clear, in memory only. */
    [[nodiscard]] virtual Result<QJsonObject> secrets() = 0;
    /** Writes the copy that stays on this computer; one of an earlier try is replaced. Gives its folder. */
    [[nodiscard]] virtual Result<QString> keepCopy() = 0;
    virtual void dropCopy() = 0;
    [[nodiscard]] virtual QString userId() const = 0;
    [[nodiscard]] virtual int schemaVersion() const = 0;
};

} // namespace campanile::services
