// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/mastodonadapter.h"
#include "server/core/platforms/platformtext.h"
#include "server/core/publish/publishjob.h"
#include "server/core/publish/recurrencesource.h"
#include "server/core/vault.h"
#include "tests/publish/support/memorystore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

constexpr qint64 kNow = 1'795'257'600'000;

/** Gives one answer to every call. */
class OneAnswer final : public HttpClient
{
public:
    [[nodiscard]] HttpResponse send(const HttpCall &) override { return response; }
    HttpResponse response;
};

} // namespace

class TestPlatforms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorClasses_data();
    void errorClasses();
    void waitingTimes_data();
    void waitingTimes();
    void redaction_data();
    void redaction();
    void spans_data();
    void spans();
    void mastodonLengths_data();
    void mastodonLengths();
    void guard_data();
    void guard();
    void htmlBecomesText();
    void vaultOpensOnlyWhatItSealed();
    void seriesKeepsItsWallClock();
};

void TestPlatforms::errorClasses_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("mutation");
    QTest::addColumn<FailureClass>("cls");
    const auto row = [](const char *name, HttpFailure failure, int status, const QByteArray &body, bool mutation, FailureClass cls) {
        QTest::newRow(name) << int(failure) << status << body << mutation << cls;
    };
    const HttpFailure none = HttpFailure::None;
    row("nothing was sent", HttpFailure::NotSent, 0, {}, true, FailureClass::TransientSafe);
    row("sent, no answer", HttpFailure::NoAnswer, 0, {}, true, FailureClass::Ambiguous);
    row("a read without an answer", HttpFailure::NoAnswer, 0, {}, false, FailureClass::TransientSafe);
    row("our guard refused", HttpFailure::Refused, 0, {}, true, FailureClass::Permanent);
    row("401", none, 401, "{\"error\":\"The access token is invalid\"}", true, FailureClass::Auth);
    row("403 outside the scopes", none, 403, "{\"error\":\"This action is outside the authorized scopes\"}", true, FailureClass::Auth);
    row("403 not allowed", none, 403, "{\"error\":\"This action is not allowed\"}", true, FailureClass::Permanent);
    row("403 account disabled", none, 403, "{\"error\":\"Your login is currently disabled\"}", true, FailureClass::Policy);
    row("404", none, 404, "{\"error\":\"Record not found\"}", true, FailureClass::Permanent);
    row("422", none, 422, "{\"error\":\"Validation failed\"}", true, FailureClass::Permanent);
    row("429", none, 429, "{\"error\":\"Too many requests\"}", true, FailureClass::TransientSafe);
    row("500 on a creation", none, 500, "<html>", true, FailureClass::Ambiguous);
    row("502 on a creation", none, 502, "<html>", true, FailureClass::Ambiguous);
    row("503 without a body", none, 503, {}, true, FailureClass::TransientSafe);
    row("503 with a body", none, 503, "<html>", true, FailureClass::Ambiguous);
    row("a redirect", none, 301, {}, true, FailureClass::Permanent);
    row("200 that cannot be read", none, 200, "<html>", true, FailureClass::Ambiguous);
    row("200 without an id", none, 200, "{}", true, FailureClass::Ambiguous);
}

void TestPlatforms::errorClasses()
{
    QFETCH(int, failure);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, mutation);
    QFETCH(FailureClass, cls);
    OneAnswer http;
    http.response.failure = HttpFailure(failure);
    http.response.status = status;
    http.response.body = body;
    const TestClock clock;
    MastodonAdapter adapter(http, clock);
    AccountSession session;
    session.serverUrl = u"https://example.social"_s;
    if (mutation) {
        PublishContent content;
        content.parts.append({u"x"_s, {}});
        const auto made = adapter.create(session, content, 0, {}, {}, {u"key"_s, kNow, {}});
        QVERIFY(!made);
        QCOMPARE(failureClassName(made.error().cls), failureClassName(cls));
    } else {
        const auto read = adapter.confirm(session, {u"1"_s, {}, {}, 0});
        QVERIFY(!read);
        QCOMPARE(failureClassName(read.error().cls), failureClassName(cls));
    }
}

