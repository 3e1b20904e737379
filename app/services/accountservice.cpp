// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountservice.h"

#include <QDateTime>
#include <QJsonArray>
#include <QPointer>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(const QString &code)
{
    if (code == u"connect.forbidden")
        return ErrorKind::Permission;
    if (code == u"connect.denied")
        return ErrorKind::Cancelled;
    if (code == u"connect.limit")
        return ErrorKind::Limit;
    if (code == u"connect.gone")
        return ErrorKind::NotFound;
    if (code == u"connect.unreachable")
        return ErrorKind::Network;
    return ErrorKind::Invalid;
}

/** A refusal carries the JMAP error type first; of type "connect" the code and what it is about follow. */
Error refusalError(const Error &error)
{
    const QString type = error.args.value(0);
    if (type == u"connect" && error.args.value(1).startsWith(u"connect."))
        return makeError(kindOf(error.args.at(1)), error.args.at(1), error.detail, error.args.mid(2));
    if (type == u"unknownMethod")
        return makeError(ErrorKind::Unsupported, u"net.unsupported"_s);
    if (error.kind == ErrorKind::Permission)
        return makeError(ErrorKind::Permission, u"connect.forbidden"_s);
    if (error.kind == ErrorKind::NotFound)
        return makeError(ErrorKind::NotFound, u"connect.gone"_s);
    return makeError(error.kind, u"sync.methodFailed"_s, type);
}

Error connectError(const Error &error)
{
    if (error.code == u"method.refused")
        return refusalError(error);
    Error told = error;
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout) {
        told.code = u"connect.offline"_s;
        told.args.clear();
    }
    return told;
}

qint64 msOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(item.toString());
    return texts;
}

NetworkSetup setupOf(const QJsonObject &json)
{
    NetworkSetup setup;
    setup.platform = json.value(u"platform"_s).toString();
    setup.canConnect = json.value(u"canConnect"_s).toBool();
    setup.missing = json.value(u"missing"_s).toString();
    setup.clientId = json.value(u"clientId"_s).toString();
    setup.hasSecret = json.value(u"hasSecret"_s).toBool();
    setup.redirectUris = textsOf(json.value(u"redirectUris"_s));
    setup.webhookUrl = json.value(u"webhookUrl"_s).toString();
    setup.webhookToken = json.value(u"webhookToken"_s).toString();
    setup.setAtMs = msOf(json.value(u"setAt"_s));
    setup.checkedAtMs = msOf(json.value(u"checkedAt"_s));
    setup.checkCode = json.value(u"checkCode"_s).toString();
    return setup;
}

QList<NetworkSetup> setupsOf(const QJsonObject &json)
{
    QList<NetworkSetup> setups;
    for (const QJsonValue &item : json.value(u"list"_s).toArray())
        setups.append(setupOf(item.toObject()));
    return setups;
}

NetworkSetup changedSetup(const QJsonObject &json)
{
    return setupOf(json.value(u"network"_s).toObject());
}

ConnectChannel channelOf(const QJsonObject &json)
{
    ConnectChannel channel;
    channel.platformAccountId = json.value(u"platformAccountId"_s).toString();
    channel.username = json.value(u"username"_s).toString();
    channel.displayName = json.value(u"displayName"_s).toString();
    channel.avatarUrl = json.value(u"avatarUrl"_s).toString();
    channel.accountKind = json.value(u"accountKind"_s).toString();
    channel.isConnected = json.value(u"isConnected"_s).toBool();
    channel.blockedBy = json.value(u"blockedBy"_s).toString();
    return channel;
}

ConnectState stateOf(const QJsonObject &json)
{
    using Stage = ConnectState::Stage;
    const QString stage = json.value(u"stage"_s).toString();
    ConnectState state;
    state.flowId = json.value(u"flowId"_s).toString();
    state.stage = stage == u"done" ? Stage::Done : stage == u"choosing" ? Stage::Choosing : stage == u"working" ? Stage::Working : Stage::Browser;
    // What the server sends is opened by the system's browser: nothing but a page of the web may get there.
    const QUrl page(json.value(u"authorizeUrl"_s).toString(), QUrl::StrictMode);
    if (page.scheme() == u"https" || page.scheme() == u"http")
        state.browserUrl = page;
    state.redirectUri = QUrl(json.value(u"redirectUri"_s).toString(), QUrl::StrictMode);
    state.expiresAtMs = msOf(json.value(u"expiresAt"_s));
    for (const QJsonValue &item : json.value(u"channels"_s).toArray())
        state.channels.append(channelOf(item.toObject()));
    for (const QString &text : textsOf(json.value(u"accountIds"_s))) {
        if (const auto id = RecordId::parse(text))
            state.accounts.append(*id);
    }
    state.missingScopes = textsOf(json.value(u"missingScopes"_s));
    return state;
}

