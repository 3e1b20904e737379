// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "app/core/logging.h"
#include "ui/kit/forms.h"
#include "ui/kit/popover.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/banners.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/notifications.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int saveDelayMs = 500;
constexpr int labelsFromWidth = 1600;

} // namespace

MainWindow::MainWindow(const ShellDeps &deps, QWidget *parent) : QMainWindow(parent), m_deps(deps)
{
    resize(1280, 800);
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bannerPlace = new QWidget(center);
    auto *bannerColumn = new QVBoxLayout(m_bannerPlace);
    bannerColumn->setContentsMargins(0, 0, 0, 0);
    m_banners = new Banners(m_bannerPlace);
    bannerColumn->addWidget(m_banners);
    column->addWidget(m_bannerPlace);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_activities = new ActivityBar(center);
    m_middle = new QStackedWidget(center);
    m_docks = new DockHost(deps.panels, m_middle);
    m_middle->addWidget(m_docks);
    m_status = new StatusBar(center);
    row->addWidget(m_activities);
    row->addWidget(m_middle, 1);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(center);
    m_toasts = new Toasts(center);
    m_save = new QTimer(this);
    m_save->setSingleShot(true);
    m_save->setInterval(saveDelayMs);
    connect(m_save, &QTimer::timeout, this, &MainWindow::saveNow);
    buildCorner();
    buildActions();
    buildMenus();
    connect(m_activities, &ActivityBar::perspectiveChosen, this, &MainWindow::showPerspective);
    connect(m_docks, &DockHost::layoutChanged, this, &MainWindow::later);
    connect(&m_deps.bus, &SelectionBus::openRequested, this,
            [this](const QString &panelId, const RecordId &id, const QJsonObject &args) {
                Panel *panel = m_docks->openPanel(panelId);
                if (panel && (!id.isNull() || !args.isEmpty()))
                    panel->openRecord(id, args);
            });
    restore();
    m_docks->setFocus();
    m_ready = true;
}

MainWindow::~MainWindow()
{
    // Docks die with the window; what they would tell then is not the person's doing.
    m_ready = false;
    m_docks->disconnect(this);
}

