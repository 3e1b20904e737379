// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/instagram/instagramadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kClockSkewMs = 5 * 60'000;

QString account(const AccountSession &session)
{
    return u'/' + segment(session.platformAccountId);
}

/** The kind a post goes out as: a single film is a reel whatever was chosen. */
QString kindOf(const FieldValues &values, const QList<MediaItem> &media)
{
    const QString kind = values.text("kind"_L1);
    return kind == "post"_L1 && media.size() == 1 && isFilm(media.first()) ? u"reel"_s : kind;
}

QList<MediaItem> mediaOf(const PublishContent &content)
{
    return content.parts.isEmpty() ? QList<MediaItem>() : content.parts.first().media;
}

void checkPicture(const MediaItem &item, const QJsonObject &bounds, QList<ContentIssue> &issues)
{
    if (isFilm(item) || item.width <= 0 || item.height <= 0)
        return;
    const double ratio = double(item.width) / item.height;
    const double low = bounds.value("ratioMin"_L1).toDouble(0);
    const double high = bounds.value("ratioMax"_L1).toDouble(0);
    // A pixel of rounding is no other form.
    if ((low > 0 && ratio < low - 0.005) || (high > 0 && ratio > high + 0.005))
        issues.append({u"media.ratio"_s, 0, {item.fileName, QString::number(ratio, 'f', 2), QString::number(low, 'f', 2), QString::number(high, 'f', 2)}});
}

} // namespace

InstagramAdapter::InstagramAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
    : m_graph(http, clock, std::move(network)), m_containers(m_graph, u"status_code"_s, u"status"_s)
{
}

PlatformFacts InstagramAdapter::facts() const
{
    return factsOf(m_graph.network());
}

QString InstagramAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

QList<ContentIssue> InstagramAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const FieldValues values(m_graph.network(), content.options);
    const QList<MediaItem> media = mediaOf(content);
    const QString kind = kindOf(values, media);
    QList<ContentIssue> issues = threadIssues(content, kind != "story"_L1);
    auto bounds = domain::refinedLimits(domain::platformLimits(domain::Platform::Instagram), limits);
    const QJsonObject own = m_graph.network().provider.value("kinds"_L1).toObject().value(kind).toObject();
    bounds.videoSecondsMin = own.value("secondsMin"_L1).toDouble(bounds.videoSecondsMin);
    bounds.videoSecondsMax = own.value("secondsMax"_L1).toDouble(bounds.videoSecondsMax);
    // Several films stand beside pictures in a carousel; a post of one file is counted by the table.
    if (media.size() > 1)
        bounds.videosMax = bounds.imagesMax;
    for (int i = 0; i < content.parts.size(); ++i) {
        issues += partIssues(content.parts.at(i), i, domain::Platform::Instagram, bounds, content.spoilerText);
        issues += filmIssues(content.parts.at(i), i, bounds);
        if (i > 0 && !content.parts.at(i).media.isEmpty())
            issues.append({u"media.tooMany"_s, i, {QString::number(content.parts.at(i).media.size()), u"0"_s}});
    }
    if (media.isEmpty())
        issues.append({u"media.missing"_s, 0, {}});
    if (media.size() > bounds.imagesMax)
        issues.append({u"media.tooMany"_s, 0, {QString::number(media.size()), QString::number(bounds.imagesMax)}});
    if (kind == "reel"_L1 && (media.size() != 1 || !isFilm(media.first())))
        issues.append({u"media.needsFilm"_s, 0, {}});
    if (kind == "story"_L1 && media.size() != 1)
        issues.append({u"media.needsOne"_s, 0, {}});
    for (const MediaItem &item : media)
        checkPicture(item, own, issues);
    return issues;
}

PlatformResult<PlatformProfile> InstagramAdapter::verify(const AccountSession &session)
{
    const auto body = m_graph.get(session, u"/me"_s, {{u"fields"_s, u"user_id,username,name,account_type,profile_picture_url"_s}});
    if (!body)
        return body.error();
    PlatformProfile profile;
    profile.platformAccountId = idText(body->value("user_id"_L1));
    profile.username = body->value("username"_L1).toString();
    profile.displayName = body->value("name"_L1).toString(profile.username);
    profile.avatarUrl = body->value("profile_picture_url"_L1).toString();
    profile.accountKind = u"business"_s;
    const QString type = body->value("account_type"_L1).toString();
    if (type == "PERSONAL"_L1) {
        profile.accountKind = u"personal"_s;
        profile.metadata.insert("blockedBy"_L1, u"notBusiness"_s);
    }
    return profile;
}

