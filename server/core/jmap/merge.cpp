// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/merge.h"

#include "app/domain/textmerge.h"
#include "server/core/jmap/validate.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

bool isAbsent(const JsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

/** Null and "not there" are one value; so are a missing and an empty set. */
bool same(const JsonValue &a, const JsonValue &b)
{
    return (isAbsent(a) && isAbsent(b)) || a == b;
}

QByteArray digest(const JsonValue &value)
{
    const QByteArray text = value.isString() ? value.toString().toUtf8() : jsonBytes(value);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

/** The hash form of a base value; empty when the value itself was sent. */
QByteArray baseDigest(const JsonValue &base)
{
    const JsonObject object = base.toObject();
    const QString hex = object.value(u"sha256"_s).toString();
    return object.size() == 1 && hex.size() == 64 ? hex.toLower().toLatin1() : QByteArray();
}

JsonObject withValue(JsonObject object, const QStringList &path, qsizetype from, const JsonValue &value)
{
    const QString &key = path.at(from);
    if (from + 1 == path.size()) {
        if (isAbsent(value))
            object.remove(key);
        else
            object.insert(key, value);
        return object;
    }
    object.insert(key, withValue(object.value(key).toObject(), path, from + 1, value));
    return object;
}

class Merger
{
public:
    Merger(const JsonObject &current, const std::optional<EditBase> &base, MergeResultSet &out)
        : m_base(base), m_out(out)
    {
        const qint64 ver = current.value(u"ver"_s).toInteger();
        m_sameVersion = base && base->ver >= 0 && base->ver == ver;
    }

    void apply(const api::PropertyInfo &property, const QString &path, const QStringList &parts, const JsonValue &mine)
    {
        const JsonValue current = valueAt(m_out.object, parts);
        if (same(current, mine))
            return;
        const JsonValue base = m_base ? m_base->values.value(path) : JsonValue(JsonValue::Undefined);
        // A value that was sent says more than a version: after a restore the numbers are given out a second time.
        const bool unchanged = base.isUndefined() ? m_sameVersion : baseIs(base, current);
        if (!m_base || unchanged) {
            set(parts, mine);
            return;
        }
        merge(property, path, parts, current, base, mine);
    }

private:
    /** A base that was not sent is unknown: it never equals anything, so nothing is lost silently. */
    [[nodiscard]] bool baseIs(const JsonValue &base, const JsonValue &current) const
    {
        if (base.isUndefined())
            return false;
        const QByteArray hash = baseDigest(base);
        return hash.isEmpty() ? same(base, current) : hash == digest(current);
    }

    void set(const QStringList &parts, const JsonValue &value)
    {
        m_out.object = withValue(std::move(m_out.object), parts, 0, value);
    }

    void conflict(const QString &path, const QString &kind, const JsonValue &base, const JsonValue &theirs,
                  const JsonValue &mine)
    {
        m_out.conflicts.append({path, kind, base, theirs, mine});
    }

    void overwrite(const QString &path, const QStringList &parts, const JsonValue &current, const JsonValue &base,
                   const JsonValue &mine)
    {
        set(parts, mine);
        conflict(path, u"overwritten"_s, base, current, mine);
    }

    void merge(const api::PropertyInfo &property, const QString &path, const QStringList &parts,
               const JsonValue &current, const JsonValue &base, const JsonValue &mine)
    {
        using Kind = api::MergeKind;
        switch (property.merge) {
        case Kind::Strict:
            if (m_out.refused.isEmpty()) {
                m_out.refused = path;
                m_out.refusedCurrent = current;
            }
            return;
        case Kind::Text:
            mergeTexts(path, parts, current, base, mine);
            return;
        case Kind::Set:
            mergeSet(parts, current, base, mine);
            return;
        case Kind::Map:
            mergeMap(path, parts, current, base, mine);
            return;
        case Kind::Scalar:
        case Kind::List:
        case Kind::ServerOwned:
        case Kind::Immutable:
            overwrite(path, parts, current, base, mine);
            return;
        }
    }

    void mergeTexts(const QString &path, const QStringList &parts, const JsonValue &current, const JsonValue &base,
                    const JsonValue &mine)
    {
        const bool mergeable = baseDigest(base).isEmpty() && !base.isUndefined();
        if (mergeable) {
            const domain::MergeResult merged
                = domain::mergeText(base.toString(), mine.toString(), current.toString());
            if (merged.clean) {
                set(parts, merged.text);
                conflict(path, u"merged"_s, base, current, mine);
                return;
            }
        }
        conflict(path, u"alternative"_s, base, current, mine);
    }

    void mergeSet(const QStringList &parts, const JsonValue &current, const JsonValue &base, const JsonValue &mine)
    {
        // A single member commutes by itself; a whole set is taken apart into what was added and what was removed.
        if (parts.size() > 1 || !baseDigest(base).isEmpty() || base.isUndefined()) {
            set(parts, mine);
            return;
        }
        JsonObject result = current.toObject();
        const JsonObject before = base.toObject();
        const JsonObject after = mine.toObject();
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (!after.contains(it.key()))
                result.remove(it.key());
        }
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (!before.contains(it.key()))
                result.insert(it.key(), true);
        }
        set(parts, result);
    }

    void mergeMap(const QString &path, const QStringList &parts, const JsonValue &current, const JsonValue &base,
                  const JsonValue &mine)
    {
        const bool objects = (current.isObject() || isAbsent(current)) && (mine.isObject() || isAbsent(mine))
                             && (base.isObject() || base.isNull()) && baseDigest(base).isEmpty();
        if (!objects || (isAbsent(mine) && parts.size() > 1)) {
            overwrite(path, parts, current, base, mine);
            return;
        }
        const JsonObject before = base.toObject();
        const JsonObject after = mine.toObject();
        QStringList keys = before.keys();
        for (const QString &key : after.keys()) {
            if (!before.contains(key))
                keys.append(key);
        }
        if (!valueAt(m_out.object, parts).isObject())
            set(parts, JsonObject());
        for (const QString &key : std::as_const(keys)) {
            if (same(before.value(key), after.value(key)))
                continue;
            const QStringList inner = parts + QStringList{key};
            const JsonValue now = valueAt(m_out.object, inner);
            const JsonValue was = before.contains(key) ? before.value(key) : JsonValue(JsonValue::Null);
            QString escaped = key;
            escaped.replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s);
            if (same(now, after.value(key)))
                continue;
            if (same(now, was))
                set(inner, after.value(key));
            else if (now.isObject() && after.value(key).isObject())
                mergeMap(path + u'/' + escaped, inner, now, was, after.value(key));
            else
                overwrite(path + u'/' + escaped, inner, now, was, after.value(key));
        }
    }

    const std::optional<EditBase> &m_base;
    MergeResultSet &m_out;
    bool m_sameVersion = false;
};

