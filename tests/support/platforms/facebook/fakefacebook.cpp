// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/facebook/fakefacebook.h"

#include "tests/support/platforms/meta/graph.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

QJsonObject FakeFacebook::overlay() const
{
    const QString base = server.url().toString();
    return {{u"api"_s, QJsonObject{{u"api"_s, base + u"/v25.0"_s}, {u"video"_s, base + u"/graph-video/v25.0"_s}}}};
}

QString FakeFacebook::nextId()
{
    return QString::number(++m_lastId);
}

Answer FakeFacebook::handle(const Request &request)
{
    QString path = request.path;
    path.remove(u"/graph-video"_s);
    if (path.startsWith(u"/rupload/"_s)) {
        if (const auto bad = graph::trouble(server, request, token, pageId))
            return *bad;
        auto film = films.find(path.section(u'/', -1));
        if (film == films.end() || request.header("offset") != "0" || request.header("file_size").toLongLong() != request.body.size())
            return graph::error(400, 100, u"Invalid upload"_s);
        if (server.take(Fault::MediaRefused, request))
            return graph::error(400, 352, u"The video file you selected is in a format that we don't support."_s, 1363024);
        film->content = request.body;
        film->pollsLeft = 0;
        while (server.take(Fault::SlowMedia, request))
            ++film->pollsLeft;
        return jsonAnswer(QJsonObject{{u"success"_s, true}});
    }
    if (!path.startsWith(u"/v25.0/"_s))
        return graph::error(404, 100, u"Unknown path components"_s);
    path.remove(0, 7);
    const QString first = path.section(u'/', 0, 0);
    const QString edge = path.section(u'/', 1);
    if (first == u"me" && edge == u"accounts") {
        if (request.bearer() != userToken)
            return graph::error(400, 190, u"Invalid OAuth access token"_s);
        QJsonArray pages;
        for (int i = 0; i < 130; ++i) {
            const QString id = i == 0 ? pageId : QString::number(2000 + i);
            QJsonObject page{{u"id"_s, id}, {u"name"_s, u"Page %1"_s.arg(i)}, {u"access_token"_s, i == 0 ? token : u"page-token-"_s + id},
                             {u"tasks"_s, i % 2 ? QJsonArray{u"ANALYZE"_s} : QJsonArray{u"ANALYZE"_s, u"CREATE_CONTENT"_s}}};
            pages.append(page);
        }
        return jsonAnswer(graph::page(pages, request));
    }
    if (const auto bad = graph::trouble(server, request, token, pageId))
        return *bad;
    if (first == u"me")
        return jsonAnswer(QJsonObject{{u"id"_s, pageId}, {u"name"_s, u"Harbour Roasters"_s},
                                      {u"picture"_s, QJsonObject{{u"data"_s, QJsonObject{{u"url"_s, u"https://cdn.example/p.jpg"_s}}}}}});
    return first == pageId ? onPage(request, edge) : onObject(request, first, edge);
}