PlatformResult<RemoteQuota> InstagramAdapter::loadQuota(const AccountSession &session)
{
    const auto body = m_graph.get(session, account(session) + u"/content_publishing_limit"_s, {{u"fields"_s, u"config,quota_usage"_s}});
    return body ? PlatformResult<RemoteQuota>(quotaOf(*body)) : body.error();
}

PlatformResult<QJsonObject> InstagramAdapter::loadLimits(const AccountSession &session)
{
    const auto quota = loadQuota(session);
    if (!quota)
        return quota.error();
    return limitsOf(*quota);
}

PlatformResult<RemoteMedia> InstagramAdapter::makeContainer(const AccountSession &session, const GraphValues &values) const
{
    return m_containers.make(session, account(session) + u"/media"_s, values);
}

PlatformResult<RemoteMedia> InstagramAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const auto address = publicUrlOf(request.item);
    if (!address)
        return address.error();
    // One file is the post: its container needs the caption and is made by assemble().
    if (request.content.parts.at(request.part).media.size() == 1)
        return RemoteMedia{request.item.id, true, {}};
    GraphValues values{{u"is_carousel_item"_s, u"true"_s}};
    if (isFilm(request.item)) {
        values += GraphValues{{u"media_type"_s, u"VIDEO"_s}, {u"video_url"_s, address->toString(QUrl::FullyEncoded)}};
    } else {
        values.append({u"image_url"_s, address->toString(QUrl::FullyEncoded)});
        if (!request.item.altText.isEmpty())
            values.append({u"alt_text"_s, request.item.altText});
    }
    return makeContainer(session, values);
}

PlatformResult<RemoteMedia> InstagramAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    return m_containers.poll(session, media);
}

PlatformResult<std::optional<RemoteMedia>> InstagramAdapter::assemble(const AccountSession &session, const PartRequest &request)
{
    if (request.part > 0)
        return std::optional<RemoteMedia>();
    const PartContent &part = request.content.parts.at(request.part);
    const FieldValues fields(m_graph.network(), request.content.options);
    const QString kind = kindOf(fields, part.media);
    GraphValues values;
    if (part.media.size() > 1) {
        QStringList children;
        for (const RemoteMedia &media : request.media)
            children.append(media.id);
        values = {{u"media_type"_s, u"CAROUSEL"_s}, {u"children"_s, children.join(u',')}};
    } else {
        const MediaItem &item = part.media.first();
        const auto address = publicUrlOf(item);
        if (!address)
            return address.error();
        values.append({isFilm(item) ? u"video_url"_s : u"image_url"_s, address->toString(QUrl::FullyEncoded)});
        if (kind == "story"_L1)
            values.append({u"media_type"_s, u"STORIES"_s});
        else if (kind == "reel"_L1)
            values += GraphValues{{u"media_type"_s, u"REELS"_s}, {u"share_to_feed"_s, fields.flag("shareToFeed"_L1) ? u"true"_s : u"false"_s}};
        else if (!item.altText.isEmpty())
            values.append({u"alt_text"_s, item.altText});
        if (kind == "reel"_L1 && fields.number("coverSeconds"_L1) > 0)
            values.append({u"thumb_offset"_s, QString::number(qint64(fields.number("coverSeconds"_L1) * 1000))});
    }
    if (kind != "story"_L1) {
        if (!part.text.isEmpty())
            values.append({u"caption"_s, part.text});
        QStringList names = fields.list("collaborators"_L1);
        names.replaceInStrings(u"@"_s, QString());
        if (!names.isEmpty())
            values.append({u"collaborators"_s, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact))});
    }
    const auto made = makeContainer(session, values);
    return made ? PlatformResult<std::optional<RemoteMedia>>(std::optional(*made)) : made.error();
}

