// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/cardpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accountpictures.h"
#include "views/calendar/calendartexts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::ColorRole;
using ui::TypeRole;
using ui::tokens;

namespace {

constexpr int kCacheBytes = 48 * 1024 * 1024;
constexpr qint64 kFrameNs = 3'000'000; ///< of one repaint, for cards that were never drawn
constexpr int kInset = CardPainter::kLeadingMargin + 1; ///< text starts after the bar
constexpr int kTrailing = CardPainter::kTrailingMargin + 1;
constexpr int kOneLineWords = 96;  ///< px kept for the words of a card of one line before avatars get any
constexpr int kLeastWords = 24;    ///< px of the name beside a status icon
constexpr int kLeastExcerpt = 48;  ///< px: a shorter rest of a line says nothing
constexpr int kStatusSide = 14;    ///< px of the icons in a line of a card, at the usual size of text
constexpr int kRepeatSide = 12;
constexpr int kMarkSide = 16;
constexpr int kMarkGap = 4;

/** An icon in a line grows with its words, and is no taller than they are but for its usual two pixels. */
int inLine(int side, int lineHeight)
{
    return std::clamp(ui::room(side), side, std::max(side, lineHeight + 2));
}

QRect leading(const QPainter *painter, const QRect &outer, int x, int y, int width, int height)
{
    const bool rtl = painter->layoutDirection() == Qt::RightToLeft;
    return {rtl ? outer.right() + 1 - x - width : outer.left() + x, outer.top() + y, width, height};
}

} // namespace

CardPainter::CardPainter(const PanelDeps &deps, QObject *parent)
    : QObject(parent), m_deps(deps), m_thumbnails(deps), m_drawn(kCacheBytes)
{
    const auto all = [this] {
        forgetAll();
        Q_EMIT changed();
    };
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](const RecordId &asset) {
        forgetAsset(asset);
        Q_EMIT changed();
    });
    for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&deps.accounts), static_cast<QAbstractItemModel *>(&deps.campaigns)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, all);
        connect(model, &QAbstractItemModel::dataChanged, this, all);
    }
    if (deps.pictures)
        connect(deps.pictures, &AccountPictures::changed, this, all);
    connect(&deps.context, &WorkspaceContext::changed, this, [this, all] {
        if (m_pausedSince == m_deps.context.postsPausedSince())
            return;
        m_pausedSince = m_deps.context.postsPausedSince();
        all();
    });
    m_pausedSince = deps.context.postsPausedSince();
    forgetAll();
}

void CardPainter::setLocale(const QLocale &locale)
{
    m_locale = locale;
    forgetAll();
}

void CardPainter::forget(const EntryKey &key)
{
    m_drawn.remove(key);
}

void CardPainter::forgetAsset(const RecordId &asset)
{
    // Pictures arrive one by one when a page opens; each redraws the cards that show it and no others.
    for (const EntryKey &key : m_drawn.keys()) {
        if (m_drawn.object(key)->asset == asset)
            m_drawn.remove(key);
    }
}

void CardPainter::forgetAll()
{
    m_drawn.clear();
    m_caption = ui::fontOf(TypeRole::Caption);
    m_strong = ui::fontOf(TypeRole::CaptionStrong);
}

CardMetrics CardPainter::metrics() const
{
    CardMetrics m;
    const int line = QFontMetrics(m_caption).height();
    m.oneLine = std::max(22, line + 5);
    m.twoLine = std::max(42, 2 * line + 9);
    m.threeLine = m.twoLine + line + 1;
    m.cellHead = std::max(28, line + 12);
    m.lowHead = std::max(20, line + 4);
    return m;
}

QColor CardPainter::barOf(const RecordId &campaign) const
{
    const models::CampaignRow *row = campaign.isNull() ? nullptr : m_deps.campaigns.find(campaign.toString());
    return row ? tokens().data(row->order) : tokens().color(ColorRole::Muted);
}

QList<ui::AvatarLook> CardPainter::avatarsOf(const store::PostCalendarRow &post) const
{
    QList<ui::AvatarLook> list;
    for (const store::PostTargetMark &target : post.targets) {
        const models::AccountRow *account = m_deps.accounts.find(target.account.toString());
        if (account)
            list.append(accountLook(*account, account->displayName.isEmpty() ? account->username : account->displayName, m_deps.pictures));
    }
    return list;
}

