// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/arrival.h"
#include "server/core/inbox/remoteinbox.h"

#include <QSet>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/**
 * Turns what a network says into InboxItems and InboxMessages, inside one write transaction. The same thing twice, in any order
 * and from several kinds, is one item: (accountId, platformItemId) names it, a conversation by its thread. Comments, mentions and
 * reviews are an item with one inbound message; a conversation is one item with a message each. What the account wrote on the
 * network itself becomes an outbound message without an author and counts as an answer. Edits replace the text, deletions only
 * mark it. Lives while the transaction runs, on its thread.
 */
class InboxWriter
{
public:
    struct Setting {
        QJsonObject account;          ///< the SocialAccount
        RemoteInboxItem::Kind source = RemoteInboxItem::Kind::Comment; ///< the kind that was asked for
        qint64 archiveBeforeMs = 0;   ///< what is older when it is first seen was over before anybody worked here: archived and read
    };
    enum class Taken {
        Known,   ///< nothing new
        New,     ///< an item or a message that was not there
        Changed, ///< edited, deleted, hidden, or more is known of it
        Waiting, ///< an answer of ours whose question is not known yet, or that is still being sent
        Ignored  ///< nothing that an inbox is for
    };

    InboxWriter(SystemRecords &records, const QList<InboxStep> &steps, Setting setting, const Clock &clock, Rng &rng);

    [[nodiscard]] Result<Taken> take(const RemoteInboxItem &remote);
    /** Everything of the post or conversation @p postId is in @p present: what else we have of it has been deleted. Gives how many. */
    [[nodiscard]] Result<int> markMissing(const QString &postId, const QSet<QString> &present);
    /** Likewise for all that came with this source since @p sinceMs. */
    [[nodiscard]] Result<int> markMissingSince(qint64 sinceMs, const QSet<QString> &present);
    /** Items that somebody should look at: new, or with a new message, and neither old, nor spam, nor answered. As written. */
    [[nodiscard]] const QList<QJsonObject> &calls() const { return m_calls; }

private:
    using Found = std::optional<QJsonObject>;

    [[nodiscard]] Result<Found> findItem(const QString &remoteId) const;
    [[nodiscard]] Result<Found> findMessage(const QString &itemId, const QString &remoteId) const;
    /** The item of this account that holds the message. */
    [[nodiscard]] Result<Found> itemOfMessage(const QString &remoteId) const;
    [[nodiscard]] Result<Taken> takeComment(const RemoteInboxItem &remote);
    [[nodiscard]] Result<Taken> takeMessage(const RemoteInboxItem &remote);
    [[nodiscard]] Result<Taken> takeOwn(const RemoteInboxItem &remote, const Found &thread);
    [[nodiscard]] Result<Taken> makeItem(const RemoteInboxItem &remote, const QString &remoteId);
    [[nodiscard]] Result<Taken> addInbound(QJsonObject item, const RemoteInboxItem &remote);
    [[nodiscard]] Result<Taken> addOutbound(QJsonObject item, const RemoteInboxItem &remote);
    [[nodiscard]] Result<Taken> update(QJsonObject item, const RemoteInboxItem &remote);
    [[nodiscard]] Result<bool> updateMessage(const QString &itemId, const RemoteInboxItem &remote, QJsonObject *message);
    [[nodiscard]] Result<bool> isBeingSent(const QString &itemId) const;
    /** Links the item to our post and fills in what the post said. */
    [[nodiscard]] Result<void> addPost(QJsonObject &item, const RemoteInboxItem &remote) const;
    [[nodiscard]] Result<void> runSteps(QJsonObject &item, const QJsonObject &message, bool isNew, bool hasNewText);
    [[nodiscard]] Result<void> save(const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] Result<int> markMissingOf(const QList<QJsonObject> &items, const QSet<QString> &present);
    [[nodiscard]] Result<int> markMissingMessages(const QJsonObject &item, const QSet<QString> &present);
    [[nodiscard]] Result<bool> markDeleted(QJsonObject item);
    [[nodiscard]] Result<bool> isFromBlocked(const QJsonObject &item) const;

    [[nodiscard]] QString text(const char *property, const QString &value) const;
    [[nodiscard]] QJsonObject messageOf(const QString &itemId, const RemoteInboxItem &remote) const;
    void addSender(QJsonObject &item, const RemoteInboxItem &remote) const;
    [[nodiscard]] qint64 timeOf(const RemoteInboxItem &remote) const { return remote.createdAtMs > 0 ? remote.createdAtMs : m_nowMs; }

    SystemRecords &m_records;
    const QList<InboxStep> &m_steps;
    const Setting m_setting;
    const QString m_accountId;
    const Clock &m_clock;
    Rng &m_rng;
    const qint64 m_nowMs;
    QList<QJsonObject> m_calls;
};

} // namespace campanile::server
