// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/routing.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int kMostRuleEntries = 1000;

Error routingError(const QString &field)
{
    return makeError(ErrorKind::Invalid, u"routing.field"_s, field, {field});
}

/** Reads one object strictly: what is not asked for by name is an error. */
class RuleFields
{
public:
    RuleFields(const QJsonObject &object, QString prefix) : m_object(object), m_prefix(std::move(prefix)) {}

    QStringList texts(const QString &name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined() || value.isNull())
            return {};
        const QJsonArray list = value.toArray();
        if (!value.isArray() || list.size() > kMostRuleEntries)
            fail(name);
        QStringList texts;
        for (const QJsonValue &entry : list) {
            if (!entry.isString() || entry.toString().trimmed().isEmpty())
                fail(name);
            texts.append(entry.toString().trimmed());
        }
        return texts;
    }
    QString text(const QString &name)
    {
        const QJsonValue value = take(name);
        if (!value.isString() && !value.isUndefined() && !value.isNull())
            fail(name);
        return value.toString();
    }
    bool flag(const QString &name)
    {
        const QJsonValue value = take(name);
        if (!value.isBool() && !value.isUndefined() && !value.isNull())
            fail(name);
        return value.toBool();
    }
    int count(const QString &name)
    {
        const QJsonValue value = take(name);
        const double number = value.toDouble();
        if ((!value.isDouble() && !value.isUndefined() && !value.isNull()) || number < 0 || number > 2e9 || number != double(int(number)))
            fail(name);
        return m_bad.isEmpty() ? int(number) : 0;
    }
    void fail(const QString &name)
    {
        if (m_bad.isEmpty())
            m_bad = m_prefix + u'/' + name;
    }
    /** The first field that is wrong or unknown; empty when all is well. */
    [[nodiscard]] QString bad() const
    {
        if (!m_bad.isEmpty())
            return m_bad;
        return m_object.isEmpty() ? QString() : m_prefix + u'/' + m_object.keys().first();
    }

private:
    QJsonValue take(const QString &name) { return m_object.take(name); }

    QJsonObject m_object;
    const QString m_prefix;
    QString m_bad;
};

/** Scripts that are written without spaces have no word ends to look for. */
bool hasWordEnds(QChar c)
{
    if (!c.isLetterOrNumber())
        return false;
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

bool standsInText(const QString &folded, const QString &keyword)
{
    const bool isPrefix = keyword.endsWith(u'*');
    const QString word = (isPrefix ? keyword.chopped(1) : keyword).toCaseFolded();
    if (word.isEmpty())
        return false;
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool startsWell = at == 0 || !hasWordEnds(word.front()) || !folded[at - 1].isLetterOrNumber();
        const bool endsWell = isPrefix || end == folded.size() || !hasWordEnds(word.back()) || !folded[end].isLetterOrNumber();
        if (startsWell && endsWell)
            return true;
    }
    return false;
}

ConditionCheck checkOneOf(const QString &condition, const QStringList &wanted, const QString &has)
{
    return {condition, wanted.contains(has), has};
}

ConditionCheck checkLanguage(const QStringList &wanted, const QString &has)
{
    for (const QString &language : wanted) {
        if (has.compare(language, Qt::CaseInsensitive) == 0 || has.startsWith(language + u'-', Qt::CaseInsensitive))
            return {u"languages"_s, true, has};
    }
    return {u"languages"_s, false, has};
}

RuleCheck checkRule(const RoutingRule &rule, const RoutingSubject &subject)
{
    const RoutingConditions &wanted = rule.conditions;
    RuleCheck check{rule.id, rule.name, true, {}};
    const auto add = [&check](bool isAsked, const ConditionCheck &condition) {
        if (!isAsked)
            return;
        check.conditions.append(condition);
        check.fits = check.fits && condition.fits;
    };
    add(!wanted.platforms.isEmpty(), checkOneOf(u"platforms"_s, wanted.platforms, subject.platform));
    add(!wanted.accountIds.isEmpty(), checkOneOf(u"accountIds"_s, wanted.accountIds, subject.accountId));
    add(!wanted.types.isEmpty(), checkOneOf(u"types"_s, wanted.types, subject.type));
    add(!wanted.intents.isEmpty(), checkOneOf(u"intents"_s, wanted.intents, subject.intent));
    add(!wanted.sentiments.isEmpty(), checkOneOf(u"sentiments"_s, wanted.sentiments, subject.sentiment));
    add(!wanted.languages.isEmpty(), checkLanguage(wanted.languages, subject.language));
    if (!wanted.keywords.isEmpty()) {
        const auto word = keywordIn(subject.text, wanted.keywords);
        add(true, {u"keywords"_s, word.has_value(), word.value_or(QString())});
    }
    add(wanted.minFollowers > 0, {u"minFollowers"_s, subject.followers >= wanted.minFollowers,
                                  subject.followers < 0 ? QString() : QString::number(subject.followers)});
    return check;
}

} // namespace

