// SPDX-License-Identifier: GPL-3.0-or-later
// Icons that are made while a start would wait for fonts.
#include "app/core/settings.h"
#include "app/main/fontsahead.h"
#include "app/main/iconsahead.h"
#include "tests/support/testprogram.h"
#include "ui/theme/icons.h"

#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTest>

namespace tst_iconsahead {

using namespace campanile;
using namespace Qt::StringLiterals;

class TestIconsAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iconsOfTheLastStartAreMadeWhileFontsAreListed()
    {
        QTemporaryDir dir;
        Settings settings(dir.filePath(u"settings.ini"_s));
        const Setting<QString> stored{u"appearance/icons"_s, {}};
        const auto count = [](const QString &line) { return ui::iconsMade().count(line); };
        const QString bell = u"bell/19/#ff010203"_s;
        const QString clock = u"clock/19/#ff010203"_s;
        settings.setValue(stored, QString(bell + u'\n'));
        makeIconsMeanwhile(nullptr, settings);
        QCOMPARE(count(bell), 0);
        FontsAhead fonts; // which lists nothing before it is asked to
        QVERIFY(!fonts.isListed());
        makeIconsMeanwhile(&fonts, settings);
        QCOMPARE(count(bell), 1);
        // Once fonts are there, an icon is made when it is needed.
        fonts.list(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
        fonts.await();
        settings.setValue(stored, clock);
        makeIconsMeanwhile(&fonts, settings);
        QCOMPARE(count(clock), 0);
        rememberIcons(settings);
        const QStringList kept = settings.value(stored).split(u'\n');
        QVERIFY(kept.size() <= 60);
        QCOMPARE(kept, ui::iconsMade().mid(0, kept.size()));
        QVERIFY(kept.contains(bell));
    }
};

CAMPANILE_TEST(TestIconsAhead)

} // namespace tst_iconsahead

#include "tst_iconsahead.moc"
