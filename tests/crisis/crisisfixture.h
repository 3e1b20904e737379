// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/crisis/crisiskeeper.h"
#include "tests/inbox/slafixture.h"

namespace campanile::tests {

/** Base of the tests about crises: the people of SlaTest, accounts, messages at chosen times, and looks of a keeper. */
class CrisisTest : public SlaTest
{
    Q_OBJECT

protected:
    /** Names and values of the column "backend", for rows that say more. */
    [[nodiscard]] static QList<std::pair<QByteArray, int>> backends()
    {
        using Backend = EngineFixture::Backend;
        return {{"on a SQLite file", int(Backend::SqliteFile)}, {"on SQLite in memory", int(Backend::SqliteMemory)}, {"on PostgreSQL", int(Backend::Postgres)}};
    }
    /** The clock stands at 2026-03-18T10:00:00Z. */
    void beginCrisis();
    [[nodiscard]] qint64 now() { return f().clock.nowMs(); }
    void pass(int minutes) { f().clock.setMs(now() + minutes * 60'000LL); }
    /** A rule by anybody. */
    QString rule(const QString &type, const QJsonObject &conditions, const QJsonObject &more = {});
    /** @p count messages on the first account, the first @p agoMinutes ago and then one a second; gives their ids. */
    QStringList write(int count, int agoMinutes = 1, const QJsonObject &more = {});
    /** A keeper that knows nothing yet, as after a restart. */
    void restartKeeper();
    void look();
    [[nodiscard]] server::CrisisKeeper &keeper() { return *m_keeper; }
    [[nodiscard]] QList<QJsonObject> events() { return all(QStringLiteral("CrisisEvent")); }
    /** The newest crisis as it stands. */
    [[nodiscard]] QJsonObject crisis();
    /** "detected grew:12 acknowledged" of a crisis in order; numbers are counts. */
    [[nodiscard]] QString lines(const QString &eventId = {});
    /** As a client does: gives the fault, empty when it was written. */
    QJsonObject update(const QString &type, const QString &id, const QJsonObject &changes, api::Role role = api::Role::Owner);
    struct Made {
        QString id;
        QJsonObject fault;
    };
    Made create(const QString &type, const QJsonObject &record, api::Role role = api::Role::Owner);
    [[nodiscard]] QJsonObject record(const QString &type, const QString &id);

    QString m_account;      ///< on mastodon
    QString m_otherAccount; ///< on bluesky

private:
    std::unique_ptr<server::EnginePublishStore> m_store;
    std::unique_ptr<server::CrisisKeeper> m_keeper;
};

} // namespace campanile::tests
