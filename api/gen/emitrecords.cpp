// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"
#include "api/gen/names.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace campanile::schemagen {

namespace {

using api::SyncClass;
using api::ValueKind;

bool isContainer(ValueKind kind)
{
    return kind == ValueKind::Set || kind == ValueKind::List || kind == ValueKind::Map || kind == ValueKind::Json;
}

QByteArray plainType(const PropertyDef &p)
{
    switch (p.kind) {
    case ValueKind::Bool: return "bool";
    case ValueKind::Int: return "qint64";
    case ValueKind::Real: return "double";
    case ValueKind::Decimal:
    case ValueKind::String:
    case ValueKind::Text: return "QString";
    case ValueKind::DateTime: return "QDateTime";
    case ValueKind::Date: return "QDate";
    // A property may have the name of its enum's or id's type in another spelling only, so no qualification is needed.
    case ValueKind::Enum: return p.enumName;
    case ValueKind::Id: return p.ref + "Id";
    case ValueKind::Set: return "QSet<QString>";
    case ValueKind::List: return "QStringList";
    case ValueKind::Map: return "QJsonObject";
    case ValueKind::Json: return "QJsonValue";
    }
    return {};
}

QByteArray initial(const PropertyDef &p)
{
    const QJsonValue &value = p.defaultValue;
    switch (p.kind) {
    case ValueKind::Bool: return value.toBool() ? " = true" : " = false";
    case ValueKind::Int: return " = " + QByteArray::number(value.toInteger());
    case ValueKind::Real: return " = " + QByteArray::number(value.toDouble(), 'g', 17);
    case ValueKind::Enum:
        return value.isUndefined() ? QByteArray()
                                   : " = " + p.enumName + "::" + enumerator(value.toString().toUtf8());
    case ValueKind::Decimal: return " = QStringLiteral(" + literal(value.toString(u"0"_s).toUtf8()) + ")";
    case ValueKind::String:
    case ValueKind::Text:
        return value.toString().isEmpty() ? QByteArray()
                                          : " = QStringLiteral(" + literal(value.toString().toUtf8()) + ")";
    case ValueKind::DateTime:
    case ValueKind::Date:
    case ValueKind::Id:
    case ValueKind::Set:
    case ValueKind::List:
    case ValueKind::Map:
    case ValueKind::Json: break;
    }
    return {};
}

QByteArray memberLine(const PropertyDef &p)
{
    const bool optional = p.nullable && !isContainer(p.kind);
    QByteArray line = "    " + (optional ? "std::optional<" + plainType(p) + ">" : plainType(p)) + ' '
        + memberName(p.name);
    if (!optional || !p.defaultValue.isUndefined())
        line += initial(p);
    line += ';';
    QByteArray note = p.doc;
    if (!p.unit.isEmpty())
        note = note.isEmpty() ? p.unit : p.unit + "; " + note;
    return line + (note.isEmpty() ? QByteArray("\n") : " ///< " + note.replace('\n', ' ') + '\n');
}

QByteArray structText(const TypeDef &t)
{
    QByteArray out = "/** " + QByteArray(t.doc).replace("*/", "* /") + " */\nstruct " + t.name + " : Record<" + t.name
        + "IdTag> {\n    static constexpr std::string_view kType = " + literal(t.name) + ";\n\n";
    for (const PropertyDef &p : t.properties)
        out += memberLine(p);
    return out + "\n    /** Error: Corrupt, with type and property, when a value is of the wrong kind. */\n"
                 "    [[nodiscard]] static Result<" + t.name + "> fromJson(simdjson::dom::element element);\n"
                 "    [[nodiscard]] static Result<" + t.name + "> fromBody(QByteArrayView json);\n"
                 "    void toJson(JsonWriter &writer) const;\n"
                 "    [[nodiscard]] QByteArray toBody() const;\n"
                 "    bool operator==(const " + t.name + " &) const = default;\n};\n\n";
}

QByteArray readFunction(const TypeDef &t)
{
    QMap<qsizetype, QByteArray> byLength;
    for (const PropertyDef &p : t.properties) {
        const char *read = p.kind == ValueKind::Decimal ? "codec::readDecimal" : "codec::read";
        byLength[p.name.size()] += "        if (key == " + literal(p.name) + ")\n            return "
            + QByteArray(read) + "(value, out." + memberName(p.name) + ");\n";
    }
    QByteArray out = "bool readField(" + t.name + " &out, std::string_view key, codec::Element value)\n{\n"
                     "    switch (key.size()) {\n";
    for (auto it = byLength.begin(); it != byLength.end(); ++it)
        out += "    case " + QByteArray::number(it.key()) + ":\n" + it.value() + "        break;\n";
    return out + "    default: break;\n    }\n    return codec::readStandard(out, key, value);\n}\n\n";
}

QByteArray methods(const TypeDef &t)
{
    QByteArray out = "Result<" + t.name + "> " + t.name
        + "::fromJson(simdjson::dom::element element)\n{\n    return codec::readRecord<" + t.name + ">(element, "
        + literal(t.name) + ", readField);\n}\n\nResult<" + t.name + "> " + t.name
        + "::fromBody(QByteArrayView json)\n{\n    return codec::parse(json).and_then(fromJson);\n}\n\nvoid " + t.name
        + "::toJson(JsonWriter &writer) const\n{\n    writer.beginObject();\n    codec::writeStandard(writer, *this);\n";
    for (const PropertyDef &p : t.properties)
        out += "    codec::write(writer, " + literal(p.name) + ", " + memberName(p.name) + ");\n";
    return out + "    codec::writeUnknown(writer, unknown);\n    writer.endObject();\n}\n\nQByteArray " + t.name
        + "::toBody() const\n{\n    return codec::body(*this);\n}\n\n";
}

QByteArray storage(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::DateTime: return "Integer";
    case ValueKind::Real: return "Real";
    case ValueKind::Id: return "Blob";
    case ValueKind::Decimal:
    case ValueKind::String:
    case ValueKind::Text:
    case ValueKind::Date:
    case ValueKind::Enum:
    case ValueKind::Set:
    case ValueKind::List:
    case ValueKind::Map:
    case ValueKind::Json: return "Text";
    }
    return {};
}

