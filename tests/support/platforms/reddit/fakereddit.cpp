// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/reddit/fakereddit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

Answer redditRefused(const QString &name, const QString &words, double ratelimit = -1)
{
    QJsonObject json{{u"errors"_s, QJsonArray{QJsonValue(QJsonArray{name, words, u"sr"_s})}}};
    if (ratelimit >= 0)
        json.insert(u"ratelimit"_s, ratelimit);
    return jsonAnswer(QJsonObject{{u"json"_s, json}});
}

Answer made(const QJsonObject &data)
{
    return jsonAnswer(QJsonObject{{u"json"_s, QJsonObject{{u"errors"_s, QJsonArray()}, {u"data"_s, data}}}});
}

QJsonObject listOf(const QJsonArray &all, const Request &request)
{
    const int limit = request.has(u"limit"_s) ? request.value(u"limit"_s).toInt() : 25;
    const int start = request.value(u"after"_s).section(u'_', 1).toInt();
    QJsonArray children;
    for (int i = start; i < qMin(start + limit, int(all.size())); ++i)
        children.append(QJsonObject{{u"kind"_s, u"t3"_s}, {u"data"_s, all.at(i)}});
    const bool hasMore = start + limit < all.size();
    return {{u"kind"_s, u"Listing"_s}, {u"data"_s, QJsonObject{{u"children"_s, children}, {u"after"_s, hasMore ? QJsonValue(u"t3_%1"_s.arg(start + limit)) : QJsonValue()}}}};
}

} // namespace

QJsonObject FakeReddit::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString()}, {u"store"_s, store.url().toString()}}}};
}

Answer FakeReddit::handle(const Request &request)
{
    // Programs that do not say who they are get what nobody should get.
    const QByteArray agent = request.header("user-agent");
    if (!agent.contains("campanile:") || !agent.contains("/u/" + user.toUtf8()))
        return withHeaders(jsonAnswer(QJsonObject{{u"message"_s, u"Too Many Requests"_s}, {u"error"_s, 429}}, 429), {{"X-Ratelimit-Remaining", "0"}});
    if (server.take(Fault::ExpiredToken, request) || request.bearer() != token)
        return withHeaders(jsonAnswer(QJsonObject{{u"message"_s, u"Unauthorized"_s}, {u"error"_s, 401}}, 401),
                           {{"WWW-Authenticate", "Bearer realm=\"reddit\", error=\"invalid_token\""}});
    if (server.take(Fault::PermissionLost, request))
        return withHeaders(jsonAnswer(QJsonObject{{u"message"_s, u"Forbidden"_s}, {u"error"_s, 403}}, 403),
                           {{"WWW-Authenticate", "Bearer realm=\"reddit\", error=\"insufficient_scope\""}});
    if (server.take(Fault::RateLimit, request))
        return withHeaders(jsonAnswer(QJsonObject{{u"message"_s, u"Too Many Requests"_s}, {u"error"_s, 429}}, 429),
                           {{"X-Ratelimit-Remaining", "0.0"}, {"X-Ratelimit-Used", "600"}, {"X-Ratelimit-Reset", "240"}});
    if (request.path == u"/api/submit")
        return submit(request);
    if (request.path == u"/api/submit_gallery_post.json")
        return submitGallery(request);
    if (request.path == u"/api/comment")
        return comment(request);
    if (request.path == u"/api/media/asset.json")
        return lease(request);
    if (request.path == u"/api/del") {
        const QString id = request.value(u"id"_s);
        posts.removeIf([&](const Thing &thing) { return thing.name == id; });
        comments.removeIf([&](const Thing &thing) { return thing.name == id; });
        return jsonAnswer(QJsonObject());
    }
    return withHeaders(listing(request), {{"X-Ratelimit-Remaining", "577.0"}, {"X-Ratelimit-Used", "23"}, {"X-Ratelimit-Reset", "311"}});
}

