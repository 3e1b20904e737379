// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/libcrypto.h"

#include "app/core/logging.h"

#include <QLibrary>

#include <optional>

using namespace Qt::StringLiterals;

namespace campanile {

namespace {

QString &libCryptoName()
{
    static QString name = u"crypto"_s;
    return name;
}

std::optional<LibCrypto> loadLibCrypto()
{
    QLibrary library(libCryptoName(), 3);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    LibCrypto crypto;
    bool complete = library.load();
#define CAMPANILE_LIBCRYPTO_RESOLVE(name) \
    crypto.name = complete ? reinterpret_cast<decltype(crypto.name)>(library.resolve(#name)) : nullptr; \
    complete = complete && crypto.name;
    CAMPANILE_LIBCRYPTO_FUNCTIONS(CAMPANILE_LIBCRYPTO_RESOLVE)
#undef CAMPANILE_LIBCRYPTO_RESOLVE
    if (complete)
        return crypto;
    qCWarning(lcCore) << "libcrypto is missing or too old:" << library.errorString();
    return {};
}

} // namespace

void setLibCryptoName(const QString &name)
{
    libCryptoName() = name;
}

const LibCrypto *libcrypto()
{
    static const std::optional<LibCrypto> loaded = loadLibCrypto();
    return loaded ? &*loaded : nullptr;
}

} // namespace campanile
