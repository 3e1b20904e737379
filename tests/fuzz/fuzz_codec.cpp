// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"
#include "api/generated/records.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;

namespace {

/** A record that was read must be written and read again as the same record. */
struct RoundTrip {
    const QByteArray &bytes;

    template<class T>
    void operator()() const
    {
        const auto record = T::fromBody(bytes);
        if (!record)
            return;
        const QByteArray body = record->toBody();
        const auto again = T::fromBody(body);
        if (!again || again->toBody() != body)
            std::abort();
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto element = api::codec::parse(bytes)) {
        (void)api::codec::toQJson(*element);
        api::forEachRecord(RoundTrip{bytes});
    }
    return 0;
}
