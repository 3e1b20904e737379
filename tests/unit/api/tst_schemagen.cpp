// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"
#include "api/gen/names.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace campanile::schemagen;

namespace {

QJsonObject rights(const QString &all)
{
    return {{u"owner"_s, all}, {u"admin"_s, all}, {u"manager"_s, all}, {u"editor"_s, all}, {u"viewer"_s, u"r"_s}};
}

QJsonObject property(const QString &name, const QString &kind, const QString &merge = u"scalar"_s)
{
    return {{u"name"_s, name}, {u"kind"_s, kind}, {u"merge"_s, merge}, {u"label"_s, u"Label"_s}};
}

/** A small schema that is good: a note of a user. */
QJsonObject goodType()
{
    QJsonObject user = property(u"userId"_s, u"id"_s);
    user.insert(u"ref"_s, u"User"_s);
    user.insert(u"nullable"_s, true);
    user.insert(u"indexed"_s, true);
    QJsonObject state = property(u"state"_s, u"enum"_s, u"strict"_s);
    state.insert(u"enum"_s, u"State"_s);
    state.insert(u"default"_s, u"open"_s);
    return {{u"name"_s, u"Memo"_s},
            {u"letter"_s, u"m"_s},
            {u"sync"_s, u"synced"_s},
            {u"label"_s, u"Memo"_s},
            {u"doc"_s, u"A memo."_s},
            {u"rights"_s, rights(u"rcud"_s)},
            {u"indexes"_s, QJsonArray{QJsonObject{{u"fields"_s, QJsonArray{u"userId"_s, u"createdAt"_s}}}}},
            {u"properties"_s, QJsonArray{user, state, property(u"count"_s, u"int"_s), property(u"text"_s, u"text"_s, u"text"_s)}}};
}

QJsonObject userType()
{
    return {{u"name"_s, u"User"_s},      {u"letter"_s, u"u"_s},
            {u"sync"_s, u"synced"_s},    {u"label"_s, u"User"_s},
            {u"doc"_s, u"A person."_s},  {u"rights"_s, rights(u"r"_s)},
            {u"properties"_s, QJsonArray{property(u"name"_s, u"string"_s)}}};
}

QJsonObject goodEnums()
{
    const auto value = [](const QString &wire) { return QJsonObject{{u"wire"_s, wire}, {u"label"_s, wire}}; };
    return {{u"schemaVersion"_s, 3},
            {u"enums"_s, QJsonArray{QJsonObject{{u"name"_s, u"State"_s}, {u"values"_s, QJsonArray{value(u"open"_s), value(u"2_done"_s)}}}}}};
}

void write(const QDir &dir, const QString &file, const QByteArray &bytes)
{
    QFile out(dir.filePath(file));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

Loaded load(const QJsonObject &type, const QJsonObject &enums = goodEnums())
{
    QTemporaryDir dir;
    const QJsonObject system{{u"system"_s, u"Memos"_s}, {u"doc"_s, u"Keep memos."_s}, {u"types"_s, QJsonArray{type, userType()}}};
    write(QDir(dir.path()), u"enums.json"_s, QJsonDocument(enums).toJson());
    write(QDir(dir.path()), u"memo-book.json"_s, QJsonDocument(system).toJson());
    return loadSchema(dir.path());
}

/** The good type with one property changed. */
QJsonObject with(const QString &name, const QString &key, const QJsonValue &value)
{
    QJsonObject type = goodType();
    QJsonArray properties = type[u"properties"_s].toArray();
    for (qsizetype i = 0; i < properties.size(); ++i) {
        QJsonObject p = properties[i].toObject();
        if (p[u"name"_s].toString() != name)
            continue;
        if (value.isUndefined())
            p.remove(key);
        else
            p.insert(key, value);
        properties[i] = p;
    }
    type.insert(u"properties"_s, properties);
    return type;
}

QJsonObject changed(const QString &key, const QJsonValue &value)
{
    QJsonObject type = goodType();
    if (value.isUndefined())
        type.remove(key);
    else
        type.insert(key, value);
    return type;
}

} // namespace

class TestSchemaGen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_schema_loads();
    void bad_schema_is_named_data();
    void bad_schema_is_named();
    void bad_enums_are_named_data();
    void bad_enums_are_named();
    void broken_files_are_named();
    void output_is_stable();
    void output_holds_the_schema();
    void repository_schema_is_good();
    void names_data();
    void names();
};

void TestSchemaGen::good_schema_loads()
{
    const Loaded loaded = load(goodType());
    QVERIFY2(loaded.ok(), qPrintable(loaded.errors.join(u'\n')));
    QCOMPARE(loaded.schema.version, 3);
    // The memo comes first in its file but refers to the user.
    QCOMPARE(loaded.schema.order, (QList<QByteArray>{"User", "Memo"}));
}

