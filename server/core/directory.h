// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"

#include <QList>
#include <QString>

#include <optional>

namespace campanile::server {

/** One user's place in one workspace. */
struct Membership {
    QString accountId;   ///< wire id of the Workspace
    QString name;
    api::Role role = api::Role::Viewer;
    bool isPersonal = false;
    qint64 acl = 0;      ///< raised when the user's visible set changes; part of every state string
};

/** Who may enter which workspace. Thread-safe; a foreign or unknown workspace gives nothing. */
class Directory
{
public:
    virtual ~Directory() = default;
    [[nodiscard]] virtual QList<Membership> memberships(const QString &userId) const = 0;
    [[nodiscard]] virtual std::optional<Membership> membership(const QString &userId, const QString &accountId) const = 0;
};

} // namespace campanile::server
