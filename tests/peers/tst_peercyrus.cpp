// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "app/net/classify.h"
#include "app/net/httptransport.h"
#include "app/sync/jmapclient.h"
#include "tests/peers/peerprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace campanile;
using namespace campanile::sync;
using campanile::test::PeerProcess;
using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/**
 * Our client's transport and codec against a JMAP server that others wrote, Debian's Cyrus. Contacts stand for the types
 * that only our own server knows. Cyrus differs from RFC 8620 in places (relative addresses, "resultReference",
 * invalidArguments for a state it does not know); a client has to live with that.
 */
class TestPeerCyrus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void foreignSessionIsUnderstood();
    void serverWithoutOurCapabilityIsRefused();
    void unknownCapabilityIsAnError();
    void wrongPasswordIsAnAuthError();
    void echoComesBackAsItWas();
    void recordsAreMadeReadChangedAndRemoved();
    void changesComeInPages();
    void resultsAreReferredTo();
    void oneBadCallLeavesTheOthers();
    void blobsGoUpAndComeBack();

private:
    [[nodiscard]] net::Response send(net::Request request);
    [[nodiscard]] net::Response fetch(const QString &path, const QString &query = {});
    /** The arguments of each answer, by call id; fails the test on a request error. */
    [[nodiscard]] JmapAnswer call(const QList<MethodCall> &calls);
    [[nodiscard]] QJsonObject one(const QByteArray &name, const QJsonObject &arguments);
    [[nodiscard]] QString newContact(const QString &name);

    PeerProcess m_peer;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<net::HttpTransport> m_transport;
    QByteArray m_authorization;
    QByteArray m_sessionText;
    Session m_session;
    Dialect m_contacts;
};

