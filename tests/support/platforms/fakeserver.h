// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/practice/minihttp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <mutex>

/** Scripted networks for tests. Each is written from the network's documents, not from the code that talks to it. */
namespace fakes {

/** What can go wrong. The first block is done by FakeServer for every network, the second by each network in its own words. */
enum class Fault {
    DropBefore,      ///< the connection is cut, nothing happened
    CutAfter,        ///< it happened, then the connection is cut
    SilenceBefore,   ///< no answer ever, nothing happened
    SilenceAfter,    ///< it happened, and no answer comes
    ErrorBefore,     ///< 500, nothing happened
    ErrorAfter,      ///< 500, and it happened
    Unavailable,     ///< 503 without a body, nothing happened
    Garbage,         ///< it happened, and the answer is no JSON

    RateLimit,
    DailyCap,
    ExpiredToken,
    PermissionLost,
    AccountStopped,
    Duplicate,
    MediaRefused,
    MediaExpired,
    SlowMedia,       ///< this many questions until media are ready
    ErrorInsideOk,   ///< 200 with an error in it
    ErrorButDone     ///< an error, and it happened all the same
};

/** A request as it arrived. */
struct Request {
    QByteArray method;
    QString path;                              ///< decoded
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;     ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headers.value(name); }
    [[nodiscard]] QString bearer() const;
    [[nodiscard]] QJsonObject json() const;
    /** Values of a form, urlencoded or multipart; files too, under their field's name. */
    [[nodiscard]] QHash<QString, QByteArray> form() const;
    /** From the query, the form or the members of a JSON body (numbers and flags as text), in this order. */
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    /** "POST /v25.0/1234/feed" */
    [[nodiscard]] QString line() const { return QString::fromLatin1(method) + u' ' + path; }
};

using Answer = campanile::server::MiniResponse;

[[nodiscard]] Answer jsonAnswer(const QJsonObject &body, int status = 200);
[[nodiscard]] Answer jsonAnswer(const QJsonArray &body, int status = 200);
[[nodiscard]] Answer textAnswer(const QByteArray &body, const QByteArray &type = "text/plain", int status = 200);
[[nodiscard]] Answer withHeaders(Answer answer, const QList<std::pair<QByteArray, QByteArray>> &headers);

/**
 * HTTP on a free port of 127.0.0.1, on a thread of its own. The handler runs there, one request at a time and under
 * lock(): a network takes the lock to read or change its state from the test. Has to be the last member of its network,
 * so that it stops first.
 */
class FakeServer
{
public:
    using Handler = std::function<Answer(const Request &)>;

    explicit FakeServer(Handler handler);
    ~FakeServer();
    FakeServer(const FakeServer &) = delete;
    FakeServer &operator=(const FakeServer &) = delete;

    /** "http://127.0.0.1:4711" */
    [[nodiscard]] QUrl url() const;
    /** Closes or opens the port: calls fail before anything is sent. */
    void setReachable(bool isReachable);

    /** The next @p times requests whose line() matches the regular expression @p where meet @p fault. */
    void fault(Fault fault, int times = 1, const QString &where = {});
    void clearFaults();
    /** Whether @p request meets @p fault now; uses one up. For handlers. */
    [[nodiscard]] bool take(Fault fault, const Request &request);

    [[nodiscard]] QList<Request> requests() const;
    /** How many requests had a line() that matches. */
    [[nodiscard]] int count(const QString &where) const;
    /** The last request that matches; empty when none does. */
    [[nodiscard]] Request last(const QString &where) const;
    void forget();

    [[nodiscard]] std::unique_lock<std::recursive_mutex> lock() const { return std::unique_lock(m_mutex); }

private:
    struct Planned {
        Fault fault;
        int left;
        QRegularExpression where;
    };
    [[nodiscard]] Answer handle(const campanile::server::MiniRequest &request);
    void listen();

    Handler m_handler;
    mutable std::recursive_mutex m_mutex;
    QList<Request> m_requests;
    QList<Planned> m_faults;
    QThread m_thread;
    QObject m_worker; ///< lives on the thread
    std::unique_ptr<campanile::server::MiniHttpServer> m_http;
    quint16 m_port = 0;
};

} // namespace fakes
