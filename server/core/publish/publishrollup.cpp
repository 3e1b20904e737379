// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishrollup.h"

#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxTargets = 1000;

struct Tally {
    int published = 0;
    int failed = 0;
    int unconfirmed = 0;
    int cancelled = 0;
    bool isFinal = true;
    qint64 firstPublishedMs = -1;
    QString firstCode;
    QString firstProblem;
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

} // namespace

bool isFinalTarget(const QJsonObject &target)
{
    const QString status = target.value("status"_L1).toString();
    if (status == "unconfirmed"_L1)
        return target.value("nextAttemptAt"_L1).isNull() || target.value("nextAttemptAt"_L1).isUndefined();
    return status == "published"_L1 || status == "failed"_L1 || status == "skipped"_L1 || status == "cancelled"_L1;
}

Result<void> notifyAuthor(SystemRecords &records, const QJsonObject &post, const QString &level, const QString &title,
                          const QString &code, const QString &message)
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
    const QString postId = post.value("id"_L1).toString();
    QJsonObject note{{u"topic"_s, u"publishing"_s},
                     {u"level"_s, level},
                     {u"title"_s, title},
                     {u"message"_s, message},
                     {u"priority"_s, level == "error"_L1 ? u"high"_s : u"medium"_s},
                     {u"entityType"_s, u"Post"_s},
                     {u"entityId"_s, postId},
                     {u"metadata"_s, QJsonObject{{u"code"_s, code}}}};
    if (!author.isEmpty())
        note.insert("userId"_L1, author);
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
    const auto targets = records.query(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, postId}}, kMaxTargets);
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
    const QString title = tally.unconfirmed > 0 ? u"A post may or may not be live"_s
        : status == "failed"_L1                 ? u"A post was not published"_s
        : status == "published"_L1              ? u"A post is live, with a problem"_s
                                                : u"A post was published on some accounts only"_s;
    return notifyAuthor(records, **post, status == "published"_L1 ? u"warning"_s : u"error"_s, title, tally.firstCode,
                        tally.firstProblem);
}

} // namespace campanile::server
