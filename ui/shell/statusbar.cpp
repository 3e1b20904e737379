// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 skewTold = 2 * 60'000;
constexpr int kSegmentIcon = 14;
}

StatusBar::StatusBar(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(metric::StatusBar);
    setAccessibleName(tr("Status"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(space::X2, 1, space::X2, 0);
    m_row->setSpacing(space::X1);
    m_connection = segment(u"connection"_s, u"wifi"_s);
    m_sync = segment(u"sync"_s, u"refresh-cw"_s);
    m_outbox = segment(u"outbox"_s, u"cloud-upload"_s);
    m_conflicts = segment(u"conflicts"_s, u"git-merge"_s);
    m_viewOnly = segment(u"view-only"_s, u"eye"_s);
    m_clock = segment(u"clock"_s, u"clock"_s);
    m_row->addStretch(1);
    m_task = new QWidget(this);
    auto *line = new QHBoxLayout(m_task);
    line->setContentsMargins(0, 0, 0, 0);
    m_taskText = new QLabel(m_task);
    m_taskText->setFont(fontOf(TypeRole::Caption));
    m_bar = new QProgressBar(m_task);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_cancel = new QToolButton(m_task);
    m_cancel->setIcon(icon(u"x"_s));
    m_cancel->setIconSize({room(12), room(12)});
    m_cancel->setProperty("kind", u"small"_s);
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel"));
    line->addWidget(m_taskText);
    line->addWidget(m_bar);
    line->addWidget(m_cancel);
    m_row->addWidget(m_task);
    m_task->hide();
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_tasks.isEmpty())
            Q_EMIT cancelRequested(m_tasks.first().id);
    });
    setConnection(ConnectionState::Offline);
    setLastSync({});
    setOutbox(0);
    setConflicts(0);
    setViewOnly({});
    setClockSkew(0);
}

QToolButton *StatusBar::segment(const QString &id, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setIcon(icon(name, ColorRole::Muted));
    button->setIconSize({room(kSegmentIcon), room(kSegmentIcon)});
    button->setFont(fontOf(TypeRole::Caption));
    button->setProperty("kind", u"segment"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT segmentClicked(id); });
    return button;
}

void StatusBar::setConnection(ConnectionState state, const QString &server)
{
    QString text;
    QString name;
    Tone tone = Tone::Neutral;
    switch (state) {
    case ConnectionState::Online:
        text = tr("Online");
        name = u"wifi"_s;
        break;
    case ConnectionState::Offline:
        text = tr("Offline");
        name = u"wifi-off"_s;
        tone = Tone::Warning;
        break;
    case ConnectionState::SignedOut:
        text = tr("Signed out");
        name = u"log-in"_s;
        tone = Tone::Warning;
        break;
    case ConnectionState::Connecting:
        text = tr("Connecting");
        name = u"loader"_s;
        break;
    }
    m_connection->setIcon(icon(name, tone));
    m_connection->setText(text);
    m_connection->setAccessibleName(text);
    m_connection->setToolTip(server.isEmpty() ? text : text + u'\n' + server);
}

void StatusBar::setLastSync(const QString &text)
{
    m_sync->setText(text.isEmpty() ? tr("Not synced yet") : tr("Synced %1").arg(text));
    m_sync->setAccessibleName(m_sync->text());
}

void StatusBar::setOutbox(int count)
{
    m_outbox->setText(count == 0 ? tr("All sent") : tr("%n waiting", nullptr, count));
    m_outbox->setAccessibleName(m_outbox->text());
}

void StatusBar::setConflicts(int conflicts, int refused)
{
    m_conflicts->setVisible(conflicts > 0 || refused > 0);
    m_conflicts->setIcon(icon(conflicts > 0 ? u"git-merge"_s : u"circle-alert"_s, Tone::Warning));
    QStringList parts;
    if (conflicts > 0)
        parts.append(tr("Conflicts: %1").arg(QLocale().toString(conflicts)));
    if (refused > 0)
        parts.append(tr("Refused: %1").arg(QLocale().toString(refused)));
    m_conflicts->setText(parts.join(u" · "_s));
    m_conflicts->setAccessibleName(m_conflicts->text());
}

