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
 * 25 s) is given up after the time-out; what it says later is ignored. Lives on one thread with an event loop; QtKeychain's own
 * jobs live on the application's thread whoever asks, for they share one queue that is not made for several.
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
    using MakeJob = std::function<QKeychain::Job *()>;
    /** @p makeJob is called on the application's thread; @p done gets what a job that reads has read. */
    void run(MakeJob makeJob, const QString &key, std::function<void(const Error &, const QByteArray &)> done);

    QString m_service;
    int m_timeoutMs = 8'000;
};

} // namespace campanile::auth
