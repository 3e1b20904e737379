// SPDX-License-Identifier: GPL-3.0-or-later
// Network/, SocialAccount/ and ConnectLink/ commands: connecting accounts, and what is done with them. Vendor methods; an
// error is of type "connect" with one of the codes of ConnectService. What waits for a network runs on threads made for that.
#include "server/core/accounts/accountdesk.h"
#include "server/core/jmap/methods.h"
#include "server/core/service.h"
#include "server/core/storage/recordtable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMaxText = 2000;
constexpr qsizetype kMaxTarget = 16 * 1024;
constexpr qsizetype kMaxPicked = 500;

constexpr std::array<QByteArrayView, 9> kSlowMethods{
    QByteArrayView("SocialAccount/connect"), QByteArrayView("SocialAccount/connectWithPassword"), QByteArrayView("SocialAccount/finish"),
    QByteArrayView("SocialAccount/choose"),  QByteArrayView("SocialAccount/abandon"),             QByteArrayView("SocialAccount/check"),
    QByteArrayView("SocialAccount/choices"), QByteArrayView("SocialAccount/disconnect"),          QByteArrayView("Network/checkApp")};

MethodError connectError(const Error &error)
{
    if (error.code.startsWith("connect."_L1))
        return {error.kind == ErrorKind::NotFound ? u"notFound"_s : u"connect"_s, {}, error.code, error.args};
    return methodErrorFrom(error);
}

MethodError badArguments(const QString &what)
{
    return {u"invalidArguments"_s, what};
}

bool isIn(const Membership &member, std::initializer_list<api::Role> roles)
{
    return std::find(roles.begin(), roles.end(), member.role) != roles.end();
}

bool mayManageApps(const Membership &member)
{
    return isIn(member, {api::Role::Owner, api::Role::Admin});
}

bool mayConnect(const Membership &member)
{
    return mayManageApps(member) || member.role == api::Role::Manager;
}

/** The desk for a member who may; or the error to answer. */
std::variant<std::shared_ptr<AccountDesk>, MethodError> deskFor(MethodContext &context, bool isAllowed)
{
    if (!isAllowed)
        return MethodError{u"forbidden"_s, {}, u"connect.forbidden"_s, {}};
    auto desk = context.services.accounts.lock();
    if (!desk)
        return MethodError{u"serverUnavailable"_s, u"no accounts are connected by this server"_s};
    return desk;
}

/** Reads arguments and remembers the first that is wrong. */
class Args
{
public:
    explicit Args(const QJsonObject &args) : m_args(args) {}

    QString text(QLatin1StringView name, qsizetype most = kMaxText)
    {
        const QJsonValue value = m_args.value(name);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString() || value.toString().size() > most)
            refuse(name);
        return value.toString();
    }
    QString needed(QLatin1StringView name, qsizetype most = kMaxText)
    {
        const QString value = text(name, most);
        if (value.isEmpty())
            refuse(name);
        return value;
    }
    QStringList texts(QLatin1StringView name)
    {
        const QJsonValue value = m_args.value(name);
        QStringList list;
        if (value.isUndefined() || value.isNull())
            return list;
        if (!value.isArray() || value.toArray().size() > kMaxPicked)
            refuse(name);
        for (const QJsonValue &item : value.toArray()) {
            if (!item.isString() || item.toString().size() > kMaxText)
                refuse(name);
            list.append(item.toString());
        }
        return list;
    }
    int number(QLatin1StringView name, int otherwise)
    {
        const QJsonValue value = m_args.value(name);
        if (!value.isUndefined() && !value.isNull() && !value.isDouble())
            refuse(name);
        return value.toInt(otherwise);
    }
    [[nodiscard]] bool isBad() const { return !m_wrong.isEmpty(); }
    [[nodiscard]] MethodError error() const { return badArguments(m_wrong); }

private:
    void refuse(QLatin1StringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
    }

    const QJsonObject &m_args;
    QString m_wrong;
};

MethodResult answer(const Membership &member, QJsonObject json)
{
    json.insert("accountId"_L1, member.accountId);
    return jsonText(json);
}

MethodResult flowAnswer(const Membership &member, const Result<ConnectFlow> &flow)
{
    return flow ? answer(member, flow->toWire()) : MethodResult(connectError(flow.error()));
}

