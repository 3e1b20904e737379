// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <array>
#include <functional>
#include <optional>

class QWidget;

namespace campanile::ui {

/** What the person chose; System follows the desktop, live. */
enum class ThemeMode { System, Light, Dark, HighContrast };
enum class MotionMode { System, Full, Reduced };

/** Sizes are relative to the system's own UI font: caption -2 pt and the same semibold, body, strong semibold, title +3, display +8. */
enum class TypeRole { Caption, CaptionStrong, Body, Strong, Title, Display };

/** What the desktop says about looks. */
struct SystemLook {
    bool dark = false;
    bool highContrast = false;
    bool reducedMotion = false;
    std::optional<QColor> accent;
    bool operator==(const SystemLook &) const = default;
};

/**
 * The one theme engine: tokens to QPalette, style and fonts, applied to the QApplication. Like the
 * palette it belongs to the application and is found with Theme::of(); widgets learn of a change by
 * QEvent::PaletteChange (FontChange for the text scale) and read the tokens again.
 * GUI thread. Owned by the composition root (or a test), which outlives every widget.
 */
class Theme : public QObject
{
    Q_OBJECT

public:
    using LookSource = std::function<SystemLook()>;

    /** @p source replaces the desktop's answer; the default asks Qt. */
    explicit Theme(LookSource source = {}, QObject *parent = nullptr);
    ~Theme() override;

    /** The theme in force for this application; never null once a Theme exists. */
    [[nodiscard]] static Theme *current();
    /** Tokens in force; those of the light theme when no Theme exists (a lone widget in a tool). */
    [[nodiscard]] static const Tokens &tokensNow();

    /** The families of all fonts, as textFamilies() has them; unless given they are asked for with the first font. */
    void setFamilies(const QStringList &families);
    /** The desktop's own font for text. */
    [[nodiscard]] const QFont &systemFont() const { return m_systemFont; }
    /** Applies everything; call once after construction, changes apply themselves. */
    void apply();
    void setMode(ThemeMode mode);
    void setMotion(MotionMode mode);
    /** Text size in percent of the system's, 80 to 200. */
    void setTextScale(int percent);
    void setUseSystemAccent(bool use);
    /** Asks the desktop again; called by itself when the desktop reports a change. */
    void refreshSystem();

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] MotionMode motion() const { return m_motion; }
    [[nodiscard]] int textScale() const { return m_textScale; }
    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    /** Milliseconds an animation may take: metric::MotionMs, or 0 with reduced motion. */
    [[nodiscard]] int motionMs() const;
    [[nodiscard]] QFont font(TypeRole role) const;
    /** Width in px of @p text, one line in the font of @p role. Remembered: for words that are measured again and again, as those of controls are. */
    [[nodiscard]] int advance(TypeRole role, const QString &text) const;
    [[nodiscard]] QPalette palette() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** What is known of a role's font while nothing changes: each copy shares what Qt has found for it. */
    struct RoleFont {
        std::optional<QFont> font;
        QHash<QString, int> advances;
    };

    [[nodiscard]] SystemLook askDesktop() const;
    void rebuild();
    void forgetFonts();
    [[nodiscard]] QFont makeFont(TypeRole role) const;

    LookSource m_source;
    SystemLook m_look;
    ThemeMode m_mode = ThemeMode::System;
    MotionMode m_motion = MotionMode::System;
    int m_textScale = 100;
    bool m_useAccent = true;
    bool m_applied = false;
    bool m_refreshQueued = false;
    QFont m_systemFont;
    mutable QStringList m_families; ///< of every role; found with the first font that is asked for
    mutable std::array<RoleFont, 6> m_fonts;
    Tokens m_tokens;
};

/**
 * The families that text is set in on a desktop with this font: a real one, then emoji. @p match finds the real family behind an alias such
 * as "Sans"; Qt does unless given. Asks the font database, which takes its time when it is asked first. Any thread.
 */
[[nodiscard]] QStringList textFamilies(const QFont &system, const std::function<QString(const QString &alias)> &match = {});
/** Font of a role in the theme in force. */
[[nodiscard]] QFont fontOf(TypeRole role);
/** Theme::advance() in the theme in force. */
[[nodiscard]] int advanceOf(TypeRole role, const QString &text);
/** Shorthands for painting code. */
[[nodiscard]] inline const Tokens &tokens() { return Theme::tokensNow(); }
/** Tokens::room() of the theme in force. */
[[nodiscard]] inline int room(int px) { return tokens().room(px); }

} // namespace campanile::ui
