// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarpanel.h"

#include "ui/kit/panelframe.h"
#include "ui/kit/popover.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/calendar/agendaview.h"
#include "views/calendar/calendaractions.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/calendarpopups.h"
#include "views/calendar/calendartexts.h"
#include "views/calendar/monthview.h"
#include "views/calendar/timegridview.h"
#include "views/calendar/unscheduledtray.h"

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
#include <QToolButton>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::CalendarModel;
using ui::ColorRole;
using ui::tokens;

namespace {

constexpr int kSettleMs = 60;
constexpr int kPreviewFrom = 1040; ///< px: a panel this wide has room for the preview beside the grid
constexpr int kTitleFrom = 460;    ///< px: below, the days' own headings must do
constexpr int kKindsFrom = 620;    ///< px: narrower headers name the views in the menu only

QString idOf(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Month:
        return u"month"_s;
    case CalendarKind::Week:
        return u"week"_s;
    case CalendarKind::Day:
        return u"day"_s;
    case CalendarKind::Agenda:
        return u"agenda"_s;
    }
    return u"month"_s;
}

std::optional<CalendarKind> kindOf(const QString &id)
{
    for (const CalendarKind kind : {CalendarKind::Month, CalendarKind::Week, CalendarKind::Day, CalendarKind::Agenda}) {
        if (idOf(kind) == id)
            return kind;
    }
    return {};
}

/** One line on a pane, over an empty grid. */
class Hint final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        ui::drawPane(&painter, rect(), tokens().color(ColorRole::Raised), tokens().color(ColorRole::Line), ui::metric::RadiusCard);
    }
};

} // namespace

CalendarPanel::CalendarPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_controller(deps), m_edits(m_controller, deps), m_cards(deps), m_scene{m_controller, m_edits, m_cards, {}},
      m_drafts(deps.store)
{
    registerCalendarActions(deps.actions);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    buildBody();
    buildHeader();
    wireActions();
    wireSlots();
    retranslate();
    showKind();
    m_frame->states()->showLoading();
}

CalendarPanel::~CalendarPanel() = default;

QAction *CalendarPanel::action(const char *id) const
{
    return m_deps.actions.action(QString::fromLatin1(id));
}

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
    m_hint = new Hint(m_stack);
    auto *line = new QHBoxLayout(m_hint);
    line->setContentsMargins(ui::space::X4, ui::space::X2, ui::space::X3, ui::space::X2);
    m_hintText = new QLabel(m_hint);
    m_hintAction = new QPushButton(m_hint);
    m_hintAction->setProperty("kind", u"link"_s);
    line->addWidget(m_hintText);
    line->addWidget(m_hintAction);
    m_hint->hide();
    m_live = new QLabel(content);
    m_live->hide();
    m_frame = new ui::PanelFrame(tr("Calendar"), content, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    setFocusProxy(m_stack);
    m_stack->setFocusPolicy(Qt::NoFocus);
}

void CalendarPanel::buildHeader()
{
    m_header = new QWidget(this);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(m_header);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X1);
    const auto button = [&](const char *id, bool text) {
        auto *made = new QToolButton(m_header);
        made->setDefaultAction(action(id));
        made->setToolButtonStyle(text ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
        made->setIconSize({ui::metric::IconSmall, ui::metric::IconSmall});
        made->setFocusPolicy(Qt::TabFocus);
        line->addWidget(made);
    };
    button("calendar.previous", false);
    button("calendar.today", true);
    button("calendar.next", false);
    m_title = new QLabel(m_header);
    m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_title->setContentsMargins(ui::space::X2, 0, ui::space::X3, 0);
    m_title->setMinimumWidth(40);
    line->addWidget(m_title);
    m_filters = new CalendarFilters(m_deps, [this] { return m_controller.knownLabels(); }, m_header);
    m_filters->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    line->addWidget(m_filters, 1);
    m_kinds = new ui::SegmentedControl(m_header);
    m_kinds->setFocusPolicy(Qt::TabFocus);
    line->addWidget(m_kinds);
    m_frame->filters()->hide();
    m_frame->addHeaderWidget(m_header);
    m_frame->addHeaderAction(action("calendar.new"));
    m_frame->addHeaderAction(action("calendar.preview"));
    for (const char *id : {"calendar.month", "calendar.week", "calendar.day", "calendar.agenda", "calendar.secondZone", "calendar.weekNumbers", "calendar.tray", "calendar.clearFilters"})
        m_frame->addMenuAction(action(id));
}

