// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include "tests/support/program.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace campanile::test {

QByteArray Certificates::make(const QString &name, const QString &host, const QString &signer, const QString &since) const
{
    static const char script[] = R"sh(
        set -e
        cd "$1"
        openssl req -newkey rsa:2048 -nodes -keyout "$2.key" -out "$2.csr" -subj "/CN=$2"
        printf 'subjectAltName=%s\nbasicConstraints=CA:%s\n' "$4" "$([ "$2" = ca ] && echo TRUE || echo FALSE)" >"$2.ext"
        if [ -n "$3" ]; then signer="-CA $3.crt -CAkey $3.key -CAcreateserial"; else signer="-signkey $2.key"; fi
        faketime -f "$5" openssl x509 -req -in "$2.csr" $signer -days 3 -extfile "$2.ext" -out "$2.crt"
    )sh";
    const ProgramRun run = runProgram({u"env"_s, u"ASAN_OPTIONS=verify_asan_link_order=0"_s, u"sh"_s, u"-c"_s, QString::fromLatin1(script),
                                       u"sh"_s, m_folder.path(), name, signer, host, since});
    return run.code == 0 ? QByteArray() : run.err;
}

QStringList Certificates::serveOptions(const QString &name) const
{
    return {u"--tls-cert"_s, certificate(name), u"--tls-key"_s, key(name)};
}

bool Certificates::trust(const QString &name) const
{
    QFile file(certificate(name));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // It takes the place that the system's authorities have on a real computer.
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({QSslCertificate(file.readAll())});
    QSslConfiguration::setDefaultConfiguration(trusting);
    return true;
}

} // namespace campanile::test
