// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishjournal.h"
#include "tests/publish/support/publishrig.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTest>

namespace tst_textchoice {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

/** A post comes due while two of its texts wait for a choice: neither leaves before somebody has chosen. */
class TestTextChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsHeldUntilSomebodyChooses();
    void itIsNotSentWhenNobodyChooses();
    void onlyTextsThatAreSentHoldIt_data();
    void onlyTextsThatAreSentHoldIt();
    void whoIsToldIsToldOnceForEachTime();
    void theyAreWarnedAhead_data();
    void theyAreWarnedAhead();
    void onlyWhatIsToLeaveIsWarnedOf_data();
    void onlyWhatIsToLeaveIsWarnedOf();
    void aSeriesIsWarnedOfByItsNextDate();

private:
    static constexpr qint64 kMinuteMs = 60'000;

    void start()
    {
        m_rig.reset();
        const QString name = QString::number(++m_number);
        QDir(m_dir.path()).mkpath(name);
        m_rig = std::make_unique<PublishRig>(m_dir.filePath(name));
        m_target = m_rig->addPost(u"p1"_s, u"The colleague's text"_s);
    }
    void conflict(const QString &type, const QString &record, const QString &property, const QString &resolution = u"unresolved"_s)
    {
        m_rig->store.put(u"Conflict"_s, {{u"id"_s, u"x1"_s}, {u"typeName"_s, type}, {u"recordId"_s, record}, {u"property"_s, property},
                                         {u"kind"_s, u"alternative"_s}, {u"byUserId"_s, u"u2"_s}, {u"resolution"_s, resolution}});
    }
    /** Changes what the server holds of the post. */
    void patch(const QJsonObject &more)
    {
        QJsonObject post = m_rig->store.get(u"Post"_s, u"p1"_s);
        for (auto it = more.begin(); it != more.end(); ++it)
            post.insert(it.key(), it.value());
        m_rig->store.put(u"Post"_s, post);
    }
    void plan(qint64 minutesAhead) { patch({{u"scheduledAt"_s, wireTime(m_rig->clock.nowMs() + minutesAhead * kMinuteMs)}}); }
    void run(int minutes)
    {
        for (int i = 0; i < minutes; ++i) {
            m_rig->worker->tick();
            m_rig->clock.advance(kMinuteMs);
        }
    }
    [[nodiscard]] QStringList told(const QString &code)
    {
        QStringList people;
        for (const QJsonObject &note : m_rig->store.all(u"Notification"_s)) {
            if (note.value("metadata"_L1)["code"_L1].toString() == code)
                people.append(note.value("userId"_L1).toString());
        }
        return people;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<PublishRig> m_rig;
    QString m_target;
    int m_number = 0;
};

void TestTextChoice::itIsHeldUntilSomebodyChooses()
{
    start();
    conflict(u"Post"_s, u"p1"_s, u"body"_s);
    run(20);
    QCOMPARE(m_rig->status(u"p1"_s), u"scheduled"_s);
    QVERIFY(m_rig->publishedTexts().isEmpty());
    QVERIFY(m_rig->eventTypes(m_target).isEmpty());
    // Somebody chooses the text that was set aside.
    QJsonObject post = m_rig->store.get(u"Post"_s, u"p1"_s);
    post.insert("body"_L1, u"The text that was chosen"_s);
    m_rig->store.put(u"Post"_s, post);
    conflict(u"Post"_s, u"p1"_s, u"body"_s, u"keep_mine"_s);
    m_rig->runToEnd();
    QCOMPARE(m_rig->status(u"p1"_s), u"published"_s);
    QCOMPARE(m_rig->publishedTexts(), QStringList{u"The text that was chosen"_s});
    QCOMPARE(told(u"publish.textNotChosen"_s), QStringList());
}

void TestTextChoice::itIsNotSentWhenNobodyChooses()
{
    start();
    conflict(u"Post"_s, u"p1"_s, u"body"_s);
    run(30);
    QCOMPARE(m_rig->status(u"p1"_s), u"scheduled"_s);
    run(5);
    QCOMPARE(m_rig->status(u"p1"_s), u"failed"_s);
    QCOMPARE(m_rig->store.get(u"PostTarget"_s, m_target).value("errorCode"_L1).toString(), u"publish.textNotChosen"_s);
    QVERIFY(m_rig->publishedTexts().isEmpty());
    QCOMPARE(told(u"publish.textNotChosen"_s), QStringList{u"u1"_s});
}

void TestTextChoice::onlyTextsThatAreSentHoldIt_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("resolution");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("the text") << u"Post"_s << u"body"_s << u"unresolved"_s << true;
    QTest::newRow("the first comment") << u"Post"_s << u"firstComment"_s << u"unresolved"_s << true;
    QTest::newRow("the text for one account") << u"PostTarget"_s << u"customContent/body"_s << u"unresolved"_s << true;
    QTest::newRow("a text that was chosen") << u"Post"_s << u"body"_s << u"keep_theirs"_s << false;
    QTest::newRow("a note that is not sent") << u"Post"_s << u"planningNotes"_s << u"unresolved"_s << false;
    QTest::newRow("another property of the account") << u"PostTarget"_s << u"options/reply"_s << u"unresolved"_s << false;
}

