// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/utm.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_verbs {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::domain;

class TstVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsALine();
    void refusesBadLines();
    void listsOccurrences();
    void mergesALine();
    void buildsLinks_data();
    void buildsLinks();
    void readsAndJudgesParameters();
};

void TstVerbs::countsALine()
{
    const auto result = countLine(u"x"_s, R"("hi @anna #tea https://example.com/a")");
    QVERIFY(result);
    QVERIFY(!result->contains('\n'));
    const QJsonObject json = QJsonDocument::fromJson(*result).object();
    QCOMPARE(json[u"used"].toInt(), 37);
    QCOMPARE(json[u"limit"].toInt(), 280);
    QVERIFY(json[u"valid"].toBool());
    QCOMPARE(json[u"links"][0].toString(), u"https://example.com/a"_s);
    QCOMPARE(json[u"mentions"][0].toString(), u"anna"_s);
    QCOMPARE(json[u"hashtags"][0].toString(), u"tea"_s);
    const auto bytes = countLine(u"bluesky"_s, R"("\u00e9")");
    QCOMPARE(QJsonDocument::fromJson(*bytes).object()[u"bytes"].toInt(), 2);
}

void TstVerbs::refusesBadLines()
{
    QCOMPARE(countLine(u"nowhere"_s, "\"a\"").error().code, u"count.network"_s);
    for (const QByteArray &line : {QByteArray(), QByteArray("a"), QByteArray("\"a\",\"b\""), QByteArray("1"), QByteArray("[\"a\"]")})
        QCOMPARE(countLine(u"x"_s, line).error().code, u"count.line"_s);
    QCOMPARE(mergeLine("[]").error().code, u"merge.line"_s);
    QVERIFY(!recurJson(u"FREQ=DAILY"_s, u"tomorrow"_s, u"UTC"_s, 1));
    QVERIFY(!recurJson(u"FREQ=DAILY"_s, u"2026-01-01T00:00:00Z"_s, u"UTC"_s, 1));
    QVERIFY(!recurJson(u"FREQ=DAILY"_s, u"2026-01-01T00:00:00"_s, u"UTC"_s, 0));
}

void TstVerbs::listsOccurrences()
{
    const QByteArray expected = R"({"occurrences":["2026-03-28T08:00:00Z","2026-03-29T07:00:00Z"]})";
    QCOMPARE(*recurJson(u"FREQ=DAILY"_s, u"2026-03-28T09:00"_s, u"Europe/Berlin"_s, 2), expected);
}

void TstVerbs::mergesALine()
{
    const QByteArray line = R"({"base":"a b","mine":"A b","theirs":"a B"})";
    const QByteArray expected = R"({"clean":true,"text":"A B"})";
    QCOMPARE(*mergeLine(line), expected);
}

void TstVerbs::buildsLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("campaign");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a plain address") << u"https://a.example"_s << u"x"_s << u"https://a.example?utm_source=s&utm_campaign=x"_s;
    QTest::newRow("query and fragment stay") << u"https://a.example/p?b=%20c&d#top"_s << u"x"_s
                                             << u"https://a.example/p?b=%20c&d&utm_source=s&utm_campaign=x#top"_s;
    QTest::newRow("old values go, once each") << u"https://a.example/?utm_source=o&q=1&UTM_source=p"_s << u"x"_s
                                              << u"https://a.example/?utm_source=s&q=1&utm_campaign=x"_s;
    QTest::newRow("values are encoded") << u"https://a.example/"_s << u"spring & \u00E9t\u00E9"_s
                                        << u"https://a.example/?utm_source=s&utm_campaign=spring%20%26%20%C3%A9t%C3%A9"_s;
    QTest::newRow("a script is no link") << u"javascript:alert(1)"_s << u"x"_s << QString();
    QTest::newRow("no host") << u"https://"_s << u"x"_s << QString();
    QTest::newRow("a control character") << u"https://a.example/"_s << u"a\nb"_s << QString();
    QTest::newRow("too long") << u"https://a.example/"_s + QString(1990, u'a') << u"x"_s << QString();
}

void TstVerbs::buildsLinks()
{
    QFETCH(QString, url);
    QFETCH(QString, campaign);
    QFETCH(QString, expected);
    Utm utm;
    utm.source = u"s"_s;
    utm.campaign = campaign;
    const auto result = withUtm(url, utm);
    QCOMPARE(result.has_value(), !expected.isEmpty());
    if (result)
        QCOMPARE(*result, expected);
    if (result) {
        QCOMPARE(utmOf(*result), utm);
        QCOMPARE(*withUtm(*result, utm), *result);
    }
}

void TstVerbs::readsAndJudgesParameters()
{
    Utm utm;
    QVERIFY(utmAdvice(utm).isEmpty());
    utm.source = u"News Letter"_s;
    QCOMPARE(utmAdvice(utm), (QStringList{u"mediumMissing"_s, u"campaignMissing"_s, u"upperCase"_s, u"space"_s}));
    QCOMPARE(tagLinks(u"a https://b.com, c"_s, utm), u"a https://b.com?utm_source=News%20Letter, c"_s);
    const QByteArray line = R"({"url":"https://a.example","source":"n"})";
    const QByteArray expected = R"({"url":"https://a.example?utm_source=n"})";
    QCOMPARE(*utmLine(line), expected);
}

CAMPANILE_APPLESS_TEST(TstVerbs)

} // namespace tst_verbs

#include "tst_verbs.moc"
