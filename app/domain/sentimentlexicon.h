// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace campanile::domain {

/**
 * What the rules of sentiment.h know of words: ratings, boosters, negations, idioms, emoji. One table, Latin-1, lower case. Immutable
 * after construction; reading is safe in every thread.
 */
class SentimentLexicon
{
public:
    enum Flag : std::uint8_t {
        IsRated = 1,
        IsBooster = 2,
        IsDampener = 4,
        IsNegation = 8,
        InPhrase = 16 ///< part of an idiom or a dampening pair
    };
    struct Entry {
        std::uint32_t offset = 0;
        std::uint8_t length = 0; ///< 0: free
        std::int8_t tenths = 0;  ///< the rating times ten
        std::uint8_t flags = 0;
        [[nodiscard]] double rating() const { return tenths / 10.0; }
    };

    /** Reads resources/domain/sentiment. */
    SentimentLexicon();
    /** English, read on first use. */
    [[nodiscard]] static const SentimentLexicon &english();

    /** @p word in lower case; null when nothing is known of it. */
    [[nodiscard]] const Entry *find(std::string_view word) const;
    [[nodiscard]] std::string_view text(const Entry &entry) const { return std::string_view(m_texts).substr(entry.offset, entry.length); }
    /** Words that stand for an emoji; null when it says nothing. */
    [[nodiscard]] const std::vector<const Entry *> *emoji(char32_t codePoint) const;

    /** Valence of an idiom, or null. Case matters. */
    [[nodiscard]] const double *idiom(const std::string &words) const;
    [[nodiscard]] bool isDampeningPair(const std::string &words) const;
    [[nodiscard]] bool isContrast(std::string_view word) const;

private:
    Entry &insert(std::string_view word);
    void grow();
    void readRatings();
    void readRules();
    void readEmoji();

    std::string m_texts;
    std::vector<Entry> m_table; ///< open addressing, a power of two
    std::size_t m_used = 0;
    QHash<char32_t, std::vector<const Entry *>> m_emoji;
    std::vector<std::pair<std::string, double>> m_idioms;
    std::vector<std::string> m_pairs;
    std::vector<std::string> m_contrast;
};

} // namespace campanile::domain
