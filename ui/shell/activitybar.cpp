// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/activitybar.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace campanile::ui {

using namespace Qt::StringLiterals;

class ActivityBar::Item final : public QAbstractButton
{
public:
    Item(const Perspective &perspective, bool label, ActivityBar *bar)
        : QAbstractButton(bar), m_bar(bar), m_perspective(perspective), m_label(label)
    {
        setText(perspective.title);
        setToolTip(perspective.title);
        setAccessibleName(perspective.title);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setFixedSize(bar->sizeHint().width(), room(label ? 56 : 44));
    }
    [[nodiscard]] const QString &id() const { return m_perspective.id; }
    void setCount(int count)
    {
        m_count = count;
        setAccessibleDescription(count > 0 ? QLocale().toString(count) : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const bool on = isChecked();
        const int wide = room(36);
        const QRect pill((width() - wide) / 2, room(m_label ? 3 : 6), wide, room(32));
        const int side = room(metric::IconNormal);
        if (on || underMouse())
            drawPane(&painter, pill, on ? t.soft(Tone::Accent) : t.hover(),
                     t.isHighContrast() && on ? t.color(ColorRole::Line) : QColor(), metric::RadiusCard);
        const QColor ink = on ? t.ink(Tone::Accent) : t.color(ColorRole::Muted);
        drawIcon(&painter, QRect(pill.left() + (pill.width() - side) / 2, pill.top() + (pill.height() - side) / 2, side, side), m_perspective.icon, ink);
        if (m_label)
            drawLine(&painter, QRect(0, pill.bottom() + 2, width(), room(18)), text(), fontOf(TypeRole::Caption),
                     on ? t.color(ColorRole::Text) : ink, Qt::AlignCenter);
        if (on) {
            const int x = isRightToLeft() ? width() - 3 : 0;
            painter.fillRect(QRect(x, pill.top() + (pill.height() - side) / 2, 3, side), t.color(ColorRole::Accent));
        }
        const int badgeRight = isRightToLeft() ? pill.left() + 14 : pill.right() + 4;
        drawCount(&painter, QPoint(badgeRight, pill.top() - 3), m_count);
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(t.color(ColorRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(pill, metric::RadiusCard, metric::RadiusCard);
        }
    }
    void contextMenuEvent(QContextMenuEvent *event) override
    {
        Q_EMIT m_bar->contextRequested(id(), event->globalPos());
    }

private:
    ActivityBar *m_bar;
    Perspective m_perspective;
    int m_count = 0;
    bool m_label;
};

QList<Perspective> builtInPerspectives()
{
    return {{u"plan"_s, ActivityBar::tr("Plan"), u"calendar-days"_s},
            {u"engage"_s, ActivityBar::tr("Engage"), u"inbox"_s},
            {u"measure"_s, ActivityBar::tr("Measure"), u"chart-line"_s},
            {u"spend"_s, ActivityBar::tr("Spend"), u"coins"_s},
            {u"brand"_s, ActivityBar::tr("Brand"), u"palette"_s},
            {u"grow"_s, ActivityBar::tr("Grow"), u"sprout"_s},
            {u"operate"_s, ActivityBar::tr("Operate"), u"wrench"_s}};
}

ActivityBar::ActivityBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Perspectives"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::X1, 0, space::X1);
    column->setSpacing(2);
    column->addStretch(1);
}

QSize ActivityBar::sizeHint() const
{
    int width = room(metric::ActivityBar);
    if (m_labels) {
        const QFontMetrics metrics(fontOf(TypeRole::Caption));
        for (const Perspective &perspective : m_list)
            width = qMax(width, qMin(room(88), metrics.horizontalAdvance(perspective.title) + 12));
    }
    return {width, 7 * room(56)};
}

void ActivityBar::setPerspectives(const QList<Perspective> &list)
{
    m_list = list;
    rebuild();
}

void ActivityBar::setLabelsVisible(bool visible)
{
    if (visible == m_labels)
        return;
    m_labels = visible;
    rebuild();
}

void ActivityBar::rebuild()
{
    qDeleteAll(m_items);
    m_items.clear();
    for (const Perspective &perspective : std::as_const(m_list)) {
        auto *item = new Item(perspective, m_labels, this);
        item->setCount(m_badges.value(perspective.id));
        item->setChecked(perspective.id == m_current);
        connect(item, &QAbstractButton::clicked, this, [this, item] {
            setCurrent(item->id());
            Q_EMIT perspectiveChosen(item->id());
        });
        static_cast<QVBoxLayout *>(layout())->insertWidget(int(m_items.size()), item);
        m_items << item;
    }
    setFixedWidth(sizeHint().width());
}

void ActivityBar::setCurrent(const QString &id)
{
    m_current = id;
    for (Item *item : std::as_const(m_items))
        item->setChecked(item->id() == id);
}

void ActivityBar::setBadge(const QString &id, int count)
{
    m_badges.insert(id, count);
    for (Item *item : std::as_const(m_items)) {
        if (item->id() == id)
            item->setCount(count);
    }
}

void ActivityBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_items.isEmpty())
        rebuild();
}

void ActivityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().color(ColorRole::Canvas));
    const int line = tokens().line;
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - line, 0, line, height()), tokens().color(ColorRole::Line));
}

} // namespace campanile::ui

#include "moc_activitybar.cpp"
