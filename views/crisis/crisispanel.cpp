// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisispanel.h"

#include "app/services/crisisservice.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/rowdelegate.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/theme/icons.h"
#include "views/crisis/crisiscommands.h"
#include "views/crisis/crisisdialogs.h"
#include "views/crisis/crisisroomview.h"
#include "views/crisis/leadcard.h"
#include "views/crisis/noteedit.h"
#include "views/crisis/pausecard.h"
#include "views/crisis/templatebox.h"
#include "views/crisis/timeline.h"
#include "views/offlinewords.h"

#include <QAction>
#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ListState;

namespace {

constexpr int kCrisisMinuteMs = 60'000;
constexpr int kPicture = 64; ///< pixels of the mark, at twice its size

/** The severity as a picture: its icon on its soft colour. */
QImage severityMark(const models::CrisisEventRow &row)
{
    const ui::Tokens &t = ui::tokens();
    const ui::Tone tone = row.isOpen() ? crisisSeverityTone(row.severity) : ui::Tone::Neutral;
    QImage image(kPicture, kPicture, QImage::Format_ARGB32_Premultiplied);
    image.fill(t.soft(tone));
    QPainter painter(&image);
    const int side = kPicture / 2;
    const QString icon = row.isOpen() ? crisisSeverityIcon(row.severity) : crisisStatusLook(row.status).icon;
    ui::drawIcon(&painter, QRect((kPicture - side) / 2, (kPicture - side) / 2, side, side), icon, t.ink(tone));
    return image;
}

ui::RowLook eventLook(const models::CrisisEventRow &row, const CrisisParts &parts)
{
    ui::RowLook look;
    look.title = crisisHeadline(row);
    look.avatar = {severityMark(row), look.title, {}};
    look.time = agoWords(row.detectedAt, parts.nowMs(), parts.ways());
    look.exactTime = exactWords(row.detectedAt, parts.ways());
    look.unread = row.status == u"detected";
    look.strong = row.isOpen();
    QStringList accounts;
    for (const QString &id : row.accounts)
        accounts.append(parts.account(id));
    const QString where = accounts.isEmpty() ? QCoreApplication::translate("Crisis", "All accounts") : ui::joinedWords(accounts);
    if (row.isOpen()) {
        look.chips.append(crisisSeverityLook(row.severity));
        look.excerpt = ui::joinedWords({crisisStatusLook(row.status).text, where});
    } else {
        look.chips.append(crisisStatusLook(row.status));
        look.excerpt = where;
    }
    return look;
}

QScrollArea *scrollWith(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    if (content)
        scroll->setWidget(content);
    return scroll;
}

} // namespace

CrisisPanel::CrisisPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_members(models::makeMembersModel(deps.store)), m_parts{deps, *deps.crisis, *m_members},
      m_events(models::makeCrisisEventsModel(deps.store)), m_rules(models::makeCrisisRulesModel(deps.store)), m_pause(deps.store, deps.clock)
{
    buildList();
    m_commands = new CrisisCommands(m_parts, m_list, this);
    m_room = new CrisisRoomView(m_parts, m_commands->stateActions());
    m_middle = new QWidget;
    auto *column = new QVBoxLayout(m_middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_back = new QToolButton;
    m_back->setText(tr("Back to the list"));
    m_back->setIcon(ui::icon(u"arrow-left"_s, ui::ColorRole::Muted));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    column->addWidget(m_back);
    m_roomScroll = scrollWith(m_room);
    column->addWidget(m_roomScroll, 1);
    buildAside();
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    for (QWidget *part : {static_cast<QWidget *>(m_list), m_middle, static_cast<QWidget *>(m_asideScroll)})
        m_splitter->addWidget(part);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ui::room(kListWidth), kTwoColumns, ui::room(kAsideWidth)});
    m_frame = new ui::PanelFrame(tr("Crisis room"), m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    buildHeader();
    setFocusProxy(m_list);
    m_list->setFocus();
    ui::rememberSplitter(m_splitter, u"crisis/columns"_s, &deps.settings);
    connect(m_back, &QToolButton::clicked, this, &CrisisPanel::backToList);
    connect(m_commands, &CrisisCommands::noteRequested, this, [this] {
        openRoom();
        m_roomScroll->ensureWidgetVisible(m_room->timeline()->note());
        m_room->timeline()->note()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_commands, &CrisisCommands::templatesRequested, this, &CrisisPanel::findInPlace);
    connect(m_room, &CrisisRoomView::openMessageRequested, this, [this](const RecordId &item) { m_parts.deps.bus.open(u"inbox"_s, item); });
    connect(m_room, &CrisisRoomView::messageChosen, this, [this] { m_templates->setMessage(m_room->chosenMessage()); });
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] { m_events->reload(); });
    connect(&deps.context, &WorkspaceContext::changed, this, &CrisisPanel::refresh);
    m_minute.setInterval(kCrisisMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_pause.refresh();
        m_list->viewport()->update();
        if (isVisible() && !m_shown.isNull())
            m_room->tick();
    });
    m_minute.start();
    m_events->onLoaded([this] { refresh(); });
    m_rules->onLoaded([this] { refresh(); });
    m_members->onLoaded([this] {
        m_lead->refresh();
        m_pauseCard->refresh();
        m_room->tick();
    });
    refresh();
    fold();
}

