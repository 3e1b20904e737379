// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composertexts.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTimeZone>

#include <array>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char *code;
    const char *text;
};

// %1, %2, %3 are the args of the code, in the order that readiness.h gives.
constexpr std::array reasons{
    Words{"account.pending", QT_TRANSLATE_NOOP("Composer", "The account is still being connected.")},
    Words{"account.needsReauth", QT_TRANSLATE_NOOP("Composer", "The account has to be signed in again.")},
    Words{"account.error", QT_TRANSLATE_NOOP("Composer", "The network reports a problem with the account.")},
    Words{"account.disabled", QT_TRANSLATE_NOOP("Composer", "The account is switched off.")},
    Words{"account.disconnected", QT_TRANSLATE_NOOP("Composer", "The account is not connected.")},
    Words{"account.tokenExpired", QT_TRANSLATE_NOOP("Composer", "The sign-in has expired; connect the account again.")},
    Words{"account.tokenExpires", QT_TRANSLATE_NOOP("Composer", "The sign-in expires before the post goes out (%1).")},
    Words{"quota.empty", QT_TRANSLATE_NOOP("Composer", "The account has used up its posts for now.")},
    Words{"quota.low", QT_TRANSLATE_NOOP("Composer", "Only %1 more posts are possible for now.")},
    Words{"comment.tooLong", QT_TRANSLATE_NOOP("Composer", "The first comment has %2 characters; %1 fit.")},
    Words{"option.required", QT_TRANSLATE_NOOP("Composer", "“%1” is missing.")},
    Words{"option.unknownChoice", QT_TRANSLATE_NOOP("Composer", "“%1” does not offer “%2”.")},
    Words{"option.tooLong", QT_TRANSLATE_NOOP("Composer", "“%1” is longer than %2 characters.")},
    Words{"option.tooMany", QT_TRANSLATE_NOOP("Composer", "“%1” takes at most %2 entries.")},
    Words{"option.outOfRange", QT_TRANSLATE_NOOP("Composer", "“%1” goes from %2 to %3.")},
    Words{"delivery.reminder", QT_TRANSLATE_NOOP("Composer", "You publish it by hand: at the time you are reminded, with text and files ready.")},
    Words{"title.missing", QT_TRANSLATE_NOOP("Composer", "This network needs a title.")},
    Words{"title.tooLong", QT_TRANSLATE_NOOP("Composer", "The title has %2 characters; %1 fit.")},
    Words{"text.choice", QT_TRANSLATE_NOOP("Composer", "Waits for a choice between two texts, and does not go out before.")},
    Words{"text.missing", QT_TRANSLATE_NOOP("Composer", "Part %1 has no text and no media.")},
    Words{"text.tooLong", QT_TRANSLATE_NOOP("Composer", "Part %3 has %2 characters; %1 fit.")},
    Words{"text.tooManyBytes", QT_TRANSLATE_NOOP("Composer", "Part %3 is %2 bytes long; %1 fit.")},
    Words{"text.tooManyHashtags", QT_TRANSLATE_NOOP("Composer", "Part %3 has %2 hashtags; %1 are allowed.")},
    Words{"text.tooManyMentions", QT_TRANSLATE_NOOP("Composer", "Part %3 has %2 mentions; %1 are allowed.")},
    Words{"text.tooManyLinks", QT_TRANSLATE_NOOP("Composer", "Part %3 has %2 links; %1 are allowed.")},
    Words{"text.invalidCharacter", QT_TRANSLATE_NOOP("Composer", "Part %1 has a character that the network refuses.")},
    Words{"text.repeated", QT_TRANSLATE_NOOP("Composer", "Nearly the same text goes out from this account on %1.")},
    Words{"media.missing", QT_TRANSLATE_NOOP("Composer", "This network needs a picture or a video.")},
    Words{"media.tooManyImages", QT_TRANSLATE_NOOP("Composer", "Part %3 has %2 pictures; %1 are allowed.")},
    Words{"media.tooManyVideos", QT_TRANSLATE_NOOP("Composer", "Part %3 has %2 videos; %1 are allowed.")},
    Words{"media.mixed", QT_TRANSLATE_NOOP("Composer", "Pictures and videos cannot be in one post here (part %1).")},
    Words{"media.type", QT_TRANSLATE_NOOP("Composer", "%2 is of a kind that the network does not take (%1).")},
    Words{"media.tooBig", QT_TRANSLATE_NOOP("Composer", "%3 is too big: %2, the limit is %1.")},
    Words{"media.tooManyPixels", QT_TRANSLATE_NOOP("Composer", "%3 has too many pixels: %2, the limit is %1.")},
    Words{"media.tooLong", QT_TRANSLATE_NOOP("Composer", "%3 is %2 seconds long; the limit is %1.")},
    Words{"media.tooShort", QT_TRANSLATE_NOOP("Composer", "%3 is %2 seconds long; it has to be at least %1.")},
    Words{"media.altTooLong", QT_TRANSLATE_NOOP("Composer", "The description of %3 has %2 characters; %1 fit.")},
    Words{"media.altMissing", QT_TRANSLATE_NOOP("Composer", "%1 has no description for people who cannot see it.")},
    Words{"media.uploading", QT_TRANSLATE_NOOP("Composer", "%1 is still on its way to the server.")},
    Words{"time.none", QT_TRANSLATE_NOOP("Composer", "No time is set yet.")},
    Words{"time.past", QT_TRANSLATE_NOOP("Composer", "The time lies in the past.")},
    Words{"time.clash", QT_TRANSLATE_NOOP("Composer", "Another post of this account goes out within the hour (%1).")},
    Words{"capability.unsure", QT_TRANSLATE_NOOP("Composer", "It is not certain that this network allows everything in this post.")},
    Words{"capability.text", QT_TRANSLATE_NOOP("Composer", "This network takes no post without media.")},
    Words{"capability.image", QT_TRANSLATE_NOOP("Composer", "Pictures cannot be published to this network.")},
    Words{"capability.carousel", QT_TRANSLATE_NOOP("Composer", "Several pictures cannot be published to this network.")},
    Words{"capability.video", QT_TRANSLATE_NOOP("Composer", "Videos cannot be published to this network.")},
    Words{"capability.thread", QT_TRANSLATE_NOOP("Composer", "Threads cannot be published to this network.")},
    Words{"capability.first_comment", QT_TRANSLATE_NOOP("Composer", "A first comment cannot be published to this network.")},
};

