// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/threads/threadsadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kClockSkewMs = 5 * 60'000;

QString account(const AccountSession &session)
{
    return u'/' + segment(session.platformAccountId);
}

} // namespace

ThreadsAdapter::ThreadsAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
    : m_graph(http, clock, std::move(network)), m_containers(m_graph, u"status"_s, u"error_message"_s)
{
}

PlatformFacts ThreadsAdapter::facts() const
{
    return factsOf(m_graph.network());
}

QString ThreadsAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

QList<ContentIssue> ThreadsAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const FieldValues values(m_graph.network(), content.options);
    QList<ContentIssue> issues;
    const auto bounds = domain::refinedLimits(domain::platformLimits(domain::Platform::Threads), limits);
    for (int i = 0; i < content.parts.size(); ++i) {
        const PartContent &part = content.parts.at(i);
        auto own = bounds;
        // A carousel takes several films.
        if (part.media.size() > 1)
            own.videosMax = bounds.imagesMax;
        issues += partIssues(part, i, domain::Platform::Threads, own, content.spoilerText);
        issues += filmIssues(part, i, own);
        if (part.media.size() > bounds.imagesMax)
            issues.append({u"media.tooMany"_s, i, {QString::number(part.media.size()), QString::number(bounds.imagesMax)}});
    }
    // Topic tags: 1 to 50 characters, without a full stop or an ampersand (Threads API, posts).
    const QString topic = values.text("topicTag"_L1);
    if (topic.contains(u'.') || topic.contains(u'&'))
        issues.append({u"option.unknownChoice"_s, 0, {u"Topic"_s, topic}});
    return issues;
}

PlatformResult<PlatformProfile> ThreadsAdapter::verify(const AccountSession &session)
{
    const auto body = m_graph.get(session, u"/me"_s, {{u"fields"_s, u"id,username,name,threads_profile_picture_url"_s}});
    if (!body)
        return body.error();
    PlatformProfile profile;
    profile.platformAccountId = idText(body->value("id"_L1));
    profile.username = body->value("username"_L1).toString();
    profile.displayName = body->value("name"_L1).toString(profile.username);
    profile.avatarUrl = body->value("threads_profile_picture_url"_L1).toString();
    profile.accountKind = u"personal"_s;
    return profile;
}

PlatformResult<RemoteQuota> ThreadsAdapter::loadQuota(const AccountSession &session)
{
    const auto body = m_graph.get(session, account(session) + u"/threads_publishing_limit"_s, {{u"fields"_s, u"quota_usage,config"_s}});
    return body ? PlatformResult<RemoteQuota>(quotaOf(*body)) : body.error();
}

PlatformResult<QJsonObject> ThreadsAdapter::loadLimits(const AccountSession &session)
{
    const auto quota = loadQuota(session);
    if (!quota)
        return quota.error();
    return limitsOf(*quota);
}

PlatformResult<RemoteMedia> ThreadsAdapter::makeContainer(const AccountSession &session, const GraphValues &values) const
{
    return m_containers.make(session, account(session) + u"/threads"_s, values);
}

PlatformResult<GraphValues> ThreadsAdapter::fileValues(const MediaItem &item) const
{
    const auto address = publicUrlOf(item);
    if (!address)
        return address.error();
    GraphValues values{{u"media_type"_s, isFilm(item) ? u"VIDEO"_s : u"IMAGE"_s},
                       {isFilm(item) ? u"video_url"_s : u"image_url"_s, address->toString(QUrl::FullyEncoded)}};
    if (!item.altText.isEmpty())
        values.append({u"alt_text"_s, item.altText});
    return values;
}

PlatformResult<RemoteMedia> ThreadsAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    auto values = fileValues(request.item);
    if (!values)
        return values.error();
    // One file is the message: its container needs the text and is made by assemble().
    if (request.content.parts.at(request.part).media.size() == 1)
        return RemoteMedia{request.item.id, true, {}};
    return makeContainer(session, *values + GraphValues{{u"is_carousel_item"_s, u"true"_s}});
}

PlatformResult<RemoteMedia> ThreadsAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    return m_containers.poll(session, media);
}