PlatformResult<RemotePost> InstagramAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const auto made = request.part > 0
        ? m_graph.post(session, u'/' + segment(request.replyTo.parent->id) + u"/comments"_s,
                       {{u"message"_s, request.content.parts.at(request.part).text}}, CallKind::Mutation)
        : m_graph.post(session, account(session) + u"/media_publish"_s, {{u"creation_id"_s, request.media.last().id}}, CallKind::Mutation);
    if (!made)
        return request.part > 0 ? made.error() : m_containers.refusal(session, request.media.last().id, made.error());
    const QString id = idText(made->value("id"_L1));
    if (id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return RemotePost{id, {}, {}, m_graph.nowMs()};
}

PlatformResult<RemotePost> InstagramAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const auto body = m_graph.get(session, u'/' + segment(post.id), {{u"fields"_s, u"id,permalink,timestamp"_s}});
    if (!body)
        return body.error();
    return RemotePost{post.id, {}, body->value("permalink"_L1).toString(), graphTime(body->value("timestamp"_L1))};
}

PlatformResult<std::optional<RemotePost>> InstagramAdapter::findMedia(const AccountSession &session, const PartRequest &request,
                                                                      const QStringList &known) const
{
    const FieldValues fields(m_graph.network(), request.content.options);
    const bool isStory = kindOf(fields, mediaOf(request.content)) == "story"_L1;
    const auto body = m_graph.get(session, account(session) + (isStory ? u"/stories"_s : u"/media"_s),
                                  {{u"fields"_s, u"id,caption,permalink,timestamp"_s}, {u"limit"_s, u"50"_s}});
    if (!body)
        return body.error();
    for (const QJsonValue &value : body->value("data"_L1).toArray()) {
        const QJsonObject media = value.toObject();
        const RemotePost post{idText(media.value("id"_L1)), {}, media.value("permalink"_L1).toString(), graphTime(media.value("timestamp"_L1))};
        // A story has no text of its own; the container is known to be live, so the newest story since then is it.
        const bool isSame = isStory || textDigest(media.value("caption"_L1).toString()) == request.attempt.digest;
        if (isSame && !known.contains(post.id) && post.createdAtMs >= request.attempt.sentAtMs - kClockSkewMs)
            return std::optional(post);
    }
    return std::optional<RemotePost>();
}

PlatformResult<ReconcileResult> InstagramAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                            qint64 nowMs)
{
    if (request.part > 0)
        return lookInComments(session, request, known, nowMs);
    return m_containers.reconcile(session, request.media.last().id, request.attempt, nowMs, [&] { return findMedia(session, request, known); });
}

PlatformResult<ReconcileResult> InstagramAdapter::lookInComments(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                                 qint64 nowMs) const
{
    const auto body = m_graph.get(session, u'/' + segment(request.replyTo.parent->id) + u"/comments"_s,
                                  {{u"fields"_s, u"id,text,username,timestamp,from{id,username}"_s}, {u"limit"_s, u"50"_s}});
    if (!body)
        return body.error();
    ReconcileResult result;
    for (const QJsonValue &value : body->value("data"_L1).toArray()) {
        const QJsonObject comment = value.toObject();
        const QString id = idText(comment.value("id"_L1));
        const QJsonObject from = comment.value("from"_L1).toObject();
        const bool isOwn = idText(from.value("id"_L1)) == session.platformAccountId
            || comment.value("username"_L1).toString(from.value("username"_L1).toString()) == session.username;
        const qint64 at = graphTime(comment.value("timestamp"_L1));
        if (isOwn && !known.contains(id) && at >= request.attempt.sentAtMs - kClockSkewMs
            && textDigest(comment.value("text"_L1).toString()) == request.attempt.digest) {
            result.verdict = ReconcileResult::Verdict::Found;
            result.post = {id, {}, {}, at};
            return result;
        }
    }
    result.verdict = ReconcileResult::Verdict::NotThere;
    result.mayResend = nowMs - request.attempt.sentAtMs >= m_graph.millisOf("settleSeconds"_L1, 120'000);
    return result;
}

PlatformResult<void> InstagramAdapter::remove(const AccountSession &, const RemotePost &)
{
    return unsupported();
}

} // namespace campanile::server
