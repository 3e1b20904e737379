// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/networkwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::Tone;

namespace {

struct CodeText {
    const char *code;
    const char *text;
};

struct PurposeText {
    const char *code;
    const char *does;
    const char *without;
};

QString sayNetwork(const char *text)
{
    return QCoreApplication::translate("Networks", text);
}

QString find(std::span<const CodeText> table, const QString &code)
{
    for (const CodeText &row : table) {
        if (code == QLatin1StringView(row.code))
            return sayNetwork(row.text);
    }
    return {};
}

constexpr std::array purposeTable{
    PurposeText{"publish", QT_TRANSLATE_NOOP("Networks", "Publish the posts that you plan, at the time you set"),
                QT_TRANSLATE_NOOP("Networks", "Posts cannot be published")},
    PurposeText{"media", QT_TRANSLATE_NOOP("Networks", "Upload the pictures and videos of those posts"),
                QT_TRANSLATE_NOOP("Networks", "Posts go out without pictures and videos")},
    PurposeText{"profile", QT_TRANSLATE_NOOP("Networks", "Read the name and picture of the account, to show which one it is"),
                QT_TRANSLATE_NOOP("Networks", "The account is shown without its name and picture")},
    PurposeText{"channels", QT_TRANSLATE_NOOP("Networks", "See the pages, organizations, boards or channels that you manage, so that you can choose"),
                QT_TRANSLATE_NOOP("Networks", "Pages and channels cannot be listed")},
    PurposeText{"comments", QT_TRANSLATE_NOOP("Networks", "Fetch comments and replies for the inbox, and answer when you do"),
                QT_TRANSLATE_NOOP("Networks", "Comments do not come into the inbox")},
    PurposeText{"mentions", QT_TRANSLATE_NOOP("Networks", "Fetch posts that mention the account"),
                QT_TRANSLATE_NOOP("Networks", "Mentions do not come into the inbox")},
    PurposeText{"messages", QT_TRANSLATE_NOOP("Networks", "Fetch private messages to the account, and answer when you do"),
                QT_TRANSLATE_NOOP("Networks", "Private messages do not come into the inbox")},
    PurposeText{"moderate", QT_TRANSLATE_NOOP("Networks", "Hide or delete comments when you say so"),
                QT_TRANSLATE_NOOP("Networks", "Comments cannot be hidden from here")},
    PurposeText{"metrics", QT_TRANSLATE_NOOP("Networks", "Read how posts and the account did"),
                QT_TRANSLATE_NOOP("Networks", "There are no figures for this account")},
    PurposeText{"stay", QT_TRANSLATE_NOOP("Networks", "Stay signed in, so that planned posts go out while you are away"),
                QT_TRANSLATE_NOOP("Networks", "The sign-in has to be repeated often")},
    PurposeText{"ads", QT_TRANSLATE_NOOP("Networks", "Read the budgets and results of advertisements"),
                QT_TRANSLATE_NOOP("Networks", "Advertisements are not shown")},
    PurposeText{"email", QT_TRANSLATE_NOOP("Networks", "Read the email address of the account"),
                QT_TRANSLATE_NOOP("Networks", "The email address is not shown")},
    PurposeText{"follow", QT_TRANSLATE_NOOP("Networks", "See whom the account follows"),
                QT_TRANSLATE_NOOP("Networks", "Followed accounts are not shown")},
};

constexpr CodeText stepTable[] = {
    {"developerAccount", QT_TRANSLATE_NOOP("Networks", "Sign in to the developer pages of %1 and accept the terms for developers.")},
    {"verifyEmailPhone", QT_TRANSLATE_NOOP("Networks", "Confirm your email address and telephone number there when %1 asks for it.")},
    {"createApp", QT_TRANSLATE_NOOP("Networks", "Create an app. Give it a name that the people who connect accounts will recognize; %1 shows it to them.")},
    {"appTypeBusiness", QT_TRANSLATE_NOOP("Networks", "Choose the type \"Business\" for the app.")},
    {"appTypeWeb", QT_TRANSLATE_NOOP("Networks", "Choose the type \"Web app\" for the app.")},
    {"appTypeDesktop", QT_TRANSLATE_NOOP("Networks", "Choose the type \"Desktop app\" (also called native or installed app).")},
    {"linkCompanyPage", QT_TRANSLATE_NOOP("Networks", "Link the app to your company's page on %1 and have an administrator of that page confirm it.")},
    {"createProject", QT_TRANSLATE_NOOP("Networks", "Create a project in the console and switch on the programming interface for %1 in it.")},
    {"addLogin", QT_TRANSLATE_NOOP("Networks", "Add the product for signing in to the app.")},
    {"addPublishing", QT_TRANSLATE_NOOP("Networks", "Add the product for publishing content to the app.")},
    {"registerRedirects", QT_TRANSLATE_NOOP("Networks", "Register the return addresses below, each exactly as it stands here.")},
    {"registerAnyLoopback", QT_TRANSLATE_NOOP("Networks", "Register the return address below. The port does not matter to %1.")},
    {"addPermissions", QT_TRANSLATE_NOOP("Networks", "Switch on these permissions for the app: %2")},
    {"consentScreen", QT_TRANSLATE_NOOP("Networks", "Fill in the consent screen: the app's name, an address for questions, and your domain.")},
    {"addTesters", QT_TRANSLATE_NOOP("Networks", "Until %1 has approved the app, add everybody who connects an account as a tester.")},
    {"verifyBusiness", QT_TRANSLATE_NOOP("Networks", "Verify your business with its documents. %1 takes some days for it.")},
    {"verifyDomain", QT_TRANSLATE_NOOP("Networks", "Prove that the domain of your team server is yours, with a file or an entry in its name records.")},
    {"requestReview", QT_TRANSLATE_NOOP("Networks", "Ask %1 to review the app for its permissions. A short screen recording of connecting an account is expected.")},
    {"requestAccess", QT_TRANSLATE_NOOP("Networks", "Fill in the form that asks for access to the interface. %1 answers by email.")},
    {"requestProduction", QT_TRANSLATE_NOOP("Networks", "Have the app moved from trial access to full access.")},
    {"addBilling", QT_TRANSLATE_NOOP("Networks", "Choose a plan or add credit: %1 charges for calls.")},
    {"copyIdSecret", QT_TRANSLATE_NOOP("Networks", "Copy the app's id and its secret into the fields below.")},
    {"copyId", QT_TRANSLATE_NOOP("Networks", "Copy the app's id into the field below. %1 needs no secret for this kind of app.")},
    {"goLive", QT_TRANSLATE_NOOP("Networks", "Switch the app from development to live.")},
};

constexpr CodeText limitTable[] = {
    {"noPersonalProfiles", QT_TRANSLATE_NOOP("Networks", "Personal profiles are closed to programs. Campanile reminds you and has text and media ready.")},
    {"businessAccountOnly", QT_TRANSLATE_NOOP("Networks", "Only business and creator accounts can be connected.")},
    {"noStories", QT_TRANSLATE_NOOP("Networks", "Stories cannot be published by programs. Campanile reminds you at the time.")},
    {"noEditAfterPublish", QT_TRANSLATE_NOOP("Networks", "A published post cannot be changed, only deleted.")},
    {"noDelete", QT_TRANSLATE_NOOP("Networks", "A published post cannot be deleted by a program.")},
    {"noScheduling", QT_TRANSLATE_NOOP("Networks", "The network plans nothing itself, so the server of this workspace has to be running at the time.")},
    {"privateUntilAudit", QT_TRANSLATE_NOOP("Networks", "Until the network has audited the app, posts can be seen by you alone.")},
    {"testersOnlyUntilReview", QT_TRANSLATE_NOOP("Networks", "Until the network has reviewed the app, only its testers can connect.")},
    {"paysPerCall", QT_TRANSLATE_NOOP("Networks", "Calls cost money, charged to the owner of the app.")},
    {"linksCostMore", QT_TRANSLATE_NOOP("Networks", "A post with a link costs more than one without.")},
    {"dailyCap", QT_TRANSLATE_NOOP("Networks", "There is a cap on posts for each account. Campanile counts and waits when it is reached.")},
    {"mediaNeedsPublicServer", QT_TRANSLATE_NOOP("Networks", "The network fetches pictures and videos itself, so it has to reach the server of this workspace.")},
    {"reconnectYearly", QT_TRANSLATE_NOOP("Networks", "The permission ends after a year at the latest. You are told 14, 7 and 1 days before.")},
    {"reconnectSixtyDays", QT_TRANSLATE_NOOP("Networks", "The permission ends after 60 days unless it is renewed. Campanile renews it in time.")},
    {"noMessages", QT_TRANSLATE_NOOP("Networks", "Private messages are closed to programs.")},
    {"noMetricsOld", QT_TRANSLATE_NOOP("Networks", "Figures about posts are offered for a limited time only.")},
    {"communityRules", QT_TRANSLATE_NOOP("Networks", "Each community has its own rules, and its moderators can remove a post.")},
};

constexpr CodeText blockedTable[] = {
    {"noPublishRight", QT_TRANSLATE_NOOP("Networks", "Your role on this page does not let you publish; an administrator of the page can change that")},
    {"notBusiness", QT_TRANSLATE_NOOP("Networks", "This is a personal account; make it a business or creator account in the network's app first")},
    {"suspended", QT_TRANSLATE_NOOP("Networks", "The network has suspended this account")},
    {"connect.limit", QT_TRANSLATE_NOOP("Networks", "Your plan has no room for another account")},
};

} // namespace

