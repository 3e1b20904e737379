// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demoimages.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <array>
#include <cmath>

namespace campanile::demo {

namespace {

struct Palette {
    QColor back, deep, main, light, accent;
};

Palette palette(int number)
{
    static const std::array<Palette, 6> palettes{{
        {QColor(0xF3E9DC), QColor(0x3E2A20), QColor(0x8C5A3C), QColor(0xFFF8EE), QColor(0xD9823B)},
        {QColor(0xDDE7E2), QColor(0x1F3B36), QColor(0x3F7D6E), QColor(0xF6FAF8), QColor(0xE0A458)},
        {QColor(0xF6D8CE), QColor(0x5B2333), QColor(0xB5475B), QColor(0xFFF3EF), QColor(0xF2A65A)},
        {QColor(0xD9E2EC), QColor(0x243B53), QColor(0x486581), QColor(0xF0F4F8), QColor(0xF0B429)},
        {QColor(0xEFE6F4), QColor(0x35244D), QColor(0x6F4E9C), QColor(0xFBF8FD), QColor(0xE58FB1)},
        {QColor(0xE9EDC9), QColor(0x344E41), QColor(0x588157), QColor(0xFEFAE0), QColor(0xBC6C25)},
    }};
    return palettes[size_t(number) % palettes.size()];
}

/** One bean seen from above: an ellipse with the crease as an S-curve. */
void drawBean(QPainter &p, QPointF at, double size, double angle, const QColor &body, const QColor &crease)
{
    p.save();
    p.translate(at);
    p.rotate(angle);
    QRadialGradient shade(QPointF(-size * 0.2, -size * 0.3), size * 1.2);
    shade.setColorAt(0, body.lighter(125));
    shade.setColorAt(1, body.darker(120));
    p.setPen(Qt::NoPen);
    p.setBrush(shade);
    p.drawEllipse(QPointF(0, 0), size * 0.62, size);
    QPainterPath line;
    line.moveTo(0, -size * 0.9);
    line.cubicTo(size * 0.35, -size * 0.3, -size * 0.35, size * 0.3, 0, size * 0.9);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(crease, size * 0.12, Qt::SolidLine, Qt::RoundCap));
    p.drawPath(line);
    p.restore();
}

void drawBackground(QPainter &p, const QRectF &area, const Palette &c, Rng &rng)
{
    QLinearGradient wall(area.topLeft(), area.bottomRight());
    wall.setColorAt(0, c.light);
    wall.setColorAt(1, c.back);
    p.fillRect(area, wall);
    // A large soft disc gives every picture a light source of its own.
    const QPointF centre(area.width() * (0.2 + 0.6 * rng.uniform()), area.height() * (0.15 + 0.3 * rng.uniform()));
    QRadialGradient glow(centre, area.width() * 0.5);
    QColor inner = c.accent;
    inner.setAlpha(90);
    glow.setColorAt(0, inner);
    inner.setAlpha(0);
    glow.setColorAt(1, inner);
    p.fillRect(area, glow);
}

void drawTable(QPainter &p, const QRectF &area, const Palette &c, double y)
{
    QLinearGradient top(0, y, 0, area.bottom());
    top.setColorAt(0, c.main.lighter(115));
    top.setColorAt(1, c.main.darker(135));
    p.fillRect(QRectF(area.left(), y, area.width(), area.bottom() - y), top);
}

void drawCup(QPainter &p, QPointF base, double size, const Palette &c, bool steam)
{
    p.setPen(Qt::NoPen);
    QColor shadow = c.deep;
    shadow.setAlpha(70);
    p.setBrush(shadow);
    p.drawEllipse(base + QPointF(size * 0.1, size * 0.02), size * 0.85, size * 0.16);
    p.setBrush(c.light.darker(106));
    p.drawEllipse(base, size * 0.75, size * 0.14);

    QPainterPath body;
    body.moveTo(base.x() - size * 0.5, base.y() - size * 0.8);
    body.cubicTo(base.x() - size * 0.48, base.y() - size * 0.2, base.x() - size * 0.3, base.y() - size * 0.05, base.x(), base.y() - size * 0.05);
    body.cubicTo(base.x() + size * 0.3, base.y() - size * 0.05, base.x() + size * 0.48, base.y() - size * 0.2, base.x() + size * 0.5, base.y() - size * 0.8);
    body.closeSubpath();
    QLinearGradient side(base.x() - size * 0.5, 0, base.x() + size * 0.5, 0);
    side.setColorAt(0, c.light);
    side.setColorAt(1, c.light.darker(118));
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(c.light.darker(112), size * 0.09));
    p.drawEllipse(base + QPointF(size * 0.55, -size * 0.52), size * 0.2, size * 0.2);
    p.setPen(Qt::NoPen);
    p.setBrush(side);
    p.drawPath(body);
    p.setBrush(c.light);
    p.drawEllipse(base + QPointF(0, -size * 0.8), size * 0.5, size * 0.13);
    p.setBrush(c.deep);
    p.drawEllipse(base + QPointF(0, -size * 0.79), size * 0.43, size * 0.1);
    p.setBrush(c.accent.lighter(130));
    p.drawEllipse(base + QPointF(0, -size * 0.79), size * 0.2, size * 0.045);
    if (!steam)
        return;
    QColor vapour = c.light;
    vapour.setAlpha(170);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(vapour, size * 0.05, Qt::SolidLine, Qt::RoundCap));
    for (int i = -1; i <= 1; ++i) {
        QPainterPath wisp;
        const QPointF from = base + QPointF(i * size * 0.2, -size * 0.98);
        wisp.moveTo(from);
        wisp.cubicTo(from + QPointF(size * 0.15, -size * 0.2), from + QPointF(-size * 0.15, -size * 0.35), from + QPointF(size * 0.05, -size * 0.55));
        p.drawPath(wisp);
    }
}