QList<OptionChoice> choicesOf(const QJsonObject &json)
{
    QList<OptionChoice> choices;
    for (const QJsonValue &item : json.value(u"choices"_s).toArray()) {
        const QJsonObject choice = item.toObject();
        choices.append({choice.value(u"value"_s).toString(), choice.value(u"label"_s).toString(), choice.value(u"detail"_s).toString(),
                        choice.value(u"isEnabled"_s).toBool(true)});
    }
    return choices;
}

ConnectLinkMade linkOf(const QJsonObject &json)
{
    return {RecordId::parse(json.value(u"id"_s).toString()).value_or(RecordId()),
            QUrl(json.value(u"url"_s).toString(), QUrl::StrictMode), msOf(json.value(u"expiresAt"_s))};
}

template<class T, class Read>
void ask(const AccountService::Remote &remote, const QString &method, const QJsonObject &arguments, QObject *context,
         AccountService::Done<T> done, Read read)
{
    remote(method, arguments, [guard = QPointer<QObject>(context), done = std::move(done), read](const Result<QJsonObject> &answer) {
        if (!guard)
            return;
        if (!answer)
            return done(connectError(answer.error()));
        if constexpr (std::is_void_v<T>)
            done({});
        else
            done(read(*answer));
    });
}

void command(const AccountService::Remote &remote, const QString &method, const QJsonObject &arguments, QObject *context,
             AccountService::Done<void> done)
{
    ask<void>(remote, method, arguments, context, std::move(done), nullptr);
}

QJsonObject ofAccount(const RecordId &account)
{
    return {{u"socialAccountId"_s, account.toString()}};
}

} // namespace

void AccountService::networks(QObject *context, Done<QList<NetworkSetup>> done)
{
    ask<QList<NetworkSetup>>(m_remote, u"Network/get"_s, {{u"platforms"_s, QJsonValue::Null}}, context, std::move(done), setupsOf);
}

void AccountService::networkChanges(QObject *context, Done<QJsonObject> done)
{
    ask<QJsonObject>(m_remote, u"Network/get"_s, {{u"platforms"_s, QJsonValue::Null}}, context, std::move(done),
                     [](const QJsonObject &json) { return json.value(u"changes"_s).toObject(); });
}

void AccountService::setApp(const QString &platform, const QString &clientId, const QString &clientSecret, QObject *context,
                            Done<NetworkSetup> done)
{
    QJsonObject arguments{{u"platform"_s, platform}, {u"clientId"_s, clientId}};
    if (!clientSecret.isEmpty())
        arguments.insert(u"clientSecret"_s, clientSecret);
    ask<NetworkSetup>(m_remote, u"Network/setApp"_s, arguments, context, std::move(done), changedSetup);
}

void AccountService::removeApp(const QString &platform, QObject *context, Done<NetworkSetup> done)
{
    ask<NetworkSetup>(m_remote, u"Network/removeApp"_s, {{u"platform"_s, platform}}, context, std::move(done), changedSetup);
}

void AccountService::checkApp(const QString &platform, QObject *context, Done<NetworkSetup> done)
{
    ask<NetworkSetup>(m_remote, u"Network/checkApp"_s, {{u"platform"_s, platform}}, context, std::move(done), changedSetup);
}

void AccountService::begin(const QString &platform, const QString &server, const RecordId &account, const QUrl &redirectUri,
                           QObject *context, Done<ConnectState> done)
{
    QJsonObject arguments{{u"platform"_s, platform}};
    if (!server.isEmpty())
        arguments.insert(u"server"_s, server);
    if (!account.isNull())
        arguments.insert(u"socialAccountId"_s, account.toString());
    if (!redirectUri.isEmpty())
        arguments.insert(u"redirectUri"_s, redirectUri.toString(QUrl::FullyEncoded));
    ask<ConnectState>(m_remote, u"SocialAccount/connect"_s, arguments, context, std::move(done), stateOf);
}

