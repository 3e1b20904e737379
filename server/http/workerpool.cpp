// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/workerpool.h"

#include <algorithm>
#include <chrono>

namespace campanile::server {

WorkerPool::WorkerPool(int threads, size_t maxQueued) : m_maxQueued(maxQueued)
{
    for (int i = 0; i < std::max(1, threads); ++i)
        m_threads.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::tryPost(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_new.size() >= m_maxQueued)
            return false;
        m_new.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::postNext(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_next.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void WorkerPool::stop()
{
    std::deque<Task> dropped;
    std::deque<Task> droppedNext;
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_new);
        droppedNext.swap(m_next);
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (std::thread &thread : threads)
        thread.join();
}

size_t WorkerPool::queued() const
{
    const std::lock_guard lock(m_mutex);
    return m_new.size() + m_next.size();
}

void WorkerPool::run()
{
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_next.empty() || !m_new.empty(); });
            if (m_stopping)
                return;
            std::deque<Task> &queue = m_next.empty() ? m_new : m_next;
            task = std::move(queue.front());
            queue.pop_front();
        }
        task();
    }
}

namespace {

const auto laterFirst = [](const auto &a, const auto &b) { return a.due > b.due; };

} // namespace

DelayLine::DelayLine() : m_thread([this] { run(); }) {}

DelayLine::~DelayLine()
{
    stop();
}

void DelayLine::after(int ms, std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_heap.push_back({std::chrono::steady_clock::now() + std::chrono::milliseconds(ms), std::move(task)});
        std::push_heap(m_heap.begin(), m_heap.end(), laterFirst);
    }
    m_wake.notify_one();
}

void DelayLine::stop()
{
    std::vector<Entry> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_heap);
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void DelayLine::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_heap.empty()) {
            m_wake.wait(lock);
            continue;
        }
        if (m_heap.front().due > std::chrono::steady_clock::now()) {
            // A copy: it is looked at again after the wait, when the heap may have moved.
            const auto due = m_heap.front().due;
            m_wake.wait_until(lock, due);
            continue;
        }
        std::pop_heap(m_heap.begin(), m_heap.end(), laterFirst);
        const std::function<void()> task = std::move(m_heap.back().task);
        m_heap.pop_back();
        lock.unlock();
        task();
        lock.lock();
    }
}

} // namespace campanile::server
