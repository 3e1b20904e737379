// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/reddit/redditadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kClockSkewMs = 5 * 60'000;
constexpr int kMaxPages = 3;

/** What the post says for Reddit, worked out once for sending and for finding it again. */
struct Submission {
    QString kind;       ///< self, link, image or gallery
    QString community;  ///< without "r/"
    QString title;
    QString text;
    QString link;
    QString flair;
    bool sendsReplies = true;
    bool isRepeatAllowed = false;
};

Submission submissionOf(const domain::NetworkInfo &network, const PublishContent &content)
{
    const FieldValues values(network, content.options);
    const PartContent part = content.parts.value(0);
    Submission post;
    post.kind = values.text("kind"_L1) == "link"_L1 ? u"link"_s : u"self"_s;
    if (!part.media.isEmpty())
        post.kind = part.media.size() > 1 ? u"gallery"_s : u"image"_s;
    post.community = values.text("community"_L1);
    if (post.community.startsWith("r/"_L1))
        post.community.remove(0, 2);
    post.title = values.text("title"_L1);
    if (post.title.isEmpty())
        post.title = content.title.trimmed();
    post.text = part.text;
    post.link = part.link;
    // The address is the post itself; standing in the text too it would be there twice.
    if (post.kind == "link"_L1 && post.text.endsWith(post.link))
        post.text = post.text.chopped(post.link.size()).trimmed();
    post.flair = values.text("flair"_L1);
    post.sendsReplies = values.flag("sendReplies"_L1);
    post.isRepeatAllowed = values.flag("allowRepeat"_L1);
    return post;
}

QString flag(bool on)
{
    return on ? u"true"_s : u"false"_s;
}

RemotePost postOf(const QJsonObject &thing)
{
    RemotePost post;
    post.id = thing.value("name"_L1).toString();
    const QString link = thing.value("permalink"_L1).toString();
    if (!link.isEmpty())
        post.url = QUrl(u"https://www.reddit.com"_s).resolved(QUrl(link)).toString();
    post.createdAtMs = qint64(thing.value("created_utc"_L1).toDouble() * 1000);
    return post;
}

} // namespace

RedditAdapter::RedditAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network) : m_calls(http, clock, std::move(network)) {}

PlatformFacts RedditAdapter::facts() const
{
    return factsOf(m_calls.network());
}

QString RedditAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

QList<ContentIssue> RedditAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const FieldValues values(m_calls.network(), content.options);
    QList<ContentIssue> issues = threadIssues(content, true);
    auto bounds = domain::refinedLimits(domain::platformLimits(domain::Platform::Reddit), limits);
    bounds.videosMax = 0;
    const Submission post = submissionOf(m_calls.network(), content);
    for (int i = 0; i < content.parts.size(); ++i) {
        auto own = bounds;
        if (i > 0)
            own.textMax = int(m_calls.network().provider.value("commentMax"_L1).toInteger(own.textMax));
        for (const ContentIssue &issue : partIssues(content.parts.at(i), i, domain::Platform::Reddit, own, content.spoilerText)) {
            // The title alone is a post; a link is one too.
            if (i > 0 || issue.code != "text.empty"_L1)
                issues.append(issue);
        }
        if (i > 0 && !content.parts.at(i).media.isEmpty())
            issues.append({u"media.tooMany"_s, i, {QString::number(content.parts.at(i).media.size()), u"0"_s}});
    }
    if (post.title.isEmpty())
        issues.append({u"title.missing"_s, 0, {}});
    else if (const qsizetype used = post.title.toUcs4().size(); bounds.titleMax >= 0 && used > bounds.titleMax)
        issues.append({u"title.tooLong"_s, 0, {QString::number(used), QString::number(bounds.titleMax)}});
    if (post.kind == "link"_L1 && post.link.isEmpty())
        issues.append({u"link.missing"_s, 0, {}});
    return issues;
}

