// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presencemark.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/inbox/presencewords.h"

#include <QLocale>
#include <QPainter>

namespace campanile::views {

using sync::Doing;

namespace {

constexpr int kFace = 18;
constexpr int kMarkIcon = 14;
constexpr int kMarkGap = 3;
constexpr int kFaceStep = 14;
constexpr int kMostFaces = 2;

QString moreOf(const PresenceMark &mark)
{
    const qsizetype more = mark.present.size() - kMostFaces;
    return more > 0 ? QLocale().positiveSign() + QLocale().toString(more) : QString();
}

int moreWidth(const PresenceMark &mark)
{
    const QString more = moreOf(mark);
    return more.isEmpty() ? 0 : QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).horizontalAdvance(more) + kMarkGap;
}

int faceCount(const PresenceMark &mark)
{
    return int(std::min<qsizetype>(kMostFaces, mark.present.size()));
}

QRect fromLeading(const QPainter *painter, const QRect &rect, int x, int width, int height)
{
    const int y = rect.top() + (rect.height() - height) / 2;
    return QRect(painter->layoutDirection() == Qt::RightToLeft ? rect.right() + 1 - x - width : rect.left() + x, y, width, height);
}

QColor inkOf(Doing doing)
{
    switch (doing) {
    case Doing::Viewing:
    case Doing::Drafting:
        return ui::tokens().ink(ui::Tone::Accent);
    case Doing::Holding:
        return ui::tokens().ink(ui::Tone::Warning);
    }
    return {};
}

} // namespace

int presenceWidth(const PresenceMark &mark)
{
    if (mark.present.isEmpty())
        return 0;
    const int icon = mark.present.first().doing == Doing::Viewing ? 0 : kMarkIcon + kMarkGap;
    return icon + (faceCount(mark) - 1) * kFaceStep + kFace + moreWidth(mark);
}

void drawPresence(QPainter *painter, const QRect &rect, const PresenceMark &mark, const QColor &ground, const QColor &ink)
{
    if (mark.present.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    int x = 0;
    const Doing most = mark.present.first().doing;
    if (const QString icon = presenceIcon(most); !icon.isEmpty()) {
        ui::drawIcon(painter, fromLeading(painter, rect, x, kMarkIcon, kMarkIcon), icon, ink.isValid() ? ink : inkOf(most));
        x += kMarkIcon + kMarkGap;
    }
    for (int i = 0; i < faceCount(mark); ++i, x += kFaceStep) {
        const services::Present &one = mark.present.at(i);
        const QRect place = fromLeading(painter, rect, x, kFace, kFace);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(place.adjusted(-1, -1, 1, 1));
        const bool isReading = one.doing == Doing::Viewing;
        ui::drawAvatar(painter, isReading ? place.adjusted(1, 1, -1, -1) : place, {{}, presentName(one, mark.members), {}}, ground);
        if (!isReading)
            continue;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(ink.isValid() ? ink : inkOf(one.doing), 1.5));
        painter->drawEllipse(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75));
    }
    if (const QString more = moreOf(mark); !more.isEmpty()) {
        const int width = moreWidth(mark);
        ui::drawLine(painter, fromLeading(painter, rect, x - kFaceStep + kFace + kMarkGap, width, rect.height()), more, ui::fontOf(ui::TypeRole::Caption),
                     ink.isValid() ? ink : ui::tokens().color(ui::ColorRole::Muted), Qt::AlignLeading | Qt::AlignVCenter);
    }
    painter->restore();
}

} // namespace campanile::views