QString assignmentKey(Assignment assignment)
{
    switch (assignment) {
    case Assignment::First:
        return u"first"_s;
    case Assignment::RoundRobin:
        return u"round_robin"_s;
    case Assignment::LeastLoad:
        return u"least_load"_s;
    }
    return {};
}

Result<RoutingRule> routingRuleOf(const QJsonObject &record)
{
    RoutingRule rule;
    rule.id = record.value("id"_L1).toString();
    rule.name = record.value("name"_L1).toString();
    rule.rank = record.value("rank"_L1).toString();
    rule.lastAssignedId = record.value("lastAssignedId"_L1).toString();
    rule.stopsHere = record.value("stopsHere"_L1).toBool();
    rule.isActive = record.value("isActive"_L1).toBool(true);
    for (const QString &name : {u"conditions"_s, u"actions"_s}) {
        if (!record.value(name).isObject())
            return routingError(name);
    }
    RuleFields in(record.value("conditions"_L1).toObject(), u"conditions"_s);
    RoutingConditions &wanted = rule.conditions;
    wanted = {in.texts(u"platforms"_s), in.texts(u"accountIds"_s), in.texts(u"types"_s),    in.texts(u"intents"_s),
              in.texts(u"sentiments"_s), in.texts(u"languages"_s), in.texts(u"keywords"_s), in.count(u"minFollowers"_s)};
    if (const QString bad = in.bad(); !bad.isEmpty())
        return routingError(bad);

    RuleFields out(record.value("actions"_L1).toObject(), u"actions"_s);
    RoutingActions &actions = rule.actions;
    actions.assignToIds = out.texts(u"assignToIds"_s);
    const QString assignment = out.text(u"assignment"_s);
    if (assignment == assignmentKey(Assignment::RoundRobin))
        actions.assignment = Assignment::RoundRobin;
    else if (assignment == assignmentKey(Assignment::LeastLoad))
        actions.assignment = Assignment::LeastLoad;
    else if (!assignment.isEmpty() && assignment != assignmentKey(Assignment::First))
        out.fail(u"assignment"_s);
    actions.addTags = out.texts(u"addTags"_s);
    actions.priority = out.text(u"priority"_s);
    if (!QStringList{QString(), u"low"_s, u"medium"_s, u"high"_s, u"urgent"_s}.contains(actions.priority))
        out.fail(u"priority"_s);
    actions.isVip = out.flag(u"isVip"_s);
    actions.isSpam = out.flag(u"isSpam"_s);
    if (const QString bad = out.bad(); !bad.isEmpty())
        return routingError(bad);
    return rule;
}

RoutingOutcome route(QList<RoutingRule> rules, const RoutingSubject &subject)
{
    const auto order = [](const RoutingRule &rule) { return std::tuple(rule.rank.isEmpty(), rule.rank, rule.id); };
    std::sort(rules.begin(), rules.end(), [&order](const RoutingRule &a, const RoutingRule &b) { return order(a) < order(b); });
    RoutingOutcome outcome;
    for (const RoutingRule &rule : std::as_const(rules)) {
        if (!rule.isActive)
            continue;
        const RuleCheck check = checkRule(rule, subject);
        outcome.checks.append(check);
        if (!check.fits)
            continue;
        for (const QString &tag : rule.actions.addTags) {
            if (!outcome.addTags.contains(tag))
                outcome.addTags.append(tag);
        }
        if (outcome.priority.isEmpty())
            outcome.priority = rule.actions.priority;
        outcome.isVip = outcome.isVip || rule.actions.isVip;
        outcome.isSpam = outcome.isSpam || rule.actions.isSpam;
        if (!rule.actions.assignToIds.isEmpty())
            outcome.assignRuleIds.append(rule.id);
        if (rule.stopsHere)
            break;
    }
    return outcome;
}

QString pickAssignee(const RoutingRule &rule, const QSet<QString> &there, const QHash<QString, int> &openItems)
{
    QStringList people = rule.actions.assignToIds;
    people.removeDuplicates();
    if (rule.actions.assignment != Assignment::First) {
        // Whoever had the last turn goes to the end; the place in the whole list decides, also while that person is away.
        const qsizetype last = people.indexOf(rule.lastAssignedId);
        if (last >= 0)
            std::rotate(people.begin(), people.begin() + last + 1, people.end());
    }
    people.removeIf([&there](const QString &id) { return !there.contains(id); });
    if (people.isEmpty())
        return {};
    if (rule.actions.assignment != Assignment::LeastLoad)
        return people.first();
    return *std::min_element(people.cbegin(), people.cend(),
                             [&openItems](const QString &a, const QString &b) { return openItems.value(a) < openItems.value(b); });
}

std::optional<QString> keywordIn(const QString &text, const QStringList &keywords)
{
    const QString folded = text.toCaseFolded();
    for (const QString &keyword : keywords) {
        if (standsInText(folded, keyword))
            return keyword;
    }
    return std::nullopt;
}

} // namespace campanile::domain
