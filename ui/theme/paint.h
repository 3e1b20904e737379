// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QList>
#include <QImage>
#include <QRect>
#include <QString>

class QPainter;

namespace campanile::ui {

/** Plain look of a chip. An empty icon leaves the word alone (only for labels that are not statuses). */
struct ChipLook {
    QString text;
    QString icon;
    Tone tone = Tone::Neutral;
    /** 0 to 1 fills that share of the chip; negative shows no progress. */
    double progress = -1;
};

/** The round badge at an avatar's corner: a glyph on a colour (ui/kit/networkbadge.h makes them). */
struct BadgeLook {
    QString glyph; ///< name for drawIcon()
    QColor color;
    /** The glyph is a disc with a mark cut out: it fills the badge in the colour itself. */
    bool isDisc = false;
    [[nodiscard]] bool isNull() const { return glyph.isEmpty(); }
};

struct AvatarLook {
    /** Already decoded and square; null draws initials on a data colour chosen by the name, below 24 px the badge. */
    QImage image;
    QString name;
    BadgeLook badge;
};

/** Calendar-like card (ux.md section 2, Cards). */
struct CardLook {
    QColor bar;
    QString time;
    QString text;
    QString statusIcon;
    Tone statusTone = Tone::Neutral;
    QList<AvatarLook> avatars;
    /** Small picture, shown when the card is wider than 160 px. */
    QImage thumbnail;
    bool selected = false;
    bool hovered = false;
    bool past = false;
    bool dragged = false;
};

/** Painting helpers shared by widgets and delegates; GUI thread, no state. Rects are device-independent pixels and
    already mirrored by the caller where that matters; text follows painter->layoutDirection(). */
[[nodiscard]] int chipWidth(const ChipLook &chip, const QFont &font);
[[nodiscard]] int chipHeight();
void drawChip(QPainter *painter, const QPoint &topLeft, const ChipLook &chip, int maxWidth = 240);
void drawAvatar(QPainter *painter, const QRect &rect, const AvatarLook &avatar, const QColor &ground);
void drawBadge(QPainter *painter, const QRect &rect, const BadgeLook &badge, const QColor &ground);
/** Overlapping avatars, at most @p most and "+n"; returns the width used. */
int drawAvatarStack(QPainter *painter, const QRect &rect, const QList<AvatarLook> &avatars, int most,
                    const QColor &ground);
void drawCard(QPainter *painter, const QRect &rect, const CardLook &card);
/** Surface with hairline and corner radius. */
void drawPane(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int radius);
/** Soft shadow for popovers and dragged cards only. */
void drawShadow(QPainter *painter, const QRect &rect, int radius);
/** Count in a small round pill; nothing for 0, "99+" above 99. Right edge at @p right. */
void drawCount(QPainter *painter, const QPoint &right, int count, Tone tone = Tone::Danger);
/** Grey bars in place of text while loading. */
void drawSkeletonRow(QPainter *painter, const QRect &rect, bool avatar);
/** One elided line; gives the width drawn. */
int drawLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
             Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter);
/** Up to two letters that stand for a name. */
[[nodiscard]] QString initials(const QString &name);

} // namespace campanile::ui
