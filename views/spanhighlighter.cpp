// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/spanhighlighter.h"

#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace campanile::views {

SpanHighlighter::SpanHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    QObject::connect(document, &QTextDocument::contentsChange, this, [this](int at, int removed, int added) { shift(at, removed, added); });
}

void SpanHighlighter::shift(qsizetype at, qsizetype removed, qsizetype added)
{
    if (removed == added || m_spans.isEmpty())
        return;
    QList<TextSpan> kept;
    kept.reserve(m_spans.size());
    for (TextSpan span : std::as_const(m_spans)) {
        if (span.begin >= at + removed)
            span.begin += added - removed;
        else if (span.begin > at)
            span.begin = at;
        if (span.end >= at + removed)
            span.end += added - removed;
        else if (span.end > at)
            span.end = at;
        if (span.end > span.begin)
            kept.append(span);
    }
    m_spans = kept;
}

QList<TextSpan> SpanHighlighter::within(qsizetype begin, qsizetype end) const
{
    QList<TextSpan> list;
    for (const TextSpan &span : m_spans) {
        if (span.end > begin && span.begin < end)
            list.append({std::max(span.begin, begin) - begin, std::min(span.end, end) - begin, span.kind});
    }
    return list;
}

void SpanHighlighter::setSpans(QList<TextSpan> spans)
{
    if (spans == m_spans)
        return;
    const SpanHighlighter *self = this;
    const QList<TextSpan> before = std::exchange(m_spans, std::move(spans));
    const auto in = [](const QList<TextSpan> &list, qsizetype begin, qsizetype end) {
        QList<TextSpan> found;
        for (const TextSpan &span : list) {
            if (span.end > begin && span.begin < end)
                found.append({std::max(span.begin, begin), std::min(span.end, end), span.kind});
        }
        return found;
    };
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const qsizetype begin = block.position();
        const qsizetype end = begin + block.length();
        if (in(before, begin, end) != in(self->m_spans, begin, end))
            rehighlightBlock(block);
    }
}

void SpanHighlighter::highlightBlock(const QString &text)
{
    const qsizetype begin = currentBlock().position();
    const ui::Tokens &t = ui::tokens();
    for (const TextSpan &span : within(begin, begin + text.size())) {
        for (qsizetype i = span.begin; i < span.end;) {
            // Formats lie over one another (a link beyond the limit), so each stretch adds to what is there.
            QTextCharFormat look = format(int(i));
            qsizetype next = i + 1;
            while (next < span.end && format(int(next)) == look)
                ++next;
            switch (span.kind) {
            case TextSpan::Kind::Link:
            case TextSpan::Kind::Mention:
            case TextSpan::Kind::Hashtag:
                look.setForeground(t.color(ui::ColorRole::Accent));
                break;
            case TextSpan::Kind::OverLimit:
                look.setBackground(t.soft(ui::Tone::Danger));
                look.setForeground(t.ink(ui::Tone::Danger));
                break;
            case TextSpan::Kind::Misspelled:
                look.setUnderlineStyle(QTextCharFormat::WaveUnderline);
                look.setUnderlineColor(t.ink(ui::Tone::Danger));
                break;
            }
            setFormat(int(i), int(next - i), look);
            i = next;
        }
    }
}

} // namespace campanile::views
