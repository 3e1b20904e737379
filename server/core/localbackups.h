// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace campanile::server {

/** A copy of a workspace's file. */
struct LocalBackup {
    QString file;
    qint64 madeAtMs = 0; ///< UTC; what came later is not in it
};

/** Ends a copy that is under way. Any thread. */
class CopyStop
{
public:
    void set()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isSet = true;
        }
        m_changed.notify_all();
    }
    /** Whether it was set, at once or within that time. */
    [[nodiscard]] bool within(int ms) const
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_isSet; });
    }
    [[nodiscard]] bool isSet() const { return within(0); }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_isSet = false;
};

/**
 * Copies of the SQLite files of a server that nobody looks after, in a folder beside them ("<account id>-<instant>.sqlite"): made
 * page by page while the server works, looked through before they count, the newest few kept. Blobs are not copied: they are never
 * changed, and stay for a while after the last record has gone. Stateless; any thread, one at a time for each workspace. All
 * functions block: a copy takes as long as reading the file twice.
 */
class LocalBackups
{
public:
    static constexpr int kKept = 3;

    LocalBackups(QString workspaces, QString folder) : m_workspaces(std::move(workspaces)), m_folder(std::move(folder)) {}

    /** Of which workspaces there are files. */
    [[nodiscard]] QStringList workspaces() const;
    /** The newest first. */
    [[nodiscard]] QList<LocalBackup> of(const QString &accountId) const;
    /** Whether the file has changed since the newest copy. */
    [[nodiscard]] bool isOutdated(const QString &accountId) const;
    /**
     * Copies the file as it is at one instant, with pauses in which the disk is everybody else's. Errors: Cancelled;
     * Storage storage.diskFull, backup.notWritable; Corrupt storage.corrupt: the file is damaged, no older copy is touched.
     */
    [[nodiscard]] Result<void> make(const QString &accountId, qint64 nowMs, const CopyStop &stop) const;
    /** As check(), of the file that is worked with. */
    [[nodiscard]] Result<void> look(const QString &accountId) const { return check(live(accountId)); }
    /** Reads every page. Corrupt storage.corrupt when the file is damaged. */
    [[nodiscard]] static Result<void> check(const QString &file);
    /** An own copy of @p backup in the empty folder @p staging, to be made ready there. */
    [[nodiscard]] Result<void> stage(const QString &accountId, const LocalBackup &backup, const QString &staging) const;
    /**
     * Puts the staged file in place of the workspace's, which nobody may have open; gives where the damaged one is kept. A crash
     * leaves the one or the other.
     */
    [[nodiscard]] Result<QString> putInPlace(const QString &accountId, const QString &staging, qint64 nowMs) const;
    /** For a workspace that has left. */
    void forget(const QString &accountId) const;

private:
    [[nodiscard]] QString live(const QString &accountId) const;

    const QString m_workspaces;
    const QString m_folder;
};

} // namespace campanile::server
