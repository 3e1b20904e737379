// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/conversationfacts.h"

#include "app/domain/replywindow.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace campanile::models {

using namespace Qt::StringLiterals;
using store::Filter;
using store::Query;

namespace {

constexpr int kMostNotes = 300;
constexpr int kMostEvents = 200;
constexpr int kMostDealings = 12;
constexpr int kMostSavedReplies = 2000;
constexpr qsizetype kExcerpt = 160;

qint64 at(const QJsonObject &object, QLatin1StringView name)
{
    const QDateTime time = QDateTime::fromString(object.value(name).toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

RecordId idAt(const QJsonObject &object, QLatin1StringView name)
{
    return RecordId::parse(object.value(name).toString()).value_or(RecordId());
}

QStringList members(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toObject().keys();
}

QString plainValue(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble());
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList texts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &member : array)
            texts.append(plainValue(member));
        return texts.join(u", "_s);
    }
    return {};
}

QList<RemoteFile> filesOf(const QJsonObject &object)
{
    QList<RemoteFile> files;
    const QJsonArray list = object.value("attachments"_L1).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject file = value.toObject();
        files.append({file.value("kind"_L1).toString(), file.value("url"_L1).toString(), file.value("alt"_L1).toString()});
    }
    return files;
}

InboxFacts factsOf(const QJsonObject &o)
{
    InboxFacts f;
    f.id = idAt(o, "id"_L1);
    f.account = idAt(o, "accountId"_L1);
    f.type = o.value("type"_L1).toString();
    f.status = o.value("status"_L1).toString();
    f.platform = o.value("platform"_L1).toString();
    f.content = o.value("content"_L1).toString();
    f.language = o.value("language"_L1).toString();
    f.intent = o.value("intent"_L1).toString();
    f.correctedIntent = o.value("correctedIntent"_L1).toString();
    f.sentiment = o.value("sentiment"_L1).toString();
    f.correctedSentiment = o.value("correctedSentiment"_L1).toString();
    if (o.value("sentimentScore"_L1).isDouble())
        f.sentimentScore = o.value("sentimentScore"_L1).toDouble();
    f.priority = o.value("priority"_L1).toString();
    f.correctedPriority = o.value("correctedPriority"_L1).toString();
    f.priorityScore = o.value("priorityScore"_L1).toInt(-1);
    const QJsonArray factors = o.value("priorityFactors"_L1).toArray();
    for (const QJsonValue &value : factors) {
        const QJsonObject factor = value.toObject();
        f.factors.append({factor.value("name"_L1).toString(), factor.value("points"_L1).toDouble(), plainValue(factor.value("value"_L1))});
    }
    f.senderName = o.value("senderName"_L1).toString();
    f.senderHandle = o.value("senderHandle"_L1).toString();
    f.senderPlatformId = o.value("senderPlatformId"_L1).toString();
    f.readers = domain::replyReaders(o);
    f.senderFollowers = o.value("senderFollowers"_L1).toInteger(-1);
    f.isVip = o.value("isVip"_L1).toBool();
    f.rating = o.value("rating"_L1).toInt();
    f.originalPost = o.value("originalPostContent"_L1).toString();
    f.permalink = o.value("permalink"_L1).toString();
    f.tags = members(o, "tags"_L1);
    f.assignee = idAt(o, "assignedToId"_L1);
    f.receivedAt = at(o, "receivedAt"_L1);
    f.lastMessageAt = std::max(at(o, "lastMessageAt"_L1), f.receivedAt);
    f.readAt = at(o, "readAt"_L1);
    f.repliedAt = at(o, "repliedAt"_L1);
    f.resolvedAt = at(o, "resolvedAt"_L1);
    f.snoozedUntil = at(o, "snoozedUntil"_L1);
    f.slaDeadline = at(o, "slaDeadline"_L1);
    f.slaPausedAt = at(o, "slaPausedAt"_L1);
    f.slaBreach = o.value("slaBreach"_L1).toBool();
    f.statusAt = at(o, "statusAt"_L1);
    f.statusBy = idAt(o, "statusById"_L1);
    f.resolutionDueAt = at(o, "resolutionDueAt"_L1);
    f.resolutionBreach = o.value("resolutionBreach"_L1).toBool();
    f.replyWindowEndsAt = at(o, "replyWindowEndsAt"_L1);
    f.editedAt = at(o, "remoteEditedAt"_L1);
    f.deletedAt = at(o, "remoteDeletedAt"_L1);
    f.escalationStatus = o.value("escalationStatus"_L1).toString();
    f.escalationLevel = o.value("escalationLevel"_L1).toInt();
    f.requestedLevel = o.value("requestedEscalationLevel"_L1).toInt();
    f.escalatedTo = idAt(o, "escalatedToId"_L1);
    f.moderation = o.value("moderation"_L1).toString(u"visible"_s);
    f.moderationError = o.value("moderationError"_L1).toString();
    return f;
}

