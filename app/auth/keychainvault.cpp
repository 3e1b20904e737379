// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/keychainvault.h"

#include "app/core/logging.h"

#include <QPointer>
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

} // namespace

KeychainVault::KeychainVault(QString service, QObject *parent) : QObject(parent), m_service(std::move(service)) {}

void KeychainVault::run(QKeychain::Job *job, const QString &key, std::function<void(Error)> done)
{
    job->setAutoDelete(true);
    job->setKey(key);
    const auto once = std::make_shared<std::function<void(Error)>>(std::move(done));
    const auto finish = [once](const Error &error) {
        if (const auto callback = std::exchange(*once, nullptr))
            callback(error);
    };
    connect(job, &QKeychain::Job::finished, this, [finish](QKeychain::Job *ended) {
        const Error error = errorFrom(ended->error());
        if (!error.isNull())
            qCInfo(lcAuth) << "keychain:" << error.code << int(ended->error());
        finish(error);
    });
    QTimer::singleShot(m_timeoutMs, this, [finish] { finish(makeError(ErrorKind::Timeout, u"vault.timeout"_s)); });
    job->start();
}

void KeychainVault::read(const QString &key, ReadDone done)
{
    auto *const job = new QKeychain::ReadPasswordJob(m_service);
    const QPointer<QKeychain::ReadPasswordJob> alive(job);
    run(job, key, [alive, done = std::move(done)](const Error &error) {
        if (error.isNull() && alive)
            done(alive->binaryData());
        else
            done(error.isNull() ? makeError(ErrorKind::Unsupported, u"vault.noService"_s) : error);
    });
}

void KeychainVault::write(const QString &key, const QByteArray &value, Done done)
{
    auto *const job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(value);
    run(job, key, [done = std::move(done)](const Error &error) {
        done(error.isNull() ? Result<void>() : Result<void>(error));
    });
}

void KeychainVault::remove(const QString &key, Done done)
{
    run(new QKeychain::DeletePasswordJob(m_service), key, [done = std::move(done)](const Error &error) {
        const bool gone = error.isNull() || error.kind == ErrorKind::NotFound;
        done(gone ? Result<void>() : Result<void>(error));
    });
}

} // namespace campanile::auth

#include "moc_keychainvault.cpp"
