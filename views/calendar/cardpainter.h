// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/calendarmodel.h"
#include "ui/theme/paint.h"
#include "views/calendar/calendarlayout.h"
#include "views/calendar/thumbnails.h"
#include "views/paneldeps.h"

#include <QCache>
#include <QElapsedTimer>
#include <QLocale>
#include <QObject>
#include <QPixmap>

class QPainter;

namespace campanile::views {

using models::CalendarEntry;
using models::EntryKey;

/** How a card stands on the page, apart from its content. */
struct CardState {
    bool selected = false;
    bool hovered = false;
    bool focused = false;
    bool past = false;
    bool faded = false; ///< being dragged elsewhere
};

/**
 * Paints posts as cards (ux.md section 2, Cards). A card is drawn once into a pixmap per post and size and copied from
 * then on, so scrolling and hovering cost copies only; selection, hover and focus are painted over the copy.
 * GUI thread; @p deps must outlive it.
 */
class CardPainter : public QObject
{
    Q_OBJECT

public:
    explicit CardPainter(const PanelDeps &deps, QObject *parent = nullptr);

    void setLocale(const QLocale &locale);
    [[nodiscard]] CardMetrics metrics() const;
    /** Width above which a card has room for a picture. */
    static constexpr int kThumbnailAbove = 160;
    /** Px of a card at its edges that never have words. */
    static constexpr int kLeadingMargin = 8;
    static constexpr int kTrailingMargin = 5;

    /** Whether a post has words beyond its name, or a picture: its card may be a line higher. */
    [[nodiscard]] static bool hasThirdLine(const CalendarEntry &entry);

    void draw(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const CardState &state);
    /** Paints on a transparent ground with a shadow: the card under the pointer. */
    void drawGhost(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, int count);
    /** Row of the agenda, of the tray's tool tips and of the day's popover: two lines over the whole width. */
    void drawRow(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const CardState &state);

    /** Starts the clock of one repaint: cards that were never drawn are drawn until its share of the frame is used. */
    void beginFrame();
    /** Cards were left as plain blocks in this frame; paint again soon. */
    [[nodiscard]] bool isUnfinished() const { return m_unfinished; }

    [[nodiscard]] QColor barOf(const RecordId &campaign) const;
    [[nodiscard]] QList<ui::AvatarLook> avatarsOf(const store::PostCalendarRow &post) const;
    [[nodiscard]] Thumbnails &thumbnails() { return m_thumbnails; }

    /** Drops what was drawn of these posts, or of all (theme, font, language, accounts). */
    void forget(const EntryKey &key);
    void forgetAsset(const RecordId &asset);
    void forgetAll();

Q_SIGNALS:
    /** Something that is on cards changed from outside (a picture came, an account was renamed): paint again. */
    void changed();

private:
    /** The status; of a scheduled post while all posts are held, that it is held. */
    [[nodiscard]] ui::ChipLook lookOf(const store::PostCalendarRow &post) const;
    /** Where avatars may stand on a card, in px from its leading edge. */
    struct AvatarPlace {
        int from = 0;
        int trailing = 0;
        int side = 16;
        int most = 3;
    };
    struct Drawn {
        QSize size;
        bool past = false;
        WallSlot slot;
        RecordId asset;
        qreal ratio = 1;
        QPixmap pixmap;
    };
    [[nodiscard]] QPixmap face(QPainter *painter, const QSize &size, const CalendarEntry &entry, const WallSlot &slot, bool past, bool row);
    void paintStandIn(QPainter *painter, const QRect &rect, const CalendarEntry &entry) const;
    void paintRow(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const CardState &state);
    void paintFace(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, bool past);
    void paintOneLine(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const QColor &ink, const QColor &ground);
    /** Two lines, or three where the card is as high. */
    void paintLines(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const QColor &ink, const QColor &ground);
    /** Overlapping avatars that end at @p trailing and start no earlier than @p from; gives where the room before them ends. */
    int paintAccounts(QPainter *painter, const QRect &rect, const AvatarPlace &place, const store::PostCalendarRow &post, const QColor &ground);
    /** The picture after the campaign's bar; gives where the text starts. */
    int paintThumbnail(QPainter *painter, const QRect &rect, const store::PostCalendarRow &post);
    int paintStatus(QPainter *painter, const QRect &rect, int trailing, int lineHeight, const store::PostCalendarRow &post, int side);

    const PanelDeps &m_deps;
    qint64 m_pausedSince = 0; ///< as the drawn cards have it
    Thumbnails m_thumbnails;
    QCache<EntryKey, Drawn> m_drawn;
    QLocale m_locale;
    QFont m_caption;
    QFont m_strong;
    QElapsedTimer m_frame;
    bool m_unfinished = false;
};

} // namespace campanile::views
