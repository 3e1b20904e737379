// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/httpclient.h"

#include <QHostAddress>

#include <curl/curl.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

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
    curl_slist *list = nullptr;
    HeaderList() = default;
    HeaderList(const HeaderList &) = delete;
    HeaderList &operator=(const HeaderList &) = delete;
    ~HeaderList() { curl_slist_free_all(list); }
    void add(const QByteArray &line) { list = curl_slist_append(list, line.constData()); }
};

void prepare(CURL *curl, const HttpCall &request, Transfer &t, const HeaderList &headers, const QByteArray &url)
{
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.constData());
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
    }
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.list);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    // A connection that is reused could be dead: the request would count as sent though nobody saw it.
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(request.connectTimeoutMs));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(request.timeoutMs));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &t);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &t);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, onOpenSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &t);
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, onConnected);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, &t);
    if (!t.guarded)
        curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
}

HttpFailure failureOf(const Transfer &t)
{
    if (t.addressRefused)
        return HttpFailure::Refused;
    // The pre-request callback runs after TCP and TLS stand and before the first byte of the request.
    return t.connected ? HttpFailure::NoAnswer : HttpFailure::NotSent;
}

} // namespace

CurlHttpClient::CurlHttpClient(HttpGuard guard) : m_guard(std::move(guard))
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

HttpResponse CurlHttpClient::send(const HttpCall &request)
{
    HttpResponse failed;
    const QString refusal = m_guard.refusal(request.url);
    if (!refusal.isEmpty()) {
        failed.failure = HttpFailure::Refused;
        failed.detail = refusal;
        return failed;
    }
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl) {
        failed.failure = HttpFailure::NotSent;
        failed.detail = u"no handle"_s;
        return failed;
    }
    Transfer t;
    t.limit = request.maxResponseBytes;
    t.guarded = !m_guard.isAllowedOrigin(request.url);
    HeaderList headers;
    headers.add("Expect:");
    headers.add("User-Agent: Campanile/" CAMPANILE_VERSION);
    for (const auto &[name, value] : request.headers) {
        if (!name.contains('\n') && !value.contains('\n') && !value.contains('\r'))
            headers.add(name + ": " + value);
    }
    const QByteArray url = request.url.toEncoded(QUrl::RemoveFragment);
    prepare(curl.get(), request, t, headers, url);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK) {
        failed.failure = failureOf(t);
        failed.detail = t.addressRefused ? u"address inside a private network"_s
            : t.tooLarge                 ? u"answer too large"_s
                                         : QString::fromLatin1(curl_easy_strerror(code));
        return failed;
    }
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    t.response.status = int(status);
    return t.response;
}

} // namespace campanile::server
