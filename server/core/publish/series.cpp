// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/series.h"

#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishjob.h"
#include "server/core/publish/publishrollup.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxChildren = 1000;
// A rule by the second that slept for years would otherwise keep a transaction busy; the rest follows with the next tick.
constexpr int kMaxPerTick = 5000;

SeriesRule ruleOf(const QJsonObject &post)
{
    SeriesRule rule;
    rule.startMs = msOf(post.value("scheduledAt"_L1));
    rule.timezone = post.value("timezone"_L1).toString(u"UTC"_s);
    rule.rule = post.value("recurrenceRule"_L1).toString();
    rule.endMs = msOf(post.value("recurrenceEndAt"_L1));
    const QJsonArray exdates = post.value("recurrenceExdates"_L1).toArray();
    for (const QJsonValue &value : exdates)
        rule.exdatesMs.append(msOf(value));
    return rule;
}

QJsonObject copyOf(const QJsonObject &record, std::initializer_list<QLatin1StringView> properties)
{
    QJsonObject copy;
    for (const QLatin1StringView property : properties) {
        const QJsonValue value = record.value(property);
        if (!value.isUndefined() && !value.isNull())
            copy.insert(property, value);
    }
    return copy;
}

Result<bool> hasChild(const SystemReader &records, const QString &parentId, qint64 atMs)
{
    const auto rows = records.query(u"Post"_s,
                                    {{u"recurrenceParentId"_s, SystemCondition::Op::Equal, parentId},
                                     {u"recurrenceAt"_s, SystemCondition::Op::Equal, wireTime(atMs)}},
                                    1);
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

Result<void> makeChild(SystemRecords &records, const QJsonObject &parent, qint64 atMs)
{
    const QString parentId = parent.value("id"_L1).toString();
    QJsonObject child = copyOf(parent, {"kind"_L1, "title"_L1, "body"_L1, "planningNotes"_L1, "contentData"_L1, "linkUrl"_L1,
                                        "timezone"_L1, "maxRetries"_L1, "campaignId"_L1, "tags"_L1, "aiGenerated"_L1,
                                        "aiMetadata"_L1, "metadata"_L1, "threadParts"_L1, "firstComment"_L1, "utm"_L1,
                                        "sensitive"_L1, "spoilerText"_L1, "language"_L1});
    child.insert("status"_L1, u"scheduled"_s);
    child.insert("scheduledAt"_L1, wireTime(atMs));
    child.insert("recurrenceAt"_L1, wireTime(atMs));
    child.insert("recurrenceParentId"_L1, parentId);
    const auto childId = records.create(u"Post"_s, child);
    if (!childId)
        return childId.error();
    const auto targets = records.query(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, parentId}}, kMaxChildren);
    const auto assets = records.query(u"PostAsset"_s, {{u"postId"_s, SystemCondition::Op::Equal, parentId}}, kMaxChildren);
    if (!targets || !assets)
        return targets ? assets.error() : targets.error();
    QHash<QString, QString> newTarget;
    for (const QJsonObject &target : *targets) {
        QJsonObject copy = copyOf(target, {"accountId"_L1, "platform"_L1, "targetLabel"_L1, "customContent"_L1, "options"_L1, "delivery"_L1});
        copy.insert("postId"_L1, *childId);
        const auto id = records.create(u"PostTarget"_s, copy);
        if (!id)
            return id.error();
        newTarget.insert(target.value("id"_L1).toString(), *id);
    }
    for (const QJsonObject &asset : *assets) {
        QJsonObject copy = copyOf(asset, {"assetId"_L1, "rank"_L1, "part"_L1, "altText"_L1});
        copy.insert("postId"_L1, *childId);
        const QString only = asset.value("targetId"_L1).toString();
        if (!only.isEmpty() && !newTarget.contains(only))
            continue;
        if (!only.isEmpty())
            copy.insert("targetId"_L1, newTarget.value(only));
        if (const auto id = records.create(u"PostAsset"_s, copy); !id)
            return id.error();
    }
    return {};
}

struct DueOccurrences {
    QList<qint64> inTime;
    std::optional<qint64> lastMissed;
    std::optional<qint64> next;
};

Result<DueOccurrences> dueOf(const QJsonObject &post, const OccurrenceSource &source, const PublishOptions &options, qint64 nowMs)
{
    const SeriesRule rule = ruleOf(post);
    DueOccurrences due;
    const qint64 stored = msOf(post.value("nextOccurrenceAt"_L1));
    std::optional<qint64> at = stored;
    if (stored < 0) {
        auto first = source.next(rule, rule.startMs - 1);
        if (!first)
            return first.error();
        at = *first;
    }
    for (int i = 0; i < kMaxPerTick && at && *at <= nowMs; ++i) {
        if (nowMs - *at > options.graceMs)
            due.lastMissed = at;
        else
            due.inTime.append(*at);
        auto next = source.next(rule, *at);
        if (!next)
            return next.error();
        at = *next;
    }
    due.next = at;
    return due;
}

} // namespace

Result<void> advanceSeries(PublishStore &store, const QString &workspaceId, const QString &postId,
                           const OccurrenceSource &source, const PublishOptions &options, qint64 nowMs)
{
    return store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto post = records.get(u"Post"_s, postId);
        if (!post)
            return post.error();
        if (!post->has_value() || (**post).value("status"_L1).toString() != "scheduled"_L1)
            return {};
        const auto due = dueOf(**post, source, options, nowMs);
        if (!due) {
            if (due.error().kind != ErrorKind::Invalid)
                return due.error();
            const QString text = publishMessage(u"publish.badRule"_s);
            const auto failed = records.patch(u"Post"_s, postId, {{u"status"_s, u"failed"_s}, {u"errorMessage"_s, text}});
            if (!failed)
                return failed;
            return notifyAuthor(records, **post, {u"error"_s, u"notice.seriesStopped"_s, u"publish.badRule"_s});
        }
        QList<qint64> wanted = due->inTime;
        if (due->lastMissed)
            wanted.prepend(*due->lastMissed);
        for (const qint64 at : std::as_const(wanted)) {
            const auto exists = hasChild(records, postId, at);
            if (!exists)
                return exists.error();
            if (*exists)
                continue;
            if (const auto made = makeChild(records, **post, at); !made)
                return made;
        }
        QJsonObject patch{{u"nextOccurrenceAt"_s, due->next ? QJsonValue(wireTime(*due->next)) : QJsonValue()}};
        if (!due->next)
            patch.insert("status"_L1, u"archived"_s);
        if (wanted.isEmpty() && due->next && msOf((**post).value("nextOccurrenceAt"_L1)) == *due->next)
            return {};
        return records.patch(u"Post"_s, postId, patch);
    });
}

} // namespace campanile::server