void AccountService::finish(const QString &flowId, const QByteArray &target, QObject *context, Done<ConnectState> done)
{
    ask<ConnectState>(m_remote, u"SocialAccount/finish"_s, {{u"flowId"_s, flowId}, {u"target"_s, QString::fromLatin1(target)}}, context,
                      std::move(done), stateOf);
}

void AccountService::state(const QString &flowId, QObject *context, Done<ConnectState> done)
{
    ask<ConnectState>(m_remote, u"SocialAccount/flow"_s, {{u"flowId"_s, flowId}}, context, std::move(done), stateOf);
}

void AccountService::choose(const QString &flowId, const QStringList &platformAccountIds, QObject *context, Done<ConnectState> done)
{
    ask<ConnectState>(m_remote, u"SocialAccount/choose"_s,
                      {{u"flowId"_s, flowId}, {u"platformAccountIds"_s, QJsonArray::fromStringList(platformAccountIds)}}, context,
                      std::move(done), stateOf);
}

void AccountService::abandon(const QString &flowId)
{
    // A flow that the server does not hear about ends by itself after ten minutes.
    m_remote(u"SocialAccount/abandon"_s, {{u"flowId"_s, flowId}}, [](const Result<QJsonObject> &) {});
}

void AccountService::connectWithPassword(const QString &platform, const QString &server, const RecordId &account,
                                         const QString &identifier, const QString &password, QObject *context, Done<ConnectState> done)
{
    QJsonObject arguments{{u"platform"_s, platform}, {u"server"_s, server}, {u"identifier"_s, identifier}, {u"password"_s, password}};
    if (!account.isNull())
        arguments.insert(u"socialAccountId"_s, account.toString());
    ask<ConnectState>(m_remote, u"SocialAccount/connectWithPassword"_s, arguments, context, std::move(done), stateOf);
}

void AccountService::pause(const RecordId &account, QObject *context, Done<void> done)
{
    command(m_remote, u"SocialAccount/pause"_s, ofAccount(account), context, std::move(done));
}

void AccountService::resume(const RecordId &account, QObject *context, Done<void> done)
{
    command(m_remote, u"SocialAccount/resume"_s, ofAccount(account), context, std::move(done));
}

void AccountService::disconnect(const RecordId &account, QObject *context, Done<bool> done)
{
    ask<bool>(m_remote, u"SocialAccount/disconnect"_s, ofAccount(account), context, std::move(done),
              [](const QJsonObject &json) { return json.value(u"revoked"_s).toBool(); });
}

void AccountService::check(const RecordId &account, QObject *context, Done<void> done)
{
    command(m_remote, u"SocialAccount/check"_s, ofAccount(account), context, std::move(done));
}

void AccountService::choices(const RecordId &account, const QString &source, const QString &dependsOn, QObject *context,
                             Done<QList<OptionChoice>> done)
{
    QJsonObject arguments = ofAccount(account);
    arguments.insert(u"source"_s, source);
    arguments.insert(u"dependsOn"_s, dependsOn);
    ask<QList<OptionChoice>>(m_remote, u"SocialAccount/choices"_s, arguments, context, std::move(done), choicesOf);
}

void AccountService::makeLink(const QString &recipient, const QString &note, const QStringList &platforms, int hours, QObject *context,
                              Done<ConnectLinkMade> done)
{
    ask<ConnectLinkMade>(m_remote, u"ConnectLink/create"_s,
                         {{u"recipient"_s, recipient},
                          {u"note"_s, note},
                          {u"platforms"_s, QJsonArray::fromStringList(platforms)},
                          {u"hours"_s, hours}},
                         context, std::move(done), linkOf);
}

void AccountService::revokeLink(const RecordId &link, QObject *context, Done<void> done)
{
    command(m_remote, u"ConnectLink/revoke"_s, {{u"id"_s, link.toString()}}, context, std::move(done));
}

} // namespace campanile::services
