// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/figurecontrols.h"

#include "app/domain/zonedtime.h"
#include "ui/kit/chips.h"
#include "ui/kit/pickbutton.h"
#include "views/inboxfigures/figureparts.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 366;
constexpr int kDefaultDays = 28;
constexpr int kDateWidth = 132;
constexpr int kFilterWidth = 150;
constexpr int kOneLine = 520;        ///< px from which period and clock stand in one line

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray())
        texts.append(one.toString());
    return texts;
}

void emptyGrid(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0))
        delete item;
    for (int column = 0; column < grid->columnCount(); ++column)
        grid->setColumnStretch(column, 0);
}

} // namespace

FigureControls::FigureControls(const PanelDeps &deps, models::MembersModel &members, QWidget *parent)
    : QWidget(parent), m_deps(deps), m_members(members), m_period(QString::number(kDefaultDays)), m_periods(new ui::SegmentedControl(this)), m_clocks(new ui::SegmentedControl(this)),
      m_top(new QGridLayout), m_days(new QWidget(this)), m_filters(new QWidget(this)), m_filterLine(new QGridLayout(m_filters)), m_span(figureLine({}, ui::TypeRole::Caption, true, this)),
      m_note(figureLine({}, ui::TypeRole::Body, false, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_top->setSpacing(ui::space::X2);
    m_filterLine->setContentsMargins(0, 0, 0, 0);
    m_filterLine->setSpacing(ui::space::X2);
    buildPeriod();
    buildDays();
    column->addLayout(m_top);
    column->addWidget(m_days);
    column->addWidget(m_filters);
    column->addWidget(m_span);
    column->addWidget(m_note);
    m_note->hide();
    m_members.onLoaded([this] { fillFilters(); });
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&deps.accounts, moved, this, &FigureControls::fillFilters);
    fillFilters();
}

void FigureControls::buildPeriod()
{
    m_periods->setAccessibleName(tr("Period"));
    m_periods->setItems({{u"7"_s, tr("7 days"), {}}, {u"28"_s, tr("28 days"), {}}, {u"90"_s, tr("90 days"), {}}, {u"custom"_s, tr("Custom"), {}}});
    m_periods->setCurrent(m_period);
    m_clocks->setAccessibleName(tr("Which time counts"));
    m_clocks->setItems({{u"real"_s, tr("All hours"), {}}, {u"working"_s, tr("Working hours"), {}}});
    m_clocks->setCurrent(u"real"_s);
    connect(m_periods, &ui::SegmentedControl::currentChanged, this, &FigureControls::setPeriod);
    connect(m_clocks, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) { setClock(id == u"working" ? FigureClock::Working : FigureClock::Real); });
}

void FigureControls::buildDays()
{
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
        edit->setMinimumWidth(ui::room(kDateWidth));
        connect(edit, &QDateEdit::dateChanged, this, &FigureControls::requestChanged);
    }
    m_from->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    days->addWidget(m_from);
    days->addWidget(figureLine(u"–"_s, ui::TypeRole::Body, true, m_days));
    days->addWidget(m_last);
    days->addStretch(1);
    m_days->hide();
}

QWidget *FigureControls::first() const
{
    return m_periods;
}

QTimeZone FigureControls::zone() const
{
    const QTimeZone zone(m_deps.context.timezone().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

/** The choices are what there is: they are made anew when an account or a person comes or goes. */
void FigureControls::fillFilters()
{
    QList<ui::PickChoice> accounts, networks, people{{QString(), tr("Nobody")}};
    for (const models::AccountRow &account : m_deps.accounts.rows()) {
        accounts.append({account.id.toString(), tr("%1 (%2)").arg(account.displayName, networkHeading(account.platform))});
        if (std::none_of(networks.cbegin(), networks.cend(), [&account](const ui::PickChoice &one) { return one.wire == account.platform; }))
            networks.append({account.platform, networkHeading(account.platform)});
    }
    for (const models::MemberRow &member : m_members.rows())
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
            Q_EMIT requestChanged();
        });
        m_picks.append(button);
    };
    add(tr("Accounts"), tr("All accounts"), accounts, m_filter.accounts);
    add(tr("Networks"), tr("All networks"), networks, m_filter.networks);
    add(tr("Kinds"), tr("All kinds"), types, m_filter.types);
    add(tr("People"), tr("Everybody"), people, m_filter.people);
    m_columns = 0;
    arrange(m_room);
}

