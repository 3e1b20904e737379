// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ical.h"

#include "app/domain/recurrence.h"
#include "app/domain/similarity.h"
#include "app/domain/zonename.h"

#include <QUrl>

#include <algorithm>
#include <memory>

#include <libical/ical.h>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr int defaultHour = 9;

/** The system's zone of a TZID: itself, what Windows calls so, or what follows in "/vendor/Europe/Berlin". */
QString knownZone(const QString &tzid, const QString &fallback)
{
    QString rest = tzid;
    while (!rest.isEmpty()) {
        if (const QString zone = ianaName(rest); !zone.isEmpty())
            return zone;
        const qsizetype slash = rest.indexOf(u'/', 1);
        rest = slash < 0 ? QString() : rest.mid(slash + 1);
    }
    return fallback;
}

struct ReadTime
{
    QDateTime wall;
    QDateTime utc;
    QString zone;
};

std::optional<ReadTime> readTime(icalproperty *property, icaltimetype value, const QString &fallback)
{
    const QDate date(value.year, value.month, value.day);
    const QTime time = value.is_date ? QTime(defaultHour, 0) : QTime(value.hour, value.minute, std::min(value.second, 59));
    if (!date.isValid() || !time.isValid() || date.year() < 1970 || date.year() > 2200)
        return std::nullopt;
    ReadTime result;
    if (icaltime_is_utc(value)) {
        result.zone = u"UTC"_s;
    } else {
        const icalparameter *tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        result.zone = tzid ? knownZone(QString::fromUtf8(icalparameter_get_tzid(tzid)), fallback) : fallback;
    }
    const ZonedInstant instant = toInstant(date, time, QTimeZone(result.zone.toLatin1()));
    result.wall = QDateTime(date, time, Qt::UTC);
    result.utc = instant.utc;
    return result;
}

QString textOf(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    const char *text = property ? icalvalue_get_text(icalproperty_get_value(property)) : nullptr;
    return QString::fromUtf8(text).trimmed();
}

bool isWebLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

/** Calls @p visit with each property of @p kind. */
template<class Visit>
void eachProperty(icalcomponent *event, icalproperty_kind kind, Visit visit)
{
    for (icalproperty *p = icalcomponent_get_first_property(event, kind); p; p = icalcomponent_get_next_property(event, kind))
        visit(p);
}

// What a calendar has no property for goes by names of our own (RFC 5545 3.8.8.2), which other programs pass over.
constexpr auto kAccount = "X-CAMPANILE-ACCOUNT";
constexpr auto kFirstComment = "X-CAMPANILE-FIRST-COMMENT";
constexpr auto kThreadPart = "X-CAMPANILE-THREAD-PART";
constexpr auto kCampaign = "X-CAMPANILE-CAMPAIGN";
constexpr auto kNotes = "X-CAMPANILE-NOTES";
constexpr auto kZone = "X-CAMPANILE-TIME-ZONE";

void readOwn(icalcomponent *event, PostDraft &draft)
{
    eachProperty(event, ICAL_X_PROPERTY, [&](icalproperty *p) {
        const QByteArrayView name(icalproperty_get_x_name(p));
        const icalvalue *value = icalproperty_get_value(p);
        const QString text = value ? QString::fromUtf8(icalvalue_isa(value) == ICAL_X_VALUE ? icalvalue_get_x(value) : icalvalue_get_text(value)).trimmed() : QString();
        if (text.isEmpty())
            return;
        if (name == kAccount)
            draft.accounts.append(text);
        else if (name == kThreadPart)
            draft.threadParts.append(text);
        else if (name == kFirstComment)
            draft.firstComment = text;
        else if (name == kCampaign)
            draft.campaign = text;
        else if (name == kNotes)
            draft.notes = text;
        else if (name == kZone && draft.rule.isEmpty() && !ianaName(text).isEmpty())
            draft.zone = ianaName(text);
    });
}

