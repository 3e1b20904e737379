// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/baddays/teamserver.h"

#include "app/core/rng.h"
#include "server/core/auth/oauthserver.h"
#include "server/core/auth/secrets.h"
#include "tests/headless/program.h"
#include "tests/http/rawclient.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::test {

namespace {

const QString kProgram = QStringLiteral(CAMPANILE_BINARY_DIR "/bin/campanile-server");
constexpr char kForm[] = "Content-Type: application/x-www-form-urlencoded\r\n";

} // namespace

TeamServer::~TeamServer()
{
    stop();
}

QByteArray TeamServer::init()
{
    const QString data = m_folder.filePath(u"data"_s);
    const ProgramRun made = runProgram({kProgram, u"init"_s, u"--data"_s, data});
    if (made.code != 0)
        return "init: " + made.err;
    const ProgramRun user = runProgram({kProgram, u"adduser"_s, u"--data"_s, data, u"--login"_s, u"ada@example.org"_s, u"--name"_s,
                                        u"Ada"_s, u"--json"_s},
                                       "correct horse battery\n");
    if (user.code != 0)
        return "adduser: " + user.err;
    const ProgramRun place = runProgram({kProgram, u"addworkspace"_s, u"--data"_s, data, u"--name"_s, u"Roastery"_s, u"--owner"_s,
                                         u"ada@example.org"_s, u"--timezone"_s, u"Europe/Berlin"_s, u"--json"_s});
    m_accountId = place.json().value(u"accountId"_s).toString();
    return place.code == 0 ? QByteArray() : "addworkspace: " + place.err;
}

quint16 TeamServer::start(const QStringList &options)
{
    const QString portFile = m_folder.filePath(u"port"_s);
    QFile::remove(portFile);
    m_process.start(kProgram, QStringList{u"serve"_s, u"--data"_s, m_folder.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s,
                                          u"--port-file"_s, portFile} + options);
    const bool ready = QTest::qWaitFor([&] { return QFile::exists(portFile) || m_process.state() == QProcess::NotRunning; }, 30'000);
    QFile file(portFile);
    m_port = ready && file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
    return m_port;
}

void TeamServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(20'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

SignedIn TeamServer::signIn() const
{
    using namespace campanile::server;
    SystemRng rng;
    const QByteArray verifier = newSecret(rng);
    const QByteArray redirect = "http://127.0.0.1:1/";
    const QByteArray query = "response_type=code&client_id=campanile-desktop&state=s&code_challenge_method=S256&code_challenge="
        + pkceChallenge(verifier) + "&redirect_uri=" + encodeQueryValue(redirect);
    RawClient client(m_port);
    const RawAnswer page = client.ask(get("/oauth/authorize?" + query));
    static const QRegularExpression token(u"name=\"form_token\" value=\"([^\"]*)\""_s);
    const QByteArray formToken = token.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
    const QByteArray cookie = page.cookies.value(0).left(page.cookies.value(0).indexOf(';'));
    const RawAnswer redirected =
        client.ask(post("/oauth/authorize", query + "&login=ada%40example.org&password=correct+horse+battery&form_token=" + formToken,
                        kForm + ("Cookie: " + cookie + "\r\n")));
    const QUrlQuery answer(QUrl(QString::fromLatin1(redirected.headers.value("location"))));
    const RawAnswer tokens = client.ask(
        post("/oauth/token",
             "grant_type=authorization_code&client_id=campanile-desktop&code_verifier=" + verifier + "&redirect_uri="
                 + encodeQueryValue(redirect) + "&code=" + answer.queryItemValue(u"code"_s).toLatin1(),
             kForm));
    const QByteArray refresh = QJsonDocument::fromJson(tokens.body).object().value("refresh_token"_L1).toString().toLatin1();
    return {refresh, answer.queryItemValue(u"iss"_s, QUrl::FullyDecoded).toLatin1()};
}

} // namespace campanile::test
