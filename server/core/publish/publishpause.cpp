// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishpause.h"

#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostPauses = 1'000;
constexpr int kMostInTurn = 5'000;

/** Pauses that ended after @p sinceMs, by their start. */
Result<QList<QJsonObject>> endedPauses(const SystemReader &records, qint64 sinceMs)
{
    auto rows = records.query(u"PublishingPause"_s, {{u"endedAt"_s, SystemCondition::Op::AtLeast, wireTime(sinceMs)}}, kMostPauses, u"endedAt"_s);
    if (!rows)
        return rows.error();
    std::stable_sort(rows->begin(), rows->end(), [](const QJsonObject &a, const QJsonObject &b) { return msOf(a.value("startedAt"_L1)) < msOf(b.value("startedAt"_L1)); });
    return *std::move(rows);
}

PauseVerdict::Fate fateAfter(const QJsonObject &pause)
{
    return pause.value("aftermath"_L1).toString() == "publish"_L1 ? PauseVerdict::Fate::Late : PauseVerdict::Fate::KeptBack;
}

} // namespace

Result<QJsonObject> openPause(const SystemReader &records)
{
    const auto rows = records.query(u"PublishingPause"_s, {{u"endedAt"_s, SystemCondition::Op::Equal, QJsonValue()}}, 1);
    return rows ? Result<QJsonObject>(rows->value(0)) : Result<QJsonObject>(rows.error());
}

Result<PauseVerdict> pauseVerdict(const SystemReader &records, qint64 dueMs, qint64 graceMs)
{
    const auto open = openPause(records);
    if (!open)
        return open.error();
    if (!open->isEmpty())
        return PauseVerdict{PauseVerdict::Fate::Held, dueMs};
    const auto ended = endedPauses(records, dueMs);
    if (!ended)
        return ended.error();
    PauseVerdict verdict{PauseVerdict::Fate::Free, dueMs};
    for (const QJsonObject &pause : *ended) {
        const qint64 from = msOf(pause.value("startedAt"_L1));
        const qint64 until = msOf(pause.value("endedAt"_L1));
        if (verdict.dueMs < from - graceMs || verdict.dueMs > until)
            continue;
        verdict = {fateAfter(pause), until};
    }
    return verdict;
}

Result<PauseVerdict::Fate> pauseOfTarget(const SystemReader &records, const QJsonObject &target)
{
    const auto open = openPause(records);
    if (!open)
        return open.error();
    if (!open->isEmpty())
        return PauseVerdict::Fate::Held;
    if (target.value("step"_L1).toString() != kPausedStep)
        return PauseVerdict::Fate::Free;
    // It looked again and again while it waited: the pause that ended since is the one that held it.
    const auto ended = endedPauses(records, msOf(target.value("lastAttemptAt"_L1)));
    if (!ended)
        return ended.error();
    return ended->isEmpty() ? PauseVerdict::Fate::Free : fateAfter(ended->last());
}

Result<qint64> turnAfterPause(const SystemReader &records, const QString &accountId, qint64 gapMs, qint64 nowMs)
{
    const auto rows = records.query(u"PostTarget"_s,
                                    {{u"accountId"_s, SystemCondition::Op::Equal, accountId}, {u"status"_s, SystemCondition::Op::Equal, u"publishing"_s}}, kMostInTurn);
    if (!rows)
        return rows.error();
    qint64 turn = nowMs;
    for (const QJsonObject &row : *rows) {
        if (row.value("step"_L1).toString() == kTurnStep)
            turn = std::max(turn, msOf(row.value("nextAttemptAt"_L1)) + gapMs);
    }
    return turn;
}

Result<void> countHeld(SystemRecords &records, const QString &pauseId, const QStringList &postIds)
{
    const auto pause = records.get(u"PublishingPause"_s, pauseId);
    if (!pause)
        return pause.error();
    if (!pause->has_value() || !(**pause).value("endedAt"_L1).toString().isEmpty())
        return {};
    qint64 held = 0;
    for (const QString &postId : postIds) {
        const auto targets = records.count(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, postId}});
        if (!targets)
            return targets.error();
        held += *targets;
    }
    if ((**pause).value("heldCount"_L1).toInteger() == held)
        return {};
    return records.patch(u"PublishingPause"_s, pauseId, {{u"heldCount"_s, held}});
}

} // namespace campanile::server
