// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crisis/crisislists.h"

#include "models/crisis/crisisfields.h"

#include <QJsonArray>

#include <tuple>

using namespace Qt::StringLiterals;

namespace campanile::models {

namespace {

constexpr int kMostCrises = 500;
constexpr int kMostPrepared = 2000; ///< rules or templates

CrisisMeasure crisisMeasureOf(const QJsonObject &data)
{
    CrisisMeasure measure;
    measure.windowMinutes = data.value("windowMinutes"_L1).toInt(-1);
    measure.count = data.value("count"_L1).toInt(-1);
    measure.baseline = data.value("baseline"_L1).toDouble(-1);
    measure.threshold = data.value("threshold"_L1).toDouble(-1);
    measure.negativeShare = data.value("negativeShare"_L1).toDouble(-1);
    measure.peakCount = data.value("peakCount"_L1).toInt(-1);
    measure.peakAt = crisisfields::instant(data.value("peakAt"_L1));
    const QJsonObject words = data.value("keywords"_L1).toObject();
    for (auto it = words.begin(); it != words.end(); ++it)
        measure.keywords.append({it.key(), it.value().toInt()});
    std::stable_sort(measure.keywords.begin(), measure.keywords.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    for (const QJsonValue &value : data.value("authors"_L1).toArray()) {
        const QJsonObject author = value.toObject();
        const QString name = author.value("name"_L1).toString().simplified();
        const QString handle = author.value("handle"_L1).toString().simplified();
        measure.authors.append(name.isEmpty() ? handle : handle.isEmpty() ? name : u"%1 (%2)"_s.arg(name, handle));
        measure.followers = std::max(measure.followers, author.value("followers"_L1).toInteger(-1));
    }
    return measure;
}

CrisisEventRow crisisEventOf(const store::Record &record)
{
    const QJsonObject event = record.object();
    CrisisEventRow row;
    row.id = record.id;
    row.title = event.value("title"_L1).toString();
    row.severity = event.value("severity"_L1).toString(u"high"_s);
    row.status = event.value("status"_L1).toString(u"detected"_s);
    row.trigger = event.value("triggerType"_L1).toString();
    row.rule = crisisfields::id(event.value("ruleId"_L1));
    row.measure = crisisMeasureOf(event.value("triggerData"_L1).toObject());
    for (const QString &item : event.value("itemIds"_L1).toObject().keys()) {
        if (const auto id = RecordId::parse(item))
            row.items.append(*id);
    }
    row.accounts = event.value("affectedAccountIds"_L1).toObject().keys();
    row.detectedAt = crisisfields::instant(event.value("detectedAt"_L1));
    row.lastSeenAt = crisisfields::instant(event.value("lastSeenAt"_L1));
    row.acknowledgedAt = crisisfields::instant(event.value("acknowledgedAt"_L1));
    row.acknowledgedBy = crisisfields::id(event.value("acknowledgedById"_L1));
    row.escalatedAt = crisisfields::instant(event.value("escalatedAt"_L1));
    row.resolvedAt = crisisfields::instant(event.value("resolvedAt"_L1));
    row.resolvedBy = crisisfields::id(event.value("resolvedById"_L1));
    row.lead = crisisfields::id(event.value("ownerId"_L1));
    row.notes = event.value("responseNotes"_L1).toString();
    row.isPending = record.flags.pending;
    return row;
}

template<class Row>
Result<QList<Row>> readCrisisRows(store::Reader &reader, const store::Query &query, Row (*make)(const store::Record &))
{
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<Row> rows;
    for (const store::Record &record : page->rows)
        rows.append(make(record));
    return rows;
}

Result<QList<CrisisEventRow>> readCrises(store::Reader &reader)
{
    store::Query query;
    query.type = u"CrisisEvent"_s;
    query.orderBy = u"detectedAt"_s;
    query.descending = true;
    query.limit = kMostCrises;
    auto rows = readCrisisRows<CrisisEventRow>(reader, query, crisisEventOf);
    if (rows) {
        const auto order = [](const CrisisEventRow &row) { return std::tuple(!row.isOpen(), row.isOpen() ? -row.weight() : 0, -row.detectedAt, row.id.bytes()); };
        std::sort(rows->begin(), rows->end(), [&order](const CrisisEventRow &a, const CrisisEventRow &b) { return order(a) < order(b); });
    }
    return rows;
}

CrisisRuleRow crisisRuleRowOf(const store::Record &record)
{
    const QJsonObject rule = record.object();
    return {record.id, rule.value("name"_L1).toString(), rule.value("ruleType"_L1).toString(), rule.value("isActive"_L1).toBool(true), rule};
}

CrisisTemplateRow crisisTemplateOf(const store::Record &record)
{
    const QJsonObject text = record.object();
    CrisisTemplateRow row;
    row.id = record.id;
    row.name = text.value("name"_L1).toString();
    row.category = text.value("category"_L1).toString();
    row.platform = text.value("platform"_L1).toString();
    row.content = text.value("content"_L1).toString();
    row.usageCount = text.value("usageCount"_L1).toInt();
    row.isActive = text.value("isActive"_L1).toBool(true);
    row.changedBy = crisisfields::id(text.value("changedById"_L1));
    row.approvedAt = crisisfields::instant(text.value("approvedAt"_L1));
    row.approvedBy = crisisfields::id(text.value("approvedById"_L1));
    return row;
}

template<class Row>
std::unique_ptr<LiveList<Row>> crisisListOf(store::Store &store, const QString &type, Result<QList<Row>> (*read)(store::Reader &), QString Row::*title)
{
    typename LiveList<Row>::Source source;
    source.types = {type};
    source.read = read;
    source.key = [](const Row &row) { return row.id.toString(); };
    source.data = [title](const Row &row, int role) { return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(row.*title) : QVariant(); };
    return std::make_unique<LiveList<Row>>(store, std::move(source));
}

} // namespace

int CrisisEventRow::weight() const
{
    return severity == u"critical" ? 3 : severity == u"high" ? 2 : severity == u"medium" ? 1 : 0;
}

std::unique_ptr<CrisisEventsModel> makeCrisisEventsModel(store::Store &store)
{
    return crisisListOf<CrisisEventRow>(store, u"CrisisEvent"_s, readCrises, &CrisisEventRow::title);
}

std::unique_ptr<CrisisRulesModel> makeCrisisRulesModel(store::Store &store)
{
    const auto read = [](store::Reader &reader) {
        store::Query query;
        query.type = u"CrisisAlertRule"_s;
        query.limit = kMostPrepared;
        auto rows = readCrisisRows<CrisisRuleRow>(reader, query, crisisRuleRowOf);
        if (rows)
            std::sort(rows->begin(), rows->end(), [](const CrisisRuleRow &a, const CrisisRuleRow &b) {
                const int order = a.name.compare(b.name, Qt::CaseInsensitive);
                return order != 0 ? order < 0 : a.id.bytes() < b.id.bytes();
            });
        return rows;
    };
    return crisisListOf<CrisisRuleRow>(store, u"CrisisAlertRule"_s, read, &CrisisRuleRow::name);
}

std::unique_ptr<CrisisTemplatesModel> makeCrisisTemplatesModel(store::Store &store)
{
    const auto read = [](store::Reader &reader) {
        store::Query query;
        query.type = u"CrisisResponseTemplate"_s;
        query.limit = kMostPrepared;
        auto rows = readCrisisRows<CrisisTemplateRow>(reader, query, crisisTemplateOf);
        if (rows)
            std::sort(rows->begin(), rows->end(), [](const CrisisTemplateRow &a, const CrisisTemplateRow &b) {
                if (a.isApproved() != b.isApproved())
                    return a.isApproved();
                const int order = a.name.compare(b.name, Qt::CaseInsensitive);
                return order != 0 ? order < 0 : a.id.bytes() < b.id.bytes();
            });
        return rows;
    };
    return crisisListOf<CrisisTemplateRow>(store, u"CrisisResponseTemplate"_s, read, &CrisisTemplateRow::name);
}

} // namespace campanile::models
