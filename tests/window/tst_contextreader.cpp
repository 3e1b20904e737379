// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/contextreader.h"
#include "app/sync/jmapclient.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_contextreader {

using namespace campanile;
using namespace Qt::StringLiterals;
using views::Permission;

/** What a person may do follows from their member record, live; and what stands in while there is none. */
class TestContextReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rolesMay_data();
    void rolesMay();
    void changeOfRoleIsHeard();
    void whoWasTakenOutOnlyReads();
    void othersRolesDoNotCount();
    void withoutARecord_data();
    void withoutARecord();
    void sessionTellsTheRole();
    void zonesAndNameFollowTheRecord();
    void aDemonstrationIsListedAsOneUntilItIsRenamed();
    void whoseRepliesAreReviewed_data();
    void whoseRepliesAreReviewed();

private:
    void start(WorkspaceEntry::Kind kind);
    void serve(const QString &type, const QJsonObject &record);
    void serveMember(const QString &user, const QString &role, bool active = true);

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<views::WorkspaceContext> m_context;
    std::unique_ptr<ContextReader> m_reader;
    WorkspaceEntry m_entry;
    QHash<QString, QString> m_members;
    int m_version = 0;
};

void TestContextReader::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.sqlite"_s);
    m_store = std::make_unique<store::Store>(options, m_clock);
    QSignalSpy opened(m_store.get(), &store::Store::opened);
    m_store->open();
    QVERIFY(opened.wait());
    m_context = std::make_unique<views::WorkspaceContext>();
    m_entry = {RecordId::create('w').toString(), u"Harbour"_s, WorkspaceEntry::Kind::Team, {}, RecordId::create('u').toString(), {}};
    m_members.clear();
    m_version = 0;
}

void TestContextReader::cleanup()
{
    m_reader.reset();
    m_context.reset();
    m_store.reset();
}

void TestContextReader::start(WorkspaceEntry::Kind kind)
{
    m_entry.kind = kind;
    m_reader = std::make_unique<ContextReader>(*m_store, m_entry, *m_context);
}

void TestContextReader::serve(const QString &type, const QJsonObject &record)
{
    QJsonObject full = record;
    full.insert(u"ver"_s, ++m_version);
    full.insert(u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s);
    full.insert(u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s);
    const QByteArray json = QJsonDocument(QJsonObject{{type, QJsonArray{full}}}).toJson(QJsonDocument::Compact);
    bool done = false;
    m_store->call(this, [json](store::StoreCore &core) { return core.applyRecords(json); }, [&done](const Result<int> &taken) {
        QVERIFY(taken && *taken == 1);
        done = true;
    });
    QTRY_VERIFY(done);
}

void TestContextReader::serveMember(const QString &user, const QString &role, bool active)
{
    if (!m_members.contains(user))
        m_members.insert(user, RecordId::create('m').toString());
    serve(u"WorkspaceMember"_s, {{u"id"_s, m_members.value(user)}, {u"userId"_s, user}, {u"role"_s, role}, {u"isActive"_s, active}});
}

void TestContextReader::rolesMay_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("posts");
    QTest::addColumn<bool>("campaigns");
    QTest::addColumn<bool>("conflicts");
    QTest::addColumn<bool>("workspace");
    QTest::newRow("an owner may do everything") << u"owner"_s << true << true << true << true;
    QTest::newRow("so may an admin") << u"admin"_s << true << true << true << true;
    QTest::newRow("a manager leaves the workspace alone") << u"manager"_s << true << true << true << false;
    QTest::newRow("an editor leaves campaigns alone as well") << u"editor"_s << true << false << true << false;
    QTest::newRow("a viewer looks") << u"viewer"_s << false << false << false << false;
}

void TestContextReader::rolesMay()
{
    QFETCH(QString, role);
    QFETCH(bool, posts);
    QFETCH(bool, campaigns);
    QFETCH(bool, conflicts);
    QFETCH(bool, workspace);
    start(WorkspaceEntry::Kind::Team);
    serveMember(m_entry.userId, role);
    QTRY_VERIFY(m_context->role());
    QCOMPARE(m_context->canEdit(), posts);
    QCOMPARE(m_context->can(Permission::Publish), posts);
    QCOMPARE(m_context->can(Permission::EditMedia), posts);
    QCOMPARE(m_context->can(Permission::EditTemplates), posts);
    QCOMPARE(m_context->can(Permission::EditCampaigns), campaigns);
    QCOMPARE(m_context->can(Permission::ResolveConflicts), conflicts);
    QCOMPARE(m_context->can(Permission::EditWorkspace), workspace);
    QCOMPARE(m_context->whyNot(Permission::EditPosts).isEmpty(), posts);
    QCOMPARE(m_context->whyNot(Permission::EditWorkspace).isEmpty(), workspace);
}

void TestContextReader::changeOfRoleIsHeard()
{
    start(WorkspaceEntry::Kind::Team);
    serveMember(m_entry.userId, u"editor"_s);
    QTRY_VERIFY(m_context->canEdit());
    QSignalSpy changed(m_context.get(), &views::WorkspaceContext::changed);
    serveMember(m_entry.userId, u"viewer"_s);
    QTRY_VERIFY(!m_context->canEdit());
    QCOMPARE(changed.size(), 1);
    serveMember(m_entry.userId, u"owner"_s);
    QTRY_VERIFY(m_context->can(Permission::EditWorkspace));
}

void TestContextReader::whoWasTakenOutOnlyReads()
{
    start(WorkspaceEntry::Kind::Team);
    serveMember(m_entry.userId, u"admin"_s);
    QTRY_VERIFY(m_context->canEdit());
    serveMember(m_entry.userId, u"admin"_s, false);
    QTRY_VERIFY(!m_context->canEdit());
}

