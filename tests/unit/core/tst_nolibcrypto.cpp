// SPDX-License-Identifier: GPL-3.0-or-later
// A computer on which OpenSSL's libcrypto is missing.
#include "app/core/libcrypto.h"
#include "app/core/sha256.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_nolibcrypto {

using namespace campanile;
using namespace Qt::StringLiterals;

class TestNoLibCrypto final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setLibCryptoName(u"campanile_is_not_there"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"libcrypto is missing or too old: .+"_s));
        QVERIFY(!libcrypto());
    }

    void digestsAreMadeAllTheSame()
    {
        Sha256 digest;
        QCOMPARE(digest.result().toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        digest.add("a");
        const QByteArray first = digest.result();
        digest.add("bc");
        QCOMPARE(digest.result().toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        digest.reset();
        digest.add("a");
        QCOMPARE(digest.result(), first);
    }
};

CAMPANILE_APPLESS_TEST(TestNoLibCrypto)

} // namespace tst_nolibcrypto

#include "tst_nolibcrypto.moc"
