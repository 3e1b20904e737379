// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

using namespace campanile::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(campanile::ui::ThemeKind)

/** Contrast goals of ux.md section 1, measured; following the desktop; icons; text scale. */
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownOfAFontGoesWithIt();
    void aLineIsCutAsQtCutsIt_data();
    void aLineIsCutAsQtCutsIt();
    void contrast_data();
    void contrast();
    void foreignAccent_data();
    void foreignAccent();
    void followsTheDesktop();
    void highContrastWins();
    void reducedMotion();
    void textScales();
    void whatIsOnTheScreenScalesAtOnce();
    void emojiComesAfterTheTextFont();
    void everyIconDraws();
    void iconsAreMadeAhead();
    void pointingIconsTurnRound();
    void ratioKnownValues();
    void initialsOfNames_data();
    void initialsOfNames();
};

void TestTheme::whatIsKnownOfAFontGoesWithIt()
{
    Theme theme;
    theme.apply();
    const QString text = u"Scheduled"_s;
    for (const TypeRole role : {TypeRole::Caption, TypeRole::CaptionStrong, TypeRole::Body, TypeRole::Strong, TypeRole::Title, TypeRole::Display}) {
        const int before = theme.advance(role, text);
        QCOMPARE(before, QFontMetrics(theme.font(role)).horizontalAdvance(text));
        QCOMPARE(theme.advance(role, text), before);
        theme.setTextScale(200);
        QVERIFY(theme.advance(role, text) > before);
        QCOMPARE(theme.advance(role, text), QFontMetrics(theme.font(role)).horizontalAdvance(text));
        theme.setTextScale(100);
        QCOMPARE(theme.advance(role, text), before);
    }
    theme.setFamilies({u"Noto Sans Mono"_s});
    QCOMPARE(theme.font(TypeRole::Body).families(), QStringList{u"Noto Sans Mono"_s});
}

void TestTheme::aLineIsCutAsQtCutsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"Grace"_s;
    QTest::newRow("exactly a little too long") << u"Where is my parcel? It was to be here today"_s;
    QTest::newRow("long") << u"Where is my parcel? It was to be here on Monday. "_s.repeated(20);
    QTest::newRow("the narrowest letters") << u"illil.,i'"_s.repeated(60);
    QTest::newRow("letters with many marks") << u"a\u0301\u0302\u0303\u0304"_s.repeated(100);
    QTest::newRow("emoji of several parts") << u"\U0001F469\u200D\U0001F680 \U0001F3F4\uFE0F "_s.repeated(60);
    QTest::newRow("from right to left") << u"\u0623\u064A\u0646 \u0637\u0631\u062F\u064A\u061F "_s.repeated(40);
    QTest::newRow("isolated, as names are") << u'\u2068' + u"Grace Brewster Murray Hopper "_s.repeated(10) + u'\u2069';
    QTest::newRow("several lines in one") << u"One\nTwo\nThree\n"_s.repeated(30);
    QTest::newRow("nothing") << QString();
}

/** The shortcut over long texts shows what the whole text would. */
void TestTheme::aLineIsCutAsQtCutsIt()
{
    QFETCH(QString, text);
    const QFont font = fontOf(TypeRole::Body);
    const QRect rect(4, 2, 220, 20);
    const auto painted = [&](const std::function<void(QPainter *)> &paint) {
        QImage image(230, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(&painter);
        return image;
    };
    int used = -1;
    const QImage ours = painted([&](QPainter *painter) { used = drawLine(painter, rect, text, font, Qt::black); });
    QString whole = text;
    whole.replace(u'\n', u' ');
    whole = QFontMetrics(font).elidedText(whole, Qt::ElideRight, rect.width());
    const QImage theirs = painted([&](QPainter *painter) {
        painter->setFont(font);
        painter->setPen(Qt::black);
        painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, whole);
    });
    QCOMPARE(ours, theirs);
    QVERIFY2(used >= 0 && used <= rect.width() + 1, qPrintable(QString::number(used)));
    QVERIFY(text.isEmpty() == (used == 0));
}

void TestTheme::contrast_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("high contrast light") << ThemeKind::HighContrastLight;
    QTest::newRow("high contrast dark") << ThemeKind::HighContrastDark;
}

