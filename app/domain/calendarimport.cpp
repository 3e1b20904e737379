// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendarimport.h"

#include "app/domain/recurrence.h"
#include "app/domain/zonedtime.h"
#include "app/domain/zonename.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <climits>
#include <variant>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

QString normalizedHeader(const QString &header)
{
    static const QRegularExpression noise(u"\\(.*\\)|[^\\p{L}\\p{N}]"_s);
    return header.toLower().remove(noise);
}

ImportField fieldOfHeader(const QString &header)
{
    using F = ImportField;
    static const QHash<QString, F> names{
        {u"text"_s, F::Text}, {u"message"_s, F::Text}, {u"messagetext"_s, F::Text}, {u"post"_s, F::Text}, {u"caption"_s, F::Text},
        {u"content"_s, F::Text}, {u"body"_s, F::Text}, {u"posttext"_s, F::Text}, {u"copy"_s, F::Text},
        {u"date"_s, F::Date}, {u"scheduleddate"_s, F::Date}, {u"postdate"_s, F::Date}, {u"publishdate"_s, F::Date}, {u"day"_s, F::Date},
        {u"time"_s, F::Time}, {u"time24hr"_s, F::Time}, {u"scheduledtime"_s, F::Time}, {u"posttime"_s, F::Time}, {u"hour"_s, F::Time},
        {u"postingtime"_s, F::DateTime}, {u"datetime"_s, F::DateTime}, {u"dateandtime"_s, F::DateTime}, {u"scheduledat"_s, F::DateTime},
        {u"when"_s, F::DateTime}, {u"publishat"_s, F::DateTime}, {u"scheduled"_s, F::DateTime}, {u"scheduledfor"_s, F::DateTime},
        {u"link"_s, F::Link}, {u"url"_s, F::Link}, {u"linkurl"_s, F::Link},
        {u"image"_s, F::Media}, {u"imageurl"_s, F::Media}, {u"imageurls"_s, F::Media}, {u"media"_s, F::Media}, {u"mediaurl"_s, F::Media},
        {u"mediaurls"_s, F::Media}, {u"video"_s, F::Media}, {u"videourl"_s, F::Media}, {u"picture"_s, F::Media}, {u"photo"_s, F::Media},
        {u"alttext"_s, F::AltText}, {u"imagealttext"_s, F::AltText}, {u"alttexts"_s, F::AltText},
        {u"account"_s, F::Accounts}, {u"accounts"_s, F::Accounts}, {u"profile"_s, F::Accounts}, {u"profiles"_s, F::Accounts},
        {u"network"_s, F::Accounts}, {u"networks"_s, F::Accounts}, {u"channel"_s, F::Accounts}, {u"channels"_s, F::Accounts},
        {u"platform"_s, F::Accounts}, {u"platforms"_s, F::Accounts}, {u"socialnetwork"_s, F::Accounts},
        {u"tags"_s, F::Labels}, {u"tag"_s, F::Labels}, {u"labels"_s, F::Labels}, {u"label"_s, F::Labels}, {u"tagname"_s, F::Labels},
        {u"campaign"_s, F::Campaign}, {u"campaignname"_s, F::Campaign}, {u"title"_s, F::Title}, {u"subject"_s, F::Title},
        {u"firstcomment"_s, F::FirstComment}, {u"timezone"_s, F::Zone}, {u"zone"_s, F::Zone}, {u"status"_s, F::Status},
        {u"threadparts"_s, F::ThreadParts}, {u"thread"_s, F::ThreadParts}, {u"repeats"_s, F::Rule}, {u"rrule"_s, F::Rule},
        {u"skippeddates"_s, F::SkippedDates}, {u"exdate"_s, F::SkippedDates}, {u"notes"_s, F::Notes}, {u"note"_s, F::Notes},
        // German and Arabic, the window's other languages.
        {u"beitrag"_s, F::Text}, {u"nachricht"_s, F::Text}, {u"inhalt"_s, F::Text}, {u"datum"_s, F::Date}, {u"uhrzeit"_s, F::Time},
        {u"zeit"_s, F::Time}, {u"zeitpunkt"_s, F::DateTime}, {u"termin"_s, F::DateTime}, {u"bild"_s, F::Media}, {u"bilder"_s, F::Media},
        {u"konto"_s, F::Accounts}, {u"konten"_s, F::Accounts}, {u"kanal"_s, F::Accounts}, {u"kanäle"_s, F::Accounts},
        {u"netzwerk"_s, F::Accounts}, {u"plattform"_s, F::Accounts}, {u"schlagwort"_s, F::Labels}, {u"schlagwörter"_s, F::Labels},
        {u"kampagne"_s, F::Campaign}, {u"titel"_s, F::Title}, {u"betreff"_s, F::Title}, {u"ersterkommentar"_s, F::FirstComment},
        {u"zeitzone"_s, F::Zone}, {u"النص"_s, F::Text}, {u"المنشور"_s, F::Text}, {u"التاريخ"_s, F::Date}, {u"الوقت"_s, F::Time},
        {u"الرابط"_s, F::Link}, {u"الصورة"_s, F::Media}, {u"الحساب"_s, F::Accounts}, {u"الحسابات"_s, F::Accounts},
        {u"الحملة"_s, F::Campaign}, {u"العنوان"_s, F::Title}, {u"الوسوم"_s, F::Labels}, {u"notizen"_s, F::Notes}, {u"ملاحظات"_s, F::Notes}};
    return names.value(normalizedHeader(header), F::Ignore);
}

