// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/textbreaks.h"
#include "app/domain/textmerge.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace tst_textmerge {

using namespace Qt::StringLiterals;
using namespace campanile::domain;

class TstTextMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void oneSidedChangesWin();
    void randomMergesKeepTheLaws();
    void separateInsertionsAreNeverLost();
    void hugeTextsEndInTime();
    void countsUnits_data();
    void countsUnits();
};

void TstTextMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<bool>("clean");
    QTest::addColumn<QString>("merged");

    QTest::newRow("words far apart") << u"Fresh beans today, come in"_s << u"Fresh beans tomorrow, come in"_s
                                     << u"Roasted beans today, come in"_s << true << u"Roasted beans tomorrow, come in"_s;
    QTest::newRow("neighbouring words") << u"big red cat"_s << u"huge red cat"_s << u"big blue cat"_s << true
                                        << u"huge blue cat"_s;
    QTest::newRow("the same word differently") << u"Open at nine"_s << u"Open at ten"_s << u"Open at eight"_s << false
                                               << u"Open at ten"_s;
    QTest::newRow("the same change twice") << u"Open at nine"_s << u"Open at ten"_s << u"Open at ten"_s << true
                                           << u"Open at ten"_s;
    QTest::newRow("same change plus one more") << u"Open at nine"_s << u"Open at ten"_s << u"Now open at ten"_s << true
                                               << u"Now open at ten"_s;
    QTest::newRow("a word put in before a word that was changed")
        << u"a cat"_s << u"a big cat"_s << u"a dog"_s << true << u"a big dog"_s;
    QTest::newRow("two different words put in at one place")
        << u"a cat"_s << u"a big cat"_s << u"a red cat"_s << false << u"a big cat"_s;
    QTest::newRow("start and end") << u"coffee"_s << u"Good coffee"_s << u"coffee here"_s << true << u"Good coffee here"_s;
    QTest::newRow("everything rewritten and a word put in")
        << u"aa bb cc dd"_s << u"xx yy zz ww"_s << u"aa new bb cc dd"_s << false << u"xx yy zz ww"_s;
    QTest::newRow("deleted and changed") << u"one two three"_s << u"one three"_s << u"one TWO three"_s << false
                                         << u"one three"_s;
    QTest::newRow("deleted and changed elsewhere") << u"one two three four"_s << u"one three four"_s
                                                   << u"one two three FOUR"_s << true << u"one three FOUR"_s;
    QTest::newRow("both empty a text") << u"x"_s << QString() << QString() << true << QString();
    QTest::newRow("both write into nothing") << QString() << u"a"_s << u"b"_s << false << u"a"_s;
    QTest::newRow("lines with CR LF") << u"one\r\ntwo\r\nthree\r\n"_s << u"one\r\ntwo\r\nthree\r\nfour\r\n"_s
                                      << u"zero\r\none\r\ntwo\r\nthree\r\n"_s << true
                                      << u"zero\r\none\r\ntwo\r\nthree\r\nfour\r\n"_s;
    QTest::newRow("a blank line more against a word") << u"a\nb\nc"_s << u"a\n\nb\nc"_s << u"a\nb\nC"_s << true
                                                      << u"a\n\nb\nC"_s;
    QTest::newRow("emoji families stay whole")
        << u"hi \U0001F468\u200D\U0001F469\u200D\U0001F467 bye"_s << u"hi \U0001F468\u200D\U0001F469\u200D\U0001F466 bye"_s
        << u"hi \U0001F469\u200D\U0001F469\u200D\U0001F467 bye"_s << false
        << u"hi \U0001F468\u200D\U0001F469\u200D\U0001F466 bye"_s;
    QTest::newRow("an emoji here, a word there") << u"coffee \u2615 now"_s << u"coffee \U0001F680 now"_s
                                                 << u"tea \u2615 now"_s << true << u"tea \U0001F680 now"_s;
    QTest::newRow("Arabic") << u"\u0642\u0647\u0648\u0629 \u0637\u0627\u0632\u062C\u0629 \u0627\u0644\u064A\u0648\u0645"_s
                            << u"\u0634\u0627\u064A \u0637\u0627\u0632\u062C\u0629 \u0627\u0644\u064A\u0648\u0645"_s
                            << u"\u0642\u0647\u0648\u0629 \u0637\u0627\u0632\u062C\u0629 \u063A\u062F\u0627"_s << true
                            << u"\u0634\u0627\u064A \u0637\u0627\u0632\u062C\u0629 \u063A\u062F\u0627"_s;
    QTest::newRow("an address is one thing") << u"see https://a.example/x?p=1&q=2 now"_s
                                             << u"see https://a.example/x?p=9&q=2 now"_s
                                             << u"see https://a.example/x?p=1&q=7 now"_s << false
                                             << u"see https://a.example/x?p=9&q=2 now"_s;
    QTest::newRow("a lone surrogate does no harm") << QString(QChar(0xD83D)) + u" a b"_s
                                                   << QString(QChar(0xD83D)) + u" a c"_s
                                                   << QString(QChar(0xD83D)) + u" a b d"_s << false
                                                   << QString(QChar(0xD83D)) + u" a c"_s;
}

void TstTextMerge::merges()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(bool, clean);
    QFETCH(QString, merged);
    const MergeResult result = mergeText(base, mine, theirs);
    QCOMPARE(result.text, merged);
    QCOMPARE(result.clean, clean);
    const MergeResult swapped = mergeText(base, theirs, mine);
    QCOMPARE(swapped.clean, clean);
    if (clean)
        QCOMPARE(swapped.text, merged);
}

