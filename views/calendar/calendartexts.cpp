// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendartexts.h"

#include "api/generated/enums.h"
#include "ui/errortext/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace campanile::views::calendartext {

using namespace Qt::StringLiterals;
using api::PostStatus;
using api::PublishStatus;
using ui::Tone;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

QString say(const char *text, int n = -1)
{
    return Words::tr(text, nullptr, n);
}

/** The locale's long date without its year, whatever stands around the year. */
QString formatWithoutYear(const QLocale &locale)
{
    static const QRegularExpression year(u"(\\s*de\\s+|\\s*,\\s*|\\s*،\\s*)?y{2,4}\\s*(年|년|г\\.|'[^']*')?[,.]?\\s*"_s);
    return locale.dateFormat(QLocale::LongFormat).remove(year).trimmed();
}

} // namespace

ui::ChipLook statusLook(const QString &status)
{
    const auto value = PostStatus::fromWire(status);
    switch (value.value()) {
    case PostStatus::Draft:
        return {say(QT_TR_NOOP("Draft")), u"pencil"_s, Tone::Neutral};
    case PostStatus::PendingApproval:
        return {say(QT_TR_NOOP("Waiting for approval")), u"eye"_s, Tone::Warning};
    case PostStatus::Approved:
        return {say(QT_TR_NOOP("Approved")), u"check"_s, Tone::Success};
    case PostStatus::Scheduled:
        return {say(QT_TR_NOOP("Scheduled")), u"clock"_s, Tone::Accent};
    case PostStatus::Publishing:
        return {say(QT_TR_NOOP("Publishing")), u"loader"_s, Tone::Accent};
    case PostStatus::Published:
        return {say(QT_TR_NOOP("Published")), u"circle-check"_s, Tone::Success};
    case PostStatus::PartiallyPublished:
        return {say(QT_TR_NOOP("Partly published")), u"circle-alert"_s, Tone::Warning};
    case PostStatus::Failed:
        return {say(QT_TR_NOOP("Failed")), u"circle-x"_s, Tone::Danger};
    case PostStatus::Cancelled:
        return {say(QT_TR_NOOP("Cancelled")), u"x"_s, Tone::Neutral};
    case PostStatus::Archived:
        return {say(QT_TR_NOOP("Archived")), u"archive"_s, Tone::Neutral};
    case PostStatus::Unrecognized:
        break;
    }
    return {value.label(), u"circle-help"_s, Tone::Warning};
}

QStringList statuses()
{
    QStringList list;
    for (const auto value : {PostStatus::Draft, PostStatus::PendingApproval, PostStatus::Approved, PostStatus::Scheduled,
                             PostStatus::Publishing, PostStatus::Published, PostStatus::PartiallyPublished, PostStatus::Failed,
                             PostStatus::Cancelled, PostStatus::Archived})
        list.append(PostStatus(value).toWire());
    return list;
}

ui::ChipLook publishLook(const QString &status)
{
    const auto value = PublishStatus::fromWire(status);
    switch (value.value()) {
    case PublishStatus::Pending:
        return {say(QT_TR_NOOP("Not scheduled")), u"pencil"_s, Tone::Neutral};
    case PublishStatus::Scheduled:
        return {say(QT_TR_NOOP("Scheduled")), u"clock"_s, Tone::Accent};
    case PublishStatus::Publishing:
        return {say(QT_TR_NOOP("Publishing")), u"loader"_s, Tone::Accent};
    case PublishStatus::Unconfirmed:
        return {say(QT_TR_NOOP("Outcome unknown")), u"circle-help"_s, Tone::Warning};
    case PublishStatus::Published:
        return {say(QT_TR_NOOP("Published")), u"circle-check"_s, Tone::Success};
    case PublishStatus::Failed:
        return {say(QT_TR_NOOP("Failed")), u"circle-x"_s, Tone::Danger};
    case PublishStatus::Skipped:
        return {say(QT_TR_NOOP("Skipped")), u"x"_s, Tone::Neutral};
    case PublishStatus::Cancelled:
        return {say(QT_TR_NOOP("Cancelled")), u"x"_s, Tone::Neutral};
    case PublishStatus::Unrecognized:
        break;
    }
    return {value.label(), u"circle-help"_s, Tone::Warning};
}

QString nameOf(const store::PostCalendarRow &post)
{
    QString name = (post.title.isEmpty() ? post.excerpt : post.title).simplified();
    return name.isEmpty() ? say(QT_TR_NOOP("Untitled post")) : name;
}

QString timeText(const WallSlot &slot, const QLocale &locale)
{
    return locale.toString(QTime(0, 0).addSecs(std::max(0, slot.minute) * 60), QLocale::ShortFormat);
}

