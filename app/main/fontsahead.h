// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

#include <chrono>
#include <future>
#include <optional>

namespace campanile {

class Settings;

namespace ui {
class Theme;
}

/**
 * Lists the fonts of the computer on a thread of its own, because fontconfig takes as long for that as a profile and its cache to open.
 * Make it before the application object, which is the time that fontconfig needs for its rules, and wait for it before that ends.
 */
class FontsAhead
{
public:
    FontsAhead();
    ~FontsAhead();

    /** The application object stands, so what Qt knows of fonts can be filled; @p system is the desktop's font. Once. */
    void list(const QFont &system);
    /** Waits until what asks for a font no longer reads fontconfig's rules a second time. */
    void awaitRules() const { m_rulesRead.wait(); }
    /** Whether all fonts are listed, so that a text can be measured without waiting. */
    [[nodiscard]] bool isListed() const { return m_listing.wait_for(std::chrono::seconds(0)) != std::future_status::timeout; }
    /** Waits until they are. After list(). */
    void await() const { m_listing.wait(); }
    /** Waits for the families of text: ui::textFamilies() of the desktop's font. After list(). */
    [[nodiscard]] QStringList families() const;

private:
    std::promise<std::optional<QFont>> m_system; ///< nothing when there will be no application object
    std::promise<void> m_rules;
    std::shared_future<void> m_rulesRead = m_rules.get_future();
    bool m_listed = false;
    std::shared_future<std::optional<QFont>> m_listing; ///< the desktop's font once all are listed
};

/**
 * Gives @p theme the families of text: those of the last start, so that the window is built while fonts are listed, or else those that are
 * found, once they are. Nothing when @p fonts is null. GUI thread.
 */
void chooseFamilies(const FontsAhead *fonts, const Settings &settings, ui::Theme &theme);
/** Gives @p theme the families that were found and writes them down for the next start. GUI thread. */
void rememberFamilies(const FontsAhead *fonts, Settings &settings, ui::Theme &theme);

} // namespace campanile
