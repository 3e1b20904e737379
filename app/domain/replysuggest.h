// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// Which saved reply fits, and how far what was sent is from what was suggested. Pure, safe in every thread; no network.
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

/** What a person made of a draft; wire values of DraftEditType. */
struct DraftEdit {
    enum class Kind {
        Minor,    ///< spelling, signs, spaces
        Tone,     ///< the same facts in other words around them
        Content,  ///< other facts: words, numbers, addresses
        Rewrite   ///< little of it is left
    };
    Kind kind = Kind::Minor;
    int distance = 0;         ///< Levenshtein, in code points
};

[[nodiscard]] QString draftEditName(DraftEdit::Kind kind);
[[nodiscard]] DraftEdit draftEdit(const QString &original, const QString &edited);

/** Levenshtein distance in code points (Hyyrö 2003, bit-parallel): a 64th of the product of the lengths. */
[[nodiscard]] int editDistance(const QString &a, const QString &b);

} // namespace campanile::domain
