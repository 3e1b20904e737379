// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sentiment.h"

#include "app/domain/sentimenttokens.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

// Hutto & Gilbert 2014, table 3 and section 3.3: means of what people changed when one thing about a sentence changed.
constexpr double kBoost = 0.293;
constexpr double kCapitals = 0.733;
constexpr double kNegation = -0.74;
constexpr double kExclamation = 0.292;
constexpr int kMaxExclamations = 4;
constexpr double kQuestion = 0.18;
constexpr double kManyQuestions = 0.96;
constexpr double kAlpha = 15;
constexpr double kSecond = 0.95; // a booster two words before
constexpr double kThird = 0.9;   // ... three words before
constexpr double kNeverSoNear = 1.5;
constexpr double kNeverSoFar = 1.25;
constexpr double kBeforeContrast = 0.5;
constexpr double kAfterContrast = 1.5;
constexpr double kMood = 0.25;

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

double rounded(double value, double scale)
{
    return std::round(value * scale) / scale;
}

bool isEnglish(QStringView language)
{
    const QStringView main = *language.tokenize(u'-').begin();
    return language.isEmpty() || main.compare(u"en", Qt::CaseInsensitive) == 0 || main.compare(u"und", Qt::CaseInsensitive) == 0
        || main.compare(u"unknown", Qt::CaseInsensitive) == 0;
}

/** The rules for the words of one text. */
class Scorer
{
public:
    Scorer(QStringView text, const SentimentLexicon &lexicon, const std::vector<SentimentToken> &tokens)
        : m_text(text), m_lexicon(lexicon), m_tokens(tokens)
    {
        const auto capitals = std::count_if(tokens.begin(), tokens.end(), [](const SentimentToken &token) { return token.isUpper; });
        m_capitalsStandOut = capitals > 0 && std::size_t(capitals) < tokens.size();
    }

    /** The terms, and in @p values the valence of each token, 0 for those that do not count. */
    QList<SentimentTerm> score(std::vector<double> &values);

private:
    using Token = SentimentToken;

    void change(const QString &rule, const QString &by, double to)
    {
        if (to != m_valence)
            m_term.changes.append({rule, by, to - m_valence});
        m_valence = to;
    }
    /** Token @p back places before the one that is scored. */
    const Token &before(std::size_t back) const { return m_tokens[m_at - back]; }
    [[nodiscard]] std::string phrase(std::size_t from, std::size_t count) const;
    [[nodiscard]] bool isPairWithOf() const;
    void scoreWord();
    void intensify(std::size_t back);
    void negate(std::size_t back);
    void useIdioms();
    void useLeast();
    void useContrast(std::vector<double> &values, QList<SentimentTerm> &terms, const std::vector<std::size_t> &places) const;

    QStringView m_text;
    const SentimentLexicon &m_lexicon;
    const std::vector<Token> &m_tokens;
    bool m_capitalsStandOut = false;
    std::size_t m_at = 0;
    double m_valence = 0;
    SentimentTerm m_term;
};

QList<SentimentTerm> Scorer::score(std::vector<double> &values)
{
    QList<SentimentTerm> terms;
    std::vector<std::size_t> places;
    values.assign(m_tokens.size(), 0);
    for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
        const Token &token = m_tokens[m_at];
        if (!token.has(SentimentLexicon::IsRated) || token.has(SentimentLexicon::IsBooster) || token.has(SentimentLexicon::IsDampener) || isPairWithOf())
            continue;
        m_term = {m_text.mid(token.position, token.length).toString(), latin1(token.lower), token.position, token.length, token.entry->rating(), 0, {}};
        m_valence = m_term.base;
        scoreWord();
        m_term.valence = m_valence;
        values[m_at] = m_valence;
        terms.append(std::move(m_term));
        places.push_back(m_at);
    }
    useContrast(values, terms, places);
    return terms;
}

// "kind of" says how much, "kind" how.
bool Scorer::isPairWithOf() const
{
    return m_at + 1 < m_tokens.size() && m_tokens[m_at].lower == "kind" && m_tokens[m_at + 1].lower == "of";
}

void Scorer::scoreWord()
{
    if (m_tokens[m_at].isUpper && m_capitalsStandOut)
        change(u"capitals"_s, {}, m_valence + (m_valence > 0 ? kCapitals : -kCapitals));
    for (std::size_t back = 1; back <= 3 && back <= m_at; ++back) {
        if (before(back).has(SentimentLexicon::IsRated))
            continue;
        intensify(back);
        negate(back);
        if (back == 3)
            useIdioms();
    }
    useLeast();
}

