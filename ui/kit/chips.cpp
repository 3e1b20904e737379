// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chips.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFilterIcon = 14;
constexpr int kFilterCross = 12;
constexpr int kSegmentAcross = 12; ///< beside the words of a segment
constexpr int kSegmentLeast = 8;   ///< where there is no room for that
constexpr int kSegmentWords = 36;  ///< px of words that a segment does not give away
constexpr int kFoldedWords = 96;   ///< the same of the button that segments fold into

void drawFocus(QPainter *painter, const QRect &rect, int radius)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens().color(ColorRole::Accent), 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace

Chip::Chip(ChipLook look, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void Chip::setLook(const ChipLook &look)
{
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return {chipWidth(m_look, fontOf(TypeRole::Caption)), chipHeight()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawChip(&painter, QPoint(0, 0), m_look, width());
}

Avatar::Avatar(AvatarLook look, int side, QWidget *parent) : QWidget(parent)
{
    setFixedSize(side + 4, side + 4);
    setLook(look);
}

void Avatar::setLook(const AvatarLook &look)
{
    m_look = look;
    setAccessibleName(look.name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int x = isRightToLeft() ? 4 : 0;
    drawAvatar(&painter, QRect(x, 0, width() - 4, height() - 4), m_look, palette().color(backgroundRole()));
}

FilterChip::FilterChip(const QString &text, const QString &icon, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize FilterChip::sizeHint() const
{
    const int extra = (m_icon.isEmpty() ? 0 : room(kFilterIcon) + 2) + (isChecked() ? room(kFilterCross) + 2 : 0);
    return {16 + extra + advanceOf(TypeRole::Caption, text()), chipHeight() + 4};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const bool on = isChecked();
    const QColor ink = on ? t.ink(Tone::Accent) : t.color(ColorRole::Text);
    const QColor fill = on ? t.soft(Tone::Accent) : (underMouse() ? t.hover() : t.color(ColorRole::Surface));
    drawPane(&painter, rect(), fill, on ? t.color(ColorRole::Accent) : t.color(ColorRole::Line), height() / 2);
    const auto place = [this](int x, int size) {
        const int left = isRightToLeft() ? width() - x - size : x;
        return QRect(left, (height() - size) / 2, size, size);
    };
    int x = 8;
    if (!m_icon.isEmpty()) {
        drawIcon(&painter, place(7, room(kFilterIcon)), m_icon, ink);
        x += room(kFilterIcon) + 2;
    }
    const int cross = room(kFilterCross);
    const int words = width() - x - (on ? cross + 8 : 6);
    const QRect textRect(isRightToLeft() ? width() - x - words : x, 0, words, height());
    drawLine(&painter, textRect, text(), fontOf(TypeRole::Caption), ink);
    if (on)
        drawIcon(&painter, place(width() - 7 - cross, cross), u"x"_s, ink);
    if (hasFocus())
        drawFocus(&painter, rect(), height() / 2);
}

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this)), m_more(new QToolButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::X1);
    m_more->setIcon(icon(u"funnel"_s));
    m_more->setText(tr("Filters"));
    m_more->setAccessibleName(tr("Filters"));
    m_more->setToolTip(tr("Filters"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    m_layout->addWidget(m_more);
    m_layout->addStretch(1);
}

void FilterBar::setItems(const QList<FilterItem> &items)
{
    const QStringList on = checked();
    qDeleteAll(m_chips);
    m_chips.clear();
    m_more->menu()->clear();
    m_items = items;
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto *chip = new FilterChip(items.at(i).text, items.at(i).icon, this);
        chip->setChecked(on.contains(items.at(i).id));
        QAction *action = m_more->menu()->addAction(items.at(i).text);
        action->setCheckable(true);
        action->setChecked(chip->isChecked());
        connect(action, &QAction::triggered, chip, &QAbstractButton::setChecked);
        connect(chip, &QAbstractButton::toggled, this, [this, chip, action](bool checkedNow) {
            action->setChecked(checkedNow);
            chip->updateGeometry();
            m_more->setChecked(!checked().isEmpty());
            fold();
            Q_EMIT filtersChanged(checked());
        });
        m_layout->insertWidget(int(i), chip);
        m_chips << chip;
    }
    fold();
}

void FilterBar::setChecked(const QString &id, bool on)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).id == id)
            m_chips.at(i)->setChecked(on);
    }
}

