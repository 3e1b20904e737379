// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/auth_server/controlfixture.h"

#include "server/core/auth/authenticator.h"
#include "server/core/auth/secrets.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_serverauth {

namespace {

const QByteArray Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const QByteArray Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const QByteArray Redirect = "http://127.0.0.1:51234/";
const QString Client = u"campanile-desktop"_s;
const QString Password = u"correct horse battery"_s;

} // namespace

class TestServerAuth : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ControlFixture> fixture();
    UserAccount addAda(ControlFixture &f);
    std::optional<TokenPair> signedIn(ControlFixture &f, const QString &userId);

    TemporaryPostgres m_postgres;
    QString m_conninfo;
    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void initTestCase();
    void usersAndMembers_data() { addDatabaseRows(); }
    void usersAndMembers();
    void aclNumberOnlyGrows_data() { addDatabaseRows(); }
    void aclNumberOnlyGrows();
    void tokensLive_data() { addDatabaseRows(); }
    void tokensLive();
    void codeFailures_data();
    void codeFailures();
    void replayedCodeEndsTheFamily_data() { addDatabaseRows(); }
    void replayedCodeEndsTheFamily();
    void reusedRefreshTokenEndsTheFamily_data() { addDatabaseRows(); }
    void reusedRefreshTokenEndsTheFamily();
    void refreshRaceHasOneWinner_data() { addDatabaseRows(); }
    void refreshRaceHasOneWinner();
    void revocation_data() { addDatabaseRows(); }
    void revocation();
    void secretsAreStoredHashed();
    void purgeKeepsWhatIsAlive_data() { addDatabaseRows(); }
    void purgeKeepsWhatIsAlive();
    void lockout_data() { addDatabaseRows(); }
    void lockout();
    void unknownLoginLooksLikeAWrongPassword();
    void newerDatabaseIsRefused();
    void postgresComesBack();
    void authorizationHeader_data();
    void authorizationHeader();
};

void TestServerAuth::initTestCase()
{
    m_conninfo = m_postgres.start();
    QVERIFY2(!m_conninfo.isEmpty(), qPrintable(m_postgres.error()));
}

std::unique_ptr<ControlFixture> TestServerAuth::fixture()
{
    const QString kind = QTest::currentDataTag() ? *static_cast<QString *>(QTest::qData("database", QMetaType::QString))
                                                 : u"sqlite"_s;
    auto opened = kind == u"postgres"_s ? openPostgresControlDb(m_conninfo)
                                        : openSqliteControlDb(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    if (!opened) {
        qWarning() << opened.error().detail;
        return nullptr;
    }
    std::unique_ptr<ControlDb> db = std::move(opened).value();
    if (kind == u"postgres"_s) {
        const auto cleared = db->commit([](ControlSession &session) -> Result<void> {
            for (const char *sql : {"DROP SCHEMA IF EXISTS campanile CASCADE", "CREATE SCHEMA campanile"}) {
                if (const auto done = session.run(sql); !done)
                    return done.error();
            }
            return {};
        });
        if (!cleared)
            return nullptr;
    }
    if (const auto migrated = migrateControlDb(*db); !migrated) {
        qWarning() << migrated.error().detail;
        return nullptr;
    }
    return std::make_unique<ControlFixture>(std::move(db));
}

UserAccount TestServerAuth::addAda(ControlFixture &f)
{
    const auto hash = f.passwords.hash(Password);
    const auto user = f.store.addUser(u" Ada@Example.org "_s, u"Ada"_s, hash.value_or(QString()));
    return user ? *user : UserAccount();
}

std::optional<TokenPair> TestServerAuth::signedIn(ControlFixture &f, const QString &userId)
{
    const auto code = f.tokens.issueCode(userId, Client, Redirect, Challenge);
    if (!code)
        return std::nullopt;
    const auto pair = f.tokens.redeemCode(*code, Client, Redirect, Verifier);
    return pair ? *pair : std::nullopt;
}

void TestServerAuth::usersAndMembers()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    QCOMPARE(ada.login, u"ada@example.org"_s);
    QCOMPARE(f->store.addUser(u"ADA@example.org"_s, u"Other"_s, u"x"_s).error().code, u"control.loginTaken"_s);
    QCOMPARE(f->store.addUser(u"  "_s, u"Other"_s, u"x"_s).error().code, u"control.badLogin"_s);
    QCOMPARE(f->store.addUser(u"b@example.org"_s, u"B"_s, u"x"_s, u"w01"_s).error().code, u"control.badId"_s);
    const auto found = f->store.userByLogin(u"ada@EXAMPLE.org"_s);
    QVERIFY(found && found->has_value());
    QCOMPARE((*found)->id, ada.id);
    const auto none = f->store.userByLogin(u"eve@example.org"_s);
    QVERIFY(none && !none->has_value());

    const auto first = f->store.addWorkspace(u"Roastery"_s, false);
    const auto second = f->store.addWorkspace(u"Other"_s, true);
    QVERIFY(first && second);
    QVERIFY(f->store.setMember(ada.id, first->id, api::Role::Editor));
    QCOMPARE(f->store.memberships(ada.id).size(), 1);
    QCOMPARE(f->store.memberships(ada.id).first().name, u"Roastery"_s);
    QCOMPARE(f->store.membership(ada.id, first->id)->role, api::Role::Editor);
    QVERIFY(!f->store.membership(ada.id, second->id));
    QVERIFY(!f->store.membership(ada.id, u"w'; DROP TABLE ctl_user; --"_s));
    QCOMPARE(f->store.setMember(ada.id, u"w000"_s, api::Role::Viewer).error().kind, ErrorKind::NotFound);
    QCOMPARE(f->store.workspaces()->size(), 2);
}

