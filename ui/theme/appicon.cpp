// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appicon.h"

#include "app/core/logging.h"
#include "ui/theme/resources.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

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

/** The program's icon, drawn in a size when a desktop asks for it. */
class AppIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmap(rect.size(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        const QString key = u"campanile-app/%1"_s.arg(side);
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = draw(readPicture(u"campanile"_s), side);
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int side : appSizes)
            sizes << QSize(side, side);
        return sizes;
    }
    QIconEngine *clone() const override { return new AppIconEngine; }
    QString key() const override { return u"campanile-app"_s; }
    bool isNull() override { return false; }
};

} // namespace

QIcon appIcon()
{
    return QIcon(new AppIconEngine);
}

QIcon trayIcon(bool badge)
{
    const QByteArray svg = readPicture(u"campanile"_s);
    QIcon icon;
    for (const int side : traySizes) {
        QPixmap picture = draw(svg, side);
        if (badge)
            addDot(&picture, Tokens::of(ThemeKind::Light).tone(Tone::Danger));
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace campanile::ui
