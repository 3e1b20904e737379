// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demoworkspace.h"
#include "server/core/inbox/inboxcollector.h"
#include "server/core/inbox/inboxruntime.h"
#include "server/core/inbox/scoring.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/practice/practicehome.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishruntime.h"
#include "tests/publish/support/memorystore.h"
#include "tests/server/fixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_collectpractice {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using campanile::tests::EngineFixture;

namespace {

constexpr qint64 kMinute = 60'000;

QString text(const QJsonObject &record, const char *name)
{
    return record.value(QLatin1StringView(name)).toString();
}

} // namespace

/** The collector and Mastodon's adapter against the practice network, over loopback. */
class TestCollectPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void commentsMentionsAndMessagesArrive();
    void repliesGoOutOnceAndComeBackAsOurs();
    void editsDeletionsAndBlocks();
    void limitsAreObeyed();
    void theCrowdIsDeterministicAndAnswersBack();
    void theDemonstrationIsWhatTheNetworkHas();
    void theRuntimeCollectsByItself();

private:
    [[nodiscard]] QList<QJsonObject> all(const QString &type, const QString &workspace = {});
    [[nodiscard]] QJsonObject itemOf(qint64 statusId);
    void tick(qint64 ms = 0)
    {
        m_clock.advance(ms);
        m_collector->tick();
    }
    qint64 say(const QString &text, qint64 inReplyTo = 0, bool isDirect = false)
    {
        PracticeWord word{u"ingvild_b"_s, u"roaster"_s, inReplyTo, -1, text, u"nb"_s, isDirect, m_clock.nowMs()};
        const auto ids = m_practice->addWords({word});
        return ids ? ids->first() : 0;
    }

    QTemporaryDir m_dir;
    TestClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<EnginePublishStore> m_store;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<CurlHttpClient> m_http;
    PlatformRegistry m_platforms;
    std::unique_ptr<VaultCredentials> m_credentials;
    std::unique_ptr<TokenKeeper> m_keeper;
    std::unique_ptr<InboxContext> m_context;
    std::unique_ptr<InboxCollector> m_collector;
    QString m_account;
    AccountSession m_session;
    qint64 m_post = 0;
    int m_run = 0;
};

void TestCollectPractice::init()
{
    m_fixture = std::make_unique<EngineFixture>(EngineFixture::Backend::SqliteMemory, nullptr);
    QVERIFY2(m_fixture->problem.isEmpty(), qPrintable(m_fixture->problem));
    m_store = std::make_unique<EnginePublishStore>(*m_fixture->engine);
    m_practice = std::make_unique<PracticeServer>(PracticeOptions{m_dir.filePath(u"practice%1.db"_s.arg(++m_run)), 0, {}}, m_clock);
    const auto url = m_practice->start();
    QVERIFY(url);
    const auto login = m_practice->addAccount(u"roaster"_s, u"Harbour Roasters"_s);
    QVERIFY(login);
    QVERIFY(m_practice->addPeople({{u"ingvild_b"_s, u"Ingvild Berge"_s, 412}}));
    HttpGuard guard;
    guard.allowOrigin(*url);
    m_http = std::make_unique<CurlHttpClient>(guard);
    m_platforms = standardPlatforms(*m_http, m_clock);
    m_credentials = std::make_unique<VaultCredentials>(*Vault::create(QByteArray(32, 'k')));
    m_keeper = std::make_unique<TokenKeeper>(*m_store, *m_credentials, adapterWays(m_platforms), m_clock, m_rng);
    m_context = std::make_unique<InboxContext>(
        InboxContext{*m_store, m_platforms, *m_keeper, nullptr, domain::NetworkCatalogue::builtIn(), m_clock, m_rng});
    m_collector = std::make_unique<InboxCollector>(*m_context, QList<InboxStep>{});
    const auto past = m_practice->addPast({{u"roaster"_s, {u"New on the shelf"_s}, {}, m_clock.nowMs() - kMinute, {}}});
    QVERIFY(past);
    m_post = past->first().status.id;
    m_session.serverUrl = url->toString();
    m_session.platformAccountId = login->accountId + u"@practice"_s;
    m_session.accessToken = login->accessToken;
    const auto written = m_store->write(m_fixture->account, [&](SystemRecords &records) -> Result<void> {
        const auto account = records.create(u"SocialAccount"_s, {{u"platform"_s, u"instagram"_s}, {u"platformAccountId"_s, m_session.platformAccountId}, {u"username"_s, u"roaster"_s},
                                                                 {u"displayName"_s, u"Roasters"_s}, {u"status"_s, u"connected"_s}, {u"serverUrl"_s, m_session.serverUrl},
                                                                 {u"connectedAt"_s, wireTime(m_clock.nowMs())}, {u"metadata"_s, QJsonObject{{u"practice"_s, true}}}});
        if (!account)
            return account.error();
        m_account = *account;
        const auto post = records.create(u"Post"_s, {{u"body"_s, u"New on the shelf"_s}});
        if (!post)
            return post.error();
        const auto target = records.create(u"PostTarget"_s, {{u"postId"_s, *post}, {u"accountId"_s, m_account}, {u"platform"_s, u"instagram"_s}, {u"status"_s, u"published"_s},
                                                             {u"platformPostId"_s, QString::number(m_post)}});
        if (!target)
            return target.error();
        return m_credentials->write(records, m_fixture->account, m_account, AccountTokens{.accessToken = login->accessToken, .refreshToken = {}});
    });
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
}

