// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace campanile::ui {

namespace {

double channel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

// Order of ColorRole: canvas, surface, raised, line, text, muted, accent, on-accent, success, warning, danger, info.
constexpr std::array<QRgb, 12> lightColors{0xfff7f7f8, 0xffffffff, 0xffffffff, 0xffe3e4e8, 0xff1a1b1e, 0xff5f6470,
                                           0xff3b5bdb, 0xffffffff, 0xff2b8a3e, 0xffb35900, 0xffc92a2a, 0xff0b7285};
constexpr std::array<QRgb, 12> darkColors{0xff17181b, 0xff1f2125, 0xff26292e, 0xff34373d, 0xffecedef, 0xffa2a7b3,
                                          0xff7c95ff, 0xff0f1220, 0xff5fd07a, 0xffffb454, 0xffff7b7b, 0xff58c7da};
constexpr std::array<QRgb, 12> contrastLight{0xffffffff, 0xffffffff, 0xffffffff, 0xff000000, 0xff000000, 0xff000000,
                                             0xff0000ee, 0xffffffff, 0xff005a14, 0xff6b3500, 0xff9b0000, 0xff004a5a};
constexpr std::array<QRgb, 12> contrastDark{0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffffffff, 0xffffffff,
                                            0xffffff00, 0xff000000, 0xff7dff9b, 0xffffc46b, 0xffff9e9e, 0xff8cecff};
constexpr std::array<QRgb, 8> dataColors{0xff3b5bdb, 0xffe8590c, 0xff0ca678, 0xffae3ec9,
                                         0xfff59f00, 0xff1098ad, 0xffd6336c, 0xff74b816};

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor blend(const QColor &top, const QColor &bottom, double share)
{
    const auto mix = [share](int t, int b) { return int(std::lround(t * share + b * (1 - share))); };
    return QColor(mix(top.red(), bottom.red()), mix(top.green(), bottom.green()), mix(top.blue(), bottom.blue()));
}

QColor reachContrast(const QColor &color, const QColor &target, const QColor &groundA, const QColor &groundB,
                     double ratio)
{
    for (int step = 0; step <= 20; ++step) {
        const QColor candidate = blend(target, color, step / 20.0);
        if (contrastRatio(candidate, groundA) >= ratio && contrastRatio(candidate, groundB) >= ratio)
            return candidate;
    }
    return target;
}

Tokens Tokens::of(ThemeKind kind)
{
    Tokens tokens;
    tokens.kind = kind;
    const auto fill = [&tokens](const std::array<QRgb, 12> &values) {
        std::transform(values.begin(), values.end(), tokens.colors.begin(), [](QRgb rgb) { return QColor(rgb); });
    };
    switch (kind) {
    case ThemeKind::Light:
        fill(lightColors);
        break;
    case ThemeKind::Dark:
        fill(darkColors);
        break;
    case ThemeKind::HighContrastLight:
        fill(contrastLight);
        tokens.line = 2;
        break;
    case ThemeKind::HighContrastDark:
        fill(contrastDark);
        tokens.line = 2;
        break;
    }
    return tokens;
}

Tokens Tokens::withAccent(const QColor &accent) const
{
    Tokens tokens = *this;
    if (!accent.isValid() || isHighContrast())
        return tokens;
    const QColor reached = reachContrast(accent, color(ColorRole::Text), color(ColorRole::Surface),
                                         color(ColorRole::Canvas), 4.5);
    tokens.colors[size_t(ColorRole::Accent)] = reached;
    const QColor dark(0x0f, 0x12, 0x20);
    tokens.colors[size_t(ColorRole::OnAccent)] =
        contrastRatio(Qt::white, reached) >= contrastRatio(dark, reached) ? QColor(Qt::white) : dark;
    return tokens;
}

QColor Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return color(ColorRole::Muted);
    case Tone::Accent:
        return color(ColorRole::Accent);
    case Tone::Success:
        return color(ColorRole::Success);
    case Tone::Warning:
        return color(ColorRole::Warning);
    case Tone::Danger:
        return color(ColorRole::Danger);
    case Tone::Info:
        return color(ColorRole::Info);
    }
    return color(ColorRole::Muted);
}

QColor Tokens::soft(Tone which) const
{
    return isHighContrast() ? color(ColorRole::Surface) : blend(tone(which), color(ColorRole::Surface), 0.12);
}

QColor Tokens::ink(Tone which) const
{
    return reachContrast(tone(which), color(ColorRole::Text), soft(which), color(ColorRole::Surface), 4.5);
}

QColor Tokens::data(int index) const
{
    QColor value(dataColors[size_t(index % 8 + 8) % 8]);
    if (isDark())
        value = blend(Qt::white, value, 0.15);
    return reachContrast(value, color(ColorRole::Text), color(ColorRole::Surface), color(ColorRole::Canvas), 3.0);
}

QColor Tokens::hover() const
{
    return blend(color(ColorRole::Text), color(ColorRole::Surface), isDark() ? 0.07 : 0.05);
}

QColor Tokens::pressed() const
{
    return blend(color(ColorRole::Text), color(ColorRole::Surface), isDark() ? 0.13 : 0.10);
}

QColor Tokens::skeleton() const
{
    return blend(color(ColorRole::Text), color(ColorRole::Surface), 0.09);
}

QColor Tokens::disabled() const
{
    return blend(color(ColorRole::Muted), color(ColorRole::Surface), 0.6);
}

} // namespace campanile::ui
