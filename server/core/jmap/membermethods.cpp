// SPDX-License-Identifier: GPL-3.0-or-later
// Member/ commands: who is in a team's workspace, and invitations. Vendor methods; an error is of type "members" with one of the
// codes of MemberStore. The rules are checked where the membership is changed, not by the role that the request began with.
#include "server/core/jmap/methods.h"
#include "server/core/members/memberdesk.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMemberTextMost = 400;

MethodError memberError(const Error &error)
{
    if (error.code.startsWith("members."_L1))
        return {error.kind == ErrorKind::NotFound ? u"notFound"_s : u"members"_s, {}, error.code, error.args};
    return methodErrorFrom(error);
}

/** Strings among the arguments; the first that is missing or wrong is remembered. */
struct MemberArgs {
    const QJsonObject &json;
    QString wrong;

    QString text(QLatin1StringView name)
    {
        const QString value = json.value(name).toString();
        if ((value.isEmpty() || value.size() > kMemberTextMost) && wrong.isEmpty())
            wrong = name;
        return value;
    }
    api::Role role()
    {
        const auto role = roleFromText(text("role"_L1));
        if (!role && wrong.isEmpty())
            wrong = u"role"_s;
        return role.value_or(api::Role::Viewer);
    }
    /** An instant; 0 for null. */
    qint64 instant(QLatin1StringView name)
    {
        const QJsonValue value = json.value(name);
        if (value.isNull())
            return 0;
        const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (!at.isValid() && wrong.isEmpty())
            wrong = name;
        return at.isValid() ? at.toMSecsSinceEpoch() : 0;
    }
};

MethodResult memberAnswer(const Membership &member, QJsonObject json)
{
    json.insert("accountId"_L1, member.accountId);
    return jsonText(json);
}

QString memberWireTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/** Runs @p work, which gives a Result<QJsonObject> or Result<void>, with the desk and checked arguments. */
template<class Read, class Work>
MethodResult withDesk(MethodContext &context, const Membership &member, const QJsonObject &json, Read read, Work work)
{
    const auto desk = context.services.members.lock();
    if (!desk)
        return MethodError{u"members"_s, {}, u"members.alone"_s};
    MemberArgs args{json, {}};
    const auto given = read(args);
    if (!args.wrong.isEmpty())
        return MethodError{u"invalidArguments"_s, args.wrong};
    const auto done = work(*desk, given);
    if (!done)
        return memberError(done.error());
    if constexpr (requires { done->isEmpty(); })
        return memberAnswer(member, *done);
    else
        return memberAnswer(member, {});
}

QString userArgument(MemberArgs &args)
{
    return args.text("userId"_L1);
}

} // namespace

MethodResult runMemberSeen(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, [](MemberArgs &) { return 0; }, [&](MemberDesk &desk, int) -> Result<QJsonObject> {
        const auto seen = desk.lastSeen(member.accountId);
        if (!seen)
            return seen.error();
        QJsonObject list;
        for (auto it = seen->cbegin(); it != seen->cend(); ++it)
            list.insert(it.key(), memberWireTime(it.value()));
        return QJsonObject{{u"seen"_s, list}, {u"serverUrl"_s, desk.baseUrl()}};
    });
}

MethodResult runMemberInvite(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    const auto read = [&](MemberArgs &args) { return InviteWish{context.userId, member.accountId, args.text("email"_L1), args.role(), json.value("days"_L1).toInt(7)}; };
    return withDesk(context, member, json, read, [](MemberDesk &desk, const InviteWish &wish) -> Result<QJsonObject> {
        const auto made = desk.invite(wish);
        if (!made)
            return made.error();
        return QJsonObject{{u"id"_s, made->entry.id}, {u"url"_s, QString::fromLatin1(made->url.toEncoded())}, {u"expiresAt"_s, memberWireTime(made->entry.expiresAtMs)}};
    });
}

MethodResult runMemberRevokeInvite(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, [](MemberArgs &args) { return args.text("id"_L1); },
                    [&](MemberDesk &desk, const QString &id) { return desk.revokeInvite(context.userId, member.accountId, id); });
}

MethodResult runMemberSetRole(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, [](MemberArgs &args) { return std::pair(userArgument(args), args.role()); },
                    [&](MemberDesk &desk, const std::pair<QString, api::Role> &wish) { return desk.setRole(context.userId, member.accountId, wish.first, wish.second); });
}

MethodResult runMemberHandOver(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, userArgument, [&](MemberDesk &desk, const QString &user) { return desk.handOver(context.userId, member.accountId, user); });
}

MethodResult runMemberSetAway(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, [](MemberArgs &args) { return std::pair(userArgument(args), args.instant("until"_L1)); },
                    [&](MemberDesk &desk, const std::pair<QString, qint64> &wish) { return desk.setAway(context.userId, member.accountId, wish.first, wish.second); });
}

MethodResult runMemberRemove(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, userArgument, [&](MemberDesk &desk, const QString &user) { return desk.remove(context.userId, member.accountId, user); });
}

MethodResult runMemberLeave(MethodContext &context, const Membership &member, const QJsonObject &json)
{
    return withDesk(context, member, json, [](MemberArgs &) { return 0; },
                    [&](MemberDesk &desk, int) { return desk.remove(context.userId, member.accountId, context.userId); });
}

} // namespace campanile::server
