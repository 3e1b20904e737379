// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/replysuggest.h"

#include "app/domain/similarity.h"

#include <QHash>
#include <QRegularExpression>
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

/** Scripts that are written without spaces are compared by pairs of signs. */
bool isUnspaced(char32_t point)
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

QStringList replyTermsOf(const QString &text)
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
        if (isUnspaced(point)) {
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

TermCounts termCountsOf(const QString &text)
{
    TermCounts counts;
    for (const QString &term : replyTermsOf(text))
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
    for (const QString &term : replyTermsOf(text)) {
        if (term.size() > 3 || (!term.isEmpty() && isUnspaced(term.toUcs4().first())))
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

} // namespace

QList<ReplySuggestion> suggestReplies(const ReplyQuestion &question, const QList<ReplyCandidate> &candidates, int most)
{
    const QList<QString> asked = replyTermsOf(question.text);
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

int editDistance(const QString &a, const QString &b)
{
    const QList<uint> pattern = a.toUcs4();
    const QList<uint> text = b.toUcs4();
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
    const double longest = double(qMax(qsizetype(1), qMax(original.size(), edited.size())));
    const bool sameFacts = literalsOf(original) == literalsOf(edited);
    if (sameFacts && (edit.distance <= 3 || edit.distance / longest <= 0.05 || replyTermsOf(original) == replyTermsOf(edited))) {
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

} // namespace campanile::domain
