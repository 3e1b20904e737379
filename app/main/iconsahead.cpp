// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/iconsahead.h"

#include "app/core/settings.h"
#include "app/main/fontsahead.h"
#include "ui/theme/icons.h"

namespace campanile {

namespace {
const Setting<QString> kIcons{QStringLiteral("appearance/icons"), {}};
constexpr int kMostIcons = 60; // more than a start shows
} // namespace

void makeIconsMeanwhile(const FontsAhead *fonts, const Settings &settings)
{
    if (!fonts)
        return;
    const QStringList icons = settings.value(kIcons).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &icon : icons) {
        if (fonts->isListed())
            return;
        ui::makeIcon(icon);
    }
}

void rememberIcons(Settings &settings)
{
    const QString lines = ui::iconsMade().mid(0, kMostIcons).join(u'\n');
    if (settings.value(kIcons) != lines)
        settings.setValue(kIcons, lines);
}

} // namespace campanile