void drawBag(QPainter &p, QPointF base, double size, const Palette &c, const QColor &colour)
{
    QColor shadow = c.deep;
    shadow.setAlpha(60);
    p.setPen(Qt::NoPen);
    p.setBrush(shadow);
    p.drawEllipse(base + QPointF(size * 0.06, 0), size * 0.45, size * 0.07);
    QLinearGradient paper(base.x() - size * 0.4, 0, base.x() + size * 0.4, 0);
    paper.setColorAt(0, colour.lighter(112));
    paper.setColorAt(0.6, colour);
    paper.setColorAt(1, colour.darker(125));
    p.setBrush(paper);
    const QRectF body(base.x() - size * 0.38, base.y() - size * 1.05, size * 0.76, size * 1.05);
    p.drawRoundedRect(body, size * 0.03, size * 0.03);
    p.setBrush(colour.darker(120));
    p.drawRect(QRectF(body.left(), body.top(), body.width(), size * 0.12));
    p.setBrush(c.light);
    p.drawRoundedRect(QRectF(body.left() + size * 0.13, body.top() + size * 0.34, body.width() - size * 0.26, size * 0.42), size * 0.02, size * 0.02);
    drawBean(p, QPointF(base.x(), body.top() + size * 0.5), size * 0.09, 30, c.deep, c.light);
    p.setPen(QPen(c.main, size * 0.02, Qt::SolidLine, Qt::RoundCap));
    for (int line = 0; line < 2; ++line) {
        const double y = body.top() + size * (0.63 + 0.06 * line);
        p.drawLine(QPointF(base.x() - size * (0.16 - 0.05 * line), y), QPointF(base.x() + size * (0.16 - 0.05 * line), y));
    }
}

void drawHills(QPainter &p, const QRectF &area, const Palette &c, Rng &rng)
{
    for (int layer = 0; layer < 4; ++layer) {
        const double base = area.height() * (0.45 + 0.13 * layer);
        const double phase = 6.28 * rng.uniform();
        QPainterPath hill;
        hill.moveTo(area.left(), area.bottom());
        for (double x = area.left(); x <= area.right() + 8; x += 8)
            hill.lineTo(x, base - area.height() * 0.09 * std::sin(x / area.width() * (3.0 + layer) + phase));
        hill.lineTo(area.right(), area.bottom());
        hill.closeSubpath();
        p.setPen(Qt::NoPen);
        p.setBrush(layer < 2 ? c.main.lighter(150 - 25 * layer) : c.deep.lighter(190 - 40 * (layer - 2)));
        p.drawPath(hill);
    }
}

void drawWindow(QPainter &p, const QRectF &area, const Palette &c)
{
    const QRectF frame(area.width() * 0.14, area.height() * 0.1, area.width() * 0.72, area.height() * 0.5);
    QLinearGradient sky(frame.topLeft(), frame.bottomLeft());
    sky.setColorAt(0, c.main.lighter(165));
    sky.setColorAt(1, c.light);
    p.setPen(QPen(c.deep, area.width() * 0.012));
    p.setBrush(sky);
    p.drawRect(frame);
    p.drawLine(QPointF(frame.center().x(), frame.top()), QPointF(frame.center().x(), frame.bottom()));
    p.drawLine(QPointF(frame.left(), frame.center().y()), QPointF(frame.right(), frame.center().y()));
}

