// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "app/core/logging.h"
#include "ui/theme/resources.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <functional>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, std::function<QColor()> color, bool keepsInk = false) : m_name(std::move(name)), m_color(std::move(color)), m_keepsInk(keepsInk) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        drawIcon(painter, rect, m_name, colorOf(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return iconPixmap(m_name, side, colorOf(mode), 1);
    }
    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_color, m_keepsInk); }
    QString key() const override { return u"campanile-line"_s; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return tokens().disabled();
        return mode == QIcon::Selected && !m_keepsInk ? tokens().color(ColorRole::OnAccent) : m_color();
    }
    QString m_name;
    std::function<QColor()> m_color;
    bool m_keepsInk;
};

/** One that fell out of the cache and was made again keeps its first place. */
QStringList &made()
{
    static QStringList icons;
    return icons;
}

constexpr int kLargestAhead = 256; ///< px

} // namespace

QStringList iconsMade()
{
    return made();
}

void makeIcon(const QString &line)
{
    const QStringList parts = line.split(u'/');
    const QColor color(parts.value(2));
    const int pixels = parts.value(1).toInt();
    // A list of another version, or one that was changed by hand.
    loadUiResources();
    if (parts.size() == 3 && pixels > 0 && pixels <= kLargestAhead && color.isValid() && QFile::exists(u":/ui/icons/%1.svg"_s.arg(parts.at(0))))
        (void)iconPixmap(parts.at(0), pixels, color, 1);
}

bool iconPoints(const QString &name)
{
    static const QStringList pointing{u"arrow-left"_s, u"arrow-right"_s, u"chevron-left"_s, u"chevron-right"_s,
                                      u"undo-2"_s,     u"redo-2"_s,      u"send"_s,         u"external-link"_s,
                                      u"log-in"_s,     u"panel-left"_s,  u"panel-right"_s,  u"list"_s,
                                      u"list-todo"_s,  u"rotate-ccw"_s,  u"message-circle"_s};
    return pointing.contains(name);
}

QStringList iconNames()
{
    loadUiResources();
    QStringList names = QDir(u":/ui/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const bool mirrored = QGuiApplication::isRightToLeft() && iconPoints(name);
    const int pixels = qRound(size * devicePixelRatio);
    const QString key = u"campanile-icon/%1/%2/%3/%4"_s.arg(name, QString::number(pixels),
                                                            color.name(QColor::HexArgb), mirrored ? u"m"_s : u"n"_s);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        loadUiResources();
        QFile file(u":/ui/icons/%1.svg"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(lcUi) << "no icon named" << name;
            return {};
        }
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(svg);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
        QPixmapCache::insert(key, pixmap);
        if (const QString line = u"%1/%2/%3"_s.arg(name, QString::number(pixels), color.name(QColor::HexArgb)); !made().contains(line))
            made().append(line);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    const QPixmap pixmap = iconPixmap(name, side, color, ratio);
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

QIcon icon(const QString &name, ColorRole role)
{
    return QIcon(new LineIconEngine(name, [role] { return tokens().color(role); }));
}

QIcon navIcon(const QString &name)
{
    return QIcon(new LineIconEngine(name, [] { return tokens().color(ColorRole::Text); }, true));
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new LineIconEngine(name, [tone] { return tokens().ink(tone); }));
}

} // namespace campanile::ui
