// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/replyedits.h"

#include "app/domain/replysuggest.h"
#include "app/domain/textbreaks.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype kMostChanged = 2000; // words on one side

/** Links, numbers and addresses: what must not change unnoticed. */
QStringList literalsOf(const QString &text)
{
    static const QRegularExpression expression(u"(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.]+|\\d+(?:[.,:/]\\d+)*"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    QStringList facts;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext())
        facts.append(matches.next().captured());
    facts.sort();
    return facts;
}

/** Words long enough to carry meaning in most languages; pairs of signs where words have no spaces. */
QSet<QString> contentWords(const QString &text)
{
    QSet<QString> words;
    for (const QString &term : replyTerms(text)) {
        if (term.size() > 3 || (!term.isEmpty() && isUnspacedScript(term.toUcs4().first())))
            words.insert(term);
    }
    return words;
}

/** How much of the words is left, and how much of all words is in both. */
struct WordOverlap {
    double kept = 1;
    double common = 1;
};

WordOverlap wordOverlap(const QSet<QString> &before, const QSet<QString> &after)
{
    if (before.isEmpty() && after.isEmpty())
        return {};
    qsizetype common = 0;
    for (const QString &word : before)
        common += after.contains(word) ? 1 : 0;
    return {before.isEmpty() ? 0 : double(common) / double(before.size()), double(common) / double(before.size() + after.size() - common)};
}

/** Each cluster as a number; the same cluster has the same one in both texts. */
QList<uint> clusters(const QString &text, QHash<QString, uint> &names)
{
    QList<uint> numbers;
    const QList<qsizetype> ends = graphemeBoundaries(text);
    for (qsizetype i = 1; i < ends.size(); ++i) {
        const QString cluster = text.mid(ends.at(i - 1), ends.at(i) - ends.at(i - 1));
        const auto known = names.constFind(cluster);
        numbers.append(known == names.cend() ? *names.insert(cluster, uint(names.size())) : *known);
    }
    return numbers;
}

QStringList editTokens(const QString &text)
{
    QStringList words;
    const QList<qsizetype> ends = wordBoundaries(text);
    for (qsizetype i = 1; i < ends.size(); ++i)
        words.append(text.mid(ends.at(i - 1), ends.at(i) - ends.at(i - 1)));
    return words;
}

void addChange(QList<TextChange> &changes, TextChange::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!changes.isEmpty() && changes.last().kind == kind)
        changes.last().text += text;
    else
        changes.append({kind, text});
}

/** Lengths of the longest common rows of words from each place on (Wagner and Fischer 1974). */
std::vector<quint16> commonRows(const QStringList &a, const QStringList &b)
{
    const size_t width = size_t(b.size()) + 1;
    std::vector<quint16> table((size_t(a.size()) + 1) * width, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const size_t at = size_t(i) * width + size_t(j);
            table[at] = a.at(i) == b.at(j) ? quint16(table[at + width + 1] + 1) : std::max(table[at + width], table[at + 1]);
        }
    }
    return table;
}

void addMiddle(QList<TextChange> &changes, const QStringList &before, const QStringList &after)
{
    using Kind = TextChange::Kind;
    if (before.size() > kMostChanged || after.size() > kMostChanged) {
        addChange(changes, Kind::Removed, before.join(QString()));
        addChange(changes, Kind::Added, after.join(QString()));
        return;
    }
    const std::vector<quint16> table = commonRows(before, after);
    const size_t width = size_t(after.size()) + 1;
    QString removed, added;
    const auto flush = [&] {
        addChange(changes, Kind::Removed, std::exchange(removed, {}));
        addChange(changes, Kind::Added, std::exchange(added, {}));
    };
    qsizetype i = 0, j = 0;
    while (i < before.size() || j < after.size()) {
        const size_t at = size_t(i) * width + size_t(j);
        if (i < before.size() && j < after.size() && before.at(i) == after.at(j)) {
            flush();
            addChange(changes, Kind::Same, before.at(i++));
            ++j;
        } else if (j >= after.size() || (i < before.size() && table[at + width] >= table[at + 1])) {
            removed += before.at(i++);
        } else {
            added += after.at(j++);
        }
    }
    flush();
}

} // namespace

