// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sseparser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace campanile;

namespace {

bool isSame(const net::SseEvent &a, const net::SseEvent &b)
{
    return a.type == b.type && a.data == b.data && a.id == b.id;
}

} // namespace

// The events do not depend on where the stream is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    net::SseParser whole;
    const auto all = whole.feed(bytes);
    net::SseParser pieces;
    QList<net::SseEvent> events;
    bool failed = false;
    for (const char byte : bytes) {
        const auto some = pieces.feed(QByteArrayView(&byte, 1));
        failed = !some;
        if (failed)
            break;
        events += *some;
    }
    if (failed == all.has_value())
        std::abort();
    if (all && !std::equal(all->begin(), all->end(), events.begin(), events.end(), isSame))
        std::abort();
    return 0;
}
