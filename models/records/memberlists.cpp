// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/memberlists.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace campanile::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPeople = 2000;
constexpr QStringView kRoles[] = {u"owner", u"admin", u"manager", u"editor", u"viewer"};

qint64 personInstant(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

RecordId personId(const QJsonValue &value)
{
    return RecordId::parse(value.toString()).value_or(RecordId());
}

Result<QJsonObject> personOf(store::Reader &reader, const RecordId &user)
{
    const auto record = reader.get(u"User"_s, user);
    if (!record)
        return record.error();
    return *record ? (*record)->object() : QJsonObject();
}

QString personName(const QJsonObject &user)
{
    const QString name = user.value("name"_L1).toString().simplified();
    return name.isEmpty() ? user.value("email"_L1).toString().section(u'@', 0, 0) : name;
}

Result<QList<PersonRow>> readPeople(store::Reader &reader)
{
    store::Query query;
    query.type = u"WorkspaceMember"_s;
    query.limit = kMostPeople;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<PersonRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject member = record.object();
        PersonRow row{personId(member.value("userId"_L1)), {}, {}, member.value("role"_L1).toString(), member.value("isActive"_L1).toBool(true),
                      personInstant(member.value("joinedAt"_L1)), personInstant(member.value("awayUntil"_L1))};
        if (row.user.isNull() || !row.isActive)
            continue;
        const auto user = personOf(reader, row.user);
        if (!user)
            return user.error();
        row.name = personName(*user);
        row.email = user->value("email"_L1).toString();
        rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [](const PersonRow &a, const PersonRow &b) {
        if (roleRank(a.role) != roleRank(b.role))
            return roleRank(a.role) < roleRank(b.role);
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.user.bytes() < b.user.bytes();
    });
    return rows;
}

Result<QList<InviteRow>> readInvites(store::Reader &reader)
{
    store::Query query;
    query.type = u"WorkspaceInvite"_s;
    query.limit = kMostPeople;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<InviteRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject invite = record.object();
        const QString status = invite.value("status"_L1).toString();
        if (status != "pending"_L1 && status != "expired"_L1)
            continue;
        const auto by = personOf(reader, personId(invite.value("invitedById"_L1)));
        if (!by)
            return by.error();
        rows.append({record.id, invite.value("email"_L1).toString(), invite.value("role"_L1).toString(), status, personName(*by),
                     personInstant(invite.value("expiresAt"_L1))});
    }
    std::sort(rows.begin(), rows.end(), [](const InviteRow &a, const InviteRow &b) {
        return a.expiresAt != b.expiresAt ? a.expiresAt < b.expiresAt : a.id.bytes() < b.id.bytes();
    });
    return rows;
}

} // namespace

int roleRank(QStringView role)
{
    return int(std::distance(std::begin(kRoles), std::find(std::begin(kRoles), std::end(kRoles), role)));
}

std::unique_ptr<PeopleModel> makePeopleModel(store::Store &store)
{
    PeopleModel::Source source;
    source.types = {u"WorkspaceMember"_s, u"User"_s};
    source.read = readPeople;
    source.key = [](const PersonRow &row) { return row.user.toString(); };
    source.data = [](const PersonRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.name) : QVariant(); };
    return std::make_unique<PeopleModel>(store, std::move(source));
}

std::unique_ptr<InvitesModel> makeInvitesModel(store::Store &store)
{
    InvitesModel::Source source;
    source.types = {u"WorkspaceInvite"_s, u"User"_s};
    source.read = readInvites;
    source.key = [](const InviteRow &row) { return row.id.toString(); };
    source.data = [](const InviteRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.email) : QVariant(); };
    return std::make_unique<InvitesModel>(store, std::move(source));
}

} // namespace campanile::models
