// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/remoteinbox.h"

#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

struct RemoteText {
    QLatin1StringView name;
    QString RemoteInboxItem::*field;
};

constexpr RemoteText kRemoteTexts[] = {
    {QLatin1StringView("id"), &RemoteInboxItem::id},
    {QLatin1StringView("postId"), &RemoteInboxItem::postId},
    {QLatin1StringView("parentId"), &RemoteInboxItem::parentId},
    {QLatin1StringView("threadId"), &RemoteInboxItem::threadId},
    {QLatin1StringView("authorId"), &RemoteInboxItem::authorId},
    {QLatin1StringView("authorName"), &RemoteInboxItem::authorName},
    {QLatin1StringView("authorHandle"), &RemoteInboxItem::authorHandle},
    {QLatin1StringView("authorAvatarUrl"), &RemoteInboxItem::authorAvatarUrl},
    {QLatin1StringView("text"), &RemoteInboxItem::text},
    {QLatin1StringView("url"), &RemoteInboxItem::url},
    {QLatin1StringView("language"), &RemoteInboxItem::language},
    {QLatin1StringView("postText"), &RemoteInboxItem::postText},
};

} // namespace

QString inboxItemTypeOf(RemoteInboxItem::Kind kind)
{
    return kind == RemoteInboxItem::Kind::Reply ? u"comment"_s : inboxKindName(kind);
}

QString inboxKindName(RemoteInboxItem::Kind kind)
{
    switch (kind) {
    case RemoteInboxItem::Kind::Comment:
        return u"comment"_s;
    case RemoteInboxItem::Kind::Reply:
        return u"reply"_s;
    case RemoteInboxItem::Kind::Mention:
        return u"mention"_s;
    case RemoteInboxItem::Kind::DirectMessage:
        return u"dm"_s;
    case RemoteInboxItem::Kind::Review:
        return u"review"_s;
    }
    return {};
}

std::optional<RemoteInboxItem::Kind> inboxKindFromName(const QString &name)
{
    for (const RemoteInboxItem::Kind kind : inboxKinds()) {
        if (inboxKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

const QList<RemoteInboxItem::Kind> &inboxKinds()
{
    static const QList<RemoteInboxItem::Kind> kinds{RemoteInboxItem::Kind::Mention, RemoteInboxItem::Kind::DirectMessage, RemoteInboxItem::Kind::Comment, RemoteInboxItem::Kind::Reply, RemoteInboxItem::Kind::Review};
    return kinds;
}

QJsonObject toJson(const RemoteInboxItem &item)
{
    QJsonObject json{{u"kind"_s, inboxKindName(item.kind)}, {u"createdAt"_s, item.createdAtMs}};
    for (const RemoteText &text : kRemoteTexts) {
        if (!(item.*text.field).isEmpty())
            json.insert(text.name, item.*text.field);
    }
    if (item.authorFollowers >= 0)
        json.insert("authorFollowers"_L1, item.authorFollowers);
    if (item.editedAtMs > 0)
        json.insert("editedAt"_L1, item.editedAtMs);
    if (item.rating > 0)
        json.insert("rating"_L1, item.rating);
    for (const auto &[name, flag] : {std::pair("isOwn"_L1, item.isOwn), std::pair("isDeleted"_L1, item.isDeleted), std::pair("isHidden"_L1, item.isHidden)}) {
        if (flag)
            json.insert(name, true);
    }
    if (!item.data.isEmpty())
        json.insert("data"_L1, item.data);
    QJsonArray media;
    for (const QUrl &url : item.media)
        media.append(url.toString(QUrl::FullyEncoded));
    if (!media.isEmpty())
        json.insert("media"_L1, media);
    return json;
}

RemoteInboxItem remoteInboxItemFrom(const QJsonObject &json)
{
    RemoteInboxItem item;
    item.kind = inboxKindFromName(json.value("kind"_L1).toString()).value_or(RemoteInboxItem::Kind::Comment);
    for (const RemoteText &text : kRemoteTexts)
        item.*text.field = json.value(text.name).toString();
    item.createdAtMs = json.value("createdAt"_L1).toInteger();
    item.editedAtMs = json.value("editedAt"_L1).toInteger();
    item.authorFollowers = json.value("authorFollowers"_L1).toInteger(-1);
    item.rating = json.value("rating"_L1).toInt();
    item.isOwn = json.value("isOwn"_L1).toBool();
    item.isDeleted = json.value("isDeleted"_L1).toBool();
    item.isHidden = json.value("isHidden"_L1).toBool();
    item.data = json.value("data"_L1).toObject();
    const QJsonArray media = json.value("media"_L1).toArray();
    for (const QJsonValue &url : media)
        item.media.append(QUrl(url.toString()));
    return item;
}

RemoteInboxItem remoteItemOf(const QJsonObject &item, const QJsonObject &message)
{
    const QJsonObject metadata = item.value("metadata"_L1).toObject();
    RemoteInboxItem remote;
    const QString type = item.value("type"_L1).toString();
    remote.kind = inboxKindFromName(type).value_or(RemoteInboxItem::Kind::Comment);
    if (type == "comment"_L1 && metadata.value("kind"_L1).toString() == "reply"_L1)
        remote.kind = RemoteInboxItem::Kind::Reply;
    const bool isThread = remote.kind == RemoteInboxItem::Kind::DirectMessage;
    const QJsonObject ownData = message.value("metadata"_L1).toObject().value("remote"_L1).toObject();
    remote.id = isThread ? message.value("platformMessageId"_L1).toString() : item.value("platformItemId"_L1).toString();
    remote.threadId = isThread ? item.value("platformItemId"_L1).toString() : QString();
    remote.data = isThread && !ownData.isEmpty() ? ownData : metadata.value("remote"_L1).toObject();
    remote.postId = item.value("originalPostId"_L1).toString();
    remote.parentId = item.value("parentItemId"_L1).toString();
    remote.authorId = item.value("senderPlatformId"_L1).toString();
    remote.authorName = item.value("senderName"_L1).toString();
    remote.authorHandle = item.value("senderHandle"_L1).toString();
    remote.authorAvatarUrl = item.value("senderAvatarUrl"_L1).toString();
    remote.authorFollowers = item.value("senderFollowers"_L1).toInteger(-1);
    remote.text = (message.isEmpty() ? item : message).value("content"_L1).toString();
    remote.url = item.value("permalink"_L1).toString();
    remote.language = item.value("language"_L1).toString();
    const QJsonValue at = message.isEmpty() ? item.value("receivedAt"_L1) : message.value("occurredAt"_L1);
    remote.createdAtMs = qMax<qint64>(0, msOf(at));
    remote.isDeleted = !item.value("remoteDeletedAt"_L1).toString().isEmpty();
    remote.isHidden = item.value("moderation"_L1).toString() == "hidden"_L1;
    remote.rating = item.value("rating"_L1).toInt();
    return remote;
}

QString keptText(const QString &text, int maxLength)
{
    QString kept;
    kept.reserve(qMin<qsizetype>(text.size(), maxLength));
    for (qsizetype i = 0; i < text.size() && kept.size() < maxLength; ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                kept += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            if (kept.size() + 2 > maxLength)
                break;
            kept += c;
            kept += text.at(++i);
        } else if (c.isSurrogate()) {
            kept += QChar::ReplacementCharacter;
        } else if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control) {
            kept += c;
        }
    }
    return kept;
}

} // namespace campanile::server
