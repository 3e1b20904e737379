// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/bidi.h"

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

} // namespace campanile::ui
