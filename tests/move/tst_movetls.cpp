// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/move/movewindow.h"
#include "tests/support/certificates.h"
#include "tests/support/testprogram.h"

#include <QLineEdit>

namespace tst_movetls {

using namespace campanile;
using namespace campanile::movewindow;

/** A workspace moves from the window to a server that encrypts, in a process of its own. */
class TestMoveTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTrustedServerTakesIt();
    void aServerThatCannotProveItsNameHearsNothing_data();
    void aServerThatCannotProveItsNameHearsNothing();

private:
    test::Certificates m_certificates; ///< "team" is trusted, "stranger" says the same and is not
};

namespace {

/** The window with a workspace, and the server that it is to move to. */
struct Scene {
    Computer here;
    Server there{QString()};
    Browser browser;
    QWidget window;
    std::unique_ptr<MoveFlow> flow;
    std::optional<WorkspaceEntry> moved;

    /** Empty when all is ready. */
    [[nodiscard]] QString make(const QStringList &serve)
    {
        if (there.port == 0 || there.place.run({u"setuser"_s, u"--login"_s, u"ada@example.org"_s, u"--may-create-workspaces"_s}).code != 0)
            return u"no server"_s;
        if (!serveAgain(serve))
            return QString::fromUtf8(there.process.log());
        here.makeSmall(u"Bright Cup"_s);
        here.open();
        window.show();
        return here.problem;
    }
    /** Another server of the same address takes the place of the one before. */
    [[nodiscard]] bool serveAgain(const QStringList &serve)
    {
        there.process.stop();
        const quint16 port = there.process.start(serve, there.port);
        return port != 0 && port == there.port;
    }
    void openFlow()
    {
        const auto open = [this](const QUrl &page) {
            browser.open(there.port, page);
            return true;
        };
        flow = std::make_unique<MoveFlow>(here.moveParts(open, &window));
        QObject::connect(flow.get(), &MoveFlow::moved, flow.get(), [this](const WorkspaceEntry &entry) { moved = entry; });
        flow->open();
    }
    [[nodiscard]] QWidget *dialog() const { return flow->dialog(); }
    [[nodiscard]] bool signIn() const
    {
        dialog()->findChild<QLineEdit *>()->setText(there.url().toString());
        return press(dialog(), u"Continue to sign in"_s);
    }
};

} // namespace

void TestMoveTls::initTestCase()
{
    for (const QString &name : {u"team"_s, u"stranger"_s})
        QCOMPARE(m_certificates.make(name), QByteArray());
    QVERIFY(m_certificates.trust(u"team"_s));
}

void TestMoveTls::aTrustedServerTakesIt()
{
    Scene scene;
    const QString problem = scene.make(m_certificates.serveOptions(u"team"_s));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    scene.openFlow();
    QVERIFY(scene.signIn());
    QTRY_VERIFY_WITH_TIMEOUT(buttonSaying(scene.dialog(), u"Move the workspace"_s), kLongMs);
    QVERIFY(press(scene.dialog(), u"Move the workspace"_s));
    QTRY_VERIFY_WITH_TIMEOUT(scene.moved.has_value() || buttonSaying(scene.dialog(), u"Try again"_s) || buttonSaying(scene.dialog(), u"Go on with the move"_s), kLongMs);
    QVERIFY2(scene.moved.has_value(), wordsOf(scene.dialog()).constData());
    QCOMPARE(scene.moved->serverUrl.scheme(), u"https"_s);
    // The window goes on over the same line, with everything there.
    scene.here.open();
    QVERIFY2(scene.here.problem.isEmpty(), qPrintable(scene.here.problem));
    QCOMPARE(scene.here.count(u"Post"_s), kFewPosts);
    QCOMPARE(scene.here.count(u"Asset"_s), 1);
    // What the test of a stranger looks for would be seen.
    QVERIFY(scene.there.process.log().contains("\"request\""));
}

void TestMoveTls::aServerThatCannotProveItsNameHearsNothing_data()
{
    QTest::addColumn<QString>("since");
    QTest::newRow("since before the sign-in") << u"sign-in"_s;
    QTest::newRow("since the person has signed in") << u"plan"_s;
    QTest::newRow("since the move was cut off") << u"cut"_s;
}

void TestMoveTls::aServerThatCannotProveItsNameHearsNothing()
{
    QFETCH(const QString, since);
    const QStringList trusted = m_certificates.serveOptions(u"team"_s);
    const QStringList stranger = m_certificates.serveOptions(u"stranger"_s);
    Scene scene;
    const QString problem = scene.make(since == u"plan"_s ? trusted : stranger);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    if (since == u"cut"_s)
        scene.here.freeze(scene.there.url(), scene.there.place.ada().toString(), services::MoveNotes::Phase::Copying);
    scene.openFlow();
    if (since == u"cut"_s) {
        QVERIFY(press(scene.dialog(), u"Go on with the move"_s));
    } else {
        QVERIFY(scene.signIn());
    }
    if (since == u"plan"_s) {
        QTRY_VERIFY_WITH_TIMEOUT(buttonSaying(scene.dialog(), u"Move the workspace"_s), kLongMs);
        QVERIFY(scene.serveAgain(stranger));
        QVERIFY(press(scene.dialog(), u"Move the workspace"_s));
    }
    QTRY_VERIFY2_WITH_TIMEOUT(says(scene.dialog(), u"could not prove who it is"_s), wordsOf(scene.dialog()).constData(), kLongMs);
    QVERIFY2(!scene.there.process.log().contains("\"request\""), scene.there.process.log().constData());
    QVERIFY(!scene.moved);
    if (since == u"cut"_s) {
        // It stays still until the person says what to do; going back needs no word of a server that cannot have been asked to open it.
        QVERIFY(scene.here.isStill());
        QVERIFY(press(scene.dialog(), u"Take the move back"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!scene.here.isStill(), kLongMs);
        QVERIFY2(!scene.there.process.log().contains("\"request\""), scene.there.process.log().constData());
    }
    QVERIFY(!scene.here.isStill() && scene.here.takesEdits());
    if (since == u"plan"_s) {
        // Once the server is itself again, the person goes on from there.
        QVERIFY(scene.serveAgain(trusted));
        QVERIFY(press(scene.dialog(), u"Try again"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(scene.moved.has_value(), wordsOf(scene.dialog()).constData(), kLongMs);
    }
}

} // namespace tst_movetls

CAMPANILE_TEST(tst_movetls::TestMoveTls)

#include "tst_movetls.moc"
