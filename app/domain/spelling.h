// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <string>

class Hunspell;
class QStringDecoder;
class QStringEncoder;

namespace campanile::domain {

/** A word that no dictionary knows; offsets in UTF-16 code units, end exclusive. */
struct Misspelling
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString word;
    bool operator==(const Misspelling &) const = default;
};

/**
 * Spell checking by Hunspell with one dictionary. Not thread-safe: one object per thread. The dictionary's encoding is
 * honoured. Words are UAX 29 words; links, mentions, hashtags, words with digits and single letters are skipped.
 */
class SpellChecker
{
public:
    /** Reads @p affPath and @p dicPath (this layer's only look at files, done by Hunspell). Error "spelling.dictionary". */
    [[nodiscard]] static Result<std::shared_ptr<SpellChecker>> open(const QString &affPath, const QString &dicPath);
    ~SpellChecker();
    SpellChecker(const SpellChecker &) = delete;
    SpellChecker &operator=(const SpellChecker &) = delete;

    /** At most @p most misspellings of @p text, in order. */
    [[nodiscard]] QList<Misspelling> check(const QString &text, int most = 500);
    [[nodiscard]] bool knows(const QString &word);
    /** Best first, at most @p most. */
    [[nodiscard]] QStringList suggest(const QString &word, int most = 7);
    /** Takes a word as known for the life of this object (the person's own list is passed in by the caller). */
    void addWord(const QString &word);

private:
    SpellChecker(std::unique_ptr<Hunspell> engine, const QByteArray &encoding);
    [[nodiscard]] std::string encoded(const QString &word);

    std::unique_ptr<Hunspell> m_engine;
    std::unique_ptr<QStringEncoder> m_encoder;
    std::unique_ptr<QStringDecoder> m_decoder;
    QSet<QString> m_own;
};

} // namespace campanile::domain
