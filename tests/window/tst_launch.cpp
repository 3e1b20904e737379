// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/application.h"
#include "app/main/fontsahead.h"
#include "app/main/launcher.h"
#include "app/main/leaveworkspace.h"
#include "app/main/profileahead.h"
#include "app/main/singleinstance.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

constexpr int processMs = 30'000;

WorkspaceEntry teamEntry(const QString &name, const QString &server)
{
    return {RecordId::create('w').toString(), name, WorkspaceEntry::Kind::Team, QUrl(server), RecordId::create('u').toString(), {}};
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** From the command line to a window: folders that cannot be used, two starts on one profile, leaving a team. */
class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderThatCannotBeMadeIsNamed();
    void newerProfileIsLeftAlone();
    void theCopyStandsInForADamagedList_data();
    void theCopyStandsInForADamagedList();
    void aListThatIsDamagedTwiceIsSaid();
    void aSecondStartBringsAMinimisedWindowBack();
    void secondStartHandsOverItsArguments();
    void startBeforeTheFirstListensWaitsForIt();
    void familiesOfTheLastStartServeUntilTheyAreFound();
    void theProfileOpensAhead();
    void nothingOpensInAHeldProfile();
    void leavingTakesEverythingOfTheWorkspace();
    void tokensGoWithTheLastWorkspaceOfAServer();
    void whatLivesHereOnlyCannotBeLeft();
    void leavingSaysWhatWouldBeLost_data();
    void leavingSaysWhatWouldBeLost();
};

void TestLaunch::folderThatCannotBeMadeIsNamed()
{
    QTemporaryDir dir;
    const QString blocker = dir.filePath(u"file"_s);
    QVERIFY(writeFile(blocker, "not a folder"));
    const QString folder = blocker + u"/profile"_s;
    Launcher launcher({folder, false, true}, {});
    QSignalSpy launched(&launcher, &Launcher::launched);
    launcher.launch();
    QVERIFY(launcher.problem());
    QVERIFY(launcher.problem()->isVisible());
    QStringList texts;
    for (const QLabel *label : launcher.problem()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QDir::toNativeSeparators(folder)));
    // It goes on from the same page once the cause is gone.
    QVERIFY(QFile::remove(blocker));
    for (QPushButton *button : launcher.problem()->findChildren<QPushButton *>()) {
        if (button->hasFocus() || button->isDefault() || button->property("kind").isValid())
            button->click();
    }
    QTRY_COMPARE(launched.size(), 1);
    QVERIFY(!launcher.problem());
    QVERIFY(QFileInfo(folder).isDir());
}

void TestLaunch::newerProfileIsLeftAlone()
{
    QTemporaryDir dir;
    const QByteArray newer = R"({"format":99,"userId":"u1","workspaces":[]})";
    const QString list = dir.filePath(u"workspaces.json"_s);
    QVERIFY(writeFile(list, newer));
    Launcher launcher({dir.path(), false, true}, {});
    QSignalSpy done(&launcher, &Launcher::done);
    launcher.launch();
    QVERIFY(launcher.problem());
    QCOMPARE(readFile(list), newer);
    QTest::keyClick(launcher.problem(), Qt::Key_Tab);
    const auto buttons = launcher.problem()->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.first()->click();
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.first().first().toInt(), 1);
}

void TestLaunch::theCopyStandsInForADamagedList_data()
{
    QTest::addColumn<QByteArray>("damaged");
    QTest::newRow("cut off") << QByteArray(R"({"format":1,"workspaces":[{"acc)");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("full of zeros") << QByteArray(400, 0);
    QTest::newRow("gone") << QByteArray();
}

void TestLaunch::theCopyStandsInForADamagedList()
{
    QFETCH(QByteArray, damaged);
    QTemporaryDir dir;
    const QString list = dir.filePath(u"workspaces.json"_s);
    auto before = Profile::open(dir.path());
    QVERIFY(before);
    const WorkspaceEntry entry = teamEntry(u"Team"_s, u"https://team.example"_s);
    QVERIFY(before->put(entry));
    if (damaged.isNull())
        QVERIFY(QFile::remove(list));
    else
        QVERIFY(writeFile(list, damaged));
    const auto after = Profile::open(dir.path());
    QVERIFY(after);
    QCOMPARE(after->userId(), before->userId());
    QCOMPARE(after->workspaces().size(), 1);
    QCOMPARE(after->workspaces().first().accountId, entry.accountId);
    QVERIFY(readFile(list).contains(entry.accountId.toUtf8()));
    QCOMPARE(QFile::exists(dir.filePath(u"workspaces.damaged.json"_s)), !damaged.isNull());
}

void TestLaunch::aListThatIsDamagedTwiceIsSaid()
{
    QTemporaryDir dir;
    QVERIFY(writeFile(dir.filePath(u"workspaces.json"_s), "{"));
    QVERIFY(writeFile(dir.filePath(u"workspaces.copy.json"_s), "{"));
    const auto profile = Profile::open(dir.path());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, u"profile.damaged"_s);
    QCOMPARE(readFile(dir.filePath(u"workspaces.json"_s)), QByteArray("{"));
}

