// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/networkchoices.h"

#include "app/domain/networks.h"

#include <algorithm>

namespace campanile::views {

QList<ui::PickChoice> networkChoices()
{
    QList<ui::PickChoice> choices;
    for (const domain::Platform platform : domain::allPlatforms())
        choices.append({domain::platformKey(platform), domain::NetworkCatalogue::builtIn().network(platform).label});
    std::sort(choices.begin(), choices.end(), [](const ui::PickChoice &a, const ui::PickChoice &b) { return a.label.localeAwareCompare(b.label) < 0; });
    return choices;
}

} // namespace campanile::views