void MainWindow::buildCorner()
{
    auto *corner = new QWidget(this);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(space::X2, 0, space::X2, 0); // the edge of the window is on either side
    row->setSpacing(space::X1);
    auto *search = new QToolButton(corner);
    search->setIcon(icon(u"search"_s));
    search->setToolTip(tr("Search everywhere"));
    search->setAccessibleName(tr("Search everywhere"));
    connect(search, &QToolButton::clicked, this, &MainWindow::openSearch);
    m_switcher = new QToolButton(corner);
    m_switcher->setPopupMode(QToolButton::InstantPopup);
    m_switcher->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_switcher->setIcon(icon(u"layers"_s));
    m_switcher->setAccessibleName(tr("Workspace"));
    m_switcher->setMenu(new QMenu(m_switcher));
    m_bell = new NotificationBell(corner);
    row->addWidget(m_switcher);
    row->addWidget(search);
    row->addWidget(m_bell);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::buildActions()
{
    const auto general = [] { return tr("General"); };
    const auto add = [&](const QString &id, std::function<QString()> text, const QString &iconName,
                         const QList<QKeySequence> &keys, auto run) {
        QAction *action = m_deps.actions.add({id, std::move(text), general, iconName, keys, ActionScope::Window, {}});
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(u"shell.palette"_s, [] { return tr("Command palette"); }, u"zap"_s, {QKeySequence(Qt::CTRL | Qt::Key_K)},
        [this] { openPalette(); });
    add(u"shell.search"_s, [] { return tr("Search everywhere"); }, u"search"_s,
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, [this] { openSearch(); });
    add(u"shell.find"_s, [] { return tr("Find in this panel"); }, u"search"_s, {QKeySequence(QKeySequence::Find)},
        [this] {
            for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
                if (auto *panel = qobject_cast<Panel *>(widget)) {
                    panel->findInPlace();
                    return;
                }
            }
            openSearch();
        });
    add(u"shell.settings"_s, [] { return tr("Settings"); }, u"settings"_s, {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
        [this] { openSettings(); });
    add(u"shell.shortcuts"_s, [] { return tr("Keyboard shortcuts"); }, u"keyboard"_s, {QKeySequence(u"?"_s)},
        [this] { showShortcutSheet(m_deps.actions, this); });
    add(u"shell.saveLayout"_s, [] { return tr("Save this layout as a perspective"); }, u"bookmark"_s, {},
        [this] { askPerspectiveName(); });
    add(u"shell.resetLayout"_s, [] { return tr("Reset layout"); }, u"rotate-ccw"_s, {}, [this] { resetLayout(); });
    add(u"shell.closePanel"_s, [] { return tr("Close panel"); }, u"x"_s, {QKeySequence(Qt::CTRL | Qt::Key_W)},
        [this] { m_docks->closeCurrent(); });
    add(u"shell.floatPanel"_s, [] { return tr("Move panel to its own window or back"); }, u"external-link"_s,
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)}, [this] { m_docks->floatCurrent(); });
    add(u"shell.nextPanel"_s, [] { return tr("Next panel"); }, u"arrow-right"_s, {QKeySequence(Qt::Key_F6)},
        [this] { m_docks->focusNext(); });
    add(u"shell.previousPanel"_s, [] { return tr("Previous panel"); }, u"arrow-left"_s,
        {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [this] { m_docks->focusNext(true); });
    add(u"shell.about"_s, [] { return tr("About Campanile"); }, u"info"_s, {}, [this] { showAbout(this); });
    add(u"shell.quit"_s, [] { return tr("Quit"); }, u"x"_s, {QKeySequence(QKeySequence::Quit)}, [this] { close(); });
    for (const PanelDescriptor &panel : m_deps.panels.all()) {
        QAction *action = m_deps.actions.add({u"panel."_s + panel.id, panel.title, [] { return tr("Panels"); },
                                              panel.icon, panel.shortcut.isEmpty() ? QList<QKeySequence>{}
                                                                                   : QList<QKeySequence>{panel.shortcut},
                                              ActionScope::Window, {}});
        connect(action, &QAction::triggered, this, [this, id = panel.id] { m_docks->openPanel(id); });
        addAction(action);
    }
}

void MainWindow::buildMenus()
{
    const auto at = [this](const QString &id) { return m_deps.actions.action(id); };
    menuBar()->clear();
    QMenu *file = menuBar()->addMenu(tr("&File"));
    if (QAction *post = at(u"post.new"_s)) {
        file->addAction(post);
        file->addSeparator();
    }
    file->addAction(at(u"shell.settings"_s));
    file->addSeparator();
    file->addAction(at(u"shell.quit"_s));
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    for (const QString &id : {u"edit.undo"_s, u"edit.redo"_s, u"shell.find"_s, u"shell.search"_s}) {
        if (QAction *action = at(id))
            edit->addAction(action);
    }
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(at(u"shell.palette"_s));
    view->addSeparator();
    for (const Perspective &perspective : builtInPerspectives()) {
        const auto panels = m_deps.panels.ofGroup(perspective.id);
        if (panels.isEmpty())
            continue;
        QMenu *group = view->addMenu(icon(perspective.icon), perspective.title);
        for (const PanelDescriptor *panel : panels)
            group->addAction(at(u"panel."_s + panel->id));
    }
    view->addSeparator();
    for (const QString &id : {u"shell.nextPanel"_s, u"shell.previousPanel"_s, u"shell.floatPanel"_s, u"shell.closePanel"_s})
        view->addAction(at(id));
    view->addSeparator();
    view->addAction(at(u"shell.saveLayout"_s));
    view->addAction(at(u"shell.resetLayout"_s));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(at(u"shell.shortcuts"_s));
    help->addAction(at(u"shell.about"_s));
}

void MainWindow::restore()
{
    if (!m_deps.statePath.isEmpty()) {
        const auto read = layoutstore::read(m_deps.statePath, m_deps.panels.ids());
        if (read)
            m_state = *read;
        else if (read.error().kind != ErrorKind::NotFound)
            qCWarning(lcUi) << "window state not used:" << read.error().code;
        // A newer program's arrangement is kept for its return, this one writes a file of its own format.
        if (!read && read.error().kind == ErrorKind::Unsupported
            && !QFile::copy(m_deps.statePath, m_deps.statePath + u".newer"_s))
            qCInfo(lcUi) << "an earlier copy of the newer window state is already kept";
    }
    if (!m_state.geometry.isEmpty() && !restoreGeometry(m_state.geometry))
        qCInfo(lcUi) << "window geometry not understood";
    listPerspectives();
    const QString wanted = m_state.perspective;
    m_state.perspective.clear();
    const bool known = m_state.layouts.contains(wanted) || !m_docks->defaultLayout(wanted).panels.isEmpty();
    showPerspective(known ? wanted : u"plan"_s);
}

void MainWindow::listPerspectives()
{
    QList<Perspective> list = builtInPerspectives();
    // A perspective without a panel would be an empty window.
    list.removeIf([this](const Perspective &perspective) { return m_deps.panels.ofGroup(perspective.id).isEmpty(); });
    for (const auto &[id, name] : std::as_const(m_state.own))
        list << Perspective{id, name, u"bookmark"_s};
    m_activities->setPerspectives(list);
}

void MainWindow::makePanels()
{
    m_docks->makePanels();
}

void MainWindow::showPerspective(const QString &id)
{
    if (id == m_state.perspective)
        return;
    if (!m_state.perspective.isEmpty())
        m_state.layouts.insert(m_state.perspective, m_docks->saveLayout());
    m_state.perspective = id;
    if (!m_state.layouts.contains(id) || !m_docks->restoreLayout(m_state.layouts.value(id)))
        m_docks->restoreLayout(m_docks->defaultLayout(id));
    // Who goes through the bar by keys stays there; everybody else goes on in what is shown now.
    if (m_ready && !m_activities->isAncestorOf(QApplication::focusWidget()))
        m_docks->setFocus();
    m_activities->setCurrent(id);
    updateTitle();
    later();
}

QString MainWindow::savePerspective(const QString &name)
{
    int number = 1;
    while (m_state.layouts.contains(u"own-%1"_s.arg(number)))
        ++number;
    const QString id = u"own-%1"_s.arg(number);
    m_state.own.append({id, name});
    m_state.layouts.insert(id, m_docks->saveLayout());
    m_state.perspective = id;
    listPerspectives();
    m_activities->setCurrent(id);
    updateTitle();
    later();
    return id;
}

void MainWindow::removePerspective(const QString &id)
{
    m_state.own.removeIf([&id](const auto &entry) { return entry.first == id; });
    m_state.layouts.remove(id);
    if (m_state.perspective == id) {
        m_state.perspective.clear();
        showPerspective(u"plan"_s);
    }
    listPerspectives();
    later();
}

void MainWindow::askPerspectiveName()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *field = new QLineEdit(content);
    column->addWidget(new FormRow(tr("Name of the perspective"), field, {}, content));
    QPushButton *save = primaryButton(tr("Save"), content);
    column->addWidget(save, 0, Qt::AlignTrailing);
    auto *popover = new Popover(content, this);
    const auto done = [this, field, popover] {
        if (field->text().trimmed().isEmpty())
            return;
        savePerspective(field->text().trimmed());
        popover->close();
    };
    connect(save, &QPushButton::clicked, popover, done);
    connect(field, &QLineEdit::returnPressed, popover, done);
    popover->openAt(m_activities);
    field->setFocus();
}