bool CardPainter::hasThirdLine(const CalendarEntry &entry)
{
    return !entry.post.firstAsset.isNull() || calendartext::waitsForChoice(entry.post) || calendartext::hasExcerpt(entry.post);
}

void CardPainter::draw(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const CardState &state)
{
    if (state.faded)
        painter->setOpacity(0.35);
    const QPixmap drawn = face(painter, rect.size(), entry, slot, state.past, false);
    if (drawn.isNull())
        paintStandIn(painter, rect, entry);
    else
        painter->drawPixmap(rect.topLeft(), drawn);
    painter->setOpacity(1);
    if (!state.selected && !state.hovered && !state.focused)
        return;
    const ui::Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor veil = t.color(state.selected ? ColorRole::Accent : ColorRole::Text);
    veil.setAlphaF(state.selected ? 0.14F : 0.06F);
    painter->setBrush(state.selected || state.hovered ? QBrush(veil) : QBrush(Qt::NoBrush));
    painter->setPen(state.selected || state.focused ? QPen(t.color(ColorRole::Accent), state.focused ? 2 : t.line) : QPen(Qt::NoPen));
    const qreal in = state.focused ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(rect).adjusted(in, in, -in, -in), ui::metric::RadiusControl, ui::metric::RadiusControl);
    painter->restore();
}

void CardPainter::drawGhost(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, int count)
{
    if (count > 1) {
        const QRect behind = rect.translated(4, 4);
        ui::drawPane(painter, behind, tokens().color(ColorRole::Raised), tokens().color(ColorRole::Line), ui::metric::RadiusControl);
    }
    ui::drawShadow(painter, rect, ui::metric::RadiusControl);
    ui::drawPane(painter, rect, tokens().color(ColorRole::Raised), {}, ui::metric::RadiusControl);
    paintFace(painter, rect, entry, slot, false);
    if (count > 1)
        ui::drawCount(painter, QPoint(rect.right() + 6, rect.top() - 6), count, ui::Tone::Accent);
}

void CardPainter::beginFrame()
{
    m_frame.start();
    m_unfinished = false;
}

void CardPainter::paintStandIn(QPainter *painter, const QRect &rect, const CalendarEntry &entry) const
{
    const QColor bar = barOf(entry.post.campaign);
    painter->fillRect(rect, ui::blend(bar, tokens().color(ColorRole::Surface), 0.08));
    painter->fillRect(leading(painter, rect, 0, 0, ui::metric::CardBar, rect.height()), bar);
}

QPixmap CardPainter::face(QPainter *painter, const QSize &size, const CalendarEntry &entry, const WallSlot &slot, bool past, bool row)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    const EntryKey key = models::CalendarModel::keyOf(entry);
    if (const Drawn *drawn = m_drawn.object(key); drawn && drawn->size == size && drawn->past == past && drawn->slot == slot && drawn->ratio == ratio)
        return drawn->pixmap;
    if (m_frame.isValid() && m_frame.nsecsElapsed() > kFrameNs) {
        m_unfinished = true;
        return {};
    }
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter inner(&pixmap);
    inner.setLayoutDirection(painter->layoutDirection());
    const QRect whole(QPoint(0, 0), size);
    if (row)
        paintRow(&inner, whole, entry, slot, {false, false, false, past, false});
    else
        paintFace(&inner, whole, entry, slot, past);
    inner.end();
    m_drawn.insert(key, new Drawn{size, past, slot, entry.post.firstAsset, ratio, pixmap}, std::max(1, pixmap.width() * pixmap.height() * 4));
    return pixmap;
}

void CardPainter::paintFace(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, bool past)
{
    const ui::Tokens &t = tokens();
    const QColor bar = barOf(entry.post.campaign);
    // Drafts are outlined, what is handed over is filled: readable before the icon is.
    const bool open = entry.post.status == u"draft" || entry.post.status == u"pending_approval" || entry.post.status == u"cancelled";
    const QColor base = t.color(ColorRole::Surface);
    const double share = past ? 0.06 : 0.13;
    const QColor ground = open || t.isHighContrast() ? base : ui::blend(bar, base, share);
    painter->save();
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect).adjusted(0, 0, 0, 0), ui::metric::RadiusControl, ui::metric::RadiusControl);
    ui::drawPane(painter, rect, ground, open || t.isHighContrast() ? t.color(ColorRole::Line) : QColor(), ui::metric::RadiusControl);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(shape, Qt::IntersectClip);
    painter->fillRect(leading(painter, rect, 0, 0, ui::metric::CardBar, rect.height()), past ? ui::blend(bar, base, 0.55) : bar);
    const QColor ink = past ? ui::reachContrast(t.color(ColorRole::Muted), t.color(ColorRole::Text), ground, base, 4.5) : t.color(ColorRole::Text);
    if (rect.height() >= metrics().twoLine)
        paintLines(painter, rect, entry, slot, ink, ground);
    else
        paintOneLine(painter, rect, entry, slot, ink, ground);
    painter->restore();
}

