// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishcancel.h"
#include "server/core/publish/publishjournal.h"
#include "tests/publish/support/publishrig.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_reminders {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

/** Posts that a person publishes by hand: they wait, are said to be done, or are called off. */
class TestReminders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itWaitsForThePersonAndTellsThem();
    void whatIsDoneByHandIsPublished();
    void theOtherAccountsGoOn();
    void itCanBeCalledOff();
    void beingLateIsNoReasonToFail();
    void anAccountThatNoProgramServesIsReminded_data();
    void anAccountThatNoProgramServesIsReminded();
    void theOperatorsReminderHolds();
    void theOperatorsFieldHolds();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<PublishRig> m_rig;

    void start(const QString &name)
    {
        m_rig.reset();
        QDir(m_dir.path()).mkpath(name);
        m_rig = std::make_unique<PublishRig>(m_dir.filePath(name));
    }
    QString addByHand(const QString &post)
    {
        const QString target = m_rig->addPost(post, u"A story of beans"_s);
        change(u"PostTarget"_s, target, {{u"delivery"_s, u"reminder"_s}});
        return target;
    }
    void change(const QString &type, const QString &id, const QJsonObject &values)
    {
        QJsonObject record = m_rig->store.get(type, id);
        for (auto it = values.begin(); it != values.end(); ++it)
            record.insert(it.key(), it.value());
        m_rig->store.put(type, record);
    }
    [[nodiscard]] QString statusOf(const QString &target) { return m_rig->store.get(u"PostTarget"_s, target).value("status"_L1).toString(); }
};

void TestReminders::itWaitsForThePersonAndTellsThem()
{
    start(u"wait"_s);
    const QString target = addByHand(u"p1"_s);
    for (int i = 0; i < 5; ++i) {
        m_rig->worker->tick();
        m_rig->clock.advance(3600'000);
    }
    m_rig->restart();
    m_rig->worker->tick();
    QCOMPARE(statusOf(target), u"awaiting_person"_s);
    QCOMPARE(m_rig->status(u"p1"_s), u"publishing"_s);
    QCOMPARE(m_rig->eventTypes(target), QStringList{u"reminded"_s});
    QVERIFY(m_rig->publishedTexts().isEmpty());
    const QList<QJsonObject> notes = m_rig->store.all(u"Notification"_s);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().value("userId"_L1).toString(), u"u1"_s);
    QCOMPARE(notes.first().value("metadata"_L1).toObject().value("code"_L1).toString(), u"publish.reminder"_s);
}

void TestReminders::whatIsDoneByHandIsPublished()
{
    start(u"done"_s);
    const QString target = addByHand(u"p1"_s);
    m_rig->worker->tick();
    change(u"PostTarget"_s, target, {{u"doneByHandAt"_s, wireTime(m_rig->clock.nowMs())}, {u"doneByHandUrl"_s, u"https://example.org/story/1"_s}});
    m_rig->worker->tick();
    const QJsonObject record = m_rig->store.get(u"PostTarget"_s, target);
    QCOMPARE(record.value("status"_L1).toString(), u"published"_s);
    QCOMPARE(record.value("permalink"_L1).toString(), u"https://example.org/story/1"_s);
    QCOMPARE(msOf(record.value("publishedAt"_L1)), m_rig->clock.nowMs());
    QCOMPARE(m_rig->status(u"p1"_s), u"published"_s);
    QCOMPARE(m_rig->eventTypes(target), (QStringList{u"reminded"_s, u"done_by_hand"_s}));
    QVERIFY(m_rig->publishedTexts().isEmpty());
}

