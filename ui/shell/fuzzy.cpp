// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

#include <algorithm>

namespace campanile::ui {

namespace {

/** One letter per letter, so that positions stay those of the candidate. */
QString folded(const QString &text)
{
    QString result = text.toCaseFolded();
    if (result.size() != text.size())
        result = text.toLower();
    for (QChar &c : result) {
        if (c.decompositionTag() == QChar::Canonical)
            c = c.decomposition().at(0);
    }
    return result;
}

bool startsWord(const QString &text, int i)
{
    return i == 0 || !text.at(i - 1).isLetterOrNumber() || (text.at(i).isUpper() && text.at(i - 1).isLower());
}

int scoreOf(const QString &candidate, const QList<int> &positions, int queryLength)
{
    int score = 0;
    for (int i = 0; i < positions.size(); ++i) {
        score += 10;
        if (startsWord(candidate, positions.at(i)))
            score += 12;
        if (i > 0 && positions.at(i) == positions.at(i - 1) + 1)
            score += 14;
    }
    score -= std::min(positions.first(), 15);
    score -= std::min<int>(int(candidate.size()) - queryLength, 30) / 3;
    return std::max(score, 1);
}

} // namespace

FuzzyMatch fuzzyMatch(const QString &query, const QString &candidate)
{
    QString wanted = folded(query);
    wanted.remove(u' ');
    const QString text = folded(candidate);
    FuzzyMatch best;
    if (wanted.isEmpty() || text.size() != candidate.size())
        return best;
    // The greedy walk from each occurrence of the first letter; at every step the start of a word is preferred.
    for (int first = int(text.indexOf(wanted.at(0))); first >= 0; first = int(text.indexOf(wanted.at(0), first + 1))) {
        QList<int> positions{first};
        for (int q = 1; q < wanted.size(); ++q) {
            const int next = positions.last() + 1;
            int at = int(text.indexOf(wanted.at(q), next));
            if (at < 0) {
                positions.clear();
                break;
            }
            for (int w = at; at != next && w >= 0; w = int(text.indexOf(wanted.at(q), w + 1))) {
                if (startsWord(candidate, w) && text.indexOf(wanted.mid(q + 1, 1), w + 1) >= 0) {
                    at = w;
                    break;
                }
            }
            positions << at;
        }
        if (positions.isEmpty())
            continue;
        const int score = scoreOf(candidate, positions, int(wanted.size()));
        if (score > best.score)
            best = {score, positions};
    }
    return best;
}

} // namespace campanile::ui