void TestServerAuth::aclNumberOnlyGrows()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto place = f->store.addWorkspace(u"Roastery"_s, false);
    QVERIFY(place);
    QVERIFY(f->store.setMember(ada.id, place->id, api::Role::Viewer));
    const qint64 before = f->store.membership(ada.id, place->id)->acl;
    QVERIFY(f->store.removeMember(ada.id, place->id));
    QVERIFY(!f->store.membership(ada.id, place->id));
    QCOMPARE(f->store.removeMember(ada.id, place->id).error().kind, ErrorKind::NotFound);
    QVERIFY(f->store.setMember(ada.id, place->id, api::Role::Owner));
    const auto again = f->store.membership(ada.id, place->id);
    QVERIFY(again->acl > before + 1);
    QCOMPARE(again->role, api::Role::Owner);
}

void TestServerAuth::tokensLive()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto pair = signedIn(*f, ada.id);
    QVERIFY(pair);
    QCOMPARE(pair->expiresInMs, 15 * 60'000);
    const auto owner = f->tokens.owner(pair->accessToken);
    QVERIFY(owner && owner->has_value());
    QCOMPARE((*owner)->userId, ada.id);
    f->clock.advanceMs(15 * 60'000);
    QVERIFY(!f->tokens.owner(pair->accessToken)->has_value());
    const auto next = f->tokens.refresh(pair->refreshToken, Client);
    QVERIFY(next && next->has_value());
    const auto same = f->tokens.owner((*next)->accessToken);
    QVERIFY(same->has_value());
    QCOMPARE((*same)->familyId, (*owner)->familyId);
    QVERIFY(f->store.setDisabled(ada.id, true));
    QVERIFY(!f->tokens.owner((*next)->accessToken)->has_value());
    QVERIFY(!*f->tokens.isFamilyAlive((*owner)->familyId));
    QVERIFY(!f->tokens.refresh((*next)->refreshToken, Client)->has_value());
}

void TestServerAuth::codeFailures_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<QByteArray>("verifier");
    QTest::addColumn<int>("lateMs");
    QTest::newRow("another verifier") << Client << Redirect << QByteArray(43, 'a') << 0;
    QTest::newRow("the challenge in place of the verifier") << Client << Redirect << Challenge << 0;
    QTest::newRow("no verifier") << Client << Redirect << QByteArray() << 0;
    QTest::newRow("another client") << u"somebody"_s << Redirect << Verifier << 0;
    QTest::newRow("another port") << Client << QByteArray("http://127.0.0.1:51235/") << Verifier << 0;
    QTest::newRow("a minute later") << Client << Redirect << Verifier << 60'000;
}

