// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/noteedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFewestLines = 2;
constexpr int kMostNoteLines = 8;
constexpr int kLongestName = 40;
} // namespace

NoteEdit::NoteEdit(QWidget *parent) : QPlainTextEdit(parent), m_names(new QStringListModel(this)), m_completer(new QCompleter(m_names, this))
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_completer->setWidget(this);
    m_completer->popup()->setProperty("kind", u"offers"_s);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &NoteEdit::takeName);
    connect(document(), &QTextDocument::contentsChanged, this, &NoteEdit::grow);
    grow();
}

void NoteEdit::setNames(const QStringList &names)
{
    m_names->setStringList(names);
}

QSize NoteEdit::sizeHint() const
{
    // The layout of a plain text document counts its height in lines.
    const int lines = std::clamp(int(std::ceil(document()->size().height())), kFewestLines, kMostNoteLines);
    return {160, lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) + 4};
}

void NoteEdit::grow()
{
    if (const int wanted = sizeHint().height(); wanted != height())
        setFixedHeight(wanted);
}

QString NoteEdit::wordAfterAt() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || before.size() - at > kLongestName || (at > 0 && !before.at(at - 1).isSpace()))
        return {};
    return before.mid(at);
}

void NoteEdit::complete()
{
    const QString word = wordAfterAt();
    m_completer->setCompletionPrefix(word.mid(1));
    if (word.isEmpty() || m_completer->completionCount() == 0)
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 24);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NoteEdit::takeName(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(wordAfterAt().size()));
    cursor.insertText(u'@' + name + u' ');
    setTextCursor(cursor);
    m_completer->popup()->hide();
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape))
        return event->ignore(); // the list of names has it
    if (isEnter && (event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT addRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty())
        complete();
}

void NoteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

} // namespace campanile::views

#include "moc_noteedit.cpp"
