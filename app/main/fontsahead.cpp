// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fontsahead.h"

#include "ui/theme/theme.h"

// Elsewhere the system has its list at hand, and its interfaces belong to the first thread.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <fontconfig/fontconfig.h>
constexpr auto kWhere = std::launch::async;
#else
constexpr auto kWhere = std::launch::deferred;
#endif

namespace campanile {

FontsAhead::FontsAhead()
{
    m_families = std::async(kWhere, [system = m_system.get_future()]() mutable -> QStringList {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        FcInit();
#endif
        const std::optional<QFont> font = system.get();
        return font ? ui::textFamilies(*font) : QStringList();
    });
}

FontsAhead::~FontsAhead()
{
    // Whoever ends before the application object stands leaves a thread that waits for it.
    if (m_families.valid() && !m_listed)
        m_system.set_value(std::nullopt);
}

void FontsAhead::list(const QFont &system)
{
    m_listed = true;
    m_system.set_value(system);
}

QStringList FontsAhead::families() const
{
    return m_families.get();
}

} // namespace campanile
