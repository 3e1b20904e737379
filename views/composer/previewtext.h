// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTextDocument>
#include <QWidget>

namespace campanile::views::composer {

/**
 * Rich text that wraps. Unlike a label it remembers its height for a width, so that laying out the column beside a post
 * that is being written costs nothing. GUI thread.
 */
class PreviewText final : public QWidget
{
public:
    explicit PreviewText(QWidget *parent = nullptr);
    void setHtml(const QString &html, Qt::LayoutDirection direction);
    /** The width decides; a height that nobody asks for would cost a layout. */
    [[nodiscard]] QSize sizeHint() const override { return {120, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 0}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    mutable QTextDocument m_document;
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace campanile::views::composer
