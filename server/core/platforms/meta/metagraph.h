// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile {
class Clock;
}

namespace campanile::server {

/** Values of a request, in order. */
using GraphValues = QList<std::pair<QString, QString>>;

/**
 * Calls of Meta's Graph interfaces (graph.facebook.com, graph.instagram.com, graph.threads.net): JSON answers, errors as
 * {"error": {code, error_subcode, is_transient, message}} under any status, 200 included, lists with paging.cursors.
 * What a code means stands in the network's file ("provider.errors", platforms.md sections 5 and 6). Stateless,
 * thread-safe; @c http and @c clock outlive it.
 */
class MetaGraph
{
public:
    MetaGraph(HttpClient &http, const Clock &clock, domain::NetworkInfo network);

    [[nodiscard]] const domain::NetworkInfo &network() const { return m_network; }
    /** @p path begins with a slash and is encoded already. */
    [[nodiscard]] PlatformResult<QJsonObject> get(const AccountSession &session, const QString &path, const GraphValues &values = {}) const;
    /** Values as a form. @p kind: Read when repeating it can do no harm (a container, an upload). */
    [[nodiscard]] PlatformResult<QJsonObject> post(const AccountSession &session, const QString &path, const GraphValues &values,
                                                   CallKind kind, const QString &base = QStringLiteral("api")) const;
    [[nodiscard]] PlatformResult<QJsonObject> json(const AccountSession &session, const QString &path, const QJsonObject &body, CallKind kind) const;
    [[nodiscard]] PlatformResult<QJsonObject> multipart(const AccountSession &session, const QString &path, const QList<FormPart> &parts,
                                                        const QString &base = QStringLiteral("api")) const;
    /** The bytes of a film to an upload address that the network named, in Meta's resumable form (one piece). */
    [[nodiscard]] PlatformResult<QJsonObject> sendFilm(const AccountSession &session, const QUrl &target, const QByteArray &content) const;
    /** Deletes; gone already is what was asked for. */
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const QString &path) const;

    /**
     * What the network's file says of the first of @p keys that it knows: "190" is a code, "s458" a subcode, a word what a
     * container says of itself. Unknown ones are permanent, or left open when @p isTransient.
     */
    [[nodiscard]] PlatformError errorFor(const QStringList &keys, bool isTransient, const QString &message, CallKind kind) const;
    /** A number of "provider"; @p otherwise when it is missing. */
    [[nodiscard]] qint64 millisOf(QLatin1StringView seconds, qint64 otherwise) const;
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] NetworkCalls calls() const { return m_calls; }

private:
    [[nodiscard]] PlatformResult<QJsonObject> answer(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;

    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

/** Milliseconds of "2026-11-21T10:40:00+0000" or epoch seconds; 0 when it is neither. */
[[nodiscard]] qint64 graphTime(const QJsonValue &value);
/** The cursor of the next page; empty on the last. */
[[nodiscard]] QString nextPage(const QJsonObject &list);
/** Figures of an insights answer, named by the network's file: {"provider": {<group>: {"post_media_view": "views"}}}. */
[[nodiscard]] RemoteMetrics metricsOf(const QJsonObject &answer, const QJsonObject &names);
/** quota_usage and config of a publishing limit; nothing when the answer holds none. */
[[nodiscard]] RemoteQuota quotaOf(const QJsonObject &answer);
/** What the account's record keeps of its quota; empty when the network said none. */
[[nodiscard]] QJsonObject limitsOf(const RemoteQuota &quota);

} // namespace campanile::server
