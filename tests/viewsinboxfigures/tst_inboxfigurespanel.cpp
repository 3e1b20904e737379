// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuresrig.h"
#include "tests/support/testprogram.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/pickbutton.h"
#include "ui/theme/theme.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/copytable.h"
#include "views/inboxfigures/exportbox.h"
#include "views/inboxfigures/figurecard.h"

#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace tst_inboxfigurespanel {

using namespace campanile;
using namespace campanile::figurestest;
using views::FigureClock;
using views::FigureKind;

namespace {

constexpr qint64 kMinute = 60'000;

QString cellOf(const views::CopyTable *table, const QString &first, int column)
{
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text() == first)
            return table->item(row, column)->text();
    }
    return u"no row"_s;
}

} // namespace

/** The figures of the inbox on the screen and in a file, over a real cache. Now is Saturday 2026-11-21, 10:00 in Berlin. */
class TestInboxFiguresPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void showsWhatTheCacheHas();
    void workingHoursAreAnotherTime();
    void comparesWithThePeriodBefore();
    void filtersNarrow();
    void followsChanges();
    void saysWhatIsMissing();
    void nothingIsReadWhileNobodyLooks();
    void everyNumberExplainsItself();
    void leadsToWhatIsBehind();
    void chartsHaveTables();
    void tablesSortAndCopy();
    void exportsBytes_data();
    void exportsBytes();
    void excelReadsItInItsLanguage_data();
    void excelReadsItInItsLanguage();
    void exportThatCannotBeWritten();
    void keepsItsState();
    void emptyAndOffline();
    void narrowAndMirrored();
};

void TestInboxFiguresPanel::showsWhatTheCacheHas()
{
    FiguresRig f;
    f.accounts.append(f.rig.account(u"mastodon"_s, u"Halden"_s));
    const QString anna = f.person(u"Anna"_s);
    f.policy(60);
    // Thursday 10:00 in Berlin, answered after half an hour; asked again, answered after three.
    f.conversation(u"replied"_s, 48 * kHour, {{u"inbound"_s, 0}, {u"outbound"_s, 30 * kMinute, anna}, {u"inbound"_s, kHour}, {u"outbound"_s, 4 * kHour, anna}}, {{u"assignedToId"_s, anna}});
    f.conversation(u"open"_s, 25 * kHour, {{u"inbound"_s, 0}}, {{u"assignedToId"_s, anna}});
    f.conversation(u"spam"_s, 25 * kHour, {{u"inbound"_s, 0}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    QCOMPARE(panel->card(FigureKind::Rounds)->value(), u"3"_s);
    QVERIFY(panel->card(FigureKind::Rounds)->change().words.isEmpty());
    QCOMPARE(panel->card(FigureKind::FirstReply)->value(), u"30 min"_s);
    QCOMPARE(panel->card(FigureKind::Kept)->value(), u"33 %"_s);
    QCOMPARE(panel->card(FigureKind::Waiting)->value(), u"1"_s);
    QCOMPARE(panel->card(FigureKind::Resolution)->value(), u"–"_s);
    QCOMPARE(cellOf(panel->people(), u"Anna"_s, 1), u"1"_s);
    QCOMPARE(cellOf(panel->people(), u"Anna"_s, 2), u"1"_s);
    QCOMPARE(cellOf(panel->people(), u"Anna"_s, 3), u"2"_s);
    QCOMPARE(cellOf(panel->people(), u"Anna"_s, 5), u"30 min"_s);
    QCOMPARE(cellOf(panel->people(), u"Anna"_s, 6), u"50 %"_s);
    QCOMPARE(cellOf(panel->groups(), u"Halden (Mastodon)"_s, 1), u"3"_s);
    QVERIFY(panel->card(FigureKind::FirstReply)->accessibleName().contains(u"30 min"_s));
}

void TestInboxFiguresPanel::workingHoursAreAnotherTime()
{
    FiguresRig f;
    const QString anna = f.person(u"Anna"_s);
    f.policy(60);
    // Friday 17:00 in Berlin, answered on Saturday 09:00: half an hour of the office's time.
    f.conversation(u"replied"_s, 17 * kHour, {{u"inbound"_s, 0}, {u"outbound"_s, 16 * kHour, anna}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    QCOMPARE(panel->card(FigureKind::FirstReply)->value(), u"16 h"_s);
    QCOMPARE(panel->card(FigureKind::Kept)->value(), u"100 %"_s);
    panel->setClock(FigureClock::Working);
    QCOMPARE(panel->card(FigureKind::FirstReply)->value(), u"30 min"_s);
}

void TestInboxFiguresPanel::comparesWithThePeriodBefore()
{
    FiguresRig f;
    const QString anna = f.person(u"Anna"_s);
    f.conversation(u"replied"_s, 2 * kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 30 * kMinute, anna}});
    f.conversation(u"replied"_s, 9 * kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 60 * kMinute, anna}});
    f.conversation(u"replied"_s, 10 * kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 60 * kMinute, anna}});
    const auto panel = f.make();
    panel->setPeriod(u"7"_s);
    QTRY_VERIFY(panel->service().report() && panel->service().report()->request.from.daysTo(panel->service().report()->request.to) == 7);
    QCOMPARE(panel->card(FigureKind::FirstReply)->change().words, u"50 % faster"_s);
    QCOMPARE(panel->card(FigureKind::FirstReply)->change().tone, ui::Tone::Success);
    QCOMPARE(panel->card(FigureKind::Rounds)->change().words, u"1 fewer"_s);
    QCOMPARE(panel->card(FigureKind::Rounds)->change().tone, ui::Tone::Neutral);
    panel->setDays(QDate(2026, 11, 10), QDate(2026, 11, 13));
    QTRY_COMPARE(panel->card(FigureKind::Rounds)->value(), u"2"_s);
}

