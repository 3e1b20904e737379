// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace campanile::ui {

enum class PanelArea { Center, Left, Right, Bottom };
enum class PanelMultiplicity { Single, Many };

/** One kind of panel: data and a factory. The shell never includes a panel's header. */
struct PanelDescriptor {
    /** Stable for ever: layouts are saved by it. Lower-case letters, digits, dots, dashes. */
    QString id;
    /** Called again when the language changes. */
    std::function<QString()> title;
    QString icon;
    /** Id of the perspective it belongs to ("plan"). */
    QString group;
    PanelArea area = PanelArea::Center;
    /** Shown in its group's built-in perspective. */
    bool visibleByDefault = false;
    QKeySequence shortcut = {};
    PanelMultiplicity multiplicity = PanelMultiplicity::Single;
    int stateVersion = 1;
    /** Makes the panel; called on first show, on the GUI thread. */
    std::function<Panel *(QWidget *parent)> factory;
};

/** All kinds of panels. Filled once by the composition root before the window is made; read-only afterwards. */
class PanelRegistry
{
public:
    /** False when the id is empty, malformed or taken, or there is no factory. */
    [[nodiscard]] bool add(PanelDescriptor descriptor);
    [[nodiscard]] const PanelDescriptor *find(const QString &id) const;
    [[nodiscard]] const QList<PanelDescriptor> &all() const { return m_panels; }
    [[nodiscard]] QList<const PanelDescriptor *> ofGroup(const QString &group) const;
    [[nodiscard]] QSet<QString> ids() const;
    [[nodiscard]] static bool isValidId(const QString &id);

private:
    QList<PanelDescriptor> m_panels;
    QHash<QString, qsizetype> m_index;
};

} // namespace campanile::ui
