// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/json.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

namespace tst_json {

using namespace campanile::server;
using namespace Qt::StringLiterals;

/** The engine's JSON against Qt's: one text means the same to both, and both write the same bytes. */
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void refuses_data();
    void refuses();
    void everyCharacterInEveryPlace();
    void halfPairsAreSignsOfTheUnreadable_data();
    void halfPairsAreSignsOfTheUnreadable();
    void nestingEnds();
    void whatIsNoObjectGivesAnEmptyOne();
    void anyDocumentComesBack();
    void anyChangeIsThatOfQt();
    void copiesDoNotShareChanges();
    void undefinedTakesAway();
    void anEmptyTextIsAText();
};

namespace {

JsonValue readOne(const QByteArray &text)
{
    const auto read = readJson(text);
    const auto *value = std::get_if<JsonValue>(&read);
    return value ? *value : JsonValue(JsonValue::Undefined);
}

QString anyText(QRandomGenerator &random)
{
    static const QString pieces[] = {u"a"_s, u"title"_s, u"ü"_s, u"👋"_s, u"\""_s, u"\\"_s, u"\n"_s, u"\u2028"_s, u"é/"_s, u"\x01"_s, u"مرحبا"_s};
    QString text;
    for (int i = random.bounded(6); i > 0; --i)
        text += pieces[random.bounded(int(std::size(pieces)))];
    return text;
}

QJsonValue anyValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return qint64(random.generate64());
    case 3:
        return double(random.bounded(1'000'000)) / 64;
    case 4:
    case 5:
        return anyText(random);
    case 6: {
        QJsonArray array;
        for (int i = random.bounded(4); i > 0; --i)
            array.append(anyValue(random, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(9); i > 0; --i)
            object.insert(anyText(random), anyValue(random, depth - 1));
        return object;
    }
    }
}

} // namespace

void TestJson::readsWhatQtReads_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("an empty object", "{}");
    row("an empty array", "[]");
    row("blanks everywhere", " { \"a\" :\t[ 1 ,\r\n2 ] , \"b\" : { } } ");
    row("names out of order", R"({"c":1,"a":2,"b":3})");
    row("a name twice", R"({"a":1,"b":2,"a":3})");
    row("a name three times, and others", R"({"b":0,"a":1,"a":2,"c":5,"a":3})");
    row("whole numbers", "[0,-0,1,-17,9223372036854775807,-9223372036854775808]");
    row("larger than whole numbers go", "[9223372036854775808,18446744073709551615]");
    row("real numbers", "[1.0,0.1,-2.5e-3,1e3,1E+2,1.5e300]");
    row("words", "[true,false,null]");
    row("escapes", R"(["\"\\\/\b\f\n\r\t\u0041\u00fc\u0000"])");
    row("a pair of escapes", R"(["\ud83d\udc4b"])");
    row("several scripts", QByteArray("[\"Grüße, مرحبا, 你好, 👋🏽\"]"));
    row("an escape after another script", QByteArray("[\"ü\\nü\"]"));
    row("a name in another script", QByteArray("{\"Größe\":1,\"a\":2,\"z\":3}"));
    row("a mark of the order of bytes", "\xef\xbb\xbf{\"a\":1}");
    row("a long name", "{\"" + QByteArray(300, 'n') + "\":1}");
    row("a record", R"({"body":"A cup","createdAt":"2030-01-01T09:00:00.000Z","id":"p0","tags":{"launch":true},"ver":7})");
}

void TestJson::readsWhatQtReads()
{
    QFETCH(const QByteArray, text);
    const QJsonDocument qt = QJsonDocument::fromJson(text);
    QVERIFY(!qt.isNull());
    const QJsonValue expected = qt.isArray() ? QJsonValue(qt.array()) : QJsonValue(qt.object());
    const JsonValue ours = readOne(text);
    QCOMPARE(ours.toQt(), expected);
    QCOMPARE(jsonBytes(ours), qt.toJson(QJsonDocument::Compact));
    QVERIFY(JsonValue::fromQt(expected) == ours);
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:2}", "[tru]", "[nul", "[01]", "[-]", "[1.]", "[.5]",
                             "[1e]", "[+1]", "[1e999]", "[-1e999]", "[18446744073709551616]", "[\"a]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u12g4\"]", "[\"a\nb\"]", "[\"\x80\"]", "[\"\xc3\"]", "[\"\xed\xa0\x80\"]", "[1] 2", "{} {}",
                             "[1 2]", "{\"a\" 1}", "[NaN]", "[Infinity]", "[0x10]", "['a']"})
        QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
    QTest::newRow("ends in an escape") << QByteArray("[\"\\");
    QTest::newRow("an escape of nothing") << QByteArray("[\"\\\0\"]", 6);
}

void TestJson::refuses()
{
    QFETCH(const QByteArray, text);
    const auto read = readJson(text);
    const auto *problem = std::get_if<JsonProblem>(&read);
    QVERIFY(problem);
    QVERIFY(!problem->what.isEmpty());
}

/** Several bytes are looked at together. */
void TestJson::everyCharacterInEveryPlace()
{
    const QString around = u"abcdefghijklmnopqrs"_s;
    for (int unit = 0; unit < 0x180; ++unit) {
        for (qsizetype place = 0; place < around.size(); ++place) {
            QString text = around;
            text[place] = QChar{char16_t(unit)};
            const QByteArray written = QJsonDocument(QJsonObject{{text, text}}).toJson(QJsonDocument::Compact);
            const JsonObject read = JsonObject::fromText(written);
            if (read.value(text).text() != text || jsonBytes(read) != written)
                QCOMPARE(jsonBytes(read), written);
            // A control character has to be escaped, wherever it stands.
            if (unit < 0x20)
                QVERIFY(JsonObject::fromText("{\"a\":\"" + text.toLatin1() + "\"}").isEmpty());
        }
    }
}

