// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers write is shown as inert text that stays in its place.
#include "tests/support/testprogram.h"
#include "views/inbox/conversation/safetext.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_safetext {

using namespace campanile::views;
using namespace Qt::StringLiterals;

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain words stay as they are") << u"Hello, wörld \U0001F44B\U0001F3FD"_s << u"Hello, wörld \U0001F44B\U0001F3FD"_s;
        QTest::newRow("an override of the direction goes") << u"evil\u202Egpj.exe"_s << u"evilgpj.exe"_s;
        QTest::newRow("isolates that are never closed go") << u"a\u2067b\u2066c"_s << u"abc"_s;
        QTest::newRow("Arabic keeps its letters") << u"مرحبا بكم"_s << u"مرحبا بكم"_s;
        QTest::newRow("a family is one picture") << u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s << u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("half a character is marked") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
        QTest::newRow("line ends are one kind") << u"a\r\nb\rc\u2028d"_s << u"a\nb\nc\nd"_s;
        QTest::newRow("control characters go") << u"a\u0000b\u0007c\td"_s << u"abc\td"_s;
        QTest::newRow("HTML is text") << u"<img src=http://x/y.png><script>1</script>"_s << u"<img src=http://x/y.png><script>1</script>"_s;
        QTest::newRow("a letter has eight marks at most") << u"Z"_s + QString(500, QChar(0x0301)) + u"!"_s << u"Z"_s + QString(8, QChar(0x0301)) + u"!"_s;
    }
    void textStaysInItsPlace()
    {
        QFETCH(QString, raw);
        QFETCH(QString, safe);
        QCOMPARE(safeText(raw), safe);
    }

    void longTextsComeInParts()
    {
        const QString raw = QString(1'000'000, u'a');
        QElapsedTimer timer;
        timer.start();
        const TextPart part = partOf(raw, 1200, 24);
        QVERIFY(timer.elapsed() < 100);
        QCOMPARE(part.text.size(), 1200);
        QVERIFY(!part.isWhole);
        QVERIFY(partOf(u"a\nb"_s, 1200, 24).isWhole);
        QCOMPARE(partOf(u"a\nb\nc"_s, 1200, 2).text, u"a\nb"_s);
        // No character is cut in two.
        QCOMPARE(partOf(u"ab\U0001F600"_s, 3, 5).text, u"ab"_s);
    }

    void namesFitOnALine()
    {
        QCOMPARE(safeLine(u"  Ada\n\u202ELovelace "_s), u"Ada Lovelace"_s);
        QCOMPARE(safeLine(QString(500, u'x'), 10), u"xxxxxxxxx\u2026"_s);
    }

    void longWordsBreakSomewhere()
    {
        QCOMPARE(breakable(u"Versandbestätigung bitte"_s), u"Versandbestätigung bitte"_s);
        const QString broken = breakable(u"a "_s + QString(30, u'W') + u" b"_s);
        QCOMPARE(broken.count(QChar(0x200B)), 3);
        QCOMPARE(QString(broken).remove(QChar(0x200B)), u"a "_s + QString(30, u'W') + u" b"_s);
    }

    void linksSayWhereTheyLead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asciiHost");
        QTest::addColumn<bool>("isSuspicious");
        QTest::newRow("an ordinary address") << u"see https://example.com/a?b=c"_s << u"example.com"_s << false;
        QTest::newRow("without a protocol") << u"see example.com/a"_s << u"example.com"_s << false;
        QTest::newRow("Cyrillic letters in a Latin name") << u"https://\u0440\u0430ypal.com/login"_s << u"xn--ypal-43d9g.com"_s << true;
        QTest::newRow("a name before the @") << u"https://paypal.com@evil.example/"_s << u"evil.example"_s << true;
        QTest::newRow("a script is no address") << u"javascript:alert(1)"_s << QString() << false;
        QTest::newRow("a file is no address") << u"file:///etc/passwd"_s << QString() << false;
    }
    void linksSayWhereTheyLead()
    {
        QFETCH(QString, text);
        QFETCH(QString, asciiHost);
        QFETCH(bool, isSuspicious);
        const ShownLink link = linkOf(text.section(u' ', -1));
        if (asciiHost.isEmpty()) {
            QVERIFY(!link.url.isValid());
            return;
        }
        QCOMPARE(link.asciiHost, asciiHost);
        QCOMPARE(link.isSuspicious, isSuspicious);
    }

    void eachAddressStandsOnce()
    {
        const auto links = linksIn(u"https://a.example.com/x https://a.example.com/x https://b.example.com"_s);
        QCOMPARE(links.size(), 2);
        QString many;
        for (int i = 0; i < 100; ++i)
            many += u"https://a.example.com/%1 "_s.arg(i);
        QCOMPARE(linksIn(many).size(), 8);
    }
};

CAMPANILE_GUILESS_TEST(TestSafeText)

} // namespace tst_safetext

#include "tst_safetext.moc"
