// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/crisis.h"

#include "app/domain/routing.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qint64 kCrisisMinuteMs = 60'000;
constexpr qint64 kDayMinutes = 1440;
constexpr int kEnoughOfTheDay = 9;
constexpr double kMadToSigma = 1.4826;
constexpr double kOutlier = 3.5;
constexpr double kCalmShare = 0.75;
constexpr qint64 kCalmAfterMs = 15 * kCrisisMinuteMs;
constexpr int kMostAuthors = 10;
constexpr int kFewestMore = 3;
constexpr qsizetype kLongestFolded = 20'000;

double crisisMedian(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

/** How many messages each window before minute @p end had, from the newest back; none before the first message. */
QList<double> windowCounts(const CrisisMinutes &minutes, qint64 end, qint64 length, qint64 oldest)
{
    QList<double> counts;
    qsizetype at = minutes.size();
    while (at > 0 && minutes.at(at - 1).first >= end)
        --at;
    const qint64 first = minutes.isEmpty() ? end : std::max(oldest, minutes.first().first);
    for (qint64 from = end - length; from >= first; from -= length) {
        double count = 0;
        while (at > 0 && minutes.at(at - 1).first >= from)
            count += minutes.at(--at).second;
        counts.append(count);
    }
    return counts;
}

/** A word with umlauts is also looked for the way it is written without them. */
QStringList spellingsOf(const QString &keyword)
{
    QString spelled = keyword.toLower();
    spelled.replace(u'ä', u"ae"_s).replace(u'ö', u"oe"_s).replace(u'ü', u"ue"_s);
    const QString folded = crisisFolded(keyword);
    const QString other = crisisFolded(spelled);
    return folded == other ? QStringList{folded} : QStringList{folded, other};
}

/** One judgement under way. */
class CrisisJudge
{
public:
    CrisisJudge(const CrisisRule &rule, const CrisisLook &look)
        : m_rule(rule), m_asked(rule.conditions), m_look(look), m_since(std::max(crisisWindowStart(rule.conditions, look.nowMs), look.notBeforeMs))
    {
        for (const CrisisMessage &message : *look.messages) {
            if (isCrisisAccount(m_asked, message.accountId, message.platform) && message.atMs >= m_since && message.atMs <= look.nowMs + kCrisisMinuteMs)
                m_window.append(&message);
        }
        std::sort(m_window.begin(), m_window.end(), [](const CrisisMessage *a, const CrisisMessage *b) { return a->atMs != b->atMs ? a->atMs > b->atMs : a->id < b->id; });
        m_out.level = rule.level;
        m_out.data.insert("windowMinutes"_L1, m_asked.windowMinutes);
    }

    CrisisFinding judge()
    {
        switch (m_asked.kind) {
        case CrisisKind::Volume:
            volume();
            break;
        case CrisisKind::NegativeShare:
            share();
            break;
        case CrisisKind::Keyword:
            keywords();
            break;
        case CrisisKind::Influencer:
            influencers();
            break;
        case CrisisKind::Backlog:
            backlog();
            break;
        }
        m_out.data.insert("count"_L1, m_out.count);
        m_out.data.insert("threshold"_L1, m_out.threshold);
        if (m_out.fits && m_out.isRaised) {
            m_out.level = CrisisLevel(std::min(int(m_out.level) + 1, int(CrisisLevel::Critical)));
            m_out.data.insert("raised"_L1, true);
        }
        m_out.isRaised = m_out.isRaised && m_out.fits;
        m_out.accountIds = QStringList(m_accounts.cbegin(), m_accounts.cend());
        m_out.accountIds.sort();
        return m_out;
    }

private:
    void take(const CrisisMessage &message)
    {
        m_accounts.insert(message.accountId);
        if (m_out.itemIds.size() < kCrisisMostItems)
            m_out.itemIds.append(message.id);
    }
    void decide(double far)
    {
        m_out.fits = double(m_out.count) >= m_out.threshold;
        m_out.isCalm = double(m_out.count) < kCalmShare * m_out.threshold;
        m_out.isRaised = double(m_out.count) >= far;
    }
    void volume()
    {
        for (const CrisisMessage *message : std::as_const(m_window))
            take(*message);
        m_out.count = m_look.arrivals ? crisisArrivals(*m_look.arrivals, m_since, m_look.nowMs + kCrisisMinuteMs) : qint64(m_window.size());
        m_out.threshold = double(crisisVolumeThreshold(m_asked, m_look.baseline));
        decide(2 * m_out.threshold);
        if (m_look.baseline.isKnown()) {
            m_out.data.insert("baseline"_L1, m_look.baseline.usual);
            m_out.data.insert("spread"_L1, m_look.baseline.spread);
        }
        m_out.data.insert("baselineWindows"_L1, m_look.baseline.windows);
    }
    void share()
    {
        qint64 scored = 0;
        for (const CrisisMessage *message : std::as_const(m_window)) {
            scored += message->mood == CrisisMood::Unknown ? 0 : 1;
            if (message->mood != CrisisMood::Negative)
                continue;
            ++m_out.count;
            take(*message);
        }
        const double share = scored > 0 ? double(m_out.count) / double(scored) : 0;
        m_out.threshold = m_asked.negativeShare;
        m_out.fits = scored >= m_asked.minCount && share >= m_asked.negativeShare;
        m_out.isCalm = scored < m_asked.minCount || share < kCalmShare * m_asked.negativeShare;
        m_out.isRaised = scored >= 2 * m_asked.minCount && share >= (1 + m_asked.negativeShare) / 2;
        m_out.data.insert("negativeShare"_L1, share);
        m_out.data.insert("negativeCount"_L1, m_out.count);
        m_out.data.insert("minCount"_L1, m_asked.minCount);
        m_out.data.insert("scored"_L1, scored);
        m_out.data.insert("unscored"_L1, m_window.size() - scored);
    }
    void keywords()
    {
        QList<std::pair<QString, QStringList>> spellings;
        for (const QString &keyword : m_asked.keywords)
            spellings.append({keyword, spellingsOf(keyword)});
        QJsonObject times;
        for (const CrisisMessage *message : std::as_const(m_window)) {
            bool isFound = false;
            for (const auto &[keyword, forms] : std::as_const(spellings)) {
                if (!keywordIn(message->folded, forms))
                    continue;
                isFound = true;
                times.insert(keyword, times.value(keyword).toInt() + 1);
            }
            if (!isFound)
                continue;
            ++m_out.count;
            take(*message);
        }
        m_out.threshold = m_asked.minCount;
        decide(std::max(3 * m_out.threshold, 5.0));
        m_out.data.insert("keywords"_L1, times);
    }
    void influencers()
    {
        QMap<std::pair<qint64, QString>, const CrisisMessage *> authors;
        qint64 most = 0;
        for (const CrisisMessage *message : std::as_const(m_window)) {
            if (message->followers < m_asked.minFollowers || !(message->isComplaint || message->mood == CrisisMood::Negative))
                continue;
            ++m_out.count;
            most = std::max(most, message->followers);
            take(*message);
            const auto key = std::pair(-message->followers, message->handle.isEmpty() ? message->name : message->handle);
            if (!authors.contains(key))
                authors.insert(key, message);
        }
        m_out.threshold = m_asked.minCount;
        decide(1);
        m_out.isRaised = double(most) >= 10.0 * m_asked.minFollowers;
        m_out.data.insert("authors"_L1, authorsJson(authors.values()));
        m_out.data.insert("minFollowers"_L1, m_asked.minFollowers);
    }
    static QJsonArray authorsJson(const QList<const CrisisMessage *> &messages)
    {
        QJsonArray list;
        for (const CrisisMessage *message : messages.first(std::min<qsizetype>(kMostAuthors, messages.size())))
            list.append(QJsonObject{{u"name"_s, message->name}, {u"handle"_s, message->handle}, {u"followers"_s, message->followers}});
        return list;
    }
    void backlog()
    {
        m_out.count = m_look.waiting;
        m_out.threshold = m_asked.backlog;
        decide(2 * m_out.threshold);
        for (const CrisisMessage *message : std::as_const(m_window)) {
            if (message->isWaiting)
                take(*message);
        }
    }

    const CrisisRule &m_rule;
    const CrisisConditions &m_asked;
    const CrisisLook &m_look;
    const qint64 m_since; ///< ms since 1970
    QList<const CrisisMessage *> m_window; ///< newest first
    QSet<QString> m_accounts;
    CrisisFinding m_out;
};

} // namespace

