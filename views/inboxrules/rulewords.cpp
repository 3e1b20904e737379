// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/rulewords.h"

#include "app/domain/zonedtime.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"

#include <QCoreApplication>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InboxRules", text);
}

QString many(const char *text, int n)
{
    return QCoreApplication::translate("InboxRules", text, nullptr, n);
}

QString labels(const QList<RuleChoice> &choices, const QStringList &wires)
{
    QStringList texts;
    for (const QString &wire : wires)
        texts.append(ui::isolated(labelOf(choices, wire)));
    return QLocale().createSeparatedList(texts);
}

QString named(const NameOf &nameOf, const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names.append(ui::isolated(nameOf(id)));
    return QLocale().createSeparatedList(names);
}

/** Each part in the direction of its own letters, the line as a whole in that of the language. */
QString sideBySide(const QStringList &parts, const QString &separator)
{
    if (QLocale().textDirection() != Qt::RightToLeft)
        return parts.join(separator);
    QStringList apart;
    for (const QString &part : parts)
        apart.append(ui::isolated(part));
    return QChar(0x200F) + apart.join(separator);
}

QString quoted(const QStringList &words)
{
    QStringList texts;
    for (const QString &word : words)
        texts.append(say(QT_TRANSLATE_NOOP("InboxRules", "“%1”")).arg(word));
    return ui::joinedWords(texts);
}

/** "Friday 16:50" within a week, with the date otherwise. */
QString momentWords(const QDateTime &wall, const QDate &from, const QLocale &locale)
{
    const QString day = from.daysTo(wall.date()) < 7 ? locale.dayName(wall.date().dayOfWeek()) : ui::dateWords(wall.date(), locale, ui::DateParts::WeekdayDayMonth);
    return day + QChar(0xA0) + locale.toString(wall.time(), QLocale::ShortFormat);
}

} // namespace

QList<RuleChoice> typeChoices()
{
    return {{u"comment"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Comments"))},
            {u"dm"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Direct messages"))},
            {u"mention"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Mentions"))},
            {u"review"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Reviews"))}};
}

QList<RuleChoice> intentChoices()
{
    return {{u"question"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Question"))}, {u"complaint"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Complaint"))},
            {u"praise"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Praise"))},     {u"lead"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Wants to buy"))},
            {u"spam"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Spam"))},         {u"other"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Something else"))}};
}

