// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/noticewords.h"

#include "ui/errortext/errorrows.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"
#include "views/composer/composertexts.h"
#include "views/crisis/crisiswords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <array>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    const char *code;
    const char *text;
};

constexpr std::array titles{
    Words{"notice.notPublished", QT_TRANSLATE_NOOP("Notice", "A post was not published")},
    Words{"notice.partlyPublished", QT_TRANSLATE_NOOP("Notice", "A post was published on some accounts only")},
    Words{"notice.unconfirmed", QT_TRANSLATE_NOOP("Notice", "A post may or may not be live")},
    Words{"notice.liveWithProblem", QT_TRANSLATE_NOOP("Notice", "A post is live, with a problem")},
    Words{"notice.seriesStopped", QT_TRANSLATE_NOOP("Notice", "A series was stopped")},
    Words{"notice.reconnect", QT_TRANSLATE_NOOP("Notice", "An account has to be connected again")},
    Words{"notice.signInEnds", QT_TRANSLATE_NOOP("Notice", "A sign-in ends soon")},
    Words{"notice.urgentInbox", QT_TRANSLATE_NOOP("Notice", "Urgent in the inbox")},
    Words{"notice.reminder", QT_TRANSLATE_NOOP("Notice", "A post waits for you")},
    Words{"notice.textChoice", QT_TRANSLATE_NOOP("Notice", "A post waits for a choice between two texts")},
    Words{"notice.textChoiceAhead", QT_TRANSLATE_NOOP("Notice", "A planned post waits for a choice between two texts")},
    Words{"notice.slaWarning", QT_TRANSLATE_NOOP("Notice", "An answer is due soon")},
    Words{"notice.slaWarningMany", QT_TRANSLATE_NOOP("Notice", "Answers are due soon")},
    Words{"notice.slaBreach", QT_TRANSLATE_NOOP("Notice", "An answer is overdue")},
    Words{"notice.slaBreachMany", QT_TRANSLATE_NOOP("Notice", "Answers are overdue")},
    Words{"notice.slaResolution", QT_TRANSLATE_NOOP("Notice", "A conversation was not resolved in time")},
    Words{"notice.slaResolutionMany", QT_TRANSLATE_NOOP("Notice", "Conversations were not resolved in time")},
    Words{"notice.escalated", QT_TRANSLATE_NOOP("Notice", "A conversation was escalated to you")},
    Words{"notice.escalatedMany", QT_TRANSLATE_NOOP("Notice", "Conversations were escalated to you")},
    Words{"notice.assigned", QT_TRANSLATE_NOOP("Notice", "A conversation was given to you")},
    Words{"notice.mentioned", QT_TRANSLATE_NOOP("Notice", "A colleague mentioned you")},
    Words{"notice.replyReview", QT_TRANSLATE_NOOP("Notice", "A reply waits for your review")},
    Words{"notice.replyApproved", QT_TRANSLATE_NOOP("Notice", "Your reply was approved")},
    Words{"notice.replyRejected", QT_TRANSLATE_NOOP("Notice", "Your reply was not approved")},
    Words{"notice.replyStopped", QT_TRANSLATE_NOOP("Notice", "A reply was not sent")},
    Words{"notice.replyFailed", QT_TRANSLATE_NOOP("Notice", "A reply could not be sent")},
    Words{"notice.replyUnconfirmed", QT_TRANSLATE_NOOP("Notice", "A reply may or may not have been sent")},
    Words{"notice.crisisDetected", QT_TRANSLATE_NOOP("Notice", "A crisis begins")},
    Words{"notice.crisisGrew", QT_TRANSLATE_NOOP("Notice", "A crisis grows")},
    Words{"notice.crisisEscalated", QT_TRANSLATE_NOOP("Notice", "Nobody has acknowledged a crisis")},
    Words{"notice.crisisCalled", QT_TRANSLATE_NOOP("Notice", "A colleague calls a crisis")},
    Words{"notice.moderationFailed", QT_TRANSLATE_NOOP("Notice", "The network did not do what you asked for")},
};