bool isCrisisAccount(const CrisisConditions &conditions, const QString &accountId, const QString &platform)
{
    return (conditions.accountIds.isEmpty() || conditions.accountIds.contains(accountId)) && (conditions.platforms.isEmpty() || conditions.platforms.contains(platform));
}

CrisisMood crisisMoodOf(const QString &corrected, const QString &computed)
{
    const QString mood = corrected.isEmpty() ? computed : corrected;
    if (mood.isEmpty())
        return CrisisMood::Unknown;
    return mood == "negative"_L1 ? CrisisMood::Negative : mood == "positive"_L1 ? CrisisMood::Positive : CrisisMood::Neutral;
}

QString crisisFolded(const QString &text)
{
    QString folded;
    const QString plain = text.left(kLongestFolded).normalized(QString::NormalizationForm_KD);
    folded.reserve(plain.size());
    for (const QChar c : plain) {
        const QChar::Category category = c.category();
        const bool isUnseen = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
        if (c.isSpace()) {
            if (!folded.endsWith(u' '))
                folded += u' ';
        } else if (c == QChar(0xDF) || c == QChar(0x1E9E)) {
            folded += u"ss"_s;
        } else if (!isUnseen) {
            folded += c == QChar(0x2019) ? QChar(u'\'') : c;
        }
    }
    return folded.toCaseFolded();
}

