// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/coredumps.h"
#include "app/core/settings.h"
#include "app/main/accounthooks.h"
#include "app/main/embeddedserver.h"
#include "app/main/profile.h"
#include "app/main/workspacesession.h"
#include "tests/accounts/support/fakenetwork.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/accounts/connectcontroller.h"

#include <QApplication>
#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace campanile;
using namespace Qt::StringLiterals;
using services::ConnectState;
using services::NetworkSetup;
using views::ConnectController;
using Step = ConnectController::Step;

namespace {

constexpr int kWaitMs = 30'000;

/** Goes where it is sent, redirects included, and asks for the icon of the page on which it ends, as browsers do. */
class Browser : public QObject
{
public:
    Browser() { m_net.setProxy(QNetworkProxy::NoProxy); }
    bool open(const QUrl &page)
    {
        opened.append(page);
        if (isAsleep)
            return true;
        // A page that is shown where it was asked for is a question to the person.
        load(m_net.get(QNetworkRequest(page)), [this, page](const QUrl &shown) {
            if (shown.path() == page.path() && !username.isEmpty())
                pick(page);
        });
        return true;
    }

    bool isAsleep = false; ///< the person closes the window
    QString username;      ///< button to press on a page that asks for the account
    QList<QUrl> opened;
    QUrl lastUrl;
    int lastStatus = 0;

private:
    void pick(const QUrl &page)
    {
        QUrlQuery form(page);
        form.addQueryItem(u"username"_s, username);
        QNetworkRequest request(page.adjusted(QUrl::RemoveQuery));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        load(m_net.post(request, form.toString(QUrl::FullyEncoded).toLatin1()), [](const QUrl &) {});
    }
    void load(QNetworkReply *reply, std::function<void(const QUrl &)> shown)
    {
        connect(reply, &QNetworkReply::finished, this, [this, reply, shown] {
            lastUrl = reply->url();
            lastStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            shown(lastUrl);
            reply->deleteLater();
            QNetworkReply *icon = m_net.get(QNetworkRequest(lastUrl.resolved(QUrl(u"/favicon.ico"_s))));
            connect(icon, &QNetworkReply::finished, icon, &QObject::deleteLater);
        });
    }

