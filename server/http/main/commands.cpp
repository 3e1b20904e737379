// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/commands.h"

#include "server/http/main/serverapp.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
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
constexpr int ForeignCommitMs = 500;

const char *const kHelp =
    "Usage: campanile-server VERB [options]\n"
    "\n"
    "Verbs\n"
    "  init          make the data folder and the database tables; safe to repeat\n"
    "  adduser       make a user\n"
    "  addworkspace  make a workspace with its owner\n"
    "  serve         answer requests until SIGTERM or SIGINT\n"
    "  backup        write users and workspaces into a new folder, also while the server runs\n"
    "  restore       read such a folder into an empty server; everybody signs in again\n"
    "\n"
    "campanile-server VERB --help lists the options of a verb.\n"
    "\n"
    "Exit codes: 0 done, 1 failed (reason on stderr), 2 wrong usage.\n";

/** The words of one verb: its parser, where it reads and writes, and how it says what came out. */
class Command
{
public:
    Command(const QStringList &arguments, std::FILE *in, std::FILE *out)
        : m_arguments(arguments), m_in(in), m_out(out)
    {
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        m_parser.addOptions({{u"help"_s, u"Shows the options of this verb."_s},
                             {u"data"_s, u"Folder of the server's data."_s, u"DIR"_s},
                             {u"postgres"_s, u"PostgreSQL connection string; without it SQLite is used. Keep the password "
                                             "out of it: PGPASSWORD or a password file."_s,
                              u"CONNINFO"_s},
                             {u"json"_s, u"Writes the result as one JSON object."_s}});
    }

