// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/localdirectory.h"

namespace campanile {

void LocalDirectory::add(const QString &accountId, const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    m_workspaces.removeIf([&](const server::Membership &m) { return m.accountId == accountId; });
    m_workspaces.append({accountId, name, api::Role::Owner, true, 0});
}

void LocalDirectory::remove(const QString &accountId)
{
    const QMutexLocker lock(&m_mutex);
    m_workspaces.removeIf([&](const server::Membership &m) { return m.accountId == accountId; });
}

QList<server::Membership> LocalDirectory::memberships(const QString &userId) const
{
    const QMutexLocker lock(&m_mutex);
    return userId == m_userId ? m_workspaces : QList<server::Membership>();
}

std::optional<server::Membership> LocalDirectory::membership(const QString &userId, const QString &accountId) const
{
    for (const server::Membership &membership : memberships(userId)) {
        if (membership.accountId == accountId)
            return membership;
    }
    return std::nullopt;
}

} // namespace campanile
