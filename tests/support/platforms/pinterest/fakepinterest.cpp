// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/pinterest/fakepinterest.h"

#include <QDateTime>
#include <QSet>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

Answer pinterestRefused(int status, int code, const QString &message)
{
    return jsonAnswer(QJsonObject{{u"code"_s, code}, {u"message"_s, message}}, status);
}

} // namespace

FakePinterest::FakePinterest(std::function<qint64()> nowMs)
    : m_nowMs(std::move(nowMs)), server([this](const Request &request) { return handle(request); })
{
}

QJsonObject FakePinterest::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString() + u"/v5"_s}}}};
}

QJsonObject FakePinterest::shown(const QString &id) const
{
    const Pin pin = pins.value(id);
    QJsonObject json = pin.request;
    json.remove("media_source"_L1);
    json.insert("id"_L1, id);
    json.insert("created_at"_L1, QDateTime::fromMSecsSinceEpoch(pin.createdAtMs, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    return json;
}

Answer FakePinterest::page(const Request &request, const QJsonArray &all) const
{
    const int from = request.value(u"bookmark"_s).section(u'=', 1).toInt();
    QJsonArray items;
    for (int i = from; i < qMin<qsizetype>(from + pageSize, all.size()); ++i)
        items.append(all.at(i));
    const bool hasMore = from + pageSize < all.size();
    return jsonAnswer(QJsonObject{{u"items"_s, items}, {u"bookmark"_s, hasMore ? QJsonValue(u"b+/=%1"_s.arg(from + pageSize)) : QJsonValue()}});
}

Answer FakePinterest::handle(const Request &request)
{
    if (request.path == "/storage"_L1)
        return store(request);
    if (request.bearer() != "token-1"_L1 || server.take(Fault::ExpiredToken, request))
        return pinterestRefused(401, 2, u"Authentication failed."_s);
    if (server.take(Fault::PermissionLost, request))
        return pinterestRefused(403, 3, u"Your application consumer type is not supported, or the token lacks the scope pins:write."_s);
    if (server.take(Fault::AccountStopped, request))
        return pinterestRefused(403, 9, u"This account has been suspended."_s);
    if (server.take(Fault::RateLimit, request))
        return withHeaders(pinterestRefused(429, 8, u"You have exceeded your rate limit. Try again later."_s), {{"x-ratelimit-limit", "100"}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "120"}});
    if (server.take(Fault::DailyCap, request))
        return withHeaders(pinterestRefused(429, 8, u"You have exceeded your rate limit. Try again later."_s), {{"x-ratelimit-limit", "1000"}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "18000"}});
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    const QString line = request.line();
    if (line == "GET /v5/user_account"_L1) {
        return jsonAnswer(QJsonObject{{u"id"_s, u"2783136121146311751"_s}, {u"username"_s, u"roaster"_s}, {u"account_type"_s, u"BUSINESS"_s}, {u"business_name"_s, u"Harbour Roasters"_s},
                                      {u"profile_image"_s, u"https://i.pinimg.com/a.jpg"_s}, {u"follower_count"_s, 45}, {u"following_count"_s, 6}, {u"monthly_views"_s, 777}, {u"pin_count"_s, 8}});
    }
    if (line == "POST /v5/pins"_L1)
        return createPin(request);
    if (line == "GET /v5/boards"_L1) {
        QJsonArray all;
        for (auto it = boards.cbegin(); it != boards.cend(); ++it)
            all.append(QJsonObject{{u"id"_s, it.key()}, {u"name"_s, it.value()}, {u"privacy"_s, it.key() == "13"_L1 ? u"SECRET"_s : u"PUBLIC"_s}});
        return page(request, all);
    }
    if (line == "POST /v5/media"_L1) {
        if (request.json() != QJsonObject{{u"media_type"_s, u"video"_s}})
            return pinterestRefused(400, 1, u"Invalid request"_s);
        const QString id = QString::number(++m_last);
        Film film;
        while (server.take(Fault::SlowMedia, request))
            ++film.questionsLeft;
        film.isBroken = server.take(Fault::MediaRefused, request);
        films.insert(id, film);
        return jsonAnswer(QJsonObject{{u"media_id"_s, id}, {u"media_type"_s, u"video"_s}, {u"upload_url"_s, server.url().toString() + u"/storage"_s},
                                      {u"upload_parameters"_s, QJsonObject{{u"key"_s, u"uploads/"_s + id}, {u"policy"_s, u"eyJwb2xpY3kifQ=="_s}, {u"x-amz-signature"_s, u"abc"_s}, {u"Content-Type"_s, u"multipart/form-data"_s}}}}, 201);
    }
    if (parts.value(1) == "media"_L1 && films.contains(parts.value(2))) {
        Film &film = films[parts.value(2)];
        if (film.status == "processing"_L1 && film.questionsLeft-- <= 0)
            film.status = film.isBroken ? u"failed"_s : u"succeeded"_s;
        return jsonAnswer(QJsonObject{{u"media_id"_s, parts.value(2)}, {u"media_type"_s, u"video"_s}, {u"status"_s, film.status}});
    }
    if (parts.value(1) == "boards"_L1 && parts.value(3) == "sections"_L1)
        return page(request, {QJsonObject{{u"id"_s, u"81"_s}, {u"name"_s, u"Filter"_s}}});
    if (parts.value(1) == "boards"_L1 && parts.value(3) == "pins"_L1) {
        QJsonArray all; // oldest first: no order is promised
        for (auto it = pins.cbegin(); it != pins.cend(); ++it) {
            if (it->request.value("board_id"_L1).toString() == parts.value(2))
                all.append(shown(it.key()));
        }
        return page(request, all);
    }
    if (parts.value(1) == "pins"_L1 && parts.value(3) == "analytics"_L1) {
        static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
        if (!day.match(request.value(u"start_date"_s)).hasMatch() || !day.match(request.value(u"end_date"_s)).hasMatch())
            return pinterestRefused(400, 1, u"start_date and end_date are required"_s);
        return jsonAnswer(QJsonObject{{u"all"_s, QJsonObject{{u"summary_metrics"_s, QJsonObject{{u"IMPRESSION"_s, 240}, {u"OUTBOUND_CLICK"_s, 20}, {u"PIN_CLICK"_s, 37}, {u"SAVE"_s, 8}}},
                                                            {u"lifetime_metrics"_s, QJsonObject{{u"TOTAL_COMMENTS"_s, 3}, {u"TOTAL_REACTIONS"_s, 5}}}}}});
    }
    if (parts.value(1) == "pins"_L1 && parts.size() == 3) {
        if (!pins.contains(parts.at(2)))
            return pinterestRefused(404, 50, u"Pin not found."_s);
        if (request.method == "DELETE") {
            pins.remove(parts.at(2));
            return textAnswer({}, "text/plain", 204);
        }
        return jsonAnswer(shown(parts.at(2)));
    }
    return pinterestRefused(404, 0, u"Not found"_s);
}