void StatusBar::setClockSkew(qint64 skewMs)
{
    m_clock->setVisible(std::abs(skewMs) > skewTold);
    m_clock->setIcon(icon(u"clock"_s, Tone::Warning));
    const int minutes = int(qMin<qint64>(std::abs(skewMs) / 60'000, std::numeric_limits<int>::max()));
    const QString amount = minutes < 120        ? tr("%n min", nullptr, minutes)
                           : minutes < 48 * 60 ? tr("%n hours", nullptr, minutes / 60)
                                               : tr("%n days", nullptr, minutes / (24 * 60));
    m_clock->setText(skewMs > 0 ? tr("Clock %1 slow").arg(amount) : tr("Clock %1 fast").arg(amount));
    const QString more = tr("The clock of this computer differs from the server's. Posts go out on time, by the server's clock; "
                            "what is shown here as now or today is off until the clock is set.");
    m_clock->setAccessibleName(m_clock->text());
    m_clock->setAccessibleDescription(more);
    m_clock->setToolTip(more);
}

void StatusBar::setViewOnly(const QString &reason)
{
    m_viewOnly->setVisible(!reason.isEmpty());
    m_viewOnly->setText(tr("View only"));
    m_viewOnly->setAccessibleName(m_viewOnly->text());
    m_viewOnly->setAccessibleDescription(reason);
    m_viewOnly->setToolTip(reason);
}

void StatusBar::setTask(const TaskProgress &task)
{
    const auto it = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const TaskProgress &t) { return t.id == task.id; });
    if (it == m_tasks.end())
        m_tasks << task;
    else
        *it = task;
    showTask();
}

void StatusBar::removeTask(const QString &id)
{
    m_tasks.removeIf([&id](const TaskProgress &task) { return task.id == id; });
    showTask();
}

void StatusBar::showTask()
{
    m_task->setVisible(!m_tasks.isEmpty());
    if (m_tasks.isEmpty())
        return;
    const TaskProgress &task = m_tasks.first();
    QString text = task.text;
    const QLocale locale;
    if (task.total > 0)
        text += u"  "_s + tr("%1 of %2").arg(locale.toString(task.done), locale.toString(task.total));
    if (task.secondsLeft >= 60)
        text += u"  "_s + tr("%n min left", nullptr, (task.secondsLeft + 59) / 60);
    else if (task.secondsLeft >= 0)
        text += u"  "_s + tr("%n s left", nullptr, task.secondsLeft);
    if (m_tasks.size() > 1)
        text += u"  "_s + tr("and %n more", nullptr, int(m_tasks.size()) - 1);
    m_taskText->setText(text);
    // Counts can pass the range of int, a bar of a thousand steps is enough.
    m_bar->setRange(0, task.total > 0 ? 1000 : 0);
    if (task.total > 0)
        m_bar->setValue(int(qBound<double>(0, double(task.done) / double(task.total), 1) * 1000));
}

QString StatusBar::textOf(const QString &id) const
{
    const auto *button = findChild<QToolButton *>(id);
    return button ? button->text() : QString();
}

QString StatusBar::explanationOf(const QString &id) const
{
    const auto *button = findChild<QToolButton *>(id);
    return button ? button->toolTip() : QString();
}

bool StatusBar::event(QEvent *event)
{
    // Not before it is shown: the window is built while fonts are still being listed.
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange)
        setMaximumHeight(qMax(metric::StatusBar, QFontMetrics(fontOf(TypeRole::Caption)).height() + 6));
    return QWidget::event(event);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().color(ColorRole::Canvas));
    painter.fillRect(QRect(0, 0, width(), tokens().line), tokens().color(ColorRole::Line));
}

} // namespace campanile::ui

#include "moc_statusbar.cpp"
