// SPDX-License-Identifier: GPL-3.0-or-later
// Posts that are out or on their way, and posts that repeat, in the composer.
#include "app/services/publishservice.h"
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "ui/kit/pickers.h"
#include "ui/theme/theme.h"
#include "views/accountpictures.h"
#include "views/composer/composerfooter.h"
#include "views/composer/composerpanel.h"
#include "views/composer/composertexts.h"
#include "views/composer/noticestrip.h"
#include "views/composer/outcomelist.h"
#include "views/composer/postedit.h"
#include "views/composer/schedulebox.h"
#include "views/composer/texteditors.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>

namespace tst_composeroutcome {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views;
using namespace campanile::views::composer;

class TestComposerOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_theme.apply();
    }
    void init()
    {
        m_world = std::make_unique<ComposerFixture>();
        m_mastodon = m_world->addAccount(u"mastodon"_s, u"Harbour"_s, u"harbour@social.example"_s);
        m_bluesky = m_world->addAccount(u"bluesky"_s, u"Harbour Roasters"_s, u"harbour.example"_s);
        m_calls.clear();
        m_answer = QJsonObject();
        m_publish = std::make_unique<services::PublishService>([this](const QString &method, const QJsonObject &arguments, const services::PublishService::Answer &answer) {
            m_calls.append(method);
            m_arguments = arguments;
            answer(m_answer);
        });
        m_world->deps->publish = m_publish.get();
        m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
        m_panel->resize(900, 900);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_world.reset();
    }

    void theFooterSaysWhatHappened_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QStringList>("targets");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QStringList>("buttons");
        const QStringList live{u"published"_s, u"published"_s};
        QTest::newRow("published") << u"published"_s << live << u"Published"_s << QStringList{u"Open"_s, u"Duplicate as draft"_s};
        QTest::newRow("partly published") << u"partially_published"_s << QStringList{u"published"_s, u"failed"_s} << u"Live on 1 of 2 accounts"_s
                                          << QStringList{u"Open"_s, u"Duplicate as draft"_s};
        QTest::newRow("going out") << u"publishing"_s << QStringList{u"published"_s, u"publishing"_s} << u"Going out: live on 1 of 2"_s
                                   << QStringList{u"Open"_s, u"Stop publishing"_s};
        QTest::newRow("failed") << u"failed"_s << QStringList{u"failed"_s, u"failed"_s} << u"It did not go out"_s << QStringList{u"Try again now"_s};
    }
    void theFooterSaysWhatHappened()
    {
        QFETCH(QString, status);
        QFETCH(QStringList, targets);
        QFETCH(QString, summary);
        QFETCH(QStringList, buttons);
        openServed(status, targets);
        const ComposerFooter *footer = m_panel->footer();
        QTRY_VERIFY2(footer->summary().startsWith(summary), qPrintable(footer->summary()));
        QVERIFY(!footer->summary().contains(u"in the way"_s));
        QCOMPARE(shownButtons(), buttons);
        QCOMPARE(footer->links().size(), targets.count(u"published"_s));
    }

    void theKeysGoBackToWhereTheyWere_data()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("a text") << u"text"_s;
        QTest::newRow("beside the composer") << u"beside"_s;
        QTest::newRow("something that goes with the button") << u"gone"_s;
    }
    void theKeysGoBackToWhereTheyWere()
    {
        QFETCH(QString, from);
        openServed(u"scheduled"_s, {u"pending"_s});
        QTRY_COMPARE(shownButtons(), (QStringList{u"Publish now"_s, u"Back to draft"_s}));
        QWidget window;
        auto *beside = new QLineEdit(&window);
        auto *menu = new QPushButton(u"What comes next"_s, &window);
        auto *row = new QHBoxLayout(&window);
        row->addWidget(beside);
        row->addWidget(m_panel.get());
        row->addWidget(menu);
        window.resize(1000, 900);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto takeOut = qScopeGuard([this] { m_panel->setParent(nullptr); });
        QWidget *text = m_panel->editors()->part(0);
        QWidget *const before = from == u"text" ? text : beside;
        before->setFocus();
        button(u"Publish now"_s)->setFocus();
        if (from == u"gone")
            beside->hide();
        // The server takes it up, and the button is gone.
        QJsonObject post = m_world->read(u"Post"_s, m_panel->controller().post());
        PanelRig::mix(post, {{u"ver"_s, 4}, {u"status"_s, u"publishing"_s}});
        QVERIFY(m_world->serve(u"Post"_s, {post}));
        QTRY_VERIFY(!button(u"Publish now"_s));
        QTRY_COMPARE(QApplication::focusWidget(), from == u"beside" ? beside : text);
    }

    void whatDidNotGoOutCanBePlannedAgain()
    {
        openServed(u"failed"_s, {u"failed"_s, u"failed"_s});
        QTRY_COMPARE(shownButtons(), QStringList{u"Try again now"_s});
        m_panel->controller().patch({{u"scheduledAt"_s, u"2026-11-29T08:00:00.000Z"_s}});
        QTRY_COMPARE(shownButtons(), (QStringList{u"Publish now"_s, u"Schedule"_s}));
        button(u"Schedule"_s)->click();
        QTRY_COMPARE(m_world->read(u"Post"_s, m_panel->controller().post()).value(u"status"_s).toString(), u"scheduled"_s);
        QCOMPARE(m_world->read(u"Post"_s, m_panel->controller().post()).value(u"scheduledAt"_s).toString(), u"2026-11-29T08:00:00.000Z"_s);
    }

    void aPictureThatComesLaterReplacesTheInitials()
    {
        const QString blob = u'b' + QString(52, u'a');
        QJsonObject account = m_world->get(u"SocialAccount"_s, m_mastodon);
        PanelRig::mix(account, {{u"ver"_s, 2}, {u"avatarBlobId"_s, blob}});
        QVERIFY(m_world->serve(u"SocialAccount"_s, {account}));
        AccountPictures pictures(*m_world->accounts, m_world->assets, m_world->pool);
        m_world->deps->pictures = &pictures;
        m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
        m_panel->resize(900, 900);
        m_panel->show();
        const auto takeOut = qScopeGuard([this] {
            m_panel.reset();
            m_world->deps->pictures = nullptr;
        });
        openServed(u"published"_s, {u"published"_s});
        const auto *list = m_panel->findChild<OutcomeList *>();
        QTRY_VERIFY(list->findChild<ui::Avatar *>());
        const auto color = [list] {
            const QImage seen = list->findChild<ui::Avatar *>()->grab().toImage();
            return seen.pixelColor(seen.width() / 3, seen.height() / 3);
        };
        QVERIFY(color() != QColor(Qt::red));
        const QString path = m_world->dir.filePath(blob);
        QImage wide(200, 100, QImage::Format_RGB32);
        wide.fill(Qt::red);
        QVERIFY(wide.save(path, "PNG"));
        QVERIFY(m_world->run([blob, path](store::StoreCore &core) {
            store::BlobDownload done;
            done.blobId = blob;
            done.path = path;
            done.size = 100;
            return core.finishDownload(done);
        }));
        QTRY_COMPARE(color(), QColor(Qt::red));
    }

    void aReasonIsGivenForEachAccount()
    {
        openServed(u"partially_published"_s, {u"published"_s, u"failed"_s});
        auto *outcome = m_panel->findChild<OutcomeList *>();
        QVERIFY(outcome->isVisibleTo(m_panel.get()));
        QStringList texts;
        for (const QLabel *label : outcome->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.join(u'\n').contains(u"The network refused the post."_s), qPrintable(texts.join(u'\n')));
        QVERIFY2(texts.join(u'\n').contains(u"\"no cats\""_s), qPrintable(texts.join(u'\n')));
    }

    void anUnknownOutcomeSaysThatItIsLookedFor()
    {
        openServed(u"publishing"_s, {u"published"_s, u"unconfirmed"_s});
        QStringList texts;
        for (const QLabel *label : m_panel->findChild<OutcomeList *>()->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.join(u'\n').contains(u"nothing is sent twice"_s), qPrintable(texts.join(u'\n')));
    }

    void oneAccountIsTakenUpAgain_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("seen");
        QTest::newRow("refused") << u"partially_published"_s << u"failed"_s << u"Try again on this account"_s << QString();
        QTest::newRow("unknown: it is there") << u"partially_published"_s << u"unconfirmed"_s << u"It is there"_s << u"there"_s;
        QTest::newRow("unknown: it is not there") << u"partially_published"_s << u"unconfirmed"_s << u"It is not there: send it"_s << u"notThere"_s;
        QTest::newRow("unknown: look again") << u"publishing"_s << u"unconfirmed"_s << u"Let Campanile look again"_s << QString();
    }
    void oneAccountIsTakenUpAgain()
    {
        QFETCH(QString, status);
        QFETCH(QString, target);
        QFETCH(QString, words);
        QFETCH(QString, seen);
        openServed(status, {u"published"_s, target});
        QTRY_VERIFY(button(words));
        QTest::mouseClick(button(words), Qt::LeftButton);
        QTRY_COMPARE(m_calls, QStringList{u"Post/retry"_s});
        QCOMPARE(m_arguments.value(u"seen"_s).toString(), seen);
        QCOMPARE(m_arguments.value(u"targetId"_s).toString(), m_panel->controller().facts().targets.at(1).id.toString());
    }

    void aLinkThatIsNoneIsNotTold()
    {
        openServed(u"partially_published"_s, {u"published"_s, u"unconfirmed"_s});
        QTRY_VERIFY(button(u"It is there"_s));
        auto *link = m_panel->findChild<OutcomeList *>()->findChild<QLineEdit *>();
        QVERIFY(link);
        link->setText(u"javascript:alert(1)"_s);
        QTest::mouseClick(button(u"It is there"_s), Qt::LeftButton);
        QVERIFY(m_calls.isEmpty());
        link->setText(u"https://bsky.example/1"_s);
        QTest::mouseClick(button(u"It is there"_s), Qt::LeftButton);
        QTRY_COMPARE(m_arguments.value(u"url"_s).toString(), u"https://bsky.example/1"_s);
    }

    void stoppingAsksThePublisher_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::newRow("the server answers") << false;
        QTest::newRow("offline: the sentence says that it goes on") << true;
    }
    void stoppingAsksThePublisher()
    {
        QFETCH(bool, offline);
        if (offline)
            m_answer = makeError(ErrorKind::Network, u"net.offline"_s);
        openServed(u"publishing"_s, {u"publishing"_s, u"publishing"_s});
        QSignalSpy acted(&m_panel->controller(), &ComposerController::acted);
        QSignalSpy failed(&m_panel->controller(), &ComposerController::failed);
        QTRY_VERIFY(button(u"Stop publishing"_s));
        QTest::mouseClick(button(u"Stop publishing"_s), Qt::LeftButton);
        QTRY_COMPARE(m_calls.size(), 1);
        QTRY_COMPARE(acted.size() + failed.size(), 1);
        QCOMPARE(failed.size(), offline ? 1 : 0);
    }

    void aPublishedPostIsDuplicatedAsADraft()
    {
        openServed(u"published"_s, {u"published"_s, u"published"_s});
        QSignalSpy acted(&m_panel->controller(), &ComposerController::acted);
        QTRY_VERIFY(button(u"Duplicate as draft"_s));
        QTest::mouseClick(button(u"Duplicate as draft"_s), Qt::LeftButton);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().toString(), u"post.copy"_s);
    }

    void theStripAsksWhichOnesAreMeant_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("series");
        QTest::addColumn<QString>("edited");
        QTest::addColumn<QString>("rule");
        QTest::newRow("only this one") << u"Only this one"_s << u"Weekly"_s << u"Weekly, changed"_s << QString();
        QTest::newRow("this and following") << u"This and following"_s << u"Weekly"_s << u"Weekly, changed"_s << u"FREQ=WEEKLY"_s;
        QTest::newRow("all") << u"All"_s << u"Weekly, changed"_s << u"Weekly, changed"_s << u"FREQ=WEEKLY"_s;
    }
    void theStripAsksWhichOnesAreMeant()
    {
        QFETCH(QString, choice);
        QFETCH(QString, series);
        QFETCH(QString, edited);
        QFETCH(QString, rule);
        const RecordId id = openOccurrence(1);
        QVERIFY(m_panel->editors()->part(0)->isReadOnly());
        QVERIFY(!m_panel->notice()->isHidden());
        // The one that was opened, not the one that the series begins with.
        QVERIFY2(m_panel->footer()->summary().contains(u"Dec 5"_s) || m_panel->footer()->summary().contains(u"5 Dec"_s), qPrintable(m_panel->footer()->summary()));
        QTRY_VERIFY(button(choice));
        QTest::mouseClick(button(choice), Qt::LeftButton);
        QTRY_VERIFY(m_panel->controller().canEdit());
        QTRY_VERIFY(!m_panel->editors()->part(0)->isReadOnly());
        QVERIFY(m_panel->notice()->isHidden());
        m_panel->editors()->part(0)->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_panel->editors()->part(0), u", changed"_s);
        const RecordId now = m_panel->controller().post();
        QTRY_COMPARE(m_world->read(u"Post"_s, now).value(u"body"_s).toString(), edited);
        QCOMPARE(m_world->read(u"Post"_s, id).value(u"body"_s).toString(), series);
        QCOMPARE(now == id, choice == u"All");
        QVERIFY(m_world->read(u"Post"_s, now).value(u"recurrenceRule"_s).toString().startsWith(rule));
    }

    void oneOccurrenceIsLeftOut()
    {
        const RecordId id = openOccurrence(1);
        QTRY_VERIFY(button(u"Leave this one out"_s));
        QTest::mouseClick(button(u"Leave this one out"_s), Qt::LeftButton);
        QTRY_COMPARE(m_world->read(u"Post"_s, id).value(u"recurrenceExdates"_s).toArray().size(), 1);
        QCOMPARE(m_world->read(u"Post"_s, id).value(u"recurrenceExdates"_s).toArray().first().toString(), u"2026-12-05T08:00:00.000Z"_s);
        m_panel->openRecord(id, {});
        QTRY_VERIFY(preview().contains(u"Left out: Sat"_s));
        QVERIFY(!preview().section(u'\n', 0, 0).contains(u"5 Dec"_s) && !preview().section(u'\n', 0, 0).contains(u"Dec 5"_s));
    }

    void aSeriesEndsAfterACount()
    {
        const RecordId id = openSeries();
        auto *end = named<QComboBox>(u"End of the repetition"_s);
        auto *count = named<QSpinBox>(u"Number of times"_s);
        QVERIFY(end && count);
        end->setCurrentIndex(2);
        Q_EMIT end->activated(2);
        count->setValue(3);
        QTRY_VERIFY(m_world->read(u"Post"_s, id).value(u"recurrenceRule"_s).toString().contains(u"COUNT=3"_s));
        // Three dates and no clock change: the series is over before spring.
        QTRY_COMPARE(preview().count(QChar(0x00b7)), 2);
        QVERIFY(!preview().contains(u"UTC"_s));
    }

    void aSeriesCannotEndBeforeItBegins()
    {
        const RecordId id = openSeries();
        auto *end = named<QComboBox>(u"End of the repetition"_s);
        auto *last = named<QDateEdit>(u"Last day"_s);
        QVERIFY(end && last);
        end->setCurrentIndex(1);
        Q_EMIT end->activated(1);
        const auto rule = [this, id] { return m_world->read(u"Post"_s, id).value(u"recurrenceRule"_s).toString(); };
        QTRY_VERIFY(rule().contains(u"UNTIL="_s));
        const QString before = rule();
        QCOMPARE(last->minimumDate(), QDate(2026, 11, 28));
        // Half written it is no date yet.
        last->setFocus();
        QTest::keyClick(last, Qt::Key_Home);
        QTest::keyClicks(last, u"1"_s);
        QCOMPARE(m_panel->controller().facts().rule, before);
        last->setDate(QDate(2026, 12, 12));
        QTRY_VERIFY(rule().contains(u"UNTIL=20261212"_s));
        // The start goes beyond the end and takes it along, and the weekday with it.
        auto *start = m_panel->findChild<ui::MomentPicker *>();
        start->setMoment(QDateTime(QDate(2027, 1, 5), QTime(8, 0), Qt::UTC), "Europe/Berlin");
        Q_EMIT start->momentChanged(start->utc(), start->zone());
        QTRY_VERIFY2(rule().contains(u"UNTIL=20270105"_s), qPrintable(rule()));
        QVERIFY2(preview().contains(u"Next: Tue"_s), qPrintable(preview()));
    }

    void aClashIsToldInTheZoneOfThePost()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        (void)m_world->addPost({.body = u"Beans"_s, .timezone = u"Asia/Tokyo"_s, .scheduledAt = at + 30 * 60'000, .accounts = {m_mastodon}});
        const RecordId id = m_world->addPost({.body = u"Other words"_s, .timezone = u"Asia/Tokyo"_s, .scheduledAt = at, .accounts = {m_mastodon}});
        m_panel->openRecord(id, {});
        const auto told = [this] {
            const auto labels = m_panel->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"within the hour"_s) && label->text().contains(u"5:30"_s); });
        };
        QTRY_VERIFY(told());
    }

    void aClockChangeIsSaidInASentence()
    {
        openSeries();
        QTRY_VERIFY2(preview().contains(u"07:00"_s) || preview().contains(u"7:00"_s), qPrintable(preview()));
        QVERIFY2(preview().contains(u"because clocks change"_s), qPrintable(preview()));
    }

    void aTimeThatTheClocksSkipIsSaidToo()
    {
        const qint64 at = QDateTime(QDate(2027, 3, 21), QTime(1, 30), Qt::UTC).toMSecsSinceEpoch();
        const RecordId id = m_world->addPost({.body = u"Night"_s, .timezone = u"Europe/Berlin"_s, .scheduledAt = at, .accounts = {m_mastodon},
                                              .properties = {{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}}});
        m_panel->openRecord(id, {});
        QTRY_VERIFY2(preview().contains(u"clocks skip that time"_s), qPrintable(preview()));
    }

    void aLookAtTheAccountSaysWhatItFound()
    {
        openServed(u"published"_s, {u"published"_s});
        const PostFacts &facts = m_panel->controller().facts();
        int second = 0;
        for (const bool isFound : {true, false}) {
            QVERIFY(m_world->serve(u"PostEvent"_s, {QJsonObject{{u"id"_s, RecordId::create('e').toString()}, {u"ver"_s, 4}, {u"createdAt"_s, u"2026-11-20T08:00:0%1.000Z"_s.arg(++second)},
                                                                {u"updatedAt"_s, u"2026-11-20T08:00:0%1.000Z"_s.arg(second)}, {u"postId"_s, facts.id.toString()}, {u"targetId"_s, facts.targets.first().id.toString()},
                                                                {u"eventType"_s, u"reconciled"_s}, {u"payload"_s, QJsonObject{{u"found"_s, isFound}}}}}));
        }
        QTRY_COMPARE(m_panel->controller().facts().events.size(), 2);
        QCOMPARE(eventText(m_panel->controller().facts().events.first()), u"Found on the account"_s);
        QCOMPARE(eventText(m_panel->controller().facts().events.last()), u"Not found on the account"_s);
        QCOMPARE(eventTone(m_panel->controller().facts().events.last().type), ui::Tone::Neutral);
    }

