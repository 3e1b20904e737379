// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// Which saved reply fits. Pure, safe in every thread; no network.
namespace campanile::domain {

/** A saved reply, or another text that may be used again. */
struct ReplyCandidate {
    QString id;
    QString name;
    QString content;
    QString intent;           ///< wire value of InboxIntent; empty = any
    QString language;         ///< BCP 47; empty = unknown
    QStringList platforms;    ///< wire values; empty = all
    QStringList tags;
    int usageCount = 0;
    QStringList answered;     ///< texts that it was sent in answer to; they say more than its own words
};

/** What is to be answered. */
struct ReplyQuestion {
    QString text;
    QString intent;
    QString language;
    QString platform;
};

/** A part of a confidence: "similarity", "example", "intent", "language", "usage"; the values add up to it. */
struct ReplyFactor {
    QString name;
    double value = 0;
    bool operator==(const ReplyFactor &) const = default;
};

struct ReplySuggestion {
    QString id;
    double confidence = 0;    ///< 0 to 1
    QList<ReplyFactor> factors;
    QStringList words;        ///< that both texts share, the rarest first; at most five
};

/**
 * The candidates that may fit, best first, at most @p most. Ranked by the cosine of tf-idf vectors (Salton and Buckley 1988,
 * "ltc" weights over the candidates) with the candidate's own words and with what it answered before, by intent, language and
 * use. Another language or network rules a candidate out. Linear in the texts.
 */
[[nodiscard]] QList<ReplySuggestion> suggestReplies(const ReplyQuestion &question, const QList<ReplyCandidate> &candidates, int most = 3);

/** What texts are compared by: words by their first six units, pairs of signs in scripts without spaces; in order. */
[[nodiscard]] QStringList replyTerms(const QString &text);
/** Scripts that are written without spaces are compared by pairs of signs. */
[[nodiscard]] bool isUnspacedScript(char32_t point);

} // namespace campanile::domain
