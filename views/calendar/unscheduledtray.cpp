// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/unscheduledtray.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendartexts.h"
#include "views/directions.h"

#include <QApplication>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::ColorRole;
using ui::TypeRole;
using ui::tokens;

namespace {

constexpr int kCardHeight = 32;
constexpr int kLeastWidth = 96;
constexpr int kMostWidth = 260;
constexpr int kMarkAt = 11; ///< px: where its icon begins
constexpr int kMark = 14;
constexpr int kFade = 40; ///< px at an edge with more cards beyond it

/** One line: the campaign's bar, what it is, its name. What has no date yet has no time, status or size to show. */
class TrayDelegate final : public QStyledItemDelegate
{
public:
    TrayDelegate(models::DraftsModel &model, CardPainter &cards, QObject *parent) : QStyledItemDelegate(parent), m_model(model), m_cards(cards) {}

    [[nodiscard]] static int height() { return std::max(kCardHeight, QFontMetrics(ui::fontOf(TypeRole::CaptionStrong)).height() + ui::space::X3); }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int text = index.row() < m_model.rows().size() ? QFontMetrics(ui::fontOf(TypeRole::CaptionStrong)).horizontalAdvance(calendartext::nameOf(m_model.rows().at(index.row()))) : 0;
        return {std::clamp(text + ui::room(kMark) + 30, kLeastWidth, ui::room(kMostWidth)) + ui::space::X2, height() + ui::space::X2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.row() >= m_model.rows().size())
            return;
        const store::PostCalendarRow &post = m_model.rows().at(index.row());
        const ui::Tokens &t = tokens();
        const bool rtl = option.direction == Qt::RightToLeft;
        const QRect card = option.rect.adjusted(rtl ? ui::space::X2 : 0, ui::space::X1, rtl ? 0 : -ui::space::X2, -ui::space::X1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setLayoutDirection(option.direction);
        ui::drawPane(painter, card, selected ? t.soft(ui::Tone::Accent) : hovered ? t.hover() : t.color(ColorRole::Raised),
                     selected ? t.color(ColorRole::Accent) : t.color(ColorRole::Line), ui::metric::RadiusControl);
        const auto place = [&](int x, int width) { return QRect(rtl ? card.right() + 1 - x - width : card.left() + x, card.top(), width, card.height()); };
        if (!post.campaign.isNull())
            painter->fillRect(place(1, ui::metric::CardBar).adjusted(0, 6, 0, -6), m_cards.barOf(post.campaign));
        const int mark = ui::room(kMark);
        const QRect icon = place(kMarkAt, mark);
        ui::drawIcon(painter, QRect(icon.left(), card.top() + (card.height() - mark) / 2, mark, mark), post.isIdea ? u"lightbulb"_s : calendartext::statusLook(post.status).icon,
                     t.color(ColorRole::Muted));
        ui::drawLine(painter, place(kMarkAt + mark + 6, card.width() - kMarkAt - mark - 14), calendartext::isolated(calendartext::nameOf(post)), ui::fontOf(TypeRole::CaptionStrong), t.color(ColorRole::Text));
        painter->restore();
    }

private:
    models::DraftsModel &m_model;
    CardPainter &m_cards;
};

} // namespace

TrayList::TrayList(models::DraftsModel &model, CardPainter &cards, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new TrayDelegate(model, cards, this));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setProperty("kind", u"bare"_s); // the tray's own ground shows between the cards
    setFixedHeight(TrayDelegate::height() + ui::space::X2 + 2);
    m_back = makeEdge(u"chevron-left"_s, -1);
    m_forth = makeEdge(u"chevron-right"_s, 1);
    m_back->setAccessibleName(tr("Earlier in the row"));
    m_forth->setAccessibleName(tr("Later in the row"));
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &TrayList::placeEdges);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TrayList::placeEdges);
    placeEdges();
}

QToolButton *TrayList::makeEdge(const QString &icon, int direction)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon, ColorRole::Text));
    button->setIconSize({ui::metric::IconSmall, ui::metric::IconSmall});
    button->setFixedSize(ui::metric::RowCompact, ui::metric::RowCompact);
    button->setFocusPolicy(Qt::NoFocus); // the arrow keys of the list go further than it does
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, direction] {
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(bar->value() + direction * bar->pageStep() * 3 / 4);
    });
    return button;
}

void TrayList::placeEdges()
{
    const QScrollBar *bar = horizontalScrollBar();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int y = (height() - m_back->height()) / 2;
    const int far = width() - m_back->width();
    m_back->move(rtl ? far : 0, y);
    m_forth->move(rtl ? 0 : far, y);
    m_back->setVisible(bar->value() > bar->minimum());
    m_forth->setVisible(bar->value() < bar->maximum());
    viewport()->update();
}

void TrayList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeEdges();
}

