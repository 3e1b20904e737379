// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/meta.h"

#include <array>

namespace campanile::api {

namespace {

constexpr std::array<std::string_view, kRoleCount> kRoles = {"owner", "admin", "manager", "editor", "viewer"};

} // namespace

const PropertyInfo *TypeInfo::property(std::string_view wanted) const
{
    for (const PropertyInfo &p : properties) {
        if (p.name == wanted)
            return &p;
    }
    return nullptr;
}

std::string_view roleName(Role role)
{
    return kRoles[size_t(role)];
}

std::optional<Role> roleFromName(std::string_view name)
{
    for (size_t i = 0; i < kRoles.size(); ++i) {
        if (kRoles[i] == name)
            return Role(int(i));
    }
    return std::nullopt;
}

} // namespace campanile::api
