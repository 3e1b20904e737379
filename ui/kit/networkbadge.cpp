// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/networkbadge.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <array>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

struct Brand {
    const char *network;
    const char *glyph;
    QRgb color;
    bool isDisc; ///< the glyph is a disc itself and fills the badge
};

constexpr std::array<Brand, 13> brands{{{"twitter", "x", 0xff000000, false},
                                        {"x", "x", 0xff000000, false},
                                        {"linkedin", "linkedin", 0xff0a66c2, false},
                                        {"facebook", "facebook", 0xff0866ff, true},
                                        {"instagram", "instagram", 0xffe4405f, false},
                                        {"threads", "threads", 0xff000000, false},
                                        {"tiktok", "tiktok", 0xff000000, false},
                                        {"youtube", "youtube", 0xffff0000, false},
                                        {"pinterest", "pinterest", 0xffbd081c, true},
                                        {"reddit", "reddit", 0xffff4500, true},
                                        {"mastodon", "mastodon", 0xff6364ff, false},
                                        {"bluesky", "bluesky", 0xff0285ff, false},
                                        {"practice", "practice", 0xff0b7285, false}}};

} // namespace

BadgeLook networkBadge(const QString &network)
{
    const auto it = std::find_if(brands.begin(), brands.end(), [&network](const Brand &brand) {
        return network.compare(QLatin1StringView(brand.network), Qt::CaseInsensitive) == 0;
    });
    if (it == brands.end())
        return {u"globe"_s, tokens().color(ColorRole::Muted), false};
    return {u"networks/"_s + QLatin1StringView(it->glyph), QColor(it->color), it->isDisc};
}

QStringList badgeNetworks()
{
    QStringList names;
    for (const Brand &brand : brands)
        names << QString::fromLatin1(brand.network);
    return names;
}

} // namespace campanile::ui
