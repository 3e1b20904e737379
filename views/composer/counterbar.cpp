// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/counterbar.h"

#include "ui/kit/localwords.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSide = 18;
constexpr int kGap = ui::space::X3;

QString leftText(const domain::TextCount &count)
{
    return QLocale().toString(count.limit < 0 ? count.used : count.limit - count.used);
}

/** Danger when it does not fit, warning in the last tenth. */
ui::Tone toneOf(const domain::TextCount &count)
{
    if (count.limit >= 0 && (count.used > count.limit || (count.bytesLimit >= 0 && count.bytes > count.bytesLimit)))
        return ui::Tone::Danger;
    return count.limit >= 0 && count.used * 10 > count.limit * 9 ? ui::Tone::Warning : ui::Tone::Accent;
}

} // namespace

CounterBar::CounterBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CounterBar::setCounts(const Analysis &analysis, const QStringList &platforms, int part)
{
    m_items.clear();
    for (const QString &platform : platforms) {
        const TargetAnalysis *target = analysis.ofPlatform(platform);
        if (target && part < target->counts.size())
            m_items.append({platform, target->counts.at(part)});
    }
    setAccessibleName(spokenText());
    updateGeometry();
    update();
}

QStringList CounterBar::spokenItems() const
{
    QStringList list;
    for (const Item &item : m_items) {
        if (item.count.limit >= 0 && item.count.used > item.count.limit)
            list.append(tr("%1: %2 over").arg(networkName(item.platform), QLocale().toString(item.count.used - item.count.limit)));
        else if (item.count.limit >= 0)
            list.append(tr("%1: %2 left").arg(networkName(item.platform), leftText(item.count)));
        else
            list.append(tr("%1: %2 used").arg(networkName(item.platform), leftText(item.count)));
    }
    return list;
}

QString CounterBar::spokenText() const
{
    return ui::joinedWords(spokenItems());
}

int CounterBar::widthOf(const Item &item) const
{
    return 2 * kSide + 2 * ui::space::X1 + QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).horizontalAdvance(leftText(item.count)) + kGap;
}

int CounterBar::lineWidth() const
{
    int width = 0;
    for (const Item &item : m_items)
        width += widthOf(item);
    return std::max(0, width - kGap);
}

QSize CounterBar::sizeHint() const
{
    int lines = 1;
    int x = 0;
    for (const Item &item : m_items) {
        const int need = widthOf(item);
        if (x > 0 && x + need - kGap > width()) {
            ++lines;
            x = 0;
        }
        x += need;
    }
    return {60, m_items.isEmpty() ? 0 : lines * (kSide + ui::space::X1) + 2};
}

bool CounterBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_items.isEmpty())
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), spokenItems().join(u'\n'), this);
    if (event->type() == QEvent::Resize)
        updateGeometry();
    return QWidget::event(event);
}

void CounterBar::paintEvent(QPaintEvent *)
{
    const ui::Tokens &t = ui::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    // At the trailing edge while one line is enough.
    int x = std::max(0, width() - lineWidth());
    const int start = x;
    int y = 2;
    for (const Item &item : m_items) {
        const int need = widthOf(item);
        if (x > start && x + need - kGap > width()) {
            x = 0;
            y += kSide + ui::space::X1;
        }
        const auto at = [&](int offset, int side) {
            return QRect(rtl ? width() - x - offset - side : x + offset, y, side, kSide);
        };
        const QRect badge = at(0, kSide);
        ui::drawBadge(&painter, badge.adjusted(1, 1, -1, -1), ui::networkBadge(item.platform), t.color(ui::ColorRole::Surface));
        const QRectF ring = QRectF(at(kSide + ui::space::X1, kSide)).adjusted(2.5, 2.5, -2.5, -2.5);
        const ui::Tone tone = toneOf(item.count);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.color(ui::ColorRole::Line), 2.5));
        painter.drawEllipse(ring);
        if (item.count.limit > 0) {
            const double share = std::min(1.0, double(item.count.used) / item.count.limit);
            painter.setPen(QPen(t.tone(tone), 2.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawArc(ring, 90 * 16, int((rtl ? 1 : -1) * share * 360 * 16));
        }
        const QColor ink = tone == ui::Tone::Accent ? t.color(ui::ColorRole::Muted) : t.ink(tone);
        ui::drawLine(&painter, at(2 * kSide + 2 * ui::space::X1, need - 2 * kSide - 2 * ui::space::X1), leftText(item.count),
                     ui::fontOf(ui::TypeRole::Caption), ink);
        x += need;
    }
}

} // namespace campanile::views::composer

#include "moc_counterbar.cpp"
