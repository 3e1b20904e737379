// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/recordlists.h"

#include "api/posttexts.h"
#include "app/domain/practice.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace campanile::models {

using namespace Qt::StringLiterals;
using store::Reader;

namespace {

// Lists of this kind hold tens of rows; the bound keeps a runaway server from filling the memory.
constexpr int kMaxRows = 5000;
constexpr qsizetype kSubjectLength = 80;
constexpr int kMaxNotifications = 200;

qint64 msOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

RecordId idOf(const QJsonValue &value)
{
    return RecordId::parse(value.toString()).value_or(RecordId());
}

Result<QList<QJsonObject>> readAll(Reader &reader, const store::Query &query)
{
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<QJsonObject> objects;
    objects.reserve(page->rows.size());
    for (const store::Record &row : page->rows)
        objects.append(row.object());
    return objects;
}

store::Query allOf(const QString &type)
{
    store::Query query;
    query.type = type;
    query.limit = kMaxRows;
    return query;
}

QString firstWords(const QJsonObject &post)
{
    const QString title = post.value(u"title"_s).toString();
    const QString text = title.isEmpty() ? post.value(u"body"_s).toString() : title;
    return text.simplified().left(kSubjectLength);
}

/** Words for the record an edit touches: the post itself, or the post that a target or a picture belongs to. */
QString subjectOf(Reader &reader, const QList<store::SetOp> &ops)
{
    for (const store::SetOp &op : ops) {
        RecordId post = op.type == u"Post" ? op.id : RecordId();
        if (post.isNull() && (op.type == u"PostTarget" || op.type == u"PostAsset")) {
            const auto child = reader.get(op.type, op.id);
            const QJsonObject object = child && *child ? (*child)->object() : op.value;
            post = idOf(object.value(u"postId"_s));
        }
        if (post.isNull())
            continue;
        const auto record = reader.get(u"Post"_s, post);
        if (record && *record)
            return firstWords((*record)->object());
        if (op.kind == store::SetOp::Kind::Create && op.type == u"Post")
            return firstWords(op.value);
    }
    return {};
}

QJsonValue valueAt(const QJsonObject &record, const QString &path)
{
    QJsonValue value = record;
    for (QString key : path.split(u'/')) {
        key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        value = value.toObject().value(key);
    }
    return value;
}

Result<QList<AccountRow>> readAccounts(Reader &reader)
{
    const auto objects = readAll(reader, allOf(u"SocialAccount"_s));
    if (!objects)
        return objects.error();
    QList<AccountRow> rows;
    for (const QJsonObject &o : *objects) {
        const QJsonObject limits = o.value(u"limits"_s).toObject();
        AccountRow row;
        row.id = idOf(o.value(u"id"_s));
        row.platform = o.value(u"platform"_s).toString();
        row.displayName = o.value(u"displayName"_s).toString();
        row.username = o.value(u"username"_s).toString();
        row.status = o.value(u"status"_s).toString();
        row.tokenExpiresAt = msOf(o.value(u"tokenExpiresAt"_s));
        row.limits = limits.isEmpty() ? QByteArray() : QJsonDocument(limits).toJson(QJsonDocument::Compact);
        row.serverUrl = o.value(u"serverUrl"_s).toString();
        row.accountKind = o.value(u"accountKind"_s).toString();
        row.platformAccountId = o.value(u"platformAccountId"_s).toString();
        row.connectedAt = msOf(o.value(u"connectedAt"_s));
        row.scopes = o.value(u"scopes"_s).toObject().keys();
        row.avatarBlobId = o.value(u"avatarBlobId"_s).toString();
        row.isPractice = domain::practises(o);
        if (const RecordId user = idOf(o.value(u"connectedById"_s)); !user.isNull()) {
            if (const auto record = reader.get(u"User"_s, user); record && *record)
                row.connectedBy = (*record)->object().value(u"name"_s).toString();
        }
        rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const AccountRow &a, const AccountRow &b) {
        return std::tie(a.platform, a.displayName, a.username) < std::tie(b.platform, b.displayName, b.username);
    });
    return rows;
}

