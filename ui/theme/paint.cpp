// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <limits>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChipIcon = 14;

bool rtl(const QPainter *painter)
{
    return painter->layoutDirection() == Qt::RightToLeft;
}

/** A rect inside @p outer given from the leading side. */
QRect leading(const QPainter *painter, const QRect &outer, int x, int y, int width, int height)
{
    const int left = rtl(painter) ? outer.right() + 1 - x - width : outer.left() + x;
    return QRect(left, outer.top() + y, width, height);
}

/** Of a badge's glyph: even, so that it sits on whole pixels in an even badge. */
int glyphSide(int badge)
{
    return (badge * 5 / 8) & ~1;
}

QFont small(const QFont &base, qreal points)
{
    QFont font = base;
    font.setPointSizeF(qMax(5.0, points));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QString initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    QString letters = words.first().left(words.first().at(0).isHighSurrogate() ? 2 : 1);
    if (words.size() > 1 && !words.last().at(0).isHighSurrogate())
        letters += words.last().at(0);
    return letters.toUpper();
}

/** As QFontMetrics::elidedText(), but of a long text only as much is shaped as can be seen. */
static QString elidedLine(const QFontMetrics &metrics, const QString &line, int width)
{
    // A beginning of narrower letters than most may fit whole, and is no answer.
    const int narrow = std::max(3, metrics.averageCharWidth() * 2 / 3);
    qsizetype most = width / narrow + 1;
    if (line.size() > most) {
        most -= line.at(most - 1).isHighSurrogate() ? 1 : 0;
        const QString head = line.left(most);
        if (const QString seen = metrics.elidedText(head, Qt::ElideRight, width); seen != head)
            return seen;
    }
    return metrics.elidedText(line, Qt::ElideRight, width);
}

/** Shapes @p line, without breaks, at its left end. */
static QTextLine shapedLine(QTextLayout &layout, const QString &line, Qt::LayoutDirection direction)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    // In a mirrored window a line of another script keeps its own direction, with its full stop and ellipsis at its own end.
    layout.setText(direction == Qt::RightToLeft ? QChar(0x2068) + line + QChar(0x2069) : line);
    layout.beginLayout();
    QTextLine shaped = layout.createLine();
    shaped.setLineWidth(std::numeric_limits<int>::max() / 256);
    layout.endLayout();
    return shaped;
}

int drawLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
             Qt::Alignment alignment)
{
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    QString line = text;
    line.replace(u'\n', u' ');
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const QFontMetrics metrics(font);
    QTextLayout layout(QString(), font, painter->device());
    QTextLine shaped;
    // Shaping is the most of drawing a text: what is likely to fit is shaped once, and what is not is shortened first.
    if (line.size() * metrics.averageCharWidth() <= rect.width())
        shaped = shapedLine(layout, line, direction);
    if (!shaped.isValid() || shaped.naturalTextWidth() > rect.width())
        shaped = shapedLine(layout, elidedLine(metrics, line, rect.width()), direction);
    const Qt::Alignment visual = QStyle::visualAlignment(direction, alignment);
    const qreal width = shaped.naturalTextWidth();
    const qreal spare = rect.width() - width;
    // QTextLine::height() is rounded up; a line that is centred by it stands a pixel higher than others.
    const qreal above = rect.height() - shaped.ascent() - shaped.descent();
    const qreal x = visual & Qt::AlignRight ? spare : visual & Qt::AlignHCenter ? spare / 2 : 0;
    const qreal y = visual & Qt::AlignBottom ? above : visual & Qt::AlignVCenter ? above / 2 : 0;
    painter->setFont(font);
    painter->setPen(color);
    const bool isClipped = above < 0;
    if (isClipped) {
        painter->save();
        painter->setClipRect(rect, Qt::IntersectClip);
    }
    shaped.draw(painter, QPointF(rect.x() + x, rect.y() + y));
    if (isClipped)
        painter->restore();
    return qCeil(width);
}

