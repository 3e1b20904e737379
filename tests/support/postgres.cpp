// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::tests {

namespace {

/** A port that was free a moment ago. */
int freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    int port = 0;
    if (::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
        && ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &length) == 0)
        port = ntohs(address.sin_port);
    ::close(descriptor);
    return port;
}

} // namespace

PostgresServer::PostgresServer() : m_folder(std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/campanile-pg-XXXXXX"_s))
{
    if (!QFile::exists(tool(u"initdb"_s))) {
        m_problem = u"PostgreSQL 15 is not installed"_s;
        return;
    }
    const QString root = m_folder->path();
    m_data = root + u"/data"_s;
    m_port = freePort();
    if (::geteuid() == 0 && QProcess::execute(u"chown"_s, {u"postgres"_s, root}) != 0) {
        m_problem = u"cannot give the folder to the user postgres"_s;
        return;
    }
    if (!run(tool(u"initdb"_s), {u"-D"_s, m_data, u"-U"_s, u"admin"_s, u"--auth=trust"_s, u"--no-sync"_s, u"-E"_s,
                                 u"UTF8"_s, u"--locale=C.UTF-8"_s}))
        return;
    const QString options = u"-c listen_addresses=127.0.0.1 -c port=%1 -c unix_socket_directories=%2 -c fsync=off"
                            " -c full_page_writes=off -c max_connections=60"_s.arg(m_port).arg(root);
    if (!run(tool(u"pg_ctl"_s), {u"-D"_s, m_data, u"-w"_s, u"-l"_s, root + u"/log"_s, u"-o"_s, options, u"start"_s}))
        return;
    m_running = true;
    // Row-level security binds everybody but superusers.
    if (!run(tool(u"createuser"_s), {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, u"admin"_s,
                                     u"--no-superuser"_s, u"campanile"_s}))
        return;
}

PostgresServer::~PostgresServer()
{
    if (m_running && !run(tool(u"pg_ctl"_s), {u"-D"_s, m_data, u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s}))
        qWarning("the test database did not stop");
}

QString PostgresServer::tool(const QString &name) const
{
    return u"/usr/lib/postgresql/15/bin/"_s + name;
}

bool PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder->path());
    // The server that pg_ctl starts inherits the output; a file instead of a pipe lets the call end.
    process.setStandardOutputFile(m_folder->path() + u"/tools.log"_s, QIODevice::Append);
    if (::geteuid() == 0)
        process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments);
    else
        process.start(program, arguments);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    QFile log(m_folder->path() + u"/tools.log"_s);
    m_problem = program + u" failed: "_s
                + (log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()).right(500) : process.errorString());
    return false;
}

QString PostgresServer::conninfo(const QString &database) const
{
    return u"host=127.0.0.1 port=%1 user=campanile dbname=%2"_s.arg(m_port).arg(database);
}

bool PostgresServer::createDatabase(const QString &name)
{
    return m_running
           && run(tool(u"createdb"_s), {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, u"admin"_s,
                                        u"-O"_s, u"campanile"_s, name});
}

} // namespace campanile::tests