void TestTextChoice::onlyTextsThatAreSentHoldIt()
{
    QFETCH(QString, type);
    QFETCH(QString, property);
    QFETCH(QString, resolution);
    QFETCH(bool, isHeld);
    start();
    conflict(type, type == u"Post" ? u"p1"_s : m_target, property, resolution);
    run(4);
    QCOMPARE(m_rig->status(u"p1"_s), isHeld ? u"scheduled"_s : u"published"_s);
}

void TestTextChoice::whoIsToldIsToldOnceForEachTime()
{
    start();
    conflict(u"Post"_s, u"p1"_s, u"body"_s);
    run(5);
    m_rig->restart();
    run(5);
    // Whoever made the post, and whose text was set aside.
    QCOMPARE(told(u"publish.textChoice"_s), (QStringList{u"u1"_s, u"u2"_s}));
    QJsonObject post = m_rig->store.get(u"Post"_s, u"p1"_s);
    post.insert("scheduledAt"_L1, wireTime(m_rig->clock.nowMs() + 10 * kMinuteMs));
    m_rig->store.put(u"Post"_s, post);
    run(15);
    QCOMPARE(m_rig->status(u"p1"_s), u"scheduled"_s);
    QCOMPARE(told(u"publish.textChoice"_s), (QStringList{u"u1"_s, u"u2"_s, u"u1"_s, u"u2"_s}));
}

void TestTextChoice::theyAreWarnedAhead_data()
{
    QTest::addColumn<bool>("isForOneAccount");
    QTest::newRow("the post's text") << false;
    QTest::newRow("the text for one account") << true;
}

void TestTextChoice::theyAreWarnedAhead()
{
    QFETCH(bool, isForOneAccount);
    const QStringList both{u"u1"_s, u"u2"_s};
    const auto warned = [this] { return told(u"publish.textChoiceAhead"_s); };
    start();
    plan(2 * 24 * 60);
    if (isForOneAccount)
        conflict(u"PostTarget"_s, m_target, u"customContent/body"_s);
    else
        conflict(u"Post"_s, u"p1"_s, u"body"_s);
    run(5);
    QCOMPARE(warned(), QStringList()); // there is time enough
    m_rig->clock.advance(24 * 60 * kMinuteMs);
    run(3);
    m_rig->restart();
    run(3);
    QCOMPARE(warned(), both);
    QCOMPARE(m_rig->status(u"p1"_s), u"scheduled"_s);
    // Planned for another time it is told of anew.
    plan(60);
    run(5);
    QCOMPARE(warned(), both + both);
    // At its time it is held, and they hear that as well.
    run(60);
    QCOMPARE(told(u"publish.textChoice"_s), both);
    QCOMPARE(warned(), both + both);
}

void TestTextChoice::onlyWhatIsToLeaveIsWarnedOf_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("resolution");
    QTest::addColumn<int>("ageMinutes");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("a planned post") << u"scheduled"_s << u"body"_s << u"unresolved"_s << 60 << true;
    QTest::newRow("a draft") << u"draft"_s << u"body"_s << u"unresolved"_s << 60 << false;
    QTest::newRow("notes") << u"scheduled"_s << u"planningNotes"_s << u"unresolved"_s << 60 << false;
    QTest::newRow("what was chosen") << u"scheduled"_s << u"body"_s << u"keep_mine"_s << 60 << false;
    QTest::newRow("two who write at this moment") << u"scheduled"_s << u"body"_s << u"unresolved"_s << 2 << false;
}

void TestTextChoice::onlyWhatIsToLeaveIsWarnedOf()
{
    QFETCH(QString, status);
    QFETCH(QString, property);
    QFETCH(QString, resolution);
    QFETCH(int, ageMinutes);
    QFETCH(bool, isWarned);
    start();
    plan(3 * 60);
    patch({{u"status"_s, status}});
    conflict(u"Post"_s, u"p1"_s, property, resolution);
    QJsonObject record = m_rig->store.get(u"Conflict"_s, u"x1"_s);
    record.insert("createdAt"_L1, wireTime(m_rig->clock.nowMs() - ageMinutes * kMinuteMs));
    m_rig->store.put(u"Conflict"_s, record);
    run(3);
    QCOMPARE(!told(u"publish.textChoiceAhead"_s).isEmpty(), isWarned);
}

void TestTextChoice::aSeriesIsWarnedOfByItsNextDate()
{
    start();
    plan(-7 * 24 * 60);
    const qint64 next = m_rig->clock.nowMs() + 3 * 24 * 60 * kMinuteMs;
    patch({{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}, {u"nextOccurrenceAt"_s, wireTime(next)}});
    conflict(u"Post"_s, u"p1"_s, u"body"_s);
    run(3);
    QCOMPARE(told(u"publish.textChoiceAhead"_s), QStringList());
    m_rig->clock.advance(2 * 24 * 60 * kMinuteMs + 60 * kMinuteMs);
    run(3);
    QCOMPARE(told(u"publish.textChoiceAhead"_s), (QStringList{u"u1"_s, u"u2"_s}));
}

CAMPANILE_GUILESS_TEST(TestTextChoice)

} // namespace tst_textchoice

#include "tst_textchoice.moc"
