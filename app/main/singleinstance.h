// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

namespace campanile {

/**
 * One process for each profile folder: the first one holds a lock file and listens on a local socket; a second one
 * hands its arguments over and ends. The lock, not the socket, decides, so a socket left by a crash does no harm.
 * GUI thread.
 */
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { First, HandedOver };

    /** The lock of a profile that nobody has tried yet. Any thread. */
    [[nodiscard]] static std::unique_ptr<QLockFile> lockOf(const QString &profileDir);

    /** @p profileDir must exist; @p lock is its own, which may already be held. */
    SingleInstance(const QString &profileDir, std::unique_ptr<QLockFile> lock, QObject *parent = nullptr);
    ~SingleInstance() override;

    /**
     * Takes the profile, or hands @p arguments to the process that has it. Fails when the lock is held but its
     * holder does not answer within two seconds, or when the folder cannot be written. The first one listens a moment later, from
     * its event loop: its window comes before.
     */
    [[nodiscard]] Result<Outcome> acquire(const QStringList &arguments);

Q_SIGNALS:
    /** A second process was started with these arguments: show the window. */
    void activated(const QStringList &arguments);

private:
    void listen();
    void read();
    [[nodiscard]] bool handOver(const QStringList &arguments, const QDeadlineTimer &deadline) const;

    QString m_socketName;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace campanile