void TrayList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setFixedHeight(TrayDelegate::height() + ui::space::X2 + 2);
    if (event->type() == QEvent::PaletteChange && m_forth) {
        m_back->setIcon(ui::icon(u"chevron-left"_s, ColorRole::Text));
        m_forth->setIcon(ui::icon(u"chevron-right"_s, ColorRole::Text));
    }
}

void TrayList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    const auto fade = [&](const QToolButton *edge) {
        if (edge->isHidden())
            return;
        const bool left = edge->x() == 0;
        const QRect strip(left ? 0 : viewport()->width() - kFade, 0, kFade, viewport()->height());
        QLinearGradient gradient(left ? strip.topRight() : strip.topLeft(), left ? strip.topLeft() : strip.topRight());
        QColor ground = tokens().color(ColorRole::Canvas);
        gradient.setColorAt(0.6, ground);
        ground.setAlpha(0);
        gradient.setColorAt(0, ground);
        painter.fillRect(strip, gradient);
    };
    fade(m_back);
    fade(m_forth);
}

std::optional<CalendarEntry> TrayList::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_model.rows().size())
        return {};
    return CalendarEntry{m_model.rows().at(index.row()), 0, 0};
}

void TrayList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_pressedAt = event->position().toPoint();
    m_pressed = event->button() == Qt::LeftButton ? entryAt(indexAt(m_pressedAt)) : std::nullopt;
}

void TrayList::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed && event->buttons().testFlag(Qt::LeftButton)) {
        m_pulling = m_pulling || (event->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (m_pulling && m_movable)
            Q_EMIT pulled(*m_pressed, event->globalPosition().toPoint());
        return;
    }
    QListView::mouseMoveEvent(event);
}

void TrayList::mouseReleaseEvent(QMouseEvent *event)
{
    const bool pulling = m_pulling;
    m_pulling = false;
    m_pressed.reset();
    if (pulling && m_movable)
        Q_EMIT dropped();
    QListView::mouseReleaseEvent(event);
}

void TrayList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto entry = entryAt(indexAt(event->position().toPoint())))
        Q_EMIT openRequested(entry->post.id);
}

void TrayList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pulling) {
        m_pulling = false;
        m_pressed.reset();
        Q_EMIT cancelled();
        return;
    }
    const auto entry = entryAt(currentIndex());
    if (entry && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT openRequested(entry->post.id);
    else if (entry && event->key() == Qt::Key_Space && m_movable)
        Q_EMIT planRequested(entry->post.id);
    else
        QListView::keyPressEvent(event);
}

void TrayList::wheelEvent(QWheelEvent *event)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->angleDelta().y() - event->angleDelta().x());
    event->accept();
}

UnscheduledTray::UnscheduledTray(models::DraftsModel &model, CardPainter &cards, QWidget *parent)
    : QWidget(parent), m_model(model), m_title(new QToolButton(this)), m_list(new TrayList(model, cards, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(leadingMargins(ui::space::PanelPadding, ui::space::X1 + 1, 0, ui::space::X1));
    column->setSpacing(0);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setAutoRaise(true);
    column->addWidget(m_title, 0, Qt::AlignLeading);
    column->addWidget(m_list);
    connect(m_title, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    connect(&model, &models::DraftsModel::loaded, this, &UnscheduledTray::retranslate);
    retranslate();
}

void UnscheduledTray::retranslate()
{
    const int count = m_model.rowCount();
    const QString amount = m_model.canFetchMore({}) ? tr("%1+").arg(QLocale().toString(count)) : QLocale().toString(count);
    m_title->setText(m_hint ? tr("Drop here to take the date away") : count == 0 ? tr("Unscheduled") : tr("Unscheduled  %1").arg(amount));
    m_title->setIcon(ui::icon(m_open ? u"chevron-down"_s : u"chevron-up"_s, ColorRole::Muted));
    m_title->setToolTip(m_open ? tr("Fold away") : tr("Show posts without a date"));
    m_title->setAccessibleName(count == 0 ? tr("Unscheduled posts, none") : tr("Unscheduled posts, %1").arg(amount));
    m_list->setAccessibleName(tr("Unscheduled posts"));
    m_list->setVisible(m_open && count > 0);
}

void UnscheduledTray::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    retranslate();
    Q_EMIT openChanged(open);
}

void UnscheduledTray::setDropHint(bool on)
{
    if (on == m_hint)
        return;
    m_hint = on;
    retranslate();
    update();
}

void UnscheduledTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ui::Tokens &t = tokens();
    painter.fillRect(rect(), m_hint ? t.soft(ui::Tone::Accent) : t.color(ColorRole::Canvas));
    painter.fillRect(QRect(0, 0, width(), t.line), t.color(ColorRole::Line));
}

} // namespace campanile::views

#include "moc_unscheduledtray.cpp"
