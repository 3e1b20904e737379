// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/members/memberdesk.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/auth/memberrecords.h"
#include "server/core/engine.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kLongestAwayMs = 400LL * 24 * 3600 * 1000;

struct WorkspaceFacts {
    QString name;
    int maxMembers = 0;
};

Result<WorkspaceFacts> factsOf(Engine &engine, const QString &workspaceId)
{
    WorkspaceFacts facts;
    const auto read = engine.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto workspace = records.get(u"Workspace"_s, workspaceId);
        if (!workspace)
            return workspace.error();
        if (workspace->has_value()) {
            facts.name = (**workspace).value("name"_L1).toString();
            facts.maxMembers = (**workspace).value("maxTeamMembers"_L1).toInt();
        }
        return {};
    });
    return read ? Result<WorkspaceFacts>(facts) : Result<WorkspaceFacts>(read.error());
}

} // namespace

MemberDesk::MemberDesk(ControlDb &db, ControlStore &people, Engine &engine, const Passwords &passwords, SignIn &signIn, const Clock &clock, Rng &rng, QString baseUrl)
    : m_people(people), m_engine(engine), m_passwords(passwords), m_signIn(signIn), m_clock(clock), m_members(db, clock, rng), m_baseUrl(std::move(baseUrl))
{
}

Result<void> MemberDesk::refresh(const QString &workspaceId)
{
    const auto members = m_people.members(workspaceId);
    if (!members)
        return members.error();
    if (const auto written = mirrorMembers(m_engine, workspaceId, *members); !written)
        return written.error();
    const auto invites = m_members.invites(workspaceId);
    if (!invites)
        return invites.error();
    const auto written = mirrorInvites(m_engine, workspaceId, *invites, m_clock.nowMs());
    return written ? Result<void>() : Result<void>(written.error());
}

void MemberDesk::tell(const QString &workspaceId)
{
    if (const auto written = refresh(workspaceId); !written)
        qCWarning(lcServer) << "members are not written down yet:" << written.error().code;
}

Result<void> MemberDesk::setRole(const QString &actor, const QString &workspaceId, const QString &userId, api::Role role)
{
    const auto done = m_members.setRole(actor, workspaceId, userId, role);
    if (done)
        tell(workspaceId);
    return done;
}

Result<void> MemberDesk::handOver(const QString &actor, const QString &workspaceId, const QString &userId)
{
    const auto done = m_members.handOver(actor, workspaceId, userId);
    if (done)
        tell(workspaceId);
    return done;
}

Result<void> MemberDesk::remove(const QString &actor, const QString &workspaceId, const QString &userId)
{
    const auto done = m_members.remove(actor, workspaceId, userId);
    if (!done)
        return done;
    tell(workspaceId);
    // The commit above is announced to members only, and whoever is out should hear of it at once.
    m_engine.announceTo(userId, workspaceId);
    return {};
}

Result<void> MemberDesk::setAway(const QString &actor, const QString &workspaceId, const QString &userId, qint64 untilMs)
{
    const qint64 now = m_clock.nowMs();
    if (untilMs != 0 && (untilMs <= now || untilMs > now + kLongestAwayMs))
        return makeError(ErrorKind::Invalid, u"members.badDate"_s);
    const auto own = m_people.membership(actor, workspaceId);
    const auto other = m_people.membership(userId, workspaceId);
    if (!own || (actor != userId && (own->role > api::Role::Admin || (other && !mayManageRole(own->role, other->role)))))
        return makeError(ErrorKind::Permission, u"members.forbidden"_s);
    if (!other)
        return makeError(ErrorKind::NotFound, u"members.gone"_s);
    if (const auto written = refresh(workspaceId); !written)
        return written;
    const auto written = m_engine.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto rows = records.query(u"WorkspaceMember"_s, {{u"userId"_s, SystemCondition::Op::Equal, userId}}, 1);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return makeError(ErrorKind::NotFound, u"members.gone"_s);
        records.setActor(actor);
        const QJsonValue until = untilMs == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(untilMs, Qt::UTC).toString(Qt::ISODateWithMs));
        return records.patch(u"WorkspaceMember"_s, rows->first().value("id"_L1).toString(), {{u"awayUntil"_s, until}});
    });
    return written ? Result<void>() : Result<void>(written.error());
}

Result<InviteLink> MemberDesk::invite(InviteWish wish)
{
    const auto facts = factsOf(m_engine, wish.workspaceId);
    if (!facts)
        return facts.error();
    wish.maxMembers = facts->maxMembers;
    const auto made = m_members.invite(wish);
    if (!made)
        return made.error();
    tell(wish.workspaceId);
    return InviteLink{made->entry, QUrl(m_baseUrl + u"/invite/"_s + QString::fromLatin1(made->token), QUrl::StrictMode)};
}

Result<void> MemberDesk::revokeInvite(const QString &actor, const QString &workspaceId, const QString &inviteId)
{
    const auto done = m_members.revokeInvite(actor, workspaceId, inviteId);
    if (done)
        tell(workspaceId);
    return done;
}

Result<OpenedInvite> MemberDesk::open(const QByteArray &token) const
{
    const auto entry = m_members.open(token);
    if (!entry)
        return entry.error();
    const auto facts = factsOf(m_engine, entry->workspaceId);
    if (!facts)
        return facts.error();
    const auto inviter = m_people.userById(entry->invitedBy);
    if (!inviter)
        return inviter.error();
    const auto known = m_people.userByLogin(entry->email);
    if (!known)
        return known.error();
    return OpenedInvite{*entry, facts->name, inviter->has_value() ? (*inviter)->name : QString(), known->has_value()};
}

Result<void> MemberDesk::acceptNew(const QByteArray &token, const QString &name, const QString &password)
{
    // Before the costly hash: a link that does not work buys nothing.
    const auto entry = m_members.open(token);
    if (!entry)
        return entry.error();
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return hash.error();
    return entered(m_members.accept(token, {{}, name, *hash}), entry->workspaceId);
}

Result<void> MemberDesk::acceptAs(const QByteArray &token, const QString &login, const QString &password, const QString &address)
{
    const auto entry = m_members.open(token);
    if (!entry)
        return entry.error();
    const auto user = m_signIn.check(login, password, address);
    if (!user)
        return user.error();
    return entered(m_members.accept(token, {user->id}), entry->workspaceId);
}

Result<void> MemberDesk::entered(const Result<QString> &userId, const QString &workspaceId)
{
    if (!userId)
        return userId.error();
    tell(workspaceId);
    return {};
}

} // namespace campanile::server
