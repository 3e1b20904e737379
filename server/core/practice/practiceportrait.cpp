// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practiceportrait.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace campanile::server {

namespace {

constexpr int kSide = 240;

/** Reads one number after the other out of a name's digest. */
class Dice
{
public:
    explicit Dice(const QString &name) : m_digest(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)) {}
    int below(int bound) { return uchar(m_digest.at(m_at++ % m_digest.size())) % bound; }

private:
    const QByteArray m_digest;
    qsizetype m_at = 0;
};

void drawSun(QPainter &painter, Dice &dice, const QColor &light)
{
    painter.setBrush(light);
    const int radius = 38 + dice.below(26);
    painter.drawEllipse(QPoint(60 + dice.below(120), 62 + dice.below(34)), radius, radius);
}

/** A row of hills from edge to edge. */
void drawHills(QPainter &painter, Dice &dice, int top, const QColor &color)
{
    const int first = top + dice.below(36) - 18;
    const int second = top + dice.below(36) - 18;
    QPainterPath hills(QPointF(0, first));
    hills.cubicTo(kSide * 0.3, first - 50 - dice.below(30), kSide * 0.55, second + 40 + dice.below(30), kSide, second);
    hills.lineTo(kSide, kSide);
    hills.lineTo(0, kSide);
    hills.closeSubpath();
    painter.setBrush(color);
    painter.drawPath(hills);
}

} // namespace

QByteArray practicePortrait(const QString &username)
{
    Dice dice(username);
    const int hue = (dice.below(180) * 2) % 360;
    const auto shade = [hue](int turn, int saturation, int value) { return QColor::fromHsv((hue + turn) % 360, saturation, value); };
    QImage image(kSide, kSide, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QLinearGradient sky(0, 0, 0, kSide);
    sky.setColorAt(0, shade(0, 90, 245));
    sky.setColorAt(1, shade(36 + dice.below(24), 60, 255));
    painter.fillRect(image.rect(), sky);
    drawSun(painter, dice, shade(24, 40, 255));
    drawHills(painter, dice, 128, shade(8, 130, 190));
    drawHills(painter, dice, 164, shade(14, 150, 145));
    drawHills(painter, dice, 200, shade(20, 160, 100));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace campanile::server
