// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/keychainvault.h"

#include "app/core/courier.h"
#include "app/core/logging.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace campanile::auth {

namespace {

Error errorFrom(QKeychain::Error code)
{
    switch (code) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return makeError(ErrorKind::NotFound, u"vault.notFound"_s);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return makeError(ErrorKind::Permission, u"vault.locked"_s);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // no D-Bus, no service on it, or a locked keyring without a prompt
        return makeError(ErrorKind::Unsupported, u"vault.noService"_s);
    case QKeychain::CouldNotDeleteEntry:
        return makeError(ErrorKind::Storage, u"vault.notRemoved"_s);
    }
    return makeError(ErrorKind::Unsupported, u"vault.noService"_s);
}

/**
 * Whether a keychain service can be there. On Unix it is found through the session bus, which GLib and libdbus look for by its name, at its
 * place, and by starting one for a display. To hear that there is none they would load libsecret and the dozen libraries behind it.
 */
bool mayHaveService()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") || !qEnvironmentVariableIsEmpty("DISPLAY"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
#else
    return true;
#endif
}

} // namespace

KeychainVault::KeychainVault(QString service, QObject *parent) : QObject(parent), m_service(std::move(service)) {}

void KeychainVault::run(MakeJob makeJob, const QString &key, std::function<void(const Error &, const QByteArray &)> done)
{
    const auto once = std::make_shared<std::function<void(const Error &, const QByteArray &)>>(std::move(done));
    const auto finish = [once](const Error &error, const QByteArray &data) {
        if (const auto callback = std::exchange(*once, nullptr))
            callback(error, data);
    };
    if (!mayHaveService()) {
        QTimer::singleShot(0, this, [finish] { finish(makeError(ErrorKind::Unsupported, u"vault.noService"_s), {}); });
        return;
    }
    QTimer::singleShot(m_timeoutMs, this, [finish] { finish(makeError(ErrorKind::Timeout, u"vault.timeout"_s), {}); });
    const auto start = [makeJob = std::move(makeJob), key, finish, home = Courier(this)] {
        QKeychain::Job *const job = makeJob();
        job->setAutoDelete(true);
        job->setKey(key);
        connect(job, &QKeychain::Job::finished, job, [finish, home](QKeychain::Job *ended) {
            const Error error = errorFrom(ended->error());
            if (!error.isNull())
                qCInfo(lcAuth) << "keychain:" << error.code << int(ended->error());
            const auto *const reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
            home.deliver([finish, error, data = reading ? reading->binaryData() : QByteArray()] { finish(error, data); });
        });
        job->start();
    };
    if (QThread::currentThread() == qApp->thread())
        start();
    else
        QMetaObject::invokeMethod(qApp, start, Qt::QueuedConnection);
}

void KeychainVault::read(const QString &key, ReadDone done)
{
    run([service = m_service] { return new QKeychain::ReadPasswordJob(service); }, key, [done = std::move(done)](const Error &error, const QByteArray &data) {
        done(error.isNull() ? Result<QByteArray>(data) : Result<QByteArray>(error));
    });
}

void KeychainVault::write(const QString &key, const QByteArray &value, Done done)
{
    const auto make = [service = m_service, value] {
        auto *const job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(value);
        return job;
    };
    run(make, key, [done = std::move(done)](const Error &error, const QByteArray &) { done(error.isNull() ? Result<void>() : Result<void>(error)); });
}

void KeychainVault::remove(const QString &key, Done done)
{
    run([service = m_service] { return new QKeychain::DeletePasswordJob(service); }, key, [done = std::move(done)](const Error &error, const QByteArray &) {
        const bool gone = error.isNull() || error.kind == ErrorKind::NotFound;
        done(gone ? Result<void>() : Result<void>(error));
    });
}

} // namespace campanile::auth

#include "moc_keychainvault.cpp"
