// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/csv.h"

#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr QStringView delimiters = u",;\t|";
constexpr QStringView formulaStarts = u"=+-@\t\r";

/** windows-1252, 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252). */
constexpr std::array<char16_t, 32> windowsHigh{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windowsHigh[c.unicode() - 0x80U]);
    }
    return text;
}

/** Share of zero bytes at even or odd places: text in UTF-16 without a mark is half zeros on one side. */
bool mostlyZero(const QByteArray &bytes, qsizetype first)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096);
    qsizetype zeros = 0;
    for (qsizetype i = first; i < size; i += 2)
        zeros += bytes[i] == '\0' ? 1 : 0;
    return size >= 4 && zeros * 10 > (size / 2) * 6;
}

QChar sniffDelimiter(const QString &text)
{
    std::array<int, 4> counts{};
    std::array<int, 4> lines{};
    std::array<int, 4> inLine{};
    bool quoted = false;
    int line = 0;
    const auto endLine = [&] {
        for (size_t d = 0; d < 4; ++d) {
            lines[d] += inLine[d] > 0 ? 1 : 0;
            counts[d] += inLine[d];
            inLine[d] = 0;
        }
        ++line;
    };
    for (qsizetype i = 0; i < std::min<qsizetype>(text.size(), 65'536) && line < 20; ++i) {
        const QChar c = text[i];
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'\n')
            endLine();
        else if (const qsizetype d = delimiters.indexOf(c); !quoted && d >= 0)
            ++inLine[size_t(d)];
    }
    endLine();
    size_t best = 0;
    for (size_t d = 1; d < 4; ++d) {
        if (std::pair(lines[d], counts[d]) > std::pair(lines[best], counts[best]))
            best = d;
    }
    return delimiters[qsizetype(best)];
}

/** More than one in a hundred is a character that no table holds. */
bool isNoText(const QByteArray &bytes)
{
    const auto isControl = [](char c) { return quint8(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; };
    return std::count_if(bytes.begin(), bytes.end(), isControl) * 100 > bytes.size();
}

class CsvReader
{
public:
    CsvReader(const QString &text, const CsvLimits &limits, CsvTable &table) : m_text(text), m_limits(limits), m_table(table) {}

    Result<void> run()
    {
        m_row.line = m_line;
        for (; m_at < m_text.size(); ++m_at) {
            step(m_text[m_at]);
            if (m_table.rows.size() > m_limits.rows)
                return makeError(ErrorKind::Limit, u"csv.tooManyRows"_s, {}, {QString::number(m_limits.rows)});
        }
        if (m_quoted) {
            m_table.errors.append({m_row.line, u"csv.openQuote"_s, {}});
            return {};
        }
        if (!m_field.isEmpty() || !m_row.fields.isEmpty() || m_wasQuoted)
            endRow();
        return {};
    }

private:
    void step(QChar c)
    {
        if (m_quoted) {
            if (c == u'\n')
                ++m_line;
            if (c != u'"') {
                add(c);
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                add(c);
                ++m_at;
            } else {
                m_quoted = false;
            }
            return;
        }
        if (c == u'"' && m_field.isEmpty() && !m_wasQuoted) {
            m_quoted = m_wasQuoted = true;
        } else if (c == m_table.delimiter) {
            endField();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
                ++m_at;
            endRow();
            ++m_line;
            m_row.line = m_line;
        } else {
            if (m_wasQuoted && m_complaint.isEmpty() && !c.isSpace())
                m_complaint = u"csv.textAfterQuote"_s;
            if (!m_wasQuoted || !c.isSpace())
                add(c);
        }
    }

    void add(QChar c)
    {
        if (m_field.size() < m_limits.fieldUnits)
            m_field += c;
        else
            m_refusal = u"csv.fieldTooLong"_s;
    }

    void endField()
    {
        if (m_row.fields.size() < m_limits.columns)
            m_row.fields.append(m_field);
        else
            m_refusal = u"csv.tooManyColumns"_s;
        m_field.clear();
        m_wasQuoted = false;
    }

    void endRow()
    {
        const bool blank = m_row.fields.isEmpty() && m_field.trimmed().isEmpty() && !m_wasQuoted;
        endField();
        const bool empty = blank || std::all_of(m_row.fields.begin(), m_row.fields.end(), [](const QString &f) { return f.isEmpty(); });
        if (!m_refusal.isEmpty()) {
            m_table.errors.append({m_row.line, m_refusal, {}});
        } else if (!empty) {
            if (!m_complaint.isEmpty())
                m_table.errors.append({m_row.line, m_complaint, {}});
            m_table.rows.append(m_row);
        }
        m_row.fields.clear();
        m_refusal.clear();
        m_complaint.clear();
    }

    const QString &m_text;
    const CsvLimits &m_limits;
    CsvTable &m_table;
    CsvRow m_row;
    QString m_field;
    QString m_refusal;
    QString m_complaint;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_quoted = false;
    bool m_wasQuoted = false;
};

} // namespace

