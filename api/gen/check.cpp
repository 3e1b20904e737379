// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/check.h"

#include "api/gen/names.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::schemagen {

namespace {

using api::MergeKind;
using api::SyncClass;
using api::ValueKind;

QString text(const QByteArray &bytes) { return QString::fromUtf8(bytes); }

bool isReserved(const QByteArray &name)
{
    for (const std::string_view standard : api::kStandardProperties) {
        if (name == QByteArray(standard.data(), qsizetype(standard.size())))
            return true;
    }
    return name == "unknown" || name == "rid" || name == "dead" || name == "deadAt" || name == "ws";
}

bool hasColumn(ValueKind kind)
{
    return kind != ValueKind::Set && kind != ValueKind::List && kind != ValueKind::Map && kind != ValueKind::Json;
}

bool isText(ValueKind kind) { return kind == ValueKind::String || kind == ValueKind::Text; }
bool isNumber(ValueKind kind)
{
    return kind == ValueKind::Int || kind == ValueKind::Real || kind == ValueKind::Decimal;
}
bool isGroup(ValueKind kind)
{
    return kind == ValueKind::Set || kind == ValueKind::List || kind == ValueKind::Map;
}

QString mergeFault(const PropertyDef &p)
{
    const auto only = [&](MergeKind merge, bool allowed) {
        return p.merge == merge && !allowed ? u"merge kind '%1' does not fit kind '%2'"_s.arg(
                   text(mergeName(p.merge)), text(kindName(p.kind))) : QString();
    };
    if (const QString fault = only(MergeKind::Text, isText(p.kind)); !fault.isEmpty())
        return fault;
    if (const QString fault = only(MergeKind::Set, p.kind == ValueKind::Set); !fault.isEmpty())
        return fault;
    if (const QString fault = only(MergeKind::List, p.kind == ValueKind::List); !fault.isEmpty())
        return fault;
    return only(MergeKind::Map, p.kind == ValueKind::Map);
}

QString defaultFault(const Schema &schema, const PropertyDef &p)
{
    const QJsonValue &value = p.defaultValue;
    if (value.isUndefined())
        return {};
    bool fits = false;
    switch (p.kind) {
    case ValueKind::Bool: fits = value.isBool(); break;
    case ValueKind::Int: fits = value.isDouble() && value.toDouble() == double(value.toInteger()); break;
    case ValueKind::Real: fits = value.isDouble(); break;
    case ValueKind::Decimal:
    case ValueKind::String:
    case ValueKind::Text:
    case ValueKind::DateTime:
    case ValueKind::Date: fits = value.isString(); break;
    case ValueKind::Enum: {
        const EnumDef *def = schema.enumeration(p.enumName);
        fits = value.isString() && def && def->values.contains(value.toString().toUtf8());
        break;
    }
    case ValueKind::Json:
    case ValueKind::Id:
    case ValueKind::Set:
    case ValueKind::List:
    case ValueKind::Map: fits = false; break;
    }
    return fits ? QString() : u"the default does not fit the property"_s;
}

void checkReferences(const Schema &schema, const PropertyDef &p, const QString &where, QStringList &errors)
{
    const bool wantsEnum = p.kind == ValueKind::Enum;
    if (wantsEnum && p.enumName.isEmpty())
        errors.append(where + u"'enum' is missing"_s);
    if (!p.enumName.isEmpty() && !wantsEnum && p.kind != ValueKind::Set)
        errors.append(where + u"'enum' does not fit kind '%1'"_s.arg(text(kindName(p.kind))));
    if (!p.enumName.isEmpty() && !schema.enumeration(p.enumName))
        errors.append(where + u"unknown enum '%1'"_s.arg(text(p.enumName)));
    const bool wantsRef = p.kind == ValueKind::Id;
    if (wantsRef && p.ref.isEmpty())
        errors.append(where + u"'ref' is missing"_s);
    if (!p.ref.isEmpty() && !wantsRef && p.kind != ValueKind::Set)
        errors.append(where + u"'ref' does not fit kind '%1'"_s.arg(text(kindName(p.kind))));
    if (!p.ref.isEmpty() && !schema.type(p.ref))
        errors.append(where + u"unknown type '%1'"_s.arg(text(p.ref)));
}

void checkProperty(const Schema &schema, const TypeDef &t, const PropertyDef &p, const QString &where,
                   QStringList &errors)
{
    const auto need = [&](bool holds, const QString &sentence) {
        if (!holds)
            errors.append(where + sentence);
    };
    need(isCamelCase(p.name), u"the name must be camelCase"_s);
    need(!isReserved(p.name), u"the name is taken by every record"_s);
    need(!p.label.isEmpty(), u"'label' is empty"_s);
    checkReferences(schema, p, where, errors);
    const QString merge = mergeFault(p);
    need(merge.isEmpty(), merge);
    const QString fallback = defaultFault(schema, p);
    need(fallback.isEmpty(), fallback);
    need(!(p.minimum && p.maximum) || *p.minimum <= *p.maximum, u"'min' is above 'max'"_s);
    need((!p.minimum && !p.maximum) || isNumber(p.kind), u"'min' and 'max' are for numbers"_s);
    need(p.maxLength == 0 || isText(p.kind) || isGroup(p.kind), u"'maxLength' is for texts, sets, lists and maps"_s);
    need(!p.required || !p.nullable, u"a required property cannot be nullable"_s);
    need(!p.required || p.merge != MergeKind::ServerOwned, u"a client cannot be required to set what the server owns"_s);
    need(p.name != "body" || !p.indexed, u"the column name is taken by the record itself"_s);
    need(!p.indexed || hasColumn(p.kind), u"kind '%1' has no column and cannot be indexed"_s.arg(text(kindName(p.kind))));
    need(!p.indexed || !p.serverOnly, u"a property that stays on the server cannot be indexed in the cache"_s);
    need(!p.serverOnly || p.merge == MergeKind::ServerOwned, u"what clients never see is owned by the server"_s);
    need(t.sync != SyncClass::ReadOnly || p.merge == MergeKind::ServerOwned,
         u"every property of a read-only type is owned by the server"_s);
}

void checkIndexes(const TypeDef &t, const QString &where, QStringList &errors)
{
    QSet<QByteArray> covered;
    for (const IndexDef &index : t.indexes) {
        if (index.fields.isEmpty())
            errors.append(where + u"an index without fields"_s);
        for (const QByteArray &field : index.fields) {
            covered.insert(field);
            const PropertyDef *p = t.property(field);
            if (field == "createdAt" || field == "updatedAt")
                continue;
            if (!p)
                errors.append(where + u"index over unknown property '%1'"_s.arg(text(field)));
            else if (!p->indexed)
                errors.append(where + u"index over '%1', which is not marked indexed"_s.arg(text(field)));
        }
    }
    for (const PropertyDef &p : t.properties) {
        if (p.unique && !std::any_of(t.indexes.begin(), t.indexes.end(), [&](const IndexDef &index) {
                return index.unique && index.fields == QList<QByteArray>{p.name};
            }))
            errors.append(where + u"'%1' is unique but has no unique index"_s.arg(text(p.name)));
    }
}

void checkWindow(const TypeDef &t, const QString &where, QStringList &errors)
{
    if (!t.window.isEmpty()) {
        const PropertyDef *p = t.property(t.window);
        const bool fixed = p && p->kind == ValueKind::DateTime && p->indexed && !p->nullable
            && (p->merge == MergeKind::Immutable || t.sync == SyncClass::ReadOnly);
        if (!fixed)
            errors.append(where + u"window '%1' must be an indexed, immutable time"_s.arg(text(t.window)));
    }
    if (!t.ownedBy.isEmpty()) {
        const PropertyDef *p = t.property(t.ownedBy);
        if (!p || p->kind != ValueKind::Id || p->ref != "User")
            errors.append(where + u"'ownedBy' must name a reference to User"_s);
        else if (!p->indexed)
            errors.append(where + u"'ownedBy' must name an indexed property"_s);
    }
    if (!t.ownedWhen.isEmpty()) {
        const PropertyDef *p = t.property(t.ownedWhen);
        if (t.ownedBy.isEmpty() || !p || p->kind != ValueKind::String || !p->indexed)
            errors.append(where + u"'ownedWhen' must name an indexed string beside 'ownedBy'"_s);
    }
}

void checkRights(const Schema &schema, const TypeDef &t, const QString &where, QStringList &errors)
{
    unsigned all = 0;
    for (const unsigned char bits : t.rights) {
        all |= bits;
        if (bits != 0 && !(bits & api::Read))
            errors.append(where + u"a role may write but not read"_s);
    }
    if (t.sync == SyncClass::ReadOnly && (all & ~unsigned(api::Read)) != 0)
        errors.append(where + u"a read-only type grants more than reading"_s);
    if (t.sync == SyncClass::Server && all != 0)
        errors.append(where + u"a type that stays on the server grants rights"_s);
    for (const EffectDef &effect : t.effects) {
        const PropertyDef *p = t.property(effect.property);
        const EnumDef *def = p ? schema.enumeration(p->enumName) : nullptr;
        if (!def || !def->values.contains(effect.to))
            errors.append(where + u"external effect on '%1' = '%2', which does not exist"_s.arg(
                              text(effect.property), text(effect.to)));
    }
}

void checkEnums(const Schema &schema, QStringList &errors)
{
    QSet<QByteArray> names;
    for (const EnumDef &e : schema.enums) {
        const QString where = u"enums.json: "_s + text(e.name) + u": "_s;
        if (!isPascalCase(e.name))
            errors.append(where + u"the name must be PascalCase"_s);
        if (names.contains(e.name))
            errors.append(where + u"defined twice"_s);
        names.insert(e.name);
        if (e.values.isEmpty() || e.values.size() > 250)
            errors.append(where + u"needs 1 to 250 values"_s);
        QSet<QByteArray> enumerators{"Unrecognized"};
        for (const QByteArray &value : e.values) {
            if (value.isEmpty() || enumerators.contains(enumerator(value)))
                errors.append(where + u"value '%1' is empty, taken or reserved"_s.arg(text(value)));
            enumerators.insert(enumerator(value));
        }
    }
}

} // namespace