/** What in the post breaks which limit. %1 and %2 are the args; bytes of media.tooLarge are written as a size. */
constexpr std::array issueTexts{
    Words{"text.tooLong", QT_TRANSLATE_NOOP("Notice", "The text has %1 characters; %2 are allowed.")},
    Words{"text.tooManyBytes", QT_TRANSLATE_NOOP("Notice", "The text has %1 bytes; %2 are allowed.")},
    Words{"text.empty", QT_TRANSLATE_NOOP("Notice", "There is no text and no media.")},
    Words{"media.tooMany", QT_TRANSLATE_NOOP("Notice", "Files: %1; allowed are %2.")},
    Words{"media.mixed", QT_TRANSLATE_NOOP("Notice", "Pictures and videos cannot be in one post there.")},
    Words{"media.typeRefused", QT_TRANSLATE_NOOP("Notice", "%1 is of a kind that the network does not take (%2).")},
    Words{"media.tooLarge", QT_TRANSLATE_NOOP("Notice", "%1 is too large (%2).")},
    Words{"option.required", QT_TRANSLATE_NOOP("Notice", "“%1” is missing.")},
    Words{"option.unknownChoice", QT_TRANSLATE_NOOP("Notice", "“%1” does not offer “%2”.")},
    Words{"option.tooLong", QT_TRANSLATE_NOOP("Notice", "“%1” is longer than %2 characters.")},
    Words{"option.tooMany", QT_TRANSLATE_NOOP("Notice", "“%1” takes at most %2 entries.")},
    Words{"option.outOfRange", QT_TRANSLATE_NOOP("Notice", "“%1” is out of its range.")},
    Words{"media.altTooLong", QT_TRANSLATE_NOOP("Notice", "The description of %1 is longer than %2 characters.")},
    Words{"media.missing", QT_TRANSLATE_NOOP("Notice", "This network needs a picture or a video.")},
    Words{"media.needsFilm", QT_TRANSLATE_NOOP("Notice", "A reel is one video and nothing else.")},
    Words{"media.needsOne", QT_TRANSLATE_NOOP("Notice", "A story is one picture or one video.")},
    Words{"media.ratio", QT_TRANSLATE_NOOP("Notice", "The proportions of %1 (%2) are not taken there; crop it.")},
    Words{"media.tooLong", QT_TRANSLATE_NOOP("Notice", "A video is %2 seconds long; the limit is %1.")},
    Words{"media.tooShort", QT_TRANSLATE_NOOP("Notice", "A video is %2 seconds long; it has to be at least %1.")},
    Words{"title.missing", QT_TRANSLATE_NOOP("Notice", "This network needs a title.")},
    Words{"title.tooLong", QT_TRANSLATE_NOOP("Notice", "The title has %1 characters; %2 are allowed.")},
    Words{"link.missing", QT_TRANSLATE_NOOP("Notice", "There is no link to post.")},
    Words{"thread.unsupported", QT_TRANSLATE_NOOP("Notice", "Threads cannot be published to this network.")},
    Words{"comment.unsupported", QT_TRANSLATE_NOOP("Notice", "A first comment cannot be published there.")},
    Words{"text.invalidCharacter", QT_TRANSLATE_NOOP("Notice", "The text has a character that the network refuses (%1).")},
    Words{"title.invalidCharacter", QT_TRANSLATE_NOOP("Notice", "The title has a character that the network refuses (%1).")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("Notice", text);
}

template<size_t N>
QString find(const std::array<Words, N> &table, const QString &code)
{
    for (const Words &row : table) {
        if (code == QLatin1StringView(row.code))
            return say(row.text);
    }
    return {};
}

QString issueWords(const QJsonObject &issue)
{
    const QString code = issue.value(u"code"_s).toString();
    QStringList args;
    for (const QJsonValue &value : issue.value(u"args"_s).toArray()) {
        bool isNumber = value.isDouble();
        const qint64 number = isNumber ? value.toInteger() : value.toString().toLongLong(&isNumber);
        if (!isNumber)
            args.append(value.toString());
        else
            args.append(code == u"media.tooLarge" ? QLocale().formattedDataSize(number) : QLocale().toString(number));
    }
    const QString text = find(issueTexts, code);
    if (code.startsWith(u"option."_s) && !args.isEmpty())
        args.first() = QCoreApplication::translate("networks", args.first().toUtf8().constData());
    // One pass, so that a file name that looks like a place stays as it is.
    if (text.contains(u"%2"_s))
        return args.size() < 2 ? QString() : text.arg(args.at(0), args.at(1));
    if (text.contains(u"%1"_s))
        return args.isEmpty() ? QString() : text.arg(args.at(0));
    return text;
}

/** "“Winter gifts” on Café (Mastodon)", as much of it as is known. */
QString subjectWords(const QJsonObject &metadata)
{
    const QString post = metadata.value(u"postTitle"_s).toString().simplified();
    const QString account = metadata.value(u"accountName"_s).toString().simplified();
    const QString network = views::composer::networkName(metadata.value(u"platform"_s).toString());
    const QString place = account.isEmpty() || network.isEmpty() ? account + network : say(QT_TRANSLATE_NOOP("Notice", "%1 (%2)")).arg(account, network);
    if (post.isEmpty())
        return ui::isolated(place);
    if (place.isEmpty())
        return say(QT_TRANSLATE_NOOP("Notice", "“%1”")).arg(post);
    return say(QT_TRANSLATE_NOOP("Notice", "“%1” on %2")).arg(post, place);
}

/** What a crisis is about: who raised it, what was counted, whether posts are held. */
QString crisisWords(const QJsonObject &metadata)
{
    const QString name = metadata.value(u"ruleName"_s).toString().simplified();
    if (name.isEmpty())
        return {};
    const QString severity = views::crisisSeverityWord(metadata.value(u"severity"_s).toString());
    QStringList sentences{say(QT_TRANSLATE_NOOP("Notice", "“%1”, %2.")).arg(ui::isolated(name), ui::midSentence(severity))};
    const int count = metadata.value(u"count"_s).toInt();
    const double usual = metadata.value(u"baseline"_s).toDouble(-1);
    if (count > 0 && usual >= 0)
        sentences.append(QCoreApplication::translate("Notice", "%n message(s), usually %1.", nullptr, count).arg(QLocale().toString(qint64(usual + 0.5))));
    else if (count > 0)
        sentences.append(QCoreApplication::translate("Notice", "%n message(s).", nullptr, count));
    if (const QString who = metadata.value(u"byName"_s).toString().simplified(); !who.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("Notice", "Called by %1.")).arg(ui::isolated(who)));
    if (metadata.value(u"postsPaused"_s).toBool())
        sentences.append(say(QT_TRANSLATE_NOOP("Notice", "All scheduled posts are paused.")));
    return sentences.join(u' ');
}

} // namespace