Answer FakeFacebook::onPage(const Request &request, const QString &edge)
{
    const bool isPost = request.method == "POST";
    if (isPost && edge == u"photos")
        return photo(request);
    if (isPost && edge == u"feed")
        return feed(request);
    if (isPost && edge == u"videos")
        return video(request);
    if (isPost && (edge == u"video_reels" || edge == u"video_stories"))
        return shortVideo(request, edge);
    if (isPost && edge == u"photo_stories") {
        const QString id = request.value(u"photo_id"_s);
        if (!photos.contains(id))
            return graph::error(400, 100, u"Invalid photo"_s);
        stories.append({nextId(), id, now()});
        return jsonAnswer(QJsonObject{{u"success"_s, true}, {u"post_id"_s, stories.last().id}});
    }
    if (isPost && edge == u"messages") {
        sentMessages.append(request.json());
        return jsonAnswer(QJsonObject{{u"recipient_id"_s, u"psid"_s}, {u"message_id"_s, u"m_%1"_s.arg(sentMessages.size())}});
    }
    if (edge == u"subscribed_apps") {
        // "Webhooks for Pages", Install the app.
        if (isPost) {
            subscribedFields = request.value(u"subscribed_fields"_s).split(u',', Qt::SkipEmptyParts);
            if (subscribedFields.isEmpty())
                return graph::error(400, 100, u"Param subscribed_fields must be non-empty"_s);
        } else if (request.method == "DELETE") {
            subscribedFields.clear();
        }
        return jsonAnswer(QJsonObject{{u"success"_s, true}});
    }
    QJsonArray list;
    if (edge == u"published_posts" || edge == u"feed") {
        for (auto post = posts.crbegin(); post != posts.crend(); ++post)
            list.append(json(*post));
        return jsonAnswer(graph::page(list, request));
    }
    if (edge == u"stories") {
        for (const Story &story : std::as_const(stories))
            list.prepend(QJsonObject{{u"post_id"_s, story.id}, {u"status"_s, u"PUBLISHED"_s}, {u"creation_time"_s, QString::number(story.atMs / 1000)},
                                     {u"media_type"_s, u"photo"_s}, {u"media_id"_s, story.mediaId}, {u"url"_s, u"https://facebook.com/stories/"_s + story.id}});
        return jsonAnswer(graph::page(list, request));
    }
    if (edge == u"conversations")
        return jsonAnswer(graph::page(conversations, request));
    if (edge == u"insights") {
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"name"_s, u"page_media_view"_s}, {u"period"_s, u"day"_s},
                                                                         {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 7}}, QJsonObject{{u"value"_s, 11}}}}}}}});
    }
    if (edge.isEmpty())
        return jsonAnswer(QJsonObject{{u"id"_s, pageId}, {u"followers_count"_s, 321}});
    return graph::error(400, 100, u"Unknown path components: /"_s + edge);
}

Answer FakeFacebook::photo(const Request &request)
{
    if (server.take(Fault::MediaRefused, request))
        return graph::error(400, 324, u"Your photos couldn't be uploaded. Photos should be smaller than 4 MB."_s, 1366046);
    const auto form = request.form();
    if (!form.contains(u"source"_s) || form.value(u"published"_s) != "false")
        return graph::error(400, 100, u"Missing source"_s);
    const QString id = nextId();
    photos.insert(id, {form.value(u"source"_s), QString::fromUtf8(form.value(u"alt_text_custom"_s)), false});
    return jsonAnswer(QJsonObject{{u"id"_s, id}});
}

Answer FakeFacebook::feed(const Request &request)
{
    Post post{pageId + u'_' + nextId(), request.value(u"message"_s), request.value(u"link"_s), {}, now()};
    for (int i = 0; request.has(u"attached_media[%1]"_s.arg(i)); ++i)
        post.photos.append(QJsonDocument::fromJson(request.value(u"attached_media[%1]"_s.arg(i)).toUtf8()).object().value(u"media_fbid"_s).toString());
    for (const QString &id : std::as_const(post.photos)) {
        if (!photos.contains(id))
            return graph::error(400, 100, u"Invalid media_fbid"_s);
        if (photos.value(id).isPosted)
            return graph::error(400, 100, u"These photos were already posted."_s, 1366051);
    }
    if (post.message.isEmpty() && post.link.isEmpty() && post.photos.isEmpty())
        return graph::error(400, 100, u"Cannot publish empty post"_s);
    if (server.take(Fault::Duplicate, request))
        return graph::error(400, 506, u"Duplicate status message"_s);
    if (server.take(Fault::DailyCap, request))
        return graph::error(400, 341, u"Application limit reached"_s);
    for (const QString &id : std::as_const(post.photos))
        photos[id].isPosted = true;
    posts.append(post);
    return jsonAnswer(QJsonObject{{u"id"_s, post.id}});
}