void TestCollectPractice::cleanup()
{
    m_collector.reset();
    m_context.reset();
    m_keeper.reset();
    m_practice.reset();
    m_fixture.reset();
}

QList<QJsonObject> TestCollectPractice::all(const QString &type, const QString &workspace)
{
    QList<QJsonObject> rows;
    const auto read = m_store->read(workspace.isEmpty() ? m_fixture->account : workspace, [&](const SystemReader &records) -> Result<void> {
        const auto found = records.query(type, {}, 100'000);
        if (!found)
            return found.error();
        rows = *found;
        return {};
    });
    return read ? rows : QList<QJsonObject>();
}

QJsonObject TestCollectPractice::itemOf(qint64 statusId)
{
    for (const QJsonObject &item : all(u"InboxItem"_s)) {
        if (text(item, "platformItemId") == QString::number(statusId))
            return item;
    }
    return {};
}

void TestCollectPractice::commentsMentionsAndMessagesArrive()
{
    const qint64 comment = say(u"Lovely <b>coffee</b> & more 😊"_s, m_post);
    const qint64 mention = say(u"@roaster are you open?"_s);
    const qint64 direct = say(u"@roaster where is my bag?"_s, 0, true);
    tick();
    const QJsonObject first = itemOf(comment);
    QCOMPARE(text(first, "type"), u"comment"_s);
    QCOMPARE(text(first, "content"), u"Lovely <b>coffee</b> & more 😊"_s);
    QCOMPARE(text(first, "platform"), u"instagram"_s);
    QCOMPARE(text(first, "senderName"), u"Ingvild Berge"_s);
    QCOMPARE(first.value("senderFollowers"_L1).toInt(), 412);
    QCOMPARE(text(first, "originalPostContent"), u"New on the shelf"_s);
    QVERIFY(!text(first, "postTargetId").isEmpty());
    QCOMPARE(text(itemOf(mention), "type"), u"mention"_s);
    QVERIFY(itemOf(direct).isEmpty());
    const auto items = all(u"InboxItem"_s);
    QCOMPARE(items.size(), 3);
    const auto thread = std::find_if(items.begin(), items.end(), [](const QJsonObject &item) { return text(item, "type") == u"dm"_s; });
    QVERIFY(thread != items.end());
    QCOMPARE(text(*thread, "content"), u"@roaster where is my bag?"_s);
    say(u"@roaster hello?"_s, direct, true);
    tick(10 * kMinute);
    QCOMPARE(all(u"InboxItem"_s).size(), 3);
    QCOMPARE(all(u"InboxMessage"_s).size(), 4);
    // Nothing is new: looking again writes nothing.
    tick(20 * kMinute);
    const auto before = m_fixture->engine->sequence(m_fixture->account);
    tick(20 * kMinute);
    tick(20 * kMinute);
    QCOMPARE(*m_fixture->engine->sequence(m_fixture->account), *before);
}

void TestCollectPractice::repliesGoOutOnceAndComeBackAsOurs()
{
    const qint64 comment = say(u"Are you open?"_s, m_post);
    tick();
    const QJsonObject item = itemOf(comment);
    const auto adapter = m_platforms.find(u"mastodon"_s);
    const CreateAttempt attempt{adapter->newKey(u"reply"_s, m_clock.nowMs()), m_clock.nowMs(), {}};
    const RemoteInboxItem remote = remoteItemOf(item, {});
    const auto sent = adapter->reply(m_session, remote, u"Until six"_s, attempt);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    const auto again = adapter->reply(m_session, remote, u"Until six"_s, attempt);
    QVERIFY(again);
    QCOMPARE(again->id, sent->id);
    const auto answers = m_practice->answersTo(comment);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().text, u"@ingvild_b Until six"_s);
    // Nobody here has written it down: it was sent from somewhere else.
    m_clock.advance(20 * kMinute);
    tick();
    tick(20 * kMinute);
    const QJsonObject after = itemOf(comment);
    QCOMPARE(text(after, "status"), u"replied"_s);
    QCOMPARE(after.value("messageCount"_L1).toInt(), 2);
    RemoteInboxItem privately = remote;
    privately.data.insert("private"_L1, true);
    const auto whispered = adapter->reply(m_session, privately, u"Send us a message"_s, {adapter->newKey(u"other"_s, 1), m_clock.nowMs(), {}});
    QVERIFY(whispered);
    QVERIFY(m_practice->answersTo(comment).last().isDirect());
}

