// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sentiment.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace campanile::domain {

/** What somebody who writes wants; in the order of the enum InboxIntent. */
enum class Intent { Question, Complaint, Praise, Lead, Spam, Other };

/** Something in a text that speaks for an intent. */
struct IntentSign {
    Intent intent = Intent::Other;
    /** "questionMark", "asks", "phrase", "negatedPraise", "mood", "links", "shortLink", "mentions", "hashtags", "repeats", "phone", "mixedScripts", "hiddenCharacters", "capitals". */
    QString name;
    QString text;      ///< the words, where there are some
    double points = 0;
};

/** A guess with its reasons. A value. */
struct IntentGuess {
    Intent intent = Intent::Other;
    double confidence = 0; ///< 0 to 1: points of the intent / (points of all + 1.5); for Other 1 - that of the best
    QList<IntentSign> signs; ///< of all intents, in the order they were found
    bool isTruncated = false; ///< the text is longer than what was looked at
};

/** More of a text is not looked at. UTF-16 code units. */
inline constexpr qsizetype maxIntentLength = 8'000;
/** An intent needs so many points; spam needs more, since an answer that never comes is worse than an advertisement read. */
inline constexpr double minIntentPoints = 1.5;
inline constexpr double minSpamPoints = 3.0;

/**
 * Adds up signs: phrases of resources/domain/intent/<language>.json (English, German; both when the language is empty or unknown, none but
 * marks and links for others), question marks, the mood of @p sentiment, links, repetition. The intent with most points wins;
 * spam wins from minSpamPoints on, an equal number goes to complaint, lead, question, praise in this order.
 * Linear in the text up to maxIntentLength; any input is fine. Thread-safe.
 */
[[nodiscard]] IntentGuess intentOf(QStringView text, QStringView language, const Sentiment &sentiment);
[[nodiscard]] IntentGuess intentOf(QStringView text, QStringView language = {});

/**
 * Words of @p text that ask for care whatever its tone: resources/domain/intent/urgent.json (law, danger, money, press, data) in English
 * and German, and @p more. As they stand in the lists, each once. Case and umlaut spelling do not matter.
 */
[[nodiscard]] QStringList urgentWordsIn(QStringView text, const QStringList &more = {});

/** Wire value of the enum InboxIntent. */
[[nodiscard]] QString intentKey(Intent intent);
[[nodiscard]] std::optional<Intent> intentFromKey(QStringView key);

/** {"intent", "confidence", "signs": [{"intent", "name", "text", "points"}]} and "truncated" where it holds. */
[[nodiscard]] QJsonObject toJson(const IntentGuess &guess);

} // namespace campanile::domain
