// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/htmltext.h"
#include "app/domain/rank.h"
#include "app/domain/similarity.h"
#include "app/domain/spelling.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace tst_words {

using namespace Qt::StringLiterals;
using namespace campanile::domain;

class TstWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksStayInOrder();
    void ranksSurviveBadNeighbours();
    void comparesTexts_data();
    void comparesTexts();
    void stripsHtml_data();
    void stripsHtml();
    void checksSpelling();
    void missingDictionariesAreErrors();
};

void TstWords::ranksStayInOrder()
{
    QRandomGenerator random(3);
    QList<QString> ranks = rankSeries(20);
    QVERIFY(std::is_sorted(ranks.begin(), ranks.end()));
    for (int i = 0; i < 3000; ++i) {
        const qsizetype at = random.bounded(ranks.size() + 1);
        const QString after = at > 0 ? ranks[at - 1] : QString();
        const QString before = at < ranks.size() ? ranks[at] : QString();
        const QString rank = rankBetween(after, before);
        QVERIFY(isRank(rank));
        QVERIFY(after < rank);
        QVERIFY(before.isEmpty() || rank < before);
        ranks.insert(at, rank);
    }
    QString last;
    for (int i = 0; i < 1000; ++i) {
        const QString next = rankBetween(last, {});
        QVERIFY(last < next);
        last = next;
    }
    QVERIFY2(last.size() < 40, qPrintable(last));
    for (const int count : {0, 1, 61, 62, 1000, 5000}) {
        const QList<QString> list = rankSeries(count);
        QCOMPARE(list.size(), count);
        QVERIFY(std::adjacent_find(list.begin(), list.end(), std::greater_equal<>()) == list.end());
        QVERIFY(std::all_of(list.begin(), list.end(), isRank));
    }
}

void TstWords::ranksSurviveBadNeighbours()
{
    QVERIFY(rankBetween(u"b"_s, u"a"_s) > u"b"_s);
    QVERIFY(rankBetween(u"b"_s, u"b"_s) > u"b"_s);
    QVERIFY(isRank(rankBetween(u"!!"_s, u"a0"_s)));
    QVERIFY(!isRank(u"a0"_s));
    QVERIFY(!isRank(QString()));
}

void TstWords::comparesTexts_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("the same but for signs and links") << u"Fresh BEANS today! https://a.com/1"_s << u"fresh beans, today https://b.com/2"_s << 1.0 << 1.0;
    QTest::newRow("one word changed in a long text") << u"we roast our beans every morning in the old harbour and ship them the same day"_s
                                                     << u"we roast our beans every evening in the old harbour and ship them the same day"_s << 0.5 << 0.9;
    QTest::newRow("different texts") << u"we roast our beans every morning"_s << u"closed on Monday because of the fair"_s << 0.0 << 0.0;
    QTest::newRow("nothing is not a repeat of nothing") << QString() << QString() << 0.0 << 0.0;
    QTest::newRow("full-width letters") << u"\uFF21\uFF22\uFF23 news today"_s << u"abc news today"_s << 1.0 << 1.0;
}

void TstWords::comparesTexts()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, least);
    QFETCH(double, most);
    const double value = similarity(a, b);
    QVERIFY2(value >= least && value <= most, qPrintable(QString::number(value)));
    QCOMPARE(similarity(b, a), value);
    QCOMPARE(textHash(a) == textHash(b), comparableText(a) == comparableText(b));
}

void TstWords::stripsHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"<p>One</p>\n<p>Two<br>Three</p>"_s << u"One\n\nTwo\nThree"_s;
    QTest::newRow("scripts go") << u"a<script>alert('<b>')</script>b<style>p{}</style>c"_s << u"abc"_s;
    QTest::newRow("entities") << u"Tom &amp; Jerry &lt;3 &#x2615; &#128512; &bogus; &#0;"_s << u"Tom & Jerry <3 \u2615 \U0001F600 &bogus; &#0;"_s;
    QTest::newRow("lists") << u"<ul><li>a</li><li>b</li></ul>"_s << u"\u2022 a\n\u2022 b"_s;
    QTest::newRow("a quote hides the end of a tag") << u"<a title=\"x>y\" href='z'>link</a>!"_s << u"link!"_s;
    QTest::newRow("plain text with signs") << u"1 < 2 and 3 > 2 & so on"_s << u"1 < 2 and 3 > 2 & so on"_s;
    QTest::newRow("an unclosed tag") << u"text <img src=x onerror=alert(1)"_s << u"text"_s;
    QTest::newRow("a comment") << u"a<!-- <p>no</p> -->b"_s << u"ab"_s;
    QTest::newRow("white space") << u"  a \n\t b  "_s << u"a b"_s;
    QTest::newRow("white space and control characters as entities") << u"a&#9;&#10;&#160;b&#127;c&#155;d"_s << u"a bcd"_s;
    QTest::newRow("signs that begin no entity") << QString(200, u'&') << QString(200, u'&');
    QTest::newRow("breaks and paragraphs with nothing in them") << u"<br><p>"_s.repeated(20) << QString();
    QTest::newRow("double escaping stays escaped once") << u"&amp;lt;b&amp;gt;"_s << u"&lt;b&gt;"_s;
}

void TstWords::stripsHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(plainTextOfHtml(html), text);
    QElapsedTimer timer;
    timer.start();
    (void)plainTextOfHtml(html.repeated(5'000));
    QVERIFY(timer.elapsed() < 5'000);
}

void TstWords::checksSpelling()
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write(u"own.aff"_s, "SET UTF-8\nTRY aeioucft\n"));
    QVERIFY(write(u"own.dic"_s, "6\nfresh\nat\nfor\ndon't\ncoffee\nwait\n"));
    const auto checker = SpellChecker::open(folder.filePath(u"own.aff"_s), folder.filePath(u"own.dic"_s));
    QVERIFY(checker);
    SpellChecker &spelling = **checker;
    const QString text = u"Fresh cofee \u2615 at https://exmaple.com/wrogn for @jhon #coffeelovr, don\u2019t wiat! 4pm"_s;
    const QList<Misspelling> found = spelling.check(text);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].word, u"cofee"_s);
    QCOMPARE(text.mid(found[0].begin, found[0].end - found[0].begin), u"cofee"_s);
    QCOMPARE(found[1].word, u"wiat"_s);
    QVERIFY(spelling.suggest(u"cofee"_s).contains(u"coffee"_s));
    spelling.addWord(u"Cofee"_s);
    QVERIFY(spelling.knows(u"cofee"_s));
    QCOMPARE(spelling.check(u"zzxq "_s.repeated(1000), 5).size(), 5);
    (void)spelling.suggest(QString(10'000, u'a'));
}

void TstWords::missingDictionariesAreErrors()
{
    const auto checker = SpellChecker::open(u"/nonexistent.aff"_s, u"/nonexistent.dic"_s);
    QVERIFY(!checker);
    QCOMPARE(checker.error().code, u"spelling.dictionary"_s);
}

CAMPANILE_APPLESS_TEST(TstWords)

} // namespace tst_words

#include "tst_words.moc"
