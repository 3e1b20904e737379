// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

struct sqlite3;
struct sqlite3_stmt;

namespace campanile::bench {

/** Records between those that one round changes and those of the next. 1,000 come up again after five rounds, an odd number: what changes
    with every other round is never there already. */
inline constexpr int kRoundStep = 38;

/** Milliseconds of each step. */
struct RawTimes {
    double download = 0;
    double rows = 0;    ///< parse and insert, one transaction
    double indexes = 0; ///< the indexes that the cache has, built afterwards
    qint64 count = 0;
};

/**
 * What a first sync cannot beat by much: libcurl fetches the snapshot of InboxItem, simdjson takes it apart, and SQLite's C
 * interface inserts the same rows with the same columns into one table in one transaction.
 */
class RawSync
{
public:
    RawSync(QByteArray url, QByteArray token) : m_url(std::move(url)), m_token(std::move(token)) {}
    /** In a temporary folder of its own. Ends the program on any failure. */
    [[nodiscard]] RawTimes run() const;

private:
    QByteArray m_url;
    QByteArray m_token;
};

/**
 * What a cache cannot beat by much when it takes in a page of changed records: they are looked up by their ids and updated
 * through SQLite's C interface, in a copy of its file with the same indexes, in one transaction. Nothing is read of the page,
 * nothing compared, nobody told.
 */
class RawUpdates
{
public:
    /** @p cacheFile has to be at rest, its log copied home. Ends the program on any failure. */
    explicit RawUpdates(const QString &cacheFile);
    ~RawUpdates();
    RawUpdates(const RawUpdates &) = delete;
    RawUpdates &operator=(const RawUpdates &) = delete;
    /** Milliseconds for another status of @p count inbox items, spread over all of them. */
    double run(int round, int count);

private:
    QTemporaryDir m_folder;
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_select = nullptr;
    sqlite3_stmt *m_update = nullptr;
    QList<QByteArray> m_ids;
};

} // namespace campanile::bench
