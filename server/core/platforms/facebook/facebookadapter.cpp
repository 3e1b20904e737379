// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/facebook/facebookadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// A clock that differs from ours, in either direction, must not hide our own post.
constexpr qint64 kClockSkewMs = 5 * 60'000;
constexpr int kMaxPages = 5;

bool isReply(const PartRequest &request)
{
    return request.part > 0;
}

QUrl pageUrl(const QString &path)
{
    return QUrl(u"https://www.facebook.com"_s).resolved(QUrl(path));
}

RemotePost postOf(const QJsonObject &json)
{
    RemotePost post;
    post.id = idText(json.value("id"_L1));
    const QString link = json.value("permalink_url"_L1).toString();
    if (!link.isEmpty())
        post.url = pageUrl(link).toString();
    post.createdAtMs = graphTime(json.value("created_time"_L1));
    return post;
}

/** Ids of the photos that a post shows. */
QStringList photosOf(const QJsonObject &post)
{
    QStringList ids;
    const auto target = [](const QJsonValue &value) { return idText(value.toObject().value("target"_L1).toObject().value("id"_L1)); };
    for (const QJsonValue &value : post.value("attachments"_L1).toObject().value("data"_L1).toArray()) {
        ids.append(target(value));
        for (const QJsonValue &part : value.toObject().value("subattachments"_L1).toObject().value("data"_L1).toArray())
            ids.append(target(part));
    }
    return ids;
}

} // namespace

FacebookAdapter::FacebookAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network) : m_graph(http, clock, std::move(network)) {}

PlatformFacts FacebookAdapter::facts() const
{
    return factsOf(m_graph.network());
}

QString FacebookAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

QList<ContentIssue> FacebookAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const FieldValues values(m_graph.network(), content.options);
    const QString kind = values.text("kind"_L1);
    QList<ContentIssue> issues = threadIssues(content, kind != "story"_L1);
    auto bounds = domain::refinedLimits(domain::platformLimits(domain::Platform::Facebook), limits);
    const QJsonObject own = m_graph.network().provider.value("kinds"_L1).toObject().value(kind).toObject();
    bounds.videoSecondsMin = own.value("secondsMin"_L1).toDouble(bounds.videoSecondsMin);
    bounds.videoSecondsMax = own.value("secondsMax"_L1).toDouble(bounds.videoSecondsMax);
    for (int i = 0; i < content.parts.size(); ++i) {
        const PartContent &part = content.parts.at(i);
        issues += partIssues(part, i, domain::Platform::Facebook, bounds, content.spoilerText);
        issues += filmIssues(part, i, bounds);
        if (i > 0 && !part.media.isEmpty())
            issues.append({u"media.tooMany"_s, i, {QString::number(part.media.size()), u"0"_s}});
    }
    const QList<MediaItem> media = content.parts.isEmpty() ? QList<MediaItem>() : content.parts.first().media;
    if (kind == "reel"_L1 && (media.size() != 1 || !isFilm(media.first())))
        issues.append({u"media.needsFilm"_s, 0, {}});
    if (kind == "story"_L1 && media.size() != 1)
        issues.append({u"media.needsOne"_s, 0, {}});
    return issues;
}

PlatformResult<PlatformProfile> FacebookAdapter::verify(const AccountSession &session)
{
    const auto body = m_graph.get(session, u"/me"_s, {{u"fields"_s, u"id,name,picture{url}"_s}});
    if (!body)
        return body.error();
    PlatformProfile profile;
    profile.platformAccountId = idText(body->value("id"_L1));
    profile.displayName = body->value("name"_L1).toString();
    profile.username = profile.displayName;
    profile.avatarUrl = body->value("picture"_L1).toObject().value("data"_L1).toObject().value("url"_L1).toString();
    profile.accountKind = session.accountKind;
    return profile;
}

