// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/memberservice.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "views/members/memberspage.h"

#include <QLineEdit>

namespace campanile::memberstest {

using namespace Qt::StringLiterals;
using accountstest::kDay;
using accountstest::kHour;
using accountstest::wire;

/** A team's workspace with people in a real cache, and a server whose answers a test writes down. */
struct Rig : accountstest::Rig {
    services::MemberService members{[this](const QString &method, const QJsonObject &arguments, services::MemberService::Answer answer) {
        calls.append({method, arguments});
        const Result<QJsonObject> result = refusals.contains(method) ? Result<QJsonObject>(refusals.value(method)) : Result<QJsonObject>(answers.value(method));
        QTimer::singleShot(0, &window, [answer, result] { answer(result); });
    }};
    RecordId ada, bo, cy;

    explicit Rig(const QString &ownRole = u"owner"_s, bool isTeam = true) : accountstest::Rig(isTeam)
    {
        deps->members = &members;
        ada = person(u"Ada Lovelace"_s, u"ada@example.org"_s, ownRole);
        bo = person(u"Bo Berg"_s, u"bo@example.org"_s, u"editor"_s);
        cy = person(u"Cyrus Halden"_s, u"cyrus@example.org"_s, u"owner"_s);
        deps->me = ada;
        answers.insert(u"Member/seen"_s, {{u"seen"_s, QJsonObject{{bo.toString(), wire(-3 * kHour)}}}, {u"serverUrl"_s, u"https://campanile.example.org"_s}});
    }
    RecordId person(const QString &name, const QString &email, const QString &role, const QJsonObject &more = {})
    {
        const RecordId user = RecordId::create('u');
        std::ignore = pull(u"User"_s, {{u"id"_s, user.toString()}, {u"name"_s, name}, {u"email"_s, email}});
        QJsonObject member{{u"id"_s, RecordId::create('m').toString()}, {u"userId"_s, user.toString()}, {u"role"_s, role}, {u"isActive"_s, true}};
        mix(member, more);
        return pull(u"WorkspaceMember"_s, member) ? user : RecordId();
    }
    RecordId invite(const QString &email, const QString &role, const QString &status, qint64 fromNowMs)
    {
        const RecordId id = RecordId::create('g');
        return pull(u"WorkspaceInvite"_s, {{u"id"_s, id.toString()}, {u"email"_s, email}, {u"role"_s, role}, {u"status"_s, status},
                                           {u"invitedById"_s, ada.toString()}, {u"expiresAt"_s, wire(fromNowMs)}})
            ? id
            : RecordId();
    }
    static Error refusal(const QString &code, const QStringList &args = {})
    {
        return makeError(ErrorKind::Invalid, u"method.refused"_s, {}, QStringList{u"members"_s, code} + args);
    }
};

/** Where the address of a new invitation is written. */
inline QLineEdit *emailField(QWidget *dialog)
{
    for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
        if (!edit->isReadOnly())
            return edit;
    }
    return nullptr;
}

/** The page as it stands in the settings. */
inline std::unique_ptr<views::MembersPage> makePage(Rig &rig, QSize size = {520, 460})
{
    auto page = std::make_unique<views::MembersPage>(*rig.deps);
    page->resize(size);
    page->show();
    [&] { QTRY_VERIFY(page->findChild<QWidget *>(rig.bo.toString())); }();
    return page;
}

} // namespace campanile::memberstest