void TestInboxFiguresPanel::filtersNarrow()
{
    FiguresRig f;
    f.accounts = {f.rig.account(u"mastodon"_s, u"Halden"_s), f.rig.account(u"facebook"_s, u"Halden Shop"_s)};
    const QString anna = f.person(u"Anna"_s);
    const QString ben = f.person(u"Ben"_s);
    f.conversation(u"replied"_s, kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 10 * kMinute, anna}});
    f.conversation(u"replied"_s, kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 20 * kMinute, ben}}, {{u"platform"_s, u"facebook"_s}, {u"accountId"_s, f.accounts[1].toString()}, {u"type"_s, u"review"_s}});
    const auto panel = f.make();
    QTRY_COMPARE(panel->card(FigureKind::Rounds)->value(), u"2"_s);
    panel->setFilter({{}, {u"facebook"_s}});
    QTRY_COMPARE(panel->card(FigureKind::FirstReply)->value(), u"20 min"_s);
    panel->setFilter({{f.accounts[0].toString()}});
    QTRY_COMPARE(panel->card(FigureKind::FirstReply)->value(), u"10 min"_s);
    panel->setFilter({{}, {}, {u"dm"_s}, {ben}});
    QTRY_COMPARE(panel->card(FigureKind::Rounds)->value(), u"0"_s);
    panel->setFilter({});
    QTRY_COMPARE(panel->card(FigureKind::Rounds)->value(), u"2"_s);
    QTRY_COMPARE(panel->findChildren<ui::PickButton *>().size(), 4);
}

void TestInboxFiguresPanel::followsChanges()
{
    FiguresRig f;
    const QString anna = f.person(u"Anna"_s);
    const RecordId id = f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    const auto panel = f.make();
    QTRY_COMPARE(panel->card(FigureKind::Waiting)->value(), u"1"_s);
    f.rig.pull(u"InboxMessage"_s, {{u"id"_s, RecordId::create('j').toString()}, {u"inboxItemId"_s, id.toString()}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"!"_s},
                                   {u"occurredAt"_s, wire(-kHour)}, {u"sendStatus"_s, u"sent"_s}, {u"authorId"_s, anna}});
    QTRY_COMPARE_WITH_TIMEOUT(panel->card(FigureKind::Waiting)->value(), u"0"_s, 15'000);
    QCOMPARE(panel->card(FigureKind::FirstReply)->value(), u"23 h"_s);
}

void TestInboxFiguresPanel::saysWhatIsMissing()
{
    FiguresRig f;
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    f.conversation(u"open"_s, 10 * kDay, {{u"inbound"_s, 0}});
    const qint64 now = f.rig.clock.nowMs();
    QVERIFY(f.rig.run([now](store::StoreCore &core) { return core.setCoverage(u"InboxMessage"_s, {}, {now - 40 * kDay, now, now}); }));
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    QCOMPARE(panel->note(), QString());
    // 28 days are here; the 28 before them are not, so there is no comparison.
    QVERIFY(panel->card(FigureKind::Rounds)->change().words.isEmpty());
    panel->setPeriod(u"90"_s);
    QTRY_VERIFY(panel->note().contains(u"Oct 12, 2026"_s));
    panel->setPeriod(u"7"_s);
    QTRY_COMPARE(panel->note(), QString());
    QTRY_VERIFY(!panel->card(FigureKind::Rounds)->change().words.isEmpty());
}

