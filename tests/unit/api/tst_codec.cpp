// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"
#include "api/generated/records.h"
#include "api/jsonwriter.h"
#include "api/wiretime.h"
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_codec {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::api;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/** Values of every kind, all from one seed. */
class Values
{
public:
    explicit Values(std::uint64_t seed) : m_rng(seed) {}

    QString text(bool oneLine)
    {
        static const QStringList pieces = {u"coffee"_s, u" "_s, u"\""_s, u"\\"_s, u"/"_s, u"\u00e9"_s, u"\u20ac"_s,
                                           QString::fromUcs4(U"\U0001f469\u200d\U0001f680", 3), u"\u05e9"_s, u"</b>"_s, u"\u2028"_s, u"\x01"_s};
        QString out;
        for (int i = int(m_rng.below(12)) + 1; i > 0; --i)
            out += pieces[qsizetype(m_rng.below(std::uint64_t(pieces.size())))];
        return oneLine ? out : out + u"\nline\r\ttwo"_s;
    }
    QString id(std::string_view refType)
    {
        const TypeInfo *type = findType(refType);
        return RecordId::create(type ? type->letter : 'x', m_clock, m_rng).toString();
    }
    qint64 whole(const PropertyInfo &p)
    {
        const qint64 low = p.minimum ? qint64(*p.minimum) : -9007199254740991;
        const qint64 high = p.maximum ? qint64(*p.maximum) : 9007199254740991;
        return low + qint64(m_rng.below(std::uint64_t(high - low) + 1));
    }
    QString time() { return QString::fromLatin1(formatWireTime(qint64(m_rng.below(4'000'000'000'000)) - 1'000'000'000'000)); }
    QString date() { return QString::fromLatin1(formatWireDate(qint64(m_rng.below(40'000)))); }
    QString wireValue(std::string_view name)
    {
        const EnumInfo *info = findEnum(name);
        return toQString(info->values[size_t(m_rng.below(info->values.size()))]);
    }

    QJsonValue of(const PropertyInfo &p)
    {
        switch (p.kind) {
        case ValueKind::Bool: return m_rng.below(2) == 1;
        case ValueKind::Int: return whole(p);
        case ValueKind::Real: return double(whole(p)) / 3.0;
        case ValueKind::Decimal: return u"-%1.%2"_s.arg(m_rng.below(1000)).arg(m_rng.below(100));
        case ValueKind::String: return text(true);
        case ValueKind::Text: return text(false);
        case ValueKind::DateTime: return time();
        case ValueKind::Date: return date();
        case ValueKind::Enum: return wireValue(p.enumName);
        case ValueKind::Id: return id(p.refType);
        case ValueKind::Set: return QJsonObject{{text(true), true}, {u"b"_s, true}};
        case ValueKind::List: return QJsonArray{text(false), u""_s};
        case ValueKind::Map: return QJsonObject{{u"a"_s, text(false)}, {text(true), QJsonArray{1, QJsonValue::Null}}};
        case ValueKind::Json: return QJsonArray{QJsonObject{{u"k"_s, 1.5}}, false, text(false)};
        }
        return {};
    }

    QJsonObject record(const TypeInfo &type)
    {
        QJsonObject out{{u"id"_s, RecordId::create(type.letter, m_clock, m_rng).toString()},
                        {u"ver"_s, qint64(m_rng.below(1'000'000)) + 1},
                        {u"createdAt"_s, time()},
                        {u"updatedAt"_s, time()},
                        {u"createdBy"_s, id("User")},
                        {u"updatedBy"_s, id("User")},
                        {u"fromTheFuture"_s, QJsonObject{{u"deep"_s, QJsonArray{1, u"x"_s, QJsonValue::Null}}}}};
        for (const PropertyInfo &p : type.properties)
            out.insert(toQString(p.name), of(p));
        return out;
    }

private:
    SeededRng m_rng;
    ManualClock m_clock{1'750'000'000'000};
};

const QByteArray kPostId = "p0000000000000000000000001a";

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_type_survives_the_round_trip();
    void empty_records_survive_the_round_trip();
    void unknown_enum_values_survive();
    void unknown_properties_survive();
    void wrong_kinds_are_named_data();
    void wrong_kinds_are_named();
    void hostile_json_is_refused_data();
    void hostile_json_is_refused();
    void written_text_is_valid_data();
    void written_text_is_valid();
    void numbers_survive_data();
    void numbers_survive();
    void times_data();
    void times();
    void dates_go_both_ways();
};

void TestCodec::every_type_survives_the_round_trip()
{
    int count = 0;
    forEachRecord([&]<class T>() {
        const TypeInfo *type = findType(T::kType);
        QVERIFY(type);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const QJsonObject sent = Values(seed).record(*type);
            const auto record = T::fromBody(QJsonDocument(sent).toJson());
            QVERIFY2(record, qPrintable(record ? QString() : record.error().detail));
            const QByteArray body = record->toBody();
            QJsonParseError fault;
            const QJsonObject got = QJsonDocument::fromJson(body, &fault).object();
            QCOMPARE(fault.error, QJsonParseError::NoError);
            QCOMPARE(got, sent);
            const auto again = T::fromBody(body);
            QVERIFY(again);
            QVERIFY(*again == *record);
            QCOMPARE(again->toBody(), body);
        }
        ++count;
    });
    QCOMPARE(size_t(count), types().size());
}

void TestCodec::empty_records_survive_the_round_trip()
{
    forEachRecord([&]<class T>() {
        const T empty;
        const auto again = T::fromBody(empty.toBody());
        QVERIFY(again);
        QVERIFY(*again == empty);
    });
}

void TestCodec::unknown_enum_values_survive()
{
    const auto post = Post::fromBody(R"({"id":")" + kPostId + R"(","status":"on_the_moon"})");
    QVERIFY(post);
    QVERIFY(!post->status.isKnown());
    QCOMPARE(post->status.value(), PostStatus::Unrecognized);
    QCOMPARE(post->status.toWire(), u"on_the_moon"_s);
    QVERIFY(post->status != PostStatus::fromWire(QStringView(u"on_mars")));
    QVERIFY(post->toBody().contains(R"("status":"on_the_moon")"));
    QCOMPARE(PostStatus(PostStatus::PendingApproval).toWire(), u"pending_approval"_s);
    QVERIFY(PostStatus::fromWire(QStringView(u"scheduled")) == PostStatus::Scheduled);
}

void TestCodec::unknown_properties_survive()
{
    const auto post = Post::fromBody(R"({"id":")" + kPostId + R"(","mood":{"a":[1,2.5,null,"x"]},"title":"T"})");
    QVERIFY(post);
    QCOMPARE(post->title, std::optional(u"T"_s));
    QCOMPARE(post->unknown.size(), 1);
    QVERIFY(post->toBody().contains(R"("mood":{"a":[1,2.5,null,"x"]})"));
}

void TestCodec::wrong_kinds_are_named_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("property");
    const auto row = [](const char *name, const char *member, const QString &property) {
        QTest::newRow(name) << QByteArray(member) << property;
    };
    row("a number for a text", R"("body":5)", u"body"_s);
    row("null where null is not allowed", R"("body":null)", u"body"_s);
    row("a word for a flag", R"("isIdea":"yes")", u"isIdea"_s);
    row("a fraction for a count", R"("maxRetries":1.5)", u"maxRetries"_s);
    row("a count beyond 64 bits", R"("maxRetries":18446744073709551615)", u"maxRetries"_s);
    row("a huge real for a count", R"("maxRetries":1e300)", u"maxRetries"_s);
    row("a local time", R"("scheduledAt":"2026-11-21T09:00:00")", u"scheduledAt"_s);
    row("an id of another type", R"("campaignId":"p0000000000000000000000001a")", u"campaignId"_s);
    row("an own id of another type", R"("id":"c0000000000000000000000001a")", u"id"_s);
    row("an array for a set", R"("tags":["a"])", u"tags"_s);
    row("a set member that is false", R"("tags":{"a":false})", u"tags"_s);
    row("a list with a number", R"("threadParts":["a",1])", u"threadParts"_s);
    row("a text for a map", R"("utm":"source")", u"utm"_s);
    row("a number for an enum", R"("status":3)", u"status"_s);
    row("a text for the version", R"("ver":"3")", u"ver"_s);
}

void TestCodec::wrong_kinds_are_named()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, property);
    const auto post = Post::fromBody('{' + member + '}');
    QVERIFY(!post);
    QCOMPARE(post.error().kind, ErrorKind::Corrupt);
    QCOMPARE(post.error().code, u"api.badValue"_s);
    QCOMPARE(post.error().args, (QStringList{u"Post"_s, property}));
}

void TestCodec::hostile_json_is_refused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("half an object") << QByteArray(R"({"title":"a")");
    QTest::newRow("two values") << QByteArray("{} {}");
    QTest::newRow("a nest of a hundred thousand arrays") << R"({"metadata":{"a":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}}";
    QTest::newRow("a lone high surrogate") << QByteArray(R"({"title":"\ud800"})");
    QTest::newRow("a lone low surrogate") << QByteArray(R"({"title":"\udc00x"})");
    QTest::newRow("bytes that are not UTF-8") << QByteArray("{\"title\":\"\xff\xfe\"}");
    QTest::newRow("a raw NUL in a text") << QByteArray("{\"title\":\"a\0b\"}", 15);
    QTest::newRow("a raw line feed in a text") << QByteArray("{\"title\":\"a\nb\"}");
    QTest::newRow("not a number") << QByteArray(R"({"maxRetries":NaN})");
    QTest::newRow("a number beyond doubles") << QByteArray(R"({"x":1e999})");
}

