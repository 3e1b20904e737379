// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/language.h"
#include "app/domain/sentiment.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <thread>

namespace tst_sentiment {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

QString bidi(const QString &text)
{
    return QString(QChar(0x202E)) + text + QString(QChar(0x202C));
}

QString zalgo(const QString &text, int marks)
{
    QString result;
    for (const QChar c : text) {
        result += c;
        for (int i = 0; i < marks; ++i)
            result += QChar(0x0300 + i % 0x50);
    }
    return result;
}

/** "rule:by" of every change, in order. */
QString rulesOf(const Sentiment &sentiment)
{
    QStringList rules;
    for (const SentimentTerm &term : sentiment.terms) {
        for (const SentimentChange &change : term.changes)
            rules.append(change.rule + u':' + change.by);
    }
    return rules.join(u' ');
}

} // namespace

class TestSentiment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedScores_data();
    void publishedScores();
    void whatDiffersOnPurpose_data();
    void whatDiffersOnPurpose();
    void everyChangeIsNamed_data();
    void everyChangeIsNamed();
    void factorsSumToTheScore();
    void termsSayWhereTheyStand();
    void languagesWithoutALexiconSaySo();
    void hostileTexts_data();
    void hostileTexts();
    void workIsBounded();
    void threadsShareTheLexicon();
    void languages_data();
    void languages();
    void linesInLinesOut();
};

// Hutto's published examples with the figures of the release that npm vader-sentiment follows.
void TestSentiment::publishedScores_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("compound");
    QTest::newRow("three good words") << u"VADER is smart, handsome, and funny."_s << 0.8316;
    QTest::newRow("negated") << u"VADER is not smart, handsome, nor funny."_s << -0.7424;
    QTest::newRow("exclamation") << u"VADER is smart, handsome, and funny!"_s << 0.8439;
    QTest::newRow("booster") << u"VADER is very smart, handsome, and funny."_s << 0.8545;
    QTest::newRow("capitals") << u"VADER is VERY SMART, handsome, and FUNNY."_s << 0.9227;
    QTest::newRow("capitals and exclamations") << u"VADER is VERY SMART, handsome, and FUNNY!!!"_s << 0.9342;
    QTest::newRow("slang boosters") << u"VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!"_s << 0.9469;
    QTest::newRow("one word") << u"The book was good."_s << 0.4404;
    QTest::newRow("kind of") << u"The book was kind of good."_s << 0.3832;
    QTest::newRow("but") << u"The plot was good, but the characters are uncompelling and the dialog is not great."_s << -0.7042;
    QTest::newRow("at least") << u"At least it isn't a horrible book."_s << 0.431;
    QTest::newRow("emoticons") << u"Make sure you :) or :D today!"_s << 0.8633;
    QTest::newRow("slang") << u"Today SUX!"_s << -0.5461;
    QTest::newRow("mixed") << u"Today only kinda sux! But I'll get by, lol"_s << 0.2228;
    QTest::newRow("an idiom") << u"VADER sentiment analysis is the shit"_s << 0.6124;
    QTest::newRow("nothing") << QString() << 0.0;
}

void TestSentiment::publishedScores()
{
    QFETCH(QString, text);
    QFETCH(double, compound);
    QCOMPARE(sentimentOf(text).compound.value(), compound);
}

void TestSentiment::whatDiffersOnPurpose_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("compound");
    // The figure of the current reference, which knows emoji by name.
    QTest::newRow("emoji") << u"Catch utf-8 emoji such as such as \U0001F498 and \U0001F48B and \U0001F601"_s << 0.875;
    QTest::newRow("a negation at the start") << u"Not bad at all"_s << 0.431;
    QTest::newRow("a negation in capitals") << u"This is NOT good"_s << -0.3412;
    QTest::newRow("more marks than the list has") << u"good!!!!!"_s << 0.6209;
    QTest::newRow("an ellipsis") << u"good..."_s << 0.4404;
    QTest::newRow("brackets") << u"(good)"_s << 0.4404;
    QTest::newRow("quotes") << u"\u201Cgood\u201D"_s << 0.4404;
    QTest::newRow("a typographic apostrophe") << u"I don\u2019t like it"_s << -0.2755;
    QTest::newRow("an emoji at a word") << u"good\U0001F355"_s << 0.4404;
    QTest::newRow("a skin tone") << u"\U0001F44D\U0001F3FD"_s << 0.3612;
    QTest::newRow("a joined emoji") << u"\u2764\uFE0F\u200D\U0001F525"_s << 0.6369;
    QTest::newRow("a handle is no word") << u"@happy"_s << 0.0;
    QTest::newRow("fire says nothing") << u"\U0001F525\U0001F525"_s << 0.0;
}

