// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/meta/metainbox.h"

#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QList<QUrl> attachmentsOf(const QJsonObject &message)
{
    QList<QUrl> urls;
    for (const QJsonValue &value : message.value("attachments"_L1).toObject().value("data"_L1).toArray()) {
        const QJsonObject attachment = value.toObject();
        for (const auto name : {"image_data"_L1, "video_data"_L1}) {
            const QUrl url(attachment.value(name).toObject().value("url"_L1).toString());
            if (!url.isEmpty())
                urls.append(url);
        }
        const QUrl file(attachment.value("file_url"_L1).toString());
        if (!file.isEmpty())
            urls.append(file);
    }
    return urls;
}

} // namespace

QString conversationFields()
{
    return u"id,updated_time,participants,messages.limit(20){id,message,from,to,created_time,attachments}"_s;
}

RemoteInboxPage conversationsPage(const QJsonObject &answer, const QString &ownId)
{
    RemoteInboxPage page;
    for (const QJsonValue &conversation : answer.value("data"_L1).toArray()) {
        const QString thread = idText(conversation.toObject().value("id"_L1));
        QString other;
        for (const QJsonValue &person : conversation.toObject().value("participants"_L1).toObject().value("data"_L1).toArray()) {
            const QString id = idText(person.toObject().value("id"_L1));
            if (id != ownId)
                other = id;
        }
        for (const QJsonValue &value : conversation.toObject().value("messages"_L1).toObject().value("data"_L1).toArray()) {
            const QJsonObject message = value.toObject();
            const QJsonObject from = message.value("from"_L1).toObject();
            RemoteInboxItem item;
            item.kind = RemoteInboxItem::Kind::DirectMessage;
            item.id = idText(message.value("id"_L1));
            item.threadId = thread;
            item.authorId = idText(from.value("id"_L1));
            item.authorName = from.value("name"_L1).toString();
            item.authorHandle = from.value("username"_L1).toString();
            item.text = message.value("message"_L1).toString();
            item.createdAtMs = graphTime(message.value("created_time"_L1));
            item.isOwn = item.authorId == ownId;
            item.media = attachmentsOf(message);
            item.data = {{u"recipient"_s, item.isOwn ? other : item.authorId}};
            page.items.append(item);
        }
    }
    setCursor(page, answer);
    return page;
}

PlatformResult<RemotePost> sendMessage(const MetaGraph &graph, const AccountSession &session, const QString &path, const RemoteInboxItem &item,
                                       const QString &text)
{
    const qint64 age = graph.nowMs() - item.createdAtMs;
    QJsonObject body{{u"recipient"_s, QJsonObject{{u"id"_s, item.data.value("recipient"_L1).toString(item.authorId)}}},
                     {u"message"_s, QJsonObject{{u"text"_s, text}}}};
    const domain::NetworkReplies::Way &way = graph.network().replies.direct;
    if (age <= way.freeMs) {
        body.insert("messaging_type"_L1, u"RESPONSE"_s);
    } else if (age <= way.windowMs) {
        body.insert("messaging_type"_L1, u"MESSAGE_TAG"_s);
        body.insert("tag"_L1, u"HUMAN_AGENT"_s);
    } else {
        return problem(FailureClass::Permanent, u"publish.replyTooLate"_s);
    }
    const auto sent = graph.json(session, path, body, CallKind::Mutation);
    if (!sent)
        return sent.error();
    RemotePost post;
    post.id = idText(sent->value("message_id"_L1));
    post.createdAtMs = graph.nowMs();
    return post;
}

void setCursor(RemoteInboxPage &page, const QJsonObject &list)
{
    const QString after = nextPage(list);
    page.hasMore = !after.isEmpty();
    if (page.hasMore)
        page.cursor = {{u"after"_s, after}};
}

GraphValues pageValues(const QString &fields, int limit, const QJsonObject &cursor)
{
    GraphValues values{{u"fields"_s, fields}, {u"limit"_s, QString::number(limit)}};
    if (const QString after = cursor.value("after"_L1).toString(); !after.isEmpty())
        values.append({u"after"_s, after});
    return values;
}

} // namespace campanile::server