QStringList FilterBar::checked() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->isChecked())
            ids << m_items.at(i).id;
    }
    return ids;
}

QSize FilterBar::sizeHint() const
{
    int width = 0;
    for (const FilterChip *chip : m_chips)
        width += chip->sizeHint().width() + space::X1;
    return {width, chipHeight() + 8};
}

QSize FilterBar::minimumSizeHint() const
{
    return {m_items.isEmpty() ? 0 : 32, chipHeight() + 8};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FilterBar::fold()
{
    m_folded = !m_chips.isEmpty() && sizeHint().width() > width();
    for (FilterChip *chip : std::as_const(m_chips))
        chip->setVisible(!m_folded);
    m_more->setVisible(m_folded);
}

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    // Where there is too little room its words are shortened.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void SegmentedControl::setItems(const QList<FilterItem> &items)
{
    m_items = items;
    if (m_current.isEmpty() && !items.isEmpty())
        m_current = items.first().id;
    updateGeometry();
    update();
}

void SegmentedControl::setCurrent(const QString &id)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).id == id)
            choose(i);
    }
}

void SegmentedControl::choose(qsizetype index)
{
    if (index < 0 || index >= m_items.size() || m_items.at(index).id == m_current)
        return;
    m_current = m_items.at(index).id;
    setAccessibleDescription(m_items.at(index).text);
    if (m_folds)
        updateGeometry();
    update();
    Q_EMIT currentChanged(m_current);
}

QSize SegmentedControl::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TypeRole::Body));
    int width = 4;
    for (const FilterItem &item : m_items)
        width += advanceOf(TypeRole::Body, item.text) + 2 * kSegmentAcross;
    return {width, std::max(int(metric::RowCompact), metrics.height() + int(space::X2))};
}

void SegmentedControl::setFolding(bool folds)
{
    m_folds = folds;
    updateGeometry();
    update();
}

bool SegmentedControl::isFolded() const
{
    // Narrower than its words with the least beside them.
    return m_folds && width() < sizeHint().width() - 2 * (kSegmentAcross - kSegmentLeast) * int(m_items.size());
}

QString SegmentedControl::currentText() const
{
    const auto it = std::ranges::find(m_items, m_current, &FilterItem::id);
    return it == m_items.end() ? QString() : it->text;
}

int SegmentedControl::foldedWidth(int words) const
{
    // Widths of texts are rounded to either side; what lacks a hair is shortened.
    return kSegmentAcross + words + 1 + int(space::X1) + room(metric::IconSmall) + kSegmentLeast;
}

QSize SegmentedControl::minimumSizeHint() const
{
    if (m_folds)
        return {foldedWidth(std::min(advanceOf(TypeRole::Body, currentText()), room(kFoldedWords))), sizeHint().height()};
    int width = 4;
    for (const FilterItem &item : m_items)
        width += std::min(advanceOf(TypeRole::Body, item.text), room(kSegmentWords)) + 2 * kSegmentLeast;
    return {width, sizeHint().height()};
}

/** As wide as its words, or its share of what there is. */
QRect SegmentedControl::segment(qsizetype index) const
{
    const auto wanted = [&](qsizetype i) { return advanceOf(TypeRole::Body, m_items.at(i).text) + 2 * kSegmentAcross; };
    int whole = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i)
        whole += wanted(i);
    const int there = std::min(whole, std::max(0, width() - 4));
    int before = 0;
    for (qsizetype i = 0; i < index; ++i)
        before += wanted(i);
    const auto placed = [&](int wide) { return whole > 0 ? int(qint64(wide) * there / whole) : 0; };
    const int x = 2 + placed(before);
    const int segmentWidth = placed(before + wanted(index)) - placed(before);
    return QRect(isRightToLeft() ? width() - x - segmentWidth : x, 2, segmentWidth, height() - 4);
}

