// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/jmapclient.h"

#include "api/meta.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

using namespace Qt::StringLiterals;
namespace od = simdjson::ondemand;

namespace campanile::sync {

namespace {

Error malformed(QStringView what)
{
    return makeError(ErrorKind::Corrupt, u"sync.malformed"_s, what.toString());
}

QByteArray toBytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/** Records nest a few levels; what goes far deeper is made to exhaust the stack of whoever reads it later. */
constexpr int kMaxDepth = 256;

bool tooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (const char *at = json.constBegin(), *end = json.constEnd(); at != end; ++at) {
        if (inString) {
            if (*at == '\\' && at + 1 != end)
                ++at;
            else if (*at == '"')
                inString = false;
        } else if (*at == '"') {
            inString = true;
        } else if (*at == '{' || *at == '[') {
            if (++depth > kMaxDepth)
                return true;
        } else if (*at == '}' || *at == ']') {
            --depth;
        }
    }
    return false;
}

/** One [name, arguments, id] of methodResponses. */
simdjson::error_code readResponse(od::array triple, MethodResponse &out)
{
    int index = 0;
    for (auto element : triple) {
        od::value value;
        if (const auto error = element.get(value))
            return error;
        std::string_view text;
        if (index == 1) {
            od::object object;
            if (const auto error = value.get_object().get(object))
                return error;
            if (const auto error = object.raw_json().get(text))
                return error;
            out.arguments = toBytes(text);
        } else if (index < 3) {
            if (const auto error = value.get_string().get(text))
                return error;
            (index == 0 ? out.name : out.id) = toBytes(text);
        }
        ++index;
    }
    return index >= 3 ? simdjson::SUCCESS : simdjson::INCORRECT_TYPE;
}

qint64 integer(const QJsonObject &object, QLatin1StringView key, qint64 fallback)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? value.toInteger(fallback) : fallback;
}

QString key(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Result<QJsonObject> parseObject(const QByteArray &body, QStringView what)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return malformed(what);
    return document.object();
}

} // namespace

Dialect::Dialect()
    : capabilities{toBytes(api::kCoreCapability), toBytes(api::kBlobCapability), toBytes(api::kSyncCapability),
                   toBytes(api::kModelCapability)},
      accountCapability(toBytes(api::kModelCapability))
{
}

QByteArray buildRequest(const QList<MethodCall> &calls, const Dialect &dialect)
{
    QByteArray out = "{\"using\":[";
    const char *comma = "";
    for (const QByteArray &capability : dialect.capabilities) {
        out += comma;
        out += '"' + capability + '"';
        comma = ",";
    }
    out += "],\"methodCalls\":[";
    comma = "";
    for (const MethodCall &call : calls) {
        out += comma;
        out += "[\"" + call.name + "\"," + call.arguments + ",\"" + call.id + "\"]";
        comma = ",";
    }
    out += "]}";
    return out;
}

const MethodResponse *JmapAnswer::find(QByteArrayView id) const
{
    for (const MethodResponse &response : responses) {
        if (response.id == id)
            return &response;
    }
    return nullptr;
}

Result<JmapAnswer> parseAnswer(const QByteArray &body)
{
    JmapAnswer answer;
    if (tooDeep(body))
        return malformed(u"nested too deep");
    const simdjson::padded_string text(body.constData(), size_t(body.size()));
    od::parser parser;
    od::document document;
    od::object root;
    if (parser.iterate(text).get(document) || document.get_object().get(root))
        return malformed(u"answer is no object");
    bool found = false;
    for (auto field : root) {
        std::string_view name;
        if (field.unescaped_key().get(name))
            return malformed(u"answer");
        if (name == "methodResponses") {
            od::array list;
            if (field.value().get_array().get(list))
                return malformed(u"methodResponses");
            for (auto element : list) {
                od::array triple;
                MethodResponse response;
                if (element.get_array().get(triple) || readResponse(triple, response))
                    return malformed(u"method response");
                answer.responses.append(std::move(response));
            }
            found = true;
        } else if (name == "sessionState") {
            std::string_view state;
            if (!field.value().get_string().get(state))
                answer.sessionState = key(state);
        }
    }
    const char *rest = nullptr;
    const bool trailing = document.current_location().get(rest) == simdjson::SUCCESS;
    if (!found || trailing)
        return malformed(u"no methodResponses");
    for (MethodResponse &response : answer.responses) {
        if (!response.isError())
            continue;
        const auto object = parseObject(response.arguments, u"method error");
        if (!object)
            return object.error();
        response.errorType = object->value("type"_L1).toString().toUtf8();
        if (response.errorType.isEmpty())
            response.errorType = "serverFail";
    }
    return answer;
}

