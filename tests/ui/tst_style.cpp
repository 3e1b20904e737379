// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "ui/kit/kinds.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<QWidget *()>;

QPushButton *pushed(const QString &kind, const QString &text = u"HHHH"_s)
{
    auto *button = new QPushButton(text);
    setKind(button, kind);
    return button;
}

QToolButton *tool(const QString &kind, const QString &text = {})
{
    auto *button = new QToolButton;
    setKind(button, kind);
    button->setText(text);
    if (text.isEmpty())
        button->setIcon(QIcon(QPixmap(16, 16)));
    button->setIconSize({16, 16});
    return button;
}

SystemLook lookOf(ThemeKind kind)
{
    SystemLook look;
    look.dark = kind == ThemeKind::Dark || kind == ThemeKind::HighContrastDark;
    look.highContrast = kind == ThemeKind::HighContrastLight || kind == ThemeKind::HighContrastDark;
    return look;
}

QImage painted(QWidget &widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

bool holds(const QImage &image, const QRect &where, const QColor &color)
{
    const QRect area = where & image.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

/** The best contrast that any pixel has with the ground beside the words. */
double contrastIn(const QImage &image, const QPoint &ground)
{
    const QColor beside = image.pixelColor(ground);
    double best = 1;
    for (int y = 6; y < image.height() - 6; ++y) {
        for (int x = 8; x < image.width() - 8; ++x)
            best = std::max(best, contrastRatio(image.pixelColor(x, y), beside));
    }
    return best;
}

} // namespace

Q_DECLARE_METATYPE(std::function<QWidget *()>)

/** What the style draws and how big it makes things; the galleries show it to people. */
class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlsAreAsHigh_data();
    void controlsAreAsHigh();
    void thereIsNoStyleSheet();
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void focusIsSeen_data();
    void focusIsSeen();
    void kindsChange();
    void whatIsStrongScalesWithTheRest();
    void everythingFollowsTheTheme();
    void aPaletteOfItsOwnStays();
    void turnsRound_data();
    void turnsRound();
    void hairlinesAreSharp_data();
    void hairlinesAreSharp();
    void thumbSaysWhere_data();
    void thumbSaysWhere();
    void anErrorIsSeen();
    void listsShowWhatIsBehind();
};

void TestStyle::controlsAreAsHigh_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("hasBorder");
    const auto row = [](const char *name, int height, bool hasBorder, const Maker &make) { QTest::newRow(name) << make << height << hasBorder; };
    row("a button", 28, true, [] { return pushed({}); });
    row("the one that counts", 28, true, [] { return pushed(u"primary"_s); });
    row("one that looks like a link", 28, false, [] { return pushed(u"link"_s); });
    row("a tool with an icon", 27, false, [] { return tool({}); });
    row("a small tool", 23, false, [] { return tool(u"small"_s); });
    row("a line", 28, true, [] { return new QLineEdit; });
    row("a choice", 28, true, [] { return new QComboBox; });
    row("a choice that can be written", 28, true, [] {
        auto *box = new QComboBox;
        box->setEditable(true);
        return box;
    });
    row("a number", 28, true, [] { return new QSpinBox; });
    row("a date", 28, true, [] {
        auto *edit = new QDateEdit;
        edit->setCalendarPopup(true);
        return edit;
    });
    row("a bar of progress", 6, false, [] { return new QProgressBar; });
}

void TestStyle::controlsAreAsHigh()
{
    QFETCH(Maker, make);
    QFETCH(int, height);
    QFETCH(bool, hasBorder);
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::HighContrastLight}) {
        Theme theme([kind] { return lookOf(kind); });
        theme.apply();
        const std::unique_ptr<QWidget> widget(make());
        widget->ensurePolished();
        const int whole = height + (hasBorder ? 2 * theme.tokens().line : 0);
        QCOMPARE(std::clamp(widget->sizeHint().height(), widget->minimumHeight(), widget->maximumHeight()), whole);
    }
}

void TestStyle::thereIsNoStyleSheet()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QVERIFY(qApp->styleSheet().isEmpty());
    QPushButton button;
    button.ensurePolished();
    QCOMPARE(button.style(), QApplication::style());
    QVERIFY(dynamic_cast<CampanileStyle *>(QApplication::style()));
}

