// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/request.h"

#include "api/meta.h"
#include "app/domain/moveplan.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

RequestProblem problem(const QString &kind, const QString &detail, const QString &limit = {})
{
    return {400, u"urn:ietf:params:jmap:error:"_s + kind, detail, limit};
}

bool isKnownCapability(const QString &url)
{
    const QByteArray text = url.toUtf8();
    const std::string_view view(text.constData(), size_t(text.size()));
    return view == api::kCoreCapability || view == api::kBlobCapability || view == api::kSyncCapability
           || view == api::kModelCapability || view == domain::kMoveCapability;
}

std::optional<RequestProblem> readCalls(const JsonValue &value, const Limits &limits, QList<MethodCall> &calls)
{
    if (!value.isArray())
        return problem(u"notRequest"_s, u"methodCalls is not an array"_s);
    const JsonArray array = value.toArray();
    if (array.size() > limits.maxCallsInRequest)
        return problem(u"limit"_s, u"too many method calls"_s, u"maxCallsInRequest"_s);
    for (const JsonValue &entry : array) {
        const JsonArray call = entry.toArray();
        if (call.size() != 3 || !call.at(0).isString() || !call.at(1).isObject() || !call.at(2).isString())
            return problem(u"notRequest"_s, u"a method call is [name, arguments, id]"_s);
        calls.append({call.at(0).toString(), call.at(1).toObject(), call.at(2).toString()});
    }
    return std::nullopt;
}

QStringList pointerParts(const QString &pointer)
{
    QStringList parts = pointer.split(u'/');
    parts.removeFirst();
    for (QString &part : parts)
        part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return parts;
}

std::optional<JsonValue> evaluate(const JsonValue &value, const QStringList &parts, qsizetype from)
{
    if (from == parts.size())
        return value;
    const QString &part = parts.at(from);
    if (value.isArray()) {
        const JsonArray array = value.toArray();
        if (part == u"*"_s) {
            JsonArray out;
            for (const JsonValue &item : array) {
                const auto sub = evaluate(item, parts, from + 1);
                if (!sub)
                    return std::nullopt;
                // RFC 8620 section 3.7: the items of an array result are added one by one.
                if (sub->isArray()) {
                    for (const JsonValue &inner : sub->toArray())
                        out.append(inner);
                } else {
                    out.append(*sub);
                }
            }
            return JsonValue(out);
        }
        bool ok = false;
        const int index = part.toInt(&ok);
        if (!ok || index < 0 || index >= array.size() || (part.size() > 1 && part.startsWith(u'0')))
            return std::nullopt;
        return evaluate(array.at(index), parts, from + 1);
    }
    if (value.isObject()) {
        const JsonObject object = value.toObject();
        const auto it = object.find(part);
        if (it == object.end())
            return std::nullopt;
        return evaluate(it.value(), parts, from + 1);
    }
    return std::nullopt;
}

std::optional<JsonValue> resolveOne(const JsonObject &reference, const QList<MethodResponse> &responses)
{
    const QString resultOf = reference.value(u"resultOf"_s).toString();
    const QByteArray name = reference.value(u"name"_s).toString().toUtf8();
    const QString path = reference.value(u"path"_s).toString();
    if (!path.isEmpty() && !path.startsWith(u'/'))
        return std::nullopt;
    for (const MethodResponse &response : responses) {
        if (response.callId != resultOf)
            continue;
        // Only the first response with the id counts, and it must have the expected name.
        if (response.name != name)
            return std::nullopt;
        const JsonValue root(JsonObject::fromText(response.args));
        return path.isEmpty() ? std::optional(root) : evaluate(root, pointerParts(path), 0);
    }
    return std::nullopt;
}

} // namespace

std::variant<JmapRequest, RequestProblem> parseRequest(const QByteArray &body, const Limits &limits)
{
    if (body.size() > limits.maxSizeRequest)
        return problem(u"limit"_s, u"the request is too large"_s, u"maxSizeRequest"_s);
    const auto read = readJson(body, limits.maxDepth);
    if (const auto *bad = std::get_if<JsonProblem>(&read))
        return problem(u"notJSON"_s, bad->what);
    const JsonValue &document = std::get<JsonValue>(read);
    if (!document.isObject())
        return problem(u"notRequest"_s, u"not an object"_s);
    const JsonObject root = document.toObject();
    JmapRequest request;
    if (!root.value(u"using"_s).isArray())
        return problem(u"notRequest"_s, u"using is not an array"_s);
    for (const JsonValue &item : root.value(u"using"_s).toArray()) {
        if (!item.isString())
            return problem(u"notRequest"_s, u"using holds something else than text"_s);
        if (!isKnownCapability(item.toString()))
            return problem(u"unknownCapability"_s, u"a capability is not known"_s);
        request.uses.insert(item.toString());
    }
    if (auto bad = readCalls(root.value(u"methodCalls"_s), limits, request.calls))
        return *bad;
    const JsonValue created = root.value(u"createdIds"_s);
    if (!created.isUndefined()) {
        if (!created.isObject())
            return problem(u"notRequest"_s, u"createdIds is not an object"_s);
        request.createdIds = created.toObject();
        request.wantsCreatedIds = true;
    }
    return request;
}

bool resolveReferences(JsonObject &args, const QList<MethodResponse> &responses)
{
    QStringList names;
    for (auto it = args.begin(); it != args.end(); ++it) {
        if (it.key().startsWith(u'#'))
            names.append(it.key());
    }
    for (const QString &name : std::as_const(names)) {
        const JsonValue reference = args.take(name);
        if (!reference.isObject())
            return false;
        const auto value = resolveOne(reference.toObject(), responses);
        if (!value)
            return false;
        args.insert(name.mid(1), *value);
    }
    return true;
}

} // namespace campanile::server
