// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/textcount.h"
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/platforms/mastodon/mastodonadapter.h"
#include "server/core/platforms/platformtext.h"
#include "server/core/publish/publishjob.h"
#include "server/core/publish/recurrencesource.h"
#include "server/core/vault.h"
#include "tests/publish/support/memorystore.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_platforms {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

constexpr qint64 kNow = 1'795'257'600'000;

/** Gives one answer to every call. */
class OneAnswer final : public HttpClient
{
public:
    [[nodiscard]] HttpResponse send(const HttpCall &request) override
    {
        body = request.body;
        return response;
    }
    HttpResponse response;
    QByteArray body; ///< of the last request
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
    void adapterCountsAsTheComposer_data();
    void adapterCountsAsTheComposer();
    void limitsOfTheInstance();
    void facetsAreBytes_data();
    void facetsAreBytes();
    void optionsOfTheTarget_data();
    void optionsOfTheTarget();
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
        const auto made = adapter.create(session, {content, 0, {}, {}, {u"key"_s, kNow, {}}});
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

void TestPlatforms::adapterCountsAsTheComposer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoiler");
    QTest::newRow("plain") << u"hello"_s << QString();
    QTest::newRow("a link counts as reserved") << u"a https://example.org/a/very/long/address/indeed/"_s + QString(300, u'x') << QString();
    QTest::newRow("mentions count without their host") << u"@you@a-long-host.example.org "_s.repeated(12) << QString();
    QTest::newRow("families") << u"👨‍👩‍👧‍👦"_s.repeated(301) << QString();
    QTest::newRow("just fits") << QString(300, u'x') << QString();
    QTest::newRow("one too many") << QString(301, u'x') << QString();
    QTest::newRow("many bytes in few characters") << u"👨‍👩‍👧‍👦"_s.repeated(150) << QString();
    QTest::newRow("500 for Mastodon") << QString(500, u'x') << QString();
    QTest::newRow("501 for Mastodon") << QString(501, u'x') << QString();
    QTest::newRow("the warning counts too") << QString(495, u'x') << u"careful"_s;
}

void TestPlatforms::adapterCountsAsTheComposer()
{
    QFETCH(QString, text);
    QFETCH(QString, spoiler);
    OneAnswer http;
    const TestClock clock;
    PublishContent content;
    content.parts.append({text, {}});
    content.spoilerText = spoiler;
    const auto isLong = [](const QList<ContentIssue> &issues) {
        return std::any_of(issues.cbegin(), issues.cend(), [](const ContentIssue &issue) { return issue.code.startsWith("text."_L1); });
    };
    using namespace domain;
    QCOMPARE(isLong(MastodonAdapter(http, clock).validate(content, {})), !countText(text, Platform::Mastodon, platformLimits(Platform::Mastodon), spoiler).valid);
    // This network has no field for the warning: it stands above the text.
    const QString whole = spoiler.isEmpty() ? text : spoiler + u"\n\n"_s + text;
    QCOMPARE(isLong(BlueskyAdapter(http, clock).validate(content, {})), !countText(whole, Platform::Bluesky).valid);
}

void TestPlatforms::limitsOfTheInstance()
{
    OneAnswer http;
    http.response.status = 200;
    http.response.body = R"({"configuration":{"statuses":{"max_characters":10,"characters_reserved_per_url":4,"max_media_attachments":1},
        "media_attachments":{"description_limit":5,"image_size_limit":100,"supported_mime_types":["image/png"]}},"rules":[1]})";
    const TestClock clock;
    MastodonAdapter adapter(http, clock);
    AccountSession session;
    session.serverUrl = u"https://example.social"_s;
    const auto limits = adapter.loadLimits(session);
    QVERIFY(limits);
    QVERIFY(!limits->contains("rules"_L1));
    // What is stored is what the composer's limits come from as well.
    QCOMPARE(domain::refinedLimits(domain::platformLimits(domain::Platform::Mastodon), *limits).textMax, 10);
    const auto codes = [&](const PartContent &part) {
        PublishContent content;
        content.parts.append(part);
        QStringList found;
        for (const ContentIssue &issue : adapter.validate(content, *limits))
            found.append(issue.code);
        return found;
    };
    MediaItem picture;
    picture.mimeType = u"image/png"_s;
    picture.sizeBytes = 100;
    picture.altText = u"a cup"_s;
    QCOMPARE(codes({u"a https://example.org/long"_s, {picture}}), QStringList());
    QCOMPARE(codes({u"eleven char"_s, {}}), QStringList{u"text.tooLong"_s});
    MediaItem other = picture;
    other.mimeType = u"image/jpeg"_s;
    other.altText = u"a cup of"_s;
    QCOMPARE(codes({u"x"_s, {other}}), (QStringList{u"media.typeRefused"_s, u"media.altTooLong"_s}));
    other = picture;
    other.sizeBytes = 101;
    QCOMPARE(codes({u"x"_s, {picture, other}}), (QStringList{u"media.tooLarge"_s, u"media.tooMany"_s}));
}