void TestServerAuth::codeFailures()
{
    QFETCH(QString, client);
    QFETCH(QByteArray, redirect);
    QFETCH(QByteArray, verifier);
    QFETCH(int, lateMs);
    auto opened = openSqliteControlDb(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    QVERIFY(opened);
    ControlFixture f(std::move(opened).value());
    QVERIFY(migrateControlDb(*f.db));
    const UserAccount ada = addAda(f);
    const auto code = f.tokens.issueCode(ada.id, Client, Redirect, Challenge);
    QVERIFY(code);
    f.clock.advanceMs(lateMs);
    QVERIFY(!f.tokens.redeemCode(*code, client, redirect, verifier)->has_value());
    QVERIFY2(!f.tokens.redeemCode(*code, Client, Redirect, Verifier)->has_value(), "the code was burnt");
}

void TestServerAuth::replayedCodeEndsTheFamily()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto code = f->tokens.issueCode(ada.id, Client, Redirect, Challenge);
    const auto pair = f->tokens.redeemCode(*code, Client, Redirect, Verifier);
    QVERIFY(pair && pair->has_value());
    QVERIFY(f->tokens.owner((*pair)->accessToken)->has_value());
    QVERIFY(!f->tokens.redeemCode(*code, Client, Redirect, Verifier)->has_value());
    QVERIFY(!f->tokens.owner((*pair)->accessToken)->has_value());
    QVERIFY(!f->tokens.refresh((*pair)->refreshToken, Client)->has_value());
}

void TestServerAuth::reusedRefreshTokenEndsTheFamily()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto first = signedIn(*f, ada.id);
    const auto otherDevice = signedIn(*f, ada.id);
    QVERIFY(first && otherDevice);
    QVERIFY2(!f->tokens.refresh(first->refreshToken, u"another"_s)->has_value(), "bound to its client");
    const auto second = f->tokens.refresh(first->refreshToken, Client);
    QVERIFY(second->has_value());
    QVERIFY(!f->tokens.refresh(first->refreshToken, Client)->has_value());
    QVERIFY(!f->tokens.refresh((*second)->refreshToken, Client)->has_value());
    QVERIFY(!f->tokens.owner((*second)->accessToken)->has_value());
    QVERIFY2(f->tokens.owner(otherDevice->accessToken)->has_value(), "another sign-in is not touched");
}

void TestServerAuth::refreshRaceHasOneWinner()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto pair = signedIn(*f, ada.id);
    QVERIFY(pair);
    std::atomic<int> winners{0};
    std::atomic<int> failures{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            SystemRng rng;
            TokenStore mine(*f->db, f->clock, rng);
            const auto answer = mine.refresh(pair->refreshToken, Client);
            failures += answer ? 0 : 1;
            winners += answer && answer->has_value() ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(winners.load(), 1);
}

void TestServerAuth::revocation()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto byRefresh = signedIn(*f, ada.id);
    const auto byAccess = signedIn(*f, ada.id);
    const auto byPassword = signedIn(*f, ada.id);
    QVERIFY(f->tokens.revoke(byRefresh->refreshToken));
    QVERIFY(!f->tokens.owner(byRefresh->accessToken)->has_value());
    QVERIFY(f->tokens.revoke(byAccess->accessToken));
    QVERIFY(!f->tokens.refresh(byAccess->refreshToken, Client)->has_value());
    QVERIFY(f->tokens.revoke("unknown"));
    QVERIFY(f->tokens.owner(byPassword->accessToken)->has_value());
    QVERIFY(f->store.setPassword(ada.id, u"x"_s));
    QVERIFY(!f->tokens.owner(byPassword->accessToken)->has_value());
}

