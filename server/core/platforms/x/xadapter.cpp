// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/x/xadapter.h"

#include "app/core/clock.h"
#include "app/domain/entities.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// The timeline shows a post some time after it was stored.
constexpr qint64 kSettleMs = 60'000;
constexpr int kMaxPages = 5;
constexpr qint64 kLargestGif = 15'000'000;

/** What went wrong, as the body says it. X uses problem+json, lists of problems, and the numbers of its first interface. */
struct Problem {
    QString kind;   ///< last segment of "type", or the old number
    QString text;
    int status = 0; ///< of its own, inside a 200
};

Problem problemOf(const QJsonObject &body)
{
    const QJsonObject first = body.value("errors"_L1).toArray().at(0).toObject();
    const QJsonObject &said = body.contains("type"_L1) || body.contains("detail"_L1) ? body : first;
    Problem problem;
    problem.kind = said.value("type"_L1).toString().section(u'/', -1);
    if (problem.kind.isEmpty() || problem.kind == "about:blank"_L1)
        problem.kind = said.contains("code"_L1) ? idText(said.value("code"_L1)) : said.value("title"_L1).toString();
    problem.text = said.value("detail"_L1).toString();
    if (problem.text.isEmpty())
        problem.text = said.value("message"_L1).toString(said.value("title"_L1).toString());
    problem.status = said.value("status"_L1).toInt();
    return problem;
}

bool says(const QString &text, QLatin1StringView word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

QString unescaped(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
}

/** A text in the form in which it can be compared with what the network made of it: links are shortened there. */
QString comparable(const QString &text)
{
    QString result = text;
    const QList<domain::Entity> links = domain::extractLinks(text, domain::Platform::Twitter);
    for (auto link = links.crbegin(); link != links.crend(); ++link)
        result.replace(link->begin, link->size(), QChar::ObjectReplacementCharacter);
    return result.normalized(QString::NormalizationForm_C).simplified();
}

/** The text of a post without the addresses of its own media; @p expand puts links back as they were written. */
QString textOf(const QJsonObject &post, bool expand)
{
    const QJsonObject longer = post.value("note_tweet"_L1).toObject();
    QString text = longer.value("text"_L1).toString(post.value("text"_L1).toString());
    static const QRegularExpression ownMedia(u"/(photo|video)/[0-9]+$"_s);
    const QJsonArray urls = (longer.isEmpty() ? post : longer).value("entities"_L1).toObject().value("urls"_L1).toArray();
    for (const QJsonValue &value : urls) {
        const QString expanded = value["expanded_url"_L1].toString();
        const bool isMedia = value.toObject().contains("media_key"_L1) || ownMedia.match(expanded).hasMatch();
        if (isMedia || expand)
            text.replace(value["url"_L1].toString(), isMedia ? QString() : expanded);
    }
    return unescaped(text);
}

QString parentOf(const QJsonObject &post)
{
    const QJsonArray references = post.value("referenced_tweets"_L1).toArray();
    for (const QJsonValue &reference : references) {
        if (reference["type"_L1].toString() == "replied_to"_L1)
            return reference["id"_L1].toString();
    }
    return {};
}

bool isSameText(const QJsonObject &post, const PartRequest &request)
{
    if (textDigest(textOf(post, true)) == request.attempt.digest)
        return true;
    // Somebody may have changed the post since; then only the digest knows what was sent.
    const QString own = request.content.parts.at(request.part).text;
    return textDigest(own) == request.attempt.digest && comparable(own) == comparable(textOf(post, false));
}

} // namespace

PlatformFacts XAdapter::facts() const
{
    return factsOf(m_network);
}

QUrl XAdapter::at(const QString &path) const
{
    return under(m_network.apiUrl(), path);
}

QList<ContentIssue> XAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const domain::PlatformLimits own = domain::refinedLimits(domain::platformLimits(domain::Platform::Twitter), limits);
    QList<ContentIssue> issues;
    for (int i = 0; i < content.parts.size(); ++i) {
        const PartContent &part = content.parts.at(i);
        issues += partIssues(part, i, domain::Platform::Twitter, own);
        issues += filmIssues(part, i, own);
        const auto isGif = [](const MediaItem &item) { return item.mimeType == "image/gif"_L1; };
        // 4 photos, or one animated GIF, or one film (media best practices).
        if (part.media.size() > 1 && std::any_of(part.media.cbegin(), part.media.cend(), isGif))
            issues.append({u"media.mixed"_s, i, {}});
        issues.removeIf([&](const ContentIssue &issue) {
            return issue.code == "media.tooLarge"_L1 && issue.part == i && std::any_of(part.media.cbegin(), part.media.cend(), [&](const MediaItem &item) {
                       return isGif(item) && item.fileName == issue.args.value(0) && item.sizeBytes <= kLargestGif;
                   });
        });
    }
    return issues;
}

