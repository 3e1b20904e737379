// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/tokenkeeper.h"
#include "server/core/publish/publishjob.h"
#include "server/core/publish/publishoptions.h"

#include <memory>
#include <mutex>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

class HealthKeeper;

/** What the runner shares with the worker; everything outlives it. */
struct PublishContext {
    PublishStore &store;
    const PlatformRegistry &platforms;
    TokenKeeper &keeper;
    const Clock &clock;
    Rng &rng;
    const PublishOptions &options;
    const domain::NetworkCatalogue &networks;
    HealthKeeper *health = nullptr; ///< told what came of each step; may be null
};

/**
 * Takes one target as far as it goes now: media, each part, confirmation. A step is finished when its journal entry is
 * committed; "sent" is committed before a part leaves, so after a crash a part is either certainly not sent or is looked
 * for before anything is sent again. The target's nextAttemptAt is lease and fence in one: a commit by someone who lost
 * it changes nothing and ends the run. Used once, on one thread.
 */
class TargetRunner
{
public:
    TargetRunner(const PublishContext &context, QString workspaceId, QString targetId)
        : m_context(context), m_workspaceId(std::move(workspaceId)), m_targetId(std::move(targetId))
    {
    }

    /** An error only for faults of the store; what a network does ends up in the records. */
    [[nodiscard]] Result<void> run();

private:
    enum class Next { Go, Stop };
    using Step = Result<Next>;

    [[nodiscard]] Step claim();
    /** Nothing of it has left, and posts stand still. */
    [[nodiscard]] Result<void> waitForPause(SystemRecords &records) const;
    [[nodiscard]] Step check();
    [[nodiscard]] Step checkCap();
    [[nodiscard]] Step advance();
    [[nodiscard]] Step ensureMedia(int part);
    [[nodiscard]] Step ensureAssembled(int part);
    [[nodiscard]] Step waitForMedia(int part);
    [[nodiscard]] PartRequest requestFor(int part) const;
    [[nodiscard]] Step pollMedia(int part, const QString &useId, const RemoteMedia &media);
    [[nodiscard]] Step send(int part);
    [[nodiscard]] Step lookFor(int part);
    [[nodiscard]] Step looked(int part, const ReconcileResult &result);
    [[nodiscard]] Step partDone(int part, const RemotePost &post, const QString &eventType);
    [[nodiscard]] Step confirm();
    /** The network has taken all parts; none is open and none is missing. */
    [[nodiscard]] bool isAllTaken() const;
    [[nodiscard]] Step finish(const QString &permalink, const QString &problemCode, const QString &problem,
                              bool isReadBack = false);

    /** @p part < 0: not about a part; settles an open attempt of the part when the error says that nothing happened. */
    [[nodiscard]] Step onError(const PlatformError &error, int part);
    [[nodiscard]] Step onAuth(const PlatformError &error, int part);
    [[nodiscard]] Step retryLater(const PlatformError &error, int part);
    [[nodiscard]] Step waitUnconfirmed(const PlatformError &error, int part);
    [[nodiscard]] Step hold(const PlatformError &error);
    [[nodiscard]] Step fail(const PlatformError &error, int part);
    [[nodiscard]] Step giveUp();

    /** Adds an entry and changes the target in one transaction, renewing the lease; Stop when the lease was lost. */
    [[nodiscard]] Step commit(const QString &eventType, QJsonObject payload, QJsonObject patch,
                              const std::function<Result<void>(SystemRecords &)> &also = {});
    /** As commit(), but gives the target back until @p atMs (-1 = for good). */
    [[nodiscard]] Step release(const QString &eventType, QJsonObject payload, QJsonObject patch, qint64 atMs,
                               const std::function<Result<void>(SystemRecords &)> &also = {});
    [[nodiscard]] Step write(const QString &eventType, QJsonObject payload, QJsonObject patch, qint64 nextMs,
                             const std::function<Result<void>(SystemRecords &)> &also);
    /** A person wants no more of it sent, and no outcome is open. */
    [[nodiscard]] bool mayStopHere() const;
    /** Ends the target with what is live so far; cancelled when nothing is. */
    [[nodiscard]] Step stopHere();
    [[nodiscard]] QJsonObject errorPayload(const PlatformError &error, int part) const;
    [[nodiscard]] ReplyTo replyTo(int part) const;
    void reportSuccess() const;
    void reportFailure(const PlatformError &error, bool hasSignInEnded = false) const;
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] qint64 backOff(int retries) const;
    [[nodiscard]] bool isComment(int part) const;

    PublishContext m_context;
    QString m_workspaceId;
    QString m_targetId;
    PublishJob m_job;
    std::shared_ptr<PlatformAdapter> m_adapter;
};

} // namespace campanile::server