void TestCollectPractice::editsDeletionsAndBlocks()
{
    const qint64 first = say(u"Bad coffee"_s, m_post);
    const qint64 second = say(u"Good coffee"_s, m_post);
    const qint64 third = say(u"@roaster buy followers"_s);
    tick();
    QVERIFY(m_practice->editWord(first, u"Not so bad coffee"_s));
    QVERIFY(m_practice->removeWord(second));
    const auto adapter = m_platforms.find(u"mastodon"_s);
    tick(kMinute);
    tick(30 * kMinute);
    QCOMPARE(text(itemOf(first), "content"), u"Not so bad coffee"_s);
    QVERIFY(!text(itemOf(first), "remoteEditedAt").isEmpty());
    QVERIFY(!text(itemOf(second), "remoteDeletedAt").isEmpty());
    QCOMPARE(text(itemOf(second), "content"), u"Good coffee"_s);
    // Who is blocked is no longer shown, which is not the same as deleted.
    const QString spam = text(itemOf(third), "id");
    QVERIFY(m_store->write(m_fixture->account, [&](SystemRecords &records) { return records.patch(u"InboxItem"_s, spam, {{u"moderation"_s, u"blocked"_s}}); }));
    QVERIFY(adapter->block(m_session, remoteItemOf(itemOf(third), {})));
    tick(30 * kMinute);
    tick(30 * kMinute);
    QVERIFY(text(itemOf(third), "remoteDeletedAt").isEmpty());
    QVERIFY(isUnsupported(adapter->hide(m_session, remoteItemOf(itemOf(first), {}), true).error()));
    QVERIFY(isUnsupported(adapter->removeItem(m_session, remoteItemOf(itemOf(first), {})).error()));
}

void TestCollectPractice::limitsAreObeyed()
{
    say(u"Lovely"_s, m_post);
    m_practice->faults().set(PracticeFault::RateLimit, 1, u"roaster"_s, 30 * 60);
    tick();
    m_practice->faults().clear();
    tick(10 * kMinute);
    tick(10 * kMinute);
    QVERIFY(all(u"InboxItem"_s).isEmpty());
    tick(11 * kMinute);
    QCOMPARE(all(u"InboxItem"_s).size(), 1);
}

