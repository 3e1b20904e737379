// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/replysuggest.h"

#include "app/domain/similarity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype kStem = 6;             // code units of a word that count: "opening" and "opens" share what matters
constexpr qsizetype kMostWords = 2000;
constexpr double kLeastConfidence = 0.2;
constexpr double kSimilarityShare = 0.6;
constexpr double kIntentShare = 0.25;
constexpr double kLanguageShare = 0.08;
constexpr double kUsageShare = 0.07;

using TermCounts = QHash<QString, double>;

TermCounts termCountsOf(const QString &text)
{
    TermCounts counts;
    for (const QString &term : replyTerms(text))
        ++counts[term];
    return counts;
}

/** How rare each term is among the candidates. */
class ReplyCorpus
{
public:
    explicit ReplyCorpus(const QList<TermCounts> &documents)
    {
        for (const TermCounts &counts : documents) {
            for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                ++m_in[it.key()];
        }
        m_size = double(documents.size());
    }
    /** 0 for what no candidate says. */
    [[nodiscard]] double rarity(const QString &term) const
    {
        const int in = m_in.value(term);
        return in == 0 ? 0 : std::log(1 + m_size / in);
    }
    [[nodiscard]] TermCounts weighted(const TermCounts &counts) const
    {
        TermCounts vector;
        double length = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            const double weight = (1 + std::log(it.value())) * rarity(it.key());
            if (weight > 0)
                vector.insert(it.key(), weight);
            length += weight * weight;
        }
        if (length > 0) {
            for (double &weight : vector)
                weight /= std::sqrt(length);
        }
        return vector;
    }

private:
    QHash<QString, int> m_in;
    double m_size = 0;
};

double termCosine(const TermCounts &a, const TermCounts &b)
{
    double sum = 0;
    for (auto it = a.cbegin(); it != a.cend(); ++it)
        sum += it.value() * b.value(it.key());
    return std::clamp(sum, 0.0, 1.0);
}

QString mainLanguage(const QString &tag)
{
    const QString language = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return language == "und"_L1 ? QString() : language;
}

bool isRuledOut(const ReplyQuestion &question, const ReplyCandidate &candidate)
{
    const QString asked = mainLanguage(question.language);
    const QString given = mainLanguage(candidate.language);
    if (!asked.isEmpty() && !given.isEmpty() && asked != given)
        return true;
    return !question.platform.isEmpty() && !candidate.platforms.isEmpty() && !candidate.platforms.contains(question.platform);
}

QStringList sharedWords(const TermCounts &a, const TermCounts &b, const ReplyCorpus &corpus)
{
    QStringList words;
    for (auto it = a.cbegin(); it != a.cend(); ++it) {
        if (b.contains(it.key()))
            words.append(it.key());
    }
    std::sort(words.begin(), words.end(), [&](const QString &x, const QString &y) {
        const double left = corpus.rarity(x);
        const double right = corpus.rarity(y);
        return left != right ? left > right : x < y;
    });
    return words.mid(0, 5);
}

void addReplyFactor(ReplySuggestion &suggestion, const QString &name, double value)
{
    if (value <= 0)
        return;
    suggestion.factors.append({name, value});
    suggestion.confidence += value;
}

} // namespace

bool isUnspacedScript(char32_t point)
{
    switch (QChar::script(point)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

QStringList replyTerms(const QString &text)
{
    QStringList terms;
    QString word;
    char32_t before = 0;
    const auto end = [&] {
        if (word.size() > 1)
            terms.append(word.left(kStem));
        word.clear();
    };
    for (const char32_t point : comparableText(text).toUcs4()) {
        if (terms.size() >= kMostWords)
            break;
        if (isUnspacedScript(point)) {
            end();
            if (before != 0)
                terms.append(QString::fromUcs4(&before, 1) + QString::fromUcs4(&point, 1));
            before = point;
            continue;
        }
        before = 0;
        if (QChar::isLetterOrNumber(point) || QChar::isMark(point))
            word += QString::fromUcs4(&point, 1);
        else
            end();
    }
    end();
    return terms;
}

QList<ReplySuggestion> suggestReplies(const ReplyQuestion &question, const QList<ReplyCandidate> &candidates, int most)
{
    const QList<QString> asked = replyTerms(question.text);
    QList<TermCounts> documents;
    int mostUsed = 0;
    for (const ReplyCandidate &candidate : candidates) {
        documents.append(termCountsOf(candidate.name + u'\n' + candidate.tags.join(u' ') + u'\n' + candidate.content + u'\n' + candidate.answered.join(u'\n')));
        mostUsed = qMax(mostUsed, candidate.usageCount);
    }
    const ReplyCorpus corpus(documents);
    TermCounts counts;
    for (const QString &term : asked)
        ++counts[term];
    const TermCounts wanted = corpus.weighted(counts);
    QList<ReplySuggestion> suggestions;
    for (const ReplyCandidate &candidate : candidates) {
        if (isRuledOut(question, candidate))
            continue;
        const TermCounts own = termCountsOf(candidate.name + u'\n' + candidate.tags.join(u' ') + u'\n' + candidate.content);
        const double similar = termCosine(wanted, corpus.weighted(own));
        double example = 0;
        QStringList words = sharedWords(wanted, own, corpus);
        for (const QString &text : candidate.answered) {
            const TermCounts answered = termCountsOf(text);
            const double near = termCosine(wanted, corpus.weighted(answered));
            if (near > example && near > similar)
                words = sharedWords(wanted, answered, corpus);
            example = qMax(example, near);
        }
        const bool fits = !candidate.intent.isEmpty() && candidate.intent == question.intent;
        // Neither a shared word nor the same wish: use and language alone say nothing.
        if (qMax(similar, example) <= 0 && !fits)
            continue;
        ReplySuggestion suggestion;
        suggestion.id = candidate.id;
        suggestion.words = words;
        if (example > similar)
            addReplyFactor(suggestion, u"example"_s, kSimilarityShare * example);
        else
            addReplyFactor(suggestion, u"similarity"_s, kSimilarityShare * similar);
        addReplyFactor(suggestion, u"intent"_s, fits ? kIntentShare : 0);
        const QString language = mainLanguage(question.language);
        addReplyFactor(suggestion, u"language"_s, !language.isEmpty() && language == mainLanguage(candidate.language) ? kLanguageShare : 0);
        addReplyFactor(suggestion, u"usage"_s, mostUsed > 0 ? kUsageShare * std::log1p(candidate.usageCount) / std::log1p(mostUsed) : 0);
        suggestion.confidence = std::clamp(suggestion.confidence, 0.0, 1.0);
        if (suggestion.confidence >= kLeastConfidence)
            suggestions.append(suggestion);
    }
    std::stable_sort(suggestions.begin(), suggestions.end(), [](const auto &a, const auto &b) { return a.confidence > b.confidence; });
    return suggestions.mid(0, qMax(0, most));
}

} // namespace campanile::domain
