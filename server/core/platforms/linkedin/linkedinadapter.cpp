// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/linkedin/linkedinadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/linkedin/littletext.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kSettleMs = 60'000;
constexpr int kPageSize = 50;
constexpr int kMaxPages = 4;
constexpr qint64 kDayMs = 24 * 3600'000LL;

const QString kOrganization = u"urn:li:organization:"_s;

bool isDocument(const MediaItem &item)
{
    return item.mimeType == "application/pdf"_L1;
}

bool says(const QString &text, QLatin1StringView word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

/** Of a comment's URN "urn:li:comment:(urn:li:activity:1,2)": the id behind the comma. */
QString commentId(const QString &urn)
{
    return urn.section(u',', -1).remove(u')');
}

} // namespace

PlatformFacts LinkedinAdapter::facts() const
{
    return factsOf(m_network);
}

QString LinkedinAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    return digestKey(seed, nowMs);
}

HttpHeaders LinkedinAdapter::headers(const QByteArray &method) const
{
    HttpHeaders list{{"LinkedIn-Version", m_network.provider.value("version"_L1).toString().toLatin1()}, {"X-Restli-Protocol-Version", "2.0.0"}};
    if (!method.isEmpty())
        list.append({"X-RestLi-Method", method});
    return list;
}

HttpResponse LinkedinAdapter::get(const AccountSession &session, const QString &path, const QUrlQuery &query, const QByteArray &method) const
{
    return m_calls.get(session, at(path), query, headers(method));
}

HttpResponse LinkedinAdapter::post(const AccountSession &session, const QString &pathAndQuery, const QJsonObject &body) const
{
    QUrl url = at(pathAndQuery.section(u'?', 0, 0));
    if (const QString query = pathAndQuery.section(u'?', 1); !query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    return m_calls.json(session, "POST", url, body, headers());
}

PlatformError LinkedinAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const qint64 now = m_clock.nowMs();
    const QJsonObject body = bodyObject(response);
    const QString code = body.value("code"_L1).toString(idText(body.value("serviceErrorCode"_L1)));
    const QString message = body.value("message"_L1).toString();
    PlatformError error = classify(response, kind, redact(code, {session.accessToken}).left(80),
                                   redact(message.isEmpty() ? response.detail : message, {session.accessToken}), now);
    if (response.failure != HttpFailure::None)
        return error;
    const auto become = [&error](FailureClass cls, const QString &as) {
        error.cls = cls;
        error.code = as;
    };
    if (response.status == 426) {
        become(FailureClass::Permanent, u"publish.interfaceRetired"_s);
    } else if ((response.status == 422 || response.status == 409 || response.status == 400) && (says(message, "duplicate"_L1) || says(code, "DUPLICATE"_L1))) {
        become(FailureClass::Duplicate, u"publish.duplicate"_s);
    } else if (response.status == 403 && (says(message, "restricted"_L1) || says(message, "suspended"_L1))) {
        become(FailureClass::Policy, u"publish.accountStopped"_s);
    } else if (response.status == 403 && (says(message, "permission"_L1) || says(code, "ACCESS_DENIED"_L1))) {
        become(FailureClass::Auth, u"publish.permission"_s);
    } else if (response.status == 403) {
        become(FailureClass::Permanent, u"publish.forbidden"_s);
    } else if (response.status == 429 && error.retryAtMs < 0 && says(message, "day"_L1)) {
        // The limits per day say no time; they start anew at midnight UTC on the network's clock (Rate limits).
        const qint64 ahead = clockAhead(response, now);
        become(FailureClass::QuotaDay, u"publish.dailyCap"_s);
        error.retryAtMs = ((now - ahead) / kDayMs + 1) * kDayMs + ahead;
    }
    return error;
}

PlatformResult<QJsonObject> LinkedinAdapter::bodyOf(const AccountSession &session, const HttpResponse &response) const
{
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || body.isEmpty())
        return failure(session, response, CallKind::Read);
    return body;
}

RemotePost LinkedinAdapter::postOf(const QString &urn, qint64 createdAtMs) const
{
    RemotePost result;
    result.id = urn;
    result.createdAtMs = createdAtMs;
    if (!urn.startsWith("urn:li:comment:"_L1))
        result.url = under(m_network.apiUrl(u"web"_s), u"/feed/update/%1/"_s.arg(urn)).toString();
    return result;
}

