// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/platforms/facebook/facebookadapter.h"
#include "server/core/platforms/instagram/instagramadapter.h"
#include "server/core/platforms/linkedin/linkedinadapter.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/platforms/reddit/redditadapter.h"
#include "server/core/platforms/threads/threadsadapter.h"
#include "server/core/platforms/pinterest/pinterestadapter.h"
#include "server/core/platforms/tiktok/tiktokadapter.h"
#include "server/core/platforms/youtube/youtubeadapter.h"
#include "server/core/platforms/x/xadapter.h"

namespace campanile::server {

PlatformRegistry standardPlatforms(HttpClient &http, const Clock &clock, const domain::NetworkCatalogue &networks)
{
    PlatformRegistry registry;
    registry.add(std::make_shared<MastodonAdapter>(http, clock));
    registry.add(std::make_shared<BlueskyAdapter>(http, clock));
    registry.add(std::make_shared<XAdapter>(http, clock, networks.network(domain::Platform::Twitter)));
    registry.add(std::make_shared<LinkedinAdapter>(http, clock, networks.network(domain::Platform::Linkedin)));
    registry.add(std::make_shared<FacebookAdapter>(http, clock, networks.network(domain::Platform::Facebook)));
    registry.add(std::make_shared<InstagramAdapter>(http, clock, networks.network(domain::Platform::Instagram)));
    registry.add(std::make_shared<ThreadsAdapter>(http, clock, networks.network(domain::Platform::Threads)));
    registry.add(std::make_shared<RedditAdapter>(http, clock, networks.network(domain::Platform::Reddit)));
    registry.add(std::make_shared<PinterestAdapter>(http, clock, networks.network(domain::Platform::Pinterest)));
    registry.add(std::make_shared<TiktokAdapter>(http, clock, networks.network(domain::Platform::Tiktok)));
    registry.add(std::make_shared<YoutubeAdapter>(http, clock, networks.network(domain::Platform::Youtube)));
    return registry;
}

} // namespace campanile::server