void TestSchemaGen::bad_schema_is_named_data()
{
    QTest::addColumn<QJsonObject>("type");
    QTest::addColumn<QString>("error");
    const QJsonValue none = QJsonValue::Undefined;
    const auto row = [](const char *name, const QJsonObject &type, const QString &error) {
        QTest::newRow(name) << type << u"memo-book.json: Memo: "_s + error;
    };
    row("an unknown key of a type", changed(u"colour"_s, 1), u"unknown key 'colour'"_s);
    row("an unknown key of a property", with(u"count"_s, u"size"_s, 1), u"count: unknown key 'size'"_s);
    row("an unknown kind", with(u"count"_s, u"kind"_s, u"number"_s), u"count: unknown kind 'number'"_s);
    row("an unknown merge kind", with(u"count"_s, u"merge"_s, u"max"_s), u"count: unknown merge kind 'max'"_s);
    row("an unknown sync class", changed(u"sync"_s, u"cloud"_s), u"unknown sync class 'cloud'"_s);
    row("a missing label", with(u"count"_s, u"label"_s, none), u"count: 'label' is missing"_s);
    row("a missing merge kind", with(u"count"_s, u"merge"_s, none), u"count: 'merge' is missing"_s);
    row("a letter too many", changed(u"letter"_s, u"mm"_s), u"'letter' must be one of a to z"_s);
    row("an unknown right", changed(u"rights"_s, rights(u"rx"_s)), u"rights: unknown right 'x'"_s);
    row("writing without reading", changed(u"rights"_s, rights(u"u"_s)), u"a role may write but not read"_s);
    row("an unknown type behind a reference", with(u"userId"_s, u"ref"_s, u"Ghost"_s), u"userId: unknown type 'Ghost'"_s);
    row("a reference without a type", with(u"userId"_s, u"ref"_s, none), u"userId: 'ref' is missing"_s);
    row("an unknown enum", with(u"state"_s, u"enum"_s, u"Mood"_s), u"state: unknown enum 'Mood'"_s);
    row("a default that is no value of the enum", with(u"state"_s, u"default"_s, u"gone"_s), u"state: the default does not fit the property"_s);
    row("a default of another kind", with(u"count"_s, u"default"_s, u"3"_s), u"count: the default does not fit the property"_s);
    row("text merge of a number", with(u"count"_s, u"merge"_s, u"text"_s), u"count: merge kind 'text' does not fit kind 'int'"_s);
    row("a range upside down", [] { QJsonObject t = with(u"count"_s, u"min"_s, 5); QJsonArray a = t[u"properties"_s].toArray(); QJsonObject p = a[2].toObject(); p.insert(u"max"_s, 1); a[2] = p; t.insert(u"properties"_s, a); return t; }(), u"count: 'min' is above 'max'"_s);
    row("a range of a text", with(u"text"_s, u"min"_s, 1), u"text: 'min' and 'max' are for numbers"_s);
    row("a length of a number", with(u"count"_s, u"maxLength"_s, 4), u"count: 'maxLength' is for texts, sets, lists and maps"_s);
    row("a name of every record", with(u"count"_s, u"name"_s, u"ver"_s), u"ver: the name is taken by every record"_s);
    row("a name in snake case", with(u"count"_s, u"name"_s, u"the_count"_s), u"the_count: the name must be camelCase"_s);
    row("a property twice", with(u"count"_s, u"name"_s, u"text"_s), u"text: defined twice"_s);
    row("an index over nothing", changed(u"indexes"_s, QJsonArray{QJsonObject{{u"fields"_s, QJsonArray{u"ghost"_s}}}}), u"index over unknown property 'ghost'"_s);
    row("an index over a property without a column", changed(u"indexes"_s, QJsonArray{QJsonObject{{u"fields"_s, QJsonArray{u"count"_s}}}}), u"index over 'count', which is not marked indexed"_s);
    row("unique without an index", with(u"count"_s, u"unique"_s, true), u"'count' is unique but has no unique index"_s);
    row("a window by what changes", changed(u"window"_s, u"count"_s), u"window 'count' must be an indexed, immutable time"_s);
    row("an owner that is no user", changed(u"ownedBy"_s, u"count"_s), u"'ownedBy' must name a reference to User"_s);
    row("an owner that nothing finds", [] { QJsonObject t = with(u"userId"_s, u"indexed"_s, false); t.insert(u"ownedBy"_s, u"userId"_s); return t; }(), u"'ownedBy' must name an indexed property"_s);
    row("an owner by a type that is no text", [] { QJsonObject t = changed(u"ownedBy"_s, u"userId"_s); t.insert(u"ownedWhen"_s, u"count"_s); return t; }(), u"'ownedWhen' must name an indexed string beside 'ownedBy'"_s);
    row("an effect that does not exist", changed(u"externalEffects"_s, QJsonArray{QJsonObject{{u"property"_s, u"state"_s}, {u"to"_s, u"sent"_s}}}), u"external effect on 'state' = 'sent', which does not exist"_s);
    row("a read-only type that grants writing", changed(u"sync"_s, u"readonly"_s), u"a read-only type grants more than reading"_s);
    row("required of the server", with(u"count"_s, u"required"_s, true).isEmpty() ? QJsonObject() : [] { QJsonObject t = with(u"count"_s, u"required"_s, true); QJsonArray a = t[u"properties"_s].toArray(); QJsonObject p = a[2].toObject(); p.insert(u"merge"_s, u"serverOwned"_s); a[2] = p; t.insert(u"properties"_s, a); return t; }(), u"count: a client cannot be required to set what the server owns"_s);
    row("a flag that is a word", with(u"count"_s, u"nullable"_s, u"yes"_s), u"count: 'nullable' must be true or false"_s);
}

