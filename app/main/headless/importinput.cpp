// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/importinput.h"

#include "app/domain/csv.h"

#include <QFile>

namespace campanile::headless {

using namespace Qt::StringLiterals;

Result<QByteArray> readImport(const QString &path)
{
    QFile file(path);
    const bool opened = path.isEmpty() || path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return makeError(ErrorKind::Storage, u"cli.unreadable"_s, file.errorString(), {path});
    const qint64 limit = domain::CsvLimits().bytes;
    if (file.size() > limit)
        return makeError(ErrorKind::Limit, u"import.tooBig"_s);
    // One byte more than allowed tells a pipe or a growing file that is too long.
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return makeError(ErrorKind::Limit, u"import.tooBig"_s);
    return bytes;
}

} // namespace campanile::headless
