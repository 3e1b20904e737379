// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/postedit.h"

#include "app/domain/htmltext.h"
#include "ui/theme/theme.h"
#include "views/directions.h"
#include "views/spellmarks.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 18;
constexpr int kEndlessWord = 2'000; ///< UTF-16 units

QStringList localFiles(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/** At most @p most UTF-16 units, without NUL and with plain line ends; no character is cut in two. */
QString cleaned(QString text, qsizetype most)
{
    if (text.size() > most) {
        text.truncate(most);
        if (!text.isEmpty() && text.back().isHighSurrogate())
            text.chop(1);
    }
    return text.remove(QChar(0)).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

bool isEmoji(char32_t c)
{
    return (c >= 0x1F000 && c < 0x1FB00) || (c >= 0x2300 && c < 0x2C00);
}

/** Where a paragraph of @p text gets too many of them; the text's size where none does. @p count: what the first one has already. */
qsizetype endOfEmoji(const QString &text, int count)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size();
        if (unit == u'\n')
            count = 0;
        else if (isEmoji(isPair ? QChar::surrogateToUcs4(unit, text.at(i + 1)) : unit.unicode()) && ++count > PostEdit::kMostEmoji) {
            // Not in the middle of a family.
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
            finder.setPosition(i);
            return finder.isAtBoundary() ? i : std::max<qsizetype>(0, finder.toPreviousBoundary());
        }
        i += isPair ? 1 : 0;
    }
    return text.size();
}

int emojiIn(const QString &paragraph)
{
    const QList<uint> letters = paragraph.toUcs4();
    return int(std::ranges::count_if(letters, isEmoji));
}

bool hasEndlessWord(const QString &text)
{
    int length = 0;
    for (const QChar unit : text) {
        length = unit.isSpace() ? 0 : length + 1;
        if (length > kEndlessWord)
            return true;
    }
    return false;
}

} // namespace

PostEdit::PostEdit(SpellWorker &spelling, QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new SpanHighlighter(document())), m_spelling(new SpellMarks(*this, spelling))
{
    setFont(ui::fontOf(ui::TypeRole::Body));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    followWriting(this);
    connect(m_spelling, &SpellMarks::found, this, &PostEdit::applySpans);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = toPlainText();
        if (text == m_last)
            return;
        m_last = text;
        fitWrap(text);
        if (!m_replacing)
            Q_EMIT edited(text);
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { fitHeight(); });
}

void PostEdit::setPlain()
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
}

void PostEdit::adoptText(const QString &text)
{
    if (toPlainText() != text) {
        m_replacing = true;
        fitWrap(text);
        setPlainText(text);
        m_replacing = false;
        moveCursor(QTextCursor::End);
    }
    document()->clearUndoRedoStacks();
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
    fitWrap(text);
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
    QList<TextSpan> all = m_entities + m_spelling->wrong();
    std::ranges::stable_sort(all, {}, &TextSpan::begin);
    const qsizetype length = document()->characterCount();
    all.removeIf([length](const TextSpan &span) { return span.begin < 0 || span.end > length; });
    m_highlighter->setSpans(all);
}

void PostEdit::setMinimumLines(int lines)
{
    if (m_lines == lines)
        return;
    m_lines = lines;
    fitHeight();
}

QSize PostEdit::sizeHint() const
{
    const int line = QFontMetrics(font()).lineSpacing();
    // The layout of a plain text document measures in lines.
    const int lines = std::clamp(int(document()->size().height()), m_lines, kMostLines);
    return {160, lines * line + 2 * int(document()->documentMargin()) + 2 * frameWidth() + ui::space::X2};
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
    Q_EMIT focusChanged();
}

void PostEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

void PostEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
    // What cannot be changed is not corrected either.
    if (event->type() == QEvent::ReadOnlyChange)
        m_spelling->checkSoon();
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
    return source->hasFormat(QLatin1StringView(mediaMime)) || source->hasUrls() || source->hasImage() || source->hasText() || source->hasHtml();
}

void PostEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    if (const QStringList files = localFiles(source); !files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return;
    }
    if (source->hasFormat(QLatin1StringView(mediaMime))) {
        if (const auto use = RecordId::parse(QString::fromLatin1(source->data(QLatin1StringView(mediaMime)))))
            Q_EMIT mediaDropped(*use);
        return;
    }
    if (source->hasImage() && !source->hasText())
        insertPicture(*source);
    else
        insertClipped(*source);
}

void PostEdit::insertPicture(const QMimeData &source)
{
    // What is encoded already is taken as it is; only a bare bitmap has to be encoded.
    static const std::pair<QString, QString> kinds[] = {{u"image/png"_s, u"png"_s}, {u"image/jpeg"_s, u"jpg"_s}, {u"image/gif"_s, u"gif"_s}, {u"image/webp"_s, u"webp"_s}};
    for (const auto &[mime, ending] : kinds) {
        const QByteArray bytes = source.hasFormat(mime) ? source.data(mime) : QByteArray();
        if (!bytes.isEmpty()) {
            Q_EMIT imagePasted(bytes, tr("Pasted picture") + u'.' + ending);
            return;
        }
    }
    Q_EMIT picturePasted(qvariant_cast<QImage>(source.imageData()));
}

void PostEdit::insertClipped(const QMimeData &source)
{
    const qsizetype room = std::max<qsizetype>(0, kMostText - (document()->characterCount() - 1) + textCursor().selectedText().size());
    // The raw bytes tell the size without making a string of them; of more than can fit, only the beginning is decoded.
    QByteArray raw = source.data(u"text/plain"_s);
    const bool html = raw.isEmpty() && source.hasHtml();
    if (html)
        raw = source.data(u"text/html"_s);
    QString text;
    bool cut = raw.size() > 4 * kMostText;
    if (cut)
        text = QString::fromUtf8(raw.left(4 * kMostText));
    else
        text = html ? source.html() : source.text();
    // Most programs put good plain text beside the HTML; the HTML is used where they did not.
    if (html)
        text = domain::plainTextOfHtml(text);
    cut = cut || text.size() > room;
    const qint64 bytes = std::max<qint64>(raw.size(), text.size());
    text = cleaned(std::move(text), room);
    const qsizetype emojiEnd = endOfEmoji(text, emojiIn(textCursor().block().text()));
    const Clip why = emojiEnd < text.size() ? Clip::Emoji : Clip::Text;
    cut = cut || why == Clip::Emoji;
    text.truncate(emojiEnd);
    if (hasEndlessWord(text))
        fitWrap(text);
    if (!text.isEmpty())
        insertPlainText(text);
    ensureCursorVisible();
    if (cut)
        Q_EMIT clipped(bytes, why);
}

/** Looking for the end of a word from each of its lines takes the square of its length; a word without end is broken anywhere. */
void PostEdit::fitWrap(const QString &text)
{
    QTextOption option = document()->defaultTextOption();
    const auto mode = hasEndlessWord(text) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere;
    if (option.wrapMode() == mode)
        return;
    option.setWrapMode(mode);
    document()->setDefaultTextOption(option);
}

void PostEdit::contextMenuEvent(QContextMenuEvent *event)
{
    m_spelling->openMenu(*event);
}

} // namespace campanile::views::composer

#include "moc_postedit.cpp"
