// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/members/memberworld.h"
#include "tests/support/testprogram.h"

namespace tst_invitepages {

using namespace campanile;
using namespace campanile::memberworld;

/** The page of an invitation as browsers meet it, from a real server in a process of its own. */
class TestInvitePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePageIsSafe();
    void thePageSpeaksLanguages_data();
    void thePageSpeaksLanguages();
    void thePageRefuses_data();
    void thePageRefuses();
    void whoHasAnAccountSignsIn();
    void linksThatAreOver();
    void guessingIsSlow();

private:
    [[nodiscard]] QByteArray linkFor(const QString &email, const QString &role = u"editor"_s);

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Client> m_ada;
};

void TestInvitePages::initTestCase()
{
    m_server = std::make_unique<Server>(QString());
    QVERIFY2(m_server->port != 0, m_server->process.log().constData());
    m_ada = std::make_unique<Client>();
    QCOMPARE(m_ada->open(*m_server, u"ada@example.org"_s), QString());
}

QByteArray TestInvitePages::linkFor(const QString &email, const QString &role)
{
    const auto made = m_ada->invite(email, role);
    return made ? made->url.path(QUrl::FullyEncoded).toLatin1() : made.error().code.toLatin1();
}

void TestInvitePages::thePageIsSafe()
{
    const QByteArray path = linkFor(u"safe@example.org"_s);
    const RawAnswer page = m_server->open(path);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Ada &lt;Lovelace&gt;") && page.body.contains("Halden &amp; Sons"));
    QVERIFY(!page.body.contains("<script") && !page.body.contains("http://") && !page.body.contains("https://"));
    const QByteArray policy = page.headers.value("content-security-policy");
    QVERIFY(policy.contains("default-src 'none'") && policy.contains("form-action 'self'") && policy.contains("frame-ancestors 'none'"));
    QCOMPARE(page.headers.value("referrer-policy"), QByteArray("no-referrer"));
    QCOMPARE(page.headers.value("cache-control"), QByteArray("no-store"));
    QVERIFY(page.cookies.value(0).contains("HttpOnly") && page.cookies.value(0).contains("SameSite=Strict"));
    // A token is a secret: the log must not have it.
    QByteArray log;
    QTRY_VERIFY((log = m_server->process.log()).contains("\"route\":\"invite\""));
    QVERIFY(!log.contains(path.mid(8)));
}

void TestInvitePages::thePageSpeaksLanguages_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("English for anybody") << QByteArray("xx") << QByteArray("dir=\"ltr\"");
    QTest::newRow("German") << QByteArray("de-AT,de;q=0.9") << QByteArray("Konto anlegen und beitreten");
    QTest::newRow("Arabic, from the right") << QByteArray("ar") << QByteArray("dir=\"rtl\"");
}

void TestInvitePages::thePageSpeaksLanguages()
{
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, says);
    const RawAnswer page = m_server->open(linkFor(u"tongues@example.org"_s), "Accept-Language: " + accept + "\r\n");
    QVERIFY2(page.body.contains(says), page.body.constData());
}

void TestInvitePages::thePageRefuses_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a short password") << QByteArray("action=create&name=Bo&password=short&repeat=short") << 400 << QByteArray("10 to 1024 characters");
    QTest::newRow("two passwords") << QByteArray("action=create&name=Bo&password=correct+horse+battery&repeat=other+horse+battery") << 400 << QByteArray("not the same");
    QTest::newRow("no name") << QByteArray("action=create&name=+&password=correct+horse+battery&repeat=correct+horse+battery") << 400 << QByteArray("Enter your name");
    QTest::newRow("a wrong password") << QByteArray("action=signin&login=nobody%40example.org&password=wrong+horse+battery") << 403 << QByteArray("is not right");
    QTest::newRow("a member already") << QByteArray("action=signin&login=ada%40example.org&password=correct+horse+battery") << 400 << QByteArray("a member of this workspace already");
    QTest::newRow("nothing") << QByteArray("x=y") << 400 << QByteArray("10 to 1024 characters");
}

void TestInvitePages::thePageRefuses()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const QByteArray path = linkFor(u"refused@example.org"_s);
    RawAnswer answer = m_server->fill(path, fields);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(says), answer.body.constData());
    QVERIFY(!answer.body.contains("horse"));
    // Another site has neither cookie nor token.
    answer = RawClient(m_server->port).ask(post(path, "action=create&name=Bo&password=correct+horse+battery&repeat=correct+horse+battery", kForm));
    QCOMPARE(answer.status, 403);
    // None of it used the link up.
    QCOMPARE(m_server->open(path).status, 200);
}

void TestInvitePages::whoHasAnAccountSignsIn()
{
    QVERIFY(!m_server->place.addPerson(u"known@example.org"_s, u"Known"_s).isNull());
    const QByteArray path = linkFor(u"known@example.org"_s, u"viewer"_s);
    const RawAnswer page = m_server->open(path);
    QVERIFY(page.body.contains("signs in to this server already") && !page.body.contains("name=\"repeat\""));
    // The address cannot be taken by making an account over it.
    QCOMPARE(m_server->fill(path, "action=create&name=Eve&password=correct+horse+battery&repeat=correct+horse+battery").status, 403);
    QCOMPARE(m_server->fill(path, "action=signin&login=known%40example.org&password=correct+horse+battery").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->roleOf(u"known@example.org"_s), u"viewer"_s, 20'000);
}

void TestInvitePages::linksThatAreOver()
{
    QCOMPARE(m_server->open("/invite/nonsense").status, 404);
    QCOMPARE(m_server->open("/invite/").status, 404);
    QCOMPARE(m_server->open("/invite/%3Cscript%3E").status, 404);
    const QByteArray first = linkFor(u"twice@example.org"_s);
    const QByteArray second = linkFor(u"twice@example.org"_s);
    QCOMPARE(m_server->open(first).status, 404);
    QCOMPARE(m_server->open(second).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!m_ada->where(u"WorkspaceInvite"_s, "email"_L1, u"twice@example.org"_s).isEmpty(), 20'000);
    const RecordId invite = *RecordId::parse(m_ada->where(u"WorkspaceInvite"_s, "email"_L1, u"twice@example.org"_s).value("id"_L1).toString());
    QCOMPARE(m_ada->outcome([&](QObject *c, auto done) { m_ada->session->members().revokeInvite(invite, c, done); }), QString());
    const RawAnswer over = m_server->open(second);
    QCOMPARE(over.status, 410);
    QVERIFY(over.body.contains("has ended or was taken back"));
}

void TestInvitePages::guessingIsSlow()
{
    const QByteArray path = linkFor(u"guess@example.org"_s);
    QByteArray retry;
    for (int i = 0; i < 8 && retry.isEmpty(); ++i)
        retry = m_server->fill(path, "action=signin&login=victim%40example.org&password=wrong+horse+battery").headers.value("retry-after");
    QVERIFY(retry.toInt() > 0);
}

CAMPANILE_TEST(TestInvitePages)

} // namespace tst_invitepages

#include "tst_invitepages.moc"
