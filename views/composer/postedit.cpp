// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/postedit.h"

#include "app/domain/htmltext.h"
#include "ui/theme/theme.h"
#include "views/composer/spellworker.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSpellDelayMs = 400;
constexpr int kMostLines = 18;

QStringList localFiles(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

PostEdit::PostEdit(SpellWorker &spelling, QWidget *parent)
    : QPlainTextEdit(parent), m_spelling(spelling), m_highlighter(new SpanHighlighter(document())), m_spellTimer(new QTimer(this))
{
    setFont(ui::fontOf(ui::TypeRole::Body));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    m_spellTimer->setSingleShot(true);
    m_spellTimer->setInterval(kSpellDelayMs);
    connect(m_spellTimer, &QTimer::timeout, this, &PostEdit::checkSpelling);
    connect(&spelling, &SpellWorker::changed, this, &PostEdit::checkSpelling);
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        // A change of colours alone comes as a change of nothing.
        if (removed == 0 && added == 0)
            return;
        m_spellTimer->start();
    });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_replacing)
            Q_EMIT edited(toPlainText());
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { fitHeight(); });
}

void PostEdit::replaceText(const QString &text)
{
    const QString old = toPlainText();
    if (old == text)
        return;
    qsizetype head = 0;
    const qsizetype shorter = std::min(old.size(), text.size());
    while (head < shorter && old.at(head) == text.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    m_replacing = true;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(int(head));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    cursor.endEditBlock();
    m_replacing = false;
}

void PostEdit::setEntities(const QList<TextSpan> &spans)
{
    m_entities = spans;
    applySpans();
}

void PostEdit::applySpans()
{
    QList<TextSpan> all = m_entities + m_wrong;
    std::ranges::stable_sort(all, {}, &TextSpan::begin);
    const qsizetype length = document()->characterCount();
    all.removeIf([length](const TextSpan &span) { return span.begin < 0 || span.end > length; });
    m_highlighter->setSpans(all);
}

void PostEdit::checkSpelling()
{
    const QString text = toPlainText();
    m_spelling.check(text, this, [this, revision = document()->revision()](const QList<domain::Misspelling> &wrong) {
        if (revision != document()->revision())
            return; // the timer runs again
        m_wrong.clear();
        const int caret = hasFocus() ? textCursor().position() : -1;
        for (const domain::Misspelling &word : wrong) {
            // The word that is being written is not wrong yet.
            if (word.end != caret)
                m_wrong.append({word.begin, word.end, TextSpan::Kind::Misspelled});
        }
        applySpans();
    });
}

void PostEdit::setMinimumLines(int lines)
{
    m_lines = lines;
    fitHeight();
}

QSize PostEdit::sizeHint() const
{
    const int line = QFontMetrics(font()).lineSpacing();
    // The layout of a plain text document measures in lines.
    const int lines = std::clamp(int(document()->size().height()), m_lines, kMostLines);
    return {240, lines * line + 2 * int(document()->documentMargin()) + 2 * frameWidth() + ui::space::X2};
}

void PostEdit::fitHeight()
{
    const int height = sizeHint().height();
    if (height != this->height()) {
        setFixedHeight(height);
        updateGeometry();
    }
}

void PostEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void PostEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focused();
}

void PostEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

void PostEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) {
        Q_EMIT workspaceUndoRequested(false);
        return;
    }
    if (event->matches(QKeySequence::Redo) && !document()->isRedoAvailable()) {
        Q_EMIT workspaceUndoRequested(true);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool PostEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || source->hasImage() || source->hasText() || source->hasHtml();
}

void PostEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    if (const QStringList files = localFiles(source); !files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        QByteArray png;
        QBuffer buffer(&png);
        if (buffer.open(QIODevice::WriteOnly) && qvariant_cast<QImage>(source->imageData()).save(&buffer, "PNG"))
            Q_EMIT imagePasted(png);
        return;
    }
    // The raw bytes tell the size without making a string of them.
    const bool html = source->hasHtml();
    const qsizetype size = source->data(html ? u"text/html"_s : u"text/plain"_s).size();
    if (size > 4 * kMostPaste || (!html && source->text().size() > kMostPaste)) {
        Q_EMIT refused(makeError(ErrorKind::Limit, u"composer.pasteTooBig"_s, {}, {QLocale().formattedDataSize(size)}));
        return;
    }
    const QString plain = source->hasText() ? source->text() : QString();
    // Most programs put good plain text beside the HTML; the HTML is used where they did not.
    QString text = plain.isEmpty() && html ? domain::plainTextOfHtml(source->html()) : plain;
    text.remove(QChar(0)).replace(u"\r\n"_s, u"\n"_s);
    insertPlainText(text);
    ensureCursorVisible();
}

void PostEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QTextCursor cursor = byKey ? textCursor() : cursorForPosition(event->pos());
    const QPoint global = byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos();
    const int at = cursor.position();
    for (const TextSpan &span : std::as_const(m_wrong)) {
        if (at < span.begin || at > span.end || isReadOnly())
            continue;
        const QString word = toPlainText().mid(span.begin, span.end - span.begin);
        m_spelling.suggest(word, this, [this, global, begin = int(span.begin), word](const QStringList &better) { openMenu(global, begin, word, better); });
        return;
    }
    openMenu(global, at, {}, {});
}

void PostEdit::openMenu(const QPoint &global, int position, const QString &wrong, const QStringList &better)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!wrong.isEmpty() && toPlainText().mid(position, wrong.size()) == wrong) {
        QAction *first = menu->actions().value(0);
        for (const QString &word : better) {
            auto *action = new QAction(word, menu);
            connect(action, &QAction::triggered, this, [this, position, wrong, word] {
                QTextCursor cursor(document());
                cursor.setPosition(position);
                cursor.setPosition(position + int(wrong.size()), QTextCursor::KeepAnchor);
                if (cursor.selectedText() == wrong)
                    cursor.insertText(word);
            });
            menu->insertAction(first, action);
        }
        auto *learn = new QAction(tr("Add \"%1\" to my words").arg(wrong), menu);
        connect(learn, &QAction::triggered, this, [this, wrong] { m_spelling.learn(wrong); });
        menu->insertAction(first, learn);
        menu->insertSeparator(first);
    }
    menu->popup(global);
}

} // namespace campanile::views::composer

#include "moc_postedit.cpp"
