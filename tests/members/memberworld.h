// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/main/fallbackvault.h"
#include "app/main/teamjoin.h"
#include "app/main/teamtransport.h"
#include "app/main/workspacesession.h"
#include "tests/http/rawclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <thread>

/** A team server in a process of its own, and people with browsers and clients. For one test thread. */
namespace campanile::memberworld {

using namespace Qt::StringLiterals;
using server::get;
using server::post;
using server::RawAnswer;
using server::RawClient;

inline const QString kServerProgram = QStringLiteral(CAMPANILE_BINARY_DIR "/bin/campanile-server");
inline const QString kPassword = QStringLiteral("correct horse battery");
inline const QByteArray kForm = "Content-Type: application/x-www-form-urlencoded\r\n";

/** A keychain service that is not there. */
class MissingKeychain final : public auth::TokenVault
{
public:
    void read(const QString &, ReadDone done) override { done(none()); }
    void write(const QString &, const QByteArray &, Done done) override { done(none()); }
    void remove(const QString &, Done done) override { done(none()); }

private:
    static Error none() { return makeError(ErrorKind::Unsupported, u"vault.noService"_s); }
};

inline QByteArray formTokenIn(const QByteArray &page)
{
    static const QRegularExpression token(u"name=\"form_token\" value=\"([^\"]*)\""_s);
    return token.match(QString::fromUtf8(page)).captured(1).toLatin1();
}

inline QByteArray cookieIn(const RawAnswer &answer)
{
    return answer.cookies.value(0).left(answer.cookies.value(0).indexOf(';'));
}

/** The program as its operator runs it, in a process of its own. */
struct Server {
    QTemporaryDir folder;
    QProcess process;
    QStringList where;
    quint16 port = 0;

