// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intent.h"
#include "app/domain/language.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_intent {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

struct Sample {
    const char *intent;
    QString text;
};

const QList<Sample> kSamples{
    {"question", u"When do you open on Sundays?"_s},
    {"question", u"Wann habt ihr am Sonntag geöffnet?"_s},
    {"question", u"Do you have vegan options"_s},
    {"question", u"Does this work with Android 12?"_s},
    {"question", u"Ist das glutenfrei?"_s},
    {"question", u"Is there parking nearby?"_s},
    {"question", u"Gibt es Parkplätze?"_s},
    {"question", u"Can I bring my dog?"_s},
    {"question", u"Who designed this poster?"_s},
    {"complaint", u"Where is my order? I have been waiting for two weeks and nobody answers."_s},
    {"complaint", u"Wo bleibt meine Bestellung? Ich warte seit zwei Wochen und niemand antwortet."_s},
    {"complaint", u"The app keeps crashing since the last update. Terrible."_s},
    {"complaint", u"Worst service ever, never again!"_s},
    {"complaint", u"Sehr schlecht, nie wieder!"_s},
    {"complaint", u"Der Kaffee war kalt und die Bedienung unfreundlich."_s},
    {"complaint", u"My parcel arrived damaged. I want a refund."_s},
    {"complaint", u"This is NOT good"_s},
    {"complaint", u"I hate the new design"_s},
    {"complaint", u"You charged me twice!!"_s},
    {"praise", u"I love this place, best coffee in town \U0001F60D"_s},
    {"praise", u"Vielen Dank für den tollen Service!"_s},
    {"praise", u"Super Service, gerne wieder"_s},
    {"praise", u"Great job everyone"_s},
    {"praise", u"\U0001F44F\U0001F44F\U0001F44F"_s},
    {"praise", u"Awesome!!!"_s},
    {"praise", u"Das Essen war sehr lecker"_s},
    {"praise", u"Beautiful photo"_s},
    {"lead", u"How much is the blue one?"_s},
    {"lead", u"Was kostet die Tasse?"_s},
    {"lead", u"Where can I buy this in Berlin?"_s},
    {"lead", u"Liefert ihr auch nach Österreich?"_s},
    {"lead", u"Hi, we would like to book a table for six on Friday"_s},
    {"lead", u"Price please"_s},
    {"lead", u"Könnt ihr mir ein Angebot schicken?"_s},
    {"lead", u"Do you ship to Canada?"_s},
    {"lead", u"I'm interested in the wholesale conditions"_s},
    {"spam", u"Make money online from home! Click here https://bit.ly/xyz and earn $5000 a week"_s},
    {"spam", u"Promote it on @bestpage_ever \U0001F525\U0001F525"_s},
    {"spam", u"I invested with Mrs. Clara and my life changed financially, contact her on WhatsApp +1 555 123 4567"_s},
    {"spam", u"BUY FOLLOWERS CHEAP www.example.com www.example.org"_s},
    {"spam", u"Schnell Geld verdienen, schau auf mein Profil!"_s},
    {"spam", u"win win win win win win win win win free free free free free free free"_s},
    {"spam", u"Fr\u0435\u0435 giftcards h\u0435re https://t.ly/abc"_s},
    {"other", u"ok"_s},
    {"other", u"First!"_s},
    {"other", u"@anna look at this"_s},
    {"other", u"I will be there tomorrow"_s},
    {"other", u"Heute ist Montag"_s},
    {"other", u"https://example.org/article"_s},
    {"other", u"lol"_s},
    {"other", u"We moved here in 2012."_s},
};

} // namespace

class TestIntent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void signsSayWhy_data();
    void signsSayWhy();
    void aLinkAloneIsNoSpam();
    void otherLanguagesAreReadByMarksAlone();
    void umlautsMayBeSpelledOut();
    void urgentWords();
    void keysAreThoseOfTheSchema();
    void hostileTexts();
};

void TestIntent::samples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("intent");
    for (const Sample &sample : kSamples)
        QTest::newRow(qPrintable(sample.text)) << sample.text << QString::fromLatin1(sample.intent);
}

void TestIntent::samples()
{
    QFETCH(QString, text);
    QFETCH(QString, intent);
    const IntentGuess guess = intentOf(text, languageOf(text).language);
    QCOMPARE(intentKey(guess.intent), intent);
    QVERIFY(guess.confidence > 0 && guess.confidence <= 1);
    if (guess.intent != Intent::Other) {
        double points = 0;
        double all = 0;
        for (const IntentSign &sign : guess.signs) {
            points += sign.intent == guess.intent ? sign.points : 0;
            all += sign.points;
        }
        QVERIFY(points >= minIntentPoints);
        QVERIFY(std::abs(points / (all + 1.5) - guess.confidence) <= 0.0051);
    }
}