void drawPane(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int radius)
{
    const qreal width = tokens().line;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawShadow(QPainter *painter, const QRect &rect, int radius)
{
    if (tokens().isHighContrast())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    for (int step = 8; step > 0; --step) {
        painter->setBrush(QColor(0, 0, 0, tokens().isDark() ? 12 : 5));
        painter->drawRoundedRect(QRectF(rect).adjusted(-step, -step + 3, step, step + 3), radius + step, radius + step);
    }
    painter->restore();
}

int chipWidth(const ChipLook &chip, const QFont &font)
{
    const int icon = chip.icon.isEmpty() ? 0 : room(kChipIcon) + 2;
    return 8 + icon + QFontMetrics(font).horizontalAdvance(chip.text) + 8;
}

int chipHeight()
{
    return std::max(int(metric::ChipHeight), QFontMetrics(fontOf(TypeRole::Caption)).height() + 4);
}

void drawChip(QPainter *painter, const QPoint &topLeft, const ChipLook &chip, int maxWidth)
{
    const QFont font = fontOf(TypeRole::Caption);
    const int height = chipHeight();
    const QRect rect(topLeft, QSize(std::min(chipWidth(chip, font), maxWidth), height));
    const Tokens &t = tokens();
    drawPane(painter, rect, t.soft(chip.tone), t.isHighContrast() ? t.ink(chip.tone) : QColor(), height / 2);
    if (chip.progress >= 0) {
        painter->save();
        QPainterPath clip;
        clip.addRoundedRect(rect, height / 2.0, height / 2.0);
        painter->setClipPath(clip, Qt::IntersectClip);
        const int done = qRound(rect.width() * std::clamp(chip.progress, 0.0, 1.0));
        painter->fillRect(leading(painter, rect, 0, height - 3, done, 3), t.ink(chip.tone));
        painter->restore();
    }
    int x = 8;
    if (!chip.icon.isEmpty()) {
        const int side = room(kChipIcon);
        drawIcon(painter, leading(painter, rect, 6, (height - side) / 2, side, side), chip.icon, t.ink(chip.tone));
        x = 10 + side;
    }
    drawLine(painter, leading(painter, rect, x, 0, rect.width() - x - 6, height), chip.text, font, t.ink(chip.tone));
}

void drawBadge(QPainter *painter, const QRect &rect, const BadgeLook &badge, const QColor &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(QRectF(rect).adjusted(-1.5, -1.5, 1.5, 1.5));
    const Tokens &t = tokens();
    QColor fill = t.isHighContrast() ? t.color(ColorRole::Text) : badge.color;
    QColor ink = t.isHighContrast() ? t.color(ColorRole::Surface) : Qt::white;
    // A black mark on a dark ground would be a hole, and a disc shows its mark by what is cut out of it.
    if (badge.isDisc || (!t.isHighContrast() && contrastRatio(fill, ground) < 2))
        std::swap(fill, ink);
    painter->setBrush(fill);
    painter->drawEllipse(badge.isDisc ? QRectF(rect).adjusted(1, 1, -1, -1) : QRectF(rect));
    const int side = badge.isDisc ? rect.height() : glyphSide(rect.height());
    const int in = (rect.height() - side) / 2;
    drawIcon(painter, QRect(rect.left() + in, rect.top() + in, side, side), badge.glyph, ink);
    painter->restore();
}

void drawAvatar(QPainter *painter, const QRect &rect, const AvatarLook &avatar, const QColor &ground)
{
    // One letter with a badge over it says less than the network alone.
    if (rect.height() < metric::AvatarWithBadge && avatar.image.isNull() && !avatar.badge.isNull()) {
        drawBadge(painter, rect, avatar.badge, ground);
        return;
    }
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(rect);
    if (!avatar.image.isNull()) {
        painter->setClipPath(circle, Qt::IntersectClip);
        painter->drawImage(rect, avatar.image);
    } else {
        uint sum = 0;
        for (const QChar c : avatar.name)
            sum = sum * 31 + c.unicode();
        const QColor base = tokens().data(int(sum % 8));
        const QColor fill = tokens().isHighContrast() ? tokens().color(ColorRole::Surface)
                                                      : blend(base, tokens().color(ColorRole::Surface), 0.22);
        // Half of a ring would stand outside, where it is cut.
        const qreal ring = tokens().isHighContrast() ? 2 : 0;
        painter->setPen(ring > 0 ? QPen(tokens().color(ColorRole::Line), ring) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawEllipse(QRectF(rect).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2));
        painter->setFont(small(fontOf(TypeRole::Body), rect.height() < 24 ? rect.height() * 0.38 : rect.height() * 0.28));
        painter->setPen(reachContrast(base, tokens().color(ColorRole::Text), fill, fill, 4.5));
        const QString letters = initials(avatar.name);
        painter->drawText(rect, Qt::AlignCenter,
                          rect.height() < 24 && !letters.at(0).isHighSurrogate() ? letters.left(1) : letters);
    }
    painter->restore();
    // A badge on a very small avatar would hide it.
    if (!avatar.badge.isNull() && rect.height() >= metric::AvatarWithBadge) {
        const int side = std::min(tokens().room(metric::NetworkBadge), rect.height() / 2);
        const int x = rtl(painter) ? rect.left() - 3 : rect.right() + 4 - side;
        drawBadge(painter, QRect(x, rect.bottom() + 4 - side, side, side), avatar.badge, ground);
    }
}

int drawAvatarStack(QPainter *painter, const QRect &rect, const QList<AvatarLook> &avatars, int most,
                    const QColor &ground)
{
    const int side = rect.height();
    const int step = side * 2 / 3;
    const int shown = int(std::min<qsizetype>(avatars.size(), most));
    int x = 0;
    for (int i = 0; i < shown; ++i, x += step) {
        const QRect place = leading(painter, rect, x, 0, side, side);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(place.adjusted(-1, -1, 1, 1));
        painter->restore();
        drawAvatar(painter, place, avatars.at(i), ground);
    }
    int width = shown ? (shown - 1) * step + side : 0;
    if (avatars.size() > shown) {
        const QString more = QLocale().positiveSign() + QLocale().toString(avatars.size() - shown);
        width += 4 + drawLine(painter, leading(painter, rect, width + 4, 0, 40, side), more,
                              fontOf(TypeRole::Caption), tokens().color(ColorRole::Muted));
    }
    return width;
}

void drawCount(QPainter *painter, const QPoint &right, int count, Tone tone)
{
    if (count <= 0)
        return;
    const QString text = count > 99 ? QLocale().toString(99) + u'+' : QLocale().toString(count);
    const QFont font = small(fontOf(TypeRole::Caption), 7.5);
    const int width = std::max(16, QFontMetrics(font).horizontalAdvance(text) + 8);
    const QRect rect(right.x() - width, right.y(), width, 16);
    const QColor fill = tokens().tone(tone);
    drawPane(painter, rect, fill, {}, 8);
    painter->setFont(font);
    painter->setPen(contrastRatio(Qt::white, fill) >= 4.5 ? Qt::white : Qt::black);
    painter->drawText(rect, Qt::AlignCenter, text);
}

void drawSkeletonRow(QPainter *painter, const QRect &rect, bool avatar)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().skeleton());
    int x = space::PanelPadding;
    if (avatar) {
        painter->drawEllipse(leading(painter, rect, x, (rect.height() - 32) / 2, 32, 32));
        x += 32 + space::X3;
    }
    const int room = std::max(0, rect.width() - x - space::PanelPadding);
    const int middle = rect.height() / 2;
    painter->drawRoundedRect(leading(painter, rect, x, middle - 14, room * 2 / 5, 10), 5, 5);
    painter->drawRoundedRect(leading(painter, rect, x, middle + 4, room * 3 / 4, 10), 5, 5);
    painter->restore();
}

