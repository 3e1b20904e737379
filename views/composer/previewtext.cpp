// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/previewtext.h"

#include "ui/kit/flowlayout.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace campanile::views::composer {

PreviewText::PreviewText(QWidget *parent) : QWidget(parent)
{
    ui::growDown(this);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(ui::fontOf(ui::TypeRole::Body));
}

void PreviewText::setHtml(const QString &html, Qt::LayoutDirection direction)
{
    QTextOption option = m_document.defaultTextOption();
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    m_document.setHtml(html);
    const int before = m_heights.value(width(), -1);
    m_heights.clear();
    // Most letters leave the height as it is; then nobody has to be laid out again.
    if (before < 0 || heightForWidth(width()) != before)
        updateGeometry();
    update();
}

int PreviewText::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    m_document.setTextWidth(width);
    return *m_heights.insert(width, int(std::ceil(m_document.size().height())));
}

void PreviewText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_document.setDefaultFont(ui::fontOf(ui::TypeRole::Body));
        m_heights.clear();
        updateGeometry();
    }
}

void PreviewText::paintEvent(QPaintEvent *)
{
    m_document.setTextWidth(width());
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, palette().color(QPalette::WindowText));
    m_document.documentLayout()->draw(&painter, context);
}

} // namespace campanile::views::composer
