// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dockhost.h"

#include "ui/kit/panelframe.h"
#include "ui/shell/dockgrip.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFocusEvent>
#include <QPointer>
#include <QScopeGuard>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

Qt::DockWidgetArea areaOf(PanelArea area)
{
    switch (area) {
    case PanelArea::Center:
    case PanelArea::Left:
        return Qt::LeftDockWidgetArea;
    case PanelArea::Right:
        return Qt::RightDockWidgetArea;
    case PanelArea::Bottom:
        return Qt::BottomDockWidgetArea;
    }
    return Qt::LeftDockWidgetArea;
}

} // namespace

DockHost::DockHost(const PanelRegistry &registry, QWidget *parent) : QMainWindow(parent), m_registry(registry)
{
    // A main window inside a window: docks fill it completely, there is no central widget.
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setContextMenuPolicy(Qt::PreventContextMenu);
    // Qt tells of one dock at a time; what stands beside what is known when all of them are in place.
    m_naming = new QTimer(this);
    m_naming->setSingleShot(true);
    m_naming->setInterval(0);
    connect(m_naming, &QTimer::timeout, this, &DockHost::nameTitles);
    // Kept, because nothing has the focus for a moment while a panel goes from one window to another.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (QWidget *widget = now; widget; widget = widget->parentWidget()) {
            if (auto *dock = qobject_cast<QDockWidget *>(widget); dock && m_docks.contains(dock->objectName()))
                m_current = dock;
        }
    });
}

DockHost::~DockHost()
{
    // Docks are destroyed after the members that their signals reach.
    for (const Entry &entry : std::as_const(m_docks)) {
        entry.dock->disconnect(this);
        if (entry.panel)
            entry.panel->disconnect(this);
        if (entry.frame)
            entry.frame->disconnect(this);
    }
}

QString DockHost::keyOf(const QString &id, int instance)
{
    return instance == 0 ? id : id + u'#' + QString::number(instance);
}

QDockWidget *DockHost::dockFor(const PanelDescriptor &descriptor, int instance)
{
    const QString key = keyOf(descriptor.id, instance);
    if (const auto it = m_docks.constFind(key); it != m_docks.cend())
        return it->dock;
    auto *dock = new QDockWidget(descriptor.title(), this);
    // QMainWindow::saveState() names docks by objectName.
    dock->setObjectName(key);
    dock->setWindowIcon(icon(descriptor.icon));
    dock->setAccessibleName(descriptor.title());
    dock->setAttribute(Qt::WA_DeleteOnClose, false);
    Entry entry;
    entry.descriptor = &descriptor;
    entry.instance = instance;
    entry.dock = dock;
    m_docks.insert(key, entry);
    m_order << key;
    connect(dock, &QDockWidget::visibilityChanged, this, [this, key](bool visible) {
        if (visible)
            ensurePanel(key);
        placesChanged();
    });
    connect(dock, &QDockWidget::dockLocationChanged, this, &DockHost::placesChanged);
    connect(dock, &QDockWidget::topLevelChanged, this, &DockHost::placesChanged);
    place(dock, descriptor.area);
    return dock;
}

void DockHost::place(QDockWidget *dock, PanelArea area)
{
    const Entry entry = m_docks.value(dock->objectName());
    QDockWidget *neighbour = nullptr;
    QDockWidget *center = nullptr;
    for (const QString &key : std::as_const(m_order)) {
        const Entry other = m_docks.value(key);
        if (other.dock == dock || !other.dock || other.dock->isHidden())
            continue;
        if (other.descriptor->area == area)
            neighbour = other.dock;
        if (other.descriptor->area == PanelArea::Center)
            center = other.dock;
    }
    m_here.insert(dock->objectName());
    if (neighbour) {
        tabifyDockWidget(neighbour, dock);
    } else if (center && area == PanelArea::Bottom) {
        center = splitBeside(center, dock, Qt::Vertical);
        resizeDocks({center, dock}, {3, 1}, Qt::Vertical);
    } else if (center && area == PanelArea::Right) {
        center = splitBeside(center, dock, Qt::Horizontal);
        resizeDocks({center, dock}, {7, 3}, Qt::Horizontal);
    } else {
        addDockWidget(areaOf(area), dock);
    }
}

/**
 * Puts @p dock beside all the tabs that @p neighbour is one of; Qt would divide the one tab, and both of its halves would be behind the
 * others. Gives the tab that is in front, or @p neighbour.
 */