ui::ChipLook CardPainter::lookOf(const store::PostCalendarRow &post) const
{
    return calendartext::lookOf(post, m_pausedSince != 0);
}

int CardPainter::paintStatus(QPainter *painter, const QRect &rect, int trailing, int lineHeight, const store::PostCalendarRow &post, int side)
{
    const ui::ChipLook look = calendartext::isInConflict(post) ? ui::ChipLook{{}, u"git-merge"_s, ui::Tone::Warning} : lookOf(post);
    ui::drawIcon(painter, leading(painter, rect, trailing - side, (lineHeight - side) / 2, side, side), look.icon, tokens().ink(look.tone));
    return trailing - side - kMarkGap;
}

int CardPainter::paintAccounts(QPainter *painter, const QRect &rect, const AvatarPlace &place, const store::PostCalendarRow &post, const QColor &ground)
{
    const QList<ui::AvatarLook> avatars = avatarsOf(post);
    const int count = int(avatars.size());
    // Too small for a face, an account is its network's mark, which cannot be read behind another one.
    const bool marks = place.side < ui::room(ui::metric::AvatarWithBadge);
    const int step = marks ? place.side + 2 : place.side - 5;
    const int overhang = marks ? 0 : 3; // of a badge
    const QFontMetrics metrics(m_caption);
    const auto extraText = [&](int shown) { return m_locale.positiveSign() + m_locale.toString(count - shown); };
    const auto widthOf = [&](int shown) {
        const int extra = count > shown ? metrics.horizontalAdvance(extraText(shown)) + 5 : 0;
        return (shown - 1) * step + place.side + overhang + extra;
    };
    int shown = std::min(count, place.most);
    while (shown > 0 && place.trailing - widthOf(shown) < place.from)
        --shown;
    if (shown == 0)
        return place.trailing;
    const int start = place.trailing - widthOf(shown);
    // From the last to the first, so that each lies on what follows it and stays whole.
    for (int i = shown - 1; i >= 0; --i) {
        const QRect spot = leading(painter, rect, start + i * step, 0, place.side, place.side);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(QRectF(spot).adjusted(-1.5, -1.5, 1.5, 1.5));
        painter->restore();
        if (const ui::AvatarLook &look = avatars.at(i); marks && !look.badge.isNull())
            ui::drawBadge(painter, spot, look.badge, ground);
        else
            ui::drawAvatar(painter, spot, look, ground);
    }
    if (count > shown) {
        const int x = start + (shown - 1) * step + place.side + overhang + 3;
        ui::drawLine(painter, leading(painter, rect, x, 0, place.trailing - x, place.side), extraText(shown), m_caption, tokens().color(ColorRole::Muted));
    }
    return start - 4;
}

void CardPainter::paintOneLine(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const QColor &ink, const QColor &ground)
{
    int end = rect.width() - kTrailing;
    int x = kInset;
    const QString time = calendartext::timeText(slot, m_locale);
    // On a narrow card some letters of the name say more than a quiet status; one that wants help is always shown.
    const ui::Tone tone = lookOf(entry.post).tone;
    const bool urgent = calendartext::isInConflict(entry.post) || tone == ui::Tone::Danger || tone == ui::Tone::Warning;
    const int side = inLine(kMarkSide, QFontMetrics(m_caption).height());
    const int repeat = inLine(kRepeatSide, QFontMetrics(m_caption).height());
    // Large text leaves less room: better a small status than none.
    const int room = end - kMarkGap - x - QFontMetrics(m_strong).horizontalAdvance(time) - 5 - kLeastWords;
    const int large = inLine(kStatusSide, rect.height());
    if (urgent || room >= kStatusSide)
        end = paintStatus(painter, rect, end, rect.height(), entry.post, room >= large ? large : kStatusSide);
    // The words matter more than the faces on one line.
    const int words = x + QFontMetrics(m_strong).horizontalAdvance(time) + kOneLineWords;
    end = paintAccounts(painter, rect.translated(0, (rect.height() - side) / 2 - 1), {words, end, side, 3}, entry.post, ground);
    x += ui::drawLine(painter, leading(painter, rect, x, 0, end - x, rect.height()), time, m_strong, ink) + 5;
    if (entry.isOccurrence() && end - x > repeat + 28) {
        ui::drawIcon(painter, leading(painter, rect, x, (rect.height() - repeat) / 2, repeat, repeat), u"repeat"_s, tokens().color(ColorRole::Muted));
        x += repeat + kMarkGap;
    }
    if (end - x > 14)
        ui::drawLine(painter, leading(painter, rect, x, 0, end - x, rect.height()), calendartext::isolated(calendartext::nameOf(entry.post)), m_caption, ink);
}