PlatformResult<PlatformProfile> RedditAdapter::verify(const AccountSession &session)
{
    const auto me = m_calls.get(session, u"/api/v1/me"_s);
    if (!me)
        return me.error();
    PlatformProfile profile;
    profile.platformAccountId = me->value("id"_L1).toString();
    profile.username = me->value("name"_L1).toString();
    profile.displayName = me->value("subreddit"_L1).toObject().value("title"_L1).toString();
    if (profile.displayName.isEmpty())
        profile.displayName = profile.username;
    profile.avatarUrl = me->value("icon_img"_L1).toString();
    profile.accountKind = u"personal"_s;
    if (me->value("is_suspended"_L1).toBool())
        profile.metadata.insert("blockedBy"_L1, u"suspended"_s);
    return profile;
}

PlatformResult<QJsonObject> RedditAdapter::loadLimits(const AccountSession &)
{
    return QJsonObject();
}

PlatformResult<QList<FieldChoice>> RedditAdapter::choices(const AccountSession &session, const QString &source, const QString &dependsOn)
{
    if (source == "communities"_L1)
        return communities(session);
    if (source == "flairs"_L1 && !dependsOn.isEmpty())
        return flairs(session, dependsOn.startsWith("r/"_L1) ? dependsOn.sliced(2) : dependsOn);
    return unsupported();
}

PlatformResult<QList<FieldChoice>> RedditAdapter::communities(const AccountSession &session) const
{
    // Everybody may post to the page of their own.
    QList<FieldChoice> choices{{u"u_"_s + session.username, u"u/"_s + session.username, {}, true}};
    QString after;
    for (int round = 0; round < kMaxPages; ++round) {
        QUrlQuery query{{u"limit"_s, u"100"_s}};
        if (!after.isEmpty())
            query.addQueryItem(u"after"_s, formValue(after));
        const auto list = m_calls.get(session, u"/subreddits/mine/subscriber"_s, query);
        if (!list)
            return list.error();
        const QJsonObject data = list->value("data"_L1).toObject();
        for (const QJsonValue &child : data.value("children"_L1).toArray()) {
            const QJsonObject community = child.toObject().value("data"_L1).toObject();
            FieldChoice choice;
            choice.value = community.value("display_name"_L1).toString();
            choice.label = u"r/"_s + choice.value;
            choice.detail = community.value("title"_L1).toString();
            const bool isMember = community.value("user_is_contributor"_L1).toBool() || community.value("user_is_moderator"_L1).toBool();
            const QString type = community.value("subreddit_type"_L1).toString();
            const bool isClosed = type == "restricted"_L1 || type == "private"_L1 || type == "archived"_L1;
            choice.isEnabled = !community.value("user_is_banned"_L1).toBool() && (!isClosed || isMember);
            choices.append(choice);
        }
        after = data.value("after"_L1).toString();
        if (after.isEmpty())
            break;
    }
    return choices;
}

PlatformResult<QList<FieldChoice>> RedditAdapter::flairs(const AccountSession &session, const QString &community) const
{
    const auto list = m_calls.get(session, u"/r/%1/api/link_flair_v2"_s.arg(segment(community)));
    if (!list) {
        // A community without flairs answers like one where the person may not set any.
        if (list.error().httpStatus == 403)
            return QList<FieldChoice>();
        return list.error();
    }
    QList<FieldChoice> choices;
    for (const QJsonValue &value : list->value("list"_L1).toArray()) {
        const QJsonObject flair = value.toObject();
        choices.append({flair.value("id"_L1).toString(), flair.value("text"_L1).toString(), {}, !flair.value("mod_only"_L1).toBool()});
    }
    return choices;
}

PlatformResult<RemoteMedia> RedditAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const auto content = contentOf(request.item);
    if (!content)
        return content.error();
    const auto lease = m_calls.post(session, u"/api/media/asset.json"_s,
                                    {{u"filepath"_s, formValue(request.item.fileName)}, {u"mimetype"_s, formValue(request.item.mimeType)}}, CallKind::Read);
    if (!lease)
        return lease.error();
    const auto address = m_calls.sendFile(session, lease->value("args"_L1).toObject(), request.item, *content);
    if (!address)
        return address.error();
    return RemoteMedia{lease->value("asset"_L1).toObject().value("asset_id"_L1).toString(), true, {{u"url"_s, *address}}};
}

