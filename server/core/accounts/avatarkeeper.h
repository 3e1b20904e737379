// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/tokenkeeper.h"
#include "server/core/platforms/httpclient.h"

#include <QHash>

#include <mutex>

namespace campanile::server {

/**
 * Fetches the pictures that networks name for accounts (SocialAccount.avatarUrl) and keeps each as a file of the workspace
 * (avatarBlobId). An address comes from a network: the client's guard keeps it on https and off the own network, what comes is
 * bounded and must be a picture by its first bytes, and no sign-in goes with the request. What fails is tried again later, the initials
 * stand in meanwhile. Blocks; thread-safe; arguments outlive it.
 */
class AvatarKeeper
{
public:
    static constexpr qint64 kMostBytes = 2 * 1024 * 1024;
    static constexpr qint64 kRetryMs = 3600'000;            ///< after a failure; doubles ...
    static constexpr qint64 kLongestRetryMs = 7 * 24 * 3600'000; ///< ... up to here

    AvatarKeeper(PublishStore &store, HttpClient &http, const Clock &clock) : m_store(store), m_http(http), m_clock(clock) {}

    /** Of one account, when it names a picture and has none. */
    void fetch(const AccountKey &key);
    /** Of all accounts of a workspace. */
    void fetchMissing(const QString &workspaceId);


private:
    struct Failure {
        QString url;
        int count = 0;
        qint64 nextMs = 0;
    };

    void fetch(const AccountKey &key, const QString &url);
    [[nodiscard]] Result<QByteArray> download(const QString &address) const;
    [[nodiscard]] Result<void> keep(const AccountKey &key, const QString &url, const QByteArray &content);

    PublishStore &m_store;
    HttpClient &m_http;
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<QString, Failure> m_failures; ///< by account
};

} // namespace campanile::server
