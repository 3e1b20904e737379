// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace campanile::bench {

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

} // namespace campanile::bench
