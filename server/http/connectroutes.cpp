// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connectroutes.h"

#include "server/core/auth/secrets.h"
#include "server/http/httptext.h"
#include "server/http/pageshell.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QByteArrayView kPrefix("/connect/");
constexpr qsizetype kMaxChannels = 500;
constexpr qsizetype kMaxTarget = 16 * 1024;

HttpReply page(int status, QByteArray html)
{
    return {status, pageHeaders(), std::move(html), {}};
}

HttpReply noSuchPage()
{
    return {404, {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}}, "not found\n", {}};
}

QByteArray language(const HttpRequest &request)
{
    return request.header("accept-language");
}

QString text(const OAuthParams &form, const char *name)
{
    return QString::fromUtf8(form.value(name)).left(2000);
}

} // namespace

ConnectRoutes::ConnectRoutes(Desk desk, QByteArray formKey, Rng &rng, bool isHttps)
    : m_desk(std::move(desk)), m_formKey(std::move(formKey)), m_rng(rng), m_isHttps(isHttps)
{
}

QByteArray ConnectRoutes::cookieName() const
{
    return m_isHttps ? "__Host-campanile-connect" : "campanile-connect";
}

QByteArray ConnectRoutes::cookieOf(const HttpRequest &request) const
{
    return cookieValue(request.header("cookie"), cookieName()).left(128);
}

QByteArray ConnectRoutes::formToken(const QByteArray &cookie, const QString &flowId) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_formKey);
    code.addData("connect-choice:" + QByteArray::number(cookie.size()) + ':' + cookie + flowId.toUtf8());
    return code.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

HttpReply ConnectRoutes::problem(const HttpRequest &request, int status, const Error &error) const
{
    return page(status, renderConnectProblem(connectNotice(error), {}, language(request)));
}

HttpReply ConnectRoutes::get(const HttpRequest &request) const
{
    const auto desk = m_desk();
    if (!desk || !desk->address().isReachable())
        return noSuchPage();
    const QByteArray rest = request.path.sliced(kPrefix.size());
    if (rest == "callback")
        return comeBack(*desk, request);
    if (rest == "client-metadata.json") {
        return {200,
                {{"Content-Type", "application/json"}, {"Cache-Control", "max-age=600"}},
                QJsonDocument(desk->clientMetadata()).toJson(QJsonDocument::Compact),
                {}};
    }
    return showLink(*desk, request, rest);
}

HttpReply ConnectRoutes::post(const HttpRequest &request, const QByteArray &body) const
{
    const auto desk = m_desk();
    const auto form = mediaType(request.header("content-type")) == "application/x-www-form-urlencoded" ? parseForm(body) : std::nullopt;
    if (!desk || !desk->address().isReachable())
        return noSuchPage();
    if (!form)
        return problem(request, 400, makeError(ErrorKind::Invalid, u"connect.gone"_s));
    const QByteArray rest = request.path.sliced(kPrefix.size());
    return rest == "choose" ? choose(*desk, request, *form) : begin(*desk, request, rest, *form);
}

HttpReply ConnectRoutes::showLink(AccountDesk &desk, const HttpRequest &request, const QByteArray &token) const
{
    const auto link = desk.links().open(token);
    if (!link)
        return problem(request, link.error().kind == ErrorKind::NotFound ? 404 : 410, link.error());
    LinkPage shown{*link, {}, kPrefix.toByteArray() + token};
    for (const domain::Platform platform : link->platforms)
        shown.networks.append(desk.networks().network(platform));
    return page(200, renderLinkPage(shown, language(request)));
}