void TestCodec::hostile_json_is_refused()
{
    QFETCH(QByteArray, json);
    const auto post = Post::fromBody(json);
    QVERIFY(!post);
    QCOMPARE(post.error().kind, ErrorKind::Corrupt);
    // The parser of this thread must be good for the next record.
    QVERIFY(Post::fromBody(R"({"title":"fine"})"));
}

void TestCodec::written_text_is_valid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("quotes and backslashes") << u"a\"b\\c"_s << QByteArray(R"("a\"b\\c")");
    QTest::newRow("a NUL") << QString(u"a\0b"_s) << QByteArray(R"("a\u0000b")");
    QTest::newRow("control characters") << u"\b\f\n\r\t\x1f"_s << QByteArray(R"("\b\f\n\r\t\u001f")");
    QTest::newRow("two, three and four bytes") << u"\u00e9\u20ac"_s + QString::fromUcs4(U"\U0001f600", 1)
                                               << QByteArray("\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"");
    QTest::newRow("a lone high surrogate") << QString(QChar(0xd83d)) + u"x"_s << QByteArray("\"\xef\xbf\xbdx\"");
    QTest::newRow("a lone low surrogate") << QString(QChar(0xde00)) << QByteArray("\"\xef\xbf\xbd\"");
    QTest::newRow("nothing") << QString() << QByteArray("\"\"");
}