void CalendarPanel::wireView(CalendarView *view)
{
    connect(view, &CalendarView::openRequested, this, [this](const EntryKey &key) { open(key.post, key.occurrence); });
    connect(view, &CalendarView::createRequested, this, [this](const WallSlot &slot) { m_edits.create(slot); });
    connect(view, &CalendarView::menuRequested, this, &CalendarPanel::showMenu);
    connect(view, &CalendarView::moreRequested, this, [this, view](int day, const QList<int> &, const QRect &anchor) {
        m_popover = showDayList(this, anchor, m_controller, m_cards, day,
                                {[this](const EntryKey &key) { m_controller.setCurrent(key, SelectMode::Replace); }, [this](const EntryKey &key) { open(key.post, key.occurrence); }});
        view->setFocus();
    });
    connect(view, &CalendarView::draggedOutside, this, [this, view](const QPoint &global, bool dropped) {
        const bool over = m_tray->rect().contains(m_tray->mapFromGlobal(global));
        m_tray->setDropHint(over && !dropped);
        if (over && dropped)
            m_edits.unplan(m_controller.selectedEntries());
        Q_UNUSED(view);
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

void CalendarPanel::wireSlots()
{
    connect(&m_controller, &CalendarController::viewChanged, this, &CalendarPanel::showKind);
    connect(&m_controller, &CalendarController::entriesChanged, this, &CalendarPanel::refreshState);
    connect(&m_controller, &CalendarController::selectionChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &CalendarPanel::refreshSelection);
    connect(&m_edits, &CalendarEdits::told, this, &CalendarPanel::tell);
    connect(&m_edits, &CalendarEdits::scopeAsked, this, &CalendarPanel::askSeries);
    connect(&m_edits, &CalendarEdits::created, this, [this](const RecordId &post) { open(post); });
    connect(m_filters, &CalendarFilters::filterChanged, this, [this](const store::PostFilter &filter) {
        m_controller.setFilter(filter);
        Q_EMIT stateChanged();
    });
    connect(m_kinds, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) {
        if (const auto kind = kindOf(id))
            m_controller.setKind(*kind);
    });
    connect(m_preview, &CalendarPreview::openRequested, this, [this](const RecordId &post) { open(post); });
    connect(m_preview, &CalendarPreview::createRequested, this, &CalendarPanel::createHere);
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] { m_controller.setFilter(m_controller.filter()); });
    connect(m_hintAction, &QPushButton::clicked, this, [this] {
        if (m_controller.isFiltered())
            m_filters->clear();
        else
            createHere();
    });
    connect(&m_deps.context, &WorkspaceContext::changed, this, &CalendarPanel::refreshState);
    connect(&m_deps.store.hub(), &store::ChangeHub::statusChanged, this, &CalendarPanel::refreshState);
    TrayList *list = m_tray->list();
    connect(list, &TrayList::pulled, this, [this](const CalendarEntry &post, const QPoint &global) { view()->dragFromTray(post, view()->viewport()->mapFromGlobal(global)); });
    connect(list, &TrayList::dropped, this, [this] { view()->dropFromTray(); });
    connect(list, &TrayList::cancelled, this, [this] { view()->cancelDrag(); });
    connect(list, &TrayList::openRequested, this, [this](const RecordId &post) { open(post); });
    connect(list, &TrayList::planRequested, this, [this](const RecordId &post) { m_edits.plan(post, m_controller.cursor()); });
    connect(m_tray, &UnscheduledTray::openChanged, this, [this](bool isOpen) {
        action("calendar.tray")->setChecked(isOpen);
        Q_EMIT stateChanged();
    });
}

void CalendarPanel::on(const QString &id, std::function<void()> slot)
{
    QAction *command = m_deps.actions.action(id);
    m_stack->addAction(command);
    // One set of commands serves every calendar; the one in sight answers, and nothing runs while a post is held.
    connect(command, &QAction::triggered, this, [this, slot = std::move(slot), id] {
        const bool goesOnHeld = id == u"calendar.lift" || id == u"calendar.open" || id == u"calendar.previous" || id == u"calendar.next";
        if (isVisible() && (!view()->drag() || goesOnHeld))
            slot();
    });
}