QString decodeText(const QByteArray &bytes, QString *encoding)
{
    const auto done = [encoding](const QString &name, const QString &text) {
        if (encoding)
            *encoding = name;
        return text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    };
    if (bytes.startsWith("\xFF\xFE") || mostlyZero(bytes, 1)) {
        QStringDecoder decoder(QStringConverter::Utf16LE);
        return done(u"UTF-16LE"_s, decoder(bytes));
    }
    if (bytes.startsWith("\xFE\xFF") || mostlyZero(bytes, 0)) {
        QStringDecoder decoder(QStringConverter::Utf16BE);
        return done(u"UTF-16BE"_s, decoder(bytes));
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    // The line end shows up a sequence that the file's end cuts short.
    const QString text = decoder(bytes + '\n');
    if (!decoder.hasError())
        return done(u"UTF-8"_s, text.chopped(1));
    return done(u"windows-1252"_s, fromWindows(bytes));
}

Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return makeError(ErrorKind::Limit, u"csv.tooBig"_s, {}, {QString::number(limits.bytes)});
    CsvTable table;
    QString text = decodeText(bytes, &table.encoding);
    if (table.encoding == u"windows-1252" && isNoText(bytes))
        return makeError(ErrorKind::Invalid, u"csv.notText"_s);
    text.remove(QChar(0));
    if (text.size() > 5 && text.startsWith(u"sep=") && (text[5] == u'\n' || text[5] == u'\r')) {
        table.delimiter = text[4];
        text.remove(0, 5);
    } else {
        table.delimiter = sniffDelimiter(text);
    }
    const Result<void> read = CsvReader(text, limits, table).run();
    if (!read)
        return read.error();
    return table;
}

QByteArray writeCsv(const QList<QStringList> &rows, CsvMark mark)
{
    static const QRegularExpression decimal(QRegularExpression::anchoredPattern(u"-?[0-9]{1,15}\\.[0-9]{1,15}"_s));
    const bool isSemicolon = mark == CsvMark::ByteOrderSemicolon;
    const QString between = isSemicolon ? u";"_s : u","_s;
    QString out = mark == CsvMark::None ? QString() : QString(QChar(0xFEFF));
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString field = row[i];
            if (isSemicolon && decimal.match(field).hasMatch())
                field.replace(u'.', u',');
            if (!field.isEmpty() && (formulaStarts.contains(field[0]) || field[0] == u'\''))
                field.prepend(u'\'');
            if (field.contains(u'"') || field.contains(between) || field.contains(u'\n') || field.contains(u'\r'))
                field = u'"' + field.replace(u"\""_s, u"\"\""_s) + u'"';
            out += (i > 0 ? between : QString()) + field;
        }
        out += u"\r\n"_s;
    }
    return out.toUtf8();
}

QString unguardField(const QString &field)
{
    const bool guarded = field.size() > 1 && field[0] == u'\'' && (formulaStarts.contains(field[1]) || field[1] == u'\'');
    return guarded ? field.mid(1) : field;
}

} // namespace campanile::domain