int CardPainter::paintThumbnail(QPainter *painter, const QRect &rect, const store::PostCalendarRow &post)
{
    if (rect.width() <= kThumbnailAbove || post.firstAsset.isNull())
        return kInset;
    const QImage picture = m_thumbnails.picture(post.firstAsset);
    if (picture.isNull())
        return kInset;
    const int side = rect.height() - 10;
    const QRect place = leading(painter, rect, kInset - 1, 5, side, side);
    QPainterPath rounded;
    rounded.addRoundedRect(place, 4, 4);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setClipPath(rounded, Qt::IntersectClip);
    painter->drawImage(place, picture);
    painter->restore();
    return kInset + side + 6;
}

void CardPainter::paintLines(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const QColor &ink, const QColor &ground)
{
    const int line = QFontMetrics(m_caption).height();
    const int lines = rect.height() >= metrics().threeLine ? 3 : 2;
    const int top = std::max(2, (rect.height() - lines * line - (lines - 1)) / 2);
    const int side = inLine(kMarkSide, line);
    const int textEnd = rect.width() - kTrailing;
    int end = textEnd;
    const int from = paintThumbnail(painter, rect, entry.post);
    const QColor muted = ui::reachContrast(tokens().color(ColorRole::Muted), tokens().color(ColorRole::Text), ground, ground, 4.5);
    const QRect firstLine = rect.adjusted(0, top, 0, 0);
    if (rect.width() >= 64)
        end = paintStatus(painter, firstLine, end, line, entry.post, inLine(kStatusSide, line));
    const QString time = calendartext::timeText(slot, m_locale);
    const int turn = inLine(kRepeatSide, line);
    const int repeat = entry.isOccurrence() ? turn + kMarkGap + 1 : 0;
    const int timeEnd = from + QFontMetrics(m_strong).horizontalAdvance(time) + repeat + 6;
    end = paintAccounts(painter, firstLine.translated(0, (line - side) / 2 - 1), {timeEnd, end, side, 3}, entry.post, ground);
    const int x = from + ui::drawLine(painter, leading(painter, firstLine, from, 0, end - from, line), time, m_strong, ink) + 5;
    if (repeat > 0 && end - x > turn)
        ui::drawIcon(painter, leading(painter, firstLine, x, (line - turn) / 2, turn, turn), u"repeat"_s, muted);
    int y = top + line + 1;
    // Why it does not leave is worth more than the words after the title.
    const bool isHeld = calendartext::waitsForChoice(entry.post);
    const QString excerpt = isHeld ? lookOf(entry.post).text : calendartext::excerptOf(entry.post);
    const QColor second = isHeld ? ui::reachContrast(tokens().ink(ui::Tone::Warning), tokens().color(ColorRole::Text), ground, ground, 4.5) : muted;
    const int used = ui::drawLine(painter, leading(painter, rect, from, y, textEnd - from, line), calendartext::isolated(calendartext::nameOf(entry.post)), m_caption, ink);
    if (excerpt.isEmpty())
        return;
    if (lines == 3) {
        y += line + 1;
        ui::drawLine(painter, leading(painter, rect, from, y, textEnd - from, line), calendartext::isolated(excerpt), m_caption, second);
    } else if (const int after = from + used + 8; textEnd - after >= kLeastExcerpt) {
        ui::drawLine(painter, leading(painter, rect, after, y, textEnd - after, line), calendartext::isolated(excerpt), m_caption, second);
    }
}

