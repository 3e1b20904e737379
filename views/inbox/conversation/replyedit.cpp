// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/replybox.h"

#include "app/domain/htmltext.h"
#include "ui/theme/theme.h"
#include "views/directions.h"
#include "views/spellmarks.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastLines = 2;
constexpr int kMostLines = 12;
constexpr qsizetype kMostText = 60'000; // UTF-16 units; the model takes 65,536 for a message

} // namespace

ReplyEdit::ReplyEdit(QWidget *parent) : QPlainTextEdit(parent), m_names(new QStringListModel(this)), m_completer(new QCompleter(m_names, this))
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setFont(ui::fontOf(ui::TypeRole::Body));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    followWriting(this);
    m_completer->setWidget(this);
    m_completer->popup()->setProperty("kind", u"offers"_s);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ReplyEdit::takeName);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isAdopting)
            Q_EMIT edited(toPlainText());
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { grow(); });
}

void ReplyEdit::setNames(const QStringList &names)
{
    m_names->setStringList(names);
}

void ReplyEdit::setSpelling(SpellWorker &spelling)
{
    m_marks = new SpanHighlighter(document());
    m_spelling = new SpellMarks(*this, spelling);
    connect(m_spelling, &SpellMarks::found, this, [this] { m_marks->setSpans(m_spelling->wrong()); });
}

void ReplyEdit::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_spelling)
        m_spelling->openMenu(*event);
    else
        QPlainTextEdit::contextMenuEvent(event);
}

void ReplyEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_marks)
        m_marks->rehighlight();
    // What cannot be changed is not corrected either.
    if (event->type() == QEvent::ReadOnlyChange && m_spelling)
        m_spelling->checkSoon();
}

void ReplyEdit::adopt(const QString &text)
{
    if (toPlainText() == text)
        return;
    m_isAdopting = true;
    setPlainText(text);
    m_isAdopting = false;
    moveCursor(QTextCursor::End);
    document()->clearUndoRedoStacks();
}

QSize ReplyEdit::sizeHint() const
{
    // The layout of a plain text document counts its height in lines.
    const int lines = std::clamp(int(std::ceil(document()->size().height())), kLeastLines, kMostLines);
    return {200, lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) + 2};
}

void ReplyEdit::grow()
{
    const int wanted = sizeHint().height();
    if (wanted != height())
        setFixedHeight(wanted);
}

QString ReplyEdit::wordAfterAt() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || before.size() - at > 40 || (at > 0 && !before.at(at - 1).isSpace()))
        return {};
    return before.mid(at);
}

void ReplyEdit::complete()
{
    const QString word = wordAfterAt();
    if (m_names->rowCount() == 0 || word.isEmpty())
        return m_completer->popup()->hide();
    m_completer->setCompletionPrefix(word.mid(1));
    if (m_completer->completionCount() == 0)
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 24);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ReplyEdit::takeName(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(wordAfterAt().size()));
    cursor.insertText(u'@' + name + u' ');
    m_completer->popup()->hide();
    setTextCursor(cursor);
}

void ReplyEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape))
        return event->ignore(); // the list of names has it
    if (isEnter && (event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT sendRequested(event->modifiers() & Qt::ShiftModifier);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (m_names->rowCount() > 0 && !event->text().isEmpty())
        complete();
}

bool ReplyEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || source->hasHtml() || source->hasText();
}

void ReplyEdit::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return;
    }
    QString text = source->hasText() ? source->text() : domain::plainTextOfHtml(source->html());
    const qsizetype room = std::max<qsizetype>(0, kMostText - document()->characterCount());
    if (text.size() > room) {
        text.truncate(room);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
    }
    insertPlainText(text.remove(QChar(0)).replace(u"\r\n"_s, u"\n"_s));
}

} // namespace campanile::views
