// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace campanile::net {

/** One dispatched event of an event stream. */
struct SseEvent {
    QByteArray type = "message";
    QByteArray data;
    QByteArray id; ///< last event id at the time of the event
};

/**
 * Reads the event stream format (WHATWG HTML section 9.2.6) from pieces cut anywhere, also inside a line end or
 * the byte order mark. A stream can never make it hold more than kMaxEvent bytes: an event or line beyond
 * that is an error, after which the parser stays failed until reset(). Not thread-safe.
 */
class SseParser
{
public:
    static constexpr qsizetype kMaxEvent = 1 << 20;

    /** Events completed by @p bytes; an unfinished event at the end of the stream is dropped, as the format says. */
    [[nodiscard]] Result<QList<SseEvent>> feed(QByteArrayView bytes);
    /** For a new connection; the last event id stays. */
    void reset();

    [[nodiscard]] QByteArray lastEventId() const { return m_lastId; }
    /** Reconnection time asked for by the server; -1 when it asked for none. */
    [[nodiscard]] qint64 retryMs() const { return m_retryMs; }

private:
    void line(QByteArrayView text, QList<SseEvent> &out);
    void dispatch(QList<SseEvent> &out);

    QByteArray m_line;
    QByteArray m_data;
    QByteArray m_type;
    QByteArray m_lastId;
    QByteArray m_pendingId;
    qint64 m_retryMs = -1;
    bool m_hasData = false;
    bool m_atStart = true;
    bool m_skipLf = false;
    bool m_failed = false;
};

} // namespace campanile::net
