// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/worddiff.h"

#include "app/domain/textbreaks.h"

#include <algorithm>
#include <vector>

namespace campanile::views {

namespace {

constexpr qsizetype kMaxTokens = 1500;

QList<QStringView> tokensOf(QStringView text)
{
    QList<QStringView> tokens;
    const QList<qsizetype> at = domain::wordBoundaries(text);
    for (qsizetype i = 1; i < at.size(); ++i)
        tokens.append(text.mid(at.at(i - 1), at.at(i) - at.at(i - 1)));
    return tokens;
}

void append(QList<DiffRun> &runs, QStringView text, bool changed)
{
    if (!runs.isEmpty() && runs.last().changed == changed)
        runs.last().text += text;
    else if (!text.isEmpty())
        runs.append({text.toString(), changed});
}

/** Lengths of the longest common subsequence of every pair of tails. */
std::vector<quint16> tailLengths(const QList<QStringView> &a, const QList<QStringView> &b)
{
    const size_t width = size_t(b.size()) + 1;
    std::vector<quint16> table((size_t(a.size()) + 1) * width, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const size_t here = size_t(i) * width + size_t(j);
            table[here] = a.at(i) == b.at(j) ? quint16(table[here + width + 1] + 1) : std::max(table[here + width], table[here + 1]);
        }
    }
    return table;
}

} // namespace

QList<DiffRun> diffAgainst(const QString &base, const QString &text)
{
    QList<QStringView> a = tokensOf(base);
    QList<QStringView> b = tokensOf(text);
    QList<DiffRun> runs;
    while (!a.isEmpty() && !b.isEmpty() && a.first() == b.first()) {
        append(runs, b.first(), false);
        a.removeFirst();
        b.removeFirst();
    }
    QList<QStringView> tail;
    while (!a.isEmpty() && !b.isEmpty() && a.last() == b.last()) {
        tail.prepend(b.last());
        a.removeLast();
        b.removeLast();
    }
    if (a.size() > kMaxTokens || b.size() > kMaxTokens) {
        for (const QStringView token : std::as_const(b))
            append(runs, token, true);
    } else {
        const std::vector<quint16> table = tailLengths(a, b);
        const size_t width = size_t(b.size()) + 1;
        qsizetype i = 0;
        for (qsizetype j = 0; j < b.size();) {
            const size_t here = size_t(i) * width + size_t(j);
            if (i < a.size() && a.at(i) == b.at(j)) {
                append(runs, b.at(j++), false);
                ++i;
            } else if (i < a.size() && table[here + width] >= table[here + 1]) {
                ++i;
            } else {
                append(runs, b.at(j++), true);
            }
        }
    }
    for (const QStringView token : std::as_const(tail))
        append(runs, token, false);
    return runs;
}

QList<DiffRun> lostFrom(const QString &base, const QStringList &versions)
{
    std::vector<bool> lost(size_t(base.size()), false);
    for (const QString &version : versions) {
        size_t at = 0;
        for (const DiffRun &run : diffAgainst(version, base)) {
            const size_t end = at + size_t(run.text.size());
            for (; at < end; ++at)
                lost[at] = lost[at] || run.changed;
        }
    }
    QList<DiffRun> runs;
    for (qsizetype from = 0; from < base.size();) {
        qsizetype to = from;
        while (to < base.size() && lost[size_t(to)] == lost[size_t(from)])
            ++to;
        append(runs, QStringView(base).mid(from, to - from), lost[size_t(from)]);
        from = to;
    }
    return runs;
}

} // namespace campanile::views