void TestPlatforms::waitingTimes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("at");
    QTest::newRow("Retry-After in seconds") << "retry-after"_ba << "120"_ba << kNow + 120'000;
    QTest::newRow("Retry-After as a date") << "retry-after"_ba << "Sat, 21 Nov 2026 10:42:00 GMT"_ba << kNow + 120'000;
    QTest::newRow("Mastodon's ISO time") << "x-ratelimit-reset"_ba << "2026-11-21T10:45:00.000000Z"_ba << kNow + 300'000;
    QTest::newRow("epoch seconds") << "ratelimit-reset"_ba << QByteArray::number(kNow / 1000 + 600) << kNow + 600'000;
    QTest::newRow("a time in the past is now") << "ratelimit-reset"_ba << "1000"_ba << kNow;
    QTest::newRow("a year is not believed") << "retry-after"_ba << "31536000"_ba << kNow + 7LL * 24 * 3600'000;
    QTest::newRow("nonsense") << "retry-after"_ba << "soon"_ba << qint64(-1);
    QTest::newRow("negative") << "retry-after"_ba << "-5"_ba << qint64(-1);
    QTest::newRow("none") << "x-other"_ba << "1"_ba << qint64(-1);
}

void TestPlatforms::waitingTimes()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, at);
    HttpResponse response;
    response.headers = {{name, value}};
    QCOMPARE(retryAt(response, kNow), at);
}

void TestPlatforms::redaction_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the token itself") << u"bad token s3cr3t-token here"_s;
    QTest::newRow("a bearer header") << u"Authorization: Bearer s3cr3t-other"_s;
    QTest::newRow("a form field") << u"client_secret=s3cr3t-other&x=1"_s;
    QTest::newRow("a JSON field") << u"{\"access_token\": \"s3cr3t-other\"}"_s;
    QTest::newRow("a JWT") << u"got eyJhbGciOiJIUzI1NiJ9.s3cr3tpayload.sig"_s;
}

void TestPlatforms::redaction()
{
    QFETCH(QString, text);
    QVERIFY2(!redact(text, {u"s3cr3t-token"_s}).contains("s3cr3t"_L1), qPrintable(redact(text, {u"s3cr3t-token"_s})));
    QCOMPARE(redact(u"Text character limit of 500 exceeded"_s, {}), u"Text character limit of 500 exceeded"_s);
    QVERIFY(redact(QString(5000, u'x'), {}).size() <= 500);
}

void TestPlatforms::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("a link loses the full stop after it") << u"See https://example.org/a."_s << QStringList{u"https://example.org/a"_s};
    QTest::newRow("a bracket that was opened inside stays") << u"(https://example.org/a_(b))"_s << QStringList{u"https://example.org/a_(b)"_s};
    QTest::newRow("mentions with and without host") << u"@a @b@c.org @d.test"_s << QStringList{u"a"_s, u"b@c.org"_s, u"d.test"_s};
    QTest::newRow("no mention inside an e-mail address") << u"me@example.org"_s << QStringList();
    QTest::newRow("tags need a letter") << u"#1 #coffee #Grüße"_s << QStringList{u"coffee"_s, u"Grüße"_s};
    QTest::newRow("a fragment is no tag") << u"https://example.org/#top"_s << QStringList{u"https://example.org/#top"_s};
}

void TestPlatforms::spans()
{
    QFETCH(QString, text);
    QFETCH(QStringList, values);
    QStringList found;
    for (const TextSpan &span : findSpans(text))
        found.append(span.value);
    QCOMPARE(found, values);
}

void TestPlatforms::mastodonLengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("plain") << u"hello"_s << 5;
    QTest::newRow("a link counts as reserved") << u"a https://example.org/a/very/long/address/indeed"_s << 25;
    QTest::newRow("a mention counts without its host") << u"@you@example.org"_s << 4;
    QTest::newRow("a family is one") << u"👨‍👩‍👧‍👦"_s << 1;
}

