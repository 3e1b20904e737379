// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/restinioserver_p.h"

#include "server/http/httptext.h"

#include <algorithm>

namespace campanile::server {

namespace {

constexpr size_t RememberedEnds = 4096;

} // namespace

bool ConnectionWatch::admit(const std::string &address) noexcept
{
    const std::lock_guard lock(m_mutex);
    int &count = m_perAddress[address];
    if (m_draining || count >= m_maxPerAddress)
        return false;
    ++count;
    ++m_open;
    return true;
}

void ConnectionWatch::closed(std::uint64_t connection, const std::string &address) noexcept
{
    std::vector<Entry> entries;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_ended.insert(connection).second)
            return;
        m_endedOrder.push_back(connection);
        if (m_endedOrder.size() > RememberedEnds) {
            m_ended.erase(m_endedOrder.front());
            m_endedOrder.pop_front();
        }
        if (const auto it = m_perAddress.find(address); it != m_perAddress.end() && --it->second <= 0)
            m_perAddress.erase(it);
        --m_open;
        if (const auto it = m_exchanges.find(connection); it != m_exchanges.end()) {
            entries = std::move(it->second);
            m_exchanges.erase(it);
        }
    }
    for (const Entry &entry : entries) {
        if (const auto exchange = entry.exchange.lock())
            exchange->connectionClosed();
    }
}

void ConnectionWatch::remove(std::uint64_t connection, const RestinioExchange *exchange) noexcept
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_exchanges.find(connection);
    if (it == m_exchanges.end())
        return;
    std::erase_if(it->second, [exchange](const Entry &entry) { return entry.key == exchange; });
    if (it->second.empty())
        m_exchanges.erase(it);
}

void ConnectionWatch::closeAll() noexcept
{
    std::unordered_map<std::uint64_t, std::vector<Entry>> all;
    {
        const std::lock_guard lock(m_mutex);
        all.swap(m_exchanges);
    }
    for (const auto &[connection, entries] : all) {
        for (const Entry &entry : entries) {
            if (const auto exchange = entry.exchange.lock())
                exchange->connectionClosed();
        }
    }
}

std::int64_t ConnectionWatch::openCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

void ConnectionWatch::add(const std::shared_ptr<RestinioExchange> &exchange)
{
    const std::lock_guard lock(m_mutex);
    m_exchanges[exchange->connectionId()].push_back({exchange.get(), exchange});
}

namespace {

QByteArray toBytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

HttpRequest requestFrom(const restinio::request_t &source)
{
    const auto &header = source.header();
    HttpRequest request;
    request.method = header.method().c_str();
    const std::string &target = header.request_target();
    const size_t question = target.find('?');
    request.path = toBytes(target.substr(0, question));
    if (question != std::string::npos)
        request.query = toBytes(target.substr(question + 1));
    request.headers.reserve(qsizetype(header.fields_count()));
    header.for_each_field([&request](const restinio::http_header_field_t &field) {
        request.headers.append({toBytes(field.name()).toLower(), toBytes(field.value()).trimmed()});
    });
    request.body = toBytes(source.body());
    request.remoteAddress = QString::fromStdString(source.remote_endpoint().address().to_string());
    return request;
}

} // namespace

RestinioExchange::RestinioExchange(restinio::request_handle_t handle, std::shared_ptr<ConnectionWatch> watch)
    : m_requestId(handle->request_id()), m_connectionId(handle->connection_id()), m_watch(std::move(watch)),
      m_request(requestFrom(*handle)), m_keepAlive(handle->header().should_keep_alive()),
      m_connection(restinio::impl::access_req_connection(*handle))
{
}

RestinioExchange::~RestinioExchange()
{
    // Whoever dropped it without an end leaves the client waiting otherwise.
    abort();
    m_watch->remove(m_connectionId, this);
}

void RestinioExchange::begin(int status, const HeaderList &headers, qint64 length)
{
    if (m_watch->isDraining())
        m_keepAlive = false;
    m_chunked = length < 0;
    m_left = length;
    const QByteArray head = formatResponseHead(status, headers, length, m_keepAlive);
    m_head.assign(head.constData(), size_t(head.size()));
    // The answer to HEAD tells of a body and has none (RFC 9110 section 9.3.2).
    m_isBodyless = m_request.method == "HEAD";
    if (m_isBodyless) {
        m_chunked = false;
        m_left = 0;
    }
}

void RestinioExchange::send(std::string bytes, bool last, bool closeConnection)
{
    restinio::writable_items_container_t items;
    if (!bytes.empty())
        items.emplace_back(std::move(bytes));
    restinio::write_group_t group{std::move(items)};
    if (!last) {
        group.after_write_notificator(
            [self = shared_from_this()](const restinio::asio_ns::error_code &code) { self->finishWrite(!code); });
    }
    restinio::impl::connection_handle_t connection;
    {
        const std::lock_guard lock(m_mutex);
        connection = m_connection;
    }
    if (!connection) {
        finishWrite(false);
        return;
    }
    connection->write_response_parts(
        m_requestId,
        restinio::response_output_flags_t{
            last ? restinio::response_parts_attr_t::final_parts : restinio::response_parts_attr_t::not_final_parts,
            closeConnection ? restinio::response_connection_attr_t::connection_close
                            : restinio::response_connection_attr_t::connection_keepalive},
        std::move(group));
}

void RestinioExchange::write(QByteArray piece, Written written)
{
    std::string bytes;
    if (m_isBodyless)
        piece.clear();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed && !m_ended) {
            m_written = std::move(written);
            written = nullptr;
            bytes.swap(m_head);
            m_left -= m_chunked ? 0 : piece.size();
        }
    }
    if (written) {
        written(false);
        return;
    }
    if (m_chunked && !piece.isEmpty())
        bytes += QByteArray::number(piece.size(), 16).toStdString() + "\r\n";
    bytes.append(piece.constData(), size_t(piece.size()));
    if (m_chunked && !piece.isEmpty())
        bytes += "\r\n";
    send(std::move(bytes), false, !m_keepAlive);
}

void RestinioExchange::end()
{
    std::string bytes;
    bool isShort = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_ended)
            return;
        isShort = !m_chunked && m_left != 0;
        m_ended = !isShort;
        bytes.swap(m_head);
    }
    if (isShort) {
        abort();
        return;
    }
    if (m_chunked)
        bytes += "0\r\n\r\n";
    send(std::move(bytes), true, !m_keepAlive);
}

void RestinioExchange::abort()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_ended)
            return;
        m_ended = true;
    }
    send({}, true, true);
}

void RestinioExchange::setClosedHandler(std::function<void()> handler)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_closedHandler = std::move(handler);
            return;
        }
    }
    handler();
}

void RestinioExchange::finishWrite(bool ok)
{
    Written written;
    {
        const std::lock_guard lock(m_mutex);
        written.swap(m_written);
    }
    if (written)
        written(ok);
}

void RestinioExchange::connectionClosed()
{
    std::function<void()> handler;
    restinio::impl::connection_handle_t connection; // ends after the lock
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        handler.swap(m_closedHandler);
        // What is queued there and will never be written holds us; both would hold each other for good.
        connection.swap(m_connection);
    }
    finishWrite(false);
    if (handler)
        handler();
}

} // namespace campanile::server