CrisisPanel::~CrisisPanel()
{
    // The list and the room look at models that go before the base class would take its children along.
    delete m_frame;
    delete m_commands;
}

void CrisisPanel::buildList()
{
    m_list = new QListView;
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Crises"));
    m_list->setMinimumWidth(ui::metric::PanelMinimum - ui::space::X6);
    m_list->setItemDelegate(new ui::RowDelegate(
        [this](const QModelIndex &index) {
            return index.row() < m_events->rows().size() ? eventLook(m_events->rows().at(index.row()), m_parts) : ui::RowLook();
        },
        m_list));
    m_list->setModel(m_events.get());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && index.row() < m_events->rows().size())
            showCrisis(m_events->rows().at(index.row()).id);
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this] { openRoom(); });
    connect(m_list, &QAbstractItemView::activated, this, [this] { openRoom(); });
}

void CrisisPanel::buildAside()
{
    m_aside = new QWidget;
    auto *column = new QVBoxLayout(m_aside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::GroupGap);
    m_pauseCard = new PauseCard(m_parts, m_pause);
    m_lead = new LeadCard(m_parts);
    m_templates = new TemplateBox(m_parts);
    auto *answers = new ui::Card;
    auto *inner = new QVBoxLayout(answers);
    inner->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    inner->setSpacing(ui::space::X2);
    inner->addWidget(crisisLabel(tr("Prepared answers"), ui::TypeRole::Strong, false, answers));
    inner->addWidget(m_templates);
    column->addWidget(m_lead);
    column->addWidget(answers);
    auto *holder = new QWidget;
    auto *outer = new QVBoxLayout(holder);
    outer->setContentsMargins(ui::space::X3, ui::space::X4, ui::space::X4, ui::space::X4);
    outer->setSpacing(ui::space::GroupGap);
    outer->addWidget(m_pauseCard);
    outer->addWidget(m_aside);
    outer->addStretch(1);
    m_asideScroll = scrollWith(holder);
    m_asideScroll->setMinimumWidth(ui::metric::PanelMinimum);
}

void CrisisPanel::buildHeader()
{
    const PanelDeps &deps = m_parts.deps;
    for (const QString &id : {u"crisis.call"_s, u"crisis.pause"_s}) {
        if (QAction *action = deps.actions.action(id))
            m_frame->addHeaderAction(action);
    }
    const auto page = [this, &deps](const QString &icon, const QString &text, const QString &id) {
        auto *action = new QAction(ui::icon(icon), text, this);
        connect(action, &QAction::triggered, this, [&deps, id] {
            if (deps.accountHooks.openSettings)
                deps.accountHooks.openSettings(id);
        });
        m_frame->addMenuAction(action);
    };
    page(u"shield-check"_s, tr("Rules that raise an alarm"), u"crisisrules"_s);
    page(u"file-text"_s, tr("Prepared answers"), u"crisistemplates"_s);
}

void CrisisPanel::addUsualRules()
{
    m_parts.crisis.addRules(usualCrisisRules(), this, [this](const Result<store::Saved> &saved) {
        m_parts.tell(saved, tr("%n rule(s) watch over your accounts now", nullptr, int(usualCrisisRules().size())));
    });
}

void CrisisPanel::callCrisis()
{
    (new CallCrisisDialog(m_parts, [guard = QPointer(this)](const RecordId &event) {
        if (guard)
            guard->openRecord(event, {});
    }, this))->open();
}

void CrisisPanel::refreshEmpty()
{
    ui::StateView *states = m_frame->states();
    const PanelDeps &deps = m_parts.deps;
    const int active = int(std::count_if(m_rules->rows().begin(), m_rules->rows().end(), [](const models::CrisisRuleRow &rule) { return rule.isActive; }));
    const QString call = deps.context.can(Permission::CallCrisis) ? tr("Call a crisis") : QString();
    const bool canRule = deps.context.can(Permission::EditCrisisRules);
    states->disconnect(this);
    connect(states, &ui::StateView::retryRequested, this, [this] { m_events->reload(); });
    connect(states, &ui::StateView::helpRequested, this, &CrisisPanel::callCrisis);
    if (m_rules->rows().isEmpty()) {
        states->setEmptyText({u"megaphone"_s, tr("Here you see a storm early and answer it together: rules watch for many or angry messages, one click holds all posts, and "
                                                 "approved answers are at hand. No rule is watching yet."),
                              canRule ? tr("Add the usual rules") : QString(), call});
        connect(states, &ui::StateView::actionRequested, this, &CrisisPanel::addUsualRules);
        return;
    }
    states->setEmptyText({u"shield-check"_s, active == 0 ? tr("Nothing is wrong as far as anybody said; no rule is in use.") : tr("All quiet. %n rule(s) are watching.", nullptr, active),
                          tr("Look at the rules"), call});
    connect(states, &ui::StateView::actionRequested, this, [&deps] {
        if (deps.accountHooks.openSettings)
            deps.accountHooks.openSettings(u"crisisrules"_s);
    });
}

