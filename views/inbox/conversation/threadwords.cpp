// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/threadwords.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/inboxparts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::Tone;

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("InboxThread", text, nullptr, n);
}

struct Word {
    const char *wire;
    const char *text;
};

template<size_t N>
QString wordOf(const Word (&words)[N], const QString &wire)
{
    for (const Word &word : words) {
        if (wire == QLatin1StringView(word.wire))
            return say(word.text);
    }
    return wire;
}

QString reasonOf(const models::ThreadEntry &entry)
{
    if (entry.errorCode.isEmpty())
        return safeLine(entry.errorMessage, 300);
    const ui::ErrorWords words = ui::wordsFor(makeError(ErrorKind::Invalid, entry.errorCode));
    return words.happened + u' ' + words.todo;
}

} // namespace

DeliveryWords deliveryWords(const models::ThreadEntry &entry, bool isOnline)
{
    DeliveryWords words;
    const QString &status = entry.sendStatus;
    if (status == u"queued") {
        words.text = isOnline ? say(QT_TRANSLATE_NOOP("InboxThread", "Waiting to be sent")) : say(QT_TRANSLATE_NOOP("InboxThread", "Goes out when you are online"));
        words.icon = isOnline ? u"clock"_s : u"cloud-off"_s;
        words.tone = isOnline ? Tone::Neutral : Tone::Warning;
        words.canEdit = words.canDiscard = true;
    } else if (status == u"sending") {
        words = {say(QT_TRANSLATE_NOOP("InboxThread", "Being sent")), u"cloud-upload"_s, Tone::Accent};
    } else if (status == u"unconfirmed") {
        words = {say(QT_TRANSLATE_NOOP("InboxThread", "Sent, but the network did not confirm it. Look there before you write again.")), u"circle-help"_s, Tone::Warning, true};
    } else if (status == u"stopped") {
        words = {say(QT_TRANSLATE_NOOP("InboxThread", "Not sent: %1")).arg(reasonOf(entry)), u"triangle-alert"_s, Tone::Warning};
        words.canSendAnyway = entry.errorCode == u"reply.answeredMeanwhile" || entry.errorCode == u"reply.accountDisconnected" || entry.errorCode.isEmpty();
        words.canEdit = words.canDiscard = true;
    } else if (status == u"failed") {
        words = {say(QT_TRANSLATE_NOOP("InboxThread", "Failed: %1")).arg(reasonOf(entry)), u"circle-alert"_s, Tone::Danger};
        words.canRetry = words.canEdit = words.canDiscard = true;
    } else {
        words = {say(QT_TRANSLATE_NOOP("InboxThread", "Sent")), u"check"_s, Tone::Neutral};
    }
    return words;
}

QString eventWords(const models::ThreadEntry &entry, const InboxParts &parts)
{
    const QString to = parts.nameOf(entry.toUser);
    const QString level = QLocale().toString(entry.toLevel);
    if (entry.eventType == u"escalated")
        return to.isEmpty() ? say(QT_TRANSLATE_NOOP("InboxThread", "Escalated to level %1")).arg(level)
                            : say(QT_TRANSLATE_NOOP("InboxThread", "Escalated to level %1, to %2")).arg(level, ui::isolated(to));
    if (entry.eventType == u"reassigned")
        return to.isEmpty() ? say(QT_TRANSLATE_NOOP("InboxThread", "Handed on")) : say(QT_TRANSLATE_NOOP("InboxThread", "Handed on to %1")).arg(ui::isolated(to));
    static constexpr Word words[] = {{"acknowledged", QT_TRANSLATE_NOOP("InboxThread", "Escalation seen")},
                                     {"de_escalated", QT_TRANSLATE_NOOP("InboxThread", "Escalation taken back")},
                                     {"sla_warning", QT_TRANSLATE_NOOP("InboxThread", "The deadline is close")},
                                     {"sla_breached", QT_TRANSLATE_NOOP("InboxThread", "The deadline was missed")},
                                     {"resolution_breached", QT_TRANSLATE_NOOP("InboxThread", "It was not resolved in time")},
                                     {"resolved", QT_TRANSLATE_NOOP("InboxThread", "Escalation ended")}};
    return wordOf(words, entry.eventType);
}