void Scorer::intensify(std::size_t back)
{
    const Token &word = before(back);
    const bool isBooster = word.has(SentimentLexicon::IsBooster);
    if (!isBooster && !word.has(SentimentLexicon::IsDampener))
        return;
    double amount = isBooster ? kBoost : -kBoost;
    if (m_valence < 0)
        amount = -amount;
    if (word.isUpper && m_capitalsStandOut)
        amount += m_valence > 0 ? kCapitals : -kCapitals;
    amount *= back == 2 ? kSecond : back == 3 ? kThird : 1;
    change(isBooster ? u"booster"_s : u"dampener"_s, latin1(word.raw), m_valence + amount);
}

void Scorer::negate(std::size_t back)
{
    const auto isSoOrThis = [this](std::size_t place) { return before(place).raw == "so" || before(place).raw == "this"; };
    // "never so good", "it was never this good", and for the third place the reference's own reading, which takes "so good" alone as well.
    const bool isNeverSo = back == 2 && before(2).lower == "never" && isSoOrThis(1);
    const bool isNeverSoFar = back == 3 && ((before(3).lower == "never" && isSoOrThis(2)) || isSoOrThis(1));
    if (isNeverSo || isNeverSoFar)
        change(u"neverSo"_s, latin1(isNeverSo ? before(2).raw : isSoOrThis(1) ? before(1).raw : before(3).raw), m_valence * (isNeverSo ? kNeverSoNear : kNeverSoFar));
    else if (before(back).isNegation())
        change(u"negation"_s, latin1(before(back).raw), m_valence * kNegation);
}

std::string Scorer::phrase(std::size_t from, std::size_t count) const
{
    std::string result;
    for (std::size_t at = from; at < from + count; ++at) {
        if (at >= m_tokens.size() || !m_tokens[at].has(SentimentLexicon::InPhrase))
            return {};
        result += result.empty() ? "" : " ";
        result += m_tokens[at].raw;
    }
    return result;
}

void Scorer::useIdioms()
{
    const auto apply = [this](std::size_t from, std::size_t count) {
        const std::string words = phrase(from, count);
        const double *idiom = words.empty() ? nullptr : m_lexicon.idiom(words);
        if (idiom)
            change(u"idiom"_s, latin1(words), *idiom);
        return idiom != nullptr;
    };
    const std::size_t at = m_at;
    (void)(apply(at - 1, 2) || apply(at - 2, 3) || apply(at - 2, 2) || apply(at - 3, 3) || apply(at - 3, 2));
    apply(at, 2);
    apply(at, 3);
    for (const std::size_t from : {at - 3, at - 2}) {
        const std::string pair = phrase(from, 2);
        if (!pair.empty() && m_lexicon.isDampeningPair(pair)) {
            change(u"dampener"_s, latin1(pair), m_valence - kBoost);
            break;
        }
    }
}

void Scorer::useLeast()
{
    if (m_at < 1 || before(1).lower != "least" || before(1).has(SentimentLexicon::IsRated))
        return;
    if (m_at > 1 && (before(2).lower == "at" || before(2).lower == "very"))
        return;
    change(u"least"_s, latin1(before(1).raw), m_valence * kNegation);
}

void Scorer::useContrast(std::vector<double> &values, QList<SentimentTerm> &terms, const std::vector<std::size_t> &places) const
{
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(), [this](const Token &token) { return m_lexicon.isContrast(token.raw); });
    if (found == m_tokens.end())
        return;
    const auto turn = std::size_t(found - m_tokens.begin());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == turn)
            continue;
        const bool isBefore = places[i] < turn;
        SentimentTerm &term = terms[qsizetype(i)];
        const double valence = term.valence * (isBefore ? kBeforeContrast : kAfterContrast);
        term.changes.append({isBefore ? u"beforeContrast"_s : u"afterContrast"_s, latin1(found->raw), valence - term.valence});
        term.valence = valence;
        values[places[i]] = valence;
    }
}

double emphasisOf(const Sentiment &result)
{
    const double exclaimed = std::min(result.exclamations, kMaxExclamations) * kExclamation;
    const double asked = result.questions <= 1 ? 0 : result.questions <= 3 ? result.questions * kQuestion : kManyQuestions;
    return exclaimed + asked;
}