PlatformResult<QList<PlatformProfile>> FacebookAdapter::channels(const AccountSession &session)
{
    QList<PlatformProfile> pages;
    QString after;
    for (int round = 0; round < kMaxPages; ++round) {
        GraphValues values{{u"fields"_s, u"id,name,username,access_token,tasks,link,picture{url}"_s}, {u"limit"_s, u"100"_s}};
        if (!after.isEmpty())
            values.append({u"after"_s, after});
        const auto body = m_graph.get(session, u"/me/accounts"_s, values);
        if (!body)
            return body.error();
        for (const QJsonValue &value : body->value("data"_L1).toArray()) {
            const QJsonObject page = value.toObject();
            PlatformProfile profile;
            profile.platformAccountId = idText(page.value("id"_L1));
            profile.displayName = page.value("name"_L1).toString();
            profile.username = page.value("username"_L1).toString(profile.displayName);
            profile.avatarUrl = page.value("picture"_L1).toObject().value("data"_L1).toObject().value("url"_L1).toString();
            profile.accountKind = u"page"_s;
            profile.accessToken = page.value("access_token"_L1).toString();
            profile.metadata = {{u"link"_s, page.value("link"_L1)}};
            // Without this task the page can be read, not posted to.
            if (profile.accessToken.isEmpty() || !page.value("tasks"_L1).toArray().contains(u"CREATE_CONTENT"_s))
                profile.metadata.insert("blockedBy"_L1, u"noPublishRight"_s);
            pages.append(profile);
        }
        after = nextPage(*body);
        if (after.isEmpty())
            break;
    }
    return pages;
}

PlatformResult<QJsonObject> FacebookAdapter::loadLimits(const AccountSession &)
{
    return QJsonObject();
}

PlatformResult<RemotePost> FacebookAdapter::create(const AccountSession &session, const PartRequest &request)
{
    if (isReply(request)) {
        // Without "fields": with it the network may answer with an error for a comment that it has made.
        const auto made = m_graph.post(session, u'/' + segment(request.replyTo.parent->id) + u"/comments"_s,
                                       {{u"message"_s, request.content.parts.at(request.part).text}}, CallKind::Mutation);
        if (!made)
            return made.error();
        return RemotePost{idText(made->value("id"_L1)), {}, {}, m_graph.nowMs()};
    }
    if (!request.media.isEmpty() && request.media.first().data.contains("edge"_L1))
        return finishFilm(session, request);
    const QString kind = FieldValues(m_graph.network(), request.content.options).text("kind"_L1);
    if (kind != "story"_L1)
        return createFeedPost(session, request);
    const auto made = m_graph.post(session, u'/' + segment(session.platformAccountId) + u"/photo_stories"_s,
                                   {{u"photo_id"_s, request.media.first().id}}, CallKind::Mutation);
    if (!made)
        return made.error();
    return RemotePost{idText(made->value("post_id"_L1)), {}, {}, m_graph.nowMs()};
}

PlatformResult<RemotePost> FacebookAdapter::createFeedPost(const AccountSession &session, const PartRequest &request) const
{
    const PartContent &part = request.content.parts.at(request.part);
    GraphValues values;
    if (!part.text.isEmpty())
        values.append({u"message"_s, part.text});
    // The card of a link and photos exclude each other; the address stands in the text anyway.
    if (!part.link.isEmpty() && request.media.isEmpty())
        values.append({u"link"_s, part.link});
    for (int i = 0; i < request.media.size(); ++i) {
        const QJsonObject photo{{u"media_fbid"_s, request.media.at(i).id}};
        values.append({u"attached_media[%1]"_s.arg(i), QString::fromUtf8(QJsonDocument(photo).toJson(QJsonDocument::Compact))});
    }
    const auto made = m_graph.post(session, u'/' + segment(session.platformAccountId) + u"/feed"_s, values, CallKind::Mutation);
    if (!made)
        return made.error();
    RemotePost post = postOf(*made);
    if (post.id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    post.url = pageUrl(u'/' + post.id).toString();
    post.createdAtMs = m_graph.nowMs();
    return post;
}

PlatformResult<RemotePost> FacebookAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    // Posts are called "page_post"; a film has one number, and is worked on after it was taken.
    const bool isPost = post.id.contains(u'_');
    const auto body = m_graph.get(session, u'/' + segment(post.id), {{u"fields"_s, isPost ? u"id,created_time,permalink_url"_s : u"id,created_time,permalink_url,status"_s}});
    if (!body)
        return body.error();
    const QString state = body->value("status"_L1).toObject().value("video_status"_L1).toString();
    if (state == "error"_L1)
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s);
    if (state == "processing"_L1 || state == "upload_complete"_L1)
        return problem(FailureClass::TransientSafe, u"publish.processing"_s);
    RemotePost live = postOf(*body);
    live.id = post.id;
    return live;
}

PlatformResult<ReconcileResult> FacebookAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                           qint64 nowMs)
{
    if (isReply(request))
        return lookInComments(session, request, known, nowMs);
    if (!request.media.isEmpty() && request.media.first().data.contains("edge"_L1))
        return lookAtFilm(session, request, nowMs);
    if (FieldValues(m_graph.network(), request.content.options).text("kind"_L1) == "story"_L1)
        return lookInStories(session, request, nowMs);
    return lookInFeed(session, request, known, nowMs);
}

