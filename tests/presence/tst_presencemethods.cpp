// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/presence/presencedesk.h"
#include "tests/server/fixture.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_presencemethods {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject entry(const QString &id, const QString &doing, const QString &type = u"InboxItem"_s)
{
    return {{u"type"_s, type}, {u"id"_s, id}, {u"doing"_s, doing}};
}

/** "editor drafting i...": what @p picture shows, in order. */
QStringList shown(const QJsonObject &picture)
{
    QStringList list;
    for (const QJsonValue &value : picture.value("list"_L1).toArray())
        list.append(value["userId"_L1].toString() + u' ' + value["doing"_L1].toString() + u' ' + value["id"_L1].toString());
    return list;
}

} // namespace

/** Presence/set and Presence/get over a real engine: who may say and see what. */
class TestPresenceMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void colleaguesSeeWhatOneDoes();
    void whoMayOnlyReadWritesNoReply();
    void idsThatAreNotThereAndForeignOnesLookAlike();
    void aForeignWorkspaceSeesAndSaysNothing();
    void whoLeftTheWorkspaceIsNoLongerShown();
    void badArgumentsAreRefused_data();
    void badArgumentsAreRefused();
    void entriesThatMakeNoSenseAreRefusedOneByOne();
    void tooManyCallsAreTurnedAway();
    void aReplyHandedOverEndsWhatIsHeld();
    void whoWatchesIsTold();
    void nothingOfItIsAChangeOfTheWorkspace();

private:
    QString item(const QString &account);
    QJsonObject say(api::Role role, const QJsonArray &list, bool isLeaving = false, const QString &client = u"c1"_s)
    {
        return m_fixture->one(u"Presence/set"_s, {{u"client"_s, client}, {u"list"_s, list}, {u"isLeaving"_s, isLeaving}}, role);
    }
    QJsonObject see(api::Role role) { return m_fixture->one(u"Presence/get"_s, {}, role); }

    std::unique_ptr<EngineFixture> m_fixture;
    QString m_item;
};

QString TestPresenceMethods::item(const QString &account)
{
    QString id;
    const auto written = m_fixture->engine->write(account, [&](SystemRecords &records) -> Result<void> {
        const auto social = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Roastery"_s}, {u"username"_s, m_fixture->newId('s')},
                                                               {u"platformAccountId"_s, m_fixture->newId('s')}, {u"status"_s, u"connected"_s}});
        if (!social)
            return social.error();
        const auto made = records.create(u"InboxItem"_s, {{u"accountId"_s, *social}, {u"platformItemId"_s, u"1"_s}, {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
                                                          {u"status"_s, u"open"_s}, {u"content"_s, u"Hello"_s}, {u"receivedAt"_s, u"2026-11-20T10:00:00.000Z"_s}});
        if (!made)
            return made.error();
        id = *made;
        return {};
    });
    if (!written)
        qWarning("%s %s", qPrintable(written.error().code), qPrintable(written.error().detail));
    return id;
}

void TestPresenceMethods::init()
{
    m_fixture = std::make_unique<EngineFixture>(EngineFixture::Backend::SqliteMemory, nullptr);
    QCOMPARE(m_fixture->problem, QString());
    m_item = item(m_fixture->account);
    QVERIFY(!m_item.isEmpty());
}

void TestPresenceMethods::colleaguesSeeWhatOneDoes()
{
    const QJsonObject said = say(api::Role::Editor, {entry(m_item, u"drafting"_s)});
    QCOMPARE(said.value("refused"_L1).toArray().size(), 0);
    QVERIFY(said.value("keptFor"_L1).toInt() > 0);
    const QStringList expected{EngineFixture::userOf(api::Role::Editor) + u" drafting "_s + m_item};
    QCOMPARE(shown(see(api::Role::Viewer)), expected);
    QCOMPARE(shown(see(api::Role::Editor)), expected);
    say(api::Role::Editor, {}, true);
    QCOMPARE(shown(see(api::Role::Viewer)), QStringList());
}

