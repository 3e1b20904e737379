// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarpanel.h"

#include "ui/kit/card.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/popover.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/calendar/agendaview.h"
#include "views/calendar/calendarcommands.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/calendarheader.h"
#include "views/calendar/calendarpopups.h"
#include "views/calendar/calendartexts.h"
#include "views/calendar/monthview.h"
#include "views/calendar/timegridview.h"
#include "views/calendar/unscheduledtray.h"
#include "views/offlinewords.h"

#include <QAccessible>
#include <QAction>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::CalendarModel;
using ui::ColorRole;
using ui::tokens;

namespace {

constexpr int kSettleMs = 60;
constexpr int kPreviewFrom = 1040; ///< px: a panel this wide has room for the preview beside the grid

} // namespace

CalendarPanel::CalendarPanel(const PanelDeps &deps, QWidget *parent, std::unique_ptr<models::CalendarModel> ahead)
    : ui::Panel(parent), m_deps(deps), m_controller(deps, std::move(ahead)), m_edits(m_controller, deps), m_cards(deps), m_scene{m_controller, m_edits, m_cards, {}},
      m_drafts(deps.store)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    buildBody();
    wireCommands();
    buildHeader();
    wireParts();
    wireTray();
    retranslate();
    showKind();
    m_frame->states()->showLoading();
    m_controller.tellLoaded();
}

CalendarPanel::~CalendarPanel() = default;

void CalendarPanel::buildBody()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_stack = new QStackedWidget(content);
    m_month = new MonthView(m_scene, m_stack);
    m_time = new TimeGridView(m_scene, m_stack);
    m_agenda = new AgendaView(m_scene, m_stack);
    for (CalendarView *view : {static_cast<CalendarView *>(m_month), static_cast<CalendarView *>(m_time), static_cast<CalendarView *>(m_agenda)}) {
        m_stack->addWidget(view);
        wireView(view);
    }
    m_preview = new CalendarPreview(m_controller, m_cards, m_deps, content);
    row->addWidget(m_stack, 1);
    row->addWidget(m_preview);
    column->addLayout(row, 1);
    m_tray = new UnscheduledTray(m_drafts, m_cards, content);
    column->addWidget(m_tray);
    buildHint();
    m_live = new QLabel(content);
    m_live->hide();
    m_frame = new ui::PanelFrame(tr("Calendar"), content, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    setFocusProxy(m_stack);
    m_stack->setFocusPolicy(Qt::NoFocus);
}

void CalendarPanel::buildHint()
{
    m_hint = new ui::Card(m_stack);
    auto *line = new QHBoxLayout(m_hint);
    line->setContentsMargins(ui::space::X4, ui::space::X2, ui::space::X3, ui::space::X2);
    m_hintText = new QLabel(m_hint);
    m_hintAction = new QPushButton(m_hint);
    m_hintAction->setProperty("kind", u"link"_s);
    line->addWidget(m_hintText);
    line->addWidget(m_hintAction);
    m_hint->hide();
}

void CalendarPanel::buildHeader()
{
    m_header = new CalendarHeader(m_controller, m_deps, this);
    m_frame->filters()->hide();
    m_frame->addHeaderWidget(m_header);
    m_frame->addHeaderAction(m_commands->action("calendar.new"));
    m_frame->addHeaderAction(m_commands->action("calendar.preview"));
    for (const char *id : {"calendar.month", "calendar.week", "calendar.day", "calendar.agenda", "calendar.secondZone", "calendar.weekNumbers", "calendar.tray", "calendar.clearFilters"})
        m_frame->addMenuAction(m_commands->action(id));
}

CalendarFilters *CalendarPanel::filters() const
{
    return m_header->filters();
}

