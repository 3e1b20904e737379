// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/activitybar.h"
#include "ui/shell/layoutstore.h"
#include "ui/shell/palettedialog.h"
#include "ui/shell/recordsource.h"
#include "ui/shell/settingsdialog.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace campanile::ui {

class ActionRegistry;
class Banners;
class DockHost;
class NotificationBell;
class PanelRegistry;
class SelectionBus;
class StatusBar;
class Toasts;

/** What the window works with; nothing is owned, everything outlives the window. */
struct ShellDeps {
    const PanelRegistry &panels;
    ActionRegistry &actions;
    SelectionBus &bus;
    SettingsPages &pages;
    QList<RecordSource *> sources;
    /** File for layouts and geometry; empty keeps nothing. */
    QString statePath;
};

/** A workspace as the switcher shows it. */
struct WorkspaceEntry {
    QString id;
    QString name;
};

/**
 * The window: activity bar, docks, status bar, menus; joins the parts of the shell and decides nothing about the
 * work itself. GUI thread; owned by the composition root. State is written 500 ms after a change, atomically.
 */
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const ShellDeps &deps, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] DockHost *docks() const { return m_docks; }
    [[nodiscard]] StatusBar *status() const { return m_status; }
    [[nodiscard]] ActivityBar *activities() const { return m_activities; }
    [[nodiscard]] NotificationBell *bell() const { return m_bell; }
    [[nodiscard]] Toasts *toasts() const { return m_toasts; }
    /** Above the panels, whichever is open; covered pages go without. */
    [[nodiscard]] Banners *banners() const { return m_banners; }
    void setWorkspaces(const QList<WorkspaceEntry> &list, const QString &current);
    [[nodiscard]] QString workspaceName() const { return m_workspaceName; }
    /** Makes the panels that the window will show, before it is shown: what they ask for is on its way meanwhile. */
    void makePanels();
    void showPerspective(const QString &id);
    [[nodiscard]] QString perspective() const { return m_state.perspective; }
    /** Keeps the arrangement in force under a name of the person's own; gives its id. */
    QString savePerspective(const QString &name);
    void removePerspective(const QString &id);
    void resetLayout();
    /** Covers the docks (first run, sign-in); null shows the docks again. Not owned. */
    void showCover(QWidget *page);
    void openPalette();
    void openSearch();
    void openSettings(const QString &page = {});
    void saveNow();

Q_SIGNALS:
    void workspaceChosen(const QString &id);
    void addWorkspaceRequested();
    void closeRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildMenus();
    void buildCorner();
    void restore();
    void later();
    void listPerspectives();
    void updateTitle();
    void askPerspectiveName();
    void openFinder(PaletteDialog::Mode mode);
    /** A command by its id, with its panel. */
    void run(const QString &actionId);

    ShellDeps m_deps;
    WindowState m_state;
    ActivityBar *m_activities;
    DockHost *m_docks;
    QStackedWidget *m_middle;
    QWidget *m_bannerPlace;
    Banners *m_banners;
    StatusBar *m_status;
    NotificationBell *m_bell;
    QToolButton *m_switcher;
    Toasts *m_toasts;
    QTimer *m_save;
    QString m_workspaceName;
    bool m_ready = false;
};

} // namespace campanile::ui