void TestStyle::wordsCanBeRead_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("mood");
    const std::pair<const char *, ThemeKind> themes[] = {{"light", ThemeKind::Light}, {"dark", ThemeKind::Dark}, {"contrast", ThemeKind::HighContrastLight}, {"dark contrast", ThemeKind::HighContrastDark}};
    for (const auto &[name, kind] : themes) {
        for (const char *button : {"", "primary", "danger", "link"}) {
            for (const char *mood : {"still", "hovered", "pressed", "disabled"})
                QTest::addRow("%s, %s button, %s", name, *button ? button : "plain", mood) << kind << QString::fromLatin1(button) << QString::fromLatin1(mood);
        }
    }
}

void TestStyle::wordsCanBeRead()
{
    QFETCH(ThemeKind, kind);
    QFETCH(QString, button);
    QFETCH(QString, mood);
    Theme theme([kind] { return lookOf(kind); });
    theme.apply();
    QWidget window;
    auto *line = new QVBoxLayout(&window);
    QPushButton *widget = pushed(button);
    QFont large = widget->font();
    large.setPointSizeF(24); // so that there are pixels of the ink alone
    widget->setFont(large);
    line->addWidget(widget);
    window.show();
    widget->setAttribute(Qt::WA_UnderMouse, mood == u"hovered");
    widget->setDown(mood == u"pressed");
    widget->setEnabled(mood != u"disabled");
    const QImage image = painted(window).copy(widget->geometry());
    const double contrast = contrastIn(image, {9, image.height() / 2});
    QVERIFY2(contrast >= (mood == u"disabled" ? 2.0 : 4.5), qPrintable(QString::number(contrast)));
}

void TestStyle::focusIsSeen_data()
{
    QTest::addColumn<Maker>("make");
    const auto row = [](const char *name, const Maker &make) { QTest::newRow(name) << make; };
    row("a button", [] { return pushed({}); });
    row("the one that counts", [] { return pushed(u"primary"_s); });
    row("one to be careful with", [] { return pushed(u"danger"_s); });
    row("one that looks like a link", [] { return pushed(u"link"_s); });
    row("a tool", [] { return tool({}); });
    row("a tool of words", [] { return tool(u"word"_s, u"Open"_s); });
    row("a box to tick", [] { return new QCheckBox(u"x"_s); });
    row("one of several", [] { return new QRadioButton(u"x"_s); });
    row("a line", [] { return new QLineEdit; });
    row("a text", [] { return new QPlainTextEdit; });
    row("a number", [] { return new QSpinBox; });
    row("a choice", [] { return new QComboBox; });
    row("tabs", [] {
        auto *tabs = new QTabBar;
        tabs->addTab(u"One"_s);
        tabs->addTab(u"Two"_s);
        return tabs;
    });
}

void TestStyle::focusIsSeen()
{
    QFETCH(Maker, make);
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QWidget window;
    auto *line = new QVBoxLayout(&window);
    auto *elsewhere = new QLineEdit;
    QWidget *widget = make();
    widget->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(elsewhere);
    line->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    elsewhere->setFocus();
    const QImage before = painted(*widget);
    widget->setFocus(Qt::TabFocusReason);
    QVERIFY(widget->hasFocus());
    const QImage after = painted(*widget);
    // Something of the border, not the caret alone: at least a side of a small control has changed well.
    int changed = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x)
            changed += after.pixel(x, y) != before.pixel(x, y);
    }
    QVERIFY2(changed >= 40, qPrintable(QString::number(changed)));
}

