// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/libcrypto.h"

#include "app/core/logging.h"

#include <QLibrary>

#include <optional>

using namespace Qt::StringLiterals;

namespace campanile {

namespace {

std::optional<LibCrypto> loadLibCrypto()
{
    QLibrary library(u"crypto"_s, 3);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    LibCrypto crypto;
    bool complete = true;
#define CAMPANILE_LIBCRYPTO_RESOLVE(name) \
    crypto.name = reinterpret_cast<decltype(crypto.name)>(library.resolve(#name)); \
    complete = complete && crypto.name;
    CAMPANILE_LIBCRYPTO_FUNCTIONS(CAMPANILE_LIBCRYPTO_RESOLVE)
#undef CAMPANILE_LIBCRYPTO_RESOLVE
    if (complete)
        return crypto;
    qCWarning(lcCore) << "libcrypto is missing or too old:" << library.errorString();
    return {};
}

} // namespace

const LibCrypto *libcrypto()
{
    static const std::optional<LibCrypto> loaded = loadLibCrypto();
    return loaded ? &*loaded : nullptr;
}

} // namespace campanile
