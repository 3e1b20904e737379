// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/intent.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace campanile::domain {

/** What the priority of an inbox item rests on. What is not known adds nothing. */
struct PriorityInput {
    std::optional<double> sentiment;      ///< -1 to 1
    std::optional<qint64> followers;      ///< of the author
    double waitMinutes = 0;               ///< since the person began to wait for an answer; below 0 is 0
    std::optional<double> slaMinutesLeft; ///< until the deadline; below 0: so long overdue
    bool isVip = false;
    QStringList keywords;                 ///< words found that ask for care, each once
    Intent intent = Intent::Other;
    std::optional<int> stars;             ///< of a review, 1 to 5
};

enum class PriorityLevel { Low, Medium, High, Urgent };

/** One reason. Points have one decimal. */
struct PriorityFactor {
    QString name;      ///< "base", "sentiment", "reach", "wait", "sla", "vip", "keywords", "intent", "stars"
    double points = 0;
    QJsonValue value;  ///< what it was computed from
};

/** A priority and its reasons. A value. */
struct PriorityScore {
    int score = 0;     ///< the points summed, rounded and held within 0 to 100
    double sum = 0;    ///< of the points
    PriorityLevel level = PriorityLevel::Low;
    QList<PriorityFactor> factors; ///< base first, then those that add or take something, by weight
};

/**
 * The weights, in points of 100, and why. Nothing about one item but a missed deadline of an angry important customer reaches the top:
 * "urgent" has to stay rare to be looked at.
 */
namespace priorityweights {
inline constexpr double base = 20;           ///< a plain remark is "low", and praise can still go below it
inline constexpr double negative = 25;       ///< at -1, in proportion: an angry person tells others
inline constexpr double positive = -5;       ///< at 1: who is happy can wait a little
inline constexpr double reach = 15;          ///< at a million followers, by log10: ten times as many see it, so many steps more
inline constexpr double wait = 15;           ///< after a day, in proportion: later the person expects nothing any more, and the SLA speaks
inline constexpr double waitFullMinutes = 24 * 60;
inline constexpr double sla = 20;            ///< at the deadline, growing from slaFromMinutes before it
inline constexpr double slaFromMinutes = 240; ///< half a working day: time enough to hand it on
inline constexpr double overdue = 5;         ///< at once when the deadline is missed
inline constexpr double overdueMore = 5;     ///< more after a day of it
inline constexpr double vip = 15;            ///< as a million followers
inline constexpr double keyword = 10;        ///< law, danger, press: wrong words here cost most
inline constexpr double keywords = 15;       ///< two and more of them
inline constexpr double complaint = 15;      ///< somebody wants help
inline constexpr double lead = 12;           ///< somebody wants to buy, today
inline constexpr double question = 10;       ///< plain questions are "medium"
inline constexpr double praise = -5;
inline constexpr double spam = -40;          ///< below everything that is not overdue and angry
inline constexpr double stars[5] = {20, 14, 6, 0, -5}; ///< one star stays in sight for years
inline constexpr int urgentFrom = 80;
inline constexpr int highFrom = 60;
inline constexpr int mediumFrom = 30;
}

/**
 * Scores by the weights above. Monotone: more wait, less time left, more followers, worse sentiment, fewer stars, VIP or another
 * keyword never lower the score. Pure, any input is fine (numbers that are none count as not known).
 */
[[nodiscard]] PriorityScore priorityOf(const PriorityInput &input);

[[nodiscard]] PriorityLevel priorityLevelOf(int score);
/** Wire value of the enum Priority. */
[[nodiscard]] QString priorityKey(PriorityLevel level);

/** [{"name", "points", "value"}] */
[[nodiscard]] QJsonArray factorsJson(const PriorityScore &score);
/** {"score", "level", "sum", "factors"} */
[[nodiscard]] QJsonObject toJson(const PriorityScore &score);

/**
 * From {"sentiment", "followers", "waitMinutes", "slaMinutesLeft", "vip", "keywords", "intent", "stars"}, all of them optional; with
 * "text" and no sentiment, intent or keywords, these are read from it ("language": BCP 47). Errors: Invalid priority.value with the name that is wrong in args.
 */
[[nodiscard]] Result<PriorityInput> priorityInputOf(const QJsonObject &json);

} // namespace campanile::domain
