// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/crisis.h"
#include "app/domain/language.h"
#include "app/domain/sentiment.h"
#include "app/domain/verbs.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

qint64 crisisInstantOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() && at.timeSpec() != Qt::LocalTime ? at.toMSecsSinceEpoch() : -1;
}

Error badCrisisLine(const QString &field)
{
    return makeError(ErrorKind::Invalid, u"crisis.line"_s, field, {field});
}

/** As the inbox does: below -0.25 is negative, above 0.25 positive, nothing without a lexicon. */
CrisisMood moodOfText(const QString &text)
{
    const Sentiment sentiment = sentimentOf(text, languageOf(text).language);
    const QJsonValue compound = toJson(sentiment).value("compound"_L1);
    if (!compound.isDouble())
        return CrisisMood::Unknown;
    return compound.toDouble() < -0.25 ? CrisisMood::Negative : compound.toDouble() > 0.25 ? CrisisMood::Positive : CrisisMood::Neutral;
}

Result<CrisisMessage> crisisMessageOf(const QJsonObject &in, int number)
{
    CrisisMessage message;
    message.id = in.value("id"_L1).toString(QString::number(number));
    message.atMs = crisisInstantOf(in.value("at"_L1));
    if (message.atMs < 0)
        return badCrisisLine(u"messages/%1/at"_s.arg(number));
    message.accountId = in.value("accountId"_L1).toString();
    message.platform = in.value("platform"_L1).toString();
    const QString text = in.value("text"_L1).toString();
    message.folded = crisisFolded(text);
    const QString corrected = in.value("correctedSentiment"_L1).toString();
    const QString computed = in.value("sentiment"_L1).toString();
    message.mood = corrected.isEmpty() && computed.isEmpty() && !text.isEmpty() ? moodOfText(text) : crisisMoodOf(corrected, computed);
    message.isComplaint = in.value("intent"_L1).toString() == "complaint"_L1;
    message.followers = in.value("followers"_L1).toInteger(-1);
    message.name = in.value("name"_L1).toString();
    message.handle = in.value("handle"_L1).toString();
    return message;
}

Result<QList<qint64>> momentsIn(const QJsonObject &in, const QString &field)
{
    QList<qint64> moments;
    for (const QJsonValue &entry : in.value(field).toArray()) {
        moments.append(crisisInstantOf(entry));
        if (moments.last() < 0)
            return badCrisisLine(field);
    }
    return moments;
}

} // namespace

Result<QByteArray> crisisLine(const QByteArray &line)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return makeError(ErrorKind::Invalid, u"crisis.line"_s, problem.errorString(), {QString()});
    const QJsonObject in = document.object();
    const auto rule = crisisRuleOf(in);
    if (!rule)
        return rule.error();
    CrisisLook look;
    look.nowMs = crisisInstantOf(in.value("now"_L1));
    if (look.nowMs < 0)
        return badCrisisLine(u"now"_s);
    QList<CrisisMessage> messages;
    for (const QJsonValue &entry : in.value("messages"_L1).toArray()) {
        auto message = crisisMessageOf(entry.toObject(), int(messages.size()));
        if (!message)
            return message.error();
        messages.append(*std::move(message));
    }
    const auto history = momentsIn(in, u"history"_s);
    const auto followUps = momentsIn(in, u"followUps"_s);
    if (!history || !followUps)
        return history ? followUps.error() : history.error();
    QList<qint64> moments = *followUps;
    for (const CrisisMessage &message : std::as_const(messages)) {
        if (isCrisisAccount(rule->conditions, message.accountId, message.platform))
            moments.append(message.atMs);
    }
    const CrisisMinutes arrivals = crisisMinutes(moments);
    look.messages = &messages;
    look.arrivals = &arrivals;
    look.baseline = crisisBaseline(crisisMinutes(*history + *followUps), rule->conditions, look.nowMs);
    look.waiting = in.value("waiting"_L1).toInteger();
    const CrisisFinding finding = judgeCrisis(*rule, look);
    const QJsonObject result{{u"fits"_s, finding.fits},
                             {u"calm"_s, finding.isCalm},
                             {u"severity"_s, crisisLevelKey(finding.level)},
                             {u"factors"_s, finding.data},
                             {u"items"_s, QJsonArray::fromStringList(finding.itemIds)},
                             {u"accounts"_s, QJsonArray::fromStringList(finding.accountIds)}};
    return QJsonDocument(result).toJson(QJsonDocument::Compact);
}

} // namespace campanile::domain
