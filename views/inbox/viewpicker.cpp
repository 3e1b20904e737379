// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/viewpicker.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCountPauseMs = 400; ///< arrivals come in bursts
}

QString inboxSortName(store::InboxSort sort)
{
    switch (sort) {
    case store::InboxSort::Priority: return u"priority"_s;
    case store::InboxSort::Time: return u"time"_s;
    case store::InboxSort::Sla: return u"sla"_s;
    }
    return {};
}

store::InboxSort inboxSortNamed(const QString &name)
{
    return name == u"time" ? store::InboxSort::Time : name == u"sla" ? store::InboxSort::Sla : store::InboxSort::Priority;
}

ViewPicker::ViewPicker(const InboxParts &parts, std::function<models::InboxNames()> names, QWidget *parent)
    : QToolButton(parent), m_parts(parts), m_names(std::move(names)), m_saved(models::makeSavedViewsModel(parts.deps.store, parts.me))
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFont(ui::fontOf(ui::TypeRole::Strong));
    m_menu = new QMenu(this);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewPicker::fillMenu);
    m_current = defaultInboxViews().first();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kCountPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &ViewPicker::count);
    connect(&parts.deps.store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        if ((notice.types.contains(u"InboxItem"_s) || (m_countsReviews && notice.types.contains(u"ReplyDraft"_s))) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&parts.deps.store.hub(), &store::ChangeHub::searchIndexed, this, [this](const QSet<QString> &types) {
        if (m_countsWords && types.contains(u"InboxItem"_s) && !m_soon.isActive())
            m_soon.start();
    });
    m_saved->onLoaded([this] {
        // What was shown when the program ended may be a saved view, which is known only now.
        if (!m_wanted.isEmpty() && choose(std::exchange(m_wanted, {})))
            Q_EMIT chosen();
        count();
    });
    showCurrent();
}

ViewPicker::~ViewPicker() = default;

QList<DefaultView> ViewPicker::views() const
{
    QList<DefaultView> all = defaultInboxViews();
    for (const models::SavedViewRow &row : m_saved->rows())
        all.append({row.id.toString(), row.name, row.isShared ? u"users"_s : u"bookmark"_s, row.query, inboxSortNamed(row.sort)});
    return all;
}

bool ViewPicker::choose(const QString &id)
{
    const QList<DefaultView> all = views();
    for (const DefaultView &view : all) {
        if (view.id == id) {
            m_current = view;
            showCurrent();
            return true;
        }
    }
    m_wanted = m_saved->state() == models::ListState::Loading ? id : QString();
    return false;
}

void ViewPicker::fillMenu()
{
    m_menu->clear();
    const QList<DefaultView> all = views();
    const qsizetype own = defaultInboxViews().size();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const DefaultView &view = all.at(i);
        if (i == own)
            m_menu->addSeparator();
        const QString count = m_counts.value(view.id);
        QString name = view.name;
        name.replace(u'&', u"&&"_s).replace(u'\t', u' ');
        QAction *action = m_menu->addAction(ui::icon(view.icon, ui::ColorRole::Muted), count.isEmpty() ? name : name + u'\t' + count);
        action->setCheckable(true);
        action->setChecked(view.id == m_current.id);
        connect(action, &QAction::triggered, this, [this, id = view.id] {
            if (choose(id))
                Q_EMIT chosen();
        });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(ui::icon(u"save"_s, ui::ColorRole::Muted), tr("Save this filter")), &QAction::triggered, this, &ViewPicker::saveRequested);
    if (const models::SavedViewRow *row = m_saved->find(m_current.id); row && row->user == m_parts.me)
        connect(m_menu->addAction(ui::icon(u"trash-2"_s, ui::ColorRole::Muted), tr("Delete view")), &QAction::triggered, this,
                [this, id = row->id] { remove(id); });
}

void ViewPicker::count()
{
    const QList<DefaultView> all = views();
    QList<store::InboxFilter> filters;
    const models::InboxNames names = m_names();
    for (const DefaultView &view : all)
        filters.append(models::toInboxFilter(domain::parseInboxQuery(view.query), names, m_parts.nowMs()));
    m_countsWords = std::any_of(filters.cbegin(), filters.cend(), [](const store::InboxFilter &filter) { return filter.hasText(); });
    m_countsReviews = std::any_of(filters.cbegin(), filters.cend(), [](const store::InboxFilter &filter) { return filter.hasReview(); });
    m_parts.deps.store.read(
        this, [filters](store::Reader &reader) { return reader.inboxCounts(filters); },
        [this, all](const Result<QList<store::InboxCount>> &counts) {
            if (!counts)
                return;
            m_counts.clear();
            for (qsizetype i = 0; i < all.size() && i < counts->size(); ++i) {
                const QString number = QLocale().toString(counts->at(i).count);
                m_counts.insert(all.at(i).id, counts->at(i).isLeast ? number + u'+' : number);
            }
            showCurrent();
        });
}

void ViewPicker::showCurrent()
{
    const QString count = m_counts.value(m_current.id);
    QString name = m_current.name;
    name.replace(u'&', u"&&"_s);
    setIcon(ui::icon(m_current.icon, ui::ColorRole::Muted));
    setText(count.isEmpty() ? name : tr("%1  %2", "name of a view and how many are in it").arg(name, count));
    setAccessibleName(count.isEmpty() ? tr("View: %1").arg(m_current.name) : tr("View: %1, %2 items").arg(m_current.name, count));
}

void ViewPicker::save(const QString &name, const QString &query, store::InboxSort sort, bool shared)
{
    const RecordId id = RecordId::create('z', m_parts.deps.clock, m_parts.deps.rng);
    store::Mutation mutation;
    mutation.label = u"savedView.create"_s;
    mutation.ops = {store::SetOp::create(u"SavedView"_s, id, {{u"userId"_s, m_parts.me.toString()}, {u"panel"_s, u"inbox"_s}, {u"name"_s, name.left(200)},
                                                              {u"filters"_s, QJsonObject{{u"query"_s, query}, {u"sort"_s, inboxSortName(sort)}}},
                                                              {u"isShared"_s, shared}})};
    m_wanted = id.toString();
    m_parts.deps.store.apply(mutation, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("View saved")); });
}

void ViewPicker::remove(const RecordId &view)
{
    store::Mutation mutation;
    mutation.label = u"savedView.destroy"_s;
    mutation.ops = {store::SetOp::destroy(u"SavedView"_s, view)};
    m_parts.deps.store.apply(mutation, this, [this](const Result<store::Saved> &saved) {
        m_parts.tell(saved, tr("View deleted"));
        if (saved && choose(defaultInboxViews().first().id))
            Q_EMIT chosen();
    });
}

void ViewPicker::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        choose(m_current.id);
        showCurrent();
    }
}

} // namespace campanile::views

#include "moc_viewpicker.cpp"
