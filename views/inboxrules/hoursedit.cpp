// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/hoursedit.h"

#include "app/domain/businesshours.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDayName = 116;
constexpr int kMostSpans = 3;

QToolButton *smallButton(const QString &icon, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(ui::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

QString wire(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

} // namespace

DayEdit::DayEdit(const QString &name, QWidget *parent) : QWidget(parent), m_name(name)
{
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(ui::space::X2);
    // Free days are as high as the others, so that nothing jumps.
    setMinimumHeight(ui::metric::RowNormal);
    m_on = new QCheckBox(name, this);
    m_on->setMinimumWidth(kDayName);
    m_more = smallButton(u"plus"_s, tr("Another span on %1").arg(name), this);
    m_line->addWidget(m_on);
    m_line->addWidget(m_more);
    m_line->addStretch(1);
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        if (on && m_spans.isEmpty())
            add({9, 0}, {17, 0});
        refresh();
        Q_EMIT changed();
    });
    connect(m_more, &QToolButton::clicked, this, [this] {
        const QTime last = m_spans.isEmpty() ? QTime(8, 0) : m_spans.last().to->time();
        // No span may lie within another: the next begins an hour after the last, or in the evening.
        const QTime from = last < QTime(21, 0) && last.isValid() && last != QTime(0, 0) ? last.addSecs(3600) : QTime(22, 0);
        add(from, from.addSecs(3600));
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void DayEdit::add(QTime from, QTime to)
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X1);
    const auto field = [&](QTime time, const QString &name) {
        auto *edit = new QTimeEdit(time, box);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        // In a mirrored window Qt would turn the parts of the format round; the locale's own marks order them well.
        edit->setLayoutDirection(Qt::LeftToRight);
        edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
        edit->unsetLayoutDirection();
        edit->setAccessibleName(name);
        edit->setAlignment(Qt::AlignCenter);
        connect(edit, &QTimeEdit::timeChanged, this, &DayEdit::changed);
        return edit;
    };
    Span span{box, field(from, tr("%1, from").arg(m_name)), field(to, tr("%1, until").arg(m_name))};
    auto *drop = smallButton(u"x"_s, tr("Remove this span"), box);
    connect(drop, &QToolButton::clicked, this, [this, box] { remove(box); });
    line->addWidget(span.from);
    line->addWidget(new QLabel(u"–"_s, box));
    line->addWidget(span.to);
    line->addWidget(drop);
    m_line->insertWidget(1 + int(m_spans.size()), box);
    m_spans.append(span);
    box->show();
}

void DayEdit::remove(QWidget *box)
{
    m_spans.removeIf([box](const Span &span) { return span.box == box; });
    box->hide();
    box->deleteLater();
    if (m_spans.isEmpty())
        m_on->setChecked(false);
    refresh();
    Q_EMIT changed();
}

void DayEdit::refresh()
{
    for (const Span &span : std::as_const(m_spans))
        span.box->setVisible(m_on->isChecked());
    m_more->setVisible(m_on->isChecked() && m_spans.size() < kMostSpans);
}

void DayEdit::setSpans(const QJsonArray &spans)
{
    const QSignalBlocker quiet(this);
    for (const Span &span : std::as_const(m_spans)) {
        span.box->hide();
        span.box->deleteLater();
    }
    m_spans.clear();
    for (const QJsonValue &value : spans) {
        const QTime to = QTime::fromString(value.toArray().at(1).toString(), u"HH:mm"_s);
        // Midnight as an end is the end of the day.
        add(QTime::fromString(value.toArray().at(0).toString(), u"HH:mm"_s), to.isValid() ? to : QTime(0, 0));
    }
    m_on->setChecked(!m_spans.isEmpty());
    refresh();
}

QJsonArray DayEdit::spans() const
{
    QJsonArray spans;
    if (!m_on->isChecked())
        return spans;
    for (const Span &span : m_spans)
        spans.append(QJsonArray{wire(span.from->time()), span.to->time() == QTime(0, 0) ? u"24:00"_s : wire(span.to->time())});
    return spans;
}

HoursEdit::HoursEdit(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_kind = new QComboBox(this);
    m_kind->addItem(tr("Around the clock"));
    m_kind->addItem(tr("In working hours"));
    m_kind->setAccessibleName(tr("When time counts"));
    column->addWidget(m_kind, 0, Qt::AlignLeading);
    m_box = new QWidget(this);
    auto *days = new QVBoxLayout(m_box);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(0);
    const QLocale locale;
    for (int day = 1; day <= 7; ++day) {
        m_days.append(new DayEdit(locale.dayName(day), m_box));
        connect(m_days.last(), &DayEdit::changed, this, &HoursEdit::changed);
    }
    for (int i = 0; i < 7; ++i)
        days->addWidget(m_days.at((int(locale.firstDayOfWeek()) - 1 + i) % 7));
    column->addWidget(m_box);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index == 1 && std::all_of(m_days.cbegin(), m_days.cend(), [](const DayEdit *day) { return day->spans().isEmpty(); })) {
            for (int day = 0; day < 5; ++day)
                m_days[day]->setSpans({QJsonArray{u"09:00"_s, u"17:00"_s}});
        }
        showDays();
        Q_EMIT changed();
    });
    showDays();
}

void HoursEdit::showDays()
{
    m_box->setVisible(m_kind->currentIndex() == 1);
}

void HoursEdit::setHours(const QJsonObject &hours)
{
    const QSignalBlocker quiet(this);
    for (int day = 0; day < 7; ++day)
        m_days[day]->setSpans(hours.value(domain::weekdayKeys()[day]).toArray());
    m_kind->setCurrentIndex(hours.isEmpty() ? 0 : 1);
    showDays();
}

QJsonObject HoursEdit::hours() const
{
    QJsonObject hours;
    if (m_kind->currentIndex() == 0)
        return hours;
    bool isAny = false;
    for (int day = 0; day < 7; ++day) {
        const QJsonArray spans = m_days[day]->spans();
        isAny = isAny || !spans.isEmpty();
        if (!spans.isEmpty())
            hours.insert(domain::weekdayKeys()[day], spans);
    }
    // A week without any hours is a mistake to be told, not "around the clock".
    if (!isAny)
        hours.insert(domain::weekdayKeys()[0], QJsonArray());
    return hours;
}

} // namespace campanile::views

#include "moc_hoursedit.cpp"
