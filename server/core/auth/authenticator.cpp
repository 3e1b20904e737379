// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/authenticator.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<Caller> Authenticator::caller(QByteArrayView authorization) const
{
    constexpr QByteArrayView scheme = "bearer ";
    if (authorization.size() <= scheme.size()
        || authorization.first(scheme.size()).toByteArray().toLower() != scheme) {
        return makeError(ErrorKind::Auth, u"auth.noToken"_s);
    }
    const QByteArray token = authorization.sliced(scheme.size()).toByteArray().trimmed();
    const auto owner = m_tokens.owner(token);
    if (!owner)
        return owner.error();
    if (!owner->has_value())
        return makeError(ErrorKind::Auth, u"auth.badToken"_s);
    return Caller{(*owner)->userId, (*owner)->familyId};
}

} // namespace campanile::server
