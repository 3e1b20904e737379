// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/binding.h"
#include "api/codec.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace tst_tables {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::api;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

const QByteArray kPost = R"({"id":"p0000000000000000000000001a","ver":7,"createdAt":"2026-11-21T09:00:00.000Z",
    "status":"scheduled","scheduledAt":"2026-11-22T09:00:00.000Z","campaignId":"c0000000000000000000000002b","title":"x"})";

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void every_type_has_its_columns();
    void a_record_is_stored_and_found();
    void element_and_object_bind_alike();
    void missing_values_bind_as_defaults();
    void bad_values_are_named_data();
    void bad_values_are_named();
    void names_find_their_types();

private:
    bool makeTable(const TypeInfo &type);
    QSqlDatabase m_db;
};

void TestTables::init()
{
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tables"_s);
    m_db.setDatabaseName(u":memory:"_s);
    QVERIFY(m_db.open());
}

void TestTables::cleanup()
{
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"tables"_s);
}

bool TestTables::makeTable(const TypeInfo &type)
{
    QString columns = u"id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, body TEXT NOT NULL"_s;
    for (const ColumnInfo &column : columnsOf(type)) {
        columns += u", "_s + toQString(column.column);
        switch (column.storage) {
        case Storage::Integer: columns += u" INTEGER"_s; break;
        case Storage::Real: columns += u" REAL"_s; break;
        case Storage::Text: columns += u" TEXT"_s; break;
        case Storage::Blob: columns += u" BLOB"_s; break;
        }
    }
    return QSqlQuery(m_db).exec(u"CREATE TABLE %1 (%2) STRICT"_s.arg(toQString(tableName(type)), columns));
}

void TestTables::every_type_has_its_columns()
{
    for (const TypeInfo &type : types()) {
        size_t indexed = 0;
        for (const PropertyInfo &p : type.properties)
            indexed += p.indexed ? 1 : 0;
        QCOMPARE(columnsOf(type).size(), indexed);
        QVERIFY2(makeTable(type), qPrintable(toQString(type.name)));
    }
}

void TestTables::a_record_is_stored_and_found()
{
    const TypeInfo *type = findType("Post");
    QVERIFY(makeTable(*type));
    const auto element = codec::parse(kPost);
    QVERIFY(element);
    const auto standard = standardColumns(*type, *element);
    QVERIFY(standard);
    QCOMPARE(standard->ver, 7);
    QCOMPARE(standard->createdAt, std::optional<qint64>(1795251600000));
    std::vector<ColumnValue> values;
    QVERIFY(columnValues(*type, *element, values));

    QStringList names{u"id"_s, u"ver"_s, u"body"_s};
    QVariantList bound{standard->id.bytes(), standard->ver, QString::fromUtf8(kPost)};
    const auto columns = columnsOf(*type);
    for (size_t i = 0; i < columns.size(); ++i) {
        names.append(toQString(columns[i].column));
        if (const auto *number = std::get_if<qint64>(&values[i]))
            bound.append(*number);
        else if (const auto *text = std::get_if<QByteArray>(&values[i]))
            bound.append(QString::fromUtf8(*text));
        else if (const auto *blob = std::get_if<Blob>(&values[i]))
            bound.append(blob->bytes);
        else
            bound.append(QVariant());
    }
    QSqlQuery query(m_db);
    QVERIFY(query.prepare(u"INSERT INTO rec_post (%1) VALUES (%2)"_s.arg(
        names.join(u", "_s), QStringList(names.size(), u"?"_s).join(u", "_s))));
    for (const QVariant &value : bound)
        query.addBindValue(value);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    QVERIFY(query.exec(u"SELECT length(id), length(campaign_id), scheduled_at FROM rec_post WHERE status = 'scheduled'"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 16);
    QCOMPARE(query.value(1).toInt(), 16);
    QCOMPARE(query.value(2).toLongLong(), 1795338000000);
}

void TestTables::element_and_object_bind_alike()
{
    const TypeInfo *type = findType("Post");
    std::vector<ColumnValue> fromElement;
    std::vector<ColumnValue> fromObject;
    const auto element = codec::parse(kPost);
    const QJsonObject object = QJsonDocument::fromJson(kPost).object();
    QVERIFY(columnValues(*type, *element, fromElement));
    QVERIFY(columnValues(*type, object, fromObject));
    QVERIFY(fromElement == fromObject);
    QCOMPARE(standardColumns(*type, *element)->id, standardColumns(*type, object)->id);
}

void TestTables::missing_values_bind_as_defaults()
{
    const TypeInfo *type = findType("Post");
    std::vector<ColumnValue> values;
    QVERIFY(columnValues(*type, QJsonObject(), values));
    const auto columns = columnsOf(*type);
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].property == "status")
            QVERIFY(values[i] == ColumnValue(QByteArray("draft")));
        if (columns[i].property == "scheduledAt")
            QVERIFY(values[i] == ColumnValue());
    }
}

void TestTables::bad_values_are_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("property");
    QTest::newRow("a number for an enum") << QByteArray(R"({"status":1})") << u"status"_s;
    QTest::newRow("a text for an id") << QByteArray(R"({"campaignId":"c1"})") << u"campaignId"_s;
    QTest::newRow("a list for a time") << QByteArray(R"({"scheduledAt":[]})") << u"scheduledAt"_s;
    QTest::newRow("a local time") << QByteArray(R"({"scheduledAt":"today"})") << u"scheduledAt"_s;
}

void TestTables::bad_values_are_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, property);
    const TypeInfo *type = findType("Post");
    std::vector<ColumnValue> values;
    const auto fromElement = columnValues(*type, *codec::parse(json), values);
    QVERIFY(!fromElement);
    QCOMPARE(fromElement.error().args, (QStringList{u"Post"_s, property}));
    const auto fromObject = columnValues(*type, QJsonDocument::fromJson(json).object(), values);
    QVERIFY(!fromObject);
    QCOMPARE(fromObject.error(), fromElement.error());
    QVERIFY(!standardColumns(*type, *codec::parse(R"({"ver":1})")));
}

void TestTables::names_find_their_types()
{
    for (const TypeInfo &type : types())
        QCOMPARE(findType(type.name), &type);
    for (const EnumInfo &info : enums()) {
        QCOMPARE(findEnum(info.name), &info);
        QCOMPARE(info.values.size(), info.labels.size());
    }
    QVERIFY(!findType("Ghost"));
    QVERIFY(!findType(""));
    QVERIFY(!findEnum("Zzz"));
    QCOMPARE(roleFromName("editor"), std::optional(Role::Editor));
    QVERIFY(!roleFromName("root"));
    QVERIFY(schemaVersion() >= 1);
    QCOMPARE(findType("InboxItem")->windowBy, std::string_view("receivedAt"));
    QCOMPARE(findType("Post")->externalEffects.size(), size_t(1));
}

CAMPANILE_GUILESS_TEST(TestTables)

} // namespace tst_tables

#include "tst_tables.moc"
