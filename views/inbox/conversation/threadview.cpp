// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/threadview.h"

#include "ui/kit/localwords.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/remotepictures.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace campanile::views {

using namespace Qt::StringLiterals;
using Kind = models::ThreadEntry::Kind;

ThreadView::ThreadView(const InboxParts &parts, RemotePictures &pictures, QWidget *parent)
    : QScrollArea(parent), m_parts(parts), m_pictures(pictures), m_content(new QWidget(this))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Conversation"));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(ui::space::PanelPadding, ui::space::X3, ui::space::PanelPadding, ui::space::X3);
    m_column->setSpacing(ui::space::X2);
    m_older = wordButton(tr("Show earlier messages"), u"chevron-up"_s, m_content);
    connect(m_older, &QToolButton::clicked, this, [this] {
        m_sticks = false;
        Q_EMIT olderRequested();
    });
    m_column->addWidget(m_older, 0, Qt::AlignHCenter);
    m_column->addStretch(1);
    setWidget(m_content);
    m_older->hide();
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) { verticalScrollBar()->setValue(m_sticks ? most : std::max(0, most - m_fromEnd)); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_fromEnd = verticalScrollBar()->maximum() - value;
        m_sticks = m_fromEnd <= ui::space::X6;
    });
}

bool ThreadView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - ui::space::X6;
}

QList<ThreadBubble *> ThreadView::bubbles() const
{
    return m_order;
}

ThreadBubble *ThreadView::makeBubble(const models::ThreadEntry &entry)
{
    auto *bubble = new ThreadBubble(entry, m_parts, m_pictures, m_content);
    connect(bubble, &ThreadBubble::sendAnywayRequested, this, &ThreadView::sendAnywayRequested);
    connect(bubble, &ThreadBubble::retryRequested, this, &ThreadView::retryRequested);
    connect(bubble, &ThreadBubble::editRequested, this, &ThreadView::editRequested);
    connect(bubble, &ThreadBubble::discardRequested, this, &ThreadView::discardRequested);
    connect(bubble, &ThreadBubble::removeNoteRequested, this, &ThreadView::removeNoteRequested);
    connect(bubble, &ThreadBubble::openRequested, this, &ThreadView::openRequested);
    return bubble;
}

QWidget *ThreadView::dayLine(const QDate &day) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_parts.nowMs(), Qt::UTC).toTimeZone(waysOf(m_parts).zone).date();
    const QString text = day == today ? tr("Today")
        : day.daysTo(today) == 1     ? tr("Yesterday")
                                     : ui::dateWords(day, QLocale(), day.year() == today.year() ? ui::DateParts::WeekdayDayMonth : ui::DateParts::WeekdayDayMonthYear);
    QLabel *line = plainText(text, ui::TypeRole::Caption, true, m_content);
    line->setAlignment(Qt::AlignCenter);
    line->setObjectName(u"dayLine"_s);
    return line;
}

void ThreadView::showConversation(const models::Conversation &conversation)
{
    if (conversation.item.id != m_item) {
        m_item = conversation.item.id;
        m_sticks = true;
        m_fromEnd = 0;
        m_found = -1;
    }
    m_pictures.setSender(conversation.item.senderPlatformId.isEmpty() ? QString() : conversation.item.platform + u'/' + conversation.item.senderPlatformId,
                         conversation.item.senderName.isEmpty() ? conversation.item.senderHandle : conversation.item.senderName);
    QHash<RecordId, ThreadBubble *> kept;
    for (const models::ThreadEntry &entry : conversation.entries) {
        ThreadBubble *bubble = m_bubbles.take(entry.id);
        // Whether a waiting reply is offline is said by the line, not by the record.
        const bool waits = entry.sendStatus == u"queued";
        if (bubble && (bubble->entry() != entry || waits)) {
            bubble->hide();
            bubble->deleteLater();
            bubble = nullptr;
        }
        kept.insert(entry.id, bubble ? bubble : makeBubble(entry));
    }
    for (ThreadBubble *gone : std::as_const(m_bubbles)) {
        gone->hide();
        gone->deleteLater();
    }
    m_bubbles = kept;
    place(conversation);
}

