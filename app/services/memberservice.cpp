// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/memberservice.h"

#include <QDateTime>
#include <QPointer>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {

ErrorKind memberErrorKind(const QString &code)
{
    if (code == u"members.forbidden")
        return ErrorKind::Permission;
    if (code == u"members.gone")
        return ErrorKind::NotFound;
    if (code == u"members.limit" || code == u"members.tooManyInvites")
        return ErrorKind::Limit;
    if (code == u"members.lastOwner" || code == u"members.alreadyMember")
        return ErrorKind::Conflict;
    return ErrorKind::Invalid;
}

Error memberError(const Error &error)
{
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout)
        return makeError(error.kind, u"members.offline"_s, error.detail);
    if (error.code != u"method.refused")
        return error;
    const QString type = error.args.value(0);
    if (const QString code = error.args.value(1); code.startsWith(u"members."))
        return makeError(memberErrorKind(code), code, error.detail, error.args.mid(2));
    if (type == u"unknownMethod")
        return makeError(ErrorKind::Unsupported, u"net.unsupported"_s);
    if (type == u"accountNotFound")
        return makeError(ErrorKind::NotFound, u"sync.noAccount"_s);
    return makeError(error.kind, u"sync.methodFailed"_s, type);
}

qint64 memberInstant(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

/** Only a page of the web: it is shown, copied and sent to people. */
QUrl webAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.scheme() == u"https" || url.scheme() == u"http" ? url : QUrl();
}

MemberPresence presenceOf(const QJsonObject &json)
{
    MemberPresence presence;
    const QJsonObject seen = json.value(u"seen"_s).toObject();
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        if (const auto user = RecordId::parse(it.key()))
            presence.seen.insert(*user, memberInstant(it.value()));
    }
    presence.server = webAddress(json.value(u"serverUrl"_s));
    return presence;
}

template<class T, class Read>
void askMembers(const MemberService::Remote &remote, const QString &method, const QJsonObject &arguments, QObject *context, MemberService::Done<T> done, Read read)
{
    remote(method, arguments, [guard = QPointer<QObject>(context), done = std::move(done), read](const Result<QJsonObject> &answer) {
        if (!guard)
            return;
        if (!answer)
            return done(memberError(answer.error()));
        if constexpr (std::is_void_v<T>)
            done({});
        else
            done(read(*answer));
    });
}

void memberCommand(const MemberService::Remote &remote, const QString &method, const QJsonObject &arguments, QObject *context, MemberService::Done<void> done)
{
    askMembers<void>(remote, method, arguments, context, std::move(done), nullptr);
}

} // namespace

void MemberService::presence(QObject *context, Done<MemberPresence> done)
{
    askMembers<MemberPresence>(m_remote, u"Member/seen"_s, {}, context, std::move(done), presenceOf);
}

void MemberService::invite(const QString &email, const QString &role, int days, QObject *context, Done<InviteMade> done)
{
    askMembers<InviteMade>(m_remote, u"Member/invite"_s, {{u"email"_s, email}, {u"role"_s, role}, {u"days"_s, days}}, context, std::move(done), [](const QJsonObject &json) {
        return InviteMade{RecordId::parse(json.value(u"id"_s).toString()).value_or(RecordId()), webAddress(json.value(u"url"_s)), memberInstant(json.value(u"expiresAt"_s))};
    });
}

void MemberService::revokeInvite(const RecordId &invite, QObject *context, Done<void> done)
{
    memberCommand(m_remote, u"Member/revokeInvite"_s, {{u"id"_s, invite.toString()}}, context, std::move(done));
}

void MemberService::setRole(const RecordId &user, const QString &role, QObject *context, Done<void> done)
{
    memberCommand(m_remote, u"Member/setRole"_s, {{u"userId"_s, user.toString()}, {u"role"_s, role}}, context, std::move(done));
}

void MemberService::handOver(const RecordId &user, QObject *context, Done<void> done)
{
    memberCommand(m_remote, u"Member/handOver"_s, {{u"userId"_s, user.toString()}}, context, std::move(done));
}

void MemberService::setAway(const RecordId &user, qint64 untilMs, QObject *context, Done<void> done)
{
    const QJsonValue until = untilMs == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(untilMs, Qt::UTC).toString(Qt::ISODateWithMs));
    memberCommand(m_remote, u"Member/setAway"_s, {{u"userId"_s, user.toString()}, {u"until"_s, until}}, context, std::move(done));
}

void MemberService::remove(const RecordId &user, QObject *context, Done<void> done)
{
    memberCommand(m_remote, u"Member/remove"_s, {{u"userId"_s, user.toString()}}, context, std::move(done));
}

void MemberService::leave(QObject *context, Done<void> done)
{
    memberCommand(m_remote, u"Member/leave"_s, {}, context, std::move(done));
}

} // namespace campanile::services