void TestTheme::contrast()
{
    QFETCH(ThemeKind, kind);
    const Tokens t = Tokens::of(kind);
    for (const ColorRole ground : {ColorRole::Canvas, ColorRole::Surface, ColorRole::Raised}) {
        QVERIFY(contrastRatio(t.color(ColorRole::Text), t.color(ground)) >= 7);
        QVERIFY(contrastRatio(t.color(ColorRole::Muted), t.color(ground)) >= 4.5);
        QVERIFY(contrastRatio(t.color(ColorRole::Accent), t.color(ground)) >= 4.5);
    }
    QVERIFY(contrastRatio(t.color(ColorRole::OnAccent), t.color(ColorRole::Accent)) >= 4.5);
    QVERIFY(contrastRatio(t.color(ColorRole::Text), t.hover()) >= 7);
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger, Tone::Info}) {
        QVERIFY(contrastRatio(t.ink(tone), t.soft(tone)) >= 4.5);
        QVERIFY(contrastRatio(t.ink(tone), t.color(ColorRole::Surface)) >= 4.5);
    }
    for (int i = 0; i < 8; ++i)
        QVERIFY2(contrastRatio(t.data(i), t.color(ColorRole::Surface)) >= 3, qPrintable(t.data(i).name()));
    QCOMPARE(t.line, t.isHighContrast() ? 2 : 1);
}

void TestTheme::foreignAccent_data()
{
    QTest::addColumn<QColor>("accent");
    QTest::newRow("pale yellow") << QColor(0xffe066);
    QTest::newRow("deep green") << QColor(0x004d00);
    QTest::newRow("pink") << QColor(0xff66c4);
}

void TestTheme::foreignAccent()
{
    QFETCH(QColor, accent);
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const Tokens t = Tokens::of(kind).withAccent(accent);
        QVERIFY(contrastRatio(t.color(ColorRole::Accent), t.color(ColorRole::Surface)) >= 4.5);
        QVERIFY(contrastRatio(t.color(ColorRole::OnAccent), t.color(ColorRole::Accent)) >= 4.5);
    }
}

void TestTheme::followsTheDesktop()
{
    SystemLook look;
    Theme theme([&look] { return look; });
    theme.apply();
    QCOMPARE(theme.tokens().kind, ThemeKind::Light);
    QWidget widget;
    QSignalSpy spy(&theme, &Theme::changed);
    look.dark = true;
    theme.refreshSystem();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(tokens().kind, ThemeKind::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::of(ThemeKind::Dark).color(ColorRole::Canvas));
    theme.setMode(ThemeMode::Light);
    QCOMPARE(tokens().kind, ThemeKind::Light);
    theme.refreshSystem();
    QCOMPARE(tokens().kind, ThemeKind::Light);
}

void TestTheme::highContrastWins()
{
    SystemLook look;
    look.highContrast = true;
    look.dark = true;
    look.accent = QColor(Qt::red);
    Theme theme([&look] { return look; });
    QCOMPARE(theme.tokens().kind, ThemeKind::HighContrastDark);
    QCOMPARE(theme.tokens().color(ColorRole::Accent), QColor(0xffff00));
}

void TestTheme::reducedMotion()
{
    SystemLook look;
    look.reducedMotion = true;
    Theme theme([&look] { return look; });
    QCOMPARE(theme.motionMs(), 0);
    theme.setMotion(MotionMode::Full);
    QCOMPARE(theme.motionMs(), 150);
}

void TestTheme::textScales()
{
    Theme theme([] { return SystemLook{}; });
    const qreal body = theme.font(TypeRole::Body).pointSizeF();
    QCOMPARE(theme.font(TypeRole::Display).pointSizeF(), body + 8);
    QCOMPARE(theme.font(TypeRole::Title).pointSizeF(), body + 3);
    QCOMPARE(theme.font(TypeRole::Caption).pointSizeF(), body - 2);
    theme.setTextScale(200);
    QCOMPARE(theme.font(TypeRole::Body).pointSizeF(), body * 2);
    theme.setTextScale(9000);
    QCOMPARE(theme.textScale(), 200);
}

