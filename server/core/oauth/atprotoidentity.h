// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/authorizationserver.h"

namespace campanile::server {

/** An account of AT Protocol: who it is and which server keeps it. */
struct AtprotoIdentity {
    QString did;
    QString pds;          ///< origin of the server that keeps the account
};

/** The server of an account as its DID document names it (service #atproto_pds); empty when it names none. */
[[nodiscard]] QString pdsOfDocument(const QJsonObject &document);
/** The identity that a DID document states. Errors: Invalid connect.badServer. */
[[nodiscard]] Result<AtprotoIdentity> identityOfDocument(const QByteArray &body, const QString &did, const QString &handle);
/** @p typed as a handle in its usual form ("Anna.example", "@anna.example", "at://anna.example"); empty when it is none. */
[[nodiscard]] QString handleOf(const QString &typed);

/**
 * From what a person types to the authorization server (AT Protocol specifications "handle", "did", "oauth"): handle to DID
 * over https://<handle>/.well-known/atproto-did, then over the entryway (com.atproto.identity.resolveHandle), which also knows
 * names that stand in DNS; DID to its document (did:plc over the directory, did:web); document to PDS; PDS to authorization
 * server. A document has to name the handle that led to it. Blocks; stateless, thread-safe. Errors: Invalid
 * connect.unknownHandle (args: the handle), connect.badServer (args: host), connect.wrongIssuer; Network connect.unreachable.
 */
class AtprotoResolver
{
public:
    AtprotoResolver(const OAuthCalls &calls, const Clock &clock, QUrl directory, QUrl entryway)
        : m_calls(calls), m_clock(clock), m_directory(std::move(directory)), m_entryway(std::move(entryway))
    {
    }

    [[nodiscard]] Result<AtprotoIdentity> ofHandle(const QString &handle) const;
    /** @p handle, if any, has to be one of the document's names. */
    [[nodiscard]] Result<AtprotoIdentity> ofDid(const QString &did, const QString &handle = {}) const;
    /** Of a PDS, or of a server that is one itself (an entryway). */
    [[nodiscard]] Result<AuthorizationServer> serverOf(const QString &origin) const;
    /** The issuer alone, of a PDS. */
    [[nodiscard]] Result<QString> issuerOf(const QString &pds) const;

private:
    [[nodiscard]] Result<QString> didOfHandle(const QString &handle) const;

    const OAuthCalls &m_calls;
    const Clock &m_clock;
    QUrl m_directory;
    QUrl m_entryway;
};

} // namespace campanile::server