void TestInboxFiguresPanel::nothingIsReadWhileNobodyLooks()
{
    FiguresRig f;
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    panel->hide();
    QVERIFY(!panel->service().report());
    QSignalSpy read(&panel->service(), &services::FiguresService::changed);
    panel->setPeriod(u"7"_s);
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    QVERIFY(read.isEmpty());
    panel->show();
    QTRY_COMPARE(panel->card(FigureKind::Rounds)->value(), u"2"_s);
}

void TestInboxFiguresPanel::everyNumberExplainsItself()
{
    FiguresRig f;
    const QString anna = f.person(u"Anna"_s);
    f.conversation(u"replied"_s, kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 72 * kMinute, anna}});
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    for (const FigureKind kind : {FigureKind::FirstReply, FigureKind::Kept, FigureKind::Waiting, FigureKind::Resolution, FigureKind::Rounds}) {
        QWidget *card = panel->explain(kind);
        QVERIFY(card);
        QVERIFY(textsIn(card).size() >= 3);
        delete card;
    }
    std::unique_ptr<QWidget> card(panel->explain(FigureKind::FirstReply));
    const QString all = textsIn(card.get()).join(u' ');
    QVERIFY2(all.contains(u"Of 2 questions, 1 were answered, 0 were set aside without an answer and 1 wait."_s), qPrintable(all));
    QVERIFY2(all.contains(u"1 h 12 min"_s), qPrintable(all));
}

void TestInboxFiguresPanel::leadsToWhatIsBehind()
{
    FiguresRig f;
    f.accounts.append(f.rig.account(u"mastodon"_s, u"Halden Coffee"_s));
    const QString anna = f.person(u"Anna Li"_s);
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}}, {{u"assignedToId"_s, anna}});
    const auto panel = f.make();
    panel->setFilter({{f.accounts[0].toString()}, {u"mastodon"_s}});
    QTRY_VERIFY(panel->service().report() && !panel->service().report()->request.filter.networks.isEmpty());
    QSignalSpy opened(&f.rig.bus, &ui::SelectionBus::openRequested);
    QWidget *card = panel->explain(FigureKind::Rounds);
    QAbstractButton *show = buttonOf(card, u"Show the conversations"_s);
    QVERIFY(show);
    show->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"inbox"_s);
    QCOMPARE(opened[0][2].toJsonObject().value(u"query"_s).toString(), u"after:2026-10-25 before:2026-11-22 to:\"Halden Coffee\" network:mastodon"_s);
    QMetaObject::invokeMethod(panel->people(), "activated", Q_ARG(QModelIndex, panel->people()->model()->index(0, 0)));
    QCOMPARE(opened[1][2].toJsonObject().value(u"query"_s).toString(), u"is:open to:\"Halden Coffee\" network:mastodon assignee:\"Anna Li\""_s);
}

void TestInboxFiguresPanel::chartsHaveTables()
{
    FiguresRig f;
    f.policy(60);
    const QString anna = f.person(u"Anna"_s);
    f.conversation(u"replied"_s, kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 20 * kMinute, anna}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    const QList<views::ChartCard *> charts = panel->findChildren<views::ChartCard *>();
    QCOMPARE(charts.size(), 3);
    for (views::ChartCard *chart : charts) {
        QVERIFY(!chart->isTable());
        chart->showTable(true);
        QVERIFY(chart->table()->isVisibleTo(chart));
        QVERIFY(chart->table()->rowCount() > 0);
    }
    QCOMPARE(charts[0]->table()->rowCount(), 28);
    QCOMPARE(charts[1]->table()->item(1, 1)->text(), u"1"_s); // up to an hour
    QCOMPARE(charts[2]->table()->rowCount(), 4);
    QCOMPARE(charts[2]->table()->item(3, 1)->text(), u"100 % (1 of 1)"_s);
    QCOMPARE(charts[2]->table()->item(0, 1)->text(), u"–"_s);
    // Values are read in full where there is room for them.
    const views::CopyTable *inTime = charts[2]->table();
    QVERIFY(inTime->columnWidth(1) >= inTime->fontMetrics().horizontalAdvance(inTime->item(3, 1)->text()) + 2 * ui::space::X2);
}

