// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/pinterest/pinterestadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kPageSize = 250;
constexpr int kMaxPages = 4;
constexpr qint64 kSettleMs = 60'000;
constexpr qint64 kHourMs = 3600'000;
// Figures are kept for this long (analytics parameters).
constexpr int kFigureDays = 89;

} // namespace

PlatformFacts PinterestAdapter::facts() const
{
    return factsOf(m_network);
}

QString PinterestAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

QList<ContentIssue> PinterestAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const domain::PlatformLimits own = domain::refinedLimits(domain::platformLimits(domain::Platform::Pinterest), limits);
    QList<ContentIssue> issues = threadIssues(content, false);
    if (content.parts.isEmpty())
        return issues;
    const PartContent &part = content.parts.first();
    issues += partIssues(part, 0, domain::Platform::Pinterest, own) + filmIssues(part, 0, own);
    if (part.media.isEmpty())
        issues.append({u"media.missing"_s, 0, {}});
    for (const MediaItem &item : part.media) {
        // ContentType of a picture inside the request.
        if (item.mimeType.startsWith("image/"_L1) && item.mimeType != "image/jpeg"_L1 && item.mimeType != "image/png"_L1)
            issues.append({u"media.typeRefused"_s, 0, {item.fileName, item.mimeType}});
    }
    return issues;
}

PlatformError PinterestAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const qint64 now = m_clock.nowMs();
    const QJsonObject body = bodyObject(response);
    const QString message = body.value("message"_L1).toString();
    PlatformError error = classify(response, kind, redact(idText(body.value("code"_L1)), {session.accessToken}).left(80),
                                   redact(message.isEmpty() ? response.detail : message, {session.accessToken}), now);
    if (response.failure != HttpFailure::None)
        return error;
    const auto says = [&message](QLatin1StringView word) { return message.contains(word, Qt::CaseInsensitive); };
    if (response.status == 429) {
        error.retryAtMs = callsAgainAt(response, now);
        const bool isDay = error.retryAtMs > now + kHourMs;
        error.cls = isDay ? FailureClass::QuotaDay : FailureClass::TransientSafe;
        error.code = isDay ? u"publish.dailyCap"_s : u"publish.rateLimited"_s;
    } else if (response.status == 403 && says("trial access"_L1)) {
        error.code = u"publish.trialAccess"_s;
    } else if ((response.status == 401 || response.status == 403) && (says("scope"_L1) || says("permission"_L1))) {
        error.cls = FailureClass::Auth;
        error.code = u"publish.permission"_s;
    } else if (response.status == 403 && (says("suspended"_L1) || says("spam"_L1))) {
        error.cls = FailureClass::Policy;
        error.code = u"publish.accountStopped"_s;
    } else if (response.status == 403) {
        error.code = u"publish.forbidden"_s;
    } else if (response.status == 400 && (says("image"_L1) || says("media"_L1) || says("video"_L1))) {
        error.code = u"publish.mediaFailed"_s;
    }
    return error;
}

PlatformResult<QJsonObject> PinterestAdapter::bodyOf(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || body.isEmpty())
        return failure(session, response, kind);
    return body;
}

PlatformResult<PlatformProfile> PinterestAdapter::verify(const AccountSession &session)
{
    const auto body = bodyOf(session, m_calls.get(session, at(u"/user_account"_s)));
    if (!body)
        return body.error();
    PlatformProfile profile;
    profile.username = body->value("username"_L1).toString();
    profile.platformAccountId = idText(body->value("id"_L1));
    // Older answers have no id; the name is unique too.
    if (profile.platformAccountId.isEmpty())
        profile.platformAccountId = profile.username;
    if (profile.platformAccountId.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    profile.displayName = body->value("business_name"_L1).toString();
    if (profile.displayName.isEmpty())
        profile.displayName = profile.username;
    profile.avatarUrl = body->value("profile_image"_L1).toString();
    profile.accountKind = body->value("account_type"_L1).toString() == "BUSINESS"_L1 ? u"business"_s : u"personal"_s;
    return profile;
}

PlatformResult<QJsonObject> PinterestAdapter::loadLimits(const AccountSession &)
{
    return QJsonObject(); // The network says none.
}

PlatformResult<QList<FieldChoice>> PinterestAdapter::choices(const AccountSession &session, const QString &source, const QString &dependsOn)
{
    const bool isBoards = source == "boards"_L1;
    if (!isBoards && source != "sections"_L1)
        return unsupported();
    QList<FieldChoice> list;
    if (!isBoards && dependsOn.isEmpty())
        return list;
    QString bookmark;
    for (int page = 0; page < kMaxPages; ++page) {
        QUrlQuery query{{u"page_size"_s, QString::number(kPageSize)}};
        if (!bookmark.isEmpty())
            query.addQueryItem(u"bookmark"_s, segment(bookmark));
        const QString path = isBoards ? u"/boards"_s : u"/boards/%1/sections"_s.arg(segment(dependsOn));
        const auto body = bodyOf(session, m_calls.get(session, at(path), query));
        if (!body)
            return body.error();
        const QJsonArray items = body->value("items"_L1).toArray();
        for (const QJsonValue &item : items)
            list.append({idText(item["id"_L1]), item["name"_L1].toString(), item["privacy"_L1].toString() == "SECRET"_L1 ? u"Secret"_s : QString()});
        bookmark = body->value("bookmark"_L1).toString();
        if (bookmark.isEmpty())
            break;
    }
    return list;
}

QString PinterestAdapter::linkOf(const PublishContent &content) const
{
    const QString own = FieldValues(m_network, content.options).text("link"_L1);
    return own.isEmpty() ? content.parts.first().link : own;
}

RemotePost PinterestAdapter::postOf(const QJsonObject &pin) const
{
    RemotePost post;
    post.id = idText(pin.value("id"_L1));
    post.createdAtMs = instantOf(pin.value("created_at"_L1));
    if (!post.id.isEmpty())
        post.url = under(m_network.apiUrl(u"web"_s), u"/pin/%1/"_s.arg(segment(post.id))).toString();
    return post;
}

PlatformResult<RemotePost> PinterestAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const auto source = mediaSource(request);
    if (!source)
        return source.error();
    const PartContent &part = request.content.parts.at(request.part);
    const FieldValues values(m_network, request.content.options);
    QJsonObject body{{u"board_id"_s, values.text("board"_L1)}, {u"description"_s, part.text}, {u"media_source"_s, *source}};
    const auto add = [&body](const QString &name, const QString &value) {
        if (!value.isEmpty())
            body.insert(name, value);
    };
    add(u"board_section_id"_s, values.text("section"_L1));
    add(u"title"_s, values.text("title"_L1));
    add(u"link"_s, linkOf(request.content));
    add(u"alt_text"_s, part.media.isEmpty() ? QString() : part.media.first().altText);
    const auto pin = bodyOf(session, m_calls.json(session, "POST", at(u"/pins"_s), body), CallKind::Mutation);
    if (!pin)
        return pin.error();
    const RemotePost post = postOf(*pin);
    if (post.id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return post;
}

PlatformResult<RemotePost> PinterestAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const auto pin = bodyOf(session, m_calls.get(session, at(u"/pins/"_s + segment(post.id))));
    if (!pin)
        return pin.error();
    return postOf(*pin);
}

