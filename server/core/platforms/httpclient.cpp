// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/httpclient.h"

#include <QHostAddress>
#include <QLibrary>

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/**
 * libcurl, loaded with the first request: it comes with some thirty libraries, and on a person's computer most runs call no
 * network. The names are those of its C interface.
 */
struct Curl {
    decltype(&curl_global_init) globalInit;
    decltype(&curl_easy_init) init;
    decltype(&curl_easy_cleanup) cleanup;
    decltype(&curl_easy_setopt) setopt;
    decltype(&curl_easy_perform) perform;
    decltype(&curl_easy_getinfo) getinfo;
    decltype(&curl_easy_strerror) strerror;
    decltype(&curl_slist_append) append;
    decltype(&curl_slist_free_all) freeAll;
};

std::optional<Curl> loadCurl()
{
    QLibrary library(u"curl"_s, 4);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    Curl curl{};
    const auto find = [&library](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        return function != nullptr;
    };
    const bool complete = find(curl.globalInit, "curl_global_init") && find(curl.init, "curl_easy_init")
        && find(curl.cleanup, "curl_easy_cleanup") && find(curl.setopt, "curl_easy_setopt") && find(curl.perform, "curl_easy_perform")
        && find(curl.getinfo, "curl_easy_getinfo") && find(curl.strerror, "curl_easy_strerror")
        && find(curl.append, "curl_slist_append") && find(curl.freeAll, "curl_slist_free_all");
    if (!complete || curl.globalInit(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return {};
    return curl;
}

/** Null where the library is missing. Any thread. */
const Curl *libcurl()
{
    static const std::optional<Curl> loaded = loadCurl();
    return loaded ? &*loaded : nullptr;
}

struct Transfer {
    HttpResponse response;
    qint64 limit = 0;
    bool tooLarge = false;
    bool guarded = true;       ///< the address that is connected to must be a public one
    bool addressRefused = false;
    bool connected = false;
};

size_t onBody(char *data, size_t size, size_t count, void *user)
{
    auto *t = static_cast<Transfer *>(user);
    const size_t bytes = size * count;
    if (t->response.body.size() + qint64(bytes) > t->limit) {
        t->tooLarge = true;
        return 0;
    }
    t->response.body.append(data, qsizetype(bytes));
    return bytes;
}

size_t onHeader(char *data, size_t size, size_t count, void *user)
{
    auto *t = static_cast<Transfer *>(user);
    const QByteArrayView line = QByteArrayView(data, qsizetype(size * count)).trimmed();
    if (line.startsWith("HTTP/")) {
        t->response.headers.clear();
        return size * count;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0 && t->response.headers.size() < 200) {
        t->response.headers.append({line.first(colon).toByteArray().toLower(),
                                    line.sliced(colon + 1).trimmed().toByteArray()});
    }
    return size * count;
}

curl_socket_t onOpenSocket(void *user, curlsocktype, curl_sockaddr *address)
{
    auto *t = static_cast<Transfer *>(user);
    if (t->guarded && !HttpGuard::isPublicAddress(QHostAddress(&address->addr).toString())) {
        t->addressRefused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype, address->protocol);
}

int onConnected(void *user, char *, char *, int, int)
{
    static_cast<Transfer *>(user)->connected = true;
    return CURL_PREREQFUNC_OK;
}

struct HeaderList {
    const Curl &lib;
    curl_slist *list = nullptr;
    explicit HeaderList(const Curl &library) : lib(library) {}
    HeaderList(const HeaderList &) = delete;
    HeaderList &operator=(const HeaderList &) = delete;
    ~HeaderList() { lib.freeAll(list); }
    void add(const QByteArray &line) { list = lib.append(list, line.constData()); }
};

void prepare(const Curl &lib, CURL *curl, const HttpCall &request, Transfer &t, const HeaderList &headers, const QByteArray &url)
{
    lib.setopt(curl, CURLOPT_URL, url.constData());
    lib.setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.constData());
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT") {
        lib.setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        lib.setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
    }
    lib.setopt(curl, CURLOPT_HTTPHEADER, headers.list);
    lib.setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    lib.setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    lib.setopt(curl, CURLOPT_NOSIGNAL, 1L);
    // A connection that is reused could be dead: the request would count as sent though nobody saw it.
    lib.setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    lib.setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    lib.setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(request.connectTimeoutMs));
    lib.setopt(curl, CURLOPT_TIMEOUT_MS, long(request.timeoutMs));
    lib.setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
    lib.setopt(curl, CURLOPT_WRITEDATA, &t);
    lib.setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    lib.setopt(curl, CURLOPT_HEADERDATA, &t);
    lib.setopt(curl, CURLOPT_OPENSOCKETFUNCTION, onOpenSocket);
    lib.setopt(curl, CURLOPT_OPENSOCKETDATA, &t);
    lib.setopt(curl, CURLOPT_PREREQFUNCTION, onConnected);
    lib.setopt(curl, CURLOPT_PREREQDATA, &t);
    if (!t.guarded)
        lib.setopt(curl, CURLOPT_NOPROXY, "*");
}

HttpFailure failureOf(const Transfer &t)
{
    if (t.addressRefused)
        return HttpFailure::Refused;
    // The pre-request callback runs after TCP and TLS stand and before the first byte of the request.
    return t.connected ? HttpFailure::NoAnswer : HttpFailure::NotSent;
}

} // namespace

CurlHttpClient::CurlHttpClient(HttpGuard guard) : m_guard(std::move(guard)) {}

HttpResponse CurlHttpClient::send(const HttpCall &request)
{
    HttpResponse failed;
    const QString refusal = m_guard.refusal(request.url);
    if (!refusal.isEmpty()) {
        failed.failure = HttpFailure::Refused;
        failed.detail = refusal;
        return failed;
    }
    const Curl *lib = libcurl();
    if (!lib) {
        failed.failure = HttpFailure::NotSent;
        failed.detail = u"libcurl is missing"_s;
        return failed;
    }
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(lib->init(), lib->cleanup);
    if (!curl) {
        failed.failure = HttpFailure::NotSent;
        failed.detail = u"no handle"_s;
        return failed;
    }
    Transfer t;
    t.limit = request.maxResponseBytes;
    t.guarded = !m_guard.isAllowedOrigin(request.url);
    HeaderList headers(*lib);
    headers.add("Expect:");
    const bool isNamed = std::any_of(request.headers.cbegin(), request.headers.cend(), [](const auto &header) { return header.first.toLower() == "user-agent"; });
    if (!isNamed)
        headers.add("User-Agent: Campanile/" CAMPANILE_VERSION);
    for (const auto &[name, value] : request.headers) {
        if (!name.contains('\n') && !value.contains('\n') && !value.contains('\r'))
            headers.add(name + ": " + value);
    }
    const QByteArray url = request.url.toEncoded(QUrl::RemoveFragment);
    prepare(*lib, curl.get(), request, t, headers, url);
    const CURLcode code = lib->perform(curl.get());
    if (code != CURLE_OK) {
        failed.failure = failureOf(t);
        failed.detail = t.addressRefused ? u"address inside a private network"_s
            : t.tooLarge                 ? u"answer too large"_s
                                         : QString::fromLatin1(lib->strerror(code));
        return failed;
    }
    long status = 0;
    lib->getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    t.response.status = int(status);
    return t.response;
}

} // namespace campanile::server
