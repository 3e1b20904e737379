// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sentimenttokens.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace campanile::domain {

namespace {

constexpr char kForeign = '\x1a';
constexpr char kSkip = '\0';

bool isMark(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool isEmojiRange(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF);
}

// Changes how an emoji looks, not what it says; so do variation selectors and joiners, which are passed over everywhere.
bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

/** The Latin-1 byte that a letter is compared as; kSkip for what is not seen, kForeign for what no entry has. */
char folded(char32_t letter)
{
    if (letter < 0x100)
        return char(letter);
    switch (letter) {
    case 0x2018: case 0x2019: case 0x02BC:
        return '\'';
    case 0x201C: case 0x201D: case 0x201E:
        return '"';
    case 0x2013: case 0x2014:
        return '-';
    case 0x2026:
        return '.';
    default:
        break;
    }
    const QChar::Category category = QChar::category(letter);
    const bool isUnseen = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
    return isUnseen ? kSkip : kForeign;
}

char lowered(char c)
{
    const auto byte = std::uint8_t(c);
    const bool isCapital = (byte >= 'A' && byte <= 'Z') || (byte >= 0xC0 && byte <= 0xDE && byte != 0xD7);
    return isCapital ? char(byte + 32) : c;
}

/** The marks that the reference takes off a word, before it or after it. */
bool isKnownPunctuation(std::string_view marks)
{
    static constexpr std::array<std::string_view, 17> known{".", "!", "?", ",", ";", ":", "-", "'", "\"", "!!", "!!!", "??", "???", "?!?", "!?!", "?!?!", "!?!?"};
    return std::find(known.begin(), known.end(), marks) != known.end();
}

struct Core {
    std::size_t from = 0;
    std::size_t to = 0;
};

/** The word within its marks, by the reference's list or, where that does not help, without all of them when what remains is known and no fragment. */
Core coreOf(std::string_view word, const SentimentLexicon &lexicon, std::string_view lower)
{
    const Core whole{0, word.size()};
    const auto first = std::find_if_not(word.begin(), word.end(), isMark);
    if (first == word.end() || word.front() == '@')
        return whole;
    const auto last = std::find_if_not(word.rbegin(), word.rend(), isMark).base();
    const Core core{std::size_t(first - word.begin()), std::size_t(last - word.begin())};
    const std::size_t length = core.to - core.from;
    if (length == word.size())
        return whole;
    const bool isOneSided = core.from == 0 || core.to == word.size();
    const std::string_view marks = core.from == 0 ? word.substr(core.to) : word.substr(0, core.from);
    if (isOneSided && length > 1 && isKnownPunctuation(marks) && std::none_of(first, last, isMark))
        return core;
    constexpr unsigned kCounts = SentimentLexicon::IsRated | SentimentLexicon::IsBooster | SentimentLexicon::IsDampener | SentimentLexicon::IsNegation;
    const SentimentLexicon::Entry *within = length > 2 && !lexicon.find(lower) ? lexicon.find(lower.substr(core.from, length)) : nullptr;
    return within && (within->flags & kCounts) != 0 ? core : whole;
}

} // namespace

SentimentTokens::SentimentTokens(QStringView text, const SentimentLexicon &lexicon, Take take)
    : m_text(text), m_lexicon(lexicon), m_takesWords(take == Take::WordsAndEmoji)
{
    m_raw.reserve(std::size_t(text.size()));
    m_lower.reserve(std::size_t(text.size()));
    m_tokens.reserve(std::size_t(text.size()) / 5 + 4);
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && !text[at].isSpace())
            ++at;
        readChunk(from, at);
    }
}

void SentimentTokens::readChunk(qsizetype from, qsizetype to)
{
    const auto fresh = [this](qsizetype at) { return Piece{m_raw.size(), at, false, false, true}; };
    const std::size_t before = m_tokens.size();
    Piece piece = fresh(from);
    bool hasEmoji = false;
    for (qsizetype at = from; at < to;) {
        const QChar unit = m_text[at];
        const bool isPair = unit.isHighSurrogate() && at + 1 < to && m_text[at + 1].isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(unit, m_text[at + 1]) : unit.unicode();
        const int width = isPair ? 2 : 1;
        if (isEmojiRange(letter)) {
            hasEmoji = true;
            finish(piece, at);
            if (!isSkinTone(letter))
                addEmoji(letter, at, width);
            piece = fresh(at + width);
        } else {
            addLetter(piece, letter, width);
        }
        at += width;
    }
    finish(piece, to);
    // An emoji that says nothing still stands between its neighbours, as it does for the reference.
    if (hasEmoji && m_takesWords && m_tokens.size() == before)
        m_tokens.push_back({{}, {}, nullptr, from, to - from, false, true});
}

void SentimentTokens::addLetter(Piece &piece, char32_t letter, int width)
{
    const char byte = folded(letter);
    if (byte == kSkip && letter != 0) {
        piece.isWhole = false;
        return;
    }
    if (letter < 0x80) {
        piece.hasUpper |= byte >= 'A' && byte <= 'Z';
        piece.hasLower |= byte >= 'a' && byte <= 'z';
    } else {
        piece.hasUpper |= QChar::isUpper(letter);
        piece.hasLower |= QChar::isLower(letter);
    }
    m_raw.append(std::size_t(width), byte);
    m_lower.append(std::size_t(width), lowered(byte));
}

void SentimentTokens::addEmoji(char32_t emoji, qsizetype position, int width)
{
    const std::vector<const SentimentLexicon::Entry *> *entries = m_lexicon.emoji(emoji);
    if (!entries)
        return;
    for (const SentimentLexicon::Entry *entry : *entries)
        m_tokens.push_back({m_lexicon.text(*entry), m_lexicon.text(*entry), entry, position, width, false, true});
}

void SentimentTokens::finish(const Piece &piece, qsizetype end)
{
    const std::size_t size = m_raw.size() - piece.from;
    if (size < 2 || !m_takesWords)
        return;
    const std::string_view raw = std::string_view(m_raw).substr(piece.from);
    const std::string_view lower = std::string_view(m_lower).substr(piece.from);
    const Core core = coreOf(raw, m_lexicon, lower);
    SentimentToken token;
    token.raw = raw.substr(core.from, core.to - core.from);
    token.lower = lower.substr(core.from, core.to - core.from);
    token.entry = raw.front() == '@' ? nullptr : m_lexicon.find(token.lower);
    token.isUpper = piece.hasUpper && !piece.hasLower;
    token.position = piece.isWhole ? piece.position + qsizetype(core.from) : piece.position;
    token.length = piece.isWhole ? qsizetype(core.to - core.from) : end - piece.position;
    m_tokens.push_back(token);
}

} // namespace campanile::domain
