// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composertexts.h"

#include "ui/errortext/errortext.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char *code;
    const char *text;
};

#define WORDS(text) QT_TRANSLATE_NOOP("Composer", text)

// %1, %2, %3 are the args of the code, in the order that readiness.h gives.
constexpr std::array reasons{
    Words{"account.pending", WORDS("The account is still being connected.")},
    Words{"account.needsReauth", WORDS("The account has to be signed in again.")},
    Words{"account.error", WORDS("The network reports a problem with the account.")},
    Words{"account.disabled", WORDS("The account is switched off.")},
    Words{"account.disconnected", WORDS("The account is not connected.")},
    Words{"account.tokenExpired", WORDS("The sign-in has expired; connect the account again.")},
    Words{"account.tokenExpires", WORDS("The sign-in expires before the post goes out (%1).")},
    Words{"quota.empty", WORDS("The account has used up its posts for now.")},
    Words{"quota.low", WORDS("Only %1 more posts are possible for now.")},
    Words{"comment.tooLong", WORDS("The first comment has %2 characters; %1 fit.")},
    Words{"title.missing", WORDS("This network needs a title.")},
    Words{"title.tooLong", WORDS("The title has %2 characters; %1 fit.")},
    Words{"text.missing", WORDS("Part %1 has no text and no media.")},
    Words{"text.tooLong", WORDS("Part %3 has %2 characters; %1 fit.")},
    Words{"text.tooManyBytes", WORDS("Part %3 is %2 bytes long; %1 fit.")},
    Words{"text.tooManyHashtags", WORDS("Part %3 has %2 hashtags; %1 are allowed.")},
    Words{"text.tooManyMentions", WORDS("Part %3 has %2 mentions; %1 are allowed.")},
    Words{"text.tooManyLinks", WORDS("Part %3 has %2 links; %1 are allowed.")},
    Words{"text.invalidCharacter", WORDS("Part %1 has a character that the network refuses.")},
    Words{"text.repeated", WORDS("Nearly the same text goes out from this account on %1.")},
    Words{"media.missing", WORDS("This network needs a picture or a video.")},
    Words{"media.tooManyImages", WORDS("Part %3 has %2 pictures; %1 are allowed.")},
    Words{"media.tooManyVideos", WORDS("Part %3 has %2 videos; %1 are allowed.")},
    Words{"media.mixed", WORDS("Pictures and videos cannot be in one post here (part %1).")},
    Words{"media.type", WORDS("File %2 is of a kind that the network does not take (%1).")},
    Words{"media.tooBig", WORDS("File %3 is too big: %2, the limit is %1.")},
    Words{"media.tooManyPixels", WORDS("Picture %3 has too many pixels: %2, the limit is %1.")},
    Words{"media.tooLong", WORDS("Video %3 is %2 seconds long; the limit is %1.")},
    Words{"media.tooShort", WORDS("Video %3 is %2 seconds long; it has to be at least %1.")},
    Words{"media.altTooLong", WORDS("The description of picture %3 has %2 characters; %1 fit.")},
    Words{"media.altMissing", WORDS("Picture %1 has no description for people who cannot see it.")},
    Words{"media.uploading", WORDS("File %1 is still on its way to the server.")},
    Words{"time.none", WORDS("No time is set yet.")},
    Words{"time.past", WORDS("The time lies in the past.")},
    Words{"time.clash", WORDS("Another post of this account goes out within the hour (%1).")},
    Words{"capability.unsure", WORDS("It is not certain that this network allows everything in this post.")},
    Words{"capability.text", WORDS("This network takes no post without media.")},
    Words{"capability.image", WORDS("Pictures cannot be published to this network.")},
    Words{"capability.carousel", WORDS("Several pictures cannot be published to this network.")},
    Words{"capability.video", WORDS("Videos cannot be published to this network.")},
    Words{"capability.thread", WORDS("Threads cannot be published to this network.")},
    Words{"capability.first_comment", WORDS("A first comment cannot be published to this network.")},
};

// The same for a post of one part, which nobody counts.
constexpr std::array singleReasons{
    Words{"text.missing", WORDS("There is no text and no media yet.")},
    Words{"text.tooLong", WORDS("The text has %2 characters; %1 fit.")},
    Words{"text.tooManyBytes", WORDS("The text is %2 bytes long; %1 fit.")},
    Words{"text.tooManyHashtags", WORDS("The text has %2 hashtags; %1 are allowed.")},
    Words{"text.tooManyMentions", WORDS("The text has %2 mentions; %1 are allowed.")},
    Words{"text.tooManyLinks", WORDS("The text has %2 links; %1 are allowed.")},
    Words{"text.invalidCharacter", WORDS("The text has a character that the network refuses.")},
    Words{"media.tooManyImages", WORDS("There are %2 pictures; %1 are allowed.")},
    Words{"media.tooManyVideos", WORDS("There are %2 videos; %1 are allowed.")},
    Words{"media.mixed", WORDS("Pictures and videos cannot be in one post here.")},
};

constexpr std::array events{
    Words{"scheduled", WORDS("Planned")},
    Words{"started", WORDS("Publishing began")},
    Words{"media_uploaded", WORDS("A file was uploaded")},
    Words{"sent", WORDS("Sent to the network")},
    Words{"accepted", WORDS("The network accepted it")},
    Words{"live", WORDS("Live")},
    Words{"unknown", WORDS("No answer; it is being checked")},
    Words{"reconciled", WORDS("Found on the account")},
    Words{"failed", WORDS("Failed")},
    Words{"retry", WORDS("Will be tried again")},
    Words{"skipped", WORDS("Skipped")},
    Words{"cancelled", WORDS("Cancelled")},
    Words{"first_comment", WORDS("The first comment is live")},
};

