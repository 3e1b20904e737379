// SPDX-License-Identifier: GPL-3.0-or-later
// Foo/copy between two workspaces (RFC 8620 section 5.4).
#include "server/core/jmap/methods.h"
#include "server/core/jmap/typeplan.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct CopySource {
    Membership member;
    QHash<QString, QJsonObject> records;
};

/** The originals as the caller may see them, through the same method that reads them for everybody. */
std::optional<MethodError> readOriginals(MethodContext &context, const TypeCall &call, CopySource &out)
{
    QJsonArray ids;
    const QJsonObject create = call.args.value(u"create"_s).toObject();
    for (auto it = create.begin(); it != create.end(); ++it)
        ids.append(it.value().toObject().value(u"id"_s).toString());
    const QJsonObject args{{u"accountId"_s, out.member.accountId}, {u"ids"_s, ids}};
    const MethodResult read = runGet(context, {call.type, out.member, args});
    context.snapshot.reset();
    if (const auto *error = std::get_if<MethodError>(&read))
        return *error;
    const QJsonObject answer = QJsonDocument::fromJson(std::get<QByteArray>(read)).object();
    const QJsonValue ifInState = call.args.value(u"ifFromInState"_s);
    if (ifInState.isString() && ifInState != answer.value(u"state"_s))
        return MethodError{u"stateMismatch"_s, u"ifFromInState"_s};
    for (const QJsonValue &record : answer.value(u"list"_s).toArray())
        out.records.insert(record[u"id"_s].toString(), record.toObject());
    return std::nullopt;
}

/** What a client may give a new record: the original without what the server sets, and then the caller's own values. */
QJsonObject propertiesOfCopy(const api::TypeInfo &type, const QJsonObject &original, QJsonObject wanted)
{
    QJsonObject out;
    for (const PlannedProperty &property : typePlan(type).properties) {
        const bool fixed = property.info->serverOnly || property.info->merge == api::MergeKind::ServerOwned;
        if (const QJsonValue value = original.value(property.name); !fixed && !value.isUndefined())
            out.insert(property.name, value);
    }
    wanted.remove(u"id"_s);
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

/** The implicit Foo/set of onSuccessDestroyOriginal; its answer follows that of the copy under the same call id. */
void destroyOriginals(MethodContext &context, const TypeCall &call, const CopySource &source, const QJsonObject &created)
{
    QJsonArray ids;
    const QJsonObject create = call.args.value(u"create"_s).toObject();
    for (auto it = created.begin(); it != created.end(); ++it)
        ids.append(create.value(it.key()).toObject().value(u"id"_s));
    QJsonObject args{{u"accountId"_s, source.member.accountId}, {u"destroy"_s, ids}};
    if (const QJsonValue state = call.args.value(u"destroyFromIfInState"_s); state.isString())
        args.insert(u"ifInState"_s, state);
    const MethodResult done = runSet(context, {call.type, source.member, JsonObject::fromQt(args)});
    const QByteArray name = bytesOf(call.type.name) + "/set";
    if (const auto *error = std::get_if<MethodError>(&done))
        context.implied.append({"error", jsonText(error->toJson()), {}});
    else
        context.implied.append({name, std::get<QByteArray>(done), {}});
}

} // namespace

MethodResult runCopy(MethodContext &context, const TypeCall &call)
{
    const QJsonValue from = call.args.value(u"fromAccountId"_s);
    const QJsonObject create = call.args.value(u"create"_s).toObject();
    if (!from.isString() || !call.args.value(u"create"_s).isObject() || from == call.args.value(u"accountId"_s))
        return MethodError{u"invalidArguments"_s, u"fromAccountId and create must be given, and two accounts"_s};
    if (create.size() > context.services.limits.maxObjectsInSet)
        return MethodError{u"requestTooLarge"_s, u"more objects than maxObjectsInSet"_s};
    const auto member = context.services.directory.membership(context.userId, from.toString());
    if (!member || !call.type.allows(member->role, api::Read))
        return MethodError{u"fromAccountNotFound"_s, {}};
    CopySource source{*member, {}};
    if (auto bad = readOriginals(context, call, source))
        return *bad;
    QJsonObject wanted;
    QJsonObject missing;
    for (auto it = create.begin(); it != create.end(); ++it) {
        const QString id = it.value().toObject().value(u"id"_s).toString();
        if (source.records.contains(id))
            wanted.insert(it.key(), propertiesOfCopy(call.type, source.records.value(id), it.value().toObject()));
        else
            missing.insert(it.key(), QJsonObject{{u"type"_s, u"notFound"_s}});
    }
    QJsonObject setArgs{{u"accountId"_s, call.member.accountId}, {u"create"_s, wanted}};
    if (const QJsonValue state = call.args.value(u"ifInState"_s); state.isString())
        setArgs.insert(u"ifInState"_s, state);
    const MethodResult done = runSet(context, {call.type, call.member, JsonObject::fromQt(setArgs)});
    if (const auto *error = std::get_if<MethodError>(&done))
        return *error;
    const QJsonObject set = QJsonDocument::fromJson(std::get<QByteArray>(done)).object();
    QJsonObject notCreated = set.value(u"notCreated"_s).toObject();
    for (auto it = missing.begin(); it != missing.end(); ++it)
        notCreated.insert(it.key(), it.value());
    const QJsonObject created = set.value(u"created"_s).toObject();
    if (call.args.value(u"onSuccessDestroyOriginal"_s).toBool() && !created.isEmpty())
        destroyOriginals(context, call, source, created);
    const auto orNull = [](const QJsonObject &part) { return part.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(part); };
    return jsonText({{u"fromAccountId"_s, from},
                     {u"accountId"_s, call.member.accountId},
                     {u"oldState"_s, set.value(u"oldState"_s)},
                     {u"newState"_s, set.value(u"newState"_s)},
                     {u"created"_s, orNull(created)},
                     {u"notCreated"_s, orNull(notCreated)}});
}

} // namespace campanile::server