    QCommandLineParser &parser() { return m_parser; }
    const QCommandLineParser &parser() const { return m_parser; }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }

    /** Gives an exit code when there is nothing more to do. */
    [[nodiscard]] std::optional<int> parse(const QStringList &needed)
    {
        if (!m_parser.parse(m_arguments))
            return usage(m_parser.errorText());
        if (m_parser.isSet(u"help"_s)) {
            std::fputs(m_parser.helpText().toLocal8Bit().constData(), m_out);
            return Done;
        }
        if (!m_parser.positionalArguments().isEmpty())
            return usage(u"unexpected: "_s + m_parser.positionalArguments().constFirst());
        for (const QString &name : needed) {
            if (m_parser.value(name).isEmpty())
                return usage(u"--%1 is needed"_s.arg(name));
        }
        return std::nullopt;
    }

    [[nodiscard]] int usage(const QString &text) const
    {
        std::fprintf(stderr, "campanile-server: %s\n", text.toLocal8Bit().constData());
        return WrongUsage;
    }
    [[nodiscard]] int failed(const Error &error) const
    {
        if (isSet(u"json"_s)) {
            const QJsonObject object{{u"error"_s, error.code}, {u"detail"_s, error.detail}};
            std::fputs((QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n').constData(), m_out);
        }
        std::fprintf(stderr, "campanile-server: %s %s\n", error.code.toLocal8Bit().constData(),
                     error.detail.toLocal8Bit().constData());
        return Failed;
    }
    [[nodiscard]] int done(const QString &text, const QJsonObject &object) const
    {
        if (isSet(u"json"_s))
            std::fputs((QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n').constData(), m_out);
        else
            std::fputs((text + u'\n').toLocal8Bit().constData(), m_out);
        std::fflush(m_out);
        return Done;
    }

    [[nodiscard]] DataPlace place() const { return {value(u"data"_s), value(u"postgres"_s)}; }

    /** From --password-env or the first line of standard input. */
    [[nodiscard]] QString password() const
    {
        if (isSet(u"password-env"_s))
            return qEnvironmentVariable(value(u"password-env"_s).toLocal8Bit().constData());
        QFile input;
        if (!input.open(m_in, QIODevice::ReadOnly))
            return {};
        QByteArray line = input.readLine(8192);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        return QString::fromUtf8(line);
    }

private:
    const QStringList m_arguments;
    std::FILE *m_in;
    std::FILE *m_out;
    QCommandLineParser m_parser;
};

struct Place {
    SystemClock clock;
    SystemRng rng;
    std::unique_ptr<ServerCore> core;

    [[nodiscard]] Result<void> open(const DataPlace &place, bool create)
    {
        auto opened = ServerCore::open(place, clock, rng, create);
        if (!opened)
            return opened.error();
        core = std::move(opened).value();
        return {};
    }
};

int init(Command &command)
{
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    Place place;
    if (const auto opened = place.open(command.place(), true); !opened)
        return command.failed(opened.error());
    const auto secret = place.core->store().sharedSecret(u"form"_s);
    if (!secret)
        return command.failed(secret.error());
    return command.done(u"ready: "_s + command.value(u"data"_s), {{u"data"_s, command.value(u"data"_s)}});
}

int addUser(Command &command)
{
    command.parser().addOptions(
        {{u"login"_s, u"E-mail address to sign in with."_s, u"LOGIN"_s},
         {u"name"_s, u"Name that others see."_s, u"NAME"_s},
         {u"password-env"_s, u"Environment variable with the password; without it the first line of standard input."_s,
          u"NAME"_s},
         {u"workspace"_s, u"Workspace to become a member of."_s, u"ID"_s},
         {u"role"_s, u"owner, admin, manager, editor or viewer."_s, u"ROLE"_s, u"editor"_s}});
    if (const auto code = command.parse({u"data"_s, u"login"_s, u"name"_s}))
        return *code;
    const auto role = roleFromText(command.value(u"role"_s));
    if (!role)
        return command.usage(u"--role is owner, admin, manager, editor or viewer"_s);
    Place place;
    if (const auto opened = place.open(command.place(), false); !opened)
        return command.failed(opened.error());
    const QString account = command.value(u"workspace"_s);
    if (!account.isEmpty()) {
        const auto sequence = place.core->engine()->sequence(account);
        if (!sequence)
            return command.failed(sequence.error());
    }
    const auto user = place.core->addUser(command.value(u"login"_s), command.value(u"name"_s), command.password());
    if (!user)
        return command.failed(user.error());
    if (!account.isEmpty()) {
        if (const auto joined = place.core->addMember(*user, account, *role); !joined)
            return command.failed(joined.error());
    }
    return command.done(user->id, {{u"userId"_s, user->id}, {u"login"_s, user->login}});
}

int addWorkspace(Command &command)
{
    command.parser().addOptions({{u"name"_s, u"Name of the workspace."_s, u"NAME"_s},
                                 {u"owner"_s, u"Login of the user who owns it."_s, u"LOGIN"_s},
                                 {u"timezone"_s, u"IANA name, for example Europe/Berlin."_s, u"ZONE"_s, u"UTC"_s},
                                 {u"personal"_s, u"A place for one person alone."_s}});
    if (const auto code = command.parse({u"data"_s, u"name"_s, u"owner"_s}))
        return *code;
    Place place;
    if (const auto opened = place.open(command.place(), false); !opened)
        return command.failed(opened.error());
    const auto owner = place.core->store().userByLogin(command.value(u"owner"_s));
    if (!owner)
        return command.failed(owner.error());
    if (!owner->has_value())
        return command.failed(makeError(ErrorKind::NotFound, u"control.noSuchUser"_s));
    const auto entry = place.core->addWorkspace(command.value(u"name"_s), command.value(u"timezone"_s), **owner,
                                                command.isSet(u"personal"_s));
    if (!entry)
        return command.failed(entry.error());
    return command.done(entry->id, {{u"accountId"_s, entry->id}, {u"name"_s, entry->name}});
}

int backup(Command &command)
{
    command.parser().addOption({u"to"_s, u"New folder to write into."_s, u"DIR"_s});
    if (const auto code = command.parse({u"data"_s, u"to"_s}))
        return *code;
    Place place;
    if (const auto opened = place.open(command.place(), false); !opened)
        return command.failed(opened.error());
    const auto count = place.core->backup(command.value(u"to"_s), place.clock);
    if (!count)
        return command.failed(count.error());
    return command.done(u"%1 workspaces written"_s.arg(*count), {{u"workspaces"_s, qint64(*count)}});
}

int restore(Command &command)
{
    command.parser().addOption({u"from"_s, u"Folder that backup wrote."_s, u"DIR"_s});
    if (const auto code = command.parse({u"data"_s, u"from"_s}))
        return *code;
    Place place;
    if (const auto opened = place.open(command.place(), true); !opened)
        return command.failed(opened.error());
    QLockFile lock(command.value(u"data"_s) + u"/server.lock"_s);
    if (!lock.tryLock(0))
        return command.failed(makeError(ErrorKind::Conflict, u"server.isRunning"_s));
    const auto count = place.core->restore(command.value(u"from"_s));
    if (!count)
        return command.failed(count.error());
    return command.done(u"%1 workspaces restored"_s.arg(*count), {{u"workspaces"_s, qint64(*count)}});
}

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
    options.drainMs = std::max(0, command.value(u"drain-seconds"_s).toInt()) * 1000;
    if (command.isSet(u"behind-proxy"_s)) {
        options.face.trustedProxies = command.parser().values(u"behind-proxy"_s);
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

int serve(Command &command)
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
    QTimer housekeeping;
    QObject::connect(&housekeeping, &QTimer::timeout, &housekeeping, [&app] { app.runHousekeeping(); });
    housekeeping.start(HousekeepingMs);
    QTimer foreign;
    QObject::connect(&foreign, &QTimer::timeout, &foreign, [&app] { app.pollForeignCommits(); });
    foreign.start(ForeignCommitMs);
    log.write("info", u"listening"_s, {{u"url"_s, app.baseUrl()}, {u"port"_s, int(*port)}});
    const int said = command.done(u"listening on "_s + app.baseUrl(), {{u"url"_s, app.baseUrl()}, {u"port"_s, int(*port)}});
    QCoreApplication::exec();
    log.write("info", u"draining"_s);
    const bool drained = app.stop();
    log.write("info", u"stopped"_s, {{u"cut"_s, !drained}});
    return said;
}

} // namespace

int runCommand(const QStringList &arguments, std::FILE *in, std::FILE *out)
{
    const QString verb = arguments.value(1);
    if (verb == u"--version"_s) {
        std::fputs("campanile-server " CAMPANILE_VERSION "\n", out);
        return Done;
    }
    if (verb == u"--help"_s || verb == u"help"_s) {
        std::fputs(kHelp, out);
        return Done;
    }
    const QList<std::pair<QString, int (*)(Command &)>> verbs = {
        {u"init"_s, init},     {u"adduser"_s, addUser}, {u"addworkspace"_s, addWorkspace}, {u"serve"_s, serve},
        {u"backup"_s, backup}, {u"restore"_s, restore}};
    for (const auto &[name, run] : verbs) {
        if (name == verb) {
            Command command(QStringList{u"campanile-server "_s + verb} + arguments.sliced(2), in, out);
            return run(command);
        }
    }
    std::fputs(kHelp, stderr);
    return WrongUsage;
}

} // namespace campanile::server