// The same for a post of one part, which nobody counts.
constexpr std::array singleReasons{
    Words{"text.missing", QT_TRANSLATE_NOOP("Composer", "There is no text and no media yet.")},
    Words{"text.tooLong", QT_TRANSLATE_NOOP("Composer", "The text has %2 characters; %1 fit.")},
    Words{"text.tooManyBytes", QT_TRANSLATE_NOOP("Composer", "The text is %2 bytes long; %1 fit.")},
    Words{"text.tooManyHashtags", QT_TRANSLATE_NOOP("Composer", "The text has %2 hashtags; %1 are allowed.")},
    Words{"text.tooManyMentions", QT_TRANSLATE_NOOP("Composer", "The text has %2 mentions; %1 are allowed.")},
    Words{"text.tooManyLinks", QT_TRANSLATE_NOOP("Composer", "The text has %2 links; %1 are allowed.")},
    Words{"text.invalidCharacter", QT_TRANSLATE_NOOP("Composer", "The text has a character that the network refuses.")},
    Words{"media.tooManyImages", QT_TRANSLATE_NOOP("Composer", "There are %2 pictures; %1 are allowed.")},
    Words{"media.tooManyVideos", QT_TRANSLATE_NOOP("Composer", "There are %2 videos; %1 are allowed.")},
    Words{"media.mixed", QT_TRANSLATE_NOOP("Composer", "Pictures and videos cannot be in one post here.")},
};

