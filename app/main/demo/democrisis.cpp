// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/democrisis.h"

#include "app/domain/crisis.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/storage/systemrecords.h"

#include <QJsonArray>

namespace campanile::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kApprovedAgoMs = 40LL * 24 * 3600'000;

QJsonObject bothWays()
{
    return {{u"app"_s, true}, {u"desktop"_s, true}};
}

QJsonObject alertRule(const QString &name, const QString &type, const QString &severity, const QString &description, const QJsonObject &conditions)
{
    return {{u"name"_s, name}, {u"ruleType"_s, type}, {u"severity"_s, severity}, {u"description"_s, description}, {u"conditions"_s, conditions}, {u"notifyChannels"_s, bothWays()}};
}

QList<QJsonObject> alertRules()
{
    QJsonObject spike = alertRule(u"Many more messages than usual"_s, u"mention_spike"_s, u"high"_s, u"Three times what a quarter of an hour like this brings."_s,
                                  {{u"windowMinutes"_s, 15}, {u"baselineDays"_s, 14}, {u"factor"_s, 3}, {u"minCount"_s, 35}});
    QJsonObject mood = alertRule(u"People are angry"_s, u"negative_sentiment_spike"_s, u"medium"_s, u"More than half of what comes is negative."_s,
                                 {{u"windowMinutes"_s, 120}, {u"negativeShare"_s, 0.6}, {u"minCount"_s, 12}});
    QJsonObject safety = alertRule(u"Food safety"_s, u"keyword"_s, u"critical"_s, u"Somebody says that our coffee made them ill, or asks for a recall. Posts stand still until we know more."_s,
                                   {{u"windowMinutes"_s, 240},
                                    {u"minCount"_s, 2},
                                    {u"keywords"_s, QJsonArray{u"food poisoning"_s, u"recall"_s, u"Rückruf"_s, u"sick"_s, u"mould"_s, u"mold"_s, u"Schimmel"_s, u"mugg"_s, u"boycott*"_s}}});
    safety.insert(u"escalateAfterMinutes"_s, 15);
    safety.insert(u"pausesPosts"_s, true);
    spike.insert(u"escalateAfterMinutes"_s, 30);
    QJsonObject voices = alertRule(u"A loud voice complains"_s, u"influencer"_s, u"high"_s, u"Somebody whom many follow is not happy."_s,
                                   {{u"windowMinutes"_s, 720}, {u"minFollowers"_s, 150'000}});
    return {spike, mood, safety, voices};
}

QJsonObject preparedAnswer(const QString &name, const QString &category, const QString &content)
{
    QJsonObject variables;
    for (const QString &variable : domain::crisisVariables(content))
        variables.insert(variable, true);
    return {{u"name"_s, name}, {u"category"_s, category}, {u"content"_s, content}, {u"variables"_s, variables}};
}

} // namespace

Result<void> addCrisisPlans(server::SystemRecords &records, const QString &ownerId, qint64 nowMs)
{
    for (const QJsonObject &rule : alertRules()) {
        if (const auto made = records.create(u"CrisisAlertRule"_s, rule); !made)
            return made.error();
    }
    const QList<QJsonObject> answers{
        preparedAnswer(u"We know and look into it"_s, u"First words"_s,
                       u"Hi {{sender.name}}, we have read this and take it seriously. We are finding out what happened and write again here before {{time}}."_s),
        preparedAnswer(u"Food safety"_s, u"Product"_s,
                       u"Hi {{sender.name}}, we are very sorry. Please do not use the bag any more, and send us the number on its bottom in a message. You get your money back today."_s),
        preparedAnswer(u"Lebensmittelsicherheit"_s, u"Product"_s,
                       u"Hallo {{sender.name}}, das tut uns sehr leid. Bitte den Beutel nicht mehr verwenden und uns die Nummer auf dem Boden als Nachricht schicken. Das Geld gibt es heute zurück."_s),
        preparedAnswer(u"What we found out"_s, u"Statement"_s,
                       u"What happened, what we do about it and what it means for you: {{link}}. Thank you for your patience, and for writing to us."_s),
    };
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QJsonObject answer = answers.at(i);
        answer.insert(u"changedById"_s, ownerId);
        // The last one waits: what happened is not known yet.
        if (i + 1 < answers.size()) {
            answer.insert(u"approvedAt"_s, server::wireTime(nowMs - kApprovedAgoMs));
            answer.insert(u"approvedById"_s, ownerId);
        }
        if (const auto made = records.create(u"CrisisResponseTemplate"_s, answer); !made)
            return made.error();
    }
    return {};
}

} // namespace campanile::demo
