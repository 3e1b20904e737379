// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/workspacecontext.h"

#include "app/core/settings.h"
#include "ui/shell/uisettings.h"

namespace campanile::views {

QTimeZone calendarZone(const Settings &settings, const WorkspaceContext &context)
{
    for (const QString &name : {settings.value(ui::uisettings::displayZone), context.timezone()}) {
        // To Qt the zone without a name is that of this computer.
        const QTimeZone zone(name.toLatin1());
        if (!name.isEmpty() && zone.isValid())
            return zone;
    }
    return QTimeZone::utc();
}

namespace {

struct Need {
    std::string_view type;
    unsigned char rights;
};

/** The matrix has no right of its own for publishing: it is an update of the post with an effect outside. */
Need needOf(Permission permission)
{
    switch (permission) {
    case Permission::EditPosts:
        return {"Post", api::Create | api::Update};
    case Permission::Publish:
        return {"Post", api::Update};
    case Permission::EditMedia:
        return {"Asset", api::Create | api::Update};
    case Permission::EditCampaigns:
        return {"Campaign", api::Create | api::Update};
    case Permission::EditTemplates:
        return {"ContentTemplate", api::Create | api::Update};
    case Permission::ResolveConflicts:
        return {"Conflict", api::Update};
    case Permission::ManageAccounts:
        return {"AccountGroup", api::Create | api::Update};
    case Permission::EditSavedReplies:
        return {"SavedReply", api::Create | api::Update | api::Delete};
    case Permission::EditInboxRules:
        return {"SlaPolicy", api::Create | api::Update | api::Delete};
    case Permission::HandleCrisis:
        return {"CrisisEvent", api::Update};
    case Permission::CallCrisis:
        return {"CrisisEvent", api::Create | api::Update};
    case Permission::EditCrisisRules:
        return {"CrisisAlertRule", api::Create | api::Update | api::Delete};
    case Permission::PausePosts:
        return {"PublishingPause", api::Create | api::Update};
    case Permission::EditWorkspace:
        return {"Workspace", api::Update};
    }
    return {};
}

} // namespace

bool WorkspaceContext::can(Permission permission) const
{
    const Need need = needOf(permission);
    const api::TypeInfo *type = api::findType(need.type);
    return m_role && type && (type->rights[int(*m_role)] & need.rights) == need.rights;
}

QString WorkspaceContext::whyNot(Permission permission) const
{
    if (can(permission))
        return {};
    if (!m_role)
        return tr("Your role is not known yet; it comes with the workspace.");
    if (*m_role == api::Role::Viewer)
        return tr("You can look at this workspace but not change it. Its owner or an admin can give you another role.");
    return tr("Your role in this workspace does not allow this. Its owner or an admin can give you another one.");
}

void WorkspaceContext::setWorkspace(const QString &name, const QString &timezone, const QString &secondTimezone)
{
    const QString zone = timezone.isEmpty() ? QStringLiteral("UTC") : timezone;
    if (name == m_name && zone == m_timezone && secondTimezone == m_secondTimezone)
        return;
    m_name = name;
    m_timezone = zone;
    m_secondTimezone = secondTimezone;
    Q_EMIT changed();
}

void WorkspaceContext::setWorkspace(const QString &name, const QString &timezone, const QString &secondTimezone, bool canEdit)
{
    setWorkspace(name, timezone, secondTimezone);
    setRole(canEdit ? api::Role::Owner : api::Role::Viewer);
}

void WorkspaceContext::setNetworks(std::shared_ptr<const domain::NetworkCatalogue> networks)
{
    if (networks == m_networks)
        return;
    m_networks = std::move(networks);
    Q_EMIT changed();
}

void WorkspaceContext::setReplyReview(std::optional<api::Role> highest)
{
    if (highest == m_replyReview)
        return;
    m_replyReview = highest;
    Q_EMIT changed();
}

void WorkspaceContext::setRole(std::optional<api::Role> role)
{
    if (role == m_role)
        return;
    m_role = role;
    Q_EMIT changed();
}

void WorkspaceContext::setPostsPausedSince(qint64 sinceMs)
{
    if (sinceMs == m_postsPausedSince)
        return;
    m_postsPausedSince = sinceMs;
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

#include "moc_workspacecontext.cpp"
