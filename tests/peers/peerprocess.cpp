// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/peerprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::test {

namespace {

constexpr int kStartMs = 60'000;
constexpr int kAnswerMs = 30'000;

QJsonObject problem(const QString &text)
{
    return {{u"error"_s, text}};
}

} // namespace

PeerProcess::~PeerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const pid_t group = pid_t(m_process.processId());
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(10'000))
        return;
    m_process.terminate();
    if (m_process.waitForFinished(5'000))
        return;
    ::kill(-group, SIGKILL);
    m_process.waitForFinished(5'000);
}

QJsonObject PeerProcess::start(const QString &program, const QStringList &arguments)
{
    // A server that gives up the rights of root has to get to its own folder in here.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_folder.path());
    environment.insert(u"CAMPANILE_PEERS"_s, QStringLiteral(CAMPANILE_SOURCE_DIR "/build/peers/npm"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(5'000))
        return problem(u"%1 does not start (%2); run tests/peers/setup"_s.arg(program, m_process.errorString()));
    return readLine(kStartMs);
}

QJsonObject PeerProcess::ask(const QJsonObject &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    return readLine(kAnswerMs);
}

QJsonObject PeerProcess::readLine(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeoutMs) {
        while (m_process.canReadLine()) {
            // Libraries of the peer may print what they like; only an object is for us.
            const QJsonDocument line = QJsonDocument::fromJson(m_process.readLine());
            if (line.isObject())
                return line.object();
        }
        if (m_process.state() == QProcess::NotRunning)
            return problem(u"the peer ended with %1"_s.arg(m_process.exitCode()));
        m_process.waitForReadyRead(200);
    }
    return problem(u"no answer from the peer for %1 s"_s.arg(timeoutMs / 1000));
}

} // namespace campanile::test