void CardPainter::drawRow(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const CardState &state)
{
    if (state.selected || state.hovered || state.focused || state.faded)
        return paintRow(painter, rect, entry, slot, state);
    const QPixmap drawn = face(painter, rect.size(), entry, slot, state.past, true);
    if (drawn.isNull())
        painter->fillRect(rect, tokens().color(ColorRole::Surface));
    else
        painter->drawPixmap(rect.topLeft(), drawn);
}

void CardPainter::paintRow(QPainter *painter, const QRect &rect, const CalendarEntry &entry, const WallSlot &slot, const CardState &state)
{
    const ui::Tokens &t = tokens();
    const QFont body = ui::fontOf(TypeRole::Body);
    const QFont strong = ui::fontOf(TypeRole::Strong);
    const QColor ground = state.selected ? t.soft(ui::Tone::Accent) : state.hovered ? t.hover() : t.color(ColorRole::Surface);
    painter->fillRect(rect, ground);
    if (state.faded)
        painter->setOpacity(0.4);
    const QColor ink = state.past ? t.color(ColorRole::Muted) : t.color(ColorRole::Text);
    const int line = QFontMetrics(body).height();
    const int top = (rect.height() - 2 * line - 2) / 2;
    const int timeWidth = std::max(56, QFontMetrics(strong).horizontalAdvance(calendartext::timeText({slot.date, 22 * 60 + 44, false}, m_locale)) + 8);
    ui::drawLine(painter, leading(painter, rect, ui::space::PanelPadding, top, timeWidth, line), calendartext::timeText(slot, m_locale), strong, ink);
    int x = ui::space::PanelPadding + timeWidth;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(barOf(entry.post.campaign));
    painter->drawRoundedRect(leading(painter, rect, x, 8, ui::metric::CardBar, rect.height() - 16), 1.5, 1.5);
    painter->restore();
    x += ui::metric::CardBar + ui::space::X3;
    int end = rect.width() - ui::space::PanelPadding;
    const ui::ChipLook chip = lookOf(entry.post);
    // Large text, or a status of many words, leaves too little for the name beside it.
    const bool roomy = rect.width() >= 560 && ui::chipWidth(chip, m_caption) <= rect.width() * 2 / 5;
    if (roomy) {
        const int width = ui::chipWidth(chip, m_caption);
        const int height = std::max(ui::metric::ChipHeight, QFontMetrics(m_caption).height() + 4);
        ui::drawChip(painter, leading(painter, rect, end - width, (rect.height() - height) / 2, width, height).topLeft(), chip, width);
        end -= width + ui::space::X2;
    } else {
        end = paintStatus(painter, rect.adjusted(0, top, 0, 0), end, line, entry.post, inLine(kStatusSide, line));
    }
    const int side = ui::room(roomy ? 24 : 18);
    const QRect accounts = roomy ? rect.translated(0, (rect.height() - side) / 2 - 1) : rect.translated(0, top + line + 2);
    const int end2 = paintAccounts(painter, accounts, {x, roomy ? end : rect.width() - ui::space::PanelPadding, side, roomy ? 4 : 3}, entry.post, ground);
    if (roomy)
        end = end2;
    const QString name = calendartext::nameOf(entry.post);
    const QString excerpt = calendartext::excerptOf(entry.post);
    ui::drawLine(painter, leading(painter, rect, x, top, end - x - 4, line), calendartext::isolated(name), strong, ink);
    const models::CampaignRow *campaign = entry.post.campaign.isNull() ? nullptr : m_deps.campaigns.find(entry.post.campaign.toString());
    const bool tellsHeld = !roomy && calendartext::waitsForChoice(entry.post);
    const QString second = tellsHeld ? chip.text : !excerpt.isEmpty() ? excerpt : !roomy ? chip.text : campaign ? campaign->name : QString();
    ui::drawLine(painter, leading(painter, rect, x, top + line + 2, std::min(end, end2) - x - 4, line), calendartext::isolated(second), body,
                 tellsHeld ? t.ink(ui::Tone::Warning) : t.color(ColorRole::Muted));
    painter->setOpacity(1);
    if (state.focused) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.color(ColorRole::Accent), 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), ui::metric::RadiusControl, ui::metric::RadiusControl);
        painter->restore();
    }
}

} // namespace campanile::views

#include "moc_cardpainter.cpp"
