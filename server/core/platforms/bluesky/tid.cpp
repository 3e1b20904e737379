// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/bluesky/tid.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr QLatin1StringView kAlphabet("234567abcdefghijklmnopqrstuvwxyz");
constexpr int kLength = 13;
} // namespace

QString makeTid(qint64 microseconds, unsigned clockId)
{
    quint64 bits = ((quint64(microseconds) & ((1ULL << 53) - 1)) << 10) | (clockId & 1023U);
    QString tid(kLength, u'2');
    for (int i = kLength - 1; i >= 0; --i) {
        tid[i] = QChar(kAlphabet.at(qsizetype(bits & 31)));
        bits >>= 5;
    }
    return tid;
}

std::optional<qint64> tidMicroseconds(const QString &tid)
{
    if (tid.size() != kLength)
        return std::nullopt;
    quint64 bits = 0;
    for (const QChar c : tid) {
        const qsizetype digit = kAlphabet.indexOf(c);
        if (digit < 0)
            return std::nullopt;
        bits = (bits << 5) | quint64(digit);
    }
    return qint64((bits >> 10) & ((1ULL << 53) - 1));
}

} // namespace campanile::server