QString purposeWords(const QString &purpose)
{
    for (const PurposeText &row : purposeTable) {
        if (purpose == QLatin1StringView(row.code))
            return sayNetwork(row.does);
    }
    return {};
}

QString missingWords(const QString &purpose)
{
    for (const PurposeText &row : purposeTable) {
        if (purpose == QLatin1StringView(row.code))
            return sayNetwork(row.without);
    }
    return {};
}

QList<Purpose> purposesOf(const domain::NetworkInfo &network)
{
    QList<Purpose> purposes;
    for (const domain::NetworkScope &scope : network.auth.scopes) {
        const auto known = std::find_if(purposes.begin(), purposes.end(), [&scope](const Purpose &p) { return p.code == scope.purpose; });
        if (known == purposes.end()) {
            purposes.append({scope.purpose, scope.required, {scope.name}});
        } else {
            known->isRequired = known->isRequired || scope.required;
            known->scopes.append(scope.name);
        }
    }
    const auto place = [](const Purpose &purpose) {
        const auto row = std::find_if(purposeTable.begin(), purposeTable.end(), [&purpose](const PurposeText &p) { return purpose.code == QLatin1StringView(p.code); });
        return std::pair(!purpose.isRequired, row - purposeTable.begin());
    };
    std::stable_sort(purposes.begin(), purposes.end(), [&place](const Purpose &a, const Purpose &b) { return place(a) < place(b); });
    return purposes;
}