HttpReply ConnectRoutes::begin(AccountDesk &desk, const HttpRequest &request, const QByteArray &token, const OAuthParams &form) const
{
    const auto link = desk.links().open(token);
    if (!link)
        return problem(request, link.error().kind == ErrorKind::NotFound ? 404 : 410, link.error());
    const auto platform = domain::platformFromKey(text(form, "platform"));
    if (!platform || !link->platforms.contains(*platform))
        return problem(request, 400, makeError(ErrorKind::Invalid, u"connect.unsupported"_s));
    // A new cookie for each sign-in: an old one, or one that somebody planted, says nothing about this browser.
    const QByteArray cookie = newSecret(m_rng);
    ConnectWish wish{link->workspaceId, link->userId, domain::platformKey(*platform)};
    wish.server = text(form, "server");
    wish.linkId = link->linkId;
    wish.browser = secretHash(cookie);
    const auto flow = desk.connect().begin(wish);
    if (!flow) {
        LinkPage shown{*link, {}, kPrefix.toByteArray() + token, connectNotice(flow.error())};
        for (const domain::Platform one : link->platforms)
            shown.networks.append(desk.networks().network(one));
        return page(400, renderLinkPage(shown, language(request)));
    }
    const domain::NetworkInfo &network = desk.networks().network(*platform);
    HttpReply reply = page(200, renderForwardPage(network.label, flow->authorizeUrl, language(request)));
    reply.headers.append({"Refresh", "0; url=" + flow->authorizeUrl.toString(QUrl::FullyEncoded).toLatin1()});
    // Lax, because the browser comes back from another site.
    reply.headers.append({"Set-Cookie", cookieName() + '=' + cookie + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600" + (m_isHttps ? "; Secure" : "")});
    return reply;
}

HttpReply ConnectRoutes::comeBack(AccountDesk &desk, const HttpRequest &request) const
{
    const QByteArray target = request.path + '?' + request.query;
    if (target.size() > kMaxTarget)
        return problem(request, 400, makeError(ErrorKind::Invalid, u"connect.gone"_s));
    auto key = desk.connect().flowOfTarget(target);
    if (!key)
        return problem(request, 400, key.error());
    FlowKey own = *key;
    const bool byLink = own.userId.isEmpty();
    if (byLink)
        own.browser = secretHash(cookieOf(request));
    const auto flow = desk.connect().finish(own, target);
    if (!flow)
        return problem(request, 400, flow.error());
    switch (flow->stage) {
    case ConnectFlow::Stage::Browser:
    case ConnectFlow::Stage::Working:
        return problem(request, 400, makeError(ErrorKind::Invalid, u"connect.expired"_s));
    case ConnectFlow::Stage::Choosing:
        if (byLink)
            return choicePage(desk, request, own, *flow, ConnectNotice::None);
        break;
    case ConnectFlow::Stage::Done:
        break;
    }
    return page(200, renderConnectedPage(byLink, flow->stage == ConnectFlow::Stage::Choosing, language(request)));
}

HttpReply ConnectRoutes::choicePage(AccountDesk &desk, const HttpRequest &request, const FlowKey &key, const ConnectFlow &flow, ConnectNotice notice) const
{
    ChoicePage shown;
    const auto about = desk.connect().about(key);
    if (!about)
        return problem(request, 400, about.error());
    shown.network = desk.networks().network(about->platform).label;
    shown.workspaceName = about->workspaceName;
    shown.flowId = key.flowId;
    shown.workspaceId = key.workspaceId;
    shown.formToken = formToken(cookieOf(request), key.flowId);
    shown.channels = flow.channels.first(qMin(flow.channels.size(), kMaxChannels));
    shown.notice = notice;
    return page(notice == ConnectNotice::None ? 200 : 400, renderChoicePage(shown, language(request)));
}

HttpReply ConnectRoutes::choose(AccountDesk &desk, const HttpRequest &request, const OAuthParams &form) const
{
    const QByteArray cookie = cookieOf(request);
    FlowKey key{text(form, "workspace"), text(form, "flow")};
    if (cookie.isEmpty() || !equalSecrets(form.value("form_token"), formToken(cookie, key.flowId)))
        return problem(request, 403, makeError(ErrorKind::Invalid, u"connect.expired"_s));
    key.browser = secretHash(cookie);
    QStringList ids;
    for (qsizetype i = 0; i < kMaxChannels; ++i) {
        const QByteArray value = form.value("c" + QByteArray::number(i));
        if (!value.isEmpty())
            ids.append(QString::fromUtf8(value));
    }
    const auto chosen = desk.connect().choose(key, ids);
    if (chosen)
        return page(200, renderConnectedPage(true, false, language(request)));
    const auto flow = desk.connect().flow(key);
    if (flow && flow->stage == ConnectFlow::Stage::Choosing)
        return choicePage(desk, request, key, *flow, connectNotice(chosen.error()));
    return problem(request, 400, chosen.error());
}

} // namespace campanile::server
