// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/figurespanel.h"

#include "app/domain/inboxquery.h"
#include "ui/kit/chips.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/plainscroll.h"
#include "ui/kit/popover.h"
#include "ui/shell/selectionbus.h"
#include "ui/theme/icons.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/copytable.h"
#include "views/inboxfigures/exportbox.h"
#include "views/inboxfigures/figurecard.h"
#include "views/inboxfigures/figurecontrols.h"
#include "views/inboxfigures/figurepane.h"
#include "views/inboxfigures/figureparts.h"
#include "views/offlinewords.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFiguresState = 1;
constexpr int kTileWidth = 190;      ///< px that a tile wants
constexpr int kTwoTiles = 250;       ///< px from which two of them stand side by side
constexpr int kTwoCharts = 860;      ///< px from which charts stand side by side
constexpr int kExplainWidth = 340;

QVBoxLayout *columnIn(QWidget *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    return column;
}

} // namespace

FiguresPanel::FiguresPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_service(std::make_unique<services::FiguresService>(deps.store, deps.clock, deps.pool)),
      m_members(models::makeMembersModel(deps.store)), m_controls(new FigureControls(deps, *m_members))
{
    m_scroll = ui::plainScroll(makeDashboard(), tr("Inbox figures"), nullptr);
    m_frame = new ui::PanelFrame(tr("Inbox figures"), m_scroll, this);
    auto *save = new QAction(ui::icon(u"download"_s), tr("Export the figures"), this);
    connect(save, &QAction::triggered, this, &FiguresPanel::openExport);
    m_frame->addHeaderAction(save);
    auto *inbox = new QAction(ui::icon(u"inbox"_s), tr("Open the inbox"), this);
    connect(inbox, &QAction::triggered, this, [this] { m_deps.bus.open(u"inbox"_s); });
    m_frame->addHeaderAction(inbox);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_frame->states()->setEmptyText({u"chart-line"_s, tr("How fast you answer, how much waits and who carries it. The figures begin with the first conversation in the inbox."), tr("Open the inbox"), {}});
    connect(m_frame->states(), &ui::StateView::actionRequested, this, [this] { m_deps.bus.open(u"inbox"_s); });
    connect(m_frame->states(), &ui::StateView::retryRequested, m_service.get(), &services::FiguresService::retry);
    connect(m_service.get(), &services::FiguresService::changed, this, &FiguresPanel::refresh);
    connect(&deps.context, &WorkspaceContext::changed, this, [this] {
        if (isVisible() && m_service->report() && m_service->report()->request.zone != m_controls->zone())
            want();
        refresh();
    });
    connect(m_controls, &FigureControls::requestChanged, this, [this] {
        want();
        Q_EMIT stateChanged();
    });
    connect(m_controls, &FigureControls::clockChanged, this, [this] {
        refresh();
        Q_EMIT stateChanged();
    });
    setFocusProxy(m_controls->first());
    refresh();
}

FiguresPanel::~FiguresPanel() = default;

QWidget *FiguresPanel::makeDashboard()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::PanelPadding);
    column->setSpacing(ui::space::X3);
    column->addWidget(m_controls);
    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(ui::space::X2);
    for (const FigureKind kind : {FigureKind::FirstReply, FigureKind::Kept, FigureKind::Waiting, FigureKind::Resolution, FigureKind::Rounds}) {
        auto *card = new FigureCard(figureTitle(kind), body);
        connect(card, &FigureCard::clicked, this, [this, kind] { explain(kind); });
        m_cards[size_t(kind)] = card;
    }
    column->addLayout(m_tileGrid);
    m_backlog = new ChartCard(tr("Waiting for an answer"), body);
    m_distribution = new ChartCard(tr("Time to the first reply"), body);
    m_kept = new ChartCard(tr("Answered in time, by week"), body);
    m_peopleCard = makePeople();
    m_groupsCard = makeGroups();
    m_grid = new QGridLayout;
    m_grid->setSpacing(ui::space::X2);
    column->addLayout(m_grid);
    column->addStretch(1);
    for (ChartCard *chart : {m_backlog, m_distribution, m_kept})
        connect(chart, &ChartCard::tableShown, this, [this] { Q_EMIT stateChanged(); });
    arrange();
    return body;
}

