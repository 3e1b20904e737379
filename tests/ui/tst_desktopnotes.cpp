// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "ui/desktop/desktopnotes.h"
#include "ui/theme/appicon.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#if defined(QT_DBUS_LIB)
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusError>
#include <QDBusServer>
#include <QDBusVariant>
#endif

namespace tst_desktopnotes {

using namespace campanile::ui;
using namespace Qt::StringLiterals;

#if defined(QT_DBUS_LIB)

/** A desktop that shows notifications, as far as a program can tell. */
class Desktop final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    bool readsMarkup = true;
    bool refuses = false;
    int asked = 0;
    QStringList shown;
    QStringList actions;
    QVariantMap hints;

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        ++asked;
        return readsMarkup ? QStringList{u"body"_s, u"actions"_s, u"body-markup"_s} : QStringList{u"body"_s};
    }
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body, const QStringList &offered, const QVariantMap &given, int)
    {
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded, u"too many"_s);
            return 0;
        }
        shown.append(summary + u": "_s + body);
        actions = offered;
        hints = given;
        return uint(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);
};

/** Notifications by D-Bus: what is sent, and what comes back. The bus is a direct connection within this program. */
class TestDesktopNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void itIsShownAsPlainText_data();
    void itIsShownAsPlainText();
    void aClickKnowsWhatItBelongsTo();
    void theWindowMayComeToTheFront();
    void whatNobodyTakesComesBack();
    void aDesktopThatComesLaterIsAskedAgain();

private:
    Theme m_theme{[] { return SystemLook{}; }};
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<DesktopNotes> m_notes;
};

void TestDesktopNotes::initTestCase()
{
    m_theme.apply();
    QGuiApplication::setWindowIcon(appIcon());
}

void TestDesktopNotes::init()
{
    m_desktop = std::make_unique<Desktop>();
    m_server = std::make_unique<QDBusServer>(u"unix:tmpdir=/tmp"_s);
    m_server->setAnonymousAuthenticationAllowed(true);
    QVERIFY2(m_server->isConnected(), qPrintable(m_server->lastError().message()));
    bool isOpen = false;
    connect(m_server.get(), &QDBusServer::newConnection, this, [this, &isOpen](QDBusConnection connection) {
        isOpen = connection.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    });
    const QDBusConnection bus = QDBusConnection::connectToPeer(m_server->address(), u"desktop"_s);
    QTRY_VERIFY(isOpen);
    m_notes = std::make_unique<DesktopNotes>(bus, nullptr);
}

void TestDesktopNotes::cleanup()
{
    m_notes.reset();
    QDBusConnection::disconnectFromPeer(u"desktop"_s);
    m_server.reset();
    m_desktop.reset();
}

void TestDesktopNotes::itIsShownAsPlainText_data()
{
    QTest::addColumn<bool>("markup");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("a desktop that reads markup") << true << QStringList{u"Salt & sugar: 1 &lt; 2 &amp; more"_s, u"Second: Text"_s};
    QTest::newRow("one that does not") << false << QStringList{u"Salt & sugar: 1 < 2 & more"_s, u"Second: Text"_s};
}

void TestDesktopNotes::itIsShownAsPlainText()
{
    QFETCH(bool, markup);
    QFETCH(QStringList, shown);
    m_desktop->readsMarkup = markup;
    QVERIFY(m_notes->isAvailable());
    m_notes->show(u"Salt & sugar"_s, u"1 < 2 & more"_s, u"a"_s);
    m_notes->show(u"Second"_s, u"Text"_s, {});
    QTRY_COMPARE(m_desktop->shown, shown);
    QCOMPARE(m_desktop->asked, 1);
    QVERIFY(m_desktop->hints.contains(u"image-data"_s));
    QVERIFY(m_desktop->actions.isEmpty()); // nothing to open
}

