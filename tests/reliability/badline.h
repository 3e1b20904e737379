// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"
#include "server/core/platforms/httpclient.h"

#include <map>
#include <string>

/** How a line to a network can fail; "after" means that the network had done what it was asked. */
enum class LineFault { NotSent, DropBefore, CutAfter, LateAnswer, ErrorBefore, ErrorAfter, Unavailable, GarbageAfter };

/** Every request of the publisher, whatever it is for, meets a fault with a given chance; seeded, so that a run can be repeated. */
class BadLine
{
public:
    /** @p percent of requests meet a fault. @p lies: a call that was done is reported as never sent, which no line does: posts must double. */
    BadLine(quint64 seed, int percent, bool lies = false) : m_rng(seed), m_percent(percent), m_lies(lies) {}

    [[nodiscard]] campanile::server::HttpResponse send(const campanile::server::HttpCall &call, campanile::server::HttpClient &network);
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int faults() const { return m_faults; }
    [[nodiscard]] const std::map<std::string, int> &byKind() const { return m_byKind; }

private:
    campanile::SeededRng m_rng;
    int m_percent;
    bool m_lies;
    int m_requests = 0;
    int m_faults = 0;
    std::map<std::string, int> m_byKind;
};