void CalendarPanel::wireView(CalendarView *view)
{
    connect(view, &CalendarView::openRequested, this, &CalendarPanel::open);
    connect(view, &CalendarView::createRequested, this, [this](const WallSlot &slot) { m_edits.create(slot); });
    connect(view, &CalendarView::menuRequested, this, [this](const QPoint &global) { m_commands->makeMenu(this)->popup(global); });
    connect(view, &CalendarView::moreRequested, this, [this, view](int day, const QList<int> &, const QRect &anchor) {
        m_popover = showDayList(this, anchor, m_controller, m_cards, day,
                                {[this](const EntryKey &key) { m_controller.setCurrent(key, SelectMode::Replace); }, [this](const EntryKey &key) { open(key); }});
        view->setFocus();
    });
    connect(view, &CalendarView::draggedOutside, this, [this](const QPoint &global, bool dropped) {
        const bool over = m_tray->rect().contains(m_tray->mapFromGlobal(global));
        m_tray->setDropHint(over && !dropped);
        if (over && dropped)
            m_edits.unplan(m_controller.selectedEntries());
    });
    connect(view, &CalendarView::spoken, this, [this](const QString &text) {
        m_live->setAccessibleName(text);
        QAccessibleEvent event(m_live, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    });
}

CalendarView *CalendarPanel::view() const
{
    return static_cast<CalendarView *>(m_stack->currentWidget());
}

void CalendarPanel::wireCommands()
{
    m_commands = new CalendarCommands({m_controller, m_edits, *this, *m_stack, [this] { return view(); }}, m_deps, this);
    connect(m_commands, &CalendarCommands::openRequested, this, &CalendarPanel::open);
    m_commands->on("calendar.preview", [this] { setPreviewShown(!m_previewShown); });
    m_commands->on("calendar.secondZone", [this] {
        m_controller.setSecondZoneShown(!m_controller.isSecondZoneShown());
        Q_EMIT stateChanged();
    });
    m_commands->on("calendar.weekNumbers", [this] {
        m_controller.setWeekNumbersShown(!m_controller.areWeekNumbersShown());
        Q_EMIT stateChanged();
    });
    m_commands->on("calendar.tray", [this] { m_tray->setOpen(!m_tray->isOpen()); });
    m_commands->on("calendar.clearFilters", [this] { filters()->clear(); });
}

void CalendarPanel::wireParts()
{
    connect(&m_controller, &CalendarController::viewChanged, this, &CalendarPanel::showKind);
    connect(&m_controller, &CalendarController::entriesChanged, this, &CalendarPanel::refreshState);
    connect(&m_controller, &CalendarController::selectionChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &CalendarPanel::refreshSelection);
    connect(&m_edits, &CalendarEdits::told, this, &CalendarPanel::tell);
    connect(&m_edits, &CalendarEdits::scopeAsked, this, &CalendarPanel::askSeries);
    connect(&m_edits, &CalendarEdits::writingRequested, this, [this](qint64 at) { m_deps.bus.open(u"composer"_s, {}, {{u"scheduledAt"_s, at}}); });
    connect(filters(), &CalendarFilters::filterChanged, this, [this](const store::PostFilter &filter) {
        m_controller.setFilter(filter);
        Q_EMIT stateChanged();
    });
    connect(m_header, &CalendarHeader::kindChosen, this, [this](CalendarKind kind) { m_controller.setKind(kind); });
    connect(m_preview, &CalendarPreview::openRequested, this, &CalendarPanel::open);
    connect(m_preview, &CalendarPreview::createRequested, m_commands, &CalendarCommands::createHere);
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] { m_controller.model().reload(); });
    connect(m_hintAction, &QPushButton::clicked, this, [this] {
        if (m_controller.isFiltered())
            filters()->clear();
        else
            m_commands->createHere();
    });
    connect(&m_deps.context, &WorkspaceContext::changed, this, &CalendarPanel::refreshState);
    connect(&m_deps.store.hub(), &store::ChangeHub::statusChanged, this, &CalendarPanel::refreshState);
}

void CalendarPanel::wireTray()
{
    TrayList *list = m_tray->list();
    connect(list, &TrayList::pulled, this, [this](const CalendarEntry &post, const QPoint &global) { view()->dragFromTray(post, view()->viewport()->mapFromGlobal(global)); });
    connect(list, &TrayList::dropped, this, [this] { view()->dropFromTray(); });
    connect(list, &TrayList::cancelled, this, [this] { view()->cancelDrag(); });
    connect(list, &TrayList::openRequested, this, [this](const RecordId &post) { open({post, 0}); });
    connect(list, &TrayList::planRequested, this, [this](const RecordId &post) { m_edits.plan({post}, m_controller.cursor()); });
    connect(m_tray, &UnscheduledTray::openChanged, this, [this](bool isOpen) {
        m_commands->action("calendar.tray")->setChecked(isOpen);
        Q_EMIT stateChanged();
    });
}

