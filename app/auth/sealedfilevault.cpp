// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/sealedfilevault.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace campanile::auth {

namespace {

constexpr QByteArrayView kMagic = "CPV1";
constexpr qsizetype kHeader = 4 + 8 + 8 + crypto_pwhash_SALTBYTES;
constexpr qint64 kMaxFile = 4 << 20;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}
const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QByteArray newHeader()
{
    QByteArray header(kHeader, '\0');
    memcpy(header.data(), kMagic.data(), 4);
    qToLittleEndian<quint64>(crypto_pwhash_OPSLIMIT_MODERATE, header.data() + 4);
    qToLittleEndian<quint64>(crypto_pwhash_MEMLIMIT_MODERATE, header.data() + 12);
    randombytes_buf(header.data() + 20, crypto_pwhash_SALTBYTES);
    return header;
}

Result<QByteArray> deriveKey(const QByteArray &header, const QByteArray &passphrase)
{
    const quint64 ops = qFromLittleEndian<quint64>(header.constData() + 4);
    const quint64 memory = qFromLittleEndian<quint64>(header.constData() + 12);
    // A file from elsewhere must not be able to ask for all memory there is.
    if (ops > crypto_pwhash_OPSLIMIT_SENSITIVE || memory > crypto_pwhash_MEMLIMIT_SENSITIVE)
        return makeError(ErrorKind::Corrupt, u"vault.fileDamaged"_s);
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    if (crypto_pwhash(bytes(key), key.size(), passphrase.constData(), quint64(passphrase.size()),
                      bytes(header) + 20, ops, size_t(memory), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return makeError(ErrorKind::Storage, u"vault.noMemory"_s);
    return key;
}

} // namespace

SealedFileVault::~SealedFileVault()
{
    lock();
}

bool SealedFileVault::exists() const
{
    return QFile::exists(m_path);
}

Result<void> SealedFileVault::unlock(const QByteArray &passphrase)
{
    lock();
    if (sodium_init() < 0)
        return makeError(ErrorKind::Internal, u"vault.noCrypto"_s);
    QByteArray file;
    if (exists()) {
        QFile in(m_path);
        if (!in.open(QIODevice::ReadOnly))
            return makeError(ErrorKind::Storage, u"vault.unreadable"_s, in.errorString());
        file = in.read(kMaxFile + 1);
        constexpr qsizetype kLeast = kHeader + crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
        if (file.size() < kLeast || file.size() > kMaxFile || !file.startsWith(kMagic))
            return makeError(ErrorKind::Corrupt, u"vault.fileDamaged"_s);
    }
    const QByteArray header = file.isEmpty() ? newHeader() : file.first(kHeader);
    auto key = deriveKey(header, passphrase);
    if (!key)
        return key.error();
    QHash<QString, QByteArray> entries;
    if (!file.isEmpty()) {
        const QByteArray nonce = file.sliced(kHeader, crypto_secretbox_NONCEBYTES);
        const QByteArray box = file.sliced(kHeader + crypto_secretbox_NONCEBYTES);
        QByteArray plain(box.size() - qsizetype(crypto_secretbox_MACBYTES), '\0');
        if (crypto_secretbox_open_easy(bytes(plain), bytes(box), quint64(box.size()), bytes(nonce), bytes(*key)) != 0)
            return makeError(ErrorKind::Permission, u"vault.wrongPassphrase"_s);
        const QJsonObject object = QJsonDocument::fromJson(plain).object();
        for (auto it = object.begin(); it != object.end(); ++it)
            entries.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
        sodium_memzero(plain.data(), size_t(plain.size()));
    }
    m_header = header;
    m_key = std::move(*key);
    m_entries = std::move(entries);
    return {};
}

void SealedFileVault::lock()
{
    if (!m_key.isEmpty())
        sodium_memzero(m_key.data(), size_t(m_key.size()));
    for (QByteArray &value : m_entries) {
        if (value.isDetached() && !value.isEmpty())
            sodium_memzero(value.data(), size_t(value.size()));
    }
    m_key.clear();
    m_entries.clear();
}

Result<void> SealedFileVault::store()
{
    QJsonObject object;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it)
        object.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    QByteArray plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray box(plain.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(bytes(box), bytes(plain), quint64(plain.size()), bytes(nonce), bytes(m_key));
    sodium_memzero(plain.data(), size_t(plain.size()));
    QSaveFile out(m_path);
    if (!out.open(QIODevice::WriteOnly))
        return makeError(ErrorKind::Storage, u"vault.unwritable"_s, out.errorString());
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.write(m_header + nonce + box);
    if (!out.commit())
        return makeError(ErrorKind::Storage, u"vault.unwritable"_s, out.errorString());
    return {};
}

void SealedFileVault::read(const QString &key, ReadDone done)
{
    if (!isUnlocked())
        done(makeError(ErrorKind::Permission, u"vault.locked"_s));
    else if (!m_entries.contains(key))
        done(makeError(ErrorKind::NotFound, u"vault.notFound"_s));
    else
        done(m_entries.value(key));
}

void SealedFileVault::write(const QString &key, const QByteArray &value, Done done)
{
    if (!isUnlocked()) {
        done(makeError(ErrorKind::Permission, u"vault.locked"_s));
        return;
    }
    const auto before = m_entries;
    m_entries.insert(key, value);
    Result<void> stored = store();
    if (!stored)
        m_entries = before;
    done(std::move(stored));
}

void SealedFileVault::remove(const QString &key, Done done)
{
    if (!isUnlocked()) {
        done(makeError(ErrorKind::Permission, u"vault.locked"_s));
        return;
    }
    const auto before = m_entries;
    Result<void> stored;
    if (m_entries.remove(key) > 0)
        stored = store();
    if (!stored)
        m_entries = before;
    done(std::move(stored));
}

} // namespace campanile::auth
