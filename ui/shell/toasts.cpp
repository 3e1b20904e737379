// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toasts.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int shadowRoom = 10;
constexpr qsizetype most = 3;
}

class Toast final : public QWidget
{
public:
    Toast(const QString &text, std::function<void()> undo, Tone tone, const QString &actionText, const RecordId &step, QWidget *host)
        : QWidget(host), m_undo(std::move(undo)), m_step(step), m_timer(new QTimer(this))
    {
        setAccessibleName(text);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(shadowRoom + space::X3, shadowRoom + space::X1, shadowRoom + space::X1,
                                 shadowRoom + space::X1);
        if (tone != Tone::Neutral) {
            auto *picture = new QLabel(this);
            const QString name = tone == Tone::Success ? u"circle-check"_s : u"triangle-alert"_s;
            picture->setPixmap(icon(name, tone).pixmap(metric::IconSmall));
            line->addWidget(picture);
        }
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        line->addWidget(label, 1);
        if (m_undo) {
            auto *button = new QPushButton(actionText.isEmpty() ? Toasts::tr("Undo") : actionText, this);
            button->setProperty("kind", u"link"_s);
            line->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this] { runUndo(); });
        }
        auto *close = new QToolButton(this);
        close->setIcon(icon(u"x"_s, ColorRole::Muted));
        close->setAccessibleName(Toasts::tr("Close"));
        line->addWidget(close);
        connect(close, &QToolButton::clicked, this, &QWidget::close);
        setAttribute(Qt::WA_DeleteOnClose);
        m_timer->setSingleShot(true);
        m_timer->setInterval(metric::ToastMs);
        connect(m_timer, &QTimer::timeout, this, &QWidget::close);
        m_timer->start();
    }
    [[nodiscard]] bool hasUndo() const { return bool(m_undo); }
    /** What its action takes back; null when it does something else, such as opening what was made. */
    [[nodiscard]] RecordId step() const { return m_undo ? m_step : RecordId(); }
    void runUndo()
    {
        const auto undo = std::exchange(m_undo, {});
        close();
        if (undo)
            undo();
    }

protected:
    void enterEvent(QEnterEvent *) override { m_timer->stop(); }
    void leaveEvent(QEvent *) override { m_timer->start(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect pane = rect().adjusted(shadowRoom, shadowRoom, -shadowRoom, -shadowRoom);
        drawShadow(&painter, pane, metric::RadiusCard);
        drawPane(&painter, pane, tokens().color(ColorRole::Raised), tokens().color(ColorRole::Line),
                 metric::RadiusCard);
    }

private:
    std::function<void()> m_undo;
    const RecordId m_step;
    QTimer *m_timer;
};

Toasts::Toasts(QWidget *host) : QObject(host), m_host(host)
{
    host->installEventFilter(this);
}

void Toasts::show(const QString &text, std::function<void()> undo, Tone tone, const QString &actionText, const RecordId &step)
{
    m_toasts.removeAll(nullptr);
    while (m_toasts.size() >= most)
        delete m_toasts.takeFirst();
    auto *toast = new Toast(text, std::move(undo), tone, actionText, step, m_host);
    m_toasts << toast;
    connect(toast, &QObject::destroyed, this, &Toasts::arrange, Qt::QueuedConnection);
    toast->show();
    arrange();
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

int Toasts::count() const
{
    return int(std::count_if(m_toasts.begin(), m_toasts.end(), [](const auto &toast) { return !toast.isNull(); }));
}

QString Toasts::lastText() const
{
    return count() == 0 || !m_toasts.last() ? QString() : m_toasts.last()->accessibleName();
}

bool Toasts::undoLast()
{
    for (auto it = m_toasts.rbegin(); it != m_toasts.rend(); ++it) {
        if (*it && (*it)->hasUndo()) {
            (*it)->runUndo();
            return true;
        }
    }
    return false;
}

QList<RecordId> Toasts::offered() const
{
    QList<RecordId> steps;
    for (const auto &toast : m_toasts) {
        if (toast && !toast->step().isNull())
            steps.append(toast->step());
    }
    return steps;
}

void Toasts::takenBack(const RecordId &step)
{
    for (const auto &toast : std::as_const(m_toasts)) {
        if (toast && !step.isNull() && toast->step() == step)
            toast->close();
    }
}

void Toasts::arrange()
{
    m_toasts.removeAll(nullptr);
    int bottom = m_host->height() - metric::StatusBar - space::X2;
    for (auto it = m_toasts.rbegin(); it != m_toasts.rend(); ++it) {
        Toast *toast = *it;
        toast->adjustSize();
        toast->resize(qMin(qMax(toast->width(), 320), m_host->width()), toast->height());
        bottom -= toast->height() - shadowRoom;
        toast->move((m_host->width() - toast->width()) / 2, bottom);
        toast->raise();
    }
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace campanile::ui

#include "moc_toasts.cpp"
