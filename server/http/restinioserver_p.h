// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connectionwatch_p.h"
#include "server/http/socketserver.h"

#include <restinio/all.hpp>

#include <future>
#include <thread>
#include <vector>

namespace campanile::server {

/** What restinio tells about connections goes to the watch; both functions are called on io threads. */
class WatchListener
{
public:
    explicit WatchListener(std::shared_ptr<ConnectionWatch> watch) : m_watch(std::move(watch)) {}
    void state_changed(const restinio::connection_state::notice_t &notice) noexcept
    {
        if (restinio::holds_alternative<restinio::connection_state::closed_t>(notice.cause()))
            m_watch->closed(notice.connection_id(), notice.remote_endpoint().address().to_string());
    }

private:
    std::shared_ptr<ConnectionWatch> m_watch;
};

class AddressGate
{
public:
    explicit AddressGate(std::shared_ptr<ConnectionWatch> watch) : m_watch(std::move(watch)) {}
    restinio::ip_blocker::inspection_result_t inspect(const restinio::ip_blocker::incoming_info_t &info) noexcept
    {
        return m_watch->admit(info.remote_endpoint().address().to_string()) ? restinio::ip_blocker::allow()
                                                                            : restinio::ip_blocker::deny();
    }

private:
    std::shared_ptr<ConnectionWatch> m_watch;
};

/** Writes the answer's bytes itself, so that an answer can be cut without its end. */
class RestinioExchange final : public Exchange, public std::enable_shared_from_this<RestinioExchange>
{
public:
    RestinioExchange(restinio::request_handle_t handle, std::shared_ptr<ConnectionWatch> watch);
    ~RestinioExchange() override;

    const HttpRequest &request() const override { return m_request; }
    QByteArray takeBody() override { return std::move(m_request.body); }
    void begin(int status, const HeaderList &headers, qint64 length) override;
    void write(QByteArray piece, Written written) override;
    void end() override;
    void abort() override;
    void setClosedHandler(std::function<void()> handler) override;
    void closeAfterwards() override { m_keepAlive = false; }

    [[nodiscard]] std::uint64_t connectionId() const { return m_connectionId; }
    /** The connection went away. */
    void connectionClosed();

private:
    void send(std::string bytes, bool last, bool closeConnection);
    void finishWrite(bool ok);

    const restinio::request_id_t m_requestId;
    const restinio::connection_id_t m_connectionId;
    std::shared_ptr<ConnectionWatch> m_watch;
    HttpRequest m_request;
    bool m_keepAlive;
    bool m_chunked = false;
    bool m_isBodyless = false;
    qint64 m_left = 0;
    std::string m_head;
    std::mutex m_mutex;         // guards what follows
    restinio::impl::connection_handle_t m_connection; ///< until it is closed
    bool m_ended = false;
    bool m_closed = false;
    Written m_written;
    std::function<void()> m_closedHandler;
};

template<class Base>
struct ServerTraits : Base {
    using connection_state_listener_t = WatchListener;
    using ip_blocker_t = AddressGate;
    static constexpr bool use_connection_count_limiter = true;
};

/** Handlers that never ran own connections, and those count themselves out of the server when they go: it has to outlive them. */
class IoContext final : public restinio::asio_ns::io_context
{
public:
    /** No thread may be in run() any more; sockets and timers may still be destroyed afterwards. */
    void endHandlers() { shutdown(); }
};

/** One restinio server for one kind of socket; @p Tune sets what only that kind has. */
template<class Traits>
class RestinioServer final : public SocketServer
{
public:
    using Settings = restinio::server_settings_t<Traits>;
    using Tune = std::function<void(Settings &)>;

    RestinioServer(SocketOptions options, Handler handler, Tune tune)
        : m_options(std::move(options)), m_handler(std::move(handler)), m_tune(std::move(tune)),
          m_watch(std::make_shared<ConnectionWatch>(m_options.limits.maxConnectionsPerAddress))
    {
    }
    ~RestinioServer() override { stop(); }

