// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/badline.h"

#include <array>

using namespace campanile::server;

namespace {

struct Kind {
    LineFault fault;
    const char *name;
};

constexpr std::array kKinds{Kind{LineFault::NotSent, "connection refused"},       Kind{LineFault::DropBefore, "cut before it arrived"},
                            Kind{LineFault::CutAfter, "cut after it was done"},   Kind{LineFault::LateAnswer, "answer after the time limit"},
                            Kind{LineFault::ErrorBefore, "500, nothing done"},    Kind{LineFault::ErrorAfter, "500, and it was done"},
                            Kind{LineFault::Unavailable, "503 without a body"},   Kind{LineFault::GarbageAfter, "done, and nonsense for an answer"}};

HttpResponse broken(HttpFailure failure)
{
    HttpResponse response;
    response.failure = failure;
    return response;
}

HttpResponse answer(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

} // namespace

HttpResponse BadLine::send(const HttpCall &call, HttpClient &network)
{
    ++m_requests;
    if (int(m_rng.below(100)) >= m_percent)
        return network.send(call);
    ++m_faults;
    const Kind kind = kKinds.at(m_rng.below(kKinds.size()));
    ++m_byKind[kind.name];
    switch (kind.fault) {
    case LineFault::NotSent:
        return broken(HttpFailure::NotSent);
    case LineFault::DropBefore:
        return broken(HttpFailure::NoAnswer);
    case LineFault::CutAfter:
    case LineFault::LateAnswer:
        (void)network.send(call);
        return broken(m_lies ? HttpFailure::NotSent : HttpFailure::NoAnswer);
    case LineFault::ErrorBefore:
        return answer(500, "{\"error\":\"internal\"}");
    case LineFault::ErrorAfter:
        (void)network.send(call);
        return answer(500, "{\"error\":\"internal\"}");
    case LineFault::Unavailable:
        return answer(503, {});
    case LineFault::GarbageAfter:
        (void)network.send(call);
        return answer(200, "<html>It works!</html>");
    }
    return broken(HttpFailure::NoAnswer);
}
