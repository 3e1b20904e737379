// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/layoutstore.h"
#include "ui/shell/panelregistry.h"

#include <QHash>
#include <QMainWindow>
#include <QObject>

class QDockWidget;

namespace campanile::ui {

/**
 * Docks in a QMainWindow, one per shown panel; a panel is made when its dock is first seen. Knows layouts, not files.
 * The docking library stays behind this class. GUI thread; owned by the main window.
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

private:
    QDockWidget *dockFor(const PanelDescriptor &descriptor, int instance);
    void place(QDockWidget *dock, PanelArea area);
    void ensurePanel(const QString &key);
    [[nodiscard]] static QString keyOf(const QString &id, int instance);

    const PanelRegistry &m_registry;
    struct Entry {
        const PanelDescriptor *descriptor = nullptr;
        int instance = 0;
        QDockWidget *dock = nullptr;
        Panel *panel = nullptr;
        int pendingVersion = 0;
        QJsonObject pendingState;
    };
    QHash<QString, Entry> m_docks;
    QStringList m_order;
    bool m_restoring = false;
};

} // namespace campanile::ui
