// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"
#include "api/generated/composer_calendar.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// A record that was read must be written and read again as the same record.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto element = api::codec::parse(bytes))
        (void)api::codec::toQJson(*element);
    const auto post = api::Post::fromBody(bytes);
    if (post) {
        const auto again = api::Post::fromBody(post->toBody());
        if (!again || again->toBody() != post->toBody())
            std::abort();
    }
    (void)api::PostTarget::fromBody(bytes).has_value();
    return 0;
}