ImportFormat formatOfHeader(const QStringList &header)
{
    QStringList names;
    for (const QString &name : header)
        names.append(normalizedHeader(name));
    if (names.contains(u"scheduledat") && names.contains(u"firstcomment") && names.contains(u"mediaurls"))
        return ImportFormat::Own;
    if (names.contains(u"time24hr") && names.contains(u"messagetext"))
        return ImportFormat::Sprout;
    if (names.contains(u"text") && names.contains(u"postingtime"))
        return ImportFormat::Buffer;
    return ImportFormat::Unknown;
}

struct WrittenTime
{
    QString date;
    QString time;
    int offset = INT_MIN;  ///< seconds, when an offset or Z was written
};

/** Takes "2026-03-01T09:00:00+02:00", "3/1/2026 9:05 PM" or "1 Mar 2026 9:05" apart. */
WrittenTime splitDateTime(const QString &text)
{
    WrittenTime result;
    static const QRegularExpression iso(u"^(\\d{4}-\\d{1,2}-\\d{1,2})(?:[T ]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|[+-]\\d{2}:?\\d{2})?)?$"_s);
    static const QRegularExpression tail(u"^(.*?)[ ,]+(\\d{1,2}(?:[:.]\\d{2}){1,2}\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString plain = text.simplified();
    if (const auto m = iso.match(plain); m.hasMatch()) {
        result.date = m.captured(1);
        result.time = m.captured(2);
        QString offset = m.captured(3).remove(u':');
        if (offset == u"Z")
            result.offset = 0;
        else if (!offset.isEmpty())
            result.offset = (offset.startsWith(u'-') ? -1 : 1) * (offset.mid(1, 2).toInt() * 3600 + offset.mid(3, 2).toInt() * 60);
    } else if (const auto t = tail.match(plain); t.hasMatch()) {
        result.date = t.captured(1);
        result.time = t.captured(2);
    } else {
        result.date = plain;
    }
    return result;
}

DateOrder guessOrder(const CsvTable &table, const ImportMapping &mapping)
{
    bool day = true;
    bool month = true;
    for (qsizetype r = mapping.hasHeader ? 1 : 0; r < table.rows.size(); ++r) {
        const QStringList &fields = table.rows[r].fields;
        for (qsizetype c = 0; c < std::min(fields.size(), mapping.columns.size()); ++c) {
            if (mapping.columns[c] != ImportField::Date && mapping.columns[c] != ImportField::DateTime)
                continue;
            const QString date = splitDateTime(fields[c]).date;
            const bool asDay = parseDate(date, DateOrder::DayFirst).has_value();
            const bool asMonth = parseDate(date, DateOrder::MonthFirst).has_value();
            if (asDay != asMonth) {
                day = day && asDay;
                month = month && asMonth;
            }
        }
    }
    return day && !month ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

/** Parts of a list; one in double quotes is taken whole, its own quotes doubled. What is not closed has no quotes, only words. */
QStringList splitList(const QString &text)
{
    static const QRegularExpression part(uR"re(\s*+"((?:[^"]++|"")*+)"\s*+(?:[,;|\n]|$)|([^,;|\n]++))re"_s);
    QStringList result;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool isQuoted = match.capturedLength(2) == 0;
        QString words = match.captured(isQuoted ? 1 : 2).trimmed();
        if (isQuoted)
            words.replace(u"\"\""_s, u"\""_s);
        if (!words.isEmpty())
            result.append(words);
    }
    return result;
}

/** The other way round: splitList() gives the same parts again. */
QString joinList(const QStringList &parts)
{
    static const QRegularExpression apart(u"[,;|\\n\"]"_s);
    QStringList written;
    for (QString part : parts)
        written.append(part.contains(apart) ? u'"' + part.replace(u'"', u"\"\""_s) + u'"' : part);
    return written.join(u"; "_s);
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

class RowReader
{
public:
    RowReader(const CsvRow &row, const ImportMapping &mapping) : m_mapping(mapping)
    {
        m_draft.line = row.line;
        for (qsizetype c = 0; c < std::min(row.fields.size(), mapping.columns.size()); ++c)
            take(mapping.columns[c], unguardField(row.fields[c]).trimmed());
    }

    /** The finished draft, or the first thing that is wrong with the row. */
    std::variant<PostDraft, RowError> finish()
    {
        if (m_draft.zone.isEmpty())
            m_draft.zone = m_mapping.zone;
        if (m_error.isEmpty() && m_draft.text.isEmpty() && m_draft.title.isEmpty() && m_draft.mediaUrls.isEmpty() && m_draft.link.isEmpty())
            fail(u"import.noText"_s, {});
        if (m_error.isEmpty())
            setTime();
        if (!m_error.isEmpty())
            return RowError{m_draft.line, m_error, {m_culprit.left(80)}};
        return m_draft;
    }

private:
    void fail(const QString &code, const QString &culprit)
    {
        if (m_error.isEmpty()) {
            m_error = code;
            m_culprit = culprit;
        }
    }

    void take(ImportField field, const QString &value)
    {
        if (value.isEmpty())
            return;
        switch (field) {
        case ImportField::Ignore:
            break;
        case ImportField::Text:
            m_draft.text = m_draft.text.isEmpty() ? value : m_draft.text + u"\n\n"_s + value;
            break;
        case ImportField::Date:
        case ImportField::DateTime: {
            const WrittenTime written = splitDateTime(value);
            m_when.date = written.date;
            m_when.offset = written.offset;
            if (!written.time.isEmpty())
                m_when.time = written.time;
            break;
        }
        case ImportField::Time:
            m_when.time = value;
            break;
        case ImportField::Link:
            if (!isWebAddress(value))
                fail(u"import.badLink"_s, value);
            m_draft.link = value;
            break;
        case ImportField::Media:
            for (const QString &url : splitList(value)) {
                if (!isWebAddress(url))
                    fail(u"import.badLink"_s, url);
                m_draft.mediaUrls.append(url);
            }
            break;
        case ImportField::AltText:
            m_draft.altTexts.append(value.split(u" | "_s));
            break;
        case ImportField::Accounts:
            m_draft.accounts.append(splitList(value));
            break;
        case ImportField::Labels:
            m_draft.labels.append(splitList(value));
            break;
        case ImportField::Campaign:
            m_draft.campaign = value;
            break;
        case ImportField::Title:
            m_draft.title = value;
            break;
        case ImportField::FirstComment:
            m_draft.firstComment = value;
            break;
        case ImportField::Zone:
            m_draft.zone = value;
            break;
        case ImportField::Status:
            m_draft.status = value.toLower();
            break;
        case ImportField::ThreadParts:
            m_draft.threadParts.append(splitList(value));
            break;
        case ImportField::Rule:
            m_draft.rule = value.mid(value.startsWith(u"RRULE:", Qt::CaseInsensitive) ? 6 : 0);
            if (!describeRule(m_draft.rule))
                fail(u"import.badRule"_s, value);
            break;
        case ImportField::SkippedDates:
            m_skipped.append(splitList(value));
            break;
        case ImportField::Notes:
            m_draft.notes = m_draft.notes.isEmpty() ? value : m_draft.notes + u'\n' + value;
            break;
        }
    }

    void setTime()
    {
        const QString name = ianaName(m_draft.zone);
        if (name.isEmpty())
            return fail(u"import.badZone"_s, m_draft.zone);
        m_draft.zone = name;
        const QTimeZone zone(name.toLatin1());
        if (m_when.date.isEmpty() && m_when.time.isEmpty())
            return;
        m_draft.when = instantOf(m_when, zone);
        for (const QString &skipped : m_skipped) {
            WrittenTime written = splitDateTime(skipped);
            if (written.time.isEmpty())
                written.time = m_when.time;
            if (const auto at = instantOf(written, zone))
                m_draft.exdates.append(*at);
        }
    }

    /** Nothing, and the error told, when it cannot be read. */
    std::optional<QDateTime> instantOf(const WrittenTime &written, const QTimeZone &zone)
    {
        const std::optional<QDate> date = parseDate(written.date, m_mapping.dateOrder);
        const std::optional<QTime> time = parseTime(written.time);
        if (!date || !time) {
            fail(date ? u"import.badTime"_s : u"import.badDate"_s, date ? written.time : written.date);
            return {};
        }
        if (written.offset != INT_MIN)
            return QDateTime(*date, *time, Qt::UTC).addSecs(-written.offset);
        const ZonedInstant instant = toInstant(*date, *time, zone);
        if (instant.nonexistent) {
            fail(u"import.skippedTime"_s, written.date + u' ' + written.time);
            return {};
        }
        return instant.utc;
    }

    const ImportMapping &m_mapping;
    PostDraft m_draft;
    WrittenTime m_when;
    QStringList m_skipped;
    QString m_error;
    QString m_culprit;
};

} // namespace

ImportMapping guessMapping(const CsvTable &table, const QString &zone)
{
    ImportMapping mapping;
    mapping.zone = zone;
    if (table.rows.isEmpty())
        return mapping;
    const QStringList &first = table.rows.first().fields;
    int known = 0;
    for (const QString &name : first) {
        const ImportField field = fieldOfHeader(name);
        known += field != ImportField::Ignore ? 1 : 0;
        mapping.columns.append(field);
    }
    mapping.hasHeader = known > 0;
    mapping.format = formatOfHeader(first);
    if (!mapping.hasHeader) {
        mapping.columns.fill(ImportField::Ignore);
        const QString date = splitDateTime(first.value(0)).date;
        const bool dated = parseDate(date, DateOrder::DayFirst) || parseDate(date, DateOrder::MonthFirst);
        if (dated && first.size() >= 2) {
            mapping.format = ImportFormat::Hootsuite;
            mapping.columns[0] = ImportField::DateTime;
            mapping.columns[1] = ImportField::Text;
            if (first.size() > 2)
                mapping.columns[2] = ImportField::Link;
        } else if (first.size() == 1) {
            mapping.columns[0] = ImportField::Text;
        }
    }
    mapping.dateOrder = guessOrder(table, mapping);
    return mapping;
}

ImportResult readDrafts(const CsvTable &table, const ImportMapping &mapping)
{
    ImportResult result;
    result.errors = table.errors;
    for (qsizetype r = mapping.hasHeader ? 1 : 0; r < table.rows.size(); ++r) {
        std::variant<PostDraft, RowError> row = RowReader(table.rows[r], mapping).finish();
        if (auto *draft = std::get_if<PostDraft>(&row))
            result.drafts.append(std::move(*draft));
        else
            result.errors.append(std::get<RowError>(row));
    }
    std::stable_sort(result.errors.begin(), result.errors.end(), [](const RowError &a, const RowError &b) { return a.line < b.line; });
    return result;
}

QByteArray exportDrafts(const QList<PostDraft> &drafts)
{
    QList<QStringList> rows{{u"Scheduled at"_s, u"Time zone"_s, u"Title"_s, u"Text"_s, u"Accounts"_s, u"Link"_s, u"Media URLs"_s,
                             u"Alt texts"_s, u"First comment"_s, u"Labels"_s, u"Campaign"_s, u"Status"_s,
                             u"Thread parts"_s, u"Repeats"_s, u"Skipped dates"_s, u"Notes"_s}};
    for (const PostDraft &draft : drafts) {
        QStringList skipped;
        for (const QDateTime &at : draft.exdates)
            skipped.append(at.toUTC().toString(Qt::ISODate));
        rows.append({draft.when ? draft.when->toUTC().toString(Qt::ISODate) : QString(), draft.zone, draft.title, draft.text,
                     draft.accounts.join(u"; "_s), draft.link, draft.mediaUrls.join(u"; "_s), draft.altTexts.join(u" | "_s),
                     draft.firstComment, joinList(draft.labels), draft.campaign, draft.status,
                     joinList(draft.threadParts), draft.rule, skipped.join(u"; "_s), draft.notes});
    }
    return writeCsv(rows);
}

QString importFormatKey(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Unknown:
        return u"unknown"_s;
    case ImportFormat::Own:
        return u"campanile"_s;
    case ImportFormat::Hootsuite:
        return u"hootsuite"_s;
    case ImportFormat::Buffer:
        return u"buffer"_s;
    case ImportFormat::Sprout:
        return u"sprout"_s;
    }
    return {};
}

QString importFieldKey(ImportField field)
{
    static const QStringList names{u"ignore"_s, u"text"_s, u"date"_s, u"time"_s, u"dateTime"_s, u"link"_s, u"media"_s, u"altText"_s,
                                   u"accounts"_s, u"labels"_s, u"campaign"_s, u"title"_s, u"firstComment"_s, u"zone"_s, u"status"_s,
                                   u"threadParts"_s, u"rule"_s, u"skippedDates"_s, u"notes"_s};
    return names.value(int(field));
}

} // namespace campanile::domain