void TestInboxFiguresPanel::tablesSortAndCopy()
{
    FiguresRig f;
    const QString anna = f.person(u"Anna"_s);
    const QString ben = f.person(u"Ben"_s);
    for (int i = 0; i < 11; ++i)
        f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}}, {{u"assignedToId"_s, i < 2 ? anna : ben}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    views::CopyTable *people = panel->people();
    QCOMPARE(people->item(0, 0)->text(), u"Ben"_s);
    people->sortByColumn(1, Qt::AscendingOrder); // by number: 2 stands before 9
    QCOMPARE(people->item(0, 0)->text(), u"Anna"_s);
    QCOMPARE(people->item(0, 1)->textAlignment() & Qt::AlignHorizontal_Mask, int(Qt::AlignTrailing));
    people->clearSelection();
    QTest::keyClick(people, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Person\tOpen\tOverdue\tReplies\tAnswered\tFirst reply\tIn time\nAnna\t2\t0\t0\t0\t–\t–\nBen\t9\t0\t0\t0\t–\t–"_s);
    people->selectRow(1);
    QVERIFY(!people->copied().contains(u"Anna"_s));
}

void TestInboxFiguresPanel::exportsBytes_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<bool>("withMark");
    QTest::newRow("figures for Excel") << int(services::FiguresTable::Figures) << true;
    QTest::newRow("figures without a mark") << int(services::FiguresTable::Figures) << false;
    QTest::newRow("questions for Excel") << int(services::FiguresTable::Rounds) << true;
    QTest::newRow("questions without a mark") << int(services::FiguresTable::Rounds) << false;
}

