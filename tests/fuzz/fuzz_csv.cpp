// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/calendarimport.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// What was read must survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto table = domain::readCsv(bytes);
    if (!table)
        return 0;
    const auto result = domain::readDrafts(*table, domain::guessMapping(*table, u"Europe/Berlin"_s));
    if (!domain::readCsv(domain::exportDrafts(result.drafts)))
        std::abort();
    return 0;
}