void readLists(icalcomponent *event, const QString &fallback, PostDraft &draft)
{
    eachProperty(event, ICAL_CATEGORIES_PROPERTY, [&](icalproperty *p) {
        // The parser has taken a list apart already; a comma that is left belongs to the label.
        if (const QString label = QString::fromUtf8(icalproperty_get_categories(p)).trimmed(); !label.isEmpty())
            draft.labels.append(label);
    });
    eachProperty(event, ICAL_ATTACH_PROPERTY, [&](icalproperty *p) {
        icalattach *attach = icalproperty_get_attach(p);
        const QString url = attach && icalattach_get_is_url(attach) ? QString::fromUtf8(icalattach_get_url(attach)) : QString();
        if (isWebLink(url))
            draft.mediaUrls.append(url);
    });
    eachProperty(event, ICAL_EXDATE_PROPERTY, [&](icalproperty *p) {
        if (const auto time = readTime(p, icalproperty_get_exdate(p), fallback))
            draft.exdates.append(time->utc);
    });
    eachProperty(event, ICAL_URL_PROPERTY, [&](icalproperty *p) {
        const QString url = QString::fromUtf8(icalproperty_get_url(p));
        if (isWebLink(url))
            draft.link = url;
    });
}

/** Fills @p draft; returns what is wrong with the event, empty for nothing. */
QString readEvent(icalcomponent *event, const QString &fallback, PostDraft &draft)
{
    draft.uid = textOf(event, ICAL_UID_PROPERTY);
    draft.title = textOf(event, ICAL_SUMMARY_PROPERTY);
    draft.text = textOf(event, ICAL_DESCRIPTION_PROPERTY);
    if (draft.text.isEmpty())
        draft.text = draft.title;
    if (draft.text.isEmpty())
        return u"ical.noText"_s;
    icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    const auto time = start ? readTime(start, icalproperty_get_dtstart(start), fallback) : std::nullopt;
    if (!time)
        return u"ical.noStart"_s;
    draft.when = time->utc;
    draft.zone = time->zone;
    if (icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY)) {
        icalrecurrencetype recur = icalproperty_get_rrule(rule);
        const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(icalrecurrencetype_as_string_r(&recur), &icalmemory_free_buffer);
        draft.rule = QString::fromUtf8(text.get());
        if (!describeRule(draft.rule))
            return u"ical.badRule"_s;
    }
    readLists(event, fallback, draft);
    readOwn(event, draft);
    return {};
}

QString escaped(QString text)
{
    text.remove(u'\r');
    return text.replace(u"\\"_s, u"\\\\"_s).replace(u";"_s, u"\\;"_s).replace(u","_s, u"\\,"_s).replace(u"\n"_s, u"\\n"_s);
}

/** RFC 5545 3.1: at most 75 bytes a line, never inside a character. */
void writeLine(QByteArray &out, const QString &line)
{
    int bytes = 0;
    const QList<uint> points = line.toUcs4();
    for (const uint point : points) {
        const char32_t unit = point;
        const QByteArray encoded = QString::fromUcs4(&unit, 1).toUtf8();
        if (bytes + encoded.size() > 75) {
            out += "\r\n ";
            bytes = 1;
        }
        out += encoded;
        bytes += int(encoded.size());
    }
    out += "\r\n";
}

