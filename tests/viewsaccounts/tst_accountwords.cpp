// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/generated/enums.h"
#include "tests/support/testprogram.h"
#include "views/accounts/accountwords.h"
#include "views/accounts/connectinput.h"
#include "views/accounts/detailparts.h"
#include "views/accounts/networkwords.h"
#include "views/accounts/recoverywords.h"

#include <QImage>
#include <QLabel>
#include <QTest>

#include <memory>

namespace tst_accountwords {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using domain::Platform;

namespace {
constexpr qint64 kNow = 1'795'000'000'000;
constexpr qint64 kDay = 86'400'000;
}

class TestAccountWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void stateFollowsStatusAndHealth_data();
    void stateFollowsStatusAndHealth();
    void arrivalIsTold_data();
    void arrivalIsTold();
    void statesAreNeverColourAlone();
    void signInIsSaidInDays_data();
    void signInIsSaidInDays();
    void serversAreUnderstood_data();
    void serversAreUnderstood();
    void suggestionsFollowWhatIsTyped();
    void wrappedLinesOfTwoDirectionsAreWhole();
    void everyIssueHasARepair_data();
    void everyIssueHasARepair();
    void unknownStepsFallBackToTheRecord();
    void everyCodeOfTheNetworksHasASentence_data();
    void everyCodeOfTheNetworksHasASentence();
    void aLineThatFitsIsFound();
    void whyAChannelCannotBeChosen_data();
    void whyAChannelCannotBeChosen();
    void factorsAreSentences_data();
    void factorsAreSentences();
};

void TestAccountWords::stateFollowsStatusAndHealth_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("issue");
    QTest::addColumn<qint64>("endsInMs");
    QTest::addColumn<bool>("isLimited");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const QString &status, const QString &issue, qint64 ends, bool limited, AccountState state) {
        QTest::newRow(name) << status << issue << ends << limited << int(state);
    };
    row("connected and well", u"connected"_s, {}, 0, false, AccountState::Connected);
    row("the network wants a new sign-in", u"needs_reauth"_s, {}, 0, false, AccountState::NeedsSignIn);
    row("health knows of the ended sign-in first", u"connected"_s, u"token_expired"_s, 0, false, AccountState::NeedsSignIn);
    row("ends in twelve days", u"connected"_s, u"token_expiring"_s, 12 * kDay, false, AccountState::EndsSoon);
    row("ends in two months", u"connected"_s, {}, 60 * kDay, false, AccountState::Connected);
    row("ended yesterday", u"connected"_s, {}, -kDay, false, AccountState::NeedsSignIn);
    row("asked to wait", u"connected"_s, u"rate_limited"_s, 0, true, AccountState::Waiting);
    row("calls fail", u"connected"_s, u"sync_failed"_s, 0, false, AccountState::Failing);
    row("suspended counts more than the sign-in", u"needs_reauth"_s, u"account_suspended"_s, 0, false, AccountState::Suspended);
    row("paused by a person", u"disabled"_s, u"sync_failed"_s, 0, false, AccountState::Paused);
    row("disconnected", u"disconnected"_s, u"account_disconnected"_s, 0, false, AccountState::Disconnected);
    row("not finished", u"pending"_s, {}, 0, false, AccountState::Pending);
}

void TestAccountWords::stateFollowsStatusAndHealth()
{
    QFETCH(QString, status);
    QFETCH(QString, issue);
    QFETCH(qint64, endsInMs);
    QFETCH(bool, isLimited);
    QFETCH(int, state);
    models::AccountRow account;
    account.status = status;
    models::HealthRow health;
    health.issue = issue;
    health.isRateLimited = isLimited;
    health.callsResetAt = isLimited ? kNow + kDay : 0;
    health.signInEndsAt = endsInMs == 0 ? 0 : kNow + endsInMs;
    QCOMPARE(int(accountState(account, &health, kNow)), state);
}

void TestAccountWords::statesAreNeverColourAlone()
{
    QSet<QString> words;
    for (int i = 0; i <= int(AccountState::Disconnected); ++i) {
        const ui::ChipLook look = stateLook(AccountState(i));
        QVERIFY(!look.icon.isEmpty());
        QVERIFY(!look.text.isEmpty());
        words.insert(look.text);
    }
    QCOMPARE(words.size(), int(AccountState::Disconnected) + 1);
}

