// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/inviteroutes.h"

#include "app/core/clock.h"
#include "server/core/auth/secrets.h"
#include "server/http/httptext.h"
#include "server/http/pageshell.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QByteArrayView kInvitePrefix("/invite/");
constexpr qint64 kInviteFormMs = 60 * 60'000;

/** The last part of the path when it looks like a token; it is written into pages. */
QByteArray tokenOf(const HttpRequest &request)
{
    const QByteArray token = request.path.sliced(kInvitePrefix.size());
    const bool isPlain = token.size() <= 64 && std::all_of(token.cbegin(), token.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    return isPlain ? token : QByteArray();
}

QByteArray inviteLanguage(const HttpRequest &request)
{
    return request.header("accept-language");
}

} // namespace

InviteRoutes::InviteRoutes(MemberDesk &desk, QByteArray formKey, const Clock &clock, Rng &rng, bool isHttps)
    : m_desk(desk), m_formKey(std::move(formKey)), m_clock(clock), m_rng(rng), m_isHttps(isHttps)
{
}

QByteArray InviteRoutes::cookieName() const
{
    return m_isHttps ? "__Host-campanile-invite" : "campanile-invite";
}

QByteArray InviteRoutes::formToken(const QByteArray &cookie, qint64 timeMs, const QByteArray &token) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_formKey);
    for (const QByteArray &part : {QByteArray("invite"), cookie, QByteArray::number(timeMs), token})
        code.addData(QByteArray::number(part.size()) + ':' + part);
    return QByteArray::number(timeMs) + '.' + code.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool InviteRoutes::isFormTokenGood(const QByteArray &given, const QByteArray &cookie, const QByteArray &token) const
{
    bool isNumber = false;
    const qint64 madeAt = given.left(given.indexOf('.')).toLongLong(&isNumber);
    const qint64 age = m_clock.nowMs() - madeAt;
    return isNumber && !cookie.isEmpty() && age >= 0 && age <= kInviteFormMs && equalSecrets(given, formToken(cookie, madeAt, token));
}

HttpReply InviteRoutes::problem(const HttpRequest &request, const Error &error) const
{
    const InviteNotice notice = inviteNotice(error);
    const int status = notice == InviteNotice::Unknown ? 404 : endsInvite(notice) ? 410 : 503;
    return {status, pageHeaders(), renderInviteProblem(notice, inviteLanguage(request)), {}};
}

HttpReply InviteRoutes::invitePage(const HttpRequest &request, InvitePage page, int status) const
{
    const QByteArray token = tokenOf(request);
    const QByteArray cookie = newSecret(m_rng);
    page.action = kInvitePrefix.toByteArray() + token;
    page.formToken = formToken(cookie, m_clock.nowMs(), token);
    HttpReply reply{status, pageHeaders(), renderInvitePage(page, inviteLanguage(request)), {}};
    reply.headers.append({"Set-Cookie", cookieName() + '=' + cookie + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=3600" + (m_isHttps ? "; Secure" : "")});
    return reply;
}

HttpReply InviteRoutes::get(const HttpRequest &request) const
{
    const auto invite = m_desk.open(tokenOf(request));
    if (!invite)
        return problem(request, invite.error());
    const auto query = parseForm(request.query);
    return invitePage(request, {*invite, {}, {}, invite->hasAccount || (query && query->value("have") == "1")}, 200);
}

Result<void> InviteRoutes::accept(const QByteArray &token, const OAuthParams &form, const InvitePage &page, const QString &address) const
{
    const QString password = QString::fromUtf8(form.value("password"));
    return page.signsIn ? m_desk.acceptAs(token, page.login, password, address) : m_desk.acceptNew(token, page.name, password);
}

HttpReply InviteRoutes::refused(const HttpRequest &request, InvitePage page, const Error &error) const
{
    if (error.code == "invite.accountExists"_L1) {
        // Somebody made the account meanwhile: it is asked for.
        page.invite.hasAccount = page.signsIn = true;
        return invitePage(request, page, 409);
    }
    page.notice = inviteNotice(error);
    if (endsInvite(page.notice))
        return problem(request, error);
    const bool isBusy = page.notice == InviteNotice::Unavailable;
    HttpReply reply = invitePage(request, page, page.notice == InviteNotice::Locked ? 429 : page.notice == InviteNotice::WrongPassword ? 403 : isBusy ? 503 : 400);
    if (error.retryAfterMs > 0)
        reply.headers.append({"Retry-After", QByteArray::number((error.retryAfterMs + 999) / 1000)});
    return reply;
}

HttpReply InviteRoutes::post(const HttpRequest &request, const QByteArray &body, const QString &address) const
{
    const QByteArray token = tokenOf(request);
    const auto form = mediaType(request.header("content-type")) == "application/x-www-form-urlencoded" ? parseForm(body) : std::nullopt;
    const auto invite = m_desk.open(token);
    if (!invite)
        return problem(request, invite.error());
    InvitePage page{*invite, {}, {}, invite->hasAccount};
    if (!form || form->repeated)
        return refused(request, page, makeError(ErrorKind::NotFound, u"invite.unknown"_s));
    page.signsIn = invite->hasAccount || form->value("action") == "signin";
    page.name = QString::fromUtf8(form->value("name")).left(200);
    page.login = QString::fromUtf8(form->value("login")).left(254);
    if (!isFormTokenGood(form->value("form_token"), cookieValue(request.header("cookie"), cookieName()), token)) {
        page.notice = InviteNotice::Expired;
        return invitePage(request, page, 403);
    }
    if (!page.signsIn && form->value("password") != form->value("repeat")) {
        page.notice = InviteNotice::Different;
        return invitePage(request, page, 400);
    }
    if (const auto done = accept(token, *form, page, address); !done)
        return refused(request, page, done.error());
    return {200, pageHeaders(), renderJoinedPage(invite->workspaceName, m_desk.baseUrl(), inviteLanguage(request)), {}};
}

} // namespace campanile::server
