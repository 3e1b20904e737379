// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxpriority.h"

#include "app/domain/language.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

namespace weights = priorityweights;

double intentPoints(Intent intent)
{
    switch (intent) {
    case Intent::Complaint:
        return weights::complaint;
    case Intent::Lead:
        return weights::lead;
    case Intent::Question:
        return weights::question;
    case Intent::Praise:
        return weights::praise;
    case Intent::Spam:
        return weights::spam;
    case Intent::Other:
        return 0;
    }
    return 0;
}

double sentimentPoints(double sentiment)
{
    const double held = std::clamp(sentiment, -1.0, 1.0);
    return held < 0 ? -held * weights::negative : held * weights::positive;
}

double reachPoints(qint64 followers)
{
    const double million = 6; // log10
    return std::clamp(std::log10(1.0 + double(std::max<qint64>(followers, 0))) / million, 0.0, 1.0) * weights::reach;
}

double slaPoints(double minutesLeft)
{
    if (minutesLeft >= 0)
        return std::clamp(1 - minutesLeft / weights::slaFromMinutes, 0.0, 1.0) * weights::sla;
    return weights::sla + weights::overdue + std::min(-minutesLeft / weights::waitFullMinutes, 1.0) * weights::overdueMore;
}

/** Collects factors; points are rounded here so that what is shown sums to what is scored. */
class Collector
{
public:
    void add(const QString &name, double points, const QJsonValue &value)
    {
        const double shown = std::round(points * 10) / 10;
        if (shown == 0)
            return;
        m_tenths += std::lround(shown * 10);
        m_score.factors.append({name, shown, value});
    }
    PriorityScore finish()
    {
        m_score.sum = double(m_tenths) / 10;
        m_score.score = std::clamp(int(std::lround(m_score.sum)), 0, 100);
        m_score.level = priorityLevelOf(m_score.score);
        std::stable_sort(m_score.factors.begin() + 1, m_score.factors.end(), [](const PriorityFactor &a, const PriorityFactor &b) { return std::abs(a.points) > std::abs(b.points); });
        return m_score;
    }

private:
    PriorityScore m_score;
    long m_tenths = 0;
};

/** The readers of one value each: nothing when it is absent or null, an error when it is of another kind. */
class Fields
{
public:
    explicit Fields(const QJsonObject &json) : m_json(json) {}

    std::optional<double> number(const QString &name, double from, double to)
    {
        const QJsonValue value = m_json.value(name);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        if (!value.isDouble() || value.toDouble() < from || value.toDouble() > to) {
            fail(name);
            return std::nullopt;
        }
        return value.toDouble();
    }
    void fail(const QString &name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
    }
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_json.value(name); }
    [[nodiscard]] bool has(const QString &name) const { return !m_json.value(name).isUndefined() && !m_json.value(name).isNull(); }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    const QJsonObject &m_json;
    QString m_wrong;
};

void readText(Fields &fields, PriorityInput &input)
{
    if (!fields.has(u"text"_s))
        return;
    const QString text = fields.value(u"text"_s).toString();
    const QString language = fields.has(u"language"_s) ? fields.value(u"language"_s).toString() : languageOf(text).language;
    const Sentiment sentiment = sentimentOf(text, language);
    if (!fields.has(u"sentiment"_s))
        input.sentiment = sentiment.compound;
    if (!fields.has(u"intent"_s))
        input.intent = intentOf(text, language, sentiment).intent;
    if (!fields.has(u"keywords"_s))
        input.keywords = urgentWordsIn(text);
}

} // namespace