void TestPlatforms::mastodonLengths()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QCOMPARE(mastodonLength(text, 23), length);
}

void TestPlatforms::guard_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("an instance") << u"https://mastodon.example"_s << true;
    QTest::newRow("plain http") << u"http://mastodon.example"_s << false;
    QTest::newRow("loopback") << u"https://127.0.0.1/x"_s << false;
    QTest::newRow("loopback as IPv6") << u"https://[::1]/x"_s << false;
    QTest::newRow("IPv4 inside IPv6") << u"https://[::ffff:10.0.0.1]/"_s << false;
    QTest::newRow("a private network") << u"https://192.168.1.1"_s << false;
    QTest::newRow("the cloud's metadata") << u"https://169.254.169.254/latest"_s << false;
    QTest::newRow("a user in the address") << u"https://me:pw@mastodon.example"_s << false;
    QTest::newRow("a public address") << u"https://93.184.216.34"_s << true;
    QTest::newRow("the allowed practice network") << u"http://127.0.0.1:4711/api"_s << true;
    QTest::newRow("another port beside it") << u"http://127.0.0.1:4712/api"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
}

void TestPlatforms::guard()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    HttpGuard guard;
    guard.allowOrigin(QUrl(u"http://127.0.0.1:4711"_s));
    QCOMPARE(guard.refusal(QUrl(url)).isEmpty(), allowed);
    if (allowed)
        return;
    CurlHttpClient client(guard);
    HttpCall request;
    request.url = QUrl(url);
    QCOMPARE(client.send(request).failure, HttpFailure::Refused);
}

void TestPlatforms::htmlBecomesText()
{
    QCOMPARE(textOfStatusHtml(u"<p>a &lt;b&gt; &amp; c<br>d</p><p><a href=\"x\"><span class=\"invisible\">https://</span>e.org</a> &#39;q&#x27;</p>"_s),
             u"a <b> & c\nd\n\nhttps://e.org 'q'"_s);
}

void TestPlatforms::vaultOpensOnlyWhatItSealed()
{
    const auto vault = Vault::create(QByteArray(32, 'a'));
    QVERIFY(vault);
    QVERIFY(!Vault::create("short"));
    const auto sealed = vault->seal("token", "w1|s1");
    QVERIFY(sealed);
    QVERIFY(*sealed != *vault->seal("token", "w1|s1"));
    QCOMPARE(*vault->open(*sealed, "w1|s1"), "token"_ba);
    QVERIFY(!vault->open(*sealed, "w1|s2"));
    QVERIFY(!Vault::create(QByteArray(32, 'b'))->open(*sealed, "w1|s1"));
    for (qsizetype i = 3; i < sealed->size() - 1; ++i) {
        QString broken = *sealed;
        broken[i] = broken.at(i) == u'A' ? u'B' : u'A';
        QVERIFY(!vault->open(broken, "w1|s1"));
    }
    QVERIFY(!vault->open({}, {}));
}

void TestPlatforms::seriesKeepsItsWallClock()
{
    // 09:00 in Berlin before and after the clocks go back on 2026-10-25.
    const RecurrenceSource source;
    SeriesRule rule;
    rule.startMs = msOf(u"2026-10-24T07:00:00.000Z"_s);
    rule.timezone = u"Europe/Berlin"_s;
    rule.rule = u"FREQ=DAILY;COUNT=3"_s;
    const auto second = source.next(rule, rule.startMs);
    QVERIFY(second);
    QCOMPARE(**second, msOf(u"2026-10-25T08:00:00.000Z"_s));
    rule.exdatesMs = {**second};
    const auto third = source.next(rule, rule.startMs);
    QVERIFY(third);
    QCOMPARE(**third, msOf(u"2026-10-26T08:00:00.000Z"_s));
    const auto end = source.next(rule, **third);
    QVERIFY(end && !end->has_value());
    rule.rule = u"FREQ=NEVER"_s;
    QVERIFY(!source.next(rule, rule.startMs));
}

QTEST_GUILESS_MAIN(TestPlatforms)
#include "tst_platforms.moc"
