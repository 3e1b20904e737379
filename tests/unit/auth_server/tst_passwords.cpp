// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/passwords.h"
#include "server/core/auth/secrets.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_passwords {

namespace {

const QByteArray Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const QByteArray Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const QString Password = u"correct horse battery"_s;

} // namespace

/** Hashing of passwords, and the proof key of a sign-in. */
class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pkceVectors();
    void passwords();
    void passwordOfTwoKeyboardsIsOne();
};

void TestPasswords::pkceVectors()
{
    // The example of RFC 7636 appendix B.
    QCOMPARE(pkceChallenge(Verifier), Challenge);
    QVERIFY(isPkceVerifier(Verifier));
    QVERIFY(!isPkceVerifier(Verifier.first(42)));
    QVERIFY(!isPkceVerifier(QByteArray(129, 'a')));
    QVERIFY(!isPkceVerifier(QByteArray(43, '/')));
    QVERIFY(isPkceChallenge(Challenge));
    QVERIFY(!isPkceChallenge(Challenge + '='));
}

void TestPasswords::passwords()
{
    const Passwords passwords({1, 8192 * 1024});
    const auto hash = passwords.hash(Password);
    QVERIFY(hash);
    QVERIFY(hash->startsWith(u"$argon2id$"_s));
    QVERIFY(passwords.verify(*hash, Password));
    QVERIFY(!passwords.verify(*hash, Password + u'x'));
    QVERIFY(!passwords.verify({}, Password));
    QVERIFY(!passwords.verify(u"$argon2id$nonsense"_s, Password));
    QCOMPARE(passwords.hash(u"short"_s).error().code, u"auth.passwordTooShort"_s);
    QCOMPARE(passwords.hash(QString(1025, u'a')).error().code, u"auth.passwordTooLong"_s);
    QVERIFY(!passwords.verify(*hash, QString(100'000, u'a')));
    QVERIFY(*passwords.hash(Password) != *hash);
}

void TestPasswords::passwordOfTwoKeyboardsIsOne()
{
    const Passwords passwords({1, 8192 * 1024});
    const auto hash = passwords.hash(QString::fromUtf8("cr\xc3\xa8me br\xc3\xbbl\xc3\xa9" "e"));
    QVERIFY(hash);
    QVERIFY(passwords.verify(*hash, QString::fromUtf8("cre\xcc\x80me bru\xcc\x82le\xcc\x81" "e")));
}

} // namespace campanile::server::tst_passwords

CAMPANILE_GUILESS_TEST(campanile::server::tst_passwords::TestPasswords)
#include "tst_passwords.moc"