Answer FakeReddit::submit(const Request &request)
{
    // A throttled account gets its refusal before anything is looked at.
    if (server.take(Fault::ErrorInsideOk, request))
        return redditRefused(u"RATELIMIT"_s, u"Looks like you've been doing that a lot. Take a break for 3 minutes before trying again."_s, 200.5);
    if (!refusal.isEmpty())
        return redditRefused(refusal, u"that is refused"_s);
    Thing thing{u"t3_"_s + nextId(), request.value(u"sr"_s), request.value(u"kind"_s), request.value(u"title"_s), request.value(u"text"_s),
                request.value(u"url"_s), {}, {}, now()};
    if (request.value(u"api_type"_s) != u"json" || thing.community.isEmpty())
        return redditRefused(u"SUBREDDIT_REQUIRED"_s, u"you must specify a subreddit"_s);
    if (thing.title.isEmpty() || thing.title.size() > 300)
        return redditRefused(u"TOO_LONG"_s, u"this is too long (max: 300)"_s);
    if (thing.kind == u"link" && request.value(u"resubmit"_s) != u"true"
        && std::any_of(posts.cbegin(), posts.cend(), [&](const Thing &one) { return one.community == thing.community && one.url == thing.url; }))
        return redditRefused(u"ALREADY_SUB"_s, u"that link has already been submitted"_s);
    if (thing.kind == u"image") {
        if (!files.contains(thing.url.section(u'/', -1)))
            return redditRefused(u"BAD_IMAGE"_s, u"the image is no image"_s);
        thing.url = u"https://i.redd.it/abc.jpg"_s;
        thing.atMs += pictureDelayMs;
    }
    const auto form = request.form();
    for (auto it = form.begin(); it != form.end(); ++it)
        thing.values.insert(it.key(), QString::fromUtf8(it.value()));
    posts.append(thing);
    if (thing.kind == u"image")
        return made({{u"user_submitted_page"_s, u"https://www.reddit.com/user/roaster/submitted/"_s}, {u"websocket_url"_s, u"wss://ws.example/1"_s}});
    return made({{u"url"_s, u"https://www.reddit.com/r/%1/comments/%2/x/"_s.arg(thing.community, thing.name.sliced(3))}, {u"id"_s, thing.name.sliced(3)},
                 {u"name"_s, thing.name}, {u"drafts_count"_s, 0}});
}

Answer FakeReddit::submitGallery(const Request &request)
{
    const QJsonObject body = request.json();
    Thing thing{u"t3_"_s + nextId(), body.value(u"sr"_s).toString(), u"gallery"_s, body.value(u"title"_s).toString(), body.value(u"text"_s).toString(), {}, {}, {}, now()};
    const QJsonArray items = body.value(u"items"_s).toArray();
    if (items.size() < 2 || items.size() > 20)
        return redditRefused(u"GALLERY_COUNT"_s, u"wrong number of pictures"_s);
    for (const QJsonValue &item : items) {
        if (!files.contains(item.toObject().value(u"media_id"_s).toString()))
            return redditRefused(u"BAD_IMAGE"_s, u"unknown picture"_s);
        thing.values.insert(item.toObject().value(u"media_id"_s).toString(), item.toObject().value(u"caption"_s).toString());
    }
    posts.append(thing);
    return made({{u"url"_s, u"https://www.reddit.com/gallery/"_s + thing.name.sliced(3)}, {u"id"_s, thing.name}});
}

Answer FakeReddit::comment(const Request &request)
{
    if (server.take(Fault::ErrorInsideOk, request))
        return redditRefused(u"RATELIMIT"_s, u"you are doing that too much. try again in 20 seconds."_s);
    Thing thing{u"t1_"_s + nextId(), {}, u"comment"_s, {}, request.value(u"text"_s), {}, request.value(u"thing_id"_s), {}, now()};
    comments.append(thing);
    return made({{u"things"_s, QJsonArray{QJsonObject{{u"kind"_s, u"t1"_s}, {u"data"_s, json(thing)}}}}});
}

Answer FakeReddit::lease(const Request &request)
{
    if (server.take(Fault::MediaRefused, request))
        return redditRefused(u"BAD_IMAGE"_s, u"that kind of file is not supported"_s);
    const QString key = nextId();
    const auto field = [](const QString &name, const QString &value) { return QJsonObject{{u"name"_s, name}, {u"value"_s, value}}; };
    return jsonAnswer(QJsonObject{{u"args"_s, QJsonObject{{u"action"_s, store.url().toString() + u"/uploads"_s},
                                                          {u"fields"_s, QJsonArray{field(u"acl"_s, u"private"_s), field(u"key"_s, key), field(u"policy"_s, u"signed"_s)}}}},
                                  {u"asset"_s, QJsonObject{{u"asset_id"_s, key}, {u"processing_state"_s, u"incomplete"_s}}}});
}

