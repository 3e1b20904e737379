// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxdecode.h"

#include "app/store/schema.h"

#include <simdjson.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::store {

namespace {
constexpr qsizetype kInboxExcerpt = 200;

QString wordOf(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) ? QString() : QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString beginningOf(simdjson::dom::element value)
{
    std::string_view text;
    if (value.get(text))
        return {};
    const QString head = QString::fromUtf8(text.data(), qsizetype(std::min<size_t>(text.size(), size_t(kInboxExcerpt) * 4)));
    return head.size() <= kInboxExcerpt ? head : head.left(head.at(kInboxExcerpt - 1).isHighSurrogate() ? kInboxExcerpt - 1 : kInboxExcerpt);
}

qint64 momentOf(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) ? 0 : parseInstant(text).value_or(0);
}

RecordId recordOf(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) ? RecordId() : RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size()))).value_or(RecordId());
}

int numberOf(simdjson::dom::element value, int otherwise)
{
    int64_t number = 0;
    return value.get(number) ? otherwise : int(number);
}

bool yes(simdjson::dom::element value)
{
    return value.is_bool() && bool(value);
}

/** True when @p key was one of the times and marks. */
bool takeMoment(InboxRow &row, std::string_view key, simdjson::dom::element value)
{
    if (key == "receivedAt")
        row.receivedAt = momentOf(value);
    else if (key == "lastMessageAt")
        row.at = momentOf(value);
    else if (key == "slaDeadline")
        row.slaDeadline = momentOf(value);
    else if (key == "resolutionDueAt")
        row.resolutionDueAt = momentOf(value);
    else if (key == "slaPausedAt")
        row.slaPausedAt = momentOf(value);
    else if (key == "snoozedUntil")
        row.snoozedUntil = momentOf(value);
    else if (key == "readAt")
        row.isUnread = !value.is_string();
    else if (key == "remoteDeletedAt")
        row.isDeleted = value.is_string();
    else if (key == "slaBreach")
        row.slaBreach = yes(value);
    else if (key == "isVip")
        row.isVip = yes(value);
    else if (key == "rating")
        row.rating = numberOf(value, 0);
    else if (key == "priorityScore")
        row.priorityScore = numberOf(value, -1);
    else if (key == "messageCount")
        row.messageCount = numberOf(value, 1);
    else
        return false;
    return true;
}

void takeWord(InboxRow &row, std::string_view key, simdjson::dom::element value)
{
    if (key == "senderName")
        row.senderName = wordOf(value);
    else if (key == "senderHandle")
        row.senderHandle = wordOf(value);
    else if (key == "content")
        row.excerpt = beginningOf(value);
    else if (key == "platform")
        row.platform = wordOf(value);
    else if (key == "type")
        row.type = wordOf(value);
    else if (key == "status")
        row.status = wordOf(value);
    else if (key == "priority")
        row.priority = wordOf(value);
    else if (key == "language")
        row.language = wordOf(value);
    else if (key == "moderation")
        row.isHidden = value.is_string() && wordOf(value) != u"visible";
    else if (key == "accountId")
        row.account = recordOf(value);
    else if (key == "assignedToId")
        row.assignee = recordOf(value);
    else if (key == "tags") {
        simdjson::dom::object tags;
        if (!value.get(tags)) {
            for (const auto &tag : tags)
                row.tags.append(QString::fromUtf8(tag.key.data(), qsizetype(tag.key.size())));
        }
    } else if (key == "attachments") {
        simdjson::dom::array list;
        row.hasAttachment = !value.get(list) && list.size() > 0;
    }
}

} // namespace

InboxRow decodeInboxRow(simdjson::dom::parser &json, QByteArrayView body)
{
    InboxRow row;
    row.isUnread = true;
    row.priority = u"medium"_s;
    simdjson::dom::object item;
    if (json.parse(body.data(), size_t(body.size())).get(item))
        return row;
    QString sentiment, intent, correctedSentiment, correctedIntent;
    for (const auto &[key, value] : item) {
        if (takeMoment(row, key, value))
            continue;
        if (key == "sentiment")
            sentiment = wordOf(value);
        else if (key == "correctedSentiment")
            correctedSentiment = wordOf(value);
        else if (key == "intent")
            intent = wordOf(value);
        else if (key == "correctedIntent")
            correctedIntent = wordOf(value);
        else
            takeWord(row, key, value);
    }
    row.sentiment = correctedSentiment.isEmpty() ? sentiment : correctedSentiment;
    row.intent = correctedIntent.isEmpty() ? intent : correctedIntent;
    if (row.at == 0)
        row.at = row.receivedAt;
    row.tags.sort();
    return row;
}

} // namespace campanile::store
