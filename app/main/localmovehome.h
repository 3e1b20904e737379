// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/movehome.h"
#include "server/core/move/movesource.h"

#include <functional>
#include <memory>

namespace campanile {

/**
 * A workspace of this computer as a move sees it: the embedded server's records and files, the edits that the window has not sent,
 * and the folder for copies. Used on the thread of the move; the engine outlives it.
 */
class LocalMoveHome final : public services::MoveHome
{
public:
    /** How many edits and files of the window wait; blocks. */
    using Waiting = std::function<Result<int>()>;

    /** Copies go into a new folder in @p copies, named after the workspace and @p day. */
    LocalMoveHome(std::unique_ptr<server::MoveSource> source, QString workspaceId, QString userId, QString copies, QString day, Waiting waiting);

    [[nodiscard]] Result<domain::MovePlan> plan() override;
    [[nodiscard]] Result<int> waiting() override { return m_waiting(); }
    [[nodiscard]] Result<qint64> freeze(const services::MoveNotes &notes) override;
    [[nodiscard]] Result<void> thaw() override;
    [[nodiscard]] Result<std::optional<services::MoveNotes>> notes() override;
    [[nodiscard]] QStringList parts() override;
    [[nodiscard]] Result<domain::MovePage> page(const QString &part, const QString &after, int mostLines, qint64 mostBytes) override;
    [[nodiscard]] Result<QByteArray> piece(const QString &fileId, qint64 offset, qint64 length) override;
    [[nodiscard]] Result<QJsonObject> secrets() override;
    [[nodiscard]] Result<QString> keepCopy() override;
    void dropCopy() override;
    [[nodiscard]] QString userId() const override { return m_userId; }
    [[nodiscard]] int schemaVersion() const override;

private:
    /** Where the copy of this move lies, or was to lie when the program ended; kept beside the notes. Empty outside of the folder for copies. */
    [[nodiscard]] QString notedCopy();
    [[nodiscard]] Result<qint64> freezeWith(const services::MoveNotes &notes, const QString &copy);

    std::unique_ptr<server::MoveSource> m_source;
    const QString m_workspaceId;
    const QString m_userId;
    const QString m_copies;
    const QString m_day;
    const Waiting m_waiting;
    QString m_copy;
};

} // namespace campanile
