// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/application.h"
#include "tests/support/testprogram.h"
#include "ui/shell/banners.h"
#include "ui/shell/toasts.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_damagedserver {

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongMs = 60'000;
constexpr qint64 kPage = 4096;

/** Writes rubbish over @p length bytes from @p from on. */
bool spoil(const QString &path, qint64 from, qint64 length)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(from) && file.write(QByteArray(length, '\x5a')) == length;
}

} // namespace

/** The program, when the data of its own server is damaged: what it says, what can be done meanwhile, and the way back. */
class TestDamagedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init();
    void cleanup();
    void theWayBack_data();
    void theWayBack();
    void withoutABackup();
    void theOthersAreServed();
    void aCopyOfADamagedFileReplacesNone();

private:
    void start();
    void stop() { m_app.reset(); }
    [[nodiscard]] QString makeWorkspace(const QString &name);
    void write(const QString &text);
    void copyNow();
    [[nodiscard]] bool isInStep() const { return m_app->session() && m_app->session()->syncState().phase == sync::SyncState::Phase::UpToDate; }
    [[nodiscard]] QString bannerText() const { return m_app->window() ? m_app->window()->window().banners()->textOf(u"server"_s) : QString(); }
    [[nodiscard]] QString file() const { return QDir(m_folder->filePath(u"server/workspaces"_s)).filePath(m_account + u".sqlite"_s); }
    /** Texts of the posts that the server has. */
    [[nodiscard]] QStringList served() const;
    QPushButton *button(QWidget *in, const QString &begin) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
    QString m_account;
};

void TestDamagedServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_account = makeWorkspace(u"Bright Cup"_s);
    QVERIFY(!m_account.isEmpty());
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(), kLongMs);
}

void TestDamagedServer::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

QString TestDamagedServer::makeWorkspace(const QString &name)
{
    SystemClock clock;
    SystemRng rng;
    auto profile = Profile::open(m_folder->path());
    if (!profile)
        return {};
    EmbeddedServer server(profile->serverDir(), profile->userId(), clock, rng);
    server.start();
    QString account;
    server.createWorkspace(name, u"Europe/Berlin"_s, &server, [&](const Result<QString> &made) { account = made.value_or(QString()); });
    if (!QTest::qWaitFor([&] { return !account.isEmpty() && server.isRunning(); }, kLongMs))
        return {};
    const auto stored = profile->put({account, name, WorkspaceEntry::Kind::Embedded, {}, profile->userId(), clock.nowUtc().toString(Qt::ISODateWithMs)});
    return stored ? account : QString();
}

void TestDamagedServer::start()
{
    StartOptions options;
    options.profileDir = m_folder->path();
    options.quitOnClose = true;
    m_app = std::make_unique<Application>(Profile::open(m_folder->path()).value(), options);
    QSignalSpy opened(m_app.get(), &Application::workspaceOpened);
    m_app->start();
    QSignalSpy started(m_app->server(), &EmbeddedServer::started);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty() && !started.isEmpty(), kLongMs);
}

void TestDamagedServer::write(const QString &text)
{
    services::NewPost post;
    post.body = text;
    std::optional<bool> saved;
    m_app->session()->posts().create(post, this, [&](const Result<RecordId> &made) { saved = made.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(saved.has_value(), kLongMs);
    QVERIFY(*saved);
}

void TestDamagedServer::copyNow()
{
    QSignalSpy finished(&m_app->server()->backups(), &BackupKeeper::finished);
    m_app->server()->backups().copy();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), kLongMs);
}

QStringList TestDamagedServer::served() const
{
    QStringList texts;
    if (!m_app->server()->isRunning())
        return texts;
    const auto read = m_app->server()->engine().read(m_account, [&](const server::SystemReader &records) -> Result<void> {
        const auto posts = records.query(u"Post"_s, {}, 100);
        for (const QJsonObject &post : posts.value_or(QList<QJsonObject>()))
            texts.append(post.value(u"body"_s).toString());
        return {};
    });
    texts.sort();
    return read ? texts : QStringList{read.error().code};
}

QPushButton *TestDamagedServer::button(QWidget *in, const QString &begin) const
{
    for (QPushButton *button : in->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(begin))
            return button;
    }
    return nullptr;
}

void TestDamagedServer::theWayBack_data()
{
    QTest::addColumn<qint64>("from");
    QTest::newRow("the file is none any more") << qint64(0);
    QTest::newRow("pages within it are damaged") << 2 * kPage;
}