bool allowsPaths(api::ValueKind kind)
{
    return kind == api::ValueKind::Set || kind == api::ValueKind::Map || kind == api::ValueKind::Json;
}

/** True when @p parts can be walked: every parent is an object or not there yet. */
bool parentsAreObjects(const JsonObject &object, const QStringList &parts)
{
    JsonValue value(object);
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        value = value.toObject().value(parts.at(i));
        if (isAbsent(value))
            return i == 0;
        if (!value.isObject())
            return false;
    }
    return true;
}

} // namespace

QStringList patchPath(const QString &path)
{
    // Nearly every patch names whole properties.
    if (!path.contains(u'/') && !path.contains(u'~'))
        return {path};
    QStringList parts = path.split(u'/');
    for (QString &part : parts)
        part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return parts;
}

JsonValue valueAt(const JsonObject &object, const QStringList &path)
{
    JsonValue value(object);
    for (const QString &part : path) {
        if (!value.isObject())
            return JsonValue(JsonValue::Undefined);
        value = value.toObject().value(part);
    }
    return value;
}

MergeResultSet mergePatch(const api::TypeInfo &type, const JsonObject &current, const JsonObject &patch,
                          const std::optional<EditBase> &base)
{
    MergeResultSet out;
    out.object = current;
    const QStringList paths = patch.keys();
    for (const QString &path : paths) {
        const QStringList parts = patchPath(path);
        const QByteArray name = parts.first().toUtf8();
        const api::PropertyInfo *property = type.property(std::string_view(name.constData(), size_t(name.size())));
        bool prefixed = false;
        for (const QString &other : paths)
            prefixed = prefixed || (other != path && path.startsWith(other + u'/'));
        if (!property || prefixed || (parts.size() > 1 && !allowsPaths(property->kind))
            || !parentsAreObjects(current, parts)) {
            out.invalid.append(path);
        }
    }
    if (!out.invalid.isEmpty())
        return out;
    Merger merger(current, base, out);
    for (const QString &path : paths) {
        const QStringList parts = patchPath(path);
        const QByteArray name = parts.first().toUtf8();
        const api::PropertyInfo *property = type.property(std::string_view(name.constData(), size_t(name.size())));
        JsonValue mine = patch.value(path);
        // RFC 8620 section 5.3: null gives a property its default again.
        if (parts.size() == 1 && mine.isNull() && !property->nullable)
            mine = defaultValue(*property);
        merger.apply(*property, path, parts, mine);
    }
    return out;
}

} // namespace campanile::server
