// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a preview: what is shaped again when something of it differs, and that nobody is laid out for nothing.
#include "tests/support/testprogram.h"
#include "views/composer/previewtext.h"

#include <QLayout>
#include <QTest>

namespace tst_previewtext {

using namespace Qt::StringLiterals;
using campanile::views::composer::PreviewText;

class TestPreviewText : public QObject
{
    Q_OBJECT

    static constexpr int kWidth = 300;

    static QString lines(int from, int to)
    {
        QStringList list;
        for (int i = from; i < to; ++i)
            list.append(u"Line %1 about the harbour"_s.arg(i));
        return list.join(u'\n');
    }

private Q_SLOTS:
    void onlyWhatDiffersIsShapedAgain_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QList<PreviewText::Stretch>>("accented");
        QTest::addColumn<int>("shaped");
        const QString whole = lines(0, 40);
        QTest::newRow("the same text") << whole << QList<PreviewText::Stretch>{} << 0;
        QTest::newRow("a letter at the end") << whole + u'!' << QList<PreviewText::Stretch>{} << 1;
        QTest::newRow("a letter at the beginning") << u'!' + whole << QList<PreviewText::Stretch>{} << 1;
        QTest::newRow("a letter in the middle") << QString(whole).replace(u"Line 20 "_s, u"Line 20! "_s) << QList<PreviewText::Stretch>{} << 1;
        QTest::newRow("a paragraph more in the middle") << lines(0, 20) + u"\nNew\n"_s + lines(20, 40) << QList<PreviewText::Stretch>{} << 1;
        QTest::newRow("a paragraph less") << lines(0, 20) + u'\n' + lines(21, 40) << QList<PreviewText::Stretch>{} << 0;
        QTest::newRow("the last ones gone") << lines(0, 20) << QList<PreviewText::Stretch>{} << 0;
        QTest::newRow("a link in the first one") << whole << QList<PreviewText::Stretch>{{0, 4}} << 1;
        QTest::newRow("a link over two of them") << whole << QList<PreviewText::Stretch>{{5, 40}} << 2;
        QTest::newRow("another text") << lines(100, 103) << QList<PreviewText::Stretch>{} << 3;
    }
    void onlyWhatDiffersIsShapedAgain()
    {
        QFETCH(QString, now);
        QFETCH(QList<PreviewText::Stretch>, accented);
        QFETCH(int, shaped);
        PreviewText text;
        text.resize(kWidth, 1000);
        text.setText(lines(0, 40), {}, Qt::LeftToRight);
        QVERIFY(text.heightForWidth(kWidth) > 0);
        QCOMPARE(text.shapings(), 40);
        text.setText(now, accented, Qt::LeftToRight);
        const int height = text.heightForWidth(kWidth);
        QCOMPARE(text.shapings(), 40 + shaped);
        QCOMPARE(text.text(), now);
        // What was kept stands as what is made anew.
        PreviewText fresh;
        fresh.setText(now, accented, Qt::LeftToRight);
        QCOMPARE(height, fresh.heightForWidth(kWidth));
        text.resize(kWidth, height);
        fresh.resize(kWidth, height);
        QCOMPARE(text.grab().toImage(), fresh.grab().toImage());
    }

    void aLayoutIsAskedForOnlyWhenTheHeightDiffers_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("asked");
        QTest::newRow("a letter that fits into its line") << u"One more\nTwo"_s << false;
        QTest::newRow("a line more") << u"One\nTwo\nThree"_s << true;
        QTest::newRow("a line less") << u"One"_s << true;
    }
    void aLayoutIsAskedForOnlyWhenTheHeightDiffers()
    {
        QFETCH(QString, now);
        QFETCH(bool, asked);
        QWidget host;
        auto *text = new PreviewText(&host);
        auto *column = new QVBoxLayout(&host);
        column->addWidget(text);
        column->addStretch();
        text->setText(u"One\nTwo"_s, {}, Qt::LeftToRight);
        host.resize(kWidth, 400);
        host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&host));
        const int before = text->height();
        text->setText(now, {}, Qt::LeftToRight);
        QCoreApplication::sendPostedEvents(&host, QEvent::LayoutRequest);
        QCOMPARE(text->height() != before, asked);
        QCOMPARE(text->height(), text->heightForWidth(text->width()));
    }

    void linesOfTwoDirectionsStayInTheColumn()
    {
        const QString words = u"تقول Facebook: Error validating access token: the session has been invalidated because the user changed the password. "_s.repeated(2);
        PreviewText text;
        text.setText(words, {}, Qt::RightToLeft);
        for (int width = 120; width < 340; ++width) {
            text.resize(width, text.heightForWidth(width));
            QImage picture(text.size(), QImage::Format_RGB32);
            picture.fill(Qt::white);
            text.render(&picture, {}, {}, QWidget::DrawChildren);
            for (int y = 0; y < picture.height(); ++y)
                QVERIFY2(picture.pixel(0, y) == qRgb(255, 255, 255), qPrintable(u"cut at a width of %1"_s.arg(width)));
        }
    }

    void longWordsStayInTheColumn()
    {
        PreviewText text;
        text.setText(QString(400, u'x') + u'\n' + QStringView(u"😀").toString().repeated(200), {}, Qt::LeftToRight);
        const int height = text.heightForWidth(kWidth);
        QVERIFY(height > 4 * QFontMetrics(text.font()).height());
        text.resize(kWidth, height);
        text.setText({}, {}, Qt::LeftToRight);
        QVERIFY(text.heightForWidth(kWidth) <= 2 * QFontMetrics(text.font()).height());
    }
};

CAMPANILE_TEST(TestPreviewText)

} // namespace tst_previewtext

#include "tst_previewtext.moc"
