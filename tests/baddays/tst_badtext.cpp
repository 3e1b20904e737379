// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

namespace tst_badtext {

using namespace campanile::ui;
using namespace Qt::StringLiterals;

/** What other people wrote is shown as they wrote it, wherever a widget would take it for markup. */
class TestBadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void labelsShowMarkup_data();
    void labelsShowMarkup();
    void tooltipsShowMarkup();
    void labelsThatAskForMarkupHaveIt();

private:
    Theme m_theme;
};

void TestBadText::labelsShowMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>Sale</b>"_s;
    QTest::newRow("a picture of the reader's disk") << u"<img src='file:///etc/hostname'>"_s;
    QTest::newRow("a link that hides its target") << u"<a href='https://evil.example'>https://bank.example</a>"_s;
    QTest::newRow("a table of a thousand columns") << u"<table><tr>"_s + u"<td>x</td>"_s.repeated(1000) + u"</tr></table>"_s;
}

void TestBadText::labelsShowMarkup()
{
    QFETCH(const QString, text);
    QVERIFY(Qt::mightBeRichText(text));
    QWidget window;
    QLabel label(text, &window);
    QLabel plain(text, &window);
    plain.setTextFormat(Qt::PlainText);
    window.show();
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.sizeHint(), plain.sizeHint());
    label.setText(u"<i>Later</i>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestBadText::tooltipsShowMarkup()
{
    QWidget window;
    window.show();
    QToolTip::showText(window.mapToGlobal(QPoint(1, 1)), u"<b>name</b>.png"_s, &window);
    QLabel *tip = nullptr;
    const auto find = [&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel"))
                tip = qobject_cast<QLabel *>(widget);
        }
        return tip != nullptr;
    };
    QTRY_VERIFY(find());
    QCOMPARE(tip->text(), u"<b>name</b>.png"_s);
    QCOMPARE(tip->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}

void TestBadText::labelsThatAskForMarkupHaveIt()
{
    QLabel label(u"<b>Bold</b>"_s);
    label.setTextFormat(Qt::RichText);
    label.show();
    QCOMPARE(label.textFormat(), Qt::RichText);
}

CAMPANILE_TEST(TestBadText)

} // namespace tst_badtext

#include "tst_badtext.moc"