int editDistance(const QString &a, const QString &b)
{
    QHash<QString, uint> names;
    const QList<uint> pattern = clusters(a, names);
    const QList<uint> text = clusters(b, names);
    if (pattern.isEmpty() || text.isEmpty())
        return int(qMax(pattern.size(), text.size()));
    const size_t blocks = size_t(pattern.size() + 63) / 64;
    QHash<uint, std::vector<quint64>> places;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        auto &bits = places[pattern.at(i)];
        bits.resize(blocks);
        bits[size_t(i / 64)] |= quint64(1) << (i % 64);
    }
    const std::vector<quint64> nowhere(blocks);
    std::vector<quint64> up(blocks, ~quint64(0)); // where a cell is one more than the one above it
    std::vector<quint64> down(blocks, 0);         // ... and one less
    const quint64 lastBit = quint64(1) << ((pattern.size() - 1) % 64);
    int distance = int(pattern.size());
    for (const uint point : text) {
        const auto found = places.constFind(point);
        const std::vector<quint64> &match = found == places.cend() ? nowhere : *found;
        int carry = 1;
        for (size_t i = 0; i < blocks; ++i) {
            const quint64 top = i + 1 == blocks ? lastBit : quint64(1) << 63;
            quint64 equal = match[i];
            const quint64 vertical = equal | down[i];
            if (carry < 0)
                equal |= 1;
            const quint64 horizontal = (((equal & up[i]) + up[i]) ^ up[i]) | equal;
            quint64 more = down[i] | ~(horizontal | up[i]);
            quint64 less = up[i] & horizontal;
            const int out = (more & top ? 1 : 0) - (less & top ? 1 : 0);
            more <<= 1;
            less <<= 1;
            if (carry < 0)
                less |= 1;
            else if (carry > 0)
                more |= 1;
            up[i] = less | ~(vertical | more);
            down[i] = more & vertical;
            carry = out;
        }
        distance += carry;
    }
    return distance;
}

QString draftEditName(DraftEdit::Kind kind)
{
    switch (kind) {
    case DraftEdit::Kind::Minor:
        return u"minor"_s;
    case DraftEdit::Kind::Tone:
        return u"tone"_s;
    case DraftEdit::Kind::Content:
        return u"content"_s;
    case DraftEdit::Kind::Rewrite:
        return u"rewrite"_s;
    }
    return {};
}

DraftEdit draftEdit(const QString &original, const QString &edited)
{
    DraftEdit edit;
    edit.distance = editDistance(original, edited);
    const double longest = double(qMax(qsizetype(1), qMax(graphemeCount(original), graphemeCount(edited))));
    const bool sameFacts = literalsOf(original) == literalsOf(edited);
    if (sameFacts && (edit.distance <= 3 || edit.distance / longest <= 0.05 || replyTerms(original) == replyTerms(edited))) {
        edit.kind = DraftEdit::Kind::Minor;
        return edit;
    }
    const WordOverlap words = wordOverlap(contentWords(original), contentWords(edited));
    if (words.common < 0.25 && edit.distance / longest > 0.5)
        edit.kind = DraftEdit::Kind::Rewrite;
    else if (sameFacts && words.kept >= 0.75 && words.common >= 0.5)
        edit.kind = DraftEdit::Kind::Tone;
    else
        edit.kind = DraftEdit::Kind::Content;
    return edit;
}

QList<TextChange> wordChanges(const QString &original, const QString &edited)
{
    QStringList before = editTokens(original);
    QStringList after = editTokens(edited);
    const auto [b, a] = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const qsizetype first = b - before.cbegin();
    const qsizetype most = std::min(before.size(), after.size()) - first;
    qsizetype last = 0;
    while (last < most && before.at(before.size() - 1 - last) == after.at(after.size() - 1 - last))
        ++last;
    QList<TextChange> changes;
    addChange(changes, TextChange::Kind::Same, before.mid(0, first).join(QString()));
    addMiddle(changes, before.mid(first, before.size() - first - last), after.mid(first, after.size() - first - last));
    addChange(changes, TextChange::Kind::Same, before.mid(before.size() - last).join(QString()));
    return changes;
}

} // namespace campanile::domain
