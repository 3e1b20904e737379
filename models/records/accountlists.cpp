// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/accountlists.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace campanile::models {

using namespace Qt::StringLiterals;
using store::Reader;

namespace {

// A workspace has tens of accounts; the bound keeps a runaway server from filling the memory.
constexpr int kMaxAccountRows = 5000;
constexpr int kMaxEvents = 200;

qint64 instantOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

RecordId referenceOf(const QJsonValue &value)
{
    return RecordId::parse(value.toString()).value_or(RecordId());
}

template<class Row>
Result<QList<Row>> readRows(Reader &reader, const store::Query &query, Row (*rowOf)(Reader &, const QJsonObject &))
{
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<Row> rows;
    rows.reserve(page->rows.size());
    for (const store::Record &record : page->rows)
        rows.append(rowOf(reader, record.object()));
    return rows;
}

store::Query allAccountRows(const QString &type, int limit = kMaxAccountRows)
{
    store::Query query;
    query.type = type;
    query.limit = limit;
    return query;
}

HealthRow healthOf(Reader &, const QJsonObject &o)
{
    HealthRow row;
    row.id = referenceOf(o.value(u"id"_s));
    row.account = referenceOf(o.value(u"accountId"_s));
    row.score = o.value(u"healthScore"_s).toInt(100);
    row.status = o.value(u"status"_s).toString();
    for (const QJsonValue &item : o.value(u"factors"_s).toArray()) {
        const QJsonObject factor = item.toObject();
        const QJsonValue value = factor.value(u"value"_s);
        row.factors.append({factor.value(u"factor"_s).toString(), factor.value(u"points"_s).toInt(),
                            value.isString() ? double(instantOf(value)) : value.toDouble()});
    }
    row.errorsInARow = o.value(u"consecutiveErrors"_s).toInt();
    row.errorsToday = o.value(u"totalErrorsLast24h"_s).toInt();
    row.callsLeft = o.value(u"rateLimitRemaining"_s).toInt(-1);
    row.callsTotal = o.value(u"rateLimitTotal"_s).toInt(-1);
    row.callsResetAt = instantOf(o.value(u"rateLimitResetAt"_s));
    row.isRateLimited = o.value(u"isRateLimited"_s).toBool();
    row.quotaUsed = o.value(u"quotaUsed"_s).toInt(-1);
    row.quotaTotal = o.value(u"quotaTotal"_s).toInt(-1);
    row.quotaWindowMs = qint64(o.value(u"quotaWindowMs"_s).toDouble());
    row.lastSuccess = instantOf(o.value(u"lastSuccessfulSync"_s));
    row.lastAttempt = instantOf(o.value(u"lastSyncAttempt"_s));
    row.lastErrorCode = o.value(u"lastErrorCode"_s).toString();
    row.lastError = o.value(u"lastError"_s).toString();
    row.lastErrorAt = instantOf(o.value(u"lastErrorAt"_s));
    row.issue = o.value(u"issueType"_s).toString();
    row.signInEndsAt = instantOf(o.value(u"tokenExpiresAt"_s));
    row.needsReconnect = o.value(u"tokenRefreshRequired"_s).toBool();
    row.tellsAtOnce = o.value(u"tellsAtOnce"_s).toBool();
    row.inboxEverySeconds = o.value(u"inboxEverySeconds"_s).toInt();
    row.webhookProblem = o.value(u"webhookProblem"_s).toString();
    return row;
}

HealthEventRow eventOf(Reader &reader, const QJsonObject &o)
{
    HealthEventRow row;
    row.id = referenceOf(o.value(u"id"_s));
    row.account = referenceOf(o.value(u"accountId"_s));
    row.type = o.value(u"eventType"_s).toString();
    row.severity = o.value(u"severity"_s).toString();
    row.previousStatus = o.value(u"previousStatus"_s).toString();
    row.newStatus = o.value(u"newStatus"_s).toString();
    row.previousScore = o.value(u"previousScore"_s).toInt(-1);
    row.newScore = o.value(u"newScore"_s).toInt();
    row.code = o.value(u"code"_s).toString();
    row.message = o.value(u"message"_s).toString();
    // A record about earlier days says so; otherwise it was written when it happened.
    const qint64 told = instantOf(o.value(u"happenedAt"_s));
    row.createdAt = told != 0 ? told : instantOf(o.value(u"createdAt"_s));
    row.resolvedAt = instantOf(o.value(u"resolvedAt"_s));
    row.notes = o.value(u"resolutionNotes"_s).toString();
    if (const RecordId user = referenceOf(o.value(u"resolvedById"_s)); !user.isNull()) {
        if (const auto record = reader.get(u"User"_s, user); record && *record)
            row.resolvedBy = (*record)->object().value(u"name"_s).toString();
    }
    return row;
}

GuidanceRow guidanceOf(Reader &, const QJsonObject &o)
{
    GuidanceRow row;
    row.id = referenceOf(o.value(u"id"_s));
    row.platform = o.value(u"platform"_s).toString();
    row.issue = o.value(u"issueType"_s).toString();
    row.severity = o.value(u"severity"_s).toString();
    for (const QJsonValue &item : o.value(u"steps"_s).toArray()) {
        const QJsonObject step = item.toObject();
        row.steps.append({step.value(u"code"_s).toString(), step.value(u"text"_s).toString()});
    }
    row.title = o.value(u"title"_s).toString();
    row.description = o.value(u"description"_s).toString();
    row.minutes = o.value(u"estimatedMinutes"_s).toInt();
    row.needsPerson = o.value(u"requiresAction"_s).toBool(true);
    row.mendsItself = o.value(u"autoRecoverable"_s).toBool();
    return row;
}

GroupRow groupOf(Reader &, const QJsonObject &o)
{
    GroupRow row;
    row.id = referenceOf(o.value(u"id"_s));
    row.name = o.value(u"name"_s).toString();
    row.color = o.value(u"color"_s).toString();
    row.rank = o.value(u"rank"_s).toString();
    for (const QString &key : o.value(u"accountIds"_s).toObject().keys()) {
        if (const auto id = RecordId::parse(key))
            row.accounts.append(*id);
    }
    return row;
}

ConnectLinkRow linkOf(Reader &, const QJsonObject &o)
{
    ConnectLinkRow row;
    row.id = referenceOf(o.value(u"id"_s));
    row.recipient = o.value(u"recipient"_s).toString();
    row.note = o.value(u"note"_s).toString();
    row.platforms = o.value(u"platforms"_s).toObject().keys();
    row.createdAt = instantOf(o.value(u"createdAt"_s));
    row.expiresAt = instantOf(o.value(u"expiresAt"_s));
    row.usedAt = instantOf(o.value(u"usedAt"_s));
    row.revokedAt = instantOf(o.value(u"revokedAt"_s));
    row.connected = int(o.value(u"accountIds"_s).toObject().size());
    return row;
}

template<class Row>
std::unique_ptr<LiveList<Row>> makeList(store::Store &store, const QString &type, std::function<Result<QList<Row>>(Reader &)> read,
                                        std::function<QString(const Row &)> key, std::function<QString(const Row &)> text)
{
    typename LiveList<Row>::Source source;
    source.types = {type};
    source.read = std::move(read);
    source.key = std::move(key);
    source.data = [text = std::move(text)](const Row &row, int role) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(text(row)) : QVariant();
    };
    return std::make_unique<LiveList<Row>>(store, std::move(source));
}

} // namespace

