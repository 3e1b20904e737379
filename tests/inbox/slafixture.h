// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/slakeeper.h"
#include "tests/server/enginetest.h"

namespace campanile::tests {

/** Base of the tests about deadlines and routing: people, policies, and items that arrive as the collector brings them. */
class SlaTest : public EngineTest
{
    Q_OBJECT

protected:
    /** A workspace in Berlin with an owner, a manager, two editors ("anna", "ben") and a former one ("carl"). */
    void begin();

    [[nodiscard]] static qint64 at(const QString &iso);
    void setTime(const QString &iso) { f().clock.setMs(at(iso)); }
    [[nodiscard]] QString person(const QString &name) const { return m_people.value(name); }

    QString make(const QString &type, const QJsonObject &record);
    QString makePolicy(const QJsonObject &properties);
    /** One new comment now; "message" of @p more is left out of the item. */
    QString arrive(const QJsonObject &more = {});
    /** The same person writes again, or, outbound, somebody answers on the network itself. */
    void arriveAgain(const QString &itemId, const QString &direction = QStringLiteral("inbound"));
    void patch(const QString &type, const QString &id, const QJsonObject &changes);
    /** As a client does; gives what was refused. */
    QJsonObject edit(const QString &itemId, const QJsonObject &changes, api::Role role = api::Role::Owner);
    void tick(const QString &iso);
    [[nodiscard]] QJsonObject item(const QString &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    /** "sla_warning:0>0 escalated:0>1" of the item, in order. */
    [[nodiscard]] QString events(const QString &itemId);
    /** Title codes of the notices for a person. */
    [[nodiscard]] QStringList notices(const QString &name);

    static QJsonObject office();

private:
    QHash<QString, QString> m_people;
};

} // namespace campanile::tests
