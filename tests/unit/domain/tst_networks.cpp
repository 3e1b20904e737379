// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/networks.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_networks {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

class TestNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNetworkIsReadable_data();
    void everyNetworkIsReadable();
    void anOperatorChangesWhatHeNames();
    void aClientLearnsWhatConcernsIt_data();
    void aClientLearnsWhatConcernsIt();
    void aWrongChangeChangesNothing_data();
    void aWrongChangeChangesNothing();
    void fieldsFollowKindMediaAndAccount();
    void optionsAreChecked_data();
    void optionsAreChecked();
    void whatIsLeftOutIsFilledIn();
    void whatNoInterfaceTakesIsReminded();
};

namespace {

NetworkInfo example()
{
    const QJsonObject json{
        {u"label"_s, u"Example"_s},
        {u"fields"_s,
         QJsonArray{QJsonObject{{u"name"_s, u"kind"_s}, {u"type"_s, u"choice"_s}, {u"default"_s, u"feed"_s},
                                {u"choices"_s, QJsonArray{QJsonObject{{u"value"_s, u"feed"_s}}, QJsonObject{{u"value"_s, u"story"_s}}}}},
                    QJsonObject{{u"name"_s, u"title"_s}, {u"required"_s, true}, {u"maxLength"_s, 5}, {u"onlyKinds"_s, QJsonArray{u"feed"_s}}},
                    QJsonObject{{u"name"_s, u"tags"_s}, {u"type"_s, u"tags"_s}, {u"maxCount"_s, 2}},
                    QJsonObject{{u"name"_s, u"cover"_s}, {u"type"_s, u"number"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 60}, {u"onlyMedia"_s, QJsonArray{u"video"_s}}},
                    QJsonObject{{u"name"_s, u"board"_s}, {u"accountKinds"_s, QJsonArray{u"business"_s}}}}},
        {u"reminders"_s, QJsonArray{QJsonObject{{u"kind"_s, u"story"_s}, {u"page"_s, u"https://example.org/"_s}},
                                    QJsonObject{{u"kind"_s, u"*"_s}, {u"accountKinds"_s, QJsonArray{u"personal"_s}}}}}};
    return parseNetwork(Platform::Reddit, json).value_or(NetworkInfo());
}

QStringList namesOf(const QList<NetworkField> &fields)
{
    QStringList names;
    for (const NetworkField &field : fields)
        names.append(field.name);
    return names;
}

} // namespace

void TestNetworks::everyNetworkIsReadable_data()
{
    QTest::addColumn<int>("number");
    for (const Platform platform : allPlatforms())
        QTest::addRow("%s", qPrintable(platformKey(platform))) << int(platform);
}

void TestNetworks::everyNetworkIsReadable()
{
    QFETCH(int, number);
    const auto platform = Platform(number);
    QFile file(u":/campanile/domain/networks/%1.json"_s.arg(platformKey(platform)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto info = parseNetwork(platform, QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY2(info, info ? "" : qPrintable(info.error().detail));
    QVERIFY(!info->auth.scopes.isEmpty());
    QVERIFY(!info->accountKinds.isEmpty());
    if (info->auth.kind == NetworkAuth::Kind::OAuth2) {
        QVERIFY(info->auth.authorize.isValid() && info->auth.token.isValid());
        QVERIFY(!info->api.isEmpty());
        QVERIFY(info->auth.needsApp);
    }
    for (const NetworkField &field : info->fields) {
        QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
        QCOMPARE(field.type == NetworkField::Type::DynamicChoice, !field.source.isEmpty());
        QCOMPARE(field.type == NetworkField::Type::Choice, !field.choices.isEmpty());
    }
    if (info->auth.redirect == NetworkAuth::Redirect::FixedLoopback || info->auth.redirect == NetworkAuth::Redirect::Localhost)
        QVERIFY(!info->auth.ports.isEmpty());
}

void TestNetworks::anOperatorChangesWhatHeNames()
{
    const NetworkCatalogue &before = NetworkCatalogue::builtIn();
    const auto after = before.overlaid({{u"x"_s, QJsonObject{{u"api"_s, QJsonObject{{u"api"_s, u"http://127.0.0.1:9/2"_s}}}}}});
    QVERIFY(after);
    QCOMPARE(after->network(Platform::Twitter).apiUrl(), QUrl(u"http://127.0.0.1:9/2"_s));
    QCOMPARE(after->network(Platform::Twitter).auth.token, before.network(Platform::Twitter).auth.token);
    QCOMPARE(after->network(Platform::Reddit).apiUrl(), before.network(Platform::Reddit).apiUrl());
}

void TestNetworks::aClientLearnsWhatConcernsIt_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("nothing") << "{}"_ba << "{}"_ba;
    QTest::newRow("a page, under the network's other name") << R"({"x":{"accountPage":"https://x.example/a"}})"_ba << R"({"twitter":{"accountPage":"https://x.example/a"}})"_ba;
    QTest::newRow("a value that is the same as before") << R"({"mastodon":{"label":"Mastodon"}})"_ba << "{}"_ba;
    QTest::newRow("something removed") << R"({"pinterest":{"fields":null}})"_ba << R"({"pinterest":{"fields":null}})"_ba;
    QTest::newRow("where the browser comes back, not what is asked there")
        << R"({"x":{"auth":{"ports":[4711],"token":"https://10.0.0.7/t"},"api":{"api":"https://10.0.0.7"},"provider":{"secretSauce":1}}})"_ba
        << R"({"twitter":{"auth":{"ports":[4711]}}})"_ba;
}

void TestNetworks::aClientLearnsWhatConcernsIt()
{
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, told);
    const auto after = NetworkCatalogue::builtIn().overlaid(QJsonDocument::fromJson(changes).object());
    QVERIFY(after);
    const QJsonObject sent = after->changesForClients();
    QCOMPARE(sent, QJsonDocument::fromJson(told).object());
    // What a client makes of it says the same again.
    const auto there = NetworkCatalogue::builtIn().overlaid(sent);
    QVERIFY(there);
    QCOMPARE(there->changesForClients(), sent);
}

void TestNetworks::aWrongChangeChangesNothing_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a network that does not exist") << "{\"myspace\":{}}"_ba << u"networks.unknownNetwork"_s << u"myspace"_s;
    QTest::newRow("an address that is none") << "{\"x\":{\"auth\":{\"token\":\"ftp://x\"}}}"_ba << u"networks.badValue"_s << u"twitter/auth/token"_s;
    QTest::newRow("a word that is not known") << "{\"x\":{\"auth\":{\"pkce\":\"plain\"}}}"_ba << u"networks.badValue"_s << u"twitter/auth/pkce"_s;
    QTest::newRow("a text in place of a list") << "{\"x\":{\"setupSteps\":\"a\"}}"_ba << u"networks.badValue"_s << u"twitter/setupSteps"_s;
    QTest::newRow("a port out of range") << "{\"x\":{\"auth\":{\"ports\":[70000]}}}"_ba << u"networks.badValue"_s << u"twitter/auth/ports"_s;
    QTest::newRow("a name removed") << "{\"x\":{\"label\":null}}"_ba << u"networks.badValue"_s << u"twitter/label"_s;
}

void TestNetworks::aWrongChangeChangesNothing()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto after = NetworkCatalogue::builtIn().overlaid(QJsonDocument::fromJson(changes).object());
    QVERIFY(!after);
    QCOMPARE(after.error().code, code);
    QCOMPARE(after.error().detail, detail);
}

