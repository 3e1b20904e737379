// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarfilters.h"

#include "ui/kit/chips.h"
#include "ui/kit/staymenu.h"
#include "ui/theme/icons.h"
#include "views/accountpictures.h"
#include "views/calendar/calendartexts.h"

#include <QJsonArray>
#include <QMenu>
#include <QToolButton>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroups = 4;
constexpr int kGap = ui::space::X1;

template<class Ids>
QStringList textsOf(const Ids &ids)
{
    QStringList list;
    for (const RecordId &id : ids)
        list.append(id.toString());
    return list;
}

QList<RecordId> idsOf(const QStringList &texts)
{
    QList<RecordId> ids;
    for (const QString &text : texts) {
        if (const auto id = RecordId::parse(text))
            ids.append(*id);
    }
    return ids;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

} // namespace

CalendarFilters::CalendarFilters(const PanelDeps &deps, std::function<QStringList()> labels, QWidget *parent)
    : QWidget(parent), m_deps(deps), m_labels(std::move(labels)), m_button(new QToolButton(this))
{
    static constexpr std::array<const char16_t *, kGroups> icons{u"user", u"megaphone", u"circle-dashed", u"tag"};
    for (int which = 0; which < kGroups; ++which) {
        auto *chip = new ui::FilterChip({}, QString::fromUtf16(icons.at(size_t(which))), this);
        connect(chip, &QAbstractButton::clicked, this, [this, which] { show(which); });
        m_chips.append(chip);
    }
    m_button->setIcon(ui::icon(u"funnel"_s));
    m_button->setCheckable(true);
    connect(m_button, &QToolButton::clicked, this, [this] {
        auto *menu = new QMenu(m_button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int which = 0; which < kGroups; ++which)
            fillMenu(menu->addMenu(m_chips.at(which)->text()), which);
        menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
        m_button->setChecked(!toJson(m_filter).isEmpty());
    });
    retranslate();
}

void CalendarFilters::retranslate()
{
    const QStringList names{tr("Accounts"), tr("Campaigns"), tr("Status"), tr("Labels")};
    for (int which = 0; which < kGroups; ++which) {
        ui::FilterChip *chip = m_chips.at(which);
        const qsizetype count = chosen(which).size();
        chip->setText(count == 0 ? names.at(which) : tr("%1: %2").arg(names.at(which)).arg(count));
        chip->setChecked(count > 0);
        chip->setAccessibleName(count == 0 ? tr("Filter by %1").arg(names.at(which)) : tr("Filter by %1, %2 chosen").arg(names.at(which)).arg(count));
        chip->updateGeometry();
    }
    m_button->setChecked(!toJson(m_filter).isEmpty());
    m_button->setAccessibleName(tr("Filters"));
    m_button->setToolTip(tr("Filters"));
    arrange();
}

QList<CalendarFilters::Choice> CalendarFilters::choices(int which) const
{
    QList<Choice> list;
    if (which == 0) {
        for (const models::AccountRow &row : m_deps.accounts.rows())
            list.append({row.id.toString(), accountLine(row), accountMark(row)});
    } else if (which == 1) {
        for (const models::CampaignRow &row : m_deps.campaigns.rows())
            list.append({row.id.toString(), row.name, {}});
    } else if (which == 2) {
        for (const QString &status : calendartext::statuses())
            list.append({status, calendartext::statusLook(status).text, {}});
    } else {
        for (const QString &label : m_labels())
            list.append({label, label, {}});
    }
    return list;
}

QStringList CalendarFilters::chosen(int which) const
{
    switch (which) {
    case 0:
        return textsOf(m_filter.accounts);
    case 1:
        return textsOf(m_filter.campaigns);
    case 2:
        return m_filter.statuses;
    default:
        return m_filter.tags;
    }
}