PlatformResult<std::optional<RemoteMedia>> ThreadsAdapter::assemble(const AccountSession &session, const PartRequest &request)
{
    const PartContent &part = request.content.parts.at(request.part);
    const FieldValues fields(m_graph.network(), request.content.options);
    GraphValues values;
    if (part.media.isEmpty()) {
        values = {{u"media_type"_s, u"TEXT"_s}};
        if (!part.link.isEmpty())
            values.append({u"link_attachment"_s, part.link});
    } else if (part.media.size() == 1) {
        const auto file = fileValues(part.media.first());
        if (!file)
            return file.error();
        values = *file;
    } else {
        QStringList children;
        for (const RemoteMedia &media : request.media)
            children.append(media.id);
        values = {{u"media_type"_s, u"CAROUSEL"_s}, {u"children"_s, children.join(u',')}};
    }
    if (!part.text.isEmpty())
        values.append({u"text"_s, part.text});
    if (!part.media.isEmpty() && request.content.sensitive)
        values.append({u"is_spoiler_media"_s, u"true"_s});
    if (request.replyTo.parent) {
        values.append({u"reply_to_id"_s, request.replyTo.parent->id});
    } else {
        if (const QString control = fields.text("replyControl"_L1); !control.isEmpty() && control != "everyone"_L1)
            values.append({u"reply_control"_s, control});
        if (const QString topic = fields.text("topicTag"_L1); !topic.isEmpty())
            values.append({u"topic_tag"_s, topic});
    }
    const auto made = makeContainer(session, values);
    return made ? PlatformResult<std::optional<RemoteMedia>>(std::optional(*made)) : made.error();
}

PlatformResult<RemotePost> ThreadsAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const auto made = m_graph.post(session, account(session) + u"/threads_publish"_s, {{u"creation_id"_s, request.media.last().id}}, CallKind::Mutation);
    if (!made)
        return m_containers.refusal(session, request.media.last().id, made.error());
    const QString id = idText(made->value("id"_L1));
    if (id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return RemotePost{id, {}, {}, m_graph.nowMs()};
}

PlatformResult<RemotePost> ThreadsAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const auto body = m_graph.get(session, u'/' + segment(post.id), {{u"fields"_s, u"id,permalink,timestamp"_s}});
    if (!body)
        return body.error();
    return RemotePost{post.id, {}, body->value("permalink"_L1).toString(), graphTime(body->value("timestamp"_L1))};
}

PlatformResult<std::optional<RemotePost>> ThreadsAdapter::findMessage(const AccountSession &session, const PartRequest &request,
                                                                      const QStringList &known) const
{
    const bool isReply = request.replyTo.parent.has_value();
    const auto body = m_graph.get(session, account(session) + (isReply ? u"/replies"_s : u"/threads"_s),
                                  {{u"fields"_s, u"id,text,permalink,timestamp,replied_to{id}"_s}, {u"limit"_s, u"50"_s}});
    if (!body)
        return body.error();
    for (const QJsonValue &value : body->value("data"_L1).toArray()) {
        const QJsonObject message = value.toObject();
        const RemotePost post{idText(message.value("id"_L1)), {}, message.value("permalink"_L1).toString(), graphTime(message.value("timestamp"_L1))};
        const QString parent = idText(message.value("replied_to"_L1).toObject().value("id"_L1));
        const bool isThere = !isReply || parent.isEmpty() || parent == request.replyTo.parent->id;
        if (isThere && !known.contains(post.id) && post.createdAtMs >= request.attempt.sentAtMs - kClockSkewMs
            && textDigest(message.value("text"_L1).toString()) == request.attempt.digest)
            return std::optional(post);
    }
    return std::optional<RemotePost>();
}

PlatformResult<ReconcileResult> ThreadsAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                          qint64 nowMs)
{
    return m_containers.reconcile(session, request.media.last().id, request.attempt, nowMs, [&] { return findMessage(session, request, known); });
}

PlatformResult<void> ThreadsAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    return m_graph.remove(session, u'/' + segment(post.id));
}

} // namespace campanile::server