void TestTheme::whatIsOnTheScreenScalesAtOnce()
{
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *plain = new QLabel(u"plain"_s);
    auto *caption = new QLabel(u"caption"_s);
    caption->setFont(fontOf(TypeRole::Caption));
    auto *box = new QWidget;
    box->setFont(fontOf(TypeRole::Title));
    auto *strong = new QLabel(u"strong"_s, box);
    QFont bold = strong->font();
    bold.setBold(true);
    strong->setFont(bold);
    auto *button = new QPushButton(u"primary"_s);
    button->setProperty("kind", u"primary"_s);
    for (QWidget *widget : {static_cast<QWidget *>(plain), static_cast<QWidget *>(caption), box, static_cast<QWidget *>(button)})
        column->addWidget(widget);
    window.show();
    const QList<QWidget *> all{plain, caption, box, strong, button};
    QList<qreal> sizes;
    for (const QWidget *widget : all)
        sizes.append(widget->font().pointSizeF());
    QVERIFY(sizes.at(1) < sizes.at(0) && sizes.at(2) > sizes.at(0));
    for (const int percent : {150, 100}) {
        theme.setTextScale(percent);
        for (qsizetype i = 0; i < all.size(); ++i)
            QVERIFY2(qAbs(all.at(i)->font().pointSizeF() - sizes.at(i) * percent / 100) < 0.1, qPrintable(u"%1: %2 at %3 %"_s.arg(i).arg(all.at(i)->font().pointSizeF()).arg(percent)));
    }
}

void TestTheme::emojiComesAfterTheTextFont()
{
    Theme theme([] { return SystemLook{}; });
    const QStringList families = theme.font(TypeRole::Body).families();
    QVERIFY(families.size() >= 2);
    QCOMPARE(families.last(), u"Noto Color Emoji"_s);
}

void TestTheme::everyIconDraws()
{
    Theme theme([] { return SystemLook{}; });
    QVERIFY(iconNames().size() >= 60);
    for (const QString &name : iconNames()) {
        const QImage image = iconPixmap(name, 24, QColor(Qt::red), 1).toImage();
        bool any = false;
        for (int y = 0; y < image.height() && !any; ++y) {
            for (int x = 0; x < image.width() && !any; ++x)
                any = qAlpha(image.pixel(x, y)) > 100;
        }
        QVERIFY2(any, qPrintable(name));
    }
}

void TestTheme::iconsAreMadeAhead()
{
    const QColor color(1, 2, 3);
    QVERIFY(!iconPixmap(u"bell"_s, 17, color, 1).isNull());
    const QString line = iconsMade().last();
    QVERIFY(line.startsWith(u"bell/17/"_s));
    // What is there is not made twice, nor named twice.
    const qsizetype count = iconsMade().size();
    makeIcon(line);
    QCOMPARE(iconsMade().size(), count);
    makeIcon(QString(line).replace(u"bell"_s, u"clock"_s));
    QCOMPARE(iconsMade().size(), count + 1);
    QCOMPARE(iconsMade().last(), QString(line).replace(u"bell"_s, u"clock"_s));
    for (const QString &wrong : {QString(), u"bell"_s, u"bell/0/#ff010203"_s, u"bell/100000/#ff010203"_s, u"bell/17/blueish"_s, u"no-such-icon/17/#ff010203"_s, u"../../i18n/x/17/#ff010203"_s})
        makeIcon(wrong);
    QCOMPARE(iconsMade().size(), count + 1);
}

void TestTheme::pointingIconsTurnRound()
{
    const QImage ltr = iconPixmap(u"arrow-right"_s, 24, Qt::black, 1).toImage();
    const QImage still = iconPixmap(u"clock"_s, 24, Qt::black, 1).toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = iconPixmap(u"arrow-right"_s, 24, Qt::black, 1).toImage();
    const QImage stillRtl = iconPixmap(u"clock"_s, 24, Qt::black, 1).toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(rtl, ltr.mirrored(true, false));
    QVERIFY(rtl != ltr);
    QCOMPARE(stillRtl, still);
}

void TestTheme::ratioKnownValues()
{
    QVERIFY(qAbs(contrastRatio(Qt::white, Qt::black) - 21) < 0.001);
    QVERIFY(qAbs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    QCOMPARE(blend(Qt::black, Qt::white, 0.12), QColor(224, 224, 224));
}

void TestTheme::initialsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << u"Nora Berg"_s << u"NB"_s;
    QTest::newRow("one word") << u"Cafe"_s << u"C"_s;
    QTest::newRow("three words take the outer two") << u"Old Town Roasters"_s << u"OR"_s;
    QTest::newRow("none") << u"  "_s << u"?"_s;
}

void TestTheme::initialsOfNames()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(initials(name), letters);
}

CAMPANILE_TEST(TestTheme)
#include "tst_theme.moc"