QList<ContentIssue> LinkedinAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const domain::PlatformLimits own = domain::refinedLimits(domain::platformLimits(domain::Platform::Linkedin), limits);
    QList<ContentIssue> issues = threadIssues(content, true);
    for (int i = 0; i < content.parts.size(); ++i) {
        PartContent part = content.parts.at(i);
        const auto documents = std::count_if(part.media.cbegin(), part.media.cend(), isDocument);
        if (i > 0 && !part.media.isEmpty()) {
            issues.append({u"media.tooMany"_s, i, {QString::number(part.media.size()), u"0"_s}});
            continue;
        }
        if (documents > 0 && part.media.size() > 1)
            issues.append({u"media.mixed"_s, i, {}});
        const qint64 most = settingOf(m_network, u"documentBytes"_s, 0);
        for (const MediaItem &item : std::as_const(part.media)) {
            if (isDocument(item) && most > 0 && item.sizeBytes > most)
                issues.append({u"media.tooLarge"_s, i, {item.fileName, QString::number(most)}});
        }
        // A document is neither picture nor film for the limits; the post needs words or anything to show.
        part.media.removeIf(isDocument);
        QList<ContentIssue> found = partIssues(part, i, domain::Platform::Linkedin, own);
        if (documents > 0)
            found.removeIf([](const ContentIssue &issue) { return issue.code == "text.empty"_L1; });
        issues += found + filmIssues(part, i, own);
    }
    return issues;
}

