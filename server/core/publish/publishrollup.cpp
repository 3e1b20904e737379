// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishrollup.h"

#include "server/core/publish/publishjob.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kTargetsOfAPost = 1000;
constexpr int kMaxEvents = 5000;

struct Tally {
    int published = 0;
    int failed = 0;
    int unconfirmed = 0;
    int cancelled = 0;
    bool isFinal = true;
    qint64 firstPublishedMs = -1;
    QString firstCode;
    QString firstProblem;
    QJsonObject problemTarget;
};

Tally tallyOf(const QList<QJsonObject> &targets)
{
    Tally tally;
    for (const QJsonObject &target : targets) {
        tally.isFinal = tally.isFinal && isFinalTarget(target);
        const QString status = target.value("status"_L1).toString();
        if (status == "published"_L1) {
            ++tally.published;
            const qint64 at = msOf(target.value("publishedAt"_L1));
            if (at >= 0 && (tally.firstPublishedMs < 0 || at < tally.firstPublishedMs))
                tally.firstPublishedMs = at;
        } else if (status == "cancelled"_L1) {
            ++tally.cancelled;
        } else if (status == "unconfirmed"_L1) {
            ++tally.unconfirmed;
        } else {
            ++tally.failed;
        }
        const bool isNews = tally.firstProblem.isEmpty() || tally.firstCode == "publish.stopped"_L1;
        if (isNews && !target.value("errorMessage"_L1).toString().isEmpty()) {
            tally.problemTarget = target;
            tally.firstProblem = target.value("errorMessage"_L1).toString();
            tally.firstCode = target.value("errorCode"_L1).toString();
        }
    }
    return tally;
}

QString statusOf(const Tally &tally)
{
    if (tally.failed + tally.unconfirmed == 0 && (tally.published == 0 || tally.cancelled == 0))
        return tally.published > 0 ? u"published"_s : u"cancelled"_s;
    return tally.published > 0 ? u"partially_published"_s : u"failed"_s;
}

/** What the journal knows of the target's failure beyond its code. */
Result<void> addReason(const SystemReader &records, const QString &targetId, PublishNotice &notice)
{
    const auto rows = records.query(u"PostEvent"_s, {{u"targetId"_s, SystemCondition::Op::Equal, targetId}}, kMaxEvents);
    if (!rows)
        return rows.error();
    int newest = -1;
    for (const QJsonObject &row : *rows) {
        const QJsonObject payload = row.value("payload"_L1).toObject();
        if (payload.value("code"_L1).toString() != notice.code || payload.value("n"_L1).toInt() < newest)
            continue;
        newest = payload.value("n"_L1).toInt();
        notice.text = payload.value("message"_L1).toString();
        notice.issues = payload.value("issues"_L1).toArray();
    }
    return {};
}

QJsonObject metadataOf(const QJsonObject &post, const PublishNotice &notice)
{
    QJsonObject data{{u"titleCode"_s, notice.titleCode}, {u"code"_s, notice.code}};
    const auto add = [&data](const QString &name, const QString &value) {
        if (!value.isEmpty())
            data.insert(name, value);
    };
    add(u"text"_s, notice.text);
    add(u"postTitle"_s, post.value("title"_L1).toString());
    add(u"accountName"_s, notice.account.value("displayName"_L1).toString());
    add(u"platform"_s, notice.account.value("platform"_L1).toString());
    if (!notice.issues.isEmpty())
        data.insert(u"issues"_s, notice.issues);
    return data;
}

} // namespace

bool isFinalTarget(const QJsonObject &target)
{
    const QString status = target.value("status"_L1).toString();
    if (status == "unconfirmed"_L1)
        return target.value("nextAttemptAt"_L1).isNull() || target.value("nextAttemptAt"_L1).isUndefined();
    return status == "published"_L1 || status == "failed"_L1 || status == "skipped"_L1 || status == "cancelled"_L1;
}