void TestPlatforms::facetsAreBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("facets"); // type:value@start-end
    QTest::newRow("after an emoji") << u"☕ https://e.org/x."_s << QStringList{u"link:https://e.org/x@4-19"_s};
    QTest::newRow("an address without its scheme") << u"see example.org"_s << QStringList{u"link:https://example.org@4-15"_s};
    QTest::newRow("a handle that exists") << u"Grüße @ada.example.org!"_s << QStringList{u"mention:did:plc:ada@8-24"_s};
    QTest::newRow("a handle that does not") << u"@eve.example.org"_s << QStringList();
    QTest::newRow("a name is no handle") << u"@ada"_s << QStringList();
    QTest::newRow("tags") << u"#1 #Grüße"_s << QStringList{u"tag:Grüße@3-11"_s};
    QTest::newRow("a tag that is too long") << u"#"_s + QString(65, u'x') << QStringList();
    QTest::newRow("a family before it") << u"👨‍👩‍👧‍👦#x"_s << QStringList{u"tag:x@25-27"_s};
}

void TestPlatforms::facetsAreBytes()
{
    QFETCH(QString, text);
    QFETCH(QStringList, facets);
    QStringList found;
    const QByteArray utf8 = text.toUtf8();
    for (const QJsonValue &facet : blueskyFacets(text, [](const QString &handle) { return handle.startsWith(u"ada.") ? u"did:plc:ada"_s : QString(); })) {
        const QJsonObject feature = facet["features"_L1][0].toObject();
        const int from = facet["index"_L1]["byteStart"_L1].toInt();
        const int to = facet["index"_L1]["byteEnd"_L1].toInt();
        QVERIFY(from >= 0 && to > from && to <= utf8.size());
        const QString kind = feature.value("$type"_L1).toString().section(u'#', 1);
        const QString value = feature.value(kind == "link"_L1 ? "uri"_L1 : kind == "mention"_L1 ? "did"_L1 : "tag"_L1).toString();
        found.append(u"%1:%2@%3-%4"_s.arg(kind, value).arg(from).arg(to));
    }
    QCOMPARE(found, facets);
}

void TestPlatforms::optionsOfTheTarget_data()
{
    QTest::addColumn<QJsonObject>("custom");
    QTest::addColumn<QJsonObject>("sent"); // beside status
    const QJsonObject ofPost{{u"sensitive"_s, true}, {u"spoiler_text"_s, u"food"_s}, {u"language"_s, u"de"_s}};
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject changed = ofPost;
        changed.insert(name, value);
        return changed;
    };
    QTest::newRow("the post's own") << QJsonObject() << ofPost;
    QTest::newRow("another warning") << QJsonObject{{u"spoilerText"_s, u"coffee"_s}} << with(u"spoiler_text"_s, u"coffee"_s);
    QTest::newRow("another language") << QJsonObject{{u"language"_s, u"nb-NO"_s}} << with(u"language"_s, u"nb"_s);
    QTest::newRow("for followers only") << QJsonObject{{u"visibility"_s, u"private"_s}} << with(u"visibility"_s, u"private"_s);
}

void TestPlatforms::optionsOfTheTarget()
{
    QFETCH(QJsonObject, custom);
    QFETCH(QJsonObject, sent);
    TestClock clock;
    MemoryStore store(clock);
    PublishJob job;
    job.post = {{u"id"_s, u"p1"_s}, {u"body"_s, u"x"_s}, {u"sensitive"_s, true}, {u"spoilerText"_s, u"food"_s}, {u"language"_s, u"de"_s}};
    job.target = {{u"id"_s, u"t1"_s}, {u"postId"_s, u"p1"_s}, {u"customContent"_s, custom}};
    QVERIFY(store.read(u"w1"_s, [&](const SystemReader &records) { return loadContent(records, store, domain::NetworkCatalogue::builtIn(), job); }));
    OneAnswer http;
    MastodonAdapter adapter(http, clock);
    AccountSession session;
    session.serverUrl = u"https://example.social"_s;
    QVERIFY(adapter.validate(job.content, {}).isEmpty());
    (void)adapter.create(session, {job.content, 0, {}, {}, {u"key"_s, kNow, {}}});
    QJsonObject body = QJsonDocument::fromJson(http.body).object();
    QCOMPARE(body.take("status"_L1).toString(), u"x"_s);
    QCOMPARE(body, sent);
    job.content.visibility = u"direct"_s;
    QCOMPARE(adapter.validate(job.content, {}).value(0).code, u"visibility.unknown"_s);
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

CAMPANILE_GUILESS_TEST(TestPlatforms)

} // namespace tst_platforms

#include "tst_platforms.moc"
