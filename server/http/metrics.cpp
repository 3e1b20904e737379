// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics.h"

namespace campanile::server {

namespace {

void heading(QByteArray &out, QByteArrayView name, QByteArrayView type, QByteArrayView help)
{
    out.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ");
    out.append(name).append(' ').append(type).append('\n');
}

void sample(QByteArray &out, QByteArrayView name, const QByteArray &labels, double value)
{
    out.append(name);
    if (!labels.isEmpty())
        out.append('{').append(labels).append('}');
    out.append(' ').append(QByteArray::number(value, 'g', 15)).append('\n');
}

QByteArray label(QByteArrayView name, const std::string &value)
{
    return name.toByteArray() + "=\"" + QByteArray::fromStdString(value) + '"';
}

} // namespace

void Metrics::countRequest(const char *route, int status, double seconds)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
    Histogram &histogram = m_latency[route];
    ++histogram.count;
    histogram.sum += seconds;
    for (size_t i = 0; i < Bounds.size(); ++i) {
        if (seconds <= Bounds.at(i))
            ++histogram.buckets.at(i);
    }
}

void Metrics::countRefused(const char *reason)
{
    const std::lock_guard lock(m_mutex);
    ++m_refused[reason];
}

void Metrics::countHook(const std::string &network, const char *outcome)
{
    const std::lock_guard lock(m_mutex);
    ++m_hooks[{network, outcome}];
}

void Metrics::addGauge(QByteArray name, QByteArray help, std::function<double()> value)
{
    const std::lock_guard lock(m_mutex);
    m_asked.push_back({"gauge", std::move(name), std::move(help), std::move(value)});
}

void Metrics::addCounter(QByteArray name, QByteArray help, std::function<double()> value)
{
    const std::lock_guard lock(m_mutex);
    m_asked.push_back({"counter", std::move(name), std::move(help), std::move(value)});
}

QByteArray Metrics::text() const
{
    QByteArray out;
    std::vector<Asked> asked;
    {
        const std::lock_guard lock(m_mutex);
        asked = m_asked;
        heading(out, "campanile_http_requests_total", "counter", "Answered requests.");
        for (const auto &[key, count] : m_requests) {
            sample(out, "campanile_http_requests_total",
                   label("route", key.first) + ",status=\"" + QByteArray::number(key.second) + '"', double(count));
        }
        heading(out, "campanile_http_refused_total", "counter", "Requests refused by a limit.");
        for (const auto &[reason, count] : m_refused)
            sample(out, "campanile_http_refused_total", label("reason", reason), double(count));
        heading(out, "campanile_hooks_total", "counter", "Requests of networks to /hooks/.");
        for (const auto &[key, count] : m_hooks)
            sample(out, "campanile_hooks_total", label("network", key.first) + ',' + label("outcome", key.second), double(count));
        const QByteArray latency = "campanile_http_request_seconds";
        heading(out, latency, "histogram", "Time from the whole request to the last byte of the answer.");
        for (const auto &[route, histogram] : m_latency) {
            const QByteArray name = label("route", route);
            for (size_t i = 0; i < Bounds.size(); ++i) {
                sample(out, latency + "_bucket", name + ",le=\"" + QByteArray::number(Bounds.at(i)) + '"',
                       double(histogram.buckets.at(i)));
            }
            sample(out, latency + "_bucket", name + ",le=\"+Inf\"", double(histogram.count));
            sample(out, latency + "_sum", name, histogram.sum);
            sample(out, latency + "_count", name, double(histogram.count));
        }
    }
    heading(out, "campanile_event_streams", "gauge", "Open event streams.");
    sample(out, "campanile_event_streams", {}, double(openEventStreams));
    heading(out, "campanile_http_requests_running", "gauge", "Requests under way.");
    sample(out, "campanile_http_requests_running", {}, double(requestsRunning));
    heading(out, "campanile_http_sent_bytes_total", "counter", "Body bytes sent.");
    sample(out, "campanile_http_sent_bytes_total", {}, double(bytesOut));
    for (const Asked &each : asked) {
        heading(out, each.name, each.type, each.help);
        sample(out, each.name, {}, each.value());
    }
    return out;
}

} // namespace campanile::server