PlatformResult<RemoteMedia> RedditAdapter::poll(const AccountSession &, const RemoteMedia &media)
{
    RemoteMedia now = media;
    now.ready = true;
    return now;
}

PlatformResult<RemotePost> RedditAdapter::create(const AccountSession &session, const PartRequest &request)
{
    if (request.part > 0)
        return comment(session, request.replyTo.parent->id, request.content.parts.at(request.part).text);
    return request.media.size() > 1 ? submitGallery(session, request) : submit(session, request);
}

PlatformResult<RemotePost> RedditAdapter::submit(const AccountSession &session, const PartRequest &request) const
{
    const Submission post = submissionOf(m_calls.network(), request.content);
    QUrlQuery values{{u"sr"_s, formValue(post.community)}, {u"kind"_s, post.kind}, {u"title"_s, formValue(post.title)},
                     {u"sendreplies"_s, flag(post.sendsReplies)}, {u"nsfw"_s, flag(request.content.sensitive)},
                     {u"spoiler"_s, flag(!request.content.spoilerText.isEmpty())}, {u"resubmit"_s, flag(post.isRepeatAllowed)}};
    if (!post.text.isEmpty())
        values.addQueryItem(u"text"_s, formValue(post.text));
    if (post.kind == "link"_L1)
        values.addQueryItem(u"url"_s, formValue(post.link));
    if (post.kind == "image"_L1)
        values.addQueryItem(u"url"_s, formValue(request.media.first().data.value("url"_L1).toString()));
    if (!post.flair.isEmpty())
        values.addQueryItem(u"flair_id"_s, formValue(post.flair));
    const auto made = m_calls.post(session, u"/api/submit"_s, values, CallKind::Mutation);
    if (!made)
        return made.error();
    const QString id = made->value("name"_L1).toString();
    if (id.isEmpty()) {
        // A picture is turned into a post after this answer; which one it became is found in the person's list.
        return problem(FailureClass::Ambiguous, post.kind == "image"_L1 ? u"publish.processing"_s : u"publish.badAnswer"_s);
    }
    return RemotePost{id, {}, made->value("url"_L1).toString(), m_calls.nowMs()};
}

