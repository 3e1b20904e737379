// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/httpclient.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const int port = url.port(scheme == "https"_L1 ? 443 : 80);
    return u"%1://%2:%3"_s.arg(scheme, url.host().toLower()).arg(port);
}

struct Net {
    const char *prefix;
    int bits;
};

// IANA special-purpose registries (RFC 6890 and its updates): not reachable from everywhere.
constexpr Net kSpecial4[] = {{"0.0.0.0", 8},      {"10.0.0.0", 8},     {"100.64.0.0", 10}, {"127.0.0.0", 8},
                             {"169.254.0.0", 16}, {"172.16.0.0", 12},  {"192.0.0.0", 24},  {"192.0.2.0", 24},
                             {"192.88.99.0", 24}, {"192.168.0.0", 16}, {"198.18.0.0", 15}, {"198.51.100.0", 24},
                             {"203.0.113.0", 24}, {"224.0.0.0", 4},    {"240.0.0.0", 4}};
// Everything outside 2000::/3 is special; inside it, these are.
constexpr Net kSpecial6[] = {{"2001::", 23}, {"2001:db8::", 32}, {"2002::", 16}, {"3fff::", 20}};

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

void HttpGuard::allowOrigin(const QUrl &url)
{
    m_allowed.insert(originOf(url));
}

bool HttpGuard::isAllowedOrigin(const QUrl &url) const
{
    return m_allowed.contains(originOf(url));
}

QString HttpGuard::refusal(const QUrl &url) const
{
    if (!url.isValid() || url.host().isEmpty())
        return u"not an address"_s;
    if (!url.userInfo().isEmpty())
        return u"address with a user name"_s;
    if (isAllowedOrigin(url))
        return {};
    if (url.scheme().compare("https"_L1, Qt::CaseInsensitive) != 0)
        return u"only https is allowed"_s;
    const QHostAddress literal(url.host());
    if (!literal.isNull() && !isPublicAddress(literal.toString()))
        return u"address inside a private network"_s;
    return {};
}

bool HttpGuard::isPublicAddress(const QString &address)
{
    QHostAddress host(address);
    if (host.isNull())
        return false;
    bool mapped = false;
    const quint32 four = host.toIPv4Address(&mapped);
    if (mapped)
        host = QHostAddress(four);
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        for (const Net &net : kSpecial4) {
            if (host.isInSubnet(QHostAddress(QLatin1StringView(net.prefix)), net.bits))
                return false;
        }
        return true;
    }
    if (!host.isInSubnet(QHostAddress(u"2000::"_s), 3))
        return false;
    for (const Net &net : kSpecial6) {
        if (host.isInSubnet(QHostAddress(QLatin1StringView(net.prefix)), net.bits))
            return false;
    }
    return true;
}

} // namespace campanile::server