void TestReminders::theOtherAccountsGoOn()
{
    start(u"both"_s);
    const QString target = addByHand(u"p1"_s);
    QJsonObject second = m_rig->store.get(u"PostTarget"_s, target);
    second.insert("id"_L1, u"t2"_s);
    second.insert("delivery"_L1, u"automatic"_s);
    m_rig->store.put(u"PostTarget"_s, second);
    for (int i = 0; i < 4; ++i) {
        m_rig->worker->tick();
        m_rig->clock.advance(60'000);
    }
    QCOMPARE(statusOf(u"t2"_s), u"published"_s);
    QCOMPARE(statusOf(target), u"awaiting_person"_s);
    QCOMPARE(m_rig->publishedTexts(), QStringList{u"A story of beans"_s});
}

void TestReminders::itCanBeCalledOff()
{
    start(u"cancel"_s);
    const QString target = addByHand(u"p1"_s);
    m_rig->worker->tick();
    const auto cancelled = m_rig->store.write(u"w1"_s, [&](SystemRecords &records) -> Result<void> {
        const auto outcome = cancelPublishing(records, {.postId = u"p1"_s, .userId = u"u1"_s, .nowMs = m_rig->clock.nowMs()});
        return outcome ? Result<void>() : Result<void>(outcome.error());
    });
    QVERIFY(cancelled);
    QCOMPARE(statusOf(target), u"cancelled"_s);
    QCOMPARE(m_rig->status(u"p1"_s), u"cancelled"_s);
    // "Done" that arrives afterwards changes nothing.
    change(u"PostTarget"_s, target, {{u"doneByHandAt"_s, wireTime(m_rig->clock.nowMs())}});
    m_rig->worker->tick();
    QCOMPARE(statusOf(target), u"cancelled"_s);
}

void TestReminders::beingLateIsNoReasonToFail()
{
    start(u"late"_s);
    const QString target = addByHand(u"p1"_s);
    m_rig->clock.advance(8 * 3600'000);
    m_rig->worker->tick();
    QCOMPARE(statusOf(target), u"awaiting_person"_s);
}

void TestReminders::anAccountThatNoProgramServesIsReminded_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("accountKind");
    QTest::addColumn<bool>("practice");
    QTest::addColumn<bool>("reminded");
    QTest::newRow("a personal profile of Facebook") << u"facebook"_s << u"personal"_s << false << true;
    QTest::newRow("the same on the practice network") << u"facebook"_s << u"personal"_s << true << false;
    QTest::newRow("a page of Facebook") << u"facebook"_s << u"page"_s << false << false;
    QTest::newRow("an account of Mastodon") << u"mastodon"_s << u"personal"_s << false << false;
}

void TestReminders::anAccountThatNoProgramServesIsReminded()
{
    QFETCH(QString, platform);
    QFETCH(QString, accountKind);
    QFETCH(bool, practice);
    QFETCH(bool, reminded);
    start(QString::fromLatin1(QTest::currentDataTag()));
    const QString target = m_rig->addPost(u"p1"_s, u"Beans"_s);
    change(u"PostTarget"_s, target, {{u"platform"_s, platform}});
    change(u"SocialAccount"_s, m_rig->accountId, {{u"platform"_s, platform}, {u"accountKind"_s, accountKind}, {u"metadata"_s, QJsonObject{{u"practice"_s, practice}}}});
    m_rig->worker->tick();
    QCOMPARE(statusOf(target) == u"awaiting_person"_s, reminded);
}

void TestReminders::theOperatorsReminderHolds()
{
    start(u"operatorReminder"_s);
    m_rig->networks = *domain::NetworkCatalogue::builtIn().overlaid({{u"mastodon"_s, QJsonObject{{u"reminders"_s, QJsonArray{QJsonObject{{u"kind"_s, u"*"_s}}}}}}});
    const QString target = m_rig->addPost(u"p1"_s, u"Beans"_s);
    m_rig->restart();
    change(u"SocialAccount"_s, m_rig->accountId, {{u"metadata"_s, QJsonObject()}});
    m_rig->worker->tick();
    QCOMPARE(statusOf(target), u"awaiting_person"_s);
    QVERIFY(m_rig->publishedTexts().isEmpty());
}

void TestReminders::theOperatorsFieldHolds()
{
    start(u"operatorField"_s);
    const QJsonObject field{{u"name"_s, u"house"_s}, {u"type"_s, u"text"_s}, {u"label"_s, u"House"_s}, {u"required"_s, true}};
    m_rig->networks = *domain::NetworkCatalogue::builtIn().overlaid({{u"mastodon"_s, QJsonObject{{u"fields"_s, QJsonArray{field}}}}});
    const QString without = m_rig->addPost(u"p1"_s, u"Beans"_s);
    const QString with = m_rig->addPost(u"p2"_s, u"More beans"_s);
    change(u"PostTarget"_s, with, {{u"options"_s, QJsonObject{{u"house"_s, u"Harbour"_s}}}});
    change(u"SocialAccount"_s, m_rig->accountId, {{u"metadata"_s, QJsonObject()}});
    m_rig->restart();
    m_rig->runToEnd();
    QCOMPARE(statusOf(without), u"failed"_s);
    QCOMPARE(m_rig->store.get(u"PostTarget"_s, without).value("errorCode"_L1).toString(), u"publish.contentInvalid"_s);
    QCOMPARE(statusOf(with), u"published"_s);
    QCOMPARE(m_rig->publishedTexts(), QStringList{u"More beans"_s});
}

CAMPANILE_GUILESS_TEST(TestReminders)

} // namespace tst_reminders

#include "tst_reminders.moc"
