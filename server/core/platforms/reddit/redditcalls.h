// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile {
class Clock;
}

namespace campanile::server {

/**
 * Calls of Reddit's API (oauth.reddit.com): a User-Agent that names the program and the person, errors inside 200
 * (json.errors, with a wait in words), limits as seconds left. What an error means stands in the network's file
 * ("provider.errors", platforms.md section 11). Stateless, thread-safe; @c http and @c clock outlive it.
 */
class RedditCalls
{
public:
    RedditCalls(HttpClient &http, const Clock &clock, domain::NetworkInfo network);

    [[nodiscard]] const domain::NetworkInfo &network() const { return m_network; }
    /** The answer may be a list; it is wrapped as {"list": [...]} then. */
    [[nodiscard]] PlatformResult<QJsonObject> get(const AccountSession &session, const QString &path, const QUrlQuery &query = {}) const;
    /** json.data of a form call with api_type=json. */
    [[nodiscard]] PlatformResult<QJsonObject> post(const AccountSession &session, const QString &path, QUrlQuery values, CallKind kind) const;
    /** json.data of a JSON call. */
    [[nodiscard]] PlatformResult<QJsonObject> json(const AccountSession &session, const QString &path, const QJsonObject &body, CallKind kind) const;
    /** A file to the store whose address and fields Reddit gave; the token stays here. Gives the file's address. */
    [[nodiscard]] PlatformResult<QString> sendFile(const AccountSession &session, const QJsonObject &lease, const MediaItem &item, const QByteArray &content) const;
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] qint64 millisOf(QLatin1StringView seconds, qint64 otherwise) const;

private:
    [[nodiscard]] PlatformResult<QJsonObject> answer(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformError named(const QString &name, const QString &words, double seconds) const;

    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

/** A value, safe for QUrlQuery. */
[[nodiscard]] QString formValue(const QString &text);
/** Milliseconds that "try again in 3 minutes", "... 20 seconds" or "... 1 hour" asks to wait; -1 when it says no such thing. */
[[nodiscard]] qint64 waitInWords(const QString &words);

} // namespace campanile::server
