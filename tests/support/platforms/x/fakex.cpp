// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/x/fakex.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

Answer problem(int status, const QString &kind, const QString &detail)
{
    return jsonAnswer(QJsonObject{{u"type"_s, u"https://api.x.com/2/problems/"_s + kind}, {u"title"_s, kind}, {u"detail"_s, detail}, {u"status"_s, status}}, status);
}

Answer data(const QJsonObject &value, int status = 200)
{
    return jsonAnswer(QJsonObject{{u"data"_s, value}}, status);
}

Answer invalid(const QString &detail)
{
    return problem(400, u"invalid-request"_s, detail);
}

QString instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

/** The first member that the description does not know; empty when all are fine. */
QString stranger(const QJsonObject &object, const QSet<QString> &known)
{
    for (const QString &name : object.keys()) {
        if (!known.contains(name))
            return name;
    }
    return {};
}

} // namespace

FakeX::FakeX(std::function<qint64()> nowMs)
    : m_nowMs(std::move(nowMs)), server([this](const Request &request) { return handle(request); })
{
}

QJsonObject FakeX::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString() + u"/2"_s}}}};
}

QByteArray FakeX::content(const QString &mediaId) const
{
    QByteArray all;
    for (const QByteArray &piece : media.value(mediaId).pieces)
        all += piece;
    return all;
}

QString FakeX::nextId()
{
    return QString::number(++m_lastId);
}

