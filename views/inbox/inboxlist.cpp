// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxlist.h"

#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxaccessible.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

InboxList::InboxList(QWidget *parent) : QAbstractItemView(parent), m_pill(ui::primaryButton({}, this))
{
    installInboxAccessibility();
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, [this] {
        verticalScrollBar()->setValue(0);
        if (rows() > 0)
            setCurrentIndex(model()->index(0, 0));
    });
}

void InboxList::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_newAbove = 0;
        m_toldFirst = m_toldLast = -1;
        showPill();
    });
    // The base class repaints, but the bar is as long as the list is.
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometries(); });
}

int InboxList::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int InboxList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int InboxList::firstShown() const
{
    return std::clamp(verticalOffset() / m_rowHeight, 0, std::max(0, rows() - 1));
}

int InboxList::lastShown() const
{
    return std::clamp((verticalOffset() + std::max(1, viewport()->height()) - 1) / m_rowHeight, 0, std::max(0, rows() - 1));
}

bool InboxList::isAtTop() const
{
    return verticalOffset() < m_rowHeight;
}

QRect InboxList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return QRect(0, int(qint64(index.row()) * m_rowHeight - verticalOffset()), viewport()->width(), m_rowHeight);
}

QModelIndex InboxList::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / m_rowHeight;
    return point.y() + verticalOffset() >= 0 && row < rows() ? model()->index(row, 0, rootIndex()) : QModelIndex();
}

void InboxList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    if (hint == EnsureVisible && index.row() == rows() - 1 && footerHeight() > 0) {
        // Who comes to the end of the list sees what it says there.
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    }
    const int top = index.row() * m_rowHeight;
    const int height = viewport()->height();
    const int offset = verticalOffset();
    int wanted = offset;
    if (hint == PositionAtTop)
        wanted = top;
    else if (hint == PositionAtBottom)
        wanted = top + m_rowHeight - height;
    else if (hint == PositionAtCenter)
        wanted = top - (height - m_rowHeight) / 2;
    else if (top < offset)
        wanted = top;
    else if (top + m_rowHeight > offset + height)
        wanted = top + m_rowHeight - height;
    verticalScrollBar()->setValue(wanted);
}

void InboxList::updateGeometries()
{
    const QStyleOptionViewItem option;
    m_rowHeight = std::max(ui::metric::RowTwoLine, itemDelegate() ? itemDelegate()->sizeHint(option, QModelIndex()).height() : 0);
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(m_rowHeight);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, rows() * m_rowHeight + footerHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
    placePill();
    placeFooter();
    tellShown();
}

void InboxList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    // What is read stays where it is; only at the very top new rows are meant to be seen.
    const int offset = verticalOffset();
    const bool above = offset > 0 && qint64(start) * m_rowHeight < offset;
    updateGeometries();
    if (above)
        verticalScrollBar()->setValue(offset + (end - start + 1) * m_rowHeight);
    QAbstractItemView::rowsInserted(parent, start, end);
    viewport()->update();
}

void InboxList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    // The next one takes the place of what goes, so that working down the list is one key each; Qt would go up.
    if (const int row = currentIndex().row(); row >= start && row <= end) {
        const int next = end + 1 < rows() ? end + 1 : start - 1;
        selectionModel()->setCurrentIndex(model()->index(next, 0, rootIndex()),
                                          selectedCount() > 1 ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
    }
    const int offset = verticalOffset();
    const int gone = std::min(end, (offset - 1) / m_rowHeight) - start + 1;
    if (offset > 0 && gone > 0)
        verticalScrollBar()->setValue(std::max(0, offset - gone * m_rowHeight));
    viewport()->update();
}

void InboxList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const ui::Tokens &t = ui::tokens();
    painter.fillRect(event->rect(), t.color(ui::ColorRole::Surface));
    if (rows() == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int offset = verticalOffset();
    const int first = std::max(0, (event->rect().top() + offset) / m_rowHeight);
    const int last = std::min(rows() - 1, (event->rect().bottom() + offset) / m_rowHeight);
    const QModelIndex hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    const bool under = viewport()->underMouse();
    const QStyle::State base = option.state;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        option.state = base & ~QStyle::State_HasFocus;
        if (selectionModel() && selectionModel()->isSelected(index))
            option.state |= QStyle::State_Selected;
        if (hasFocus() && index == currentIndex())
            option.state |= QStyle::State_HasFocus;
        if (under && index == hovered)
            option.state |= QStyle::State_MouseOver;
        itemDelegate()->paint(&painter, option, index);
    }
}

void InboxList::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void InboxList::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        updateGeometries();
    if (event->type() == QEvent::LanguageChange)
        showPill();
}

void InboxList::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx);
    viewport()->scroll(0, dy);
    if (isAtTop() && m_newAbove > 0) {
        m_newAbove = 0;
        showPill();
    }
    placeFooter();
    tellShown();
}

void InboxList::setFooter(QWidget *footer)
{
    m_footer = footer;
    footer->setParent(viewport());
    footer->installEventFilter(this);
    updateGeometries();
}