ThreadEntry messageOf(const QJsonObject &o, bool isPending)
{
    ThreadEntry e;
    e.kind = o.value("direction"_L1) == "outbound"_L1 ? ThreadEntry::Kind::Outbound : ThreadEntry::Kind::Inbound;
    e.id = idAt(o, "id"_L1);
    e.at = at(o, "sentAt"_L1);
    if (e.at == 0)
        e.at = at(o, "occurredAt"_L1);
    e.text = o.value("content"_L1).toString();
    e.senderName = o.value("senderName"_L1).toString();
    e.senderHandle = o.value("senderHandle"_L1).toString();
    e.author = idAt(o, "authorId"_L1);
    e.sendStatus = o.value("sendStatus"_L1).toString();
    e.errorCode = o.value("errorCode"_L1).toString();
    e.errorMessage = o.value("errorMessage"_L1).toString();
    e.permalink = o.value("permalink"_L1).toString();
    e.files = filesOf(o);
    e.assetCount = int(o.value("assetIds"_L1).toArray().size());
    e.isPrivate = o.value("isPrivate"_L1).toBool();
    e.editedAt = at(o, "remoteEditedAt"_L1);
    e.deletedAt = at(o, "remoteDeletedAt"_L1);
    e.isPending = isPending;
    e.isByModel = o.value("aiGenerated"_L1).toBool();
    return e;
}

ThreadEntry noteOf(const QJsonObject &o, bool isPending)
{
    ThreadEntry e;
    e.kind = ThreadEntry::Kind::Note;
    e.id = idAt(o, "id"_L1);
    e.at = at(o, "createdAt"_L1);
    e.text = o.value("content"_L1).toString();
    e.author = idAt(o, "authorId"_L1);
    e.isPending = isPending;
    return e;
}

ThreadEntry eventOf(const QJsonObject &o, bool)
{
    ThreadEntry e;
    e.kind = ThreadEntry::Kind::Event;
    e.id = idAt(o, "id"_L1);
    e.at = at(o, "createdAt"_L1);
    e.text = o.value("reason"_L1).toString();
    e.author = idAt(o, "fromUserId"_L1);
    e.eventType = o.value("eventType"_L1).toString();
    if (e.eventType == "sla_breached"_L1 && o.value("metadata"_L1)["clock"_L1].toString() == "resolution"_L1)
        e.eventType = u"resolution_breached"_s;
    e.trigger = o.value("triggeredBy"_L1).toString();
    e.toLevel = o.value("toLevel"_L1).toInt();
    e.toUser = idAt(o, "toUserId"_L1);
    return e;
}

Result<QList<store::Record>> childrenOf(store::Reader &reader, const QString &type, const RecordId &item, const QString &order, int most)
{
    Query query;
    query.type = type;
    query.where(u"inboxItemId"_s, Filter::Op::Eq, QVariant::fromValue(item));
    query.orderBy = order;
    query.descending = true;
    query.limit = most;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    return page->rows;
}

OwnDraft draftOf(const QJsonObject &o)
{
    OwnDraft draft{idAt(o, "id"_L1), o.value("content"_L1).toString(), o.value("isPrivate"_L1).toBool(), {}, idAt(o, "savedReplyId"_L1),
                   idAt(o, "replyDraftId"_L1), at(o, "seenUntil"_L1)};
    const QJsonArray assets = o.value("assetIds"_L1).toArray();
    for (const QJsonValue &asset : assets) {
        if (const auto id = RecordId::parse(asset.toString()))
            draft.assets.append(*id);
    }
    return draft;
}

