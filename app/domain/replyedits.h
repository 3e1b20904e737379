// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

// How far an edited reply is from what was proposed, and where they differ. Pure, safe in every thread.
namespace campanile::domain {

/** What a person made of a draft; wire values of DraftEditType. */
struct DraftEdit {
    /**
     * Measured with the distance below, over the length of the longer text in grapheme clusters, and with the words that carry
     * meaning (longer than three letters, by their first six; pairs of signs in scripts without spaces). "Facts" are numbers,
     * times, links and mail addresses.
     */
    enum class Kind {
        Minor,    ///< the same facts, and at most 3 clusters or 5 % differ, or only signs, case and spaces do
        Tone,     ///< the same facts, 75 % of the words kept and half of all words in both: other words around them
        Content,  ///< anything between: other facts, or other words that carry meaning
        Rewrite   ///< below 25 % of all words in both, and more than half of the clusters differ
    };
    Kind kind = Kind::Minor;
    int distance = 0;         ///< editDistance()
};

[[nodiscard]] QString draftEditName(DraftEdit::Kind kind);
[[nodiscard]] DraftEdit draftEdit(const QString &original, const QString &edited);

/**
 * Levenshtein distance in extended grapheme clusters (UAX 29): what a person counts as characters, so that an emoji of several
 * code points is one edit. Bit-parallel (Hyyrö 2003): a 64th of the product of the lengths.
 */
[[nodiscard]] int editDistance(const QString &a, const QString &b);

/** A run of words that stayed, went or came. */
struct TextChange {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const TextChange &) const = default;
};

/**
 * @p edited as changes of @p original, by word (UAX 29), what went before what came; Same and Removed together are the
 * original, Same and Added the edited text. Texts that differ in more than 2,000 words on one side count as replaced there.
 */
[[nodiscard]] QList<TextChange> wordChanges(const QString &original, const QString &edited);

} // namespace campanile::domain
