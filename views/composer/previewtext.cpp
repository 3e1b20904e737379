// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/previewtext.h"

#include "ui/kit/bidi.h"
#include "ui/kit/flowlayout.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <utility>

namespace campanile::views::composer {

namespace {

constexpr int kMostWidths = 4; ///< that a layout tries out before it settles

} // namespace

PreviewText::PreviewText(QWidget *parent) : QWidget(parent)
{
    ui::growDown(this);
    setFont(ui::fontOf(ui::TypeRole::Body));
}

void PreviewText::setText(const QString &text, const QList<Stretch> &accented, Qt::LayoutDirection direction)
{
    if (std::exchange(m_direction, direction) != direction)
        m_paragraphs.clear();
    const int before = m_paragraphs.empty() ? -1 : heightForWidth(width());
    std::vector<Paragraph> now;
    auto entity = accented.cbegin();
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        Paragraph paragraph;
        paragraph.text = text.mid(begin, end - begin);
        for (; entity != accented.cend() && entity->begin < end; ++entity) {
            paragraph.accented.append({std::max(entity->begin, begin) - begin, std::min(entity->end, end) - begin});
            if (entity->end > end)
                break; // it goes on in the next one
        }
        now.push_back(std::move(paragraph));
        begin = end + 1;
    }
    // What stands the same from the top and from the bottom keeps its lines.
    const auto takeOver = [](Paragraph &to, Paragraph &from) {
        if (to.text != from.text || to.accented != from.accented)
            return false;
        to = std::move(from);
        return true;
    };
    std::size_t head = 0;
    const std::size_t both = std::min(now.size(), m_paragraphs.size());
    while (head < both && takeOver(now[head], m_paragraphs[head]))
        ++head;
    for (std::size_t tail = 1; tail <= both - head && takeOver(now[now.size() - tail], m_paragraphs[m_paragraphs.size() - tail]);)
        ++tail;
    m_paragraphs = std::move(now);
    // Most letters leave the height as it is; then nobody has to be laid out again.
    if (before < 0 || heightForWidth(width()) != before)
        updateGeometry();
    update();
}

QString PreviewText::text() const
{
    QStringList lines;
    for (const Paragraph &paragraph : m_paragraphs)
        lines.append(paragraph.text);
    return lines.join(u'\n');
}

void PreviewText::breakLines(Paragraph &paragraph, int width) const
{
    if (paragraph.layout && paragraph.width == width)
        return;
    ++m_shapings;
    if (!paragraph.layout) {
        paragraph.layout = std::make_unique<QTextLayout>(paragraph.text, font());
        QTextOption option;
        option.setTextDirection(m_direction);
        // Words are cut only where they are longer than a line.
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setAlignment(Qt::AlignLeading);
        paragraph.layout->setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const Stretch &stretch : std::as_const(paragraph.accented)) {
            QTextCharFormat format;
            format.setForeground(ui::tokens().color(ui::ColorRole::Accent));
            formats.append({int(stretch.begin), int(stretch.end - stretch.begin), format});
        }
        paragraph.layout->setFormats(formats);
        paragraph.layout->setCacheEnabled(true);
    }
    paragraph.width = width;
    const int slack = m_direction == Qt::RightToLeft ? ui::wrapOverhang(font()) : 0;
    qreal y = 0;
    paragraph.layout->beginLayout();
    for (QTextLine line = paragraph.layout->createLine(); line.isValid(); line = paragraph.layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max(1, width - slack));
        line.setPosition({qreal(slack), y});
        y += line.height();
    }
    paragraph.layout->endLayout();
    if (paragraph.heights.size() >= kMostWidths)
        paragraph.heights.clear();
    paragraph.heights.insert(width, y);
}

qreal PreviewText::heightOf(Paragraph &paragraph, int width) const
{
    const auto known = paragraph.heights.constFind(width);
    if (known != paragraph.heights.cend())
        return *known;
    breakLines(paragraph, width);
    return paragraph.heights.value(width);
}

int PreviewText::heightForWidth(int width) const
{
    qreal height = 0;
    for (Paragraph &paragraph : m_paragraphs)
        height += heightOf(paragraph, width);
    return int(std::ceil(height));
}

void PreviewText::forgetLines()
{
    for (Paragraph &paragraph : m_paragraphs) {
        paragraph.layout.reset();
        paragraph.heights.clear();
    }
    updateGeometry();
    update();
}

void PreviewText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        forgetLines();
    else if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        setFont(ui::fontOf(ui::TypeRole::Body));
}

void PreviewText::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    qreal y = 0;
    for (Paragraph &paragraph : m_paragraphs) {
        const qreal height = heightOf(paragraph, width());
        if (y + height >= event->rect().top() && y <= event->rect().bottom()) {
            breakLines(paragraph, width());
            paragraph.layout->draw(&painter, {0, y});
        }
        y += height;
    }
}

} // namespace campanile::views::composer