Result<void> readMessages(store::Reader &reader, const RecordId &item, const RecordId &me, int most, Conversation &conversation)
{
    const auto rows = childrenOf(reader, u"InboxMessage"_s, item, u"occurredAt"_s, most + 1);
    if (!rows)
        return rows.error();
    conversation.hasOlder = rows->size() > most;
    for (const store::Record &record : rows->first(std::min<qsizetype>(most, rows->size()))) {
        const QJsonObject object = record.object();
        if (object.value("sendStatus"_L1) == "draft"_L1 && object.value("direction"_L1) == "outbound"_L1) {
            // Texts that others are still writing are theirs.
            if (!conversation.draft && idAt(object, "authorId"_L1) == me)
                conversation.draft = draftOf(object);
            continue;
        }
        conversation.entries.append(messageOf(object, record.flags.pending));
    }
    return {};
}

Result<void> readAround(store::Reader &reader, const RecordId &item, Conversation &conversation)
{
    qint64 oldest = 0;
    if (conversation.hasOlder && !conversation.entries.isEmpty())
        oldest = std::ranges::min(conversation.entries, {}, &ThreadEntry::at).at;
    const auto add = [&](const QString &type, int most, ThreadEntry (*make)(const QJsonObject &, bool)) -> Result<void> {
        const auto rows = childrenOf(reader, type, item, {}, most);
        if (!rows)
            return rows.error();
        for (const store::Record &record : *rows) {
            const ThreadEntry entry = make(record.object(), record.flags.pending);
            if (entry.at >= oldest)
                conversation.entries.append(entry);
        }
        return {};
    };
    if (const auto notes = add(u"InboxNote"_s, kMostNotes, noteOf); !notes)
        return notes;
    return add(u"EscalationEvent"_s, kMostEvents, eventOf);
}

EarlierDealing dealingOf(const QJsonObject &o, bool isCertain)
{
    QString excerpt = o.value("content"_L1).toString().left(kExcerpt * 2).simplified();
    excerpt.truncate(kExcerpt);
    return {idAt(o, "id"_L1), std::max(at(o, "lastMessageAt"_L1), at(o, "receivedAt"_L1)), o.value("type"_L1).toString(),
            o.value("status"_L1).toString(), o.value("platform"_L1).toString(), excerpt, o.value("senderName"_L1).toString(), isCertain};
}

/** A handle without its sign and its instance. */
QString bareHandle(const QString &handle)
{
    QString bare = handle.trimmed().toCaseFolded();
    while (bare.startsWith(u'@'))
        bare.remove(0, 1);
    return bare.section(u'@', 0, 0);
}

bool isPerhaps(const InboxFacts &item, const store::InboxRow &other)
{
    const QString handle = bareHandle(item.senderHandle);
    if (!handle.isEmpty() && bareHandle(other.senderHandle) == handle)
        return true;
    const QString name = item.senderName.simplified();
    return name.contains(u' ') && other.senderName.simplified().compare(name, Qt::CaseInsensitive) == 0;
}

Result<void> readSamePerson(store::Reader &reader, Conversation &conversation)
{
    const InboxFacts &item = conversation.item;
    QList<RecordId> seen{item.id};
    if (!item.senderPlatformId.isEmpty()) {
        Query query;
        query.type = u"InboxItem"_s;
        query.where(u"senderPlatformId"_s, Filter::Op::Eq, item.senderPlatformId);
        query.orderBy = u"receivedAt"_s;
        query.descending = true;
        query.limit = kMostDealings;
        const auto page = reader.query(query);
        if (!page)
            return page.error();
        for (const store::Record &record : page->rows) {
            const QJsonObject object = record.object();
            if (seen.contains(record.id) || object.value("platform"_L1) != item.platform)
                continue;
            seen.append(record.id);
            conversation.earlier.append(dealingOf(object, true));
        }
    }
    for (const QString &words : {bareHandle(item.senderHandle), item.senderName.simplified().contains(u' ') ? item.senderName.simplified() : QString()}) {
        if (words.size() < 3)
            continue;
        store::InboxRequest request;
        request.filter.snoozed = store::InboxFilter::Snoozed::Any;
        request.filter.terms.append({store::InboxFilter::Field::From, false, {words}, {}, 0, 0});
        request.sort = store::InboxSort::Time;
        request.limit = kMostDealings * 2;
        request.searchLimit = 200;
        request.withLayout = true;
        const auto slice = reader.inboxSlice(request);
        if (!slice)
            return slice.error();
        for (const store::InboxRow &row : slice->rows) {
            if (conversation.earlier.size() >= 2 * kMostDealings || seen.contains(row.id) || row.platform == item.platform || !isPerhaps(item, row))
                continue;
            seen.append(row.id);
            conversation.earlier.append({row.id, row.at, row.type, row.status, row.platform, row.excerpt.simplified(), row.senderName, false});
        }
    }
    return {};
}

