// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/practice/faultwords.h"

#include <QCoreApplication>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PracticePanel", text);
}

constexpr int kRateLimitSeconds = 60;
constexpr int kSlowMediaQuestions = 3;
constexpr int kStormMessages = 40;

} // namespace

QList<PracticeFaultWords> practiceFaultWords()
{
    const QString sending = say(QT_TRANSLATE_NOOP("PracticePanel", "While a post is sent"));
    const QString account = say(QT_TRANSLATE_NOOP("PracticePanel", "The account"));
    const QString files = say(QT_TRANSLATE_NOOP("PracticePanel", "Pictures and videos"));
    const QString people = say(QT_TRANSLATE_NOOP("PracticePanel", "What people write"));
    return {
        {u"timeoutBeforeAccept"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "No answer, nothing arrived")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The post is lost on its way. Campanile looks for it first and then sends it again.")), 0},
        {u"timeoutAfterAccept"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "No answer, but it arrived")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The post is live and nobody says so. Campanile finds it and does not send it twice.")), 0},
        {u"errorBeforeAccept"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "Server error, nothing arrived")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The network answers with error 500 and keeps nothing.")), 0},
        {u"errorAfterAccept"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "Server error, but it arrived")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The network answers with error 500 although the post is live.")), 0},
        {u"resetBeforeAccept"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "Connection cut, nothing arrived")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The connection ends before the network has read the post.")), 0},
        {u"resetAfterAccept"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "Connection cut, but it arrived")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The connection ends after the post went live and before the answer.")), 0},
        {u"rateLimit"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "Too many posts")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The network asks to wait a minute. The post waits and goes out then.")), kRateLimitSeconds},
        {u"ignoreIdempotency"_s, sending, say(QT_TRANSLATE_NOOP("PracticePanel", "No guard against repeats")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "Whatever is sent twice appears twice, as on some servers. Campanile has to look by itself.")), 0},
        {u"expiredToken"_s, account, say(QT_TRANSLATE_NOOP("PracticePanel", "Sign-in expired")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The account has to be connected again. Its posts wait until their deadline. “Next time” is the next post.")), 0},
        {u"suspended"_s, account, say(QT_TRANSLATE_NOOP("PracticePanel", "Account suspended")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The network has closed the account. Its posts fail and nothing more is tried. “Next time” is the next post.")), 0},
        {u"slowMedia"_s, files, say(QT_TRANSLATE_NOOP("PracticePanel", "Slow files")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "A file takes a while until it is ready. The post waits for it.")), kSlowMediaQuestions},
        {u"brokenMedia"_s, files, say(QT_TRANSLATE_NOOP("PracticePanel", "Files that fail")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "The network takes a file and cannot use it. The post fails with that reason.")), 0},
        {u"storm"_s, people, say(QT_TRANSLATE_NOOP("PracticePanel", "A storm")),
         say(QT_TRANSLATE_NOOP("PracticePanel", "Angry people write within minutes, and one of them is listened to by many. The rules for crises find it.")), kStormMessages},
    };
}

} // namespace campanile::views
