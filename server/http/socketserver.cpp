// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/restinioserver_p.h"

#include <restinio/tls.hpp>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

using PlainTraits = ServerTraits<restinio::default_traits_t>;
using TlsTraits = ServerTraits<restinio::default_tls_traits_t>;

Result<std::shared_ptr<restinio::asio_ns::ssl::context>> tlsContext(const SocketOptions &options)
{
    namespace ssl = restinio::asio_ns::ssl;
    try {
        auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
        context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3
                             | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1 | ssl::context::single_dh_use);
        SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
        context->use_certificate_chain_file(options.tlsCertificate.toStdString());
        context->use_private_key_file(options.tlsKey.toStdString(), ssl::context::pem);
        if (SSL_CTX_check_private_key(context->native_handle()) != 1)
            return makeError(ErrorKind::Invalid, u"http.tlsKeyMismatch"_s);
        return context;
    } catch (const std::exception &failure) {
        return makeError(ErrorKind::Invalid, u"http.tlsFiles"_s, QString::fromUtf8(failure.what()));
    }
}

} // namespace

Result<std::unique_ptr<SocketServer>> makeSocketServer(const SocketOptions &options, SocketServer::Handler handler)
{
    if (options.tlsCertificate.isEmpty() != options.tlsKey.isEmpty())
        return makeError(ErrorKind::Invalid, u"http.tlsFiles"_s, u"certificate and key belong together"_s);
    if (options.tlsCertificate.isEmpty()) {
        return std::unique_ptr<SocketServer>(
            std::make_unique<RestinioServer<PlainTraits>>(options, std::move(handler), nullptr));
    }
    auto context = tlsContext(options);
    if (!context)
        return context.error();
    return std::unique_ptr<SocketServer>(std::make_unique<RestinioServer<TlsTraits>>(
        options, std::move(handler),
        [shared = *context](RestinioServer<TlsTraits>::Settings &settings) { settings.tls_context(shared); }));
}

} // namespace campanile::server