void TestServerAuth::secretsAreStoredHashed()
{
    const QString path = m_folder.filePath(u"hashed.db"_s);
    {
        auto opened = openSqliteControlDb(path);
        QVERIFY(opened);
        ControlFixture f(std::move(opened).value());
        QVERIFY(migrateControlDb(*f.db));
        const UserAccount ada = addAda(f);
        const auto pair = signedIn(f, ada.id);
        QVERIFY(pair);
        for (const QString &name : {path, path + u"-wal"_s}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains(pair->accessToken));
            QVERIFY(!bytes.contains(pair->refreshToken));
            QVERIFY(!bytes.contains(Password.toUtf8()));
            const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
            QVERIFY(!(file.permissions() & others));
        }
    }
}

void TestServerAuth::purgeKeepsWhatIsAlive()
{
    const auto f = fixture();
    QVERIFY(f);
    const UserAccount ada = addAda(*f);
    const auto alive = signedIn(*f, ada.id);
    QVERIFY(alive);
    f->clock.advanceMs(30LL * 24 * 3600 * 1000);
    QVERIFY(f->tokens.purge());
    const auto next = f->tokens.refresh(alive->refreshToken, Client);
    QVERIFY(next->has_value());
    f->clock.advanceMs(90LL * 24 * 3600 * 1000);
    QVERIFY(f->tokens.purge());
    QList<ControlRow> rows;
    QVERIFY(f->db->read([&rows](ControlSession &session) -> Result<void> {
        const auto found = session.run("SELECT id FROM ctl_family");
        if (!found)
            return found.error();
        rows = *found;
        return {};
    }));
    QVERIFY(rows.isEmpty());
}

