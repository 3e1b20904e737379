// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/threads/fakethreads.h"

#include "tests/support/platforms/meta/graph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

QJsonObject FakeThreads::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString() + u"/v1.0"_s}}}};
}

void FakeThreads::receive(const QString &id, const QString &text, const QString &replyTo, const QString &username)
{
    messages.append({id, text, replyTo, username, {}, now(), false});
}

Answer FakeThreads::handle(const Request &request)
{
    if (const auto bad = graph::trouble(server, request, token, profileId))
        return *bad;
    QString path = request.path;
    if (!path.startsWith(u"/v1.0/"_s))
        return graph::error(404, 100, u"Unknown path components"_s);
    path.remove(0, 6);
    const QString first = path.section(u'/', 0, 0);
    const QString edge = path.section(u'/', 1);
    if (first == u"me" && edge.isEmpty())
        return jsonAnswer(QJsonObject{{u"id"_s, profileId}, {u"username"_s, u"roaster"_s}, {u"name"_s, u"Harbour Roasters"_s},
                                      {u"threads_profile_picture_url"_s, u"https://cdn.example/t.jpg"_s}});
    if (first == profileId)
        return onProfile(request, edge);
    if (containers.contains(first))
        return state(first);
    const auto message = std::find_if(messages.begin(), messages.end(), [&](const Message &m) { return m.id == first; });
    if (message == messages.end())
        return graph::error(400, 100, u"Unsupported get request. Object with ID '%1' does not exist"_s.arg(first), 33);
    if (request.method == "DELETE") {
        messages.erase(message);
        return jsonAnswer(QJsonObject{{u"success"_s, true}, {u"deleted_id"_s, first}});
    }
    if (edge == u"manage_reply") {
        message->isHidden = request.value(u"hide"_s) == u"true";
        return jsonAnswer(QJsonObject{{u"success"_s, true}});
    }
    if (edge == u"conversation" || edge == u"replies") {
        QJsonArray list;
        for (const Message &one : std::as_const(messages)) {
            if (one.replyTo == first)
                list.prepend(json(one));
        }
        return jsonAnswer(graph::page(list, request));
    }
    if (edge == u"insights")
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"name"_s, u"views"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 55}}}}},
                                                             QJsonObject{{u"name"_s, u"replies"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 2}}}}}}}});
    return jsonAnswer(json(*message));
}

Answer FakeThreads::onProfile(const Request &request, const QString &edge)
{
    if (edge == u"threads" && request.method == "POST")
        return makeContainer(request);
    if (edge == u"threads_publish" && request.method == "POST")
        return publish(request, request.value(u"creation_id"_s));
    if (edge == u"threads_publishing_limit")
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"quota_usage"_s, quotaUsed},
                                                                         {u"config"_s, QJsonObject{{u"quota_total"_s, 250}, {u"quota_duration"_s, 86400}}}}}}});
    if (edge == u"threads_insights")
        return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"name"_s, u"views"_s}, {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, 5}}, QJsonObject{{u"value"_s, 9}}}}},
                                                             QJsonObject{{u"name"_s, u"followers_count"_s}, {u"total_value"_s, QJsonObject{{u"value"_s, 77}}}}}}});
    QJsonArray list;
    for (const Message &one : std::as_const(messages)) {
        const bool isOwn = one.username == u"roaster";
        const bool isWanted = edge == u"threads" ? isOwn && one.replyTo.isEmpty() : edge == u"replies" ? isOwn && !one.replyTo.isEmpty()
            : edge == u"mentions" && !isOwn && one.replyTo.isEmpty();
        if (isWanted)
            list.prepend(json(one));
    }
    return jsonAnswer(graph::page(list, request));
}

