// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace campanile::domain {

/** One rule that changed what a term counts. */
struct SentimentChange {
    QString rule;      ///< "capitals", "booster", "dampener", "negation", "neverSo", "least", "idiom", "beforeContrast", "afterContrast"
    QString by;        ///< the word or phrase that did it; empty for capitals
    double change = 0; ///< added to the valence
};

/** A word, emoticon or emoji that counts. base and the changes sum to valence. */
struct SentimentTerm {
    QString text;          ///< as it stands in the text
    QString word;          ///< the entry of the lexicon; differs from the text for emoji
    qsizetype position = 0; ///< UTF-16 code units from the start of the text
    qsizetype length = 0;
    double base = 0;       ///< mean rating of the lexicon, -4 to 4
    double valence = 0;    ///< after the rules
    QList<SentimentChange> changes;
};

/** How a text feels, and why. A value. */
struct Sentiment {
    /** -1 to 1, four decimals. Nothing when the language has no lexicon and no emoji speaks for the text. */
    std::optional<double> compound;
    double positive = 0;   ///< shares of the text, three decimals, sum to 1; all 0 for a text without words
    double neutral = 0;
    double negative = 0;
    QList<SentimentTerm> terms;
    double emphasis = 0;   ///< what marks add to the sum of the terms, away from 0; never below 0
    int exclamations = 0;
    int questions = 0;
    double sum = 0;        ///< of terms and emphasis; compound = sum / sqrt(sum^2 + 15)
    QString language;      ///< whose lexicon was used, "en"; empty when there is none
    bool hasLexicon = false; ///< there is one for the language of the text
    bool isEmojiOnly = false; ///< there is none, and the score rests on emoji alone
    qsizetype analysed = 0; ///< UTF-16 code units that were looked at
    bool isTruncated = false; ///< the text is longer
};

enum class Mood { Negative, Neutral, Positive };

/** More of a text is not looked at: twice what any network allows in a comment. UTF-16 code units. */
inline constexpr qsizetype maxSentimentLength = 20'000;

/**
 * Scores @p text by the rules of VADER (Hutto & Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
 * Media Text", ICWSM-14: lexicon section 3.1, rules section 3.3, numbers table 3; alpha = 15) as npm vader-sentiment 1.1.3 has them.
 * Four things differ on purpose, each where that release does not see what people write today: emoji count (resources/domain/sentiment/emoji.txt);
 * negations count in any case ("Not bad", "NEVER again"); marks and brackets around a word that its list does not know are taken off
 * ("great...", "(great)"); a typographic apostrophe is one ("don’t"). Handles (@happy) are never words.
 *
 * @p language: BCP 47. English has a lexicon; empty, "und" and "unknown" are taken for English, all others have none: there only emoji count.
 * Linear in the text up to maxSentimentLength; any input is fine (lone surrogates, marks without end, bidi controls are passed over
 * or kept as letters that no entry has). Thread-safe: the lexicon is read once, on first use.
 */
[[nodiscard]] Sentiment sentimentOf(QStringView text, QStringView language = {});

/** Whether words of the language are scored; as @p language of sentimentOf(). */
[[nodiscard]] bool hasSentimentLexicon(QStringView language);

/** Beyond 0.25 to either side it is a mood (schema, InboxItem). */
[[nodiscard]] Mood moodOf(double compound);
/** Wire value of the enum Sentiment: "negative", "neutral", "positive". */
[[nodiscard]] QString moodKey(Mood mood);

/** {"compound", "mood", "positive", "neutral", "negative", "sum", "emphasis", "language", "hasLexicon", "terms": [...]} and, where they hold, "emojiOnly", "truncated". */
[[nodiscard]] QJsonObject toJson(const Sentiment &sentiment);

} // namespace campanile::domain