QWidget *FiguresPanel::makePeople()
{
    auto *card = new FigurePane;
    QVBoxLayout *column = columnIn(card);
    column->addWidget(figureLine(tr("People"), ui::TypeRole::Strong, false, card));
    m_people = new CopyTable(card);
    m_people->setAccessibleName(tr("Load and answers by person"));
    column->addWidget(m_people);
    column->addWidget(figureLine(tr("Open and overdue are those of now. Enter shows a person’s conversations."), ui::TypeRole::Caption, true, card));
    connect(m_people, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        const QString key = m_people->keyAt(index.row());
        const services::FiguresReport *report = m_service->report();
        if (!report)
            return;
        const QString name = report->names.people.value(key);
        openBehind(FigureKind::Waiting, key.isEmpty() ? u"is:unassigned"_s : name.isEmpty() ? QString() : domain::inboxQueryText({{domain::InboxTerm::Kind::Assignee, name}}));
    });
    return card;
}

QWidget *FiguresPanel::makeGroups()
{
    auto *card = new FigurePane;
    QVBoxLayout *column = columnIn(card);
    auto *top = new QHBoxLayout;
    top->addWidget(figureLine(tr("Where"), ui::TypeRole::Strong, false, card));
    top->addStretch(1);
    m_groupings = new ui::SegmentedControl(card);
    m_groupings->setAccessibleName(tr("Grouped by"));
    m_groupings->setItems({{u"account"_s, tr("Accounts"), {}}, {u"network"_s, tr("Networks"), {}}, {u"type"_s, tr("Kinds"), {}}});
    m_groupings->setCurrent(u"account"_s);
    top->addWidget(m_groupings);
    column->addLayout(top);
    m_groups = new CopyTable(card);
    m_groups->setAccessibleName(tr("Answers by account, network or kind"));
    column->addWidget(m_groups);
    column->addStretch(1);
    connect(m_groupings, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) {
        m_grouping = id == u"network" ? Grouping::Network : id == u"type" ? Grouping::Type : Grouping::Account;
        if (const services::FiguresReport *report = m_service->report())
            refreshGroups(*report);
        Q_EMIT stateChanged();
    });
    connect(m_groups, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        using Kind = domain::InboxTerm::Kind;
        const services::FiguresReport *report = m_service->report();
        const QString key = m_groups->keyAt(index.row());
        if (!report)
            return;
        const QString value = m_grouping == Grouping::Account ? report->names.accounts.value(key) : key;
        const Kind kind = m_grouping == Grouping::Account ? Kind::To : m_grouping == Grouping::Network ? Kind::Network : Kind::Type;
        openBehind(FigureKind::Rounds, value.isEmpty() ? QString() : domain::inboxQueryText({{kind, value}}));
    });
    return card;
}

void FiguresPanel::want()
{
    if (isVisible())
        m_service->want(m_controls->request());
}

void FiguresPanel::setPeriod(const QString &period)
{
    m_controls->setPeriod(period);
}

void FiguresPanel::setDays(const QDate &from, const QDate &last)
{
    m_controls->setDays(from, last);
}

void FiguresPanel::setFilter(const domain::InboxFigureFilter &filter)
{
    m_controls->setFilter(filter);
}

void FiguresPanel::setClock(FigureClock clock)
{
    m_controls->setClock(clock);
}

void FiguresPanel::showEvent(QShowEvent *event)
{
    ui::Panel::showEvent(event);
    m_service->want(m_controls->request());
}

void FiguresPanel::hideEvent(QHideEvent *event)
{
    ui::Panel::hideEvent(event);
    m_service->rest();
}

void FiguresPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    arrange();
}

