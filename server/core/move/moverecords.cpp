// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/moverecords.h"

#include "server/core/jmap/validate.h"
#include "server/core/storage/recordtable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMostBytes = 1 << 20;     // what a client may send (Limits::maxBodyBytes)
constexpr qsizetype kMostOwnBytes = 8 << 20;  // the engine's own records hold several sides of one value
constexpr int kMostDepth = 64;

/** Secrets, what is signed with a key of the server, who is signed in, and what all workspaces of a server share. */
constexpr std::string_view kStaying[]
    = {"Credential", "OAuthState", "ConnectLink", "WebhookSubscription", "Session", "VerificationToken", "ExternalLogin", "WorkspaceInvite", "Plan"};

Error badRecord(const api::TypeInfo &type, const QString &why)
{
    return makeError(ErrorKind::Invalid, u"move.badRecord"_s, textOf(type.name) + u": "_s + why, {textOf(type.name)});
}

QJsonValue mappedWhole(const QJsonValue &value, const MovedPerson &person)
{
    if (value.isString())
        return value.toString() == person.from ? QJsonValue(person.to) : value;
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (const QJsonValue mapped = mappedWhole(list.at(i), person); mapped != list.at(i))
                list.replace(i, mapped);
        }
        return list;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject out;
        for (auto it = object.begin(); it != object.end(); ++it)
            out.insert(it.key() == person.from ? person.to : it.key(), mappedWhole(it.value(), person));
        return out;
    }
    return value;
}

/** Whether ids may stand in a property although the schema does not say of which type. */
bool holdsAnyId(const api::PropertyInfo &property)
{
    using Kind = api::ValueKind;
    switch (property.kind) {
    case Kind::Json:
    case Kind::Map:
    case Kind::List:
    case Kind::Set:
    case Kind::Id:
        return property.refType.empty() || property.refType == "User";
    case Kind::String:
        // "resourceId", "entityId": a record of whatever type.
        return property.name.ends_with("Id");
    case Kind::Bool:
    case Kind::Int:
    case Kind::Real:
    case Kind::Decimal:
    case Kind::Text:
    case Kind::DateTime:
    case Kind::Date:
    case Kind::Enum:
        return false;
    }
    return false;
}

bool isTooDeep(const QByteArray &line)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMostDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/** The standard properties, which are no properties of the type: two instants and two people. */
bool takeStandard(QJsonObject &record)
{
    for (const QString &name : {u"createdAt"_s, u"updatedAt"_s}) {
        const auto ms = parseInstant(record.value(name).toString());
        if (!ms)
            return false;
        record.insert(name, formatInstant(*ms));
    }
    for (const QString &name : {u"createdBy"_s, u"updatedBy"_s}) {
        const QJsonValue value = record.value(name);
        if (value.isUndefined())
            continue;
        const auto id = RecordId::parse(value.toString());
        if (!id)
            return false;
        record.insert(name, id->toString());
    }
    return true;
}

} // namespace

const QList<const api::TypeInfo *> &movedTypes()
{
    static const QList<const api::TypeInfo *> moved = [] {
        QList<const api::TypeInfo *> list;
        for (const api::TypeInfo &type : api::types()) {
            const bool stays = type.sync == api::SyncClass::Local || std::ranges::find(kStaying, type.name) != std::end(kStaying);
            if (!stays)
                list.append(&type);
        }
        return list;
    }();
    return moved;
}

const api::TypeInfo *movedType(const QString &name)
{
    const auto found = std::find_if(movedTypes().begin(), movedTypes().end(), [&](const api::TypeInfo *type) { return textOf(type->name) == name; });
    return found == movedTypes().end() ? nullptr : *found;
}

QJsonObject withMovedPerson(const api::TypeInfo &type, QJsonObject record, const MovedPerson &person)
{
    const auto replace = [&](const QString &name) {
        const QJsonValue value = record.value(name);
        if (const QJsonValue mapped = mappedWhole(value, person); mapped != value)
            record.insert(name, mapped);
    };
    for (const QString &name : {u"createdBy"_s, u"updatedBy"_s})
        replace(name);
    if (type.name == "User")
        replace(u"id"_s);
    for (const api::PropertyInfo &property : type.properties) {
        if (holdsAnyId(property))
            replace(textOf(property.name));
    }
    return record;
}

Result<QJsonObject> readMovedRecord(const api::TypeInfo &type, const QByteArray &line)
{
    const bool own = type.name == "Conflict" || type.name == "AuditLog";
    if (line.size() > (own ? kMostOwnBytes : kMostBytes))
        return makeError(ErrorKind::Limit, u"move.recordTooLarge"_s, textOf(type.name), {textOf(type.name)});
    if (isTooDeep(line))
        return badRecord(type, u"nested too deeply"_s);
    QJsonParseError fault;
    QJsonObject record = QJsonDocument::fromJson(line, &fault).object();
    if (fault.error != QJsonParseError::NoError || record.isEmpty())
        return badRecord(type, u"not a JSON object"_s);
    const auto id = RecordId::parse(record.value(u"id"_s).toString());
    if (!id || id->letter() != type.letter || id->toString() != record.value(u"id"_s).toString())
        return badRecord(type, u"the id is not one of this type"_s);
    record.remove(u"ver"_s);
    if (!takeStandard(record))
        return badRecord(type, u"a standard property is wrong"_s);
    const QStringList names = record.keys();
    for (const QString &name : names) {
        const QByteArray key = name.toUtf8();
        const std::string_view view(key.constData(), size_t(key.size()));
        if (std::ranges::find(api::kStandardProperties, view) != std::end(api::kStandardProperties))
            continue;
        const api::PropertyInfo *property = type.property(view);
        if (!property)
            return badRecord(type, u"unknown property"_s);
        JsonValue value = JsonValue::fromQt(record.value(name));
        if (const auto wrong = checkValue(*property, value))
            return badRecord(type, name + u": "_s + *wrong);
        record.insert(name, value.toQt());
    }
    for (const api::PropertyInfo &property : type.properties) {
        // What only came to be demanded after a record was made is not missed; what it hangs on is.
        if (property.required && property.kind == api::ValueKind::Id && (record.value(textOf(property.name)).isNull() || record.value(textOf(property.name)).isUndefined()))
            return badRecord(type, textOf(property.name) + u" is missing"_s);
    }
    return record;
}

bool belongsToServer(const api::TypeInfo &type, const api::PropertyInfo &property)
{
    // What the SLA clock noted of the settings is of the workspace, not of whoever sells it.
    return type.name == "Workspace" && property.merge == api::MergeKind::ServerOwned && property.name != "slaApplied";
}

} // namespace campanile::server
