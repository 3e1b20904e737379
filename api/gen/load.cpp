// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/check.h"
#include "api/gen/model.h"
#include "api/gen/names.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace campanile::schemagen {

namespace {

/** Reads the members of one JSON object and reports what is missing, of the wrong kind or not known. */
class Reader
{
public:
    Reader(const QJsonValue &value, QString where, QStringList &errors)
        : m_object(value.toObject()), m_where(std::move(where)), m_errors(errors)
    {
        if (!value.isObject())
            fail(u"is no object"_s);
    }

    [[nodiscard]] const QString &where() const { return m_where; }
    void fail(const QString &what) { m_errors.append(m_where + u": "_s + what); }

    QByteArray text(QLatin1StringView key, bool needed)
    {
        const QJsonValue value = take(key, needed);
        if (!value.isUndefined() && !value.isString())
            fail(u"'%1' must be a string"_s.arg(key));
        return value.toString().toUtf8();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = take(key, false);
        if (!value.isUndefined() && !value.isBool())
            fail(u"'%1' must be true or false"_s.arg(key));
        return value.toBool();
    }

    std::optional<double> number(QLatin1StringView key, bool needed = false)
    {
        const QJsonValue value = take(key, needed);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isDouble())
            fail(u"'%1' must be a number"_s.arg(key));
        return value.toDouble();
    }

    QJsonArray array(QLatin1StringView key, bool needed)
    {
        const QJsonValue value = take(key, needed);
        if (!value.isUndefined() && !value.isArray())
            fail(u"'%1' must be an array"_s.arg(key));
        return value.toArray();
    }

    QList<QByteArray> texts(QLatin1StringView key, bool needed)
    {
        QList<QByteArray> out;
        const QJsonArray values = array(key, needed);
        for (const QJsonValue &value : values) {
            if (!value.isString())
                fail(u"'%1' must hold strings"_s.arg(key));
            out.append(value.toString().toUtf8());
        }
        return out;
    }

    QJsonValue take(QLatin1StringView key, bool needed)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined() && needed)
            fail(u"'%1' is missing"_s.arg(key));
        return value;
    }

    void finish()
    {
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
            fail(u"unknown key '%1'"_s.arg(it.key()));
    }

private:
    QJsonObject m_object;
    QString m_where;
    QStringList &m_errors;
};

QString inner(const Reader &outer, const QByteArray &name)
{
    return outer.where() + (name.isEmpty() ? u": ?"_s : u": "_s + QString::fromUtf8(name));
}

PropertyDef readProperty(const QJsonValue &value, const Reader &outer, QStringList &errors)
{
    PropertyDef p;
    Reader r(value, inner(outer, value[u"name"_s].toString().toUtf8()), errors);
    p.name = r.text("name"_L1, true);
    const QByteArray kind = r.text("kind"_L1, true);
    if (const auto known = kindFromName(kind))
        p.kind = *known;
    else
        r.fail(u"unknown kind '%1'"_s.arg(QString::fromUtf8(kind)));
    const QByteArray merge = r.text("merge"_L1, true);
    if (const auto known = mergeFromName(merge))
        p.merge = *known;
    else
        r.fail(u"unknown merge kind '%1'"_s.arg(QString::fromUtf8(merge)));
    p.nullable = r.flag("nullable"_L1);
    p.required = r.flag("required"_L1);
    p.unique = r.flag("unique"_L1);
    p.indexed = r.flag("indexed"_L1);
    p.personal = r.flag("personal"_L1);
    p.serverOnly = r.flag("serverOnly"_L1);
    p.enumName = r.text("enum"_L1, false);
    p.ref = r.text("ref"_L1, false);
    p.unit = r.text("unit"_L1, false);
    p.label = r.text("label"_L1, true);
    p.doc = r.text("doc"_L1, false);
    p.defaultValue = r.take("default"_L1, false);
    p.minimum = r.number("min"_L1);
    p.maximum = r.number("max"_L1);
    const double length = r.number("maxLength"_L1).value_or(0);
    if (length < 0 || length > std::numeric_limits<int>::max() || length != int(length))
        r.fail(u"'maxLength' must be a count"_s);
    else
        p.maxLength = int(length);
    r.finish();
    return p;
}

void readRights(const QJsonValue &value, const Reader &outer, QStringList &errors, TypeDef &type)
{
    constexpr std::array roles = {"owner"_L1, "admin"_L1, "manager"_L1, "editor"_L1, "viewer"_L1};
    Reader r(value, outer.where() + u": rights"_s, errors);
    for (size_t i = 0; i < roles.size(); ++i) {
        for (const char c : r.text(roles[i], true)) {
            switch (c) {
            case 'r': type.rights[i] |= api::Read; break;
            case 'c': type.rights[i] |= api::Create; break;
            case 'u': type.rights[i] |= api::Update; break;
            case 'd': type.rights[i] |= api::Delete; break;
            default: r.fail(u"unknown right '%1'"_s.arg(QLatin1Char(c)));
            }
        }
    }
    r.finish();
}

