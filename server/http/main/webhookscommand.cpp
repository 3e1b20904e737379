// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/appcredentialstore.h"
#include "server/core/vaultcredentials.h"
#include "server/core/webhooks/webhookkeeper.h"
#include "server/http/main/command.h"
#include "server/http/main/verbs.h"

#include <QJsonArray>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostRows = 10'000;

/** What an operator reads about a network's conditions. */
QString conditionsOf(const QString &note)
{
    static const QHash<QString, QString> table = {
        {u"metaReview"_s, u"For people without a role in the app, Meta wants Advanced Access (App Review); the app has to be in Live mode."_s},
        {u"threadsReview"_s, u"Meta wants App Review and Business Verification; topics are chosen in the app's Threads webhooks, and private accounts tell nothing."_s},
        {u"xPaidTier"_s, u"X sells this (Account Activity, pay per use or Enterprise) and is replacing it; register the address with POST /2/webhooks, then set "
                         "webhookId and apiSecret (the app's API key secret)."_s},
        {u"linkedinReview"_s, u"Needs LinkedIn's Community Management product at the standard tier, and applicationId (the number of the app)."_s}};
    return table.value(note);
}

/** A network's line of the list. */
struct HookLine {
    QString platform;
    QStringList addresses;
    QString verifyToken;
    QStringList missing;
    int accounts = 0;
    int active = 0;
    int heard = 0;
    QStringList problems;
    QString note;
};

QString hookStateOf(const HookLine &line)
{
    if (line.accounts == 0)
        return u"no accounts"_s;
    if (line.heard > 0)
        return u"%1 of %2 accounts tell of news"_s.arg(line.heard).arg(line.accounts);
    return line.active > 0 ? u"%1 of %2 accounts subscribed, no hook has come yet"_s.arg(line.active).arg(line.accounts) : u"not working"_s;
}

/** Adds a workspace's app and accounts of one network. */
Result<void> addWorkspace(HookLine &line, QSet<QString> &apps, const SystemReader &records, const AppCredentials &app, const domain::NetworkInfo &network)
{
    if (!app.isEmpty())
        apps.insert(app.clientId);
    const auto accounts = records.query(u"SocialAccount"_s, {{u"platform"_s, SystemCondition::Op::Equal, line.platform},
                                                             {u"status"_s, SystemCondition::Op::Equal, u"connected"_s}}, kMostRows);
    if (!accounts)
        return accounts.error();
    if (accounts->isEmpty())
        return {};
    if (hookKey(network.webhook, app).isEmpty() && !line.missing.contains(network.webhook.secret))
        line.missing.append(network.webhook.secret);
    for (const QString &name : network.webhook.appValues) {
        if (app.extra.value(name).toString().isEmpty() && !line.missing.contains(name))
            line.missing.append(name);
    }
    for (const QJsonObject &account : *accounts) {
        ++line.accounts;
        const auto kept = records.query(u"WebhookSubscription"_s, {{u"accountId"_s, SystemCondition::Op::Equal, account.value("id"_L1)}}, 1);
        if (!kept)
            return kept.error();
        const QJsonObject row = kept->value(0);
        const bool isActive = row.value("state"_L1).toString() == "active"_L1;
        line.active += isActive ? 1 : 0;
        line.heard += isActive && !row.value("lastHookAt"_L1).toString().isEmpty() ? 1 : 0;
        if (const QString code = row.value("errorCode"_L1).toString(); !code.isEmpty() && !line.problems.contains(code))
            line.problems.append(code);
    }
    return {};
}

Result<QList<HookLine>> hookLinesOf(OpenedData &data, const VaultCredentials &credentials, const PublicAddress &address)
{
    const auto linkKey = data.core->store().sharedSecret(u"links"_s);
    if (!linkKey)
        return linkKey.error();
    EnginePublishStore store(*data.core->engine());
    const AppCredentialStore apps(store, credentials, data.clock);
    const auto workspaces = store.workspaces();
    if (!workspaces)
        return workspaces.error();
    QList<HookLine> lines;
    for (const domain::Platform platform : domain::allPlatforms()) {
        const domain::NetworkInfo &network = domain::NetworkCatalogue::builtIn().network(platform);
        if (!network.webhook.isThere())
            continue;
        HookLine line;
        line.platform = domain::platformKey(platform);
        line.note = conditionsOf(network.webhook.note);
        if (network.webhook.challenge == domain::NetworkWebhook::Challenge::Hub)
            line.verifyToken = QString::fromLatin1(hookVerifyToken(*linkKey, platform));
        QSet<QString> known;
        for (const QString &workspaceId : *workspaces) {
            const auto app = apps.app(workspaceId, platform);
            if (!app)
                return app.error();
            const auto read = store.read(workspaceId, [&](const SystemReader &records) { return addWorkspace(line, known, records, *app, network); });
            if (!read)
                return read.error();
        }
        // With several apps each has an address of its own, so that a question is answered for the right one.
        const QStringList ids = known.size() > 1 ? QStringList(known.cbegin(), known.cend()) : QStringList{QString()};
        for (const QString &id : ids)
            line.addresses.append(hookAddress(address, platform, id).toString(QUrl::FullyEncoded));
        lines.append(line);
    }
    return lines;
}

