// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/tokenstore.h"
#include "server/core/service.h"

namespace campanile::server {

/** Turns an Authorization header into a Caller. Thread-safe; blocks on the database. */
class Authenticator
{
public:
    explicit Authenticator(const TokenStore &tokens) : m_tokens(tokens) {}

    /**
     * Accepts "Bearer <token>" only (RFC 6750 section 2.1). ErrorKind::Auth "auth.noToken" when there is none,
     * "auth.badToken" when it is unknown, expired or revoked; ErrorKind::Storage when the database failed.
     */
    [[nodiscard]] Result<Caller> caller(QByteArrayView authorization) const;

private:
    const TokenStore &m_tokens;
};

} // namespace campanile::server
