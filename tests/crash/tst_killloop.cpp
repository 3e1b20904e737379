// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/world.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace campanile;
using campanile::test::Device;
using campanile::test::World;
using namespace Qt::StringLiterals;

namespace {
constexpr int kKills = 200;
/** Kills between two synchronisations; the outbox grows meanwhile. */
constexpr int kKillsPerSync = 20;
constexpr int kStartMs = 10'000;
/** The kill strikes within so many microseconds after the first edit was acknowledged. */
constexpr quint64 kMaxLifeUs = 15'000;
} // namespace

/** What a person saw saved is there after any kill -9, and reaches the server once. */
class TestKillLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAcknowledgedEditIsLost();

private:
    /** Starts the writer, kills it at a random moment; posts (to mutations) that it acknowledged. */
    [[nodiscard]] QHash<QByteArray, QByteArray> killOnce(const QString &path, Rng &rng);
};

QHash<QByteArray, QByteArray> TestKillLoop::killOnce(const QString &path, Rng &rng)
{
    QHash<QByteArray, QByteArray> acknowledged;
    QProcess writer;
    writer.start(QStringLiteral(CAMPANILE_BINARY_DIR) + u"/tests/bin/crashwriter"_s, {path});
    if (!writer.waitForStarted(kStartMs) || !writer.waitForReadyRead(kStartMs))
        return acknowledged;
    const qint64 lifeNs = qint64(rng.below(kMaxLifeUs)) * 1000;
    QElapsedTimer age;
    age.start();
    while (age.nsecsElapsed() < lifeNs)
        writer.waitForReadyRead(1);
    writer.kill();
    writer.waitForFinished(kStartMs);
    const QByteArray said = writer.readAllStandardOutput();
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        acknowledged.insert(words.value(0), words.value(1));
    }
    return acknowledged;
}

void TestKillLoop::noAcknowledgedEditIsLost()
{
    World world;
    SystemRng moments;
    const QString path = world.folder.filePath(u"killed.sqlite"_s);
    QHash<QByteArray, QByteArray> waiting;
    QSet<QByteArray> all;
    for (int kill = 1; kill <= kKills; ++kill) {
        const auto acknowledged = killOnce(path, moments);
        QVERIFY2(!acknowledged.isEmpty(), "the writer did not start");
        QVERIFY2(!acknowledged.contains("RESCUED"), "the cache was damaged by a kill");
        waiting.insert(acknowledged);

        if (kill % kKillsPerSync != 0)
            continue;
        Device device(world, path);
        QVERIFY(device.store->checkIntegrity());
        QVERIFY(device.store->rescue().isNull());
        QSet<QByteArray> kept;
        const auto outbox = device.store->reader().outbox(1'000'000);
        QVERIFY(outbox);
        for (const store::OutboxEntry &entry : *outbox)
            kept.insert(entry.mutation.toByteArray());
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
            QVERIFY2(kept.contains(it.value()), "an acknowledged edit is not in the outbox");
        device.put(sync::Event::of(sync::Event::Kind::Start));
        // The answer to the first push is lost every other time: what was applied must not be applied again.
        if (kill % (2 * kKillsPerSync) == 0) {
            while (!device.pending.isEmpty() && !device.pending.first().request.body.contains("Mutation/apply"))
                QVERIFY(device.deliver());
            QVERIFY(!device.pending.isEmpty());
            device.loseAnswer();
        }
        QVERIFY(device.settle(100'000));
        QCOMPARE(device.status().pending + device.status().inFlight, 0);
        QCOMPARE(device.status().rejected, 0);
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
            all.insert(it.key());
        waiting.clear();
    }
    QSet<QString> titles;
    int onServer = 0;
    const auto read = world.engine->read(world.account, [&](const server::SystemReader &records) -> Result<void> {
        const auto posts = records.query(u"Post"_s, {}, 10'000'000);
        if (!posts)
            return posts.error();
        for (const QJsonObject &post : *posts) {
            ++onServer;
            titles.insert(post.value(u"title"_s).toString());
        }
        return {};
    });
    QVERIFY(read);
    // Each post carries its own id as title: two of the same title would be one edit that was applied twice.
    QCOMPARE(int(titles.size()), onServer);
    for (const QByteArray &post : std::as_const(all))
        QVERIFY2(titles.contains(QString::fromLatin1(post)), "an acknowledged edit did not reach the server");
    qInfo("%d kills, %d acknowledged edits, %d posts on the server", kKills, int(all.size()), onServer);
}

QTEST_GUILESS_MAIN(TestKillLoop)
#include "tst_killloop.moc"