void TestSentiment::whatDiffersOnPurpose()
{
    QFETCH(QString, text);
    QFETCH(double, compound);
    QCOMPARE(sentimentOf(text).compound.value(), compound);
}

void TestSentiment::everyChangeIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rules");
    QTest::newRow("none") << u"it is good"_s << QString();
    QTest::newRow("capitals") << u"it is GOOD"_s << u"capitals:"_s;
    QTest::newRow("everything in capitals is none") << u"IT IS GOOD"_s << QString();
    QTest::newRow("booster") << u"it is very good"_s << u"booster:very"_s;
    QTest::newRow("dampener") << u"it is barely good"_s << u"dampener:barely"_s;
    QTest::newRow("pair") << u"it is sort of good"_s << u"dampener:sort of"_s;
    QTest::newRow("negation four words before") << u"it is not the kitchen of good"_s << QString();
    QTest::newRow("negation within three words") << u"it is not even remotely good"_s << u"negation:not"_s;
    QTest::newRow("never so") << u"it was never so good"_s << u"booster:so neverSo:never neverSo:so"_s;
    QTest::newRow("least") << u"the least good one"_s << u"least:least"_s;
    QTest::newRow("at least") << u"it is at least good"_s << QString();
    QTest::newRow("but") << u"good but bad"_s << u"beforeContrast:but afterContrast:but"_s;
    QTest::newRow("idiom") << u"well that is the bomb"_s << u"idiom:the bomb"_s;
}

void TestSentiment::everyChangeIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, rules);
    QCOMPARE(rulesOf(sentimentOf(text)), rules);
}

void TestSentiment::factorsSumToTheScore()
{
    const Sentiment result = sentimentOf(u"VERY good food!! but NOT great service, kind of rude :( \U0001F621");
    QCOMPARE(result.terms.size(), 5);
    double sum = 0;
    for (const SentimentTerm &term : result.terms) {
        double valence = term.base;
        for (const SentimentChange &change : term.changes)
            valence += change.change;
        QVERIFY(std::abs(valence - term.valence) < 1e-9);
        sum += term.valence;
    }
    sum += sum < 0 ? -result.emphasis : result.emphasis;
    QVERIFY(std::abs(sum - result.sum) < 1e-9);
    QVERIFY(std::abs(sum / std::sqrt(sum * sum + 15) - *result.compound) < 0.0001);
    QVERIFY(std::abs(result.positive + result.negative + result.neutral - 1) < 0.002);
}

void TestSentiment::termsSayWhereTheyStand()
{
    const QString text = u"\"Great\", (really) GOOD... \U0001F60D"_s;
    const Sentiment result = sentimentOf(text);
    QStringList found;
    for (const SentimentTerm &term : result.terms) {
        QCOMPARE(text.mid(term.position, term.length), term.text);
        found.append(term.text + u'=' + term.word);
    }
    QCOMPARE(found.join(u' '), u"Great=great GOOD=good \U0001F60D=smiling \U0001F60D=love"_s);
}

