// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace campanile::domain {

/** Bounds against files made to exhaust us; beyond them reading stops with an error. */
struct CsvLimits
{
    qint64 bytes = 64LL * 1024 * 1024;
    int rows = 50'001; ///< a header and 50,000 posts
    int columns = 200;
    int fieldUnits = 200'000;  ///< UTF-16 units in one field
};

/** One record and the line (1-based) where it starts. */
struct CsvRow
{
    int line = 0;
    QStringList fields;
    bool operator==(const CsvRow &) const = default;
};

/** A row that could not be used; the rest goes on. */
struct RowError
{
    int line = 0;
    QString code;       ///< stable key, e.g. "csv.openQuote"
    QStringList args;
    bool operator==(const RowError &) const = default;
};

struct CsvTable
{
    QString encoding;   ///< "UTF-8", "UTF-16LE", "UTF-16BE" or "windows-1252"
    QChar delimiter;    ///< ',', ';', tab or '|'
    QList<CsvRow> rows; ///< empty lines are left out
    QList<RowError> errors;
};

/** Text of a file whose encoding is not told: byte order mark, else UTF-16 by its zeros, else valid UTF-8, else windows-1252. */
[[nodiscard]] QString decodeText(const QByteArray &bytes, QString *encoding = nullptr);

/**
 * Reads RFC 4180 and what spreadsheets make of it: any line end, ';', tab or '|' between fields (the one that splits the
 * first rows most evenly), quotes doubled inside quotes, line ends inside quotes, "sep=;" on the first line. Pure.
 * Row errors: "csv.textAfterQuote" (kept, the text is joined), "csv.openQuote" (the last record, left out),
 * "csv.fieldTooLong", "csv.tooManyColumns" (left out). Errors: "csv.tooBig", "csv.tooManyRows" (Limit), "csv.notText" (Invalid): a
 * workbook, a picture or the like, by the control characters in it.
 */
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits = {});

enum class CsvMark {
    None,
    ByteOrder,
    ByteOrderSemicolon ///< for spreadsheets of languages with a decimal comma: ';' between fields, and the comma in plain decimal numbers
};

/**
 * Writes RFC 4180 in UTF-8, with a byte order mark unless told otherwise, and CR LF (what spreadsheets need). A field that a spreadsheet would run
 * as a formula (= + - @, tab or CR first; OWASP "CSV injection") gets a leading apostrophe; unguardField() takes it off.
 */
[[nodiscard]] QByteArray writeCsv(const QList<QStringList> &rows, CsvMark mark = CsvMark::ByteOrder);
[[nodiscard]] QString unguardField(const QString &field);

} // namespace campanile::domain