Answer FakePinterest::store(const Request &request)
{
    hadTokenAtStorage = hadTokenAtStorage || !request.header("authorization").isEmpty();
    const auto form = request.form();
    const QString id = QString::fromUtf8(form.value(u"key"_s)).section(u'/', 1);
    // Everything behind the file is ignored, so the file has to come last.
    const qsizetype file = request.body.indexOf("name=\"file\"");
    const bool isLast = file > request.body.indexOf("name=\"policy\"") && file > request.body.indexOf("name=\"x-amz-signature\"");
    if (!films.contains(id) || !isLast || form.value(u"x-amz-signature"_s) != "abc")
        return textAnswer("<Error><Code>AccessDenied</Code></Error>", "application/xml", 403);
    films[id].bytes = form.value(u"file"_s);
    films[id].status = u"processing"_s;
    return textAnswer({}, "text/plain", 204);
}

Answer FakePinterest::createPin(const Request &request)
{
    const QJsonObject body = request.json();
    static const QSet<QString> known{u"board_id"_s, u"board_section_id"_s, u"title"_s, u"description"_s, u"link"_s, u"alt_text"_s, u"media_source"_s, u"dominant_color"_s, u"parent_pin_id"_s};
    for (const QString &name : body.keys()) {
        if (!known.contains(name))
            return pinterestRefused(400, 1, u"Unknown member "_s + name);
    }
    if (isTrial)
        return pinterestRefused(403, 29, u"Apps with Trial access may not create Pins in production. Use https://api-sandbox.pinterest.com, instead."_s);
    if (!boards.contains(body.value("board_id"_L1).toString()))
        return pinterestRefused(404, 40, u"Board not found."_s);
    if (body.value("title"_L1).toString().size() > 100 || body.value("description"_L1).toString().size() > 800 || body.value("alt_text"_L1).toString().size() > 500)
        return pinterestRefused(400, 1, u"Too long"_s);
    const QJsonObject source = body.value("media_source"_L1).toObject();
    const QString type = source.value("source_type"_L1).toString();
    Pin pin;
    pin.request = body;
    pin.createdAtMs = (m_nowMs() + clockOffsetMs) / 1000 * 1000;
    if (server.take(Fault::MediaRefused, request))
        return pinterestRefused(400, 235, u"The image cannot be processed."_s);
    const auto addPicture = [&pin](const QJsonValue &picture) {
        const QString mime = picture["content_type"_L1].toString();
        if (mime != "image/jpeg"_L1 && mime != "image/png"_L1)
            return false;
        pin.pictures.append(QByteArray::fromBase64(picture["data"_L1].toString().toLatin1()));
        return !pin.pictures.last().isEmpty();
    };
    if (type == "image_base64"_L1) {
        if (!addPicture(source))
            return pinterestRefused(400, 1, u"Invalid image"_s);
    } else if (type == "multiple_image_base64"_L1) {
        const QJsonArray items = source.value("items"_L1).toArray();
        for (const QJsonValue &item : items) {
            if (!addPicture(item))
                return pinterestRefused(400, 1, u"Invalid image"_s);
        }
        if (items.size() < 2 || items.size() > 5)
            return pinterestRefused(400, 1, u"2 to 5 items"_s);
    } else if (type == "video_id"_L1) {
        const bool hasCover = source.contains("cover_image_key_frame_time"_L1) || source.contains("cover_image_url"_L1) || source.contains("cover_image_data"_L1);
        if (!hasCover || films.value(source.value("media_id"_L1).toString()).status != "succeeded"_L1)
            return pinterestRefused(400, 1, u"The video is not there or has no cover"_s);
    } else {
        return pinterestRefused(400, 1, u"Unknown source_type"_s);
    }
    const QString id = QString::number(++m_last);
    pins.insert(id, pin);
    return jsonAnswer(shown(id), 201);
}

} // namespace fakes
