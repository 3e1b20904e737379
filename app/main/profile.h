// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace campanile {

/** A workspace that this profile can open. */
struct WorkspaceEntry {
    enum class Kind {
        Embedded, ///< served by this computer
        Demo,     ///< as Embedded, filled with the demonstration data and the practice network
        Team      ///< served by a team server
    };

    QString accountId;   ///< wire id of the Workspace
    QString name;
    Kind kind = Kind::Embedded;
    QUrl serverUrl;      ///< for Team
    QString userId;      ///< who this person is in it
    QString openedAt;    ///< UTC, ISO 8601; the newest is opened at start

    [[nodiscard]] bool isEmbedded() const { return kind != Kind::Team; }
};

/** The kind as it stands in files and in the output of commands. */
[[nodiscard]] QString kindName(WorkspaceEntry::Kind kind);

/**
 * The files of one person on this computer, below QStandardPaths::AppDataLocation or a folder given on the command
 * line. Knows the workspaces; the list is written by replacing the file, so a crash leaves the old or the new one. A copy of
 * it takes its place when it is damaged or gone.
 * Holds no secret. Blocking but tiny reads and writes; used at start and on a change of workspace.
 */
class Profile
{
public:
    /** Makes the folders. Fails when they cannot be written. */
    [[nodiscard]] static Result<Profile> open(const QString &folder);

    [[nodiscard]] const QList<WorkspaceEntry> &workspaces() const { return m_workspaces; }
    [[nodiscard]] std::optional<WorkspaceEntry> find(const QString &accountId) const;
    /** The one opened last; nothing on the first run. */
    [[nodiscard]] std::optional<WorkspaceEntry> lastOpened() const;
    /** The demonstration workspace, when there is one. */
    [[nodiscard]] std::optional<WorkspaceEntry> demonstration() const;
    /** Adds or replaces the entry with the same account id and saves the list. */
    [[nodiscard]] Result<void> put(const WorkspaceEntry &entry);
    [[nodiscard]] Result<void> remove(const QString &accountId);

    /** Wire id of the person of this computer in its own workspaces; made on the first run. */
    [[nodiscard]] QString userId() const { return m_userId; }
    [[nodiscard]] QString folder() const { return m_folder; }
    /** The cache file of a workspace. */
    [[nodiscard]] QString cacheFile(const QString &accountId) const;
    /** Downloaded and waiting media of a workspace. */
    [[nodiscard]] QString mediaDir(const QString &accountId) const;
    /** Databases and blobs of the embedded server. */
    [[nodiscard]] QString serverDir() const;
    /** Window layouts and view states. */
    [[nodiscard]] QString stateDir() const;

private:
    explicit Profile(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] QString listFile() const;
    [[nodiscard]] QString copyFile() const;
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> take(const QJsonObject &root);
    [[nodiscard]] Result<void> save() const;

    QString m_folder;
    QString m_userId;
    QList<WorkspaceEntry> m_workspaces;
};

} // namespace campanile
