// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

// What adapters of different networks share beside HTTP: facts and fields from the network's data, clocks, small reading helpers.
// Pure functions, safe in every thread.
namespace campanile::server {

[[nodiscard]] PlatformFacts factsOf(const domain::NetworkInfo &network);
/** A key of our own for a network that has none: it marks an attempt and does not leave the server. */
[[nodiscard]] QString digestKey(const QString &seed, qint64 nowMs);
/** A setting of the network's file as a number; @p otherwise when it is missing or no positive number. */
[[nodiscard]] qint64 settingOf(const domain::NetworkInfo &network, const QString &name, qint64 otherwise);

/** The values of a post's declared fields, defaults filled in. */
class FieldValues
{
public:
    FieldValues(const domain::NetworkInfo &network, const QJsonObject &options);

    [[nodiscard]] QString text(QLatin1StringView name) const { return m_values.value(name).toString().trimmed(); }
    [[nodiscard]] bool flag(QLatin1StringView name) const { return m_values.value(name).toBool(); }
    [[nodiscard]] double number(QLatin1StringView name) const { return m_values.value(name).toDouble(); }
    [[nodiscard]] QStringList list(QLatin1StringView name) const;
    void set(const QString &name, const QJsonValue &value) { m_values.insert(name, value); }
    [[nodiscard]] const QJsonObject &all() const { return m_values; }

private:
    QJsonObject m_values;
};

[[nodiscard]] bool isFilm(const MediaItem &item);
/** thread.unsupported or comment.unsupported when there are parts that the network has nothing like. */
[[nodiscard]] QList<ContentIssue> threadIssues(const PublishContent &content, bool takesComment);
/** media.tooLong, media.tooShort with the seconds, of films whose length is known. */
[[nodiscard]] QList<ContentIssue> filmIssues(const PartContent &part, int index, const domain::PlatformLimits &limits);

/** Milliseconds by which our clock is ahead of the network's, from the answer's Date; 0 when it says none. */
[[nodiscard]] qint64 clockAhead(const HttpResponse &response, qint64 nowMs);
/** When the network takes calls again, on our clock, from the headers that it knows; at most seven days off, -1 = not said. */
[[nodiscard]] qint64 callsAgainAt(const HttpResponse &response, qint64 nowMs);

/** Milliseconds of an ISO 8601 instant; 0 when it is none. */
[[nodiscard]] qint64 instantOf(const QJsonValue &value);
/** An id; some networks write numbers. */
[[nodiscard]] QString idText(const QJsonValue &value);
/** One path segment, percent-encoded. */
[[nodiscard]] QString segment(const QString &text);
[[nodiscard]] PlatformError problem(FailureClass cls, const QString &code, const QString &message = {}, qint64 retryAtMs = -1);
/** Whether @p url is on a host of @p base's own: the same origin, or https below @p domain. Only there the token may go. */
[[nodiscard]] bool isOwnHost(const QUrl &url, const QUrl &base, const QString &domain);
/** First look at a post whose outcome is unknown: nothing before this can be the one that was sent at @p sentAtMs on our clock. */
[[nodiscard]] qint64 earliestOnNetwork(const CreateAttempt &attempt, const HttpResponse &response, qint64 nowMs);

} // namespace campanile::server