Result<QList<CampaignRow>> readCampaigns(Reader &reader)
{
    const auto objects = readAll(reader, allOf(u"Campaign"_s));
    if (!objects)
        return objects.error();
    QList<CampaignRow> rows;
    for (const QJsonObject &o : *objects) {
        rows.append({idOf(o.value(u"id"_s)), o.value(u"name"_s).toString(), o.value(u"status"_s).toString(),
                     msOf(o.value(u"startDate"_s)), msOf(o.value(u"endDate"_s)), 0});
    }
    // Ids ascend with the time they were made on one device; across devices the id itself still gives one fixed order.
    std::sort(rows.begin(), rows.end(), [](const CampaignRow &a, const CampaignRow &b) { return a.id < b.id; });
    for (int i = 0; i < rows.size(); ++i)
        rows[i].order = i;
    std::stable_sort(rows.begin(), rows.end(), [](const CampaignRow &a, const CampaignRow &b) { return a.startDate > b.startDate; });
    return rows;
}

Result<QList<TemplateRow>> readTemplates(Reader &reader)
{
    const auto objects = readAll(reader, allOf(u"ContentTemplate"_s));
    if (!objects)
        return objects.error();
    QList<TemplateRow> rows;
    for (const QJsonObject &o : *objects)
        rows.append({idOf(o.value(u"id"_s)), o.value(u"name"_s).toString(), o.value(u"content"_s).toString()});
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return rows;
}

/** When a scheduled post is to leave, or the next date of its series; 0 where nothing leaves by itself. */
qint64 leavesAt(const QJsonObject &post)
{
    if (post.value(u"status"_s).toString() != u"scheduled")
        return 0;
    const qint64 next = post.value(u"recurrenceRule"_s).toString().isEmpty() ? 0 : msOf(post.value(u"nextOccurrenceAt"_s));
    return next > 0 ? next : msOf(post.value(u"scheduledAt"_s));
}

Result<QList<ConflictRow>> readConflicts(Reader &reader)
{
    store::Query query = allOf(u"Conflict"_s);
    query.where(u"resolution"_s, store::Filter::Op::Eq, u"unresolved"_s);
    const auto objects = readAll(reader, query);
    if (!objects)
        return objects.error();
    QList<ConflictRow> rows;
    for (const QJsonObject &o : *objects) {
        ConflictRow row;
        row.id = idOf(o.value(u"id"_s));
        row.typeName = o.value(u"typeName"_s).toString();
        row.record = idOf(o.value(u"recordId"_s));
        row.property = o.value(u"property"_s).toString();
        row.kind = o.value(u"kind"_s).toString();
        row.base = o.value(u"base"_s);
        row.theirs = o.value(u"theirs"_s);
        row.mine = o.value(u"mine"_s);
        row.createdAt = msOf(o.value(u"createdAt"_s));
        if (const auto record = reader.get(row.typeName, row.record); record && *record) {
            const QJsonObject object = (*record)->object();
            row.current = valueAt(object, row.property);
            row.recordTitle = object.value(u"name"_s).toString();
            QJsonObject post = row.typeName == u"Post" ? object : QJsonObject();
            if (row.typeName == u"PostTarget") {
                const auto parent = reader.get(u"Post"_s, idOf(object.value(u"postId"_s)));
                post = parent && *parent ? (*parent)->object() : QJsonObject();
            }
            if (!post.isEmpty())
                row.recordTitle = firstWords(post);
            if (api::isSentText(row.typeName, row.property))
                row.holdsFrom = leavesAt(post);
        }
        row.by = idOf(o.value(u"byUserId"_s));
        if (const auto user = reader.get(u"User"_s, row.by); user && *user)
            row.byUser = (*user)->object().value(u"name"_s).toString();
        rows.append(row);
    }
    const auto place = [](const ConflictRow &row) { return std::tuple(row.holdsFrom == 0, row.holdsFrom, -row.createdAt); };
    std::sort(rows.begin(), rows.end(), [&place](const auto &a, const auto &b) { return place(a) < place(b); });
    return rows;
}

Result<QList<OutboxRow>> readOutbox(Reader &reader)
{
    const auto entries = reader.outbox();
    if (!entries)
        return entries.error();
    QList<OutboxRow> rows;
    for (const store::OutboxEntry &entry : *entries)
        rows.append({entry, subjectOf(reader, entry.ops)});
    return rows;
}