void TestInboxFiguresPanel::exportsBytes()
{
    QFETCH(int, table);
    QFETCH(bool, withMark);
    // Numbers and times are the same in every language.
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    FiguresRig f;
    f.accounts.append(f.rig.account(u"mastodon"_s, u"=HYPERLINK(\"x\")"_s));
    const QString anna = f.person(u"Anna, Li"_s);
    f.policy(60);
    const RecordId id = f.conversation(u"replied"_s, kDay, {{u"inbound"_s, 0}, {u"outbound"_s, 90 * kMinute, anna}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    const QString path = f.rig.dir.filePath(u"out.csv"_s);
    std::optional<Result<int>> done;
    panel->service().exportCsv(services::FiguresTable(table), withMark ? domain::CsvMark::ByteOrder : domain::CsvMark::None, path, panel.get(), [&done](const Result<int> &rows) { done = rows; });
    QTRY_VERIFY(done);
    QVERIFY(done->has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.startsWith("\xEF\xBB\xBF"), withMark);
    const QList<QByteArray> lines = bytes.mid(withMark ? 3 : 0).split('\n');
    QVERIFY(lines.last().isEmpty());
    for (const QByteArray &text : lines.first(lines.size() - 1))
        QVERIFY(text.endsWith('\r'));
    QCOMPARE(**done, lines.size() - 2);
    const QByteArray account = f.accounts[0].toByteArray();
    if (services::FiguresTable(table) == services::FiguresTable::Rounds) {
        QCOMPARE(lines[1], id.toByteArray() + ',' + account + ",\"'=HYPERLINK(\"\"x\"\")\",mastodon,dm,,,2026-11-20T09:00:00Z,2026-11-20T10:30:00Z,answered,false," + anna.toLatin1()
                     + ",\"Anna, Li\",5400,5400,Everything,3600,missed,\r");
    } else {
        QVERIFY2(lines[1].startsWith("period,,,2026-10-24T22:00:00Z,2026-11-21T23:00:00Z,1,1,0,0,5400,5400,5400,5400,1,0,0.00,"), lines[1].constData());
        QVERIFY(bytes.contains("account," + account + ",\"'=HYPERLINK(\"\"x\"\")\",,,1,"));
        QVERIFY(bytes.contains("person," + anna.toLatin1() + ",\"Anna, Li\",,,1,1,0,0,5400,"));
    }
    initTestCase();
}

void TestInboxFiguresPanel::excelReadsItInItsLanguage_data()
{
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a decimal point") << QLocale(QLocale::English, QLocale::UnitedKingdom) << QByteArray("33.33,7,\"a,b\",c;d,'=1+1,'-5,1.2.3\r\n");
    QTest::newRow("a decimal comma") << QLocale(QLocale::German, QLocale::Germany) << QByteArray("33,33;7;a,b;\"c;d\";'=1+1;'-5;1.2.3\r\n");
}

void TestInboxFiguresPanel::excelReadsItInItsLanguage()
{
    QFETCH(QLocale, system);
    QFETCH(QByteArray, line);
    const QStringList cells{u"33.33"_s, u"7"_s, u"a,b"_s, u"c;d"_s, u"=1+1"_s, u"-5"_s, u"1.2.3"_s};
    const QByteArray bytes = domain::writeCsv({cells}, views::ExportBox::excelMark(system));
    QCOMPARE(bytes, "\xEF\xBB\xBF" + line);
}

void TestInboxFiguresPanel::exportThatCannotBeWritten()
{
    FiguresRig f;
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    std::optional<Result<int>> done;
    panel->service().exportCsv(services::FiguresTable::Figures, domain::CsvMark::None, f.rig.dir.filePath(u"not/there.csv"_s), panel.get(), [&done](const Result<int> &rows) { done = rows; });
    QTRY_VERIFY(done);
    QCOMPARE(done->error().code, u"figures.unwritable"_s);
    QWidget *box = panel->openExport();
    QVERIFY(box && buttonOf(box, u"Choose a file"_s));
}

void TestInboxFiguresPanel::keepsItsState()
{
    FiguresRig f;
    f.accounts.append(f.rig.account(u"mastodon"_s, u"Halden"_s));
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    QJsonObject state;
    {
        const auto panel = f.make();
        panel->setFilter({{f.accounts[0].toString()}});
        panel->setClock(FigureClock::Working);
        panel->setDays(QDate(2026, 11, 2), QDate(2026, 11, 20));
        state = panel->saveState();
    }
    const auto panel = f.make();
    QVERIFY(panel->restoreState(state, 1));
    QTRY_VERIFY(panel->service().report() && panel->service().report()->request.from == QDate(2026, 11, 2));
    QCOMPARE(panel->service().report()->request.to, QDate(2026, 11, 21));
    QCOMPARE(panel->service().report()->request.filter.accounts, QStringList{f.accounts[0].toString()});
    QCOMPARE(panel->saveState(), state);
    QVERIFY(!panel->restoreState(state, 99));
}

void TestInboxFiguresPanel::emptyAndOffline()
{
    FiguresRig f;
    f.rig.context.setOnline(false, f.rig.clock.nowMs() - kHour);
    const auto panel = f.make();
    QTRY_VERIFY(panel->service().report());
    const auto *states = panel->findChild<ui::StateView *>();
    QTRY_COMPARE(states->state(), ui::StateView::State::Empty);
    QSignalSpy opened(&f.rig.bus, &ui::SelectionBus::openRequested);
    QAbstractButton *open = buttonOf(panel.get(), u"Open the inbox"_s);
    QVERIFY(open);
    open->click();
    QCOMPARE(opened.size(), 1);
    // What is here is shown all the same while the line is down.
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    QTRY_COMPARE_WITH_TIMEOUT(states->state(), ui::StateView::State::Content, 15'000);
}

void TestInboxFiguresPanel::narrowAndMirrored()
{
    ui::Theme theme([] { return ui::SystemLook{}; });
    theme.apply();
    FiguresRig f;
    f.conversation(u"open"_s, kDay, {{u"inbound"_s, 0}});
    const auto panel = f.make({300, 700});
    panel->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(panel->service().report());
    for (const FigureKind kind : {FigureKind::FirstReply, FigureKind::Rounds}) {
        const QRect card(panel->card(kind)->mapTo(panel.get(), QPoint()), panel->card(kind)->size());
        QVERIFY2(panel->rect().adjusted(-1, -10'000, 1, 10'000).contains(card), qPrintable(u"%1 %2"_s.arg(card.left()).arg(card.width())));
    }
    QVERIFY(panel->minimumSizeHint().width() <= 300);
    // Nothing reaches out of what can be seen, be the text as large as it may.
    const auto *area = panel->findChild<QScrollArea *>();
    QVERIFY(area);
    for (const int percent : {100, 140}) {
        theme.setTextScale(percent);
        panel->resize(percent == 100 ? 300 : 360, 700);
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    }
}

CAMPANILE_TEST(TestInboxFiguresPanel)

} // namespace tst_inboxfigurespanel

#include "tst_inboxfigurespanel.moc"
