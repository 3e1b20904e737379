// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace campanile {

/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece, through OpenSSL, which uses the processor's instructions for it:
 * Qt's own takes longer for a snapshot than everything else that is done with it. OpenSSL is loaded with the first bytes, so an object
 * that never gets any costs nothing; where it is missing, Qt's own does the work. Used by one thread.
 */
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /** The 32 bytes of what was added so far; more may be added afterwards. */
    [[nodiscard]] QByteArray result() const;
    void reset();

private:
    class Private;
    [[nodiscard]] Private &started() const;
    mutable std::unique_ptr<Private> d;
};

} // namespace campanile
