// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendartexts.h"

#include "api/generated/enums.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/localwords.h"

#include <QCoreApplication>

namespace campanile::views::calendartext {

using namespace Qt::StringLiterals;
using api::PostStatus;
using api::PublishStatus;
using ui::Tone;

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Calendar", text, nullptr, n);
}

/** The locale's long date without its year, whatever stands around the year. */
QString formatWithoutYear(const QLocale &locale)
{
    return ui::withoutYear(locale.dateFormat(QLocale::LongFormat)).trimmed();
}

/** The same without the weekday and with a short month. */
QString dayMonthFormat(const QLocale &locale)
{
    return ui::withoutWeekday(formatWithoutYear(locale)).replace(u"MMMM"_s, u"MMM"_s).trimmed();
}

} // namespace

ui::ChipLook statusLook(const QString &status)
{
    const auto value = PostStatus::fromWire(status);
    switch (value.value()) {
    case PostStatus::Draft:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Draft")), u"pencil"_s, Tone::Neutral};
    case PostStatus::PendingApproval:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Waiting for approval")), u"eye"_s, Tone::Warning};
    case PostStatus::Approved:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Approved")), u"check"_s, Tone::Success};
    case PostStatus::Scheduled:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Scheduled")), u"clock"_s, Tone::Accent};
    case PostStatus::Publishing:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Publishing")), u"loader"_s, Tone::Accent};
    case PostStatus::Published:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Published")), u"circle-check"_s, Tone::Success};
    case PostStatus::PartiallyPublished:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Partly published")), u"circle-alert"_s, Tone::Warning};
    case PostStatus::Failed:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Failed")), u"circle-x"_s, Tone::Danger};
    case PostStatus::Cancelled:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Cancelled")), u"x"_s, Tone::Neutral};
    case PostStatus::Archived:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Archived")), u"archive"_s, Tone::Neutral};
    case PostStatus::Unrecognized:
        break;
    }
    return {value.label(), u"circle-help"_s, Tone::Warning};
}

bool isInConflict(const store::PostCalendarRow &post)
{
    return post.flags.conflict || post.textChoice;
}

bool waitsForChoice(const store::PostCalendarRow &post)
{
    return post.textChoice && post.status == u"scheduled";
}

ui::ChipLook lookOf(const store::PostCalendarRow &post, bool isPaused)
{
    // A pause ends by itself, a choice is made by somebody.
    if (waitsForChoice(post))
        return {say(QT_TRANSLATE_NOOP("Calendar", "Held: two texts to choose from")), u"git-merge"_s, Tone::Warning};
    if (isPaused && post.status == u"scheduled")
        return {say(QT_TRANSLATE_NOOP("Calendar", "Held: all posts are paused")), u"pause"_s, Tone::Warning};
    return statusLook(post.status);
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

ui::ChipLook publishLook(const QString &status, const QString &postStatus, bool isHeld)
{
    const auto value = PublishStatus::fromWire(status);
    switch (value.value()) {
    case PublishStatus::Pending:
        if (isHeld)
            return {say(QT_TRANSLATE_NOOP("Calendar", "Held")), u"pause"_s, Tone::Warning};
        if (PostStatus::fromWire(postStatus).value() == PostStatus::Scheduled)
            return statusLook(postStatus);
        return {say(QT_TRANSLATE_NOOP("Calendar", "Not scheduled")), u"pencil"_s, Tone::Neutral};
    case PublishStatus::Scheduled:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Scheduled")), u"clock"_s, Tone::Accent};
    case PublishStatus::Publishing:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Publishing")), u"loader"_s, Tone::Accent};
    case PublishStatus::Unconfirmed:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Outcome unknown")), u"circle-help"_s, Tone::Warning};
    case PublishStatus::AwaitingPerson:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Waiting for you")), u"bell"_s, Tone::Warning};
    case PublishStatus::Published:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Published")), u"circle-check"_s, Tone::Success};
    case PublishStatus::Failed:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Failed")), u"circle-x"_s, Tone::Danger};
    case PublishStatus::Skipped:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Skipped")), u"x"_s, Tone::Neutral};
    case PublishStatus::Cancelled:
        return {say(QT_TRANSLATE_NOOP("Calendar", "Cancelled")), u"x"_s, Tone::Neutral};
    case PublishStatus::Unrecognized:
        break;
    }
    return {value.label(), u"circle-help"_s, Tone::Warning};
}

QString nameOf(const store::PostCalendarRow &post)
{
    QString name = (post.title.simplified().isEmpty() ? post.excerpt : post.title).simplified();
    return name.isEmpty() ? say(QT_TRANSLATE_NOOP("Calendar", "Untitled post")) : name;
}

bool hasExcerpt(const store::PostCalendarRow &post)
{
    const QStringView title = QStringView(post.title).trimmed();
    const QStringView words = QStringView(post.excerpt).trimmed();
    if (title.isEmpty() || words.isEmpty())
        return false;
    // A month asks this of each of its posts, and most begin differently.
    return title.front() != words.front() || !excerptOf(post).isEmpty();
}

QString excerptOf(const store::PostCalendarRow &post)
{
    const QString words = post.excerpt.simplified();
    return post.title.simplified().isEmpty() || words == post.title.simplified() ? QString() : words;
}

QString timeText(const WallSlot &slot, const QLocale &locale)
{
    return locale.toString(QTime(0, 0).addSecs(std::max(0, slot.minute) * 60), QLocale::ShortFormat);
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text;
}

QString dayText(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, formatWithoutYear(locale));
}

