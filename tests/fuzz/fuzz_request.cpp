// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/request.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;

// Requests come from anybody: they give values or problems, and what was read must survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)server::parseRequest(bytes, server::Limits());
    const auto read = server::readJson(bytes, 64);
    const auto *value = std::get_if<server::JsonValue>(&read);
    if (!value)
        return 0;
    const auto again = server::readJson(server::jsonBytes(*value), 64);
    const auto *same = std::get_if<server::JsonValue>(&again);
    if (!same || !(*same == *value))
        std::abort();
    return 0;
}
