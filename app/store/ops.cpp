// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ops.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::store {

namespace {
// Longer base texts travel as their hash (sync protocol 4.4).
constexpr qsizetype kMaxBaseText = 64 * 1024;

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString unescaped(QString segment)
{
    return segment.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
}

QJsonValue baseOnWire(const QJsonValue &value)
{
    if (!value.isString() || value.toString().size() <= kMaxBaseText)
        return value;
    const QByteArray hash = QCryptographicHash::hash(value.toString().toUtf8(), QCryptographicHash::Sha256);
    return QJsonObject{{u"sha256"_s, QString::fromLatin1(hash.toHex())}};
}

QJsonObject withoutStandard(QJsonObject object)
{
    for (const std::string_view name : api::kStandardProperties)
        object.remove(qs(name));
    return object;
}

QString method(const QString &type)
{
    return type + u"/set"_s;
}
} // namespace

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray jsonOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QString instantText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
}

QByteArray encodeOps(const QList<StoredOp> &ops)
{
    static constexpr QLatin1StringView kKinds[] = {"c"_L1, "u"_L1, "d"_L1};
    QJsonArray array;
    for (const StoredOp &stored : ops) {
        QJsonObject object{{u"k"_s, kKinds[int(stored.op.kind)]}, {u"t"_s, stored.op.type}, {u"i"_s, stored.op.id.toString()},
                           {u"v"_s, stored.op.value}, {u"b"_s, stored.base}, {u"n"_s, stored.baseVer}};
        if (stored.op.requireVersion)
            object.insert(u"r"_s, true);
        if (stored.versionAfter)
            object.insert(u"a"_s, true);
        array.append(object);
    }
    return jsonOf(array);
}

QList<StoredOp> decodeOps(const QByteArray &json)
{
    QList<StoredOp> ops;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString kind = object.value(u"k"_s).toString();
        StoredOp stored;
        stored.op.kind = kind == u"c" ? SetOp::Kind::Create : kind == u"d" ? SetOp::Kind::Destroy : SetOp::Kind::Update;
        stored.op.type = object.value(u"t"_s).toString();
        stored.op.id = RecordId::parse(object.value(u"i"_s).toString()).value_or(RecordId());
        stored.op.value = object.value(u"v"_s).toObject();
        stored.op.requireVersion = object.value(u"r"_s).toBool();
        stored.base = object.value(u"b"_s).toObject();
        stored.baseVer = object.value(u"n"_s).toInteger();
        stored.versionAfter = object.value(u"a"_s).toBool();
        if (!stored.op.id.isNull())
            ops.append(stored);
    }
    return ops;
}

QString propertyOf(const QString &path)
{
    return unescaped(path.section(u'/', 0, 0));
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const QStringList segments = path.split(u'/');
    for (const QString &segment : segments) {
        value = value.toObject().value(unescaped(segment));
        if (value.isUndefined())
            return QJsonValue::Null;
    }
    return value;
}

static void setSegments(QJsonObject &object, const QStringList &segments, int at, const QJsonValue &value)
{
    const QString key = unescaped(segments.at(at));
    if (at == segments.size() - 1) {
        if (value.isNull())
            object.remove(key);
        else
            object.insert(key, value);
        return;
    }
    QJsonObject inner = object.value(key).toObject();
    setSegments(inner, segments, at + 1, value);
    object.insert(key, inner);
}

void setAt(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    setSegments(object, path.split(u'/'), 0, value);
}

void applyPatch(QJsonObject &object, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it)
        setAt(object, it.key(), it.value());
}

QJsonObject withDefaults(const api::TypeInfo &type, QJsonObject object)
{
    for (const api::PropertyInfo &property : type.properties) {
        if (property.serverOnly || property.defaultJson.empty() || object.contains(qs(property.name)))
            continue;
        const QByteArray wrapped = "[" + QByteArray(property.defaultJson.data(), qsizetype(property.defaultJson.size())) + "]";
        const QJsonArray parsed = QJsonDocument::fromJson(wrapped).array();
        if (!parsed.isEmpty())
            object.insert(qs(property.name), parsed.first());
    }
    return object;
}

Result<void> checkOp(const Schema &schema, const SetOp &op)
{
    const TypeTable *table = schema.find(op.type);
    if (!table)
        return makeError(ErrorKind::Invalid, u"store.unknownType"_s, op.type);
    if (table->type->sync == api::SyncClass::ReadOnly)
        return makeError(ErrorKind::Invalid, u"store.readOnlyType"_s, op.type);
    if (op.id.isNull() || op.id.letter() != table->type->letter)
        return makeError(ErrorKind::Invalid, u"store.badId"_s, op.type);
    for (auto it = op.value.begin(); it != op.value.end(); ++it) {
        const QString name = op.kind == SetOp::Kind::Update ? propertyOf(it.key()) : it.key();
        const api::PropertyInfo *property = table->type->property(name.toStdString());
        const bool barred = !property || property->merge == api::MergeKind::ServerOwned
            || (op.kind == SetOp::Kind::Update && property->merge == api::MergeKind::Immutable);
        if (barred)
            return makeError(ErrorKind::Invalid, u"store.notWritable"_s, op.type + u'.' + name, {name});
    }
    return {};
}