void TestStyle::kindsChange()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    std::unique_ptr<QPushButton> button(pushed({}, {}));
    button->resize(60, 30);
    button->show();
    const QPoint inside(8, 15);
    QCOMPARE(painted(*button).pixelColor(inside), theme.tokens().color(ColorRole::Raised));
    const int weight = button->font().weight();
    setKind(button.get(), u"primary"_s);
    QCOMPARE(painted(*button).pixelColor(inside), theme.tokens().color(ColorRole::Accent));
    QCOMPARE(button->font().weight(), int(QFont::DemiBold));
    setKind(button.get(), u"danger"_s);
    QCOMPARE(button->font().weight(), weight);
    QVERIFY(holds(painted(*button), QRect(0, 15, 3, 1), theme.tokens().ink(Tone::Danger)));
    setKind(button.get(), {});
    QCOMPARE(painted(*button).pixelColor(inside), theme.tokens().color(ColorRole::Raised));
}

void TestStyle::whatIsStrongScalesWithTheRest()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QWidget window;
    auto *line = new QVBoxLayout(&window);
    QPushButton *button = pushed(u"primary"_s);
    line->addWidget(button);
    window.show();
    const qreal size = button->font().pointSizeF();
    const int height = button->height();
    theme.setTextScale(200);
    QCOMPARE(button->font().pointSizeF(), size * 2);
    QCOMPARE(button->font().weight(), int(QFont::DemiBold));
    QTRY_VERIFY(button->height() > height);
    theme.setTextScale(100);
    QCOMPARE(button->font().pointSizeF(), size);
}

void TestStyle::everythingFollowsTheTheme()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QWidget window;
    auto *line = new QVBoxLayout(&window);
    QPushButton *button = pushed({}, {});
    auto *edit = new QPlainTextEdit;
    auto *words = new QLabel(u"words"_s);
    tintWords(words, Tone::Danger);
    line->addWidget(button);
    line->addWidget(edit);
    line->addWidget(words);
    window.show();
    const int height = button->height();
    const int frame = edit->frameWidth();
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::HighContrast, ThemeMode::Light}) {
        theme.setMode(mode);
        const int border = theme.tokens().line;
        QTRY_COMPARE(button->height(), height + 2 * (border - 1));
        QCOMPARE(edit->frameWidth(), frame + border - 1);
        QCOMPARE(painted(*button).pixelColor(8, 15), theme.tokens().color(ColorRole::Raised));
        QCOMPARE(words->palette().color(QPalette::WindowText), theme.tokens().ink(Tone::Danger));
    }
}

void TestStyle::aPaletteOfItsOwnStays()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QPushButton button(u"HHHH"_s);
    QFont large = button.font();
    large.setPointSizeF(24);
    button.setFont(large);
    const QColor ink(0x00, 0x7a, 0x3d);
    QPalette own;
    own.setColor(QPalette::ButtonText, ink);
    button.setPalette(own);
    button.resize(button.sizeHint());
    QVERIFY(holds(painted(button), button.rect(), ink));
}

void TestStyle::turnsRound_data()
{
    QTest::addColumn<Maker>("make");
    QTest::newRow("the arrow of a choice") << Maker([] { return new QComboBox; });
    QTest::newRow("the box of a tick") << Maker([] {
        auto *box = new QCheckBox;
        box->setChecked(true);
        return box;
    });
    QTest::newRow("what is done of a task") << Maker([] {
        auto *bar = new QProgressBar;
        bar->setTextVisible(false);
        bar->setValue(30);
        return bar;
    });
    QTest::newRow("where a menu opens") << Maker([] {
        auto *button = tool({}, u" "_s);
        button->setPopupMode(QToolButton::MenuButtonPopup);
        return button;
    });
}

void TestStyle::turnsRound()
{
    QFETCH(Maker, make);
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    const auto sidesOf = [&make](Qt::LayoutDirection direction) {
        const std::unique_ptr<QWidget> widget(make());
        widget->setLayoutDirection(direction);
        widget->setFixedSize(90, std::max(6, std::min(30, widget->maximumHeight())));
        const QImage image = painted(*widget);
        const QRgb ground = image.pixel(60, image.height() / 2);
        std::pair<int, int> sides{0, 0};
        for (int y = std::min(6, image.height() / 2); y < std::max(image.height() - 6, image.height() / 2 + 1); ++y) {
            for (int x = 4; x < 40; ++x) {
                sides.first += image.pixel(x, y) != ground;
                sides.second += image.pixel(89 - x, y) != ground;
            }
        }
        return sides;
    };
    const auto [left, right] = sidesOf(Qt::LeftToRight);
    const auto [leftTurned, rightTurned] = sidesOf(Qt::RightToLeft);
    QVERIFY2(left != right, qPrintable(u"%1 %2"_s.arg(left).arg(right)));
    QVERIFY2((left > right) == (rightTurned > leftTurned) && leftTurned != rightTurned, qPrintable(u"%1 %2"_s.arg(leftTurned).arg(rightTurned)));
}

