// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/localkeys.h"

#include "app/core/courier.h"
#include "app/core/logging.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <QUuid>

namespace campanile {

using namespace Qt::StringLiterals;
using server::VaultKeys;

namespace {

Result<void> writeText(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size() && file.commit();
    return written ? Result<void>() : Result<void>(makeError(ErrorKind::Storage, u"profile.notWritable"_s, file.errorString()));
}

} // namespace

LocalKeys::LocalKeys(QString folder, std::unique_ptr<auth::TokenVault> keychain, QObject *parent)
    : QObject(parent), m_path(QDir(folder).filePath(u"vault.key"_s)), m_placePath(QDir(folder).filePath(u"vault.place"_s)),
      m_keychain(std::move(keychain))
{
    m_pool.setMaxThreadCount(1);
}

LocalKeys::~LocalKeys()
{
    m_pool.waitForDone();
}

server::VaultKeySource LocalKeys::source(const QByteArray &passphrase) const
{
    return {m_path, passphrase, {}};
}

QString LocalKeys::keychainEntry() const
{
    QFile file(m_placePath);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(200)).trimmed() : QString();
}

template<class T>
void LocalKeys::onPool(std::function<Result<T>()> work, std::function<void(Result<T>)> done)
{
    m_pool.start([home = Courier(this), work = std::move(work), done = std::move(done)] {
        const Result<T> result = work();
        home.deliver([done, result] { done(result); });
    });
}

void LocalKeys::take(const VaultKeys &keys, Place place)
{
    m_keys = keys;
    if (std::exchange(m_place, place) != place)
        Q_EMIT placeChanged();
}

void LocalKeys::open(Opened opened)
{
    const QString entry = keychainEntry();
    if (!QFile::exists(m_path) && !entry.isEmpty())
        openKeychain(entry, std::move(opened));
    else
        openFile(std::move(opened));
}

void LocalKeys::openFile(Opened opened)
{
    const auto chosen = server::vaultKeySource(m_path, QProcessEnvironment::systemEnvironment());
    if (!chosen)
        return opened(chosen.error());
    const auto taken = [this, place = chosen->isFixed() ? Place::Environment : chosen->passphrase.isEmpty() ? Place::File : Place::Passphrase,
                        opened](const Result<VaultKeys> &keys) {
        if (keys)
            take(*keys, place);
        else
            take({}, keys.error().code == u"vault.needsPassphrase" ? Place::Passphrase : place);
        opened(keys);
    };
    if (chosen->passphrase.isEmpty())
        return taken(server::loadVaultKeys(*chosen));
    onPool<VaultKeys>([source = *chosen] { return server::loadVaultKeys(source); }, taken);
}

void LocalKeys::openKeychain(const QString &entry, Opened opened)
{
    take({}, Place::Keychain);
    if (!m_keychain)
        return opened(makeError(ErrorKind::Unsupported, u"vault.noService"_s));
    m_keychain->read(entry, [self = QPointer(this), entry, opened = std::move(opened)](const Result<QByteArray> &found) {
        if (self)
            self->takeFromKeychain(entry, found, opened);
    });
}

void LocalKeys::takeFromKeychain(const QString &entry, const Result<QByteArray> &found, const Opened &opened)
{
    if (found) {
        const auto keys = server::parseVaultKeys(*found);
        if (keys)
            take(*keys, Place::Keychain);
        return opened(keys);
    }
    // A keychain that has been started anew, or is locked without a way to ask, says "no such entry" too: only a person can
    // tell that from one that was emptied, so the entry's name stays and no new key is made here.
    if (found.error().kind == ErrorKind::NotFound) {
        qCWarning(lcAuth) << "the keychain does not have the vault's key" << entry;
        return opened(makeError(ErrorKind::NotFound, u"vault.keyGone"_s));
    }
    opened(found.error());
}

void LocalKeys::unlock(const QString &passphrase, Opened opened)
{
    onPool<VaultKeys>([source = source(passphrase.toUtf8())] { return server::readVaultKeys(source); },
                      [this, opened = std::move(opened)](const Result<VaultKeys> &keys) {
                          if (keys)
                              take(*keys, Place::Passphrase);
                          opened(keys);
                      });
}

void LocalKeys::moveToKeychain(Done done)
{
    if (m_place != Place::File || !isOpen())
        return done({});
    if (!m_keychain)
        return done(makeError(ErrorKind::Unsupported, u"vault.noService"_s));
    const QString entry = u"vault/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_keychain->write(entry, server::vaultKeysText(m_keys), [self = QPointer(this), entry, done = std::move(done)](const Result<void> &written) {
        if (!self)
            return;
        if (!written)
            return done(written);
        self->confirm(entry, done);
    });
}

void LocalKeys::confirm(const QString &entry, const Done &done)
{
    // The file goes only after the keychain has given back what it was given.
    m_keychain->read(entry, [self = QPointer(this), entry, done](const Result<QByteArray> &found) {
        if (!self)
            return;
        if (!found || *found != server::vaultKeysText(self->m_keys))
            return done(found ? makeError(ErrorKind::Corrupt, u"vault.badKey"_s) : found.error());
        if (self->m_place != Place::File)
            return done({});
        done(self->leaveFile(entry));
    });
}

Result<void> LocalKeys::leaveFile(const QString &entry)
{
    if (const auto noted = writeText(m_placePath, entry.toLatin1() + '\n'); !noted)
        return noted;
    if (!QFile::remove(m_path))
        return makeError(ErrorKind::Storage, u"profile.notWritable"_s, m_path);
    take(m_keys, Place::Keychain);
    return {};
}

void LocalKeys::forgetKeychain()
{
    const QString entry = keychainEntry();
    QFile::remove(m_placePath);
    if (entry.isEmpty() || !m_keychain)
        return;
    m_keychain->remove(entry, [](const Result<void> &removed) {
        if (!removed)
            qCWarning(lcAuth) << "an old vault key stays in the keychain:" << removed.error().code;
    });
}

void LocalKeys::seal(const QString &passphrase, Done done)
{
    if (!isOpen() || m_place == Place::Environment || passphrase.isEmpty())
        return done(makeError(ErrorKind::Permission, u"vault.locked"_s));
    onPool<void>([source = source(passphrase.toUtf8()), keys = m_keys] { return server::storeVaultKeys(source, keys); },
                 [this, done = std::move(done)](const Result<void> &stored) {
                     if (stored) {
                         forgetKeychain();
                         take(m_keys, Place::Passphrase);
                     }
                     done(stored);
                 });
}

void LocalKeys::unseal(Done done)
{
    if (m_place != Place::Passphrase || !isOpen())
        return done(makeError(ErrorKind::Permission, u"vault.locked"_s));
    if (const auto stored = server::storeVaultKeys(source(), m_keys); !stored)
        return done(stored);
    take(m_keys, Place::File);
    moveToKeychain([done = std::move(done)](const Result<void> &) { done({}); });
}

Result<void> LocalKeys::setAside()
{
    const QString aside = m_path + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces).first(8);
    if (QFile::exists(m_path) && !QFile::rename(m_path, aside))
        return makeError(ErrorKind::Storage, u"profile.notWritable"_s, m_path);
    QFile::remove(m_placePath);
    return {};
}

} // namespace campanile

#include "moc_localkeys.cpp"
