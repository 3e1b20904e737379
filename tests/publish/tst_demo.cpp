// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "app/main/demo/demoworkspace.h"
#include "server/core/engine.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/practice/practicehome.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/publish/support/memorystore.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace tst_demo {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

class NoDirectory final : public Directory
{
public:
    [[nodiscard]] QList<Membership> memberships(const QString &) const override { return {}; }
    [[nodiscard]] std::optional<Membership> membership(const QString &, const QString &) const override { return std::nullopt; }
};

} // namespace

/** The demonstration's past stands on the practice network. */
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPublishedTargetHasItsPage();
    void picturesAreServedFromWhereTheyLie();
    void theNetworkKnowsTheAccounts();
    void whatWaitsHasADeadlineAndAWindow();
    void aSecondDemonstrationHasPostsOfItsOwn();
    void nothingIsLateWhenTheDayIsNearlyOver();

private:
    [[nodiscard]] QList<QJsonObject> all(const QString &workspace, const QString &type)
    {
        QList<QJsonObject> records;
        const auto read = m_engine->read(workspace, [&](const SystemReader &reader) -> Result<void> {
            records = reader.query(type, {}, 100'000).value_or(QList<QJsonObject>());
            return {};
        });
        return read ? records : QList<QJsonObject>();
    }
    [[nodiscard]] HttpResponse get(const QString &address)
    {
        HttpGuard guard;
        guard.allowOrigin(m_home->url());
        CurlHttpClient http(guard);
        HttpCall call;
        call.url = QUrl(address);
        return http.send(call);
    }
    [[nodiscard]] Result<demo::DemoResult> create(int posts = 120, qint64 nowMs = 0)
    {
        demo::DemoOptions options;
        options.today = QDate(2026, 11, 21);
        options.nowMs = nowMs;
        options.ownerId = m_owner;
        options.posts = posts;
        options.images = 24;
        const std::atomic_bool cancelled = false;
        return demo::createDemoWorkspace(*m_engine, m_home->network(), options, {}, cancelled);
    }

    QTemporaryDir m_dir;
    TestClock m_clock;
    SeededRng m_rng{5};
    const QString m_owner = RecordId::create('u').toString();
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<PracticeHome> m_home;
    demo::DemoResult m_demo;
};

void TestDemo::initTestCase()
{
    QVERIFY(QDir(m_dir.path()).mkpath(u"data"_s));
    SqliteStorageOptions storageOptions;
    storageOptions.folder = m_dir.filePath(u"data"_s);
    const auto storage = SqliteStorage::open(storageOptions);
    QVERIFY(storage);
    EngineOptions options;
    options.blobDir = m_dir.filePath(u"blobs"_s);
    m_engine = std::make_unique<Engine>(*storage, std::make_shared<NoDirectory>(), m_clock, m_rng, options);
    m_home = std::make_unique<PracticeHome>(m_dir.path(), *m_engine, m_clock);
    QVERIFY(m_home->start());
    const auto made = create();
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + u' ' + made.error().detail));
    m_demo = *made;
}

void TestDemo::everyPublishedTargetHasItsPage()
{
    QHash<QString, QString> bodies;
    for (const QJsonObject &post : all(m_demo.workspaceId, u"Post"_s))
        bodies.insert(post.value("id"_L1).toString(), post.value("body"_L1).toString());
    int live = 0;
    int looked = 0;
    QSet<QString> pages;
    for (const QJsonObject &target : all(m_demo.workspaceId, u"PostTarget"_s)) {
        const bool isLive = target.value("status"_L1).toString() == "published"_L1;
        const QString page = target.value("permalink"_L1).toString();
        QCOMPARE(!page.isEmpty(), isLive);
        QCOMPARE(!target.value("platformPostId"_L1).toString().isEmpty(), isLive);
        if (!isLive)
            continue;
        pages.insert(page);
        if (++live % 25 != 0)
            continue;
        ++looked;
        const HttpResponse response = get(page);
        QCOMPARE(response.status, 200);
        const QString line = bodies.value(target.value("postId"_L1).toString()).section(u'\n', 0, 0).toHtmlEscaped();
        QVERIFY2(QString::fromUtf8(response.body).contains(line.left(40)), response.body.constData());
    }
    QVERIFY(live > 150);
    QVERIFY(looked > 5);
    QCOMPARE(pages.size(), live);
}

