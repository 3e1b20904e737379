// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/outboxpanel.h"

#include "app/services/workspaceservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/chips.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/rowdelegate.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/offlinewords.h"
#include "views/outbox/changewords.h"
#include "views/outbox/conflictpage.h"
#include "views/outbox/refusedpage.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ListState;

namespace {

/** Square picture of an icon on a soft ground, where other rows have an avatar. */
QImage iconTile(const QString &name, ui::Tone tone, qreal ratio)
{
    QImage image(QSize(ui::metric::Avatar, ui::metric::Avatar) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(ui::tokens().soft(tone));
    QPainter painter(&image);
    ui::drawIcon(&painter, QRect(8, 8, 16, 16), name, ui::tokens().ink(tone));
    return image;
}

RecordId postIn(const QList<store::SetOp> &ops)
{
    for (const store::SetOp &op : ops) {
        if (op.type == u"Post" && op.kind != store::SetOp::Kind::Destroy)
            return op.id;
    }
    return {};
}

} // namespace

ReadingWays readingWaysOf(const PanelDeps &deps)
{
    ReadingWays ways;
    const QTimeZone zone(deps.context.timezone().toLatin1());
    ways.zone = zone.isValid() ? zone : QTimeZone::utc();
    ways.nameOf = [&deps](const RecordId &id) {
        if (const auto *campaign = deps.campaigns.find(id.toString()))
            return campaign->name;
        if (const auto *account = deps.accounts.find(id.toString()))
            return account->displayName;
        return QString();
    };
    return ways;
}

OutboxPanel::OutboxPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_waiting(models::makeOutboxModel(deps.store)),
      m_conflicts(models::makeConflictsModel(deps.store)), m_refused(models::makeRejectedModel(deps.store)), m_tab(u"outbox"_s)
{
    m_pages = new QStackedWidget;
    m_tabs = new ui::SegmentedControl;
    m_tabs->setAccessibleName(tr("What to show"));
    m_tabs->setFolding(true);
    m_list = new QListView;
    m_conflictPage = new ConflictPage(deps, *m_conflicts);
    m_refusedPage = new RefusedPage(deps, *m_refused);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_conflictPage);
    m_pages->addWidget(m_refusedPage);
    buildWaiting();
    m_frame = new ui::PanelFrame(tr("Outbox"), m_pages, this);
    m_frame->addHeaderWidget(m_tabs);
    // What is in the panel has the focus first, not its header.
    setFocusProxy(m_list);
    m_list->setFocus();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);

    connect(m_tabs, &ui::SegmentedControl::currentChanged, this, [this](const QString &tab) {
        showTab(tab);
        Q_EMIT stateChanged();
    });
    connect(&deps.context, &WorkspaceContext::changed, this, &OutboxPanel::refresh);
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] {
        m_waiting->reload();
        m_conflicts->reload();
        m_refused->reload();
    });
    m_waiting->onLoaded([this] { refresh(); });
    m_conflicts->onLoaded([this] {
        m_conflictPage->refresh();
        refresh();
    });
    m_refused->onLoaded([this] {
        m_refusedPage->refresh();
        refresh();
    });
    refresh();
}

OutboxPanel::~OutboxPanel()
{
    // The pages look at the models, which go before the base class would take its children along.
    delete m_frame;
}

void OutboxPanel::buildWaiting()
{
    m_list->setModel(m_waiting.get());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Changes that wait to be sent"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *delegate = new ui::RowDelegate(
        [this](const QModelIndex &index) {
            ui::RowLook look;
            if (index.row() >= m_waiting->rows().size())
                return look;
            const models::OutboxRow &row = m_waiting->rows().at(index.row());
            const ReadingWays ways = readingWaysOf(m_deps);
            const qint64 now = m_deps.clock.nowMs();
            const StandingWords standing = standingWords(row.entry);
            look.avatar.image = iconTile(standing.icon, standing.tone, m_list->devicePixelRatioF());
            look.strong = true;
            look.title = changeWords({row.entry.label, row.entry.ops, row.subject}, ways, now);
            look.time = agoWords(row.entry.at, now, {ways.locale, ways.zone});
            look.exactTime = exactWords(row.entry.at, {ways.locale, ways.zone});
            look.excerpt = standing.line.isEmpty() ? standing.word : standing.word + u" \u00b7 "_s + standing.line;
            if (row.entry.state == store::OutboxEntry::State::Pending) {
                look.quickIcons = {u"trash-2"_s};
                look.quickTips = {tr("Discard this change")};
            }
            return look;
        },
        m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &ui::RowDelegate::quickActionTriggered, this, [this](const QModelIndex &index, int) { discardAt(index); });
    connect(m_list, &QListView::customContextMenuRequested, this, &OutboxPanel::menuAt);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const RecordId post = index.row() < m_waiting->rows().size() ? postIn(m_waiting->rows().at(index.row()).entry.ops) : RecordId();
        if (!post.isNull())
            m_deps.bus.open(u"composer"_s, post);
    });
    auto *discard = new QShortcut(QKeySequence::Delete, m_list);
    discard->setContext(Qt::WidgetShortcut);
    connect(discard, &QShortcut::activated, this, [this] { discardAt(m_list->currentIndex()); });
}