    QNetworkAccessManager m_net;
};

/** The program without its windows: the server of this computer, a session on it, and a network that lives on loopback. */
struct World {
    World()
    {
        server.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(server.isRunning(), 2 * kWaitMs); }();
        server.createWorkspace(u"Harbour"_s, u"Europe/Berlin"_s, &home, [this](const Result<QString> &made) { workspace = made.value_or(u"failed"_s); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!workspace.isEmpty(), kWaitMs); }();
        const WorkspaceEntry entry{workspace, u"Harbour"_s, WorkspaceEntry::Kind::Embedded, {}, profile.userId(), {}};
        session = std::make_unique<WorkspaceSession>(profile, entry, [this] { return server.makeTransport(); }, clock, rng);
        session->open();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(session->syncState().phase, sync::SyncState::Phase::UpToDate, kWaitMs); }();
        accounts = models::makeAccountsModel(session->store());
        campaigns = models::makeCampaignsModel(session->store());
        templates = models::makeTemplatesModel(session->store());
        deps.reset(new views::PanelDeps{session->store(), session->posts(), session->assets(), session->workspace(), context, *accounts, *campaigns,
                                        *templates, bus, actions, settings, &toasts, session->pool(), clock, rng, {}, nullptr, nullptr,
                                        &session->accounts()});
        deps->accountHooks = accountHooks(false, [](const QString &) {});
        deps->accountHooks.openBrowser = [this](const QUrl &page) { return browser.open(page); };
    }
    server::PublishRuntimeOptions publishing() const
    {
        server::PublishRuntimeOptions options;
        options.networks = *domain::NetworkCatalogue::builtIn().overlaid(network.overlay());
        options.allowedOrigins = {network.url()};
        return options;
    }
    /** What a command answers; the error's code in @c code. */
    template<class T, class Ask>
    std::optional<T> ask(Ask command)
    {
        std::optional<T> value;
        bool isAnswered = false;
        code.clear();
        command([&](const Result<T> &answer) {
            isAnswered = true;
            if (answer)
                value = *answer;
            else
                code = answer.error().code;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isAnswered, kWaitMs); }();
        return value;
    }
    NetworkSetup enterApp(const QString &platform, const QString &secret)
    {
        return ask<NetworkSetup>([&](auto done) { session->accounts().setApp(platform, network.clientId, secret, &home, done); }).value_or(NetworkSetup());
    }
    NetworkSetup setup(const QString &platform)
    {
        const auto all = ask<QList<NetworkSetup>>([&](auto done) { session->accounts().networks(&home, done); }).value_or(QList<NetworkSetup>());
        for (const NetworkSetup &one : all) {
            if (one.platform == platform)
                return one;
        }
        return {};
    }
    /** All records of a type in the client's cache. */
    QList<QJsonObject> cached(const QString &type)
    {
        store::Query query;
        query.type = type;
        std::optional<QList<QJsonObject>> rows;
        session->store().read(&home, [query](store::Reader &reader) { return reader.query(query); }, [&rows](const Result<store::QueryPage> &page) {
            rows.emplace();
            for (const store::Record &row : page ? page->rows : QList<store::Record>())
                rows->append(row.object());
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(rows.has_value(), kWaitMs); }();
        return rows.value_or(QList<QJsonObject>());
    }
    QJsonObject cachedAccount(const RecordId &id)
    {
        for (const QJsonObject &row : cached(u"SocialAccount"_s)) {
            if (row.value("id"_L1).toString() == id.toString())
                return row;
        }
        return {};
    }
    QString cachedStatus(const RecordId &id) { return cachedAccount(id).value("status"_L1).toString(); }
    bool hasHealth(const RecordId &id)
    {
        const QList<QJsonObject> rows = cached(u"AccountHealth"_s);
        return std::any_of(rows.begin(), rows.end(), [&id](const QJsonObject &row) { return row.value("accountId"_L1).toString() == id.toString(); });
    }
    /** Flows that the server keeps. */
    qsizetype flows()
    {
        qsizetype count = -1;
        const auto done = server.engine().read(workspace, [&](const server::SystemReader &records) -> Result<void> {
            const auto found = records.query(u"OAuthState"_s, {}, 100);
            count = found ? found->size() : -2;
            return {};
        });
        return done ? count : -3;
    }
    /** From the choice of the network to what follows the browser. */
    void connect(ConnectController &controller, domain::Platform platform)
    {
        controller.loadNetworks();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(controller.areNetworksKnown(), kWaitMs); }();
        controller.pick(platform);
        controller.start({});
    }
    RecordId connectX()
    {
        ConnectController controller(*deps);
        connect(controller, domain::Platform::Twitter);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(controller.step() == Step::Done || !controller.error().isNull(), kWaitMs); }();
        return controller.flow().accounts.value(0);
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRng rng;
    FakeNetwork network;
    Profile profile = *Profile::open(folder.path());
    EmbeddedServer server{folder.filePath(u"server"_s), profile.userId(), clock, rng, publishing()};
    QObject home;
    QString workspace;
    QString code;
    Browser browser;
    std::unique_ptr<WorkspaceSession> session;
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    ui::ActionRegistry actions{&settings};
    QWidget window;
    ui::Toasts toasts{&window};
    std::unique_ptr<views::PanelDeps> deps;
};

} // namespace

/** Connecting accounts from the first click to the record in the client's cache: nothing between the two is a stand-in. */
class TestConnectAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void anAppIsEnteredOnce();
    void connectedKeptAndGivenBack();
    void pagesAreChosenFrom();
    void theOnlyPageIsOnlyToRead();
    void theBrowserSaysNo();
    void theWaitIsGivenUp();
    void theProgramIsUnknownThere();
    void aServerRegistersTheProgramItself();
    void aCrashTellsNoSecret();
};

