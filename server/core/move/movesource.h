// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/moveplan.h"
#include "server/core/move/moverecords.h"
#include "server/core/storage/workspacetx.h"
#include "server/core/vaultcredentials.h"

#include <QSet>

#include <optional>

namespace campanile::server {

class Engine;

/**
 * The side of a move that is left: reads everything out of a workspace, and keeps it still meanwhile. A frozen workspace stays
 * frozen over restarts until thaw() or remove(); the notes of the move lie in the same row, written in the same transaction.
 * Thread-safe as long as one thread at a time reads pages; blocks on the database. Errors: those of the store; for freeze()
 * Conflict move.publishing, move.sending, move.renewing with the number as argument, to be tried again in a moment.
 */
class MoveSource
{
public:
    /** The engine outlives the source; @p credentials may be nothing, then no secret travels. */
    MoveSource(Engine &engine, std::optional<VaultCredentials> credentials) : m_engine(engine), m_credentials(std::move(credentials)) {}

    /** What goes along; records that hang on something that is gone do not. */
    [[nodiscard]] Result<domain::MovePlan> contents(const QString &workspaceId);
    /** From here on nobody writes, publishes, answers or collects; gives the number of the last commit. Again: only the notes are new. */
    [[nodiscard]] Result<qint64> freeze(const QString &workspaceId, const QJsonObject &notes);
    /** As before; nothing when it is not frozen. */
    [[nodiscard]] Result<void> thaw(const QString &workspaceId);
    /** The notes of a frozen workspace; nothing for one that is not. */
    [[nodiscard]] Result<std::optional<QJsonObject>> notes(const QString &workspaceId);

    /** All parts of a move, in the order in which they are sent. */
    [[nodiscard]] static QStringList parts();
    /** Lines after the id @p after, at least one when there are any, else within the limits; and the id of the last. */
    [[nodiscard]] Result<domain::MovePage> page(const QString &workspaceId, const QString &part, const QString &after, int mostLines, qint64 mostBytes);
    /** Some bytes of a file. */
    [[nodiscard]] Result<QByteArray> piece(const QString &workspaceId, const QString &blobId, qint64 offset, qint64 length);
    /** What takeSecrets() of the other side reads, for the accounts that may travel. Only in memory. */
    [[nodiscard]] Result<QJsonObject> secrets(const QString &workspaceId);

    /** A copy that campanile-server restore takes, in the new folder @p folder. */
    [[nodiscard]] Result<void> keepCopy(const QString &workspaceId, const QString &folder);
    /** Ends the frozen workspace here for good. */
    [[nodiscard]] Result<void> remove(const QString &workspaceId);

private:
    using Excluded = QHash<QString, QSet<QByteArray>>;
    [[nodiscard]] Result<void> findOrphans(WorkspaceTx &tx);
    [[nodiscard]] Result<domain::MovePage> recordPage(WorkspaceTx &tx, const api::TypeInfo &type, const QString &after, int mostLines, qint64 mostBytes);
    [[nodiscard]] Result<domain::MovePage> rowPage(WorkspaceTx &tx, const QString &part, const QString &after, int mostLines);
    [[nodiscard]] Result<void> checkQuiet(WorkspaceTx &tx, const QString &workspaceId);

    Engine &m_engine;
    std::optional<VaultCredentials> m_credentials;
    Excluded m_excluded; ///< of the workspace and commit below
    QString m_excludedOf;
    qint64 m_excludedAt = -1;
};

} // namespace campanile::server
