// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/popover.h"

#include "ui/kit/compositing.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QBitmap>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScreen>
#include <QToolButton>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int shadowRoom = 12;
}

Popover::Popover(QWidget *content, QWidget *parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint), m_content(content), m_isComposited(isComposited())
{
    setAttribute(Qt::WA_TranslucentBackground, m_isComposited);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    const int margin = shadowRoom + space::X2;
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(content);
}

void Popover::openAt(const QWidget *anchor)
{
    openAt(QRect(anchor->mapToGlobal(QPoint(0, 0)), anchor->size()));
}

void Popover::openAt(const QRect &anchor)
{
    adjustSize();
    // The hint of texts that wrap is a guess; their height is that of the width they get.
    if (layout()->hasHeightForWidth())
        resize(width(), layout()->totalHeightForWidth(width()));
    const QScreen *where = QGuiApplication::screenAt(anchor.center());
    const QRect room = (where ? where : QGuiApplication::primaryScreen())->availableGeometry();
    const int wantedX = isRightToLeft() ? anchor.right() - width() + shadowRoom : anchor.left() - shadowRoom;
    int y = anchor.bottom() - shadowRoom + space::X1;
    if (y + height() > room.bottom())
        y = anchor.top() - height() + shadowRoom - space::X1;
    move(qBound(room.left(), wantedX, qMax(room.left(), room.right() - width())), qMax(room.top(), y));
    show();
    (m_content && m_content->focusProxy() ? m_content.data() : this)->setFocus(Qt::PopupFocusReason);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isComposited)
        drawShadow(&painter, pane(), metric::RadiusPopover);
    else
        painter.fillRect(rect(), tokens().color(ColorRole::Line)); // what the rounded edge of the mask leaves of the corners
    drawPane(&painter, pane(), tokens().color(ColorRole::Raised), tokens().color(ColorRole::Line), metric::RadiusPopover);
}

void Popover::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isComposited)
        return;
    QBitmap shape(size());
    shape.fill(Qt::color0);
    QPainter painter(&shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::color1);
    painter.drawRoundedRect(pane(), metric::RadiusPopover, metric::RadiusPopover);
    painter.end();
    setMask(shape);
}

QRect Popover::pane() const
{
    return rect().adjusted(shadowRoom, shadowRoom, -shadowRoom, -shadowRoom);
}

Drawer::Drawer(const QString &title, QWidget *parent) : QWidget(parent), m_title(new QLabel(title, this))
{
    hide();
    parent->installEventFilter(this);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(space::PanelPadding, 0, space::PanelPadding, space::PanelPadding);
    auto *header = new QHBoxLayout;
    m_title->setFont(fontOf(TypeRole::Strong));
    m_title->setMinimumHeight(metric::PanelHeader);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"x"_s));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    connect(close, &QToolButton::clicked, this, &Drawer::closeDrawer);
    header->addWidget(m_title, 1);
    header->addWidget(close);
    m_column->addLayout(header);
    setTitle(title);
}

void Drawer::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Drawer::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    m_column->addWidget(content, 1);
}

QRect Drawer::place(bool open) const
{
    const QWidget *host = parentWidget();
    const int width = qMin(m_width, host->width());
    if (isRightToLeft())
        return QRect(open ? 0 : -width, 0, width, host->height());
    return QRect(open ? host->width() - width : host->width(), 0, width, host->height());
}

void Drawer::openDrawer(int width)
{
    m_width = width;
    const bool wasOpen = m_open;
    m_open = true;
    const int duration = Theme::current() && !wasOpen ? Theme::current()->motionMs() : 0;
    setGeometry(place(duration == 0));
    show();
    raise();
    if (duration > 0) {
        auto *slide = new QPropertyAnimation(this, "geometry", this);
        slide->setDuration(duration);
        slide->setEasingCurve(QEasingCurve::OutCubic);
        slide->setEndValue(place(true));
        slide->start(QAbstractAnimation::DeleteWhenStopped);
    }
}

void Drawer::closeDrawer()
{
    if (!m_open)
        return;
    m_open = false;
    hide();
    Q_EMIT closed();
}

void Drawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().color(ColorRole::Raised));
    const int line = tokens().line;
    painter.fillRect(QRect(isRightToLeft() ? width() - line : 0, 0, line, height()), tokens().color(ColorRole::Line));
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeDrawer();
    else
        QWidget::keyPressEvent(event);
}

bool Drawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && m_open)
        setGeometry(place(true));
    return QWidget::eventFilter(watched, event);
}

} // namespace campanile::ui

#include "moc_popover.cpp"
