// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oautherrors.h"

#include "server/core/oauth/tokenanswer.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

Error connectError(const PlatformError &error, const QUrl &url)
{
    QString detail = error.platformCode;
    if (!error.message.isEmpty())
        detail += (detail.isEmpty() ? QString() : u": "_s) + error.message;
    if (error.httpStatus > 0)
        detail += u" (HTTP %1)"_s.arg(error.httpStatus);
    if (error.code == "connect.badApp"_L1)
        return makeError(ErrorKind::Invalid, error.code, detail);
    if (error.code == "publish.addressRefused"_L1)
        return makeError(ErrorKind::Invalid, u"connect.badServer"_s, detail, {url.host()});
    if (error.code == "publish.badAnswer"_L1 || error.code == "publish.redirected"_L1)
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, detail);
    if (error.code == "publish.rateLimited"_L1)
        return makeError(ErrorKind::Limit, u"connect.tooOften"_s, detail);
    switch (error.cls) {
    case FailureClass::Auth:
        return makeError(ErrorKind::Invalid, u"connect.replayed"_s, detail);
    case FailureClass::TransientSafe:
    case FailureClass::Ambiguous:
    case FailureClass::QuotaDay:
        return makeError(ErrorKind::Network, u"connect.unreachable"_s, detail, {url.host()});
    case FailureClass::Duplicate:
    case FailureClass::Policy:
    case FailureClass::Permanent:
        break;
    }
    const QString words = !error.message.isEmpty() ? error.message : !error.platformCode.isEmpty() ? error.platformCode : u"HTTP %1"_s.arg(error.httpStatus);
    return makeError(ErrorKind::Invalid, u"connect.refused"_s, detail, {words});
}

Error answerError(const HttpResponse &response, const QUrl &url, const QStringList &secrets, qint64 nowMs)
{
    const PlatformError error = tokenError(response, TokenRequest::Code, secrets, nowMs);
    if (error.code.isEmpty())
        return {};
    // Nothing was handed in that could be used up.
    PlatformError plain = error;
    if (plain.cls == FailureClass::Auth)
        plain.cls = FailureClass::Permanent;
    return connectError(plain, url);
}

PlatformError personNeeded(const QString &why)
{
    PlatformError error;
    error.cls = FailureClass::Auth;
    error.code = u"publish.auth"_s;
    error.message = why;
    return error;
}

} // namespace campanile::server