QString statusSetWords(const models::InboxFacts &item, const InboxParts &parts)
{
    if (item.statusAt == 0)
        return {};
    struct SetWords {
        const char *status;
        const char *by;
        const char *bare;
    };
    static constexpr SetWords words[] = {
        {"open", QT_TRANSLATE_NOOP("InboxThread", "Opened by %1, %2"), QT_TRANSLATE_NOOP("InboxThread", "They wrote again, %1")},
        {"pending", QT_TRANSLATE_NOOP("InboxThread", "Set to waiting by %1, %2"), QT_TRANSLATE_NOOP("InboxThread", "Waiting since %1")},
        {"replied", QT_TRANSLATE_NOOP("InboxThread", "Answered by %1, %2"), QT_TRANSLATE_NOOP("InboxThread", "Answered, %1")},
        {"resolved", QT_TRANSLATE_NOOP("InboxThread", "Resolved by %1, %2"), QT_TRANSLATE_NOOP("InboxThread", "Resolved, %1")},
        {"archived", QT_TRANSLATE_NOOP("InboxThread", "Archived by %1, %2"), QT_TRANSLATE_NOOP("InboxThread", "Archived, %1")},
        {"spam", QT_TRANSLATE_NOOP("InboxThread", "Marked as spam by %1, %2"), QT_TRANSLATE_NOOP("InboxThread", "Marked as spam, %1")}};
    const QString when = momentWords(item.statusAt, parts.nowMs(), waysOf(parts));
    const QString who = parts.nameOf(item.statusBy);
    const bool wroteAgain = item.statusBy.isNull() && item.lastMessageAt > item.receivedAt;
    if (who.isEmpty() && item.status == u"open" && !wroteAgain)
        return {};
    for (const SetWords &one : words) {
        if (item.status == QLatin1StringView(one.status))
            return who.isEmpty() ? say(one.bare).arg(when) : say(one.by).arg(ui::isolated(who), when);
    }
    return {};
}

QString fileKindWords(const QString &kind)
{
    static constexpr Word words[] = {{"image", QT_TRANSLATE_NOOP("InboxThread", "Picture")}, {"video", QT_TRANSLATE_NOOP("InboxThread", "Video")},
                                     {"gif", QT_TRANSLATE_NOOP("InboxThread", "Moving picture")}, {"audio", QT_TRANSLATE_NOOP("InboxThread", "Sound")},
                                     {"document", QT_TRANSLATE_NOOP("InboxThread", "Document")}};
    return wordOf(words, kind);
}

QString itemTypeWords(const QString &type)
{
    static constexpr Word words[] = {{"comment", QT_TRANSLATE_NOOP("InboxThread", "Comment")}, {"dm", QT_TRANSLATE_NOOP("InboxThread", "Direct message")},
                                     {"mention", QT_TRANSLATE_NOOP("InboxThread", "Mention")}, {"review", QT_TRANSLATE_NOOP("InboxThread", "Review")}};
    return wordOf(words, type);
}

QString statusWords(const QString &status)
{
    static constexpr Word words[] = {{"new", QT_TRANSLATE_NOOP("InboxThread", "New")}, {"open", QT_TRANSLATE_NOOP("InboxThread", "Open")},
                                     {"pending", QT_TRANSLATE_NOOP("InboxThread", "Waiting for the customer")}, {"replied", QT_TRANSLATE_NOOP("InboxThread", "Answered")},
                                     {"resolved", QT_TRANSLATE_NOOP("InboxThread", "Resolved")}, {"archived", QT_TRANSLATE_NOOP("InboxThread", "Archived")},
                                     {"spam", QT_TRANSLATE_NOOP("InboxThread", "Spam")}};
    return wordOf(words, status);
}

QString sentimentWords(const QString &sentiment)
{
    static constexpr Word words[] = {{"positive", QT_TRANSLATE_NOOP("InboxThread", "Positive")}, {"neutral", QT_TRANSLATE_NOOP("InboxThread", "Neutral")},
                                     {"negative", QT_TRANSLATE_NOOP("InboxThread", "Negative")}, {"", QT_TRANSLATE_NOOP("InboxThread", "Unknown")}};
    return wordOf(words, sentiment);
}

QString intentWords(const QString &intent)
{
    static constexpr Word words[] = {{"question", QT_TRANSLATE_NOOP("InboxThread", "Question")}, {"complaint", QT_TRANSLATE_NOOP("InboxThread", "Complaint")},
                                     {"praise", QT_TRANSLATE_NOOP("InboxThread", "Praise")}, {"lead", QT_TRANSLATE_NOOP("InboxThread", "Wants to buy")},
                                     {"spam", QT_TRANSLATE_NOOP("InboxThread", "Spam")}, {"other", QT_TRANSLATE_NOOP("InboxThread", "Something else")},
                                     {"", QT_TRANSLATE_NOOP("InboxThread", "Unknown")}};
    return wordOf(words, intent);
}