void checkSchema(const Schema &schema, QStringList &errors)
{
    checkEnums(schema, errors);
    QSet<QByteArray> types;
    for (const SystemDef &system : schema.systems) {
        for (const TypeDef &t : system.types) {
            const QString where = text(system.file) + u".json: "_s + text(t.name) + u": "_s;
            if (!isPascalCase(t.name))
                errors.append(where + u"the name must be PascalCase"_s);
            if (types.contains(t.name) || schema.enumeration(t.name))
                errors.append(where + u"the name is taken"_s);
            types.insert(t.name);
            QSet<QByteArray> names;
            for (const PropertyDef &p : t.properties) {
                const QString at = where + text(p.name) + u": "_s;
                if (names.contains(p.name))
                    errors.append(at + u"defined twice"_s);
                names.insert(p.name);
                checkProperty(schema, t, p, at, errors);
            }
            checkIndexes(t, where, errors);
            checkWindow(t, where, errors);
            checkRights(schema, t, where, errors);
        }
    }
}

QList<QByteArray> parentsFirst(const Schema &schema, QStringList &errors)
{
    QList<const TypeDef *> waiting;
    for (const SystemDef &system : schema.systems) {
        for (const TypeDef &t : system.types)
            waiting.append(&t);
    }
    QList<QByteArray> out;
    const auto ready = [&](const TypeDef &t, bool cutNullable) {
        for (const PropertyDef &p : t.properties) {
            if (p.kind == ValueKind::Id && p.ref != t.name && !out.contains(p.ref) && !(cutNullable && p.nullable))
                return false;
        }
        return true;
    };
    while (!waiting.isEmpty()) {
        const auto take = [&](bool cutNullable) {
            for (qsizetype i = 0; i < waiting.size(); ++i) {
                if (ready(*waiting[i], cutNullable)) {
                    out.append(waiting.takeAt(i)->name);
                    return true;
                }
            }
            return false;
        };
        if (take(false) || take(true))
            continue;
        QStringList left;
        for (const TypeDef *t : waiting)
            left.append(text(t->name));
        errors.append(u"references form a circle that no nullable one opens: "_s + left.join(u", "_s));
        break;
    }
    return out;
}

} // namespace campanile::schemagen
