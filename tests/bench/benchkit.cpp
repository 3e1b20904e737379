// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchkit.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace campanile::bench {

double percentile(QList<double> samples, double percent)
{
    if (samples.isEmpty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto rank = qsizetype(std::ceil(percent / 100.0 * double(samples.size())));
    return samples.at(std::clamp<qsizetype>(rank - 1, 0, samples.size() - 1));
}

void die(const QString &what)
{
    std::fprintf(stderr, "%s\n", qPrintable(what));
    std::fflush(stdout);
    // A failed benchmark leaves threads behind that nothing can wait for.
    std::_Exit(1);
}

void die(const QString &what, const Error &error)
{
    die(what + QStringLiteral(": ") + error.code + QLatin1Char(' ') + error.detail);
}

void report(const char *name, double ratio, Goal relation, double goal)
{
    std::printf("%s ratio=%.3f goal=%s%g\n", name, ratio, relation == Goal::AtMost ? "<=" : ">=", goal);
    std::fflush(stdout);
}

void note(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    std::fputs("# ", stdout);
    std::vprintf(format, arguments);
    std::fputc('\n', stdout);
    std::fflush(stdout);
    va_end(arguments);
}

void Waiter::until(const std::function<bool()> &done) const
{
    const Stopwatch watch;
    QEventLoop loop;
    while (!done()) {
        if (watch.ms() > m_timeoutMs)
            die(QStringLiteral("nothing came within %1 ms").arg(m_timeoutMs));
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace campanile::bench
