// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/sql.h"

namespace campanile::server {

QByteArray translateSql(QByteArrayView sql, SqlConnection::Dialect dialect)
{
    const bool postgres = dialect == SqlConnection::Dialect::Postgres;
    QByteArray out;
    out.reserve(sql.size() + 160);
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        const char next = i + 1 < sql.size() ? sql[i + 1] : '\0';
        if (c == '$' && next >= '0' && next <= '9') {
            out += postgres ? '$' : '?';
        } else if (c == '@' && (next == 'W' || next == 'C' || next == 'V')) {
            if (postgres) {
                out += next == 'W'   ? "ws = current_setting('app.ws')::uuid AND "
                       : next == 'C' ? "ws, "
                                     : "current_setting('app.ws')::uuid, ";
            }
            ++i;
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace campanile::server
