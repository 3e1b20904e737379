// SPDX-License-Identifier: GPL-3.0-or-later
// What a crisis rule asks, read from its record.
#include "app/domain/crisis.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int kMostCrisisEntries = 200;
constexpr int kLongestKeyword = 100;

struct CrisisKindName {
    CrisisKind kind;
    QLatin1StringView key;
};
constexpr std::array kCrisisKinds{
    CrisisKindName{CrisisKind::Volume, QLatin1StringView("mention_spike")},
    CrisisKindName{CrisisKind::NegativeShare, QLatin1StringView("negative_sentiment_spike")},
    CrisisKindName{CrisisKind::Keyword, QLatin1StringView("keyword")},
    CrisisKindName{CrisisKind::Influencer, QLatin1StringView("influencer")},
    CrisisKindName{CrisisKind::Backlog, QLatin1StringView("inbox_backlog")},
};
constexpr std::array kCrisisLevels{QLatin1StringView("low"), QLatin1StringView("medium"), QLatin1StringView("high"), QLatin1StringView("critical")};

QString crisisNeeds(CrisisKind kind)
{
    switch (kind) {
    case CrisisKind::Volume:
        return u"factor"_s;
    case CrisisKind::NegativeShare:
        return u"negativeShare"_s;
    case CrisisKind::Keyword:
        return u"keywords"_s;
    case CrisisKind::Influencer:
        return u"minFollowers"_s;
    case CrisisKind::Backlog:
        return u"backlog"_s;
    }
    return {};
}

/** Takes conditions one by one and keeps what is wrong with them. */
class ConditionReader
{
public:
    explicit ConditionReader(const QJsonObject &object) : m_object(object) {}

    void whole(const QString &name, int &value, int least, int most)
    {
        double number = value;
        if (take(name, number, least, most) && number != double(int(number)))
            add(u"crisis.field"_s, {name});
        else
            value = int(number);
    }
    void real(const QString &name, double &value, double least, double most) { take(name, value, least, most); }
    void texts(const QString &name, QStringList &list)
    {
        const QJsonValue value = m_object.take(name);
        if (value.isUndefined() || value.isNull())
            return;
        const QJsonArray entries = value.toArray();
        if (!value.isArray() || entries.size() > kMostCrisisEntries)
            return add(u"crisis.field"_s, {name});
        for (const QJsonValue &entry : entries) {
            const QString text = entry.toString().trimmed();
            if (!entry.isString() || text.isEmpty() || text.size() > kLongestKeyword)
                return add(u"crisis.field"_s, {name});
            if (!list.contains(text))
                list.append(text);
        }
    }
    void add(const QString &code, const QStringList &args) { m_problems.append(makeError(ErrorKind::Invalid, code, args.value(0), args)); }
    [[nodiscard]] QList<Error> finish()
    {
        const QStringList unknown = m_object.keys();
        for (const QString &name : unknown)
            add(u"crisis.field"_s, {name});
        return m_problems;
    }

private:
    bool take(const QString &name, double &value, double least, double most)
    {
        const QJsonValue given = m_object.take(name);
        if (given.isUndefined() || given.isNull())
            return false;
        if (!given.isDouble()) {
            add(u"crisis.field"_s, {name});
            return false;
        }
        if (!(given.toDouble() >= least && given.toDouble() <= most)) {
            add(u"crisis.range"_s, {name, QString::number(least), QString::number(most, 'g', 10)});
            return false;
        }
        value = given.toDouble();
        return true;
    }

    QJsonObject m_object;
    QList<Error> m_problems;
};

QList<Error> readConditions(const QString &ruleType, const QJsonObject &given, CrisisConditions &conditions)
{
    const auto kind = crisisKindFromKey(ruleType);
    if (!kind)
        return {makeError(ErrorKind::Invalid, u"crisis.kind"_s, ruleType, {ruleType})};
    conditions.kind = *kind;
    if (*kind == CrisisKind::Keyword || *kind == CrisisKind::Influencer)
        conditions.minCount = 1;
    ConditionReader reader(given);
    if (const QJsonValue value = given.value(crisisNeeds(*kind)); value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty()))
        reader.add(u"crisis.missing"_s, {crisisNeeds(*kind)});
    reader.whole(u"windowMinutes"_s, conditions.windowMinutes, 5, 1440);
    reader.whole(u"baselineDays"_s, conditions.baselineDays, 1, 28);
    reader.real(u"factor"_s, conditions.factor, 1, 100);
    reader.whole(u"minCount"_s, conditions.minCount, 1, 100'000);
    reader.real(u"negativeShare"_s, conditions.negativeShare, 0.05, 1);
    reader.texts(u"keywords"_s, conditions.keywords);
    for (const QString &keyword : std::as_const(conditions.keywords)) {
        // A star alone, or signs only, would stand in every text.
        QString bare = crisisFolded(keyword);
        if (bare.remove(u'*').trimmed().isEmpty())
            reader.add(u"crisis.field"_s, {u"keywords"_s});
    }
    reader.whole(u"minFollowers"_s, conditions.minFollowers, 1, std::numeric_limits<int>::max());
    reader.whole(u"backlog"_s, conditions.backlog, 1, 100'000);
    reader.texts(u"accountIds"_s, conditions.accountIds);
    reader.texts(u"platforms"_s, conditions.platforms);
    return reader.finish();
}

} // namespace

QString crisisKindKey(CrisisKind kind)
{
    for (const CrisisKindName &known : kCrisisKinds) {
        if (known.kind == kind)
            return known.key;
    }
    return {};
}

std::optional<CrisisKind> crisisKindFromKey(const QString &key)
{
    for (const CrisisKindName &known : kCrisisKinds) {
        if (key == known.key)
            return known.kind;
    }
    return std::nullopt;
}

QString crisisLevelKey(CrisisLevel level)
{
    return kCrisisLevels.at(size_t(level));
}

std::optional<CrisisLevel> crisisLevelFromKey(const QString &key)
{
    for (size_t i = 0; i < kCrisisLevels.size(); ++i) {
        if (key == kCrisisLevels.at(i))
            return CrisisLevel(i);
    }
    return std::nullopt;
}

QList<Error> crisisProblems(const QString &ruleType, const QJsonObject &conditions)
{
    CrisisConditions read;
    return readConditions(ruleType, conditions, read);
}

Result<CrisisConditions> crisisConditionsOf(const QString &ruleType, const QJsonObject &conditions)
{
    CrisisConditions read;
    const QList<Error> problems = readConditions(ruleType, conditions, read);
    return problems.isEmpty() ? Result<CrisisConditions>(read) : Result<CrisisConditions>(problems.first());
}

Result<CrisisRule> crisisRuleOf(const QJsonObject &record)
{
    CrisisRule rule;
    rule.id = record.value("id"_L1).toString();
    rule.name = record.value("name"_L1).toString();
    rule.level = crisisLevelFromKey(record.value("severity"_L1).toString()).value_or(CrisisLevel::High);
    const auto conditions = crisisConditionsOf(record.value("ruleType"_L1).toString(), record.value("conditions"_L1).toObject());
    if (!conditions)
        return conditions.error();
    rule.conditions = *conditions;
    return rule;
}

QStringList crisisVariables(const QString &text)
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([^{}\\s][^{}]{0,98}?)\\s*\\}\\}"_s);
    QStringList names;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!names.contains(name))
            names.append(name);
    }
    names.sort();
    return names;
}

} // namespace campanile::domain
