// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/crisis.h"
#include "server/core/storage/systemrecords.h"

namespace campanile::server {

/** How far the crises of one rule are. */
struct CrisisStanding {
    QJsonObject open;       ///< the event that is not over; empty = none
    QString lastId;         ///< the newest one that is over
    qint64 endedMs = 0;     ///< ... and when it was
    bool operator==(const CrisisStanding &other) const
    {
        return open.value(QLatin1StringView("id")) == other.open.value(QLatin1StringView("id")) && lastId == other.lastId && endedMs == other.endedMs;
    }
};

[[nodiscard]] bool isOpenCrisis(const QJsonObject &event);
/** All that are not over. */
[[nodiscard]] Result<QList<QJsonObject>> openCrises(const SystemReader &records);
/** @p open: what openCrises() gave in the same snapshot. */
[[nodiscard]] Result<CrisisStanding> crisisStanding(const SystemReader &records, const QString &ruleId, const QList<QJsonObject> &open);

/** One line of the timeline, by the server where @p authorId is empty. */
[[nodiscard]] Result<void> writeCrisisLine(SystemRecords &records, const QString &eventId, const QString &kind, qint64 nowMs, const QJsonObject &metadata,
                                           const QString &authorId = {});

/** A new crisis by @p rule (the record, read as @p read): event, line, notices, and the pause where the rule asks for one. */
[[nodiscard]] Result<void> raiseCrisis(SystemRecords &records, const QJsonObject &rule, const domain::CrisisRule &read, const domain::CrisisFinding &finding, qint64 nowMs);

/** Whether updateCrisis() would write something. */
[[nodiscard]] bool hasCrisisNews(const QJsonObject &event, const domain::CrisisRule &rule, const domain::CrisisFinding &finding, qint64 nowMs);
/** Adds what goes on to the open @p event. */
[[nodiscard]] Result<void> updateCrisis(SystemRecords &records, const QJsonObject &rule, const domain::CrisisRule &read, const QJsonObject &event,
                                        const domain::CrisisFinding &finding, qint64 nowMs);

/** The rule that opened @p event as far as escalation asks for it, as it was then: for one that is switched off or gone. */
[[nodiscard]] QJsonObject ruleOfOpening(const QJsonObject &event);
/** Nobody has acknowledged @p event in the time that its rule gives, and nobody has been told of that. */
[[nodiscard]] bool mustEscalateCrisis(const QJsonObject &rule, const QJsonObject &event, qint64 nowMs);
[[nodiscard]] Result<void> escalateCrisis(SystemRecords &records, const QJsonObject &rule, const QJsonObject &event, qint64 nowMs);

} // namespace campanile::server
