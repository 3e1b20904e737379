// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/inboxcontext.h"

#include <functional>

namespace campanile::server {

/** A text of a record; empty when it has none. */
[[nodiscard]] inline QString recordText(const QJsonObject &record, QLatin1StringView name)
{
    return record.value(name).toString();
}

/** Times of what the inbox sends, in milliseconds; the defaults are what the product ships. */
struct ErrandOptions {
    qint64 leaseMs = 3 * 60'000;          ///< a run that was silent this long has lost its errand
    qint64 retryBaseMs = 15'000;          ///< doubles with each retry ...
    qint64 retryMaxMs = 15 * 60'000;      ///< ... up to here, plus up to a tenth by chance
    int maxRetries = 8;
    qint64 reconcileAfterMs = 20'000;     ///< first look after an unknown outcome; doubles ...
    qint64 reconcileMaxMs = 10 * 60'000;  ///< ... up to here
    qint64 behindMs = 3'000;              ///< between looks at another reply to the same item that is on its way
    qint64 holdMs = 60'000;               ///< between looks at an account that has to be connected again
    qint64 deadlineMs = 24 * 3600'000;    ///< from the wish to giving up
    int threads = 0;                      ///< accounts that are worked on at once; 0 = one after another on the caller's thread
};

/** How far an errand is: InboxErrand.state. */
struct ErrandState {
    QString key;            ///< of the attempt, the same for every repetition
    QByteArray digest;      ///< of the text that was sent
    qint64 sentAtMs = 0;
    bool isOpen = false;    ///< a request may have left, and nobody knows what became of it
    int looks = 0;          ///< since the attempt
    int retries = 0;
    qint64 sinceMs = 0;     ///< when the wish was made
    QString by;             ///< whose wish it is
    QString was;            ///< moderation before the wish

    [[nodiscard]] static ErrandState from(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
};

/**
 * One errand while it is worked on. Its nextAttemptAt is lease and fence in one: a write by somebody who lost it changes
 * nothing. Used on one thread.
 */
class ErrandRun
{
public:
    ErrandRun(const InboxContext &context, const ErrandOptions &options, QString workspaceId, QString errandId)
        : m_context(context), m_options(options), m_workspaceId(std::move(workspaceId)), m_errandId(std::move(errandId))
    {
    }
    ErrandRun(const ErrandRun &) = delete;
    ErrandRun &operator=(const ErrandRun &) = delete;
    virtual ~ErrandRun() = default;

    /** An error only for faults of the store; what a network does ends up in the records. */
    [[nodiscard]] virtual Result<void> run() = 0;

protected:
    enum class Next { Go, Stop };
    using Step = Result<Next>;
    using Work = std::function<Result<void>(SystemRecords &)>;

    /** Takes the errand when it is due; @p load runs in the transaction and says whether there is something to do. */
    [[nodiscard]] Step claim(const std::function<Result<bool>(SystemRecords &, const QJsonObject &errand)> &load);
    /** Writes the state and @p also; Stop when the errand is no longer ours. The lease is renewed. */
    [[nodiscard]] Step keep(const Work &also = {});
    /** As keep(), and gives it back until @p atMs. */
    [[nodiscard]] Step release(qint64 atMs, const Work &also = {});
    /** Done, one way or another. */
    [[nodiscard]] Step finish(const Work &also);

    /** The session of the account, observed; renewed once when @p refused is the token that the network did not take. */
    [[nodiscard]] PlatformResult<AccountSession> session(const QString &accountId, const QString &refused = {});
    void report(const QString &accountId, const PlatformError *error, const AccountSession &session) const;
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] qint64 backOff() const;
    [[nodiscard]] qint64 nextLook() const;
    [[nodiscard]] bool isPastDeadline() const { return now() > state.sinceMs + m_options.deadlineMs; }

    const InboxContext &m_context;
    const ErrandOptions &m_options;
    const QString m_workspaceId;
    const QString m_errandId;
    ErrandState state;

private:
    [[nodiscard]] Step write(const std::function<Result<void>(SystemRecords &)> &work);

    qint64 m_leaseMs = 0;
};

/** A Notification about a reply or a wish that came to nothing, for whoever made it; in codes, as the publisher's. */
struct ErrandNews {
    QString userId;
    QString titleCode;   ///< notice.replyStopped, notice.replyFailed, notice.replyUnconfirmed, notice.moderationFailed
    QString code;        ///< why
    QString text = {};   ///< the network's own words
    QJsonObject item;
    QJsonObject account;
};
[[nodiscard]] Result<void> tellOfErrand(SystemRecords &records, const ErrandNews &news);

/** English sentence for a code of the inbox, for clients that do not know it. */
[[nodiscard]] QString inboxMessage(const QString &code, const QString &platformText = {});

} // namespace campanile::server
