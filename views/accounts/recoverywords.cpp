// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/recoverywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

QString sayRecovery(const char *text)
{
    return QCoreApplication::translate("Recovery", text);
}

struct IssueText {
    const char *issue;
    const char *title;
    const char *description;
    const char *steps; ///< codes, separated by spaces
    int minutes;
    bool needsPerson;
};

constexpr IssueText issueTable[] = {
    {"token_expired", QT_TRANSLATE_NOOP("Recovery", "The sign-in has ended"),
     QT_TRANSLATE_NOOP("Recovery", "%1 no longer accepts the permission that was given to Campanile. Planned posts wait and lose nothing; they go out once the account is connected again."),
     "reconnect sameAccount grantAll", 2, true},
    {"token_expiring", QT_TRANSLATE_NOOP("Recovery", "The sign-in ends soon"),
     QT_TRANSLATE_NOOP("Recovery", "%1 lets a permission live for a limited time. Connect the account again before it ends, and no post is late."),
     "reconnect sameAccount", 2, true},
    {"permission_denied", QT_TRANSLATE_NOOP("Recovery", "A permission is missing"),
     QT_TRANSLATE_NOOP("Recovery", "%1 refuses because this account was connected without a permission that is needed, or because somebody withdrew it."),
     "checkRole reconnect grantAll", 5, true},
    {"rate_limited", QT_TRANSLATE_NOOP("Recovery", "The network asked to wait"),
     QT_TRANSLATE_NOOP("Recovery", "There were more calls than %1 allows in a period. Campanile waits as long as it was told and goes on by itself."),
     "wait spread", 0, false},
    {"sync_failed", QT_TRANSLATE_NOOP("Recovery", "Calls to the network fail"),
     QT_TRANSLATE_NOOP("Recovery", "Several calls to %1 in a row did not succeed. Campanile keeps trying, less and less often."),
     "readMessage networkStatus checkNow", 5, false},
    {"api_error", QT_TRANSLATE_NOOP("Recovery", "The network refuses"),
     QT_TRANSLATE_NOOP("Recovery", "%1 answered that it will not do what was asked. Its own words are below."),
     "readMessage checkNow", 5, false},
    {"account_suspended", QT_TRANSLATE_NOOP("Recovery", "The network has stopped the account"),
     QT_TRANSLATE_NOOP("Recovery", "%1 has suspended or restricted this account. Only the network can lift that; Campanile has paused everything that was planned for it."),
     "signInAtNetwork appeal reconnect", 30, true},
    {"account_disconnected", QT_TRANSLATE_NOOP("Recovery", "The account is disconnected"),
     QT_TRANSLATE_NOOP("Recovery", "Campanile has no permission for this account any more. Its posts and figures stay here; nothing new goes out."),
     "connectAgain", 2, true},
    {"network_error", QT_TRANSLATE_NOOP("Recovery", "The network cannot be reached"),
     QT_TRANSLATE_NOOP("Recovery", "%1 did not answer. Posts that are due wait and go out when it answers; nothing is sent twice."),
     "checkAddress networkStatus wait", 5, false},
};

struct StepText {
    const char *code;
    const char *text;
};

constexpr StepText recoverySteps[] = {
    {"reconnect", QT_TRANSLATE_NOOP("Recovery", "Choose Connect again. What is planned stays as it is.")},
    {"sameAccount", QT_TRANSLATE_NOOP("Recovery", "Sign in on the page of %1 with the same account as before.")},
    {"grantAll", QT_TRANSLATE_NOOP("Recovery", "Leave all boxes ticked on that page, so that nothing is missing later.")},
    {"checkRole", QT_TRANSLATE_NOOP("Recovery", "Check on %1 that you may still publish for this account or page.")},
    {"wait", QT_TRANSLATE_NOOP("Recovery", "Nothing has to be done: Campanile goes on as soon as it is allowed to.")},
    {"spread", QT_TRANSLATE_NOOP("Recovery", "If it happens often, spread the posts of this account over more of the day.")},
    {"checkNow", QT_TRANSLATE_NOOP("Recovery", "Choose Check now to see whether it works again.")},
    {"networkStatus", QT_TRANSLATE_NOOP("Recovery", "See whether %1 reports an outage; those pass by themselves.")},
    {"readMessage", QT_TRANSLATE_NOOP("Recovery", "Read what %1 answered; it often names the reason.")},
    {"signInAtNetwork", QT_TRANSLATE_NOOP("Recovery", "Sign in to %1 in the browser and follow what it asks for.")},
    {"appeal", QT_TRANSLATE_NOOP("Recovery", "If the account was stopped by mistake, object on the pages of %1.")},
    {"connectAgain", QT_TRANSLATE_NOOP("Recovery", "Choose Connect again when the account is to be used here.")},
    {"checkAddress", QT_TRANSLATE_NOOP("Recovery", "Check the address of the account's server and whether a browser reaches it.")},
};

QString stepWords(const QString &code, const QString &network)
{
    for (const StepText &row : recoverySteps) {
        if (code == QLatin1StringView(row.code))
            return sayRecovery(row.text).replace(u"%1"_s, network);
    }
    return {};
}

} // namespace

Recovery recoveryFor(const QString &issue, const QString &network, const models::GuidanceRow *guidance)
{
    Recovery recovery;
    QList<models::GuidanceStep> steps;
    for (const IssueText &row : issueTable) {
        if (issue != QLatin1StringView(row.issue))
            continue;
        recovery.title = sayRecovery(row.title);
        recovery.description = sayRecovery(row.description).replace(u"%1"_s, network);
        recovery.minutes = row.minutes;
        recovery.needsPerson = row.needsPerson;
        for (const QString &code : QString::fromLatin1(row.steps).split(u' '))
            steps.append({code, {}});
    }
    if (guidance) {
        if (recovery.title.isEmpty()) {
            recovery.title = guidance->title;
            recovery.description = guidance->description;
        }
        recovery.minutes = guidance->minutes;
        recovery.needsPerson = guidance->needsPerson;
        if (!guidance->steps.isEmpty())
            steps = guidance->steps;
    }
    if (recovery.title.isEmpty())
        recovery.title = sayRecovery(QT_TRANSLATE_NOOP("Recovery", "Something is wrong with this account"));
    for (const models::GuidanceStep &step : std::as_const(steps)) {
        const QString known = stepWords(step.code, network);
        const QString text = known.isEmpty() ? step.text : known;
        if (!text.isEmpty())
            recovery.steps.append(text);
        recovery.needsReconnect = recovery.needsReconnect || step.code == u"reconnect" || step.code == u"connectAgain";
    }
    return recovery;
}

} // namespace campanile::views