void sumUp(Sentiment &result, const std::vector<double> &values)
{
    double positive = 0;
    double negative = 0;
    int neutral = 0;
    for (const double value : values) {
        result.sum += value;
        // One is added so that a neutral word weighs as much as a word of valence 0 would.
        if (value > 0)
            positive += value + 1;
        else if (value < 0)
            negative += value - 1;
        else
            ++neutral;
    }
    if (result.sum != 0)
        result.sum += result.sum > 0 ? result.emphasis : -result.emphasis;
    if (positive > -negative)
        positive += result.emphasis;
    else if (positive < -negative)
        negative -= result.emphasis;
    const double total = positive - negative + neutral;
    if (total > 0) {
        result.positive = rounded(positive / total, 1000);
        result.negative = rounded(-negative / total, 1000);
        result.neutral = rounded(neutral / total, 1000);
    }
    result.compound = rounded(std::clamp(result.sum / std::sqrt(result.sum * result.sum + kAlpha), -1.0, 1.0), 10'000);
}

} // namespace

Sentiment sentimentOf(QStringView text, QStringView language)
{
    Sentiment result;
    const QStringView part = text.left(maxSentimentLength);
    result.analysed = part.size();
    result.isTruncated = part.size() < text.size();
    result.hasLexicon = hasSentimentLexicon(language);
    const SentimentLexicon &lexicon = SentimentLexicon::english();
    const SentimentTokens tokens(part, lexicon, result.hasLexicon ? SentimentTokens::Take::WordsAndEmoji : SentimentTokens::Take::EmojiOnly);
    if (result.hasLexicon) {
        result.language = u"en"_s;
        result.exclamations = int(part.count(u'!'));
        result.questions = int(part.count(u'?'));
        result.emphasis = emphasisOf(result);
    } else if (tokens.all().empty()) {
        return result;
    }
    result.isEmojiOnly = !result.hasLexicon;
    std::vector<double> values;
    result.terms = Scorer(part, lexicon, tokens.all()).score(values);
    sumUp(result, values);
    return result;
}

bool hasSentimentLexicon(QStringView language)
{
    return isEnglish(language);
}

Mood moodOf(double compound)
{
    return compound > kMood ? Mood::Positive : compound < -kMood ? Mood::Negative : Mood::Neutral;
}

QString moodKey(Mood mood)
{
    switch (mood) {
    case Mood::Negative:
        return u"negative"_s;
    case Mood::Neutral:
        return u"neutral"_s;
    case Mood::Positive:
        return u"positive"_s;
    }
    return {};
}

QJsonObject toJson(const Sentiment &sentiment)
{
    QJsonArray terms;
    for (const SentimentTerm &term : sentiment.terms) {
        QJsonArray changes;
        for (const SentimentChange &change : term.changes) {
            QJsonObject entry{{u"rule"_s, change.rule}, {u"change"_s, rounded(change.change, 10'000)}};
            if (!change.by.isEmpty())
                entry[u"by"_s] = change.by;
            changes.append(entry);
        }
        QJsonObject entry{{u"text"_s, term.text}, {u"position"_s, term.position}, {u"base"_s, term.base}, {u"valence"_s, rounded(term.valence, 10'000)}, {u"changes"_s, changes}};
        if (term.word != term.text)
            entry[u"word"_s] = term.word;
        terms.append(entry);
    }
    QJsonObject result{{u"compound"_s, sentiment.compound ? QJsonValue(*sentiment.compound) : QJsonValue()},
                       {u"mood"_s, sentiment.compound ? QJsonValue(moodKey(moodOf(*sentiment.compound))) : QJsonValue()},
                       {u"positive"_s, sentiment.positive}, {u"neutral"_s, sentiment.neutral}, {u"negative"_s, sentiment.negative},
                       {u"sum"_s, rounded(sentiment.sum, 10'000)}, {u"emphasis"_s, rounded(sentiment.emphasis, 10'000)},
                       {u"language"_s, sentiment.language.isEmpty() ? QJsonValue() : QJsonValue(sentiment.language)},
                       {u"hasLexicon"_s, sentiment.hasLexicon}, {u"terms"_s, terms}};
    if (sentiment.isEmojiOnly)
        result[u"emojiOnly"_s] = true;
    if (sentiment.isTruncated) {
        result[u"truncated"_s] = true;
        result[u"analysed"_s] = sentiment.analysed;
    }
    return result;
}

} // namespace campanile::domain
