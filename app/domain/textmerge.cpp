// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/textmerge.h"

#include "app/domain/textbreaks.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype maxUnits = 1'000'000;
constexpr int maxEdits = 3'000;

/** A text as numbers: equal tokens of the three texts have equal numbers. */
struct Tokens
{
    std::vector<int> ids;
    std::vector<QStringView> pieces;
};

class Interner
{
public:
    Tokens read(QStringView text)
    {
        Tokens tokens;
        const QList<qsizetype> cuts = joinAddresses(text, wordBoundaries(text));
        tokens.ids.reserve(size_t(cuts.size()));
        for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
            const QStringView piece = text.mid(cuts[i], cuts[i + 1] - cuts[i]);
            auto it = m_ids.find(piece);
            if (it == m_ids.end()) {
                it = m_ids.insert(piece, int(m_separator.size()));
                m_separator.push_back(std::none_of(piece.begin(), piece.end(), [](QChar c) {
                    return c.isLetterOrNumber() || c.isSurrogate();
                }));
            }
            tokens.ids.push_back(*it);
            tokens.pieces.push_back(piece);
        }
        return tokens;
    }

    /** Spaces and punctuation: they look alike everywhere, so on their own they prove no likeness. */
    [[nodiscard]] bool isSeparator(int id) const { return m_separator[size_t(id)]; }

private:
    static QList<qsizetype> joinAddresses(QStringView text, const QList<qsizetype> &cuts)
    {
        if (!text.contains(u"://"))
            return cuts;
        QList<qsizetype> joined;
        qsizetype until = 0;
        for (const qsizetype cut : cuts) {
            if (cut < until)
                continue;
            joined.append(cut);
            qsizetype end = cut;
            while (end < text.size() && !text[end].isSpace())
                ++end;
            if (text.mid(cut, end - cut).contains(u"://"))
                until = end;
        }
        return joined;
    }

    QHash<QStringView, int> m_ids;
    std::vector<bool> m_separator;
};

/** Which tokens of the base went and which of the other text are new; the rest pair up in order. */
struct Script
{
    std::vector<bool> gone;
    std::vector<bool> fresh;
};

/** Myers' greedy O(ND) comparison of a[from..aEnd) and b[from..bEnd); nothing when it takes more than maxEdits. */
bool compare(const std::vector<int> &a, const std::vector<int> &b, int from, int aEnd, int bEnd, Script &script)
{
    const int n = aEnd - from;
    const int m = bEnd - from;
    const int limit = std::min(n + m, maxEdits);
    std::vector<int> furthest(size_t(2 * limit + 3), 0);
    const auto at = [&](int k) -> int & { return furthest[size_t(k + limit + 1)]; };
    std::vector<std::vector<int>> history;
    int edits = -1;
    for (int d = 0; d <= limit && edits < 0; ++d) {
        std::vector<int> row;
        row.reserve(size_t(d + 1));
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            while (x < n && x - k < m && a[size_t(from + x)] == b[size_t(from + x - k)])
                ++x;
            at(k) = x;
            row.push_back(x);
            if (x >= n && x - k >= m) {
                edits = d;
                break;
            }
        }
        history.push_back(std::move(row));
    }
    if (edits < 0)
        return false;
    int x = n;
    int y = m;
    for (int d = edits; d > 0; --d) {
        const std::vector<int> &before = history[size_t(d - 1)];
        const auto reached = [&](int k) { return before[size_t((k + d - 1) / 2)]; };
        const int k = x - y;
        const bool down = k == -d || (k != d && reached(k - 1) < reached(k + 1));
        const int fromK = down ? k + 1 : k - 1;
        x = reached(fromK);
        y = x - fromK;
        if (down)
            script.fresh[size_t(from + y)] = true;
        else
            script.gone[size_t(from + x)] = true;
    }
    return true;
}

std::optional<Script> diff(const std::vector<int> &a, const std::vector<int> &b)
{
    Script script{std::vector<bool>(a.size(), false), std::vector<bool>(b.size(), false)};
    int from = 0;
    int aEnd = int(a.size());
    int bEnd = int(b.size());
    while (from < aEnd && from < bEnd && a[size_t(from)] == b[size_t(from)])
        ++from;
    while (aEnd > from && bEnd > from && a[size_t(aEnd - 1)] == b[size_t(bEnd - 1)]) {
        --aEnd;
        --bEnd;
    }
    if (!compare(a, b, from, aEnd, bEnd, script))
        return std::nullopt;
    return script;
}

/** Length of the marked group before each unmarked token, and after the last. */
std::vector<int> gaps(const std::vector<bool> &marks)
{
    std::vector<int> result{0};
    for (const bool mark : marks) {
        if (mark)
            ++result.back();
        else
            result.push_back(0);
    }
    return result;
}

/**
 * Moves each group that only inserts or only deletes as far up as equal tokens allow. All such places are the
 * same change; only a fixed choice makes two people's changes comparable.
 */
void slideUp(const std::vector<int> &ids, std::vector<bool> &marks, const std::vector<int> &otherGaps)
{
    size_t rank = 0;
    for (size_t i = 0; i < marks.size();) {
        if (!marks[i]) {
            ++i;
            ++rank;
            continue;
        }
        size_t start = i;
        size_t end = i;
        while (end < marks.size() && marks[end])
            ++end;
        const size_t next = end;
        size_t r = rank;
        while (otherGaps[r] == 0 && start > 0 && !marks[start - 1] && ids[start - 1] == ids[end - 1]
               && otherGaps[r - 1] == 0) {
            marks[--start] = true;
            marks[--end] = false;
            --r;
        }
        i = next;
    }
}