CrisisMinutes crisisMinutes(const QList<qint64> &moments)
{
    QMap<qint64, int> counts;
    for (const qint64 moment : moments)
        ++counts[moment / kCrisisMinuteMs];
    CrisisMinutes minutes;
    minutes.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        minutes.append({it.key(), it.value()});
    return minutes;
}

qint64 crisisArrivals(const CrisisMinutes &minutes, qint64 fromMs, qint64 untilMs)
{
    const auto begins = [](const std::pair<qint64, int> &minute, qint64 at) { return minute.first * kCrisisMinuteMs < at; };
    qint64 count = 0;
    for (auto it = std::lower_bound(minutes.begin(), minutes.end(), fromMs, begins); it != minutes.end() && begins(*it, untilMs); ++it)
        count += it->second;
    return count;
}

qint64 crisisWindowStart(const CrisisConditions &conditions, qint64 nowMs)
{
    return (nowMs / kCrisisMinuteMs + 1 - conditions.windowMinutes) * kCrisisMinuteMs;
}

CrisisBaseline crisisBaseline(const CrisisMinutes &minutes, const CrisisConditions &conditions, qint64 nowMs)
{
    const qint64 length = conditions.windowMinutes;
    const qint64 end = crisisWindowStart(conditions, nowMs) / kCrisisMinuteMs;
    const QList<double> counts = windowCounts(minutes, end, length, end - conditions.baselineDays * kDayMinutes);
    QList<double> near;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const qint64 away = (i + 1) * length % kDayMinutes;
        if (std::min(away, kDayMinutes - away) <= length && (i + 1) * length >= kDayMinutes - length)
            near.append(counts.at(i));
    }
    const QList<double> &sample = near.size() >= kEnoughOfTheDay ? near : counts;
    CrisisBaseline baseline;
    baseline.windows = int(sample.size());
    baseline.usual = crisisMedian(sample);
    QList<double> away;
    for (const double count : sample)
        away.append(std::abs(count - baseline.usual));
    baseline.spread = std::max(std::sqrt(baseline.usual), kMadToSigma * crisisMedian(away));
    return baseline;
}

qint64 crisisVolumeThreshold(const CrisisConditions &conditions, const CrisisBaseline &baseline)
{
    const double least = conditions.minCount;
    if (!baseline.isKnown())
        return qint64(std::ceil(least * conditions.factor));
    return qint64(std::ceil(std::max({least, conditions.factor * baseline.usual, baseline.usual + kOutlier * baseline.spread})));
}

CrisisFinding judgeCrisis(const CrisisRule &rule, const CrisisLook &look)
{
    return CrisisJudge(rule, look).judge();
}

CrisisTurn crisisTurn(const CrisisRule &rule, const CrisisFinding &finding, const CrisisCourse &course, qint64 nowMs)
{
    if (finding.fits) {
        if (course.isCalm)
            return CrisisTurn::Again;
        const bool isInfluencer = rule.conditions.kind == CrisisKind::Influencer;
        const double next = isInfluencer ? double(course.saidCount + 1) : std::max(1.5 * double(course.saidCount), double(course.saidCount + kFewestMore));
        return double(finding.count) >= next ? CrisisTurn::Grew : CrisisTurn::None;
    }
    const bool isOver = finding.isCalm && nowMs - course.lastSeenMs >= kCalmAfterMs;
    return isOver && !course.isCalm ? CrisisTurn::Calmed : CrisisTurn::None;
}

} // namespace campanile::domain