void TestAccountWords::signInIsSaidInDays_data()
{
    QTest::addColumn<qint64>("endsInMs");
    QTest::addColumn<QString>("words");
    QTest::newRow("renewed by the program") << qint64(0) << u"renews itself"_s;
    QTest::newRow("twelve days") << 12 * kDay << u"ends in 12 days"_s;
    QTest::newRow("begun days count") << 11 * kDay + 1 << u"ends in 12 days"_s;
    QTest::newRow("the last day is said in hours") << kDay / 4 << u"ends in 6 hours"_s;
    QTest::newRow("over since today") << qint64(-1000) << u"ended today"_s;
    QTest::newRow("over since three days") << -3 * kDay << u"ended 3 days ago"_s;
}

void TestAccountWords::signInIsSaidInDays()
{
    QFETCH(qint64, endsInMs);
    QFETCH(QString, words);
    models::AccountRow account;
    account.status = u"connected"_s;
    models::HealthRow health;
    health.signInEndsAt = endsInMs == 0 ? 0 : kNow + endsInMs;
    QCOMPARE(signInWords(account, &health, kNow), words);
}

void TestAccountWords::arrivalIsTold_data()
{
    QTest::addColumn<bool>("tells");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing is known yet") << false << 0 << QString() << QString() << QString();
    QTest::newRow("the network tells") << true << 600 << QString() << u"arrive at once (webhook)"_s << QString();
    QTest::newRow("a network without webhooks") << false << 120 << QString() << u"are looked for every 2 minutes"_s << QString();
    QTest::newRow("every three minutes and a half") << false << 210 << QString() << u"are looked for every 4 minutes"_s << QString();
    QTest::newRow("a server that nobody reaches") << false << 180 << u"webhook.needsPublicServer"_s << u"are looked for every 3 minutes"_s
                                                  << u"New messages arrive at once only on a team server with a public address."_s;
    QTest::newRow("an account that is paused") << false << 0 << u"webhook.quiet"_s << QString() << QString();
    QTest::newRow("a code of a newer server") << false << 180 << u"webhook.moonPhase"_s << u"are looked for every 3 minutes"_s << QString();
}

void TestAccountWords::arrivalIsTold()
{
    QFETCH(bool, tells);
    QFETCH(int, seconds);
    QFETCH(QString, problem);
    QFETCH(QString, words);
    QFETCH(QString, hint);
    models::HealthRow health;
    health.tellsAtOnce = tells;
    health.inboxEverySeconds = seconds;
    health.webhookProblem = problem;
    QCOMPARE(arrivalWords(health), words);
    QCOMPARE(arrivalHint(health), hint);
}

void TestAccountWords::serversAreUnderstood_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    const auto mastodon = [](const char *name, const QString &text, const QString &value) { QTest::newRow(name) << Platform::Mastodon << text << value; };
    mastodon("a host", u"mastodon.social"_s, u"mastodon.social"_s);
    mastodon("spaces and capitals", u"  Mastodon.Social "_s, u"mastodon.social"_s);
    mastodon("the address of a profile", u"https://mastodon.social/@halden"_s, u"mastodon.social"_s);
    mastodon("the whole name of an account", u"@halden@mastodon.social"_s, u"mastodon.social"_s);
    mastodon("a port", u"localhost:3000"_s, u"localhost:3000"_s);
    mastodon("letters beyond ASCII", u"kaffeerösterei.example"_s, u"xn--kaffeersterei-omb.example"_s);
    mastodon("a name alone is no server", u"halden"_s, {});
    mastodon("nothing", QString(), {});
    mastodon("words", u"my server"_s, {});
    mastodon("an empty label", u"mastodon..social"_s, {});
    const auto bluesky = [](const char *name, const QString &text, const QString &value) { QTest::newRow(name) << Platform::Bluesky << text << value; };
    bluesky("a bare name is one of bsky.social", u"halden"_s, u"halden.bsky.social"_s);
    bluesky("with the sign", u"@halden.bsky.social"_s, u"halden.bsky.social"_s);
    bluesky("an own domain", u"halden.coffee"_s, u"halden.coffee"_s);
    bluesky("the address of a profile on Bluesky", u"https://bsky.app/profile/halden.coffee"_s, u"halden.coffee"_s);
    bluesky("a DID", u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s, u"did:plc:ewvi7nxzyoun6zhxrhs64oiz"_s);
    bluesky("no name at all", u" "_s, {});
}

