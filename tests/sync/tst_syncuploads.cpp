// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/sync/world.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_syncuploads {

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Device;
using campanile::test::World;
using namespace Qt::StringLiterals;

namespace {

/** Writes @p content to a file and describes its upload; the id is what a server of another workspace names it. */
store::BlobUpload makeFile(World &world, const QByteArray &content)
{
    store::BlobUpload upload;
    upload.path = world.folder.filePath(u"photo.bin"_s);
    QFile file(upload.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    upload.mimeType = u"application/octet-stream"_s;
    upload.size = content.size();
    upload.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    World other;
    net::Request whole;
    whole.path = "/jmap/upload/" + other.account.toUtf8() + "/";
    whole.body = content;
    whole.headers.emplaceBack("Content-Type", "application/octet-stream");
    upload.blobId = parseUpload(other.answer(whole, other.user).body)->blobId;
    return upload;
}

} // namespace

/** Files that go up before the records that name them. */
class TestSyncUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileGoesUpInPieces();
    void smallFileIsOneRequest();
    void changedFileIsNotSent();
    void editWaitsForItsFile();
    void aFileThatTheServerForgotGoesUpAgain();
    void aServerSetBackGetsTheFileAgain();
    void aForgottenFileThatIsGoneHereBecomesACard();

private:
    /** Saves an Asset of @p upload and an edit that stands on it. */
    static RecordId addAsset(Device &device, const store::BlobUpload &upload)
    {
        const RecordId id = RecordId::create('a', device.world.clock, device.world.rng);
        const QJsonObject asset{{u"blobId"_s, upload.blobId}, {u"fileName"_s, u"photo.bin"_s}, {u"kind"_s, u"image"_s},
                                {u"mimeType"_s, upload.mimeType}, {u"sizeBytes"_s, upload.size}};
        const auto made = device.store->applyLocal({.label = u"asset.add"_s, .ops = {store::SetOp::create(u"Asset"_s, id, asset)}});
        const auto named = device.store->applyLocal({.label = u"asset.name"_s, .ops = {store::SetOp::update(u"Asset"_s, id, {{u"name"_s, u"Harbour"_s}})}});
        if (!made || !named)
            qFatal("not saved");
        return id;
    }
};

void TestSyncUploads::fileGoesUpInPieces()
{
    World world;
    SyncConfig config;
    config.chunkBytes = 1'000;
    Device device(world, u":memory:"_s, config);
    device.start();
    QVERIFY(device.settle());
    QByteArray content;
    for (int i = 0; i < 2'500; ++i)
        content += char(i * 7);
    const store::BlobUpload upload = makeFile(world, content);
    QVERIFY(device.store->enqueueBlob(upload));
    int uploads = 0;
    bool cut = true;
    device.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        if (!request.path.startsWith("/jmap/upload/"))
            return std::nullopt;
        ++uploads;
        if (uploads == 2 && std::exchange(cut, false)) {
            net::Response lost;
            lost.error = makeError(ErrorKind::Network, u"net.closed"_s);
            return lost;
        }
        return std::nullopt;
    };
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    const auto all = device.store->uploads();
    QVERIFY(all);
    QCOMPARE(device.status().uploads, 0);
    QCOMPARE(uploads, 4); // three pieces, one of them twice
    const auto stored = world.engine->blobPath(world.account, upload.blobId);
    QVERIFY2(stored, "the joined file must be on the server");
    QFile result(*stored);
    QVERIFY(result.open(QIODevice::ReadOnly));
    QCOMPARE(result.readAll(), content);
}

void TestSyncUploads::smallFileIsOneRequest()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(device.settle());
    const store::BlobUpload upload = makeFile(world, "a small picture");
    QVERIFY(device.store->enqueueBlob(upload));
    device.sent.clear();
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    QCOMPARE(device.sent, QByteArrayList{"a small picture"});
    QCOMPARE(device.status().uploads, 0);
    QVERIFY(world.engine->blobPath(world.account, upload.blobId));
}

void TestSyncUploads::changedFileIsNotSent()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(device.settle());
    const store::BlobUpload upload = makeFile(world, "first");
    QVERIFY(device.store->enqueueBlob(upload));
    QFile file(upload.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("other");
    file.close();
    device.sent.clear();
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    QVERIFY(device.sent.isEmpty());
    const auto all = device.store->uploads();
    QVERIFY(all && all->size() == 1);
    QCOMPARE(all->first().state, store::BlobUpload::State::Failed);
    QCOMPARE(all->first().error, u"sync.fileChanged"_s);
}