QString noticeTitle(const models::NotificationRow &row)
{
    const QString own = find(titles, row.metadata.value(u"titleCode"_s).toString());
    return own.isEmpty() ? row.title : own;
}

QString noticeMessage(const models::NotificationRow &row)
{
    if (const QString crisis = row.entityType == u"CrisisEvent" ? crisisWords(row.metadata) : QString(); !crisis.isEmpty())
        return crisis;
    if (const int count = row.metadata.value(u"count"_s).toInt(); count > 0 && row.entityType == u"InboxItem")
        return QCoreApplication::translate("Notice", "%n conversation(s) in the inbox.", nullptr, count);
    const QString code = row.metadata.value(u"code"_s).toString();
    if (!ui::ErrorText::find(code))
        return row.message;
    QStringList sentences{ui::wordsFor(makeError(ErrorKind::Invalid, code)).toText()};
    if (const int days = row.metadata.value(u"days"_s).toInt(); days > 0)
        sentences.append(QCoreApplication::translate("Notice", "%n day(s) are left.", nullptr, days));
    for (const QJsonValue &issue : row.metadata.value(u"issues"_s).toArray())
        sentences.append(issueWords(issue.toObject()));
    if (const QString text = row.metadata.value(u"text"_s).toString().simplified(); !text.isEmpty())
        sentences.append(say(QT_TRANSLATE_NOOP("Notice", "The network says: “%1”.")).arg(text));
    sentences.removeAll(QString());
    const QString subject = subjectWords(row.metadata);
    const QString said = sentences.join(u' ');
    return subject.isEmpty() ? said : say(QT_TRANSLATE_NOOP("Notice", "%1: %2")).arg(subject, said);
}

} // namespace campanile