void drawCard(QPainter *painter, const QRect &rect, const CardLook &card)
{
    const Tokens &t = tokens();
    if (card.dragged)
        drawShadow(painter, rect, metric::RadiusControl);
    QColor fill = t.color(ColorRole::Raised);
    if (card.hovered)
        fill = t.hover();
    if (card.selected)
        fill = t.soft(Tone::Accent);
    painter->save();
    QPainterPath clip;
    clip.addRoundedRect(rect, metric::RadiusControl, metric::RadiusControl);
    drawPane(painter, rect, fill, card.selected ? t.color(ColorRole::Accent) : t.color(ColorRole::Line),
             metric::RadiusControl);
    painter->setClipPath(clip, Qt::IntersectClip);
    painter->fillRect(leading(painter, rect, 0, 0, metric::CardBar, rect.height()), card.bar);
    const QColor text = card.past ? t.color(ColorRole::Muted) : t.color(ColorRole::Text);
    const QFont caption = fontOf(TypeRole::Caption);
    const int line = std::max(16, QFontMetrics(caption).height());
    int end = rect.width() - 6;
    if (!card.statusIcon.isEmpty()) {
        drawIcon(painter, leading(painter, rect, end - 14, 3 + (line - 14) / 2, 14, 14), card.statusIcon,
                 t.ink(card.statusTone));
        end -= 18;
    }
    const QFont strong = fontOf(TypeRole::CaptionStrong);
    const int used = drawLine(painter, leading(painter, rect, 8, 3, end - 8, line), card.time, strong, text);
    const bool tall = rect.height() >= 2 * line + 8;
    const int thumb = rect.width() > 160 && !card.thumbnail.isNull() && tall ? rect.height() - 8 - line : 0;
    if (tall) {
        const int room = rect.width() - 14 - (thumb > 0 ? thumb + 4 : 0);
        drawLine(painter, leading(painter, rect, 8, 4 + line, room, line), card.text, caption, text);
        if (thumb > 0)
            painter->drawImage(leading(painter, rect, rect.width() - thumb - 4, line + 4, thumb, thumb), card.thumbnail);
        if (rect.height() >= 3 * line + 12 && !card.avatars.isEmpty())
            drawAvatarStack(painter, leading(painter, rect, 8, rect.height() - 22, room, 18), card.avatars, 4, fill);
    } else {
        drawLine(painter, leading(painter, rect, 14 + used, 3, end - used - 14, line), card.text, caption, text);
    }
    painter->restore();
}

} // namespace campanile::ui
