// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/auth/oauthserver.h"

#include <QByteArray>

namespace campanile::server {

enum class LoginNotice { None, WrongPassword, Locked, Expired, Unavailable };

/** Everything the sign-in page shows. */
struct LoginPage {
    AuthorizeRequest request;
    QByteArray formToken;
    QString login;
    LoginNotice notice = LoginNotice::None;
    qint64 retryAfterMs = 0;
};

/** Whole HTML documents in the best language of @p acceptLanguage; no script, every value escaped. */
[[nodiscard]] QByteArray renderLoginPage(const LoginPage &page, const QByteArray &acceptLanguage);
[[nodiscard]] QByteArray renderErrorPage(const QByteArray &code, const QByteArray &acceptLanguage);

} // namespace campanile::server
