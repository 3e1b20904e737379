// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/accounts/publicaddress.h"
#include "server/core/accounts/signedtoken.h"

namespace campanile {
class Clock;
}

namespace campanile::server {

/** The file that a link stands for. */
struct LinkedMedia {
    QString workspaceId;
    QString blobId;
    QByteArray mimeType;
};

/**
 * Addresses at which networks fetch files: /media/<signed token>/<name>, each for one file and some hours. Whoever has the
 * address gets the file, so they are made when a network is about to be told, and never kept. Immutable, thread-safe.
 */
class MediaLinks
{
public:
    static constexpr qint64 kLifeMs = 6 * 3600'000LL;

    /** @p clock outlives it; without a reachable address or a key of 32 bytes nothing can be linked. */
    MediaLinks(PublicAddress address, const QByteArray &key, const Clock &clock);

    /** Unsupported publish.needsPublicServer; Invalid publish.mediaMissing for a file without content. */
    [[nodiscard]] Result<QUrl> link(const LinkedMedia &media, const QString &fileName) const;
    /** @p path as the request has it, "/media/...". NotFound for everything that is no link of ours or has ended. */
    [[nodiscard]] Result<LinkedMedia> open(const QByteArray &path) const;

private:
    PublicAddress m_address;
    TokenSigner m_signer;
    const Clock &m_clock;
};

} // namespace campanile::server
