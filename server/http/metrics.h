// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace campanile::server {

/** Counters of the HTTP face, written as Prometheus text (exposition format 0.0.4). Thread-safe. */
class Metrics
{
public:
    /** @p route is one of a fixed set of names, so that strangers cannot make series. */
    void countRequest(const char *route, int status, double seconds);
    void countRefused(const char *reason);
    /** A hook of @p network, a name of a fixed set, and what became of it. */
    void countHook(const std::string &network, const char *outcome);
    /** A number that is asked for when the text is written. */
    void addGauge(QByteArray name, QByteArray help, std::function<double()> value);
    /** Likewise, of something that only grows. */
    void addCounter(QByteArray name, QByteArray help, std::function<double()> value);

    std::atomic<qint64> openEventStreams{0};
    std::atomic<qint64> requestsRunning{0};
    std::atomic<qint64> bytesOut{0};

    [[nodiscard]] QByteArray text() const;

private:
    static constexpr std::array<double, 10> Bounds{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30};
    struct Histogram {
        std::array<qint64, Bounds.size()> buckets{};
        qint64 count = 0;
        double sum = 0;
    };
    struct Asked {
        QByteArray type;
        QByteArray name;
        QByteArray help;
        std::function<double()> value;
    };

    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, int>, qint64> m_requests;
    std::map<std::string, Histogram> m_latency;
    std::map<std::string, qint64> m_refused;
    std::map<std::pair<std::string, std::string>, qint64> m_hooks;
    std::vector<Asked> m_asked;
};

} // namespace campanile::server