int InboxList::footerHeight() const
{
    if (!m_footer || m_footer->isHidden())
        return 0;
    return m_footer->hasHeightForWidth() ? m_footer->heightForWidth(viewport()->width()) : m_footer->sizeHint().height();
}

void InboxList::placeFooter()
{
    if (m_footer && !m_footer->isHidden())
        m_footer->setGeometry(0, rows() * m_rowHeight - verticalOffset(), viewport()->width(), footerHeight());
}

bool InboxList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_footer && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        QMetaObject::invokeMethod(this, [this] { updateGeometries(); }, Qt::QueuedConnection);
    return QAbstractItemView::eventFilter(watched, event);
}

void InboxList::tellShown()
{
    const int first = firstShown();
    const int last = lastShown();
    if (first == m_toldFirst && last == m_toldLast)
        return;
    m_toldFirst = first;
    m_toldLast = last;
    Q_EMIT shownChanged(first, last);
}

void InboxList::tellArrived(int count, int above)
{
    if (isAtTop() || above > firstShown())
        return;
    m_newAbove += count;
    showPill();
}

void InboxList::showPill()
{
    m_pill->setVisible(m_newAbove > 0);
    m_pill->setText(tr("%n new", nullptr, m_newAbove));
    m_pill->setAccessibleName(tr("%n new, go to the top", nullptr, m_newAbove));
    m_pill->setIcon(ui::icon(u"arrow-up"_s, ui::ColorRole::OnAccent));
    placePill();
}

void InboxList::placePill()
{
    const QSize size = m_pill->sizeHint();
    m_pill->setGeometry((viewport()->width() - size.width()) / 2, ui::space::X2, size.width(), size.height());
    m_pill->raise();
}

QModelIndex InboxList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    Q_UNUSED(modifiers);
    if (rows() == 0)
        return {};
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows() - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), 0, rootIndex());
}

void InboxList::move(int step, bool extend)
{
    if (rows() == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : step > 0 ? -1 : rows();
    const QModelIndex to = model()->index(std::clamp(from + step, 0, rows() - 1), 0, rootIndex());
    if (!extend || !m_anchor.isValid())
        m_anchor = extend && currentIndex().isValid() ? currentIndex() : to;
    if (extend)
        selectionModel()->select(QItemSelection(std::min(QModelIndex(m_anchor), to), std::max(QModelIndex(m_anchor), to)), QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(to, extend ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
    scrollTo(to);
}

void InboxList::toggleCurrent()
{
    m_anchor = QModelIndex();
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
}

QList<std::pair<int, int>> InboxList::selectedSpans() const
{
    QList<std::pair<int, int>> spans;
    const QItemSelection selection = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid())
            spans.append({range.top(), range.bottom()});
    }
    std::sort(spans.begin(), spans.end());
    QList<std::pair<int, int>> joined;
    for (const auto &span : std::as_const(spans)) {
        // Qt's selections may hold a row twice.
        if (!joined.isEmpty() && span.first <= joined.last().second + 1)
            joined.last().second = std::max(joined.last().second, span.second);
        else
            joined.append(span);
    }
    return joined;
}

int InboxList::selectedCount() const
{
    int count = 0;
    const QList<std::pair<int, int>> spans = selectedSpans();
    for (const auto &[first, last] : spans)
        count += last - first + 1;
    return count;
}

void InboxList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (rows() == 0)
        return;
    const QRect span = rect.normalized();
    const int first = std::clamp((span.top() + verticalOffset()) / m_rowHeight, 0, rows() - 1);
    const int last = std::clamp((span.bottom() + verticalOffset()) / m_rowHeight, 0, rows() - 1);
    selectionModel()->select(QItemSelection(model()->index(first, 0, rootIndex()), model()->index(last, 0, rootIndex())), flags);
}

QRegion InboxList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect rect = QRect(visualRect(range.topLeft()).topLeft(), visualRect(range.bottomRight()).bottomRight()).intersected(viewport()->rect());
        if (rect.isValid())
            region += rect;
    }
    return region;
}

void InboxList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    tellChosen();
}

void InboxList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(current.row() - firstShown());
        QAccessible::updateAccessibility(&focus);
    }
    tellChosen();
}

void InboxList::tellChosen()
{
    if (std::exchange(m_chosenQueued, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        m_chosenQueued = false;
        Q_EMIT chosenChanged();
    }, Qt::QueuedConnection);
}

void InboxList::mousePressEvent(QMouseEvent *event)
{
    m_anchor = QModelIndex();
    QAbstractItemView::mousePressEvent(event);
}

void InboxList::focusInEvent(QFocusEvent *event)
{
    // The base class would make the first row the current one, and what is current is opened and read.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void InboxList::keyPressEvent(QKeyEvent *event)
{
    // Ctrl+A of the base class would make an index for each row.
    if (event->matches(QKeySequence::SelectAll) && rows() > 0) {
        selectionModel()->select(QItemSelection(model()->index(0, 0, rootIndex()), model()->index(rows() - 1, 0, rootIndex())),
                                 QItemSelectionModel::ClearAndSelect);
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

} // namespace campanile::views

#include "moc_inboxlist.cpp"