void CrisisPanel::refresh()
{
    ui::StateView *states = m_frame->states();
    refreshEmpty();
    const QList<models::CrisisEventRow> &rows = m_events->rows();
    if (!rows.isEmpty())
        states->showContent();
    else if (m_events->state() == ListState::Failed)
        states->showError(m_events->error());
    else if (m_events->state() == ListState::Loading || m_rules->state() == ListState::Loading)
        states->showLoading();
    else
        states->showEmpty();
    states->setOffline(offlineSince(m_parts.deps.context, m_parts.deps.clock), m_parts.deps.store.hub().status().pending);
    if (rows.isEmpty())
        return;
    RecordId wanted = m_shown;
    if (!m_wanted.isNull() && m_events->find(m_wanted.toString()))
        wanted = std::exchange(m_wanted, RecordId());
    if (wanted.isNull() || !m_events->find(wanted.toString()))
        wanted = rows.first().id;
    showCrisis(wanted);
}

void CrisisPanel::showCrisis(const RecordId &id)
{
    const models::CrisisEventRow *row = m_events->find(id.toString());
    if (!row)
        return;
    const bool isNew = m_shown != id;
    m_shown = id;
    m_commands->setEvent(*row);
    m_room->setEvent(*row);
    m_lead->setEvent(*row);
    m_pauseCard->setEvent(row->isOpen() ? id : RecordId());
    m_templates->setEvent(id);
    if (isNew)
        m_roomScroll->ensureVisible(0, 0);
    for (int i = 0; i < m_events->rowCount(); ++i) {
        // A list that has the keyboard makes its first row current without selecting it.
        const QModelIndex index = m_events->index(i);
        if (m_events->rows().at(i).id == id && !(m_list->currentIndex() == index && m_list->selectionModel()->isSelected(index)))
            m_list->setCurrentIndex(index);
    }
    if (isNew)
        Q_EMIT stateChanged();
}

void CrisisPanel::openRoom()
{
    m_inRoom = true;
    fold();
}

void CrisisPanel::backToList()
{
    m_inRoom = false;
    fold();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void CrisisPanel::fold()
{
    const bool isSingle = width() < ui::room(kTwoColumns);
    const bool isWide = width() >= ui::room(kThreeColumns);
    m_list->setVisible(!isSingle || !m_inRoom);
    m_middle->setVisible(!isSingle || m_inRoom);
    m_back->setVisible(isSingle);
    m_asideScroll->setVisible(isWide);
    QLayout *beside = m_asideScroll->widget()->layout();
    const bool isBeside = beside->indexOf(m_aside) >= 0;
    if (isWide && !isBeside) {
        m_room->asidePlace()->removeWidget(m_aside);
        m_room->brakePlace()->removeWidget(m_pauseCard);
        static_cast<QVBoxLayout *>(beside)->insertWidget(0, m_pauseCard);
        static_cast<QVBoxLayout *>(beside)->insertWidget(1, m_aside);
    } else if (!isWide && isBeside) {
        beside->removeWidget(m_aside);
        beside->removeWidget(m_pauseCard);
        m_room->asidePlace()->addWidget(m_aside);
        m_room->brakePlace()->addWidget(m_pauseCard);
    }
}

void CrisisPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    fold();
}

QJsonObject CrisisPanel::saveState() const
{
    return m_shown.isNull() ? QJsonObject() : QJsonObject{{u"event"_s, m_shown.toString()}};
}

bool CrisisPanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    if (version != 1)
        return false;
    m_wanted = RecordId::parse(state.value("event"_L1).toString()).value_or(RecordId());
    refresh();
    return true;
}

void CrisisPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    Q_UNUSED(args);
    if (id.isNull())
        return;
    m_wanted = id;
    m_inRoom = true;
    fold();
    refresh();
}

void CrisisPanel::findInPlace()
{
    openRoom();
    if (!m_asideScroll->isVisible())
        m_roomScroll->ensureWidgetVisible(m_templates);
    m_templates->focusSearch();
}

} // namespace campanile::views

#include "moc_crisispanel.cpp"