Answer FakeX::handle(const Request &request)
{
    Answer answer = route(request);
    const QString date = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(now(), Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    answer.headers.append({"Date", date.toLatin1()});
    return answer;
}

Answer FakeX::route(const Request &request)
{
    if (request.bearer() != token || server.take(Fault::ExpiredToken, request))
        return jsonAnswer(QJsonObject{{u"title"_s, u"Unauthorized"_s}, {u"type"_s, u"about:blank"_s}, {u"status"_s, 401}, {u"detail"_s, u"Unauthorized"_s}}, 401);
    const QByteArray reset = QByteArray::number(now() / 1000 + 600);
    if (server.take(Fault::RateLimit, request)) {
        return withHeaders(jsonAnswer(QJsonObject{{u"title"_s, u"Too Many Requests"_s}, {u"detail"_s, u"Too Many Requests"_s}, {u"type"_s, u"about:blank"_s}, {u"status"_s, 429}}, 429),
                           {{"x-rate-limit-limit", "100"}, {"x-rate-limit-remaining", "0"}, {"x-rate-limit-reset", reset}});
    }
    if (server.take(Fault::DailyCap, request)) {
        return withHeaders(jsonAnswer(QJsonObject{{u"title"_s, u"Too Many Requests"_s}, {u"detail"_s, u"Too Many Requests"_s}, {u"type"_s, u"about:blank"_s}, {u"status"_s, 429}}, 429),
                           {{"x-rate-limit-remaining", "42"}, {"x-rate-limit-reset", reset},
                            {"x-user-limit-24hour-limit", "100"}, {"x-user-limit-24hour-remaining", "0"}, {"x-user-limit-24hour-reset", QByteArray::number(now() / 1000 + 5 * 3600)}});
    }
    if (server.take(Fault::PermissionLost, request))
        return problem(403, u"client-forbidden"_s, u"Your token does not have the required scope for this endpoint."_s);
    if (server.take(Fault::AccountStopped, request))
        return problem(403, u"forbidden"_s, u"Your account is suspended and is not permitted to access this feature."_s);
    if (server.take(Fault::ErrorInsideOk, request)) {
        return jsonAnswer(QJsonObject{{u"errors"_s, QJsonArray{QJsonObject{{u"type"_s, u"https://api.x.com/2/problems/invalid-request"_s}, {u"title"_s, u"Invalid Request"_s},
                                                                           {u"detail"_s, u"One or more parameters to your request was invalid."_s}}}}});
    }
    const QString line = request.line();
    if (line == "GET /2/users/me"_L1) {
        return data({{u"id"_s, u"1001"_s}, {u"username"_s, u"roaster"_s}, {u"name"_s, u"Harbour Roasters"_s}, {u"profile_image_url"_s, u"https://pbs.twimg.com/a.jpg"_s},
                     {u"public_metrics"_s, QJsonObject{{u"followers_count"_s, 512}, {u"following_count"_s, 12}, {u"tweet_count"_s, 99}}}});
    }
    if (line == "POST /2/tweets"_L1)
        return createPost(request);
    if (line == "GET /2/users/1001/tweets"_L1)
        return timeline(request);
    if (line == "GET /2/users/1001/mentions"_L1) {
        QJsonArray newer;
        for (const QJsonValue &post : mentions) {
            if (post["id"_L1].toString() > request.value(u"since_id"_s))
                newer.append(post);
        }
        QJsonObject meta{{u"result_count"_s, newer.size()}};
        if (!newer.isEmpty())
            meta.insert("newest_id"_L1, newer.first()["id"_L1]);
        return jsonAnswer(QJsonObject{{u"data"_s, newer}, {u"includes"_s, QJsonObject{{u"users"_s, mentioners}}}, {u"meta"_s, meta}});
    }
    if (line == "GET /2/dm_events"_L1)
        return jsonAnswer(QJsonObject{{u"data"_s, directMessages}, {u"includes"_s, QJsonObject{{u"users"_s, mentioners}}}, {u"meta"_s, QJsonObject{{u"result_count"_s, directMessages.size()}}}});
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    if (request.path.startsWith("/2/dm_conversations/with/"_L1) && request.method == "POST") {
        sentMessages.append({parts.value(3), request.value(u"text"_s)});
        return data({{u"dm_event_id"_s, nextId()}, {u"dm_conversation_id"_s, u"1001-"_s + parts.value(3)}}, 201);
    }
    if (request.path.startsWith("/2/media/"_L1))
        return upload(request);
    if (parts.value(1) == "tweets"_L1 && parts.value(3) == "hidden"_L1 && request.method == "PUT") {
        if (request.json().value("hidden"_L1).toBool())
            hidden.append(parts.value(2));
        else
            hidden.removeAll(parts.value(2));
        return data({{u"hidden"_s, request.json().value("hidden"_L1)}});
    }
    if (parts.value(1) == "tweets"_L1 && parts.size() == 3) {
        const QString id = parts.at(2);
        if (!posts.contains(id)) {
            // An absent post is a 200 that holds nothing but errors.
            return jsonAnswer(QJsonObject{{u"errors"_s, QJsonArray{QJsonObject{{u"type"_s, u"https://api.x.com/2/problems/resource-not-found"_s}, {u"title"_s, u"Not Found Error"_s},
                                                                               {u"detail"_s, u"Could not find tweet with id: [%1]."_s.arg(id)}, {u"resource_id"_s, id}}}}});
        }
        if (request.method == "DELETE") {
            posts.remove(id);
            return data({{u"deleted"_s, true}});
        }
        return data(shown(id, posts.value(id)));
    }
    return problem(404, u"not-found"_s, u"Not Found"_s);
}

QJsonObject FakeX::shown(const QString &id, const Post &post) const
{
    QJsonObject json{{u"id"_s, id}, {u"text"_s, post.text}, {u"created_at"_s, instant(post.createdAtMs)}, {u"entities"_s, QJsonObject{{u"urls"_s, post.urls}}},
                     {u"public_metrics"_s, QJsonObject{{u"like_count"_s, 7}, {u"reply_count"_s, 2}, {u"retweet_count"_s, 3}, {u"quote_count"_s, 1}, {u"bookmark_count"_s, 4}, {u"impression_count"_s, 900}}},
                     {u"non_public_metrics"_s, QJsonObject{{u"url_link_clicks"_s, 11}, {u"impression_count"_s, 900}}}};
    if (!post.parent.isEmpty())
        json.insert("referenced_tweets"_L1, QJsonArray{QJsonObject{{u"type"_s, u"replied_to"_s}, {u"id"_s, post.parent}}});
    return json;
}

Answer FakeX::timeline(const Request &request) const
{
    // Newest first, five to a page, so that looking through pages is looked at.
    QStringList ids = posts.keys();
    std::sort(ids.begin(), ids.end(), std::greater<>());
    const qsizetype from = request.value(u"pagination_token"_s).toLongLong();
    QJsonArray page;
    for (qsizetype i = from; i < qMin(from + 5, ids.size()); ++i)
        page.append(shown(ids.at(i), posts.value(ids.at(i))));
    QJsonObject meta{{u"result_count"_s, page.size()}};
    if (from + 5 < ids.size())
        meta.insert("next_token"_L1, QString::number(from + 5));
    QJsonObject body{{u"meta"_s, meta}};
    if (!page.isEmpty())
        body.insert("data"_L1, page);
    return jsonAnswer(body);
}

Answer FakeX::createPost(const Request &request)
{
    const QJsonObject body = request.json();
    static const QSet<QString> known{u"text"_s, u"media"_s, u"reply"_s, u"reply_settings"_s, u"made_with_ai"_s, u"paid_partnership"_s, u"quote_tweet_id"_s, u"poll"_s, u"community_id"_s, u"edit_options"_s};
    if (const QString name = stranger(body, known); !name.isEmpty())
        return invalid(u"$.%1: is not defined in the schema and the schema does not allow additional properties"_s.arg(name));
    static const QStringList repliers{u""_s, u"following"_s, u"mentionedUsers"_s, u"subscribers"_s, u"verified"_s};
    if (!repliers.contains(body.value("reply_settings"_L1).toString()))
        return invalid(u"$.reply_settings: does not have a value in the enumeration"_s);
    Post post;
    post.request = body;
    post.text = body.value("text"_L1).toString();
    post.parent = body.value("reply"_L1).toObject().value("in_reply_to_tweet_id"_L1).toString();
    post.createdAtMs = now() / 1000 * 1000;
    const QJsonArray files = body.value("media"_L1).toObject().value("media_ids"_L1).toArray();
    if (post.text.trimmed().isEmpty() && files.isEmpty())
        return invalid(u"One or more parameters to your request was invalid."_s);
    if (files.size() > 4)
        return invalid(u"$.media.media_ids: there must be a maximum of 4 items in the array"_s);
    const bool isExpired = server.take(Fault::MediaExpired, request);
    for (const QJsonValue &file : files) {
        const auto found = media.constFind(file.toString());
        if (isExpired || found == media.constEnd() || !found->isFinal || found->questionsLeft > 0)
            return invalid(u"Your media IDs are invalid."_s);
        post.media.append(file.toString());
    }
    // Links become t.co; media add one at the end; three characters are escaped.
    // A bare host gets the scheme http.
    static const QRegularExpression link(u"https?://\\S+?(?=[,.]?(?:\\s|$))|(?<![/\\w.])[a-z]+\\.org\\b"_s);
    QString text = post.text;
    text.replace("&"_L1, "&amp;"_L1).replace("<"_L1, "&lt;"_L1).replace(">"_L1, "&gt;"_L1);
    int n = 0;
    for (auto match = link.match(text); match.hasMatch(); match = link.match(text, match.capturedStart() + 23)) {
        const QString address = match.captured().replace("&amp;"_L1, "&"_L1);
        const QString shorter = u"https://t.co/abcdefgh%1"_s.arg(++n, 2, 10, QChar(u'0'));
        post.urls.append(QJsonObject{{u"url"_s, shorter}, {u"expanded_url"_s, address.startsWith("http"_L1) ? address : u"http://"_s + address}, {u"display_url"_s, u"short…"_s}});
        text.replace(match.capturedStart(), match.capturedLength(), shorter);
    }
    if (!post.media.isEmpty()) {
        const QString own = u"https://t.co/media00001"_s;
        text += (text.isEmpty() ? QString() : u" "_s) + own;
        post.urls.append(QJsonObject{{u"url"_s, own}, {u"expanded_url"_s, u"https://x.com/roaster/status/1/photo/1"_s}, {u"media_key"_s, u"3_1"_s}});
    }
    post.text = text;
    const bool isTwice = std::any_of(posts.cbegin(), posts.cend(), [&](const Post &other) { return other.text == text && other.parent == post.parent && other.media == post.media; });
    if (isTwice || server.take(Fault::Duplicate, request))
        return problem(403, u"forbidden"_s, u"You are not allowed to create a Tweet with duplicate content."_s);
    const QString id = nextId();
    posts.insert(id, post);
    return data({{u"id"_s, id}, {u"text"_s, text}, {u"edit_history_post_ids"_s, QJsonArray{id}}}, 201);
}

Answer FakeX::mediaState(const QString &id) const
{
    const Media &item = *media.constFind(id);
    QJsonObject body{{u"id"_s, id}, {u"media_key"_s, u"13_"_s + id}, {u"size"_s, item.totalBytes}, {u"expires_after_secs"_s, 86400}};
    const bool isWorkedOn = item.category == "tweet_video"_L1 || item.category == "tweet_gif"_L1;
    if (isWorkedOn && item.isBroken)
        body.insert("processing_info"_L1, QJsonObject{{u"state"_s, u"failed"_s}, {u"progress_percent"_s, 12}, {u"error"_s, QJsonObject{{u"code"_s, 1}, {u"name"_s, u"InvalidMedia"_s}, {u"message"_s, u"Unsupported video codec"_s}}}});
    else if (isWorkedOn && item.questionsLeft > 0)
        body.insert("processing_info"_L1, QJsonObject{{u"state"_s, u"in_progress"_s}, {u"progress_percent"_s, 50}, {u"check_after_secs"_s, 5}});
    else if (isWorkedOn)
        body.insert("processing_info"_L1, QJsonObject{{u"state"_s, u"succeeded"_s}, {u"progress_percent"_s, 100}});
    return data(body);
}

Answer FakeX::upload(const Request &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts); // 2 media upload [id] [verb]
    if (request.path == "/2/media/metadata"_L1) {
        const QString id = request.json().value("id"_L1).toString();
        if (!media.contains(id))
            return invalid(u"The media id is not known."_s);
        const QString alt = request.json()["metadata"_L1]["alt_text"_L1]["text"_L1].toString();
        if (alt.size() > 1000)
            return invalid(u"$.metadata.alt_text.text: must be at most 1000 characters long"_s);
        media[id].altText = alt;
        return data({{u"id"_s, id}});
    }
    if (request.method == "GET") {
        const QString id = request.value(u"media_id"_s);
        if (request.value(u"command"_s) != "STATUS"_L1 || !media.contains(id))
            return problem(404, u"resource-not-found"_s, u"Media not found."_s);
        if (media[id].questionsLeft > 0)
            --media[id].questionsLeft;
        return mediaState(id);
    }
    if (parts.size() == 3) {
        const auto form = request.form();
        const QString category = QString::fromUtf8(form.value(u"media_category"_s));
        if (category != "tweet_image"_L1 || !form.contains(u"media"_s) || form.size() != 2)
            return invalid(u"media and media_category are required, and nothing else"_s);
        if (server.take(Fault::MediaRefused, request))
            return invalid(u"media type unrecognized."_s);
        const QString id = nextId();
        media.insert(id, {category, {}, form.value(u"media"_s).size(), {{0, form.value(u"media"_s)}}, {}, 0, true, false});
        return mediaState(id);
    }
    if (parts.value(3) == "initialize"_L1) {
        const QJsonObject body = request.json();
        static const QSet<QString> known{u"media_type"_s, u"media_category"_s, u"total_bytes"_s, u"shared"_s, u"additional_owners"_s};
        if (!stranger(body, known).isEmpty() || body.value("total_bytes"_L1).toInteger() <= 0)
            return invalid(u"bad initialize"_s);
        const QString id = nextId();
        media.insert(id, {body.value("media_category"_L1).toString(), body.value("media_type"_L1).toString(), body.value("total_bytes"_L1).toInteger(), {}, {}, 0, false, false});
        return data({{u"id"_s, id}, {u"media_key"_s, u"13_"_s + id}, {u"expires_after_secs"_s, 1295999}});
    }
    const QString id = parts.value(3);
    if (!media.contains(id))
        return invalid(u"The session is not known."_s);
    Media &item = media[id];
    if (parts.value(4) == "append"_L1) {
        const auto form = request.form();
        bool isNumber = false;
        const int index = form.value(u"segment_index"_s).toInt(&isNumber);
        const QByteArray piece = form.value(u"media"_s);
        if (!isNumber || index < 0 || index > 999 || piece.isEmpty() || piece.size() > 5'000'000)
            return invalid(u"bad segment"_s);
        item.pieces.insert(index, piece);
        return data({{u"expires_at"_s, now() / 1000 + 86400}});
    }
    if (parts.value(4) == "finalize"_L1) {
        if (content(id).size() != item.totalBytes)
            return invalid(u"Segments do not add up to provided total file size."_s);
        item.isFinal = true;
        item.isBroken = server.take(Fault::MediaRefused, request);
        while (server.take(Fault::SlowMedia, request))
            ++item.questionsLeft;
        Answer answer = mediaState(id);
        return answer;
    }
    return problem(404, u"not-found"_s, u"Not Found"_s);
}

} // namespace fakes
