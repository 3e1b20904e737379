// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/livelist.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>

/** The short lists of crises: events, rules, prepared answers. GUI thread. */
namespace campanile::models {

/** What the server measured when it raised the alarm; -1 and empty = not part of it. */
struct CrisisMeasure {
    int windowMinutes = -1;
    int count = -1;            ///< messages in the window
    double baseline = -1;      ///< messages in such a window usually
    double threshold = -1;
    double negativeShare = -1; ///< 0 to 1
    int peakCount = -1;
    qint64 peakAt = 0;         ///< ms since epoch; 0 = unknown
    QList<std::pair<QString, int>> keywords; ///< word and how often, most often first
    QStringList authors;       ///< "Name (@handle)"
    qint64 followers = -1;     ///< of the author with most of them
    bool operator==(const CrisisMeasure &) const = default;
};

struct CrisisEventRow {
    RecordId id;
    QString title;
    QString severity;          ///< wire value of CrisisSeverity
    QString status;            ///< wire value of CrisisEventStatus
    QString trigger;           ///< wire value of CrisisRuleType; empty = a person called it
    RecordId rule;
    CrisisMeasure measure;
    QList<RecordId> items;
    QStringList accounts;      ///< wire ids, sorted
    qint64 detectedAt = 0;     ///< ms since epoch, as all of the following; 0 = none
    qint64 lastSeenAt = 0;
    qint64 acknowledgedAt = 0;
    RecordId acknowledgedBy;
    qint64 escalatedAt = 0;
    qint64 resolvedAt = 0;
    RecordId resolvedBy;
    RecordId lead;
    QString notes;
    bool isPending = false;    ///< has edits that the server has not confirmed
    [[nodiscard]] bool isOpen() const { return status == u"detected" || status == u"acknowledged" || status == u"responding"; }
    /** 3 critical to 0 low. */
    [[nodiscard]] int weight() const;
    bool operator==(const CrisisEventRow &) const = default;
};

struct CrisisRuleRow {
    RecordId id;
    QString name;
    QString type;              ///< wire value of CrisisRuleType
    bool isActive = true;
    QJsonObject record;
    bool operator==(const CrisisRuleRow &) const = default;
};

struct CrisisTemplateRow {
    RecordId id;
    QString name;
    QString category;
    QString platform;          ///< wire value; empty = every network
    QString content;
    int usageCount = 0;
    bool isActive = true;
    RecordId changedBy;
    qint64 approvedAt = 0;     ///< ms since epoch; 0 = not approved
    RecordId approvedBy;
    [[nodiscard]] bool isApproved() const { return approvedAt != 0; }
    bool operator==(const CrisisTemplateRow &) const = default;
};

using CrisisEventsModel = LiveList<CrisisEventRow>;
using CrisisRulesModel = LiveList<CrisisRuleRow>;
using CrisisTemplatesModel = LiveList<CrisisTemplateRow>;

/** Open ones first, the most severe of them first; then those that are over, newest first. The newest 500. Keys are wire ids, as below. */
[[nodiscard]] std::unique_ptr<CrisisEventsModel> makeCrisisEventsModel(store::Store &store);
/** By name. */
[[nodiscard]] std::unique_ptr<CrisisRulesModel> makeCrisisRulesModel(store::Store &store);
/** Approved ones first, then by name. */
[[nodiscard]] std::unique_ptr<CrisisTemplatesModel> makeCrisisTemplatesModel(store::Store &store);

} // namespace campanile::models
