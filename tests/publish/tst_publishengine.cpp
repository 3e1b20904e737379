// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/engine.h"
#include "server/core/practice/practiceserver.h"
#include "server/core/accounts/accountdesk.h"
#include "server/core/publish/publishworker.h"
#include "server/core/publish/recurrencesource.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/publish/support/memorystore.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace tst_publishengine {

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

/** The publisher on the real engine and SQLite files: the schema accepts all that it writes. */
class TestPublishEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesFromRealRecords();
    void failureReachesTheAuthor();
    void seriesRunsOnRealRecords();
    void aTextWaitsForAChoice();
    void aSeriesWaitsForAChoice();

private:
    /** What the server writes when two people changed the text of a post. */
    QString conflict(const QString &post)
    {
        return create(u"Conflict"_s, {{u"typeName"_s, u"Post"_s}, {u"recordId"_s, post}, {u"property"_s, u"body"_s}, {u"kind"_s, u"alternative"_s},
                                      {u"byUserId"_s, campanile::RecordId::create('u').toString()}, {u"mine"_s, u"Set aside"_s}});
    }
    void patch(const QString &type, const QString &id, const QJsonObject &values)
    {
        QVERIFY(m_engine->write(m_workspace, [&](SystemRecords &records) { return records.patch(type, id, values); }));
    }
    void choose(const QString &post, const QString &open, const QString &text)
    {
        patch(u"Post"_s, post, {{u"body"_s, text}});
        patch(u"Conflict"_s, open, {{u"resolution"_s, u"keep_mine"_s}});
    }
    [[nodiscard]] QString newest() { return m_practice->statuses(u"roaster"_s).first().text; }
    QString create(const QString &type, const QJsonObject &record)
    {
        QString id;
        const auto done = m_engine->write(m_workspace, [&](SystemRecords &records) -> Result<void> {
            const auto made = records.create(type, record);
            if (!made)
                return made.error();
            id = *made;
            return {};
        });
        if (!done)
            qWarning("%s: %s %s", qPrintable(type), qPrintable(done.error().code), qPrintable(done.error().detail));
        return id;
    }
    QJsonObject get(const QString &type, const QString &id)
    {
        QJsonObject record;
        const auto done = m_engine->read(m_workspace, [&](const SystemReader &records) -> Result<void> {
            record = records.get(type, id).value_or(std::nullopt).value_or(QJsonObject());
            return {};
        });
        return done ? record : QJsonObject();
    }
    QString addPost(const QString &body, const QJsonObject &more = {})
    {
        QJsonObject post{{u"body"_s, body}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wireTime(m_clock.nowMs())}};
        for (auto it = more.constBegin(); it != more.constEnd(); ++it)
            post.insert(it.key(), it.value());
        const QString id = create(u"Post"_s, post);
        m_target = create(u"PostTarget"_s, {{u"postId"_s, id}, {u"accountId"_s, m_account}, {u"platform"_s, u"mastodon"_s}});
        return id;
    }
    void run()
    {
        PublishWorker worker(*m_store, m_platforms, *m_credentials, m_clock, m_rng, {}, &m_occurrences);
        for (int i = 0; i < 12; ++i) {
            worker.tick();
            m_clock.advance(30'000);
        }
    }

    QTemporaryDir m_dir;
    TestClock m_clock;
    SeededRng m_rng{11};
    RecurrenceSource m_occurrences;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EnginePublishStore> m_store;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<CurlHttpClient> m_http;
    std::unique_ptr<VaultCredentials> m_credentials;
    PlatformRegistry m_platforms;
    QString m_workspace;
    QString m_account;
    QString m_target;
};