constexpr std::array errors{
    Words{"post.locked", WORDS("This post is being published or is out already, so it cannot be changed.")},
    Words{"post.inPast", WORDS("That time lies in the past. Choose a later one, or publish now.")},
    Words{"post.noTargets", WORDS("Choose at least one account first.")},
    Words{"post.noTime", WORDS("Choose a date and a time first.")},
    Words{"post.gone", WORDS("This post was deleted. It can be brought back for 30 days.")},
    Words{"post.noSuchAccount", WORDS("That account is no longer in this workspace.")},
    Words{"post.notASeries", WORDS("This post no longer repeats.")},
    Words{"asset.unreadable", WORDS("%1 could not be read.")},
    Words{"asset.tooLarge", WORDS("%1 is larger than 1 GB.")},
    Words{"asset.notMedia", WORDS("%1 is not a picture, video or document.")},
    Words{"composer.pasteTooBig", WORDS("That is too much text to paste (%1). Nothing was changed; paste at most 1 MB.")},
    Words{"recurrence.syntax", WORDS("This is not a rule that RFC 5545 knows.")},
    Words{"recurrence.countAndUntil", WORDS("A rule ends by date or by count, not by both.")},
    Words{"recurrence.tooFrequent", WORDS("That would repeat too often.")},
    Words{"recurrence.never", WORDS("This rule never comes true.")},
    Words{"recurrence.tooLong", WORDS("This rule takes too long to work out.")},
};

#undef WORDS

template<size_t N>
QString find(const std::array<Words, N> &table, const QString &code)
{
    for (const Words &row : table) {
        if (code == QLatin1StringView(row.code))
            return QCoreApplication::translate("Composer", row.text);
    }
    return {};
}

/** Numbers and dates as the locale writes them. */
QString readable(const QString &arg)
{
    bool isNumber = false;
    const qint64 number = arg.toLongLong(&isNumber);
    if (isNumber)
        return QLocale().toString(number);
    const QDateTime at = QDateTime::fromString(arg, Qt::ISODate);
    return at.isValid() && arg.size() > 10 ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : arg;
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
    const auto tr = [](const char *text) { return QCoreApplication::translate("Composer", text); };
    using ui::Tone;
    if (status == u"draft")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Draft")), u"pencil"_s, Tone::Neutral};
    if (status == u"pending_approval")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Waiting for approval")), u"clock"_s, Tone::Warning};
    if (status == u"approved")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Approved")), u"check"_s, Tone::Success};
    if (status == u"scheduled")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Scheduled")), u"calendar-clock"_s, Tone::Accent};
    if (status == u"publishing")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Publishing")), u"loader"_s, Tone::Accent};
    if (status == u"published")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Published")), u"circle-check"_s, Tone::Success};
    if (status == u"partially_published")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Partly published")), u"triangle-alert"_s, Tone::Warning};
    if (status == u"failed")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Failed")), u"circle-x"_s, Tone::Danger};
    if (status == u"cancelled")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Cancelled")), u"circle-x"_s, Tone::Neutral};
    if (status == u"archived")
        return {tr(QT_TRANSLATE_NOOP("Composer", "Archived")), u"archive"_s, Tone::Neutral};
    return {status, u"circle-help"_s, Tone::Neutral};
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
    const auto tr = [](const char *text) { return QCoreApplication::translate("Composer", text); };
    switch (light) {
    case domain::Light::Ok:
        return {tr(QT_TRANSLATE_NOOP("Composer", "Ready")), u"circle-check"_s, ui::Tone::Success};
    case domain::Light::Warning:
        return {tr(QT_TRANSLATE_NOOP("Composer", "Worth a look")), u"triangle-alert"_s, ui::Tone::Warning};
    case domain::Light::Blocked:
        return {tr(QT_TRANSLATE_NOOP("Composer", "Cannot go out")), u"circle-x"_s, ui::Tone::Danger};
    }
    return {};
}

QString reasonText(const domain::ReadinessReason &reason, bool thread)
{
    QString text = thread ? QString() : find(singleReasons, reason.code);
    if (text.isEmpty())
        text = find(reasons, reason.code);
    if (text.isEmpty() && reason.code.startsWith(u"capability."_s))
        return QCoreApplication::translate("Composer", "This network does not take this kind of post.");
    if (text.isEmpty())
        return reason.code;
    for (qsizetype i = 0; i < reason.args.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), readable(reason.args.at(i)));
    return text;
}

QString eventText(const EventFacts &event)
{
    const QString words = find(events, event.type);
    QString text = words.isEmpty() ? event.type : words;
    if (!event.message.isEmpty())
        text = QCoreApplication::translate("Composer", "%1: \"%2\"", "what happened: the network's answer").arg(text, event.message);
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
    QString text = find(errors, error.code);
    if (text.isEmpty()) {
        const ui::ErrorWords words = ui::wordsFor(error);
        return words.toText();
    }
    for (const QString &arg : error.args)
        text = text.arg(arg);
    return text;
}

QString momentText(qint64 ms, const QString &zone)
{
    const QTimeZone place(zone.toLatin1());
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(place.isValid() ? place : QTimeZone::utc());
    const QLocale locale;
    return QCoreApplication::translate("Composer", "%1, %2", "date, time")
        .arg(locale.toString(at.date(), locale.language() == QLocale::English ? u"ddd d MMM"_s : u"ddd d. MMM"_s),
             locale.toString(at.time(), u"HH:mm"_s));
}

Qt::LayoutDirection directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace campanile::views::composer
