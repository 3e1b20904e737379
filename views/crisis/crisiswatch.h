// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/pausemodel.h"
#include "views/crisis/crisisparts.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace campanile::ui {
class Banners;
}

namespace campanile::views {

/**
 * Keeps the window's banners about an alarm that nobody has acknowledged and about a pause of all posts, whichever panel is open, and the
 * commands that act everywhere: crisis.call, crisis.pause, crisis.acknowledge. GUI thread; arguments outlive it.
 */
class CrisisWatch : public QObject
{
    Q_OBJECT

public:
    /** The commands are made here, so before the window lists what is registered. */
    CrisisWatch(const PanelDeps &deps, QObject *parent = nullptr);
    /** From now on banners are shown; dialogs lie over @p window. */
    void setWindow(ui::Banners *banners, QWidget *window);
    [[nodiscard]] const models::PauseModel &pause() const { return m_pause; }

private:
    void refresh();
    void showAlarm();
    void showPause();
    void callCrisis();
    void togglePause();
    void acknowledge();
    [[nodiscard]] const models::CrisisEventRow *alarm() const;

    std::unique_ptr<models::MembersModel> m_members;
    const CrisisParts m_parts;
    std::unique_ptr<models::CrisisEventsModel> m_events;
    models::PauseModel m_pause;
    QPointer<ui::Banners> m_banners;
    QPointer<QWidget> m_window;
    QAction *m_call;
    QAction *m_hold;
    QAction *m_seen;
    QTimer m_minute;
};

} // namespace campanile::views