QDockWidget *DockHost::splitBeside(QDockWidget *neighbour, QDockWidget *dock, Qt::Orientation orientation)
{
    QList<QDockWidget *> tabs;
    const QList<QDockWidget *> beside = tabifiedDockWidgets(neighbour);
    QDockWidget *front = neighbour;
    for (const QString &key : std::as_const(m_order)) {
        QDockWidget *tab = m_docks.value(key).dock;
        if (tab != neighbour && (!beside.contains(tab) || tab->isHidden() || tab->isFloating()))
            continue;
        tabs.append(tab);
        if (!tab->visibleRegion().isEmpty())
            front = tab;
    }
    QDockWidget *first = tabs.takeFirst();
    for (QDockWidget *tab : std::as_const(tabs))
        removeDockWidget(tab);
    splitDockWidget(first, dock, orientation);
    for (QDockWidget *tab : std::as_const(tabs)) {
        tabifyDockWidget(first, tab);
        tab->show();
    }
    front->raise();
    return front;
}

void DockHost::ensurePanel(const QString &key)
{
    const auto it = m_docks.find(key);
    if (it == m_docks.end() || it->panel)
        return;
    Panel *made = it->descriptor->factory(it->dock);
    if (!made)
        return;
    it->panel = made;
    QDockWidget *dock = it->dock;
    const PanelDescriptor *descriptor = it->descriptor;
    // Before its state is restored: a panel that has everything at hand names itself at once.
    connect(made, &Panel::titleChanged, dock, [dock, descriptor](const QString &title) {
        dock->setWindowTitle(title.isEmpty() ? descriptor->title() : title);
    });
    if (!it->pendingState.isEmpty() && !made->restoreState(it->pendingState, it->pendingVersion))
        it->pendingState = {};
    dock->setWidget(made);
    joinHeader(key);
    if (hasFocus())
        made->setFocus();
    connect(made, &Panel::stateChanged, this, &DockHost::layoutChanged);
    connect(made, &QObject::destroyed, this, [this, key] {
        if (const auto found = m_docks.find(key); found != m_docks.end())
            found->panel = nullptr;
    });
    Q_EMIT panelShown(descriptor->id);
}

void DockHost::joinHeader(const QString &key)
{
    Entry &entry = m_docks[key];
    entry.frame = entry.panel->findChild<PanelFrame *>();
    if (!entry.frame)
        return; // a panel without a header keeps the dock's own title row
    QDockWidget *dock = entry.dock;
    // Those of an earlier panel in the same dock.
    QWidget *before = dock->titleBarWidget();
    dock->setTitleBarWidget(new DockGrip(dock, entry.frame->header()));
    delete before;
    delete entry.floating;
    delete entry.close;
    entry.floating = new QAction(dock);
    connect(entry.floating, &QAction::triggered, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    entry.close = new QAction(icon(u"x"_s), {}, dock);
    connect(entry.close, &QAction::triggered, dock, &QDockWidget::close);
    entry.frame->addPlaceAction(entry.floating);
    entry.frame->addPlaceAction(entry.close);
    connect(entry.frame, &QObject::destroyed, this, [this, key] {
        if (const auto found = m_docks.find(key); found != m_docks.end())
            found->frame = nullptr;
    });
    nameTitles();
}

void DockHost::placesChanged()
{
    m_naming->start();
    if (!m_restoring)
        Q_EMIT layoutChanged();
}

void DockHost::nameTitles()
{
    const auto bars = findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QTabBar *bar : bars)
        connect(bar, &QTabBar::tabBarClicked, this, &DockHost::focusClickedTab, Qt::UniqueConnection);
    for (const Entry &entry : std::as_const(m_docks)) {
        if (!entry.frame)
            continue;
        const QList<QDockWidget *> beside = entry.dock->isFloating() ? QList<QDockWidget *>() : tabifiedDockWidgets(entry.dock);
        const bool tabbed = std::any_of(beside.begin(), beside.end(), [](const QDockWidget *other) { return !other->isHidden(); });
        entry.frame->setTitleVisible(!tabbed);
        entry.floating->setText(entry.dock->isFloating() ? tr("Put back into the window") : tr("Move to its own window"));
        entry.floating->setIcon(icon(entry.dock->isFloating() ? u"panel-left"_s : u"external-link"_s));
        entry.close->setText(tr("Close panel"));
    }
}