void TestAccountWords::serversAreUnderstood()
{
    QFETCH(Platform, platform);
    QFETCH(QString, text);
    QFETCH(QString, value);
    const ServerInput input = readServer(platform, text);
    QCOMPARE(input.value, value);
    // Exactly one of the two: what was understood, or what is wrong.
    QCOMPARE(input.problem.isEmpty(), !value.isEmpty());
}

void TestAccountWords::suggestionsFollowWhatIsTyped()
{
    QCOMPARE(serverSuggestions(Platform::Mastodon, {}).first(), u"mastodon.social"_s);
    QCOMPARE(serverSuggestions(Platform::Mastodon, u"foss"_s), QStringList{u"fosstodon.org"_s});
    QVERIFY(serverSuggestions(Platform::Mastodon, u"@halden@chaos"_s).contains(u"chaos.social"_s));
    QCOMPARE(serverSuggestions(Platform::Bluesky, u"halden"_s), QStringList{u"halden.bsky.social"_s});
    QVERIFY(serverSuggestions(Platform::Bluesky, u"halden.coffee"_s).isEmpty());
}

void TestAccountWords::everyIssueHasARepair_data()
{
    QTest::addColumn<QString>("issue");
    for (const std::string_view wire : api::AccountIssueTypeTraits::info().values)
        QTest::newRow(wire.data()) << QString::fromLatin1(wire.data(), qsizetype(wire.size()));
}

void TestAccountWords::everyIssueHasARepair()
{
    QFETCH(QString, issue);
    const Recovery recovery = recoveryFor(issue, u"LinkedIn"_s, nullptr);
    QVERIFY(!recovery.title.isEmpty());
    QVERIFY(!recovery.description.isEmpty());
    QVERIFY(!recovery.steps.isEmpty());
    for (const QString &step : recovery.steps)
        QVERIFY2(step.endsWith(u'.') && !step.contains(u"%1"_s), qPrintable(step));
    QVERIFY(!recovery.description.contains(u"%1"_s));
}

void TestAccountWords::unknownStepsFallBackToTheRecord()
{
    models::GuidanceRow guidance;
    guidance.steps = {{u"grantAll"_s, u"server's words"_s}, {u"danceInTheRain"_s, u"Dance in the rain."_s}};
    guidance.title = u"New kind of trouble"_s;
    guidance.description = u"Nobody knew it before."_s;
    guidance.minutes = 7;
    const Recovery known = recoveryFor(u"token_expired"_s, u"X"_s, &guidance);
    QCOMPARE(known.title, u"The sign-in has ended"_s);
    QCOMPARE(known.steps.size(), 2);
    QVERIFY(known.steps.first() != u"server's words"_s);
    QCOMPARE(known.steps.last(), u"Dance in the rain."_s);
    QCOMPARE(known.minutes, 7);
    const Recovery unknown = recoveryFor(u"moon_phase"_s, u"X"_s, &guidance);
    QCOMPARE(unknown.title, guidance.title);
    QCOMPARE(unknown.description, guidance.description);
}

void TestAccountWords::everyCodeOfTheNetworksHasASentence_data()
{
    QTest::addColumn<QString>("sentence");
    for (const Platform platform : domain::allPlatforms()) {
        const domain::NetworkInfo &network = domain::NetworkCatalogue::builtIn().network(platform);
        const QString key = domain::platformKey(platform);
        for (const domain::NetworkScope &scope : network.auth.scopes) {
            QTest::newRow(qPrintable(key + u" purpose "_s + scope.purpose + u" of "_s + scope.name)) << purposeWords(scope.purpose);
            QTest::newRow(qPrintable(key + u" without "_s + scope.purpose + u" of "_s + scope.name)) << missingWords(scope.purpose);
        }
        for (const QString &code : network.setupSteps)
            QTest::newRow(qPrintable(key + u" step "_s + code)) << setupStepWords(code, network);
        for (const QString &code : network.limitsNotes)
            QTest::newRow(qPrintable(key + u" limit "_s + code)) << limitWords(code);
    }
}