void TestConnectAccount::anAppIsEnteredOnce()
{
    World world;
    const NetworkSetup before = world.setup(u"twitter"_s);
    QVERIFY(!before.canConnect);
    QCOMPARE(before.missing, u"app"_s);
    QVERIFY(before.redirectUris.contains(u"http://127.0.0.1:47831/"_s));
    QVERIFY(world.setup(u"mastodon"_s).canConnect);
    const NetworkSetup entered = world.enterApp(u"twitter"_s, {});
    QVERIFY2(entered.canConnect, qPrintable(world.code));
    QCOMPARE(entered.clientId, world.network.clientId);
    QVERIFY(entered.setAtMs > 0);
    // Facebook takes nobody without the app's secret, and a secret that is there survives a change of the id.
    QCOMPARE(world.enterApp(u"facebook"_s, {}).missing, u"secret"_s);
    QVERIFY(world.enterApp(u"facebook"_s, world.network.clientSecret).canConnect);
    QVERIFY(world.enterApp(u"facebook"_s, {}).hasSecret);
    QVERIFY(!world.ask<NetworkSetup>([&](auto done) { world.session->accounts().setApp(u"twitter"_s, u"  "_s, {}, &world.home, done); }));
    QCOMPARE(world.code, u"connect.badApp"_s);
}

