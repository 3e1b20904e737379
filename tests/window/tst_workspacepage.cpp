// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/contextreader.h"
#include "app/main/workspacepage.h"
#include "app/services/workspaceservice.h"
#include "tests/support/testprogram.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_workspacepage {

using namespace campanile;
using namespace Qt::StringLiterals;

/** The settings page of the workspace over a real cache: who approves replies, and what it says to somebody who is alone. */
class TestWorkspacePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsAloneIsWarned_data();
    void whoIsAloneIsWarned();
    void oneClickTakesItBack();

private:
    struct Rig;
};

struct TestWorkspacePage::Rig {
    QTemporaryDir dir;
    SystemClock clock;
    SystemRng rng;
    store::Store store{options(dir), clock};
    services::WorkspaceService service{store, clock, rng};
    views::WorkspaceContext context;
    const RecordId me = RecordId::create('u');
    const WorkspaceEntry entry{RecordId::create('w').toString(), u"Harbour"_s, WorkspaceEntry::Kind::Team, {}, me.toString(), {}};
    std::unique_ptr<ContextReader> reader;
    std::unique_ptr<QWidget> page;
    int version = 0;

    static store::OpenOptions options(const QTemporaryDir &dir)
    {
        store::OpenOptions options;
        options.path = dir.filePath(u"cache.sqlite"_s);
        return options;
    }
    explicit Rig(const QString &highest)
    {
        QSignalSpy opened(&store, &store::Store::opened);
        store.open();
        opened.wait();
        reader = std::make_unique<ContextReader>(store, entry, context);
        serve(u"Workspace"_s, {{u"id"_s, entry.accountId}, {u"name"_s, u"Harbour"_s}, {u"slug"_s, u"harbour"_s}, {u"settings"_s, QJsonObject{{u"replyReview"_s, highest}}}});
    }
    void serve(const QString &type, QJsonObject record)
    {
        record.insert(u"ver"_s, ++version);
        record.insert(u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s);
        record.insert(u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s);
        const QByteArray json = QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson(QJsonDocument::Compact);
        bool done = false;
        store.call(&context, [json](store::StoreCore &core) { return core.applyRecords(json); }, [&done](const Result<int> &taken) { done = taken && *taken == 1; });
        [&] { QTRY_VERIFY(done); }();
    }
    void member(const RecordId &user, const QString &role, bool isActive = true)
    {
        serve(u"WorkspaceMember"_s, {{u"id"_s, RecordId::create('m').toString()}, {u"userId"_s, user.toString()}, {u"role"_s, role}, {u"isActive"_s, isActive}});
    }
    void open()
    {
        page.reset(workspacePage(context, service, store, entry.accountId, me).factory(nullptr));
        page->show();
    }
    [[nodiscard]] QPushButton *wayBack() const { return page->findChild<QPushButton *>(); }
};

void TestWorkspacePage::whoIsAloneIsWarned_data()
{
    QTest::addColumn<QString>("highest");
    QTest::addColumn<QString>("colleague"); ///< role; empty = there is none
    QTest::addColumn<bool>("isActive");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("everybody's, and there is nobody else") << u"owner"_s << QString() << true << true;
    QTest::newRow("everybody's, and the other one only reads") << u"owner"_s << u"viewer"_s << true << true;
    QTest::newRow("everybody's, and the other one has left") << u"owner"_s << u"admin"_s << false << true;
    QTest::newRow("everybody's, and an editor is there") << u"owner"_s << u"editor"_s << true << false;
    QTest::newRow("not the owner's") << u"admin"_s << QString() << true << false;
}

void TestWorkspacePage::whoIsAloneIsWarned()
{
    QFETCH(QString, highest);
    QFETCH(QString, colleague);
    QFETCH(bool, isActive);
    QFETCH(bool, isWarned);
    Rig rig(highest);
    rig.member(rig.me, u"owner"_s);
    if (!colleague.isEmpty())
        rig.member(RecordId::create('u'), colleague, isActive);
    QTRY_VERIFY(rig.context.replyReview());
    rig.open();
    if (isWarned)
        QTRY_VERIFY(rig.wayBack()->isVisible());
    else
        QVERIFY(!QTest::qWaitFor([&rig] { return rig.wayBack()->isVisible(); }, 300));
    // A colleague who comes ends it.
    rig.member(RecordId::create('u'), u"manager"_s);
    QTRY_VERIFY(!rig.wayBack()->isVisible());
}

void TestWorkspacePage::oneClickTakesItBack()
{
    Rig rig(u"owner"_s);
    rig.member(rig.me, u"owner"_s);
    QTRY_VERIFY(rig.context.isReviewed());
    rig.open();
    QTRY_VERIFY(rig.wayBack()->isVisible());
    rig.wayBack()->click();
    QTRY_VERIFY(!rig.context.isReviewed());
    QTRY_VERIFY(!rig.wayBack()->isVisible());
    const auto names = [&rig] {
        QStringList texts;
        for (const QComboBox *box : rig.page->findChildren<QComboBox *>())
            texts.append(box->currentText());
        return texts;
    };
    QTRY_VERIFY(names().contains(u"Nobody's"_s));
}

CAMPANILE_TEST(TestWorkspacePage)

} // namespace tst_workspacepage

#include "tst_workspacepage.moc"
