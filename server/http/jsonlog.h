// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdio>
#include <functional>
#include <mutex>

namespace campanile::server {

/**
 * The server's log: one JSON object per line with "ts", "level", "msg" and the fields given. Callers put in ids,
 * names of routes, counts and times; never a path, a query, a header, a token or anything a person wrote. Thread-safe.
 */
class JsonLog
{
public:
    using Sink = std::function<void(const QByteArray &line)>;
    /** @p sink gets whole lines; without one they go to stderr. */
    explicit JsonLog(Sink sink = {}) : m_sink(std::move(sink)) {}

    void write(const char *level, const QString &message, QJsonObject fields = {});

    /** Sends Qt's log messages here until the log is destroyed or another is installed. */
    void installForQt();
    ~JsonLog();

private:
    std::mutex m_mutex;
    Sink m_sink;
};

} // namespace campanile::server
