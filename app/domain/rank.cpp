// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rank.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr QStringView digits = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int base = 62;

int valueAt(const QString &rank, qsizetype at)
{
    return at < rank.size() ? int(digits.indexOf(rank[at])) : 0;
}

} // namespace

bool isRank(const QString &text)
{
    return !text.isEmpty() && !text.endsWith(u'0')
        && std::all_of(text.begin(), text.end(), [](QChar c) { return digits.contains(c); });
}

QString rankBetween(const QString &after, const QString &before)
{
    const QString low = isRank(after) ? after : QString();
    const bool bounded = isRank(before) && low < before;
    QString result;
    bool open = !bounded;
    for (qsizetype at = 0;; ++at) {
        const int from = valueAt(low, at);
        const int to = open ? base : valueAt(before, at);
        if (to - from > 1) {
            // At the open end steps stay small, so that appending a thousand times does not halve the room each time.
            const int step = open && at < low.size() ? 1 : (to - from) / 2;
            return result + digits[from + step];
        }
        result += digits[from];
        open = open || to > from;
    }
}

QList<QString> rankSeries(int count)
{
    QList<QString> ranks;
    int width = 1;
    for (qint64 room = base; room <= qint64(count) + 1; room *= base)
        ++width;
    qint64 room = 1;
    for (int i = 0; i < width; ++i)
        room *= base;
    for (int i = 0; i < count; ++i) {
        qint64 value = room / (qint64(count) + 1) * (i + 1);
        QString rank(width, u'0');
        for (int d = width - 1; d >= 0; --d, value /= base)
            rank[d] = digits[value % base];
        while (rank.endsWith(u'0'))
            rank.chop(1);
        ranks.append(rank);
    }
    return ranks;
}

} // namespace campanile::domain