void TestCodec::written_text_is_valid()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QByteArray out;
    JsonWriter(out).value(QStringView(text));
    QCOMPARE(out, json);
    if (!text.isValidUtf16())
        return;
    QByteArray second;
    const QByteArray utf8 = text.toUtf8();
    JsonWriter(second).value(std::string_view(utf8.constData(), size_t(utf8.size())));
    QCOMPARE(second, json);
}

void TestCodec::numbers_survive_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number : {"0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808", "0.1",
                               "1e-07", "1.7976931348623157e+308"})
        QTest::newRow(number) << QByteArray(number);
}

void TestCodec::numbers_survive()
{
    QFETCH(QByteArray, number);
    const auto element = codec::parse(number);
    QVERIFY(element);
    QByteArray out;
    JsonWriter(out).value(codec::toQJson(*element));
    QCOMPARE(out, number);
    QByteArray none;
    JsonWriter(none).value(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(none, QByteArray("null"));
}

void TestCodec::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *text, qint64 ms, bool good) { QTest::newRow(text) << QByteArray(text) << ms << good; };
    row("1970-01-01T00:00:00.000Z", 0, true);
    row("2026-11-21T09:00:00.000Z", 1795251600000, true);
    row("2026-11-21T09:00:00Z", 1795251600000, true);
    row("2026-11-21T09:00:00.5Z", 1795251600500, true);
    row("2026-11-21T09:00:00.123456789Z", 1795251600123, true);
    row("1969-12-31T23:59:59.999Z", -1, true);
    row("0001-01-01T00:00:00.000Z", -62135596800000, true);
    row("2024-02-29T00:00:00.000Z", 1709164800000, true);
    row("2025-02-29T00:00:00.000Z", 0, false);
    row("2026-13-01T00:00:00.000Z", 0, false);
    row("2026-11-21T24:00:00.000Z", 0, false);
    row("2026-11-21T09:00:60.000Z", 0, false);
    row("2026-11-21T09:00:00.000", 0, false);
    row("2026-11-21T09:00:00+01:00", 0, false);
    row("2026-11-21T09:00:00.Z", 0, false);
    row("2026-11-21 09:00:00.000Z", 0, false);
    row("+026-11-21T09:00:00.000Z", 0, false);
}

void TestCodec::times()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    QFETCH(bool, good);
    const auto got = parseWireTime({text.constData(), size_t(text.size())});
    QCOMPARE(got.has_value(), good);
    if (!good)
        return;
    QCOMPARE(*got, ms);
    const QByteArray again = formatWireTime(ms);
    QCOMPARE(again.size(), 24);
    QCOMPARE(parseWireTime({again.constData(), size_t(again.size())}), std::optional(ms));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1(), again);
}

void TestCodec::dates_go_both_ways()
{
    for (qint64 day = -719162; day <= 2932896; day += 97) {
        const QByteArray text = formatWireDate(day);
        QCOMPARE(parseWireDate({text.constData(), size_t(text.size())}), std::optional(day));
    }
    QCOMPARE(formatWireDate(20778), QByteArray("2026-11-21"));
}

CAMPANILE_GUILESS_TEST(TestCodec)

} // namespace tst_codec

#include "tst_codec.moc"