private:
    qint64 start() const { return QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch(); }
    RecordId openSeries()
    {
        const RecordId id = m_world->addPost({.body = u"Weekly"_s, .timezone = u"Europe/Berlin"_s, .scheduledAt = start(), .accounts = {m_mastodon},
                                              .properties = {{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}}});
        m_panel->openRecord(id, {});
        [&] { QTRY_VERIFY(m_panel->controller().isLoaded()); }();
        return id;
    }
    RecordId openOccurrence(int weeks)
    {
        const RecordId id = m_world->addPost({.body = u"Weekly"_s, .timezone = u"Europe/Berlin"_s, .scheduledAt = start(), .accounts = {m_mastodon},
                                              .properties = {{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}}});
        m_panel->openRecord(id, {{u"occurrence"_s, double(start() + weeks * 7 * 86'400'000LL)}});
        [&] { QTRY_VERIFY(m_panel->controller().isLoaded() && m_panel->controller().needsScope()); }();
        return id;
    }
    /** A post as the server left it, on two accounts. */
    void openServed(const QString &status, const QStringList &targets)
    {
        const QString when = u"2026-11-20T08:00:00.000Z"_s;
        const RecordId post = RecordId::create('p');
        const auto record = [&](const RecordId &id, QJsonObject properties) {
            properties.insert(u"id"_s, id.toString());
            properties.insert(u"ver"_s, 3);
            properties.insert(u"createdAt"_s, when);
            properties.insert(u"updatedAt"_s, when);
            return properties;
        };
        QVERIFY(m_world->serve(u"Post"_s, {record(post, {{u"body"_s, u"Out"_s}, {u"status"_s, status}, {u"scheduledAt"_s, when}, {u"timezone"_s, u"UTC"_s}})}));
        const QList<RecordId> accounts{m_mastodon, m_bluesky};
        for (int i = 0; i < targets.size(); ++i) {
            QJsonObject target{{u"postId"_s, post.toString()}, {u"accountId"_s, accounts.at(i).toString()}, {u"platform"_s, i == 0 ? u"mastodon"_s : u"bluesky"_s}, {u"status"_s, targets.at(i)}};
            if (targets.at(i) == u"published")
                target.insert(u"permalink"_s, u"https://social.example/@harbour/%1"_s.arg(i));
            const RecordId id = RecordId::create('t');
            if (targets.at(i) == u"failed") {
                target.insert(u"errorCode"_s, u"publish.rejected"_s);
                const QJsonObject event{{u"postId"_s, post.toString()}, {u"targetId"_s, id.toString()}, {u"eventType"_s, u"failed"_s},
                                        {u"payload"_s, QJsonObject{{u"code"_s, u"publish.rejected"_s}, {u"message"_s, u"no cats"_s}}}};
                QVERIFY(m_world->serve(u"PostEvent"_s, {record(RecordId::create('e'), event)}));
            }
            QVERIFY(m_world->serve(u"PostTarget"_s, {record(id, target)}));
        }
        m_panel->openRecord(post, {});
        QTRY_VERIFY(m_panel->controller().isLoaded() && m_panel->controller().facts().targets.size() == targets.size());
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : m_panel->findChildren<QPushButton *>()) {
            if (candidate->text().trimmed() == text && candidate->isVisibleTo(m_panel.get()))
                return candidate;
        }
        return nullptr;
    }
    QStringList shownButtons() const
    {
        QStringList texts;
        for (const QPushButton *candidate : m_panel->footer()->findChildren<QPushButton *>()) {
            if (candidate->isVisibleTo(m_panel.get()))
                texts.append(candidate->text().trimmed());
        }
        return texts;
    }
    template<class T>
    T *named(const QString &name) const
    {
        for (T *candidate : m_panel->findChildren<T *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
    QString preview() const { return named<QLabel>(u"Next times and clock changes"_s)->text().replace(QChar::Nbsp, u' '); }

    ui::Theme m_theme;
    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<services::PublishService> m_publish;
    std::unique_ptr<ComposerPanel> m_panel;
    RecordId m_mastodon;
    RecordId m_bluesky;
    QStringList m_calls;
    QJsonObject m_arguments;
    Result<QJsonObject> m_answer = QJsonObject();
};

CAMPANILE_TEST(TestComposerOutcome)

} // namespace tst_composeroutcome

#include "tst_composeroutcome.moc"
