// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringView>

namespace campanile::domain {

/** A language that a text may be in. */
struct LanguageCandidate {
    QString language;   ///< BCP 47: "en", "zh-Hant"
    double share = 0;   ///< of the letters, 0 to 1
    double score = 0;   ///< how well its letter sequences fit, per KiB as CLD2 counts; hundreds to some thousands are usual
};

/** Which language a text is in, and what that rests on. A value. */
struct LanguageGuess {
    QString language;          ///< BCP 47, or "unknown"
    double confidence = 0;     ///< 0 to 1, of the first candidate, also when the language stays unknown
    int letters = 0;           ///< that were looked at, without links, handles, hashtags and emoji
    bool isReliable = false;   ///< the next language is far enough behind
    QList<LanguageCandidate> candidates; ///< best first, three at most
    bool isTruncated = false;  ///< the text is longer than what was looked at

    [[nodiscard]] bool isKnown() const { return language != u"unknown"; }
};

/** What is looked at of a text, in UTF-16 code units: what follows no longer changes the answer. */
inline constexpr qsizetype maxLanguageLength = 4'000;
/** Below it the language is unknown. Confidence: share x reach of the letters (n / (n + 5)) x fit (score / 800, at most 1) x 1 when reliable, else 0.4. */
inline constexpr double minLanguageConfidence = 0.6;

/**
 * Recognises the language of @p text with CLD2 (Debian libcld2; naive Bayes over sequences of four letters, single letters of the Han
 * scripts, scripts that belong to one language). Short texts are "unknown" with the confidence of the best candidate. Linear; any
 * input is fine. Thread-safe.
 */
[[nodiscard]] LanguageGuess languageOf(QStringView text);

/** {"language", "confidence", "letters", "reliable", "candidates": [{"language", "share", "score"}]} and "truncated" where it holds. */
[[nodiscard]] QJsonObject toJson(const LanguageGuess &guess);

} // namespace campanile::domain