constexpr std::array events{
    Words{"scheduled", QT_TRANSLATE_NOOP("Composer", "Planned")},
    Words{"started", QT_TRANSLATE_NOOP("Composer", "Publishing began")},
    Words{"media_uploaded", QT_TRANSLATE_NOOP("Composer", "A file was uploaded")},
    Words{"sent", QT_TRANSLATE_NOOP("Composer", "Sent to the network")},
    Words{"accepted", QT_TRANSLATE_NOOP("Composer", "The network accepted it")},
    Words{"live", QT_TRANSLATE_NOOP("Composer", "Live")},
    Words{"unknown", QT_TRANSLATE_NOOP("Composer", "No answer; it is being checked")},
    Words{"reconciled", QT_TRANSLATE_NOOP("Composer", "Found on the account")},
    Words{"reconciled.missing", QT_TRANSLATE_NOOP("Composer", "Not found on the account")},
    Words{"failed", QT_TRANSLATE_NOOP("Composer", "Failed")},
    Words{"retry", QT_TRANSLATE_NOOP("Composer", "Will be tried again")},
    Words{"skipped", QT_TRANSLATE_NOOP("Composer", "Skipped")},
    Words{"cancelled", QT_TRANSLATE_NOOP("Composer", "Cancelled")},
    Words{"first_comment", QT_TRANSLATE_NOOP("Composer", "The first comment is live")},
};

template<size_t N>
QString find(const std::array<Words, N> &table, const QString &code)
{
    for (const Words &row : table) {
        if (code == QLatin1StringView(row.code))
            return QCoreApplication::translate("Composer", row.text);
    }
    return {};
}

/** Numbers and dates (in @p zone) as the locale writes them, names apart from the words around them. */
QString readable(const QString &arg, const QString &zone)
{
    bool isNumber = false;
    const qint64 number = arg.toLongLong(&isNumber);
    if (isNumber)
        return QLocale().toString(number);
    const QDateTime at = QDateTime::fromString(arg, Qt::ISODate);
    return at.isValid() && arg.size() > 10 ? momentText(at.toMSecsSinceEpoch(), zone) : ui::isolated(arg);
}

} // namespace

QString networkName(const QString &platform)
{
    static const QHash<QString, QString> names{
        {u"instagram"_s, u"Instagram"_s}, {u"facebook"_s, u"Facebook"_s},   {u"twitter"_s, u"X"_s},
        {u"linkedin"_s, u"LinkedIn"_s},   {u"tiktok"_s, u"TikTok"_s},       {u"youtube"_s, u"YouTube"_s},
        {u"pinterest"_s, u"Pinterest"_s}, {u"threads"_s, u"Threads"_s},     {u"reddit"_s, u"Reddit"_s},
        {u"mastodon"_s, u"Mastodon"_s},   {u"bluesky"_s, u"Bluesky"_s}};
    return names.value(platform, platform);
}

ui::ChipLook statusLook(const QString &status)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Composer", text); };
    using ui::Tone;
    if (status == u"draft")
        return {say(QT_TRANSLATE_NOOP("Composer", "Draft")), u"pencil"_s, Tone::Neutral};
    if (status == u"pending_approval")
        return {say(QT_TRANSLATE_NOOP("Composer", "Waiting for approval")), u"clock"_s, Tone::Warning};
    if (status == u"approved")
        return {say(QT_TRANSLATE_NOOP("Composer", "Approved")), u"check"_s, Tone::Success};
    if (status == u"scheduled")
        return {say(QT_TRANSLATE_NOOP("Composer", "Scheduled")), u"calendar-clock"_s, Tone::Accent};
    if (status == u"publishing")
        return {say(QT_TRANSLATE_NOOP("Composer", "Publishing")), u"loader"_s, Tone::Accent};
    if (status == u"published")
        return {say(QT_TRANSLATE_NOOP("Composer", "Published")), u"circle-check"_s, Tone::Success};
    if (status == u"partially_published")
        return {say(QT_TRANSLATE_NOOP("Composer", "Partly published")), u"triangle-alert"_s, Tone::Warning};
    if (status == u"failed")
        return {say(QT_TRANSLATE_NOOP("Composer", "Failed")), u"circle-x"_s, Tone::Danger};
    if (status == u"cancelled")
        return {say(QT_TRANSLATE_NOOP("Composer", "Cancelled")), u"circle-x"_s, Tone::Neutral};
    if (status == u"archived")
        return {say(QT_TRANSLATE_NOOP("Composer", "Archived")), u"archive"_s, Tone::Neutral};
    return {status, u"circle-help"_s, Tone::Neutral};
}