QString dayMonthText(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, dayMonthFormat(locale));
}

QString moreText(int count, bool brief, const QLocale &locale)
{
    const QString amount = locale.positiveSign() + locale.toString(count);
    return brief ? amount : say(QT_TRANSLATE_N_NOOP("Calendar", "%1 more"), count).arg(amount);
}

QString slotText(const WallSlot &slot, const QLocale &locale)
{
    if (!slot.hasTime())
        return dayText(slot.date, locale);
    return say(QT_TRANSLATE_NOOP("Calendar", "%1, %2")).arg(dayText(slot.date, locale), timeText(slot, locale));
}

QString rangeTitle(CalendarKind kind, const QDate &anchor, const DayRange &range, const QLocale &locale)
{
    const auto year = [&](const QDate &date) { return locale.toString(date, u"yyyy"_s); };
    switch (kind) {
    case CalendarKind::Month:
        return say(QT_TRANSLATE_NOOP("Calendar", "%1 %2")).arg(locale.standaloneMonthName(anchor.month()), year(anchor));
    case CalendarKind::Day:
        return locale.toString(anchor, QLocale::LongFormat);
    case CalendarKind::Week:
    case CalendarKind::Agenda:
        break;
    }
    const QDate first = range.first;
    const QDate last = range.last();
    if (first.year() != last.year())
        return say(QT_TRANSLATE_NOOP("Calendar", "%1 %2 – %3 %4")).arg(dayMonthText(first, locale), year(first), dayMonthText(last, locale), year(last));
    const QString format = dayMonthFormat(locale);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    if (first.month() != last.month() || format.contains(u'日') || format.contains(u'일'))
        return say(QT_TRANSLATE_NOOP("Calendar", "%1 – %2 %3")).arg(dayMonthText(first, locale), dayMonthText(last, locale), year(last));
    if (monthFirst)
        return say(QT_TRANSLATE_NOOP("Calendar", "%1 – %2, %3")).arg(dayMonthText(first, locale), locale.toString(last.day()), year(last));
    const QString day = locale.toString(first, format.left(format.indexOf(u'M')).trimmed());
    return say(QT_TRANSLATE_NOOP("Calendar", "%1 – %2 %3")).arg(day, dayMonthText(last, locale), year(last));
}

QString spokenName(const models::CalendarEntry &entry, const WallSlot &slot, const QLocale &locale, bool isPaused)
{
    QStringList parts{u"%1 %2"_s.arg(dayText(slot.date, locale), timeText(slot, locale)), nameOf(entry.post),
                      ui::midSentence(lookOf(entry.post, isPaused).text)};
    const int accounts = int(entry.post.targets.size());
    if (accounts == 0)
        parts << say(QT_TRANSLATE_NOOP("Calendar", "no accounts"));
    else
        parts << (accounts == 1 ? say(QT_TRANSLATE_NOOP("Calendar", "1 account")) : say(QT_TRANSLATE_N_NOOP("Calendar", "%n accounts"), accounts));
    if (entry.isOccurrence())
        parts << say(QT_TRANSLATE_NOOP("Calendar", "repeats"));
    if (isInConflict(entry.post) && !waitsForChoice(entry.post))
        parts << say(QT_TRANSLATE_NOOP("Calendar", "has a conflict"));
    else if (entry.post.flags.pending)
        parts << say(QT_TRANSLATE_NOOP("Calendar", "not sent yet"));
    return ui::joinedWords(parts);
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
        return say(QT_TRANSLATE_NOOP("Calendar", "This post is being published or already is, so it stays where it is."));
    if (error.code == u"post.inPast")
        return say(QT_TRANSLATE_NOOP("Calendar", "That time has passed. Choose a later one."));
    if (error.code == u"post.noTargets")
        return say(QT_TRANSLATE_NOOP("Calendar", "Choose an account in the composer first; then it can be scheduled."));
    if (error.code == u"post.gone")
        return say(QT_TRANSLATE_NOOP("Calendar", "This post is no longer there."));
    return ui::wordsFor(error).toText();
}

} // namespace campanile::views::calendartext