void TestContextReader::othersRolesDoNotCount()
{
    start(WorkspaceEntry::Kind::Team);
    serveMember(m_entry.userId, u"viewer"_s);
    QTRY_VERIFY(m_context->role());
    serveMember(RecordId::create('u').toString(), u"owner"_s);
    serveMember(m_entry.userId, u"editor"_s);
    QTRY_COMPARE(*m_context->role(), api::Role::Editor);
}

void TestContextReader::withoutARecord_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("session");
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("edits");
    QTest::newRow("this computer's person owns it") << int(WorkspaceEntry::Kind::Embedded) << QString() << true << true;
    QTest::newRow("and the demonstration") << int(WorkspaceEntry::Kind::Demo) << QString() << true << true;
    QTest::newRow("a team's role is not known before the server tells") << int(WorkspaceEntry::Kind::Team) << QString() << false << false;
    QTest::newRow("a session that says editor") << int(WorkspaceEntry::Kind::Team) << u"editor"_s << true << true;
    QTest::newRow("a session that says viewer") << int(WorkspaceEntry::Kind::Team) << u"viewer"_s << true << false;
    QTest::newRow("a role of a later version") << int(WorkspaceEntry::Kind::Team) << u"auditor"_s << false << false;
}

void TestContextReader::withoutARecord()
{
    QFETCH(int, kind);
    QFETCH(QString, session);
    QFETCH(bool, known);
    QFETCH(bool, edits);
    start(WorkspaceEntry::Kind(kind));
    m_reader->setSessionRole(session);
    QCOMPARE(m_context->role().has_value(), known);
    QCOMPARE(m_context->canEdit(), edits);
    QCOMPARE(m_context->whyNot(Permission::EditPosts).isEmpty(), edits);
    // The record, once it is there, is what counts.
    serveMember(m_entry.userId, u"viewer"_s);
    QTRY_COMPARE(m_context->role().value_or(api::Role::Owner), api::Role::Viewer);
}

void TestContextReader::sessionTellsTheRole()
{
    const QByteArray session = R"({"apiUrl":"/jmap/api","capabilities":{"https://campanile.example/ns/sync":{"maxMutationsInApply":100}},"accounts":{"w1":{"isReadOnly":false,
        "accountCapabilities":{"https://campanile.example/ns/model":{"role":"manager","types":{}}}}}})";
    const auto parsed = sync::parseSession(session, u"w1"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->role, u"manager"_s);
}

void TestContextReader::whoseRepliesAreReviewed_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("isReviewed");
    QTest::newRow("nobody's") << QString() << u"editor"_s << false;
    QTest::newRow("those of editors") << u"editor"_s << u"editor"_s << true;
    QTest::newRow("not those of managers") << u"editor"_s << u"manager"_s << false;
    QTest::newRow("everybody's") << u"owner"_s << u"owner"_s << true;
    QTest::newRow("a word from another version") << u"all"_s << u"editor"_s << false;
}

void TestContextReader::whoseRepliesAreReviewed()
{
    QFETCH(QString, setting);
    QFETCH(QString, role);
    QFETCH(bool, isReviewed);
    start(WorkspaceEntry::Kind::Team);
    serveMember(m_entry.userId, role);
    QJsonObject record{{u"id"_s, m_entry.accountId}, {u"name"_s, u"Harbour"_s}, {u"slug"_s, u"harbour"_s}};
    if (!setting.isEmpty())
        record.insert(u"settings"_s, QJsonObject{{u"replyReview"_s, setting}});
    serve(u"Workspace"_s, record);
    QTRY_COMPARE(m_context->isReviewed(), isReviewed);
    if (isReviewed) {
        record.insert(u"settings"_s, QJsonObject());
        serve(u"Workspace"_s, record);
        QTRY_VERIFY(!m_context->isReviewed());
    }
}

void TestContextReader::zonesAndNameFollowTheRecord()
{
    start(WorkspaceEntry::Kind::Embedded);
    QSignalSpy renamed(m_reader.get(), &ContextReader::renamed);
    serve(u"Workspace"_s, {{u"id"_s, m_entry.accountId}, {u"name"_s, u"Roastery"_s}, {u"timezone"_s, u"Europe/Oslo"_s}, {u"secondTimezone"_s, u"Asia/Tokyo"_s}});
    QTRY_COMPARE(m_context->timezone(), u"Europe/Oslo"_s);
    QCOMPARE(m_context->secondTimezone(), u"Asia/Tokyo"_s);
    QCOMPARE(m_context->name(), u"Roastery"_s);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(renamed.first().first().toString(), u"Roastery"_s);
}

void TestContextReader::aDemonstrationIsListedAsOneUntilItIsRenamed()
{
    start(WorkspaceEntry::Kind::Demo);
    QSignalSpy renamed(m_reader.get(), &ContextReader::renamed);
    const auto named = [this](const QString &name) { serve(u"Workspace"_s, {{u"id"_s, m_entry.accountId}, {u"name"_s, name}, {u"timezone"_s, u"UTC"_s}}); };
    named(u"Roastery"_s);
    QTRY_COMPARE(m_context->name(), u"Roastery"_s);
    QVERIFY(renamed.isEmpty());
    named(u"My roastery"_s);
    QTRY_COMPARE(renamed.size(), 1);
    QCOMPARE(renamed.first().first().toString(), u"My roastery"_s);
    // The record changes for other reasons too.
    named(u"My roastery"_s);
    QTRY_VERIFY(m_context->timezone() == u"UTC"_s);
    QCOMPARE(renamed.size(), 1);
}

CAMPANILE_TEST(TestContextReader)

} // namespace tst_contextreader

#include "tst_contextreader.moc"
