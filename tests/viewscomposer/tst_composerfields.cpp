// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that a post rarely has, media of the parts of a thread, descriptions, and who may write.
#include "composerfixture.h"
#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/pickers.h"
#include "ui/kit/popover.h"
#include "ui/theme/theme.h"
#include "views/composer/accountpicker.h"
#include "views/composer/alteditor.h"
#include "views/composer/composerfooter.h"
#include "views/composer/composerpanel.h"
#include "views/composer/composertools.h"
#include "views/composer/counterbar.h"
#include "views/composer/linkfield.h"
#include "views/composer/mediastrip.h"
#include "views/composer/morefields.h"
#include "views/composer/noticestrip.h"
#include "views/composer/postedit.h"
#include "views/composer/templatedialog.h"
#include "views/composer/texteditors.h"
#include "views/composer/writingcard.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

namespace tst_composerfields {

using namespace campanile;
using namespace campanile::test;
using namespace campanile::views::composer;

class TestComposerFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void init()
    {
        m_world = std::make_unique<ComposerFixture>();
        for (const QString &platform : {u"mastodon"_s, u"bluesky"_s, u"twitter"_s, u"youtube"_s})
            m_accounts.insert(platform, m_world->addAccount(platform, u"Harbour"_s, u"harbour."_s + platform));
        m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
        m_panel->resize(640, 900);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_world.reset();
        m_accounts.clear();
    }

    void aFieldIsOfferedWhenANetworkHasIt_data()
    {
        QTest::addColumn<QStringList>("platforms");
        QTest::addColumn<QStringList>("offered");
        const QStringList always{u"link"_s, u"title"_s, u"notes"_s};
        QTest::newRow("no account yet") << QStringList{} << always;
        QTest::newRow("Mastodon has all of them") << QStringList{u"mastodon"_s} << QStringList{u"link"_s, u"comment"_s, u"warning"_s, u"language"_s, u"title"_s, u"notes"_s};
        QTest::newRow("X has neither warning nor language") << QStringList{u"twitter"_s} << QStringList{u"link"_s, u"comment"_s, u"title"_s, u"notes"_s};
        QTest::newRow("one of several is enough") << QStringList{u"twitter"_s, u"bluesky"_s}
                                                  << QStringList{u"link"_s, u"comment"_s, u"warning"_s, u"language"_s, u"title"_s, u"notes"_s};
    }
    void aFieldIsOfferedWhenANetworkHasIt()
    {
        QFETCH(QStringList, platforms);
        QFETCH(QStringList, offered);
        openPost(platforms, {});
        QTRY_COMPARE(m_panel->fields()->offered(), offered);
        QVERIFY(m_panel->fields()->shown().isEmpty());
    }

    void aNetworkThatNeedsATitleShowsItsField()
    {
        openPost({u"youtube"_s}, {});
        QTRY_VERIFY(m_panel->fields()->shown().contains(u"title"_s));
    }

