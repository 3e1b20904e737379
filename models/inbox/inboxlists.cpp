// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxlists.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::models {

namespace {
constexpr int kMost = 2000; ///< people or views

QString nameOf(const QJsonObject &user)
{
    QString name = user.value("name"_L1).toString().simplified();
    if (name.isEmpty())
        name = (user.value("firstName"_L1).toString() + u' ' + user.value("lastName"_L1).toString()).simplified();
    return name.isEmpty() ? user.value("email"_L1).toString().section(u'@', 0, 0) : name;
}

Result<QList<MemberRow>> readMembers(store::Reader &reader)
{
    store::Query members;
    members.type = u"WorkspaceMember"_s;
    members.limit = kMost;
    const auto page = reader.query(members);
    if (!page)
        return page.error();
    QList<MemberRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject member = record.object();
        MemberRow row;
        row.user = RecordId::parse(member.value("userId"_L1).toString()).value_or(RecordId());
        row.role = member.value("role"_L1).toString();
        row.isActive = member.value("isActive"_L1).toBool(true);
        const auto user = reader.get(u"User"_s, row.user);
        if (!user)
            return user.error();
        if (*user) {
            const QJsonObject person = (*user)->object();
            row.name = nameOf(person);
            row.email = person.value("email"_L1).toString();
        }
        if (!row.user.isNull())
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [](const MemberRow &a, const MemberRow &b) {
        if (a.isActive != b.isActive)
            return a.isActive;
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.user.bytes() < b.user.bytes();
    });
    return rows;
}

Result<QList<SavedViewRow>> readViews(store::Reader &reader, const RecordId &me)
{
    store::Query views;
    views.type = u"SavedView"_s;
    views.where(u"panel"_s, store::Filter::Op::Eq, u"inbox"_s);
    views.limit = kMost;
    const auto page = reader.query(views);
    if (!page)
        return page.error();
    QList<SavedViewRow> rows;
    for (const store::Record &record : page->rows) {
        const QJsonObject view = record.object();
        const QJsonObject filters = view.value("filters"_L1).toObject();
        SavedViewRow row;
        row.id = record.id;
        row.user = RecordId::parse(view.value("userId"_L1).toString()).value_or(RecordId());
        row.name = view.value("name"_L1).toString();
        row.query = filters.value("query"_L1).toString();
        row.sort = filters.value("sort"_L1).toString();
        row.isShared = view.value("isShared"_L1).toBool();
        if (row.isShared || row.user == me)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [](const SavedViewRow &a, const SavedViewRow &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id.bytes() < b.id.bytes();
    });
    return rows;
}
} // namespace

bool mayApprove(const MemberRow &member, const RecordId &me)
{
    return member.isActive && member.user != me && member.role != u"viewer";
}

bool isAlone(const MembersModel &members, const RecordId &me)
{
    // Without oneself the list has not come yet.
    const QList<MemberRow> &rows = members.rows();
    return std::any_of(rows.cbegin(), rows.cend(), [&me](const MemberRow &member) { return member.user == me; })
        && std::none_of(rows.cbegin(), rows.cend(), [&me](const MemberRow &member) { return mayApprove(member, me); });
}

std::unique_ptr<MembersModel> makeMembersModel(store::Store &store)
{
    MembersModel::Source source;
    source.types = {u"WorkspaceMember"_s, u"User"_s};
    source.read = readMembers;
    source.key = [](const MemberRow &row) { return row.user.toString(); };
    source.data = [](const MemberRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.name) : QVariant(); };
    return std::make_unique<MembersModel>(store, std::move(source));
}

std::unique_ptr<SavedViewsModel> makeSavedViewsModel(store::Store &store, const RecordId &me)
{
    SavedViewsModel::Source source;
    source.types = {u"SavedView"_s};
    source.read = [me](store::Reader &reader) { return readViews(reader, me); };
    source.key = [](const SavedViewRow &row) { return row.id.toString(); };
    source.data = [](const SavedViewRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.name) : QVariant(); };
    return std::make_unique<SavedViewsModel>(store, std::move(source));
}

} // namespace campanile::models
