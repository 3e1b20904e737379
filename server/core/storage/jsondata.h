// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/json.h"

#include <QSharedData>

#include <vector>

// What the values of json.h share; for them and their reader alone.
namespace campanile::server {

struct JsonArrayData : QSharedData {
    std::vector<JsonValue> values;
};

struct JsonObjectData : QSharedData {
    JsonObjectData() = default;
    /** A copy is made to be changed: it has room for a little more. */
    JsonObjectData(const JsonObjectData &other) : QSharedData(other)
    {
        members.reserve(other.members.size() + 4);
        members.assign(other.members.begin(), other.members.end());
    }
    JsonObjectData &operator=(const JsonObjectData &) = delete;
    std::vector<JsonMember> members; ///< ascending by key, each key once
};

/** Room for more than @p members: most objects are small, and a record has some eighteen, for which the allocator has pieces at hand. */
[[nodiscard]] constexpr size_t roomBeyond(size_t members)
{
    return members < 2 ? 2 : members < 8 ? 8 : members < 18 ? 18 : members * 2;
}

/** Brings members into their order; of several with one name the last stays. */
void settleMembers(std::vector<JsonMember> &members);

} // namespace campanile::server
