// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

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

    /** @p profileDir must exist. */
    explicit SingleInstance(const QString &profileDir, QObject *parent = nullptr);
    ~SingleInstance() override;

    /**
     * Takes the profile, or hands @p arguments to the process that has it. Fails when the lock is held but its
     * holder does not answer within two seconds, or when the folder cannot be written.
     */
    [[nodiscard]] Result<Outcome> acquire(const QStringList &arguments);

Q_SIGNALS:
    /** A second process was started with these arguments: show the window. */
    void activated(const QStringList &arguments);

private:
    void read();
    [[nodiscard]] bool handOver(const QStringList &arguments) const;

    QString m_socketName;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace campanile
