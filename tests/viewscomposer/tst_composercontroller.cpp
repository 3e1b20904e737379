// SPDX-License-Identifier: GPL-3.0-or-later
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "views/composer/composercontroller.h"
#include "views/composer/composertools.h"
#include "views/composer/repeatrule.h"

#include <QElapsedTimer>
#include <QSignalSpy>

namespace tst_composercontroller {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;

class TestComposerController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ComposerFixture>();
        m_mastodon = m_world->addAccount(u"mastodon"_s, u"Harbour"_s, u"harbour@social.example"_s);
        m_x = m_world->addAccount(u"twitter"_s, u"Harbour Coffee"_s, u"harbourcoffee"_s);
        QVERIFY(!m_mastodon.isNull() && !m_x.isNull());
    }
    void cleanup()
    {
        m_controller.reset();
        m_world.reset();
    }

    void whatIsTypedIsOnTheDiskWithinASecond()
    {
        const RecordId post = openPost(u"Hello"_s);
        QElapsedTimer timer;
        timer.start();
        m_controller->setPart({}, 0, u"Hello harbour"_s);
        QCOMPARE(int(m_controller->saveState()), int(SaveState::Unsaved));
        QTRY_COMPARE_WITH_TIMEOUT(int(m_controller->saveState()), int(SaveState::Saved), 1000);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_world->read(u"Post"_s, post).value(u"body"_s).toString(), u"Hello harbour"_s);
    }

    void steadyTypingIsSavedToo()
    {
        const RecordId post = openPost({});
        QString text;
        QSignalSpy saved(m_controller.get(), &ComposerController::saveStateChanged);
        for (int i = 0; i < 60; ++i) {
            text += u'a';
            m_controller->setPart({}, 0, text);
            // The pace of somebody who types without a pause: shorter than the delay after which a pause is saved.
            QTest::qWait(20);
        }
        QVERIFY(m_world->read(u"Post"_s, post).value(u"body"_s).toString().size() >= 20);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"body"_s).toString(), text);
    }

    void aNewPostIsCreatedByTheFirstEdit()
    {
        m_controller = std::make_unique<ComposerController>(*m_world->deps);
        QVERIFY(m_controller->post().isNull());
        m_controller->setPart({}, 0, u"First words"_s);
        QTRY_VERIFY(!m_controller->post().isNull());
        QTRY_COMPARE(int(m_controller->saveState()), int(SaveState::Saved));
        QCOMPARE(m_world->read(u"Post"_s, m_controller->post()).value(u"body"_s).toString(), u"First words"_s);
        QCOMPARE(m_world->read(u"Post"_s, m_controller->post()).value(u"timezone"_s).toString(), u"Europe/Berlin"_s);
    }

    void lettingGoOfThePostSavesIt()
    {
        const RecordId post = openPost(u"Hello"_s);
        m_controller->setPart({}, 0, u"Last words"_s);
        m_controller.reset();
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"body"_s).toString(), u"Last words"_s);
    }

    void aNewPostThatIsLetGoWhileItIsCreatedKeepsEveryWord()
    {
        m_controller = std::make_unique<ComposerController>(*m_world->deps);
        m_controller->setPart({}, 0, u"First"_s);
        m_controller->flush();
        m_controller->setPart({}, 0, u"First and last"_s);
        m_controller.reset();
        QTRY_COMPARE(onlyPost().value(u"body"_s).toString(), u"First and last"_s);
    }

    void aNetworkGetsATextOfItsOwnAndGoesBack()
    {
        openPost(u"Common"_s);
        m_controller->detach(u"twitter"_s);
        m_controller->setPart(u"twitter"_s, 0, u"Only on X"_s);
        m_controller->setPart({}, 0, u"Common again"_s);
        QCOMPARE(m_controller->text(u"mastodon"_s).body, u"Common again"_s);
        QCOMPARE(m_controller->text(u"twitter"_s).body, u"Only on X"_s);
        QTRY_COMPARE(ownBody(u"twitter"_s), u"Only on X"_s);
        m_controller->useCommon(u"twitter"_s);
        QCOMPARE(m_controller->text(u"twitter"_s).body, u"Common again"_s);
        QTRY_COMPARE(ownBody(u"twitter"_s), QString());
        QTRY_COMPARE(int(m_controller->saveState()), int(SaveState::Saved));
    }

    void eachNetworkCountsInItsOwnWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("mastodon");
        QTest::addColumn<int>("x");
        QTest::newRow("plain words") << u"Hello"_s << 5 << 5;
        QTest::newRow("a link counts 23 everywhere") << u"https://harbour.example.com/a/very/long/way/to/the/coffee"_s << 23 << 23;
        QTest::newRow("an ideograph counts two on X") << u"\u6c34"_s << 1 << 2;
    }
    void eachNetworkCountsInItsOwnWay()
    {
        QFETCH(QString, text);
        QFETCH(int, mastodon);
        QFETCH(int, x);
        openPost(text);
        QTRY_VERIFY(m_controller->analysis().ofPlatform(u"twitter"_s));
        QCOMPARE(m_controller->analysis().ofPlatform(u"mastodon"_s)->counts.first().used, mastodon);
        QCOMPARE(m_controller->analysis().ofPlatform(u"twitter"_s)->counts.first().used, x);
    }

    void aTextThatIsTooLongBlocksItsNetworkOnly()
    {
        openPost(QString(400, u'a'));
        QTRY_VERIFY(m_controller->analysis().ofPlatform(u"twitter"_s));
        const TargetAnalysis *x = m_controller->analysis().ofPlatform(u"twitter"_s);
        QCOMPARE(int(x->readiness.light), int(domain::Light::Blocked));
        QCOMPARE(x->readiness.reasons.first().code, u"text.tooLong"_s);
        QCOMPARE(x->counts.first().cut, qsizetype(280));
        QVERIFY(m_controller->analysis().ofPlatform(u"mastodon"_s)->readiness.light != domain::Light::Blocked);
    }

    void theCountFollowsTheTyping()
    {
        openPost(u"a"_s);
        QTRY_VERIFY(m_controller->analysis().ofPlatform(u"mastodon"_s));
        m_controller->setPart({}, 0, u"abcd"_s);
        QTRY_COMPARE(m_controller->analysis().ofPlatform(u"mastodon"_s)->counts.first().used, 4);
    }

    void aChangeFromElsewhereIsMergedWithWhatIsBeingTyped()
    {
        const RecordId post = openPost(u"Monday brew.\nSee you there."_s);
        QSignalSpy merged(m_controller.get(), &ComposerController::textMerged);
        m_world->posts.edit(post, {{u"body"_s, u"Tuesday brew.\nSee you there."_s}}, this, [](const Result<store::Saved> &) {});
        m_controller->setPart({}, 0, u"Monday brew.\nSee you there at nine."_s);
        QTRY_COMPARE(merged.size(), 1);
        QCOMPARE(merged.first().first().toBool(), true);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"body"_s).toString(), u"Tuesday brew.\nSee you there at nine."_s);
    }

    void accountsAreAddedAndTakenAway()
    {
        const RecordId post = m_world->addPost({.body = u"x"_s, .timezone = u"UTC"_s});
        open(post);
        m_controller->setAccount(m_mastodon, true);
        QTRY_COMPARE(m_controller->facts().targets.size(), 1);
        m_controller->setAccount(m_x, true);
        QTRY_COMPARE(m_controller->facts().targets.size(), 2);
        m_controller->setAccount(m_mastodon, false);
        QTRY_COMPARE(m_controller->facts().platforms(), QStringList{u"twitter"_s});
    }

    void threadPartsMoveAndGo()
    {
        const RecordId post = openPost(u"one"_s);
        m_controller->addPart({});
        m_controller->addPart({});
        m_controller->setPart({}, 1, u"two"_s);
        m_controller->setPart({}, 2, u"three"_s);
        m_controller->movePart({}, 2, 0);
        QCOMPARE(m_controller->text({}).body, u"three"_s);
        QCOMPARE(m_controller->text({}).parts, QStringList({u"one"_s, u"two"_s}));
        m_controller->removePart({}, 2);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"threadParts"_s).toArray(), QJsonArray{u"one"_s});
    }

    void schedulingNeedsATime()
    {
        const RecordId post = openPost(u"Hello"_s);
        QSignalSpy failed(m_controller.get(), &ComposerController::failed);
        m_controller->schedule();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, u"post.noTime"_s);
        m_controller->patch({{u"scheduledAt"_s, u"2026-11-28T08:00:00.000Z"_s}});
        m_controller->schedule();
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"status"_s).toString(), u"scheduled"_s);
        m_controller->backToDraft();
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"status"_s).toString(), u"draft"_s);
    }

    void aPublishedPostCannotBeEdited()
    {
        const RecordId post = RecordId::create('p');
        QVERIFY(m_world->serve(u"Post"_s, {QJsonObject{{u"id"_s, post.toString()}, {u"ver"_s, 3}, {u"body"_s, u"Out"_s}, {u"status"_s, u"published"_s},
                                                       {u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s}, {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}}}));
        open(post);
        QVERIFY(m_controller->facts().isLocked());
        m_controller->setPart({}, 0, u"Changed"_s);
        QCOMPARE(m_controller->text({}).body, u"Out"_s);
        QCOMPARE(int(m_controller->saveState()), int(SaveState::Saved));
    }

    void aViewerReadsOnly()
    {
        openPost(u"Hello"_s);
        m_world->context.setRole(api::Role::Viewer);
        m_controller->setPart({}, 0, u"Changed"_s);
        QCOMPARE(m_controller->text({}).body, u"Hello"_s);
    }

    void oneInstantOfASeriesBecomesAPostOfItsOwn()
    {
        const qint64 start = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        const RecordId series = m_world->addPost({.body = u"Weekly"_s, .timezone = u"Europe/Berlin"_s, .scheduledAt = start, .accounts = {m_mastodon},
                                                  .properties = {{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}}});
        const qint64 second = start + 7 * 86'400'000LL;
        m_controller = std::make_unique<ComposerController>(*m_world->deps);
        m_controller->open(series, second);
        QTRY_VERIFY(m_controller->needsScope());
        QVERIFY(!m_controller->canEdit());
        m_controller->chooseScope(services::SeriesScope::This);
        QTRY_VERIFY(m_controller->isLoaded() && m_controller->post() != series);
        QCOMPARE(m_controller->facts().scheduledAt, second);
        QVERIFY(m_controller->canEdit());
        m_controller->setPart({}, 0, u"Only this Saturday"_s);
        QTRY_COMPARE(int(m_controller->saveState()), int(SaveState::Saved));
        QCOMPARE(m_world->read(u"Post"_s, series).value(u"body"_s).toString(), u"Weekly"_s);
    }

    void aRuleSurvivesTheForm_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("back");
        using Kind = RepeatChoice::Kind;
        QTest::newRow("none") << QString() << int(Kind::None) << QString();
        QTest::newRow("daily") << u"FREQ=DAILY"_s << int(Kind::Daily) << u"FREQ=DAILY"_s;
        QTest::newRow("weekly on two days") << u"FREQ=WEEKLY;BYDAY=MO,TH"_s << int(Kind::Weekly) << u"FREQ=WEEKLY;BYDAY=MO,TH"_s;
        QTest::newRow("weekly with a count") << u"FREQ=WEEKLY;BYDAY=SA;COUNT=5"_s << int(Kind::Weekly) << u"FREQ=WEEKLY;BYDAY=SA;COUNT=5"_s;
        QTest::newRow("monthly on the day of the start") << u"FREQ=MONTHLY;BYMONTHDAY=28"_s << int(Kind::MonthlyByDay) << u"FREQ=MONTHLY;BYMONTHDAY=28"_s;
        QTest::newRow("monthly on the last Saturday") << u"FREQ=MONTHLY;BYDAY=-1SA"_s << int(Kind::MonthlyByWeekday) << u"FREQ=MONTHLY;BYDAY=-1SA"_s;
        QTest::newRow("every second week is a rule of its own") << u"FREQ=WEEKLY;INTERVAL=2"_s << int(Kind::Custom) << u"FREQ=WEEKLY;INTERVAL=2"_s;
    }
    void aRuleSurvivesTheForm()
    {
        QFETCH(QString, rule);
        QFETCH(int, kind);
        QFETCH(QString, back);
        const RepeatChoice choice = choiceOf(rule, "Europe/Berlin");
        QCOMPARE(int(choice.kind), kind);
        const auto again = ruleOf(choice, QDate(2026, 11, 28), "Europe/Berlin");
        QVERIFY(again);
        const QStringList want = back.split(u';');
        const QStringList got = again->split(u';');
        QCOMPARE(QSet<QString>(got.begin(), got.end()), QSet<QString>(want.begin(), want.end()));
    }

    void aWrongRuleIsRefused()
    {
        RepeatChoice choice;
        choice.kind = RepeatChoice::Kind::Custom;
        choice.custom = u"FREQ=SOMETIMES"_s;
        QVERIFY(!ruleOf(choice, QDate(2026, 11, 28), "UTC"));
    }

    void variablesOfATemplateAreFilledIn()
    {
        const QString content = u"Fresh {{ origin }} at {{place}}, {{origin}}!"_s;
        QCOMPARE(templateVariables(content), QStringList({u"origin"_s, u"place"_s}));
        QCOMPARE(filledTemplate(content, {{u"origin"_s, u"{{place}}"_s}}), u"Fresh {{place}} at {{place}}, {{place}}!"_s);
        QCOMPARE(filledTemplate(content, {{u"origin"_s, u"Guji"_s}, {u"place"_s, u"the harbour"_s}}), u"Fresh Guji at the harbour, Guji!"_s);
    }

