// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/members/memberwords.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

QString memberText(const char *text)
{
    return QCoreApplication::translate("campanile::views::MembersPage", text);
}

} // namespace

const QStringList &memberRoles()
{
    static const QStringList roles{u"owner"_s, u"admin"_s, u"manager"_s, u"editor"_s, u"viewer"_s};
    return roles;
}

QString roleName(const QString &role)
{
    if (role == u"owner")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Owner"));
    if (role == u"admin")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Admin"));
    if (role == u"manager")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Manager"));
    if (role == u"editor")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Editor"));
    if (role == u"viewer")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Viewer"));
    return role;
}

QString roleMeaning(const QString &role)
{
    if (role == u"owner")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Everything, and the only one who makes or removes owners."));
    if (role == u"admin")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Everything in the workspace, its people and settings; owners stay out of reach."));
    if (role == u"manager")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Plans and publishes, connects accounts, runs campaigns and the rules of the inbox."));
    if (role == u"editor")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Writes and schedules posts, answers people, adds files and templates."));
    if (role == u"viewer")
        return memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Sees everything and changes nothing."));
    return {};
}

bool mayGiveRole(const QString &own, const QString &role)
{
    return own == u"owner" || (own == u"admin" && role != u"owner");
}

QUrl inviteMail(const QString &email, const QString &workspace, const QUrl &link)
{
    const QString subject = memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage", "Join %1 in Campanile")).arg(workspace);
    const QString body = memberText(QT_TRANSLATE_NOOP("campanile::views::MembersPage",
                                                      "Hello,\n\nI invite you to work with me in %1. Open this link to set up your account:\n\n%2\n\n"
                                                      "It works once and is only for you."))
                             .arg(workspace, QString::fromLatin1(link.toEncoded()));
    QUrl mail;
    mail.setScheme(u"mailto"_s);
    mail.setPath(email);
    // RFC 6068: line breaks are %0D%0A, and a plus is a plus.
    const auto encoded = [](QString text) { return QString::fromLatin1(QUrl::toPercentEncoding(text.replace(u'\n', u"\r\n"_s))); };
    mail.setQuery(u"subject="_s + encoded(subject) + u"&body="_s + encoded(body), QUrl::StrictMode);
    return mail;
}

} // namespace campanile::views
