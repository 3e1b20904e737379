// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/rulelists.h"

#include <algorithm>
#include <tuple>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMost = 1000;

Result<QList<InboxRuleRow>> readRules(store::Reader &reader, const QString &type)
{
    store::Query query;
    query.type = type;
    query.limit = kMost;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<InboxRuleRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject rule = record.object();
        rows.append({record.id, rule.value("name"_L1).toString(), rule.value("rank"_L1).toString(), rule.value("isActive"_L1).toBool(true), rule});
    }
    const auto order = [](const InboxRuleRow &row) { return std::tuple(row.rank.isEmpty(), row.rank, row.id.toString()); };
    std::sort(rows.begin(), rows.end(), [&order](const InboxRuleRow &a, const InboxRuleRow &b) { return order(a) < order(b); });
    return rows;
}

} // namespace

std::unique_ptr<InboxRulesModel> makeInboxRulesModel(store::Store &store, const QString &type)
{
    InboxRulesModel::Source source;
    source.types = {type};
    source.read = [type](store::Reader &reader) { return readRules(reader, type); };
    source.key = [](const InboxRuleRow &row) { return row.id.toString(); };
    source.data = [](const InboxRuleRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.name) : QVariant(); };
    return std::make_unique<InboxRulesModel>(store, std::move(source));
}

} // namespace campanile::views
