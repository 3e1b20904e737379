// SPDX-License-Identifier: GPL-3.0-or-later
// The digest against the examples of FIPS 180-4, and when the library behind it is loaded.
#include "app/core/libcrypto.h"
#include "app/core/sha256.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

namespace tst_sha256 {

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

/** Whether this process has OpenSSL's libcrypto in its memory. */
bool hasLibCrypto()
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/libcrypto.so");
}

} // namespace

class TestSha256 final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // First: the other functions load it.
    void isLoadedWithTheFirstBytes()
    {
        Sha256 digest;
        digest.reset();
        QVERIFY(!hasLibCrypto());
        digest.add("abc");
        QVERIFY(hasLibCrypto());
        QVERIFY(libcrypto());
    }

    void knowsTheExamples_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("nothing") << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }
    void knowsTheExamples()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, expected);
        Sha256 digest;
        if (!bytes.isEmpty())
            digest.add(bytes);
        QCOMPARE(digest.result().toHex(), expected);
    }

    void goesOnAfterAResultAndBeginsAnew()
    {
        const QByteArray first(100'000, 'a');
        const QByteArray second("and the rest");
        Sha256 digest;
        digest.add(first);
        QCOMPARE(digest.result(), QCryptographicHash::hash(first, QCryptographicHash::Sha256));
        digest.add(second);
        QCOMPARE(digest.result(), QCryptographicHash::hash(first + second, QCryptographicHash::Sha256));
        digest.reset();
        digest.add(second);
        QCOMPARE(digest.result(), QCryptographicHash::hash(second, QCryptographicHash::Sha256));
    }
};

CAMPANILE_APPLESS_TEST(TestSha256)

} // namespace tst_sha256

#include "tst_sha256.moc"