void TestDesktopNotes::aClickKnowsWhatItBelongsTo()
{
    QSignalSpy chosen(m_notes.get(), &DesktopNotes::chosen), read(m_notes.get(), &DesktopNotes::markedRead);
    m_notes->show(u"First"_s, u"Text"_s, u"a"_s);
    m_notes->show(u"Second"_s, u"Text"_s, u"b"_s);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->actions.value(0), u"default"_s);
    // The older one of two, which is what a single slot for the last one got wrong. Its number may still be on its way.
    QVERIFY(QTest::qWaitFor([&] {
        Q_EMIT m_desktop->ActionInvoked(1, u"default"_s);
        return !chosen.isEmpty();
    }));
    QCOMPARE(chosen.first().first().toString(), u"a"_s);
    QVERIFY(QTest::qWaitFor([&] {
        Q_EMIT m_desktop->ActionInvoked(2, u"read"_s);
        return !read.isEmpty();
    }));
    QCOMPARE(read.first().first().toString(), u"b"_s);
    chosen.clear();
    Q_EMIT m_desktop->NotificationClosed(1, 2);
    Q_EMIT m_desktop->ActionInvoked(1, u"default"_s);
    Q_EMIT m_desktop->ActionInvoked(77, u"default"_s); // of another program
    Q_EMIT m_desktop->ActionInvoked(2, u"default"_s);
    QTRY_VERIFY(!chosen.isEmpty() && chosen.last().first() == u"b"_s);
    // Signals arrive in their order: the closed one and the stranger's were heard before, and meant nothing.
    QCOMPARE(chosen.size(), 1);
}

void TestDesktopNotes::theWindowMayComeToTheFront()
{
    const auto restore = qScopeGuard([before = qgetenv("XDG_ACTIVATION_TOKEN")] {
        if (before.isNull())
            qunsetenv("XDG_ACTIVATION_TOKEN");
        else
            qputenv("XDG_ACTIVATION_TOKEN", before);
    });
    qunsetenv("XDG_ACTIVATION_TOKEN");
    m_notes->show(u"First"_s, u"Text"_s, u"a"_s);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    // Its number may still be on its way. The stranger's comes after ours, and would be there last.
    QVERIFY(QTest::qWaitFor([this] {
        Q_EMIT m_desktop->ActivationToken(1, u"ours"_s);
        Q_EMIT m_desktop->ActivationToken(77, u"of another program"_s);
        return qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN");
    }));
    QSignalSpy chosen(m_notes.get(), &DesktopNotes::chosen);
    Q_EMIT m_desktop->ActionInvoked(1, u"default"_s);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("ours"));
}

void TestDesktopNotes::whatNobodyTakesComesBack()
{
    m_desktop.reset();
    QSignalSpy failed(m_notes.get(), &DesktopNotes::failed);
    m_notes->show(u"First"_s, u"Text"_s, u"a"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(0).toString(), u"First"_s);
    QCOMPARE(failed.first().at(2).toString(), u"a"_s);
    DesktopNotes nowhere(QDBusConnection(u"no such bus"_s), nullptr);
    QVERIFY(!nowhere.isAvailable());
    QSignalSpy lost(&nowhere, &DesktopNotes::failed);
    nowhere.show(u"Second"_s, u"Text"_s, u"b"_s);
    QCOMPARE(lost.size(), 1);
}

void TestDesktopNotes::aDesktopThatComesLaterIsAskedAgain()
{
    m_desktop->readsMarkup = false;
    m_notes->show(u"First"_s, u"1 < 2"_s, u"a"_s);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    m_desktop->refuses = true;
    QSignalSpy failed(m_notes.get(), &DesktopNotes::failed);
    m_notes->show(u"Second"_s, u"1 < 2"_s, u"b"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first(), (QVariantList{u"Second"_s, u"1 < 2"_s, u"b"_s}));
    // Another one answers now, which can do more.
    m_desktop->refuses = false;
    m_desktop->readsMarkup = true;
    m_notes->show(u"Third"_s, u"1 < 2"_s, u"c"_s);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown.last(), u"Third: 1 &lt; 2"_s);
    QCOMPARE(failed.size(), 1);
}

#else

/** Nothing is promised without D-Bus. */
class TestDesktopNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutABusNothingIsPromised()
    {
        DesktopNotes notes;
        QVERIFY(!notes.isAvailable());
    }
};

#endif

CAMPANILE_TEST(TestDesktopNotes)

} // namespace tst_desktopnotes

#include "tst_desktopnotes.moc"
