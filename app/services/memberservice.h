// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace campanile::services {

/** An invitation that was just made. */
struct InviteMade {
    RecordId id;
    QUrl url;               ///< told once: the server keeps only its hash
    qint64 expiresAtMs = 0; ///< ms since epoch
};

/** What only the server knows about the people here. */
struct MemberPresence {
    QHash<RecordId, qint64> seen; ///< User -> when somebody's program last renewed its sign-in, ms since epoch
    QUrl server;                  ///< the address that colleagues join
};

/**
 * Who is in a team's workspace: commands that its server carries out at once, so none of them waits in the outbox. What they change
 * comes back as records. Call from the GUI thread; callbacks come there, and not once their context is gone.
 *
 * Errors: members.offline, members.forbidden, members.lastOwner, members.alreadyMember (args: the address), members.badAddress,
 * members.badDate, members.limit (args: the plan's number), members.tooManyInvites, members.gone, members.alone (a workspace of
 * this computer), and those of signing in.
 */
class MemberService
{
public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    /** As PublishService::Remote. */
    using Remote = std::function<void(const QString &method, const QJsonObject &arguments, Answer answer)>;
    template<class T>
    using Done = std::function<void(Result<T>)>;

    explicit MemberService(Remote remote) : m_remote(std::move(remote)) {}

    void presence(QObject *context, Done<MemberPresence> done);
    /** @p role is a wire value of WorkspaceRole. Again for the same address: a new link, the earlier one stops working. */
    void invite(const QString &email, const QString &role, int days, QObject *context, Done<InviteMade> done);
    void revokeInvite(const RecordId &invite, QObject *context, Done<void> done);
    void setRole(const RecordId &user, const QString &role, QObject *context, Done<void> done);
    /** Makes @p user an owner and oneself an admin. */
    void handOver(const RecordId &user, QObject *context, Done<void> done);
    /** @p untilMs 0: here again. */
    void setAway(const RecordId &user, qint64 untilMs, QObject *context, Done<void> done);
    void remove(const RecordId &user, QObject *context, Done<void> done);
    /** Ends one's own membership. */
    void leave(QObject *context, Done<void> done);

private:
    Remote m_remote;
};

} // namespace campanile::services
