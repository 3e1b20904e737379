// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/livelist.h"

#include <QJsonObject>

#include <memory>

namespace campanile::views {

/** A response-time rule or a routing rule as it stands in the cache. */
struct InboxRuleRow {
    RecordId id;
    QString name;
    QString rank;
    bool isActive = true;
    QJsonObject record;
    bool operator==(const InboxRuleRow &) const = default;
};

using InboxRulesModel = models::LiveList<InboxRuleRow>;

/** In the order in which they are asked. Keys are wire ids. GUI thread; the store outlives the model. */
[[nodiscard]] std::unique_ptr<InboxRulesModel> makeInboxRulesModel(store::Store &store, const QString &type);

} // namespace campanile::views