PlatformResult<RemotePost> RedditAdapter::submitGallery(const AccountSession &session, const PartRequest &request) const
{
    const Submission post = submissionOf(m_calls.network(), request.content);
    QJsonArray items;
    for (int i = 0; i < request.media.size(); ++i) {
        const QString alt = request.content.parts.first().media.at(i).altText;
        items.append(QJsonObject{{u"media_id"_s, request.media.at(i).id},
                                 {u"caption"_s, alt.left(int(m_calls.network().provider.value("captionMax"_L1).toInteger(180)))},
                                 {u"outbound_url"_s, QString()}});
    }
    QJsonObject body{{u"api_type"_s, u"json"_s}, {u"sr"_s, post.community}, {u"title"_s, post.title}, {u"items"_s, items},
                     {u"sendreplies"_s, post.sendsReplies}, {u"nsfw"_s, request.content.sensitive},
                     {u"spoiler"_s, !request.content.spoilerText.isEmpty()}, {u"show_error_list"_s, true}, {u"validate_on_submit"_s, true}};
    if (!post.text.isEmpty())
        body.insert("text"_L1, post.text);
    if (!post.flair.isEmpty())
        body.insert("flair_id"_L1, post.flair);
    const auto made = m_calls.json(session, u"/api/submit_gallery_post.json"_s, body, CallKind::Mutation);
    if (!made)
        return made.error();
    QString id = made->value("name"_L1).toString();
    if (id.isEmpty())
        id = made->value("id"_L1).toString();
    if (id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return RemotePost{id, {}, made->value("url"_L1).toString(), m_calls.nowMs()};
}

PlatformResult<RemotePost> RedditAdapter::comment(const AccountSession &session, const QString &on, const QString &text) const
{
    const auto made = m_calls.post(session, u"/api/comment"_s, {{u"thing_id"_s, formValue(on)}, {u"text"_s, formValue(text)}}, CallKind::Mutation);
    if (!made)
        return made.error();
    const RemotePost post = postOf(made->value("things"_L1).toArray().at(0).toObject().value("data"_L1).toObject());
    if (post.id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return post;
}

PlatformResult<RemotePost> RedditAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const auto found = m_calls.get(session, u"/api/info"_s, {{u"id"_s, formValue(post.id)}});
    if (!found)
        return found.error();
    const RemotePost live =
        postOf(found->value("data"_L1).toObject().value("children"_L1).toArray().at(0).toObject().value("data"_L1).toObject());
    if (live.id.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.processing"_s);
    return live;
}

PlatformResult<ReconcileResult> RedditAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                         qint64 nowMs)
{
    const qint64 settle = m_calls.millisOf("settleSeconds"_L1, 120'000);
    if (request.part > 0) {
        const QString on = request.replyTo.parent->id;
        return lookIn(session, u"comments"_s, request, known, nowMs, settle, [&](const QJsonObject &thing) {
            return thing.value("parent_id"_L1).toString() == on && textDigest(thing.value("body"_L1).toString()) == request.attempt.digest;
        });
    }
    const Submission post = submissionOf(m_calls.network(), request.content);
    // A picture may take minutes to become a post; sending it again before that would make two.
    const bool isPicture = !request.media.isEmpty();
    return lookIn(session, u"submitted"_s, request, known, nowMs, isPicture ? m_calls.millisOf("pictureSettleSeconds"_L1, 900'000) : settle,
                  [&](const QJsonObject &thing) {
                      if (thing.value("subreddit"_L1).toString().compare(post.community, Qt::CaseInsensitive) != 0
                          || textDigest(thing.value("title"_L1).toString()) != textDigest(post.title))
                          return false;
                      if (post.kind == "link"_L1)
                          return thing.value("url"_L1).toString() == post.link;
                      return isPicture || textDigest(thing.value("selftext"_L1).toString()) == textDigest(post.text);
                  });
}

PlatformResult<ReconcileResult> RedditAdapter::lookIn(const AccountSession &session, const QString &list, const PartRequest &request,
                                                      const QStringList &known, qint64 nowMs, qint64 settleMs,
                                                      const std::function<bool(const QJsonObject &)> &isIt) const
{
    const qint64 from = request.attempt.sentAtMs - kClockSkewMs;
    ReconcileResult result;
    QString after;
    for (int round = 0; round < kMaxPages; ++round) {
        QUrlQuery query{{u"sort"_s, u"new"_s}, {u"limit"_s, u"100"_s}};
        if (!after.isEmpty())
            query.addQueryItem(u"after"_s, formValue(after));
        const auto answer = m_calls.get(session, u"/user/%1/%2"_s.arg(segment(session.username), list), query);
        if (!answer)
            return answer.error();
        const QJsonObject data = answer->value("data"_L1).toObject();
        bool reachedStart = false;
        for (const QJsonValue &child : data.value("children"_L1).toArray()) {
            const QJsonObject thing = child.toObject().value("data"_L1).toObject();
            const RemotePost post = postOf(thing);
            reachedStart = reachedStart || post.createdAtMs < from;
            if (post.createdAtMs >= from && !known.contains(post.id) && isIt(thing)) {
                result.verdict = ReconcileResult::Verdict::Found;
                result.post = post;
                return result;
            }
        }
        after = data.value("after"_L1).toString();
        if (reachedStart || after.isEmpty()) {
            result.verdict = ReconcileResult::Verdict::NotThere;
            result.mayResend = nowMs - request.attempt.sentAtMs >= settleMs;
            return result;
        }
    }
    return result;
}

PlatformResult<void> RedditAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    // What is gone already is answered in the same way.
    const auto done = m_calls.post(session, u"/api/del"_s, {{u"id"_s, formValue(post.id)}}, CallKind::Read);
    return done ? PlatformResult<void>() : done.error();
}

} // namespace campanile::server
