// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vaultkey.h"

#include "server/core/vault.h"

#include <QFile>
#include <QSaveFile>

namespace campanile::server {

Result<QByteArray> vaultKeyFromFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray key = file.readAll();
        if (key.size() == Vault::kKeyBytes)
            return key;
        return makeError(ErrorKind::Corrupt, QStringLiteral("vault.badKey"), path);
    }
    auto key = Vault::newKey();
    if (!key)
        return key;
    QSaveFile fresh(path);
    if (!fresh.open(QIODevice::WriteOnly))
        return makeError(ErrorKind::Storage, QStringLiteral("profile.notWritable"), fresh.errorString());
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (fresh.write(*key) != key->size() || !fresh.commit())
        return makeError(ErrorKind::Storage, QStringLiteral("profile.notWritable"), fresh.errorString());
    return key;
}

} // namespace campanile::server
