// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"
#include "api/gen/names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::schemagen {

namespace {

QByteArray jsonText(const QJsonValue &value)
{
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'g', 17);
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

QByteArray propertyRow(const PropertyDef &p)
{
    QByteArray row = "    {.name = " + literal(p.name) + ", .kind = ValueKind::" + kindEnumerator(p.kind)
        + ", .merge = MergeKind::" + mergeEnumerator(p.merge) + ", .nullable = " + (p.nullable ? "true" : "false");
    const auto flag = [&](const char *name, bool set) {
        if (set)
            row += QByteArray(", .") + name + " = true";
    };
    const auto text = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            row += QByteArray(", .") + name + " = " + literal(value);
    };
    flag("required", p.required);
    flag("unique", p.unique);
    flag("indexed", p.indexed);
    flag("personal", p.personal);
    flag("serverOnly", p.serverOnly);
    text("enumName", p.enumName);
    text("refType", p.ref);
    text("unit", p.unit);
    text("label", p.label);
    text("doc", p.doc);
    if (!p.defaultValue.isUndefined())
        text("defaultJson", jsonText(p.defaultValue));
    if (p.minimum)
        row += ", .minimum = " + number(*p.minimum);
    if (p.maximum)
        row += ", .maximum = " + number(*p.maximum);
    if (p.maxLength > 0)
        row += ", .maxLength = " + QByteArray::number(p.maxLength);
    return row + "},\n";
}

QByteArray typeTables(const TypeDef &t)
{
    QByteArray out = "constexpr PropertyInfo k" + t.name + "Properties[] = {\n";
    for (const PropertyDef &p : t.properties)
        out += propertyRow(p);
    out += "};\n";
    for (qsizetype i = 0; i < t.indexes.size(); ++i) {
        out += "constexpr std::string_view k" + t.name + "Index" + QByteArray::number(i) + "[] = {";
        QByteArray fields;
        for (const QByteArray &field : t.indexes[i].fields)
            fields += (fields.isEmpty() ? "" : ", ") + literal(field);
        out += fields + "};\n";
    }
    if (!t.indexes.isEmpty()) {
        out += "constexpr IndexInfo k" + t.name + "Indexes[] = {\n";
        for (qsizetype i = 0; i < t.indexes.size(); ++i)
            out += "    {.fields = k" + t.name + "Index" + QByteArray::number(i) + ", .unique = "
                + (t.indexes[i].unique ? "true" : "false") + (t.indexes[i].nullsEqual ? ", .nullsEqual = true" : "") + "},\n";
        out += "};\n";
    }
    if (!t.effects.isEmpty()) {
        out += "constexpr ExternalEffect k" + t.name + "Effects[] = {\n";
        for (const EffectDef &effect : t.effects)
            out += "    {.property = " + literal(effect.property) + ", .to = " + literal(effect.to) + "},\n";
        out += "};\n";
    }
    return out + '\n';
}

QByteArray functionName(const TypeDef &t)
{
    return "describe" + t.name;
}

QByteArray typeFunction(const TypeDef &t)
{
    QByteArray out = "TypeInfo " + functionName(t) + "()\n{\n    return {.name = " + literal(t.name) + ",\n";
    out += "            .letter = '" + QByteArray(1, t.letter) + "',\n";
    out += "            .sync = SyncClass::" + syncEnumerator(t.sync) + ",\n";
    out += QByteArray("            .global = ") + (t.global ? "true" : "false") + ",\n";
    out += QByteArray("            .revivable = ") + (t.revivable ? "true" : "false") + ",\n";
    out += "            .windowBy = " + literal(t.window) + ",\n";
    out += "            .label = " + literal(t.label) + ",\n";
    out += "            .doc = " + literal(t.doc) + ",\n";
    out += "            .properties = k" + t.name + "Properties,\n";
    if (!t.indexes.isEmpty())
        out += "            .indexes = k" + t.name + "Indexes,\n";
    else
        out += "            .indexes = {},\n";
    if (!t.effects.isEmpty())
        out += "            .externalEffects = k" + t.name + "Effects,\n";
    else
        out += "            .externalEffects = {},\n";
    out += "            .rights = {";
    for (size_t i = 0; i < t.rights.size(); ++i)
        out += (i ? ", " : "") + QByteArray::number(int(t.rights[i]));
    out += "},\n            .ownedBy = " + literal(t.ownedBy) + ",\n            .ownedWhen = " + literal(t.ownedWhen) + "};\n}\n\n";
    return out;
}

