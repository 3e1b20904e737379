// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewslists/listsrig.h"
#include "tests/support/testprogram.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/importer/exportdialog.h"
#include "views/importer/importdialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

namespace tst_exchange {

using namespace campanile;
using namespace Qt::StringLiterals;
using liststest::Rig;
using liststest::button;
using liststest::kNow;
using store::SetOp;

namespace {

/** The path of a table with these lines; empty when it cannot be written. */
QString written(const Rig &rig, const char *lines)
{
    QFile file(rig.dir.filePath(u"plan.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(lines) > 0 ? file.fileName() : QString();
}

} // namespace

/** The dialogs that bring content calendars in and out. */
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void theImporterShowsImportsAndTakesBack()
    {
        Rig rig;
        const QString path = written(rig, "Text,Posting Time\nHello,2026-11-25 09:00\nLost,never\nAgain,2026-11-26 09:00\n");
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        dialog.loadFile(path);
        QVERIFY(previewed.wait());
        QPushButton *go = button(&dialog, u"Import 2 posts"_s);
        QVERIFY(go && go->isEnabled());
        if (const QString folder = qEnvironmentVariable("CAMPANILE_SHOTS"); !folder.isEmpty())
            QVERIFY(dialog.grab().save(QDir(folder).filePath(u"import.png"_s)));
        QSignalSpy imported(&dialog, &views::ImportDialog::imported);
        go->click();
        QVERIFY(imported.wait());
        QCOMPARE(rig.toasts.lastText(), u"2 posts imported"_s);
        QVERIFY(rig.toasts.undoLast());
        QTRY_COMPARE(rig.toasts.lastText(), u"Import taken back"_s);
    }

    void enterExports()
    {
        Rig rig;
        views::ExportDialog dialog(*rig.deps);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *from = qobject_cast<QDateEdit *>(dialog.focusWidget());
        QVERIFY(from);
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        auto *place = dialog.findChild<QFileDialog *>();
        QVERIFY(place);
        place->close();
    }

    void anExportSaysWhatIsWrongInFull()
    {
        Rig rig;
        views::ExportDialog dialog(*rig.deps);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        // As narrow as it gets, where more lines are needed than before.
        const int width = dialog.minimumSizeHint().width();
        dialog.resize(width, dialog.layout()->totalHeightForWidth(width));
        const int before = dialog.height();
        dialog.writeTo(rig.dir.filePath(u"no/such/folder/out.csv"_s));
        const auto told = [&dialog]() -> const QLabel * {
            const auto labels = dialog.findChildren<QLabel *>();
            const auto it = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"cannot be written"); });
            return it == labels.end() ? nullptr : *it;
        };
        QTRY_VERIFY(told());
        QTRY_VERIFY(told()->height() >= told()->heightForWidth(told()->width()));
        QVERIFY(dialog.height() > before);
        // The last day before the first one: nothing to write.
        const auto days = dialog.findChildren<QDateEdit *>();
        days.first()->setDate(days.last()->date().addDays(1));
        QVERIFY(!button(&dialog, u"Export posts"_s)->isEnabled());
        days.first()->setDate(days.last()->date());
        QVERIFY(button(&dialog, u"Export posts"_s)->isEnabled());
    }

    void aFileThatIsImportedAgainDoublesNothing()
    {
        Rig rig;
        QVERIFY(rig.apply(u"post.create"_s, {SetOp::create(u"Post"_s, RecordId::create('p'), {{u"title"_s, u"Beans"_s}, {u"body"_s, u"New beans"_s}, {u"timezone"_s, u"UTC"_s}, {u"scheduledAt"_s, u"2030-01-02T09:00:00.000Z"_s}})}));
        const QString path = written(rig, "Text,Title,Posting Time,Time zone\nNew beans,Beans,2030-01-02 09:00,UTC\nOther beans,Beans,2030-01-02 09:00,UTC\n");
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        dialog.loadFile(path);
        QVERIFY(previewed.wait());
        auto *skip = dialog.findChild<QCheckBox *>();
        QVERIFY(skip && skip->isVisible() && skip->isChecked());
        QCOMPARE(skip->text(), u"Leave out 1 post(s) that are here already"_s);
        QVERIFY(button(&dialog, u"Import 1 post"_s)->isEnabled());
        skip->setChecked(false);
        QVERIFY(button(&dialog, u"Import 2 posts"_s)->isEnabled());
        skip->setChecked(true);
        QSignalSpy imported(&dialog, &views::ImportDialog::imported);
        button(&dialog, u"Import 1 post"_s)->click();
        QVERIFY(imported.wait());
        QCOMPARE(imported.first().first().toInt(), 1);
        // Once more: nothing is left to import.
        views::ImportDialog again(*rig.deps);
        again.show();
        QSignalSpy seen(&again, &views::ImportDialog::previewed);
        again.loadFile(path);
        QVERIFY(seen.wait());
        QVERIFY(!button(&again, u"Import posts"_s)->isEnabled());
    }

    void theImporterSaysWhyNothingCanBeImported_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing in it") << QByteArray() << u"There is nothing in this file"_s;
        QTest::newRow("names of columns only") << QByteArray("Text,Posting Time\n") << u"There is nothing in this file"_s;
        QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00\x08\xc3\x00\x00!\x00\xe9\x11", 17) << u"not a table in text"_s;
        QTest::newRow("too many rows") << QByteArray("Text,Posting Time\nA,2026-11-25 09:00\n") + QByteArray("B,2026-11-26 09:00\n").repeated(50'000) << u"more than"_s;
    }
    void theImporterSaysWhyNothingCanBeImported()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        Rig rig;
        const auto write = [&rig](const QString &name, const QByteArray &text) {
            QFile file(rig.dir.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
        };
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        // After a file that could be imported: nothing of it may be left on the screen.
        dialog.loadFile(write(u"good.csv"_s, "Text,Posting Time\nHello,2026-11-25 09:00\nAgain,2026-11-26 09:00\n"));
        QVERIFY(previewed.wait());
        QVERIFY(button(&dialog, u"Import 2 posts"_s));
        dialog.loadFile(write(u"bad.csv"_s, bytes));
        QVERIFY(previewed.wait());
        QPushButton *go = button(&dialog, u"Import posts"_s);
        QVERIFY(go && !go->isEnabled());
        QVERIFY(dialog.findChild<QTableWidget *>()->rowCount() <= 1);
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text().contains(words); }));
    }

    void rowsThatAreKeptAreNotCountedAsLeftOut()
    {
        Rig rig;
        QFile file(rig.dir.filePath(u"quotes.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Text,Posting Time\n\"Hello\" there,2026-11-25 09:00\nLost,never\n");
        file.close();
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        dialog.loadFile(file.fileName());
        QVERIFY(previewed.wait());
        QVERIFY(button(&dialog, u"Import 1 post"_s));
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().endsWith(u"left out: 1"_s); }));
    }

    void aLongImportCanBeStoppedAndLeavesNothing()
    {
        constexpr int rows = 20'000;
        Rig rig;
        QFile file(rig.dir.filePath(u"long.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Text,Posting Time\n");
        for (int i = 0; i < rows; ++i)
            file.write("Brew tip " + QByteArray::number(i) + ",2026-12-" + QByteArray::number(1 + i % 28).rightJustified(2, '0') + " 09:00\n");
        file.close();
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        dialog.loadFile(file.fileName());
        QVERIFY(previewed.wait(30'000));
        QPushButton *go = button(&dialog, u"Import 20,000 posts"_s);
        if (!go)
            go = button(&dialog, u"Import 20000 posts"_s);
        QVERIFY(go);
        auto *bar = dialog.findChild<QProgressBar *>();
        go->click();
        QVERIFY(bar->isVisible());
        QVERIFY(!go->isEnabled());
        QVERIFY(!dialog.findChild<QTableWidget *>()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0, 30'000);
        QVERIFY(bar->value() < rows);
        QPushButton *cancel = button(&dialog, u"Cancel"_s);
        cancel->click();
        QVERIFY(!cancel->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 60'000);
        QVERIFY(dialog.isVisible());
        QVERIFY(go->isEnabled());
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == u"Stopped. Nothing was imported."; }));
        QCOMPARE(rig.run([](store::StoreCore &core) -> Result<int> {
                        const auto page = core.reader().unscheduledPosts({}, 10, {});
                        const auto planned = core.reader().postsInRange(kNow.toMSecsSinceEpoch(), kNow.addDays(90).toMSecsSinceEpoch());
                        return !page || !planned ? -1 : int(page->rows.size() + planned->size());
                    }).value_or(-1), 0);
    }

private:
    ui::Theme m_theme;
};

CAMPANILE_TEST(TestExchange)

} // namespace tst_exchange

#include "tst_exchange.moc"