static QString randomText(QRandomGenerator &random, int words)
{
    static const QStringList parts{u"bean"_s, u"roast"_s, u"the"_s, u"\u2615"_s, u"a"_s, u"\u0642\u0647\u0648\u0629"_s,
                                   u"\U0001F468\u200D\U0001F469"_s, u"caf\u00E9"_s, u"e\u0301"_s, u"#tag"_s, u"\u4F60\u597D"_s};
    static const QStringList spaces{u" "_s, u"  "_s, u"\n"_s, u"\r\n"_s, u", "_s, u""_s};
    QString text;
    for (int i = 0; i < words; ++i)
        text += parts[random.bounded(parts.size())] + spaces[random.bounded(spaces.size())];
    return text;
}

static QString randomEdit(QRandomGenerator &random, QString text)
{
    const int edits = random.bounded(1, 4);
    for (int i = 0; i < edits; ++i) {
        const QList<qsizetype> cuts = wordBoundaries(text);
        const qsizetype from = cuts[random.bounded(cuts.size())];
        const qsizetype to = std::min(text.size(), from + random.bounded(8));
        if (random.bounded(2) == 0)
            text.remove(from, to - from);
        else
            text.insert(from, randomText(random, 1));
    }
    return text;
}

void TstTextMerge::oneSidedChangesWin()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        const QString base = randomText(random, random.bounded(30));
        const QString other = randomEdit(random, base);
        QCOMPARE(mergeText(base, base, other), (MergeResult{other, true}));
        QCOMPARE(mergeText(base, other, base), (MergeResult{other, true}));
        QCOMPARE(mergeText(base, other, other), (MergeResult{other, true}));
    }
}

void TstTextMerge::randomMergesKeepTheLaws()
{
    QRandomGenerator random(11);
    int clean = 0;
    for (int i = 0; i < 3000; ++i) {
        const QString base = randomText(random, random.bounded(2, 40));
        const QString mine = randomEdit(random, base);
        const QString theirs = randomEdit(random, base);
        const MergeResult one = mergeText(base, mine, theirs);
        const MergeResult two = mergeText(base, theirs, mine);
        QCOMPARE(one.clean, two.clean);
        if (one.clean) {
            QCOMPARE(one.text, two.text);
            ++clean;
        } else {
            QCOMPARE(one.text, mine);
            QCOMPARE(two.text, theirs);
        }
    }
    QVERIFY2(clean > 1000, qPrintable(QString::number(clean)));
}

void TstTextMerge::separateInsertionsAreNeverLost()
{
    QRandomGenerator random(13);
    for (int i = 0; i < 1000; ++i) {
        QStringList words;
        const int count = random.bounded(6, 40);
        for (int w = 0; w < count; ++w)
            words.append(u"w%1"_s.arg(random.bounded(12)));
        const int first = random.bounded(0, count / 2 - 1);
        const int second = random.bounded(count / 2 + 1, count);
        QStringList mine = words;
        mine.insert(first, u"MINE"_s);
        QStringList theirs = words;
        theirs.insert(second, u"THEIRS"_s);
        QStringList both = theirs;
        both.insert(first, u"MINE"_s);
        const MergeResult result = mergeText(words.join(u' '), mine.join(u' '), theirs.join(u' '));
        QVERIFY(result.clean);
        QCOMPARE(result.text, both.join(u' '));
    }
}

void TstTextMerge::hugeTextsEndInTime()
{
    QRandomGenerator random(17);
    const QString base = randomText(random, 60'000);
    const QString mine = u"start "_s + base;
    const QString theirs = base + u" end"_s;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(mergeText(base, mine, theirs), (MergeResult{u"start "_s + base + u" end"_s, true}));
    const QString otherText = randomText(random, 60'000);
    const QString thirdText = randomText(random, 60'000);
    QCOMPARE(mergeText(base, otherText, thirdText), (MergeResult{otherText, false}));
    const QString vast(50'000'000, u'x');
    QVERIFY(!mergeText(vast, vast + u"1"_s, vast + u"2"_s).clean);
    QVERIFY(mergeText(vast, vast, vast + u"2"_s).clean);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TstTextMerge::countsUnits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("graphemes");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("bytes");
    QTest::newRow("nothing") << QString() << 0 << 0 << 0;
    QTest::newRow("letters") << u"abc"_s << 3 << 3 << 3;
    QTest::newRow("a combining accent") << u"e\u0301"_s << 1 << 2 << 3;
    QTest::newRow("a family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s << 1 << 5 << 18;
    QTest::newRow("a flag") << u"\U0001F1E9\U0001F1EA"_s << 1 << 2 << 8;
    QTest::newRow("CR LF") << u"\r\n"_s << 1 << 2 << 2;
    QTest::newRow("Devanagari") << u"\u0928\u093F"_s << 1 << 2 << 6;
    QTest::newRow("a lone surrogate") << QString(QChar(0xD800)) << 1 << 1 << 3;
}

void TstTextMerge::countsUnits()
{
    QFETCH(QString, text);
    QFETCH(int, graphemes);
    QFETCH(int, points);
    QFETCH(int, bytes);
    QCOMPARE(graphemeCount(text), graphemes);
    QCOMPARE(codePointCount(text), points);
    QCOMPARE(utf8Length(text), bytes);
    if (!text.contains(QChar(0xD800)))
        QCOMPARE(utf8Length(text), text.toUtf8().size());
}

CAMPANILE_APPLESS_TEST(TstTextMerge)

} // namespace tst_textmerge

#include "tst_textmerge.moc"
