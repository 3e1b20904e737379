// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace campanile::domain {

/**
 * Unicode text boundaries (UAX 29) by ICU with its root locale, so that two machines always agree.
 * Pure functions, safe in every thread. Offsets are UTF-16 code units into @p text; a result starts with 0 and
 * ends with text.size(). An empty text, or one that ICU refuses, gives a list that splits nothing: {0} or {0, size}.
 */
[[nodiscard]] QList<qsizetype> graphemeBoundaries(QStringView text);
[[nodiscard]] QList<qsizetype> wordBoundaries(QStringView text);

/** Number of extended grapheme clusters: what a person counts as characters. */
[[nodiscard]] qsizetype graphemeCount(QStringView text);

/** Bytes of @p text in UTF-8, without making the bytes. A lone surrogate counts 3, as its replacement does. */
[[nodiscard]] qsizetype utf8Length(QStringView text);

/** Number of code points; a lone surrogate is one. */
[[nodiscard]] qsizetype codePointCount(QStringView text);

} // namespace campanile::domain