void TestPublishEngine::initTestCase()
{
    QVERIFY(QDir(m_dir.path()).mkpath(u"data"_s));
    SqliteStorageOptions options;
    options.folder = m_dir.filePath(u"data"_s);
    const auto storage = SqliteStorage::open(options);
    QVERIFY(storage);
    EngineOptions engineOptions;
    engineOptions.blobDir = m_dir.filePath(u"blobs"_s);
    m_engine = std::make_unique<Engine>(*storage, std::make_shared<NoDirectory>(), m_clock, m_rng, engineOptions);
    NewWorkspace workspace;
    workspace.name = u"Roasters"_s;
    workspace.ownerId = campanile::RecordId::create('u').toString();
    const auto made = m_engine->createWorkspace(workspace);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().detail));
    m_workspace = *made;
    m_store = std::make_unique<EnginePublishStore>(*m_engine);
    m_practice = std::make_unique<PracticeServer>(PracticeOptions{m_dir.filePath(u"practice.db"_s), 0, {}}, m_clock);
    const auto url = m_practice->start();
    QVERIFY(url);
    HttpGuard guard;
    guard.allowOrigin(*url);
    m_http = std::make_unique<CurlHttpClient>(guard);
    m_platforms = standardPlatforms(*m_http, m_clock);
    const auto key = Vault::newKey();
    QVERIFY(key);
    m_credentials = std::make_unique<VaultCredentials>(*Vault::create(*key));
    const auto login = m_practice->addAccount(u"roaster"_s, u"Harbour Roasters"_s);
    QVERIFY(login);
    AccountDesk desk(*m_store, *m_http, m_platforms, *m_credentials, m_clock, m_rng);
    const auto account = desk.connect().connectWithToken({m_workspace, workspace.ownerId, u"mastodon"_s, url->toString()}, login->accessToken);
    QVERIFY2(account, account ? "" : qPrintable(account.error().code + u' ' + account.error().detail));
    m_account = *account;
}

void TestPublishEngine::publishesFromRealRecords()
{
    const QString post = addPost(u"Fresh beans"_s, {{u"threadParts"_s, QJsonArray{u"And more"_s}}, {u"firstComment"_s, u"Link in profile"_s}});
    const auto blob = m_engine->putBlob(m_workspace, "\x89PNG", u"image/png"_s, campanile::RecordId::create('u').toString());
    QVERIFY(blob);
    const QString asset = create(u"Asset"_s, {{u"fileName"_s, u"cup.png"_s}, {u"kind"_s, u"image"_s}, {u"mimeType"_s, u"image/png"_s},
                                              {u"sizeBytes"_s, 4}, {u"altText"_s, u"A cup"_s}, {u"blobId"_s, *blob}});
    QVERIFY(!asset.isEmpty());
    QVERIFY(!create(u"PostAsset"_s, {{u"postId"_s, post}, {u"assetId"_s, asset}}).isEmpty());
    run();
    QCOMPARE(get(u"Post"_s, post).value("status"_L1).toString(), u"published"_s);
    QCOMPARE(get(u"PostTarget"_s, m_target).value("status"_L1).toString(), u"published"_s);
    QCOMPARE(m_practice->statusCount(u"roaster"_s), 3);
    QCOMPARE(m_practice->statuses(u"roaster"_s).last().mediaIds.size(), 1);
}

void TestPublishEngine::failureReachesTheAuthor()
{
    const QString post = addPost(QString(600, u'x'));
    run();
    QCOMPARE(get(u"Post"_s, post).value("status"_L1).toString(), u"failed"_s);
    QCOMPARE(get(u"PostTarget"_s, m_target).value("errorCode"_L1).toString(), u"publish.contentInvalid"_s);
    QList<QJsonObject> notes;
    QVERIFY(m_engine->read(m_workspace, [&](const SystemReader &records) -> Result<void> {
        notes = records.query(u"Notification"_s, {}, 10).value_or(QList<QJsonObject>());
        return {};
    }));
    QCOMPARE(notes.size(), 1);
    // A client writes it in its own language from these; the English text is for those without a table.
    const QJsonObject facts = notes.first().value("metadata"_L1).toObject();
    QCOMPARE(facts.value("titleCode"_L1).toString(), u"notice.notPublished"_s);
    QCOMPARE(facts.value("code"_L1).toString(), u"publish.contentInvalid"_s);
    QCOMPARE(facts.value("accountName"_L1).toString(), u"Harbour Roasters"_s);
    QCOMPARE(facts.value("platform"_L1).toString(), u"mastodon"_s);
    const QJsonObject issue = facts.value("issues"_L1).toArray().at(0).toObject();
    QCOMPARE(issue.value("code"_L1).toString(), u"text.tooLong"_s);
    QCOMPARE(issue.value("args"_L1).toArray(), (QJsonArray{u"600"_s, u"500"_s}));
    QCOMPARE(notes.first().value("title"_L1).toString(), u"A post was not published"_s);
}