QList<RuleChoice> sentimentChoices()
{
    return {{u"negative"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Negative"))},
            {u"neutral"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Neutral"))},
            {u"positive"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Positive"))}};
}

QList<RuleChoice> priorityChoices()
{
    return {{u"urgent"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Urgent"))},
            {u"high"_s, say(QT_TRANSLATE_NOOP("InboxRules", "High"))},
            {u"medium"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Medium"))},
            {u"low"_s, say(QT_TRANSLATE_NOOP("InboxRules", "Low"))}};
}

QString durationWords(int minutes)
{
    if (minutes % 60 == 0 && minutes > 0)
        return many(QT_TRANSLATE_N_NOOP("InboxRules", "%n hour(s)"), minutes / 60);
    return many(QT_TRANSLATE_N_NOOP("InboxRules", "%n minute(s)"), minutes);
}

QString policySummary(const domain::SlaPolicy &policy)
{
    QStringList facts;
    if (!policy.platform.isEmpty())
        facts.append(ui::isolated(labelOf(networkChoices(), policy.platform)));
    if (!policy.itemType.isEmpty())
        facts.append(labelOf(typeChoices(), policy.itemType));
    if (!policy.priority.isEmpty())
        facts.append(say(QT_TRANSLATE_NOOP("InboxRules", "Priority %1")).arg(ui::midSentence(labelOf(priorityChoices(), policy.priority))));
    if (facts.isEmpty())
        facts.append(say(QT_TRANSLATE_NOOP("InboxRules", "Everything")));
    const QString hours = policy.hours.isAlwaysOpen() ? say(QT_TRANSLATE_NOOP("InboxRules", "around the clock")) : say(QT_TRANSLATE_NOOP("InboxRules", "in working hours"));
    QStringList parts{ui::joinedWords(facts), say(QT_TRANSLATE_NOOP("InboxRules", "answer within %1")).arg(durationWords(policy.firstResponseMinutes)), hours};
    if (policy.resolutionMinutes > 0)
        parts.insert(2, say(QT_TRANSLATE_NOOP("InboxRules", "resolve within %1")).arg(durationWords(policy.resolutionMinutes)));
    if (!policy.levels.isEmpty())
        parts.append(many(QT_TRANSLATE_N_NOOP("InboxRules", "%n level(s) of escalation"), int(policy.levels.size())));
    return sideBySide(parts, u" · "_s);
}

QString ruleSummary(const domain::RoutingRule &rule, const NameOf &personOf, const NameOf &accountOf)
{
    const domain::RoutingConditions &wanted = rule.conditions;
    QStringList when;
    const auto add = [&when](bool isAsked, const QString &text) {
        if (isAsked)
            when.append(text);
    };
    add(!wanted.platforms.isEmpty(), labels(networkChoices(), wanted.platforms));
    add(!wanted.accountIds.isEmpty(), named(accountOf, wanted.accountIds));
    add(!wanted.types.isEmpty(), labels(typeChoices(), wanted.types));
    add(!wanted.intents.isEmpty(), labels(intentChoices(), wanted.intents));
    add(!wanted.sentiments.isEmpty(), labels(sentimentChoices(), wanted.sentiments));
    add(!wanted.languages.isEmpty(), ui::joinedWords(wanted.languages));
    add(!wanted.keywords.isEmpty(), quoted(wanted.keywords));
    add(wanted.minFollowers > 0, say(QT_TRANSLATE_NOOP("InboxRules", "at least %1 followers")).arg(QLocale().toString(wanted.minFollowers)));
    const domain::RoutingActions &actions = rule.actions;
    QStringList then;
    if (actions.isSpam)
        then.append(say(QT_TRANSLATE_NOOP("InboxRules", "is spam")));
    if (!actions.assignToIds.isEmpty()) {
        const QString people = named(personOf, actions.assignToIds);
        then.append(actions.assignment == domain::Assignment::First || actions.assignToIds.size() == 1 ? say(QT_TRANSLATE_NOOP("InboxRules", "to %1")).arg(people)
                    : actions.assignment == domain::Assignment::LeastLoad ? say(QT_TRANSLATE_NOOP("InboxRules", "to whoever has least of %1")).arg(people)
                                                                          : say(QT_TRANSLATE_NOOP("InboxRules", "to %1 in turn")).arg(people));
    }
    if (!actions.priority.isEmpty())
        then.append(say(QT_TRANSLATE_NOOP("InboxRules", "priority %1")).arg(ui::midSentence(labelOf(priorityChoices(), actions.priority))));
    if (!actions.addTags.isEmpty())
        then.append(say(QT_TRANSLATE_NOOP("InboxRules", "tag %1")).arg(quoted(actions.addTags)));
    if (actions.isVip)
        then.append(say(QT_TRANSLATE_NOOP("InboxRules", "important person")));
    const QString condition = when.isEmpty() ? say(QT_TRANSLATE_NOOP("InboxRules", "Everything")) : sideBySide(when, u" + "_s);
    const QString result = then.isEmpty() ? say(QT_TRANSLATE_NOOP("InboxRules", "nothing")) : sideBySide(then, u" · "_s);
    return say(QT_TRANSLATE_NOOP("InboxRules", "%1: %2")).arg(condition, result);
}

QString checkWords(const domain::ConditionCheck &check, const NameOf &accountOf)
{
    const QString found = check.found;
    const QString none = say(QT_TRANSLATE_NOOP("InboxRules", "not known"));
    const auto line = [&](const QString &label, const QString &value) { return say(QT_TRANSLATE_NOOP("InboxRules", "%1: %2")).arg(label, value.isEmpty() ? none : value); };
    if (check.condition == u"platforms")
        return line(say(QT_TRANSLATE_NOOP("InboxRules", "Network")), labelOf(networkChoices(), found));
    if (check.condition == u"accountIds")
        return line(say(QT_TRANSLATE_NOOP("InboxRules", "Account")), found.isEmpty() ? QString() : accountOf(found));
    if (check.condition == u"types")
        return line(say(QT_TRANSLATE_NOOP("InboxRules", "Kind")), labelOf(typeChoices(), found));
    if (check.condition == u"intents")
        return line(say(QT_TRANSLATE_NOOP("InboxRules", "Intent")), labelOf(intentChoices(), found));
    if (check.condition == u"sentiments")
        return line(say(QT_TRANSLATE_NOOP("InboxRules", "Sentiment")), labelOf(sentimentChoices(), found));
    if (check.condition == u"languages")
        return line(say(QT_TRANSLATE_NOOP("InboxRules", "Language")), found);
    if (check.condition == u"keywords")
        return check.fits ? say(QT_TRANSLATE_NOOP("InboxRules", "“%1” is in the text")).arg(found) : say(QT_TRANSLATE_NOOP("InboxRules", "None of the words is in the text"));
    return line(say(QT_TRANSLATE_NOOP("InboxRules", "Followers")), found);
}

QString previewSentence(const domain::SlaPolicy &policy, qint64 nowMs, const QLocale &locale)
{
    // Ten minutes to five on a Friday is when it matters what working hours are.
    const QTimeZone &zone = policy.hours.zone();
    QDate friday = domain::toWall(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC), zone).date();
    while (friday.dayOfWeek() != Qt::Friday)
        friday = friday.addDays(1);
    domain::SlaClock clock;
    clock.startedMs = domain::toInstant(friday, QTime(16, 50), zone).utc.toMSecsSinceEpoch();
    const qint64 deadline = domain::slaTimes(policy, clock).deadlineMs;
    if (deadline < 0)
        return {};
    const QDateTime end = domain::toWall(QDateTime::fromMSecsSinceEpoch(deadline, Qt::UTC), zone);
    const QString from = momentWords(QDateTime(friday, QTime(16, 50), Qt::UTC), friday, locale);
    const QString to = momentWords(end, friday, locale);
    if (policy.itemType == u"dm")
        return say(QT_TRANSLATE_NOOP("InboxRules", "A message that comes %1 has to be answered by %2.")).arg(from, to);
    if (policy.itemType == u"mention")
        return say(QT_TRANSLATE_NOOP("InboxRules", "A mention that comes %1 has to be answered by %2.")).arg(from, to);
    if (policy.itemType == u"review")
        return say(QT_TRANSLATE_NOOP("InboxRules", "A review that comes %1 has to be answered by %2.")).arg(from, to);
    return say(QT_TRANSLATE_NOOP("InboxRules", "A comment that comes %1 has to be answered by %2.")).arg(from, to);
}

} // namespace campanile::views
