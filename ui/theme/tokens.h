// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace campanile::ui {

/** What a colour is for. Nothing outside ui/theme names a colour in any other way. */
enum class ColorRole {
    Canvas, Surface, Raised, Line, Text, Muted, Accent, OnAccent, Success, Warning, Danger, Info
};

/** The mood of a chip, a badge or a strip; always shown with an icon or a word, never alone. */
enum class Tone { Neutral, Accent, Success, Warning, Danger, Info };

enum class ThemeKind { Light, Dark, HighContrastLight, HighContrastDark };

/** The 4 px grid (ux.md section 1), in device-independent pixels. */
namespace space {
inline constexpr int X1 = 4;
inline constexpr int X2 = 8;
inline constexpr int X3 = 12;
inline constexpr int X4 = 16;
inline constexpr int X6 = 24;
inline constexpr int X8 = 32;
inline constexpr int PanelPadding = X3;
inline constexpr int GroupGap = X4;
inline constexpr int LabelGap = X1;
} // namespace space

/** Fixed sizes of ux.md sections 1 and 2, in device-independent pixels. */
namespace metric {
inline constexpr int RowCompact = 28;
inline constexpr int RowNormal = 36;
inline constexpr int RowTwoLine = 56;
inline constexpr int RadiusControl = 6;
inline constexpr int RadiusCard = 8;
inline constexpr int RadiusPopover = 12;
inline constexpr int ChipHeight = 20;
inline constexpr int ActivityBar = 48;
inline constexpr int StatusBar = 24;
inline constexpr int PanelHeader = 40;
inline constexpr int PanelMinimum = 280;
inline constexpr int OneColumnBelow = 420;
inline constexpr int Avatar = 32;
inline constexpr int NetworkBadge = 16;
inline constexpr int AvatarWithBadge = 24; ///< a smaller avatar has no room for a badge
inline constexpr int CardBar = 3;
inline constexpr int IconSmall = 16;
inline constexpr int IconNormal = 20;
inline constexpr int IconLarge = 24;
inline constexpr int IconEmpty = 48;
inline constexpr int MotionMs = 150;
inline constexpr int SkeletonDelayMs = 150;
inline constexpr int ToastMs = 8000;
} // namespace metric

/**
 * The colours of one theme, a value. The source of every number is ux.md section 1. Pure: no screen needed.
 */
struct Tokens {
    ThemeKind kind = ThemeKind::Light;
    std::array<QColor, 12> colors;
    /** Width of a border in device-independent pixels: 1, or 2 in high contrast. */
    int line = 1;
    /** Size of text in percent of the desktop's, 80 to 200. */
    int text = 100;

    /** @p px that are for text of the usual size: more where text is larger, and never less. For columns, dialogs, icons beside words. */
    [[nodiscard]] int room(int px) const { return text > 100 ? (px * text + 50) / 100 : px; }
    [[nodiscard]] static Tokens of(ThemeKind kind);
    /** The same theme with the system's accent; moved towards the text colour until it reaches 4.5:1 on surface. */
    [[nodiscard]] Tokens withAccent(const QColor &accent) const;

    [[nodiscard]] const QColor &color(ColorRole role) const { return colors[size_t(role)]; }
    [[nodiscard]] QColor tone(Tone tone) const;
    /** The colour at 12 % over surface, opaque. */
    [[nodiscard]] QColor soft(Tone tone) const;
    /** The tone as text or icon colour on its own soft fill and on surface: at least 4.5:1. */
    [[nodiscard]] QColor ink(Tone tone) const;
    /** The @p index-th colour-blind safe data colour of this theme; repeats after eight. */
    [[nodiscard]] QColor data(int index) const;
    /** A row under the pointer; a pressed control. */
    [[nodiscard]] QColor hover() const;
    [[nodiscard]] QColor pressed() const;
    /** Bars of a loading skeleton. */
    [[nodiscard]] QColor skeleton() const;
    [[nodiscard]] QColor disabled() const;
    [[nodiscard]] bool isDark() const { return kind == ThemeKind::Dark || kind == ThemeKind::HighContrastDark; }
    [[nodiscard]] bool isHighContrast() const
    {
        return kind == ThemeKind::HighContrastLight || kind == ThemeKind::HighContrastDark;
    }
    bool operator==(const Tokens &) const = default;
};

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
/** @p top at @p share (0 to 1) over @p bottom, in sRGB, opaque. */
[[nodiscard]] QColor blend(const QColor &top, const QColor &bottom, double share);
/** @p color moved towards @p target until it has @p ratio against every one of two grounds. */
[[nodiscard]] QColor reachContrast(const QColor &color, const QColor &target, const QColor &groundA,
                                   const QColor &groundB, double ratio);

} // namespace campanile::ui