Answer FakeReddit::storeFile(const Request &request)
{
    const auto held = server.lock();
    sawToken = sawToken || !request.header("authorization").isEmpty();
    const auto form = request.form();
    if (form.value(u"policy"_s) != "signed")
        return textAnswer("<Error><Code>AccessDenied</Code></Error>", "application/xml", 403);
    files.insert(QString::fromUtf8(form.value(u"key"_s)), form.value(u"file"_s));
    return textAnswer("<PostResponse><Location>x</Location></PostResponse>", "application/xml", 201);
}

QJsonObject FakeReddit::json(const Thing &thing) const
{
    const QString path = thing.kind == u"comment" ? u"/r/x/comments/%1/x/%2/"_s.arg(thing.parent.sliced(3), thing.name.sliced(3))
                                                  : u"/r/%1/comments/%2/x/"_s.arg(thing.community, thing.name.sliced(3));
    QJsonObject result{{u"name"_s, thing.name}, {u"id"_s, thing.name.sliced(3)}, {u"permalink"_s, path}, {u"created_utc"_s, double(thing.atMs) / 1000.0},
                       {u"author"_s, user}};
    if (thing.kind == u"comment") {
        result.insert(u"body"_s, thing.text);
        result.insert(u"parent_id"_s, thing.parent);
        return result;
    }
    result.insert(u"subreddit"_s, thing.community.startsWith(u"u_"_s) ? thing.community : thing.community.left(1).toUpper() + thing.community.mid(1));
    result.insert(u"title"_s, thing.title);
    result.insert(u"selftext"_s, thing.text);
    result.insert(u"url"_s, thing.url);
    result.insert(u"score"_s, 12);
    result.insert(u"num_comments"_s, 3);
    result.insert(u"upvote_ratio"_s, 0.9);
    return result;
}

Answer FakeReddit::listing(const Request &request)
{
    const QString &path = request.path;
    if (path == u"/api/v1/me")
        return jsonAnswer(QJsonObject{{u"id"_s, u"abc"_s}, {u"name"_s, user}, {u"icon_img"_s, u"https://cdn.example/r.png"_s}, {u"total_karma"_s, 1234},
                                      {u"subreddit"_s, QJsonObject{{u"title"_s, u"Harbour Roasters"_s}, {u"subscribers"_s, 8}}}});
    if (path == u"/subreddits/mine/subscriber") {
        QJsonArray all;
        for (int i = 0; i < 120; ++i)
            all.append(QJsonObject{{u"display_name"_s, u"coffee%1"_s.arg(i)}, {u"title"_s, u"About coffee"_s},
                                   {u"subreddit_type"_s, i == 1 ? u"restricted"_s : u"public"_s}, {u"user_is_banned"_s, i == 2}});
        return jsonAnswer(listOf(all, request));
    }
    if (path == u"/r/coffee/api/link_flair_v2")
        return jsonAnswer(QJsonArray{QJsonObject{{u"id"_s, u"f1"_s}, {u"text"_s, u"Question"_s}, {u"mod_only"_s, false}},
                                     QJsonObject{{u"id"_s, u"f2"_s}, {u"text"_s, u"Official"_s}, {u"mod_only"_s, true}}});
    if (path.endsWith(u"/link_flair_v2"_s))
        return jsonAnswer(QJsonObject{{u"message"_s, u"Forbidden"_s}, {u"error"_s, 403}}, 403);
    QJsonArray all;
    if (path == u"/user/%1/submitted"_s.arg(user) || path == u"/user/%1/comments"_s.arg(user)) {
        const QList<Thing> &things = path.endsWith(u"comments"_s) ? comments : posts;
        for (const Thing &thing : things) {
            if (thing.atMs <= now())
                all.prepend(json(thing));
        }
        return jsonAnswer(listOf(all, request));
    }
    if (path == u"/api/info") {
        for (const Thing &thing : std::as_const(posts)) {
            if (thing.name == request.value(u"id"_s))
                all.append(json(thing));
        }
        return jsonAnswer(listOf(all, request));
    }
    if (path.startsWith(u"/message/"_s))
        return jsonAnswer(listOf(inbox.value(path.section(u'/', 2)), request));
    return jsonAnswer(QJsonObject{{u"message"_s, u"Not Found"_s}, {u"error"_s, 404}}, 404);
}

} // namespace fakes
