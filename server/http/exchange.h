// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

namespace campanile::server {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/** One request as the socket delivered it; names of headers in lower case. */
struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    HeaderList headers;
    QByteArray body;
    QString remoteAddress;

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
    [[nodiscard]] int count(QByteArrayView name) const
    {
        int n = 0;
        for (const auto &[key, value] : headers)
            n += key == name;
        return n;
    }
};

/**
 * One request and the way its answer takes: begin(), write() any number of times, then end() or abort(). Calls may
 * come from any thread but not at once. The next write() waits for the answer of the one before: that is the
 * back-pressure. A connection that goes away answers a write under way with false and calls the closed handler.
 */
class Exchange
{
public:
    using Written = std::function<void(bool ok)>;

    virtual ~Exchange() = default;
    [[nodiscard]] virtual const HttpRequest &request() const = 0;
    /** Moves the body out, so that it is not held while the answer is sent. */
    [[nodiscard]] virtual QByteArray takeBody() = 0;
    /** Starts the answer. @p length is the number of body bytes to follow, or -1 for a chunked body. */
    virtual void begin(int status, const HeaderList &headers, qint64 length) = 0;
    /** Sends a piece; @p written is called exactly once, on an io thread. */
    virtual void write(QByteArray piece, Written written) = 0;
    /** Ends the answer; an answer shorter than promised is aborted. */
    virtual void end() = 0;
    /** Cuts the connection, so that nobody takes half an answer for a whole one. */
    virtual void abort() = 0;
    /** Called once when the connection goes away before end(); at once when it is gone already. */
    virtual void setClosedHandler(std::function<void()> handler) = 0;
    /** The connection is not used for another request. */
    virtual void closeAfterwards() = 0;
};

} // namespace campanile::server
