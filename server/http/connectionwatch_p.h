// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace campanile::server {

class RestinioExchange;

/** Which connections are open, from where, and which exchanges hang on them. Thread-safe. */
class ConnectionWatch
{
public:
    explicit ConnectionWatch(int maxPerAddress) : m_maxPerAddress(maxPerAddress) {}

    /** Counts a new connection, or refuses it. */
    [[nodiscard]] bool admit(const std::string &address) noexcept;
    void closed(std::uint64_t connection, const std::string &address) noexcept;
    void add(const std::shared_ptr<RestinioExchange> &exchange);
    void remove(std::uint64_t connection, const RestinioExchange *exchange) noexcept;
    /** Tells every exchange that its connection is gone. */
    void closeAll() noexcept;

    void setDraining() { m_draining = true; }
    [[nodiscard]] bool isDraining() const { return m_draining; }
    [[nodiscard]] std::int64_t openCount() const;

private:
    struct Entry {
        const RestinioExchange *key = nullptr;
        std::weak_ptr<RestinioExchange> exchange;
    };

    const int m_maxPerAddress;
    std::atomic<bool> m_draining{false};
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, int> m_perAddress;
    std::int64_t m_open = 0;
    // restinio may tell of one end twice, when a read and a write fail together.
    std::unordered_set<std::uint64_t> m_ended;
    std::deque<std::uint64_t> m_endedOrder;
    std::unordered_map<std::uint64_t, std::vector<Entry>> m_exchanges;
};

} // namespace campanile::server