QString noticeTitle(const QString &titleCode)
{
    static const QHash<QString, QString> titles{
        {u"notice.notPublished"_s, u"A post was not published"_s},
        {u"notice.partlyPublished"_s, u"A post was published on some accounts only"_s},
        {u"notice.unconfirmed"_s, u"A post may or may not be live"_s},
        {u"notice.liveWithProblem"_s, u"A post is live, with a problem"_s},
        {u"notice.seriesStopped"_s, u"A series was stopped"_s},
        {u"notice.reconnect"_s, u"An account has to be connected again"_s},
        {u"notice.reminder"_s, u"A post waits for you"_s},
        {u"notice.textChoiceAhead"_s, u"A planned post waits for a choice between two texts"_s},
        {u"notice.textChoice"_s, u"A post waits for a choice between two texts"_s},
    };
    return titles.value(titleCode, titleCode);
}

Result<QString> authorOf(const SystemReader &records, const QJsonObject &post)
{
    QString author = post.value("createdBy"_L1).toString();
    const QString parentId = post.value("recurrenceParentId"_L1).toString();
    if (author.isEmpty() && !parentId.isEmpty()) {
        const auto parent = records.get(u"Post"_s, parentId);
        if (!parent)
            return parent.error();
        if (parent->has_value())
            author = (**parent).value("createdBy"_L1).toString();
    }
    return author;
}

Result<void> notifyAuthor(SystemRecords &records, const QJsonObject &post, const PublishNotice &notice)
{
    const auto author = authorOf(records, post);
    return author ? notifyPerson(records, post, notice, *author) : Result<void>(author.error());
}

Result<void> notifyPerson(SystemRecords &records, const QJsonObject &post, const PublishNotice &notice, const QString &userId)
{
    const QString postId = post.value("id"_L1).toString();
    QJsonObject note{{u"topic"_s, u"publishing"_s},
                     {u"level"_s, notice.level},
                     {u"title"_s, noticeTitle(notice.titleCode)},
                     {u"message"_s, publishMessage(notice.code, notice.text)},
                     {u"priority"_s, notice.level == "error"_L1 ? u"high"_s : u"medium"_s},
                     {u"entityType"_s, u"Post"_s},
                     {u"entityId"_s, postId},
                     {u"metadata"_s, metadataOf(post, notice)}};
    if (!userId.isEmpty())
        note.insert("userId"_L1, userId);
    const auto id = records.create(u"Notification"_s, note);
    return id ? Result<void>() : Result<void>(id.error());
}

Result<int> nextEntry(const SystemReader &records, const QString &targetId)
{
    const auto state = PublishState::load(records, targetId);
    if (!state)
        return state.error();
    return state->entries + 1;
}

Result<void> rollUpPost(SystemRecords &records, const QString &postId)
{
    const auto post = records.get(u"Post"_s, postId);
    if (!post)
        return post.error();
    if (!post->has_value() || (**post).value("status"_L1).toString() != "publishing"_L1)
        return {};
    const auto targets = records.query(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, postId}}, kTargetsOfAPost);
    if (!targets)
        return targets.error();
    const Tally tally = tallyOf(*targets);
    if (!tally.isFinal)
        return {};
    const QString status = statusOf(tally);
    QJsonObject patch{{u"status"_s, status}};
    patch.insert("publishedAt"_L1, tally.firstPublishedMs >= 0 ? QJsonValue(wireTime(tally.firstPublishedMs)) : QJsonValue());
    patch.insert("errorMessage"_L1, tally.firstProblem.isEmpty() ? QJsonValue() : QJsonValue(tally.firstProblem));
    if (const auto done = records.patch(u"Post"_s, postId, patch); !done)
        return done;
    // Whoever stopped a post knows it already.
    if (tally.firstProblem.isEmpty() || status == "cancelled"_L1 || tally.firstCode == "publish.stopped"_L1)
        return {};
    PublishNotice notice;
    notice.level = status == "published"_L1 ? u"warning"_s : u"error"_s;
    notice.titleCode = tally.unconfirmed > 0 ? u"notice.unconfirmed"_s
        : status == "failed"_L1              ? u"notice.notPublished"_s
        : status == "published"_L1           ? u"notice.liveWithProblem"_s
                                             : u"notice.partlyPublished"_s;
    notice.code = tally.firstCode;
    if (const auto added = addReason(records, tally.problemTarget.value("id"_L1).toString(), notice); !added)
        return added;
    const auto account = records.get(u"SocialAccount"_s, tally.problemTarget.value("accountId"_L1).toString());
    if (!account)
        return account.error();
    notice.account = account->value_or(QJsonObject());
    return notifyAuthor(records, **post, notice);
}

} // namespace campanile::server
