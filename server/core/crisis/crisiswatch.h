// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/crisis.h"
#include "server/core/storage/systemrecords.h"

#include <QMap>

namespace campanile::server {

/**
 * What the rules of one workspace look at, kept between looks: the messages of the widest window, read again only when their
 * version changed, and how many came in each minute of the days that spikes are compared with. Days are counted by columns alone
 * (SystemReader::tally), today and yesterday anew every five minutes, one older day at a look every six hours: history that a
 * network brings later finds its place. A loop of one thread owns it.
 */
class CrisisWatch
{
public:
    /** Reads what @p rules need; within one snapshot. */
    [[nodiscard]] Result<void> refresh(const SystemReader &records, const QList<domain::CrisisRule> &rules, qint64 nowMs);

    [[nodiscard]] const QList<domain::CrisisMessage> &messages() const { return m_messages; }
    /** Messages per minute of the accounts that @p conditions name. */
    [[nodiscard]] domain::CrisisMinutes minutes(const domain::CrisisConditions &conditions) const;
    /** How many messages nobody has answered; counted no further than three times the rule's number, and a thousand. */
    [[nodiscard]] Result<qint64> waiting(const SystemReader &records, const domain::CrisisConditions &conditions) const;

private:
    struct Known {
        qint64 version = -1;
        domain::CrisisMessage message;
    };
    struct Day {
        qint64 readAtMs = 0;
        QMap<QString, domain::CrisisMinutes> byAccount;
    };
    [[nodiscard]] Result<void> readWindow(const SystemReader &records, qint64 sinceMs);
    [[nodiscard]] Result<void> readDays(const SystemReader &records, int days, qint64 nowMs);
    [[nodiscard]] Result<void> readDay(const SystemReader &records, qint64 day, qint64 nowMs);
    [[nodiscard]] bool isAsked(const domain::CrisisConditions &conditions, const QString &accountId) const;

    QHash<QString, Known> m_known;
    QList<domain::CrisisMessage> m_messages;
    QMap<qint64, Day> m_days;             ///< by days since 1970
    QHash<QString, QString> m_platforms;  ///< by account
};

} // namespace campanile::server
