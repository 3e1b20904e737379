// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace campanile::api::tables {

/** A name and its place in another table. */
struct NamedIndex {
    std::string_view name;
    int index;
};

/** The place of @p name in a table sorted by name; -1 when it is not there. */
[[nodiscard]] constexpr int find(std::span<const NamedIndex> sorted, std::string_view name)
{
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), name,
                                     [](const NamedIndex &row, std::string_view wanted) { return row.name < wanted; });
    return at != sorted.end() && at->name == name ? at->index : -1;
}

} // namespace campanile::api::tables
