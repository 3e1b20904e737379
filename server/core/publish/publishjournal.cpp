// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishjournal.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr int kMaxEntries = 5000;
} // namespace

QString wireTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 msOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : -1;
}

QJsonObject toJson(const RemotePost &post)
{
    QJsonObject json{{u"id"_s, post.id}, {u"createdAt"_s, post.createdAtMs}};
    if (!post.cid.isEmpty())
        json.insert("cid"_L1, post.cid);
    if (!post.url.isEmpty())
        json.insert("url"_L1, post.url);
    return json;
}

RemotePost remotePostFrom(const QJsonObject &json)
{
    return {json.value("id"_L1).toString(), json.value("cid"_L1).toString(), json.value("url"_L1).toString(),
            json.value("createdAt"_L1).toInteger()};
}

void PublishState::apply(const QString &eventType, const QJsonObject &payload)
{
    ++entries;
    const qint64 at = payload.value("at"_L1).toInteger();
    if (eventType == "started"_L1)
        startedAtMs = at;
    if (eventType == "live"_L1)
        isLive = true;
    if (!payload.contains("part"_L1))
        return;
    PartState &part = parts[payload.value("part"_L1).toInt()];
    if (eventType == "media_uploaded"_L1) {
        const QJsonObject media = payload.value("media"_L1).toObject();
        const QString asset = payload.value("asset"_L1).toString();
        const bool becameReady = part.media.contains(asset) && !part.media.value(asset).ready && media.value("ready"_L1).toBool();
        // The network keeps a file for a while from when it has made it.
        if (part.media.isEmpty() || (becameReady && part.media.size() == 1))
            part.mediaAtMs = at;
        part.media.insert(payload.value("asset"_L1).toString(),
                          {media.value("id"_L1).toString(), media.value("ready"_L1).toBool(), media.value("data"_L1).toObject()});
    } else if (eventType == "sent"_L1) {
        part.attempt = {payload.value("key"_L1).toString(), at, payload.value("digest"_L1).toString().toLatin1()};
        part.isOpen = true;
        part.reconciles = 0;
    } else if (payload.contains("post"_L1)) {
        part.done = remotePostFrom(payload.value("post"_L1).toObject());
        part.isOpen = false;
    } else if (payload.value("settled"_L1).toBool()) {
        part.isOpen = false;
    } else if (eventType == "unknown"_L1) {
        ++part.reconciles;
    }
    if (payload.value("dropMedia"_L1).toBool())
        part.media.clear();
    if (payload.value("dropPost"_L1).toBool())
        parts.clear();
}

Result<PublishState> PublishState::load(const SystemReader &records, const QString &targetId)
{
    auto rows = records.query(u"PostEvent"_s, {{u"targetId"_s, SystemCondition::Op::Equal, targetId}}, kMaxEntries);
    if (!rows)
        return rows.error();
    QList<std::pair<int, QJsonObject>> ordered;
    for (const QJsonObject &row : std::as_const(*rows)) {
        const QJsonObject payload = row.value("payload"_L1).toObject();
        if (payload.contains("n"_L1))
            ordered.append({payload.value("n"_L1).toInt(), row});
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    PublishState state;
    for (const auto &[n, row] : std::as_const(ordered)) {
        state.apply(row.value("eventType"_L1).toString(), row.value("payload"_L1).toObject());
        state.entries = n;
    }
    return state;
}

bool PublishState::hasLeftTheHouse() const
{
    return std::any_of(parts.cbegin(), parts.cend(), [](const PartState &part) { return part.isOpen || part.done; });
}

bool PublishState::hasOpenPart() const
{
    return std::any_of(parts.cbegin(), parts.cend(), [](const PartState &part) { return part.isOpen; });
}

QStringList PublishState::knownIds() const
{
    QStringList ids;
    for (const PartState &part : parts) {
        if (part.done)
            ids.append(part.done->id);
    }
    return ids;
}

} // namespace campanile::server
