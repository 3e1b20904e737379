// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"

// Between what a network says and what the workspace keeps. Pure functions, safe in every thread.
namespace campanile::server {

/** "comment", "reply", "mention", "dm", "review": as cursors and metadata write a kind. */
[[nodiscard]] QString inboxKindName(RemoteInboxItem::Kind kind);
/** Wire value of InboxItemType: an answer to a comment is one. */
[[nodiscard]] QString inboxItemTypeOf(RemoteInboxItem::Kind kind);
[[nodiscard]] std::optional<RemoteInboxItem::Kind> inboxKindFromName(const QString &name);
/** Every kind, in the order in which an account is asked. */
[[nodiscard]] const QList<RemoteInboxItem::Kind> &inboxKinds();

[[nodiscard]] QJsonObject toJson(const RemoteInboxItem &item);
[[nodiscard]] RemoteInboxItem remoteInboxItemFrom(const QJsonObject &json);

/**
 * What an adapter's reply(), hide(), removeItem() and block() are given for an InboxItem. @p message is the InboxMessage that is
 * answered: of a conversation the newest inbound one, of anything else it may be empty.
 */
[[nodiscard]] RemoteInboxItem remoteItemOf(const QJsonObject &item, const QJsonObject &message);

/**
 * A text of a stranger as it is kept: line ends as "\n", no other control characters, no half surrogates, at most @p maxLength
 * UTF-16 units and never half a character. Nothing else is taken away: it is shown as plain text.
 */
[[nodiscard]] QString keptText(const QString &text, int maxLength);

} // namespace campanile::server