void TestSyncUploads::editWaitsForItsFile()
{
    World world;
    Device device(world);
    device.start();
    QVERIFY(device.settle());
    const store::BlobUpload upload = makeFile(world, "picture of a roaster");
    QVERIFY(device.store->enqueueBlob(upload));
    const RecordId asset = RecordId::create('a', world.clock, world.rng);
    store::Mutation mutation;
    mutation.label = u"asset.add"_s;
    mutation.ops = {store::SetOp::create(u"Asset"_s, asset,
                                         {{u"blobId"_s, upload.blobId},
                                          {u"fileName"_s, u"photo.bin"_s},
                                          {u"kind"_s, u"image"_s},
                                          {u"mimeType"_s, upload.mimeType},
                                          {u"sizeBytes"_s, upload.size}})};
    QVERIFY(device.store->applyLocal(mutation));
    bool blocked = true;
    device.forge = [&](const net::Request &request) -> std::optional<net::Response> {
        net::Response busy;
        busy.status = 503;
        return blocked && request.path.startsWith("/jmap/upload/") ? std::optional(busy) : std::nullopt;
    };
    device.put(Event::localEdit(false));
    QVERIFY(device.deliver());
    QVERIFY(device.pending.isEmpty());
    QVERIFY(world.serverRecord(u"Asset"_s, asset).isEmpty());
    QCOMPARE(device.status().pending, 1);
    blocked = false;
    QVERIFY(device.settle());
    const auto cards = device.store->reader().rejected();
    QVERIFY2(cards && cards->isEmpty(), QJsonDocument(cards->value(0).error).toJson().constData());
    QCOMPARE(world.serverRecord(u"Asset"_s, asset).value(u"blobId"_s).toString(), upload.blobId);
    QCOMPARE(device.status().pending, 0);
    QCOMPARE(device.status().rejected, 0);
}

// A blob that no record shows is thrown away after two days: the computer was shut between the upload and the edit.
void TestSyncUploads::aFileThatTheServerForgotGoesUpAgain()
{
    World world;
    Device device(world);
    device.start();
    const store::BlobUpload upload = makeFile(world, "a picture that waits");
    QVERIFY(device.store->enqueueBlob(upload));
    QVERIFY(device.settle());
    QVERIFY(world.engine->blobPath(world.account, upload.blobId));
    device.network = false;
    const RecordId asset = addAsset(device, upload);
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    world.clock.advanceMs(49LL * 3'600'000);
    QVERIFY(world.engine->housekeeping(world.account));
    QVERIFY(!world.engine->blobPath(world.account, upload.blobId));
    device.network = true;
    device.put(Event::onlineChanged(true));
    QVERIFY(device.settle());
    QCOMPARE(device.status().rejected, 0);
    QCOMPARE(device.status().pending + device.status().inFlight, 0);
    QVERIFY(world.engine->blobPath(world.account, upload.blobId));
    QCOMPARE(world.serverRecord(u"Asset"_s, asset).value(u"blobId"_s).toString(), upload.blobId);
    QCOMPARE(world.serverRecord(u"Asset"_s, asset).value(u"name"_s).toString(), u"Harbour"_s);
}

void TestSyncUploads::aServerSetBackGetsTheFileAgain()
{
    World world;
    SyncConfig config;
    config.chunkBytes = 10;
    Device device(world, u":memory:"_s, config);
    device.start();
    QVERIFY(device.settle());
    const QString backup = world.folder.filePath(u"backup"_s);
    QVERIFY(world.engine->backup(world.account, backup));
    const store::BlobUpload upload = makeFile(world, "a picture from after the backup");
    QVERIFY(device.store->enqueueBlob(upload));
    const RecordId asset = addAsset(device, upload);
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    QVERIFY(!world.serverRecord(u"Asset"_s, asset).isEmpty());
    QVERIFY(world.engine->restore(backup));
    QVERIFY(world.serverRecord(u"Asset"_s, asset).isEmpty());
    device.put(Event::serverMoved(world.account, 0));
    QVERIFY(device.settle());
    QCOMPARE(device.state().phase, SyncState::Phase::UpToDate);
    QCOMPARE(device.status().rejected, 0);
    QVERIFY(world.engine->blobPath(world.account, upload.blobId));
    QCOMPARE(world.serverRecord(u"Asset"_s, asset).value(u"name"_s).toString(), u"Harbour"_s);
}

void TestSyncUploads::aForgottenFileThatIsGoneHereBecomesACard()
{
    World world;
    Device device(world);
    device.start();
    const store::BlobUpload upload = makeFile(world, "a picture that nobody has");
    QVERIFY(device.store->enqueueBlob(upload));
    QVERIFY(device.settle());
    world.clock.advanceMs(49LL * 3'600'000);
    QVERIFY(world.engine->housekeeping(world.account));
    QVERIFY(QFile::remove(upload.path));
    (void)addAsset(device, upload);
    device.put(Event::localEdit(false));
    QVERIFY(device.settle());
    const auto cards = device.store->reader().rejected();
    QVERIFY(cards && cards->size() == 2);
    QStringList types{cards->at(0).errorType, cards->at(1).errorType};
    types.sort();
    QCOMPARE(types, QStringList({u"blobNotFound"_s, u"dependencyRejected"_s}));
    QCOMPARE(device.status().pending + device.status().inFlight, 0);
}

CAMPANILE_GUILESS_TEST(TestSyncUploads)

} // namespace tst_syncuploads

#include "tst_syncuploads.moc"
