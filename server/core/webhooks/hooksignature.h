// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networkwebhook.h"

#include <QByteArray>
#include <QUrlQuery>

#include <optional>

// Who sent a hook. Pure functions, safe in every thread; what is compared is compared in constant time.
// Sources: Meta "Webhooks, Getting Started" (Verification Requests, Validating Payloads) and "Webhooks for Threads"; X "V2 Webhooks API,
// Quickstart" (The CRC check, Securing webhooks); LinkedIn "Webhooks" (Validating the Webhook Endpoint, Requirements for Processing
// Notifications).
namespace campanile::server {

/** The value that @p message has under @p key, in the network's spelling and without its prefix. */
[[nodiscard]] QByteArray hookMac(const domain::NetworkWebhook &rules, const QByteArray &key, const QByteArray &message);

/** Whether @p header signs @p body, byte for byte as it arrived. Never with an empty key. */
[[nodiscard]] bool isSigned(const domain::NetworkWebhook &rules, const QByteArray &header, const QByteArray &body, const QByteArray &key);

/** What proves to a network that an address is ours. */
struct HookProof {
    QByteArray contentType;
    QByteArray body;
};

/**
 * The answer to a network's question whether the address is ours; nothing when it is no question, or not from somebody who knows
 * @p verifyToken (Hub). What is signed for a stranger (Crc, Code) is only ever a short word of letters, digits and "+/=_-", so
 * that nobody gets a signature for a body of JSON here.
 */
[[nodiscard]] std::optional<HookProof> proofFor(const domain::NetworkWebhook &rules, const QUrlQuery &query, const QByteArray &verifyToken, const QByteArray &key);
/** Whether the answer needs the app's key. */
[[nodiscard]] bool needsKey(domain::NetworkWebhook::Challenge challenge);

} // namespace campanile::server
