// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace campanile::test {

/** Certificates with their keys, made by openssl in a folder that goes with this object. */
class Certificates
{
public:
    /** What a certificate for the address of every test server says. */
    static constexpr char kLoopback[] = "IP:127.0.0.1";

    /**
     * Makes key and certificate @p name for @p host, signed by @p signer ("" = by itself), valid for three days from @p since on,
     * as faketime takes it. Empty when done, else what went wrong.
     */
    [[nodiscard]] QByteArray make(const QString &name, const QString &host = QString::fromLatin1(kLoopback), const QString &signer = {},
                                  const QString &since = QStringLiteral("-1d")) const;
    [[nodiscard]] QString certificate(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".crt")); }
    [[nodiscard]] QString key(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".key")); }
    /** With these, campanile-server serve shows the certificate @p name. */
    [[nodiscard]] QStringList serveOptions(const QString &name) const;
    /** From now on this process trusts @p name, and nobody else; false when it cannot be read. */
    [[nodiscard]] bool trust(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace campanile::test