void TestSentiment::languagesWithoutALexiconSaySo()
{
    const Sentiment words = sentimentOf(u"Das ist ein super Service", u"de-AT");
    QVERIFY(!words.hasLexicon);
    QVERIFY(!words.compound);
    QVERIFY(words.terms.isEmpty());
    QVERIFY(words.language.isEmpty());
    const Sentiment emoji = sentimentOf(u"Das ist ein super Service \U0001F60D!!!", u"de");
    QVERIFY(!emoji.hasLexicon);
    QVERIFY(emoji.isEmojiOnly);
    QCOMPARE(emoji.terms.size(), 2);
    QVERIFY(*emoji.compound > 0.5);
    for (const QString &english : {u"en"_s, u"EN-gb"_s, QString(), u"und"_s, u"unknown"_s})
        QVERIFY2(hasSentimentLexicon(english), qPrintable(english));
    for (const QString &other : {u"de"_s, u"eng"_s, u"es-419"_s})
        QVERIFY2(!hasSentimentLexicon(other), qPrintable(other));
}

void TestSentiment::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("compound");
    const QChar high(0xD83D);
    const QChar low(0xDE00);
    QTest::newRow("zalgo is read through") << zalgo(u"good"_s, 60) << 0.4404;
    QTest::newRow("bidi overrides are passed over") << bidi(u"good"_s) << 0.4404;
    QTest::newRow("zero-width spaces within") << u"g\u200Boo\u200Dd"_s << 0.4404;
    QTest::newRow("a high surrogate alone") << QString(high) + u" good"_s << 0.4404;
    QTest::newRow("a low surrogate alone") << QString(low) + u" good"_s << 0.4404;
    QTest::newRow("surrogates the wrong way round") << QString(low) + QString(high) + u" good"_s << 0.4404;
    QTest::newRow("cut within an emoji") << u"good "_s + QString(high) << 0.4404;
    QTest::newRow("only joiners") << QString(500, QChar(0x200D)) << 0.0;
    QTest::newRow("only marks") << QString(500, QChar(0x0301)) << 0.0;
    QTest::newRow("only exclamations") << QString(5000, u'!') << 0.0;
    QTest::newRow("nulls") << QString(100, QChar(0)) + u" good"_s << 0.4404;
    QTest::newRow("letters of another alphabet that look alike") << u"g\u043E\u043Ed"_s << 0.0;
    QTest::newRow("nothing but spaces") << QString(1000, u' ') << 0.0;
    QTest::newRow("script") << u"<script>alert('good')</script>"_s << 0.0;
}

void TestSentiment::hostileTexts()
{
    QFETCH(QString, text);
    QFETCH(double, compound);
    const Sentiment result = sentimentOf(text);
    QCOMPARE(result.compound.value(), compound);
    for (const SentimentTerm &term : result.terms)
        QVERIFY(term.position >= 0 && term.length > 0 && term.position + term.length <= text.size());
    (void)languageOf(text);
    QVERIFY(!QJsonDocument(toJson(result)).toJson().isEmpty());
}

// No measure of time: that no more than the bound is looked at is what keeps a long comment cheap, and within it the work is linear.
void TestSentiment::workIsBounded()
{
    QStringList texts{u"good "_s.repeated(200'000), QString(1'000'000, u'a'), QString(1'000'000, QChar(0x0301)), zalgo(u"good "_s.repeated(2'000), 100),
                      QString::fromUcs4(U"\U0001F60D").repeated(500'000), u"never so very not kind of "_s.repeated(40'000), u"n't"_s.repeated(300'000), u"but "_s.repeated(250'000)};
    for (const QString &text : texts) {
        QVERIFY(text.size() >= 900'000);
        const Sentiment result = sentimentOf(text);
        QVERIFY(result.isTruncated);
        QCOMPARE(result.analysed, maxSentimentLength);
        QVERIFY(result.terms.size() <= maxSentimentLength);
        QVERIFY(toJson(result).value(u"truncated"_s).toBool());
        QVERIFY(languageOf(text).isTruncated);
        QVERIFY(languageOf(text).letters <= maxLanguageLength);
    }
    QVERIFY(!sentimentOf(u"good"_s).isTruncated);
}

void TestSentiment::threadsShareTheLexicon()
{
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&right] {
            for (int n = 0; n < 200; ++n)
                right += *sentimentOf(u"The book was good.").compound == 0.4404 ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 800);
}

