// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/language.h"

#include <QJsonArray>

// CLD2's header needs these two before it.
#include <cstdio>
#include <cld2/public/encodings.h>
#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int kCandidates = 3;
constexpr double kLettersForHalf = 5;
constexpr double kUnreliable = 0.4;
constexpr double kUsualFit = 800; // what a sentence in its own language scores at least; rare words of another stay below

/** Words without what belongs to no language: links, handles, hashtags. */
QString wordsOf(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype from = at;
        while (at < text.size() && !text[at].isSpace())
            ++at;
        const QStringView word = text.sliced(from, at - from);
        const bool isWord = !word.isEmpty() && word[0] != u'@' && word[0] != u'#' && !word.contains(u"://") && !word.startsWith(u"www.");
        if (isWord) {
            result += word;
            result += u' ';
        }
        ++at;
    }
    return result;
}

// CLD2 keeps some codes that BCP 47 has replaced.
QString bcp47(CLD2::Language language)
{
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language));
    if (code == u"iw")
        return u"he"_s;
    if (code == u"jw")
        return u"jv"_s;
    if (code == u"blu")
        return u"hmn"_s;
    return code;
}

int lettersIn(QStringView text)
{
    int letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        letters += QChar::isLetter(c) ? 1 : 0;
        i += isPair ? 1 : 0;
    }
    return letters;
}

void look(const QByteArray &utf8, int flags, LanguageGuess &guess)
{
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[kCandidates];
    int percents[kCandidates];
    double scores[kCandidates];
    int bytes = 0;
    int validPrefix = 0;
    CLD2::ExtDetectLanguageSummaryCheckUTF8(utf8.constData(), int(utf8.size()), true, &hints, flags, languages, percents, scores, nullptr,
                                            &bytes, &guess.isReliable, &validPrefix);
    guess.candidates.clear();
    for (int i = 0; i < kCandidates; ++i) {
        const QString code = bcp47(languages[i]);
        // "un" is no language; codes of scripts alone begin with xx.
        if (percents[i] > 0 && code != u"un" && !code.startsWith(u"xx"))
            guess.candidates.append({code, percents[i] / 100.0, scores[i]});
    }
}

} // namespace

LanguageGuess languageOf(QStringView text)
{
    LanguageGuess guess;
    guess.language = u"unknown"_s;
    guess.isTruncated = text.size() > maxLanguageLength;
    const QString words = wordsOf(text.left(maxLanguageLength));
    guess.letters = lettersIn(words);
    if (guess.letters == 0)
        return guess;
    const QByteArray utf8 = words.toUtf8();
    look(utf8, 0, guess);
    const bool isNamed = guess.isReliable && !guess.candidates.isEmpty();
    if (!isNamed) {
        look(utf8, CLD2::kCLDFlagBestEffort, guess);
        guess.isReliable = false;
    }
    if (guess.candidates.isEmpty())
        return guess;
    const double reach = guess.letters / (guess.letters + kLettersForHalf);
    // CLD2 counts a space before and after as text of no language; what the letters say is what matters.
    double total = 0;
    for (const LanguageCandidate &candidate : std::as_const(guess.candidates))
        total += candidate.share;
    for (LanguageCandidate &candidate : guess.candidates)
        candidate.share = std::round(candidate.share / total * 100) / 100;
    const double fit = std::min(guess.candidates.first().score / kUsualFit, 1.0);
    guess.confidence = std::round(guess.candidates.first().share * reach * fit * (guess.isReliable ? 1 : kUnreliable) * 100) / 100;
    if (guess.confidence >= minLanguageConfidence)
        guess.language = guess.candidates.first().language;
    return guess;
}

QJsonObject toJson(const LanguageGuess &guess)
{
    QJsonArray candidates;
    for (const LanguageCandidate &candidate : guess.candidates)
        candidates.append(QJsonObject{{u"language"_s, candidate.language}, {u"share"_s, candidate.share}, {u"score"_s, std::round(candidate.score)}});
    QJsonObject result{{u"language"_s, guess.language}, {u"confidence"_s, guess.confidence}, {u"letters"_s, guess.letters}, {u"reliable"_s, guess.isReliable}, {u"candidates"_s, candidates}};
    if (guess.isTruncated)
        result[u"truncated"_s] = true;
    return result;
}

} // namespace campanile::domain