void TestLaunch::aSecondStartBringsAMinimisedWindowBack()
{
    QTemporaryDir dir;
    Launcher launcher({dir.path(), false, true}, {});
    QSignalSpy launched(&launcher, &Launcher::launched);
    launcher.launch();
    QTRY_COMPARE(launched.size(), 1);
    QWidget *window = nullptr;
    QTRY_VERIFY([&] {
        for (QWidget *candidate : QApplication::topLevelWidgets()) {
            if (candidate->isVisible() && candidate->isWindow())
                window = candidate;
        }
        return window != nullptr;
    }());
    window->showMinimized();
    QVERIFY(window->isMinimized());
    launcher.application()->activate();
    QVERIFY(!window->isMinimized());
    QVERIFY(window->isVisible());
}

void TestLaunch::secondStartHandsOverItsArguments()
{
    QTemporaryDir dir;
    const QString list = dir.filePath(u"workspaces.json"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess first;
    first.setProcessEnvironment(environment);
    first.start(QStringLiteral(CAMPANILE_PROGRAM), {u"--profile"_s, dir.path()});
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(dir.filePath(u"profile.lock"_s)) && QFileInfo::exists(list), processMs);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(dir.filePath(u"server/workspaces"_s)), processMs);

    // The first one has no demonstration; the second asks for it and must get it done there. The server of the first may
    // still be opening its files, so the asking is repeated as a person would.
    const auto demoIsThere = [&list] { return readFile(list).contains("\"demo\""); };
    bool handedOver = false;
    for (int tries = 0; tries < 20 && !demoIsThere(); ++tries) {
        QProcess second;
        second.setProcessEnvironment(environment);
        second.start(QStringLiteral(CAMPANILE_PROGRAM), {u"--profile"_s, dir.path(), u"--demo"_s});
        QVERIFY(second.waitForFinished(processMs));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        handedOver = true;
        QCOMPARE(first.state(), QProcess::Running);
        if (QTest::qWaitFor(demoIsThere, 20'000))
            break;
    }
    QVERIFY(handedOver);
    QVERIFY(demoIsThere());
    first.terminate();
    if (!first.waitForFinished(processMs))
        first.kill();
    first.waitForFinished(processMs);
}

void TestLaunch::startBeforeTheFirstListensWaitsForIt()
{
    QTemporaryDir dir;
    auto held = SingleInstance::lockOf(dir.path());
    QVERIFY(held->tryLock(0));
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    second.setProcessEnvironment(environment);
    // Its own turn of acquire() begins long before the first one listens, which it does from this event loop.
    second.start(QStringLiteral(CAMPANILE_PROGRAM), {u"--profile"_s, dir.path(), u"--demo"_s});
    QVERIFY(second.waitForStarted());
    SingleInstance first(dir.path(), std::move(held));
    const auto outcome = first.acquire({});
    QVERIFY(outcome && *outcome == SingleInstance::Outcome::First);
    QSignalSpy activated(&first, &SingleInstance::activated);
    QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, processMs);
    QVERIFY(activated.first().first().toStringList().contains(u"--demo"_s));
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, processMs);
    QCOMPARE(second.exitCode(), 0);
    // What is begun before the application object must not become Qt's first thread.
    QVERIFY(!second.readAllStandardError().contains("main() thread"));
}

void TestLaunch::familiesOfTheLastStartServeUntilTheyAreFound()
{
    QTemporaryDir dir;
    Settings settings(dir.filePath(u"settings.ini"_s));
    const Setting<QString> stored{u"appearance/families"_s, {}};
    FontsAhead fonts;
    fonts.list(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    ui::Theme theme;
    const auto shown = [&theme] { return theme.font(ui::TypeRole::Body).families(); };
    // Those of another desktop font say nothing about this one.
    settings.setValue(stored, u"Another\nRemembered"_s);
    chooseFamilies(&fonts, settings, theme);
    QCOMPARE(shown(), fonts.families());
    QVERIFY(QFontDatabase::hasFamily(fonts.families().first()));
    settings.setValue(stored, theme.systemFont().family() + u"\nRemembered"_s);
    chooseFamilies(&fonts, settings, theme);
    QCOMPARE(shown(), QStringList{u"Remembered"_s});
    rememberFamilies(&fonts, settings, theme);
    QCOMPARE(shown(), fonts.families());
    QCOMPARE(settings.value(stored).split(u'\n').mid(1), fonts.families());
}

void TestLaunch::theProfileOpensAhead()
{
    QTemporaryDir dir;
    WorkspaceEntry entry = teamEntry(u"Team"_s, u"https://127.0.0.1:1"_s);
    entry.openedAt = u"2026-01-01T00:00:00.000Z"_s;
    {
        auto profile = Profile::open(dir.path());
        QVERIFY(profile);
        QVERIFY(profile->put(entry));
    }
    OpenedProfile opened = ProfileAhead(dir.path()).take();
    QVERIFY(opened.profile && opened.lock->isLocked());
    Application application(std::move(*opened.profile), {dir.path(), false, true});
    QSignalSpy shown(&application, &Application::workspaceOpened);
    application.start();
    QVERIFY(application.session());
    QCOMPARE(application.session()->entry().accountId, entry.accountId);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, processMs);
    QVERIFY(application.window()->window().isVisible());
}