void OutboxPanel::discardAt(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_waiting->rows().size())
        return;
    const store::OutboxEntry entry = m_waiting->rows().at(index.row()).entry;
    m_deps.workspace.discardPending(entry.mutation, this, [this](const Result<void> &done) {
        m_waiting->reload();
        if (!m_deps.toasts)
            return;
        if (done)
            m_deps.toasts->show(tr("Change taken back before it was sent"));
        else if (done.error().code == u"store.alreadySent")
            m_deps.toasts->show(tr("It is already on its way; undo it instead"), {}, ui::Tone::Warning);
        else if (done.error().code == u"store.hasFollowers")
            m_deps.toasts->show(tr("A later change builds on this one; take that back first"), {}, ui::Tone::Warning);
        else
            m_deps.toasts->show(ui::wordsFor(done.error()).toText(), {}, ui::Tone::Danger);
    });
}

void OutboxPanel::menuAt(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid() || index.row() >= m_waiting->rows().size())
        return;
    const store::OutboxEntry entry = m_waiting->rows().at(index.row()).entry;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RecordId post = postIn(entry.ops);
    if (!post.isNull())
        menu->addAction(ui::icon(u"square-pen"_s), tr("Open post"), this, [this, post] { m_deps.bus.open(u"composer"_s, post); });
    QAction *discard = menu->addAction(ui::icon(u"trash-2"_s), tr("Discard this change"), this,
                                       [this, index = QPersistentModelIndex(index)] { discardAt(index); });
    discard->setEnabled(entry.state == store::OutboxEntry::State::Pending);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void OutboxPanel::showTab(const QString &tab)
{
    if (tab != u"outbox" && tab != u"conflicts" && tab != u"refused")
        return;
    m_tab = tab;
    refresh();
}

void OutboxPanel::refresh()
{
    const auto label = [](const QString &word, qsizetype count) {
        return count == 0 ? word : word + u' ' + QLocale().toString(count);
    };
    m_tabs->setItems({{u"outbox"_s, label(tr("Waiting"), m_waiting->rows().size()), {}},
                      {u"conflicts"_s, label(tr("Conflicts"), m_conflicts->rows().size()), {}},
                      {u"refused"_s, label(tr("Refused"), m_refused->rows().size()), {}}});
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrent(m_tab);
    }
    const auto show = [this](const auto &model, int page, const ui::EmptyText &empty) {
        m_pages->setCurrentIndex(page);
        m_frame->states()->setEmptyText(empty);
        if (!model.rows().isEmpty())
            m_frame->states()->showContent();
        else if (model.state() == ListState::Loading)
            m_frame->states()->showLoading();
        else if (model.state() == ListState::Failed)
            m_frame->states()->showError(model.error());
        else
            m_frame->states()->showEmpty();
    };
    if (m_tab == u"outbox")
        show(*m_waiting, 0, {u"circle-check"_s, tr("Everything is sent. Changes made offline wait here until the server has them."), {}, {}});
    else if (m_tab == u"conflicts")
        show(*m_conflicts, 1, {u"git-merge"_s, tr("No conflicts. When two people change the same thing, both versions are kept here."), {}, {}});
    else
        show(*m_refused, 2, {u"shield-check"_s, tr("Nothing was refused. What the server does not accept is kept here, with your text."), {}, {}});
    m_frame->states()->setOffline(offlineSince(m_deps.context, m_deps.clock), int(m_waiting->rows().size()));
}

QJsonObject OutboxPanel::saveState() const
{
    return {{u"tab"_s, m_tab}};
}

bool OutboxPanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    const QString tab = state.value(u"tab"_s).toString();
    if (version != 1 || (tab != u"outbox" && tab != u"conflicts" && tab != u"refused"))
        return false;
    showTab(tab);
    return true;
}

void OutboxPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    showTab(args.value(u"tab"_s).toString(u"outbox"_s));
    if (!id.isNull() && m_tab == u"conflicts")
        m_conflictPage->showRecord(id);
}

void registerOutboxPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    ui::PanelDescriptor panel;
    panel.id = u"outbox"_s;
    panel.title = [] { return OutboxPanel::tr("Outbox"); };
    panel.icon = u"cloud-upload"_s;
    panel.group = u"operate"_s;
    panel.area = ui::PanelArea::Bottom;
    panel.factory = [&deps](QWidget *parent) { return new OutboxPanel(deps, parent); };
    [[maybe_unused]] const bool added = registry.add(std::move(panel));
    Q_ASSERT(added);
}

} // namespace campanile::views

#include "moc_outboxpanel.cpp"