Result<Session> parseSession(const QByteArray &body, const QString &accountId, const Dialect &dialect)
{
    const auto root = parseObject(body, u"session");
    if (!root)
        return root.error();
    const QJsonObject capabilities = root->value("capabilities"_L1).toObject();
    const QJsonObject core = capabilities.value(key(api::kCoreCapability)).toObject();
    const QJsonObject syncs = capabilities.value(key(api::kSyncCapability)).toObject();
    const QJsonObject model = capabilities.value(key(api::kModelCapability)).toObject();
    Session session;
    session.apiPath = pathOf(root->value("apiUrl"_L1).toString());
    session.uploadPath = pathOf(root->value("uploadUrl"_L1).toString());
    session.downloadPath = pathOf(root->value("downloadUrl"_L1).toString());
    session.snapshotPath = pathOf(syncs.value("snapshotUrl"_L1).toString());
    session.state = root->value("state"_L1).toString();
    if (session.apiPath.isEmpty())
        return malformed(u"session has no apiUrl");
    if (dialect.needsSync && syncs.isEmpty())
        return makeError(ErrorKind::Unsupported, u"sync.noSyncCapability"_s);
    session.maxSizeUpload = integer(core, "maxSizeUpload"_L1, 0);
    session.maxSizeRequest = integer(core, "maxSizeRequest"_L1, 1 << 20);
    session.maxMutations = int(std::clamp<qint64>(integer(syncs, "maxMutationsInApply"_L1, 1), 1, 100));
    session.maxSizeMutation = integer(syncs, "maxSizeMutation"_L1, 1 << 20);
    session.schemaVersion = int(integer(model, "schemaVersion"_L1, 0));
    session.minClientSchema = int(integer(model, "minClientSchema"_L1, 0));
    session.accountId = accountId;
    const QString accountCapability = QString::fromUtf8(dialect.accountCapability);
    if (accountId.isEmpty())
        session.accountId = root->value("primaryAccounts"_L1).toObject().value(accountCapability).toString();
    const QJsonValue account = root->value("accounts"_L1).toObject().value(session.accountId);
    if (session.accountId.isEmpty() || !account.isObject())
        return makeError(ErrorKind::NotFound, u"sync.noAccount"_s);
    session.readOnly = account["isReadOnly"_L1].toBool();
    const QJsonObject capability = account["accountCapabilities"_L1].toObject().value(accountCapability).toObject();
    session.role = capability.value("role"_L1).toString();
    const QJsonObject types = capability.value("types"_L1).toObject();
    for (auto it = types.begin(); it != types.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        TypeAccess access;
        access.windowed = entry.value("mode"_L1).toString() == "window"_L1;
        access.windowBy = entry.value("windowBy"_L1).toString();
        access.canRead = entry.value("rights"_L1).toString(u"r"_s).contains(u'r');
        session.types.insert(it.key(), access);
    }
    return session;
}

Result<UploadedBlob> parseUpload(const QByteArray &body)
{
    const auto object = parseObject(body, u"upload answer");
    if (!object)
        return object.error();
    UploadedBlob blob;
    blob.blobId = object->value("blobId"_L1).toString();
    blob.size = integer(*object, "size"_L1, -1);
    if (blob.blobId.isEmpty() || blob.size < 0)
        return malformed(u"upload answer");
    return blob;
}

Result<SnapshotLine> parseSnapshotLine(QByteArrayView line)
{
    SnapshotLine out;
    // Records start with their "id" or any property; only a line that mentions @type near its start is looked at.
    if (!line.first(std::min<qsizetype>(line.size(), 16)).contains("\"@type\""))
        return out;
    const auto object = parseObject(line.toByteArray(), u"snapshot line");
    if (!object)
        return object.error();
    const QString kind = object->value("@type"_L1).toString();
    out.state = object->value("state"_L1).toString();
    out.type = object->value("type"_L1).toString();
    out.count = integer(*object, "count"_L1, -1);
    out.sha256 = object->value("sha256"_L1).toString().toLatin1().toLower();
    if (kind == "SnapshotStart"_L1)
        out.kind = SnapshotLine::Kind::Start;
    else if (kind == "Mark"_L1)
        out.kind = SnapshotLine::Kind::Mark;
    else if (kind == "SnapshotEnd"_L1)
        out.kind = SnapshotLine::Kind::End;
    return out;
}

QByteArray jsonString(QStringView text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text.toString()}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QString pathOf(const QString &url)
{
    qsizetype from = 0;
    if (const qsizetype scheme = url.indexOf("://"_L1); scheme >= 0) {
        from = url.indexOf(u'/', scheme + 3);
        if (from < 0)
            return {};
    }
    const QString path = url.mid(from);
    return path.startsWith(u'/') ? path : QString();
}

} // namespace campanile::sync
