// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace campanile::domain {

/** What rules are asked about; wire values. */
struct RoutingSubject {
    QString platform;
    QString accountId;
    QString type;
    QString intent;
    QString sentiment;
    QString language; ///< BCP 47
    QString text;
    int followers = -1; ///< -1 = the network does not say
};

enum class Assignment {
    First,      ///< the first of the list who is there
    RoundRobin, ///< the next of the list after whoever had the last turn
    LeastLoad   ///< who has the fewest open items; of several the next after whoever had the last turn
};

struct RoutingConditions {
    QStringList platforms;
    QStringList accountIds;
    QStringList types;
    QStringList intents;
    QStringList sentiments;
    QStringList languages; ///< "de" fits de-AT, "de-AT" fits only that
    QStringList keywords;  ///< whole words or phrases, any case; a star at the end stands for the rest of a word
    int minFollowers = 0;  ///< 0 = not asked
};

struct RoutingActions {
    QStringList assignToIds;
    Assignment assignment = Assignment::First;
    QStringList addTags;
    QString priority; ///< wire value; empty = leave
    bool isVip = false;
    bool isSpam = false;
};

/** A rule as the algorithms need it (record type InboxRoutingRule). */
struct RoutingRule {
    QString id;
    QString name;
    QString rank;
    RoutingConditions conditions;
    RoutingActions actions;
    QString lastAssignedId;
    bool stopsHere = false;
    bool isActive = true;
};

/**
 * A rule from its record. Errors (Invalid): routing.field, whose first argument names what cannot be read or is not known
 * ("conditions/keywords", "actions/assignment").
 */
[[nodiscard]] Result<RoutingRule> routingRuleOf(const QJsonObject &record);

/** One condition of a rule as it was found. */
struct ConditionCheck {
    QString condition; ///< its key in the record: "keywords"
    bool fits = false;
    QString found;     ///< what decided: the word that was found, the value that the item has
};

struct RuleCheck {
    QString ruleId;
    QString name;
    bool fits = false;
    QList<ConditionCheck> conditions; ///< all that the rule has, in the order of RoutingConditions
};

/** What the rules that fit do together. */
struct RoutingOutcome {
    QList<RuleCheck> checks;    ///< every active rule that was asked, in order
    QStringList addTags;
    QString priority;           ///< of the first rule that sets one
    bool isVip = false;
    bool isSpam = false;
    QStringList assignRuleIds;  ///< rules that want to assign, in order: the first that finds somebody does
};

/** Active rules by rank (those without one last, then by id), until one that fits says that it is the last. */
[[nodiscard]] RoutingOutcome route(QList<RoutingRule> rules, const RoutingSubject &subject);

/**
 * Who gets an item by @p rule: one of its list who is in @p there; empty when nobody is. @p openItems: how many each has;
 * who is missing has none.
 */
[[nodiscard]] QString pickAssignee(const RoutingRule &rule, const QSet<QString> &there, const QHash<QString, int> &openItems);

/** The keyword that stands in @p text, or nothing. */
[[nodiscard]] std::optional<QString> keywordIn(const QString &text, const QStringList &keywords);

[[nodiscard]] QString assignmentKey(Assignment assignment);

} // namespace campanile::domain