Answer FakeFacebook::video(const Request &request)
{
    const QString phase = request.value(u"upload_phase"_s);
    const auto offsets = [this](const Film &film) {
        const qint64 start = film.content.size();
        return QJsonObject{{u"start_offset"_s, QString::number(start)}, {u"end_offset"_s, QString::number(qMin(film.size, start + pieceBytes))}};
    };
    if (phase == u"start") {
        const QString id = nextId();
        Film film{u"videos"_s, u"session-"_s + id, request.value(u"file_size"_s).toLongLong(), {}, {}, 0, false, false};
        films.insert(id, film);
        QJsonObject answer = offsets(film);
        answer.insert(u"video_id"_s, id);
        answer.insert(u"upload_session_id"_s, film.session);
        return jsonAnswer(answer);
    }
    const auto film = std::find_if(films.begin(), films.end(), [&](const Film &f) { return f.session == request.value(u"upload_session_id"_s); });
    if (film == films.end())
        return graph::error(400, 100, u"Invalid upload session"_s, 1363037);
    if (phase == u"transfer") {
        if (server.take(Fault::MediaRefused, request))
            return graph::error(400, 352, u"The video file you selected is in a format that we don't support."_s, 1363024);
        if (request.value(u"start_offset"_s).toLongLong() != film->content.size())
            return graph::error(400, 100, u"Wrong offset"_s, 1363037);
        film->content += request.form().value(u"video_file_chunk"_s);
        return jsonAnswer(offsets(*film));
    }
    if (phase != u"finish" || film->content.size() != film->size)
        return graph::error(400, 100, u"The upload is not complete"_s);
    if (server.take(Fault::Duplicate, request))
        return graph::error(400, 506, u"Duplicate status message"_s);
    finish(*film, request);
    return jsonAnswer(QJsonObject{{u"success"_s, true}});
}

void FakeFacebook::finish(Film &film, const Request &request)
{
    film.description = request.value(u"description"_s);
    film.isPublished = true;
    film.isBroken = server.take(Fault::MediaRefused, request);
    while (server.take(Fault::SlowMedia, request))
        ++film.pollsLeft;
}

Answer FakeFacebook::shortVideo(const Request &request, const QString &edge)
{
    if (request.value(u"upload_phase"_s) == u"start") {
        const QString id = nextId();
        Film film;
        film.edge = edge;
        films.insert(id, film);
        return jsonAnswer(QJsonObject{{u"video_id"_s, id}, {u"upload_url"_s, server.url().toString() + u"/rupload/"_s + id}});
    }
    auto film = films.find(request.value(u"video_id"_s));
    if (film == films.end() || film->content.isEmpty() || film->pollsLeft > 0)
        return graph::error(400, 100, u"The video is not uploaded"_s);
    if (edge == u"video_reels" && request.value(u"video_state"_s) != u"PUBLISHED")
        return graph::error(400, 100, u"video_state is missing"_s);
    finish(*film, request);
    return jsonAnswer(QJsonObject{{u"success"_s, true}, {u"post_id"_s, nextId()}});
}

Answer FakeFacebook::comment(const Request &request, const QString &on)
{
    const Comment made{on + u'_' + nextId(), on, request.value(u"message"_s), pageId, now(), false};
    comments.append(made);
    // Seen in practice: with "fields" the comment is made and the answer says that it failed.
    if (request.has(u"fields"_s) || server.take(Fault::ErrorButDone, request))
        return graph::error(400, 20, u"Unknown error"_s, 1772107);
    return jsonAnswer(QJsonObject{{u"id"_s, made.id}});
}