void CalendarPanel::retranslate()
{
    m_frame->setTitle(tr("Calendar"));
    m_header->retranslate();
    m_tray->retranslate();
    refreshHint();
}

void CalendarPanel::showKind()
{
    const CalendarKind kind = m_controller.shownKind();
    CalendarView *shown = kind == CalendarKind::Month ? static_cast<CalendarView *>(m_month) : kind == CalendarKind::Agenda ? static_cast<CalendarView *>(m_agenda) : m_time;
    if (shown != m_stack->currentWidget()) {
        const bool focus = view() && view()->hasFocus();
        m_stack->setCurrentWidget(shown);
        shown->scheduleLayout();
        if (focus)
            shown->setFocus();
        Q_EMIT stateChanged();
    }
    setFocusProxy(shown);
    m_header->refresh();
    m_commands->action("calendar.secondZone")->setChecked(m_controller.isSecondZoneShown());
    m_commands->action("calendar.weekNumbers")->setChecked(m_controller.areWeekNumbersShown());
    m_commands->action("calendar.tray")->setChecked(m_tray->isOpen());
    m_hint->hide();
}

void CalendarPanel::refreshState()
{
    ui::StateView *states = m_frame->states();
    const CalendarModel &model = m_controller.model();
    switch (model.state()) {
    case models::ListState::Loading:
        break;
    case models::ListState::Ready:
        m_loaded = true;
        states->showContent();
        break;
    case models::ListState::Failed:
        if (!m_loaded)
            states->showError(model.error());
        break;
    }
    const store::SyncStatus &status = m_deps.store.hub().status();
    states->setOffline(offlineSince(m_deps.context, m_deps.clock), status.pending + status.inFlight);
    m_tray->list()->setMovable(m_edits.isAllowed());
    m_commands->refresh();
    takeWanted();
    refreshHint();
}

void CalendarPanel::takeWanted()
{
    if (!m_wanted)
        return;
    for (const CalendarEntry &entry : m_controller.entries()) {
        if (entry.post.id == *m_wanted) {
            m_wanted.reset();
            m_controller.setCurrent(CalendarModel::keyOf(entry), SelectMode::Replace);
            return;
        }
    }
}

void CalendarPanel::refreshHint()
{
    const bool empty = m_loaded && m_controller.entries().isEmpty();
    m_hintText->setText(m_controller.isFiltered() ? tr("No post matches the filters.") : tr("Nothing is planned here yet."));
    m_hintAction->setText(m_controller.isFiltered() ? tr("Clear filters") : tr("New post"));
    m_hintAction->setVisible(m_controller.isFiltered() || m_edits.isAllowed());
    m_hint->setVisible(empty);
    if (!empty)
        return;
    m_hint->adjustSize();
    m_hint->move((m_stack->width() - m_hint->width()) / 2, m_stack->height() - m_hint->height() - ui::space::X6);
    m_hint->raise();
}

void CalendarPanel::refreshSelection()
{
    // The footer takes room; while a button is down it would move the posts under the pointer.
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_settle.start();
        return;
    }
    QList<RecordId> ids;
    for (const CalendarEntry &entry : m_controller.selectedEntries()) {
        if (!ids.contains(entry.post.id))
            ids.append(entry.post.id);
    }
    m_deps.bus.select(u"calendar"_s, ids);
    const int count = int(m_controller.selection().size());
    m_frame->setSelection(count > 1 ? count : 0, {m_commands->action("calendar.earlierDay"), m_commands->action("calendar.laterDay"), m_commands->action("calendar.unplan"), m_commands->action("calendar.delete")});
}

