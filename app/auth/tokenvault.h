// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace campanile::auth {

/**
 * Where secrets lie between runs. Keys are short names ("tokens/<server>"); values are opaque bytes. Every call ends
 * with exactly one callback on the vault's thread. Errors: NotFound vault.notFound (the vault works, the entry is not
 * there), Unsupported vault.noService (there is no vault), Permission vault.locked, Timeout vault.timeout.
 */
class TokenVault
{
public:
    virtual ~TokenVault() = default;
    using ReadDone = std::function<void(Result<QByteArray>)>;
    using Done = std::function<void(Result<void>)>;

    virtual void read(const QString &key, ReadDone done) = 0;
    virtual void write(const QString &key, const QByteArray &value, Done done) = 0;
    /** Removing what is not there succeeds. */
    virtual void remove(const QString &key, Done done) = 0;
};

} // namespace campanile::auth
