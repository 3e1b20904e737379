// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/blobid.h"
#include "app/sync/filefetch.h"
#include "tests/support/testprogram.h"
#include "tests/sync/devices.h"

#include <QCryptographicHash>
#include <QTest>

namespace tst_downloads {

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Client;
using campanile::test::Device;
using campanile::test::World;
using namespace Qt::StringLiterals;
using store::BlobDownload;

namespace {

QString idOf(const QByteArray &content)
{
    return blobIdOf(QCryptographicHash::hash(content, QCryptographicHash::Sha256));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

/** A transport that answers from memory, cuts when told to and counts ranges. */
class CuttingTransport final : public net::Transport
{
public:
    [[nodiscard]] std::unique_ptr<net::Call> send(net::Request, Done) override { return {}; }
    [[nodiscard]] std::unique_ptr<net::Call> stream(net::Request request, Chunk chunk, Done done) override
    {
        qint64 from = 0;
        for (const auto &[name, value] : request.headers) {
            if (name == "Range" && knowsRanges)
                from = value.mid(6).chopped(1).toLongLong();
        }
        starts.append(from);
        QMetaObject::invokeMethod(this, [this, from, chunk, done] {
            net::Response response;
            response.status = from > 0 ? 206 : 200;
            if (from >= content.size() && from > 0) {
                response.status = 416;
                return done(response);
            }
            const QByteArray body = content.mid(from, cutAfter);
            for (qsizetype at = 0; at < body.size(); at += 1000) {
                if (!chunk(QByteArrayView(body).sliced(at, std::min<qsizetype>(1000, body.size() - at))))
                    break;
            }
            if (cutAfter >= 0)
                response.error = makeError(ErrorKind::Network, u"net.cut"_s);
            done(response);
        }, Qt::QueuedConnection);
        return std::make_unique<Nothing>();
    }
    void startEvents() override {}
    void stopEvents() override {}

    QByteArray content;
    qint64 cutAfter = -1;
    bool knowsRanges = true;
    QList<qint64> starts;

private:
    class Nothing final : public net::Call
    {
        void cancel() override {}
        void setPaused(bool) override {}
    };
};

struct Outcome {
    bool done = false;
    qint64 size = 0;
    Error error;
};

Outcome fetchOnce(CuttingTransport &transport, const QString &path, const QString &blobId)
{
    Effect effect;
    effect.kind = Effect::Kind::FetchFile;
    effect.request = 1;
    effect.http.method = "GET";
    effect.text = path;
    effect.blobId = blobId;
    Outcome outcome;
    FileFetch fetch(effect, [&](qint64 size, const Error &error) { outcome = {true, size, error}; });
    fetch.start(transport);
    if (!QTest::qWaitFor([&] { return outcome.done; }, 5'000))
        qFatal("no answer");
    return outcome;
}

} // namespace

/** Files of others: asked for, fetched in pieces, kept under a bound. */
class TestDownloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutFileGoesOnWhereItWas();
    void damageBeginsAnew_data();
    void damageBeginsAnew();
    void theMostWantedComesFirst();
    void theQueueSurvivesALostNetworkAndARestart();
    void whatTheServerRefusesIsLeftAlone();
    void theLeastUsedMakesRoomButNothingUnsent();
    void namesThatAreNoFilesAreRefused();
    void aPictureOfOneDeviceAppearsOnTheOther();

private:
    /** Puts a file on the server and an Asset into the workspace; its blob id. */
    [[nodiscard]] static QString addAsset(World &world, Device &device, const QByteArray &content, const QString &mime = u"image/png"_s);
};

QString TestDownloads::addAsset(World &world, Device &device, const QByteArray &content, const QString &mime)
{
    world.clock.advanceMs(1);
    const QString blobId = idOf(content);
    const QString path = world.folder.filePath(blobId);
    writeFile(path, content);
    store::BlobUpload upload;
    upload.blobId = blobId;
    upload.path = path;
    upload.mimeType = mime;
    upload.size = content.size();
    upload.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const RecordId asset = RecordId::create('a', world.clock, world.rng);
    const store::Mutation mutation{u"asset.add"_s,
                                   {store::SetOp::create(u"Asset"_s, asset, {{u"fileName"_s, u"cup.png"_s}, {u"name"_s, u"Cup"_s}, {u"kind"_s, u"image"_s},
                                                                             {u"mimeType"_s, mime}, {u"sizeBytes"_s, content.size()}, {u"blobId"_s, blobId}})}};
    if (!device.store->enqueueBlob(upload) || !device.store->applyLocal(mutation))
        qFatal("not added");
    device.put(Event::localEdit(false));
    return device.settle() ? blobId : QString();
}

void TestDownloads::aCutFileGoesOnWhereItWas()
{
    QTemporaryDir folder;
    CuttingTransport transport;
    transport.content = QByteArray("Hill Roastery ").repeated(1000);
    const QString path = folder.filePath(u"file"_s);
    transport.cutAfter = 5000;
    QCOMPARE(fetchOnce(transport, path, idOf(transport.content)).error.kind, ErrorKind::Network);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(fetchOnce(transport, path, idOf(transport.content)).error.kind, ErrorKind::Network);
    transport.cutAfter = -1;
    const Outcome last = fetchOnce(transport, path, idOf(transport.content));
    QVERIFY2(last.error.isNull(), qPrintable(last.error.code));
    QCOMPARE(last.size, transport.content.size());
    QCOMPARE(transport.starts, (QList<qint64>{0, 5000, 10'000}));
    QCOMPARE(contentOf(path), transport.content);
    QVERIFY(!QFile::exists(path + u".part"_s));
    // It is there: nobody is asked.
    QVERIFY(fetchOnce(transport, path, idOf(transport.content)).error.isNull());
    QCOMPARE(transport.starts.size(), 3);
}

void TestDownloads::damageBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<bool>("knowsRanges");
    QTest::newRow("a part of another file") << QByteArray("Something else") << true;
    QTest::newRow("a part that is longer than the file") << QByteArray(90'000, 'x') << true;
    QTest::newRow("a server that knows no ranges") << QByteArray("Hill Roastery ") << false;
}

void TestDownloads::damageBeginsAnew()
{
    QFETCH(QByteArray, part);
    QFETCH(bool, knowsRanges);
    QTemporaryDir folder;
    CuttingTransport transport;
    transport.content = QByteArray("Hill Roastery ").repeated(1000);
    transport.knowsRanges = knowsRanges;
    const QString path = folder.filePath(u"file"_s);
    writeFile(path + u".part"_s, part);
    QCOMPARE(fetchOnce(transport, path, idOf(transport.content)).error.code, u"sync.downloadDamaged"_s);
    QVERIFY(!QFile::exists(path));
    QVERIFY(fetchOnce(transport, path, idOf(transport.content)).error.isNull());
    QCOMPARE(contentOf(path), transport.content);
}

void TestDownloads::theMostWantedComesFirst()
{
    World world;
    Device one(world);
    one.put(Event::of(Event::Kind::Start));
    const QString first = addAsset(world, one, "first"), second = addAsset(world, one, "second"), video = addAsset(world, one, "video", u"video/mp4"_s);
    Device two(world);
    two.put(Event::of(Event::Kind::Start));
    QVERIFY(two.settle());
    const QString folder = world.folder.filePath(u"media-two"_s);
    QVERIFY(QDir().mkpath(folder));
    using enum BlobDownload::Priority;
    QVERIFY(two.store->wantBlob(first, folder, Thumbnail).value());
    world.clock.advanceMs(1);
    QVERIFY(two.store->wantBlob(second, folder, Thumbnail).value());
    QVERIFY(!two.store->wantBlob(video, folder, Thumbnail).value()); // no thumbnail can be made of it here
    QCOMPARE(two.store->nextDownload().value()->blobId, second);     // what is on the screen now
    QVERIFY(two.store->wantBlob(video, folder, Opened).value());
    QCOMPARE(two.store->nextDownload().value()->blobId, video);
    QCOMPARE(two.status().downloads, 3);
    (void)two.store->takeNotice();
    two.put(Event::localEdit(false));
    QVERIFY(two.settle());
    QCOMPARE(two.status().downloads, 0);
    QCOMPARE(contentOf(QDir(folder).filePath(first)), QByteArray("first"));
    QCOMPARE(contentOf(QDir(folder).filePath(video)), QByteArray("video"));
    QVERIFY(two.store->cachedBlob(second).value().has_value());
    // Whoever shows the asset hears that there is more to show.
    QCOMPARE(two.store->takeNotice().types.value(u"Asset"_s).records.size(), 3);
}

void TestDownloads::theQueueSurvivesALostNetworkAndARestart()
{
    World world;
    Device one(world);
    one.put(Event::of(Event::Kind::Start));
    const QString blob = addAsset(world, one, "picture");
    Device two(world, world.folder.filePath(u"two.sqlite"_s));
    two.put(Event::of(Event::Kind::Start));
    QVERIFY(two.settle());
    two.network = false;
    QVERIFY(two.store->wantBlob(blob, world.folder.path() + u"/two"_s, BlobDownload::Priority::Thumbnail).value());
    QVERIFY(QDir(world.folder.path()).mkpath(u"two"_s));
    two.put(Event::localEdit(false));
    QCOMPARE(two.fetches, 1);
    QCOMPARE(two.status().downloads, 1);
    QVERIFY(two.timers.contains(Timer::Download));
    two.network = true;
    two.restart();
    QVERIFY(two.settle());
    QCOMPARE(two.status().downloads, 0);
    QCOMPARE(contentOf(world.folder.filePath(u"two/"_s + blob)), QByteArray("picture"));
}

void TestDownloads::whatTheServerRefusesIsLeftAlone()
{
    World world;
    Device one(world);
    one.put(Event::of(Event::Kind::Start));
    const QString blob = addAsset(world, one, "picture");
    one.forge = [](const net::Request &request) -> std::optional<net::Response> {
        if (!request.path.startsWith("/jmap/download/"))
            return {};
        net::Response gone;
        gone.status = 404;
        return gone;
    };
    QVERIFY(QFile::remove(world.folder.filePath(blob)));
    QVERIFY(one.store->wantBlob(blob, world.folder.path(), BlobDownload::Priority::Thumbnail).value());
    one.put(Event::localEdit(false));
    QVERIFY(one.settle());
    QCOMPARE(one.status().downloads, 0);
    QVERIFY(one.fetches > 1 && one.fetches < 20);
}

void TestDownloads::theLeastUsedMakesRoomButNothingUnsent()
{
    World world;
    SyncConfig config;
    config.fileCacheBytes = 2500;
    Device one(world);
    one.put(Event::of(Event::Kind::Start));
    const QString a = addAsset(world, one, QByteArray(1000, 'a')), b = addAsset(world, one, QByteArray(1000, 'b')), c = addAsset(world, one, QByteArray(1000, 'c'));
    Device two(world, u":memory:"_s, config);
    two.put(Event::of(Event::Kind::Start));
    QVERIFY(two.settle());
    const QString folder = world.folder.filePath(u"media-two"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto want = [&](const QString &blob) {
        world.clock.advanceMs(1000);
        const bool queued = two.store->wantBlob(blob, folder, BlobDownload::Priority::Thumbnail).value_or(false);
        two.put(Event::localEdit(false));
        return queued && two.settle() && QFile::exists(QDir(folder).filePath(blob));
    };
    QVERIFY(want(a));
    // What is on its way up stays, however old: the same content was added here too, and is not sent yet.
    store::BlobUpload upload;
    upload.blobId = a;
    upload.path = QDir(folder).filePath(a);
    upload.nextTryMs = 0;
    QVERIFY(want(b));
    QVERIFY(two.store->enqueueBlob(upload));
    upload.nextTryMs = world.clock.nowMs() + 3600'000;
    QVERIFY(two.store->updateUpload(upload));
    QVERIFY(want(c));
    QVERIFY(QFile::exists(QDir(folder).filePath(a)));
    QVERIFY(!QFile::exists(QDir(folder).filePath(b)));
    QVERIFY(!two.store->cachedBlob(b).value().has_value());
    QVERIFY(want(b)); // and comes back when it is wanted again
    QVERIFY(!QFile::exists(QDir(folder).filePath(c)));
}

void TestDownloads::namesThatAreNoFilesAreRefused()
{
    World world;
    Device one(world);
    for (const QString &name : {u"../b"_s, u"b/../../x"_s, u"b"_s, QString(), u"bABC"_s}) {
        const auto wanted = one.store->wantBlob(name, world.folder.path(), BlobDownload::Priority::Opened);
        QVERIFY(!wanted);
        QCOMPARE(wanted.error().code, u"store.badBlobId"_s);
    }
    QCOMPARE(one.store->wantBlob(idOf("unknown"), world.folder.path(), BlobDownload::Priority::Opened).error().code, u"store.gone"_s);
}

// The real threads, transport and files: added on one device, shown on another.
void TestDownloads::aPictureOfOneDeviceAppearsOnTheOther()
{
    World world;
    Client one(world), two(world);
    QVERIFY(one.open() && two.open());
    one.engine.start();
    two.engine.start();
    const QByteArray content = QByteArray("\x89PNG pretend ").repeated(200'000);
    const QString blob = idOf(content);
    const QString path = world.folder.filePath(blob);
    writeFile(path, content);
    store::BlobUpload upload;
    upload.blobId = blob;
    upload.path = path;
    upload.mimeType = u"image/png"_s;
    upload.size = content.size();
    upload.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const RecordId asset = RecordId::create('a');
    bool saved = false;
    one.store.call(&one.engine,
                   [=](store::StoreCore &core) -> Result<store::Saved> {
                       if (const auto queued = core.enqueueBlob(upload); !queued)
                           return queued.error();
                       return core.applyLocal({u"asset.add"_s, {store::SetOp::create(u"Asset"_s, asset, {{u"name"_s, u"Cup"_s}, {u"fileName"_s, u"c.png"_s},
                                                                                                         {u"kind"_s, u"image"_s}, {u"mimeType"_s, u"image/png"_s},
                                                                                                         {u"sizeBytes"_s, content.size()}, {u"blobId"_s, blob}})}});
                   },
                   [&](const Result<store::Saved> &result) {
                       saved = result.has_value();
                       one.engine.localEdit();
                   });
    QTRY_VERIFY(saved);
    const QString media = world.folder.filePath(u"media-two"_s);
    bool told = false;
    QObject::connect(&two.store.hub(), &store::ChangeHub::changed, &two.engine, [&](const store::ChangeNotice &notice) {
        for (const store::RecordNote &note : notice.types.value(u"Asset"_s).records)
            told = told || (note.id == asset && QFile::exists(QDir(media).filePath(blob)));
    });
    bool queued = false;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        two.store.call(&two.engine, [=](store::StoreCore &core) { return core.wantBlob(blob, media, BlobDownload::Priority::Thumbnail); },
                       [&](const Result<bool> &wanted) { queued = queued || (wanted && *wanted); });
        return queued;
    }()), 10'000);
    two.engine.localEdit();
    QTRY_VERIFY_WITH_TIMEOUT(told, 10'000);
    QCOMPARE(contentOf(QDir(media).filePath(blob)), content);
}

CAMPANILE_GUILESS_TEST(TestDownloads)

} // namespace tst_downloads

#include "tst_downloads.moc"