std::unique_ptr<HealthModel> makeHealthModel(store::Store &store)
{
    return makeList<HealthRow>(
        store, u"AccountHealth"_s, [](Reader &reader) { return readRows(reader, allAccountRows(u"AccountHealth"_s), healthOf); },
        [](const HealthRow &r) { return r.account.toString(); }, [](const HealthRow &r) { return QString::number(r.score); });
}

std::unique_ptr<HealthEventsModel> makeHealthEventsModel(store::Store &store, const RecordId &account)
{
    return makeList<HealthEventRow>(
        store, u"AccountHealthEvent"_s,
        [account](Reader &reader) {
            store::Query query = allAccountRows(u"AccountHealthEvent"_s, kMaxEvents);
            query.where(u"accountId"_s, store::Filter::Op::Eq, QVariant::fromValue(account));
            query.orderBy = u"createdAt"_s;
            query.descending = true;
            auto rows = readRows(reader, query, eventOf);
            if (rows)
                std::stable_sort(rows->begin(), rows->end(), [](const auto &a, const auto &b) { return a.createdAt > b.createdAt; });
            return rows;
        },
        [](const HealthEventRow &r) { return r.id.toString(); }, [](const HealthEventRow &r) { return r.type; });
}

std::unique_ptr<GuidanceModel> makeGuidanceModel(store::Store &store)
{
    return makeList<GuidanceRow>(
        store, u"RecoveryGuidance"_s, [](Reader &reader) { return readRows(reader, allAccountRows(u"RecoveryGuidance"_s), guidanceOf); },
        [](const GuidanceRow &r) { return r.id.toString(); }, [](const GuidanceRow &r) { return r.title; });
}

std::unique_ptr<GroupsModel> makeGroupsModel(store::Store &store)
{
    return makeList<GroupRow>(
        store, u"AccountGroup"_s,
        [](Reader &reader) {
            auto rows = readRows(reader, allAccountRows(u"AccountGroup"_s), groupOf);
            if (rows) {
                std::stable_sort(rows->begin(), rows->end(), [](const GroupRow &a, const GroupRow &b) {
                    return a.rank == b.rank ? a.name.localeAwareCompare(b.name) < 0 : a.rank < b.rank;
                });
            }
            return rows;
        },
        [](const GroupRow &r) { return r.id.toString(); }, [](const GroupRow &r) { return r.name; });
}

std::unique_ptr<ConnectLinksModel> makeConnectLinksModel(store::Store &store)
{
    return makeList<ConnectLinkRow>(
        store, u"ConnectLink"_s,
        [](Reader &reader) {
            auto rows = readRows(reader, allAccountRows(u"ConnectLink"_s), linkOf);
            if (rows)
                std::stable_sort(rows->begin(), rows->end(), [](const auto &a, const auto &b) { return a.createdAt > b.createdAt; });
            return rows;
        },
        [](const ConnectLinkRow &r) { return r.id.toString(); }, [](const ConnectLinkRow &r) { return r.recipient; });
}

const GuidanceRow *guidanceFor(const GuidanceModel &model, const QString &issue, const QString &platform)
{
    const GuidanceRow *common = nullptr;
    for (const GuidanceRow &row : model.rows()) {
        if (row.issue != issue)
            continue;
        if (row.platform == platform)
            return &row;
        if (row.platform.isEmpty())
            common = &row;
    }
    return common;
}

} // namespace campanile::models