PriorityScore priorityOf(const PriorityInput &input)
{
    Collector collect;
    collect.add(u"base"_s, weights::base, {});
    if (input.sentiment && std::isfinite(*input.sentiment))
        collect.add(u"sentiment"_s, sentimentPoints(*input.sentiment), *input.sentiment);
    if (input.followers)
        collect.add(u"reach"_s, reachPoints(*input.followers), *input.followers);
    if (std::isfinite(input.waitMinutes))
        collect.add(u"wait"_s, std::clamp(input.waitMinutes / weights::waitFullMinutes, 0.0, 1.0) * weights::wait, std::round(input.waitMinutes));
    if (input.slaMinutesLeft && std::isfinite(*input.slaMinutesLeft))
        collect.add(u"sla"_s, slaPoints(*input.slaMinutesLeft), std::round(*input.slaMinutesLeft));
    if (input.isVip)
        collect.add(u"vip"_s, weights::vip, true);
    if (!input.keywords.isEmpty())
        collect.add(u"keywords"_s, input.keywords.size() > 1 ? weights::keywords : weights::keyword, QJsonArray::fromStringList(input.keywords));
    collect.add(u"intent"_s, intentPoints(input.intent), intentKey(input.intent));
    if (input.stars && *input.stars >= 1 && *input.stars <= 5)
        collect.add(u"stars"_s, weights::stars[*input.stars - 1], *input.stars);
    return collect.finish();
}

PriorityLevel priorityLevelOf(int score)
{
    return score >= weights::urgentFrom ? PriorityLevel::Urgent
         : score >= weights::highFrom   ? PriorityLevel::High
         : score >= weights::mediumFrom ? PriorityLevel::Medium
                                        : PriorityLevel::Low;
}

QString priorityKey(PriorityLevel level)
{
    switch (level) {
    case PriorityLevel::Low:
        return u"low"_s;
    case PriorityLevel::Medium:
        return u"medium"_s;
    case PriorityLevel::High:
        return u"high"_s;
    case PriorityLevel::Urgent:
        return u"urgent"_s;
    }
    return {};
}

QJsonArray factorsJson(const PriorityScore &score)
{
    QJsonArray factors;
    for (const PriorityFactor &factor : score.factors) {
        QJsonObject entry{{u"name"_s, factor.name}, {u"points"_s, factor.points}};
        if (!factor.value.isNull())
            entry[u"value"_s] = factor.value;
        factors.append(entry);
    }
    return factors;
}

QJsonObject toJson(const PriorityScore &score)
{
    return {{u"score"_s, score.score}, {u"level"_s, priorityKey(score.level)}, {u"sum"_s, score.sum}, {u"factors"_s, factorsJson(score)}};
}

Result<PriorityInput> priorityInputOf(const QJsonObject &json)
{
    constexpr double kAny = 9e15; // whole numbers beyond are not exact in JSON
    Fields fields(json);
    PriorityInput input;
    input.sentiment = fields.number(u"sentiment"_s, -1, 1);
    if (const auto followers = fields.number(u"followers"_s, 0, kAny))
        input.followers = qint64(*followers);
    input.waitMinutes = fields.number(u"waitMinutes"_s, -kAny, kAny).value_or(0);
    input.slaMinutesLeft = fields.number(u"slaMinutesLeft"_s, -kAny, kAny);
    if (const auto stars = fields.number(u"stars"_s, 1, 5))
        input.stars = int(*stars);
    if (fields.has(u"vip"_s)) {
        input.isVip = fields.value(u"vip"_s).toBool();
        if (!fields.value(u"vip"_s).isBool())
            fields.fail(u"vip"_s);
    }
    for (const QString &name : {u"text"_s, u"language"_s}) {
        if (fields.has(name) && !fields.value(name).isString())
            fields.fail(name);
    }
    if (fields.has(u"intent"_s)) {
        const std::optional<Intent> intent = intentFromKey(fields.value(u"intent"_s).toString());
        if (!intent)
            fields.fail(u"intent"_s);
        input.intent = intent.value_or(Intent::Other);
    }
    const QJsonArray keywords = fields.value(u"keywords"_s).toArray();
    if (fields.has(u"keywords"_s) && !fields.value(u"keywords"_s).isArray())
        fields.fail(u"keywords"_s);
    for (const QJsonValue &keyword : keywords) {
        if (!keyword.isString())
            fields.fail(u"keywords"_s);
        else if (!input.keywords.contains(keyword.toString()))
            input.keywords.append(keyword.toString());
    }
    if (!fields.wrong().isEmpty())
        return makeError(ErrorKind::Invalid, u"priority.value"_s, {}, {fields.wrong()});
    readText(fields, input);
    return input;
}

} // namespace campanile::domain
