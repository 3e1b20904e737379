// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/platforms/platformadapter.h"

#include <QByteArray>
#include <QStringList>

// What a hook is about. Pure functions, safe in every thread.
//
// A hook is a hint and never data: of what it says only whose news it is, of which kind and which ids are kept; the words are then
// read from the network with the account's own token. So a forged, old, repeated or reordered hook makes a look too many at most.
namespace campanile::server {

/** Somebody should look. */
struct HookHint {
    QStringList accounts;   ///< ids of the network one of which is the account's; empty = all accounts of the app
    RemoteInboxItem::Kind kind = RemoteInboxItem::Kind::Comment;
    RemoteName named = {};  ///< what it was about; ids may be empty
    bool operator==(const HookHint &) const = default;
};

/**
 * The hints of a delivery; none when it tells of nothing that the inbox holds (likes, receipts). Errors: Invalid hook.malformed
 * when it is not what the network's documents describe.
 */
[[nodiscard]] Result<QList<HookHint>> hintsOf(const domain::NetworkWebhook &rules, const QByteArray &body);

} // namespace campanile::server
