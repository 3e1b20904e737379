// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/health/recoveryguidance.h"

#include <QJsonArray>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct StepText {
    QLatin1StringView code;
    QLatin1StringView text;
};

constexpr std::array kSteps{
    StepText{"reconnect"_L1, "Connect the account again. Planned posts stay as they are."_L1},
    StepText{"sameAccount"_L1, "Sign in at the network with the same account as before."_L1},
    StepText{"grantAll"_L1, "Allow everything that is asked for; what is left out cannot be done."_L1},
    StepText{"checkRole"_L1, "Make sure that you still manage this page or organisation at the network."_L1},
    StepText{"wait"_L1, "Nothing needs to be done: Campanile goes on as soon as the network allows it."_L1},
    StepText{"spread"_L1, "If it happens often, spread the posts of this account over more of the day."_L1},
    StepText{"checkNow"_L1, "Choose \"Check now\" to see whether it works again."_L1},
    StepText{"networkStatus"_L1, "Look whether the network reports a disturbance."_L1},
    StepText{"readMessage"_L1, "Read what the network answered; it often names the reason."_L1},
    StepText{"signInAtNetwork"_L1, "Sign in at the network itself and follow what it asks for."_L1},
    StepText{"appeal"_L1, "If the account was stopped by mistake, object at the network."_L1},
    StepText{"connectAgain"_L1, "Connect the account again when it is to be used here."_L1},
    StepText{"checkAddress"_L1, "Check the address of the account's server, and that it is reachable."_L1},
};

struct Guidance {
    QLatin1StringView issue;
    QLatin1StringView severity;
    QLatin1StringView title;
    QLatin1StringView description;
    std::array<QLatin1StringView, 4> steps;
    int minutes;
    bool needsPerson;
    bool mendsItself;
};

constexpr std::array kGuidance{
    Guidance{"token_expired"_L1, "critical"_L1, "The sign-in has ended"_L1, "The network no longer accepts the sign-in of this account."_L1,
             {"reconnect"_L1, "sameAccount"_L1, "grantAll"_L1}, 2, true, false},
    Guidance{"token_expiring"_L1, "warning"_L1, "The sign-in ends soon"_L1, "The network wants a person to sign in again from time to time."_L1,
             {"reconnect"_L1, "sameAccount"_L1}, 2, true, false},
    Guidance{"permission_denied"_L1, "error"_L1, "A permission is missing"_L1, "The network does not allow what was asked for."_L1,
             {"checkRole"_L1, "reconnect"_L1, "grantAll"_L1}, 5, true, false},
    Guidance{"rate_limited"_L1, "info"_L1, "The network asks to wait"_L1, "More was asked of the network than it allows in this time."_L1,
             {"wait"_L1, "spread"_L1}, 0, false, true},
    Guidance{"sync_failed"_L1, "error"_L1, "Calls to the network fail"_L1, "Several calls in a row have failed."_L1,
             {"readMessage"_L1, "networkStatus"_L1, "checkNow"_L1}, 5, false, true},
    Guidance{"api_error"_L1, "warning"_L1, "The network refused a call"_L1, "The network answered with an error."_L1,
             {"readMessage"_L1, "checkNow"_L1}, 5, false, true},
    Guidance{"account_suspended"_L1, "critical"_L1, "The network has stopped this account"_L1, "Nothing is published there until the network allows it again."_L1,
             {"signInAtNetwork"_L1, "appeal"_L1, "reconnect"_L1}, 30, true, false},
    Guidance{"account_disconnected"_L1, "info"_L1, "The account is disconnected"_L1, "Campanile holds no sign-in for it; its history stays."_L1,
             {"connectAgain"_L1}, 2, true, false},
    Guidance{"network_error"_L1, "warning"_L1, "The network cannot be reached"_L1, "No connection to the network could be made."_L1,
             {"checkAddress"_L1, "networkStatus"_L1, "wait"_L1}, 5, false, true},
};

const Guidance *find(const QString &issue)
{
    for (const Guidance &guidance : kGuidance) {
        if (issue == guidance.issue)
            return &guidance;
    }
    return nullptr;
}

QJsonArray stepsOf(const Guidance &guidance)
{
    QJsonArray steps;
    for (const QLatin1StringView code : guidance.steps) {
        for (const StepText &step : kSteps) {
            if (!code.isEmpty() && step.code == code)
                steps.append(QJsonObject{{u"code"_s, QString(step.code)}, {u"text"_s, QString(step.text)}});
        }
    }
    return steps;
}

} // namespace

QString severityOf(const QString &issue)
{
    const Guidance *guidance = find(issue);
    return guidance ? QString(guidance->severity) : u"warning"_s;
}

Result<void> ensureGuidance(SystemRecords &records, const QString &platform, const QString &issue)
{
    const Guidance *guidance = find(issue);
    if (!guidance)
        return {};
    const auto known = records.query(u"RecoveryGuidance"_s,
                                     {{u"platform"_s, SystemCondition::Op::Equal, platform},
                                      {u"issueType"_s, SystemCondition::Op::Equal, issue}},
                                     1);
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return {};
    const auto made = records.create(u"RecoveryGuidance"_s, {{u"platform"_s, platform},
                                                             {u"issueType"_s, issue},
                                                             {u"severity"_s, QString(guidance->severity)},
                                                             {u"steps"_s, stepsOf(*guidance)},
                                                             {u"title"_s, QString(guidance->title)},
                                                             {u"description"_s, QString(guidance->description)},
                                                             {u"estimatedMinutes"_s, guidance->minutes},
                                                             {u"requiresAction"_s, guidance->needsPerson},
                                                             {u"autoRecoverable"_s, guidance->mendsItself}});
    return made ? Result<void>() : Result<void>(made.error());
}

} // namespace campanile::server
