// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/directory.h"
#include "server/core/jmap/limits.h"
#include "server/core/jmap/upcasters.h"
#include "server/core/service.h"
#include "server/core/storage/systemrecords.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

class Storage;
class AccountDesk;
class MemberDesk;
class MoveDesk;
struct MethodServices;
class PracticeServer;
class PresenceDesk;

struct EngineOptions {
    QString blobDir;                 ///< folder for the content of blobs, one folder per workspace below it
    QString baseUrl;                 ///< "https://host"; every URL of the session starts with it
    Limits limits;
    Upcasters upcasters;             ///< for mutations of older schemas
};

/** What a new workspace starts with. */
struct NewWorkspace {
    QString accountId;               ///< wire id with letter 'w'; empty = the engine makes one
    QString name;
    QString timezone;                ///< IANA; empty = UTC
    QString ownerId;                 ///< wire id of the User who makes it
    QJsonObject properties;          ///< further properties of the Workspace record
};

/** What became of the mutations that clients sent. */
struct MutationCounts {
    qint64 applied = 0;
    qint64 rejected = 0;
    qint64 replayed = 0; ///< known already, so nothing was done
    qint64 delayed = 0;  ///< to be sent again later
};

/** What one round of housekeeping removed. */
struct HousekeepingReport {
    qint64 tombstones = 0;
    qint64 mutations = 0;
    qint64 records = 0;
    qint64 blobs = 0;
};

/**
 * The server without a socket: the JMAP profile over one Storage, plus what the server's own workers need.
 * All functions block, may be called from any thread and never throw. Time and random bits come only from the
 * given Clock and Rng, so a simulator can drive one engine deterministically on one thread.
 */
class Engine final : public Service
{
public:
    /** @p clock and @p rng outlive the engine. */
    Engine(std::shared_ptr<Storage> storage, std::shared_ptr<const Directory> directory, const Clock &clock, Rng &rng,
           EngineOptions options);
    ~Engine() override;

    // Service: every endpoint of the wire.
    [[nodiscard]] ApiResponse handle(const ApiRequest &request) override;
    [[nodiscard]] std::shared_ptr<void> subscribe(const Caller &caller, Listener listener) override;
    [[nodiscard]] std::shared_ptr<void> subscribePresence(const Caller &caller, PresenceListener listener) override;
    [[nodiscard]] QByteArray presenceFor(const Caller &caller, const QString &accountId) override;

    /** As subscribe(), for the server's own workers: every commit of every workspace. */
    [[nodiscard]] std::shared_ptr<void> watch(Listener listener);

    // For workers, sign-in and tools: the server itself at work in one workspace.
    /**
     * Runs @p work in one write transaction and commits when it succeeds; an error rolls everything back.
     * Gives the number of the commit, or the current number when nothing was changed. @p work must not call the engine.
     */
    [[nodiscard]] Result<qint64> write(const QString &accountId,
                                       const std::function<Result<void>(SystemRecords &)> &work);
    /** Runs @p work on one consistent snapshot. */
    [[nodiscard]] Result<void> read(const QString &accountId,
                                    const std::function<Result<void>(const SystemReader &)> &work);
    /** Account ids of all workspaces, ascending. */
    [[nodiscard]] Result<QStringList> workspaces();
    /** Makes a workspace with its Workspace record; gives its account id. */
    [[nodiscard]] Result<QString> createWorkspace(const NewWorkspace &workspace);
    /** The workspace's newest commit number. */
    [[nodiscard]] Result<qint64> sequence(const QString &accountId);

    /** The content of a blob (ErrorKind::NotFound when there is none); for workers that upload media. */
    [[nodiscard]] Result<QString> blobPath(const QString &accountId, const QString &blobId);
    /** Stores a blob that the server itself made, owned by @p userId; gives its id. */
    [[nodiscard]] Result<QString> putBlob(const QString &accountId, const QByteArray &content, const QString &mimeType,
                                          const QString &userId);

    /** Mutations since the engine was made. */
    [[nodiscard]] MutationCounts mutationCounts() const;

    /** Removes what is past its retention (tombstones, results, dead records, unreferenced blobs). */
    [[nodiscard]] Result<HousekeepingReport> housekeeping(const QString &accountId);
    /** Writes a consistent copy of the workspace and its blobs into the new folder @p folder. */
    [[nodiscard]] Result<void> backup(const QString &accountId, const QString &folder);
    /** Puts the copy in @p folder in place of the workspace, under a new epoch; gives the account id. */
    [[nodiscard]] Result<QString> restore(const QString &folder);

    /** The practice network that clients may look at and upset through Practice/ methods; call before requests come. */
    void setPractice(std::weak_ptr<PracticeServer> practice);

    /** Who looks after connected accounts for the methods that are about them; call before requests come. */
    void setAccounts(std::weak_ptr<AccountDesk> accounts);

    /** Who is at work on what; its tick() is to be called twice a second. */
    [[nodiscard]] PresenceDesk &presence();

    /** Who takes workspaces that people bring to this server; call before requests come. */
    void setMoves(std::weak_ptr<MoveDesk> moves);
    /** For the parts of the server that move workspaces: what the engine works with. Lives as long as the engine. */
    [[nodiscard]] const MethodServices &parts() const;

    /** Who looks after the people of a team's workspaces; call before requests come. */
    void setMembers(std::weak_ptr<MemberDesk> members);
    /** Tells one user's clients that @p accountId moved, member or not: whoever was taken out hears of it at once. */
    void announceTo(const QString &userId, const QString &accountId);

    /** Announces commits made by other nodes on the same database; call twice a second when there are several. */
    void pollForeignCommits();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace campanile::server
