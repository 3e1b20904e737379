// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/error.h"
#include "server/core/localbackups.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace campanile {

/**
 * Keeps copies of the workspaces of this computer's server: at most one a day of each that has changed, a minute after the program
 * began and then looked at every hour, on a thread of its own that gives way to all others. A file that turns out to be damaged is
 * reported and never replaces a good copy. GUI thread; the clock outlives it. Destroying it ends a copy at its next step.
 */
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(server::LocalBackups copies, const Clock &clock, QObject *parent = nullptr);
    ~BackupKeeper() override;

    /** From now on; the first look comes after kFirstMs. */
    void begin();
    /** No more; ends what is under way. */
    void stop();
    /** Copies what is due now. */
    void copy();
    /** Reads all files through, whether a copy is due or not. */
    void look();
    [[nodiscard]] QList<server::LocalBackup> of(const QString &accountId) const { return m_copies.of(accountId); }

Q_SIGNALS:
    void damaged(const QString &accountId, const campanile::Error &error);
    /** copy() or look() is through. */
    void finished();

private:
    void run(bool onlyLook);

    const server::LocalBackups m_copies;
    const Clock &m_clock;
    QTimer m_timer;
    server::CopyStop m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace campanile
