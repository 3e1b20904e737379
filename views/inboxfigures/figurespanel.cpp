// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/figurespanel.h"

#include "app/domain/inboxquery.h"
#include "app/domain/zonedtime.h"
#include "ui/kit/chips.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/pickbutton.h"
#include "ui/kit/popover.h"
#include "ui/shell/selectionbus.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/copytable.h"
#include "views/inboxfigures/exportbox.h"
#include "views/inboxfigures/figurecard.h"
#include "views/inboxfigures/figurepane.h"
#include "views/offlinewords.h"

#include <QAction>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFiguresState = 1;
constexpr int kMostDays = 366;
constexpr int kTileWidth = 190;      ///< px that a tile wants
constexpr int kTwoCharts = 860;      ///< px from which charts stand side by side
constexpr int kExplainWidth = 340;
constexpr int kDefaultDays = 28;
constexpr int kDateWidth = 132;
constexpr int kFilterWidth = 150;
constexpr int kOneLine = 520;        ///< px from which period and clock stand in one line

QLabel *line(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    label->setWordWrap(true);
    label->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QJsonArray textsJson(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray())
        texts.append(one.toString());
    return texts;
}

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
      m_members(models::makeMembersModel(deps.store)), m_period(QString::number(kDefaultDays))
{
    m_scroll = new QScrollArea;
    m_scroll->setAccessibleName(tr("Inbox figures"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeDashboard());
    m_scroll->widget()->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
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
        if (isVisible() && m_service->report() && m_service->report()->request.zone != zone())
            want();
        refresh();
    });
    m_members->onLoaded([this] { fillFilters(); });
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&deps.accounts, moved, this, &FiguresPanel::fillFilters);
    setFocusProxy(m_periods);
    fillFilters();
    refresh();
}

FiguresPanel::~FiguresPanel() = default;

QTimeZone FiguresPanel::zone() const
{
    const QTimeZone zone(m_deps.context.timezone().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QWidget *FiguresPanel::makeControls()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_top = new QGridLayout;
    m_top->setSpacing(ui::space::X2);
    m_periods = new ui::SegmentedControl(box);
    m_periods->setAccessibleName(tr("Period"));
    m_periods->setItems({{u"7"_s, tr("7 days"), {}}, {u"28"_s, tr("28 days"), {}}, {u"90"_s, tr("90 days"), {}}, {u"custom"_s, tr("Custom"), {}}});
    m_periods->setCurrent(m_period);
    m_clocks = new ui::SegmentedControl(box);
    m_clocks->setAccessibleName(tr("Which time counts"));
    m_clocks->setItems({{u"real"_s, tr("All hours"), {}}, {u"working"_s, tr("Working hours"), {}}});
    m_clocks->setCurrent(u"real"_s);
    column->addLayout(m_top);
    m_days = new QWidget(box);
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    const QDate today = domain::toWall(m_deps.clock.nowUtc(), zone()).date();
    m_from = new QDateEdit(today.addDays(1 - kDefaultDays), m_days);
    m_last = new QDateEdit(today, m_days);
    for (QDateEdit *edit : {m_from, m_last}) {
        edit->setCalendarPopup(true);
        edit->setMaximumDate(today);
        // In a mirrored window Qt would turn the parts of the format round; the locale's own marks order them well.
        edit->setLayoutDirection(Qt::LeftToRight);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat).replace(u"yyyy"_s, u"yy"_s).replace(u"yy"_s, u"yyyy"_s));
        edit->unsetLayoutDirection();
        edit->setMinimumWidth(kDateWidth);
    }
    m_from->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    days->addWidget(m_from);
    days->addWidget(line(u"–"_s, ui::TypeRole::Body, true, m_days));
    days->addWidget(m_last);
    days->addStretch(1);
    m_days->hide();
    column->addWidget(m_days);
    m_filters = new QWidget(box);
    m_filterLine = new QGridLayout(m_filters);
    m_filterLine->setContentsMargins(0, 0, 0, 0);
    m_filterLine->setSpacing(ui::space::X2);
    column->addWidget(m_filters);
    m_span = line({}, ui::TypeRole::Caption, true, box);
    column->addWidget(m_span);
    m_note = line({}, ui::TypeRole::Body, false, box);
    m_note->hide();
    column->addWidget(m_note);
    connect(m_periods, &ui::SegmentedControl::currentChanged, this, &FiguresPanel::setPeriod);
    connect(m_clocks, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) { setClock(id == u"working" ? FigureClock::Working : FigureClock::Real); });
    for (QDateEdit *edit : {m_from, m_last}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            want();
            Q_EMIT stateChanged();
        });
    }
    return box;
}