services::FiguresRequest FigureControls::request() const
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

void FigureControls::setPeriod(const QString &period)
{
    if (period != u"7" && period != u"28" && period != u"90" && period != u"custom")
        return;
    m_period = period;
    const QSignalBlocker quiet(m_periods);
    m_periods->setCurrent(period);
    m_days->setVisible(period == u"custom");
    Q_EMIT requestChanged();
}

void FigureControls::setDays(const QDate &from, const QDate &last)
{
    {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietLast(m_last);
        m_from->setDate(from);
        m_last->setDate(last);
    }
    setPeriod(u"custom"_s);
}

void FigureControls::setFilter(const domain::InboxFigureFilter &filter)
{
    m_filter = filter;
    m_filterSignature.clear();
    fillFilters();
    Q_EMIT requestChanged();
}

void FigureControls::setClock(FigureClock clock)
{
    m_clock = clock;
    const QSignalBlocker quiet(m_clocks);
    m_clocks->setCurrent(clock == FigureClock::Working ? u"working"_s : u"real"_s);
    Q_EMIT clockChanged();
}

void FigureControls::setCaptions(const QString &span, const QString &note)
{
    m_span->setText(span);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString FigureControls::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void FigureControls::arrange(int room)
{
    m_room = room;
    const int filters = std::clamp(room / ui::room(kFilterWidth), 1, int(std::max<qsizetype>(1, m_picks.size())));
    const bool isOneLine = room >= ui::room(kOneLine);
    const int wanted = filters * 2 + (isOneLine ? 1 : 0);
    if (wanted == m_columns)
        return;
    m_columns = wanted;
    emptyGrid(m_top);
    emptyGrid(m_filterLine);
    m_top->addWidget(m_periods, 0, 0, Qt::AlignLeading);
    m_top->addWidget(m_clocks, isOneLine ? 0 : 1, isOneLine ? 1 : 0, isOneLine ? Qt::AlignTrailing : Qt::AlignLeading);
    for (int i = 0; i < m_picks.size(); ++i) {
        m_filterLine->addWidget(m_picks[i], i / filters, i % filters);
        m_filterLine->setColumnStretch(i % filters, 1);
    }
}

void FigureControls::save(QJsonObject &state) const
{
    state.insert("period"_L1, m_period);
    state.insert("clock"_L1, m_clock == FigureClock::Working ? u"working"_s : u"real"_s);
    state.insert("accounts"_L1, QJsonArray::fromStringList(m_filter.accounts));
    state.insert("networks"_L1, QJsonArray::fromStringList(m_filter.networks));
    state.insert("types"_L1, QJsonArray::fromStringList(m_filter.types));
    state.insert("people"_L1, QJsonArray::fromStringList(m_filter.people));
    if (m_period == u"custom") {
        state.insert("from"_L1, m_from->date().toString(Qt::ISODate));
        state.insert("last"_L1, m_last->date().toString(Qt::ISODate));
    }
}

void FigureControls::restore(const QJsonObject &state)
{
    setFilter({textsOf(state.value("accounts"_L1)), textsOf(state.value("networks"_L1)), textsOf(state.value("types"_L1)), textsOf(state.value("people"_L1))});
    setClock(state.value("clock"_L1).toString() == "working"_L1 ? FigureClock::Working : FigureClock::Real);
    const QDate from = QDate::fromString(state.value("from"_L1).toString(), Qt::ISODate);
    const QDate last = QDate::fromString(state.value("last"_L1).toString(), Qt::ISODate);
    if (from.isValid() && last.isValid())
        setDays(from, last);
    else
        setPeriod(state.value("period"_L1).toString());
}

} // namespace campanile::views

#include "moc_figurecontrols.cpp"
