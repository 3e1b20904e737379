// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

/**
 * When what people write is a storm. Pure and thread-safe; times in ms since 1970, UTC.
 *
 * Volume is every message that people write: what begins a conversation, and each that follows in one, old or new. It is judged against the same
 * workspace (or the accounts that a rule names) itself: messages in windows of the same length over the baseline's days, those of about the same time of the day where there are enough. Usual is their median;
 * how much they differ is the larger of 1.4826 times the median absolute deviation (which is the standard deviation of
 * a normal distribution) and the root of the median (that of a Poisson distribution, so that a quiet history does not make the third
 * message an outlier). 3.5 of it above the median is an outlier: B. Iglewicz and D. Hoaglin, "How to Detect and Handle Outliers",
 * ASQC 1993; NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.17.
 */
namespace campanile::domain {

enum class CrisisKind { Volume, NegativeShare, Keyword, Influencer, Backlog };
[[nodiscard]] QString crisisKindKey(CrisisKind kind);
[[nodiscard]] std::optional<CrisisKind> crisisKindFromKey(const QString &key);

enum class CrisisLevel { Low, Medium, High, Critical };
[[nodiscard]] QString crisisLevelKey(CrisisLevel level);
[[nodiscard]] std::optional<CrisisLevel> crisisLevelFromKey(const QString &key);

inline constexpr int kCrisisMostItems = 500;

/** What a rule asks; what its kind does not ask keeps its default. */
struct CrisisConditions {
    CrisisKind kind = CrisisKind::Volume;
    int windowMinutes = 60;       ///< 5 to 1440
    int baselineDays = 7;         ///< 1 to 28
    double factor = 3;            ///< 1 to 100, times what is usual
    int minCount = 10;            ///< 1 to 100000; 1 by default for keywords and influencers. For shares: messages with a mood
    double negativeShare = 0.5;   ///< 0.05 to 1
    QStringList keywords;         ///< whole words and phrases; a star at the end stands for the rest of a word
    int minFollowers = 0;
    int backlog = 0;
    QStringList accountIds;       ///< empty = all
    QStringList platforms;        ///< wire values; empty = all
};

/**
 * Everything that is wrong with the conditions of a rule, for a form; empty when nothing is. Errors (Invalid), the first argument names
 * the condition: crisis.kind (the kind itself), crisis.missing, crisis.range (with the least and the most), crisis.field (a value
 * of another type, or a condition that is not known).
 */
[[nodiscard]] QList<Error> crisisProblems(const QString &ruleType, const QJsonObject &conditions);
/** The conditions, or the first of crisisProblems(). */
[[nodiscard]] Result<CrisisConditions> crisisConditionsOf(const QString &ruleType, const QJsonObject &conditions);

/** Whether the conditions name the account, or the network, or all. */
[[nodiscard]] bool isCrisisAccount(const CrisisConditions &conditions, const QString &accountId, const QString &platform);

/** A rule as the judgement needs it (record type CrisisAlertRule). */
struct CrisisRule {
    QString id;
    QString name;
    CrisisLevel level = CrisisLevel::High;
    CrisisConditions conditions;
};
[[nodiscard]] Result<CrisisRule> crisisRuleOf(const QJsonObject &record);

enum class CrisisMood { Unknown, Negative, Neutral, Positive };
/** A corrected mood goes before the computed one; wire values of Sentiment, may be empty. */
[[nodiscard]] CrisisMood crisisMoodOf(const QString &corrected, const QString &computed);

/** As keywords are compared: without case, accents and signs that are not seen. */
[[nodiscard]] QString crisisFolded(const QString &text);

/** What a window is about, each once: a comment, mention or review, or a conversation with its newest message. */
struct CrisisMessage {
    QString id;
    qint64 atMs = 0;              ///< when it came; of a conversation that was taken up again, when that was
    QString accountId;
    QString platform;
    QString folded;               ///< crisisFolded() of its text
    CrisisMood mood = CrisisMood::Unknown;
    bool isComplaint = false;
    bool isWaiting = true;        ///< nobody has answered
    qint64 followers = -1;        ///< of its author; -1 = not known
    QString name;
    QString handle;
};

/** What is usual in a window. */
struct CrisisBaseline {
    int windows = 0;       ///< that were looked at; fewer than six say nothing
    double usual = 0;      ///< median
    double spread = 0;     ///< see above
    [[nodiscard]] bool isKnown() const { return windows >= 6; }
};

/** Messages per minute since 1970, ascending; minutes without one may be left out. */
using CrisisMinutes = QList<std::pair<qint64, int>>;

/** Counts moments (ms since 1970, in any order). */
[[nodiscard]] CrisisMinutes crisisMinutes(const QList<qint64> &moments);
/** The number behind alarms and charts: what came in the minutes that begin from @p fromMs until before @p untilMs. */
[[nodiscard]] qint64 crisisArrivals(const CrisisMinutes &minutes, qint64 fromMs, qint64 untilMs);

/** Windows before the one that ends at @p nowMs; those before the first message of @p minutes do not count. Linear. */
[[nodiscard]] CrisisBaseline crisisBaseline(const CrisisMinutes &minutes, const CrisisConditions &conditions, qint64 nowMs);
/** As many messages are a spike; without a baseline minCount times factor. */
[[nodiscard]] qint64 crisisVolumeThreshold(const CrisisConditions &conditions, const CrisisBaseline &baseline);
/** Where the window that ends now begins: whole minutes, the one under way included. */
[[nodiscard]] qint64 crisisWindowStart(const CrisisConditions &conditions, qint64 nowMs);

/** What a rule is judged by. */
struct CrisisLook {
    qint64 nowMs = 0;
    qint64 notBeforeMs = 0;              ///< what came earlier belongs to a crisis that is over
    const QList<CrisisMessage> *messages = nullptr; ///< at least those of the window, in any order
    CrisisBaseline baseline;             ///< for volume
    qint64 waiting = 0;                  ///< for backlogs: messages that nobody has answered
    const CrisisMinutes *arrivals = nullptr; ///< for volume: all that came to the accounts that the rule names; null = each of messages once
};

/** The judgement, with all that it rests on. */
struct CrisisFinding {
    bool fits = false;
    bool isCalm = false;          ///< clearly below what would fit: three quarters
    bool isRaised = false;        ///< far beyond: one level above the rule's
    CrisisLevel level = CrisisLevel::High;
    qint64 count = 0;             ///< what is counted: messages, negative ones, those with the word, those of influencers, those that wait
    double threshold = 0;         ///< of the count; of negative shares the share
    QJsonObject data;             ///< triggerData of CrisisEvent
    QStringList itemIds;          ///< what it is about, newest first, kCrisisMostItems at most
    QStringList accountIds;       ///< sorted
};

/**
 * Judges one rule. Far beyond is: twice the threshold (volume, backlog); a share half way from the rule's to everything, of
 * twice as many messages; three times as many messages with a keyword, and five at least; ten times the followers.
 */
[[nodiscard]] CrisisFinding judgeCrisis(const CrisisRule &rule, const CrisisLook &look);

/** What an open crisis has come to. */
enum class CrisisTurn { None, Grew, Calmed, Again };

/** How far the course of an open crisis has been told. */
struct CrisisCourse {
    qint64 saidCount = 0;         ///< the count when it was last said that it is there, or grew
    qint64 lastSeenMs = 0;        ///< when the rule last fitted
    bool isCalm = false;          ///< it was said that it calmed down
};

/**
 * It grew when half as much again has come since it was last said, and three messages at least (each further influencer counts).
 * It calmed down when the rule has not fitted for 15 minutes and the measure is below three quarters of it; when it fits again
 * after that, it is there again.
 */
[[nodiscard]] CrisisTurn crisisTurn(const CrisisRule &rule, const CrisisFinding &finding, const CrisisCourse &course, qint64 nowMs);

/** Names between {{ and }} in a text, each once, sorted. */
[[nodiscard]] QStringList crisisVariables(const QString &text);

} // namespace campanile::domain
