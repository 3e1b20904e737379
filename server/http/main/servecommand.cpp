// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/command.h"
#include "server/http/main/serverapp.h"
#include "server/http/main/verbs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int HousekeepingMs = 3'600'000;
constexpr int MembersMs = 15'000;
constexpr int MovesMs = 60'000;
constexpr int ForeignCommitMs = 500;

/** "127.0.0.1:8443", "[::1]:0". */
std::optional<std::pair<QString, quint16>> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const ushort port = colon < 0 ? 0 : text.sliced(colon + 1).toUShort(&isPort);
    QString host = colon < 0 ? QString() : text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (!isPort || host.isEmpty())
        return std::nullopt;
    return std::pair(host, port);
}

bool isLoopbackHost(const QString &host)
{
    return host.startsWith(u"127."_s) || host == u"::1"_s;
}

std::array<int, 2> signalPipe{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    // Nothing can be done about a full pipe, and one byte in it is enough.
    const ssize_t ignored = ::write(signalPipe[0], &byte, 1);
    static_cast<void>(ignored);
}

/** Ends the event loop at SIGTERM or SIGINT. */
std::unique_ptr<QSocketNotifier> quitOnSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalPipe.data()) != 0)
        return nullptr;
    auto notifier = std::make_unique<QSocketNotifier>(signalPipe[1], QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, qApp, [] { QCoreApplication::quit(); });
    struct sigaction action {};
    action.sa_handler = onSignal;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    return notifier;
}

void addServeOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"listen"_s, u"Address and port; port 0 takes a free one."_s, u"HOST:PORT"_s, u"127.0.0.1:8080"_s},
         {u"port-file"_s, u"Writes the port here once requests are answered."_s, u"FILE"_s},
         {u"public-url"_s, u"How clients reach the server, for example https://team.example."_s, u"URL"_s},
         {u"tls-cert"_s, u"PEM file with the certificate chain."_s, u"FILE"_s},
         {u"tls-key"_s, u"PEM file with the private key."_s, u"FILE"_s},
         {u"vault-key"_s, u"File with the 32 bytes that seal the accounts' tokens; made in the data folder when not given."_s, u"FILE"_s},
         {u"networks"_s, u"JSON file with changes to what is known of networks: {\"<network>\": {...}}, merged as in RFC 7396."_s, u"FILE"_s},
         {u"practice"_s, u"Runs the practice network, for trials without an account anywhere; only this computer reaches it."_s},
         {u"reachable"_s, u"Address in your own network where a social network is, for example your Mastodon server; without it only public "
                          "addresses are called. May be given several times."_s,
          u"URL"_s},
         {u"behind-proxy"_s, u"Address of a reverse proxy that does TLS; its X-Forwarded-For is believed."_s, u"ADDRESS"_s},
         {u"metrics-token-env"_s, u"Environment variable with the bearer token for /metrics; without it only this "
                                  "computer may read them."_s,
          u"NAME"_s},
         {u"workers"_s, u"Threads that answer requests."_s, u"N"_s, u"4"_s},
         {u"max-connections"_s, u"Open connections at most."_s, u"N"_s, u"1024"_s},
         {u"drain-seconds"_s, u"Time for answers under way when the server is told to end."_s, u"N"_s, u"10"_s}});
}