IndexDef readIndex(const QJsonValue &value, const Reader &outer, QStringList &errors)
{
    IndexDef index;
    Reader r(value, outer.where() + u": index"_s, errors);
    index.fields = r.texts("fields"_L1, true);
    index.unique = r.flag("unique"_L1);
    const QByteArray nulls = r.text("nulls"_L1, false);
    if (!nulls.isEmpty() && nulls != "equal")
        r.fail(u"'nulls' may only be 'equal'"_s);
    index.nullsEqual = nulls == "equal";
    r.finish();
    return index;
}

TypeDef readType(const QJsonValue &value, const QString &file, QStringList &errors)
{
    TypeDef t;
    const QString name = value[u"name"_s].toString();
    Reader r(value, file + u": "_s + (name.isEmpty() ? u"?"_s : name), errors);
    t.name = r.text("name"_L1, true);
    const QByteArray letter = r.text("letter"_L1, true);
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
        t.letter = letter[0];
    else
        r.fail(u"'letter' must be one of a to z"_s);
    const QByteArray sync = r.text("sync"_L1, true);
    if (const auto known = syncFromName(sync))
        t.sync = *known;
    else
        r.fail(u"unknown sync class '%1'"_s.arg(QString::fromUtf8(sync)));
    t.global = r.flag("global"_L1);
    t.revivable = r.flag("revivable"_L1);
    t.window = r.text("window"_L1, false);
    t.ownedBy = r.text("ownedBy"_L1, false);
    t.ownedWhen = r.text("ownedWhen"_L1, false);
    t.label = r.text("label"_L1, true);
    t.doc = r.text("doc"_L1, true);
    t.rules = r.texts("rules"_L1, false);
    readRights(r.take("rights"_L1, true), r, errors, t);
    for (const QJsonValue &effect : r.array("externalEffects"_L1, false)) {
        Reader e(effect, r.where() + u": external effect"_s, errors);
        t.effects.append({e.text("property"_L1, true), e.text("to"_L1, true)});
        e.finish();
    }
    for (const QJsonValue &index : r.array("indexes"_L1, false))
        t.indexes.append(readIndex(index, r, errors));
    for (const QJsonValue &property : r.array("properties"_L1, true))
        t.properties.append(readProperty(property, r, errors));
    r.finish();
    return t;
}

void readEnums(const QJsonValue &value, const QString &file, QStringList &errors, Schema &schema)
{
    Reader r(value, file, errors);
    schema.version = int(r.number("schemaVersion"_L1, true).value_or(0));
    if (schema.version < 1)
        r.fail(u"'schemaVersion' must be 1 or more"_s);
    for (const QJsonValue &entry : r.array("enums"_L1, true)) {
        EnumDef def;
        Reader e(entry, file + u": "_s + entry[u"name"_s].toString(), errors);
        def.name = e.text("name"_L1, true);
        for (const QJsonValue &item : e.array("values"_L1, true)) {
            Reader v(item, e.where(), errors);
            def.values.append(v.text("wire"_L1, true));
            def.labels.append(v.text("label"_L1, true));
            v.finish();
        }
        e.finish();
        schema.enums.append(def);
    }
    r.finish();
}

std::optional<QJsonValue> readJson(const QString &path, const QString &file, QStringList &errors)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        errors.append(file + u": cannot be read: "_s + source.errorString());
        return std::nullopt;
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &fault);
    if (fault.error != QJsonParseError::NoError) {
        errors.append(u"%1: no JSON at byte %2: %3"_s.arg(file).arg(fault.offset).arg(fault.errorString()));
        return std::nullopt;
    }
    return QJsonValue(document.object());
}

} // namespace

const PropertyDef *TypeDef::property(const QByteArray &wanted) const
{
    for (const PropertyDef &p : properties) {
        if (p.name == wanted)
            return &p;
    }
    return nullptr;
}

const TypeDef *Schema::type(const QByteArray &name) const
{
    for (const SystemDef &system : systems) {
        for (const TypeDef &t : system.types) {
            if (t.name == name)
                return &t;
        }
    }
    return nullptr;
}

const EnumDef *Schema::enumeration(const QByteArray &name) const
{
    for (const EnumDef &e : enums) {
        if (e.name == name)
            return &e;
    }
    return nullptr;
}

QList<const TypeDef *> Schema::ordered() const
{
    QList<const TypeDef *> out;
    for (const QByteArray &name : order)
        out.append(type(name));
    return out;
}

Loaded loadSchema(const QString &directory)
{
    Loaded out;
    const QDir dir(directory);
    const QStringList files = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (!files.contains(u"enums.json"_s))
        out.errors.append(u"%1: enums.json is missing"_s.arg(directory));
    for (const QString &file : files) {
        const auto json = readJson(dir.filePath(file), file, out.errors);
        if (!json)
            continue;
        if (file == u"enums.json"_s) {
            readEnums(*json, file, out.errors, out.schema);
            continue;
        }
        Reader r(*json, file, out.errors);
        SystemDef system;
        system.file = file.chopped(5).toUtf8();
        system.title = r.text("system"_L1, true);
        system.doc = r.text("doc"_L1, true);
        for (const QJsonValue &type : r.array("types"_L1, true))
            system.types.append(readType(type, file, out.errors));
        r.finish();
        out.schema.systems.append(system);
    }
    if (out.ok())
        checkSchema(out.schema, out.errors);
    if (out.ok())
        out.schema.order = parentsFirst(out.schema, out.errors);
    return out;
}

} // namespace campanile::schemagen