void ThreadView::place(const models::Conversation &conversation)
{
    while (m_column->count() > 1) {
        const QLayoutItem *item = m_column->takeAt(1);
        delete item;
    }
    for (QWidget *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    m_order.clear();
    m_older->setVisible(conversation.hasOlder);
    m_column->addStretch(1);
    const MomentWays ways = waysOf(m_parts);
    QDate day;
    QWidget *before = m_older;
    for (const models::ThreadEntry &entry : conversation.entries) {
        const QDate its = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC).toTimeZone(ways.zone).date();
        if (its != day && !(entry.isUnsent() && day.isValid())) {
            day = its;
            QWidget *line = dayLine(day);
            m_lines.append(line);
            m_column->addWidget(line);
            line->show();
        }
        ThreadBubble *bubble = m_bubbles.value(entry.id);
        m_order.append(bubble);
        const Qt::Alignment side = entry.kind == Kind::Inbound ? Qt::AlignLeading : entry.kind == Kind::Outbound ? Qt::AlignTrailing : Qt::AlignHCenter;
        m_column->addWidget(bubble, 0, side);
        bubble->show();
        QWidget::setTabOrder(before, bubble);
        before = bubble;
    }
    fitAll();
}

void ThreadView::fitAll()
{
    const int width = viewport()->width() - 2 * ui::space::PanelPadding;
    for (ThreadBubble *bubble : std::as_const(m_order))
        bubble->fit(width);
    // A bubble that gets its place may make the area give the thread another height in the middle of placing it; the rest would then
    // stand where they stood in the old one, below what can be scrolled to.
    if (!std::exchange(m_isPlacing, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isPlacing = false;
                m_column->invalidate();
                m_column->activate();
            },
            Qt::QueuedConnection);
    }
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitAll();
}

void ThreadView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitAll();
}

QString ThreadView::find(const QString &words, int step)
{
    struct Hit {
        ThreadBubble *bubble;
        QTextCursor cursor;
    };
    endFind();
    if (step == 0)
        m_found = -1;
    if (words.trimmed().isEmpty()) {
        m_found = -1;
        return {};
    }
    QList<Hit> hits;
    for (ThreadBubble *bubble : std::as_const(m_order)) {
        if (!bubble->text())
            continue;
        // What is behind "Show more" is found, too.
        if (!bubble->isWhole() && bubble->entry().text.contains(words, Qt::CaseInsensitive)) {
            while (!bubble->isWhole() && !bubble->text()->toPlainText().contains(words, Qt::CaseInsensitive))
                bubble->showMore();
        }
        QTextCursor at = bubble->text()->document()->find(words);
        for (int i = 0; i < 200 && !at.isNull(); ++i) {
            hits.append({bubble, at});
            at = bubble->text()->document()->find(words, at);
        }
    }
    if (hits.isEmpty()) {
        m_found = -1;
        return tr("Not found");
    }
    const int count = int(hits.size());
    m_found = m_found < 0 ? count - 1 : (m_found + step + count) % count; // the newest first
    const Hit &hit = hits.at(m_found);
    hit.bubble->text()->setTextCursor(hit.cursor);
    ensureWidgetVisible(hit.bubble, 0, ui::space::X6);
    return tr("%1 of %2").arg(QLocale().toString(m_found + 1), QLocale().toString(count));
}

void ThreadView::endFind()
{
    for (ThreadBubble *bubble : std::as_const(m_order)) {
        if (!bubble->text())
            continue;
        QTextCursor cursor = bubble->text()->textCursor();
        cursor.clearSelection();
        bubble->text()->setTextCursor(cursor);
    }
}

QString ThreadView::selectedText() const
{
    for (const ThreadBubble *bubble : m_order) {
        if (bubble->text() && bubble->text()->textCursor().hasSelection())
            return bubble->text()->textCursor().selection().toPlainText();
    }
    return {};
}

} // namespace campanile::views
#include "moc_threadview.cpp"