QByteArray enumTables(const Schema &schema)
{
    QByteArray out;
    for (const EnumDef &e : schema.enums) {
        const auto list = [&](const char *suffix, const QList<QByteArray> &values) {
            QByteArray row;
            for (const QByteArray &value : values)
                row += (row.isEmpty() ? "" : ", ") + literal(value);
            out += "constexpr std::string_view k" + e.name + suffix + "[] = {" + row + "};\n";
        };
        list("Values", e.values);
        list("Labels", e.labels);
    }
    out += "\nconstexpr EnumInfo kEnums[] = {\n";
    for (const EnumDef &e : schema.enums)
        out += "    {.name = " + literal(e.name) + ", .values = k" + e.name + "Values, .labels = k" + e.name
            + "Labels},\n";
    return out + "};\n";
}

/** A sorted table of name and position, for a binary search. */
QByteArray lookup(const char *table, const QList<QByteArray> &names)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < names.size(); ++i)
        order.append(i);
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return names[a] < names[b]; });
    QByteArray out = QByteArray("constexpr tables::NamedIndex ") + table + "[] = {\n";
    for (const qsizetype i : order)
        out += "    {" + literal(names[i]) + ", " + QByteArray::number(i) + "},\n";
    return out + "};\n";
}

QByteArray metaSource(const Schema &schema)
{
    QByteArray out = cppHead("the list of every type, and where to find one by name")
        + "#include \"api/generated/metatables.h\"\n\nnamespace campanile::api {\n\nnamespace {\n\n";
    QList<QByteArray> names;
    for (const TypeDef *t : schema.ordered())
        names.append(t->name);
    out += lookup("kTypeIndex", names);
    out += "\n} // namespace\n\nstd::span<const TypeInfo> types()\n{\n    static const TypeInfo list[] = {\n";
    for (const TypeDef *t : schema.ordered())
        out += "        tables::" + functionName(*t) + "(),\n";
    out += "    };\n    return list;\n}\n\nconst TypeInfo *findType(std::string_view name)\n{\n"
           "    const int at = tables::find(kTypeIndex, name);\n"
           "    return at < 0 ? nullptr : &types()[size_t(at)];\n}\n\n"
           "int schemaVersion()\n{\n    return "
        + QByteArray::number(schema.version) + ";\n}\n\n} // namespace campanile::api\n";
    return out;
}

QByteArray enumSource(const Schema &schema)
{
    QByteArray out = cppHead("the values and labels of every enum")
        + "#include \"api/generated/metatables.h\"\n\nnamespace campanile::api {\n\nnamespace {\n\n" + enumTables(schema)
        + '\n';
    QList<QByteArray> names;
    for (const EnumDef &e : schema.enums)
        names.append(e.name);
    return out + lookup("kEnumIndex", names)
        + "\n} // namespace\n\nstd::span<const EnumInfo> enums()\n{\n    return kEnums;\n}\n\n"
          "const EnumInfo *findEnum(std::string_view name)\n{\n"
          "    const int at = tables::find(kEnumIndex, name);\n"
          "    return at < 0 ? nullptr : &kEnums[at];\n}\n\n} // namespace campanile::api\n";
}

} // namespace

QByteArray cppHead(const QByteArray &about)
{
    return "// SPDX-License-Identifier: GPL-3.0-or-later\n// Generated from api/schema by campanile-schema: " + about
        + ". Change the schema, not this file.\n";
}

void emitMeta(const Schema &schema, Files &files)
{
    QByteArray header = cppHead("what meta.cpp needs of the other tables")
        + "#pragma once\n\n#include \"api/meta.h\"\n#include \"api/namedindex.h\"\n\n"
          "namespace campanile::api::tables {\n\n";
    for (const SystemDef &system : schema.systems) {
        QByteArray source = cppHead("the types of \"" + system.title + "\"")
            + "#include \"api/generated/metatables.h\"\n\nnamespace campanile::api::tables {\n\nnamespace {\n\n";
        QByteArray functions;
        for (const TypeDef &t : system.types) {
            source += typeTables(t);
            functions += typeFunction(t);
            header += "TypeInfo " + functionName(t) + "();\n";
        }
        source += "} // namespace\n\n" + functions + "} // namespace campanile::api::tables\n";
        files.insert(u"meta_%1.cpp"_s.arg(QString::fromUtf8(snakeCase(system.file))), source);
    }
    header += "\n} // namespace campanile::api::tables\n";
    files.insert(u"metatables.h"_s, header);
    files.insert(u"meta.cpp"_s, metaSource(schema));
    files.insert(u"meta_enums.cpp"_s, enumSource(schema));
}

Files emitAll(const Schema &schema)
{
    Files files;
    emitMeta(schema, files);
    emitIds(schema, files);
    emitEnums(schema, files);
    emitRecords(schema, files);
    return files;
}

} // namespace campanile::schemagen