void drawDrum(QPainter &p, const QRectF &area, const Palette &c, Rng &rng)
{
    const QPointF centre(area.width() * 0.5, area.height() * 0.52);
    const double r = area.height() * 0.3;
    p.setPen(Qt::NoPen);
    p.setBrush(c.deep);
    p.drawRoundedRect(QRectF(centre.x() - r * 1.25, centre.y() - r * 1.2, r * 2.5, r * 2.4), r * 0.15, r * 0.15);
    QRadialGradient steel(centre - QPointF(r * 0.3, r * 0.3), r * 1.4);
    steel.setColorAt(0, c.light);
    steel.setColorAt(1, c.main.darker(120));
    p.setBrush(steel);
    p.drawEllipse(centre, r, r);
    p.setBrush(c.deep.darker(120));
    p.drawEllipse(centre, r * 0.78, r * 0.78);
    for (int i = 0; i < 40; ++i) {
        const double angle = 6.283 * rng.uniform();
        const double far = r * 0.68 * std::sqrt(rng.uniform());
        drawBean(p, centre + QPointF(far * std::cos(angle), far * std::sin(angle)), r * 0.08, 360 * rng.uniform(), c.main, c.deep);
    }
}

void drawBeans(QPainter &p, const QRectF &area, const Palette &c, Rng &rng, int count)
{
    for (int i = 0; i < count; ++i) {
        const QPointF at(area.width() * rng.uniform(), area.height() * (0.62 + 0.38 * rng.uniform()));
        drawBean(p, at, area.width() * (0.018 + 0.014 * rng.uniform()), 360 * rng.uniform(), c.deep.lighter(140), c.deep);
    }
}

void drawScene(QPainter &p, const QRectF &area, Theme theme, const Palette &c, Rng &rng)
{
    const double w = area.width();
    const double h = area.height();
    drawBackground(p, area, c, rng);
    switch (theme) {
    case Theme::Origin:
    case Theme::Offer:
    case Theme::Subscription: {
        drawTable(p, area, c, h * 0.68);
        const int bags = theme == Theme::Origin ? 1 : theme == Theme::Subscription ? 2 : 3;
        for (int i = 0; i < bags; ++i)
            drawBag(p, QPointF(w * (i + 1) / (bags + 1.0), h * (0.8 + 0.03 * (i % 2))), h * 0.5, c, i % 2 ? c.accent : c.main);
        drawBeans(p, area, c, rng, 26);
        break;
    }
    case Theme::Brewing:
    case Theme::Recipe:
    case Theme::Event: {
        drawTable(p, area, c, h * 0.66);
        const int cups = theme == Theme::Event ? 4 : 1 + int(rng.below(2));
        for (int i = 0; i < cups; ++i)
            drawCup(p, QPointF(w * (i + 1) / (cups + 1.0), h * 0.82), h * (cups > 2 ? 0.22 : 0.36), c, theme != Theme::Recipe);
        drawBeans(p, area, c, rng, 10);
        break;
    }
    case Theme::Roastery:
        drawTable(p, area, c, h * 0.84);
        drawDrum(p, area, c, rng);
        break;
    case Theme::Cafe:
    case Theme::Team:
        drawWindow(p, area, c);
        drawTable(p, area, c, h * 0.7);
        drawCup(p, QPointF(w * (0.3 + 0.4 * rng.uniform()), h * 0.86), h * 0.28, c, true);
        break;
    case Theme::Farm:
        drawHills(p, area, c, rng);
        for (int i = 0; i < 14; ++i) {
            p.setPen(Qt::NoPen);
            p.setBrush(i % 3 ? c.accent : c.accent.darker(115));
            p.drawEllipse(QPointF(w * (0.05 + 0.3 * rng.uniform()), h * (0.72 + 0.24 * rng.uniform())), w * 0.013, w * 0.013);
        }
        break;
    }
}

} // namespace

DemoImage drawImage(Theme theme, int index)
{
    static const std::array<QSize, 3> shapes{QSize(960, 720), QSize(800, 800), QSize(1080, 720)};
    SeededRng rng(std::uint64_t(index) * 1009 + std::uint64_t(theme));
    const QSize size = shapes[size_t(index) % shapes.size()];
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawScene(painter, QRectF(QPointF(0, 0), QSizeF(size)), theme, palette(int(rng.below(6))), rng);
    painter.end();

    DemoImage result;
    result.size = size;
    QBuffer buffer(&result.jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 86);
    return result;
}

} // namespace campanile::demo
