// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phrases.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

bool isUnseen(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format || c == u'\'' || c == QChar(0x2019);
}

void addFolded(QString &word, QChar c)
{
    switch (c.unicode()) {
    case 0xE4:
        word += u"ae";
        break;
    case 0xF6:
        word += u"oe";
        break;
    case 0xFC:
        word += u"ue";
        break;
    case 0xDF:
        word += u"ss";
        break;
    default:
        word += c;
    }
}

} // namespace

QStringList comparableWords(QStringView text)
{
    QStringList words;
    QString word;
    for (const QChar given : text) {
        const QChar c = given.toLower();
        if (c.isLetterOrNumber()) {
            addFolded(word, c);
        } else if (!word.isEmpty() && !isUnseen(c)) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

void PhraseBook::add(const QString &phrase, int group, double points)
{
    const QStringList words = comparableWords(phrase);
    if (!words.isEmpty())
        m_byFirst[words.first()].append({phrase, words, group, points});
}

QList<PhraseBook::Found> PhraseBook::findIn(const QStringList &words) const
{
    QList<Found> found;
    QSet<const Phrase *> seen;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const auto it = m_byFirst.constFind(words[at]);
        if (it == m_byFirst.constEnd())
            continue;
        for (const Phrase &phrase : *it) {
            const bool fits = at + phrase.words.size() <= words.size() && std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + at);
            if (fits && !seen.contains(&phrase)) {
                seen.insert(&phrase);
                found.append({&phrase, at});
            }
        }
    }
    return found;
}

} // namespace campanile::domain
