// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/request.h"

#include "api/meta.h"
#include "app/domain/moveplan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

RequestProblem problem(const QString &kind, const QString &detail, const QString &limit = {})
{
    return {400, u"urn:ietf:params:jmap:error:"_s + kind, detail, limit};
}

/** Deepest nesting of arrays and objects, without parsing; strings are skipped. */
int nestingDepth(const QByteArray &json, int stopAt)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
            if (deepest > stopAt)
                return deepest;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

bool isKnownCapability(const QString &url)
{
    const QByteArray text = url.toUtf8();
    const std::string_view view(text.constData(), size_t(text.size()));
    return view == api::kCoreCapability || view == api::kBlobCapability || view == api::kSyncCapability
           || view == api::kModelCapability || view == domain::kMoveCapability;
}

std::optional<RequestProblem> readCalls(const QJsonValue &value, const Limits &limits, QList<MethodCall> &calls)
{
    if (!value.isArray())
        return problem(u"notRequest"_s, u"methodCalls is not an array"_s);
    const QJsonArray array = value.toArray();
    if (array.size() > limits.maxCallsInRequest)
        return problem(u"limit"_s, u"too many method calls"_s, u"maxCallsInRequest"_s);
    for (const QJsonValue &entry : array) {
        const QJsonArray call = entry.toArray();
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

std::optional<QJsonValue> evaluate(const QJsonValue &value, const QStringList &parts, qsizetype from)
{
    if (from == parts.size())
        return value;
    const QString &part = parts.at(from);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        if (part == u"*"_s) {
            QJsonArray out;
            for (const QJsonValue &item : array) {
                const auto sub = evaluate(item, parts, from + 1);
                if (!sub)
                    return std::nullopt;
                // RFC 8620 section 3.7: the items of an array result are added one by one.
                if (sub->isArray()) {
                    for (const QJsonValue &inner : sub->toArray())
                        out.append(inner);
                } else {
                    out.append(*sub);
                }
            }
            return QJsonValue(out);
        }
        bool ok = false;
        const int index = part.toInt(&ok);
        if (!ok || index < 0 || index >= array.size() || (part.size() > 1 && part.startsWith(u'0')))
            return std::nullopt;
        return evaluate(array.at(index), parts, from + 1);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const auto it = object.constFind(part);
        if (it == object.constEnd())
            return std::nullopt;
        return evaluate(it.value(), parts, from + 1);
    }
    return std::nullopt;
}

std::optional<QJsonValue> resolveOne(const QJsonObject &reference, const QList<MethodResponse> &responses)
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
        const QJsonValue root(QJsonDocument::fromJson(response.args).object());
        return path.isEmpty() ? std::optional(root) : evaluate(root, pointerParts(path), 0);
    }
    return std::nullopt;
}

} // namespace

std::variant<JmapRequest, RequestProblem> parseRequest(const QByteArray &body, const Limits &limits)
{
    if (body.size() > limits.maxSizeRequest)
        return problem(u"limit"_s, u"the request is too large"_s, u"maxSizeRequest"_s);
    if (nestingDepth(body, limits.maxDepth) > limits.maxDepth)
        return problem(u"notJSON"_s, u"nested too deeply"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return problem(u"notJSON"_s, error.errorString());
    if (!document.isObject())
        return problem(u"notRequest"_s, u"not an object"_s);
    const QJsonObject root = document.object();
    JmapRequest request;
    if (!root.value(u"using"_s).isArray())
        return problem(u"notRequest"_s, u"using is not an array"_s);
    for (const QJsonValue &item : root.value(u"using"_s).toArray()) {
        if (!item.isString())
            return problem(u"notRequest"_s, u"using holds something else than text"_s);
        if (!isKnownCapability(item.toString()))
            return problem(u"unknownCapability"_s, u"a capability is not known"_s);
        request.uses.insert(item.toString());
    }
    if (auto bad = readCalls(root.value(u"methodCalls"_s), limits, request.calls))
        return *bad;
    const QJsonValue created = root.value(u"createdIds"_s);
    if (!created.isUndefined()) {
        if (!created.isObject())
            return problem(u"notRequest"_s, u"createdIds is not an object"_s);
        request.createdIds = created.toObject();
        request.wantsCreatedIds = true;
    }
    return request;
}

bool resolveReferences(QJsonObject &args, const QList<MethodResponse> &responses)
{
    const QStringList names = args.keys();
    for (const QString &name : names) {
        if (!name.startsWith(u'#'))
            continue;
        const QJsonValue reference = args.take(name);
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