void MainWindow::resetLayout()
{
    m_docks->restoreLayout(m_docks->defaultLayout(m_state.perspective));
}

void MainWindow::showCover(QWidget *page)
{
    if (page && m_middle->indexOf(page) < 0)
        m_middle->addWidget(page);
    m_middle->setCurrentWidget(page ? page : m_docks);
    m_activities->setVisible(!page);
    m_bannerPlace->setVisible(!page);
    m_status->setVisible(!page);
}

void MainWindow::run(const QString &actionId)
{
    for (const ActionSpec &spec : m_deps.actions.specs()) {
        if (spec.id != actionId || spec.scope != ActionScope::Panel || spec.panel.isEmpty())
            continue;
        // What a panel does it does where it is seen; one behind a tab may not even be made yet.
        const Panel *panel = m_docks->panel(spec.panel);
        if (!panel || !panel->isVisible())
            m_docks->openPanel(spec.panel);
    }
    if (QAction *action = m_deps.actions.action(actionId))
        action->trigger();
}

void MainWindow::openFinder(PaletteDialog::Mode mode)
{
    auto *finder = new PaletteDialog(mode, m_deps.actions, m_deps.panels, m_deps.sources, this);
    connect(finder, &PaletteDialog::actionChosen, this, &MainWindow::run);
    connect(finder, &PaletteDialog::panelChosen, this, [this](const QString &id) { m_docks->openPanel(id); });
    connect(finder, &PaletteDialog::recordChosen, this,
            [this](const RecordHit &hit) { m_deps.bus.open(hit.panelId, hit.id); });
    finder->show();
}