Result<QList<RejectedRow>> readRejected(Reader &reader)
{
    const auto edits = reader.rejected();
    if (!edits)
        return edits.error();
    QList<RejectedRow> rows;
    for (const store::RejectedEdit &edit : *edits)
        rows.append({edit, subjectOf(reader, edit.ops)});
    return rows;
}

Result<QList<NotificationRow>> readNotifications(Reader &reader)
{
    store::Query query = allOf(u"Notification"_s);
    query.orderBy = u"createdAt"_s;
    query.descending = true;
    query.limit = kMaxNotifications;
    const auto objects = readAll(reader, query);
    if (!objects)
        return objects.error();
    QList<NotificationRow> rows;
    for (const QJsonObject &o : *objects) {
        rows.append({idOf(o.value(u"id"_s)), o.value(u"title"_s).toString(), o.value(u"message"_s).toString(),
                     o.value(u"level"_s).toString(), msOf(o.value(u"createdAt"_s)), o.value(u"isRead"_s).toBool(),
                     o.value(u"entityType"_s).toString(), idOf(o.value(u"entityId"_s)),
                     o.value(u"metadata"_s).toObject()});
    }
    return rows;
}

/** A LiveList whose key is the id that @p id picks and whose DisplayRole is the text that @p text picks. */
template<class Row>
std::unique_ptr<LiveList<Row>> makeList(store::Store &store, QStringList types, bool followStatus,
                                        Result<QList<Row>> (*read)(Reader &), std::function<QString(const Row &)> key,
                                        std::function<QString(const Row &)> text)
{
    typename LiveList<Row>::Source source;
    source.types = std::move(types);
    source.followStatus = followStatus;
    source.read = read;
    source.key = std::move(key);
    source.data = [text = std::move(text)](const Row &row, int role) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(text(row)) : QVariant();
    };
    return std::make_unique<LiveList<Row>>(store, std::move(source));
}

} // namespace

std::unique_ptr<AccountsModel> makeAccountsModel(store::Store &store)
{
    return makeList<AccountRow>(
        store, {u"SocialAccount"_s}, false, readAccounts, [](const AccountRow &r) { return r.id.toString(); },
        [](const AccountRow &r) { return r.displayName; });
}

std::unique_ptr<CampaignsModel> makeCampaignsModel(store::Store &store)
{
    return makeList<CampaignRow>(
        store, {u"Campaign"_s}, false, readCampaigns, [](const CampaignRow &r) { return r.id.toString(); },
        [](const CampaignRow &r) { return r.name; });
}

std::unique_ptr<TemplatesModel> makeTemplatesModel(store::Store &store)
{
    return makeList<TemplateRow>(
        store, {u"ContentTemplate"_s}, false, readTemplates, [](const TemplateRow &r) { return r.id.toString(); },
        [](const TemplateRow &r) { return r.name; });
}

std::unique_ptr<ConflictsModel> makeConflictsModel(store::Store &store)
{
    return makeList<ConflictRow>(
        store, {u"Conflict"_s, u"Post"_s, u"PostTarget"_s}, false, readConflicts, [](const ConflictRow &r) { return r.id.toString(); },
        [](const ConflictRow &r) { return r.recordTitle; });
}

std::unique_ptr<OutboxModel> makeOutboxModel(store::Store &store)
{
    return makeList<OutboxRow>(
        store, {}, true, readOutbox, [](const OutboxRow &r) { return r.entry.mutation.toString(); },
        [](const OutboxRow &r) { return r.subject; });
}

std::unique_ptr<NotificationsModel> makeNotificationsModel(store::Store &store)
{
    return makeList<NotificationRow>(
        store, {u"Notification"_s}, false, readNotifications, [](const NotificationRow &r) { return r.id.toString(); },
        [](const NotificationRow &r) { return r.title; });
}

std::unique_ptr<RejectedModel> makeRejectedModel(store::Store &store)
{
    return makeList<RejectedRow>(
        store, {}, true, readRejected, [](const RejectedRow &r) { return r.edit.mutation.toString(); },
        [](const RejectedRow &r) { return r.subject; });
}

} // namespace campanile::models
