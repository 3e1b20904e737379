// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sentimentlexicon.h"

#include <QStringView>

namespace campanile::domain {

/** A word or emoji as the rules of sentiment see it. The views live as long as the SentimentTokens and the lexicon. */
struct SentimentToken {
    std::string_view raw;   ///< Latin-1 without marks; other letters are \x1a
    std::string_view lower;
    const SentimentLexicon::Entry *entry = nullptr; ///< of lower; null when nothing is known of it
    qsizetype position = 0; ///< UTF-16 code units, as length
    qsizetype length = 0;
    bool isUpper = false;   ///< has capitals and no small letters
    bool isEmoji = false;

    [[nodiscard]] bool has(SentimentLexicon::Flag flag) const { return entry && (entry->flags & flag) != 0; }
    [[nodiscard]] bool isNegation() const { return has(SentimentLexicon::IsNegation) || lower.find("n't") != std::string_view::npos; }
};

/**
 * A text cut into what is scored. Pieces between spaces are words; those of one character are left out, marks before or after a word are
 * taken off, an emoji is a token for each word that it stands for. Not thread-safe, not copyable; linear.
 */
class SentimentTokens
{
public:
    enum class Take { WordsAndEmoji, EmojiOnly };
    SentimentTokens(QStringView text, const SentimentLexicon &lexicon, Take take);
    SentimentTokens(const SentimentTokens &) = delete;
    SentimentTokens &operator=(const SentimentTokens &) = delete;

    [[nodiscard]] const std::vector<SentimentToken> &all() const { return m_tokens; }

private:
    struct Piece {
        std::size_t from = 0;   ///< in m_raw
        qsizetype position = 0; ///< in the text
        bool hasUpper = false;
        bool hasLower = false;
        bool isWhole = true;    ///< nothing of it was passed over: one byte a code unit
    };

    void readChunk(qsizetype from, qsizetype to);
    /** One character that is no emoji. @p width: 1 or 2 code units. */
    void addLetter(Piece &piece, char32_t letter, int width);
    void addEmoji(char32_t emoji, qsizetype position, int width);
    void finish(const Piece &piece, qsizetype end);

    QStringView m_text;
    const SentimentLexicon &m_lexicon;
    bool m_takesWords;
    std::string m_raw;   ///< reserved for the whole text, so that views into it stay
    std::string m_lower;
    std::vector<SentimentToken> m_tokens;
};

} // namespace campanile::domain
