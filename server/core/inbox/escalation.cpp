// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/escalation.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/inbox/slaclock.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxMembers = 10'000;
constexpr int kMostApart = 3;
constexpr int kMostSaid = 500;

struct NoticeLook {
    QString titleCode;
    QString title;
    QString titleOfMany;
    QString level;
    QString priority;
};

NoticeLook lookOf(SlaNotices::Kind kind)
{
    switch (kind) {
    case SlaNotices::Kind::Warning:
        return {u"notice.slaWarning"_s, u"An answer is due soon"_s, u"Answers are due soon"_s, u"warning"_s, u"high"_s};
    case SlaNotices::Kind::Breach:
        return {u"notice.slaBreach"_s, u"An answer is overdue"_s, u"Answers are overdue"_s, u"error"_s, u"urgent"_s};
    case SlaNotices::Kind::Escalation:
        return {u"notice.escalated"_s, u"A conversation was escalated to you"_s, u"Conversations were escalated to you"_s, u"error"_s, u"urgent"_s};
    case SlaNotices::Kind::Resolution:
        return {u"notice.slaResolution"_s, u"A conversation was not resolved in time"_s, u"Conversations were not resolved in time"_s, u"error"_s, u"high"_s};
    }
    return {};
}

} // namespace

Result<Staff> Staff::read(const SystemReader &records, const QJsonObject &workspace)
{
    Staff staff;
    const auto members = records.query(u"WorkspaceMember"_s, {}, kMaxMembers, u"userId"_s);
    if (!members)
        return members.error();
    QSet<QString> known;
    for (const QJsonObject &member : *members) {
        const QString user = member.value("userId"_L1).toString();
        known.insert(user);
        if (!member.value("isActive"_L1).toBool(true))
            continue;
        const auto person = records.get(u"User"_s, user);
        if (!person)
            return person.error();
        if (person->has_value() && (**person).value("status"_L1).toString() == "disabled"_L1)
            continue;
        staff.m_there.insert(user);
        if (const auto until = QDateTime::fromString(member.value("awayUntil"_L1).toString(), Qt::ISODateWithMs); until.isValid())
            staff.m_awayUntil.insert(user, until.toMSecsSinceEpoch());
        const QString role = member.value("role"_L1).toString();
        if (role == "manager"_L1)
            staff.m_managers.append(user);
        else if (role == "admin"_L1)
            staff.m_admins.append(user);
        else if (role == "owner"_L1)
            staff.m_owners.append(user);
    }
    // Alone there are no memberships.
    const QString owner = workspace.value("ownerId"_L1).toString();
    if (!owner.isEmpty() && !known.contains(owner)) {
        staff.m_there.insert(owner);
        staff.m_owners.append(owner);
    }
    return staff;
}

QSet<QString> Staff::hereAt(qint64 nowMs) const
{
    QSet<QString> here = m_there;
    for (auto it = m_awayUntil.cbegin(); it != m_awayUntil.cend(); ++it) {
        if (it.value() > nowMs)
            here.remove(it.key());
    }
    return here;
}

QStringList Staff::leaders() const
{
    for (const QStringList *group : {&m_managers, &m_admins, &m_owners}) {
        if (!group->isEmpty())
            return *group;
    }
    return {};
}

QString Staff::above(const QStringList &passed) const
{
    for (const QStringList *group : {&m_managers, &m_admins, &m_owners}) {
        for (const QString &user : *group) {
            if (!passed.contains(user))
                return user;
        }
    }
    return {};
}

void SlaNotices::add(Kind kind, const QString &userId, const QJsonObject &item)
{
    m_items[{int(kind), userId}].append(item);
}

Result<void> SlaNotices::write(SystemRecords &records) const
{
    for (auto it = m_items.constBegin(); it != m_items.constEnd(); ++it) {
        const NoticeLook look = lookOf(Kind(it.key().first));
        QJsonObject note{{u"userId"_s, it.key().second}, {u"topic"_s, u"sla"_s}, {u"level"_s, look.level}, {u"priority"_s, look.priority}, {u"entityType"_s, u"InboxItem"_s}};
        if (it.value().size() > kMostApart) {
            note.insert("title"_L1, look.titleOfMany);
            note.insert("message"_L1, QString::number(it.value().size()));
            note.insert("metadata"_L1, QJsonObject{{u"titleCode"_s, QString(look.titleCode + u"Many"_s)}, {u"count"_s, it.value().size()}});
            if (const auto made = records.create(u"Notification"_s, note); !made)
                return made.error();
            continue;
        }
        for (const QJsonObject &item : it.value()) {
            const QString sender = item.value("senderName"_L1).toString();
            const QString text = item.value("content"_L1).toString().simplified().left(kMostSaid);
            note.insert("title"_L1, look.title);
            note.insert("message"_L1, sender.isEmpty() ? text : QString(sender + u": "_s + text));
            note.insert("entityId"_L1, recordIdOf(item));
            note.insert("metadata"_L1, QJsonObject{{u"titleCode"_s, look.titleCode}, {u"senderName"_s, sender}, {u"platform"_s, item.value("platform"_L1)}});
            if (const auto made = records.create(u"Notification"_s, note); !made)
                return made.error();
        }
    }
    return {};
}

Result<void> escalate(SystemRecords &records, const EscalationSetting &setting, QJsonObject &item, int level, const QString &trigger, const QString &reason)
{
    const int from = item.value("escalationLevel"_L1).toInt();
    const QString assignee = item.value("assignedToId"_L1).toString();
    QJsonObject event = escalationEvent(item, level < from ? u"de_escalated"_s : u"escalated"_s, trigger);
    event.insert("toLevel"_L1, level);
    if (!assignee.isEmpty())
        event.insert("fromUserId"_L1, assignee);
    if (!reason.isEmpty())
        event.insert("reason"_L1, reason);
    if (setting.policy)
        event.insert("metadata"_L1, QJsonObject{{u"policyId"_s, setting.policy->id}, {u"policyName"_s, setting.policy->name}});
    item.insert("escalationLevel"_L1, level);
    item.insert("slaLevelSince"_L1, wireTime(setting.nowMs));
    if (level < from) {
        item.insert("escalationStatus"_L1, level == 0 ? u"none"_s : u"acknowledged"_s);
    } else {
        QString to;
        if (setting.policy && level >= 1 && level <= setting.policy->levels.size())
            to = setting.policy->levels[level - 1].toId;
        if (!setting.staff.there().contains(to))
            to = setting.staff.above({assignee, item.value("escalatedToId"_L1).toString()});
        item.insert("escalationStatus"_L1, u"escalated"_s);
        item.insert("escalatedAt"_L1, wireTime(setting.nowMs));
        if (!to.isEmpty()) {
            item.insert("escalatedToId"_L1, to);
            item.insert("assignedToId"_L1, to);
            // Bold for the person who has to see to it, and their opening it is how we know that they do.
            item.remove(u"readAt"_s);
            event.insert("toUserId"_L1, to);
            setting.notices.add(SlaNotices::Kind::Escalation, to, item);
        }
    }
    const auto made = records.create(u"EscalationEvent"_s, event);
    return made ? Result<void>() : Result<void>(made.error());
}

} // namespace campanile::server
