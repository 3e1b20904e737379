// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/domain/networks.h"

#include <QObject>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <optional>

namespace campanile {
class Settings;
}

namespace campanile::views {

class WorkspaceContext;

/** The zone in which the calendar tells times: the person's own, else the workspace's. */
[[nodiscard]] QTimeZone calendarZone(const Settings &settings, const WorkspaceContext &context);

/** What a role may or may not do here; each stands for rights of the schema's permission matrix (api/meta.h). */
enum class Permission {
    EditPosts,       ///< write, move and delete posts
    Publish,         ///< hand posts to the publisher, cancel them
    EditMedia,       ///< add and change files
    EditCampaigns,
    EditTemplates,
    ResolveConflicts,
    ManageAccounts,  ///< connect, pause and disconnect accounts, group them
    EditSavedReplies, ///< texts that are kept for many answers
    EditInboxRules,  ///< response times and routing rules
    HandleCrisis,    ///< acknowledge, lead and end a crisis, write into its timeline
    CallCrisis,
    EditCrisisRules, ///< rules and prepared answers of the crisis room, and approving them
    PausePosts,      ///< hold all scheduled posts and let them go
    EditWorkspace    ///< name, time zones and settings of the workspace
};

/**
 * The workspace that is open, as panels see it: values that change rarely, with one signal. GUI thread; owned by the
 * composition root, outlives every panel. The server enforces what can() tells; the window only says it beforehand.
 */
class WorkspaceContext : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString timezone() const { return m_timezone; }            ///< IANA; "UTC" when the workspace has none
    [[nodiscard]] QString secondTimezone() const { return m_secondTimezone; } ///< IANA; empty = none shown
    /** As the workspace's server has them, its operator's changes included; the built-in ones until it has told. Not to be kept. */
    [[nodiscard]] const domain::NetworkCatalogue &networks() const { return m_networks ? *m_networks : domain::NetworkCatalogue::builtIn(); }
    /** For work elsewhere; null stands for the built-in ones. */
    [[nodiscard]] std::shared_ptr<const domain::NetworkCatalogue> sharedNetworks() const { return m_networks; }
    [[nodiscard]] bool isOnline() const { return m_isOnline; }
    [[nodiscard]] qint64 offlineSinceMs() const { return m_offlineSinceMs; }  ///< ms since epoch; 0 when online

    /** Nothing while it is not known: neither the cache nor the server has told yet, so nothing may be changed. */
    [[nodiscard]] std::optional<api::Role> role() const { return m_role; }
    [[nodiscard]] bool can(Permission permission) const;
    /** can(EditPosts): false for a viewer. */
    [[nodiscard]] bool canEdit() const { return can(Permission::EditPosts); }
    /** One sentence for a disabled control; empty when it is allowed. */
    [[nodiscard]] QString whyNot(Permission permission) const;

    /** The highest role whose replies another person approves (Workspace.settings.replyReview); nothing = nobody's. */
    [[nodiscard]] std::optional<api::Role> replyReview() const { return m_replyReview; }
    /** Whether that covers whoever sits here. The server decides; the window only says it beforehand. */
    [[nodiscard]] bool isReviewed() const { return m_role && m_replyReview && int(*m_role) >= int(*m_replyReview); }

    void setWorkspace(const QString &name, const QString &timezone, const QString &secondTimezone);
    /** With one bit for the role: an owner's or a viewer's. */
    void setWorkspace(const QString &name, const QString &timezone, const QString &secondTimezone, bool canEdit);
    void setNetworks(std::shared_ptr<const domain::NetworkCatalogue> networks);
    void setRole(std::optional<api::Role> role);
    void setReplyReview(std::optional<api::Role> highest);
    /** All scheduled posts are held since then, ms since epoch; 0 = they go out. */
    [[nodiscard]] qint64 postsPausedSince() const { return m_postsPausedSince; }
    void setPostsPausedSince(qint64 sinceMs);
    void setOnline(bool online, qint64 offlineSinceMs);

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QString m_timezone = QStringLiteral("UTC");
    QString m_secondTimezone;
    std::optional<api::Role> m_role = api::Role::Owner;
    std::optional<api::Role> m_replyReview;
    std::shared_ptr<const domain::NetworkCatalogue> m_networks;
    bool m_isOnline = true;
    qint64 m_offlineSinceMs = 0;
    qint64 m_postsPausedSince = 0;
};

} // namespace campanile::views