QString cardTime(const WallSlot &slot, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(u'a', Qt::CaseInsensitive))
        return timeText(slot, locale);
    if (slot.minute % 60 == 0)
        format.remove(QRegularExpression(u"[:.]mm"_s));
    const QString text = locale.toString(QTime(0, 0).addSecs(std::max(0, slot.minute) * 60), format);
    // Only where the marks are Latin letters; in other scripts the space belongs to them.
    static const QRegularExpression latin(u"\\s*([AP])\\.?\\s?M\\.?"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch mark = latin.match(text);
    return mark.hasMatch() ? text.left(mark.capturedStart()) + mark.captured(1).toLower() + u'm' : text;
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text;
}

QString dayText(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, formatWithoutYear(locale));
}

QString shortDayText(const QDate &date, const QLocale &locale)
{
    return u"%1 %2"_s.arg(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat), locale.toString(date.day()));
}

QString slotText(const WallSlot &slot, const QLocale &locale)
{
    if (!slot.hasTime())
        return dayText(slot.date, locale);
    return say(QT_TR_NOOP("%1, %2")).arg(dayText(slot.date, locale), timeText(slot, locale));
}

QString rangeTitle(CalendarKind kind, const QDate &anchor, const DayRange &range, const QLocale &locale)
{
    const auto year = [&](const QDate &date) { return locale.toString(date, u"yyyy"_s); };
    switch (kind) {
    case CalendarKind::Month:
        return say(QT_TR_NOOP("%1 %2")).arg(locale.standaloneMonthName(anchor.month()), year(anchor));
    case CalendarKind::Day:
        return locale.toString(anchor, QLocale::LongFormat);
    case CalendarKind::Week:
    case CalendarKind::Agenda:
        break;
    }
    const QDate first = range.first;
    const QDate last = range.last();
    const auto month = [&](const QDate &date) { return locale.monthName(date.month(), QLocale::ShortFormat); };
    if (first.year() != last.year())
        return say(QT_TR_NOOP("%1 %2 %3 – %4 %5 %6"))
            .arg(locale.toString(first.day()), month(first), year(first), locale.toString(last.day()), month(last), year(last));
    if (first.month() != last.month())
        return say(QT_TR_NOOP("%1 %2 – %3 %4 %5"))
            .arg(locale.toString(first.day()), month(first), locale.toString(last.day()), month(last), year(last));
    return say(QT_TR_NOOP("%1 – %2 %3 %4")).arg(locale.toString(first.day()), locale.toString(last.day()), month(last), year(last));
}

QString spokenName(const models::CalendarEntry &entry, const WallSlot &slot, const QLocale &locale)
{
    QStringList parts{u"%1 %2"_s.arg(dayText(slot.date, locale), timeText(slot, locale)), nameOf(entry.post),
                      statusLook(entry.post.status).text.toLower()};
    const int accounts = int(entry.post.targets.size());
    if (accounts == 0)
        parts << say(QT_TR_NOOP("no accounts"));
    else
        parts << (accounts == 1 ? say(QT_TR_NOOP("1 account")) : say(QT_TR_NOOP("%n accounts"), accounts));
    if (entry.isOccurrence())
        parts << say(QT_TR_NOOP("repeats"));
    if (entry.post.flags.conflict)
        parts << say(QT_TR_NOOP("has a conflict"));
    else if (entry.post.flags.pending)
        parts << say(QT_TR_NOOP("not sent yet"));
    return parts.join(u", "_s);
}

QString zoneText(const QTimeZone &zone, qint64 atMs)
{
    QString city = QString::fromLatin1(zone.id()).section(u'/', -1);
    city.replace(u'_', u' ');
    const int minutes = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC)) / 60;
    if (minutes == 0)
        return city == u"UTC" ? city : u"%1 (UTC)"_s.arg(city);
    QString offset = u"UTC%1%2"_s.arg(minutes < 0 ? u"−"_s : u"+"_s).arg(std::abs(minutes) / 60);
    if (minutes % 60 != 0)
        offset += u":%1"_s.arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    return u"%1 (%2)"_s.arg(city, offset);
}

QString errorText(const Error &error)
{
    if (error.code == u"post.locked")
        return say(QT_TR_NOOP("This post is being published or already is, so it stays where it is."));
    if (error.code == u"post.inPast")
        return say(QT_TR_NOOP("That time has passed. Choose a later one."));
    if (error.code == u"post.noTargets")
        return say(QT_TR_NOOP("Choose an account in the composer first; then it can be scheduled."));
    if (error.code == u"post.gone")
        return say(QT_TR_NOOP("This post is no longer there."));
    return ui::wordsFor(error).toText();
}

} // namespace campanile::views::calendartext