int showHooks(Command &command, const QList<HookLine> &lines)
{
    QString text;
    QTextStream out(&text);
    QJsonArray list;
    for (const HookLine &line : lines) {
        out << line.platform << ": " << hookStateOf(line) << '\n';
        for (const QString &address : line.addresses)
            out << "  address       " << address << '\n';
        if (!line.verifyToken.isEmpty())
            out << "  verify token  " << line.verifyToken << '\n';
        if (!line.missing.isEmpty())
            out << "  missing       " << line.missing.join(u", "_s) << '\n';
        for (const QString &code : line.problems)
            out << "  problem       " << code << '\n';
        if (!line.note.isEmpty())
            out << "  " << line.note << '\n';
        list.append(QJsonObject{{u"network"_s, line.platform}, {u"addresses"_s, QJsonArray::fromStringList(line.addresses)},
                                {u"verifyToken"_s, line.verifyToken}, {u"missing"_s, QJsonArray::fromStringList(line.missing)},
                                {u"accounts"_s, line.accounts}, {u"active"_s, line.active}, {u"heard"_s, line.heard},
                                {u"problems"_s, QJsonArray::fromStringList(line.problems)}});
    }
    out << "Mastodon, Bluesky, Pinterest, Reddit, TikTok and YouTube tell nothing that the inbox needs; they are looked at every few minutes.";
    out.flush();
    return command.done(text, {{u"networks"_s, list}});
}

/** Sets one value of a workspace's app; it comes from the environment, never from the command line. */
int setValue(Command &command, OpenedData &data, const VaultCredentials &credentials)
{
    const auto platform = domain::platformFromKey(command.value(u"network"_s));
    const QString name = command.value(u"set"_s);
    if (!platform || !domain::NetworkCatalogue::builtIn().network(*platform).webhook.appValues.contains(name))
        return command.usage(u"--set NAME needs --network with a value of that name; \"campanile-server webhooks\" shows what is missing"_s);
    EnginePublishStore store(*data.core->engine());
    AppCredentialStore apps(store, credentials, data.clock);
    const QString workspace = command.value(u"workspace"_s);
    const auto known = store.workspaces();
    if (!known)
        return command.failed(known.error());
    if (!known->contains(workspace))
        return command.failed(makeError(ErrorKind::NotFound, u"server.noSuchWorkspace"_s));
    const QString value = QString::fromUtf8(qgetenv(command.value(u"value-env"_s).toLocal8Bit().constData())).trimmed();
    if (const auto set = apps.setValues(workspace, *platform, {{name, value}}); !set)
        return command.failed(set.error());
    return command.done(value.isEmpty() ? name + u" removed"_s : name + u" set"_s, {{u"network"_s, command.value(u"network"_s)}, {u"name"_s, name}});
}

} // namespace

int webhooksCommand(Command &command)
{
    command.parser().addOptions({{u"public-url"_s, u"How networks reach the server; the one that serve is given."_s, u"URL"_s},
                                 {u"vault-key"_s, u"File with the key, as for serve."_s, u"FILE"_s},
                                 {u"set"_s, u"Sets a value that a network's app needs beside id and secret."_s, u"NAME"_s},
                                 {u"network"_s, u"With --set: the network, for example twitter."_s, u"NETWORK"_s},
                                 {u"workspace"_s, u"With --set: id of the workspace whose app it is."_s, u"ID"_s},
                                 {u"value-env"_s, u"With --set: environment variable with the value; empty removes it."_s, u"NAME"_s}});
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    if (command.isSet(u"set"_s) && (!command.isSet(u"network"_s) || !command.isSet(u"workspace"_s) || !command.isSet(u"value-env"_s)))
        return command.usage(u"--set goes with --network, --workspace and --value-env"_s);
    const PublicAddress address = PublicAddress::of(command.value(u"public-url"_s));
    if (!command.isSet(u"set"_s) && !address.isReachable())
        return command.usage(u"--public-url is the https address at which networks reach the server; without one they cannot tell it anything"_s);
    return withData(command, [&](OpenedData &data) {
        auto vault = openVault(command.place(), command.value(u"vault-key"_s));
        if (!vault)
            return command.failed(vault.error());
        const VaultCredentials credentials(std::move(*vault));
        if (command.isSet(u"set"_s))
            return setValue(command, data, credentials);
        const auto lines = hookLinesOf(data, credentials, address);
        return lines ? showHooks(command, *lines) : command.failed(lines.error());
    });
}

} // namespace campanile::server