void CalendarPanel::wireActions()
{
    on(u"calendar.previous"_s, [this] { m_controller.step(-1); });
    on(u"calendar.next"_s, [this] { m_controller.step(1); });
    on(u"calendar.today"_s, [this] { m_controller.goToday(); });
    on(u"calendar.month"_s, [this] { m_controller.setKind(CalendarKind::Month); });
    on(u"calendar.week"_s, [this] { m_controller.setKind(CalendarKind::Week); });
    on(u"calendar.day"_s, [this] { m_controller.setKind(CalendarKind::Day); });
    on(u"calendar.agenda"_s, [this] { m_controller.setKind(CalendarKind::Agenda); });
    on(u"calendar.new"_s, [this] { createHere(); });
    on(u"calendar.open"_s, [this] {
        if (view()->drag())
            view()->liftOrDrop();
        else if (m_controller.current())
            open(m_controller.current()->post, m_controller.current()->occurrence);
        else
            createHere();
    });
    on(u"calendar.lift"_s, [this] { view()->liftOrDrop(); });
    on(u"calendar.nextPost"_s, [this] { stepPost(1); });
    on(u"calendar.previousPost"_s, [this] { stepPost(-1); });
    on(u"calendar.selectAll"_s, [this] { m_controller.selectAll(); });
    on(u"calendar.laterDay"_s, [this] { m_edits.shiftSelected(1, 0); });
    on(u"calendar.earlierDay"_s, [this] { m_edits.shiftSelected(-1, 0); });
    on(u"calendar.laterWeek"_s, [this] { m_edits.shiftSelected(7, 0); });
    on(u"calendar.earlierWeek"_s, [this] { m_edits.shiftSelected(-7, 0); });
    on(u"calendar.laterHour"_s, [this] { m_edits.shiftSelected(0, 60); });
    on(u"calendar.earlierHour"_s, [this] { m_edits.shiftSelected(0, -60); });
    on(u"calendar.duplicate"_s, [this] { m_edits.duplicateSelected(); });
    on(u"calendar.skip"_s, [this] {
        if (m_controller.current())
            m_edits.skip(*m_controller.current());
    });
    on(u"calendar.unplan"_s, [this] { m_edits.unplan(m_controller.selectedEntries()); });
    on(u"calendar.delete"_s, [this] { m_edits.removeSelected(); });
    on(u"calendar.preview"_s, [this] { setPreviewShown(!m_previewShown); });
    on(u"calendar.secondZone"_s, [this] {
        m_controller.setSecondZoneShown(!m_controller.isSecondZoneShown());
        Q_EMIT stateChanged();
    });
    on(u"calendar.weekNumbers"_s, [this] {
        m_controller.setWeekNumbersShown(!m_controller.areWeekNumbersShown());
        Q_EMIT stateChanged();
    });
    on(u"calendar.tray"_s, [this] { m_tray->setOpen(!m_tray->isOpen()); });
    on(u"calendar.clearFilters"_s, [this] { m_filters->clear(); });
}

void CalendarPanel::retranslate()
{
    m_frame->setTitle(tr("Calendar"));
    m_kinds->setItems({{u"month"_s, tr("Month"), {}}, {u"week"_s, tr("Week"), {}}, {u"day"_s, tr("Day"), {}}, {u"agenda"_s, tr("Agenda"), {}}});
    m_kinds->setAccessibleName(tr("View"));
    m_filters->retranslate();
    m_tray->retranslate();
    m_title->setText(m_controller.title());
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
    m_kinds->setCurrent(idOf(m_controller.kind()));
    m_title->setText(m_controller.title());
    action("calendar.secondZone")->setChecked(m_controller.isSecondZoneShown());
    action("calendar.weekNumbers")->setChecked(m_controller.areWeekNumbersShown());
    action("calendar.tray")->setChecked(m_tray->isOpen());
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
    const qint64 since = m_deps.context.isOnline() ? 0 : m_deps.context.offlineSinceMs();
    const store::SyncStatus &status = m_deps.store.hub().status();
    states->setOffline(since == 0 ? QString() : tr("since %1").arg(calendartext::timeText(slotOf(since, m_controller.zone()), m_controller.locale())),
                       status.pending + status.inFlight);
    if (m_wanted) {
        for (const CalendarEntry &entry : m_controller.entries()) {
            if (entry.post.id == *m_wanted) {
                m_wanted.reset();
                m_controller.setCurrent(CalendarModel::keyOf(entry), SelectMode::Replace);
                break;
            }
        }
    }
    refreshHint();
}

