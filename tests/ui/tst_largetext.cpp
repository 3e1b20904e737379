// SPDX-License-Identifier: GPL-3.0-or-later
// What is around words when they are large, many, or in another language: nothing is cut, and nothing is out of line.
#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "ui/kit/emojipicker.h"
#include "ui/kit/plainscroll.h"
#include "ui/kit/popover.h"
#include "ui/kit/stateview.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace tst_largetext {

using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

/** The first column of a picture that is not its ground. */
int firstInk(const QImage &image)
{
    const QRgb ground = image.pixel(0, image.height() / 2);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 4; y < image.height() - 4; ++y) {
            if (image.pixel(x, y) != ground)
                return x;
        }
    }
    return -1;
}

} // namespace

class TestLargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(ThemeMode::Light);
        m_theme.setMotion(MotionMode::Full);
        m_theme.apply();
    }
    void cleanup()
    {
        m_theme.setTextScale(100);
        m_theme.setMotion(MotionMode::Full);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }

    void roomGrowsWithText()
    {
        QCOMPARE(room(160), 160);
        m_theme.setTextScale(80);
        QCOMPARE(room(160), 160);
        m_theme.setTextScale(150);
        QCOMPARE(room(160), 240);
        QCOMPARE(tokens().text, 150);
        // A change of theme keeps it.
        m_theme.setMode(ThemeMode::Dark);
        QCOMPARE(room(160), 240);
        m_theme.setMode(ThemeMode::Light);
    }

    void controlsGrowWithText()
    {
        QPushButton button(u"Connect"_s);
        QLineEdit field;
        const auto metric = [&](QStyle::PixelMetric which) { return button.style()->pixelMetric(which, nullptr, &button); };
        button.ensurePolished();
        field.ensurePolished();
        QCOMPARE(button.sizeHint().height(), 30);
        QCOMPARE(field.sizeHint().height(), 30);
        QCOMPARE(metric(QStyle::PM_ButtonIconSize), 16);
        m_theme.setTextScale(200);
        QVERIFY(button.sizeHint().height() >= button.fontMetrics().height() + 10);
        QCOMPARE(field.sizeHint().height(), button.sizeHint().height());
        QCOMPARE(metric(QStyle::PM_ButtonIconSize), 32);
        QVERIFY(metric(QStyle::PM_IndicatorWidth) > 28);
        // An icon that stands before words is as large as they are.
        const ChipLook look{u"Late"_s, u"clock"_s, Tone::Danger};
        const int words = QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(look.text);
        QVERIFY(chipWidth(look, fontOf(TypeRole::Caption)) >= words + 28 + 16);
    }

    void headingsStandOverTheirCells()
    {
        QTableWidget table(1, 1);
        table.setHorizontalHeaderLabels({u"HHH"_s});
        table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        table.resize(300, 120);
        table.show();
        const int left = firstInk(table.horizontalHeader()->grab().toImage());
        QVERIFY2(left >= space::X2 && left <= space::X2 + 3, qPrintable(QString::number(left)));
        // With an arrow, it stands at the other end.
        table.setSortingEnabled(true);
        table.horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
        QCOMPARE(firstInk(table.horizontalHeader()->grab().toImage()), left);
    }

    void busyBarsWander()
    {
        QProgressBar bar;
        bar.setRange(0, 0);
        bar.setTextVisible(false);
        bar.resize(300, 6);
        bar.show();
        const QImage first = bar.grab().toImage();
        QTRY_VERIFY(bar.grab().toImage() != first);
        // Who wants no motion sees the same bar, at rest in the middle.
        m_theme.setMotion(MotionMode::Reduced);
        const QImage still = bar.grab().toImage();
        const QColor accent = tokens().color(ColorRole::Accent);
        for (const auto &[x, isPart] : {std::pair(90, false), std::pair(112, true), std::pair(150, true), std::pair(188, true), std::pair(210, false)})
            QCOMPARE(still.pixelColor(x, 3) == accent, isPart);
    }

    void segmentsGiveWay()
    {
        SegmentedControl control;
        control.setItems({{u"7"_s, u"Seven long days"_s, {}}, {u"28"_s, u"Twenty-eight days"_s, {}}, {u"own"_s, u"Of your own choice"_s, {}}});
        QVERIFY(control.minimumSizeHint().width() < control.sizeHint().width() / 2 + 20);
        control.resize(control.minimumSizeHint());
        control.show();
        QTest::mouseClick(&control, Qt::LeftButton, {}, QPoint(control.width() - 6, control.height() / 2));
        QCOMPARE(control.current(), u"own"_s);
        QTest::mouseClick(&control, Qt::LeftButton, {}, QPoint(6, control.height() / 2));
        QCOMPARE(control.current(), u"7"_s);
    }

    void segmentsFoldWhereTheirWordsDoNotFit()
    {
        SegmentedControl control;
        control.setItems({{u"7"_s, u"Seven long days"_s, {}}, {u"28"_s, u"Twenty-eight days"_s, {}}, {u"own"_s, u"Of your own choice"_s, {}}});
        control.setFolding(true);
        control.resize(control.sizeHint());
        control.show();
        QVERIFY(!control.isFolded());
        QVERIFY(control.minimumSizeHint().width() < control.sizeHint().width() / 2);
        control.resize(control.minimumSizeHint());
        QVERIFY(control.isFolded());
        // The menu says all that there is; arrows still go from one to the next.
        QTest::mouseClick(&control, Qt::LeftButton, {}, QPoint(control.width() / 2, control.height() / 2));
        auto *menu = control.findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().last()->trigger();
        menu->close();
        QCOMPARE(control.current(), u"own"_s);
        QTest::keyClick(&control, Qt::Key_Left);
        QCOMPARE(control.current(), u"28"_s);
    }

    void popoversHoldTextsThatWrap()
    {
        auto *content = new QWidget;
        content->setFixedWidth(260);
        auto *column = new QVBoxLayout(content);
        QList<QLabel *> labels;
        for (int i = 0; i < 3; ++i) {
            labels.append(new QLabel(u"Of 853 questions 814 were answered, 0 were put away without an answer, and 39 wait for one at this moment."_s));
            labels.last()->setWordWrap(true);
            column->addWidget(labels.last());
        }
        QWidget anchor;
        auto *popover = new Popover(content, &anchor);
        m_theme.setTextScale(140);
        popover->openAt(QRect(10, 10, 20, 20));
        for (const QLabel *label : std::as_const(labels))
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(u"%1 of %2"_s.arg(label->height()).arg(label->heightForWidth(label->width()))));
        popover->close();
    }

    void sentencesOfEmptyPanelsAreNotAsWideAsTheScreen()
    {
        auto *content = new QWidget;
        StateView states(content);
        const QString sentence = u"Here you see a storm early and answer it together: rules watch for many or angry messages, one click holds all posts, and approved answers are at hand."_s;
        states.setEmptyText({u"megaphone"_s, sentence, u"Add the usual rules"_s, {}});
        states.resize(1600, 900);
        states.showEmpty();
        states.setVisible(true);
        const QLabel *label = nullptr;
        for (const QLabel *one : states.findChildren<QLabel *>()) {
            if (one->text() == sentence)
                label = one;
        }
        QVERIFY(label);
        QTRY_VERIFY(label->width() > 300);
        QVERIFY2(label->width() <= 480, qPrintable(QString::number(label->width())));
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(std::abs(label->mapTo(&states, label->rect().center()).x() - 800) <= 1);
        states.resize(300, 900);
        QTRY_VERIFY(label->width() < 300);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }

    void whatIsTooWideCanBeMovedSideways()
    {
        auto *content = new QWidget;
        content->setMinimumWidth(500);
        const std::unique_ptr<QScrollArea> area(plainScroll(content, {}, nullptr));
        area->resize(300, 200);
        area->show();
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 200);
        content->setMinimumWidth(200);
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    }

    void calendarsOfDateFieldsHaveABorder()
    {
        QDateEdit field(QDate(2026, 11, 22));
        field.setCalendarPopup(true);
        field.show();
        QTest::mouseClick(&field, Qt::LeftButton, {}, QPoint(field.width() - 8, field.height() / 2));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *popup = QApplication::activePopupWidget();
        const QImage image = popup->grab().toImage();
        const QColor line = tokens().color(ColorRole::Line);
        for (const QPoint &at : {QPoint(image.width() / 2, 0), QPoint(0, image.height() / 2), QPoint(image.width() - 1, image.height() / 2), QPoint(image.width() / 2, image.height() - 1)})
            QCOMPARE(image.pixelColor(at), line);
        popup->close();
    }

    void emojiAreFoundInTheWindowsLanguage()
    {
        QCOMPARE(findEmoji(u"grinning"_s).first().name, u"grinning face"_s);
        QLocale::setDefault(QLocale(u"de_DE"_s));
        QCOMPARE(allEmoji().size(), 1914);
        QCOMPARE(findEmoji(u"kaffee"_s).first().text, QString::fromUtf8("☕"));
        QCOMPARE(findEmoji(u"grinsendes gesicht"_s).first().text, QString::fromUtf8("😀"));
        const auto isThere = [](const QString &query, const QString &text) {
            const QList<Emoji> found = findEmoji(query);
            return std::any_of(found.begin(), found.end(), [&text](const Emoji &emoji) { return emoji.text == text; });
        };
        // By what goes with it, and by the English word that many know.
        QVERIFY(isThere(u"lol"_s, QString::fromUtf8("😄")));
        QVERIFY(isThere(u"rocket"_s, QString::fromUtf8("🚀")));
        QLocale::setDefault(QLocale(u"ar_EG"_s));
        QCOMPARE(findEmoji(u"صاروخ"_s).first().text, QString::fromUtf8("🚀"));
        for (const Emoji &emoji : allEmoji())
            QVERIFY2(!emoji.name.isEmpty() && !emoji.name.contains(u'\t'), qPrintable(emoji.text));
        // A language without a list of its own has the English names.
        QLocale::setDefault(QLocale(u"nl_NL"_s));
        QCOMPARE(findEmoji(u"rocket"_s).first().name, u"rocket"_s);
    }

private:
    Theme m_theme{[] { return SystemLook{}; }};
};

CAMPANILE_TEST(TestLargeText)

} // namespace tst_largetext

#include "tst_largetext.moc"
