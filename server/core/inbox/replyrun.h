// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/errand.h"
#include "server/core/inbox/replychecks.h"

#include <memory>

namespace campanile::server {

/**
 * Sends one reply. "sending" and the key of the attempt are committed before the request leaves, together with the checks;
 * after a crash or an unknown answer it is looked for on the network before anything is sent again. Used once, on one thread.
 */
class ReplyRun final : public ErrandRun
{
public:
    using ErrandRun::ErrandRun;
    [[nodiscard]] Result<void> run() override;

private:
    [[nodiscard]] Step prepare();
    [[nodiscard]] Step loadFiles();
    [[nodiscard]] Step upload();
    [[nodiscard]] Step send();
    [[nodiscard]] Step look();
    [[nodiscard]] Step looked(const ReconcileResult &result);
    [[nodiscard]] PlatformResult<ReconcileResult> lookOnNetwork();
    [[nodiscard]] PlatformResult<ReconcileResult> lookInInbox();
    /** The reply as the collector found it, when it came before the network's own answer. */
    [[nodiscard]] Result<std::optional<RemotePost>> lookInRecords();

    [[nodiscard]] Step done(const RemotePost &post);
    [[nodiscard]] Result<void> writeDone(SystemRecords &records, const RemotePost &post);
    [[nodiscard]] Step stop(const ReplyVerdict &verdict, const PlatformError *error = nullptr);
    [[nodiscard]] Result<void> writeStopped(SystemRecords &records, const ReplyVerdict &verdict, const QString &networkText);
    [[nodiscard]] Step onError(const PlatformError &error);
    [[nodiscard]] Step onRefused(const PlatformError &error);
    [[nodiscard]] Step onAuth(const PlatformError &error);
    [[nodiscard]] Step hold(const PlatformError &error);
    [[nodiscard]] Step retryLater(const PlatformError &error);
    [[nodiscard]] Step waitUnconfirmed(const PlatformError &error);
    [[nodiscard]] Step giveUp();

    [[nodiscard]] QJsonObject problem(const QString &status, const PlatformError &error) const;
    [[nodiscard]] bool goesAsPost() const;
    [[nodiscard]] PartRequest partRequest() const;
    [[nodiscard]] QString accountId() const;
    [[nodiscard]] QString messageId() const;

    QString m_messageId;
    ReplyFacts m_facts;
    RemoteInboxItem m_remote;
    const domain::NetworkInfo *m_network = nullptr;
    std::shared_ptr<PlatformAdapter> m_adapter;
    std::optional<AccountSession> m_session;
    PublishContent m_content;       ///< one part: the text that leaves, and its files
    QList<RemoteMedia> m_media;
    bool m_hasRenewed = false;
    bool m_isAnswer = false;        ///< the error at hand is what came back from sending
};

} // namespace campanile::server