void TestLaunch::nothingOpensInAHeldProfile()
{
    QTemporaryDir dir;
    const WorkspaceEntry entry = teamEntry(u"Team"_s, u"https://127.0.0.1:1"_s);
    auto profile = Profile::open(dir.path());
    QVERIFY(profile);
    QVERIFY(profile->put(entry));
    auto held = SingleInstance::lockOf(dir.path());
    QVERIFY(held->tryLock(0));
    const OpenedProfile opened = ProfileAhead(dir.path()).take();
    QVERIFY(opened.profile);
    QVERIFY(!opened.lock->isLocked());
    QVERIFY(!QFileInfo::exists(profile->cacheFile(entry.accountId)));
}

void TestLaunch::leavingTakesEverythingOfTheWorkspace()
{
    QTemporaryDir dir;
    auto profile = Profile::open(dir.path());
    QVERIFY(profile);
    const WorkspaceEntry gone = teamEntry(u"Harbour"_s, u"https://team.example.org"_s);
    const WorkspaceEntry other = teamEntry(u"Fjord"_s, u"https://other.example.org"_s);
    QVERIFY(profile->put(gone));
    QVERIFY(profile->put(other));
    for (const WorkspaceEntry &entry : {gone, other}) {
        QVERIFY(writeFile(profile->cacheFile(entry.accountId), "cache"));
        QVERIFY(writeFile(profile->mediaDir(entry.accountId) + u"/a.jpg"_s, "picture"));
        QVERIFY(writeFile(QDir(profile->stateDir()).filePath(entry.accountId + u".json"_s), "{}"));
    }
    const auto left = leaveWorkspace(*profile, gone);
    QVERIFY(left);
    QVERIFY(left->wasLastOfServer);
    QVERIFY(!profile->find(gone.accountId));
    QVERIFY(!QFileInfo::exists(QFileInfo(profile->cacheFile(gone.accountId)).absolutePath()));
    QVERIFY(!QFileInfo::exists(QDir(profile->stateDir()).filePath(gone.accountId + u".json"_s)));
    QVERIFY(profile->find(other.accountId));
    QVERIFY(QFileInfo::exists(profile->cacheFile(other.accountId)));
    QVERIFY(QFileInfo::exists(profile->mediaDir(other.accountId) + u"/a.jpg"_s));
    const auto again = Profile::open(dir.path());
    QVERIFY(again);
    QCOMPARE(again->workspaces().size(), 1);
}

void TestLaunch::tokensGoWithTheLastWorkspaceOfAServer()
{
    QTemporaryDir dir;
    auto profile = Profile::open(dir.path());
    QVERIFY(profile);
    const WorkspaceEntry one = teamEntry(u"One"_s, u"https://team.example.org"_s);
    const WorkspaceEntry two = teamEntry(u"Two"_s, u"https://team.example.org"_s);
    QVERIFY(profile->put(one));
    QVERIFY(profile->put(two));
    const auto first = leaveWorkspace(*profile, one);
    QVERIFY(first && !first->wasLastOfServer);
    const auto last = leaveWorkspace(*profile, two);
    QVERIFY(last && last->wasLastOfServer);
}

void TestLaunch::whatLivesHereOnlyCannotBeLeft()
{
    QTemporaryDir dir;
    auto profile = Profile::open(dir.path());
    QVERIFY(profile);
    WorkspaceEntry mine = teamEntry(u"Mine"_s, {});
    mine.kind = WorkspaceEntry::Kind::Embedded;
    QVERIFY(profile->put(mine));
    QVERIFY(writeFile(profile->cacheFile(mine.accountId), "cache"));
    const auto left = leaveWorkspace(*profile, mine);
    QVERIFY(!left);
    QCOMPARE(left.error().code, u"team.isLocal"_s);
    QVERIFY(profile->find(mine.accountId));
    QVERIFY(QFileInfo::exists(profile->cacheFile(mine.accountId)));
}

void TestLaunch::leavingSaysWhatWouldBeLost_data()
{
    QTest::addColumn<int>("unsent");
    QTest::addColumn<bool>("mentioned");
    QTest::newRow("everything was sent") << 0 << false;
    QTest::newRow("three changes wait") << 3 << true;
}

void TestLaunch::leavingSaysWhatWouldBeLost()
{
    QFETCH(int, unsent);
    QFETCH(bool, mentioned);
    const ui::Decision decision = leaveDecision(u"Harbour"_s, u"team.example.org"_s, unsent);
    QVERIFY(decision.title.contains(u"Harbour"_s));
    QVERIFY(decision.text.contains(u"team.example.org"_s));
    QCOMPARE(decision.text.contains(u'3'), mentioned);
    QCOMPARE(decision.doIt.contains(u'3'), mentioned);
    QVERIFY(decision.dangerous);
}

QTEST_MAIN(TestLaunch)
#include "tst_launch.moc"