ui::ChipLook ideaLook()
{
    return {QCoreApplication::translate("Composer", "Idea"), u"lightbulb"_s, ui::Tone::Neutral};
}

ui::ChipLook heldLook()
{
    return {QCoreApplication::translate("Composer", "Held"), u"git-merge"_s, ui::Tone::Warning};
}

ui::ChipLook targetLook(const QString &status)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Composer", text); };
    using ui::Tone;
    if (status == u"published")
        return {say(QT_TRANSLATE_NOOP("Composer", "Live")), u"circle-check"_s, Tone::Success};
    if (status == u"unconfirmed")
        return {say(QT_TRANSLATE_NOOP("Composer", "Outcome unknown")), u"circle-help"_s, Tone::Warning};
    if (status == u"awaiting_person")
        return {say(QT_TRANSLATE_NOOP("Composer", "Waiting for you")), u"bell"_s, Tone::Warning};
    if (status == u"skipped")
        return {say(QT_TRANSLATE_NOOP("Composer", "Skipped")), u"circle-x"_s, Tone::Neutral};
    if (status == u"pending")
        return {say(QT_TRANSLATE_NOOP("Composer", "Waiting")), u"clock"_s, Tone::Neutral};
    return statusLook(status);
}

QString targetReason(const TargetFacts &target, const PostFacts &post)
{
    QStringList sentences;
    if (!target.errorCode.isEmpty()) {
        const ui::ErrorWords words = ui::wordsFor(makeError(ErrorKind::Network, target.errorCode));
        sentences << words.happened;
        for (qsizetype i = post.events.size() - 1; i >= 0; --i) {
            const EventFacts &event = post.events.at(i);
            if (event.target != target.id || event.message.isEmpty())
                continue;
            sentences << QCoreApplication::translate("Composer", "The network says: \"%1\".").arg(event.message);
            break;
        }
        if (target.status != u"published")
            sentences << words.safe << words.todo;
    } else if (target.status == u"awaiting_person") {
        sentences << QCoreApplication::translate("Composer", "Publish it on the network's own page, then say here that it is done.");
    } else if (target.status == u"unconfirmed") {
        sentences << QCoreApplication::translate("Composer", "It was sent, but no answer came. It is being looked for on the account; nothing is sent twice.");
    }
    // While it is being sent the moment is the end of the sender's lease, at which nobody looks; what waits to be sent again says why.
    const bool isBeingSent = target.status == u"publishing" && target.errorCode.isEmpty();
    if (target.nextAttemptAt > 0 && target.status != u"published" && !isBeingSent)
        sentences << QCoreApplication::translate("Composer", "Next look: %1.").arg(momentText(target.nextAttemptAt, post.timezone));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

ui::Tone lightTone(domain::Light light)
{
    switch (light) {
    case domain::Light::Ok:
        return ui::Tone::Success;
    case domain::Light::Warning:
        return ui::Tone::Warning;
    case domain::Light::Blocked:
        return ui::Tone::Danger;
    }
    return ui::Tone::Neutral;
}

ui::ChipLook lightLook(domain::Light light)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Composer", text); };
    switch (light) {
    case domain::Light::Ok:
        return {say(QT_TRANSLATE_NOOP("Composer", "Ready")), u"circle-check"_s, ui::Tone::Success};
    case domain::Light::Warning:
        return {say(QT_TRANSLATE_NOOP("Composer", "Worth a look")), u"triangle-alert"_s, ui::Tone::Warning};
    case domain::Light::Blocked:
        return {say(QT_TRANSLATE_NOOP("Composer", "Cannot go out")), u"circle-x"_s, ui::Tone::Danger};
    }
    return {};
}

