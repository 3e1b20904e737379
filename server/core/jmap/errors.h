// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace campanile::server {

/** An error of a whole method call (RFC 8620 section 3.6.2). */
struct MethodError {
    QString type;
    QString description;
    QString code = {};     ///< ours, where the type alone says too little: "connect.expired"
    QStringList args = {}; ///< what the code is about

    [[nodiscard]] QJsonObject toJson() const
    {
        QJsonObject json{{QStringLiteral("type"), type}};
        if (!description.isEmpty())
            json.insert(QStringLiteral("description"), description);
        if (!code.isEmpty())
            json.insert(QStringLiteral("code"), code);
        if (!args.isEmpty())
            json.insert(QStringLiteral("args"), QJsonArray::fromStringList(args));
        return json;
    }
};

/** Why one object could not be written: a SetError for the client, or a failure of storage that ends the call. */
struct Fault {
    QJsonObject setError;
    Error storage;

    [[nodiscard]] bool isStorage() const { return !storage.isNull(); }
};

[[nodiscard]] inline Fault setFault(const QString &type, const QString &description = {}, QJsonObject more = {})
{
    more.insert(QStringLiteral("type"), type);
    if (!description.isEmpty())
        more.insert(QStringLiteral("description"), description);
    return Fault{more, {}};
}

[[nodiscard]] inline Fault storageFault(Error error)
{
    return Fault{{}, std::move(error)};
}

[[nodiscard]] inline Fault invalidProperties(const QStringList &names, const QString &description)
{
    return setFault(QStringLiteral("invalidProperties"), description,
                    {{QStringLiteral("properties"), QJsonArray::fromStringList(names)}});
}

/** The method-level form of a storage error. */
[[nodiscard]] inline MethodError methodErrorFrom(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        return {QStringLiteral("accountNotFound"), {}};
    if (error.code == u"rateLimit" || error.code == u"unsupportedSchema")
        return {error.code, {}};
    if (error.retryAfterMs >= 0)
        return {QStringLiteral("serverUnavailable"), error.code};
    return {QStringLiteral("serverFail"), error.code};
}

} // namespace campanile::server
