// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/rulebook.h"

#include "server/core/jmap/rules/conflictrules.h"
#include "server/core/jmap/rules/postrules.h"

namespace campanile::server {

std::optional<Fault> TypeRules::beforeCreate(RecordWriter &, QJsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::beforeUpdate(RecordWriter &, const QJsonObject &, QJsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::beforeDestroy(RecordWriter &, const QJsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::afterDestroy(RecordWriter &, const QJsonObject &) const
{
    return std::nullopt;
}

std::optional<Fault> TypeRules::afterRevive(RecordWriter &, const QJsonObject &, qint64) const
{
    return std::nullopt;
}

RuleBook::RuleBook()
{
    m_rules.emplace("Post", std::make_unique<PostRules>());
    m_rules.emplace("PostTarget", std::make_unique<PostPartRules>());
    m_rules.emplace("PostAsset", std::make_unique<PostPartRules>());
    m_rules.emplace("Conflict", std::make_unique<ConflictRules>());
}

RuleBook::~RuleBook() = default;

const TypeRules &RuleBook::of(std::string_view typeName) const
{
    const auto it = m_rules.find(typeName);
    return it == m_rules.end() ? m_none : *it->second;
}

} // namespace campanile::server
