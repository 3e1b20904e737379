// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sentimentlexicon.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/campanile/domain/sentiment/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

std::string latin1(const QString &text)
{
    return text.toLatin1().toStdString();
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

// FNV-1a, 32 bits.
std::uint32_t hashOf(std::string_view word)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : word)
        hash = (hash ^ std::uint8_t(c)) * 16777619u;
    return hash;
}

/** Calls @p take for each line that is no comment. */
template<class Take>
void eachLine(const QByteArray &content, Take take)
{
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty() && line.front() != '#')
            take(line);
    }
}

} // namespace

SentimentLexicon::SentimentLexicon()
    : m_table(std::size_t(1) << 14)
{
    readRatings();
    readRules();
    readEmoji();
}

const SentimentLexicon &SentimentLexicon::english()
{
    static const SentimentLexicon lexicon;
    return lexicon;
}

void SentimentLexicon::readRatings()
{
    eachLine(resource(u"vader_lexicon.txt"_s), [this](const QByteArray &line) {
        const qsizetype tab = line.indexOf('\t');
        Q_ASSERT(tab > 0);
        Entry &entry = insert(latin1(QString::fromUtf8(line.left(tab))));
        entry.tenths = std::int8_t(std::lround(line.mid(tab + 1).toDouble() * 10));
        entry.flags |= IsRated;
    });
}

void SentimentLexicon::readRules()
{
    const QJsonObject rules = QJsonDocument::fromJson(resource(u"en.json"_s)).object();
    const auto mark = [&](QLatin1StringView key, Flag flag) {
        const QJsonArray words = rules.value(key).toArray();
        for (const QJsonValue &word : words)
            insert(latin1(word.toString())).flags |= flag;
    };
    mark("boosters"_L1, IsBooster);
    mark("dampeners"_L1, IsDampener);
    mark("negations"_L1, IsNegation);
    const auto markPhrase = [this](const QString &phrase) {
        const QStringList words = phrase.split(u' ');
        for (const QString &word : words)
            insert(lowered(latin1(word))).flags |= InPhrase;
    };
    const QJsonArray pairs = rules.value("dampeningPairs"_L1).toArray();
    for (const QJsonValue &pair : pairs) {
        m_pairs.push_back(latin1(pair.toString()));
        markPhrase(pair.toString());
    }
    const QJsonObject idioms = rules.value("idioms"_L1).toObject();
    for (auto it = idioms.begin(); it != idioms.end(); ++it) {
        m_idioms.emplace_back(latin1(it.key()), it.value().toDouble());
        markPhrase(it.key());
    }
    const QJsonArray contrast = rules.value("contrast"_L1).toArray();
    for (const QJsonValue &word : contrast)
        m_contrast.push_back(latin1(word.toString()));
}

void SentimentLexicon::readEmoji()
{
    eachLine(resource(u"emoji.txt"_s), [this](const QByteArray &line) {
        QStringList words = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
        const QList<uint> emoji = words.takeFirst().toUcs4();
        std::vector<const Entry *> entries;
        for (const QString &word : std::as_const(words)) {
            entries.push_back(find(latin1(word)));
            Q_ASSERT(entries.back() && (entries.back()->flags & IsRated));
        }
        for (const uint codePoint : emoji)
            m_emoji.insert(char32_t(codePoint), entries);
    });
}

SentimentLexicon::Entry &SentimentLexicon::insert(std::string_view word)
{
    if ((m_used + 1) * 4 > m_table.size() * 3)
        grow();
    const std::size_t mask = m_table.size() - 1;
    std::size_t at = hashOf(word) & mask;
    while (m_table[at].length != 0 && text(m_table[at]) != word)
        at = (at + 1) & mask;
    Entry &entry = m_table[at];
    if (entry.length == 0) {
        entry.offset = std::uint32_t(m_texts.size());
        entry.length = std::uint8_t(word.size());
        m_texts += word;
        ++m_used;
    }
    return entry;
}

void SentimentLexicon::grow()
{
    std::vector<Entry> old(m_table.size() * 2);
    old.swap(m_table);
    const std::size_t mask = m_table.size() - 1;
    for (const Entry &entry : old) {
        if (entry.length == 0)
            continue;
        std::size_t at = hashOf(text(entry)) & mask;
        while (m_table[at].length != 0)
            at = (at + 1) & mask;
        m_table[at] = entry;
    }
}

const SentimentLexicon::Entry *SentimentLexicon::find(std::string_view word) const
{
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t at = hashOf(word) & mask; m_table[at].length != 0; at = (at + 1) & mask) {
        if (text(m_table[at]) == word)
            return &m_table[at];
    }
    return nullptr;
}

const std::vector<const SentimentLexicon::Entry *> *SentimentLexicon::emoji(char32_t codePoint) const
{
    const auto it = m_emoji.constFind(codePoint);
    return it == m_emoji.constEnd() ? nullptr : &*it;
}

const double *SentimentLexicon::idiom(const std::string &words) const
{
    const auto it = std::find_if(m_idioms.begin(), m_idioms.end(), [&](const auto &idiom) { return idiom.first == words; });
    return it == m_idioms.end() ? nullptr : &it->second;
}

bool SentimentLexicon::isDampeningPair(const std::string &words) const
{
    return std::find(m_pairs.begin(), m_pairs.end(), words) != m_pairs.end();
}

bool SentimentLexicon::isContrast(std::string_view word) const
{
    return std::find(m_contrast.begin(), m_contrast.end(), word) != m_contrast.end();
}

} // namespace campanile::domain