void TestCollectPractice::theCrowdIsDeterministicAndAnswersBack()
{
    QStringList said[2];
    for (QStringList &words : said) {
        PracticeServer network(PracticeOptions{m_dir.filePath(u"crowd%1.db"_s.arg(++m_run)), 0, {}}, m_clock);
        QVERIFY(network.start());
        QCOMPARE(*network.speak(), false);
        QVERIFY(network.addAccount(u"halden"_s, u"Halden"_s));
        const auto past = network.addPast({{u"halden"_s, {u"New on the shelf"_s}, {}, m_clock.nowMs(), {}}});
        QVERIFY(past);
        for (int i = 0; i < 40; ++i)
            QVERIFY(network.speak());
        for (const PracticeStatus &status : network.answersTo(past->first().status.id))
            words.append(QString::number(status.accountId) + status.text);
    }
    QVERIFY(said[0].size() > 10);
    QCOMPARE(said[0], said[1]);
    // Whoever is answered comes back, sooner or later.
    qint64 comment = 0;
    for (int i = 0; i < 60 && comment % 3 != 1; ++i) {
        QVERIFY(m_practice->speak());
        const auto answers = m_practice->answersTo(m_post);
        if (!answers.isEmpty())
            comment = answers.last().id;
    }
    const auto adapter = m_platforms.find(u"mastodon"_s);
    RemoteInboxItem item;
    item.id = QString::number(comment);
    const auto sent = adapter->reply(m_session, item, u"Thank you"_s, {u"k1"_s, m_clock.nowMs(), {}});
    QVERIFY(sent);
    if (sent->id.toLongLong() % 3 != 0) {
        bool hasAnswered = false;
        for (int i = 0; i < 60 && !hasAnswered; ++i) {
            QVERIFY(m_practice->speak());
            hasAnswered = !m_practice->answersTo(sent->id.toLongLong()).isEmpty();
        }
        QVERIFY(hasAnswered);
    }
}

void TestCollectPractice::theDemonstrationIsWhatTheNetworkHas()
{
    demo::DemoOptions options;
    options.today = m_clock.nowUtc().date();
    options.nowMs = m_clock.nowMs();
    options.ownerId = EngineFixture::userOf(api::Role::Owner);
    options.posts = 120;
    options.images = 0;
    const std::atomic_bool cancelled = false;
    const auto made = demo::createDemoWorkspace(*m_fixture->engine, *m_practice, options, {}, cancelled);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().detail));
    const auto items = all(u"InboxItem"_s, made->workspaceId);
    QVERIFY2(items.size() > 500 && items.size() <= 620, QByteArray::number(items.size()).constData());
    QHash<QString, int> count;
    QSet<QString> languages;
    for (const QJsonObject &item : items) {
        ++count[text(item, "type")];
        ++count[text(item, "status")];
        languages.insert(text(item, "language"));
        QVERIFY(!text(item, "priority").isEmpty());
    }
    for (const QString &some : {u"comment"_s, u"mention"_s, u"dm"_s, u"review"_s, u"new"_s, u"replied"_s, u"resolved"_s, u"spam"_s})
        QVERIFY2(count.value(some) > 2, qPrintable(some));
    QVERIFY(languages.size() >= 4);
    QCOMPARE(all(u"SavedReply"_s, made->workspaceId).size(), 5);
    // The collector finds nothing that is not there already.
    for (const demo::DemoAccount &account : made->accounts) {
        const auto written = m_store->write(made->workspaceId, [&](SystemRecords &records) {
            return m_credentials->write(records, made->workspaceId, account.accountId, AccountTokens{.accessToken = account.login.accessToken, .refreshToken = {}});
        });
        QVERIFY(written);
    }
    for (int i = 0; i < 40; ++i)
        tick(3 * kMinute);
    const auto after = all(u"InboxItem"_s, made->workspaceId);
    QCOMPARE(after.size(), items.size());
    for (const QJsonObject &item : after) {
        QVERIFY2(text(item, "remoteEditedAt").isEmpty(), qPrintable(text(item, "content")));
        QVERIFY2(text(item, "remoteDeletedAt").isEmpty(), qPrintable(text(item, "type")));
    }
}

void TestCollectPractice::theRuntimeCollectsByItself()
{
    PublishRuntimeOptions options;
    options.allowedOrigins = {QUrl(m_session.serverUrl)};
    SystemClock clock;
    PublishRuntime publisher(*m_fixture->engine, *m_credentials, clock, m_rng, options);
    say(u"Anybody there?"_s, m_post);
    {
        InboxRuntime inbox(*m_fixture->engine, publisher, clock, m_rng);
        inbox.start();
        QTRY_COMPARE_WITH_TIMEOUT(all(u"InboxItem"_s).size(), 1, 20'000);
        inbox.wake();
    }
    QCOMPARE(all(u"InboxMessage"_s).size(), 1);
}

CAMPANILE_GUILESS_TEST(TestCollectPractice)

} // namespace tst_collectpractice

#include "tst_collectpractice.moc"