void TestSchemaGen::bad_schema_is_named()
{
    QFETCH(QJsonObject, type);
    QFETCH(QString, error);
    const Loaded loaded = load(type);
    QVERIFY(!loaded.ok());
    QVERIFY2(loaded.errors.contains(error), qPrintable(u"got: "_s + loaded.errors.join(u" | "_s)));
}

void TestSchemaGen::bad_enums_are_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    const auto enums = [](const char *values) {
        return QByteArray(R"({"schemaVersion":1,"enums":[{"name":"State","values":[)") + values + "]}]}";
    };
    QTest::newRow("no version") << QByteArray(R"({"enums":[]})") << u"enums.json: 'schemaVersion' is missing"_s;
    QTest::newRow("a value twice") << enums(R"({"wire":"open","label":"a"},{"wire":"open","label":"b"})")
                                   << u"enums.json: State: value 'open' is empty, taken or reserved"_s;
    QTest::newRow("a reserved value") << enums(R"({"wire":"open","label":"a"},{"wire":"unrecognized","label":"b"})")
                                      << u"enums.json: State: value 'unrecognized' is empty, taken or reserved"_s;
    QTest::newRow("a value without a label") << enums(R"({"wire":"open"})") << u"enums.json: State: 'label' is missing"_s;
    QTest::newRow("no values") << enums("") << u"enums.json: State: needs 1 to 250 values"_s;
}

void TestSchemaGen::bad_enums_are_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    const Loaded loaded = load(goodType(), QJsonDocument::fromJson(json).object());
    QVERIFY2(loaded.errors.contains(error), qPrintable(u"got: "_s + loaded.errors.join(u" | "_s)));
}

void TestSchemaGen::broken_files_are_named()
{
    QTemporaryDir dir;
    write(QDir(dir.path()), u"memo.json"_s, "{\"system\": ");
    const Loaded loaded = loadSchema(dir.path());
    QCOMPARE(loaded.errors.size(), 2);
    QVERIFY(loaded.errors[0].endsWith(u"enums.json is missing"_s));
    QVERIFY(loaded.errors[1].startsWith(u"memo.json: no JSON at byte "_s));
}

void TestSchemaGen::output_is_stable()
{
    const Files first = emitAll(load(goodType()).schema);
    const Files second = emitAll(load(goodType()).schema);
    QVERIFY(!first.isEmpty());
    QCOMPARE(first, second);
    // A change of the schema must show, otherwise the comparison in CI is worth nothing.
    QVERIFY(first != emitAll(load(with(u"count"_s, u"label"_s, u"Other"_s)).schema));
}

void TestSchemaGen::output_holds_the_schema()
{
    const Loaded loaded = load(goodType());
    const Files files = emitAll(loaded.schema);
    QVERIFY(files[u"memo_book.h"_s].contains("struct Memo : Record<MemoIdTag>"));
    QVERIFY(files[u"memo_book.h"_s].contains("std::optional<UserId> userId;"));
    QVERIFY(files[u"enums.h"_s].contains("Open, V2Done, Unrecognized"));
    QVERIFY(files[u"columns.cpp"_s].contains("{\"userId\", \"user_id\", Storage::Blob, ValueKind::Id}"));
    QVERIFY(modelReference(loaded.schema).contains("### Memo"));
}

void TestSchemaGen::repository_schema_is_good()
{
    const Loaded loaded = loadSchema(QStringLiteral(CAMPANILE_SOURCE_DIR "/api/schema"));
    QVERIFY2(loaded.ok(), qPrintable(loaded.errors.join(u'\n')));
    QVERIFY(loaded.schema.type("Post"));
    QVERIFY(loaded.schema.order.indexOf("Post") < loaded.schema.order.indexOf("PostTarget"));
}

void TestSchemaGen::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("snake");
    QTest::addColumn<QByteArray>("pascal");
    QTest::newRow("camel case") << QByteArray("scheduledAt") << QByteArray("scheduled_at") << QByteArray("ScheduledAt");
    QTest::newRow("a row of capitals") << QByteArray("OAuthState") << QByteArray("o_auth_state") << QByteArray("OAuthState");
    QTest::newRow("a file name") << QByteArray("audit-privacy") << QByteArray("audit_privacy") << QByteArray("AuditPrivacy");
    QTest::newRow("a wire value") << QByteArray("pending_approval") << QByteArray("pending_approval") << QByteArray("PendingApproval");
}

void TestSchemaGen::names()
{
    QFETCH(QByteArray, name);
    QTEST(snakeCase(name), "snake");
    QTEST(pascalCase(name), "pascal");
}

QTEST_GUILESS_MAIN(TestSchemaGen)
#include "tst_schemagen.moc"