/** The options as values; empty with a message when they do not fit together. */
std::optional<ServeOptions> serveOptions(const Command &command, QString &wrong)
{
    ServeOptions options;
    const auto listen = parseListen(command.value(u"listen"_s));
    if (!listen) {
        wrong = u"--listen is HOST:PORT"_s;
        return std::nullopt;
    }
    options.place = command.place();
    options.place.baseUrl = command.value(u"public-url"_s);
    if (options.place.baseUrl.endsWith(u'/'))
        options.place.baseUrl.chop(1);
    options.socket.address = listen->first;
    options.socket.port = listen->second;
    options.socket.tlsCertificate = command.value(u"tls-cert"_s);
    options.socket.tlsKey = command.value(u"tls-key"_s);
    options.socket.limits.maxConnections = std::max(1, command.value(u"max-connections"_s).toInt());
    options.face.workers = std::max(1, command.value(u"workers"_s).toInt());
    options.vaultKeyFile = command.value(u"vault-key"_s);
    options.networksFile = command.value(u"networks"_s);
    options.practice = command.isSet(u"practice"_s);
    for (const QString &text : command.values(u"reachable"_s)) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)) {
            wrong = u"--reachable is an address with http:// or https://"_s;
            return std::nullopt;
        }
        options.reachable.append(url);
    }
    options.drainMs = std::max(0, command.value(u"drain-seconds"_s).toInt()) * 1000;
    if (command.isSet(u"behind-proxy"_s)) {
        options.face.trustedProxies = command.values(u"behind-proxy"_s);
        // All connections come from the proxy then.
        options.socket.limits.maxConnectionsPerAddress = options.socket.limits.maxConnections;
    } else if (options.socket.tlsCertificate.isEmpty() && !isLoopbackHost(listen->first)) {
        wrong = u"other computers are served with --tls-cert and --tls-key, or with --behind-proxy"_s;
        return std::nullopt;
    }
    if (command.isSet(u"metrics-token-env"_s))
        options.face.metricsToken = qgetenv(command.value(u"metrics-token-env"_s).toLocal8Bit().constData());
    return options;
}

} // namespace

int serveCommand(Command &command)
{
    addServeOptions(command.parser());
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    QString wrong;
    const auto options = serveOptions(command, wrong);
    if (!options)
        return command.usage(wrong);
    QLockFile lock(command.value(u"data"_s) + u"/server.lock"_s);
    if (command.value(u"postgres"_s).isEmpty() && QFileInfo(command.value(u"data"_s)).isDir() && !lock.tryLock(0))
        return command.failed(makeError(ErrorKind::Conflict, u"server.isRunning"_s));
    JsonLog log;
    log.installForQt();
    const auto notifier = quitOnSignals();
    if (!notifier)
        return command.failed(makeError(ErrorKind::Internal, u"server.signals"_s));
    ServerApp app(*options, log);
    const auto port = app.start();
    if (!port)
        return command.failed(port.error());
    if (command.isSet(u"port-file"_s)) {
        QSaveFile file(command.value(u"port-file"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(*port) + '\n') < 0 || !file.commit())
            return command.failed(makeError(ErrorKind::Storage, u"server.portFile"_s, file.errorString()));
    }
    // Members are changed by commands of other processes.
    QTimer members;
    QObject::connect(&members, &QTimer::timeout, &members, [&app] { app.mirrorMembers(); });
    members.start(MembersMs);
    QTimer moves;
    QObject::connect(&moves, &QTimer::timeout, &moves, [&app] { app.clearMoves(); });
    moves.start(MovesMs);
    QTimer housekeeping;
    QObject::connect(&housekeeping, &QTimer::timeout, &housekeeping, [&app] { app.runHousekeeping(); });
    housekeeping.start(HousekeepingMs);
    QTimer foreign;
    QObject::connect(&foreign, &QTimer::timeout, &foreign, [&app] {
        app.tickPresence();
        app.pollForeignCommits();
    });
    foreign.start(ForeignCommitMs);
    log.write("info", u"listening"_s, {{u"url"_s, app.baseUrl()}, {u"port"_s, int(*port)}});
    const int said = command.done(u"listening on "_s + app.baseUrl(), {{u"url"_s, app.baseUrl()}, {u"port"_s, int(*port)}});
    QCoreApplication::exec();
    log.write("info", u"draining"_s);
    const bool drained = app.stop();
    log.write("info", u"stopped"_s, {{u"cut"_s, !drained}});
    return said;
}

} // namespace campanile::server
