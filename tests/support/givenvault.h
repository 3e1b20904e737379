// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"

namespace campanile::test {

/** Holds one entry in memory, at first the one that a test gave. One thread. */
class GivenVault final : public auth::TokenVault
{
public:
    explicit GivenVault(QByteArray given = {}) : entry(std::move(given)) {}
    void read(const QString &, ReadDone done) override { done(entry); }
    void write(const QString &, const QByteArray &value, Done done) override
    {
        entry = value;
        done({});
    }
    void remove(const QString &, Done done) override
    {
        entry.clear();
        done({});
    }

    QByteArray entry;
};

} // namespace campanile::test