void slideDown(const std::vector<int> &ids, std::vector<bool> &marks, const std::vector<int> &otherGaps)
{
    std::vector<int> backIds(ids.rbegin(), ids.rend());
    std::vector<bool> backMarks(marks.rbegin(), marks.rend());
    const std::vector<int> backGaps(otherGaps.rbegin(), otherGaps.rend());
    slideUp(backIds, backMarks, backGaps);
    std::copy(backMarks.rbegin(), backMarks.rend(), marks.begin());
}

/** Index in the other text of each base token, -1 for none. Separators between two replaced words are no anchors. */
std::vector<int> pairs(const std::vector<int> &base, const Script &script, const Interner &words)
{
    std::vector<int> result(base.size(), -1);
    struct Run { size_t begin; size_t end; bool separators; };
    std::vector<Run> runs;
    std::vector<bool> replaced{false};
    size_t j = 0;
    bool fresh = false;
    bool gone = false;
    for (size_t i = 0; i <= base.size(); ++i) {
        while (j < script.fresh.size() && script.fresh[j]) {
            fresh = true;
            ++j;
        }
        if (i < base.size() && script.gone[i]) {
            gone = true;
            continue;
        }
        if (fresh || gone || i == base.size() || runs.empty()) {
            replaced[runs.size()] = fresh && gone;
            if (i == base.size())
                break;
            runs.push_back({i, i, true});
            replaced.push_back(false);
        }
        fresh = gone = false;
        runs.back().end = i + 1;
        runs.back().separators = runs.back().separators && words.isSeparator(base[i]);
        result[i] = int(j++);
    }
    for (size_t r = 0; r < runs.size(); ++r) {
        if (runs[r].separators && replaced[r] && replaced[r + 1])
            std::fill(result.begin() + long(runs[r].begin), result.begin() + long(runs[r].end), -1);
    }
    return result;
}

struct Side
{
    const Tokens &tokens;
    std::vector<int> of;
};

void append(QString &out, const Tokens &tokens, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; ++i)
        out += tokens.pieces[i];
}

bool sameTokens(const Tokens &a, size_t aBegin, size_t aEnd, const Tokens &b, size_t bBegin, size_t bEnd)
{
    return std::equal(a.ids.begin() + long(aBegin), a.ids.begin() + long(aEnd), b.ids.begin() + long(bBegin),
                      b.ids.begin() + long(bEnd));
}

/** The diff3 walk: where both sides kept a base token the text is stable; between, one side may have changed it. */
std::optional<QString> weave(const Tokens &base, const Side &mine, const Side &theirs)
{
    QString out;
    size_t o = 0;
    size_t a = 0;
    size_t b = 0;
    const size_t size = base.ids.size();
    while (true) {
        size_t next = o;
        while (next < size && (mine.of[next] < 0 || theirs.of[next] < 0))
            ++next;
        const size_t aEnd = next < size ? size_t(mine.of[next]) : mine.tokens.ids.size();
        const size_t bEnd = next < size ? size_t(theirs.of[next]) : theirs.tokens.ids.size();
        if (sameTokens(base, o, next, mine.tokens, a, aEnd))
            append(out, theirs.tokens, b, bEnd);
        else if (sameTokens(base, o, next, theirs.tokens, b, bEnd)
                 || sameTokens(mine.tokens, a, aEnd, theirs.tokens, b, bEnd))
            append(out, mine.tokens, a, aEnd);
        else
            return std::nullopt;
        if (next == size)
            return out;
        out += base.pieces[next];
        o = next + 1;
        a = aEnd + 1;
        b = bEnd + 1;
    }
}

using Slide = void (*)(const std::vector<int> &, std::vector<bool> &, const std::vector<int> &);

Side aligned(const Tokens &base, const Tokens &other, Script script, Slide slide, const Interner &words)
{
    slide(base.ids, script.gone, gaps(script.fresh));
    slide(other.ids, script.fresh, gaps(script.gone));
    return Side{other, pairs(base.ids, script, words)};
}

} // namespace

MergeResult mergeText(const QString &base, const QString &mine, const QString &theirs)
{
    if (mine == theirs || theirs == base)
        return {mine, true};
    if (mine == base)
        return {theirs, true};
    if (std::max({base.size(), mine.size(), theirs.size()}) > maxUnits)
        return {mine, false};

    Interner words;
    const Tokens baseTokens = words.read(base);
    const Tokens mineTokens = words.read(mine);
    const Tokens theirTokens = words.read(theirs);
    const std::optional<Script> mineScript = diff(baseTokens.ids, mineTokens.ids);
    const std::optional<Script> theirScript = diff(baseTokens.ids, theirTokens.ids);
    if (!mineScript || !theirScript)
        return {mine, false};
    for (const Slide slide : {&slideDown, &slideUp}) {
        const std::optional<QString> text = weave(baseTokens, aligned(baseTokens, mineTokens, *mineScript, slide, words),
                                                  aligned(baseTokens, theirTokens, *theirScript, slide, words));
        if (text)
            return {*text, true};
    }
    return {mine, false};
}

} // namespace campanile::domain
