// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/main/fallbackvault.h"
#include "app/main/teamjoin.h"
#include "app/main/teamtransport.h"
#include "app/main/workspacesession.h"
#include "tests/http/rawclient.h"
#include "tests/support/serverprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

/** A team server in a process of its own, and people with browsers and clients. For one test thread. */
namespace campanile::memberworld {

using namespace Qt::StringLiterals;
using server::get;
using server::post;
using server::RawAnswer;
using server::RawClient;

inline const QString kPassword = QString::fromLatin1(test::kServerPassword);
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

/** The program as its operator runs it, in a process of its own. */
struct Server {
    test::ServerPlace place;
    test::ServerProcess process{place};
    quint16 port = 0;

    explicit Server(const QString &conninfo) : place(conninfo)
    {
        if (place.make(u"Halden & Sons"_s).isEmpty())
            port = process.start();
    }
    [[nodiscard]] QUrl url() const { return process.url(); }
    RawAnswer open(const QByteArray &path, const QByteArray &headers = {}) const { return RawClient(port).ask(get(path, headers)); }
    /** Fills in the page of an invitation and sends it, as a browser does. */
    RawAnswer fill(const QByteArray &path, const QByteArray &fields, const QByteArray &pageQuery = {}) const
    {
        return server::submitForm(port, path + pageQuery, fields);
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
        const QUrl back = test::allowAccess(port, page.query(QUrl::FullyEncoded).toLatin1(), login, page.scheme() == "https"_L1);
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
