// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/auth_server/controlfixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const QString Tools = u"/usr/lib/postgresql/15/bin/"_s;

} // namespace

bool TemporaryPostgres::run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    // The server refuses to run as root, which is who runs tests in containers.
    QStringList words{Tools + tool};
    words += arguments;
    if (::geteuid() == 0)
        words = QStringList{u"runuser"_s, u"-u"_s, u"postgres"_s, u"--"_s} + words;
    process.setStandardOutputFile(m_folder.filePath(u"tool.log"_s));
    process.start(words.first(), words.sliced(1));
    if (process.waitForFinished(30'000) && process.exitCode() == 0)
        return true;
    m_error = tool + u" failed: "_s + process.errorString();
    QFile log(m_folder.filePath(u"tool.log"_s));
    if (log.open(QIODevice::ReadOnly))
        m_error += u' ' + QString::fromUtf8(log.readAll());
    return false;
}

QString TemporaryPostgres::start()
{
    const QString data = m_folder.filePath(u"data"_s);
    if (::geteuid() == 0 && QProcess::execute(u"chown"_s, {u"postgres"_s, m_folder.path()}) != 0) {
        m_error = u"the folder cannot be given to postgres"_s;
        return {};
    }
    if (!run(u"initdb"_s, {u"-D"_s, data, u"-U"_s, u"app"_s, u"--auth=trust"_s, u"--no-sync"_s, u"-E"_s, u"UTF8"_s,
                           u"--locale=C.UTF-8"_s}))
        return {};
    if (!resume())
        return {};
    return u"host="_s + m_folder.path() + u" user=app dbname=postgres"_s;
}

bool TemporaryPostgres::resume()
{
    m_running = run(u"pg_ctl"_s,
                    {u"-D"_s, m_folder.filePath(u"data"_s), u"-w"_s, u"-l"_s, m_folder.filePath(u"server.log"_s), u"-o"_s,
                     u"-c listen_addresses= -c fsync=off -c unix_socket_directories="_s + m_folder.path(), u"start"_s});
    return m_running;
}

void TemporaryPostgres::kill()
{
    if (m_running)
        m_running = !run(u"pg_ctl"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-m"_s, u"immediate"_s, u"stop"_s});
}

TemporaryPostgres::~TemporaryPostgres()
{
    kill();
}

ControlFixture::ControlFixture(std::unique_ptr<ControlDb> opened) : db(std::move(opened)) {}

void addDatabaseRows()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("on SQLite") << u"sqlite"_s;
    QTest::newRow("on PostgreSQL") << u"postgres"_s;
}

} // namespace campanile::server
