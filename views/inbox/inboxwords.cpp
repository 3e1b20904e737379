// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxwords.h"

#include "ui/kit/bidi.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::views {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Inbox", text);
}

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr double kWarnShare = 0.75;
} // namespace

QString inboxTypeWord(const QString &type)
{
    if (type == u"dm")
        return say(QT_TRANSLATE_NOOP("Inbox", "Direct message"));
    if (type == u"mention")
        return say(QT_TRANSLATE_NOOP("Inbox", "Mention"));
    if (type == u"review")
        return say(QT_TRANSLATE_NOOP("Inbox", "Review"));
    return say(QT_TRANSLATE_NOOP("Inbox", "Comment"));
}

QString inboxStatusWord(const QString &status)
{
    static const QHash<QString, const char *> words{
        {u"new"_s, QT_TRANSLATE_NOOP("Inbox", "New")}, {u"open"_s, QT_TRANSLATE_NOOP("Inbox", "Open")},
        {u"pending"_s, QT_TRANSLATE_NOOP("Inbox", "Waiting for them")}, {u"replied"_s, QT_TRANSLATE_NOOP("Inbox", "Replied")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("Inbox", "Resolved")}, {u"archived"_s, QT_TRANSLATE_NOOP("Inbox", "Archived")},
        {u"spam"_s, QT_TRANSLATE_NOOP("Inbox", "Spam")}};
    const char *word = words.value(status);
    return word ? say(word) : status;
}

QString inboxPriorityWord(const QString &priority)
{
    static const QHash<QString, const char *> words{
        {u"urgent"_s, QT_TRANSLATE_NOOP("Inbox", "Urgent")}, {u"high"_s, QT_TRANSLATE_NOOP("Inbox", "High")},
        {u"medium"_s, QT_TRANSLATE_NOOP("Inbox", "Medium")}, {u"low"_s, QT_TRANSLATE_NOOP("Inbox", "Low")}};
    const char *word = words.value(priority);
    return word ? say(word) : priority;
}

QString inboxSentimentWord(const QString &sentiment)
{
    static const QHash<QString, const char *> words{{u"positive"_s, QT_TRANSLATE_NOOP("Inbox", "Positive")},
                                                    {u"neutral"_s, QT_TRANSLATE_NOOP("Inbox", "Neutral")},
                                                    {u"negative"_s, QT_TRANSLATE_NOOP("Inbox", "Negative")}};
    const char *word = words.value(sentiment);
    return word ? say(word) : QString();
}

QString inboxSortWord(store::InboxSort sort)
{
    switch (sort) {
    case store::InboxSort::Priority:
        return say(QT_TRANSLATE_NOOP("Inbox", "Most important first"));
    case store::InboxSort::Time:
        return say(QT_TRANSLATE_NOOP("Inbox", "Newest first"));
    case store::InboxSort::Sla:
        return say(QT_TRANSLATE_NOOP("Inbox", "Due first"));
    }
    return {};
}

QString inboxProblemWords(const domain::InboxQueryProblem &problem)
{
    using Kind = domain::InboxQueryProblem::Kind;
    const QString part = ui::isolated(problem.part);
    switch (problem.kind) {
    case Kind::UnknownValue:
        return say(QT_TRANSLATE_NOOP("Inbox", "\"%1\" is not known and filters nothing.")).arg(part);
    case Kind::BadDate:
        return say(QT_TRANSLATE_NOOP("Inbox", "\"%1\" names no day. Write 2026-11-21, today or 7d.")).arg(part);
    case Kind::MissingValue:
        return say(QT_TRANSLATE_NOOP("Inbox", "Something is missing after \"%1\".")).arg(part);
    case Kind::OpenQuote:
        return say(QT_TRANSLATE_NOOP("Inbox", "The quotation mark is not closed."));
    }
    return {};
}

bool isResolutionDue(const store::InboxRow &row)
{
    return row.slaDeadline == 0 && row.resolutionDueAt != 0;
}

double slaShare(const store::InboxRow &row, qint64 nowMs)
{
    const bool waits = row.status == u"new" || row.status == u"open";
    const qint64 due = isResolutionDue(row) ? row.resolutionDueAt : row.slaDeadline;
    if (due == 0 || !waits || row.slaPausedAt != 0)
        return -1;
    const qint64 begin = std::min(row.receivedAt > 0 ? row.receivedAt : row.at, due - 1);
    return std::clamp(double(nowMs - begin) / double(due - begin), 0.0, 1.0);
}

ui::Tone slaTone(double share)
{
    return share >= 1 ? ui::Tone::Danger : share >= kWarnShare ? ui::Tone::Warning : ui::Tone::Neutral;
}

QString slaWords(const store::InboxRow &row, qint64 nowMs)
{
    if (slaShare(row, nowMs) < 0)
        return {};
    const qint64 left = (isResolutionDue(row) ? row.resolutionDueAt : row.slaDeadline) - nowMs;
    const qint64 size = std::abs(left);
    const QString span = size < kHourMs ? say(QT_TRANSLATE_NOOP("Inbox", "%1 min")).arg(QLocale().toString(std::max<qint64>(1, size / kMinuteMs)))
        : size < kDayMs                 ? say(QT_TRANSLATE_NOOP("Inbox", "%1 h")).arg(QLocale().toString(size / kHourMs))
                                        : say(QT_TRANSLATE_NOOP("Inbox", "%1 d")).arg(QLocale().toString(size / kDayMs));
    if (isResolutionDue(row))
        return left >= 0 ? say(QT_TRANSLATE_NOOP("Inbox", "resolve in %1")).arg(span) : say(QT_TRANSLATE_NOOP("Inbox", "resolution %1 late")).arg(span);
    return left >= 0 ? say(QT_TRANSLATE_NOOP("Inbox", "due in %1")).arg(span) : say(QT_TRANSLATE_NOOP("Inbox", "%1 late")).arg(span);
}

QList<DefaultView> defaultInboxViews()
{
    using store::InboxSort;
    return {{u"unanswered"_s, say(QT_TRANSLATE_NOOP("Inbox", "Unanswered")), u"inbox"_s, u"is:open"_s, InboxSort::Priority},
            {u"mine"_s, say(QT_TRANSLATE_NOOP("Inbox", "Mine")), u"user"_s, u"is:mine is:open"_s, InboxSort::Priority},
            {u"unassigned"_s, say(QT_TRANSLATE_NOOP("Inbox", "Unassigned")), u"users"_s, u"is:unassigned is:open"_s, InboxSort::Priority},
            {u"overdue"_s, say(QT_TRANSLATE_NOOP("Inbox", "Overdue")), u"triangle-alert"_s, u"is:overdue"_s, InboxSort::Sla},
            {u"messages"_s, say(QT_TRANSLATE_NOOP("Inbox", "Direct messages")), u"message-circle"_s, u"type:dm -is:done"_s, InboxSort::Time},
            {u"reviews"_s, say(QT_TRANSLATE_NOOP("Inbox", "Reviews")), u"heart"_s, u"type:review -is:done"_s, InboxSort::Time},
            {u"snoozed"_s, say(QT_TRANSLATE_NOOP("Inbox", "Snoozed")), u"moon"_s, u"is:snoozed"_s, InboxSort::Time},
            {u"done"_s, say(QT_TRANSLATE_NOOP("Inbox", "Done")), u"circle-check"_s, u"is:done"_s, InboxSort::Time},
            {u"all"_s, say(QT_TRANSLATE_NOOP("Inbox", "All")), u"layers"_s, QString(), InboxSort::Time}};
}

} // namespace campanile::views
