// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/moveplan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace campanile::domain {

qint64 MovePlan::fileBytes() const
{
    qint64 bytes = 0;
    for (const MoveFile &file : files)
        bytes += file.isLost ? 0 : file.size;
    return bytes;
}

qint64 MovePlan::filesLost() const
{
    return std::count_if(files.begin(), files.end(), [](const MoveFile &file) { return file.isLost; });
}

QByteArray chained(const QByteArray &chain, const QByteArray &line)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(chain);
    hash.addData(QCryptographicHash::hash(line, QCryptographicHash::Sha256));
    return hash.result();
}

} // namespace campanile::domain