// What is typed after a click on a tab is for its panel, not for where the keys were before.
void DockHost::focusClickedTab(int index)
{
    const auto *bar = qobject_cast<const QTabBar *>(sender());
    if (!bar || index < 0)
        return;
    const QString title = bar->tabText(index);
    // The tab comes to the front with the same press, after this.
    QTimer::singleShot(0, this, [this, title] {
        const QList<QDockWidget *> shown = shownDocks();
        for (QDockWidget *dock : shown) {
            if (dock->windowTitle() == title && !dock->isFloating() && dock->widget() && !tabifiedDockWidgets(dock).isEmpty())
                return dock->widget()->setFocus(Qt::MouseFocusReason);
        }
    });
}

QList<QDockWidget *> DockHost::shownDocks() const
{
    QList<QDockWidget *> shown;
    for (const QString &key : m_order) {
        QDockWidget *dock = m_docks.value(key).dock;
        if (!dock->isHidden() && !dock->visibleRegion().isEmpty())
            shown << dock;
    }
    const bool rtl = isRightToLeft();
    std::stable_sort(shown.begin(), shown.end(), [rtl](const QDockWidget *a, const QDockWidget *b) {
        if (a->x() != b->x())
            return rtl ? a->x() > b->x() : a->x() < b->x();
        return a->y() < b->y();
    });
    return shown;
}

QDockWidget *DockHost::currentDock() const
{
    return m_current && !m_current->isHidden() ? m_current.data() : shownDocks().value(0);
}

void DockHost::closeCurrent()
{
    QDockWidget *dock = currentDock();
    if (!dock)
        return;
    dock->close();
    // Qt would give the keys to whatever comes next on the screen, which may be the status bar.
    m_current = nullptr;
    setFocus();
}

void DockHost::floatCurrent()
{
    QDockWidget *dock = currentDock();
    if (!dock)
        return;
    const QPointer<QWidget> focused = QApplication::focusWidget();
    dock->setFloating(!dock->isFloating());
    // The person goes on where they were, in whichever window that is now.
    dock->activateWindow();
    if (focused && dock->isAncestorOf(focused))
        focused->setFocus(Qt::ShortcutFocusReason);
}

void DockHost::focusNext(bool backwards)
{
    const QList<QDockWidget *> shown = shownDocks();
    if (shown.isEmpty())
        return;
    const qsizetype at = shown.indexOf(currentDock());
    QDockWidget *next = shown.at((at + (backwards ? shown.size() - 1 : 1)) % shown.size());
    if (next->isFloating())
        next->activateWindow();
    if (QWidget *panel = next->widget())
        panel->setFocus(Qt::ShortcutFocusReason);
}

void DockHost::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DockHost::focusInEvent(QFocusEvent *event)
{
    QMainWindow::focusInEvent(event);
    const QDockWidget *dock = currentDock();
    if (QWidget *panel = dock ? dock->widget() : nullptr)
        panel->setFocus(event->reason());
}

Panel *DockHost::openPanel(const QString &id, bool another)
{
    const PanelDescriptor *descriptor = m_registry.find(id);
    if (!descriptor)
        return nullptr;
    int instance = 0;
    if (another && descriptor->multiplicity == PanelMultiplicity::Many) {
        while (m_docks.contains(keyOf(id, instance)) && !m_docks.value(keyOf(id, instance)).dock->isHidden())
            ++instance;
    }
    const QString key = keyOf(id, instance);
    const bool fresh = !m_docks.contains(key);
    QDockWidget *dock = dockFor(*descriptor, instance);
    if (!fresh && dock->isHidden() && !dock->isFloating() && !m_here.contains(key)) {
        // Where it was in another perspective is no place for it in this one.
        removeDockWidget(dock);
        place(dock, descriptor->area);
    } else if (!fresh && dock->isHidden() && !dock->isFloating() && dockWidgetArea(dock) == Qt::NoDockWidgetArea) {
        place(dock, descriptor->area);
    }
    m_here.insert(key);
    ensurePanel(key);
    dock->show();
    dock->raise();
    Panel *shown = m_docks.value(key).panel;
    if (shown)
        shown->setFocus();
    Q_EMIT layoutChanged();
    return shown;
}

void DockHost::makePanels()
{
    const QStringList keys = m_order;
    for (const QString &key : keys) {
        QDockWidget *dock = m_docks.value(key).dock;
        if (!dock->isHidden() && tabifiedDockWidgets(dock).isEmpty())
            ensurePanel(key);
    }
}

