// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
#include "app/core/recordid.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

namespace tst_enginecontent {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

/** Content outside of records: blobs, the snapshot stream, copies of a whole workspace. */
class TestEngineContent : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void blobs_data() { addBackendRows(); }
    void blobs()
    {
        start();
        const QByteArray up = "/jmap/upload/" + f().account.toLatin1() + "/";
        const QByteArray content(600'000, 'x');
        const server::ApiResponse made = f().http("POST", up, content, {{"content-type", "image/png"}});
        QCOMPARE(made.status, 201);
        const QString blob = QJsonDocument::fromJson(made.body).object().value(u"blobId"_s).toString();
        QCOMPARE(QJsonDocument::fromJson(f().http("POST", up, content).body).object().value(u"blobId"_s).toString(), blob);
        QCOMPARE(f().http("POST", up, "ab", {{"content-length", "3"}}).status, 400);
        const QByteArray down = "/jmap/download/" + f().account.toLatin1() + '/' + blob.toLatin1() + "/a%20b.png";
        const server::ApiResponse whole = f().http("GET", down);
        QByteArray bytes = whole.body;
        for (QByteArray piece = whole.stream ? whole.stream() : QByteArray(); !piece.isEmpty(); piece = whole.stream())
            bytes += piece;
        QCOMPARE(bytes, content);
        QCOMPARE(f().http("GET", down, {}, {{"range", "bytes=10-19"}}).body.size(), 10);
        QCOMPARE(f().http("GET", down, {}, {{"range", "bytes=-5"}}).body.size(), 5);
        QCOMPARE(f().http("GET", down, {}, {{"range", "bytes=600000-"}}).status, 416);
        QCOMPARE(f().http("GET", down, {}, {{"if-none-match", '"' + blob.toLatin1() + '"'}}).status, 304);
        // Its uploader's only, until a record shows it.
        QCOMPARE(f().http("GET", down, {}, {}, api::Role::Viewer).status, 404);
        const QString asset = f().newId('a');
        const QJsonObject properties{{u"fileName"_s, u"a.png"_s}, {u"kind"_s, u"image"_s}, {u"sizeBytes"_s, 600000}, {u"blobId"_s, blob}};
        QVERIFY(!f().one(u"Asset/set"_s, {{u"create"_s, QJsonObject{{u"k"_s, properties}}}}, api::Role::Editor).value(u"notCreated"_s).toObject().isEmpty());
        QVERIFY(f().one(u"Asset/set"_s, {{u"create"_s, QJsonObject{{asset, properties}}}}).value(u"created"_s).toObject().contains(asset));
        QCOMPARE(f().http("GET", down, {}, {}, api::Role::Viewer).status, 200);
        // Assembly from chunks, and the digest that proves it.
        const QString second = QJsonDocument::fromJson(f().http("POST", up, "tail").body).object().value(u"blobId"_s).toString();
        const QJsonObject source{{u"data"_s, QJsonArray{QJsonObject{{u"blobId"_s, blob}}, QJsonObject{{u"blobId"_s, second}}}}, {u"type"_s, u"image/png"_s}};
        const QString joined = f().one(u"Blob/upload"_s, {{u"create"_s, QJsonObject{{u"b"_s, source}}}}).value(u"created"_s).toObject().value(u"b"_s).toObject().value(u"id"_s).toString();
        const QJsonObject described = f().one(u"Blob/get"_s, {{u"ids"_s, QJsonArray{joined}}, {u"properties"_s, QJsonArray{u"size"_s, u"digest:sha-256"_s}}}).value(u"list"_s).toArray().at(0).toObject();
        QCOMPARE(described.value(u"size"_s).toInteger(), 600'004);
        QCOMPARE(described.value(u"digest:sha-256"_s).toString().toLatin1(), QCryptographicHash::hash(content + "tail", QCryptographicHash::Sha256).toBase64());
        f().clock.advanceMs(49LL * 3'600'000);
        const auto report = f().engine->housekeeping(f().account);
        QVERIFY(report);
        QCOMPARE(report->blobs, 2);
        QVERIFY(f().engine->blobPath(f().account, blob));
        QVERIFY(!f().engine->blobPath(f().account, joined));
    }

    void snapshotStream_data() { addBackendRows(); }
    void snapshotStream()
    {
        start();
        QStringList ids;
        for (int batch = 0; batch < 3; ++batch) {
            QJsonObject create;
            for (int i = 0; i < 800; ++i) {
                ids.append(f().newId('p'));
                create.insert(ids.constLast(), QJsonObject{});
            }
            f().one(u"Post/set"_s, {{u"create"_s, create}});
        }
        const server::ApiResponse response = f().http("GET", "/jmap/snapshot/" + f().account.toLatin1() + "/Post");
        QByteArray text;
        for (QByteArray piece = response.stream(); !piece.isEmpty(); piece = response.stream())
            text += piece;
        const QList<QByteArray> lines = text.trimmed().split('\n');
        QCOMPARE(lines.size(), 2402);
        const QJsonObject end = QJsonDocument::fromJson(lines.constLast()).object();
        QCOMPARE(end.value(u"count"_s).toInteger(), 2400);
        const QByteArray covered = text.left(text.lastIndexOf('\n', text.size() - 2) + 1);
        QCOMPARE(end.value(u"sha256"_s).toString().toLatin1(), QCryptographicHash::hash(covered, QCryptographicHash::Sha256).toHex());
        QCOMPARE(QJsonDocument::fromJson(lines.at(0)).object().value(u"count"_s).toInteger(), 2400);
        for (qsizetype i = 1; i + 2 < lines.size(); ++i)
            QVERIFY(QJsonDocument::fromJson(lines.at(i)).object().value(u"id"_s).toString() < QJsonDocument::fromJson(lines.at(i + 1)).object().value(u"id"_s).toString());
    }

    void backupAndRestore_data() { addBackendRows(); }
    void backupAndRestore()
    {
        start();
        const QString post = f().makePost({{u"title"_s, u"kept"_s}});
        const QString state = f().one(u"Sync/changes"_s, {{u"sinceState"_s, u"0"_s}}).value(u"newState"_s).toString();
        const QString copy = f().folder.path() + u"/copy"_s;
        QVERIFY(f().engine->backup(f().account, copy));
        f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, QJsonObject{{u"title"_s, u"later"_s}}}}}});
        const auto restored = f().engine->restore(copy);
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        QCOMPARE(*restored, f().account);
        QCOMPARE(f().get(u"Post"_s, post).value(u"title"_s).toString(), u"kept"_s);
        QCOMPARE(f().one(u"Sync/changes"_s, {{u"sinceState"_s, state}}).value(u"@error"_s).toString(), u"cannotCalculateChanges"_s);
        QFile file(copy + u"/workspace.ndjson"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 3));
        file.close();
        const auto broken = f().engine->restore(copy);
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Corrupt);
        QCOMPARE(f().get(u"Post"_s, post).value(u"title"_s).toString(), u"kept"_s);
    }
};

CAMPANILE_GUILESS_TEST(TestEngineContent)

} // namespace tst_enginecontent

#include "tst_enginecontent.moc"
