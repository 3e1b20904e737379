// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/instagram/fakeinstagram.h"

#include "tests/support/platforms/meta/graph.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {
constexpr qint64 kDayMs = 24LL * 3600 * 1000;
}

QJsonObject FakeInstagram::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString() + u"/v25.0"_s}}}};
}

Answer FakeInstagram::handle(const Request &request)
{
    if (const auto bad = graph::trouble(server, request, token, accountId))
        return *bad;
    QString path = request.path;
    if (!path.startsWith(u"/v25.0/"_s))
        return graph::error(404, 100, u"Unknown path components"_s);
    path.remove(0, 7);
    const QString first = path.section(u'/', 0, 0);
    const QString edge = path.section(u'/', 1);
    if (first == u"me" && edge.isEmpty())
        return jsonAnswer(QJsonObject{{u"user_id"_s, accountId}, {u"id"_s, u"9"_s}, {u"username"_s, u"roaster"_s}, {u"name"_s, u"Harbour Roasters"_s},
                                      {u"account_type"_s, accountType}, {u"profile_picture_url"_s, u"https://cdn.example/p.jpg"_s}});
    if (first == u"me" && edge == u"conversations")
        return request.value(u"platform"_s) == u"instagram" ? jsonAnswer(graph::page(conversations, request)) : graph::error(400, 100, u"platform"_s);
    if (first == u"me" && edge == u"messages") {
        sentMessages.append(request.json());
        return jsonAnswer(QJsonObject{{u"recipient_id"_s, u"igsid"_s}, {u"message_id"_s, u"m1"_s}});
    }
    return first == accountId ? onAccount(request, edge) : onObject(request, first, edge);
}

Answer FakeInstagram::onAccount(const Request &request, const QString &edge)
{
    if (edge == u"media" && request.method == "POST")
        return makeContainer(request);
    if (edge == u"media_publish" && request.method == "POST")
        return publish(request);
    if (edge == u"content_publishing_limit")
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"quota_usage"_s, quotaUsed},
                                                                         {u"config"_s, QJsonObject{{u"quota_total"_s, quotaTotal}, {u"quota_duration"_s, 86400}}}}}}});
    if (edge == u"media" || edge == u"stories") {
        QJsonArray list;
        const bool isLagging = listLag > 0;
        if (isLagging)
            --listLag;
        for (const Media &one : std::as_const(media)) {
            if (one.isStory == (edge == u"stories") && !(isLagging && &one == &media.last()))
                list.prepend(QJsonObject{{u"id"_s, one.id}, {u"caption"_s, one.caption}, {u"timestamp"_s, graph::time(one.atMs)},
                                         {u"permalink"_s, u"https://www.instagram.com/p/%1/"_s.arg(one.id)},
                                         {u"comments"_s, QJsonObject{{u"data"_s, commentsOn(one.id)}}}});
        }
        return jsonAnswer(graph::page(list, request));
    }
    if (edge == u"insights") {
        const auto total = [](const QString &name, int value) { return QJsonObject{{u"name"_s, name}, {u"total_value"_s, QJsonObject{{u"value"_s, value}}}}; };
        if (request.value(u"metric_type"_s) != u"total_value")
            return graph::error(400, 100, u"The following metrics should be specified with parameter metric_type=total_value"_s);
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{total(u"reach"_s, 100), total(u"views"_s, 250)}}});
    }
    if (edge.isEmpty())
        return jsonAnswer(QJsonObject{{u"id"_s, accountId}, {u"followers_count"_s, 900}, {u"media_count"_s, media.size()}});
    return graph::error(400, 100, u"Unknown path components"_s);
}

Answer FakeInstagram::makeContainer(const Request &request)
{
    Container made;
    made.type = request.has(u"media_type"_s) ? request.value(u"media_type"_s) : u"IMAGE"_s;
    made.address = request.has(u"video_url"_s) ? request.value(u"video_url"_s) : request.value(u"image_url"_s);
    made.caption = request.value(u"caption"_s);
    made.alt = request.value(u"alt_text"_s);
    made.isChild = request.value(u"is_carousel_item"_s) == u"true";
    made.madeAtMs = now();
    const auto form = request.form();
    for (auto it = form.begin(); it != form.end(); ++it)
        made.values.insert(it.key(), QString::fromUtf8(it.value()));
    if (made.type == u"CAROUSEL") {
        made.children = request.value(u"children"_s).split(u',');
        for (const QString &child : std::as_const(made.children)) {
            if (!containers.value(child).isChild || containers.value(child).pollsLeft > 0)
                return graph::error(400, 9004, u"Carousel item is not ready"_s, 2207027);
        }
        if (made.children.size() < 2 || made.children.size() > 10)
            return graph::error(400, 100, u"Wrong number of children"_s, 2207004);
    } else if (!made.address.startsWith(mediaBase)) {
        return graph::error(400, 9004, u"The media could not be fetched from this uri: "_s + made.address, 2207052);
    }
    if (made.caption.toUcs4().size() > 2200)
        return graph::error(400, 36004, u"The caption was too long"_s, 2207010);
    if (!made.alt.isEmpty() && (made.type == u"REELS" || made.type == u"STORIES" || made.type == u"VIDEO"))
        return graph::error(400, 100, u"alt_text is only for images"_s);
    if (request.has(u"collaborators"_s)) {
        for (const QJsonValue &name : QJsonDocument::fromJson(request.value(u"collaborators"_s).toUtf8()).array())
            made.collaborators.append(name.toString());
        if (made.type == u"STORIES" || made.isChild || made.collaborators.isEmpty())
            return graph::error(400, 100, u"Collaborators are not supported here"_s);
    }
    if (server.take(Fault::MediaRefused, request))
        made.failure = u"2207026"_s;
    if (server.take(Fault::MediaExpired, request))
        made.failure = u"2207003"_s;
    while (server.take(Fault::SlowMedia, request))
        ++made.pollsLeft;
    const QString id = nextId();
    containers.insert(id, made);
    return jsonAnswer(QJsonObject{{u"id"_s, id}});
}