void CalendarFilters::choose(int which, const QString &id, bool on)
{
    store::PostFilter filter = m_filter;
    QStringList ids = chosen(which);
    ids.removeAll(id);
    if (on)
        ids.append(id);
    if (id.isEmpty())
        ids.clear();
    if (which == 0)
        filter.accounts = idsOf(ids);
    else if (which == 1)
        filter.campaigns = idsOf(ids);
    else if (which == 2)
        filter.statuses = ids;
    else
        filter.tags = ids;
    setFilter(filter);
}

void CalendarFilters::setFilter(const store::PostFilter &filter)
{
    m_filter = filter;
    retranslate();
    Q_EMIT filterChanged(m_filter);
}

void CalendarFilters::fillMenu(QMenu *menu, int which)
{
    const QStringList on = chosen(which);
    const QList<Choice> list = choices(which);
    if (list.isEmpty()) {
        menu->addAction(tr("Nothing to choose yet"))->setEnabled(false);
        return;
    }
    ui::stayOpenForTicks(menu);
    auto *all = new QAction(tr("Show all"), menu);
    all->setEnabled(!on.isEmpty());
    for (const Choice &choice : list) {
        QString text = choice.text;
        QAction *action = menu->addAction(choice.icon, text.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(on.contains(choice.id));
        connect(action, &QAction::toggled, this, [this, which, all, id = choice.id](bool checked) {
            choose(which, id, checked);
            all->setEnabled(!chosen(which).isEmpty());
        });
    }
    menu->addSeparator();
    menu->addAction(all);
    connect(all, &QAction::triggered, this, [this, which] { choose(which, {}, false); });
}

void CalendarFilters::show(int which)
{
    ui::FilterChip *chip = m_chips.at(which);
    chip->setChecked(!chosen(which).isEmpty());
    auto *menu = new QMenu(chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, which);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + kGap)));
}

QSize CalendarFilters::sizeHint() const
{
    int width = 0;
    for (const ui::FilterChip *chip : m_chips)
        width += chip->sizeHint().width() + kGap;
    return {width, ui::metric::RowCompact};
}

QSize CalendarFilters::minimumSizeHint() const
{
    return {ui::metric::RowCompact, ui::metric::RowCompact};
}

void CalendarFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CalendarFilters::arrange()
{
    const bool folded = width() < sizeHint().width();
    int x = 0;
    for (ui::FilterChip *chip : m_chips) {
        const QSize size = chip->sizeHint();
        chip->setGeometry(layoutDirection() == Qt::RightToLeft ? width() - x - size.width() : x, (height() - size.height()) / 2, size.width(), size.height());
        chip->setVisible(!folded);
        x += size.width() + kGap;
    }
    const int side = ui::metric::RowCompact;
    m_button->setGeometry(layoutDirection() == Qt::RightToLeft ? 0 : std::max(0, width() - side), (height() - side) / 2, side, side);
    m_button->setVisible(folded);
    updateGeometry();
}

QJsonObject CalendarFilters::toJson(const store::PostFilter &filter)
{
    QJsonObject json;
    const auto put = [&](const QString &key, const QStringList &list) {
        if (!list.isEmpty())
            json.insert(key, QJsonArray::fromStringList(list));
    };
    put(u"accounts"_s, textsOf(filter.accounts));
    put(u"campaigns"_s, textsOf(filter.campaigns));
    put(u"statuses"_s, filter.statuses);
    put(u"labels"_s, filter.tags);
    return json;
}

store::PostFilter CalendarFilters::fromJson(const QJsonObject &json)
{
    store::PostFilter filter;
    filter.accounts = idsOf(stringsOf(json.value(u"accounts"_s)));
    filter.campaigns = idsOf(stringsOf(json.value(u"campaigns"_s)));
    filter.statuses = stringsOf(json.value(u"statuses"_s));
    filter.tags = stringsOf(json.value(u"labels"_s));
    return filter;
}

} // namespace campanile::views

#include "moc_calendarfilters.cpp"