void TestServerAuth::lockout()
{
    const auto f = fixture();
    QVERIFY(f);
    QVERIFY(!addAda(*f).id.isEmpty());
    for (const QString &login : {u"ada@example.org"_s, u"nobody@example.org"_s}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(f->signIn.check(login, u"wrong password"_s, u"192.0.2.1"_s).error().code, u"auth.wrongPassword"_s);
        const auto locked = f->signIn.check(login, Password, u"192.0.2.1"_s);
        QCOMPARE(locked.error().code, u"auth.locked"_s);
        QCOMPARE(locked.error().retryAfterMs, 30'000);
    }
    QVERIFY2(f->signIn.check(u"ada@example.org"_s, Password, u"192.0.2.2"_s), "another computer is not locked out");
    f->clock.advanceMs(30'000);
    QCOMPARE(f->signIn.check(u"ada@example.org"_s, u"wrong password"_s, u"192.0.2.1"_s).error().code,
             u"auth.wrongPassword"_s);
    QCOMPARE(f->signIn.check(u"ada@example.org"_s, Password, u"192.0.2.1"_s).error().retryAfterMs, 60'000);
    f->clock.advanceMs(60'000);
    QVERIFY(f->signIn.check(u"ada@example.org"_s, Password, u"192.0.2.1"_s));
    for (int i = 0; i < 4; ++i)
        QVERIFY(!f->signIn.check(u"ada@example.org"_s, u"wrong password"_s, u"192.0.2.1"_s));
    QVERIFY2(f->signIn.check(u"ada@example.org"_s, Password, u"192.0.2.1"_s), "a success starts the count again");
}

void TestServerAuth::unknownLoginLooksLikeAWrongPassword()
{
    auto opened = openSqliteControlDb(m_folder.filePath(u"timing.db"_s));
    QVERIFY(opened);
    ControlFixture f(std::move(opened).value());
    QVERIFY(migrateControlDb(*f.db));
    const Passwords costly({3, 32ULL * 1024 * 1024});
    const auto hash = costly.hash(Password);
    QVERIFY(f.store.addUser(u"ada@example.org"_s, u"Ada"_s, *hash));
    LockoutRules open;
    open.perLoginAndAddress = open.perAddress = open.perLogin = 1000;
    SignIn signIn(*f.db, f.store, costly, f.clock, open);
    const auto best = [&signIn](const QString &login) {
        qint64 fastest = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (signIn.check(login, u"wrong password"_s, u"192.0.2.1"_s).error().code != u"auth.wrongPassword"_s)
                return qint64(-1);
            fastest = std::min(fastest, timer.nsecsElapsed());
        }
        return fastest;
    };
    const qint64 known = best(u"ada@example.org"_s);
    const qint64 unknown = best(u"eve@example.org"_s);
    QVERIFY(known > 0 && unknown > 0);
    // Without the decoy hash an unknown login is answered hundreds of times faster.
    QVERIFY2(unknown * 2 > known && known * 2 > unknown,
             qPrintable(u"known %1 ns, unknown %2 ns"_s.arg(known).arg(unknown)));
}

void TestServerAuth::newerDatabaseIsRefused()
{
    auto opened = openSqliteControlDb(m_folder.filePath(u"newer.db"_s));
    QVERIFY(opened);
    const std::unique_ptr<ControlDb> db = std::move(opened).value();
    QVERIFY(migrateControlDb(*db));
    QVERIFY2(migrateControlDb(*db), "a second run changes nothing");
    QVERIFY(db->commit([](ControlSession &session) -> Result<void> {
        const auto done = session.run("UPDATE ctl_meta SET version=99");
        return done ? Result<void>() : Result<void>(done.error());
    }));
    QCOMPARE(migrateControlDb(*db).error().kind, ErrorKind::Unsupported);
}

void TestServerAuth::postgresComesBack()
{
    auto opened = openPostgresControlDb(m_conninfo);
    QVERIFY(opened);
    ControlFixture f(std::move(opened).value());
    QVERIFY(migrateControlDb(*f.db));
    QVERIFY(f.store.addWorkspace(u"Roastery"_s, false));
    m_postgres.kill();
    const auto gone = f.store.workspaces();
    QVERIFY(!gone);
    QVERIFY(gone.error().isTransient());
    QVERIFY(m_postgres.resume());
    const auto back = f.store.workspaces();
    QVERIFY(back);
    QVERIFY(!back->isEmpty());
}

void TestServerAuth::authorizationHeader_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("code");
    QTest::newRow("Bearer") << QByteArray("Bearer ") << QByteArray() << QString();
    QTest::newRow("the scheme is case-insensitive") << QByteArray("bEARER ") << QByteArray() << QString();
    QTest::newRow("another scheme") << QByteArray("Basic ") << QByteArray() << u"auth.noToken"_s;
    QTest::newRow("no scheme") << QByteArray() << QByteArray() << u"auth.noToken"_s;
    QTest::newRow("something behind the token") << QByteArray("Bearer ") << QByteArray("x") << u"auth.badToken"_s;
}

void TestServerAuth::authorizationHeader()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, code);
    auto opened = openSqliteControlDb(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    QVERIFY(opened);
    ControlFixture f(std::move(opened).value());
    QVERIFY(migrateControlDb(*f.db));
    const UserAccount ada = addAda(f);
    const auto pair = signedIn(f, ada.id);
    QVERIFY(pair);
    const auto caller = Authenticator(f.tokens).caller(before + pair->accessToken + after);
    if (code.isEmpty()) {
        QVERIFY(caller);
        QCOMPARE(caller->userId, ada.id);
        QVERIFY(!caller->deviceId.isEmpty());
    } else {
        QVERIFY(!caller);
        QCOMPARE(caller.error().code, code);
    }
}

} // namespace campanile::server::tst_serverauth

CAMPANILE_GUILESS_TEST(campanile::server::tst_serverauth::TestServerAuth)
#include "tst_serverauth.moc"
