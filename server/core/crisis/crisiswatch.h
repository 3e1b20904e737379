// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/crisis.h"
#include "server/core/storage/systemrecords.h"

#include <QMap>
#include <QSet>

namespace campanile::server {

/**
 * What the rules of one workspace look at, kept between looks: what the widest window is about, and how many messages came in each minute of the
 * days that spikes are compared with. It is read whole once; after that a look reads what the change log names since the last one, and drops what
 * has become too old. Of the older days one at a look is counted anew every six hours, and one or two where something was called spam, so
 * that nothing stays wrong that the log alone does not tell. A loop of one thread owns it.
 */
class CrisisWatch
{
public:
    /** Reads what @p rules need; within one snapshot. */
    [[nodiscard]] Result<void> refresh(const SystemReader &records, const QList<domain::CrisisRule> &rules, qint64 nowMs);

    [[nodiscard]] const QList<domain::CrisisMessage> &messages() const { return m_messages; }
    /** Another number when anything that rules look at may be otherwise than at the look before. */
    [[nodiscard]] qint64 revision() const { return m_revision; }
    /** Messages per minute of the accounts that @p conditions name. */
    [[nodiscard]] domain::CrisisMinutes minutes(const domain::CrisisConditions &conditions);
    /** How many messages nobody has answered; counted no further than three times the rule's number, and a thousand. */
    [[nodiscard]] Result<qint64> waiting(const SystemReader &records, const domain::CrisisConditions &conditions) const;

private:
    struct Day {
        qint64 readAtMs = 0;
        QHash<QString, QMap<qint64, int>> byAccount;          ///< messages by minute
        QHash<QString, domain::CrisisMinutes> byConditions;   ///< put together for a rule; forgotten with every change
    };
    /** What the log tells since the last look. */
    struct News {
        QList<SystemChange> items;
        QList<SystemChange> messages;
        bool isTooMuch = false; ///< reading everything is quicker
    };
    [[nodiscard]] static Result<News> newsSince(const SystemReader &records, qint64 sequence);
    [[nodiscard]] Result<void> readAccounts(const SystemReader &records);
    [[nodiscard]] Result<void> readWindow(const SystemReader &records);
    [[nodiscard]] Result<void> readDays(const SystemReader &records, qint64 nowMs);
    [[nodiscard]] Result<void> readDay(const SystemReader &records, qint64 day, qint64 nowMs);
    [[nodiscard]] Result<void> takeNews(const SystemReader &records, const News &news);
    void takeItem(const QJsonObject &item, qint64 newestMs);
    void countItem(const SystemChange &change, const QJsonObject &item);
    void count(const QString &accountId, qint64 atMs);
    [[nodiscard]] bool isAsked(const domain::CrisisConditions &conditions, const QString &accountId) const;

    qint64 m_sequence = -1;                           ///< of the last look; -1 = nothing is known
    qint64 m_revision = 0;
    qint64 m_sinceMs = 0;                             ///< where the widest window begins
    int m_baselineDays = 0;                           ///< 0 = no rule asks for days
    QHash<QString, domain::CrisisMessage> m_window;   ///< by item
    QList<domain::CrisisMessage> m_messages;
    QMap<qint64, Day> m_days;                         ///< by days since 1970
    QSet<qint64> m_doubtful;                          ///< days of which something was called spam, or no longer
    QHash<QString, QString> m_platforms;              ///< by account
};

} // namespace campanile::server
