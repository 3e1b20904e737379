// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/presenceservice.h"
#include "models/inbox/inboxlists.h"
#include "views/composer/composercontroller.h"
#include "views/presencestrip.h"
#include "views/sightwatch.h"

namespace campanile::views::composer {

/**
 * Who else is at this post, below the composer's head. It also tells colleagues that the post is open here, and that it is being
 * written, while the panel is in sight. GUI thread; controller and @p deps outlive it.
 */
class ComposerPresence final : public PresenceStrip
{
    Q_OBJECT

public:
    /** @p panel: what has to be in sight. */
    ComposerPresence(ComposerController &controller, const PanelDeps &deps, QWidget *panel);
    ~ComposerPresence() override;

protected:
    void refresh() override;
    [[nodiscard]] int drawFaces(QPainter *painter, const QRect &room, const QColor &ground) const override;

private:
    [[nodiscard]] QString nameOf(const services::Present &present) const;

    ComposerController &m_controller;
    services::PresenceService *m_presence;
    std::unique_ptr<models::MembersModel> m_members; ///< null when nobody knows of others
    QWidget *m_panel;
};

/** "Mara is editing this post"; empty when nobody is there. @p name: of a person. Pure. */
[[nodiscard]] QString postPresenceWords(const QList<services::Present> &present, const std::function<QString(const services::Present &)> &name);

} // namespace campanile::views::composer
