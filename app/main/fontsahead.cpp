// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fontsahead.h"

#include "ui/theme/theme.h"

// Elsewhere the system has its list at hand, and its interfaces belong to the first thread.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <fontconfig/fontconfig.h>
#endif

namespace campanile {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

constexpr auto kWhere = std::launch::async;

void readRules()
{
    FcInit();
}

/** Asks fontconfig alone; Qt would open the font, and each thread has its own. */
QString matchOf(const QString &alias)
{
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8 *>(alias.toUtf8().constData()));
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern *found = FcFontMatch(nullptr, wanted, &result);
    FcChar8 *family = nullptr;
    QString name = alias;
    if (found && FcPatternGetString(found, FC_FAMILY, 0, &family) == FcResultMatch)
        name = QString::fromUtf8(reinterpret_cast<const char *>(family));
    if (found)
        FcPatternDestroy(found);
    FcPatternDestroy(wanted);
    return name;
}

#else

constexpr auto kWhere = std::launch::deferred;
const std::function<QString(const QString &)> matchOf;

void readRules() {}

#endif

} // namespace

FontsAhead::FontsAhead()
{
    m_families = std::async(kWhere, [system = m_system.get_future()]() mutable -> QStringList {
        readRules();
        const std::optional<QFont> font = system.get();
        return font ? ui::textFamilies(*font, matchOf) : QStringList();
    });
}

FontsAhead::~FontsAhead()
{
    // Whoever ends before the application object stands leaves a thread that waits for it.
    if (!m_listed)
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