Answer FakeThreads::makeContainer(const Request &request)
{
    Container made;
    made.type = request.value(u"media_type"_s);
    made.isChild = request.value(u"is_carousel_item"_s) == u"true";
    made.madeAtMs = now();
    const auto form = request.form();
    for (auto it = form.begin(); it != form.end(); ++it)
        made.values.insert(it.key(), QString::fromUtf8(it.value()));
    const QString file = made.values.value(made.type == u"VIDEO" ? u"video_url"_s : u"image_url"_s);
    if ((made.type == u"IMAGE" || made.type == u"VIDEO") && !file.startsWith(mediaBase))
        return graph::error(400, 100, u"Invalid URL"_s);
    if (made.type == u"TEXT" && made.values.value(u"text"_s).isEmpty())
        return graph::error(400, 100, u"Param text must be a non-empty string"_s);
    if (made.type != u"TEXT" && made.values.contains(u"link_attachment"_s))
        return graph::error(400, 100, u"link_attachment is only for text posts"_s);
    if (made.type == u"CAROUSEL") {
        const QStringList children = made.values.value(u"children"_s).split(u',');
        if (children.size() < 2 || std::any_of(children.cbegin(), children.cend(), [this](const QString &id) { return !containers.value(id).isChild; }))
            return graph::error(400, 100, u"Invalid children"_s);
    }
    const QString replyTo = made.values.value(u"reply_to_id"_s);
    if (!replyTo.isEmpty() && std::none_of(messages.cbegin(), messages.cend(), [&](const Message &m) { return m.id == replyTo; }))
        return graph::error(400, 100, u"The reply_to_id does not exist"_s, 4279010);
    if (server.take(Fault::MediaRefused, request))
        made.failure = u"FAILED_PROCESSING_VIDEO"_s;
    if (server.take(Fault::MediaExpired, request))
        made.failure = u"FAILED_DOWNLOADING_VIDEO"_s;
    while (server.take(Fault::SlowMedia, request))
        ++made.pollsLeft;
    const QString id = nextId();
    containers.insert(id, made);
    if (made.type == u"TEXT" && made.values.value(u"auto_publish_text"_s) == u"true")
        return publish(request, id);
    return jsonAnswer(QJsonObject{{u"id"_s, id}});
}

Answer FakeThreads::publish(const Request &request, const QString &containerId)
{
    const auto one = containers.find(containerId);
    if (one == containers.end() || !one->messageId.isEmpty() || one->isChild)
        return graph::error(400, 100, u"Invalid creation_id"_s);
    if (one->pollsLeft > 0)
        return graph::error(400, 24, u"The requested resource does not exist"_s, 4279009);
    if (server.take(Fault::DailyCap, request))
        return graph::error(400, 9, u"You reached the maximum number of posts"_s, 2207042);
    one->messageId = nextId();
    messages.append({one->messageId, one->values.value(u"text"_s), one->values.value(u"reply_to_id"_s), u"roaster"_s, one->values, now(), false});
    return jsonAnswer(QJsonObject{{u"id"_s, one->messageId}});
}

Answer FakeThreads::state(const QString &id)
{
    Container &one = containers[id];
    QJsonObject answer{{u"id"_s, id}, {u"status"_s, u"FINISHED"_s}};
    if (!one.messageId.isEmpty()) {
        answer.insert(u"status"_s, u"PUBLISHED"_s);
    } else if (now() - one.madeAtMs > 24LL * 3600 * 1000) {
        answer.insert(u"status"_s, u"EXPIRED"_s);
    } else if (one.pollsLeft > 0) {
        --one.pollsLeft;
        answer.insert(u"status"_s, u"IN_PROGRESS"_s);
    } else if (!one.failure.isEmpty()) {
        answer.insert(u"status"_s, u"ERROR"_s);
        answer.insert(u"error_message"_s, one.failure);
    }
    return jsonAnswer(answer);
}

QJsonObject FakeThreads::json(const Message &message) const
{
    QJsonObject result{{u"id"_s, message.id}, {u"text"_s, message.text}, {u"username"_s, message.username}, {u"timestamp"_s, graph::time(message.atMs)},
                       {u"permalink"_s, u"https://www.threads.net/@%1/post/%2"_s.arg(message.username, message.id)},
                       {u"hide_status"_s, message.isHidden ? u"HIDDEN"_s : u"NOT_HUSHED"_s}};
    if (!message.replyTo.isEmpty())
        result.insert(u"replied_to"_s, QJsonObject{{u"id"_s, message.replyTo}});
    return result;
}

} // namespace fakes