void TestPeerCyrus::initTestCase()
{
    const QJsonObject ready = m_peer.start(u"/usr/bin/python3"_s, {QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/peers/cyrus.py")});
    QVERIFY2(!ready.contains("error"_L1), qPrintable(ready.value("error"_L1).toString()));
    m_transport = std::make_unique<net::HttpTransport>(QUrl(ready.value("url"_L1).toString()), m_clock, m_rng);
    const QString secret = ready.value("user"_L1).toString() + u':' + ready.value("password"_L1).toString();
    m_authorization = "Basic " + secret.toUtf8().toBase64();
    m_transport->setAuthorization([this] { return m_authorization; });
    m_contacts.accountCapability = "https://cyrusimap.org/ns/jmap/contacts";
    m_contacts.capabilities = {"urn:ietf:params:jmap:core", m_contacts.accountCapability};
    m_contacts.needsSync = false;
    // The well-known address answers with a redirect, as RFC 8620 section 2.2 allows.
    const net::Response response = fetch(u"/.well-known/jmap"_s);
    QVERIFY2(response.error.isNull() && response.status == 200,
             qPrintable(u"%1 %2"_s.arg(response.status).arg(response.error.code)));
    m_sessionText = response.body;
    const auto session = parseSession(m_sessionText, {}, m_contacts);
    QVERIFY2(session, session ? "" : qPrintable(session.error().code + u' ' + session.error().detail));
    m_session = *session;
}

net::Response TestPeerCyrus::send(net::Request request)
{
    std::optional<net::Response> response;
    const auto held = m_transport->send(std::move(request), [&](const net::Response &done) { response = done; });
    if (!QTest::qWaitFor([&] { return response.has_value(); }, 40'000))
        qWarning("no answer from Cyrus");
    return response.value_or(net::Response());
}

net::Response TestPeerCyrus::fetch(const QString &path, const QString &query)
{
    net::Request request;
    request.method = "GET";
    request.path = path.toLatin1();
    request.query = query.toLatin1();
    return send(std::move(request));
}

JmapAnswer TestPeerCyrus::call(const QList<MethodCall> &calls)
{
    net::Request request;
    request.path = m_session.apiPath.toLatin1();
    request.body = buildRequest(calls, m_contacts);
    const net::Response response = send(std::move(request));
    const auto answer = parseAnswer(response.body);
    if (Error error = net::errorOf(response); !error.isNull() || !answer) {
        QTest::qFail(qPrintable(error.isNull() ? answer.error().detail : error.code), __FILE__, __LINE__);
        return {};
    }
    return *answer;
}

QJsonObject TestPeerCyrus::one(const QByteArray &name, const QJsonObject &arguments)
{
    const JmapAnswer answer = call({{name, text(arguments), "0"}});
    const MethodResponse *const response = answer.find("0");
    if (!response || response->name != name) {
        QTest::qFail(response ? (name + ": " + response->arguments).constData() : "no response", __FILE__, __LINE__);
        return {};
    }
    return object(response->arguments);
}

QString TestPeerCyrus::newContact(const QString &name)
{
    const QJsonObject answer = one("Contact/set", {{u"accountId"_s, m_session.accountId},
                                                   {u"create"_s, QJsonObject{{u"n"_s, QJsonObject{{u"firstName"_s, name}}}}}});
    return answer.value("created"_L1)["n"_L1]["id"_L1].toString();
}

void TestPeerCyrus::foreignSessionIsUnderstood()
{
    QCOMPARE(m_session.apiPath, u"/jmap/"_s);
    QCOMPARE(m_session.uploadPath, u"/jmap/upload/{accountId}/"_s);
    QCOMPARE(m_session.accountId, u"peer"_s);
    QVERIFY(m_session.maxSizeUpload > 0 && m_session.maxSizeRequest > 0);
    QVERIFY(!m_session.readOnly);
    QVERIFY(!m_session.state.isEmpty());
    QVERIFY2(m_session.snapshotPath.isEmpty(), "Cyrus has no snapshots");
    QVERIFY(m_session.types.isEmpty());
}

void TestPeerCyrus::serverWithoutOurCapabilityIsRefused()
{
    const auto session = parseSession(m_sessionText, {});
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Unsupported);
    QCOMPARE(session.error().code, u"sync.noSyncCapability"_s);
}

void TestPeerCyrus::unknownCapabilityIsAnError()
{
    net::Request request;
    request.path = m_session.apiPath.toLatin1();
    request.body = buildRequest({{"Core/echo", "{}", "0"}});
    const net::Response response = send(std::move(request));
    QCOMPARE(response.status, 400);
    QCOMPARE(object(response.body).value("type"_L1).toString(), u"urn:ietf:params:jmap:error:unknownCapability"_s);
    const Error error = net::errorOf(response);
    QVERIFY(!error.isNull() && !error.isTransient());
    QVERIFY(!parseAnswer(response.body));
}

void TestPeerCyrus::wrongPasswordIsAnAuthError()
{
    const QByteArray right = std::exchange(m_authorization, "Basic " + QByteArray("peer:wrong").toBase64());
    const net::Response response = fetch(m_session.apiPath);
    m_authorization = right;
    QCOMPARE(response.status, 401);
    QCOMPARE(net::errorOf(response).kind, ErrorKind::Auth);
}

void TestPeerCyrus::echoComesBackAsItWas()
{
    const QJsonObject sent{{u"words"_s, u"Grüße, 👩‍🌾 \"quoted\" \\ and \u2028"_s},
                           {u"numbers"_s, QJsonArray{0, -1, 9'007'199'254'740'991.0, 0.5}},
                           {u"nothing"_s, QJsonValue()},
                           {u"inside"_s, QJsonObject{{u"a/b~c"_s, QJsonArray{true, false}}}}};
    const JmapAnswer answer = call({{"Core/echo", text(sent), "first"}, {"Core/echo", "{}", "second"}});
    QCOMPARE(answer.responses.size(), 2);
    QCOMPARE(object(answer.find("first")->arguments), sent);
    QCOMPARE(object(answer.find("second")->arguments), QJsonObject());
    QVERIFY(!answer.sessionState.isEmpty());
}

void TestPeerCyrus::recordsAreMadeReadChangedAndRemoved()
{
    const QString account = m_session.accountId;
    const JmapAnswer answer = call(
        {{"Contact/set",
          text({{u"accountId"_s, account},
                {u"create"_s, QJsonObject{{u"c1"_s, QJsonObject{{u"firstName"_s, u"Ada"_s}, {u"company"_s, u"Rösterei"_s}}},
                                          {u"c2"_s, QJsonObject{{u"firstName"_s, u"Grace"_s}}},
                                          {u"bad"_s, QJsonObject{{u"firstName"_s, 7}}}}}}),
          "0"},
         {"ContactGroup/set",
          text({{u"accountId"_s, account},
                {u"create"_s, QJsonObject{{u"g"_s, QJsonObject{{u"name"_s, u"Guests"_s},
                                                               {u"contactIds"_s, QJsonArray{u"#c1"_s, u"#c2"_s}}}}}}}),
          "1"}});
    const QJsonObject made = object(answer.find("0")->arguments);
    const QString ada = made.value("created"_L1)["c1"_L1]["id"_L1].toString();
    const QString grace = made.value("created"_L1)["c2"_L1]["id"_L1].toString();
    QVERIFY(!ada.isEmpty() && !grace.isEmpty());
    QCOMPARE(made.value("notCreated"_L1)["bad"_L1]["type"_L1].toString(), u"invalidProperties"_s);
    const QString group = object(answer.find("1")->arguments).value("created"_L1)["g"_L1]["id"_L1].toString();
    const QJsonArray members = one("ContactGroup/get", {{u"accountId"_s, account}, {u"ids"_s, QJsonArray{group}}})
                                   .value("list"_L1)[0]["contactIds"_L1].toArray();
    QVERIFY(members.size() == 2 && members.contains(ada) && members.contains(grace));

    // Contacts and groups share a state in Cyrus, so the one of the first answer is old by now.
    const QJsonValue state = one("Contact/get", {{u"accountId"_s, account}, {u"ids"_s, QJsonArray()}}).value("state"_L1);
    QVERIFY(state != made.value("oldState"_L1));
    const QJsonObject changed = one("Contact/set", {{u"accountId"_s, account},
                                                    {u"ifInState"_s, state},
                                                    {u"update"_s, QJsonObject{{ada, QJsonObject{{u"company"_s, u"Hafen"_s}}}}},
                                                    {u"destroy"_s, QJsonArray{grace}}});
    QVERIFY(changed.value("updated"_L1).toObject().contains(ada));
    QCOMPARE(changed.value("destroyed"_L1).toArray(), QJsonArray{grace});
    const QJsonObject read = one("Contact/get", {{u"accountId"_s, account}, {u"ids"_s, QJsonArray{ada, grace}}});
    QCOMPARE(read.value("list"_L1).toArray().size(), 1);
    QCOMPARE(read.value("list"_L1)[0]["company"_L1].toString(), u"Hafen"_s);
    QCOMPARE(read.value("list"_L1)[0]["firstName"_L1].toString(), u"Ada"_s);
    QCOMPARE(read.value("notFound"_L1).toArray(), QJsonArray{grace});
}

void TestPeerCyrus::changesComeInPages()
{
    const QString account = m_session.accountId;
    QString state = one("Contact/get", {{u"accountId"_s, account}, {u"ids"_s, QJsonArray()}}).value("state"_L1).toString();
    QSet<QString> expected;
    for (int i = 0; i < 7; ++i)
        expected.insert(newContact(u"Guest %1"_s.arg(i)));
    QCOMPARE(expected.size(), 7);
    QSet<QString> seen;
    int pages = 0;
    for (bool more = true; more && pages < 20; ++pages) {
        const QJsonObject page = one("Contact/changes", {{u"accountId"_s, account}, {u"sinceState"_s, state}, {u"maxChanges"_s, 2}});
        const QJsonArray created = page.value("created"_L1).toArray();
        QVERIFY(created.size() <= 2);
        QCOMPARE(page.value("oldState"_L1).toString(), state);
        for (const QJsonValue &id : created) {
            QVERIFY2(!seen.contains(id.toString()), "a page repeats a record");
            seen.insert(id.toString());
        }
        state = page.value("newState"_L1).toString();
        more = page.value("hasMoreChanges"_L1).toBool();
    }
    QCOMPARE(seen, expected);
    QVERIFY(pages >= 4);
    const QJsonObject nothing = one("Contact/changes", {{u"accountId"_s, account}, {u"sinceState"_s, state}});
    QVERIFY(nothing.value("created"_L1).toArray().isEmpty());
    QCOMPARE(nothing.value("newState"_L1).toString(), state);
}

void TestPeerCyrus::resultsAreReferredTo()
{
    const QString account = m_session.accountId;
    const QString id = newContact(u"Referred"_s);
    const JmapAnswer answer = call(
        {{"Contact/query", text({{u"accountId"_s, account}, {u"filter"_s, QJsonObject{{u"firstName"_s, u"Referred"_s}}}}), "q"},
         {"Contact/get", text({{u"accountId"_s, account},
                               {u"#ids"_s, QJsonObject{{u"resultOf"_s, u"q"_s}, {u"name"_s, u"Contact/query"_s}, {u"path"_s, u"/ids"_s}}},
                               {u"properties"_s, QJsonArray{u"firstName"_s}}}), "g"},
         {"Contact/get", text({{u"accountId"_s, account},
                               {u"#ids"_s, QJsonObject{{u"resultOf"_s, u"none"_s}, {u"name"_s, u"Contact/query"_s}, {u"path"_s, u"/ids"_s}}}}), "x"}});
    const QJsonArray list = object(answer.find("g")->arguments).value("list"_L1).toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first()["id"_L1].toString(), id);
    // RFC 8620 calls it invalidResultReference; any name of an error has to be taken as one.
    QVERIFY(answer.find("x")->isError());
    QVERIFY(answer.find("x")->errorType.endsWith("esultReference"));
}

void TestPeerCyrus::oneBadCallLeavesTheOthers()
{
    const QString account = m_session.accountId;
    const JmapAnswer answer = call({{"Contact/changes", text({{u"accountId"_s, account}, {u"sinceState"_s, u"bogus"_s}}), "a"},
                                    {"Contact/nonsense", text({{u"accountId"_s, account}}), "b"},
                                    {"Contact/get", text({{u"accountId"_s, u"nobody"_s}, {u"ids"_s, QJsonArray()}}), "c"},
                                    {"Contact/get", text({{u"accountId"_s, account}, {u"ids"_s, QJsonArray()}}), "d"}});
    QCOMPARE(answer.responses.size(), 4);
    QVERIFY(answer.find("a")->errorType == "invalidArguments" || answer.find("a")->errorType == "cannotCalculateChanges");
    QCOMPARE(answer.find("b")->errorType, "unknownMethod"_ba);
    QCOMPARE(answer.find("c")->errorType, "accountNotFound"_ba);
    QVERIFY(!answer.find("d")->isError());
}

void TestPeerCyrus::blobsGoUpAndComeBack()
{
    QByteArray content;
    for (int i = 0; i < 100'000; ++i)
        content.append(char(i * 7 % 251));
    QString path = m_session.uploadPath;
    path.replace("{accountId}"_L1, m_session.accountId);
    net::Request request;
    request.path = path.toLatin1();
    request.headers = {{"Content-Type", "application/octet-stream"}};
    request.body = content;
    const net::Response response = send(std::move(request));
    QVERIFY2(response.status == 200 || response.status == 201, qPrintable(QString::number(response.status)));
    const auto blob = parseUpload(response.body);
    QVERIFY(blob);
    QCOMPARE(blob->size, content.size());
    QString download = pathOf(object(m_sessionText).value("downloadUrl"_L1).toString());
    download.replace("{accountId}"_L1, m_session.accountId)
        .replace("{blobId}"_L1, blob->blobId)
        .replace("{name}"_L1, u"bytes.bin"_s)
        .replace("{type}"_L1, u"application%2Foctet-stream"_s);
    const net::Response back = fetch(download.section(u'?', 0, 0), download.section(u'?', 1));
    QCOMPARE(back.status, 200);
    QVERIFY(back.body == content);
    net::Request piecewise;
    piecewise.method = "GET";
    piecewise.path = download.section(u'?', 0, 0).toLatin1();
    piecewise.query = download.section(u'?', 1).toLatin1();
    QByteArray streamed;
    std::optional<net::Response> end;
    const auto held = m_transport->stream(
        piecewise,
        [&](QByteArrayView piece) {
            streamed.append(piece);
            return true;
        },
        [&](const net::Response &done) { end = done; });
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 30'000);
    QVERIFY(streamed == content);
}

QTEST_GUILESS_MAIN(TestPeerCyrus)
#include "tst_peercyrus.moc"
