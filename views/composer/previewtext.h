// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace campanile::views::composer {

/**
 * A person's text that wraps, with some of it in the accent colour. Each paragraph keeps its lines for the widths that were asked
 * for: of a post that is being written only the paragraph under the caret is shaped again, and laying out the column beside it
 * costs nothing. GUI thread.
 */
class PreviewText final : public QWidget
{
public:
    /** UTF-16 units of the whole text, end exclusive. */
    struct Stretch {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool operator==(const Stretch &) const = default;
    };

    explicit PreviewText(QWidget *parent = nullptr);
    /** @p accented in order of begin. */
    void setText(const QString &text, const QList<Stretch> &accented, Qt::LayoutDirection direction);
    [[nodiscard]] QString text() const;
    /** Paragraphs that were shaped since the beginning. */
    [[nodiscard]] int shapings() const { return m_shapings; }
    /** The width decides; a height that nobody asks for would cost a layout. */
    [[nodiscard]] QSize sizeHint() const override { return {120, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 0}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Paragraph {
        QString text;
        QList<Stretch> accented; ///< offsets in text
        std::unique_ptr<QTextLayout> layout;
        int width = -1;          ///< that the layout's lines are broken for
        QHash<int, qreal> heights; ///< by width
    };
    qreal heightOf(Paragraph &paragraph, int width) const;
    void breakLines(Paragraph &paragraph, int width) const;
    void forgetLines();

    mutable std::vector<Paragraph> m_paragraphs;
    mutable int m_shapings = 0;
    Qt::LayoutDirection m_direction = Qt::LayoutDirectionAuto;
};

} // namespace campanile::views::composer
