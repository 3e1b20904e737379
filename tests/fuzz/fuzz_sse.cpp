// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sseparser.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// The events do not depend on where the stream is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    net::SseParser whole;
    const auto all = whole.feed(bytes);
    net::SseParser pieces;
    qsizetype events = 0;
    for (const char byte : bytes) {
        const auto some = pieces.feed(QByteArrayView(&byte, 1));
        if (!some)
            return 0;
        events += some->size();
    }
    if (all && all->size() != events)
        std::abort();
    return 0;
}