private:
    void open(const RecordId &post)
    {
        m_controller = std::make_unique<ComposerController>(*m_world->deps);
        m_controller->open(post);
        QTRY_VERIFY(m_controller->isLoaded());
    }
    RecordId openPost(const QString &body)
    {
        const RecordId post = m_world->addPost({.body = body, .timezone = u"Europe/Berlin"_s, .accounts = {m_mastodon, m_x}});
        open(post);
        return post;
    }
    QString ownBody(const QString &platform)
    {
        const TargetFacts *target = m_controller->facts().targetOf(platform);
        return target ? m_world->read(u"PostTarget"_s, target->id).value(u"customContent"_s).toObject().value(u"body"_s).toString() : u"none"_s;
    }
    QJsonObject onlyPost()
    {
        QJsonObject object;
        bool done = false;
        m_world->store.read(
            this,
            [](store::Reader &reader) {
                store::Query posts;
                posts.type = u"Post"_s;
                return reader.query(posts);
            },
            [&](const Result<store::QueryPage> &page) {
                if (page && page->rows.size() == 1)
                    object = page->rows.first().object();
                done = true;
            });
        return QTest::qWaitFor([&done] { return done; }) ? object : QJsonObject();
    }

    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<ComposerController> m_controller;
    RecordId m_mastodon;
    RecordId m_x;
};

CAMPANILE_TEST(TestComposerController)

} // namespace tst_composercontroller

#include "tst_composercontroller.moc"