void TestPresenceMethods::whoMayOnlyReadWritesNoReply()
{
    const QJsonObject said = say(api::Role::Viewer, {entry(m_item, u"drafting"_s)});
    QCOMPARE(said.value("refused"_L1).toArray(), QJsonArray{m_item});
    QCOMPARE(say(api::Role::Viewer, {entry(m_item, u"viewing"_s)}).value("refused"_L1).toArray(), QJsonArray());
    QCOMPARE(shown(see(api::Role::Owner)), QStringList{EngineFixture::userOf(api::Role::Viewer) + u" viewing "_s + m_item});
}

void TestPresenceMethods::idsThatAreNotThereAndForeignOnesLookAlike()
{
    const auto foreign = m_fixture->engine->createWorkspace({{}, u"Other"_s, {}, {}, {}});
    QVERIFY(foreign);
    const QString theirs = item(*foreign);
    QVERIFY(!theirs.isEmpty());
    const QString nowhere = m_fixture->newId('i');
    const QJsonObject said = say(api::Role::Owner, {entry(theirs, u"viewing"_s), entry(nowhere, u"viewing"_s), entry(m_item, u"viewing"_s, u"User"_s)});
    QCOMPARE(said.value("refused"_L1).toArray(), (QJsonArray{theirs, nowhere, m_item}));
    QCOMPARE(shown(see(api::Role::Owner)), QStringList());
}

void TestPresenceMethods::aForeignWorkspaceSeesAndSaysNothing()
{
    const auto foreign = m_fixture->engine->createWorkspace({{}, u"Other"_s, {}, {}, {}});
    QVERIFY(foreign);
    say(api::Role::Editor, {entry(m_item, u"drafting"_s)});
    m_fixture->directory->set(u"stranger"_s, {*foreign, u"Other"_s, api::Role::Owner, false, 0});
    QCOMPARE(m_fixture->engine->presenceFor({u"stranger"_s, u"d"_s}, m_fixture->account), QByteArray());
    const QByteArray own = m_fixture->engine->presenceFor({u"stranger"_s, u"d"_s}, *foreign);
    QCOMPARE(shown(QJsonDocument::fromJson(own).object()), QStringList());
    QCOMPARE(m_fixture->one(u"Presence/get"_s, {{u"accountId"_s, *foreign}}, api::Role::Owner).value("@error"_L1).toString(), u"accountNotFound"_s);
}

void TestPresenceMethods::whoLeftTheWorkspaceIsNoLongerShown()
{
    say(api::Role::Editor, {entry(m_item, u"drafting"_s)});
    QCOMPARE(shown(see(api::Role::Owner)).size(), 1);
    m_fixture->directory->forget(EngineFixture::userOf(api::Role::Editor));
    QCOMPARE(shown(see(api::Role::Owner)), QStringList());
}

void TestPresenceMethods::badArgumentsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("args");
    QTest::addColumn<QString>("error");
    QTest::newRow("no client") << QJsonObject{{u"list"_s, QJsonArray()}} << u"invalidArguments"_s;
    QTest::newRow("a client of a thousand letters") << QJsonObject{{u"client"_s, QString(1000, u'a')}, {u"list"_s, QJsonArray()}} << u"invalidArguments"_s;
    QTest::newRow("a client with other signs") << QJsonObject{{u"client"_s, u"a b\n"_s}, {u"list"_s, QJsonArray()}} << u"invalidArguments"_s;
    QTest::newRow("no list") << QJsonObject{{u"client"_s, u"c"_s}} << u"invalidArguments"_s;
    QTest::newRow("a farewell that is a word") << QJsonObject{{u"client"_s, u"c"_s}, {u"list"_s, QJsonArray()}, {u"isLeaving"_s, u"yes"_s}} << u"invalidArguments"_s;
    QJsonArray many;
    for (int i = 0; i < 51; ++i)
        many.append(entry(QString::number(i), u"holding"_s));
    QTest::newRow("more than one person can do") << QJsonObject{{u"client"_s, u"c"_s}, {u"list"_s, many}} << u"requestTooLarge"_s;
}

void TestPresenceMethods::badArgumentsAreRefused()
{
    QFETCH(QJsonObject, args);
    QFETCH(QString, error);
    QCOMPARE(m_fixture->one(u"Presence/set"_s, args).value("type"_L1).toString(), error);
}

