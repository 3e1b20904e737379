// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/practice/practicefaults.h"
#include "server/core/practice/practicestore.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace campanile {
class Clock;
}

namespace campanile::server {

class PracticeApi;

/** How often somebody invented says something: each gap is between these, by chance. 0 = nobody ever does. */
struct PracticePace {
    int shortestMs = 0;
    int longestMs = 0;
};

/** A practice network that began anew because its file was damaged. */
struct PracticeRenewal {
    qint64 atMs = 0;  ///< ms since epoch; 0 = it goes on as it was
    QString keptFile; ///< name of the damaged file in the same folder
};

struct PracticeOptions {
    QString databasePath;      ///< SQLite file; made when missing
    quint16 port = 0;          ///< 0 = any free one
    QByteArray controlToken;   ///< needed to switch faults over HTTP; empty = HTTP cannot
    PracticePace pace = {};
    int stormGapMs = 3'000;    ///< between two words of a storm
    quint64 crowdSeed = 1;     ///< the same seed and the same network give the same words
    PracticeRenewal renewal = {};
};

/**
 * The practice network: a small network with Mastodon's API on loopback, with web pages to look at and switches that make
 * things go wrong, so that everything can be tried without an account anywhere. Posts survive a restart.
 *   POST /api/v1/apps, GET and POST /oauth/authorize, POST /oauth/token, GET /api/v1/accounts/verify_credentials,
 *   /api/v2/instance, /api/v1/instance, POST /api/v2/media, GET and PUT /api/v1/media/ID, POST /api/v1/statuses,
 *   GET and DELETE /api/v1/statuses/ID, .../context, .../source, GET /api/v1/statuses?id[]=, GET /api/v1/accounts/ID/statuses,
 *   GET /api/v1/notifications (mentions), GET /api/v1/conversations, POST /api/v1/accounts/ID/block
 *   GET / and /@NAME: pages; GET /media/ID: the file
 *   POST /practice/faults (header X-Practice-Token): {"fault", "times", "username", "amount"} or {"clear": true}
 * Runs on a thread of its own; every function may be called from any thread and blocks.
 */
class PracticeServer
{
public:
    /** @p clock outlives the server and is thread-safe. */
    PracticeServer(PracticeOptions options, const Clock &clock);
    ~PracticeServer();

    [[nodiscard]] Result<QUrl> start();
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] const PracticeRenewal &renewal() const { return m_options.renewal; }
    /** Accounts under the ids that others know them by, after the network began anew; what is there already stays. */
    [[nodiscard]] Result<void> putBack(const QList<PracticeAccount> &accounts);
    /** Lets a token in that was given out before. */
    [[nodiscard]] Result<void> admit(qint64 accountId, const QByteArray &token);
    /** Makes the account when it is missing, and a new token for it. */
    [[nodiscard]] Result<PracticeLogin> addAccount(const QString &username, const QString &displayName);
    [[nodiscard]] PracticeFaults &faults() { return m_faults; }
    [[nodiscard]] int statusCount(const QString &username);
    /** Posts of these accounts, newest first, without their answers to others; @p beforeId 0 = from the newest. */
    [[nodiscard]] QList<PracticePost> timeline(const QStringList &usernames, int limit, qint64 beforeId = 0);
    /** A file that one of these accounts has posted; nothing while it is being prepared. */
    [[nodiscard]] std::optional<PracticeFile> mediaOf(const QStringList &usernames, qint64 mediaId);
    /** Gives accounts a history, all or nothing; the page of each post. The accounts have to exist. */
    [[nodiscard]] Result<QList<PracticePost>> addPast(const QList<PracticePast> &posts);
    /** The invented people of this network, and what they have said: makes them when they are missing. */
    [[nodiscard]] Result<void> addPeople(const QList<PracticePerson> &people);
    /** 0 = there is no such account. */
    [[nodiscard]] qint64 accountId(const QString &username);
    [[nodiscard]] Result<QList<qint64>> addWords(const QList<PracticeWord> &words);
    [[nodiscard]] Result<void> editWord(qint64 statusId, const QString &text);
    [[nodiscard]] Result<void> removeWord(qint64 statusId);
    /** Somebody says something now, whatever the pace is; false when there is nobody to say it to. */
    [[nodiscard]] Result<bool> speak();
    /** What answers @p statusId, oldest first. */
    [[nodiscard]] QList<PracticeStatus> answersTo(qint64 statusId);
    /** Newest first. */
    [[nodiscard]] QList<PracticeStatus> statuses(const QString &username, int limit = 200);

private:
    [[nodiscard]] PracticePost postOf(const PracticeStatus &status);

    PracticeOptions m_options;
    const Clock &m_clock;
    PracticeFaults m_faults;
    QThread m_thread;
    std::unique_ptr<PracticeApi> m_api;
    QUrl m_url;
};

} // namespace campanile::server
