// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/routing.h"

#include "app/core/logging.h"
#include "app/domain/routing.h"
#include "app/domain/sla.h"
#include "server/core/inbox/escalation.h"
#include "server/core/inbox/inboxfields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxRules = 1'000;
constexpr int kMaxTold = 20; ///< rules that did not fit, in the explanation

Result<QList<domain::RoutingRule>> rulesOf(const SystemReader &records)
{
    const auto rows = records.query(u"InboxRoutingRule"_s, {}, kMaxRules);
    if (!rows)
        return rows.error();
    QList<domain::RoutingRule> rules;
    for (const QJsonObject &row : *rows) {
        if (auto rule = domain::routingRuleOf(row))
            rules.append(*std::move(rule));
        else
            qCWarning(lcServer) << "a routing rule cannot be read:" << fieldOf(row, "id"_L1) << rule.error().args.value(0);
    }
    return rules;
}

domain::RoutingSubject subjectOf(const QJsonObject &item)
{
    const auto either = [&item](QLatin1StringView first, QLatin1StringView second) {
        const QString own = fieldOf(item, first);
        return own.isEmpty() ? fieldOf(item, second) : own;
    };
    domain::RoutingSubject subject;
    subject.platform = fieldOf(item, "platform"_L1);
    subject.accountId = fieldOf(item, "accountId"_L1);
    subject.type = fieldOf(item, "type"_L1);
    subject.intent = either("correctedIntent"_L1, "intent"_L1);
    subject.sentiment = either("correctedSentiment"_L1, "sentiment"_L1);
    subject.language = fieldOf(item, "language"_L1);
    subject.text = fieldOf(item, "content"_L1);
    subject.followers = item.value("senderFollowers"_L1).toInt(-1);
    return subject;
}

QJsonArray explained(const QList<domain::RuleCheck> &checks)
{
    QJsonArray rules;
    int others = 0;
    for (const domain::RuleCheck &check : checks) {
        if (!check.fits && ++others > kMaxTold)
            continue;
        QJsonArray conditions;
        for (const domain::ConditionCheck &condition : check.conditions)
            conditions.append(QJsonObject{{u"condition"_s, condition.condition}, {u"fits"_s, condition.fits}, {u"found"_s, condition.found}});
        rules.append(QJsonObject{{u"id"_s, check.ruleId}, {u"name"_s, check.name}, {u"fits"_s, check.fits}, {u"conditions"_s, conditions}});
    }
    return rules;
}

Result<QHash<QString, int>> loadOf(const SystemReader &records, const domain::RoutingRule &rule)
{
    QHash<QString, int> load;
    if (rule.actions.assignment != domain::Assignment::LeastLoad)
        return load;
    for (const QString &user : rule.actions.assignToIds) {
        for (const QString &status : {u"new"_s, u"open"_s, u"pending"_s}) {
            const auto count = records.count(u"InboxItem"_s, {{u"assignedToId"_s, SystemCondition::Op::Equal, user}, {u"status"_s, SystemCondition::Op::Equal, status}});
            if (!count)
                return count.error();
            load[user] += int(*count);
        }
    }
    return load;
}

Result<void> assign(SystemRecords &records, const QList<domain::RoutingRule> &rules, const QStringList &ruleIds, qint64 nowMs, QJsonObject &item, QJsonObject &why)
{
    if (ruleIds.isEmpty() || !fieldOf(item, "assignedToId"_L1).isEmpty())
        return {};
    const auto workspaces = records.query(u"Workspace"_s, {}, 1);
    if (!workspaces)
        return workspaces.error();
    const auto staff = Staff::read(records, workspaces->value(0));
    if (!staff)
        return staff.error();
    QJsonArray nobody;
    for (const QString &id : ruleIds) {
        const auto rule = std::find_if(rules.cbegin(), rules.cend(), [&id](const domain::RoutingRule &r) { return r.id == id; });
        const auto load = loadOf(records, *rule);
        if (!load)
            return load.error();
        const QString user = domain::pickAssignee(*rule, staff->hereAt(nowMs), *load);
        if (user.isEmpty()) {
            nobody.append(id);
            continue;
        }
        item.insert("assignedToId"_L1, user);
        why.insert("assignedBy"_L1, id);
        why.insert("assignment"_L1, domain::assignmentKey(rule->actions.assignment));
        why.insert("assignedToId"_L1, user);
        if (rule->actions.assignment != domain::Assignment::First && rule->lastAssignedId != user) {
            if (const auto done = records.patch(u"InboxRoutingRule"_s, id, {{u"lastAssignedId"_s, user}}); !done)
                return done;
        }
        break;
    }
    if (!nobody.isEmpty())
        why.insert("nobodyThere"_L1, nobody);
    return {};
}

} // namespace

InboxStep routingStep()
{
    return [](SystemRecords &records, InboxArrival &arrival) -> Result<void> {
        QJsonObject &item = arrival.item;
        // What was over before it came needs nobody.
        if (!arrival.isNew || domain::isClosedStatus(fieldOf(item, "status"_L1)))
            return {};
        const auto rules = rulesOf(records);
        if (!rules)
            return rules.error();
        if (rules->isEmpty())
            return {};
        const domain::RoutingOutcome outcome = domain::route(*rules, subjectOf(item));
        QJsonObject why{{u"rules"_s, explained(outcome.checks)}};
        if (!outcome.addTags.isEmpty()) {
            QJsonObject tags = item.value("tags"_L1).toObject();
            for (const QString &tag : outcome.addTags)
                tags.insert(tag, true);
            item.insert("tags"_L1, tags);
        }
        if (!outcome.priority.isEmpty()) {
            why.insert("priority"_L1, outcome.priority);
            if (fieldOf(item, "correctedPriority"_L1).isEmpty())
                item.insert("priority"_L1, outcome.priority);
        }
        if (outcome.isVip)
            item.insert("isVip"_L1, true);
        if (outcome.isSpam)
            item.insert("status"_L1, u"spam"_s);
        else if (const auto done = assign(records, *rules, outcome.assignRuleIds, arrival.nowMs, item, why); !done)
            return done;
        item.insert("routingMetadata"_L1, why);
        return {};
    };
}

} // namespace campanile::server
