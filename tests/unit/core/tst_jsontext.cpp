// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/jsontext.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

namespace tst_jsontext {

using namespace campanile;
using namespace Qt::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatQtWrites_data();
    void writesWhatQtWrites();
    void everyCharacterAlone();
    void everyCharacterInEveryPlace();
};

void TestJsonText::writesWhatQtWrites_data()
{
    QTest::addColumn<QJsonObject>("object");
    const auto row = [](const char *name, const QJsonValue &value) { QTest::newRow(name) << QJsonObject{{u"key"_s, value}}; };
    QTest::newRow("an empty object") << QJsonObject();
    QTest::newRow("several members, one with an odd name") << QJsonObject{{u"b"_s, 1}, {u"a \"quoted\" key/\n"_s, 2}, {u""_s, 3}};
    row("an empty text", u""_s);
    row("words in several scripts", u"Grüße, مرحبا, 你好, 👋🏽 and \u2028"_s);
    row("what must be escaped", u"\"\\/\b\f\n\r\t\x01\x1f\x7f"_s);
    row("half a pair at the end", QString(QChar(0xd83d)));
    row("half a pair before a letter", QString(QChar(0xd83d)) + u'x');
    row("the second half first", QString(QChar(0xdc4b)) + QChar(0xd83d));
    row("a long text with a pair across every place", (u"x"_s + u"👋"_s.repeated(3000)) + u"👋"_s.repeated(3000));
    row("nothing", QJsonValue::Null);
    row("true", true);
    row("false", false);
    row("zero", 0);
    row("a negative number", -17);
    row("the largest integer", std::numeric_limits<qint64>::max());
    row("the smallest integer", std::numeric_limits<qint64>::min());
    row("a whole number kept as a real one", 5.0);
    row("a fraction", 0.1);
    row("a small fraction", 1e-9);
    row("a large real number", 1.5e300);
    row("no number", std::numeric_limits<double>::quiet_NaN());
    row("a list in a list", QJsonArray{1, u"two"_s, QJsonArray(), QJsonArray{QJsonObject{{u"x"_s, QJsonValue::Null}}}});
    row("an object in an object", QJsonObject{{u"x"_s, QJsonObject{{u"y"_s, QJsonArray{true}}}}});
}

void TestJsonText::writesWhatQtWrites()
{
    QFETCH(const QJsonObject, object);
    QCOMPARE(jsonTextOf(object), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void TestJsonText::everyCharacterAlone()
{
    for (int unit = 0; unit <= 0xffff; ++unit) {
        const QString text(QChar{char16_t(unit)});
        const QByteArray qt = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
        if (jsonTextOf(text) != qt)
            QCOMPARE(jsonTextOf(text), qt);
    }
}

/** Several characters are looked at together. */
void TestJsonText::everyCharacterInEveryPlace()
{
    const QString around = u"abcdefghijklmnopqrs"_s;
    for (int unit = 0; unit <= 0xffff; unit += (unit & 0xff) == 0x90 && unit > 0x100 ? 0x60 : 1) {
        for (qsizetype place = 0; place < around.size(); ++place) {
            QString text = around;
            text[place] = QChar{char16_t(unit)};
            const QByteArray qt = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
            if (jsonTextOf(text) != qt)
                QCOMPARE(jsonTextOf(text), qt);
            if (unit > 0x200 && unit < 0x7f00)
                break;
        }
    }
}

CAMPANILE_APPLESS_TEST(TestJsonText)

} // namespace tst_jsontext

#include "tst_jsontext.moc"
