// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/networkcalls.h"
#include "tests/support/platforms/fakeserver.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_fakeserver {

using namespace Qt::StringLiterals;
using namespace campanile::server;
using namespace fakes;

/** The base of the scripted networks: a fault is what its name says, as the real client sees it. */
class TestFakeServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsWhatItsNameSays_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<HttpFailure>("failure");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("done");
        QTest::newRow("cut before anything happened") << Fault::DropBefore << HttpFailure::NoAnswer << 0 << 0;
        QTest::newRow("cut after it happened") << Fault::CutAfter << HttpFailure::NoAnswer << 0 << 1;
        QTest::newRow("silent before anything happened") << Fault::SilenceBefore << HttpFailure::NoAnswer << 0 << 0;
        QTest::newRow("silent after it happened") << Fault::SilenceAfter << HttpFailure::NoAnswer << 0 << 1;
        QTest::newRow("error before anything happened") << Fault::ErrorBefore << HttpFailure::None << 500 << 0;
        QTest::newRow("error after it happened") << Fault::ErrorAfter << HttpFailure::None << 500 << 1;
        QTest::newRow("closed for a moment") << Fault::Unavailable << HttpFailure::None << 503 << 0;
        QTest::newRow("nonsense after it happened") << Fault::Garbage << HttpFailure::None << 200 << 1;
    }

    void aFaultIsWhatItsNameSays()
    {
        QFETCH(Fault, fault);
        QFETCH(HttpFailure, failure);
        QFETCH(int, status);
        QFETCH(int, done);
        int happened = 0;
        FakeServer server([&](const Request &) {
            ++happened;
            return jsonAnswer(QJsonObject{{u"id"_s, u"1"_s}});
        });
        HttpGuard guard;
        guard.allowOrigin(server.url());
        CurlHttpClient http(guard);
        server.fault(fault, 1, u"^POST /a$"_s);
        HttpCall call;
        call.method = "POST";
        call.timeoutMs = 300;
        call.url = QUrl(server.url().toString() + u"/b"_s);
        QCOMPARE(http.send(call).status, 200);
        call.url = QUrl(server.url().toString() + u"/a"_s);
        happened = 0;
        const HttpResponse response = http.send(call);
        QCOMPARE(response.failure, failure);
        QCOMPARE(response.status, status);
        QCOMPARE(happened, done);
        QCOMPARE(http.send(call).status, 200);
        QCOMPARE(server.count(u"^POST /a$"_s), 2);
    }

    void aClosedPortIsNotSent()
    {
        FakeServer server([](const Request &) { return jsonAnswer(QJsonObject()); });
        HttpGuard guard;
        guard.allowOrigin(server.url());
        CurlHttpClient http(guard);
        HttpCall call;
        call.url = server.url();
        server.setReachable(false);
        QCOMPARE(http.send(call).failure, HttpFailure::NotSent);
        server.setReachable(true);
        QCOMPARE(http.send(call).status, 200);
    }

    void readsEveryFormOfARequest()
    {
        FakeServer server([](const Request &) { return jsonAnswer(QJsonObject()); });
        HttpGuard guard;
        guard.allowOrigin(server.url());
        CurlHttpClient http(guard);
        const NetworkCalls calls(http);
        AccountSession session;
        session.accessToken = u"secret"_s;
        const QUrl url = under(server.url(), u"/v1/a"_s);
        const QString text = u"1+1 = 2 & ü\n\"quoted\""_s;
        QUrlQuery values;
        values.addQueryItem(u"text"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
        (void)calls.form(session, url, values);
        QCOMPARE(server.last(u"^POST"_s).value(u"text"_s), text);
        QCOMPARE(server.last(u"^POST"_s).bearer(), u"secret"_s);
        (void)calls.multipart(session, url, {{"text", text.toUtf8()}, {"file", QByteArray("\r\n--x\0y", 7), "a.png", "image/png"}});
        QCOMPARE(server.last(u"^POST"_s).value(u"text"_s), text);
        QCOMPARE(server.last(u"^POST"_s).form().value(u"file"_s), QByteArray("\r\n--x\0y", 7));
        (void)calls.json(session, "PUT", url, {{u"text"_s, text}, {u"flag"_s, true}});
        QCOMPARE(server.last(u"^PUT"_s).value(u"text"_s), text);
        QCOMPARE(server.last(u"^PUT"_s).value(u"flag"_s), u"true"_s);
        (void)calls.get(session, url, values);
        QCOMPARE(server.last(u"^GET"_s).value(u"text"_s), text);
    }
};

CAMPANILE_GUILESS_TEST(TestFakeServer)

} // namespace tst_fakeserver

#include "tst_fakeserver.moc"
