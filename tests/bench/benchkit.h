// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace campanile::bench {

/** Milliseconds since it was made. */
class Stopwatch
{
public:
    [[nodiscard]] double ms() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/** Nearest-rank percentile, 0 < @p percent <= 100; 0 for no samples. */
[[nodiscard]] double percentile(QList<double> samples, double percent);
[[nodiscard]] inline double median(const QList<double> &samples) { return percentile(samples, 50); }

/** Ends the program with 1: a benchmark that could not run says why and gives no number. */
[[noreturn]] void die(const QString &what);
[[noreturn]] void die(const QString &what, const Error &error);

template<class T>
T must(Result<T> result, const QString &what)
{
    if (!result)
        die(what, result.error());
    return std::move(result).value();
}
inline void must(const Result<void> &result, const QString &what)
{
    if (!result)
        die(what, result.error());
}

enum class Goal { AtMost, AtLeast };
/** The line that the run script collects. */
void report(const char *name, double ratio, Goal relation, double goal);
/** A line that begins with "# ". */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Runs the event loop until @p done holds, which is asked after each round. Ends the program after the time-out. */
class Waiter
{
public:
    explicit Waiter(int timeoutMs = 600'000) : m_timeoutMs(timeoutMs) {}
    void until(const std::function<bool()> &done) const;

private:
    int m_timeoutMs;
};

} // namespace campanile::bench
