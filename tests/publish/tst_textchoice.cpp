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

CAMPANILE_GUILESS_TEST(TestTextChoice)

} // namespace tst_textchoice

#include "tst_textchoice.moc"
