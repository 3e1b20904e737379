// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demoworkspace.h"
#include "server/core/crisis/crisiskeeper.h"
#include "server/core/inbox/inboxcollector.h"
#include "server/core/inbox/inboxcontext.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/practice/practiceserver.h"
#include "server/core/publish/publishjournal.h"
#include "tests/publish/support/memorystore.h"
#include "tests/server/fixture.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

namespace tst_practicestorm {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using campanile::tests::EngineFixture;

/** The practice network brews a storm, and the demonstration's rules find it. */
class TestPracticeStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSwitchBringsAsManyWordsAsItSays();
    void aStormStopsWhenItIsCleared();
    void theDemonstrationIsCalmAndTheStormIsFound();

private:
    [[nodiscard]] QList<PracticeStatus> words(const QString &username)
    {
        QList<PracticeStatus> found;
        for (const PracticeStatus &post : m_practice->statuses(username))
            found.append(m_practice->answersTo(post.id));
        return found;
    }
    /** Nobody has said anything since several looks. */
    [[nodiscard]] bool isStill()
    {
        const qsizetype now = words(u"roaster"_s).size();
        m_stillLooks = now == m_lastCount ? m_stillLooks + 1 : 0;
        m_lastCount = now;
        return m_stillLooks >= 3;
    }
    [[nodiscard]] QList<QJsonObject> all(const QString &type, const QString &workspace)
    {
        QList<QJsonObject> found;
        const auto read = m_fixture->engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
            found = records.query(type, {}, 10'000, u"createdAt"_s).value_or(QList<QJsonObject>());
            return {};
        });
        return read ? found : QList<QJsonObject>();
    }

    QTemporaryDir m_dir;
    TestClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<PracticeServer> m_practice;
    QUrl m_url;
    int m_run = 0;
    qsizetype m_lastCount = -1;
    int m_stillLooks = 0;
};

void TestPracticeStorm::init()
{
    m_practice.reset();
    m_lastCount = -1;
    m_stillLooks = 0;
    m_fixture = std::make_unique<EngineFixture>(EngineFixture::Backend::SqliteMemory, nullptr);
    QVERIFY2(m_fixture->problem.isEmpty(), qPrintable(m_fixture->problem));
    m_fixture->clock.setMs(m_clock.nowMs());
    PracticeOptions options;
    options.databasePath = m_dir.filePath(u"practice%1.db"_s.arg(++m_run));
    options.stormGapMs = 4;
    m_practice = std::make_unique<PracticeServer>(options, m_clock);
    const auto url = m_practice->start();
    QVERIFY(url);
    m_url = *url;
    QVERIFY(m_practice->addAccount(u"roaster"_s, u"Harbour Roasters"_s));
}