void TestSentiment::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"Where is my order? I have been waiting for two weeks."_s << u"en"_s;
    QTest::newRow("German") << u"Wo bleibt meine Bestellung? Ich warte seit zwei Wochen."_s << u"de"_s;
    QTest::newRow("French") << u"J'adore ce produit, merci beaucoup"_s << u"fr"_s;
    QTest::newRow("Spanish") << u"Me encanta este producto"_s << u"es"_s;
    QTest::newRow("Arabic") << u"\u0634\u0643\u0631\u0627 \u062C\u0632\u064A\u0644\u0627 \u0639\u0644\u0649 \u0627\u0644\u062E\u062F\u0645\u0629 \u0627\u0644\u0631\u0627\u0626\u0639\u0629"_s << u"ar"_s;
    QTest::newRow("Hebrew by its code of today") << u"\u05EA\u05D5\u05D3\u05D4 \u05E8\u05D1\u05D4 \u05E2\u05DC \u05D4\u05E9\u05D9\u05E8\u05D5\u05EA"_s << u"he"_s;
    QTest::newRow("Japanese") << u"\u3042\u308A\u304C\u3068\u3046\u3054\u3056\u3044\u307E\u3059"_s << u"ja"_s;
    QTest::newRow("a word is too little") << u"ok"_s << u"unknown"_s;
    QTest::newRow("emoji are no language") << u"\U0001F60D\U0001F60D"_s << u"unknown"_s;
    QTest::newRow("links, handles and hashtags are none") << u"@anna #schönertag https://example.de/heute-ist-ein-guter-tag"_s << u"unknown"_s;
    QTest::newRow("a link does not decide") << u"https://example.de/das-ist-der-weg When do you open on Sunday?"_s << u"en"_s;
    QTest::newRow("nothing") << QString() << u"unknown"_s;
}

void TestSentiment::languages()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    const LanguageGuess guess = languageOf(text);
    QCOMPARE(guess.language, language);
    QCOMPARE(guess.isKnown(), language != u"unknown");
    QVERIFY(guess.confidence >= 0 && guess.confidence <= 1);
    QCOMPARE(guess.isKnown(), guess.confidence >= minLanguageConfidence);
    if (guess.isKnown())
        QCOMPARE(guess.candidates.first().language, language);
}

void TestSentiment::linesInLinesOut()
{
    const auto json = [](const Result<QByteArray> &line) { return line ? QJsonDocument::fromJson(*line).object() : QJsonObject(); };
    const QJsonObject good = json(sentimentLine(R"("The book was good.")"));
    QCOMPARE(good.value(u"compound"_s).toDouble(), 0.4404);
    QCOMPARE(good.value(u"mood"_s).toString(), u"positive"_s);
    QCOMPARE(good.value(u"terms"_s).toArray().size(), 1);
    const QJsonObject german = json(sentimentLine(R"("Das ist ein schrecklicher Kaffee, nie wieder")"));
    QVERIFY(german.value(u"compound"_s).isNull());
    QVERIFY(!german.value(u"hasLexicon"_s).toBool(true));
    QCOMPARE(json(sentimentLine(R"("super")", u"de"_s)).value(u"compound"_s), QJsonValue());
    QCOMPARE(json(languageLine(R"("Where can I buy this?")")).value(u"language"_s).toString(), u"en"_s);
    QCOMPARE(json(intentLine(R"("Where can I buy this?")")).value(u"intent"_s).toString(), u"lead"_s);
    QCOMPARE(json(priorityLine(R"({"sentiment":-1,"vip":true})")).value(u"score"_s).toInt(), 60);
    QCOMPARE(sentimentLine("good").error().code, u"sentiment.line"_s);
    QCOMPARE(languageLine("[]").error().code, u"language.line"_s);
    QCOMPARE(intentLine("1").error().code, u"intent.line"_s);
    QCOMPARE(priorityLine("[]").error().code, u"priority.line"_s);
    QCOMPARE(priorityLine(R"({"stars":6})").error().code, u"priority.value"_s);
}

CAMPANILE_APPLESS_TEST(TestSentiment)

} // namespace tst_sentiment

#include "tst_sentiment.moc"