QStringList purposesOfScopes(const domain::NetworkInfo &network, const QStringList &missing)
{
    QStringList codes;
    for (const domain::NetworkScope &scope : network.auth.scopes) {
        if (missing.contains(scope.name) && !codes.contains(scope.purpose))
            codes.append(scope.purpose);
    }
    return codes;
}

QString setupStepWords(const QString &code, const domain::NetworkInfo &network)
{
    QStringList scopes;
    for (const domain::NetworkScope &scope : network.auth.scopes)
        scopes.append(scope.name);
    QString text = find(stepTable, code);
    // Replaced one by one: a sentence has one of the two, both or none.
    text.replace(u"%1"_s, network.label);
    return text.replace(u"%2"_s, scopes.join(u", "_s));
}

QString limitWords(const QString &code)
{
    return find(limitTable, code);
}

QString blockedWords(const QString &code)
{
    const QString text = find(blockedTable, code);
    return text.isEmpty() && !code.isEmpty() ? sayNetwork(QT_TRANSLATE_NOOP("Networks", "The network does not let programs use this one")) : text;
}

ui::ChipLook setupLook(const services::NetworkSetup &setup)
{
    if (setup.canConnect)
        return {sayNetwork(QT_TRANSLATE_NOOP("Networks", "Ready")), u"circle-check"_s, Tone::Success};
    if (setup.missing == u"publicServer")
        return {sayNetwork(QT_TRANSLATE_NOOP("Networks", "Needs a team server")), u"cloud"_s, Tone::Neutral};
    if (setup.missing == u"secret")
        return {sayNetwork(QT_TRANSLATE_NOOP("Networks", "Needs the app's secret")), u"lock"_s, Tone::Warning};
    return {sayNetwork(QT_TRANSLATE_NOOP("Networks", "Needs an app first")), u"wrench"_s, Tone::Neutral};
}

QString setupWhyNot(const services::NetworkSetup &setup, const QString &network)
{
    if (setup.canConnect)
        return {};
    if (setup.missing == u"publicServer") {
        return sayNetwork(QT_TRANSLATE_NOOP("Networks", "%1 only talks to a server that can be reached from the internet. This workspace is on this "
                                                 "computer; in a workspace of a team server the network can be connected.")).arg(network);
    }
    if (setup.missing == u"secret") {
        return sayNetwork(QT_TRANSLATE_NOOP("Networks", "An app for %1 is entered, but its secret is missing. Enter it once in the settings.")).arg(network);
    }
    return sayNetwork(QT_TRANSLATE_NOOP("Networks", "%1 wants to know which program connects. Somebody registers an app there once, free of charge in most "
                                             "cases, and enters its id in the settings. The steps are listed there.")).arg(network);
}

QStringList promises()
{
    return {sayNetwork(QT_TRANSLATE_NOOP("Networks", "Campanile never sees your password: you sign in on the network's own page.")),
            sayNetwork(QT_TRANSLATE_NOOP("Networks", "Nothing is published that nobody planned here, and nobody is followed, liked or written to by itself.")),
            sayNetwork(QT_TRANSLATE_NOOP("Networks", "The permission is kept encrypted on the server of this workspace, and you can withdraw it at any time."))};
}

} // namespace campanile::views