bool isWhole(const QJsonObject &base)
{
    return base.contains(u"id"_s);
}

bool hasExternalEffect(const api::TypeInfo &type, const SetOp &op)
{
    for (const api::ExternalEffect &effect : type.externalEffects) {
        if (op.value.value(qs(effect.property)) == QJsonValue(qs(effect.to)))
            return true;
    }
    return false;
}

namespace {
/** The arguments of one /set under way. */
struct SetCall {
    QJsonObject create;
    QJsonObject update;
    QJsonObject base;
    QJsonObject ifVersions;
    QJsonArray destroy;

    void add(const StoredOp &stored)
    {
        const QString id = stored.op.id.toString();
        switch (stored.op.kind) {
        case SetOp::Kind::Create:
            create.insert(id, stored.op.value);
            return;
        case SetOp::Kind::Update: {
            update.insert(id, stored.op.value);
            QJsonObject values;
            for (auto it = stored.base.begin(); it != stored.base.end(); ++it) {
                if (!isWhole(stored.base) || stored.op.value.contains(it.key()))
                    values.insert(it.key(), baseOnWire(it.value()));
            }
            QJsonObject known{{u"values"_s, values}};
            if (stored.baseVer > 0)
                known.insert(u"ver"_s, stored.baseVer);
            base.insert(id, known);
            break;
        }
        case SetOp::Kind::Destroy:
            destroy.append(id);
            break;
        }
        if (stored.op.requireVersion)
            ifVersions.insert(id, stored.versionAfter ? QJsonValue(u"after"_s) : QJsonValue(stored.baseVer));
    }

    [[nodiscard]] QJsonObject arguments() const
    {
        QJsonObject out;
        const auto put = [&](const QString &name, const QJsonObject &value) {
            if (!value.isEmpty())
                out.insert(name, value);
        };
        put(u"create"_s, create);
        put(u"update"_s, update);
        put(u"base"_s, base);
        put(u"ifVersions"_s, ifVersions);
        if (!destroy.isEmpty())
            out.insert(u"destroy"_s, destroy);
        return out;
    }
};
} // namespace

QJsonArray wireCalls(const QList<StoredOp> &ops)
{
    QJsonArray calls;
    QString type;
    SetCall call;
    QSet<RecordId> inCall;
    SetOp::Kind last = SetOp::Kind::Create;
    const auto flush = [&] {
        if (!inCall.isEmpty())
            calls.append(QJsonArray{method(type), call.arguments(), QString::number(calls.size())});
        call = {};
        inCall.clear();
    };
    // Within one /set creations come before updates before destroys (RFC 8620 section 5.3): keep to our order.
    for (const StoredOp &stored : ops) {
        if (stored.op.type != type || stored.op.kind < last || inCall.contains(stored.op.id))
            flush();
        type = stored.op.type;
        last = stored.op.kind;
        inCall.insert(stored.op.id);
        call.add(stored);
    }
    flush();
    return calls;
}

void collectStrings(const QJsonValue &value, QSet<QString> &out)
{
    if (value.isString()) {
        if (value.toString().size() <= 128)
            out.insert(value.toString());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &member : array)
            collectStrings(member, out);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            out.insert(it.key().section(u'/', -1));
            collectStrings(it.value(), out);
        }
    }
}

QList<StoredOp> inverseOps(const Schema &schema, const QList<StoredOp> &ops)
{
    QList<StoredOp> out;
    for (auto it = ops.rbegin(); it != ops.rend(); ++it) {
        StoredOp inverse;
        switch (it->op.kind) {
        case SetOp::Kind::Create:
            inverse.op = SetOp::destroy(it->op.type, it->op.id);
            inverse.base = it->op.value;
            break;
        case SetOp::Kind::Update:
            inverse.op = SetOp::update(it->op.type, it->op.id, it->base);
            inverse.base = it->op.value;
            break;
        case SetOp::Kind::Destroy: {
            // An edit brings a destroyed record of a revivable type back; others are created anew under their id.
            QJsonObject value = withoutStandard(it->base);
            const TypeTable *table = schema.find(it->op.type);
            const bool revive = table && table->type->revivable && it->baseVer > 0;
            for (const QString &key : value.keys()) {
                const api::PropertyInfo *property = table ? table->type->property(key.toStdString()) : nullptr;
                const bool barred = !property || property->merge == api::MergeKind::ServerOwned
                    || (revive && property->merge == api::MergeKind::Immutable);
                if (barred)
                    value.remove(key);
            }
            inverse.op = revive ? SetOp::update(it->op.type, it->op.id, value) : SetOp::create(it->op.type, it->op.id, value);
            if (revive)
                inverse.op.base = it->base;
            break;
        }
        }
        out.append(inverse);
    }
    return out;
}

QSet<QString> changedProperties(const QJsonObject &before, const QJsonObject &after)
{
    static const QSet<QString> kQuiet{u"ver"_s, u"updatedAt"_s, u"updatedBy"_s};
    QSet<QString> names;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!kQuiet.contains(it.key()) && before.value(it.key()) != it.value())
            names.insert(it.key());
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!kQuiet.contains(it.key()) && !after.contains(it.key()))
            names.insert(it.key());
    }
    return names;
}

} // namespace campanile::store