/** Table name and columns of every type, sorted by type name. */
QByteArray columnSource(const Schema &schema)
{
    QMap<QByteArray, const TypeDef *> sorted;
    for (const TypeDef *t : schema.ordered())
        sorted.insert(t->name, t);
    QByteArray out = cppHead("table and columns of every type") + "#include \"api/binding.h\"\n\n"
        "namespace campanile::api::tables {\n\nnamespace {\n\n";
    QByteArray rows;
    for (const TypeDef *t : sorted) {
        QByteArray columns;
        for (const PropertyDef &p : t->properties) {
            if (p.indexed)
                columns += "    {" + literal(p.name) + ", " + literal(snakeCase(p.name)) + ", Storage::" + storage(p.kind)
                    + ", ValueKind::" + kindEnumerator(p.kind) + "},\n";
        }
        if (!columns.isEmpty())
            out += "constexpr ColumnInfo k" + t->name + "Columns[] = {\n" + columns + "};\n";
        rows += "    {" + literal(t->name) + ", " + literal(tableName(t->name)) + ", "
            + (columns.isEmpty() ? QByteArray("{}") : "k" + t->name + "Columns") + "},\n";
    }
    return out + "\nconstexpr Binding kBindings[] = {\n" + rows + "};\n\n} // namespace\n\n"
        "std::span<const Binding> bindings()\n{\n    return kBindings;\n}\n\n} // namespace campanile::api::tables\n";
}

/** A source that people may open stays short: a large system has several, the later ones with a number. */
void emitCodecs(const SystemDef &system, const QByteArray &base, Files &files)
{
    constexpr qsizetype kMostLines = 400;
    int number = 0;
    QByteArray readers;
    QByteArray bodies;
    const auto finish = [&] {
        const QByteArray name = ++number == 1 ? base : base + '_' + QByteArray::number(number);
        files.insert(QString::fromUtf8(name) + u".cpp"_s,
                     cppHead("codecs of \"" + system.title + "\"") + "#include \"api/generated/" + base
                         + ".h\"\n\n#include \"api/codec.h\"\n\nnamespace campanile::api {\n\nnamespace {\n\n" + readers
                         + "} // namespace\n\n" + bodies + "} // namespace campanile::api\n");
        readers.clear();
        bodies.clear();
    };
    for (const TypeDef &t : system.types) {
        const QByteArray reader = readFunction(t);
        const QByteArray body = methods(t);
        if (!readers.isEmpty() && (readers + bodies + reader + body).count('\n') > kMostLines)
            finish();
        readers += reader;
        bodies += body;
    }
    finish();
}

} // namespace

void emitRecords(const Schema &schema, Files &files)
{
    QByteArray all = cppHead("every record") + "#pragma once\n\n";
    for (const SystemDef &system : schema.systems) {
        const QByteArray base = snakeCase(system.file);
        QByteArray header = cppHead("the records of \"" + system.title + "\"")
            + "#pragma once\n\n#include \"api/record.h\"\n\nnamespace campanile::api {\n\n";
        for (const TypeDef &t : system.types)
            header += structText(t);
        files.insert(QString::fromUtf8(base) + u".h"_s, header + "} // namespace campanile::api\n");
        emitCodecs(system, base, files);
        all += "#include \"api/generated/" + base + ".h\"\n";
    }
    all += "\nnamespace campanile::api {\n\n/** Calls @p f's operator()<T>() for every record type, parents first. */\n"
           "template<class F>\nvoid forEachRecord(F &&f)\n{\n";
    for (const TypeDef *t : schema.ordered())
        all += "    f.template operator()<" + t->name + ">();\n";
    files.insert(u"records.h"_s, all + "}\n\n} // namespace campanile::api\n");
    files.insert(u"columns.cpp"_s, columnSource(schema));
}

} // namespace campanile::schemagen
