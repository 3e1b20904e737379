// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/engine.h"
#include "server/core/jmap/merge.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

/** What the simulation found, each in its smallest form. */
class TestSimFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedEditsStayInViewDuringALongPull();
    void journalDoesNotTakeItsOverlayForTheServersRow();
    void typingIntoAnUnsentEditGivesItANewId();
    void aBaseValueSaysMoreThanAVersion();
    void whatASnapshotMayHoldIsReportedWhenItIsDestroyed();

private:
    Fixture f;
};

void TestSimFindings::acknowledgedEditsStayInViewDuringALongPull()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts(QString(), Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}})));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    QVERIFY(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, 7)));
    // The page passes commit 7, but the record was changed again since and comes with a later page.
    QJsonObject page = QJsonDocument::fromJson(Fixture::posts(Fixture::state(5), u"1.1.8.5.9"_s, {})).object();
    page.insert(u"hasMoreChanges"_s, true);
    QVERIFY(core->applyChanges(QJsonDocument(page).toJson(QJsonDocument::Compact)));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine"_s));
    QVERIFY(core->applyChanges(Fixture::posts(u"1.1.8.5.9"_s, Fixture::state(9), {Fixture::post(id, 9, u"Mine and theirs"_s)})));
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine and theirs"_s));
    QCOMPARE(core->reader().outbox()->size(), 0);
}

void TestSimFindings::journalDoesNotTakeItsOverlayForTheServersRow()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts(QString(), Fixture::state(5), {Fixture::post(id, 5, u"Server"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}})));
    const PushBatch batch = core->nextBatch(10, 1 << 20).value();
    QVERIFY(core->markInFlight(batch));
    QVERIFY(core->applyPushResults(Fixture::answer(batch, PushResult::Status::Applied, 7)));
    QCOMPARE(core->requeueJournal(0).value(), 1);
    const auto beneath = core->reader().serverRecord(u"Post"_s, id);
    QVERIFY(beneath && *beneath);
    QCOMPARE((*beneath)->object().value(u"title"_s).toString(), u"Server"_s);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine"_s));
}

void TestSimFindings::typingIntoAnUnsentEditGivesItANewId()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts(QString(), Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    const auto first = core->applyLocal(Fixture::edit(id, {{u"title"_s, u"A"_s}}, true));
    const auto second = core->applyLocal(Fixture::edit(id, {{u"title"_s, u"AB"_s}}, true));
    QVERIFY(first && second && second->coalesced);
    QVERIFY(first->mutation != second->mutation);
    QCOMPARE(core->reader().outbox()->first().mutation, second->mutation);
    QVERIFY(core->undo());
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Old"_s));
}

void TestSimFindings::aBaseValueSaysMoreThanAVersion()
{
    const api::TypeInfo *type = api::findType("Post");
    const server::JsonObject current{{u"ver"_s, 17}, {u"title"_s, u"Restored"_s}};
    const server::EditBase base{17, {{u"title"_s, u"Forgotten"_s}}, {}};
    const auto merged = server::mergePatch(*type, current, {{u"title"_s, u"Mine"_s}}, base);
    QCOMPARE(merged.object.value(u"title"_s).toString(), u"Mine"_s);
    QCOMPARE(merged.conflicts.size(), 1);
    QCOMPARE(merged.conflicts.first().theirs.toString(), u"Restored"_s);
}

namespace {
class OnePerson final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &) const override { return {member}; }
    [[nodiscard]] std::optional<server::Membership> membership(const QString &, const QString &account) const override
    {
        return account == member.accountId ? std::optional(member) : std::nullopt;
    }
    server::Membership member;
};
} // namespace

// A snapshot's state is that of its first line; a record made after it may be in a later line.
void TestSimFindings::whatASnapshotMayHoldIsReportedWhenItIsDestroyed()
{
    QTemporaryDir folder;
    auto person = std::make_shared<OnePerson>();
    const auto storage = server::SqliteStorage::open({u":memory:"_s, {}, 1});
    QVERIFY(storage);
    server::EngineOptions options;
    options.blobDir = folder.path();
    options.baseUrl = u"https://campanile.test"_s;
    server::Engine engine(*storage, person, f.clock, f.rng, options);
    const auto account = engine.createWorkspace({{}, u"Acme"_s, {}, {}, {}});
    QVERIFY(account);
    person->member = {*account, u"Acme"_s, api::Role::Owner, false, 0};
    const auto ask = [&](const QString &since) {
        const QJsonObject arguments{{u"accountId"_s, *account}, {u"sinceState"_s, since}};
        const QJsonArray uses{QString::fromLatin1(api::kCoreCapability.data()), QString::fromLatin1(api::kModelCapability.data()),
                              QString::fromLatin1(api::kSyncCapability.data())};
        server::ApiRequest request;
        request.method = "POST";
        request.path = "/jmap/api";
        request.headers = {{"content-type", "application/json"}};
        request.caller = {RecordId::create('u', f.clock, f.rng).toString(), u"device"_s};
        request.body = QJsonDocument(QJsonObject{{u"using"_s, uses}, {u"methodCalls"_s, QJsonArray{QJsonValue(QJsonArray{u"Sync/changes"_s, arguments, u"0"_s})}}})
                           .toJson();
        return QJsonDocument::fromJson(engine.handle(request).body)["methodResponses"_L1][0][1].toObject();
    };
    const QString begun = ask(u"0"_s).value(u"newState"_s).toString();
    QString id;
    QVERIFY(engine.write(*account, [&](server::SystemRecords &records) -> Result<void> {
        const auto made = records.create(u"Post"_s, {{u"title"_s, u"Short-lived"_s}});
        id = made ? *made : QString();
        return made ? Result<void>() : Result<void>(made.error());
    }));
    QVERIFY(engine.write(*account, [&](server::SystemRecords &records) { return records.destroy(u"Post"_s, id); }));
    QCOMPARE(ask(begun).value(u"destroyed"_s).toObject().value(u"Post"_s).toArray(), QJsonArray{id});
    // Who starts from nothing cannot hold it.
    QVERIFY(!ask(u"0"_s).value(u"destroyed"_s).toObject().contains(u"Post"_s));
}

QTEST_GUILESS_MAIN(TestSimFindings)
#include "tst_simfindings.moc"
