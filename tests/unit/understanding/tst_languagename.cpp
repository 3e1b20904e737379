// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/languagename.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_languagename {

using namespace campanile;
using namespace Qt::StringLiterals;

/** What a reader calls a language, from the CLDR. */
class TestLanguageName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("reader");
        QTest::addColumn<QString>("name");
        QTest::addRow("German for an English reader") << u"de"_s << u"en_US"_s << u"German"_s;
        QTest::addRow("English for a German reader") << u"en"_s << u"de_DE"_s << u"Englisch"_s;
        QTest::addRow("what a French reader writes small begins with a capital") << u"de"_s << u"fr_FR"_s << u"Allemand"_s;
        QTest::addRow("Arabic for an Arabic reader") << u"ar"_s << u"ar_EG"_s << u"\u0627\u0644\u0639\u0631\u0628\u064A\u0629"_s;
        QTest::addRow("a country is not the language") << u"pt-BR"_s << u"en_GB"_s << u"Portuguese"_s;
        QTest::addRow("an unknown tag stays") << u"qqx"_s << u"en_US"_s << u"qqx"_s;
        QTest::addRow("nothing") << QString() << u"en_US"_s << QString();
    }
    void names()
    {
        QFETCH(QString, tag);
        QFETCH(QString, reader);
        QFETCH(QString, name);
        QCOMPARE(domain::languageName(tag, reader), name);
    }
};

CAMPANILE_APPLESS_TEST(TestLanguageName)

} // namespace tst_languagename

#include "tst_languagename.moc"
