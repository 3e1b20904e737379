// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/moveplan.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace campanile::services {

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

/**
 * The side of a move that is left: the workspace on this computer. Called from the thread of the move alone; every function may
 * block. Errors of freeze() with a retryAfterMs say what has to come to an end first.
 */
class MoveHome
{
public:
    virtual ~MoveHome() = default;
    [[nodiscard]] virtual Result<domain::MovePlan> plan() = 0;
    /** Edits and files of the window that the workspace does not have yet; sending them goes on meanwhile. */
    [[nodiscard]] virtual Result<int> waiting() = 0;
    /** From here on nothing is written, published, answered or fetched here; gives the number of the last commit. */
    [[nodiscard]] virtual Result<qint64> freeze(const MoveNotes &notes) = 0;
    [[nodiscard]] virtual Result<void> thaw() = 0;
    /** The notes of a frozen workspace. */
    [[nodiscard]] virtual Result<std::optional<MoveNotes>> notes() = 0;
    /** Parts in the order in which they are sent. */
    [[nodiscard]] virtual QStringList parts() = 0;
    [[nodiscard]] virtual Result<domain::MovePage> page(const QString &part, const QString &after, int mostLines, qint64 mostBytes) = 0;
    [[nodiscard]] virtual Result<QByteArray> piece(const QString &fileId, qint64 offset, qint64 length) = 0;
    /** Tokens in clear, in memory only. Permission vault.needsPassphrase when there are some that cannot be opened now. */
    [[nodiscard]] virtual Result<QJsonObject> secrets() = 0;
    /** Writes the copy that stays on this computer; one of an earlier try is replaced. Gives its folder. */
    [[nodiscard]] virtual Result<QString> keepCopy() = 0;
    virtual void dropCopy() = 0;
    [[nodiscard]] virtual QString userId() const = 0;
    [[nodiscard]] virtual int schemaVersion() const = 0;
};

} // namespace campanile::services
