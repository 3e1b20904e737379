// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/bidi.h"

#include <QFontMetrics>
#include <QLocale>

namespace campanile::ui {

namespace {
constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);
} // namespace

QString isolated(const QString &text)
{
    if (text.isEmpty() || QLocale().textDirection() != Qt::RightToLeft)
        return text;
    return kFirstStrongIsolate + text + kPopIsolate;
}

int wrapOverhang(const QFont &font)
{
    // Once for the space, and as much again for letters that lean over it and for rounding.
    return 2 * QFontMetrics(font).horizontalAdvance(u' ');
}

} // namespace campanile::ui
