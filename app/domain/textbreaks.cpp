// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/textbreaks.h"

#include <limits>
#include <memory>

#include <unicode/ubrk.h>

namespace campanile::domain {

namespace {

struct CloseBreaks
{
    void operator()(UBreakIterator *it) const { ubrk_close(it); }
};

QList<qsizetype> boundaries(UBreakIteratorType kind, QStringView text)
{
    QList<qsizetype> result{0};
    if (text.isEmpty())
        return result;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UBreakIterator, CloseBreaks> it;
    if (text.size() <= std::numeric_limits<int32_t>::max()) {
        it.reset(ubrk_open(kind, "", reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status));
    }
    if (!it || U_FAILURE(status)) {
        result.append(text.size());
        return result;
    }
    ubrk_first(it.get());
    for (int32_t at = ubrk_next(it.get()); at != UBRK_DONE; at = ubrk_next(it.get()))
        result.append(at);
    return result;
}

} // namespace

QList<qsizetype> graphemeBoundaries(QStringView text)
{
    return boundaries(UBRK_CHARACTER, text);
}

QList<qsizetype> wordBoundaries(QStringView text)
{
    return boundaries(UBRK_WORD, text);
}

qsizetype graphemeCount(QStringView text)
{
    return graphemeBoundaries(text).size() - 1;
}

qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            bytes += 1;
        } else if (unit < 0x800) {
            bytes += 2;
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            bytes += 4;
            ++i;
        } else {
            bytes += 3;
        }
    }
    return bytes;
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            --count;
    }
    return count;
}

} // namespace campanile::domain