/** Tiles as many as there is room for; charts side by side, or below each other in a narrow panel. */
void FiguresPanel::arrange()
{
    // As if the scroll bar were there: with it nothing is to be placed anew.
    const int room = std::max(1, width() - 2 * ui::space::PanelPadding - style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    const int perRow = std::clamp(room / ui::room(kTileWidth), room < ui::room(kTwoTiles) ? 1 : 2, int(m_cards.size()));
    m_controls->arrange(room);
    const int wanted = perRow * 2 + (room >= ui::room(kTwoCharts) ? 1 : 0);
    if (wanted == m_columns)
        return;
    m_columns = wanted;
    for (QGridLayout *grid : {m_tileGrid, m_grid}) {
        while (QLayoutItem *item = grid->takeAt(0))
            delete item;
        for (int column = 0; column < int(m_cards.size()); ++column)
            grid->setColumnStretch(column, 0);
    }
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_tileGrid->addWidget(m_cards[size_t(i)], i / perRow, i % perRow);
    for (int column = 0; column < perRow; ++column)
        m_tileGrid->setColumnStretch(column, 1);
    const bool isWide = room >= ui::room(kTwoCharts);
    const QList<QWidget *> cards{m_backlog, m_distribution, m_kept, m_groupsCard, m_peopleCard};
    for (int i = 0; i < cards.size(); ++i) {
        if (cards[i] == m_peopleCard)
            m_grid->addWidget(cards[i], isWide ? 2 : i, 0, 1, isWide ? 2 : 1);
        else
            m_grid->addWidget(cards[i], isWide ? i / 2 : i, isWide ? i % 2 : 0);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, isWide ? 1 : 0);
}

QString FiguresPanel::note() const
{
    return m_controls->note();
}

void FiguresPanel::openBehind(FigureKind kind, const QString &part)
{
    if (const services::FiguresReport *report = m_service->report())
        m_deps.bus.open(u"inbox"_s, {}, {{u"query"_s, figureQuery(kind, *report, part)}});
}

QWidget *FiguresPanel::explain(FigureKind kind)
{
    const services::FiguresReport *report = m_service->report();
    if (!report)
        return nullptr;
    auto *content = new QWidget;
    content->setFixedWidth(ui::room(kExplainWidth));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X2);
    column->addWidget(figureLine(figureTitle(kind), ui::TypeRole::Strong, false, content));
    for (const QString &sentence : figureExplanation(kind, *report, m_controls->clock()))
        column->addWidget(figureLine(sentence, ui::TypeRole::Body, false, content));
    auto *show = new QPushButton(kind == FigureKind::Waiting ? tr("Show what waits") : tr("Show the conversations"), content);
    column->addWidget(show, 0, Qt::AlignLeading);
    auto *popover = new ui::Popover(content, this);
    connect(show, &QPushButton::clicked, this, [this, kind, popover] {
        popover->close();
        openBehind(kind);
    });
    popover->openAt(m_cards[size_t(kind)]);
    show->setFocus();
    return popover;
}

QWidget *FiguresPanel::openExport()
{
    if (!m_service->report())
        return nullptr;
    auto *box = new ExportBox(*m_service, m_deps);
    auto *popover = new ui::Popover(box, this);
    connect(box, &ExportBox::choosing, popover, &QWidget::close);
    popover->openAt(m_frame->header());
    return box;
}

QJsonObject FiguresPanel::saveState() const
{
    QJsonObject state{{u"grouping"_s, m_groupings->current()}};
    m_controls->save(state);
    QJsonArray tables;
    for (const ChartCard *chart : {m_backlog, m_distribution, m_kept})
        tables.append(chart->isTable());
    state.insert("tables"_L1, tables);
    return state;
}

bool FiguresPanel::restoreState(const QJsonObject &state, int version)
{
    if (version != kFiguresState)
        return state.isEmpty();
    const QString grouping = state.value("grouping"_L1).toString(u"account"_s);
    m_groupings->setCurrent(grouping);
    m_grouping = grouping == u"network" ? Grouping::Network : grouping == u"type" ? Grouping::Type : Grouping::Account;
    int i = 0;
    for (ChartCard *chart : {m_backlog, m_distribution, m_kept})
        chart->showTable(state.value("tables"_L1).toArray().at(i++).toBool());
    m_controls->restore(state);
    return true;
}

} // namespace campanile::views

#include "moc_figurespanel.cpp"