QJsonObject FakeFacebook::json(const Post &post) const
{
    QJsonArray media;
    for (const QString &id : post.photos)
        media.append(QJsonObject{{u"target"_s, QJsonObject{{u"id"_s, id}}}});
    QJsonObject attachments{{u"data"_s, media.size() > 1 ? QJsonArray{QJsonObject{{u"subattachments"_s, QJsonObject{{u"data"_s, media}}}}} : media}};
    QJsonArray list;
    for (const Comment &comment : comments) {
        if (comment.on == post.id)
            list.prepend(QJsonObject{{u"id"_s, comment.id}, {u"message"_s, comment.message}, {u"created_time"_s, graph::time(comment.atMs)},
                                     {u"is_hidden"_s, comment.isHidden}, {u"from"_s, QJsonObject{{u"id"_s, comment.authorId}, {u"name"_s, u"Somebody"_s}}}});
    }
    QJsonObject result{{u"id"_s, post.id}, {u"created_time"_s, graph::time(post.atMs)}, {u"permalink_url"_s, u"https://www.facebook.com/"_s + post.id},
                       {u"comments"_s, QJsonObject{{u"data"_s, list}, {u"summary"_s, QJsonObject{{u"total_count"_s, list.size()}}}}},
                       {u"reactions"_s, QJsonObject{{u"data"_s, QJsonArray()}, {u"summary"_s, QJsonObject{{u"total_count"_s, 5}}}}},
                       {u"shares"_s, QJsonObject{{u"count"_s, 2}}}, {u"attachments"_s, attachments}};
    if (!post.message.isEmpty())
        result.insert(u"message"_s, post.message);
    return result;
}

Answer FakeFacebook::onObject(const Request &request, const QString &id, const QString &edge)
{
    const auto post = std::find_if(posts.begin(), posts.end(), [&](const Post &p) { return p.id == id; });
    const auto film = films.constFind(id);
    const auto note = std::find_if(comments.begin(), comments.end(), [&](const Comment &c) { return c.id == id; });
    if (post == posts.end() && film == films.cend() && note == comments.end())
        return graph::error(400, 100, u"Unsupported get request. Object with ID '%1' does not exist"_s.arg(id), 33);
    if (request.method == "DELETE") {
        if (post != posts.end())
            posts.erase(post);
        else if (note != comments.end())
            comments.erase(note);
        return jsonAnswer(QJsonObject{{u"success"_s, true}});
    }
    if (edge == u"comments") {
        if (request.method == "POST")
            return comment(request, id);
        QJsonArray list;
        for (const Comment &c : std::as_const(comments)) {
            if (c.on == id)
                list.prepend(QJsonObject{{u"id"_s, c.id}, {u"message"_s, c.message}, {u"from"_s, QJsonObject{{u"id"_s, c.authorId}}}, {u"created_time"_s, graph::time(c.atMs)}});
        }
        return jsonAnswer(graph::page(list, request));
    }
    if (edge == u"insights")
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"name"_s, u"post_media_view"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 42}}}}},
                                                             QJsonObject{{u"name"_s, u"post_clicks"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 3}}}}}}}});
    if (request.method == "POST" && note != comments.end()) {
        note->isHidden = request.value(u"is_hidden"_s) == u"true";
        return jsonAnswer(QJsonObject{{u"success"_s, true}});
    }
    if (film != films.cend()) {
        const bool isWaiting = film->pollsLeft > 0;
        if (isWaiting)
            --films[id].pollsLeft;
        const auto phase = [](const QString &status) { return QJsonObject{{u"status"_s, status}}; };
        const QString state = film->isBroken ? u"error"_s : !film->isPublished ? u"upload_complete"_s : isWaiting ? u"processing"_s : u"ready"_s;
        const bool isUploading = isWaiting && !film->isPublished;
        const QJsonObject status{{u"video_status"_s, state},
                                 {u"uploading_phase"_s, phase(isUploading ? u"in_progress"_s : u"complete"_s)},
                                 {u"processing_phase"_s, phase(!film->isPublished ? u"not_started"_s : isWaiting ? u"in_progress"_s : u"complete"_s)},
                                 {u"publishing_phase"_s, phase(film->isPublished ? u"complete"_s : u"not_started"_s)}};
        return jsonAnswer(QJsonObject{{u"id"_s, id}, {u"status"_s, status}, {u"published"_s, film->isPublished}, {u"created_time"_s, graph::time(now())},
                                      {u"permalink_url"_s, u"/reel/%1/"_s.arg(id)}});
    }
    return post != posts.end() ? jsonAnswer(json(*post)) : jsonAnswer(QJsonObject{{u"id"_s, id}});
}

} // namespace fakes