QString XAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

PlatformError XAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const qint64 now = m_clock.nowMs();
    const Problem said = problemOf(bodyObject(response));
    HttpResponse meant = response;
    if (isSuccess(response) && !said.kind.isEmpty())
        meant.status = said.status >= 400 ? said.status : said.kind == "internal-error"_L1 ? 500 : said.kind == "resource-not-found"_L1 ? 404 : 400;
    PlatformError error = classify(meant, kind, redact(said.kind, {session.accessToken}).left(80),
                                   redact(said.text.isEmpty() ? response.detail : said.text, {session.accessToken}), now);
    if (response.failure != HttpFailure::None)
        return error;
    const auto become = [&error](FailureClass cls, const QString &code) {
        error.cls = cls;
        error.code = code;
        error.retryAtMs = -1;
    };
    if (meant.status == 402 || says(said.kind, "usage-capped"_L1) || says(said.text, "credits"_L1)) {
        become(FailureClass::Policy, u"publish.usageCapped"_s);
    } else if (says(said.text, "suspended"_L1) || says(said.text, "account is temporarily locked"_L1) || said.kind == "64"_L1 || said.kind == "326"_L1) {
        become(FailureClass::Policy, u"publish.accountStopped"_s);
    } else if (says(said.text, "duplicate content"_L1) || said.kind == "187"_L1) {
        become(FailureClass::Duplicate, u"publish.duplicate"_s);
    } else if (meant.status == 400 && says(said.text, "media ids are invalid"_L1)) {
        become(FailureClass::TransientSafe, u"publish.mediaGone"_s);
    } else if (meant.status == 403 && (says(said.kind, "oauth1-permissions"_L1) || says(said.kind, "unsupported-authentication"_L1) || says(said.text, "scope"_L1))) {
        become(FailureClass::Auth, u"publish.permission"_s);
    } else if (meant.status == 403) {
        become(FailureClass::Permanent, u"publish.forbidden"_s);
    } else if (meant.status == 429) {
        error.retryAtMs = callsAgainAt(response, now);
        for (const QByteArray &window : {QByteArray("x-user-limit-24hour-"), QByteArray("x-app-limit-24hour-")}) {
            if (response.header(window + "remaining").trimmed() != "0")
                continue;
            const qint64 reset = response.header(window + "reset").toLongLong() * 1000 + clockAhead(response, now);
            become(FailureClass::QuotaDay, u"publish.dailyCap"_s);
            error.retryAtMs = reset > now ? reset : -1;
        }
    }
    return error;
}

PlatformResult<QJsonObject> XAdapter::dataOf(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject data = bodyObject(response).value("data"_L1).toObject();
    if (!isSuccess(response) || data.isEmpty())
        return failure(session, response, kind);
    return data;
}

RemotePost XAdapter::postOf(const AccountSession &session, const QJsonObject &post) const
{
    RemotePost result;
    result.id = idText(post.value("id"_L1));
    if (!result.id.isEmpty())
        result.url = under(m_network.apiUrl(u"web"_s), u"/%1/status/%2"_s.arg(segment(session.username.isEmpty() ? u"i"_s : session.username), segment(result.id))).toString();
    result.createdAtMs = instantOf(post.value("created_at"_L1));
    return result;
}

