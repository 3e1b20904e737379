// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/memberrecords.h"

#include "server/core/auth/controlstore.h"
#include "server/core/engine.h"
#include "server/core/members/memberstore.h"

#include <QDateTime>
#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostMembers = 10'000;

/** What is there and what is to be done about it. */
struct MemberChange {
    QString type;
    QString id; ///< of the record to patch; empty = a new one
    QJsonObject values;
    QString actor;
};

QString memberInstant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject memberUserValues(const MemberEntry &member)
{
    QJsonObject values{{u"name"_s, member.name}, {u"status"_s, member.isActive ? u"active"_s : u"disabled"_s}};
    if (member.login.contains(u'@'))
        values.insert(u"email"_s, member.login);
    return values;
}

void noteMemberChange(QList<MemberChange> &changes, const QString &type, const QJsonObject &known, const QJsonObject &wanted,
                      const QString &actor = {})
{
    MemberChange change{type, known.value(u"id"_s).toString(), {}, actor};
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (known.value(it.key()) != it.value())
            change.values.insert(it.key(), it.value());
    }
    if (!change.values.isEmpty())
        changes.append(change);
}

Result<QList<MemberChange>> memberChangesFor(const SystemReader &records, const QList<MemberEntry> &members)
{
    const auto people = records.query(u"User"_s, {}, kMostMembers);
    if (!people)
        return people.error();
    const auto rows = records.query(u"WorkspaceMember"_s, {}, kMostMembers);
    if (!rows)
        return rows.error();
    QHash<QString, QJsonObject> users;
    for (const QJsonObject &user : *people)
        users.insert(user.value(u"id"_s).toString(), user);
    QHash<QString, QJsonObject> places;
    for (const QJsonObject &row : *rows)
        places.insert(row.value(u"userId"_s).toString(), row);

    QList<MemberChange> changes;
    for (const MemberEntry &member : members) {
        QJsonObject user = memberUserValues(member);
        if (!users.contains(member.userId))
            user.insert(u"id"_s, member.userId);
        noteMemberChange(changes, u"User"_s, users.value(member.userId), user, member.changedBy);
        QJsonObject place{{u"userId"_s, member.userId}, {u"role"_s, roleText(member.role)}, {u"isActive"_s, member.isActive}};
        if (member.joinedAtMs != 0)
            place.insert(u"joinedAt"_s, memberInstant(member.joinedAtMs));
        if (!member.invitedBy.isEmpty())
            place.insert(u"invitedById"_s, member.invitedBy);
        noteMemberChange(changes, u"WorkspaceMember"_s, places.take(member.userId), place, member.changedBy);
    }
    for (const QJsonObject &gone : std::as_const(places))
        noteMemberChange(changes, u"WorkspaceMember"_s, gone, {{u"isActive"_s, false}});
    return changes;
}

Result<QList<MemberChange>> inviteChangesFor(const SystemReader &records, const QList<InviteEntry> &invites, qint64 nowMs)
{
    const auto rows = records.query(u"WorkspaceInvite"_s, {}, kMostMembers);
    if (!rows)
        return rows.error();
    QHash<QString, QJsonObject> known;
    for (const QJsonObject &row : *rows)
        known.insert(row.value(u"id"_s).toString(), row);
    QList<MemberChange> changes;
    for (const InviteEntry &invite : invites) {
        QJsonObject wanted{{u"email"_s, invite.email}, {u"role"_s, roleText(invite.role)}, {u"status"_s, invite.status(nowMs)},
                           {u"invitedById"_s, invite.invitedBy}, {u"expiresAt"_s, memberInstant(invite.expiresAtMs)}};
        if (!known.contains(invite.id))
            wanted.insert(u"id"_s, invite.id);
        // Nobody's hand ends an invitation whose time is over.
        const bool isByTime = invite.status(nowMs) == "expired"_L1;
        noteMemberChange(changes, u"WorkspaceInvite"_s, known.value(invite.id), wanted, isByTime ? QString() : invite.changedBy);
    }
    return changes;
}

using MemberChangesOf = std::function<Result<QList<MemberChange>>(const SystemReader &)>;

/** Reads first, so that nothing to be done costs no write transaction. */
Result<int> writeMemberChanges(Engine &engine, const QString &workspaceId, const MemberChangesOf &changesOf)
{
    int count = 0;
    const auto read = engine.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto changes = changesOf(records);
        count = changes ? int(changes->size()) : 0;
        return changes ? Result<void>() : Result<void>(changes.error());
    });
    if (!read)
        return read.error();
    if (count == 0)
        return 0;
    const auto written = engine.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto changes = changesOf(records);
        if (!changes)
            return changes.error();
        count = int(changes->size());
        for (const MemberChange &change : *changes) {
            records.setActor(change.actor);
            if (!change.id.isEmpty()) {
                if (const auto patched = records.patch(change.type, change.id, change.values); !patched)
                    return patched;
            } else if (const auto made = records.create(change.type, change.values); !made) {
                return made.error();
            }
        }
        return {};
    });
    return written ? Result<int>(count) : Result<int>(written.error());
}

} // namespace

Result<int> mirrorMembers(Engine &engine, const QString &workspaceId, const QList<MemberEntry> &members)
{
    return writeMemberChanges(engine, workspaceId, [&](const SystemReader &records) { return memberChangesFor(records, members); });
}

Result<int> mirrorInvites(Engine &engine, const QString &workspaceId, const QList<InviteEntry> &invites, qint64 nowMs)
{
    return writeMemberChanges(engine, workspaceId, [&](const SystemReader &records) { return inviteChangesFor(records, invites, nowMs); });
}

} // namespace campanile::server