void TestIntent::signsSayWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("a question") << u"When do you open?"_s << u"phrase questionMark asks"_s;
    QTest::newRow("an address is no question") << u"see https://example.org/?q=1"_s << u"links"_s;
    QTest::newRow("praise turned round") << u"The soup was not good"_s << u"negatedPraise mood"_s;
    QTest::newRow("two links") << u"https://a.example https://b.example"_s << u"links"_s;
    QTest::newRow("a shortener") << u"https://bit.ly/abc"_s << u"links shortLink"_s;
    QTest::newRow("a telephone number") << u"ring 0151 234 567 89"_s << u"phone"_s;
    QTest::newRow("two alphabets in a word") << u"p\u0430yp\u0430l"_s << u"mixedScripts"_s;
    QTest::newRow("hidden characters") << u"\u202Eabc"_s << u"hiddenCharacters"_s;
    QTest::newRow("many handles") << u"@a @b @c @d @e"_s << u"mentions"_s;
}

void TestIntent::signsSayWhy()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    QStringList found;
    const IntentGuess guess = intentOf(text);
    for (const IntentSign &sign : guess.signs)
        found.append(sign.name);
    QCOMPARE(found.join(u' '), names);
}

void TestIntent::aLinkAloneIsNoSpam()
{
    QCOMPARE(intentOf(u"Is this yours? https://example.org/a").intent, Intent::Question);
    QCOMPARE(intentOf(u"We wrote about you: https://example.org/a and https://example.org/b").intent, Intent::Other);
}

void TestIntent::otherLanguagesAreReadByMarksAlone()
{
    QCOMPARE(intentOf(u"\u00BFCu\u00E1ndo abren?", u"es").intent, Intent::Question);
    QCOMPARE(intentOf(u"Super", u"fr").intent, Intent::Other);
    QCOMPARE(intentOf(u"\u3044\u3064\u958B\u304D\u307E\u3059\u304B\uFF1F", u"ja").intent, Intent::Question);
}

void TestIntent::umlautsMayBeSpelledOut()
{
    QCOMPARE(intentOf(u"Koennt ihr mir ein Angebot schicken", u"de").intent, Intent::Lead);
    QCOMPARE(intentOf(u"K\u00D6NNT IHR MIR EIN ANGEBOT SCHICKEN", u"de").intent, Intent::Lead);
}

void TestIntent::urgentWords()
{
    QCOMPARE(urgentWordsIn(u"I will call my LAWYER and the police, lawyer!").join(u' '), u"lawyer police"_s);
    QCOMPARE(urgentWordsIn(u"Ich will mein Geld zur\u00FCck").join(u' '), u"geld zur\u00FCck"_s);
    QCOMPARE(urgentWordsIn(u"Do you have oat milk?", {u"oat milk"_s, u"soy"_s}).join(u' '), u"oat milk"_s);
    QVERIFY(urgentWordsIn(u"courtesy of the courtyard").isEmpty());
}

void TestIntent::keysAreThoseOfTheSchema()
{
    for (const QString &key : {u"question"_s, u"complaint"_s, u"praise"_s, u"lead"_s, u"spam"_s, u"other"_s}) {
        QVERIFY(intentFromKey(key));
        QCOMPARE(intentKey(*intentFromKey(key)), key);
    }
    QVERIFY(!intentFromKey(u"Lead"));
}

void TestIntent::hostileTexts()
{
    const QStringList texts{QString(1'000'000, u'?'), u"how much is "_s.repeated(90'000), QString(1'000'000, QChar(0x0301)), QString(500'000, QChar(0xD83D)), u"#a "_s.repeated(300'000), u"@"_s.repeated(1'000'000), u". "_s.repeated(500'000)};
    for (const QString &text : texts) {
        const IntentGuess guess = intentOf(text);
        QVERIFY(guess.isTruncated);
        QVERIFY(guess.signs.size() < 400);
        QVERIFY(toJson(guess).value(u"truncated"_s).toBool());
        (void)urgentWordsIn(text);
    }
}

CAMPANILE_APPLESS_TEST(TestIntent)

} // namespace tst_intent

#include "tst_intent.moc"