/** As a combo box looks: one choice, and that there are others. */
void SegmentedControl::paintFolded(QPainter &painter)
{
    const Tokens &t = tokens();
    const QFont font = fontOf(TypeRole::Body);
    const int wide = std::min(width(), foldedWidth(advanceOf(TypeRole::Body, currentText())));
    const QRect box(isRightToLeft() ? width() - wide : 0, 0, wide, height());
    drawPane(&painter, box, t.color(ColorRole::Raised), t.color(ColorRole::Line), metric::RadiusControl);
    const int side = room(metric::IconSmall);
    const int arrow = isRightToLeft() ? box.left() + kSegmentLeast : box.right() + 1 - kSegmentLeast - side;
    drawIcon(&painter, QRect(arrow, (height() - side) / 2, side, side), u"chevron-down"_s, t.color(ColorRole::Muted));
    const int words = wide - foldedWidth(0) + 1;
    drawLine(&painter, QRect(isRightToLeft() ? box.right() + 1 - kSegmentAcross - words : box.left() + kSegmentAcross, 0, words, height()), currentText(), font,
             t.color(ColorRole::Text));
    if (hasFocus())
        drawFocus(&painter, box, metric::RadiusControl);
}

void SegmentedControl::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(accessibleName());
    for (const FilterItem &item : std::as_const(m_items)) {
        QAction *action = menu->addAction(QString(item.text).replace(u'&', u"&&"_s), this, [this, id = item.id] { setCurrent(id); });
        action->setCheckable(true);
        action->setChecked(item.id == m_current);
    }
    menu->popup(mapToGlobal(QPoint(isRightToLeft() ? width() - menu->sizeHint().width() : 0, height())));
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isFolded())
        return paintFolded(painter);
    const Tokens &t = tokens();
    drawPane(&painter, rect(), t.pressed(), t.isHighContrast() ? t.color(ColorRole::Line) : QColor(),
             metric::RadiusControl);
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const bool on = m_items.at(i).id == m_current;
        if (on)
            drawPane(&painter, segment(i), t.color(ColorRole::Raised), t.color(ColorRole::Line), 4);
        const QRect words = segment(i).adjusted(kSegmentLeast / 2, 0, -kSegmentLeast / 2, 0);
        drawLine(&painter, words, m_items.at(i).text, fontOf(TypeRole::Body),
                 on ? t.color(ColorRole::Text) : reachContrast(t.color(ColorRole::Muted), t.color(ColorRole::Text),
                                                               t.pressed(), t.pressed(), 4.5),
                 Qt::AlignCenter);
    }
    if (hasFocus())
        drawFocus(&painter, rect(), metric::RadiusControl);
}

bool SegmentedControl::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || width() >= sizeHint().width())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (isFolded()) {
        QToolTip::showText(help->globalPos(), currentText(), this);
        return true;
    }
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (segment(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_items.at(i).text, this, segment(i));
    }
    return true;
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    if (isFolded())
        return openMenu();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (segment(i).contains(event->position().toPoint()))
            choose(i);
    }
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    qsizetype at = 0;
    while (at < m_items.size() && m_items.at(at).id != m_current)
        ++at;
    const int forward = isRightToLeft() ? -1 : 1;
    const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_Down || event->key() == Qt::Key_F4;
    if (opens && isFolded())
        openMenu();
    else if (event->key() == Qt::Key_Right)
        choose(at + forward);
    else if (event->key() == Qt::Key_Left)
        choose(at - forward);
    else
        QWidget::keyPressEvent(event);
}

SearchField::SearchField(const QString &hint, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s, ColorRole::Muted), QLineEdit::LeadingPosition);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(120);
    connect(this, &QLineEdit::textChanged, timer, qOverload<>(&QTimer::start));
    connect(timer, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(text()); });
}

} // namespace campanile::ui

#include "moc_chips.cpp"