void TestAccountWords::everyCodeOfTheNetworksHasASentence()
{
    QFETCH(QString, sentence);
    QVERIFY(!sentence.isEmpty());
    QVERIFY(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s));
}

void TestAccountWords::aLineThatFitsIsFound()
{
    models::AccountRow account;
    account.platform = u"facebook"_s;
    account.accountKind = u"page"_s;
    account.username = u"halden"_s;
    QStringList lines = accountLines(account);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains(u"@halden"_s) && lines.at(0).contains(u"Facebook Page"_s));
    QVERIFY(lines.at(1).contains(u"@halden"_s) && lines.at(1).contains(u"Page"_s) && !lines.at(1).contains(u"Facebook"_s));
    QVERIFY(lines.at(2).contains(u"@halden"_s) && !lines.at(2).contains(u"Page"_s));
    account.username.clear();
    lines = accountLines(account);
    QCOMPARE(lines, (QStringList{u"Facebook Page"_s, u"Page"_s}));
    account.accountKind.clear();
    QCOMPARE(accountLines(account), (QStringList{u"Facebook"_s, u"Facebook"_s}));
}

void TestAccountWords::whyAChannelCannotBeChosen_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no right to publish") << u"noPublishRight"_s << u"role on this page"_s;
    QTest::newRow("a personal account") << u"notBusiness"_s << u"business or creator"_s;
    QTest::newRow("suspended") << u"suspended"_s << u"suspended"_s;
    QTest::newRow("no room") << u"connect.limit"_s << u"plan"_s;
    QTest::newRow("a code of tomorrow") << u"somethingNew"_s << u"does not let programs"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestAccountWords::whyAChannelCannotBeChosen()
{
    QFETCH(QString, code);
    QFETCH(QString, says);
    QVERIFY2(blockedWords(code).contains(says), qPrintable(blockedWords(code)));
    QCOMPARE(blockedWords(code).isEmpty(), code.isEmpty());
}

void TestAccountWords::factorsAreSentences_data()
{
    QTest::addColumn<QString>("factor");
    for (const char *factor : {"signInEnded", "suspended", "permissionMissing", "signInEnds", "errorsInARow", "errorsInADay", "rateLimited",
                               "fewCallsLeft", "quotaUsedUp", "quotaNearlyUsed", "noSuccess"})
        QTest::newRow(factor) << QString::fromLatin1(factor);
}

void TestAccountWords::factorsAreSentences()
{
    QFETCH(QString, factor);
    const QString unknown = factorWords({u"neverHeardOf"_s, 5, 1});
    QVERIFY(!unknown.isEmpty());
    const QString words = factorWords({factor, 5, 3});
    QVERIFY(!words.isEmpty() && words != unknown);
    models::HealthRow health;
    health.score = 95;
    health.status = u"healthy"_s;
    health.factors = {{factor, 5, 3}};
    QVERIFY(healthSummary(health).contains(words));
    QVERIFY(healthSummary(health).contains(u"95"_s));
}

void TestAccountWords::wrappedLinesOfTwoDirectionsAreWhole()
{
    const auto restore = qScopeGuard([before = QGuiApplication::layoutDirection()] { QGuiApplication::setLayoutDirection(before); });
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString words = u"تقول Facebook: Error validating access token: the session has been invalidated because the user changed the password. "_s.repeated(2);
    const std::unique_ptr<QLabel> label(plainLabel(words, ui::TypeRole::Caption));
    for (int width = 120; width < 340; ++width) {
        label->resize(width, label->heightForWidth(width));
        QImage picture(label->size(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        label->render(&picture, {}, {}, QWidget::DrawChildren);
        for (int y = 0; y < picture.height(); ++y)
            QVERIFY2(picture.pixel(0, y) == qRgb(255, 255, 255), qPrintable(u"cut at a width of %1"_s.arg(width)));
    }
}

CAMPANILE_TEST(TestAccountWords)

} // namespace tst_accountwords

#include "tst_accountwords.moc"
