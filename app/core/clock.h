// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace campanile {

/** The time, as a dependency: code that decides by time takes one, so a test can set it. Thread-safe. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    [[nodiscard]] QDateTime nowUtc() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
};

/** The computer's clock. */
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/** A clock that moves only when told to. Not thread-safe. */
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 startMs = 0) : m_nowMs(startMs) {}
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void setMs(qint64 ms) { m_nowMs = ms; }
    void advanceMs(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs;
};

} // namespace campanile
