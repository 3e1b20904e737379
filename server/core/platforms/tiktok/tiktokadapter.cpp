// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/tiktok/tiktokadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// The limit of calls is per minute; the answer names no time.
constexpr qint64 kMinuteMs = 60'000;

struct NamedError {
    QLatin1StringView name;
    FailureClass cls;
    QLatin1StringView code;
};

// developers.tiktok.com: error codes of direct post, photo post and of get post status (fail_reason).
constexpr NamedError kErrors[] = {
    {"access_token_invalid"_L1, FailureClass::Auth, "publish.auth"_L1},
    {"access_token_expired"_L1, FailureClass::Auth, "publish.auth"_L1},
    {"auth_removed"_L1, FailureClass::Auth, "publish.auth"_L1},
    {"scope_not_authorized"_L1, FailureClass::Auth, "publish.permission"_L1},
    {"scope_permission_missed"_L1, FailureClass::Auth, "publish.permission"_L1},
    {"rate_limit_exceeded"_L1, FailureClass::TransientSafe, "publish.rateLimited"_L1},
    {"spam_risk_too_many_posts"_L1, FailureClass::QuotaDay, "publish.dailyCap"_L1},
    {"spam_risk_too_many_pending_share"_L1, FailureClass::QuotaDay, "publish.dailyCap"_L1},
    {"reached_active_user_cap"_L1, FailureClass::QuotaDay, "publish.dailyCap"_L1},
    {"spam_risk_user_banned_from_posting"_L1, FailureClass::Policy, "publish.accountStopped"_L1},
    {"unaudited_client_can_only_post_to_private_accounts"_L1, FailureClass::Permanent, "publish.onlyPrivate"_L1},
    {"file_format_check_failed"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
    {"duration_check_failed"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
    {"frame_rate_check_failed"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
    {"picture_size_check_failed"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
    {"video_pull_failed"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
    {"photo_pull_failed"_L1, FailureClass::Permanent, "publish.mediaFailed"_L1},
};

const QString kPrivacyLabel = u"Who can view this post"_s;

QString labelOf(const QString &level)
{
    if (level == "PUBLIC_TO_EVERYONE"_L1)
        return u"Everyone"_s;
    if (level == "MUTUAL_FOLLOW_FRIENDS"_L1)
        return u"Friends"_s;
    if (level == "FOLLOWER_OF_CREATOR"_L1)
        return u"Followers"_s;
    if (level == "SELF_ONLY"_L1)
        return u"Only me"_s;
    return level;
}

} // namespace

PlatformFacts TiktokAdapter::facts() const
{
    return factsOf(m_network);
}

QString TiktokAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    // The network's own key is the publish_id that upload() gets; this one marks the attempt.
    return digestKey(seed, nowMs);
}

QList<ContentIssue> TiktokAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    domain::PlatformLimits own = domain::platformLimits(domain::Platform::Tiktok);
    const QJsonObject creator = limits.value("creatorInfo"_L1).toObject();
    if (const double seconds = creator.value("max_video_post_duration_sec"_L1).toDouble(); seconds > 0)
        own.videoSecondsMax = seconds;
    QList<ContentIssue> issues = threadIssues(content, false);
    if (content.parts.isEmpty())
        return issues;
    const PartContent &part = content.parts.first();
    issues += partIssues(part, 0, domain::Platform::Tiktok, own) + filmIssues(part, 0, own);
    if (part.media.isEmpty())
        issues.append({u"media.missing"_s, 0, {}});
    const FieldValues values(m_network, content.options);
    const QString level = values.text("privacyLevel"_L1);
    const QJsonArray offered = creator.value("privacy_level_options"_L1).toArray();
    // A paid partnership must not be hidden (content sharing guidelines).
    const bool isHiddenAd = values.flag("brandContent"_L1) && level == "SELF_ONLY"_L1;
    if (!level.isEmpty() && (isHiddenAd || (!offered.isEmpty() && !offered.contains(level))))
        issues.append({u"option.unknownChoice"_s, 0, {kPrivacyLabel, labelOf(level)}});
    return issues;
}

bool TiktokAdapter::nameError(const QString &name, PlatformError &error) const
{
    const auto known = std::find_if(std::begin(kErrors), std::end(kErrors), [&name](const NamedError &entry) { return entry.name == name; });
    if (known == std::end(kErrors))
        return false;
    error.cls = known->cls;
    error.code = known->code;
    return true;
}

PlatformError TiktokAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const qint64 now = m_clock.nowMs();
    const QJsonObject said = bodyObject(response).value("error"_L1).toObject();
    const QString name = said.value("code"_L1).toString();
    HttpResponse meant = response;
    if (isSuccess(response) && !name.isEmpty() && name != "ok"_L1)
        meant.status = name == "internal_error"_L1 ? 500 : 400;
    PlatformError error = classify(meant, kind, redact(name, {session.accessToken}).left(80),
                                   redact(name.isEmpty() ? response.detail : name + u": "_s + said.value("message"_L1).toString(), {session.accessToken}), now);
    if (response.failure != HttpFailure::None)
        return error;
    (void)nameError(name, error);
    if (error.cls == FailureClass::QuotaDay)
        error.retryAtMs = now + settingOf(m_network, u"dailyWaitSeconds"_s, 86'400) * 1000;
    else if (error.code == "publish.rateLimited"_L1 && error.retryAtMs < 0)
        error.retryAtMs = qMax(callsAgainAt(response, now), now + kMinuteMs);
    return error;
}

PlatformResult<QJsonObject> TiktokAdapter::dataOf(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = bodyObject(response);
    // A 200 says nothing: the body's error has to be "ok".
    if (!isSuccess(response) || body["error"_L1]["code"_L1].toString() != "ok"_L1)
        return failure(session, response, kind);
    return body.value("data"_L1).toObject();
}

PlatformResult<QJsonObject> TiktokAdapter::creatorInfo(const AccountSession &session) const
{
    return dataOf(session, m_calls.json(session, "POST", at(u"/post/publish/creator_info/query/"_s), {}), CallKind::Read);
}

PlatformResult<PlatformProfile> TiktokAdapter::verify(const AccountSession &session)
{
    const auto data = dataOf(session, m_calls.get(session, at(u"/user/info/"_s), {{u"fields"_s, u"open_id,avatar_url,display_name"_s}}), CallKind::Read);
    if (!data)
        return data.error();
    const QJsonObject user = data->value("user"_L1).toObject();
    PlatformProfile profile;
    profile.platformAccountId = user.value("open_id"_L1).toString();
    profile.displayName = user.value("display_name"_L1).toString();
    profile.avatarUrl = user.value("avatar_url"_L1).toString();
    profile.accountKind = u"personal"_s;
    if (profile.platformAccountId.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    const auto limits = loadLimits(session);
    if (!limits)
        return limits.error();
    profile.limits = *limits;
    profile.username = limits->value("creatorInfo"_L1)["creator_username"_L1].toString(profile.displayName);
    return profile;
}

PlatformResult<QJsonObject> TiktokAdapter::loadLimits(const AccountSession &session)
{
    const auto info = creatorInfo(session);
    if (!info)
        return info.error();
    QJsonObject kept;
    for (const auto name : {"creator_username"_L1, "creator_nickname"_L1, "privacy_level_options"_L1, "comment_disabled"_L1, "duet_disabled"_L1,
                            "stitch_disabled"_L1, "max_video_post_duration_sec"_L1}) {
        if (info->contains(name))
            kept.insert(name, info->value(name));
    }
    return QJsonObject{{u"creatorInfo"_s, kept}};
}

PlatformResult<QList<FieldChoice>> TiktokAdapter::choices(const AccountSession &session, const QString &source, const QString &)
{
    if (source != "privacyLevels"_L1)
        return unsupported();
    const auto info = creatorInfo(session);
    if (!info)
        return info.error();
    QList<FieldChoice> list;
    const QJsonArray levels = info->value("privacy_level_options"_L1).toArray();
    for (const QJsonValue &level : levels)
        list.append({level.toString(), labelOf(level.toString())});
    return list;
}

PlatformResult<void> TiktokAdapter::remove(const AccountSession &, const RemotePost &)
{
    return unsupported();
}

PlatformResult<RemoteMetrics> TiktokAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    bool isVideoId = false;
    (void)post.id.toULongLong(&isVideoId);
    // A post for the account's own eyes has no public id, and no figures.
    if (!isVideoId)
        return unsupported();
    QUrl url = at(u"/video/query/"_s);
    url.setQuery(u"fields=id,like_count,comment_count,share_count,view_count"_s);
    const QJsonObject ask{{u"filters"_s, QJsonObject{{u"video_ids"_s, QJsonArray{post.id}}}}};
    const auto data = dataOf(session, m_calls.json(session, "POST", url, ask), CallKind::Read);
    if (!data)
        return data.error();
    const QJsonObject video = data->value("videos"_L1).toArray().at(0).toObject();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"likes"_s, "like_count"_L1), std::pair(u"comments"_s, "comment_count"_L1), std::pair(u"shares"_s, "share_count"_L1),
                                    std::pair(u"views"_s, "view_count"_L1)}) {
        if (video.value(key).isDouble())
            metrics.insert(name, video.value(key).toDouble());
    }
    return metrics;
}

PlatformResult<RemoteMetrics> TiktokAdapter::accountMetrics(const AccountSession &session)
{
    const auto data = dataOf(session, m_calls.get(session, at(u"/user/info/"_s), {{u"fields"_s, u"follower_count,following_count,likes_count,video_count"_s}}), CallKind::Read);
    if (!data)
        return data.error();
    const QJsonObject user = data->value("user"_L1).toObject();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"followers"_s, "follower_count"_L1), std::pair(u"following"_s, "following_count"_L1), std::pair(u"likes"_s, "likes_count"_L1),
                                    std::pair(u"posts"_s, "video_count"_L1)}) {
        if (user.value(key).isDouble())
            metrics.insert(name, user.value(key).toDouble());
    }
    return metrics;
}

} // namespace campanile::server
