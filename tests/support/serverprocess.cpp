// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"

#include "app/core/rng.h"
#include "server/core/auth/oauthserver.h"
#include "server/core/auth/secrets.h"
#include "tests/http/rawclient.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::test {

static constexpr int kStartMs = 30'000;
static constexpr int kStopMs = 20'000;

QString serverProgram()
{
    return QStringLiteral(CAMPANILE_BINARY_DIR "/bin/campanile-server");
}

QStringList ServerPlace::where() const
{
    QStringList words{u"--data"_s, data()};
    if (!m_postgres.isEmpty())
        words += {u"--postgres"_s, m_postgres};
    return words;
}

ProgramRun ServerPlace::run(const QStringList &words, const QByteArray &input) const
{
    return runProgram(QStringList{serverProgram(), words.first()} + where() + words.sliced(1), input);
}

RecordId ServerPlace::addPerson(const QString &login, const QString &name) const
{
    const ProgramRun made = run({u"adduser"_s, u"--login"_s, login, u"--name"_s, name, u"--json"_s}, kServerPassword + QByteArray("\n"));
    return RecordId::parse(made.json().value("userId"_L1).toString()).value_or(RecordId());
}

QString ServerPlace::addWorkspace(const QString &name, const QString &owner) const
{
    return run({u"addworkspace"_s, u"--name"_s, name, u"--owner"_s, owner, u"--timezone"_s, u"Europe/Berlin"_s, u"--json"_s}).json().value("accountId"_L1).toString();
}

QByteArray ServerPlace::make(const QString &workspace)
{
    const ProgramRun made = run({u"init"_s});
    if (made.code != 0)
        return "init: " + made.err;
    const QString ada = u"ada@example.org"_s;
    m_ada = addPerson(ada, u"Ada <Lovelace>"_s);
    if (m_ada.isNull())
        return "adduser was refused";
    m_accountId = addWorkspace(workspace, ada);
    return m_accountId.isEmpty() ? "addworkspace was refused" : QByteArray();
}

quint16 ServerProcess::start(const QStringList &options, quint16 port)
{
    const QString portFile = m_folder.filePath(u"port"_s);
    QFile::remove(portFile);
    m_isEncrypted = options.contains(u"--tls-cert"_s);
    // A pipe that nobody empties would hold the program up.
    m_process.setStandardErrorFile(logFile());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(serverProgram(), QStringList{u"serve"_s} + m_where
                                         + QStringList{u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--port-file"_s, portFile} + options);
    const bool ready = QTest::qWaitFor([&] { return QFile::exists(portFile) || !isRunning(); }, kStartMs);
    QFile file(portFile);
    m_port = ready && file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
    return m_port;
}

int ServerProcess::stop()
{
    if (isRunning()) {
        m_process.terminate();
        if (!m_process.waitForFinished(kStopMs)) {
            kill();
            return -1;
        }
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kStopMs);
}

QByteArray ServerProcess::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QUrl allowAccess(quint16 port, const QByteArray &query, const QString &login, bool encrypted)
{
    using namespace campanile::server;
    const QByteArray fields = query + "&login=" + encodeQueryValue(login.toLatin1()) + "&password=" + encodeQueryValue(kServerPassword);
    const RawAnswer redirected = submitForm(port, "/oauth/authorize?" + query, fields, encrypted);
    return QUrl(QString::fromLatin1(redirected.headers.value("location")));
}

SignedIn signIn(quint16 port, const QString &login)
{
    using namespace campanile::server;
    SystemRng rng;
    const QByteArray verifier = newSecret(rng);
    const QByteArray redirect = "&redirect_uri=" + encodeQueryValue("http://127.0.0.1:1/");
    const QUrlQuery answer(allowAccess(
        port, "response_type=code&client_id=campanile-desktop&state=s&code_challenge_method=S256&code_challenge=" + pkceChallenge(verifier) + redirect, login));
    const RawAnswer tokens = RawClient(port).ask(post("/oauth/token",
                                                      "grant_type=authorization_code&client_id=campanile-desktop&code_verifier=" + verifier + redirect
                                                          + "&code=" + answer.queryItemValue(u"code"_s).toLatin1(),
                                                      "Content-Type: application/x-www-form-urlencoded\r\n"));
    const QJsonObject given = QJsonDocument::fromJson(tokens.body).object();
    return {given.value("access_token"_L1).toString().toLatin1(), given.value("refresh_token"_L1).toString().toLatin1(),
            answer.queryItemValue(u"iss"_s, QUrl::FullyDecoded).toLatin1()};
}

} // namespace campanile::test
