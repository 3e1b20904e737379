// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

#include <future>
#include <optional>

namespace campanile {

/**
 * Lists the fonts of the computer on a thread of its own, because fontconfig takes as long for that as a profile and its cache to open.
 * Make it before the application object, which is the time that fontconfig needs for its rules, and ask for the families before that ends.
 */
class FontsAhead
{
public:
    FontsAhead();
    ~FontsAhead();

    /** The application object stands, so what Qt knows of fonts can be filled; @p system is the desktop's font. Once. */
    void list(const QFont &system);
    /** Waits for the families of text: ui::textFamilies() of the desktop's font. After list(). */
    [[nodiscard]] QStringList families() const;

private:
    std::promise<std::optional<QFont>> m_system; ///< nothing when there will be no application object
    bool m_listed = false;
    std::shared_future<QStringList> m_families;
};

} // namespace campanile
