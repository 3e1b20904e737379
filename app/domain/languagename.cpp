// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/languagename.h"

#include <unicode/uloc.h>

#include <QLocale>

#include <array>

namespace campanile::domain {

QString languageName(const QString &tag, const QString &reader)
{
    if (tag.isEmpty())
        return {};
    std::array<UChar, 200> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayLanguage(tag.toUtf8().constData(), reader.toUtf8().constData(), name.data(), int32_t(name.size()), &status);
    if (U_FAILURE(status) || length <= 0 || length > int32_t(name.size()))
        return tag;
    QString text = QString::fromUtf16(name.data(), length);
    if (text.compare(tag, Qt::CaseInsensitive) == 0)
        return tag;
    // Among other words many languages write such names small.
    const QString first = QLocale(reader).toUpper(text.left(1));
    return text.replace(0, 1, first);
}

} // namespace campanile::domain
