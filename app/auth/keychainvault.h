// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace campanile::auth {

/**
 * The operating system's keychain through QtKeychain. A keychain service that hangs (its D-Bus activation may take
 * 25 s) is given up after the time-out; what it says later is ignored. Lives on one thread with an event loop.
 */
class KeychainVault final : public QObject, public TokenVault
{
    Q_OBJECT

public:
    explicit KeychainVault(QString service, QObject *parent = nullptr);

    void setTimeoutMs(int ms) { m_timeoutMs = ms; }
    void read(const QString &key, ReadDone done) override;
    void write(const QString &key, const QByteArray &value, Done done) override;
    void remove(const QString &key, Done done) override;

private:
    void run(QKeychain::Job *job, const QString &key, std::function<void(Error)> done);

    QString m_service;
    int m_timeoutMs = 8'000;
};

} // namespace campanile::auth
