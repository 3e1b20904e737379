// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSyntaxHighlighter>

namespace campanile::views {

/** A stretch of the text and what is special about it; offsets in UTF-16 units of the whole text, end exclusive. */
struct TextSpan {
    enum class Kind { Link, Mention, Hashtag, OverLimit, Misspelled };
    qsizetype begin = 0;
    qsizetype end = 0;
    Kind kind = Kind::Link;
    bool operator==(const TextSpan &) const = default;
};

/**
 * Paints spans that were found off the GUI thread. While a person types, the spans move with the text and only the
 * paragraph under the caret is painted again; new spans repaint the paragraphs whose spans differ.
 */
class SpanHighlighter final : public QSyntaxHighlighter
{
public:
    explicit SpanHighlighter(QTextDocument *document);
    /** @p spans in order of begin. */
    void setSpans(QList<TextSpan> spans);
    [[nodiscard]] const QList<TextSpan> &spans() const { return m_spans; }

protected:
    void highlightBlock(const QString &text) override;

private:
    void shift(qsizetype at, qsizetype removed, qsizetype added);
    [[nodiscard]] QList<TextSpan> within(qsizetype begin, qsizetype end) const;
    QList<TextSpan> m_spans;
};

} // namespace campanile::views