void MainWindow::openPalette()
{
    openFinder(PaletteDialog::Mode::Everything);
}

void MainWindow::openSearch()
{
    openFinder(PaletteDialog::Mode::Records);
}

void MainWindow::openSettings(const QString &page)
{
    auto *dialog = new SettingsDialog(m_deps.pages, this);
    dialog->showPage(page);
    dialog->open();
}

void MainWindow::setWorkspaces(const QList<WorkspaceEntry> &list, const QString &current)
{
    QMenu *menu = m_switcher->menu();
    menu->clear();
    m_workspaceName.clear();
    for (const WorkspaceEntry &entry : list) {
        QAction *action = menu->addAction(QString(entry.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(entry.id == current);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { Q_EMIT workspaceChosen(id); });
        if (entry.id == current)
            m_workspaceName = entry.name;
    }
    menu->addSeparator();
    menu->addAction(icon(u"plus"_s), tr("Add a workspace"), this, &MainWindow::addWorkspaceRequested);
    m_switcher->setText(m_workspaceName);
    updateTitle();
}

void MainWindow::updateTitle()
{
    QString title;
    for (const Perspective &perspective : builtInPerspectives()) {
        if (perspective.id == m_state.perspective)
            title = perspective.title;
    }
    for (const auto &[id, name] : std::as_const(m_state.own)) {
        if (id == m_state.perspective)
            title = name;
    }
    setWindowTitle(m_workspaceName.isEmpty() ? title : m_workspaceName + u" - "_s + title);
}

void MainWindow::later()
{
    if (m_ready)
        m_save->start();
}

void MainWindow::saveNow()
{
    m_save->stop();
    if (m_deps.statePath.isEmpty())
        return;
    m_state.geometry = saveGeometry();
    m_state.layouts.insert(m_state.perspective, m_docks->saveLayout());
    const auto written = layoutstore::write(m_deps.statePath, m_state);
    if (!written)
        qCWarning(lcUi) << "window state not saved:" << written.error().code;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveNow();
    Q_EMIT closeRequested();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_activities->setLabelsVisible(width() >= labelsFromWidth);
    later();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_ready) {
        m_deps.actions.retranslate();
        buildMenus();
        listPerspectives();
        m_docks->retranslate();
        updateTitle();
    }
}

} // namespace campanile::ui

#include "moc_mainwindow.cpp"
