// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tamed.h"

namespace campanile::views {

namespace {
constexpr int kMostMarks = 4;
} // namespace

QString tamed(const QString &text)
{
    QString out;
    out.reserve(text.size());
    int marks = 0;
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        // U+200D joins emoji and letters, so it stays among what formats.
        const bool formats = category == QChar::Other_Format && c.unicode() != 0x200d && c.unicode() != 0x200c;
        if (formats || (category == QChar::Other_Control && !c.isSpace()))
            continue;
        marks = c.isMark() ? marks + 1 : 0;
        if (marks <= kMostMarks)
            out += c;
    }
    return out.simplified();
}

} // namespace campanile::views