QWidget *FiguresPanel::makeDashboard()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::PanelPadding);
    column->setSpacing(ui::space::X3);
    column->addWidget(makeControls());
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
    column->addWidget(line(tr("People"), ui::TypeRole::Strong, false, card));
    m_people = new CopyTable(card);
    m_people->setAccessibleName(tr("Load and answers by person"));
    column->addWidget(m_people);
    column->addWidget(line(tr("Open and overdue are those of now. Enter shows a person’s conversations."), ui::TypeRole::Caption, true, card));
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
    top->addWidget(line(tr("Where"), ui::TypeRole::Strong, false, card));
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

/** The choices are what there is: they are made anew when an account or a person comes or goes. */
void FiguresPanel::fillFilters()
{
    QList<ui::PickChoice> accounts, networks, people{{QString(), tr("Nobody")}};
    for (const models::AccountRow &account : m_deps.accounts.rows()) {
        accounts.append({account.id.toString(), tr("%1 (%2)").arg(account.displayName, networkHeading(account.platform))});
        if (std::none_of(networks.cbegin(), networks.cend(), [&account](const ui::PickChoice &one) { return one.wire == account.platform; }))
            networks.append({account.platform, networkHeading(account.platform)});
    }
    for (const models::MemberRow &member : m_members->rows())
        people.append({member.user.toString(), member.name});
    QString signature;
    for (const QList<ui::PickChoice> &list : {accounts, people}) {
        for (const ui::PickChoice &choice : list)
            signature += choice.wire + choice.label + u'\n';
    }
    if (signature == m_filterSignature)
        return;
    m_filterSignature = signature;
    for (QWidget *pick : std::as_const(m_picks)) {
        pick->hide();
        pick->deleteLater();
    }
    m_picks.clear();
    QList<ui::PickChoice> types;
    for (const QString &type : {u"comment"_s, u"dm"_s, u"mention"_s, u"review"_s})
        types.append({type, itemTypeLabel(type)});
    const auto add = [this](const QString &name, const QString &none, const QList<ui::PickChoice> &choices, QStringList &picked) {
        auto *button = new ui::PickButton(name, none, choices, m_filters);
        button->setPicked(picked);
        connect(button, &ui::PickButton::changed, this, [this, button, &picked] {
            picked = button->picked();
            want();
            Q_EMIT stateChanged();
        });
        m_picks.append(button);
    };
    add(tr("Accounts"), tr("All accounts"), accounts, m_filter.accounts);
    add(tr("Networks"), tr("All networks"), networks, m_filter.networks);
    add(tr("Kinds"), tr("All kinds"), types, m_filter.types);
    add(tr("People"), tr("Everybody"), people, m_filter.people);
    m_columns = 0;
    arrange();
}

services::FiguresRequest FiguresPanel::request() const
{
    services::FiguresRequest request;
    request.zone = zone();
    request.filter = m_filter;
    const QDate today = domain::toWall(m_deps.clock.nowUtc(), request.zone).date();
    if (m_period == u"custom") {
        request.from = std::min(m_from->date(), m_last->date());
        request.to = std::min(std::max(m_from->date(), m_last->date()).addDays(1), request.from.addDays(kMostDays));
    } else {
        request.to = today.addDays(1);
        request.from = request.to.addDays(-m_period.toInt());
    }
    return request;
}

void FiguresPanel::want()
{
    if (isVisible())
        m_service->want(request());
}

void FiguresPanel::setPeriod(const QString &period)
{
    if (period != u"7" && period != u"28" && period != u"90" && period != u"custom")
        return;
    m_period = period;
    const QSignalBlocker quiet(m_periods);
    m_periods->setCurrent(period);
    m_days->setVisible(period == u"custom");
    want();
    Q_EMIT stateChanged();
}

void FiguresPanel::setDays(const QDate &from, const QDate &last)
{
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietLast(m_last);
    m_from->setDate(from);
    m_last->setDate(last);
    setPeriod(u"custom"_s);
}

