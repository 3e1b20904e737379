// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appicon.h"

#include "app/core/logging.h"
#include "ui/theme/resources.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int appSizes[] = {16, 22, 24, 32, 48, 64, 128, 256};
constexpr int traySizes[] = {16, 22, 24, 32, 44, 48, 64};

QByteArray readPicture(const QString &name)
{
    loadUiResources();
    QFile file(u":/ui/app/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcUi) << "no picture named" << name;
        return {};
    }
    return file.readAll();
}

QPixmap draw(const QByteArray &svg, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    return QPixmap::fromImage(image);
}

void addDot(QPixmap *picture, const QColor &color)
{
    const double side = picture->width();
    const QRectF dot(side * 0.56, side * 0.56, side * 0.44, side * 0.44);
    QPainter painter(picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // A ring of nothing keeps the dot apart from the tower on any panel.
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.drawEllipse(dot.adjusted(-side / 12, -side / 12, side / 12, side / 12));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(color);
    painter.drawEllipse(dot);
}

} // namespace

QIcon appIcon()
{
    QIcon icon;
    const QByteArray svg = readPicture(u"campanile"_s);
    for (const int side : appSizes)
        icon.addPixmap(draw(svg, side));
    return icon;
}

QIcon trayIcon(bool darkPanel, bool badge)
{
    const Tokens t = Tokens::of(darkPanel ? ThemeKind::Dark : ThemeKind::Light);
    QByteArray svg = readPicture(u"mark"_s);
    svg.replace("currentColor", t.color(ColorRole::Text).name().toLatin1());
    QIcon icon;
    for (const int side : traySizes) {
        QPixmap picture = draw(svg, side);
        if (badge)
            addDot(&picture, t.tone(Tone::Danger));
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace campanile::ui
