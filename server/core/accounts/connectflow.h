// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/oauthengine.h"
#include "server/core/vaultcredentials.h"

namespace campanile::server {

/** A profile to choose from after consent. */
struct FlowChannel {
    PlatformProfile profile;   ///< platformAccountId as the workspace keeps it; holds a token of its own where there is one
    bool isConnected = false;  ///< an account of the workspace already
    QString blockedBy = {};    ///< code of why it cannot be chosen; empty = it can
};

/** How a flow stands, for whoever runs it. No secret in it but profiles' tokens, which toWire() leaves out. */
struct ConnectFlow {
    enum class Stage { Browser, Working, Choosing, Done };
    QString flowId;
    Stage stage = Stage::Browser;
    QUrl authorizeUrl = {};
    QUrl redirectUri = {};       ///< empty when the browser comes back to the server
    QList<FlowChannel> channels = {};
    QStringList accountIds = {};
    QStringList missingScopes = {};
    qint64 expiresAtMs = 0;

    /** As methods answer it. */
    [[nodiscard]] QJsonObject toWire() const;
};

/** What is sealed in OAuthState.flowEncrypted. Holds secrets. */
struct FlowSecrets {
    std::optional<OAuthPending> pending = {}; ///< until the browser is back
    QString browser = {};                     ///< hash of the cookie of the browser that began, for connect links
    // After consent, until channels are chosen:
    bool hasGrant = false;
    AccountTokens tokens = {};
    QString serverUrl = {};
    qint64 grantedAtMs = 0;
    qint64 personNeededAtMs = 0;
    QStringList scopes = {};
    QList<PlatformProfile> profiles = {};
    // At the end:
    QStringList accountIds = {};
    QStringList missingScopes = {};
    QStringList errorArgs = {};

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FlowSecrets> fromJson(const QJsonObject &json);
};

} // namespace campanile::server
