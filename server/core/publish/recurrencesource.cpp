// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/recurrencesource.h"

#include "app/domain/recurrence.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<std::optional<qint64>> RecurrenceSource::next(const SeriesRule &rule, qint64 afterMs) const
{
    const QTimeZone zone(rule.timezone.toLatin1());
    if (!zone.isValid())
        return makeError(ErrorKind::Invalid, u"recurrence.zone"_s, rule.timezone);
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(rule.startMs, zone);
    domain::Series series;
    series.rule = rule.rule;
    series.startWall = QDateTime(start.date(), start.time(), Qt::UTC);
    series.zone = rule.timezone;
    for (const qint64 exdate : rule.exdatesMs)
        series.exdates.append(QDateTime::fromMSecsSinceEpoch(exdate, Qt::UTC));
    const auto found = domain::nextAfter(series, QDateTime::fromMSecsSinceEpoch(afterMs, Qt::UTC));
    if (!found)
        return found.error();
    if (!found->has_value())
        return std::optional<qint64>();
    const qint64 at = (**found).utc.toMSecsSinceEpoch();
    return rule.endMs >= 0 && at > rule.endMs ? std::optional<qint64>() : std::optional(at);
}

} // namespace campanile::server
