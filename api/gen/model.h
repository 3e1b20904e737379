// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

/**
 * The schema as the generator holds it between reading and writing. Plain values, one thread; names are UTF-8.
 */
namespace campanile::schemagen {

struct PropertyDef {
    QByteArray name;
    api::ValueKind kind = api::ValueKind::String;
    api::MergeKind merge = api::MergeKind::Scalar;
    bool nullable = false;
    bool required = false;
    bool unique = false;
    bool indexed = false;
    bool personal = false;
    bool serverOnly = false;
    QByteArray enumName;
    QByteArray ref;
    QByteArray unit;
    QByteArray label;
    QByteArray doc;
    QJsonValue defaultValue = QJsonValue::Undefined;
    std::optional<double> minimum;
    std::optional<double> maximum;
    int maxLength = 0;
};

struct IndexDef {
    QList<QByteArray> fields;
    bool unique = false;
    bool nullsEqual = false; ///< two missing values count as the same value
};

struct EffectDef {
    QByteArray property;
    QByteArray to;
};

struct TypeDef {
    QByteArray name;
    char letter = 0;
    api::SyncClass sync = api::SyncClass::Synced;
    bool global = false;
    bool revivable = false;
    QByteArray window;
    QByteArray ownedBy;
    QByteArray ownedWhen;
    QByteArray label;
    QByteArray doc;
    QList<QByteArray> rules;
    QList<PropertyDef> properties;
    QList<IndexDef> indexes;
    QList<EffectDef> effects;
    std::array<unsigned char, api::kRoleCount> rights{};

    [[nodiscard]] const PropertyDef *property(const QByteArray &wanted) const;
};

/** One file of api/schema. */
struct SystemDef {
    QByteArray file;  ///< base name without ".json"
    QByteArray title;
    QByteArray doc;
    QList<TypeDef> types;
};

struct EnumDef {
    QByteArray name;
    QList<QByteArray> values;
    QList<QByteArray> labels;
};

struct Schema {
    int version = 0;
    QList<SystemDef> systems; ///< by file name
    QList<EnumDef> enums;     ///< in the order of enums.json
    QList<QByteArray> order;  ///< type names, parents first

    [[nodiscard]] const TypeDef *type(const QByteArray &name) const;
    [[nodiscard]] const EnumDef *enumeration(const QByteArray &name) const;
    [[nodiscard]] QList<const TypeDef *> ordered() const;
};

/** What reading gave: a schema, or every fault found, each as "file: type.property: what is wrong". */
struct Loaded {
    Schema schema;
    QStringList errors;
    [[nodiscard]] bool ok() const { return errors.isEmpty(); }
};

/** Reads and checks every *.json of @p directory; enums.json must be among them. */
[[nodiscard]] Loaded loadSchema(const QString &directory);

} // namespace campanile::schemagen
