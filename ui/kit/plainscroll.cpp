// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/plainscroll.h"

#include <QEvent>
#include <QScrollArea>

#include <utility>

namespace campanile::ui {

namespace {

constexpr int kMostTurns = 4;

/**
 * Content that is higher where it is wider fits beside a scroll bar, but not without one: Qt's area would go from one to the other
 * within itself until the stack is full. Here the bar stays then, until the area has another size.
 */
class SteadyScroll final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != widget() || event->type() != QEvent::Resize)
            return QScrollArea::eventFilter(watched, event);
        if (m_turns == kMostTurns) {
            m_isUndecided = true;
            return false;
        }
        ++m_turns;
        const bool result = QScrollArea::eventFilter(watched, event);
        --m_turns;
        if (m_turns == 0 && std::exchange(m_isUndecided, false))
            setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        return result;
    }
    bool event(QEvent *event) override
    {
        // The area's own size, not its viewport's, which the bar changes.
        if (event->type() == QEvent::Resize && size() != m_size) {
            m_size = size();
            setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        }
        return QScrollArea::event(event);
    }

private:
    QSize m_size;
    int m_turns = 0;
    bool m_isUndecided = false;
};

} // namespace

QScrollArea *plainScroll(QWidget *content, const QString &name, QWidget *parent)
{
    auto *scroll = new SteadyScroll(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(name);
    scroll->setWidget(content);
    // The area switches the ground of its widget on when it takes it.
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace campanile::ui
