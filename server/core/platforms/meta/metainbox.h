// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/meta/metagraph.h"

// Direct messages, which Facebook Pages and Instagram share (Messenger Platform). Pure functions and single calls.
namespace campanile::server {

/** Fields of a conversation that conversationsPage() reads. */
[[nodiscard]] QString conversationFields();
/** Messages of the conversations in an answer; @p ownId is the account's. */
[[nodiscard]] RemoteInboxPage conversationsPage(const QJsonObject &answer, const QString &ownId);
/**
 * Answers a message: freely within a day, as a human agent within seven (Messenger Platform policy; "replies.direct" of the
 * network's file), later not at all: Permanent publish.replyTooLate.
 */
[[nodiscard]] PlatformResult<RemotePost> sendMessage(const MetaGraph &graph, const AccountSession &session, const QString &path,
                                                     const RemoteInboxItem &item, const QString &text);

/** What an answer's list says of going on. */
void setCursor(RemoteInboxPage &page, const QJsonObject &list);
/** Values of one page: fields, a limit and the place to go on from. */
[[nodiscard]] GraphValues pageValues(const QString &fields, int limit, const QJsonObject &cursor);

} // namespace campanile::server
