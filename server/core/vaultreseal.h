// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "server/core/engine.h"
#include "server/core/vault.h"

namespace campanile::server {

struct ResealOptions {
    /** Secrets that no key opens are taken away as well; without it they stay as they are and are only reported. */
    bool removeUnreadable = false;
};

/** What became of the sealed values of all workspaces. */
struct ResealReport {
    int values = 0;            ///< that were there
    int resealed = 0;          ///< had been sealed by an older key
    int unreadable = 0;        ///< open with no key of the ring: changed, cut off, or of another key
    QStringList lostAccounts = {}; ///< SocialAccount ids that have to be connected again because of that
};

/**
 * Opens every sealed value of Credential and OAuthState records once and seals again what the newest key has not sealed. One
 * transaction for each record, so it may be ended anywhere and begun again, and others may write meanwhile. An account whose
 * secrets do not open is marked needs_reauth, with vault.damaged in its health and its history. A sign-in under way whose
 * state does not open is removed: it lives ten minutes. Blocks. Errors: those of the store.
 */
[[nodiscard]] Result<ResealReport> resealSecrets(Engine &engine, const Vault &vault, const Clock &clock, const ResealOptions &options = {});

/**
 * Whether the ring can be the right one: false when there are sealed values and other keys sealed all of them. A mistake in
 * the settings of a server is found by this before every account has to be connected again.
 */
[[nodiscard]] Result<bool> fitsSecrets(Engine &engine, const Vault &vault);

} // namespace campanile::server
