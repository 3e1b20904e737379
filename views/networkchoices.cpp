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

QString networkLabel(const QString &platform)
{
    const auto known = domain::platformFromKey(platform);
    const QString label = known ? domain::NetworkCatalogue::builtIn().network(*known).label : QString();
    return label.isEmpty() ? platform : label;
}

} // namespace campanile::views