void TestPracticeStorm::theSwitchBringsAsManyWordsAsItSays()
{
    const auto past = m_practice->addPast({{u"roaster"_s, {u"New on the shelf"_s}, {}, m_clock.nowMs() - 60'000, {}}});
    QVERIFY(past);
    m_practice->faults().set(PracticeFault::Storm, 1, u"roaster"_s, 60);
    QTRY_VERIFY(m_practice->faults().active().isEmpty());
    QTRY_VERIFY(m_practice->accountId(u"ninaeats"_s) != 0);
    QTRY_VERIFY(words(u"roaster"_s).size() >= 30);
    // Sixty, of which some are mentions and stand under no post; then it is over.
    QTRY_VERIFY(isStill());
    const qsizetype before = words(u"roaster"_s).size();
    QVERIFY2(before > 30 && before < 60, qPrintable(QString::number(before)));
    QSet<QString> texts;
    QSet<qint64> authors;
    for (const PracticeStatus &word : words(u"roaster"_s)) {
        texts.insert(word.text);
        authors.insert(word.accountId);
    }
    QVERIFY(texts.size() > 8);
    QVERIFY(authors.size() > 5);
}

void TestPracticeStorm::aStormStopsWhenItIsCleared()
{
    QVERIFY(m_practice->addPast({{u"roaster"_s, {u"New on the shelf"_s}, {}, m_clock.nowMs() - 60'000, {}}}));
    m_practice->faults().set(PracticeFault::Storm, -1, u"roaster"_s);
    QTRY_VERIFY(words(u"roaster"_s).size() > 5);
    m_practice->faults().clear(u"roaster"_s);
    QTRY_VERIFY(isStill());
}

void TestPracticeStorm::theDemonstrationIsCalmAndTheStormIsFound()
{
    demo::DemoOptions options;
    options.nowMs = m_clock.nowMs();
    options.today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).date();
    options.ownerId = EngineFixture::userOf(api::Role::Owner);
    options.posts = 40;
    options.images = 4;
    const std::atomic_bool never = false;
    const auto made = demo::createDemoWorkspace(*m_fixture->engine, *m_practice, options, {}, never);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().detail));
    EnginePublishStore store(*m_fixture->engine);
    CrisisKeeper keeper(store);
    QCOMPARE(all(u"CrisisAlertRule"_s, made->workspaceId).size(), 4);
    QCOMPARE(all(u"CrisisResponseTemplate"_s, made->workspaceId).size(), 4);
    keeper.tick(m_clock.nowMs());
    for (const QJsonObject &event : all(u"CrisisEvent"_s, made->workspaceId))
        QFAIL(qPrintable(event.value(u"title"_s).toString() + QString::fromUtf8(QJsonDocument(event.value(u"triggerData"_s).toObject()).toJson(QJsonDocument::Compact))));

    HttpGuard guard;
    guard.allowOrigin(m_url);
    CurlHttpClient http(guard);
    const PlatformRegistry platforms = standardPlatforms(http, m_clock);
    VaultCredentials credentials(*Vault::create(QByteArray(32, 'k')));
    TokenKeeper tokens(store, credentials, adapterWays(platforms), m_clock, m_rng);
    InboxContext context{store, platforms, tokens, nullptr, domain::NetworkCatalogue::builtIn(), m_clock, m_rng};
    InboxCollector collector(context, standardInboxSteps(context));
    const auto sealed = store.write(made->workspaceId, [&](SystemRecords &records) -> Result<void> {
        for (const demo::DemoAccount &account : made->accounts) {
            if (const auto done = credentials.write(records, made->workspaceId, account.accountId, AccountTokens{.accessToken = account.login.accessToken, .refreshToken = {}}); !done)
                return done;
        }
        return {};
    });
    QVERIFY(sealed);
    for (const demo::DemoAccount &account : made->accounts)
        m_practice->faults().set(PracticeFault::Storm, 1, account.login.username, 40);
    QTRY_VERIFY(m_practice->accountId(u"ninaeats"_s) != 0);
    const auto reached = [&] {
        int count = 0;
        for (const QJsonObject &item : all(u"InboxItem"_s, made->workspaceId))
            count += item.value(u"receivedAt"_s).toString() >= wireTime(m_clock.nowMs() - 30 * 60'000) ? 1 : 0;
        return count;
    };
    const int before = reached();
    // Networks are asked every few minutes at most.
    const auto collect = [&] {
        m_clock.advance(2 * 60'000);
        m_fixture->clock.setMs(m_clock.nowMs());
        collector.tick();
        return reached() >= before + 30;
    };
    QTRY_VERIFY_WITH_TIMEOUT(collect(), 20'000);
    keeper.tick(m_clock.nowMs());
    QStringList titles;
    for (const QJsonObject &event : all(u"CrisisEvent"_s, made->workspaceId))
        titles.append(event.value(u"title"_s).toString());
    titles.sort();
    QVERIFY2(titles.contains(u"Food safety"_s), qPrintable(titles.join(u", ")));
    QVERIFY2(titles.contains(u"A loud voice complains"_s), qPrintable(titles.join(u", ")));
    QVERIFY2(titles.contains(u"People are angry"_s), qPrintable(titles.join(u", ")));
    QVERIFY2(titles.contains(u"Many more messages than usual"_s), qPrintable(titles.join(u", ")));
    QCOMPARE(all(u"PublishingPause"_s, made->workspaceId).size(), 1);
}

CAMPANILE_GUILESS_TEST(TestPracticeStorm)

} // namespace tst_practicestorm

#include "tst_practicestorm.moc"