PlatformResult<ReconcileResult> PinterestAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs)
{
    ReconcileResult result;
    const FieldValues values(m_network, request.content.options);
    const QString title = values.text("title"_L1);
    QString bookmark;
    for (int page = 0; page < kMaxPages; ++page) {
        QUrlQuery query{{u"page_size"_s, QString::number(kPageSize)}};
        if (!bookmark.isEmpty())
            query.addQueryItem(u"bookmark"_s, segment(bookmark));
        const HttpResponse response = m_calls.get(session, at(u"/boards/%1/pins"_s.arg(segment(values.text("board"_L1)))), query);
        const auto body = bodyOf(session, response);
        if (!body)
            return body.error();
        const qint64 from = earliestOnNetwork(request.attempt, response, nowMs);
        // In which order pins come is nowhere promised, so the board is read to its end.
        const QJsonArray pins = body->value("items"_L1).toArray();
        for (const QJsonValue &value : pins) {
            const RemotePost pin = postOf(value.toObject());
            const bool isSame = textDigest(value["description"_L1].toString()) == request.attempt.digest
                && value["title"_L1].toString().simplified() == title.simplified();
            if (pin.createdAtMs >= from && !known.contains(pin.id) && isSame) {
                result.verdict = ReconcileResult::Verdict::Found;
                result.post = pin;
                return result;
            }
        }
        bookmark = body->value("bookmark"_L1).toString();
        if (bookmark.isEmpty()) {
            result.verdict = ReconcileResult::Verdict::NotThere;
            result.mayResend = nowMs - request.attempt.sentAtMs >= kSettleMs;
            return result;
        }
    }
    return result;
}

PlatformResult<void> PinterestAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    const HttpResponse response = m_calls.bytes(session, "DELETE", at(u"/pins/"_s + segment(post.id)), {}, {});
    if (isSuccess(response) || (response.failure == HttpFailure::None && response.status == 404))
        return {};
    return failure(session, response, CallKind::Read);
}

PlatformResult<RemoteMetrics> PinterestAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).date();
    const QUrlQuery query{{u"start_date"_s, today.addDays(-kFigureDays).toString(Qt::ISODate)}, {u"end_date"_s, today.toString(Qt::ISODate)},
                          {u"metric_types"_s, u"IMPRESSION,PIN_CLICK,OUTBOUND_CLICK,SAVE,TOTAL_COMMENTS,TOTAL_REACTIONS"_s}};
    const auto body = bodyOf(session, m_calls.get(session, at(u"/pins/%1/analytics"_s.arg(segment(post.id))), query));
    if (!body)
        return body.error();
    const QJsonValue all = body->value("all"_L1);
    const QJsonObject summary = all["summary_metrics"_L1].toObject();
    const QJsonObject lifetime = all["lifetime_metrics"_L1].toObject();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"impressions"_s, "IMPRESSION"_L1), std::pair(u"clicks"_s, "OUTBOUND_CLICK"_L1), std::pair(u"saves"_s, "SAVE"_L1)}) {
        if (summary.value(key).isDouble())
            metrics.insert(name, summary.value(key).toDouble());
    }
    if (lifetime.value("TOTAL_COMMENTS"_L1).isDouble())
        metrics.insert(u"comments"_s, lifetime.value("TOTAL_COMMENTS"_L1).toDouble());
    if (lifetime.value("TOTAL_REACTIONS"_L1).isDouble())
        metrics.insert(u"likes"_s, lifetime.value("TOTAL_REACTIONS"_L1).toDouble());
    return metrics;
}

PlatformResult<RemoteMetrics> PinterestAdapter::accountMetrics(const AccountSession &session)
{
    const auto body = bodyOf(session, m_calls.get(session, at(u"/user_account"_s)));
    if (!body)
        return body.error();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"followers"_s, "follower_count"_L1), std::pair(u"following"_s, "following_count"_L1), std::pair(u"views"_s, "monthly_views"_L1),
                                    std::pair(u"posts"_s, "pin_count"_L1)}) {
        if (body->value(key).isDouble())
            metrics.insert(name, body->value(key).toDouble());
    }
    return metrics;
}

} // namespace campanile::server