void CalendarPanel::refreshHint()
{
    const bool empty = m_loaded && m_controller.entries().isEmpty();
    m_hintText->setText(m_controller.isFiltered() ? tr("No post matches the filters.") : tr("Nothing is planned here yet."));
    m_hintAction->setText(m_controller.isFiltered() ? tr("Clear filters") : tr("New post"));
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
    m_frame->setSelection(count > 1 ? count : 0, {action("calendar.earlierDay"), action("calendar.laterDay"), action("calendar.unplan"), action("calendar.delete")});
}

void CalendarPanel::tell(const QString &text, ui::Tone tone, bool undoable)
{
    m_live->setAccessibleName(text);
    if (!m_deps.toasts)
        return;
    if (!undoable) {
        m_deps.toasts->show(text, {}, tone);
        return;
    }
    // The store takes back the latest change; an older toast must not undo a newer one.
    m_deps.toasts->show(text, [this, self = QPointer<CalendarPanel>(this), number = ++m_changes] {
        if (!self)
            return;
        if (number != m_changes) {
            tell(tr("Something else was changed since. Undo that first, from the Edit menu."), ui::Tone::Info, false);
            return;
        }
        m_deps.store.undo(this, [this](const Result<store::Saved> &saved) {
            if (!saved)
                tell(calendartext::errorText(saved.error()), ui::Tone::Warning, false);
        });
    }, tone);
}

void CalendarPanel::open(const RecordId &post, qint64 occurrence)
{
    m_deps.bus.open(u"composer"_s, post, occurrence == 0 ? QJsonObject() : QJsonObject{{u"occurrence"_s, occurrence}});
}

void CalendarPanel::createHere()
{
    WallSlot slot = m_controller.cursor();
    // In a month a day is meant, not the minute of the post that the cursor is on.
    if (m_controller.shownKind() == CalendarKind::Month || m_controller.shownKind() == CalendarKind::Agenda)
        slot.minute = -1;
    m_edits.create(slot);
}

void CalendarPanel::showMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](std::initializer_list<const char *> ids) {
        for (const char *id : ids)
            menu->addAction(action(id));
        menu->addSeparator();
    };
    const CalendarEntry *entry = m_controller.currentEntry();
    if (entry) {
        add({"calendar.open"});
        add({"calendar.laterDay", "calendar.earlierDay", "calendar.laterWeek", "calendar.laterHour", "calendar.earlierHour"});
        add({"calendar.duplicate", "calendar.unplan"});
        if (entry->isOccurrence())
            add({"calendar.skip"});
        add({"calendar.delete"});
    } else {
        add({"calendar.new"});
        add({"calendar.today", "calendar.selectAll"});
    }
    menu->popup(global);
}

void CalendarPanel::askSeries(const ScopeQuestion &question)
{
    const QRect place = view()->rectOf(question.entry);
    const QRect anchor(view()->viewport()->mapToGlobal(place.isNull() ? view()->viewport()->rect().center() : place.topLeft()), place.size());
    m_popover = askScope(this, anchor, question, [this, question](services::SeriesScope scope) { m_edits.answer(question, scope); });
}

void CalendarPanel::stepPost(int direction)
{
    const QList<CalendarEntry> &entries = m_controller.entries();
    if (entries.isEmpty())
        return;
    int row = m_controller.current() ? m_controller.model().rowOf(*m_controller.current()) + direction : -1;
    if (!m_controller.current()) {
        const qint64 at = instantOf(m_controller.cursor(), m_controller.zone());
        row = int(std::count_if(entries.begin(), entries.end(), [at](const CalendarEntry &entry) { return entry.at < at; }));
        row += direction < 0 ? -1 : 0;
    }
    m_controller.setCurrent(CalendarModel::keyOf(entries.at(std::clamp(row, 0, int(entries.size()) - 1))), SelectMode::Replace);
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
    m_preview->refresh();
    action("calendar.preview")->setChecked(m_previewShown);
    action("calendar.preview")->setVisible(fits);
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
                      {u"secondZone"_s, m_controller.isSecondZoneShown()}, {u"weekNumbers"_s, m_controller.areWeekNumbersShown()}};
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
    m_filters->setFilter(CalendarFilters::fromJson(state.value(u"filter"_s).toObject()));
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
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && m_title) {
        m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
        m_preview->refresh();
    }
    ui::Panel::changeEvent(event);
}

void CalendarPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    m_controller.setNarrow(width() < ui::metric::OneColumnBelow);
    m_kinds->setVisible(width() >= kKindsFrom);
    m_title->setVisible(width() >= kTitleFrom);
    placePreview();
    refreshHint();
}

} // namespace campanile::views

#include "moc_calendarpanel.cpp"
