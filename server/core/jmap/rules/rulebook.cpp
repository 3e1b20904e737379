// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/rulebook.h"

#include "server/core/jmap/rules/conflictrules.h"
#include "server/core/jmap/rules/crisisrules.h"
#include "server/core/jmap/rules/healthrules.h"
#include "server/core/jmap/rules/inboxrules.h"
#include "server/core/jmap/rules/postrules.h"
#include "server/core/jmap/rules/slarules.h"

namespace campanile::server {

std::optional<Fault> TypeRules::beforeCreate(RecordWriter &, JsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::beforeUpdate(RecordWriter &, const JsonObject &, JsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::beforeDestroy(RecordWriter &, const JsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::afterWrite(RecordWriter &, const JsonObject &, const JsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::follow(RecordWriter &, const JsonObject &, JsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::afterDestroy(RecordWriter &, const JsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::afterRevive(RecordWriter &, const JsonObject &, qint64) const
{
    return std::nullopt;
}

RuleBook::RuleBook()
{
    m_rules.emplace("Post", std::make_unique<PostRules>());
    m_rules.emplace("PostTarget", std::make_unique<PostTargetRules>());
    m_rules.emplace("PostAsset", std::make_unique<PostPartRules>());
    m_rules.emplace("Conflict", std::make_unique<ConflictRules>());
    m_rules.emplace("AccountHealthEvent", std::make_unique<HealthEventRules>());
    addInboxRules(m_rules);
    addCrisisRules(m_rules);
    m_rules.emplace("SlaPolicy", std::make_unique<SlaPolicyRules>());
    m_rules.emplace("InboxRoutingRule", std::make_unique<RoutingRuleRules>());
}

RuleBook::~RuleBook() = default;

const TypeRules &RuleBook::of(std::string_view typeName) const
{
    const auto it = m_rules.find(typeName);
    return it == m_rules.end() ? m_none : *it->second;
}

} // namespace campanile::server
