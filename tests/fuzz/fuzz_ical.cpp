// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/ical.h"

#include <cstdint>
#include <cstdlib>

using namespace campanile;
using namespace Qt::StringLiterals;

// What was read must survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto result = domain::readIcal(bytes, u"Europe/Berlin"_s);
    if (result && !domain::readIcal(domain::writeIcal(result->drafts, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)), u"UTC"_s))
        std::abort();
    return 0;
}