void TestDemo::picturesAreServedFromWhereTheyLie()
{
    QStringList names;
    for (const demo::DemoAccount &account : m_demo.accounts)
        names.append(account.login.username);
    int pictures = 0;
    for (const PracticePost &post : m_home->network().timeline(names, 200)) {
        for (const PracticeMedia &media : post.media) {
            QVERIFY(!media.description.isEmpty());
            if (++pictures % 20 != 1)
                continue;
            const HttpResponse response = get(m_home->url().toString() + u"/media/%1"_s.arg(media.id));
            QCOMPARE(response.status, 200);
            QCOMPARE(response.header("content-type"), "image/jpeg"_ba);
            QVERIFY(response.body.startsWith("\xff\xd8"));
        }
    }
    QVERIFY(pictures > 50);
    // The start would be slow, and the disk full, if each account had copies of its own.
    QVERIFY(QFileInfo(m_dir.filePath(u"practice.sqlite"_s)).size() < 2'000'000);
}

void TestDemo::theNetworkKnowsTheAccounts()
{
    // Looking for a post whose outcome is unknown asks for the account by its id on the network.
    HttpGuard guard;
    guard.allowOrigin(m_home->url());
    CurlHttpClient http(guard);
    MastodonAdapter adapter(http, m_clock);
    const QList<QJsonObject> accounts = all(m_demo.workspaceId, u"SocialAccount"_s);
    QCOMPARE(accounts.size(), 7);
    const PublishContent nothing;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        AccountSession session;
        session.serverUrl = accounts.at(i).value("serverUrl"_L1).toString();
        session.platformAccountId = accounts.at(i).value("platformAccountId"_L1).toString();
        for (const demo::DemoAccount &account : m_demo.accounts) {
            if (account.accountId == accounts.at(i).value("id"_L1).toString())
                session.accessToken = account.login.accessToken;
        }
        const auto looked = adapter.reconcile(session, {nothing, 0, {}, {}, {u"key"_s, m_clock.nowMs() - 60'000, "digest"}}, {}, m_clock.nowMs());
        QVERIFY2(looked, looked ? "" : qPrintable(looked.error().code));
        QCOMPARE(looked->verdict, ReconcileResult::Verdict::NotThere);
    }
}

void TestDemo::whatWaitsHasADeadlineAndAWindow()
{
    int waiting = 0, messages = 0;
    for (const QJsonObject &item : all(m_demo.workspaceId, u"InboxItem"_s)) {
        const QString status = item.value("status"_L1).toString();
        const bool waits = status == "new"_L1 || status == "open"_L1;
        const QByteArray which = (item.value("platformItemId"_L1).toString() + u' ' + status).toUtf8();
        if (waits)
            QVERIFY2(!item.value("slaDeadline"_L1).toString().isEmpty(), which.constData());
        else
            QVERIFY2(item.value("slaDeadline"_L1).toString().isEmpty(), which.constData());
        waiting += waits ? 1 : 0;
        const QString platform = item.value("platform"_L1).toString();
        if (item.value("type"_L1).toString() == "dm"_L1 && (platform == "instagram"_L1 || platform == "facebook"_L1)) {
            QVERIFY2(!item.value("replyWindowEndsAt"_L1).toString().isEmpty(), which.constData());
            ++messages;
        }
    }
    QVERIFY(waiting > 20);
    QVERIFY(messages > 5);
}

void TestDemo::aSecondDemonstrationHasPostsOfItsOwn()
{
    const auto second = create();
    QVERIFY(second);
    QSet<QString> first;
    for (const QJsonObject &target : all(m_demo.workspaceId, u"PostTarget"_s))
        first.insert(target.value("permalink"_L1).toString());
    first.remove({});
    int live = 0;
    for (const QJsonObject &target : all(second->workspaceId, u"PostTarget"_s)) {
        const QString page = target.value("permalink"_L1).toString();
        QVERIFY(page.isEmpty() || !first.contains(page));
        live += page.isEmpty() ? 0 : 1;
    }
    QCOMPARE(live, first.size());
}

void TestDemo::nothingIsLateWhenTheDayIsNearlyOver()
{
    const qint64 evening = QDateTime(QDate(2026, 11, 21), QTime(21, 30), Qt::UTC).toMSecsSinceEpoch();
    const auto made = create(400, evening);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    int today = 0;
    for (const QJsonObject &post : all(made->workspaceId, u"Post"_s)) {
        const QDateTime at = QDateTime::fromString(post.value("scheduledAt"_L1).toString(), Qt::ISODateWithMs);
        if (!at.isValid() || at.date() != QDate(2026, 11, 21))
            continue;
        ++today;
        QVERIFY2(post.value("status"_L1).toString() != "scheduled"_L1, qPrintable(post.value("scheduledAt"_L1).toString()));
    }
    QVERIFY(today > 0);
}

CAMPANILE_GUILESS_TEST(TestDemo)

} // namespace tst_demo

#include "tst_demo.moc"