void TestPublishEngine::seriesRunsOnRealRecords()
{
    const int before = m_practice->statusCount(u"roaster"_s);
    const QString series = addPost(u"Every day"_s, {{u"recurrenceRule"_s, u"FREQ=DAILY;COUNT=2"_s}, {u"timezone"_s, u"Europe/Berlin"_s}});
    const qint64 start = m_clock.nowMs();
    run();
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before + 1);
    QCOMPARE(get(u"Post"_s, series).value("nextOccurrenceAt"_L1).toString(), wireTime(start + 24 * 3600'000));
    m_clock.advance(start + 24 * 3600'000 - m_clock.nowMs());
    run();
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before + 2);
    QCOMPARE(get(u"Post"_s, series).value("status"_L1).toString(), u"archived"_s);
}

void TestPublishEngine::aTextWaitsForAChoice()
{
    const int before = m_practice->statusCount(u"roaster"_s);
    const QString post = addPost(u"The colleague's"_s);
    const QString open = conflict(post);
    QVERIFY(!open.isEmpty());
    run();
    QCOMPARE(get(u"Post"_s, post).value("status"_L1).toString(), u"scheduled"_s);
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before);
    choose(post, open, u"The chosen one"_s);
    run();
    QCOMPARE(get(u"Post"_s, post).value("status"_L1).toString(), u"published"_s);
    QCOMPARE(newest(), u"The chosen one"_s);
}

void TestPublishEngine::aSeriesWaitsForAChoice()
{
    const int before = m_practice->statusCount(u"roaster"_s);
    const QString series = addPost(u"The colleague's"_s, {{u"recurrenceRule"_s, u"FREQ=DAILY;COUNT=3"_s}, {u"timezone"_s, u"Europe/Berlin"_s}});
    const qint64 start = m_clock.nowMs();
    QString open = conflict(series);
    run();
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before);
    choose(series, open, u"Every day, as chosen"_s);
    run();
    // The date's own post was made with the text that was chosen.
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before + 1);
    QCOMPARE(newest(), u"Every day, as chosen"_s);
    // On the next day nobody chooses: nothing is sent, and the reason is said; the day after it goes on.
    open = conflict(series);
    m_clock.advance(start + 24 * 3600'000 - m_clock.nowMs());
    for (int i = 0; i < 8; ++i)
        run();
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before + 1);
    QStringList reasons;
    QVERIFY(m_engine->read(m_workspace, [&](const SystemReader &records) -> Result<void> {
        for (const QJsonObject &note : records.query(u"Notification"_s, {}, 100).value_or(QList<QJsonObject>()))
            reasons.append(note.value("metadata"_L1)["code"_L1].toString());
        return {};
    }));
    QVERIFY2(reasons.contains(u"publish.textNotChosen"_s) && !reasons.contains(u"publish.missed"_s), qPrintable(reasons.join(u' ')));
    choose(series, open, u"As chosen later"_s);
    m_clock.advance(start + 2 * 24 * 3600'000 - m_clock.nowMs());
    run();
    QCOMPARE(m_practice->statusCount(u"roaster"_s), before + 2);
    QCOMPARE(newest(), u"As chosen later"_s);
}

CAMPANILE_GUILESS_TEST(TestPublishEngine)

} // namespace tst_publishengine

#include "tst_publishengine.moc"