Result<void> readNames(store::Reader &reader, const QJsonObject &object, InboxFacts &item)
{
    const auto name = [&](const QString &type, const RecordId &id) -> Result<QJsonObject> {
        if (id.isNull())
            return QJsonObject();
        const auto record = reader.get(type, id);
        if (!record)
            return record.error();
        return *record ? (*record)->object() : QJsonObject();
    };
    const auto account = name(u"SocialAccount"_s, item.account);
    if (!account)
        return account.error();
    item.accountName = account->value("displayName"_L1).toString();
    item.accountUsername = account->value("username"_L1).toString();
    item.accountStatus = account->value("status"_L1).toString();
    const auto policy = name(u"SlaPolicy"_s, idAt(object, "slaPolicyId"_L1));
    if (!policy)
        return policy.error();
    item.slaPolicy = policy->value("name"_L1).toString();
    const auto target = name(u"PostTarget"_s, idAt(object, "postTargetId"_L1));
    if (!target)
        return target.error();
    item.post = idAt(*target, "postId"_L1);
    return {};
}

} // namespace

bool ThreadEntry::isUnsent() const
{
    return kind == Kind::Outbound && (sendStatus == "queued"_L1 || sendStatus == "sending"_L1 || sendStatus == "stopped"_L1 || sendStatus == "failed"_L1);
}

Result<Conversation> readConversation(store::Reader &reader, const RecordId &item, const RecordId &me, int most)
{
    Conversation conversation;
    const auto record = reader.get(u"InboxItem"_s, item);
    if (!record)
        return record.error();
    if (!*record)
        return conversation;
    conversation.isThere = true;
    const QJsonObject object = (*record)->object();
    conversation.item = factsOf(object);
    if (const auto names = readNames(reader, object, conversation.item); !names)
        return names.error();
    if (const auto messages = readMessages(reader, item, me, most, conversation); !messages)
        return messages.error();
    // An item whose messages this copy does not have shows at least its own text.
    const auto inbound = std::ranges::count(conversation.entries, ThreadEntry::Kind::Inbound, &ThreadEntry::kind);
    if (inbound == 0 && !conversation.hasOlder && !conversation.item.content.isEmpty()) {
        ThreadEntry own;
        own.id = item;
        own.at = conversation.item.receivedAt;
        own.text = conversation.item.content;
        own.files = filesOf(object);
        own.editedAt = conversation.item.editedAt;
        own.deletedAt = conversation.item.deletedAt;
        conversation.entries.append(own);
    }
    if (const auto around = readAround(reader, item, conversation); !around)
        return around.error();
    std::ranges::stable_sort(conversation.entries, [](const ThreadEntry &a, const ThreadEntry &b) {
        if (a.isUnsent() != b.isUnsent())
            return b.isUnsent();
        return a.at != b.at ? a.at < b.at : a.id.bytes() < b.id.bytes();
    });
    if (const auto person = readSamePerson(reader, conversation); !person)
        return person.error();
    return conversation;
}

Result<QList<SavedReplyRow>> readSavedReplies(store::Reader &reader, bool withInactive)
{
    Query query;
    query.type = u"SavedReply"_s;
    query.limit = kMostSavedReplies;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<SavedReplyRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject o = record.object();
        const bool isActive = o.value("isActive"_L1).toBool(true);
        if (!isActive && !withInactive)
            continue;
        rows.append({record.id, o.value("name"_L1).toString(), o.value("content"_L1).toString(), o.value("intent"_L1).toString(),
                     o.value("language"_L1).toString(), members(o, "platforms"_L1), o.value("usageCount"_L1).toInt(), at(o, "lastUsedAt"_L1),
                     members(o, "tags"_L1), isActive, o.value("rank"_L1).toString()});
    }
    std::ranges::sort(rows, domain::standsBefore, &SavedReplyRow::place);
    return rows;
}

} // namespace campanile::models
