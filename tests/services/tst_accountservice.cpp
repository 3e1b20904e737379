// SPDX-License-Identifier: GPL-3.0-or-later
// Account commands: what goes to the server, and what comes back as values and errors.
#include "app/services/accountservice.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

#include <optional>

namespace tst_accountservice {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;

class TestAccountService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_method.clear();
        m_arguments = {};
        m_answer = QJsonObject();
    }

    void networksAreRead()
    {
        m_answer = QJsonObject{{u"list"_s, QJsonArray{QJsonObject{{u"platform"_s, u"twitter"_s},
                                                                  {u"canConnect"_s, false},
                                                                  {u"missing"_s, u"secret"_s},
                                                                  {u"clientId"_s, u"abc"_s},
                                                                  {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1:8741/"_s}},
                                                                  {u"setAt"_s, u"2026-11-21T09:00:00.000Z"_s},
                                                                  {u"checkCode"_s, u"ok"_s}},
                                                      QJsonObject{{u"platform"_s, u"mastodon"_s}, {u"canConnect"_s, true}}}}};
        std::optional<Result<QList<NetworkSetup>>> got;
        m_service.networks(this, [&](Result<QList<NetworkSetup>> list) { got = std::move(list); });
        QCOMPARE(m_method, u"Network/get"_s);
        QVERIFY(m_arguments.value(u"platforms"_s).isNull());
        QVERIFY(got && *got);
        QCOMPARE((*got)->size(), 2);
        const NetworkSetup &x = (*got)->first();
        QCOMPARE(x.missing, u"secret"_s);
        QCOMPARE(x.redirectUris, QStringList{u"http://127.0.0.1:8741/"_s});
        QCOMPARE(x.setAtMs, 1'795'251'600'000);
        QCOMPARE(x.checkedAtMs, 0);
        QVERIFY((*got)->last().canConnect);
    }

    void emptySecretIsNotSent()
    {
        m_service.setApp(u"reddit"_s, u"id"_s, {}, this, [](const Result<NetworkSetup> &) {});
        QCOMPARE(m_arguments, (QJsonObject{{u"platform"_s, u"reddit"_s}, {u"clientId"_s, u"id"_s}}));
        m_service.setApp(u"reddit"_s, u"id"_s, u"hush"_s, this, [](const Result<NetworkSetup> &) {});
        QCOMPARE(m_arguments.value(u"clientSecret"_s).toString(), u"hush"_s);
    }

    void beginningNamesOnlyWhatIsKnown()
    {
        m_service.begin(u"twitter"_s, {}, {}, {}, this, [](const Result<ConnectState> &) {});
        QCOMPARE(m_method, u"SocialAccount/connect"_s);
        QCOMPARE(m_arguments, (QJsonObject{{u"platform"_s, u"twitter"_s}}));
        const RecordId account = RecordId::create('s');
        m_service.begin(u"mastodon"_s, u"mastodon.example"_s, account, QUrl(u"http://127.0.0.1:4711/"_s), this,
                        [](const Result<ConnectState> &) {});
        QCOMPARE(m_arguments.value(u"server"_s).toString(), u"mastodon.example"_s);
        QCOMPARE(m_arguments.value(u"socialAccountId"_s).toString(), account.toString());
        QCOMPARE(m_arguments.value(u"redirectUri"_s).toString(), u"http://127.0.0.1:4711/"_s);
    }

    void onlyPagesOfTheWebAreOpened_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("opens");
        QTest::newRow("a page of a network") << u"https://x.com/i/oauth2/authorize?state=a%20b"_s << true;
        QTest::newRow("a practice server on this computer") << u"http://127.0.0.1:4711/oauth"_s << true;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("another program") << u"vscode://open"_s << false;
        QTest::newRow("no address") << QString() << false;
    }
    void onlyPagesOfTheWebAreOpened()
    {
        QFETCH(QString, address);
        QFETCH(bool, opens);
        m_answer = QJsonObject{{u"flowId"_s, u"f1"_s}, {u"stage"_s, u"browser"_s}, {u"authorizeUrl"_s, address}};
        std::optional<ConnectState> got;
        m_service.begin(u"twitter"_s, {}, {}, {}, this, [&](const Result<ConnectState> &state) { got = *state; });
        QVERIFY(got);
        QCOMPARE(got->browserUrl.isEmpty(), !opens);
        QCOMPARE(got->stage, ConnectState::Stage::Browser);
    }

    void channelsAndAccountsAreRead()
    {
        const RecordId account = RecordId::create('s');
        m_answer = QJsonObject{{u"flowId"_s, u"f1"_s},
                               {u"stage"_s, u"choosing"_s},
                               {u"expiresAt"_s, u"2026-11-21T09:00:00.000Z"_s},
                               {u"missingScopes"_s, QJsonArray{u"pages_read"_s}},
                               {u"channels"_s, QJsonArray{QJsonObject{{u"platformAccountId"_s, u"1"_s}, {u"displayName"_s, u"Bakery"_s}, {u"isConnected"_s, true}},
                                                          QJsonObject{{u"platformAccountId"_s, u"2"_s}, {u"blockedBy"_s, u"connect.limit"_s}}}},
                               {u"accountIds"_s, QJsonArray{account.toString(), u"no id"_s}}};
        std::optional<ConnectState> got;
        m_service.finish(u"f1"_s, "/?code=a&state=b", this, [&](const Result<ConnectState> &state) { got = *state; });
        QCOMPARE(m_method, u"SocialAccount/finish"_s);
        QCOMPARE(m_arguments.value(u"target"_s).toString(), u"/?code=a&state=b"_s);
        QVERIFY(got);
        QCOMPARE(got->stage, ConnectState::Stage::Choosing);
        QCOMPARE(got->channels.size(), 2);
        QVERIFY(got->channels.first().isConnected);
        QCOMPARE(got->channels.last().blockedBy, u"connect.limit"_s);
        QCOMPARE(got->accounts, QList<RecordId>{account});
        QCOMPARE(got->missingScopes, QStringList{u"pages_read"_s});
        QCOMPARE(got->expiresAtMs, 1'795'251'600'000);
    }

    void commandsNameTheirAccount()
    {
        const RecordId account = RecordId::create('s');
        int calls = 0;
        const auto counted = [&](const Result<void> &done) { calls += done ? 1 : 0; };
        m_service.pause(account, this, counted);
        QCOMPARE(m_method, u"SocialAccount/pause"_s);
        m_service.resume(account, this, counted);
        m_service.check(account, this, counted);
        QCOMPARE(m_arguments, (QJsonObject{{u"socialAccountId"_s, account.toString()}}));
        m_answer = QJsonObject{{u"revoked"_s, true}};
        bool revoked = false;
        m_service.disconnect(account, this, [&](const Result<bool> &done) { revoked = *done; });
        QVERIFY(revoked);
        QCOMPARE(calls, 3);
    }

    void choicesAndLinksAreRead()
    {
        m_answer = QJsonObject{{u"choices"_s, QJsonArray{QJsonObject{{u"value"_s, u"b1"_s}, {u"label"_s, u"Recipes"_s}},
                                                         QJsonObject{{u"value"_s, u"b2"_s}, {u"isEnabled"_s, false}}}}};
        QList<OptionChoice> choices;
        m_service.choices(RecordId::create('s'), u"boards"_s, {}, this, [&](const Result<QList<OptionChoice>> &list) { choices = *list; });
        QCOMPARE(choices.size(), 2);
        QVERIFY(choices.first().isEnabled);
        QVERIFY(!choices.last().isEnabled);
        const RecordId link = RecordId::create('z');
        m_answer = QJsonObject{{u"id"_s, link.toString()}, {u"url"_s, u"https://team.example/connect/abc"_s}};
        ConnectLinkMade made;
        m_service.makeLink(u"Ada"_s, {}, {u"tiktok"_s}, 24, this, [&](const Result<ConnectLinkMade> &done) { made = *done; });
        QCOMPARE(made.id, link);
        QCOMPARE(made.url, QUrl(u"https://team.example/connect/abc"_s));
        QCOMPARE(m_arguments.value(u"hours"_s).toInt(), 24);
    }

    void errorsSayWhatAPersonHasToKnow_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("args");
        const auto refused = [](ErrorKind kind, QStringList args) { return makeError(kind, u"method.refused"_s, {}, std::move(args)); };
        QTest::newRow("no connection") << makeError(ErrorKind::Network, u"net.refused"_s, {}, {u"host"_s}) << u"connect.offline"_s << QStringList();
        QTest::newRow("no answer") << makeError(ErrorKind::Timeout, u"net.timeout"_s) << u"connect.offline"_s << QStringList();
        QTest::newRow("refused by the network, in its words")
            << refused(ErrorKind::Invalid, {u"connect"_s, u"connect.refused"_s, u"App not verified"_s}) << u"connect.refused"_s << QStringList{u"App not verified"_s};
        QTest::newRow("the person said no") << refused(ErrorKind::Invalid, {u"connect"_s, u"connect.denied"_s}) << u"connect.denied"_s << QStringList();
        QTest::newRow("the role does not allow it") << refused(ErrorKind::Permission, {u"forbidden"_s}) << u"connect.forbidden"_s << QStringList();
        QTest::newRow("the account is gone") << refused(ErrorKind::NotFound, {u"notFound"_s}) << u"connect.gone"_s << QStringList();
        QTest::newRow("an older server") << refused(ErrorKind::NotFound, {u"unknownMethod"_s}) << u"net.unsupported"_s << QStringList();
        QTest::newRow("a fault of the server") << refused(ErrorKind::Internal, {u"serverFail"_s}) << u"sync.methodFailed"_s << QStringList();
        QTest::newRow("a code that is none of connecting")
            << refused(ErrorKind::Invalid, {u"connect"_s, u"<b>html</b>"_s}) << u"sync.methodFailed"_s << QStringList();
        QTest::newRow("signed out") << makeError(ErrorKind::Auth, u"auth.signInAgain"_s) << u"auth.signInAgain"_s << QStringList();
    }
    void errorsSayWhatAPersonHasToKnow()
    {
        QFETCH(Error, error);
        QFETCH(QString, code);
        QFETCH(QStringList, args);
        m_answer = error;
        Error got;
        m_service.check(RecordId::create('s'), this, [&](const Result<void> &done) { got = done.error(); });
        QCOMPARE(got.code, code);
        QCOMPARE(got.args, args);
    }

    void nobodyIsCalledAfterTheEnd()
    {
        AccountService::Answer late;
        AccountService service([&](const QString &, const QJsonObject &, AccountService::Answer answer) { late = std::move(answer); });
        bool called = false;
        auto context = std::make_unique<QObject>();
        service.check(RecordId::create('s'), context.get(), [&](const Result<void> &) { called = true; });
        context.reset();
        late(QJsonObject());
        QVERIFY(!called);
    }

private:
    QString m_method;
    QJsonObject m_arguments;
    Result<QJsonObject> m_answer = QJsonObject();
    AccountService m_service{[this](const QString &method, const QJsonObject &arguments, AccountService::Answer answer) {
        m_method = method;
        m_arguments = arguments;
        answer(m_answer);
    }};
};

CAMPANILE_GUILESS_TEST(TestAccountService)

} // namespace tst_accountservice

#include "tst_accountservice.moc"
