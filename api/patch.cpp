// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/patch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::api {

namespace {

SetError invalidPatch(const QString &why)
{
    return {u"invalidPatch"_s, why, {}};
}

const PropertyInfo *propertyOf(const TypeInfo &type, const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    return type.property({utf8.constData(), size_t(utf8.size())});
}

QJsonValue defaultOf(const PropertyInfo *property)
{
    if (!property || property->defaultJson.empty())
        return QJsonValue::Undefined;
    const QByteArray wrapped = '[' + QByteArray(property->defaultJson.data(), qsizetype(property->defaultJson.size())) + ']';
    return QJsonDocument::fromJson(wrapped).array().at(0);
}

bool isPrefix(const QStringList &shorter, const QStringList &longer)
{
    return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

/** Sets or removes below @p object; a sentence when a parent is missing or no object. */
QString setAt(QJsonObject &object, const QStringList &parts, qsizetype at, const QJsonValue &value)
{
    const QString &part = parts[at];
    if (at == parts.size() - 1) {
        if (value.isNull() || value.isUndefined())
            object.remove(part);
        else
            object.insert(part, value);
        return {};
    }
    const auto it = object.find(part);
    if (it == object.end())
        return u"a parent of the path does not exist"_s;
    if (!it->isObject())
        return u"the path goes into a value that is no object"_s;
    QJsonObject inner = it->toObject();
    const QString fault = setAt(inner, parts, at + 1, value);
    if (fault.isEmpty())
        object.insert(part, inner);
    return fault;
}

} // namespace

QJsonObject SetError::toJson() const
{
    QJsonObject out{{u"type"_s, type}};
    if (!description.isEmpty())
        out.insert(u"description"_s, description);
    if (!properties.isEmpty())
        out.insert(u"properties"_s, QJsonArray::fromStringList(properties));
    return out;
}

std::optional<QStringList> parsePatchPath(QStringView path)
{
    if (path.isEmpty())
        return std::nullopt;
    QStringList out;
    QString part;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar c = path[i];
        if (c == u'/') {
            out.append(part);
            part.clear();
        } else if (c == u'~') {
            const QChar code = i + 1 < path.size() ? path[i + 1] : QChar();
            if (code != u'0' && code != u'1')
                return std::nullopt;
            part += code == u'0' ? u'~' : u'/';
            ++i;
        } else {
            part += c;
        }
    }
    out.append(part);
    return out.first().isEmpty() ? std::nullopt : std::optional(out);
}

QString escapePatchPart(const QString &part)
{
    QString out = part;
    return out.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

std::optional<SetError> applyPatch(const TypeInfo &type, QJsonObject &record, const QJsonObject &patch)
{
    QList<QStringList> paths;
    QJsonObject next = record;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const auto path = parsePatchPath(it.key());
        if (!path)
            return invalidPatch(u"a key of the patch is no pointer"_s);
        for (const QStringList &other : paths) {
            if (isPrefix(other, *path) || isPrefix(*path, other))
                return invalidPatch(u"one path of the patch lies inside another"_s);
        }
        paths.append(*path);
        const PropertyInfo *property = propertyOf(type, path->first());
        const bool group = property && (property->kind == ValueKind::Set || property->kind == ValueKind::Map);
        if (path->size() > 1 && group && !next.value(path->first()).isObject()
            && (!next.contains(path->first()) || next.value(path->first()).isNull()))
            next.insert(path->first(), QJsonObject());
        const bool reset = path->size() == 1 && it.value().isNull();
        const QString fault = setAt(next, *path, 0, reset ? defaultOf(property) : QJsonValue(it.value()));
        if (!fault.isEmpty())
            return invalidPatch(fault);
    }
    record = next;
    return std::nullopt;
}

void fillDefaults(const TypeInfo &type, QJsonObject &record)
{
    for (const PropertyInfo &p : type.properties) {
        const QString name = QString::fromUtf8(p.name.data(), qsizetype(p.name.size()));
        const auto it = record.constFind(name);
        if (p.defaultJson.empty() || (it != record.constEnd() && !it->isNull()))
            continue;
        record.insert(name, defaultOf(&p));
    }
}

} // namespace campanile::api