void TestStyle::hairlinesAreSharp_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("one to one") << 1.0;
    QTest::newRow("a quarter more") << 1.25;
    QTest::newRow("half more") << 1.5;
    QTest::newRow("twice") << 2.0;
}

void TestStyle::hairlinesAreSharp()
{
    QFETCH(double, ratio);
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QPushButton button;
    button.resize(61, 31);
    QImage image(int(80 * ratio), int(50 * ratio), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    button.render(&painter, QPoint(7, 5));
    painter.end();
    const QList<QColor> pure{QColor(Qt::white), theme.tokens().color(ColorRole::Line), theme.tokens().color(ColorRole::Raised), theme.tokens().color(ColorRole::Canvas)};
    const int middle = int(37 * ratio);
    for (int y = 0; y < image.height(); ++y)
        QVERIFY2(pure.contains(image.pixelColor(middle, y)), qPrintable(u"row %1: %2"_s.arg(y).arg(image.pixelColor(middle, y).name())));
    QVERIFY(holds(image, QRect(middle, 0, 1, image.height()), theme.tokens().color(ColorRole::Line)));
}

void TestStyle::thumbSaysWhere_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("turned");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("length");
    QTest::newRow("at the beginning") << 0 << 100 << false << 0 << 100;
    QTest::newRow("at the end") << 100 << 100 << false << 100 << 100;
    QTest::newRow("in the middle") << 50 << 100 << false << 50 << 100;
    QTest::newRow("a long way is no thinner than a finger") << 0 << 1 << false << 0 << 36;
    QTest::newRow("turned round") << 0 << 100 << true << 100 << 100;
}

void TestStyle::thumbSaysWhere()
{
    QFETCH(int, value);
    QFETCH(int, page);
    QFETCH(bool, turned);
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QStyleOptionSlider option;
    option.rect = QRect(0, 0, 200, 12);
    option.orientation = Qt::Horizontal;
    option.minimum = 0;
    option.maximum = 100;
    option.pageStep = page;
    option.sliderPosition = value;
    option.upsideDown = turned;
    const QStyle *style = QApplication::style();
    const QRect thumb = style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider);
    QTEST(thumb.left(), "from");
    QTEST(thumb.width(), "length");
    const QRect before = style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSubPage);
    const QRect after = style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddPage);
    QCOMPARE(before.width() + thumb.width() + after.width(), 200);
    QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine).isEmpty());
}

void TestStyle::anErrorIsSeen()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QLineEdit edit;
    edit.resize(120, 30);
    const QColor danger = theme.tokens().ink(Tone::Danger);
    QVERIFY(!holds(painted(edit), QRect(0, 15, 3, 1), danger));
    edit.setProperty("invalid", true);
    QVERIFY(holds(painted(edit), QRect(0, 15, 3, 1), danger));
}

void TestStyle::listsShowWhatIsBehind()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    const auto groundOf = [&theme](const QString &kind) {
        QWidget window;
        QPalette palette;
        palette.setColor(QPalette::Window, theme.tokens().color(ColorRole::Warning));
        window.setPalette(palette);
        auto *list = new QListWidget(&window);
        setKind(list, kind);
        list->setFixedSize(80, 80);
        window.resize(100, 100);
        window.show();
        return painted(window).pixelColor(40, 40);
    };
    QCOMPARE(groundOf({}), theme.tokens().color(ColorRole::Surface));
    QCOMPARE(groundOf(u"bare"_s), theme.tokens().color(ColorRole::Warning));
    QCOMPARE(groundOf(u"offers"_s), theme.tokens().color(ColorRole::Raised));
}

CAMPANILE_TEST(TestStyle)
#include "tst_style.moc"