void TestPresenceMethods::entriesThatMakeNoSenseAreRefusedOneByOne()
{
    const QJsonArray odd{1, u"x"_s, QJsonObject(), entry(m_item, u"dancing"_s), entry(QString(500, u'i'), u"viewing"_s)};
    QCOMPARE(say(api::Role::Owner, odd).value("refused"_L1).toArray().size(), odd.size());
}

void TestPresenceMethods::tooManyCallsAreTurnedAway()
{
    QString error;
    for (int i = 0; i < 40 && error.isEmpty(); ++i)
        error = say(api::Role::Owner, {entry(m_item, i % 2 ? u"viewing"_s : u"drafting"_s)}).value("type"_L1).toString();
    QCOMPARE(error, u"rateLimit"_s);
    m_fixture->clock.advanceMs(2000);
    QCOMPARE(say(api::Role::Owner, {entry(m_item, u"viewing"_s)}).value("type"_L1).toString(), QString());
}

void TestPresenceMethods::aReplyHandedOverEndsWhatIsHeld()
{
    say(api::Role::Editor, {entry(m_item, u"holding"_s)}, true);
    QCOMPARE(shown(see(api::Role::Owner)).size(), 1);
    const auto write = [this](const QString &status, api::Role role) {
        return m_fixture->one(u"InboxMessage/set"_s,
                              {{u"create"_s, QJsonObject{{u"k"_s, QJsonObject{{u"inboxItemId"_s, m_item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"Thank you"_s},
                                                                             {u"sendStatus"_s, status}, {u"occurredAt"_s, u"2026-11-20T11:00:00.000Z"_s}}}}}},
                              role);
    };
    QVERIFY2(!write(u"queued"_s, api::Role::Owner).value("created"_L1).isNull(), "another's reply");
    QCOMPARE(shown(see(api::Role::Owner)).size(), 1);
    const QJsonObject draft = write(u"draft"_s, api::Role::Editor);
    QCOMPARE(shown(see(api::Role::Owner)).size(), 1);
    const QString id = draft.value("created"_L1)["k"_L1]["id"_L1].toString();
    QVERIFY(!id.isEmpty());
    const QJsonObject sent = m_fixture->one(u"InboxMessage/set"_s,
                                              {{u"update"_s, QJsonObject{{id, QJsonObject{{u"sendStatus"_s, u"queued"_s}}}}},
                                               {u"ifVersions"_s, QJsonObject{{id, m_fixture->get(u"InboxMessage"_s, id).value("ver"_L1)}}}},
                                              api::Role::Editor);
    QVERIFY2(sent.value("notUpdated"_L1).isNull(), QJsonDocument(sent).toJson().constData());
    QCOMPARE(shown(see(api::Role::Owner)), QStringList());
}

void TestPresenceMethods::whoWatchesIsTold()
{
    QStringList told;
    QStringList strangers;
    auto watch = m_fixture->engine->subscribePresence({EngineFixture::userOf(api::Role::Viewer), u"v"_s}, [&told](const QString &account) { told.append(account); });
    auto other = m_fixture->engine->subscribePresence({u"stranger"_s, u"s"_s}, [&strangers](const QString &account) { strangers.append(account); });
    say(api::Role::Editor, {entry(m_item, u"viewing"_s)});
    QCOMPARE(told, QStringList{m_fixture->account});
    say(api::Role::Editor, {entry(m_item, u"viewing"_s)});
    QCOMPARE(told.size(), 1);
    m_fixture->clock.advanceMs(m_fixture->engine->presence().rules().keptMs);
    m_fixture->engine->presence().tick();
    QCOMPARE(told.size(), 2);
    watch.reset();
    say(api::Role::Editor, {entry(m_item, u"viewing"_s)});
    QCOMPARE(told.size(), 2);
    QCOMPARE(strangers, QStringList());
}

void TestPresenceMethods::nothingOfItIsAChangeOfTheWorkspace()
{
    const qint64 before = m_fixture->engine->sequence(m_fixture->account).value();
    say(api::Role::Editor, {entry(m_item, u"drafting"_s)});
    say(api::Role::Editor, {}, true);
    QCOMPARE(m_fixture->engine->sequence(m_fixture->account).value(), before);
}

CAMPANILE_GUILESS_TEST(TestPresenceMethods)

} // namespace tst_presencemethods

#include "tst_presencemethods.moc"
