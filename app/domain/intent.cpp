// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intent.h"

#include "app/domain/phrases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr std::array<std::u16string_view, 6> kKeys{u"question", u"complaint", u"praise", u"lead", u"spam", u"other"};
// Which of two equal ones wins: a person who waits for help, then a buyer.
constexpr std::array kOrder{Intent::Complaint, Intent::Lead, Intent::Question, Intent::Praise};
constexpr double kDoubt = 1.5;
constexpr qsizetype kCommonHandles = 4;
constexpr qsizetype kCommonHashtags = 6;
constexpr qsizetype kRepeats = 4;
constexpr qsizetype kPhoneDigits = 9;

/** As comparableWords() spells it. */
bool isNegation(const QString &word)
{
    static const QSet<QString> words{u"not"_s, u"no"_s, u"never"_s, u"isnt"_s, u"wasnt"_s, u"arent"_s, u"dont"_s, u"didnt"_s, u"doesnt"_s, u"cant"_s, u"nicht"_s, u"kein"_s, u"keine"_s, u"nie"_s};
    return words.contains(word);
}

QJsonObject intentFacts(const QString &name)
{
    QFile file(u":/campanile/domain/intent/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/** One language's words. Points of "asks" count at the start of a sentence only. */
struct Vocabulary {
    PhraseBook phrases;
    QSet<QString> asks;
};

Vocabulary readVocabulary(const QString &language)
{
    Vocabulary result;
    const QJsonObject json = intentFacts(language + u".json"_s);
    const QJsonArray asks = json.value("asks"_L1).toArray();
    for (const QJsonValue &word : asks)
        result.asks.insert(comparableWords(word.toString()).join(u' '));
    const QJsonObject intents = json.value("phrases"_L1).toObject();
    for (auto intent = intents.begin(); intent != intents.end(); ++intent) {
        const std::optional<Intent> known = intentFromKey(intent.key());
        Q_ASSERT(known);
        const QJsonObject weights = intent.value().toObject();
        for (auto weight = weights.begin(); weight != weights.end(); ++weight) {
            const QJsonArray phrases = weight.value().toArray();
            for (const QJsonValue &phrase : phrases)
                result.phrases.add(phrase.toString(), int(*known), weight.key().toDouble());
        }
    }
    return result;
}

QList<const Vocabulary *> vocabulariesFor(QStringView language)
{
    static const Vocabulary english = readVocabulary(u"en"_s);
    static const Vocabulary german = readVocabulary(u"de"_s);
    const QStringView main = *language.tokenize(u'-').begin();
    if (main.compare(u"en", Qt::CaseInsensitive) == 0)
        return {&english};
    if (main.compare(u"de", Qt::CaseInsensitive) == 0)
        return {&german};
    const bool isUnknown = main.isEmpty() || main.compare(u"und", Qt::CaseInsensitive) == 0 || main.compare(u"unknown", Qt::CaseInsensitive) == 0;
    return isUnknown ? QList{&english, &german} : QList<const Vocabulary *>();
}

/** Collects the signs of one text. */
class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    QList<IntentSign> read(QStringView language, const Sentiment &sentiment)
    {
        readPhrases(language);
        readQuestions(language);
        readMood(sentiment);
        readChunks();
        readLetters();
        return std::move(m_signs);
    }

private:
    void add(Intent intent, const QString &name, const QString &text, double points) { m_signs.append({intent, name, text, points}); }
    void readPhrases(QStringView language);
    void readQuestions(QStringView language);
    void readMood(const Sentiment &sentiment);
    void readChunks();
    void readLetters();

    QStringView m_text;
    QList<IntentSign> m_signs;
};

void Reader::readPhrases(QStringView language)
{
    const QStringList words = comparableWords(m_text);
    const auto isNegated = [&words](qsizetype at) {
        return (at > 0 && isNegation(words[at - 1])) || (at > 1 && isNegation(words[at - 2]));
    };
    for (const Vocabulary *vocabulary : vocabulariesFor(language)) {
        const QList<PhraseBook::Found> found = vocabulary->phrases.findIn(words);
        for (const auto &[phrase, at] : found) {
            // "very good" has said what "good" says.
            const bool isWithin = std::any_of(found.begin(), found.end(), [phrase = phrase, at = at](const PhraseBook::Found &other) {
                return other.phrase->group == phrase->group && other.phrase->words.size() > phrase->words.size() && other.at <= at
                    && at + phrase->words.size() <= other.at + other.phrase->words.size();
            });
            if (isWithin)
                continue;
            if (Intent(phrase->group) == Intent::Praise && isNegated(at))
                add(Intent::Complaint, u"negatedPraise"_s, words[at - 1] + u' ' + phrase->text, phrase->points);
            else
                add(Intent(phrase->group), u"phrase"_s, phrase->text, phrase->points);
        }
    }
}

void Reader::readQuestions(QStringView language)
{
    const auto isMark = [](QChar c) { return c == u'?' || c == QChar(0xFF1F) || c == QChar(0x061F) || c == QChar(0xBF) || c == QChar(0x37E); };
    // A question mark within an address is part of it.
    qsizetype marks = 0;
    for (qsizetype i = 0; i < m_text.size(); ++i)
        marks += isMark(m_text[i]) && (i + 1 == m_text.size() || !m_text[i + 1].isLetterOrNumber() || m_text[i] == QChar(0xBF)) ? 1 : 0;
    if (marks > 0)
        add(Intent::Question, u"questionMark"_s, {}, 2);
    const QList<const Vocabulary *> vocabularies = vocabulariesFor(language);
    qsizetype from = 0;
    for (qsizetype at = 0; at <= m_text.size(); ++at) {
        const bool isEnd = at == m_text.size() || isMark(m_text[at]) || m_text[at] == u'.' || m_text[at] == u'!' || m_text[at] == u'\n' || m_text[at] == u',';
        if (!isEnd)
            continue;
        const QStringList start = comparableWords(m_text.sliced(from, std::min<qsizetype>(at - from, 40)));
        from = at + 1;
        // Without the mark a first "is" or "what" is a statement as often as not.
        const double points = at < m_text.size() && isMark(m_text[at]) ? 1.5 : 0.5;
        for (const Vocabulary *vocabulary : vocabularies) {
            if (!start.isEmpty() && vocabulary->asks.contains(start.first())) {
                add(Intent::Question, u"asks"_s, start.first(), points);
                return;
            }
        }
    }
}

void Reader::readMood(const Sentiment &sentiment)
{
    if (!sentiment.compound)
        return;
    const double compound = *sentiment.compound;
    const double points = std::abs(compound) >= 0.6 ? 2 : std::abs(compound) >= 0.5 ? 1.5 : std::abs(compound) > 0.25 ? 1 : 0;
    if (points > 0)
        add(compound < 0 ? Intent::Complaint : Intent::Praise, u"mood"_s, QString::number(compound), points);
}

void Reader::readChunks()
{
    static const QSet<QString> shorteners{u"bit.ly"_s, u"tinyurl.com"_s, u"t.ly"_s, u"cutt.ly"_s, u"is.gd"_s, u"rb.gy"_s, u"shorturl.at"_s, u"wa.me"_s, u"t.me"_s};
    qsizetype links = 0;
    qsizetype handles = 0;
    qsizetype hashtags = 0;
    QString shortLink;
    QHash<QStringView, qsizetype> words;
    qsizetype all = 0;
    qsizetype repeats = 0;
    QString repeated;
    for (const QStringView chunk : m_text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype scheme = chunk.indexOf(u"://");
        handles += chunk.startsWith(u'@') ? 1 : 0;
        hashtags += chunk.startsWith(u'#') ? 1 : 0;
        if (scheme >= 0 || chunk.startsWith(u"www.")) {
            ++links;
            const QStringView host = scheme >= 0 ? *chunk.sliced(scheme + 3).tokenize(u'/').begin() : chunk;
            if (shorteners.contains(host.toString().toLower()))
                shortLink = host.toString();
        } else {
            ++all;
            qsizetype &count = words[chunk];
            ++count;
            if (chunk.size() > 3 && count > repeats) {
                repeats = count;
                repeated = chunk.toString();
            }
        }
    }
    if (links > 0)
        add(Intent::Spam, u"links"_s, QString::number(links), links > 1 ? 2 : 1);
    if (!shortLink.isEmpty())
        add(Intent::Spam, u"shortLink"_s, shortLink, 1.5);
    if (handles > kCommonHandles)
        add(Intent::Spam, u"mentions"_s, QString::number(handles), 1.5);
    if (hashtags > kCommonHashtags)
        add(Intent::Spam, u"hashtags"_s, QString::number(hashtags), 1.5);
    const bool isLitany = all >= 2 * kRepeats && words.size() * kRepeats <= all;
    if (repeats >= kRepeats || isLitany)
        add(Intent::Spam, u"repeats"_s, repeated.left(40), isLitany ? 3 : 1.5);
}

/** The scripts whose letters look alike; a word in two of them wants to be taken for another. */
bool isLookalike(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Cyrillic || script == QChar::Script_Greek;
}

void Reader::readLetters()
{
    QChar::Script inWord = QChar::Script_Common;
    bool isMixed = false;
    qsizetype hidden = 0;
    qsizetype digits = 0;
    bool hasPhone = false;
    qsizetype upper = 0;
    qsizetype letters = 0;
    for (const QChar c : m_text) {
        const ushort code = c.unicode();
        hidden += (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200B || code == 0x2060 ? 1 : 0;
        digits = c.isDigit() ? digits + 1 : c == u' ' || c == u'-' || c == u'(' || c == u')' || c == u'+' || c == u'.' ? digits : 0;
        hasPhone |= digits >= kPhoneDigits;
        letters += c.isLetter() ? 1 : 0;
        upper += c.isUpper() ? 1 : 0;
        if (!c.isLetter()) {
            inWord = QChar::Script_Common;
        } else if (isLookalike(c.script())) {
            isMixed |= inWord != QChar::Script_Common && inWord != c.script();
            inWord = c.script();
        }
    }
    if (hasPhone)
        add(Intent::Spam, u"phone"_s, {}, 1);
    if (isMixed)
        add(Intent::Spam, u"mixedScripts"_s, {}, 1.5);
    if (hidden > 0)
        add(Intent::Spam, u"hiddenCharacters"_s, QString::number(hidden), 1);
    if (letters >= 40 && upper * 10 >= letters * 7)
        add(Intent::Spam, u"capitals"_s, {}, 0.5);
}

void decide(IntentGuess &guess)
{
    std::array<double, kKeys.size()> points{};
    double total = kDoubt;
    for (const IntentSign &sign : std::as_const(guess.signs)) {
        points[std::size_t(sign.intent)] += sign.points;
        total += sign.points;
    }
    if (points[std::size_t(Intent::Spam)] >= minSpamPoints) {
        guess.intent = Intent::Spam;
    } else {
        Intent best = kOrder.front();
        for (const Intent intent : kOrder) {
            if (points[std::size_t(intent)] > points[std::size_t(best)])
                best = intent;
        }
        guess.intent = points[std::size_t(best)] >= minIntentPoints ? best : Intent::Other;
        if (guess.intent == Intent::Other) {
            guess.confidence = std::round((1 - points[std::size_t(best)] / total) * 100) / 100;
            return;
        }
    }
    guess.confidence = std::round(points[std::size_t(guess.intent)] / total * 100) / 100;
}

} // namespace

IntentGuess intentOf(QStringView text, QStringView language, const Sentiment &sentiment)
{
    IntentGuess guess;
    const QStringView part = text.left(maxIntentLength);
    guess.isTruncated = part.size() < text.size();
    guess.signs = Reader(part).read(language, sentiment);
    decide(guess);
    return guess;
}

IntentGuess intentOf(QStringView text, QStringView language)
{
    return intentOf(text, language, sentimentOf(text, language));
}

QStringList urgentWordsIn(QStringView text, const QStringList &more)
{
    static const PhraseBook standard = [] {
        PhraseBook book;
        const QJsonObject json = intentFacts(u"urgent.json"_s);
        for (const auto language : {"en"_L1, "de"_L1}) {
            const QJsonArray words = json.value(language).toArray();
            for (const QJsonValue &word : words)
                book.add(word.toString(), 0, 1);
        }
        return book;
    }();
    PhraseBook own;
    for (const QString &word : more)
        own.add(word, 0, 1);
    const QStringList words = comparableWords(text.left(maxIntentLength));
    QStringList result;
    for (const PhraseBook *book : {&standard, static_cast<const PhraseBook *>(&own)}) {
        const QList<PhraseBook::Found> found = book->findIn(words);
        for (const PhraseBook::Found &entry : found) {
            if (!result.contains(entry.phrase->text, Qt::CaseInsensitive))
                result.append(entry.phrase->text);
        }
    }
    return result;
}

QString intentKey(Intent intent)
{
    return QString::fromUtf16(kKeys[std::size_t(intent)].data(), qsizetype(kKeys[std::size_t(intent)].size()));
}

std::optional<Intent> intentFromKey(QStringView key)
{
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        if (key == QStringView(kKeys[i]))
            return Intent(i);
    }
    return std::nullopt;
}

QJsonObject toJson(const IntentGuess &guess)
{
    QJsonArray signs;
    for (const IntentSign &sign : guess.signs) {
        QJsonObject entry{{u"intent"_s, intentKey(sign.intent)}, {u"name"_s, sign.name}, {u"points"_s, sign.points}};
        if (!sign.text.isEmpty())
            entry[u"text"_s] = sign.text;
        signs.append(entry);
    }
    QJsonObject result{{u"intent"_s, intentKey(guess.intent)}, {u"confidence"_s, guess.confidence}, {u"signs"_s, signs}};
    if (guess.isTruncated)
        result[u"truncated"_s] = true;
    return result;
}

} // namespace campanile::domain
