// SPDX-License-Identifier: GPL-3.0-or-later
// What crisis rules do, in words.
#include "views/crisis/crisiswords.h"

#include "app/domain/crisis.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"
#include "views/networkchoices.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;
using domain::CrisisConditions;
using domain::CrisisKind;

namespace {

constexpr int kShownWords = 12;

QString ruleSay(const char *text)
{
    return QCoreApplication::translate("CrisisRules", text);
}

QString ruleMany(const char *text, int n)
{
    return QCoreApplication::translate("CrisisRules", text, nullptr, n);
}

QString ruleNumber(double value)
{
    return std::abs(value - std::round(value)) < 0.005 ? QLocale().toString(qint64(std::llround(value))) : QLocale().toString(value, 'g', 3);
}

QString listed(const QStringList &texts)
{
    QStringList shown;
    for (const QString &text : texts.mid(0, kShownWords))
        shown.append(ui::isolated(text));
    if (texts.size() > kShownWords)
        shown.append(ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "…")));
    return ui::joinedWords(shown);
}

/** Where it looks: "", " on Mastodon", " on Halden Coffee" */
QString placeWords(const CrisisConditions &conditions, const CrisisNames &names)
{
    QStringList places;
    for (const QString &id : conditions.accountIds)
        places.append(names.account(id));
    for (const QString &platform : conditions.platforms)
        places.append(ui::labelOf(networkChoices(), platform));
    return places.isEmpty() ? ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "on all accounts")) : ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "on %1")).arg(listed(places));
}

QString whenWords(const CrisisConditions &conditions, const QString &place)
{
    const QString span = crisisDuration(conditions.windowMinutes);
    const auto messages = [&] { return ruleMany(QT_TRANSLATE_N_NOOP("CrisisRules", "%n message(s)"), conditions.minCount); };
    switch (conditions.kind) {
    case CrisisKind::Volume:
        return ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "At least %1 come in %2 %3, and that is %4 times what is usual at that time of day (over %5)."))
            .arg(messages(), span, place, ruleNumber(conditions.factor), crisisDuration(conditions.baselineDays * 1440));
    case CrisisKind::NegativeShare:
        return ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "At least %1 come in %2 %3, and %4 % or more of them are negative."))
            .arg(messages(), span, place, ruleNumber(conditions.negativeShare * 100));
    case CrisisKind::Keyword: {
        QStringList words;
        for (const QString &word : conditions.keywords)
            words.append(ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "“%1”")).arg(word));
        return conditions.minCount <= 1 ? ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "Somebody writes one of these words %1: %2.")).arg(place, listed(words))
                                        : ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "At least %1 with one of these words come in %2 %3: %4.")).arg(messages(), span, place, listed(words));
    }
    case CrisisKind::Influencer:
        return conditions.minCount <= 1
            ? ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "Somebody with %1 followers or more writes something negative or complains %2.")).arg(ruleNumber(conditions.minFollowers), place)
            : ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "In %1, at least %2 that are negative or complain come from people with %3 followers or more %4."))
                  .arg(span, messages(), ruleNumber(conditions.minFollowers), place);
    case CrisisKind::Backlog:
        return ruleMany(QT_TRANSLATE_N_NOOP("CrisisRules", "%n message(s) or more wait for an answer %1."), conditions.backlog).arg(place);
    }
    return {};
}

QString peopleWords(const QJsonValue &ids, const CrisisNames &names, const char *nobody)
{
    QStringList people;
    for (const QString &id : ids.toObject().keys())
        people.append(names.person(id));
    return people.isEmpty() ? ruleSay(nobody) : listed(people);
}

} // namespace

QString crisisConditionProblem(const Error &problem)
{
    if (problem.code == u"crisis.range" && problem.args.size() >= 3)
        return ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "From %1 to %2")).arg(problem.args.at(1), problem.args.at(2));
    if (problem.code == u"crisis.missing")
        return ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "A rule of this kind needs this."));
    return ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "This cannot be used as it is."));
}

QString crisisRuleSentence(const QJsonObject &rule, const CrisisNames &names)
{
    const auto conditions = domain::crisisConditionsOf(rule.value("ruleType"_L1).toString(), rule.value("conditions"_L1).toObject());
    if (!conditions)
        return ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "Something is missing, so this rule does nothing yet."));
    QStringList sentences{whenWords(*conditions, placeWords(*conditions, names))};
    const QString told = peopleWords(rule.value("notifyIds"_L1), names, QT_TRANSLATE_NOOP("CrisisRules", "owners, admins and managers"));
    sentences.append(ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "Then a crisis is raised (%1) and %2 are told."))
                         .arg(ui::midSentence(crisisSeverityWord(rule.value("severity"_L1).toString(u"high"_s))), told));
    if (const int minutes = rule.value("escalateAfterMinutes"_L1).toInt(); minutes > 0) {
        const QString more = peopleWords(rule.value("escalateToIds"_L1), names, QT_TRANSLATE_NOOP("CrisisRules", "owners and admins"));
        sentences.append(ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "If nobody acknowledges it within %1, %2 are told.")).arg(crisisDuration(minutes), more));
    }
    if (rule.value("pausesPosts"_L1).toBool())
        sentences.append(ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "All scheduled posts are paused at once.")));
    return sentences.join(u' ');
}

QList<QJsonObject> usualCrisisRules()
{
    const auto rule = [](const QString &name, const QString &type, const QString &severity, int escalate, const QJsonObject &conditions) {
        return QJsonObject{{u"name"_s, name}, {u"ruleType"_s, type}, {u"severity"_s, severity}, {u"conditions"_s, conditions},
                           {u"notifyChannels"_s, QJsonObject{{u"app"_s, true}, {u"desktop"_s, true}}}, {u"escalateAfterMinutes"_s, escalate},
                           {u"pausesPosts"_s, false}, {u"isActive"_s, true}};
    };
    const QString words = ruleSay(QT_TRANSLATE_NOOP("CrisisRules", "boycott*, scam*, fraud*, lawsuit, lawyer, dangerous, poison*, recall"));
    QJsonArray keywords;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            keywords.append(word.trimmed());
    }
    const auto name = [](const QString &type) { return ui::labelOf(crisisKindChoices(), type); };
    return {rule(name(u"mention_spike"_s), u"mention_spike"_s, u"high"_s, 15, {{u"windowMinutes"_s, 60}, {u"baselineDays"_s, 14}, {u"factor"_s, 3}, {u"minCount"_s, 15}}),
            rule(name(u"negative_sentiment_spike"_s), u"negative_sentiment_spike"_s, u"high"_s, 15, {{u"windowMinutes"_s, 60}, {u"negativeShare"_s, 0.6}, {u"minCount"_s, 10}}),
            rule(name(u"keyword"_s), u"keyword"_s, u"critical"_s, 10, {{u"windowMinutes"_s, 60}, {u"minCount"_s, 3}, {u"keywords"_s, keywords}}),
            rule(name(u"influencer"_s), u"influencer"_s, u"medium"_s, 30, {{u"windowMinutes"_s, 60}, {u"minFollowers"_s, 50'000}}),
            rule(name(u"inbox_backlog"_s), u"inbox_backlog"_s, u"low"_s, 120, {{u"backlog"_s, 200}})};
}

} // namespace campanile::views
