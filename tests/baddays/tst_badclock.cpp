// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

namespace tst_badclock {

using namespace campanile::test;
using namespace Qt::StringLiterals;

/** A member whose computer has the wrong date works with a server whose clock is right. Real programs, real sockets. */
class TestBadClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayOff_data();
    void aDayOff();

private:
    /** One run of the member's program; @p shift as faketime takes it, empty for the right time. */
    [[nodiscard]] ProgramRun work(const QString &profile, const QString &title, const QString &shift);
    ServerPlace m_place;
    ServerProcess m_server{m_place};
};

void TestBadClock::initTestCase()
{
    QCOMPARE(m_place.make(), QByteArray());
    QVERIFY2(m_server.start() > 0, m_server.log().constData());
}

ProgramRun TestBadClock::work(const QString &profile, const QString &title, const QString &shift)
{
    const SignedIn pass = signIn(m_server.port());
    const QStringList command{QStringLiteral(CAMPANILE_BINARY_DIR "/bin/teamclient"), m_server.url().toString(),
                              m_place.accountId(), profile, title};
    // Waiting goes by the steady clock, which no wrong date changes.
    const QStringList clock{u"env"_s, u"FAKETIME_DONT_FAKE_MONOTONIC=1"_s, u"ASAN_OPTIONS=verify_asan_link_order=0"_s, u"faketime"_s,
                            u"-f"_s, shift};
    return runProgram(shift.isEmpty() ? command : clock + command, pass.refresh + '\n' + pass.issuer + '\n');
}

void TestBadClock::aDayOff_data()
{
    QTest::addColumn<QString>("shift");
    QTest::newRow("a day ahead") << u"+1d"_s;
    QTest::newRow("a day behind") << u"-1d"_s;
    QTest::newRow("years behind, as after an empty battery") << u"-3000d"_s;
}

void TestBadClock::aDayOff()
{
    QFETCH(const QString, shift);
    QTemporaryDir dir;
    const auto isNow = [](const QJsonValue &instant) {
        const QDateTime at = QDateTime::fromString(instant.toString(), Qt::ISODateWithMs);
        return at.isValid() && std::abs(at.secsTo(QDateTime::currentDateTimeUtc())) < 600;
    };
    const ProgramRun wrong = work(dir.path(), u"Wrong "_s + shift, shift);
    QVERIFY2(wrong.code == 0, (wrong.out + wrong.err).constData());
    QCOMPARE(wrong.json().value(u"rejected"_s).toInt(-1), 0);
    const QJsonObject post = wrong.json().value(u"post"_s).toObject();
    QCOMPARE(post.value(u"title"_s).toString(), u"Wrong "_s + shift);
    QVERIFY2(isNow(post.value(u"createdAt"_s)), wrong.out.constData()); // the server's time counts
    const QDateTime planned = QDateTime::fromString(post.value(u"scheduledAt"_s).toString(), Qt::ISODateWithMs);
    QVERIFY2(std::abs(planned.secsTo(QDateTime::currentDateTimeUtc())) > 80'000, "the member's clock really was wrong");

    // The clock is set right: the cache of "tomorrow" goes on.
    const ProgramRun right = work(dir.path(), u"Right"_s, {});
    QVERIFY2(right.code == 0, (right.out + right.err).constData());
    QCOMPARE(right.json().value(u"rejected"_s).toInt(-1), 0);
    QVERIFY(isNow(right.json().value(u"post"_s).toObject().value(u"createdAt"_s)));
}

CAMPANILE_GUILESS_TEST(TestBadClock)

} // namespace tst_badclock

#include "tst_badclock.moc"