void FiguresPanel::setFilter(const domain::InboxFigureFilter &filter)
{
    m_filter = filter;
    m_filterSignature.clear();
    fillFilters();
    want();
}

void FiguresPanel::setClock(FigureClock clock)
{
    m_clock = clock;
    const QSignalBlocker quiet(m_clocks);
    m_clocks->setCurrent(clock == FigureClock::Working ? u"working"_s : u"real"_s);
    refresh();
    Q_EMIT stateChanged();
}

void FiguresPanel::showEvent(QShowEvent *event)
{
    ui::Panel::showEvent(event);
    m_service->want(request());
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
    const int room = std::max(1, width() - 2 * ui::space::PanelPadding);
    const int perRow = std::clamp(room / kTileWidth, 2, int(m_cards.size()));
    const int filters = std::clamp(room / kFilterWidth, 1, int(std::max<qsizetype>(1, m_picks.size())));
    const bool isOneLine = room >= kOneLine;
    const int wanted = ((perRow * 10 + filters) * 2 + (isOneLine ? 1 : 0)) * 2 + (room >= kTwoCharts ? 1 : 0);
    if (wanted == m_columns)
        return;
    m_columns = wanted;
    for (QGridLayout *grid : {m_tileGrid, m_grid, m_filterLine, m_top}) {
        while (QLayoutItem *item = grid->takeAt(0))
            delete item;
        for (int column = 0; column < int(m_cards.size()); ++column)
            grid->setColumnStretch(column, 0);
    }
    m_top->addWidget(m_periods, 0, 0, Qt::AlignLeading);
    m_top->addWidget(m_clocks, isOneLine ? 0 : 1, isOneLine ? 1 : 0, isOneLine ? Qt::AlignTrailing : Qt::AlignLeading);
    for (int i = 0; i < m_picks.size(); ++i) {
        m_filterLine->addWidget(m_picks[i], i / filters, i % filters);
        m_filterLine->setColumnStretch(i % filters, 1);
    }
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_tileGrid->addWidget(m_cards[size_t(i)], i / perRow, i % perRow);
    for (int column = 0; column < perRow; ++column)
        m_tileGrid->setColumnStretch(column, 1);
    const bool isWide = room >= kTwoCharts;
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
    return m_note->isHidden() ? QString() : m_note->text();
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
    content->setFixedWidth(kExplainWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X2);
    column->addWidget(line(figureTitle(kind), ui::TypeRole::Strong, false, content));
    for (const QString &sentence : figureExplanation(kind, *report, m_clock))
        column->addWidget(line(sentence, ui::TypeRole::Body, false, content));
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
    QJsonObject state{{u"period"_s, m_period}, {u"clock"_s, m_clock == FigureClock::Working ? u"working"_s : u"real"_s}, {u"grouping"_s, m_groupings->current()},
                      {u"accounts"_s, textsJson(m_filter.accounts)}, {u"networks"_s, textsJson(m_filter.networks)}, {u"types"_s, textsJson(m_filter.types)},
                      {u"people"_s, textsJson(m_filter.people)}};
    if (m_period == u"custom") {
        state.insert("from"_L1, m_from->date().toString(Qt::ISODate));
        state.insert("last"_L1, m_last->date().toString(Qt::ISODate));
    }
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
    setFilter({textsOf(state.value("accounts"_L1)), textsOf(state.value("networks"_L1)), textsOf(state.value("types"_L1)), textsOf(state.value("people"_L1))});
    setClock(state.value("clock"_L1).toString() == "working"_L1 ? FigureClock::Working : FigureClock::Real);
    const QString grouping = state.value("grouping"_L1).toString(u"account"_s);
    m_groupings->setCurrent(grouping);
    m_grouping = grouping == u"network" ? Grouping::Network : grouping == u"type" ? Grouping::Type : Grouping::Account;
    int i = 0;
    for (ChartCard *chart : {m_backlog, m_distribution, m_kept})
        chart->showTable(state.value("tables"_L1).toArray().at(i++).toBool());
    const QDate from = QDate::fromString(state.value("from"_L1).toString(), Qt::ISODate);
    const QDate last = QDate::fromString(state.value("last"_L1).toString(), Qt::ISODate);
    if (from.isValid() && last.isValid())
        setDays(from, last);
    else
        setPeriod(state.value("period"_L1).toString());
    return true;
}

} // namespace campanile::views

#include "moc_figurespanel.cpp"
