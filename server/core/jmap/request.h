// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/limits.h"
#include "server/core/storage/json.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <variant>

namespace campanile::server {

struct MethodCall {
    QString name;
    JsonObject args;
    QString callId;
};

struct JmapRequest {
    QSet<QString> uses;          ///< capability URLs of "using"
    QList<MethodCall> calls;
    JsonObject createdIds;
    bool wantsCreatedIds = false;
};

/** A request-level error (RFC 8620 section 3.6.1), an RFC 7807 document. */
struct RequestProblem {
    int status = 400;
    QString type;                ///< "urn:ietf:params:jmap:error:notJSON"
    QString detail;
    QString limit;               ///< name of the limit, for "limit"
};

/** Reads a request within the limits; never crashes on hostile input, which the depth is checked for before parsing. */
[[nodiscard]] std::variant<JmapRequest, RequestProblem> parseRequest(const QByteArray &body, const Limits &limits);

/** One answer to a method call: the arguments are JSON text, so that stored records pass through untouched. */
struct MethodResponse {
    QByteArray name;
    QByteArray args;
    QString callId;
};

/**
 * Replaces "#name" arguments by what they point at in earlier responses (RFC 8620 section 3.7).
 * False when a reference cannot be resolved.
 */
[[nodiscard]] bool resolveReferences(JsonObject &args, const QList<MethodResponse> &responses);

} // namespace campanile::server