PlatformResult<ReconcileResult> FacebookAdapter::lookInFeed(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                            qint64 nowMs) const
{
    QStringList wanted;
    for (const RemoteMedia &media : request.media)
        wanted.append(media.id);
    const qint64 from = request.attempt.sentAtMs - kClockSkewMs;
    QString after;
    ReconcileResult result;
    for (int round = 0; round < kMaxPages; ++round) {
        GraphValues values{{u"fields"_s, u"id,message,created_time,permalink_url,attachments{target{id},subattachments{target{id}}}"_s},
                           {u"limit"_s, u"50"_s}};
        if (!after.isEmpty())
            values.append({u"after"_s, after});
        const auto body = m_graph.get(session, u'/' + segment(session.platformAccountId) + u"/published_posts"_s, values);
        if (!body)
            return body.error();
        bool reachedStart = false;
        for (const QJsonValue &value : body->value("data"_L1).toArray()) {
            const QJsonObject json = value.toObject();
            const RemotePost post = postOf(json);
            if (post.createdAtMs < from) {
                reachedStart = true;
                continue;
            }
            const QStringList photos = photosOf(json);
            const bool hasPhotos = std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &id) { return photos.contains(id); });
            if (!known.contains(post.id) && hasPhotos && textDigest(json.value("message"_L1).toString()) == request.attempt.digest) {
                result.verdict = ReconcileResult::Verdict::Found;
                result.post = post;
                return result;
            }
        }
        after = nextPage(*body);
        if (reachedStart || after.isEmpty()) {
            result.verdict = ReconcileResult::Verdict::NotThere;
            result.mayResend = nowMs - request.attempt.sentAtMs >= m_graph.millisOf("settleSeconds"_L1, 120'000);
            return result;
        }
    }
    return result;
}

PlatformResult<ReconcileResult> FacebookAdapter::lookInStories(const AccountSession &session, const PartRequest &request, qint64 nowMs) const
{
    const auto body = m_graph.get(session, u'/' + segment(session.platformAccountId) + u"/stories"_s,
                                  {{u"fields"_s, u"post_id,status,creation_time,media_id,url"_s}, {u"limit"_s, u"50"_s}});
    if (!body)
        return body.error();
    ReconcileResult result;
    for (const QJsonValue &value : body->value("data"_L1).toArray()) {
        const QJsonObject story = value.toObject();
        if (idText(story.value("media_id"_L1)) != request.media.first().id)
            continue;
        result.verdict = ReconcileResult::Verdict::Found;
        result.post = {idText(story.value("post_id"_L1)), {}, story.value("url"_L1).toString(), graphTime(story.value("creation_time"_L1))};
        return result;
    }
    result.verdict = ReconcileResult::Verdict::NotThere;
    result.mayResend = nowMs - request.attempt.sentAtMs >= m_graph.millisOf("settleSeconds"_L1, 120'000);
    return result;
}

PlatformResult<ReconcileResult> FacebookAdapter::lookInComments(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                                qint64 nowMs) const
{
    const auto body = m_graph.get(session, u'/' + segment(request.replyTo.parent->id) + u"/comments"_s,
                                  {{u"fields"_s, u"id,message,from{id},created_time"_s}, {u"order"_s, u"reverse_chronological"_s}, {u"limit"_s, u"100"_s}});
    if (!body)
        return body.error();
    ReconcileResult result;
    for (const QJsonValue &value : body->value("data"_L1).toArray()) {
        const QJsonObject comment = value.toObject();
        const bool isOwn = idText(comment.value("from"_L1).toObject().value("id"_L1)) == session.platformAccountId;
        const RemotePost post = postOf(comment);
        if (isOwn && !known.contains(post.id) && post.createdAtMs >= request.attempt.sentAtMs - kClockSkewMs
            && textDigest(comment.value("message"_L1).toString()) == request.attempt.digest) {
            result.verdict = ReconcileResult::Verdict::Found;
            result.post = post;
            return result;
        }
    }
    result.verdict = ReconcileResult::Verdict::NotThere;
    result.mayResend = nowMs - request.attempt.sentAtMs >= m_graph.millisOf("settleSeconds"_L1, 120'000);
    return result;
}

PlatformResult<void> FacebookAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    return m_graph.remove(session, u'/' + segment(post.id));
}

} // namespace campanile::server
