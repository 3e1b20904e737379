// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sseparser.h"

using namespace Qt::StringLiterals;

namespace campanile::net {

Result<QList<SseEvent>> SseParser::feed(QByteArrayView bytes)
{
    QList<SseEvent> out;
    if (m_failed)
        return makeError(ErrorKind::Corrupt, u"net.eventTooLong"_s);
    const char *at = bytes.begin();
    while (at != bytes.end()) {
        if (m_skipLf) {
            m_skipLf = false;
            if (*at == '\n') {
                ++at;
                continue;
            }
        }
        const char *end = at;
        while (end != bytes.end() && *end != '\n' && *end != '\r')
            ++end;
        m_line.append(at, end - at);
        if (m_line.size() + m_data.size() > kMaxEvent) {
            m_failed = true;
            m_line.clear();
            m_data.clear();
            return makeError(ErrorKind::Corrupt, u"net.eventTooLong"_s);
        }
        if (end == bytes.end())
            break;
        m_skipLf = *end == '\r';
        QByteArrayView text = m_line;
        if (m_atStart && text.startsWith("\xEF\xBB\xBF"))
            text = text.sliced(3);
        m_atStart = false;
        line(text, out);
        m_line.clear();
        at = end + 1;
    }
    return out;
}

void SseParser::reset()
{
    m_line.clear();
    m_data.clear();
    m_type.clear();
    m_pendingId = m_lastId;
    m_hasData = false;
    m_atStart = true;
    m_skipLf = false;
    m_failed = false;
}

void SseParser::line(QByteArrayView text, QList<SseEvent> &out)
{
    if (text.isEmpty()) {
        dispatch(out);
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon == 0)
        return;
    const QByteArrayView field = colon < 0 ? text : text.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (field == "event") {
        m_type = value.toByteArray();
    } else if (field == "id") {
        // 4 KB is far beyond any cursor of ours and keeps the request header within what servers accept.
        if (!value.contains('\0') && value.size() <= 4096)
            m_pendingId = value.toByteArray();
    } else if (field == "retry") {
        bool ok = false;
        const qlonglong ms = value.toByteArray().toLongLong(&ok);
        if (ok && ms >= 0 && !value.startsWith('+'))
            m_retryMs = ms;
    }
}

void SseParser::dispatch(QList<SseEvent> &out)
{
    m_lastId = m_pendingId;
    if (m_hasData) {
        SseEvent event;
        if (!m_type.isEmpty())
            event.type = m_type;
        event.data = m_data;
        event.id = m_lastId;
        out.append(std::move(event));
    }
    m_data.clear();
    m_type.clear();
    m_hasData = false;
}

} // namespace campanile::net