void CalendarPanel::tell(const QString &text, ui::Tone tone, const RecordId &step)
{
    m_live->setAccessibleName(text);
    if (!m_deps.toasts)
        return;
    if (step.isNull()) {
        m_deps.toasts->show(text, {}, tone);
        return;
    }
    // The toast may outlive the panel; it takes back its own step and no other.
    m_deps.toasts->show(text, [self = QPointer<CalendarPanel>(this), step] {
        if (!self)
            return;
        self->m_deps.store.undo(step, self, [self](const Result<store::Saved> &saved) {
            if (!saved)
                self->tell(calendartext::errorText(saved.error()), ui::Tone::Warning, {});
        });
    }, tone, {}, step);
}

void CalendarPanel::open(const EntryKey &key)
{
    m_deps.bus.open(u"composer"_s, key.post, key.occurrence == 0 ? QJsonObject() : QJsonObject{{u"occurrence"_s, key.occurrence}});
}

void CalendarPanel::askSeries(const ScopeQuestion &question)
{
    const QRect place = view()->rectOf(question.entry);
    const QRect anchor(view()->viewport()->mapToGlobal(place.isNull() ? view()->viewport()->rect().center() : place.topLeft()), place.size());
    m_popover = askScope(this, anchor, question, [this, question](services::SeriesScope scope) { m_edits.answer(question, scope); });
}

void CalendarPanel::setPreviewShown(bool shown)
{
    m_previewShown = shown;
    placePreview();
    Q_EMIT stateChanged();
}

void CalendarPanel::placePreview()
{
    const bool fits = width() >= kPreviewFrom;
    m_preview->setVisible(m_previewShown && fits);
    m_commands->action("calendar.preview")->setChecked(m_previewShown);
    m_commands->action("calendar.preview")->setVisible(fits);
}

void CalendarPanel::addOverlay(const OverlayProvider *provider)
{
    m_scene.overlays.append(provider);
    view()->scheduleLayout();
}

void CalendarPanel::removeOverlay(const OverlayProvider *provider)
{
    m_scene.overlays.removeAll(provider);
    view()->layoutNow();
}

QJsonObject CalendarPanel::saveState() const
{
    QJsonObject state{{u"view"_s, idOf(m_controller.kind())}, {u"preview"_s, m_previewShown}, {u"tray"_s, m_tray->isOpen()},
                      {u"secondZone"_s, m_controller.isSecondZoneShown()}, {u"weekNumbers"_s, m_controller.areWeekNumbersShown()},
                      {u"zone"_s, QString::fromLatin1(m_controller.zone().id())}};
    if (const QJsonObject filter = CalendarFilters::toJson(m_controller.filter()); !filter.isEmpty())
        state.insert(u"filter"_s, filter);
    return state;
}

bool CalendarPanel::restoreState(const QJsonObject &state, int version)
{
    const auto kind = kindOf(state.value(u"view"_s).toString());
    if (version != kStateVersion || !kind)
        return state.isEmpty();
    m_controller.setKind(*kind);
    m_controller.setSecondZoneShown(state.value(u"secondZone"_s).toBool());
    m_controller.setWeekNumbersShown(state.value(u"weekNumbers"_s).toBool());
    m_tray->setOpen(state.value(u"tray"_s).toBool(true));
    m_previewShown = state.value(u"preview"_s).toBool(true);
    placePreview();
    filters()->setFilter(CalendarFilters::fromJson(state.value(u"filter"_s).toObject()));
    m_controller.model().loadNow();
    return true;
}

void CalendarPanel::openRecord(const RecordId &id, const QJsonObject &)
{
    m_deps.store.read(
        this, [id](store::Reader &reader) { return reader.postRows({id}); },
        [this, id](const Result<QList<store::PostCalendarRow>> &rows) {
            if (!rows || rows->isEmpty() || rows->first().scheduledAt == 0)
                return;
            m_wanted = id;
            m_controller.setAnchor(slotOf(rows->first().scheduledAt, m_controller.zone()).date);
            refreshState();
        });
}

void CalendarPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_frame) {
        m_controller.setLocale(QLocale());
        m_cards.setLocale(QLocale());
        retranslate();
    }
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && m_preview)
        m_preview->refresh();
    ui::Panel::changeEvent(event);
}

void CalendarPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    m_controller.setNarrow(width() < ui::metric::OneColumnBelow);
    m_header->fitTo(width());
    placePreview();
    refreshHint();
}

} // namespace campanile::views

#include "moc_calendarpanel.cpp"