    void whatIsWrittenIntoAFieldIsStored_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("property");
        QTest::newRow("title") << u"title"_s << u"title"_s;
        QTest::newRow("content warning") << u"warning"_s << u"spoilerText"_s;
        QTest::newRow("link") << u"link"_s << u"linkUrl"_s;
        QTest::newRow("notes") << u"notes"_s << u"planningNotes"_s;
        QTest::newRow("first comment") << u"comment"_s << u"firstComment"_s;
    }
    void whatIsWrittenIntoAFieldIsStored()
    {
        QFETCH(QString, field);
        QFETCH(QString, property);
        const RecordId post = openPost({u"mastodon"_s}, {});
        QTRY_VERIFY(m_panel->fields()->offered().contains(field));
        m_panel->fields()->open(field);
        QVERIFY(m_panel->fields()->shown().contains(field));
        QWidget *focus = m_panel->focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, u"https://a.example/b"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(property).toString(), u"https://a.example/b"_s);
        // A field with a value is on screen without being asked for.
        const RecordId other = openPost({u"mastodon"_s}, {});
        QVERIFY(other != post && !m_panel->fields()->shown().contains(field));
        open(post);
        QTRY_VERIFY(m_panel->fields()->shown().contains(field));
    }

    void languageAndSensitiveMediaAreStored()
    {
        const RecordId post = openPost({u"bluesky"_s}, {});
        QTRY_VERIFY(m_panel->fields()->offered().contains(u"language"_s));
        m_panel->fields()->open(u"language"_s);
        auto *language = qobject_cast<QComboBox *>(m_panel->focusWidget());
        QVERIFY(language);
        language->setCurrentIndex(language->findData(u"pt-BR"_s));
        Q_EMIT language->activated(language->currentIndex());
        m_panel->fields()->open(u"warning"_s);
        auto *sensitive = m_panel->fields()->findChild<QCheckBox *>();
        QVERIFY(sensitive && sensitive->isVisibleTo(m_panel.get()));
        sensitive->click();
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"language"_s).toString(), u"pt-BR"_s);
        QCOMPARE(m_world->read(u"Post"_s, post).value(u"sensitive"_s).toBool(), true);
    }

    void notesFromElsewhereAreMerged()
    {
        const RecordId post = openPost({}, {{u"planningNotes"_s, u"one two three"_s}});
        m_panel->controller().setNotes(u"zero one two three"_s);
        m_world->posts.edit(post, {{u"planningNotes"_s, u"one two three four"_s}}, this, [](const Result<store::Saved> &) {});
        QTRY_COMPARE(m_panel->controller().text({}).notes, u"zero one two three four"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"planningNotes"_s).toString(), u"zero one two three four"_s);
    }

    void anIdeaHasNoDate()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        const RecordId post = openPost({u"mastodon"_s}, {{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}}, at);
        auto *plan = segmented(u"Idea, without a date, or planned"_s);
        QVERIFY(plan);
        QCOMPARE(plan->current(), u"planned"_s);
        plan->setCurrent(u"idea"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"isIdea"_s).toBool(), true);
        QVERIFY(m_world->read(u"Post"_s, post).value(u"scheduledAt"_s).isNull() || !m_world->read(u"Post"_s, post).contains(u"scheduledAt"_s));
        plan->setCurrent(u"planned"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"isIdea"_s).toBool(), false);
        QVERIFY(!m_world->read(u"Post"_s, post).value(u"scheduledAt"_s).toString().isEmpty());
    }

    void takingTheDateFromAScheduledPostTakesItBackFromThePublisher()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        const RecordId post = openPost({u"mastodon"_s}, {}, at);
        m_panel->controller().schedule();
        QTRY_COMPARE(m_panel->controller().facts().status, u"scheduled"_s);
        segmented(u"Idea, without a date, or planned"_s)->setCurrent(u"open"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"status"_s).toString(), u"draft"_s);
        QTRY_VERIFY(m_world->read(u"Post"_s, post).value(u"scheduledAt"_s).toString().isEmpty());
    }

    void aPlannedPostDoesNotFollowATimeThatHasPassed()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        const RecordId post = openPost({u"mastodon"_s}, {}, at);
        m_panel->controller().schedule();
        QTRY_COMPARE(m_panel->controller().facts().status, u"scheduled"_s);
        auto *moment = m_panel->findChild<ui::MomentPicker *>();
        auto *wall = moment->findChild<QDateTimeEdit *>();
        const QString stored = m_world->read(u"Post"_s, post).value(u"scheduledAt"_s).toString();
        const QDateTime before = wall->dateTime();
        wall->setDateTime(before.addDays(-10));
        QVERIFY2(moment->problem().contains(u"has passed"_s), qPrintable(moment->problem()));
        m_panel->controller().flush();
        QCOMPARE(m_panel->controller().facts().scheduledAt, at);
        // Who goes on to a later time is followed.
        wall->setDateTime(before.addDays(1));
        QVERIFY(moment->problem().isEmpty());
        QTRY_VERIFY(m_world->read(u"Post"_s, post).value(u"scheduledAt"_s).toString() != stored);
        QCOMPARE(m_panel->controller().facts().scheduledAt, at + 86'400'000);
        // Who leaves it there sees what is planned.
        wall->setDateTime(before.addDays(-10));
        Q_EMIT wall->editingFinished();
        QCOMPARE(wall->dateTime(), before.addDays(1));
        QVERIFY(!moment->problem().isEmpty());
        QCOMPARE(m_panel->controller().facts().scheduledAt, at + 86'400'000);
    }

    void aDraftMayHaveATimeThatHasPassed()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        openPost({u"mastodon"_s}, {}, at);
        auto *moment = m_panel->findChild<ui::MomentPicker *>();
        auto *wall = moment->findChild<QDateTimeEdit *>();
        wall->setDateTime(wall->dateTime().addDays(-10));
        QVERIFY(moment->problem().isEmpty());
        QCOMPARE(m_panel->controller().facts().scheduledAt, at - 10 * 86'400'000LL);
    }

    void aClickIntoTheTimeSelectsItsPart()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        openPost({u"mastodon"_s}, {}, at);
        auto *wall = m_panel->findChild<ui::MomentPicker *>()->findChild<QDateTimeEdit *>();
        auto *line = wall->findChild<QLineEdit *>();
        wall->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        wall->setSelectedSection(QDateTimeEdit::YearSection);
        line->deselect();
        const QFontMetrics metrics(line->font());
        QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(metrics.horizontalAdvance(u"2026-11-28 0"_s) + 4, line->height() / 2));
        QTRY_COMPARE(line->selectedText(), u"09"_s);
        QTest::keyClicks(line, u"17"_s);
        QTRY_COMPARE(m_panel->controller().facts().scheduledAt, at + 8 * 3'600'000);
    }

    void aTextBecomesATemplateThatIsChangedAndDeleted()
    {
        openPost({u"mastodon"_s}, {});
        const auto dialog = [&](const models::TemplateRow &row) { return new TemplateDialog(row, *m_world->deps, m_panel.get()); };
        auto *made = dialog({{}, {}, u"{{coffee}} is here"_s});
        made->accept();
        QVERIFY(made->result() != QDialog::Accepted); // without a name
        made->findChild<QLineEdit *>()->setText(u" New coffee "_s);
        made->accept();
        QTRY_COMPARE(m_world->templates->rows().size(), 1);
        models::TemplateRow row = m_world->templates->rows().first();
        QCOMPARE(row.name, u"New coffee"_s);
        QCOMPARE(row.content, u"{{coffee}} is here"_s);
        QCOMPARE(m_world->read(u"ContentTemplate"_s, row.id).value(u"templateType"_s).toString(), u"post"_s);
        auto *changed = dialog(row);
        changed->findChild<QPlainTextEdit *>()->setPlainText(u"{{coffee}} is back"_s);
        changed->accept();
        QTRY_COMPARE(m_world->templates->rows().first().content, u"{{coffee}} is back"_s);
        auto *gone = dialog(row);
        for (QPushButton *button : gone->findChildren<QPushButton *>()) {
            if (button->text() == u"Delete")
                button->click();
        }
        QTRY_VERIFY(m_world->templates->rows().isEmpty());
    }

    void aCampaignIsMadeWhereItIsChosen()
    {
        const RecordId post = openPost({u"mastodon"_s}, {});
        QComboBox *campaigns = nullptr;
        for (QComboBox *box : m_panel->findChildren<QComboBox *>()) {
            if (box->findData(u"new"_s) >= 0)
                campaigns = box;
        }
        QVERIFY(campaigns);
        campaigns->setCurrentIndex(campaigns->findData(u"new"_s));
        Q_EMIT campaigns->activated(campaigns->currentIndex());
        QCOMPARE(campaigns->currentIndex(), 0);
        auto *popover = m_panel->findChild<ui::Popover *>();
        QVERIFY(popover);
        auto *name = popover->findChild<QLineEdit *>();
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(m_panel->findChild<ui::Popover *>()); // a name is asked for
        QTest::keyClicks(name, u"Autumn"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(campaigns->currentText(), u"Autumn"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"campaignId"_s).toString(), campaigns->currentData().toString());
    }

    void aLinkIsCompletedAsABrowserWould()
    {
        const RecordId post = openPost({u"mastodon"_s}, {});
        QTRY_VERIFY(m_panel->fields()->offered().contains(u"link"_s));
        m_panel->fields()->open(u"link"_s);
        auto *link = qobject_cast<QLineEdit *>(m_panel->focusWidget());
        QVERIFY(link);
        QTest::keyClicks(link, u"a.example/b?c=d"_s);
        QTest::keyClick(link, Qt::Key_Return);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"linkUrl"_s).toString(), u"https://a.example/b?c=d"_s);
        link->clear();
        QTest::keyClicks(link, u"nonsense"_s);
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(link->text(), u"nonsense"_s);
    }

    void adviceAboutALinkIsNoError()
    {
        openPost({u"mastodon"_s}, {{u"linkUrl"_s, u"https://a.example"_s}, {u"utm"_s, QJsonObject{{u"source"_s, u"News Letter"_s}}}});
        QTRY_VERIFY(m_panel->fields()->shown().contains(u"link"_s));
        const auto *field = m_panel->fields()->findChild<LinkField *>();
        QVERIFY(field);
        const QList<ui::FormRow *> rows = field->findChildren<ui::FormRow *>();
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows.first()->advice().contains(u"lower case"_s) && rows.first()->error().isEmpty());
        QVERIFY(!field->edit()->property("invalid").toBool());
        QVERIFY(field->edit()->accessibleDescription().startsWith(rows.first()->advice()));
    }

    void mediaBelongToThePartTheyAreDroppedOn()
    {
        openPost({u"mastodon"_s}, {{u"threadParts"_s, QJsonArray{u"second"_s, u"third"_s}}});
        m_panel->controller().addFiles({picture(u"a.png"_s)}, 0);
        m_panel->controller().addFiles({picture(u"b.png"_s)}, 1);
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 2);
        QCOMPARE(strip(0)->list()->count(), 1);
        QCOMPARE(strip(1)->list()->count(), 1);
        QCOMPARE(strip(2)->list()->count(), 0);
        const RecordId use = m_panel->controller().mediaOf(0).first().use;
        QMimeData data;
        data.setData(QLatin1StringView(mediaMime), use.toString().toLatin1());
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(strip(1)->list()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(strip(1)->list()->viewport(), &drop);
        QTRY_COMPARE(m_world->read(u"PostAsset"_s, use).value(u"part"_s).toInt(), 1);
        QTRY_COMPARE(strip(0)->list()->count(), 0);
        QCOMPARE(m_panel->controller().mediaOf(1).first().use, use);
        // By key, back again.
        strip(1)->list()->setCurrentRow(0);
        QTest::keyClick(strip(1)->list(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(m_world->read(u"PostAsset"_s, use).value(u"part"_s).toInt(), 0);
    }

    void textBeginsWhereItsScriptBegins_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("right");
        QTest::newRow("Arabic in a mirrored window") << true << u"\u0642\u0647\u0648\u0629"_s << true;
        QTest::newRow("Arabic in a window of another language") << false << u"12: \u0642\u0647\u0648\u0629"_s << true;
        QTest::newRow("English in a mirrored window") << true << u"Coffee"_s << false;
        QTest::newRow("English") << false << u"Coffee"_s << false;
        QTest::newRow("nothing yet, mirrored") << true << QString() << true;
        QTest::newRow("nothing yet") << false << QString() << false;
    }
    void textBeginsWhereItsScriptBegins()
    {
        QFETCH(bool, mirrored);
        QFETCH(QString, text);
        QFETCH(bool, right);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        m_panel.reset();
        m_panel = std::make_unique<ComposerPanel>(*m_world->deps);
        m_panel->resize(640, 900);
        m_panel->show();
        openPost({u"mastodon"_s}, {});
        PostEdit *edit = m_panel->editors()->part(0);
        edit->adoptText(u"x"_s);
        edit->adoptText(text);
        const int x = edit->cursorRect(QTextCursor(edit->document())).x();
        QVERIFY2(right == (x > edit->viewport()->width() / 2), qPrintable(QString::number(x)));
    }

    void theCounterOfAPartStandsBesideItsToolsWhereBothFit_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("beside");
        QTest::newRow("in a column of the window") << 370 << true;
        QTest::newRow("as narrow as it gets") << 280 << false;
    }
    void theCounterOfAPartStandsBesideItsToolsWhereBothFit()
    {
        QFETCH(int, width);
        QFETCH(bool, beside);
        openPost({u"mastodon"_s}, {{u"threadParts"_s, QJsonArray{u"second"_s}}});
        m_panel->resize(width, 900);
        WritingCard *card = m_panel->editors()->card(1);
        const auto isBeside = [card] {
            const auto *counter = card->findChild<CounterBar *>();
            const auto *remove = card->findChildren<QToolButton *>().last();
            return counter->lineWidth() > 0 && counter->geometry().top() < remove->mapTo(card, remove->rect().bottomLeft()).y();
        };
        QTRY_COMPARE(isBeside(), beside);
        // The focus brings tools, and no other line.
        card->edit()->setFocus();
        QTRY_VERIFY(card->tools()->isVisible());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(isBeside(), beside);
    }

    void openingAThreadChangesNoneOfItsParts()
    {
        const RecordId post = openPost({u"mastodon"_s}, {{u"threadParts"_s, QJsonArray{u"second"_s, u"third"_s}}});
        QCOMPARE(m_panel->controller().saveState(), SaveState::Saved);
        QCOMPARE(m_panel->editors()->part(1)->toPlainText(), u"second"_s);
        QCOMPARE(m_panel->editors()->part(2)->toPlainText(), u"third"_s);
        QCOMPARE(m_world->read(u"Post"_s, post).value(u"threadParts"_s).toArray(), QJsonArray({u"second"_s, u"third"_s}));
    }

    void mediaGoWithTheirPart()
    {
        openPost({u"mastodon"_s}, {{u"threadParts"_s, QJsonArray{u"second"_s, u"third"_s}}});
        m_panel->controller().addFiles({picture(u"c.png"_s)}, 2);
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 1);
        const RecordId use = m_panel->controller().facts().media.first().use;
        m_panel->controller().movePart({}, 2, 1);
        QCOMPARE(m_panel->controller().text({}).parts, QStringList({u"third"_s, u"second"_s}));
        QTRY_COMPARE(m_world->read(u"PostAsset"_s, use).value(u"part"_s).toInt(), 1);
        m_panel->controller().removePart({}, 1);
        QTRY_COMPARE(m_world->read(u"PostAsset"_s, use).value(u"part"_s).toInt(), 0);
        QTRY_COMPARE(strip(0)->list()->count(), 1);
    }

    void aDescriptionHasLinesAndTheLimitOfTheTightestNetwork_data()
    {
        QTest::addColumn<QStringList>("platforms");
        QTest::addColumn<QString>("limit");
        QTest::newRow("Mastodon") << QStringList{u"mastodon"_s} << u"10 of 1,500 on Mastodon"_s;
        QTest::newRow("Bluesky") << QStringList{u"bluesky"_s} << u"10 of 2,000 on Bluesky"_s;
        QTest::newRow("X") << QStringList{u"twitter"_s} << u"10 of 1,000 on X"_s;
        QTest::newRow("all three") << QStringList{u"bluesky"_s, u"mastodon"_s, u"twitter"_s} << u"10 of 1,000 on X"_s;
    }
    void aDescriptionHasLinesAndTheLimitOfTheTightestNetwork()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        QFETCH(QStringList, platforms);
        QFETCH(QString, limit);
        openPost(platforms, {});
        m_panel->controller().addFiles({picture(u"cup.png"_s)});
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 1);
        const RecordId use = m_panel->controller().facts().media.first().use;
        AltEditor *alt = strip(0)->altEditor();
        QTRY_VERIFY(alt->isVisibleTo(m_panel.get()));
        alt->edit()->setFocus();
        QTest::keyClicks(alt->edit(), u"A cup"_s);
        QTest::keyClick(alt->edit(), Qt::Key_Return);
        QTest::keyClicks(alt->edit(), u"warm"_s);
        QTRY_COMPARE(alt->limitText(), limit);
        // The tile says so at once, not when the post is opened the next time.
        QVERIFY(strip(0)->list()->currentItem()->data(Qt::AccessibleTextRole).toString().endsWith(u"description: A cup\nwarm"_s));
        QTRY_COMPARE(m_world->read(u"PostAsset"_s, use).value(u"altText"_s).toString(), u"A cup\nwarm"_s);
        QCOMPARE(alt->edit()->toPlainText(), u"A cup\nwarm"_s);
    }

    void nobodyIsAskedForADescriptionThatCannotBeWritten()
    {
        openPost({u"mastodon"_s}, {});
        m_panel->controller().addFiles({picture(u"cup.png"_s)});
        QTRY_COMPARE(m_panel->controller().facts().media.size(), 1);
        AltEditor *alt = strip(0)->altEditor();
        QTRY_VERIFY(alt->isVisibleTo(m_panel.get()));
        m_world->context.setRole(api::Role::Viewer);
        QTRY_VERIFY(!alt->isVisibleTo(m_panel.get()));
        m_world->context.setRole(api::Role::Editor);
        QTRY_VERIFY(alt->isVisibleTo(m_panel.get()));
        alt->edit()->setFocus();
        QTest::keyClicks(alt->edit(), u"A cup"_s);
        m_world->context.setRole(api::Role::Viewer);
        QTRY_VERIFY(!m_panel->notice()->isHidden());
        QVERIFY(alt->isVisibleTo(m_panel.get()) && alt->edit()->isReadOnly());
    }

    void aViewerReadsEverythingAndChangesNothing()
    {
        const RecordId post = openPost({u"mastodon"_s}, {{u"title"_s, u"T"_s}, {u"planningNotes"_s, u"N"_s}, {u"spoilerText"_s, u"W"_s}, {u"language"_s, u"de"_s}});
        QTRY_COMPARE(m_panel->fields()->shown().size(), 4);
        m_world->context.setRole(api::Role::Viewer);
        QTRY_VERIFY(!m_panel->notice()->isHidden());
        QVERIFY(m_panel->notice()->text().contains(u"role"_s));
        QCOMPARE(m_panel->fields()->shown().size(), 4);
        QVERIFY(m_panel->fields()->offered().isEmpty());
        QStringList writable;
        for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(m_panel.get()) || !widget->isEnabled() || widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto *line = qobject_cast<QLineEdit *>(widget);
            const auto *text = qobject_cast<QPlainTextEdit *>(widget);
            const bool choice = qobject_cast<QComboBox *>(widget) || qobject_cast<QCheckBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
                || qobject_cast<AccountChip *>(widget) || qobject_cast<QPushButton *>(widget);
            if ((line && !line->isReadOnly()) || (text && !text->isReadOnly()) || choice)
                writable.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName());
        }
        QCOMPARE(writable, QStringList());
        QTest::keyClicks(m_panel->editors()->part(0), u"changed"_s);
        QCOMPARE(m_panel->editors()->part(0)->toPlainText(), u"Hello"_s);
        m_world->context.setRole(api::Role::Editor);
        QTRY_VERIFY(m_panel->notice()->isHidden());
        QTest::keyClicks(m_panel->editors()->part(0), u"!"_s);
        QTRY_COMPARE(m_world->read(u"Post"_s, post).value(u"body"_s).toString(), u"Hello!"_s);
    }

    void accountsOfOneNameAreToldApart()
    {
        openPost({}, {});
        QSet<QString> names;
        for (const AccountChip *chip : m_panel->findChild<AccountPicker *>()->chips()) {
            QVERIFY2(chip->accessibleName().contains(u"harbour."_s), qPrintable(chip->accessibleName()));
            QVERIFY(chip->toolTip().contains(u"harbour."_s));
            names.insert(chip->accessibleName());
        }
        QCOMPARE(names.size(), 4);
    }

    void nothingIsCutOffAtAnyWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {280, 420, 759, 760, 900, 1600})
            QTest::addRow("%d px", width) << width;
    }
    void nothingIsCutOffAtAnyWidth()
    {
        QFETCH(int, width);
        const qint64 at = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
        openPost({u"mastodon"_s, u"bluesky"_s, u"twitter"_s, u"youtube"_s}, {{u"recurrenceRule"_s, u"FREQ=WEEKLY"_s}, {u"linkUrl"_s, u"https://a.example"_s}}, at);
        m_panel->resize(width, 900);
        QTRY_COMPARE(m_panel->controller().analysis().targets.size(), 4);
        for (const QScrollArea *area : m_panel->findChildren<QScrollArea *>()) {
            if (area->isVisibleTo(m_panel.get()))
                // The padding at the edge may go; what is inside may not.
                QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width() + ui::space::PanelPadding, qPrintable(u"%1 in %2"_s.arg(area->widget()->minimumSizeHint().width()).arg(area->viewport()->width())));
        }
        const ComposerFooter *footer = m_panel->footer();
        QVERIFY2(footer->minimumSizeHint().width() <= width, qPrintable(QString::number(footer->minimumSizeHint().width())));
    }