void TestDamagedServer::theWayBack()
{
    QFETCH(const qint64, from);
    write(u"before the copy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(served().size(), 1, kLongMs);
    copyNow();
    QCOMPARE(m_app->server()->backups().of(m_account).size(), 1);
    write(u"since the copy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(served().size(), 2, kLongMs);
    stop();
    QVERIFY(spoil(file(), from, QFileInfo(file()).size() - from));

    start();
    m_app->server()->backups().look();
    QTRY_VERIFY_WITH_TIMEOUT(bannerText().contains(u"damaged"_s), kLongMs);
    QVERIFY(m_app->session()->isWorkingOffline());
    write(u"while it is damaged"_s);
    QPushButton *restore = button(m_app->window()->window().banners(), u"Restore the backup of "_s);
    QVERIFY(restore);
    restore->click();
    QTRY_VERIFY(m_app->window()->window().findChild<QDialog *>());
    QPushButton *yes = button(m_app->window()->window().findChild<QDialog *>(), u"Restore"_s);
    QVERIFY(yes);
    yes->click();
    // What the copy has, what it had not, and what was written without the server.
    const QStringList all{u"before the copy"_s, u"since the copy"_s, u"while it is damaged"_s};
    QTRY_VERIFY_WITH_TIMEOUT(m_app->server()->isRunning(), kLongMs);
    QTRY_COMPARE_WITH_TIMEOUT(served(), all, kLongMs);
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(), kLongMs);
    QVERIFY(bannerText().isEmpty());
    // Nothing goes out until somebody has looked.
    QTRY_VERIFY_WITH_TIMEOUT(m_app->window()->window().banners()->textOf(u"pause"_s).contains(u"restored from the backup"_s), kLongMs);
    QCOMPARE(QDir(m_folder->filePath(u"server/backups/damaged"_s)).entryList({u"*.sqlite"_s}, QDir::Files).size(), 1);
}

void TestDamagedServer::withoutABackup()
{
    write(u"only here"_s);
    QTRY_COMPARE_WITH_TIMEOUT(served().size(), 1, kLongMs);
    stop();
    QVERIFY(spoil(file(), 0, kPage));
    start();
    QTRY_VERIFY_WITH_TIMEOUT(bannerText().contains(u"There is no backup"_s), kLongMs);
    QVERIFY(!button(m_app->window()->window().banners(), u"Restore"_s));
    write(u"written on"_s);
}

void TestDamagedServer::theOthersAreServed()
{
    const QString damaged = m_account;
    stop();
    QVERIFY(spoil(file(), 0, kPage));
    m_account = makeWorkspace(u"Harbour"_s);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isInStep(), kLongMs);
    QCOMPARE(m_app->session()->entry().accountId, m_account);
    QVERIFY(bannerText().isEmpty());
    QVERIFY(!m_app->session()->isWorkingOffline());
}

void TestDamagedServer::aCopyOfADamagedFileReplacesNone()
{
    write(u"whole"_s);
    QTRY_COMPARE_WITH_TIMEOUT(served().size(), 1, kLongMs);
    copyNow();
    stop();
    const server::LocalBackups copies(m_folder->filePath(u"server/workspaces"_s), m_folder->filePath(u"server/backups"_s));
    const auto good = copies.of(m_account);
    QCOMPARE(good.size(), 1);
    // As many as are kept, and no more; each is whole.
    const server::CopyStop go;
    const qint64 day = 86'400'000;
    for (int i = 1; i <= 4; ++i)
        QVERIFY(copies.make(m_account, good.first().madeAtMs + i * day, go));
    QCOMPARE(copies.of(m_account).size(), server::LocalBackups::kKept);
    QCOMPARE(copies.of(m_account).first().madeAtMs, good.first().madeAtMs + 4 * day);
    for (const server::LocalBackup &copy : copies.of(m_account))
        QVERIFY(server::LocalBackups::check(copy.file));
    server::CopyStop stopped;
    stopped.set();
    QCOMPARE(copies.make(m_account, good.first().madeAtMs + 6 * day, stopped).error().kind, ErrorKind::Cancelled);
    // Where a copy does not look by itself.
    QVERIFY(spoil(file(), QFileInfo(file()).size() / kPage / 2 * kPage, 8 * kPage));
    const auto made = copies.make(m_account, good.first().madeAtMs + 5 * day, go);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Corrupt);
    QCOMPARE(copies.of(m_account).first().madeAtMs, good.first().madeAtMs + 4 * day);
    QCOMPARE(QDir(m_folder->filePath(u"server/backups"_s)).entryList({u"*.part*"_s}, QDir::Files).size(), 0);
}

} // namespace tst_damagedserver

CAMPANILE_TEST(tst_damagedserver::TestDamagedServer)

#include "tst_damagedserver.moc"
