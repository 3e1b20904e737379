// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/oauth.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// A code may come out only when the state is the expected one, and it may be percent-encoded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto code = auth::parseRedirect(bytes, "expected-state", "https://example.com");
    if (code && (code->isEmpty() || !QByteArray::fromPercentEncoding(bytes).contains("state=expected-state")))
        std::abort();
    (void)auth::parseTokenAnswer(200, bytes, 0).has_value();
    (void)auth::parseMetadata(bytes, u"https://example.com"_s).has_value();
    return 0;
}