MethodResult emptyAnswer(const Membership &member, const Result<void> &done)
{
    return done ? answer(member, {}) : MethodResult(connectError(done.error()));
}

MethodResult networkAnswer(const Membership &member, const Result<QJsonObject> &network)
{
    return network ? answer(member, {{u"network"_s, *network}}) : MethodResult(connectError(network.error()));
}

/** What every command on one account does: rights, the desk, the id. */
template<class Work>
MethodResult onAccount(MethodContext &context, const Membership &member, const QJsonObject &json, bool isAllowed, Work work)
{
    auto opened = deskFor(context, isAllowed);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    const AccountKey key{member.accountId, args.needed("socialAccountId"_L1)};
    return args.isBad() ? MethodResult(args.error()) : work(*std::get<0>(opened), key, args);
}

template<class Work>
MethodResult onFlow(MethodContext &context, const Membership &member, const QJsonObject &json, Work work)
{
    auto opened = deskFor(context, mayConnect(member));
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    const FlowKey key{member.accountId, args.needed("flowId"_L1), context.userId};
    return args.isBad() ? MethodResult(args.error()) : work(std::get<0>(opened)->connect(), key, args);
}

template<class Work>
MethodResult onApp(MethodContext &context, const Membership &member, const QJsonObject &json, Work work)
{
    auto opened = deskFor(context, mayManageApps(member));
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    const QString platform = args.needed("platform"_L1);
    return args.isBad() ? MethodResult(args.error()) : work(std::get<0>(opened)->apps(), platform, args);
}

} // namespace

bool namesSlowMethod(const QByteArray &body)
{
    const auto names = [&body](QByteArrayView area) { return body.contains(area); };
    if (!names("SocialAccount") && !names("Network"))
        return false;
    return std::any_of(kSlowMethods.begin(), kSlowMethods.end(), [&body](QByteArrayView name) {
        // A slash may be written with a backslash before it (RFC 8259 section 7).
        const qsizetype slash = name.indexOf('/');
        return body.contains(name) || body.contains(name.first(slash).toByteArray() + "\\/" + name.sliced(slash + 1).toByteArray());
    });
}

MethodResult runNetworkGet(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    auto opened = deskFor(context, true);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    const QStringList platforms = args.texts("platforms"_L1);
    if (args.isBad())
        return args.error();
    const auto list = std::get<0>(opened)->apps().list(member.accountId, platforms, mayManageApps(member));
    return list ? answer(member, {{u"list"_s, *list}, {u"changes"_s, std::get<0>(opened)->networks().changesForClients()}}) : MethodResult(connectError(list.error()));
}

MethodResult runNetworkSetApp(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onApp(context, member, json, [&](NetworkApps &apps, const QString &platform, Args &args) -> MethodResult {
        const QString id = args.needed("clientId"_L1);
        const QString secret = args.text("clientSecret"_L1);
        return args.isBad() ? MethodResult(args.error()) : networkAnswer(member, apps.set(member.accountId, platform, id, secret));
    });
}

MethodResult runNetworkRemoveApp(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onApp(context, member, json,
                 [&](NetworkApps &apps, const QString &platform, Args &) { return networkAnswer(member, apps.remove(member.accountId, platform)); });
}

MethodResult runNetworkCheckApp(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onApp(context, member, json,
                 [&](NetworkApps &apps, const QString &platform, Args &) { return networkAnswer(member, apps.check(member.accountId, platform)); });
}

MethodResult runAccountConnect(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    auto opened = deskFor(context, mayConnect(member));
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    ConnectWish wish{member.accountId, context.userId, args.needed("platform"_L1)};
    wish.server = args.text("server"_L1);
    wish.accountId = args.text("socialAccountId"_L1);
    wish.redirectUri = args.text("redirectUri"_L1);
    return args.isBad() ? MethodResult(args.error()) : flowAnswer(member, std::get<0>(opened)->connect().begin(wish));
}

MethodResult runAccountFinish(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onFlow(context, member, json, [&](ConnectService &connect, const FlowKey &key, Args &args) -> MethodResult {
        const QString target = args.needed("target"_L1, kMaxTarget);
        return args.isBad() ? MethodResult(args.error()) : flowAnswer(member, connect.finish(key, target.toLatin1()));
    });
}

