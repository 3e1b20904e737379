// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/invitepage.h"

#include "server/http/invitetexts.h"
#include "server/http/pageshell.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const char *inviteAlert(const InviteTexts &texts, InviteNotice notice)
{
    return notice == InviteNotice::None ? nullptr : texts.notices[int(notice) - 1];
}

QByteArray inviteLine(const char *text)
{
    return QByteArray("<p>") + text + "</p>";
}

QByteArray emphasised(const char *sentence, const QString &first, const QString &second = {})
{
    return QByteArray(sentence).replace("%1", "<strong>" + escapedHtml(first) + "</strong>").replace("%2", "<strong>" + escapedHtml(second) + "</strong>");
}

QByteArray plainTitle(const char *sentence, const QString &value)
{
    return QByteArray(sentence).replace("%1", escapedHtml(value));
}

QByteArray labelled(const char *label, const char *name, const char *type, const char *complete, const QString &value, int most, bool isFirst)
{
    QByteArray field = QByteArray("<label for=\"") + name + "\">" + label + "</label><input id=\"" + name + "\" name=\"" + name + "\" type=\"" + type
        + "\" autocomplete=\"" + complete + "\" maxlength=\"" + QByteArray::number(most) + "\" required";
    if (!value.isEmpty())
        field += " value=\"" + escapedHtml(value) + '"';
    return field + (isFirst ? " autofocus>" : ">");
}

QByteArray inviteForm(const InviteTexts &texts, const InvitePage &page)
{
    const QString email = page.invite.entry.email;
    QByteArray form = "<form method=\"post\" action=\"" + page.action + "\">" + hiddenField("form_token", QString::fromLatin1(page.formToken));
    if (page.signsIn) {
        const QString login = page.login.isEmpty() && page.invite.hasAccount ? email : page.login;
        form += labelled(texts.email, "login", "email", "username", login, 254, login.isEmpty());
        form += labelled(texts.password, "password", "password", "current-password", {}, 1024, !login.isEmpty());
        form += QByteArray("<button type=\"submit\" name=\"action\" value=\"signin\">") + texts.signIn + "</button>";
    } else {
        // A password manager keeps the password under the address that it signs in with.
        form += "<input type=\"hidden\" name=\"username\" autocomplete=\"username\" value=\"" + escapedHtml(email) + "\">";
        form += labelled(texts.name, "name", "text", "name", page.name, 200, page.name.isEmpty());
        form += labelled(texts.newPassword, "password", "password", "new-password", {}, 1024, !page.name.isEmpty());
        form += labelled(texts.repeat, "repeat", "password", "new-password", {}, 1024, false);
        form += QByteArray("<button type=\"submit\" name=\"action\" value=\"create\">") + texts.create + "</button>";
    }
    return form + "</form>";
}

} // namespace

InviteNotice inviteNotice(const Error &error)
{
    static const QHash<QString, InviteNotice> notices{
        {u"invite.unknown"_s, InviteNotice::Unknown},         {u"invite.ended"_s, InviteNotice::Ended},
        {u"invite.used"_s, InviteNotice::Used},               {u"members.alreadyMember"_s, InviteNotice::Member},
        {u"auth.wrongPassword"_s, InviteNotice::WrongPassword}, {u"auth.locked"_s, InviteNotice::Locked},
        {u"control.badName"_s, InviteNotice::NeedsName},      {u"auth.passwordTooShort"_s, InviteNotice::BadPassword},
        {u"auth.passwordTooLong"_s, InviteNotice::BadPassword}};
    return notices.value(error.code, InviteNotice::Unavailable);
}

bool endsInvite(InviteNotice notice)
{
    return notice == InviteNotice::Unknown || notice == InviteNotice::Ended || notice == InviteNotice::Used;
}

QByteArray renderInvitePage(const InvitePage &page, const QByteArray &acceptLanguage)
{
    const InviteTexts &texts = inviteTexts(acceptLanguage);
    const OpenedInvite &invite = page.invite;
    QByteArray content;
    if (const char *alert = inviteAlert(texts, page.notice))
        content += QByteArray("<p class=\"alert\" role=\"alert\">") + alert + "</p>";
    content += "<p>" + (invite.invitedBy.isEmpty() ? emphasised(texts.invitesTeam, invite.workspaceName) : emphasised(texts.invites, invite.invitedBy, invite.workspaceName))
        + ' ' + texts.roles[int(invite.entry.role)] + "</p>";
    content += "<p>" + emphasised(texts.forAddress, invite.entry.email) + "</p>";
    if (page.signsIn && invite.hasAccount)
        content += inviteLine(texts.knownAddress);
    content += inviteForm(texts, page);
    if (!invite.hasAccount) {
        content += "<p></p><p><a href=\"" + page.action + (page.signsIn ? "" : "?have=1") + "\">" + (page.signsIn ? texts.needAccount : texts.haveAccount) + "</a></p>";
    }
    const QLocale locale{QString::fromLatin1(texts.language)};
    const QString until = locale.toString(QDateTime::fromMSecsSinceEpoch(invite.entry.expiresAtMs, Qt::UTC), QLocale::LongFormat);
    content += "<p class=\"muted\">" + plainTitle(texts.until, until) + "</p>";
    return pageDocument(texts.language, texts.direction, plainTitle(texts.title, invite.workspaceName), content);
}

QByteArray renderJoinedPage(const QString &workspace, const QString &server, const QByteArray &acceptLanguage)
{
    const InviteTexts &texts = inviteTexts(acceptLanguage);
    const QByteArray address = escapedHtml(server);
    QByteArray content = QByteArray("<ol><li>") + texts.steps[0] + "</li><li>" + texts.steps[1] + "<br><input type=\"text\" readonly dir=\"ltr\" aria-label=\"" + texts.steps[1]
        + "\" value=\"" + address + "\"></li><li>" + texts.steps[2] + "</li></ol>";
    return pageDocument(texts.language, texts.direction, plainTitle(texts.doneTitle, workspace), content + inviteLine(texts.close));
}

QByteArray renderInviteProblem(InviteNotice notice, const QByteArray &acceptLanguage)
{
    const InviteTexts &texts = inviteTexts(acceptLanguage);
    QByteArray content;
    if (const char *alert = inviteAlert(texts, notice))
        content = QByteArray("<p class=\"alert\" role=\"alert\">") + alert + "</p>";
    if (endsInvite(notice))
        content += inviteLine(texts.askAgain);
    return pageDocument(texts.language, texts.direction, texts.problemTitle, content);
}

} // namespace campanile::server