PlatformResult<PlatformProfile> LinkedinAdapter::verify(const AccountSession &session)
{
    if (session.platformAccountId.startsWith(kOrganization)) {
        const auto list = organizations(session, {session.platformAccountId});
        if (!list)
            return list.error();
        if (list->isEmpty())
            return problem(FailureClass::Auth, u"publish.permission"_s);
        return list->first();
    }
    const auto body = bodyOf(session, get(session, u"/v2/userinfo"_s));
    if (!body)
        return body.error();
    PlatformProfile profile;
    const QString id = body->value("sub"_L1).toString();
    if (id.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    profile.platformAccountId = u"urn:li:person:"_s + id;
    profile.displayName = body->value("name"_L1).toString();
    profile.username = profile.displayName;
    profile.avatarUrl = body->value("picture"_L1).toString();
    profile.accountKind = u"personal"_s;
    return profile;
}

PlatformResult<QList<PlatformProfile>> LinkedinAdapter::organizations(const AccountSession &session, const QStringList &urns) const
{
    QStringList ids;
    for (const QString &urn : urns)
        ids.append(urn.mid(kOrganization.size()));
    QUrl url = at(u"/rest/organizations"_s);
    url.setQuery(u"ids=List(%1)"_s.arg(ids.join(u',')), QUrl::StrictMode);
    const auto body = bodyOf(session, m_calls.get(session, url, {}, headers()));
    if (!body)
        return body.error();
    QList<PlatformProfile> list;
    const QJsonObject results = body->value("results"_L1).toObject();
    for (const QString &id : ids) {
        const QJsonObject organization = results.value(id).toObject();
        if (organization.isEmpty())
            continue;
        PlatformProfile profile;
        profile.platformAccountId = kOrganization + id;
        profile.username = organization.value("vanityName"_L1).toString();
        profile.displayName = organization.value("localizedName"_L1).toString();
        profile.accountKind = u"organization"_s;
        list.append(profile);
    }
    return list;
}

PlatformResult<QList<PlatformProfile>> LinkedinAdapter::channels(const AccountSession &session)
{
    AccountSession member = session;
    member.platformAccountId.clear();
    const auto self = verify(member);
    if (!self)
        return self.error();
    QList<PlatformProfile> list{*self};
    const QUrlQuery query{{u"q"_s, u"roleAssignee"_s}, {u"role"_s, u"ADMINISTRATOR"_s}, {u"state"_s, u"APPROVED"_s}, {u"count"_s, u"100"_s}};
    const auto body = bodyOf(session, get(session, u"/rest/organizationAcls"_s, query, "FINDER"));
    if (!body) {
        // Apps without the Community Management product publish for the member alone.
        if (body.error().httpStatus == 403)
            return list;
        return body.error();
    }
    QStringList urns;
    const QJsonArray roles = body->value("elements"_L1).toArray();
    for (const QJsonValue &role : roles) {
        const QString urn = role["organization"_L1].toString(role["organizationTarget"_L1].toString());
        if (urn.startsWith(kOrganization) && role["role"_L1].toString() == "ADMINISTRATOR"_L1 && !urns.contains(urn))
            urns.append(urn);
    }
    if (urns.isEmpty())
        return list;
    const auto pages = organizations(session, urns);
    if (!pages)
        return pages.error();
    return list + *pages;
}

PlatformResult<QJsonObject> LinkedinAdapter::loadLimits(const AccountSession &)
{
    return QJsonObject(); // The network publishes none.
}

QJsonObject LinkedinAdapter::contentOfPost(const PartRequest &request) const
{
    const PartContent &part = request.content.parts.at(request.part);
    const FieldValues values(m_network, request.content.options);
    QJsonArray pictures;
    for (int i = 0; i < part.media.size() && i < request.media.size(); ++i) {
        const MediaItem &item = part.media.at(i);
        QJsonObject media{{u"id"_s, request.media.at(i).id}};
        if (isDocument(item)) {
            const QString title = values.text("documentTitle"_L1);
            media.insert("title"_L1, title.isEmpty() ? item.fileName : title);
            return {{u"media"_s, media}};
        }
        if (isFilm(item)) {
            if (!request.content.title.isEmpty())
                media.insert("title"_L1, request.content.title);
            return {{u"media"_s, media}};
        }
        if (!item.altText.isEmpty())
            media.insert("altText"_L1, item.altText);
        pictures.append(media);
    }
    if (pictures.size() == 1)
        return {{u"media"_s, pictures.first()}};
    if (!pictures.isEmpty())
        return {{u"multiImage"_s, QJsonObject{{u"images"_s, pictures}}}};
    // The card of the link, as assemble() made it.
    const QJsonObject card = request.media.isEmpty() ? QJsonObject() : request.media.last().data.value("article"_L1).toObject();
    return card.isEmpty() ? QJsonObject() : QJsonObject{{u"article"_s, card}};
}

PlatformResult<RemotePost> LinkedinAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const QString text = request.content.parts.at(request.part).text;
    if (request.replyTo.root)
        return comment(session, request.replyTo.root->id, {}, text);
    const FieldValues values(m_network, request.content.options);
    // Only a person has connections.
    const bool isPage = session.platformAccountId.startsWith(kOrganization);
    QJsonObject body{{u"author"_s, session.platformAccountId},
                     {u"commentary"_s, toLittleText(text)},
                     {u"visibility"_s, isPage ? u"PUBLIC"_s : values.text("visibility"_L1)},
                     {u"distribution"_s, QJsonObject{{u"feedDistribution"_s, u"MAIN_FEED"_s}, {u"targetEntities"_s, QJsonArray()}, {u"thirdPartyDistributionChannels"_s, QJsonArray()}}},
                     {u"lifecycleState"_s, u"PUBLISHED"_s},
                     {u"isReshareDisabledByAuthor"_s, values.flag("noReshare"_L1)}};
    if (const QJsonObject content = contentOfPost(request); !content.isEmpty())
        body.insert("content"_L1, content);
    const HttpResponse response = post(session, u"/rest/posts"_s, body);
    const QString urn = QString::fromLatin1(QByteArray::fromPercentEncoding(response.header("x-restli-id")));
    if (!isSuccess(response))
        return failure(session, response, CallKind::Mutation);
    if (urn.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return postOf(urn);
}

PlatformResult<RemotePost> LinkedinAdapter::comment(const AccountSession &session, const QString &postUrn, const QString &parentUrn, const QString &text) const
{
    // Comments are plain text: nothing in them is escaped.
    QJsonObject body{{u"actor"_s, session.platformAccountId}, {u"object"_s, postUrn}, {u"message"_s, QJsonObject{{u"text"_s, text}}}};
    if (!parentUrn.isEmpty())
        body.insert("parentComment"_L1, parentUrn);
    const HttpResponse response = post(session, u"/rest/socialActions/%1/comments"_s.arg(segment(parentUrn.isEmpty() ? postUrn : parentUrn)), body);
    if (!isSuccess(response))
        return failure(session, response, CallKind::Mutation);
    const QJsonObject made = bodyObject(response);
    QString urn = made.value("commentUrn"_L1).toString();
    const QString id = made.value("id"_L1).toString(QString::fromLatin1(response.header("x-restli-id")));
    if (urn.isEmpty() && !id.isEmpty())
        urn = u"urn:li:comment:(%1,%2)"_s.arg(postUrn, id);
    if (urn.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return postOf(urn);
}

PlatformResult<RemotePost> LinkedinAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const auto body = bodyOf(session, get(session, u"/rest/posts/"_s + segment(post.id)));
    if (body)
        return postOf(post.id, body->value("publishedAt"_L1).toInteger());
    // Reading members' posts is closed to most apps; the network gave the id, so the post is there.
    if (body.error().httpStatus == 403)
        return post;
    return body.error();
}

PlatformResult<ReconcileResult> LinkedinAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs)
{
    const auto result = request.replyTo.root ? findComment(session, request, known, nowMs) : findPost(session, request, known, nowMs);
    // Not being allowed to look decides nothing.
    if (!result && result.error().httpStatus == 403)
        return ReconcileResult();
    return result;
}