void DockHost::closePanel(const QString &id)
{
    for (const Entry &entry : std::as_const(m_docks)) {
        if (entry.descriptor->id == id)
            entry.dock->close();
    }
}

bool DockHost::isShown(const QString &id) const
{
    return std::any_of(m_docks.begin(), m_docks.end(), [&id](const Entry &entry) {
        return entry.descriptor->id == id && !entry.dock->isHidden();
    });
}

Panel *DockHost::panel(const QString &id) const
{
    return m_docks.value(id).panel;
}

QStringList DockHost::shownPanels() const
{
    QStringList shown;
    for (const QString &key : m_order) {
        const Entry entry = m_docks.value(key);
        if (!entry.dock->isHidden() && !shown.contains(entry.descriptor->id))
            shown << entry.descriptor->id;
    }
    return shown;
}

DockLayout DockHost::saveLayout() const
{
    DockLayout layout;
    for (const QString &key : m_order) {
        if (!m_here.contains(key))
            continue;
        const Entry entry = m_docks.value(key);
        PanelLayout panel{entry.descriptor->id, entry.instance, !entry.dock->isHidden(),
                          entry.descriptor->stateVersion, {}};
        panel.state = entry.panel ? entry.panel->saveState() : entry.pendingState;
        if (!entry.panel)
            panel.stateVersion = entry.pendingVersion;
        layout.panels << panel;
    }
    layout.places = saveState(layoutstore::formatVersion);
    return layout;
}

bool DockHost::restoreLayout(const DockLayout &layout)
{
    const bool anyVisible = std::any_of(layout.panels.begin(), layout.panels.end(), [this](const PanelLayout &panel) {
        return panel.visible && m_registry.find(panel.id);
    });
    if (!anyVisible)
        return false;
    m_restoring = true;
    const auto done = qScopeGuard([this] { m_restoring = false; });
    for (const Entry &entry : std::as_const(m_docks))
        entry.dock->hide();
    m_here.clear();
    for (const PanelLayout &panel : layout.panels) {
        const PanelDescriptor *descriptor = m_registry.find(panel.id);
        if (!descriptor)
            continue;
        QDockWidget *dock = dockFor(*descriptor, panel.instance);
        m_here.insert(dock->objectName());
        Entry &entry = m_docks[keyOf(panel.id, panel.instance)];
        if (!entry.panel) {
            entry.pendingState = panel.state;
            entry.pendingVersion = panel.stateVersion;
        }
        if (!layout.places.isEmpty())
            continue; // shown where it was, below: shown here, what is tabs would stand side by side and widen the window
        // Without places of its own a layout means the built-in ones, wherever a panel was before.
        if (panel.visible) {
            dock->setFloating(false);
            place(dock, descriptor->area);
        }
        dock->setVisible(panel.visible);
    }
    const bool placed = !layout.places.isEmpty() && restoreState(layout.places, layoutstore::formatVersion);
    // What the list says counts, whatever the places claim, so that no window comes up empty.
    for (const PanelLayout &panel : layout.panels) {
        const auto it = m_docks.find(keyOf(panel.id, panel.instance));
        if (it != m_docks.end())
            it->dock->setVisible(panel.visible);
    }
    Q_EMIT layoutChanged();
    return placed || layout.places.isEmpty();
}

DockLayout DockHost::defaultLayout(const QString &group) const
{
    DockLayout layout;
    QList<const PanelDescriptor *> panels = m_registry.ofGroup(group);
    std::stable_sort(panels.begin(), panels.end(), [](const PanelDescriptor *a, const PanelDescriptor *b) {
        return int(a->area) < int(b->area);
    });
    for (const PanelDescriptor *panel : std::as_const(panels)) {
        if (panel->visibleByDefault)
            layout.panels << PanelLayout{panel->id, 0, true, 0, {}};
    }
    if (layout.panels.isEmpty() && !panels.isEmpty())
        layout.panels << PanelLayout{panels.first()->id, 0, true, 0, {}};
    return layout;
}

void DockHost::retranslate()
{
    for (const Entry &entry : std::as_const(m_docks))
        entry.dock->setWindowTitle(entry.descriptor->title());
    nameTitles();
}

} // namespace campanile::ui

#include "moc_dockhost.cpp"
