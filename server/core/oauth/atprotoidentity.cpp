// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/atprotoidentity.h"

#include "app/core/clock.h"
#include "server/core/oauth/oautherrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Many names stand in DNS only; their web server must not hold the person up.
constexpr int kWellKnownMs = 8'000;

bool isOk(const HttpResponse &response)
{
    return response.failure == HttpFailure::None && response.status >= 200 && response.status < 300;
}

bool isDid(const QString &text)
{
    // AT Protocol, specification "did": plc and web are the methods in use.
    static const QRegularExpression plc(u"^did:plc:[a-z2-7]{24}$"_s);
    static const QRegularExpression web(u"^did:web:[A-Za-z0-9.-]+(%3A[0-9]{1,5})?$"_s);
    return text.size() <= 2048 && (plc.match(text).hasMatch() || web.match(text).hasMatch());
}

/** Names under these ends belong to no one, so no web server is asked. */
bool isPrivateName(const QString &handle)
{
    const QString end = handle.section(u'.', -1);
    static const QStringList ends{u"alt"_s, u"arpa"_s, u"example"_s, u"internal"_s, u"invalid"_s, u"local"_s, u"localhost"_s, u"onion"_s, u"test"_s};
    return ends.contains(end);
}

Error badServer(const QString &address, const QString &what)
{
    return makeError(ErrorKind::Invalid, u"connect.badServer"_s, what, {address});
}

} // namespace

QString pdsOfDocument(const QJsonObject &document)
{
    const QJsonArray services = document.value("service"_L1).toArray();
    for (const QJsonValue &value : services) {
        const QJsonObject service = value.toObject();
        if (service.value("id"_L1).toString().endsWith("#atproto_pds"_L1)
            && service.value("type"_L1).toString() == "AtprotoPersonalDataServer"_L1)
            return service.value("serviceEndpoint"_L1).toString();
    }
    return {};
}

Result<AtprotoIdentity> identityOfDocument(const QByteArray &body, const QString &did, const QString &handle)
{
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    if (document.value("id"_L1).toString() != did)
        return badServer(did, u"the DID document is another one's"_s);
    const QString pds = originOf(QUrl(pdsOfDocument(document), QUrl::StrictMode));
    if (pds.isEmpty())
        return badServer(did, u"the DID document names no server"_s);
    if (!handle.isEmpty()) {
        const QJsonArray names = document.value("alsoKnownAs"_L1).toArray();
        const bool isNamed = std::any_of(names.cbegin(), names.cend(), [&handle](const QJsonValue &name) {
            return name.toString().compare(u"at://"_s + handle, Qt::CaseInsensitive) == 0;
        });
        if (!isNamed)
            return makeError(ErrorKind::Invalid, u"connect.unknownHandle"_s, u"the account goes by another name"_s, {handle});
    }
    return AtprotoIdentity{did, pds};
}

QString handleOf(const QString &typed)
{
    QString handle = typed.trimmed().toLower();
    if (handle.startsWith("at://"_L1))
        handle = handle.mid(5);
    // Names copied from an app often begin with an invisible mark of direction.
    while (!handle.isEmpty() && (handle.front() == u'@' || handle.front().category() == QChar::Other_Format))
        handle.remove(0, 1);
    while (!handle.isEmpty() && handle.back().category() == QChar::Other_Format)
        handle.chop(1);
    static const QRegularExpression form(u"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$"_s);
    return handle.size() <= 253 && form.match(handle).hasMatch() ? handle : QString();
}

Result<QString> AtprotoResolver::didOfHandle(const QString &handle) const
{
    if (!isPrivateName(handle)) {
        const HttpResponse own = m_calls.get(QUrl(u"https://%1/.well-known/atproto-did"_s.arg(handle)), {}, kWellKnownMs);
        const QString did = QString::fromUtf8(own.body.left(2048)).trimmed();
        if (isOk(own) && isDid(did))
            return did;
    }
    QUrl url = m_entryway;
    url.setPath(u"/xrpc/com.atproto.identity.resolveHandle"_s);
    const HttpResponse response = m_calls.get(url, {{u"handle"_s, handle}});
    if (response.failure != HttpFailure::None || response.status >= 500 || response.status == 429)
        return answerError(response, url, {}, m_clock.nowMs());
    const QString did = QJsonDocument::fromJson(response.body).object().value("did"_L1).toString();
    if (!isOk(response) || !isDid(did))
        return makeError(ErrorKind::Invalid, u"connect.unknownHandle"_s, u"HTTP %1"_s.arg(response.status), {handle});
    return did;
}

Result<AtprotoIdentity> AtprotoResolver::ofHandle(const QString &handle) const
{
    const auto did = didOfHandle(handle);
    if (!did)
        return did.error();
    return ofDid(*did, handle);
}

Result<AtprotoIdentity> AtprotoResolver::ofDid(const QString &did, const QString &handle) const
{
    if (!isDid(did))
        return makeError(ErrorKind::Invalid, u"connect.unknownHandle"_s, u"not a DID that AT Protocol uses"_s, {did});
    QUrl url;
    if (did.startsWith("did:web:"_L1)) {
        const QString host = QUrl::fromPercentEncoding(did.mid(8).toLatin1());
        url = QUrl(u"https://%1/.well-known/did.json"_s.arg(host));
    } else {
        url = m_directory;
        url.setPath(u'/' + did);
    }
    const HttpResponse response = m_calls.get(url);
    if (response.failure == HttpFailure::None && (response.status == 404 || response.status == 410))
        return makeError(ErrorKind::Invalid, u"connect.unknownHandle"_s, u"the directory does not know the account"_s,
                         {handle.isEmpty() ? did : handle});
    if (const Error error = answerError(response, url, {}, m_clock.nowMs()); !error.isNull())
        return error;
    return identityOfDocument(response.body, did, handle);
}

Result<QString> AtprotoResolver::issuerOf(const QString &pds) const
{
    const QUrl url(pds + u"/.well-known/oauth-protected-resource"_s);
    const HttpResponse response = m_calls.get(url);
    if (!isOk(response)) {
        const Error error = answerError(response, url, {}, m_clock.nowMs());
        return error.kind == ErrorKind::Network ? error : badServer(url.host(), error.detail);
    }
    const QJsonObject resource = QJsonDocument::fromJson(response.body).object();
    const QJsonArray issuers = resource.value("authorization_servers"_L1).toArray();
    if (originOf(QUrl(resource.value("resource"_L1).toString())) != pds || issuers.isEmpty())
        return badServer(url.host(), u"the server does not say who signs people in"_s);
    const QString issuer = issuers.at(0).toString();
    if (originOf(QUrl(issuer, QUrl::StrictMode)) != issuer)
        return badServer(url.host(), u"the name of the authorization server is no origin"_s);
    return issuer;
}

Result<AuthorizationServer> AtprotoResolver::serverOf(const QString &origin) const
{
    auto issuer = issuerOf(origin);
    if (!issuer && issuer.error().kind == ErrorKind::Network)
        return issuer.error();
    const auto server = fetchServerMetadata(m_calls, issuer ? *issuer : origin, m_clock.nowMs());
    if (!server)
        return server.error();
    // What the profile of OAuth for AT Protocol asks of a server.
    if (server->issuer != (issuer ? *issuer : origin) || server->pushedRequest.isEmpty() || !server->bindsTokens || !server->sendsIss)
        return badServer(QUrl(origin).host(), u"the server does not sign in as AT Protocol does"_s);
    return server;
}

} // namespace campanile::server
