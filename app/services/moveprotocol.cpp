// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/moveprotocol.h"

#include "app/domain/moveplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::services {

namespace {

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Auth;
    case 403:
        return ErrorKind::Permission;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 413:
    case 429:
        return ErrorKind::Limit;
    case 501:
        return ErrorKind::Unsupported;
    case 507:
        return ErrorKind::Storage;
    default:
        return status >= 500 ? ErrorKind::Network : ErrorKind::Invalid;
    }
}

} // namespace

Result<MoveOffer> readMoveOffer(const QByteArray &session)
{
    const QJsonObject object = QJsonDocument::fromJson(session).object();
    if (!object.contains("apiUrl"_L1) || !object.value("capabilities"_L1).isObject())
        return makeError(ErrorKind::Invalid, u"team.badSession"_s);
    const QString name = QString::fromUtf8(domain::kMoveCapability.data(), qsizetype(domain::kMoveCapability.size()));
    const QJsonValue capability = object.value("capabilities"_L1).toObject().value(name);
    if (!capability.isObject())
        return makeError(ErrorKind::Unsupported, u"move.serverTooOld"_s);
    MoveOffer offer;
    offer.mayBring = capability["mayBring"_L1].toBool();
    offer.maxBatchBytes = std::clamp<qint64>(capability["maxBatchBytes"_L1].toInteger(offer.maxBatchBytes), 1 << 16, 8 << 20);
    offer.maxBatchRecords = std::clamp(capability["maxBatchRecords"_L1].toInt(offer.maxBatchRecords), 1, 5000);
    offer.userId = object.value("username"_L1).toString();
    offer.accounts = object.value("accounts"_L1).toObject().keys();
    return offer;
}

Error moveErrorOf(const MoveAnswer &answer)
{
    if (!answer.error.isNull())
        return answer.error;
    if (answer.status >= 200 && answer.status < 300)
        return {};
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    const QString detail = problem.value("detail"_L1).toString();
    Error error = makeError(kindOf(answer.status), u"net.refusedRequest"_s, u"HTTP %1"_s.arg(answer.status));
    if (detail.startsWith("move."_L1)) {
        error.code = detail;
        error.detail = problem.value("found"_L1).toString();
        for (const QJsonValue &arg : problem.value("args"_L1).toArray())
            error.args.append(arg.toString());
    } else if (answer.status == 507) {
        error.code = u"net.serverFull"_s;
    } else if (answer.status == 401) {
        error.code = u"auth.signInAgain"_s;
    } else if (answer.status == 404) {
        error.code = u"move.unknown"_s;
    } else if (answer.status >= 500) {
        error.code = u"net.unavailable"_s;
    }
    if (answer.status == 429 || answer.status == 503 || answer.status == 502 || answer.status == 504)
        error.retryAfterMs = std::max<qint64>(answer.retryAfterMs, 0);
    // A server without room does not get it within a minute.
    if (answer.status == 507)
        error.retryAfterMs = -1;
    return error;
}

} // namespace campanile::services
