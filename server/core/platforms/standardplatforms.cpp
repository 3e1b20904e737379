// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/platforms/x/xadapter.h"

namespace campanile::server {

PlatformRegistry standardPlatforms(HttpClient &http, const Clock &clock, const domain::NetworkCatalogue &networks)
{
    PlatformRegistry registry;
    registry.add(std::make_shared<MastodonAdapter>(http, clock));
    registry.add(std::make_shared<BlueskyAdapter>(http, clock));
    registry.add(std::make_shared<XAdapter>(http, clock, networks.network(domain::Platform::Twitter)));
    return registry;
}

} // namespace campanile::server
