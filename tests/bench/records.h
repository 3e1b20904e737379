// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/directory.h"
#include "server/core/engine.h"
#include "server/core/storage/storage.h"

#include <QJsonObject>

#include <memory>

namespace campanile::bench {

/** One person who owns every workspace it is asked about. */
class OwnerDirectory final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &userId) const override;
    [[nodiscard]] std::optional<server::Membership> membership(const QString &userId, const QString &accountId) const override;
    QString accountId;
};

/**
 * Records as a workspace has them, always the same for the same place in the row: inbox items of about 455 bytes,
 * received in ascending order over the last 80 days (inside the default window), and posts over 14 months with one
 * target each. Ids ascend with the number.
 */
class RecordMaker
{
public:
    explicit RecordMaker(qint64 nowMs);

    [[nodiscard]] QJsonObject account(int number);
    [[nodiscard]] QJsonObject inboxItem(int number, int count);
    [[nodiscard]] QJsonObject post(int number, int count);
    /** The target of the post that was made last. */
    [[nodiscard]] QJsonObject targetOfLastPost();

private:
    [[nodiscard]] QString newId(char letter);
    [[nodiscard]] QJsonObject base(char letter);

    qint64 m_nowMs;
    ManualClock m_clock;
    SeededRng m_rng{20'260'401};
    QStringList m_accounts;
    QString m_lastPost;
    int m_lastPostNumber = 0;
};

struct Amounts {
    int inboxItems = 0;
    int posts = 0;
};

/** Writes accounts, posts with targets and inbox items through the change log, in commits of 500 records. */
void seed(server::Storage &storage, const QString &accountId, const Amounts &amounts, qint64 nowMs);

/** Fills the new cache file @p path from the engine's snapshots, as a first sync does, and gives it the server's state. */
void fillCache(server::Engine &engine, const QString &userId, const QString &accountId, const QString &path);

} // namespace campanile::bench