PlatformResult<ReconcileResult> LinkedinAdapter::findPost(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const
{
    ReconcileResult result;
    for (int page = 0; page < kMaxPages; ++page) {
        const QUrlQuery query{{u"q"_s, u"author"_s}, {u"author"_s, segment(session.platformAccountId)}, {u"count"_s, QString::number(kPageSize)},
                              {u"start"_s, QString::number(page * kPageSize)}, {u"sortBy"_s, u"CREATED"_s}};
        const HttpResponse response = get(session, u"/rest/posts"_s, query, "FINDER");
        const auto body = bodyOf(session, response);
        if (!body)
            return body.error();
        const qint64 from = earliestOnNetwork(request.attempt, response, nowMs);
        const QJsonArray posts = body->value("elements"_L1).toArray();
        bool reachedStart = posts.size() < kPageSize;
        for (const QJsonValue &value : posts) {
            const qint64 at = value["createdAt"_L1].toInteger(value["publishedAt"_L1].toInteger());
            const QString urn = value["id"_L1].toString();
            if (at < from) {
                reachedStart = true;
                continue;
            }
            if (!known.contains(urn) && textDigest(fromLittleText(value["commentary"_L1].toString())) == request.attempt.digest) {
                result.verdict = ReconcileResult::Verdict::Found;
                result.post = postOf(urn, at);
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

PlatformResult<ReconcileResult> LinkedinAdapter::findComment(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const
{
    ReconcileResult result;
    const QString post = request.replyTo.root->id;
    const HttpResponse response = get(session, u"/rest/socialActions/%1/comments"_s.arg(segment(post)), {{u"start"_s, u"0"_s}, {u"count"_s, u"100"_s}});
    const auto body = bodyOf(session, response);
    if (!body)
        return body.error();
    const QJsonArray comments = body->value("elements"_L1).toArray();
    for (const QJsonValue &value : comments) {
        const QString urn = value["commentUrn"_L1].toString();
        if (value["actor"_L1].toString() == session.platformAccountId && !known.contains(urn)
            && textDigest(value["message"_L1]["text"_L1].toString()) == request.attempt.digest) {
            result.verdict = ReconcileResult::Verdict::Found;
            result.post = postOf(urn, value["created"_L1]["time"_L1].toInteger());
            return result;
        }
    }
    if (comments.size() < 100) {
        result.verdict = ReconcileResult::Verdict::NotThere;
        result.mayResend = nowMs - request.attempt.sentAtMs >= kSettleMs;
    }
    return result;
}

PlatformResult<void> LinkedinAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    QUrl url = at(u"/rest/posts/"_s + segment(post.id));
    if (post.id.startsWith("urn:li:comment:("_L1)) {
        const QString on = post.id.section(u'(', 1).section(u',', 0, -2);
        url = at(u"/rest/socialActions/%1/comments/%2"_s.arg(segment(on), segment(commentId(post.id))));
        url.setQuery(u"actor="_s + segment(session.platformAccountId), QUrl::StrictMode);
    }
    const HttpResponse response = m_calls.bytes(session, "DELETE", url, {}, {}, headers("DELETE"));
    if (isSuccess(response) || (response.failure == HttpFailure::None && response.status == 404))
        return {};
    return failure(session, response, CallKind::Read);
}

} // namespace campanile::server
