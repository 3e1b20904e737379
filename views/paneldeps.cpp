// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paneldeps.h"

namespace campanile::views {

void WorkspaceContext::setWorkspace(const QString &name, const QString &timezone, const QString &secondTimezone, bool canEdit)
{
    const QString zone = timezone.isEmpty() ? QStringLiteral("UTC") : timezone;
    if (name == m_name && zone == m_timezone && secondTimezone == m_secondTimezone && canEdit == m_canEdit)
        return;
    m_name = name;
    m_timezone = zone;
    m_secondTimezone = secondTimezone;
    m_canEdit = canEdit;
    Q_EMIT changed();
}

void WorkspaceContext::setOnline(bool online, qint64 offlineSinceMs)
{
    if (online == m_isOnline && offlineSinceMs == m_offlineSinceMs)
        return;
    m_isOnline = online;
    m_offlineSinceMs = offlineSinceMs;
    Q_EMIT changed();
}

} // namespace campanile::views

#include "moc_paneldeps.cpp"