PlatformResult<PlatformProfile> XAdapter::verify(const AccountSession &session)
{
    const QUrlQuery query{{u"user.fields"_s, u"profile_image_url,public_metrics,verified_type"_s}};
    const auto data = dataOf(session, m_calls.get(session, at(u"/users/me"_s), query), CallKind::Read);
    if (!data)
        return data.error();
    PlatformProfile profile;
    profile.platformAccountId = idText(data->value("id"_L1));
    profile.username = data->value("username"_L1).toString();
    profile.displayName = data->value("name"_L1).toString();
    profile.avatarUrl = data->value("profile_image_url"_L1).toString();
    profile.accountKind = u"personal"_s;
    if (profile.platformAccountId.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    return profile;
}

PlatformResult<QJsonObject> XAdapter::loadLimits(const AccountSession &)
{
    return QJsonObject(); // X says nothing about an account's own limits.
}

PlatformResult<QJsonObject> XAdapter::send(const AccountSession &session, const QJsonObject &body) const
{
    return dataOf(session, m_calls.json(session, "POST", at(u"/tweets"_s), body), CallKind::Mutation);
}

PlatformResult<RemotePost> XAdapter::create(const AccountSession &session, const PartRequest &request)
{
    QJsonObject body{{u"text"_s, request.content.parts.at(request.part).text}};
    if (!request.media.isEmpty()) {
        QJsonArray ids;
        for (const RemoteMedia &media : request.media)
            ids.append(media.id);
        body.insert("media"_L1, QJsonObject{{u"media_ids"_s, ids}});
    }
    if (request.replyTo.parent)
        body.insert("reply"_L1, QJsonObject{{u"in_reply_to_tweet_id"_s, request.replyTo.parent->id}});
    const FieldValues values(m_network, request.content.options);
    const QString replies = values.text("replySettings"_L1);
    // Who may answer is a property of the conversation, so only its first post says it.
    if (request.part == 0 && !replies.isEmpty() && replies != "everyone"_L1)
        body.insert("reply_settings"_L1, replies);
    if (values.flag("madeWithAi"_L1) && !request.media.isEmpty())
        body.insert("made_with_ai"_L1, true);
    if (request.part == 0 && values.flag("paidPartnership"_L1))
        body.insert("paid_partnership"_L1, true);
    const auto data = send(session, body);
    if (!data)
        return data.error();
    const RemotePost post = postOf(session, *data);
    if (post.id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return post;
}

PlatformResult<RemotePost> XAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const QUrlQuery query{{u"tweet.fields"_s, u"created_at"_s}};
    const auto data = dataOf(session, m_calls.get(session, at(u"/tweets/"_s + segment(post.id)), query), CallKind::Read);
    if (!data)
        return data.error();
    return postOf(session, *data);
}

PlatformResult<ReconcileResult> XAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs)
{
    ReconcileResult result;
    QString token;
    const QString parent = request.replyTo.parent ? request.replyTo.parent->id : QString();
    for (int page = 0; page < kMaxPages; ++page) {
        QUrlQuery query{{u"max_results"_s, u"100"_s},
                        {u"exclude"_s, u"retweets"_s},
                        {u"tweet.fields"_s, u"created_at,entities,note_tweet,referenced_tweets"_s}};
        if (!token.isEmpty())
            query.addQueryItem(u"pagination_token"_s, token);
        const HttpResponse response = m_calls.get(session, at(u"/users/%1/tweets"_s.arg(segment(session.platformAccountId))), query);
        const QJsonObject body = bodyObject(response);
        const QJsonObject meta = body.value("meta"_L1).toObject();
        // An empty timeline has no "data", so "meta" tells whether this is an answer.
        if (!isSuccess(response) || meta.isEmpty())
            return failure(session, response, CallKind::Read);
        const qint64 from = earliestOnNetwork(request.attempt, response, nowMs);
        token = meta.value("next_token"_L1).toString();
        bool reachedStart = token.isEmpty();
        const QJsonArray posts = body.value("data"_L1).toArray();
        for (const QJsonValue &value : posts) {
            const QJsonObject post = value.toObject();
            const RemotePost found = postOf(session, post);
            if (found.createdAtMs < from) {
                reachedStart = true;
                continue;
            }
            if (!known.contains(found.id) && parentOf(post) == parent && isSameText(post, request)) {
                result.verdict = ReconcileResult::Verdict::Found;
                result.post = found;
                return result;
            }
        }
        if (reachedStart) {
            result.verdict = ReconcileResult::Verdict::NotThere;
            result.mayResend = nowMs - request.attempt.sentAtMs >= kSettleMs;
            return result;
        }
    }
    return result;
}

PlatformResult<void> XAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    const auto data = dataOf(session, m_calls.bytes(session, "DELETE", at(u"/tweets/"_s + segment(post.id)), {}, {}), CallKind::Read);
    if (data || data.error().httpStatus == 404 || data.error().platformCode == "resource-not-found"_L1)
        return {};
    return data.error();
}

} // namespace campanile::server