void TestJson::halfPairsAreSignsOfTheUnreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the first half") << QByteArray(R"(["x\ud83d"])") << u"x\ufffd"_s;
    QTest::newRow("the second half") << QByteArray(R"(["\udc4bx"])") << u"\ufffdx"_s;
    QTest::newRow("the wrong way round") << QByteArray(R"(["\udc4b\ud83d"])") << u"\ufffd\ufffd"_s;
    QTest::newRow("a half before a pair") << QByteArray(R"(["\ud83d\ud83d\udc4b"])") << u"\ufffd👋"_s;
    QTest::newRow("a half before another escape") << QByteArray(R"(["\ud83d\n\u0041"])") << u"\ufffd\nA"_s;
    QTest::newRow("a backslash and what looks like a half") << QByteArray(R"(["\\ud83d","\ud83d"])") << u"\\ud83d"_s;
}

void TestJson::halfPairsAreSignsOfTheUnreadable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(readOne(text).toArray().at(0).toString(), expected);
}

void TestJson::nestingEnds()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(std::holds_alternative<JsonValue>(readJson(nested(10), 10)));
    QVERIFY(std::holds_alternative<JsonProblem>(readJson(nested(11), 10)));
    QVERIFY(std::holds_alternative<JsonProblem>(readJson(QByteArray(1'000'000, '['))));
    // Side by side is not within each other.
    QVERIFY(std::holds_alternative<JsonValue>(readJson("[[],[],[],{},{}]", 2)));
}

void TestJson::whatIsNoObjectGivesAnEmptyOne()
{
    QVERIFY(JsonObject::fromText("[1]").isEmpty());
    QVERIFY(JsonObject::fromText("{\"a\":").isEmpty());
    QCOMPARE(JsonObject::fromText("{\"a\":2}").value(u"a"_s).toInt(), 2);
}

void TestJson::anyDocumentComesBack()
{
    QRandomGenerator random(17);
    for (int i = 0; i < 2000; ++i) {
        const QJsonObject object{{u"x"_s, anyValue(random, 4)}, {u"a"_s, anyValue(random, 4)}};
        const QByteArray text = QJsonDocument(object).toJson(i % 2 ? QJsonDocument::Compact : QJsonDocument::Indented);
        const JsonObject ours = JsonObject::fromText(text);
        QCOMPARE(jsonBytes(ours), QJsonDocument(object).toJson(QJsonDocument::Compact));
        QVERIFY(ours == JsonObject::fromQt(object));
        QCOMPARE(ours.toQt(), object);
    }
}

void TestJson::anyChangeIsThatOfQt()
{
    QRandomGenerator random(4);
    QJsonObject qt;
    JsonObject ours;
    for (int i = 0; i < 5000; ++i) {
        const QString name = anyText(random);
        if (random.bounded(3) == 0) {
            const QJsonValue gone = qt.take(name);
            QCOMPARE(ours.take(name).toQt(), gone);
        } else {
            const QJsonValue value = anyValue(random, 1);
            qt.insert(name, value);
            ours.insert(name, JsonValue::fromQt(value));
        }
        QCOMPARE(ours.size(), qt.size());
        QCOMPARE(ours.keys(), qt.keys());
        QCOMPARE(ours.contains(name), qt.contains(name));
        QCOMPARE(ours.value(name).toQt(), qt.value(name));
    }
    QCOMPARE(ours.toQt(), qt);
}

void TestJson::copiesDoNotShareChanges()
{
    JsonObject one{{u"a"_s, 1}, {u"list"_s, JsonArray{1, 2}}};
    JsonObject other = one;
    other.insert(u"a"_s, 2);
    other.remove(u"list"_s);
    QCOMPARE(one.value(u"a"_s).toInt(), 1);
    QCOMPARE(one.value(u"list"_s).toArray().size(), 2);
    JsonArray list = one.value(u"list"_s).toArray();
    list.append(3);
    list.replace(0, u"x"_s);
    QVERIFY((one.value(u"list"_s).toArray() == JsonArray{1, 2}));
    QVERIFY((list == JsonArray{u"x"_s, 2, 3}));
    QVERIFY(!(one == other));
}

void TestJson::undefinedTakesAway()
{
    JsonObject object{{u"a"_s, 1}, {u"b"_s, JsonValue::Undefined}};
    QCOMPARE(object.keys(), QStringList{u"a"_s});
    object.insert(u"a"_s, object.value(u"nothing"_s));
    QVERIFY(object.isEmpty());
    QVERIFY(object == JsonObject());
    QVERIFY(object.value(u"a"_s).isUndefined());
    QVERIFY(JsonValue().isNull());
}

void TestJson::anEmptyTextIsAText()
{
    const JsonValue read = readOne("[\"\"]").toArray().at(0);
    QVERIFY(read.isString());
    QVERIFY(!read.toString(u"other"_s).size());
    QVERIFY(read == JsonValue(u""_s));
    QVERIFY(!(read == JsonValue(JsonValue::Null)));
}

CAMPANILE_APPLESS_TEST(TestJson)

} // namespace tst_json

#include "tst_json.moc"
