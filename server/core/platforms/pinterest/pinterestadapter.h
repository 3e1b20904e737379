// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile::server {

/**
 * Pinterest, API v5. Written from pinterest/api-description (v5/openapi.yaml 5.23.0, MIT) and developers.pinterest.com (access tiers, rate
 * limits). Pictures travel inside the request that makes the pin, films through a form of the network's storage. The network has no key
 * for a pin: an unknown outcome is looked up on the board. There are no comments or messages for programs. Stateless, thread-safe.
 */
class PinterestAdapter final : public PlatformAdapter
{
public:
    PinterestAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
        : m_calls(http), m_clock(clock), m_network(std::move(network))
    {
    }

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QList<FieldChoice>> choices(const AccountSession &session, const QString &source, const QString &dependsOn) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] QUrl at(const QString &path) const { return under(m_network.apiUrl(), path); }
    [[nodiscard]] PlatformResult<QJsonObject> bodyOf(const AccountSession &session, const HttpResponse &response, CallKind kind = CallKind::Read) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] RemotePost postOf(const QJsonObject &pin) const;
    [[nodiscard]] PlatformResult<QJsonObject> mediaSource(const PartRequest &request) const;
    [[nodiscard]] QString linkOf(const PublishContent &content) const;

    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

} // namespace campanile::server