QString stamp(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

void writeEvent(QByteArray &out, const PostDraft &draft, const QDateTime &now)
{
    const QString hash = QString::fromLatin1(textHash(draft.text + stamp(*draft.when)).toHex().left(32));
    writeLine(out, u"BEGIN:VEVENT"_s);
    writeLine(out, u"UID:"_s + escaped(draft.uid.isEmpty() ? hash + u"@campanile"_s : draft.uid));
    writeLine(out, u"DTSTAMP:"_s + stamp(now));
    const QTimeZone zone(draft.zone.toLatin1());
    if (!draft.rule.isEmpty() && zone.isValid() && draft.zone != u"UTC")
        writeLine(out, u"DTSTART;TZID="_s + draft.zone + u':' + toWall(*draft.when, zone).toString(u"yyyyMMdd'T'HHmmss"_s));
    else
        writeLine(out, u"DTSTART:"_s + stamp(*draft.when));
    if (!draft.rule.isEmpty() && describeRule(draft.rule))
        writeLine(out, u"RRULE:"_s + draft.rule.mid(draft.rule.startsWith(u"RRULE:") ? 6 : 0));
    for (const QDateTime &date : draft.exdates)
        writeLine(out, u"EXDATE:"_s + stamp(date));
    if (!draft.title.isEmpty())
        writeLine(out, u"SUMMARY:"_s + escaped(draft.title));
    writeLine(out, u"DESCRIPTION:"_s + escaped(draft.text));
    if (isWebLink(draft.link))
        writeLine(out, u"URL:"_s + draft.link);
    for (const QString &url : draft.mediaUrls) {
        if (isWebLink(url))
            writeLine(out, u"ATTACH:"_s + url);
    }
    for (const QString &label : draft.labels)
        writeLine(out, u"CATEGORIES:"_s + escaped(label));
    const auto own = [&out](const char *name, const QString &text) {
        if (!text.isEmpty())
            writeLine(out, QLatin1StringView(name) + u':' + escaped(text));
    };
    for (const QString &account : draft.accounts)
        own(kAccount, account);
    for (const QString &part : draft.threadParts)
        own(kThreadPart, part);
    own(kFirstComment, draft.firstComment);
    own(kCampaign, draft.campaign);
    own(kNotes, draft.notes);
    if (draft.rule.isEmpty() && zone.isValid() && draft.zone != u"UTC")
        own(kZone, draft.zone);
    writeLine(out, u"END:VEVENT"_s);
}

} // namespace

Result<ImportResult> readIcal(const QByteArray &bytes, const QString &zone, const IcalLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return makeError(ErrorKind::Limit, u"ical.tooBig"_s, {}, {QString::number(limits.bytes)});
    if (!zoneNamed(zone))
        return makeError(ErrorKind::Invalid, u"recurrence.zone"_s, {}, {zone});
    QString text = decodeText(bytes);
    text.remove(QChar(0));
    if (!text.contains(u"BEGIN:VCALENDAR", Qt::CaseInsensitive))
        return makeError(ErrorKind::Invalid, u"ical.notCalendar"_s);
    if (text.count(u"BEGIN:VEVENT", Qt::CaseInsensitive) > limits.events)
        return makeError(ErrorKind::Limit, u"ical.tooManyEvents"_s, {}, {QString::number(limits.events)});
    ImportResult result;
    // Each event is parsed on its own, so that one that is broken cannot swallow its neighbours.
    int number = 0;
    qsizetype at = 0;
    while ((at = text.indexOf(u"BEGIN:VEVENT", at, Qt::CaseInsensitive)) >= 0) {
        ++number;
        const qsizetype end = text.indexOf(u"END:VEVENT", at, Qt::CaseInsensitive);
        const qsizetype nested = text.indexOf(u"BEGIN:VEVENT", at + 1, Qt::CaseInsensitive);
        if (end < 0 || (nested >= 0 && nested < end)) {
            result.errors.append({number, u"ical.malformed"_s, {}});
            at += 12;
            continue;
        }
        const QByteArray source = text.mid(at, end + 10 - at).toUtf8();
        at = end + 10;
        const Component event(icalparser_parse_string(source.constData()));
        if (!event || icalcomponent_isa(event.get()) != ICAL_VEVENT_COMPONENT) {
            result.errors.append({number, u"ical.malformed"_s, {}});
            continue;
        }
        PostDraft draft;
        draft.line = number;
        const QString problem = readEvent(event.get(), zone, draft);
        if (problem.isEmpty())
            result.drafts.append(draft);
        else
            result.errors.append({number, problem, {draft.title.left(80)}});
    }
    return result;
}

QByteArray writeIcal(const QList<PostDraft> &drafts, const QDateTime &now)
{
    QByteArray out;
    writeLine(out, u"BEGIN:VCALENDAR"_s);
    writeLine(out, u"VERSION:2.0"_s);
    writeLine(out, u"PRODID:-//Campanile//Content calendar//EN"_s);
    for (const PostDraft &draft : drafts) {
        if (draft.when)
            writeEvent(out, draft, now);
    }
    writeLine(out, u"END:VCALENDAR"_s);
    return out;
}

} // namespace campanile::domain
