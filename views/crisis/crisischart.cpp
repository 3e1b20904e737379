// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisischart.h"

#include "ui/theme/theme.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChartHeight = 132;
constexpr qint64 kChartMinuteMs = 60'000;

/** The next number above that reads well on an axis: 1, 2, 5 times a power of ten. */
double niceTop(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, value))));
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

} // namespace

CrisisChart::CrisisChart(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Messages over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void CrisisChart::setCourse(const Course &course)
{
    m_course = course;
    describe();
    update();
}

double CrisisChart::usual() const
{
    if (m_course.usualPerHour < 0 || m_course.buckets.isEmpty())
        return -1;
    return m_course.usualPerHour * m_course.buckets.first().minutes / 60.0;
}

QSize CrisisChart::sizeHint() const
{
    return {320, std::max(kChartHeight, fontMetrics().height() * 7)};
}

QSize CrisisChart::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QString CrisisChart::timeOf(qint64 ms) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(m_course.zone);
    const bool isLong = !m_course.buckets.isEmpty() && m_course.buckets.last().from - m_course.buckets.first().from > 24 * 60 * kChartMinuteMs;
    const QString time = QLocale().toString(at.time(), QLocale::ShortFormat);
    return isLong ? QLocale().dayName(at.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + time : time;
}

QString CrisisChart::words(const models::CrisisBucket &bucket) const
{
    return tr("%1 to %2: %n message(s)", nullptr, bucket.count).arg(timeOf(bucket.from), timeOf(bucket.from + bucket.minutes * kChartMinuteMs));
}

void CrisisChart::describe()
{
    if (m_course.buckets.isEmpty())
        return setAccessibleDescription(tr("Nothing to show yet."));
    const auto highest = std::max_element(m_course.buckets.begin(), m_course.buckets.end(), [](const auto &a, const auto &b) { return a.count < b.count; });
    QStringList sentences{tr("From %1 to %2.").arg(timeOf(m_course.buckets.first().from), timeOf(m_course.buckets.last().from + m_course.buckets.last().minutes * kChartMinuteMs)),
                          tr("Highest: %1.").arg(words(*highest))};
    if (usual() >= 0)
        sentences.append(tr("Usual in such a stretch: %1.").arg(QLocale().toString(usual(), 'f', 1)));
    sentences.append(tr("Latest: %1.").arg(words(m_course.buckets.last())));
    setAccessibleDescription(sentences.join(u' '));
}

double CrisisChart::top() const
{
    double most = std::max(4.0, usual() * 1.5);
    for (const models::CrisisBucket &bucket : m_course.buckets)
        most = std::max(most, double(bucket.count));
    return niceTop(most);
}

QRect CrisisChart::plot() const
{
    const QFontMetrics metrics(ui::fontOf(ui::TypeRole::Caption));
    const int scale = metrics.horizontalAdvance(QLocale().toString(qint64(top()))) + ui::space::X2;
    QRect area = rect().adjusted(0, metrics.height() / 2 + 1, 0, -metrics.height() - ui::space::X1);
    isRightToLeft() ? area.setRight(area.right() - scale) : area.setLeft(area.left() + scale);
    return area;
}

QRectF CrisisChart::barAt(qsizetype index) const
{
    const QRectF area = plot();
    const double width = area.width() / double(std::max<qsizetype>(1, m_course.buckets.size()));
    const double gap = width > 6 ? 2 : width > 3 ? 1 : 0;
    const double left = isRightToLeft() ? area.right() - width * double(index + 1) : area.left() + width * double(index);
    const double height = area.height() * m_course.buckets.at(index).count / top();
    return {left + gap / 2, area.bottom() - height, std::max(1.0, width - gap), height};
}

void CrisisChart::paintAxis(QPainter &painter) const
{
    const ui::Tokens &t = ui::tokens();
    const QRect area = plot();
    const QFontMetrics metrics(painter.font());
    for (const double share : {0.0, 0.5, 1.0}) {
        const int y = area.bottom() - int(share * area.height());
        painter.setPen(QPen(t.color(ui::ColorRole::Line), t.line));
        painter.drawLine(area.left(), y, area.right(), y);
        if (share == 0.5 && int(top()) % 2 != 0)
            continue;
        painter.setPen(t.color(ui::ColorRole::Muted));
        const QRect label(isRightToLeft() ? area.right() + ui::space::X1 : 0, y - metrics.height() / 2, isRightToLeft() ? width() - area.right() - ui::space::X1 : area.left() - ui::space::X1, metrics.height());
        painter.drawText(label, (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter, QLocale().toString(qint64(std::llround(top() * share))));
    }
    if (m_course.buckets.isEmpty())
        return;
    painter.setPen(t.color(ui::ColorRole::Muted));
    const QRect below(area.left(), area.bottom() + ui::space::X1, area.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeading, timeOf(m_course.buckets.first().from));
    painter.drawText(below, Qt::AlignTrailing, timeOf(m_course.buckets.last().from + m_course.buckets.last().minutes * kChartMinuteMs));
}

void CrisisChart::paintUsual(QPainter &painter) const
{
    const double level = usual();
    if (level < 0)
        return;
    const ui::Tokens &t = ui::tokens();
    const QRect area = plot();
    const int y = area.bottom() - int(std::lround(area.height() * level / top()));
    painter.setPen(QPen(t.color(ui::ColorRole::Text), 1, Qt::DashLine));
    painter.drawLine(area.left(), y, area.right(), y);
    const QString text = tr("usual");
    const QFontMetrics metrics(painter.font());
    QRect label(0, y - metrics.height() - 2, metrics.horizontalAdvance(text) + ui::space::X2, metrics.height() + 1);
    isRightToLeft() ? label.moveRight(area.right()) : label.moveLeft(area.left());
    painter.fillRect(label, t.color(ui::ColorRole::Raised));
    painter.setPen(t.color(ui::ColorRole::Text));
    painter.drawText(label, Qt::AlignCenter, text);
}

void CrisisChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(ui::fontOf(ui::TypeRole::Caption));
    const ui::Tokens &t = ui::tokens();
    paintAxis(painter);
    const QRect area = plot();
    const double level = m_course.buckets.isEmpty() || m_course.alarmPerHour < 0 ? -1 : m_course.alarmPerHour * m_course.buckets.first().minutes / 60.0;
    for (qsizetype i = 0; i < m_course.buckets.size(); ++i) {
        const QRectF bar = barAt(i);
        if (bar.height() <= 0)
            continue;
        painter.fillRect(bar, t.data(0));
        const double excess = level < 0 ? 0 : (m_course.buckets.at(i).count - level) / top() * area.height();
        if (excess > 0)
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), std::min(excess, bar.height())), t.tone(ui::Tone::Danger));
    }
    paintUsual(painter);
    if (m_course.detectedAt == 0 || m_course.buckets.isEmpty())
        return;
    const qint64 from = m_course.buckets.first().from;
    const qint64 to = m_course.buckets.last().from + m_course.buckets.last().minutes * kChartMinuteMs;
    if (m_course.detectedAt < from || m_course.detectedAt > to)
        return;
    // A small mark on the axis: when the alarm was raised.
    const double share = double(m_course.detectedAt - from) / double(to - from);
    const double x = isRightToLeft() ? area.right() - share * area.width() : area.left() + share * area.width();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(ui::ColorRole::Text));
    painter.drawPolygon(QPolygonF{QPointF(x, area.bottom() + 1), QPointF(x - 4, area.bottom() + 7), QPointF(x + 4, area.bottom() + 7)});
}

bool CrisisChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (qsizetype i = 0; i < m_course.buckets.size(); ++i) {
            const QRectF bar = barAt(i);
            if (help->pos().x() >= bar.left() - 1 && help->pos().x() <= bar.right() + 1) {
                QToolTip::showText(help->globalPos(), words(m_course.buckets.at(i)), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace campanile::views

#include "moc_crisischart.cpp"
