// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace campanile::server {

/**
 * Threads for work that blocks. A bounded queue for what arrives from outside, and an unbounded one, served first,
 * for the next step of what has begun. stop() finishes what runs, drops what waits and joins. Thread-safe.
 */
class WorkerPool
{
public:
    using Task = std::function<void()>;

    WorkerPool(int threads, size_t maxQueued);
    ~WorkerPool();

    /** False when the queue is full or the pool has stopped. */
    [[nodiscard]] bool tryPost(Task task);
    /** Never refused while the pool runs; for a stream's next piece. */
    void postNext(Task task);
    void stop();
    [[nodiscard]] size_t queued() const;

private:
    void run();

    const size_t m_maxQueued;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_next;
    std::deque<Task> m_new;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

/** Runs short functions later, on one thread of its own; stop() drops what has not come due. Thread-safe. */
class DelayLine
{
public:
    DelayLine();
    ~DelayLine();

    void after(int ms, std::function<void()> task);
    void stop();

private:
    void run();
    struct Entry {
        std::chrono::steady_clock::time_point due;
        std::function<void()> task;
    };

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Entry> m_heap;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace campanile::server