QString reasonText(const domain::ReadinessReason &reason, bool thread, const PostFacts &post)
{
    const QList<MediaFacts> &media = post.media;
    QString text = thread ? QString() : find(singleReasons, reason.code);
    if (text.isEmpty())
        text = find(reasons, reason.code);
    if (text.isEmpty() && reason.code.startsWith(u"capability."_s))
        return QCoreApplication::translate("Composer", "This network does not take this kind of post.");
    if (text.isEmpty())
        return reason.code;
    QStringList args;
    for (const QString &arg : reason.args)
        args.append(readable(arg, post.timezone));
    // Of a file the place comes last; a person knows it by its name.
    static const QSet<QString> ofFiles{u"media.type"_s, u"media.tooBig"_s, u"media.tooManyPixels"_s, u"media.tooLong"_s, u"media.tooShort"_s,
                                       u"media.altTooLong"_s, u"media.altMissing"_s, u"media.uploading"_s};
    if (ofFiles.contains(reason.code) && !args.isEmpty()) {
        const int place = reason.args.last().toInt();
        const QString name = place >= 1 && place <= media.size() ? media.at(place - 1).fileName : QString();
        args.last() = name.isEmpty() ? QCoreApplication::translate("Composer", "File %1").arg(args.last()) : name;
        if (reason.code == u"media.tooBig") {
            for (qsizetype i = 0; i + 1 < args.size(); ++i)
                args[i] = QLocale().formattedDataSize(reason.args.at(i).toLongLong());
        }
    }
    // Put in at one go: what a name holds is never read as a place.
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int at = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (at < 1 || at > args.size()) {
            filled += text.at(i);
            continue;
        }
        filled += args.at(at - 1);
        ++i;
    }
    return filled;
}

QString eventText(const EventFacts &event)
{
    const QString words = find(events, event.type);
    QString text = words.isEmpty() ? event.type : words;
    if (!event.message.isEmpty())
        text = QCoreApplication::translate("Composer", "%1: \"%2\"", "what happened: the network's answer").arg(text, ui::isolated(event.message));
    return text;
}

ui::Tone eventTone(const QString &type)
{
    if (type == u"failed")
        return ui::Tone::Danger;
    if (type == u"unknown" || type == u"retry")
        return ui::Tone::Warning;
    if (type == u"live" || type == u"reconciled" || type == u"first_comment")
        return ui::Tone::Success;
    return ui::Tone::Neutral;
}

QString lockedText(const QString &status)
{
    if (status == u"publishing")
        return QCoreApplication::translate("Composer", "This post is going out right now, so it cannot be changed.");
    return QCoreApplication::translate("Composer", "This post is out. Duplicate it to write a new version.");
}

QString errorSentence(const Error &error)
{
    return ui::wordsFor(error).toText();
}

QString momentText(qint64 ms, const QString &zone)
{
    const QTimeZone place(zone.toLatin1());
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(place.isValid() ? place : QTimeZone::utc());
    const QLocale locale;
    return QCoreApplication::translate("Composer", "%1, %2", "date, time")
        .arg(ui::dateWords(at.date(), locale, ui::DateParts::WeekdayDayMonth), locale.toString(at.time(), QLocale::ShortFormat));
}

Qt::LayoutDirection directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace campanile::views::composer
