// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/presenceservice.h"
#include "models/inbox/inboxlists.h"
#include "views/composer/composercontroller.h"

#include <QPointer>
#include <QWidget>

namespace campanile::views::composer {

/**
 * One line below the composer's head: who else is at this post. It also tells colleagues that the post is open here, and that
 * it is being written, while the panel is in sight. In a workspace with colleagues its room is always kept, so that nothing moves when
 * somebody comes or goes; for one person alone it takes none. GUI thread; controller and @p deps outlive it.
 */
class ComposerPresence final : public QWidget
{
    Q_OBJECT

public:
    /** @p panel: what has to be in sight. */
    ComposerPresence(ComposerController &controller, const PanelDeps &deps, QWidget *panel);
    ~ComposerPresence() override;

    /** What it says; empty when nobody else is there. */
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void look();
    [[nodiscard]] QString nameOf(const services::Present &present) const;

    ComposerController &m_controller;
    const PanelDeps &m_deps;
    services::PresenceService *m_presence;
    std::unique_ptr<models::MembersModel> m_members; ///< null when nobody knows of others
    QWidget *m_panel;
    QPointer<QWidget> m_window;
    QString m_text;
};

/** "Mara is editing this post"; empty when nobody is there. @p name: of a person. Pure. */
[[nodiscard]] QString postPresenceWords(const QList<services::Present> &present, const std::function<QString(const services::Present &)> &name);

} // namespace campanile::views::composer
