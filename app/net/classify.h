// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/net/transport.h"

#include <QNetworkReply>

namespace campanile::net {

/** The groups a caller branches on after a call; every Error falls into exactly one. */
enum class Handling {
    Success,  ///< no error
    Retry,    ///< again later by itself
    Auth,     ///< again after the token was renewed or the person signed in
    Conflict, ///< somebody else was first; pull, then decide
    User,     ///< a person has to change something
    Fatal     ///< again will never help: a fault of ours, of the server, or of versions
};

/** What is known when a call ended. */
struct CallEnd {
    QNetworkReply::NetworkError network = QNetworkReply::NoError;
    int status = 0;              ///< 0 when no status line arrived
    QByteArray problemType;      ///< "type" of an RFC 7807 body; empty when there is none
    qint64 retryAfterMs = -1;    ///< from Retry-After
    QString host;                ///< named in certificate errors
};

/** The one place that turns the end of a call into an Error. A status wins over Qt's own code for that status. */
[[nodiscard]] Error classify(const CallEnd &end);
/** As classify() for an answer of a Transport: null for 2xx and 304. Reads the problem document if there is one. */
[[nodiscard]] Error errorOf(const Response &response);
[[nodiscard]] Handling handlingOf(const Error &error);

/** First value of a header; empty when absent. @p name in lower case. */
[[nodiscard]] QByteArray headerOf(const Response &response, QByteArrayView name);
/** Milliseconds in a Retry-After value (delta seconds, or an HTTP date seen at @p nowMs); -1 when unreadable. */
[[nodiscard]] qint64 parseRetryAfter(QByteArrayView value, qint64 nowMs);
/** UTC milliseconds of an HTTP date (RFC 9110 section 5.6.7, IMF-fixdate); nothing when unreadable. */
[[nodiscard]] std::optional<qint64> parseHttpDate(QByteArrayView value);

} // namespace campanile::net
