// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controldb.h"
#include "server/core/directory.h"
#include "server/core/presence/presencedesk.h"
#include "server/core/presence/presenceholds.h"
#include "tests/presence/presencekeys.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace tst_presenceholds {

using namespace campanile;
using namespace campanile::presencetest;
using namespace campanile::server;
using namespace Qt::StringLiterals;

namespace {

/** Everybody is an editor of everything. */
class OpenDirectory final : public Directory
{
public:
    QList<Membership> memberships(const QString &) const override { return {}; }
    std::optional<Membership> membership(const QString &, const QString &account) const override { return Membership{account, {}, api::Role::Editor, false, 0}; }
};

} // namespace

/** A server that ends and starts again, with what was held offline in its database. */
class TestPresenceHolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyWhatIsHeldIsRemembered();
    void itIsGoneWhenTheReplyArrives();
    void itIsGoneWhenItsClientSaysSo();
    void itIsGoneAfterADay();
    void whatIsSaidAgainIsNotWrittenAgain();
    void aFallenSilentDraftIsRemembered();

private:
    /** Another run of the server over the same database. */
    void restart();
    QStringList shown() const;
    void say(const PresenceKey &key, const QList<PresenceEntry> &entries, bool isLeaving = false) { QVERIFY(m_desk->say(key, u"device"_s, entries, isLeaving)); }

    ManualClock m_clock{1'795'000'000'000};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ControlDb> m_db;
    std::unique_ptr<PresenceDesk> m_desk;
};

void TestPresenceHolds::init()
{
    m_desk.reset();
    m_db.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    restart();
}

void TestPresenceHolds::restart()
{
    m_desk.reset();
    m_db.reset();
    auto db = openSqliteControlDb(m_folder->filePath(u"control.sqlite"_s));
    QVERIFY(db);
    m_db = std::move(db).value();
    auto holds = PresenceHolds::open(*m_db);
    QVERIFY(holds);
    m_desk = std::make_unique<PresenceDesk>(m_clock, std::make_shared<OpenDirectory>());
    QVERIFY(m_desk->remember(std::move(holds).value()));
}

QStringList TestPresenceHolds::shown() const
{
    QStringList list;
    for (const QJsonValue &one : QJsonDocument::fromJson(m_desk->pictureFor(u"eve"_s, u"w1"_s)).object().value("list"_L1).toArray())
        list.append(one["userId"_L1].toString() + u' ' + one["doing"_L1].toString() + u' ' + one["id"_L1].toString() + u' ' + one["since"_L1].toString());
    return list;
}

void TestPresenceHolds::onlyWhatIsHeldIsRemembered()
{
    say(kMara, {does(Doing::Holding, u"i1"_s), does(Doing::Viewing, u"i2"_s)});
    say(kJon, {does(Doing::Drafting, u"i3"_s)});
    const QStringList before = shown();
    QCOMPARE(before.size(), 3);
    m_clock.advanceMs(10'000);
    restart();
    // With the time from which on it is held, at once, and for everybody who may see it.
    QCOMPARE(shown(), before.filter(u"holding"_s));
    restart();
    QCOMPARE(shown(), before.filter(u"holding"_s));
}

void TestPresenceHolds::itIsGoneWhenTheReplyArrives()
{
    say(kMara, {does(Doing::Holding, u"i1"_s), does(Doing::Holding, u"i2"_s)}, true);
    restart();
    QCOMPARE(shown().size(), 2);
    m_desk->answered(u"w1"_s, u"mara"_s, {u"i1"_s});
    QCOMPARE(shown().size(), 1);
    restart();
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().first().contains(u"i2"_s));
}

void TestPresenceHolds::itIsGoneWhenItsClientSaysSo()
{
    say(kMara, {does(Doing::Holding)}, true);
    restart();
    // She is back and has thrown it away.
    say(kMara, {});
    QVERIFY(shown().isEmpty());
    restart();
    QVERIFY(shown().isEmpty());
}

void TestPresenceHolds::itIsGoneAfterADay()
{
    say(kMara, {does(Doing::Holding)}, true);
    m_clock.advanceMs(m_desk->rules().heldMs - 1);
    restart();
    m_desk->tick();
    QCOMPARE(shown().size(), 1);
    m_clock.advanceMs(1);
    m_desk->tick();
    QVERIFY(shown().isEmpty());
    restart();
    QVERIFY(shown().isEmpty());
    // Also when the server was not there to see the day end.
    say(kMara, {does(Doing::Holding)}, true);
    m_clock.advanceMs(2 * m_desk->rules().heldMs);
    restart();
    m_desk->tick();
    QVERIFY(shown().isEmpty());
    const auto left = PresenceHolds::open(*m_db).value()->all();
    QVERIFY(left && left->isEmpty());
}

void TestPresenceHolds::whatIsSaidAgainIsNotWrittenAgain()
{
    say(kMara, {does(Doing::Holding)});
    const auto writtenAt = [this] { return PresenceHolds::open(*m_db).value()->all()->first().saidAtMs; };
    const qint64 first = writtenAt();
    for (int i = 0; i < 5; ++i) {
        m_clock.advanceMs(10'000);
        say(kMara, {does(Doing::Holding)});
    }
    QCOMPARE(writtenAt(), first);
    for (int i = 0; i < 60; ++i) {
        m_clock.advanceMs(10'000);
        say(kMara, {does(Doing::Holding)});
    }
    QVERIFY2(writtenAt() > first, "the day counts from when it was said last");
}

void TestPresenceHolds::aFallenSilentDraftIsRemembered()
{
    const auto line = m_desk->subscribe({u"mara"_s, u"device"_s, {}}, [](const QString &) {});
    say(kMara, {does(Doing::Drafting)});
    restart();
    QVERIFY2(shown().isEmpty(), "who writes with a line says so again");
    auto again = m_desk->subscribe({u"mara"_s, u"device"_s, {}}, [](const QString &) {});
    say(kMara, {does(Doing::Drafting)});
    again.reset();
    m_clock.advanceMs(m_desk->rules().graceMs);
    m_desk->tick();
    restart();
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().first().contains(u"holding"_s));
}

CAMPANILE_GUILESS_TEST(TestPresenceHolds)

} // namespace tst_presenceholds

#include "tst_presenceholds.moc"
