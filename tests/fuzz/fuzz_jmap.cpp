// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/jmapclient.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// Answers of a hostile server give values or errors, never anything else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)sync::parseAnswer(bytes).has_value();
    (void)sync::parseSession(bytes, {}).has_value();
    (void)sync::parseUpload(bytes).has_value();
    (void)sync::parseSnapshotLine(bytes).has_value();
    return 0;
}