void TestNetworks::fieldsFollowKindMediaAndAccount()
{
    const NetworkInfo info = example();
    QCOMPARE(info.fields.size(), 5);
    QCOMPARE(namesOf(fieldsFor(info, u"page"_s, {}, false, false)), (QStringList{u"kind"_s, u"title"_s, u"tags"_s}));
    QCOMPARE(namesOf(fieldsFor(info, u"page"_s, {{u"kind"_s, u"story"_s}}, false, true)), (QStringList{u"kind"_s, u"tags"_s, u"cover"_s}));
    QCOMPARE(namesOf(fieldsFor(info, u"business"_s, {}, true, false)), (QStringList{u"kind"_s, u"title"_s, u"tags"_s, u"board"_s}));
}

void TestNetworks::optionsAreChecked_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("code");
    QTest::newRow("all is well") << "{\"title\":\"Beans\"}"_ba << QString();
    QTest::newRow("a required text is missing") << "{\"title\":\"  \"}"_ba << u"option.required"_s;
    QTest::newRow("five emoji are five") << "{\"title\":\"\xF0\x9F\xAB\x98\xF0\x9F\xAB\x98\xF0\x9F\xAB\x98\xF0\x9F\xAB\x98\xF0\x9F\xAB\x98\"}"_ba << QString();
    QTest::newRow("a text too long") << "{\"title\":\"Coffee\"}"_ba << u"option.tooLong"_s;
    QTest::newRow("a choice that is not offered") << "{\"title\":\"a\",\"kind\":\"reel\"}"_ba << u"option.unknownChoice"_s;
    QTest::newRow("too many tags") << "{\"title\":\"a\",\"tags\":[\"a\",\"b\",\"c\"]}"_ba << u"option.tooMany"_s;
    QTest::newRow("a number too large") << "{\"title\":\"a\",\"cover\":61}"_ba << u"option.outOfRange"_s;
}

void TestNetworks::optionsAreChecked()
{
    QFETCH(QByteArray, options);
    QFETCH(QString, code);
    NetworkInfo info = example();
    info.fields.removeLast();
    const auto issues = checkOptions(info.fields, QJsonDocument::fromJson(options).object());
    QCOMPARE(issues.isEmpty() ? QString() : issues.first().code, code);
    QVERIFY(issues.size() <= 1);
}

void TestNetworks::whatIsLeftOutIsFilledIn()
{
    const QList<NetworkField> fields = example().fields;
    const QJsonObject filled = withDefaults(fields, {}, u"Beans"_s);
    QCOMPARE(filled, (QJsonObject{{u"kind"_s, u"feed"_s}, {u"title"_s, u"Beans"_s}}));
    const QJsonObject own{{u"kind"_s, u"story"_s}, {u"title"_s, u"Mine"_s}, {u"tags"_s, QJsonArray{u"a"_s}}};
    QCOMPARE(withDefaults(fields, own, u"Beans"_s), own);
    QVERIFY(!withDefaults(fields, {}, u"  "_s).contains("title"_L1));
}

void TestNetworks::whatNoInterfaceTakesIsReminded()
{
    const NetworkInfo info = example();
    QVERIFY(!reminderFor(info, u"page"_s, {}));
    QCOMPARE(reminderFor(info, u"page"_s, {{u"kind"_s, u"story"_s}})->page, QUrl(u"https://example.org/"_s));
    QVERIFY(reminderFor(info, u"personal"_s, {}));
}

CAMPANILE_GUILESS_TEST(TestNetworks)

} // namespace tst_networks

#include "tst_networks.moc"