MethodResult runAccountFlow(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onFlow(context, member, json, [&](ConnectService &connect, const FlowKey &key, Args &) { return flowAnswer(member, connect.flow(key)); });
}

MethodResult runAccountChoose(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onFlow(context, member, json, [&](ConnectService &connect, const FlowKey &key, Args &args) -> MethodResult {
        const QStringList ids = args.texts("platformAccountIds"_L1);
        return args.isBad() ? MethodResult(args.error()) : flowAnswer(member, connect.choose(key, ids));
    });
}

MethodResult runAccountAbandon(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onFlow(context, member, json, [&](ConnectService &connect, const FlowKey &key, Args &) { return emptyAnswer(member, connect.abandon(key)); });
}

MethodResult runAccountWithPassword(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    auto opened = deskFor(context, mayConnect(member));
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    ConnectWish wish{member.accountId, context.userId, args.needed("platform"_L1)};
    wish.server = args.text("server"_L1);
    wish.accountId = args.text("socialAccountId"_L1);
    const QString identifier = args.needed("identifier"_L1);
    const QString password = args.needed("password"_L1);
    if (args.isBad())
        return args.error();
    return flowAnswer(member, std::get<0>(opened)->connect().connectWithPassword(wish, identifier, password));
}

MethodResult runAccountPause(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onAccount(context, member, json, mayConnect(member),
                     [&](AccountDesk &desk, const AccountKey &key, Args &) { return emptyAnswer(member, desk.commands().pause(key)); });
}

MethodResult runAccountResume(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onAccount(context, member, json, mayConnect(member),
                     [&](AccountDesk &desk, const AccountKey &key, Args &) { return emptyAnswer(member, desk.commands().resume(key)); });
}

MethodResult runAccountCheck(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onAccount(context, member, json, mayConnect(member),
                     [&](AccountDesk &desk, const AccountKey &key, Args &) { return emptyAnswer(member, desk.commands().check(key)); });
}

MethodResult runAccountDisconnect(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return onAccount(context, member, json, mayConnect(member), [&](AccountDesk &desk, const AccountKey &key, Args &) -> MethodResult {
        const auto revoked = desk.commands().disconnect(key);
        return revoked ? answer(member, {{u"revoked"_s, *revoked}}) : MethodResult(connectError(revoked.error()));
    });
}

MethodResult runAccountChoices(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    const bool mayEdit = mayConnect(member) || member.role == api::Role::Editor;
    return onAccount(context, member, json, mayEdit, [&](AccountDesk &desk, const AccountKey &key, Args &args) -> MethodResult {
        const QString source = args.needed("source"_L1);
        const QString dependsOn = args.text("dependsOn"_L1);
        if (args.isBad())
            return args.error();
        const auto choices = desk.commands().choices(key, source, dependsOn);
        if (!choices)
            return connectError(choices.error());
        QJsonArray list;
        for (const FieldChoice &choice : *choices) {
            list.append(QJsonObject{{u"value"_s, choice.value}, {u"label"_s, choice.label}, {u"detail"_s, choice.detail}, {u"isEnabled"_s, choice.isEnabled}});
        }
        return answer(member, {{u"choices"_s, list}});
    });
}

MethodResult runLinkCreate(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    auto opened = deskFor(context, mayConnect(member));
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    ConnectLinkWish wish{member.accountId, context.userId, args.needed("recipient"_L1, 200)};
    wish.note = args.text("note"_L1);
    wish.platforms = args.texts("platforms"_L1);
    wish.hours = args.number("hours"_L1, wish.hours);
    if (args.isBad())
        return args.error();
    const auto made = std::get<0>(opened)->links().create(wish);
    if (!made)
        return connectError(made.error());
    return answer(member, {{u"id"_s, made->id}, {u"url"_s, made->url.toString(QUrl::FullyEncoded)}, {u"expiresAt"_s, formatInstant(made->expiresAtMs)}});
}

MethodResult runLinkRevoke(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    auto opened = deskFor(context, mayConnect(member));
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Args args(json);
    const QString id = args.needed("id"_L1);
    return args.isBad() ? MethodResult(args.error()) : emptyAnswer(member, std::get<0>(opened)->links().revoke(member.accountId, id));
}

} // namespace campanile::server
