// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-ins on a computer on which OpenSSL's libcrypto is missing: said, and nothing stored in the clear.
#include "app/core/libcrypto.h"
#include "server/core/vault.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_vaultnocrypto {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

class TestVaultNoCrypto final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setLibCryptoName(u"campanile_is_not_there"_s); }

    void everyUseSaysThatItIsMissing()
    {
        const auto key = Vault::newKey();
        QVERIFY(!key);
        QCOMPARE(key.error().code, u"vault.noCrypto"_s);
        const auto vault = Vault::create(QByteArray(32, 'k'));
        QVERIFY(vault);
        const auto sealed = vault->seal("secret", "row");
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, u"vault.noCrypto"_s);
        // What was sealed before is not taken for damaged: its accounts need not be connected again.
        const QString bytes = QString::fromLatin1(QByteArray(40, 'x').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        for (const QString &head : {u"v1"_s, u"v2."_s + Vault::idOf(QByteArray(32, 'k'))}) {
            const auto opened = vault->open(head + u'.' + bytes, "row");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, u"vault.noCrypto"_s);
        }
    }
};

CAMPANILE_APPLESS_TEST(TestVaultNoCrypto)

} // namespace tst_vaultnocrypto

#include "tst_vaultnocrypto.moc"