    Result<quint16> start() override
    {
        try {
            return run();
        } catch (const std::exception &failure) {
            stop();
            return makeError(ErrorKind::Network, QStringLiteral("http.listen"), QString::fromUtf8(failure.what()));
        }
    }

    void stopAccepting() override
    {
        m_watch->setDraining();
        if (m_server && !m_acceptorClosed.exchange(true))
            m_server->close_async([] {}, [](std::exception_ptr) {});
    }

    void stop() override
    {
        stopAccepting();
        m_guard.reset();
        m_io.stop();
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
        m_watch->closeAll();
        m_io.endHandlers();
    }

    qint64 openConnections() const override { return m_watch->openCount(); }

private:
    Result<quint16> run()
    {
        using std::chrono::milliseconds;
        const SocketLimits &limits = m_options.limits;
        std::promise<quint16> bound;
        Settings settings;
        settings.address(m_options.address.toStdString())
            .port(m_options.port)
            .protocol(m_options.address.contains(QLatin1Char(':')) ? restinio::asio_ns::ip::tcp::v6()
                                                                   : restinio::asio_ns::ip::tcp::v4())
            .connection_state_listener(std::make_shared<WatchListener>(m_watch))
            .ip_blocker(std::make_shared<AddressGate>(m_watch))
            .max_parallel_connections(size_t(limits.maxConnections))
            // A second request may be read while the first is answered: that read is also what notices a client
            // that has gone away.
            .max_pipelined_requests(2)
            .buffer_size(16 * 1024)
            .read_next_http_message_timelimit(milliseconds(limits.requestTimeoutMs))
            .write_http_response_timelimit(milliseconds(limits.writeTimeoutMs))
            .handle_request_timeout(milliseconds(limits.idleStreamTimeoutMs))
            .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                          .max_url_size(size_t(limits.maxUrl))
                                          .max_field_name_size(size_t(limits.maxHeaderName))
                                          .max_field_value_size(size_t(limits.maxHeaderValue))
                                          .max_field_count(size_t(limits.maxHeaders))
                                          .max_body_size(std::uint64_t(limits.maxBody)))
            .socket_options_setter([](auto &options) {
                options.set_option(restinio::asio_ns::ip::tcp::no_delay{true});
                options.set_option(restinio::asio_ns::socket_base::keep_alive{true});
            })
            .acceptor_post_bind_hook([&bound](restinio::asio_ns::ip::tcp::acceptor &acceptor) {
                bound.set_value(acceptor.local_endpoint().port());
            })
            .request_handler([this](restinio::request_handle_t handle) {
                const auto exchange = std::make_shared<RestinioExchange>(std::move(handle), m_watch);
                m_watch->add(exchange);
                m_handler(exchange);
                return restinio::request_accepted();
            });
        if (m_tune)
            m_tune(settings);
        m_server = std::make_unique<restinio::http_server_t<Traits>>(restinio::external_io_context(m_io),
                                                                     std::move(settings));
        m_guard.emplace(m_io.get_executor());
        for (int i = 0; i < std::max(1, limits.ioThreads); ++i)
            m_threads.emplace_back([this] { m_io.run(); });
        std::promise<void> opened;
        m_server->open_async([&opened] { opened.set_value(); },
                             [&opened](std::exception_ptr failure) { opened.set_exception(failure); });
        opened.get_future().get();
        return bound.get_future().get();
    }

    const SocketOptions m_options;
    const Handler m_handler;
    const Tune m_tune;
    std::shared_ptr<ConnectionWatch> m_watch;
    IoContext m_io;
    std::optional<restinio::asio_ns::executor_work_guard<restinio::asio_ns::io_context::executor_type>> m_guard;
    std::vector<std::thread> m_threads;
    std::unique_ptr<restinio::http_server_t<Traits>> m_server; ///< until the end: an exchange may outlive stop()
    std::atomic<bool> m_acceptorClosed{false};
};

} // namespace campanile::server
