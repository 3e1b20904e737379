// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/directory.h"
#include "server/core/engine.h"
#include "server/core/storage/storage.h"
#include "tests/support/postgres.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace campanile::tests {

/** Memberships that a test sets. */
class FixedDirectory final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &userId) const override
    {
        return m_members.value(userId);
    }
    [[nodiscard]] std::optional<server::Membership> membership(const QString &userId,
                                                               const QString &accountId) const override
    {
        for (const server::Membership &member : m_members.value(userId)) {
            if (member.accountId == accountId)
                return member;
        }
        return std::nullopt;
    }
    void set(const QString &userId, const server::Membership &member);
    void forget(const QString &userId) { m_members.remove(userId); }

private:
    QHash<QString, QList<server::Membership>> m_members;
};

/** One engine over one of the back ends, with a workspace and a user of every role. */
class EngineFixture
{
public:
    enum class Backend { SqliteFile, SqliteMemory, Postgres };

    EngineFixture(Backend backend, PostgresServer *postgres);

    /** Opens the same database again with a new engine. */
    void reopen();
    [[nodiscard]] static QString userOf(api::Role role);
    [[nodiscard]] QString newId(char letter);
    /** Runs the calls and gives the responses' arguments ("error" objects carry their name in "@error"). */
    [[nodiscard]] QList<QJsonObject> call(const QJsonArray &calls, api::Role role = api::Role::Owner,
                                          bool extended = true);
    /** One call with the workspace filled in. */
    QJsonObject one(const QString &name, QJsonObject args, api::Role role = api::Role::Owner,
                                  bool extended = true);
    /** Applies one mutation of one call; gives its result. */
    [[nodiscard]] QJsonObject mutate(const QString &clientId, qint64 seq, const QString &id, const QJsonArray &calls,
                                     const QJsonArray &after = {}, api::Role role = api::Role::Owner);
    [[nodiscard]] server::ApiResponse http(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                                           QList<std::pair<QByteArray, QByteArray>> headers = {},
                                           api::Role role = api::Role::Owner);
    /** The record as a client sees it; empty when not found. */
    [[nodiscard]] QJsonObject get(const QString &type, const QString &id);
    /** Makes a post through the wire; gives its id. */
    QString makePost(const QJsonObject &properties = {});
    /** An account of its own for the post to go to; gives the id of the target. */
    QString makeTarget(const QString &postId);

    ManualClock clock{1'795'000'000'000};
    SeededRng rng{7};
    std::shared_ptr<FixedDirectory> directory = std::make_shared<FixedDirectory>();
    QTemporaryDir folder;
    std::shared_ptr<server::Storage> storage;
    std::unique_ptr<server::Engine> engine;
    QString account;
    server::Limits limits;       ///< of the engine, from the next reopen() on
    server::Upcasters upcasters; ///< likewise
    QString conninfo; ///< of the PostgreSQL database; empty on SQLite
    QString problem; ///< why the fixture could not be made

private:
    QString m_folder; ///< of the SQLite files; empty on PostgreSQL
};

/** Adds a row for each back end: column "backend" (int). */
void addBackendRows();

} // namespace campanile::tests
