// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fontsahead.h"

#include "app/core/settings.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>

// Elsewhere the system has its list at hand, and its interfaces belong to the first thread.
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <fontconfig/fontconfig.h>
#endif

namespace campanile {

namespace {

// The desktop's own family and what it stands for, one a line.
const Setting<QString> kFamilies{QStringLiteral("appearance/families"), {}};

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
    if (kWhere == std::launch::deferred)
        m_rules.set_value();
    m_listing = std::async(kWhere, [this, system = m_system.get_future()]() mutable {
        if (kWhere != std::launch::deferred) {
            readRules();
            m_rules.set_value();
        }
        const std::optional<QFont> font = system.get();
        // Any question makes Qt list all fonts.
        if (font)
            (void)QFontDatabase::hasFamily(font->family());
        return font;
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
    const std::optional<QFont> system = m_listing.get();
    return system ? ui::textFamilies(*system, matchOf) : QStringList();
}

void chooseFamilies(const FontsAhead *fonts, const Settings &settings, ui::Theme &theme)
{
    if (!fonts)
        return;
    QStringList last = settings.value(kFamilies).split(u'\n');
    if (last.takeFirst() == theme.systemFont().family() && !last.isEmpty()) {
        fonts->awaitRules();
        theme.setFamilies(last);
    } else {
        theme.setFamilies(fonts->families());
    }
}

void rememberFamilies(const FontsAhead *fonts, Settings &settings, ui::Theme &theme)
{
    if (!fonts)
        return;
    const QStringList found = fonts->families();
    theme.setFamilies(found);
    const QString lines = (QStringList{theme.systemFont().family()} + found).join(u'\n');
    if (settings.value(kFamilies) != lines)
        settings.setValue(kFamilies, lines);
}

} // namespace campanile
