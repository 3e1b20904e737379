// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sla.h"
#include "server/core/storage/systemrecords.h"

#include <QHash>
#include <QSet>

namespace campanile::server {

/** The people of a workspace, as far as work can be given to them. A value. */
class Staff
{
public:
    [[nodiscard]] static Result<Staff> read(const SystemReader &records, const QJsonObject &workspace);

    /** Active members, and the owner. */
    [[nodiscard]] const QSet<QString> &there() const { return m_there; }
    /** Of those, who is not away (WorkspaceMember.awayUntil). */
    [[nodiscard]] QSet<QString> hereAt(qint64 nowMs) const;
    /** Managers; without one administrators, without one the owner. By id. */
    [[nodiscard]] QStringList leaders() const;
    /** Whoever stands above @p passed: the first manager, administrator or owner who is not among them; empty when nobody is left. */
    [[nodiscard]] QString above(const QStringList &passed) const;

private:
    QSet<QString> m_there;
    QHash<QString, qint64> m_awayUntil; ///< ms since epoch, of members who said so
    QStringList m_managers;
    QStringList m_admins;
    QStringList m_owners;
};

/**
 * Notices about deadlines that one look of the keeper brings up. Few are told one by one; more than three of a kind for one
 * person become one, so that a morning after a long night is not a flood.
 */
class SlaNotices
{
public:
    enum class Kind { Warning, Breach, Escalation, Resolution };
    void add(Kind kind, const QString &userId, const QJsonObject &item);
    [[nodiscard]] Result<void> write(SystemRecords &records) const;

private:
    QHash<std::pair<int, QString>, QList<QJsonObject>> m_items;
};

/** What an escalation needs to know. */
struct EscalationSetting {
    const domain::SlaPolicy *policy = nullptr; ///< may be null
    const Staff &staff;
    SlaNotices &notices;
    qint64 nowMs = 0;
};

/**
 * Takes @p item to @p level: gives it to the person of that level (or whoever leads, when there is none or they are gone), unread,
 * writes the EscalationEvent and tells them. A lower level than it has is a step back and gives it to nobody. The item is
 * changed, not written. @p trigger: wire value of EscalationTrigger.
 */
[[nodiscard]] Result<void> escalate(SystemRecords &records, const EscalationSetting &setting, QJsonObject &item, int level, const QString &trigger,
                                    const QString &reason = {});

} // namespace campanile::server