    static QJsonObject run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(kServerProgram, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(30'000);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    explicit Server(const QString &conninfo)
    {
        where = {u"--data"_s, folder.filePath(u"data"_s)};
        if (!conninfo.isEmpty())
            where += {u"--postgres"_s, conninfo};
        run(QStringList{u"init"_s} + where);
        run(QStringList{u"adduser"_s, u"--login"_s, u"ada@example.org"_s, u"--name"_s, u"Ada <Lovelace>"_s} + where, kPassword.toUtf8() + '\n');
        run(QStringList{u"addworkspace"_s, u"--name"_s, u"Halden & Sons"_s, u"--owner"_s, u"ada@example.org"_s} + where);
        start();
    }
    ~Server() { stop(); }
    void start()
    {
        const QString portFile = folder.filePath(u"port"_s);
        QFile::remove(portFile);
        process.start(kServerProgram, QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--port-file"_s, portFile} + where);
        std::ignore = QTest::qWaitFor([&] { return QFile::exists(portFile) || process.state() == QProcess::NotRunning; }, 20'000);
        QFile file(portFile);
        port = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
    }
    void stop()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.terminate();
        process.waitForFinished(20'000);
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(port)); }
    RawAnswer open(const QByteArray &path, const QByteArray &headers = {}) const { return RawClient(port).ask(get(path, headers)); }
    /** Fills in the page of an invitation and sends it, as a browser does. */
    RawAnswer fill(const QByteArray &path, const QByteArray &fields, const QByteArray &pageQuery = {}) const
    {
        const RawAnswer page = open(path + pageQuery);
        return RawClient(port).ask(post(path, fields + "&form_token=" + formTokenIn(page.body), kForm + "Cookie: " + cookieIn(page) + "\r\n"));
    }
};

/** A person with a profile, a browser and a client of their own. */
struct Client {
    QTemporaryDir folder;
    SystemClock clock;
    SystemRng rng;
    std::shared_ptr<TokenMemory> memory = std::make_shared<TokenMemory>();
    std::optional<Profile> profile;
    std::unique_ptr<WorkspaceSession> session;
    sync::SyncState last;

    [[nodiscard]] std::unique_ptr<FallbackVault> vault() const { return std::make_unique<FallbackVault>(std::make_unique<MissingKeychain>(), memory); }
    /** Signs in by the browser and opens the only workspace; gives what went wrong. */
    QString open(const Server &server, const QString &login)
    {
        auto opened = Profile::open(folder.path());
        if (!opened)
            return opened.error().code;
        profile = *opened;
        std::thread browser;
        TeamJoin join(vault(), clock, rng, [&](const QUrl &page) {
            browser = std::thread([port = server.port, page, login] { signIn(port, page, login); });
            return true;
        });
        QList<WorkspaceEntry> found;
        QString problem;
        QObject::connect(&join, &TeamJoin::joined, &join, [&](const QList<WorkspaceEntry> &list) { found = list; });
        QObject::connect(&join, &TeamJoin::failed, &join, [&](const Error &error) { problem = error.code; });
        join.start(server.url(), {});
        std::ignore = QTest::qWaitFor([&] { return !found.isEmpty() || !problem.isEmpty(); }, 20'000);
        if (browser.joinable())
            browser.join();
        if (found.isEmpty())
            return problem.isEmpty() ? u"no answer"_s : problem;
        session = std::make_unique<WorkspaceSession>(*profile, found.first(), [this, url = server.url()] { return std::make_unique<TeamTransport>(url, vault(), clock, rng); }, clock, rng);
        QObject::connect(session.get(), &WorkspaceSession::syncStateChanged, session.get(), [this](const sync::SyncState &state) { last = state; });
        session->open();
        return QTest::qWaitFor([&] { return last.phase == sync::SyncState::Phase::UpToDate; }, 20'000) ? QString() : u"not in step: "_s + last.error.code;
    }
    static void signIn(quint16 port, const QUrl &page, const QString &login)
    {
        const QByteArray query = page.query(QUrl::FullyEncoded).toLatin1();
        RawClient client(port);
        const RawAnswer form = client.ask(get("/oauth/authorize?" + query));
        const QByteArray body = query + "&login=" + QUrl::toPercentEncoding(login) + "&password=" + QUrl::toPercentEncoding(kPassword) + "&form_token=" + formTokenIn(form.body);
        const RawAnswer answer = client.ask(post("/oauth/authorize", body, kForm + "Cookie: " + cookieIn(form) + "\r\n"));
        const QUrl back(QString::fromLatin1(answer.headers.value("location")));
        std::ignore = RawClient(quint16(back.port())).ask(get("/?" + back.query(QUrl::FullyEncoded).toLatin1()));
    }
    /** Records of one type in the cache. */
    QList<QJsonObject> all(const QString &type)
    {
        std::optional<QList<QJsonObject>> found;
        session->store().read(
            session.get(),
            [type](store::Reader &reader) -> Result<QList<QJsonObject>> {
                store::Query query;
                query.type = type;
                query.limit = 1000;
                const auto page = reader.query(query);
                if (!page)
                    return page.error();
                QList<QJsonObject> list;
                for (const store::Record &record : page->rows)
                    list.append(record.object());
                return list;
            },
            [&](const Result<QList<QJsonObject>> &list) { found = list.value_or(QList<QJsonObject>()); });
        std::ignore = QTest::qWaitFor([&] { return found.has_value(); }, 10'000);
        return found.value_or(QList<QJsonObject>());
    }
    QJsonObject where(const QString &type, QLatin1StringView property, const QString &value)
    {
        for (const QJsonObject &record : all(type)) {
            if (record.value(property).toString() == value)
                return record;
        }
        return {};
    }
    RecordId idOf(const QString &email) { return RecordId::parse(where(u"User"_s, "email"_L1, email).value("id"_L1).toString()).value_or(RecordId()); }
    QString roleOf(const QString &email) { return where(u"WorkspaceMember"_s, "userId"_L1, idOf(email).toString()).value("role"_L1).toString(); }
    /** Waits for the answer of a command; its error code, empty when it went well. */
    QString outcome(const std::function<void(QObject *, services::MemberService::Done<void>)> &command)
    {
        std::optional<QString> code;
        command(session.get(), [&](const Result<void> &done) { code = done ? QString() : done.error().code; });
        return QTest::qWaitFor([&] { return code.has_value(); }, 20'000) ? *code : u"no answer"_s;
    }
    Result<services::InviteMade> invite(const QString &email, const QString &role)
    {
        std::optional<Result<services::InviteMade>> made;
        session->members().invite(email, role, 7, session.get(), [&](const Result<services::InviteMade> &answer) { made = answer; });
        std::ignore = QTest::qWaitFor([&] { return made.has_value(); }, 20'000);
        return made.value_or(Result<services::InviteMade>(makeError(ErrorKind::Timeout, u"no answer"_s)));
    }
};

} // namespace campanile::memberworld
