// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/**
 * Patches and the rules that every value of the schema obeys; the server and the client's services apply the same.
 * Pure functions.
 */
namespace campanile::api {

/** A SetError of RFC 8620 section 5.3: "invalidPatch" or "invalidProperties". */
struct SetError {
    QString type;
    QString description;    ///< for people who debug; English, without the person's content
    QStringList properties; ///< only with invalidProperties
    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const SetError &) const = default;
};

enum class Writer {
    Client, ///< may not write what the server owns, nor what it does not know
    Server
};

/** The parts of a PatchObject key (RFC 6901 without the leading '/'); nothing when it is no pointer. */
[[nodiscard]] std::optional<QStringList> parsePatchPath(QStringView path);
/** One part as it is written in a key: '~' and '/' escaped. */
[[nodiscard]] QString escapePatchPart(const QString &part);

/**
 * Applies @p patch to @p record, all of it or nothing. Null removes, or restores the schema's default. A set or map
 * of the schema that the record does not hold yet counts as empty, so "tags/launch" always has its parent.
 */
[[nodiscard]] std::optional<SetError> applyPatch(const TypeInfo &type, QJsonObject &record, const QJsonObject &patch);

/** What is wrong with one value of a property, as a sentence; empty when it is good. Null is judged as well. */
[[nodiscard]] QString valueFault(const PropertyInfo &property, const QJsonValue &value);

/** A record about to be created: kinds, required, ranges, references' syntax, who may write what. */
[[nodiscard]] std::optional<SetError> validateRecord(const TypeInfo &type, const QJsonObject &record,
                                                     Writer who = Writer::Client);
/**
 * A patch of an existing record. With @p current given, writing a value that is there already is allowed for
 * properties that could not be changed otherwise (RFC 8620: a client may send the whole object back).
 */
[[nodiscard]] std::optional<SetError> validatePatch(const TypeInfo &type, const QJsonObject &patch,
                                                    Writer who = Writer::Client, const QJsonObject *current = nullptr);
/** Puts the schema's defaults where @p record has no value. */
void fillDefaults(const TypeInfo &type, QJsonObject &record);

} // namespace campanile::api
