// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/layoutstore.h"
#include "ui/shell/panelregistry.h"

#include <QHash>
#include <QMainWindow>
#include <QObject>
#include <QPointer>
#include <QSet>

class QAction;
class QDockWidget;
class QTimer;

namespace campanile::ui {

class PanelFrame;

/**
 * Docks in a QMainWindow, one per shown panel; a panel is made when its dock is first seen. Knows layouts, not files.
 * A dock has no title row: the panel's header moves it, its
 * overflow menu floats and closes it, and where several share a place their tabs name them. The docking library stays behind this class. GUI thread; owned by the main window.
 */
class DockHost : public QMainWindow
{
    Q_OBJECT
public:
    explicit DockHost(const PanelRegistry &registry, QWidget *parent = nullptr);
    ~DockHost() override;

    /** Shows a panel, making its dock when needed; a Many panel gets another dock with @p another. Null for an
        unknown id. */
    Panel *openPanel(const QString &id, bool another = false);
    void closePanel(const QString &id);
    /** Makes the panels of the docks that will be seen for certain; one behind a tab is made when it is first seen. */
    void makePanels();
    /** The dock of the panel that had the focus last, else of the first shown one: what the commands about places act on. */
    void closeCurrent();
    void floatCurrent();
    /** Gives the focus to the next (or previous) shown panel, in reading order of the tabs and areas. */
    void focusNext(bool backwards = false);
    [[nodiscard]] bool isShown(const QString &id) const;
    /** The panel if it was already made. */
    [[nodiscard]] Panel *panel(const QString &id) const;
    [[nodiscard]] QStringList shownPanels() const;

    [[nodiscard]] DockLayout saveLayout() const;
    /** Closes what the layout does not name. False when the places were not understood: panels show in their
        default areas; a layout without any visible panel is refused and nothing changes. */
    bool restoreLayout(const DockLayout &layout);
    /** The built-in arrangement of a perspective. */
    [[nodiscard]] DockLayout defaultLayout(const QString &group) const;
    void retranslate();

Q_SIGNALS:
    /** Anything that saveLayout() would tell changed. */
    void layoutChanged();
    void panelShown(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    /** Keys mean the panel that was used last, not the space around it. */
    void focusInEvent(QFocusEvent *event) override;

private:
    QDockWidget *dockFor(const PanelDescriptor &descriptor, int instance);
    void place(QDockWidget *dock, PanelArea area);
    QDockWidget *splitBeside(QDockWidget *neighbour, QDockWidget *dock, Qt::Orientation orientation);
    void ensurePanel(const QString &key);
    /** The panel's header takes the place of the dock's title row. */
    void joinHeader(const QString &key);
    void nameTitles();
    void focusClickedTab(int index);
    void placesChanged();
    [[nodiscard]] QDockWidget *currentDock() const;
    [[nodiscard]] QList<QDockWidget *> shownDocks() const;
    [[nodiscard]] static QString keyOf(const QString &id, int instance);

    const PanelRegistry &m_registry;
    struct Entry {
        const PanelDescriptor *descriptor = nullptr;
        int instance = 0;
        QDockWidget *dock = nullptr;
        Panel *panel = nullptr;
        PanelFrame *frame = nullptr;
        QAction *floating = nullptr;
        QAction *close = nullptr;
        int pendingVersion = 0;
        QJsonObject pendingState;
    };
    QHash<QString, Entry> m_docks;
    QStringList m_order;
    QSet<QString> m_here; ///< that have a place in the layout at hand
    QPointer<QDockWidget> m_current;
    QTimer *m_naming;
    bool m_restoring = false;
};

} // namespace campanile::ui