void TestConnectAccount::connectedKeptAndGivenBack()
{
    World world;
    QVERIFY(world.enterApp(u"twitter"_s, {}).canConnect);
    const RecordId id = world.connectX();
    QVERIFY(!id.isNull());
    QTRY_COMPARE_WITH_TIMEOUT(world.browser.lastStatus, 200, kWaitMs);
    QCOMPARE(world.browser.lastUrl.host(), u"127.0.0.1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(world.cachedStatus(id), u"connected"_s, kWaitMs);
    const QJsonObject account = world.cachedAccount(id);
    QCOMPARE(account.value("platform"_L1).toString(), u"twitter"_s);
    QCOMPARE(account.value("platformAccountId"_L1).toString(), u"100"_s);
    QCOMPARE(account.value("displayName"_L1).toString(), u"Harbour Roasters"_s);
    QTRY_VERIFY_WITH_TIMEOUT(world.hasHealth(id), kWaitMs);
    // Again, by the account's own button: the same account with its history.
    QTRY_VERIFY_WITH_TIMEOUT(world.accounts->find(id.toString()), kWaitMs);
    ConnectController again(*world.deps);
    again.reconnect(*world.accounts->find(id.toString()));
    again.start(again.knownServer());
    QTRY_COMPARE_WITH_TIMEOUT(again.step(), Step::Done, kWaitMs);
    QCOMPARE(again.flow().accounts, QList<RecordId>{id});
    QCOMPARE(world.network.count(u"^POST /token"_s), 2);
    const auto check = [&](auto done) { world.session->accounts().check(id, &world.home, [done](const Result<void> &checked) { done(checked ? Result<bool>(true) : Result<bool>(checked.error())); }); };
    QVERIFY2(world.ask<bool>(check), qPrintable(world.code));
    const auto revoked = world.ask<bool>([&](auto done) { world.session->accounts().disconnect(id, &world.home, done); });
    QVERIFY2(revoked && *revoked, qPrintable(world.code));
    QVERIFY(world.network.count(u"^POST /revoke"_s) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(world.cachedStatus(id), u"disconnected"_s, kWaitMs);
    QCOMPARE(world.cached(u"SocialAccount"_s).size(), 1);
    QVERIFY(!world.ask<bool>(check));
    QCOMPARE(world.code, u"connect.gone"_s);
}

void TestConnectAccount::pagesAreChosenFrom()
{
    World world;
    world.network.profiles = {{u"11"_s, u"Harbour Page"_s, true}, {u"12"_s, u"Halden Page"_s, true}, {u"13"_s, u"Only to read"_s, true, false}};
    QVERIFY(world.enterApp(u"facebook"_s, world.network.clientSecret).canConnect);
    ConnectController controller(*world.deps);
    world.connect(controller, domain::Platform::Facebook);
    QTRY_VERIFY_WITH_TIMEOUT(controller.step() == Step::Channels || !controller.error().isNull(), kWaitMs);
    QVERIFY2(controller.step() == Step::Channels, qPrintable(controller.error().code));
    QCOMPARE(world.browser.lastUrl.host(), u"localhost"_s);
    const QList<services::ConnectChannel> channels = controller.flow().channels;
    QCOMPARE(channels.size(), 3);
    QCOMPARE(channels.at(1).displayName, u"Halden Page"_s);
    QCOMPARE(channels.at(1).accountKind, u"page"_s);
    QCOMPARE(channels.at(1).blockedBy, QString());
    QCOMPARE(channels.at(2).blockedBy, u"noPublishRight"_s);
    controller.choose({channels.at(2).platformAccountId});
    QTRY_COMPARE_WITH_TIMEOUT(controller.error().code, u"connect.notChosen"_s, kWaitMs);
    controller.choose({channels.at(1).platformAccountId});
    QTRY_COMPARE_WITH_TIMEOUT(controller.step(), Step::Done, kWaitMs);
    const RecordId id = controller.flow().accounts.value(0);
    QTRY_COMPARE_WITH_TIMEOUT(world.cachedStatus(id), u"connected"_s, kWaitMs);
    QCOMPARE(world.cached(u"SocialAccount"_s).size(), 1);
    QCOMPARE(world.cachedAccount(id).value("platformAccountId"_L1).toString(), channels.at(1).platformAccountId);
}

void TestConnectAccount::theOnlyPageIsOnlyToRead()
{
    World world;
    world.network.profiles = {{u"13"_s, u"Only to read"_s, true, false}};
    QVERIFY(world.enterApp(u"facebook"_s, world.network.clientSecret).canConnect);
    ConnectController controller(*world.deps);
    world.connect(controller, domain::Platform::Facebook);
    QTRY_COMPARE_WITH_TIMEOUT(controller.step(), Step::Channels, kWaitMs);
    QCOMPARE(controller.flow().channels.value(0).blockedBy, u"noPublishRight"_s);
    QVERIFY(world.cached(u"SocialAccount"_s).isEmpty());
}

void TestConnectAccount::theBrowserSaysNo()
{
    World world;
    QVERIFY(world.enterApp(u"twitter"_s, {}).canConnect);
    world.network.agrees = false;
    ConnectController controller(*world.deps);
    world.connect(controller, domain::Platform::Twitter);
    QTRY_COMPARE_WITH_TIMEOUT(controller.error().code, u"connect.denied"_s, kWaitMs);
    QCOMPARE(controller.error().kind, ErrorKind::Cancelled);
    QCOMPARE(controller.step(), Step::Consent);
    QVERIFY(world.cached(u"SocialAccount"_s).isEmpty());
    // A change of mind begins anew, on the same port.
    world.network.agrees = true;
    controller.start({});
    QTRY_COMPARE_WITH_TIMEOUT(controller.step(), Step::Done, kWaitMs);
}

void TestConnectAccount::theWaitIsGivenUp()
{
    World world;
    QVERIFY(world.enterApp(u"twitter"_s, {}).canConnect);
    world.browser.isAsleep = true;
    ConnectController controller(*world.deps);
    world.connect(controller, domain::Platform::Twitter);
    QTRY_COMPARE_WITH_TIMEOUT(controller.step(), Step::Browser, kWaitMs);
    QCOMPARE(world.flows(), 1);
    QVERIFY(controller.millisecondsLeft() > 500'000);
    controller.back();
    QCOMPARE(controller.step(), Step::Consent);
    QTRY_COMPARE_WITH_TIMEOUT(world.flows(), 0, kWaitMs);
    // The browser that comes after all finds nobody.
    world.browser.isAsleep = false;
    world.browser.open(world.browser.opened.first());
    QTRY_COMPARE_WITH_TIMEOUT(world.browser.lastUrl.host(), u"127.0.0.1"_s, kWaitMs);
    QCOMPARE(world.browser.lastStatus == 200, false);
    QVERIFY(world.cached(u"SocialAccount"_s).isEmpty());
}

void TestConnectAccount::theProgramIsUnknownThere()
{
    World world;
    ConnectController controller(*world.deps);
    world.connect(controller, domain::Platform::Twitter);
    QTRY_COMPARE_WITH_TIMEOUT(controller.error().code, u"connect.noApp"_s, kWaitMs);
    QVERIFY(world.browser.opened.isEmpty());
}

void TestConnectAccount::aServerRegistersTheProgramItself()
{
    World world;
    QVERIFY(world.server.practice()->addAccount(u"roaster"_s, u"Harbour Roasters"_s));
    world.browser.username = u"roaster"_s;
    std::optional<Result<QByteArray>> target;
    auto wait = world.deps->accountHooks.listen(domain::NetworkAuth::Redirect::Loopback, {}, [&target](const Result<QByteArray> &arrived) { target = arrived; });
    QVERIFY(wait);
    services::AccountService &service = world.session->accounts();
    const auto begun = world.ask<ConnectState>([&](auto done) {
        service.begin(u"mastodon"_s, world.server.practiceUrl().toString(), {}, (*wait)->redirectUri(), &world.home, done);
    });
    QVERIFY2(begun, qPrintable(world.code));
    QCOMPARE(begun->redirectUri, (*wait)->redirectUri());
    QVERIFY(world.browser.open(begun->browserUrl));
    QTRY_VERIFY_WITH_TIMEOUT(target && *target, kWaitMs);
    const auto done = world.ask<ConnectState>([&](auto answer) { service.finish(begun->flowId, **target, &world.home, answer); });
    QVERIFY2(done && done->stage == ConnectState::Stage::Done, qPrintable(world.code));
    const RecordId id = done->accounts.value(0);
    QTRY_COMPARE_WITH_TIMEOUT(world.cachedStatus(id), u"connected"_s, kWaitMs);
    QCOMPARE(world.cachedAccount(id).value("serverUrl"_L1).toString(), world.server.practiceUrl().toString());
    // What is shown of the server has no scheme, and it is found again all the same.
    QTRY_VERIFY_WITH_TIMEOUT(world.accounts->find(id.toString()), kWaitMs);
    ConnectController again(*world.deps);
    again.reconnect(*world.accounts->find(id.toString()));
    again.start(again.knownServer());
    QTRY_VERIFY_WITH_TIMEOUT(again.step() == Step::Done || !again.error().isNull(), kWaitMs);
    QVERIFY2(again.step() == Step::Done, qPrintable(again.error().code));
    QCOMPARE(again.flow().accounts, QList<RecordId>{id});
}

namespace {

/** Name of a file: this process connects accounts, writes there where its profile is and what nobody may find, and crashes. */
constexpr auto kCrash = "CAMPANILE_TEST_CRASH";

int connectAndCrash()
{
    auto *world = new World;
    const bool canConnect = world->enterApp(u"twitter"_s, world->network.clientSecret).canConnect;
    const RecordId id = canConnect ? world->connectX() : RecordId();
    if (id.isNull())
        return 1;
    [&] { QTRY_COMPARE_WITH_TIMEOUT(world->cachedStatus(id), u"connected"_s, kWaitMs); }();
    QFile notes(qEnvironmentVariable(kCrash));
    if (!notes.open(QIODevice::WriteOnly))
        return 2;
    notes.write((QStringList{world->folder.path()} + world->network.secrets()).join(u'\n').toUtf8());
    notes.close();
    qFatal("a fault in the middle of everything");
}

} // namespace

void TestConnectAccount::aCrashTellsNoSecret()
{
    QTemporaryDir place;
    const QString notes = place.filePath(u"notes"_s);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kCrash), notes);
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true;qt.*=false"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(program.waitForFinished(4 * kWaitMs));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    const QByteArray output = program.readAll();
    QVERIFY2(output.contains("a fault in the middle of everything"), output.constData());
    QFile file(notes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QByteArray> secrets = file.readAll().split('\n');
    const QString folder = QString::fromUtf8(secrets.takeFirst());
    QVERIFY(secrets.size() >= 3);
    QHash<QString, QByteArray> texts{{u"output"_s, output}};
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile left(walk.next());
        QVERIFY(left.open(QIODevice::ReadOnly));
        texts.insert(left.fileName(), left.readAll());
    }
    int withAccount = 0;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        withAccount += it.value().contains("Harbour Roasters");
        QVERIFY2(!it.key().section(u'/', -1).startsWith(u"core"), qPrintable(it.key()));
        for (const QByteArray &secret : secrets) {
            for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex(), QUrl::toPercentEncoding(QString::fromUtf8(secret))})
                QVERIFY2(!it.value().contains(form), qPrintable(it.key()));
        }
    }
    // The account itself stands in the server's database and in the client's cache: both were looked through.
    QVERIFY2(withAccount >= 2, qPrintable(texts.keys().join(u' ')));
    QVERIFY(QDir(folder).removeRecursively());
}

int main(int argc, char **argv)
{
    forbidCoreDumps();
    QApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(kCrash))
        return connectAndCrash();
    TestConnectAccount test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connectaccount.moc"