private:
    RecordId openPost(const QStringList &platforms, const QJsonObject &properties, qint64 at = 0)
    {
        services::NewPost post;
        post.body = u"Hello"_s;
        post.timezone = u"Europe/Berlin"_s;
        for (const QString &platform : platforms)
            post.accounts.append(m_accounts.value(platform));
        post.properties = properties;
        if (at > 0)
            post.scheduledAt = at;
        const RecordId id = m_world->addPost(post);
        open(id);
        return id;
    }
    void open(const RecordId &post)
    {
        m_panel->openRecord(post, {});
        QTRY_VERIFY(m_panel->controller().post() == post && m_panel->controller().isLoaded());
        QTRY_COMPARE(m_panel->controller().analysis().targets.size(), m_panel->controller().facts().targets.size());
    }
    QString picture(const QString &name)
    {
        const QString file = m_world->dir.filePath(name);
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(int(qHash(name) % 360), 200, 200));
        return image.save(file) ? file : QString();
    }
    MediaStrip *strip(int part) const { return m_panel->editors()->card(part)->media(); }
    ui::SegmentedControl *segmented(const QString &name) const
    {
        for (auto *control : m_panel->findChildren<ui::SegmentedControl *>()) {
            if (control->accessibleName() == name)
                return control;
        }
        return nullptr;
    }

    ui::Theme m_theme;
    std::unique_ptr<ComposerFixture> m_world;
    std::unique_ptr<ComposerPanel> m_panel;
    QHash<QString, RecordId> m_accounts;
};

CAMPANILE_TEST(TestComposerFields)

} // namespace tst_composerfields

#include "tst_composerfields.moc"
