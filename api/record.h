// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/generated/enums.h"
#include "api/generated/ids.h"
#include "app/core/result.h"

#include <QByteArrayView>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace simdjson::dom {
class element;
}

namespace campanile::api {

class JsonWriter;

/**
 * What every record has. The generated structs add their properties, one member each: std::optional where null is
 * allowed, except that a set, list, map or JSON value that is null reads as empty. Values, usable from any thread.
 */
template<class Tag>
struct Record {
    Id<Tag> id;
    qint64 ver = 0;                  ///< workspace sequence number of the last change; 0 before the server knew it
    QDateTime createdAt;             ///< UTC
    QDateTime updatedAt;             ///< UTC
    std::optional<UserId> createdBy;
    std::optional<UserId> updatedBy;
    QJsonObject unknown;             ///< properties that this version does not know; written back as they came

    bool operator==(const Record &) const = default;
};

} // namespace campanile::api