Answer FakeInstagram::state(const Request &, const QString &id)
{
    Container &one = containers[id];
    QString code = u"FINISHED"_s;
    QString words = u"Finished: Media has been uploaded and it is ready to be published."_s;
    if (!one.mediaId.isEmpty()) {
        code = u"PUBLISHED"_s;
        words = u"Published: Media has been uploaded and published."_s;
    } else if (now() - one.madeAtMs > kDayMs) {
        code = u"EXPIRED"_s;
        words = u"Expired: The container was not published within 24 hours"_s;
    } else if (one.pollsLeft > 0) {
        --one.pollsLeft;
        code = u"IN_PROGRESS"_s;
        words = u"In Progress: Media is still being processed."_s;
    } else if (!one.failure.isEmpty()) {
        code = u"ERROR"_s;
        words = u"Error: Media upload has failed with error code "_s + one.failure;
    }
    return jsonAnswer(QJsonObject{{u"id"_s, id}, {u"status_code"_s, code}, {u"status"_s, words}});
}

Answer FakeInstagram::publish(const Request &request)
{
    const QString id = request.value(u"creation_id"_s);
    const auto one = containers.find(id);
    if (one == containers.end())
        return graph::error(400, 100, u"Object does not exist"_s, 33);
    if (!one->mediaId.isEmpty())
        return graph::error(400, 9007, u"The container has been published already"_s, 2207008);
    if (now() - one->madeAtMs > kDayMs)
        return graph::error(400, 24, u"The requested resource does not exist"_s, 2207020);
    if (one->pollsLeft > 0 || one->isChild)
        return graph::error(400, 9007, u"The media is not ready for publishing, please wait for a moment"_s, 2207027);
    if (server.take(Fault::DailyCap, request))
        return graph::error(403, 9, u"You reached maximum number of posts that is allowed to be published by Content Publishing API."_s, 2207042);
    if (server.take(Fault::Duplicate, request))
        return graph::error(400, 506, u"Duplicate"_s);
    one->mediaId = nextId();
    media.append({one->mediaId, one->caption, one->type == u"STORIES", now()});
    return jsonAnswer(QJsonObject{{u"id"_s, one->mediaId}});
}

QJsonObject FakeInstagram::json(const Comment &comment) const
{
    QJsonArray replies;
    for (const Comment &one : comments) {
        if (one.parent == comment.id)
            replies.append(json(one));
    }
    QJsonObject result{{u"id"_s, comment.id}, {u"text"_s, comment.text}, {u"timestamp"_s, graph::time(comment.atMs)}, {u"username"_s, comment.username},
                       {u"hidden"_s, comment.isHidden}};
    if (!replies.isEmpty())
        result.insert(u"replies"_s, QJsonObject{{u"data"_s, replies}});
    if (!comment.parent.isEmpty())
        result.insert(u"parent_id"_s, comment.parent);
    return result;
}

QJsonArray FakeInstagram::commentsOn(const QString &mediaId) const
{
    QJsonArray list;
    for (const Comment &one : comments) {
        if (one.on == mediaId && one.parent.isEmpty())
            list.prepend(json(one));
    }
    return list;
}

Answer FakeInstagram::onObject(const Request &request, const QString &id, const QString &edge)
{
    if (containers.contains(id))
        return state(request, id);
    const auto note = std::find_if(comments.begin(), comments.end(), [&](const Comment &c) { return c.id == id; });
    const auto found = std::find_if(media.cbegin(), media.cend(), [&](const Media &m) { return m.id == id; });
    if (note == comments.end() && found == media.cend())
        return graph::error(400, 100, u"Unsupported get request. Object with ID '%1' does not exist"_s.arg(id), 33);
    if (note != comments.end()) {
        if (request.method == "DELETE") {
            comments.erase(note);
            return jsonAnswer(QJsonObject{{u"success"_s, true}});
        }
        if (edge == u"replies") {
            if (!note->parent.isEmpty())
                return graph::error(400, 100, u"Replies to replies are not supported"_s);
            const Comment made{nextId(), note->on, id, request.value(u"message"_s), u"roaster"_s, now(), false};
            comments.append(made);
            return jsonAnswer(QJsonObject{{u"id"_s, made.id}});
        }
        note->isHidden = request.value(u"hide"_s) == u"true";
        return jsonAnswer(QJsonObject{{u"success"_s, true}});
    }
    if (edge == u"comments" && request.method == "POST") {
        const Comment made{nextId(), id, {}, request.value(u"message"_s), u"roaster"_s, now(), false};
        comments.append(made);
        // Seen in practice: the comment is made, and the answer says that it failed.
        if (request.has(u"fields"_s) || server.take(Fault::ErrorButDone, request))
            return graph::error(400, 20, u"Unknown error"_s, 1772107);
        return jsonAnswer(QJsonObject{{u"id"_s, made.id}});
    }
    if (edge == u"comments")
        return jsonAnswer(graph::page(commentsOn(id), request));
    if (edge == u"insights")
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"name"_s, u"saved"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 6}}}}},
                                                             QJsonObject{{u"name"_s, u"views"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 70}}}}}}}});
    return jsonAnswer(QJsonObject{{u"id"_s, id}, {u"permalink"_s, u"https://www.instagram.com/p/%1/"_s.arg(id)}, {u"timestamp"_s, graph::time(found->atMs)}});
}

} // namespace fakes
