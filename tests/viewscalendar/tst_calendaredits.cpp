// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewscalendar/calendarfixture.h"
#include "views/calendar/calendaredits.h"
#include "views/calendar/cardpainter.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

namespace tst_calendaredits {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using calendartest::Fixture;
using calendartest::PostSpec;
using models::CalendarModel;
using services::SeriesScope;

namespace {

/** Berlin wall clock in November and December 2026 is UTC+1. */
QDateTime berlin(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin")).toUTC();
}

const QDateTime kNow = berlin(11, 18, 11);

} // namespace

class TestCalendarEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_fixture = std::make_unique<Fixture>(kNow.toMSecsSinceEpoch());
        m_controller = std::make_unique<CalendarController>(*m_fixture->deps);
        m_edits = std::make_unique<CalendarEdits>(*m_controller, *m_fixture->deps);
        m_told.clear();
        connect(m_edits.get(), &CalendarEdits::told, this, [this](const QString &text, ui::Tone, const RecordId &step) { m_told.append({text, !step.isNull()}); });
    }
    void cleanup()
    {
        m_edits.reset();
        m_controller.reset();
        m_fixture.reset();
    }

    void aMovedPostKeepsItsTimeOnAnotherDay()
    {
        const RecordId id = add({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        const CalendarEntry entry = load(id);
        m_edits->drop({entry}, CalendarModel::keyOf(entry), {QDate(2026, 11, 26), -1, false}, false);
        QTRY_COMPARE(scheduledAt(id), berlin(11, 26, 9, 30));
        QTRY_COMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().first, u"Moved to Thursday, 26 November, 09:30"_s);
        QVERIFY(m_told.first().second);
    }

    void aMoveOverAClockChangeKeepsTheWallClock()
    {
        const QDateTime march(QDate(2027, 3, 26), QTime(8, 0), Qt::UTC); // 09:00 in winter time
        const RecordId id = add({u"Spring"_s, march, u"scheduled"_s});
        m_controller->setAnchor(QDate(2027, 3, 26));
        const CalendarEntry entry = load(id);
        m_edits->drop({entry}, CalendarModel::keyOf(entry), {QDate(2027, 3, 30), -1, false}, false);
        QTRY_COMPARE(scheduledAt(id), QDateTime(QDate(2027, 3, 30), QTime(7, 0), Qt::UTC));
    }

    void manyMoveTogetherAndUndoIsOneStep()
    {
        const QList<RecordId> ids = m_fixture->addPosts({{u"A"_s, berlin(11, 23, 9), u"scheduled"_s}, {u"B"_s, berlin(11, 24, 15), u"draft"_s}, {u"C"_s, berlin(11, 25, 8), u"draft"_s}});
        load(ids.last());
        m_controller->selectAll();
        m_edits->shiftSelected(7, 0);
        QTRY_COMPARE(scheduledAt(ids.at(2)), berlin(12, 2, 8));
        QCOMPARE(scheduledAt(ids.at(0)), berlin(11, 30, 9));
        QTRY_COMPARE(m_told.size(), 1);
        bool undone = false;
        m_fixture->store.undo(this, [&](const Result<store::Saved> &saved) { undone = bool(saved); });
        QTRY_VERIFY(undone);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(scheduledAt(ids.at(i)), QList<QDateTime>({berlin(11, 23, 9), berlin(11, 24, 15), berlin(11, 25, 8)}).at(i));
    }

    void thePastAndLockedPostsExplainThemselves_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("why");
        QTest::newRow("into the past") << u"scheduled"_s << berlin(11, 23, 9) << QDate(2026, 11, 16) << u"That time has passed"_s;
        QTest::newRow("earlier today") << u"draft"_s << berlin(11, 23, 9) << QDate(2026, 11, 18) << u"That time has passed"_s;
        QTest::newRow("already published") << u"published"_s << berlin(11, 16, 9) << QDate(2026, 11, 24) << u"already published"_s;
        QTest::newRow("being published") << u"publishing"_s << berlin(11, 18, 9) << QDate(2026, 11, 24) << u"being published right now"_s;
    }
    void thePastAndLockedPostsExplainThemselves()
    {
        QFETCH(QString, status);
        QFETCH(QDateTime, at);
        QFETCH(QDate, to);
        QFETCH(QString, why);
        const RecordId id = add({u"Post"_s, at, status});
        const CalendarEntry entry = load(id);
        m_edits->drop({entry}, CalendarModel::keyOf(entry), {to, -1, false}, false);
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().first.contains(why), qPrintable(m_told.first().first));
        QVERIFY(!m_told.first().second);
        QCOMPARE(scheduledAt(id), at);
    }

    void viewersAreTold()
    {
        const RecordId id = add({u"Post"_s, berlin(11, 23, 9), u"draft"_s});
        const CalendarEntry entry = load(id);
        m_fixture->context.setRole(api::Role::Viewer);
        m_edits->drop({entry}, CalendarModel::keyOf(entry), {QDate(2026, 11, 24), -1, false}, true);
        m_edits->create({QDate(2026, 11, 24), -1, false});
        QCOMPARE(m_told.size(), 2);
        QVERIFY(m_told.first().first.contains(u"role"_s));
    }

    void aClashWithinTheHourIsMentioned()
    {
        const RecordId account = m_fixture->addAccount(u"mastodon"_s, u"Fjord"_s);
        QTRY_COMPARE(m_fixture->accounts->rowCount(), 1);
        add({u"Other"_s, berlin(11, 24, 9, 20), u"scheduled"_s, {account}});
        const RecordId id = add({u"Mine"_s, berlin(11, 23, 9), u"scheduled"_s, {account}});
        const CalendarEntry entry = load(id);
        m_edits->drop({entry}, CalendarModel::keyOf(entry), {QDate(2026, 11, 24), -1, false}, false);
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().first.endsWith(u"Fjord also posts at 09:20."_s), qPrintable(m_told.first().first));
    }

    void aCopyIsADraftAndLeavesTheOriginal()
    {
        const RecordId id = add({u"Original"_s, berlin(11, 16, 9), u"published"_s});
        const CalendarEntry entry = load(id);
        m_edits->drop({entry}, CalendarModel::keyOf(entry), {QDate(2026, 11, 24), 600, false}, true);
        QTRY_COMPARE(m_fixture->postsBetween(berlin(11, 24, 0), berlin(11, 25, 0)).size(), 1);
        const store::PostCalendarRow copy = m_fixture->postsBetween(berlin(11, 24, 0), berlin(11, 25, 0)).first();
        QCOMPARE(copy.status, u"draft"_s);
        QCOMPARE(copy.title, u"Original"_s);
        QCOMPARE(copy.scheduledAt, berlin(11, 24, 10).toMSecsSinceEpoch());
        QCOMPARE(scheduledAt(id), berlin(11, 16, 9));
    }

    void aCopyOfASeriesIsRefusedWhileItIsStillHeld()
    {
        const RecordId id = add({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=3"_s});
        load(id);
        const CalendarEntry second = m_controller->entries().at(1);
        const WallSlot target{QDate(2026, 11, 28), -1, false};
        QVERIFY(m_edits->refusal({second}, CalendarModel::keyOf(second), target, true).contains(u"composer"_s));
        QVERIFY(m_edits->refusal({second}, CalendarModel::keyOf(second), target, false).isEmpty());
        m_edits->drop({second}, CalendarModel::keyOf(second), target, true);
        QCOMPARE(m_told.size(), 1);
        QVERIFY(m_told.first().first.contains(u"composer"_s));
    }

    void seriesAskWhichPostsAreMeant_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QList<int>>("days"); // of November and December, as days since 1 November
        QTest::newRow("only this one") << int(SeriesScope::This) << QList<int>{20, 28, 34};
        QTest::newRow("this and following") << int(SeriesScope::ThisAndFollowing) << QList<int>{20, 28, 35};
        QTest::newRow("all") << int(SeriesScope::All) << QList<int>{21, 28, 35};
    }
    void seriesAskWhichPostsAreMeant()
    {
        QFETCH(int, scope);
        QFETCH(QList<int>, days);
        const RecordId id = add({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=3"_s});
        load(id);
        const CalendarEntry second = m_controller->entries().at(1);
        QVERIFY(second.isOccurrence());
        QSignalSpy asked(m_edits.get(), &CalendarEdits::scopeAsked);
        m_edits->drop({second}, CalendarModel::keyOf(second), {QDate(2026, 11, 28), -1, false}, false);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(m_fixture->postsBetween(berlin(11, 28, 0), berlin(11, 29, 0)).size(), 0); // nothing before the answer
        m_edits->answer(asked.first().first().value<ScopeQuestion>(), SeriesScope(scope));
        QTRY_COMPARE(shownDays(), days);
    }

    void oneOfASeriesCanBeSkippedOrDeleted_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QList<int>>("days");
        QTest::newRow("only this one") << int(SeriesScope::This) << QList<int>{20, 34};
        QTest::newRow("this and following") << int(SeriesScope::ThisAndFollowing) << QList<int>{20};
        QTest::newRow("all") << int(SeriesScope::All) << QList<int>{};
    }
    void oneOfASeriesCanBeSkippedOrDeleted()
    {
        QFETCH(int, scope);
        QFETCH(QList<int>, days);
        const RecordId id = add({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=3"_s});
        load(id);
        m_controller->setCurrent(CalendarModel::keyOf(m_controller->entries().at(1)), SelectMode::Replace);
        QSignalSpy asked(m_edits.get(), &CalendarEdits::scopeAsked);
        m_edits->removeSelected();
        QCOMPARE(asked.count(), 1);
        m_edits->answer(asked.first().first().value<ScopeQuestion>(), SeriesScope(scope));
        QTRY_COMPARE(shownDays(), days);
    }

    void aNameKeepsItsDirectionInASentenceOfTheOther()
    {
        QLocale::setDefault(QLocale(u"ar"_s));
        const QString name = u"Gift boxes. Come at noon."_s;
        const RecordId id = add({name, berlin(11, 23, 9), u"draft"_s});
        load(id);
        m_controller->selectAll();
        m_edits->removeSelected();
        QTRY_VERIFY(!m_told.isEmpty());
        QVERIFY2(m_told.last().first.contains(QChar(0x2068) + name + QChar(0x2069)), qPrintable(m_told.last().first));
    }

    void deletedPostsComeBackByUndo()
    {
        const RecordId id = add({u"Gone"_s, berlin(11, 23, 9), u"draft"_s});
        load(id);
        m_controller->selectAll();
        m_edits->removeSelected();
        QTRY_COMPARE(m_controller->entries().size(), 0);
        QVERIFY(m_controller->selection().isEmpty());
        bool undone = false;
        m_fixture->store.undo(this, [&](const Result<store::Saved> &saved) { undone = bool(saved); });
        QTRY_VERIFY(undone);
        QTRY_COMPARE(m_controller->entries().size(), 1);
    }

    void unplanAndPlan()
    {
        const RecordId id = add({u"Post"_s, berlin(11, 23, 9), u"scheduled"_s});
        const CalendarEntry entry = load(id);
        m_edits->unplan({entry});
        QTRY_VERIFY(!m_fixture->post(id).contains(u"scheduledAt"_s) || m_fixture->post(id).value(u"scheduledAt"_s).isNull());
        QCOMPARE(m_fixture->post(id).value(u"status"_s).toString(), u"draft"_s);
        m_edits->plan({id}, {QDate(2026, 11, 18), -1, false});
        QTRY_COMPARE(scheduledAt(id), berlin(11, 18, 12)); // 11:00 now: the next full hour
    }

    void postsThatAreDroppedTogetherStandOneAfterTheOther_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QList<QDateTime>>("there"); // other posts of that day
        QTest::addColumn<QList<int>>("minutes");     // of 26 November
        QTest::addColumn<QString>("words");
        QTest::newRow("an hour apart from the morning on") << 3 << -1 << QList<QDateTime>{} << QList<int>{540, 600, 660} << u"Thursday, 26 November, 09:00 to 11:00"_s;
        QTest::newRow("an hour apart from where they were dropped") << 3 << 870 << QList<QDateTime>{} << QList<int>{870, 930, 990} << u"14:30 to 16:30"_s;
        QTest::newRow("around what stands there") << 3 << -1 << QList<QDateTime>{berlin(11, 26, 10), berlin(11, 26, 11, 20)} << QList<int>{540, 720, 780} << u"09:00 to 13:00"_s;
        QTest::newRow("the first where it was dropped, whatever stands there") << 2 << -1 << QList<QDateTime>{berlin(11, 26, 9)} << QList<int>{540, 600} << u"09:00 to 10:00"_s;
        QTest::newRow("half hours late in the day") << 4 << 22 * 60 << QList<QDateTime>{} << QList<int>{1320, 1350, 1380, 1410} << u"22:00 to 23:30"_s;
        QTest::newRow("quarters at its end") << 4 << 23 * 60 << QList<QDateTime>{} << QList<int>{1380, 1395, 1410, 1425} << u"23:00 to 23:45"_s;
        QTest::newRow("on into the next day where nothing else does") << 3 << 23 * 60 + 45 << QList<QDateTime>{} << QList<int>{1425, 1440, 1455} << u"23:45 to Friday, 27 November, 00:15"_s;
        QTest::newRow("one alone just there") << 1 << 870 << QList<QDateTime>{berlin(11, 26, 14, 30)} << QList<int>{870} << u"Planned for Thursday, 26 November, 14:30"_s;
    }
    void postsThatAreDroppedTogetherStandOneAfterTheOther()
    {
        QFETCH(int, count);
        QFETCH(int, minute);
        QFETCH(QList<QDateTime>, there);
        QFETCH(QList<int>, minutes);
        QFETCH(QString, words);
        QList<PostSpec> drafts;
        for (int i = 0; i < count; ++i)
            drafts.append({u"Draft %1"_s.arg(i), {}, u"draft"_s});
        const QList<RecordId> ids = m_fixture->addPosts(drafts);
        for (const QDateTime &at : there)
            load(add({u"There"_s, at, u"scheduled"_s}));
        m_edits->plan(ids, {QDate(2026, 11, 26), minute, false});
        for (int i = 0; i < count; ++i)
            QTRY_COMPARE(scheduledAt(ids.at(i)), berlin(11, 26, 0).addSecs(minutes.at(i) * 60));
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY2(m_told.first().first.contains(words), qPrintable(m_told.first().first));
        bool undone = false;
        m_fixture->store.undo(this, [&](const Result<store::Saved> &saved) { undone = bool(saved); });
        QTRY_VERIFY(undone);
        for (const RecordId &id : ids)
            QVERIFY(m_fixture->post(id).value(u"scheduledAt"_s).toString().isEmpty());
    }

    void newPostsStandWhereTheCursorIs_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QDateTime>("at");
        QTest::newRow("a day means the morning") << QDate(2026, 11, 25) << -1 << berlin(11, 25, 9);
        QTest::newRow("an hour means the hour") << QDate(2026, 11, 25) << 14 * 60 + 30 << berlin(11, 25, 14, 30);
        QTest::newRow("a passed day means soon") << QDate(2026, 11, 10) << -1 << berlin(11, 18, 12);
    }
    void newPostsStandWhereTheCursorIs()
    {
        QFETCH(QDate, date);
        QFETCH(int, minute);
        QFETCH(QDateTime, at);
        QSignalSpy asked(m_edits.get(), &CalendarEdits::writingRequested);
        m_edits->create({date, minute, false});
        // At once: the next key belongs to the text.
        QCOMPARE(asked.size(), 1);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(asked.first().first().toLongLong(), Qt::UTC), at);
    }

    void filtersNarrowWhatIsShown()
    {
        m_fixture->addPosts({{u"A"_s, berlin(11, 23, 9), u"scheduled"_s, {}, {}, {u"launch"_s}}, {u"B"_s, berlin(11, 24, 9), u"draft"_s}});
        QTRY_COMPARE(m_controller->entries().size(), 2);
        QCOMPARE(m_controller->knownLabels(), QStringList{u"launch"_s});
        m_controller->setFilter({{}, {}, {u"draft"_s}, {}});
        QTRY_COMPARE(m_controller->entries().size(), 1);
        QCOMPARE(m_controller->entries().first().post.title, u"B"_s);
        m_controller->setFilter({{}, {}, {}, {u"launch"_s}});
        QTRY_COMPARE(m_controller->entries().first().post.title, u"A"_s);
    }

    void spokenNamesSayEverything()
    {
        const RecordId account = m_fixture->addAccount(u"mastodon"_s, u"Fjord"_s);
        const RecordId other = m_fixture->addAccount(u"bluesky"_s, u"Fjord"_s);
        const RecordId id = add({u"Winter gifts"_s, berlin(11, 23, 9), u"scheduled"_s, {account, other}});
        QCOMPARE(m_controller->nameOfEntry(load(id)), u"Monday, 23 November 09:00, Winter gifts, scheduled, 2 accounts"_s);
    }

    void aHeldPostSaysWhy_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("property");
        QTest::addColumn<bool>("isPaused");
        QTest::addColumn<QString>("words");
        const QString held = u"held: two texts to choose from, 1 account"_s;
        QTest::newRow("its text") << u"scheduled"_s << u"Post"_s << u"body"_s << false << held;
        QTest::newRow("the link that is sent with it") << u"scheduled"_s << u"Post"_s << u"linkUrl"_s << false << held;
        QTest::newRow("the text for one account") << u"scheduled"_s << u"PostTarget"_s << u"customContent/body"_s << false << held;
        QTest::newRow("while all posts are paused") << u"scheduled"_s << u"Post"_s << u"body"_s << true << held;
        QTest::newRow("the pause alone") << u"scheduled"_s << QString() << QString() << true << u"held: all posts are paused, 1 account"_s;
        QTest::newRow("notes hold nothing") << u"scheduled"_s << u"Post"_s << u"planningNotes"_s << false << u"scheduled, 1 account, has a conflict"_s;
        QTest::newRow("a draft is not to leave") << u"draft"_s << u"Post"_s << u"body"_s << false << u"draft, 1 account, has a conflict"_s;
    }
    void aHeldPostSaysWhy()
    {
        QFETCH(QString, status);
        QFETCH(QString, type);
        QFETCH(bool, isPaused);
        QFETCH(QString, words);
        const QString fixed = u"Monday, 23 November 09:00, Winter gifts, "_s;
        const RecordId account = m_fixture->addAccount(u"mastodon"_s, u"Fjord"_s);
        const RecordId id = add({u"Winter gifts"_s, berlin(11, 23, 9), status, {account}});
        m_fixture->context.setPostsPausedSince(isPaused ? 1 : 0);
        QVERIFY(!load(id).post.textChoice);
        if (type.isEmpty()) {
            QCOMPARE(m_controller->nameOfEntry(load(id)), fixed + words);
            return;
        }
        QFETCH(QString, property);
        const RecordId record = type == u"Post" ? id : load(id).post.targets.first().target;
        const QJsonObject conflict{{u"id"_s, RecordId::create('x').toString()}, {u"typeName"_s, type}, {u"recordId"_s, record.toString()}, {u"property"_s, property},
                                   {u"kind"_s, u"alternative"_s}};
        const auto decide = [&](const QString &resolution) {
            QJsonObject now = conflict;
            now.insert(u"resolution"_s, resolution);
            return m_fixture->pull(u"Conflict"_s, now);
        };
        QVERIFY(decide(u"unresolved"_s));
        QTRY_COMPARE(m_controller->nameOfEntry(load(id)), fixed + words);
        QCOMPARE(views::CardPainter::hasThirdLine(load(id)), words.startsWith(u"held"_s));
        // Once somebody has chosen it is a post like others.
        QVERIFY(decide(u"keep_mine"_s));
        m_fixture->context.setPostsPausedSince(0);
        QTRY_COMPARE(m_controller->nameOfEntry(load(id)), fixed + status + u", 1 account"_s);
    }

    void extendingTakesEverythingBetween()
    {
        m_fixture->addPosts({{u"A"_s, berlin(11, 23, 9)}, {u"B"_s, berlin(11, 24, 9)}, {u"C"_s, berlin(11, 25, 9)}, {u"D"_s, berlin(11, 26, 9)}});
        QTRY_COMPARE(m_controller->entries().size(), 4);
        const auto key = [&](int row) { return CalendarModel::keyOf(m_controller->entries().at(row)); };
        m_controller->setCurrent(key(1), SelectMode::Replace);
        m_controller->setCurrent(key(3), SelectMode::Extend);
        QCOMPARE(m_controller->selection(), (QSet<EntryKey>{key(1), key(2), key(3)}));
        m_controller->setCurrent(key(0), SelectMode::Extend);
        QCOMPARE(m_controller->selection(), (QSet<EntryKey>{key(0), key(1)}));
        m_controller->setCurrent(key(3), SelectMode::Toggle);
        QCOMPARE(m_controller->selection().size(), 3);
    }

    void narrowPanelsReadAnAgenda()
    {
        m_controller->setNarrow(true);
        QCOMPARE(m_controller->kind(), CalendarKind::Month);
        QCOMPARE(m_controller->shownKind(), CalendarKind::Agenda);
        m_controller->setKind(CalendarKind::Day);
        QCOMPARE(m_controller->shownKind(), CalendarKind::Day);
    }

private:
    RecordId add(const PostSpec &spec) { return m_fixture->addPost(spec); }
    CalendarEntry load(const RecordId &id)
    {
        const auto found = [&]() -> const CalendarEntry * {
            for (const CalendarEntry &entry : m_controller->entries()) {
                if (entry.post.id == id)
                    return &entry;
            }
            return nullptr;
        };
        [&] { QTRY_VERIFY(found()); }();
        return found() ? *found() : CalendarEntry();
    }
    QDateTime scheduledAt(const RecordId &id)
    {
        return QDateTime::fromString(m_fixture->post(id).value(u"scheduledAt"_s).toString(), Qt::ISODateWithMs);
    }
    QList<int> shownDays() const
    {
        QList<int> days;
        for (const CalendarEntry &entry : m_controller->entries())
            days.append(int(QDate(2026, 10, 31).daysTo(m_controller->slotOf(entry).date)));
        return days;
    }

    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<CalendarController> m_controller;
    std::unique_ptr<CalendarEdits> m_edits;
    QList<std::pair<QString, bool>> m_told;
};

CAMPANILE_TEST(TestCalendarEdits)

} // namespace tst_calendaredits

#include "tst_calendaredits.moc"