QString priorityWords(const QString &priority)
{
    static constexpr Word words[] = {{"urgent", QT_TRANSLATE_NOOP("InboxThread", "Urgent")}, {"high", QT_TRANSLATE_NOOP("InboxThread", "High")},
                                     {"medium", QT_TRANSLATE_NOOP("InboxThread", "Medium")}, {"low", QT_TRANSLATE_NOOP("InboxThread", "Low")}};
    return wordOf(words, priority);
}

Tone priorityTone(const QString &priority)
{
    return priority == u"urgent" ? Tone::Danger : priority == u"high" ? Tone::Warning : Tone::Neutral;
}

QString factorWords(const QString &name)
{
    static constexpr Word words[] = {{"base", QT_TRANSLATE_NOOP("InboxThread", "Every item")}, {"sentiment", QT_TRANSLATE_NOOP("InboxThread", "Tone of the text")},
                                     {"reach", QT_TRANSLATE_NOOP("InboxThread", "Followers")}, {"wait", QT_TRANSLATE_NOOP("InboxThread", "Waiting time")},
                                     {"sla", QT_TRANSLATE_NOOP("InboxThread", "Deadline")}, {"vip", QT_TRANSLATE_NOOP("InboxThread", "Important person")},
                                     {"keywords", QT_TRANSLATE_NOOP("InboxThread", "Words that need care")}, {"intent", QT_TRANSLATE_NOOP("InboxThread", "What the person wants")},
                                     {"stars", QT_TRANSLATE_NOOP("InboxThread", "Stars")}};
    return wordOf(words, name);
}

QString moderationWords(const QString &moderation)
{
    static constexpr Word words[] = {{"visible", QT_TRANSLATE_NOOP("InboxThread", "Visible on the network")}, {"hiding", QT_TRANSLATE_NOOP("InboxThread", "Being hidden")},
                                     {"hidden", QT_TRANSLATE_NOOP("InboxThread", "Hidden on the network")}, {"unhiding", QT_TRANSLATE_NOOP("InboxThread", "Being shown again")},
                                     {"removing", QT_TRANSLATE_NOOP("InboxThread", "Being removed")}, {"removed", QT_TRANSLATE_NOOP("InboxThread", "Removed from the network")},
                                     {"blocking", QT_TRANSLATE_NOOP("InboxThread", "Being blocked")}, {"blocked", QT_TRANSLATE_NOOP("InboxThread", "Person is blocked")}};
    return wordOf(words, moderation);
}

const domain::NetworkInfo &networkOf(const InboxParts &parts, const QString &platform)
{
    return parts.deps.context.networks().network(domain::platformFromKey(platform).value_or(domain::Platform::Mastodon));
}

QString timeSpanWords(qint64 ms)
{
    const qint64 minutes = std::max<qint64>(0, ms) / 60'000;
    // Each number has its own plural: languages differ in what they do with two and eleven.
    const QString rest = say(QT_TRANSLATE_N_NOOP("InboxThread", "%n min"), int(minutes % 60));
    if (minutes < 60)
        return rest;
    if (minutes < 48 * 60)
        return say(QT_TRANSLATE_NOOP("InboxThread", "%1 %2")).arg(say(QT_TRANSLATE_N_NOOP("InboxThread", "%n h"), int(minutes / 60)), rest);
    return say(QT_TRANSLATE_N_NOOP("InboxThread", "%n days"), int(std::min<qint64>(minutes / 1440, 100'000)));
}

MomentWays waysOf(const InboxParts &parts)
{
    const QTimeZone zone(parts.deps.context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

QString momentWords(qint64 ms, qint64 nowMs, const MomentWays &ways)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(ways.zone);
    const QString time = ways.locale.toString(at.time(), QLocale::ShortFormat);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toTimeZone(ways.zone).date();
    if (at.date() == today)
        return time;
    const auto parts = at.date().year() == today.year() ? ui::DateParts::DayMonth : ui::DateParts::DayMonthYear;
    return say(QT_TRANSLATE_NOOP("InboxThread", "%1, %2")).arg(ui::dateWords(at.date(), ways.locale, parts), time);
}

} // namespace campanile::views
