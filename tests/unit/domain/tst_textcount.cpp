// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/textcount.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_textcount {

using namespace Qt::StringLiterals;
using namespace campanile::domain;

class TstTextCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLikeX_data();
    void countsLikeX();
    void counts_data();
    void counts();
    void cutsWhereTheLimitIsPassed();
    void rangesFitTheText();
    void aWarningCountsAsItIsSent();
    void instancesRefineLimits();
    void factsAreComplete();
    void hostileTextsEndInTime();
};

static QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &entry : value.toArray())
        result.append(entry.toString());
    return result;
}

static QStringList texts(const QList<Entity> &entities)
{
    QStringList result;
    for (const Entity &entity : entities)
        result.append(entity.text);
    return result;
}

void TstTextCount::countsLikeX_data()
{
    QTest::addColumn<QJsonObject>("row");
    QFile file(QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/unit/domain/data/x-counts.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().contains("source"));
    int number = 1;
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        QVERIFY(row.contains(u"text"));
        QTest::addRow("line %d", ++number) << row;
    }
    QVERIFY(number > 150);
}

void TstTextCount::countsLikeX()
{
    QFETCH(QJsonObject, row);
    const QString text = row[u"text"].toString();
    const TextCount count = countText(text, Platform::Twitter);
    QCOMPARE(count.used, row[u"used"].toInt());
    QCOMPARE(count.valid, row[u"valid"].toBool());
    QCOMPARE(texts(count.entities.links), strings(row[u"links"]));
    QCOMPARE(texts(count.entities.hashtags), strings(row[u"hashtags"]));
    QCOMPARE(texts(count.entities.mentions), strings(row[u"mentions"]));
}

void TstTextCount::counts_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("used");
    QTest::addColumn<bool>("valid");
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("Bluesky counts graphemes") << u"bluesky"_s << family.repeated(3) << 3 << true;
    QTest::newRow("Bluesky takes 300") << u"bluesky"_s << QString(300, u'a') << 300 << true;
    QTest::newRow("Bluesky refuses 301") << u"bluesky"_s << QString(301, u'a') << 301 << false;
    QTest::newRow("Bluesky takes 3000 bytes at most") << u"bluesky"_s << family.repeated(167) << 167 << false;
    QTest::newRow("Bluesky counts addresses as written") << u"bluesky"_s << u"https://example.com/a"_s << 21 << true;
    QTest::newRow("Mastodon counts an address as 23") << u"mastodon"_s << u"see https://example.com/"_s + QString(90, u'a') << 27 << true;
    QTest::newRow("Mastodon needs the protocol") << u"mastodon"_s << u"see example.com/abcdefghijklmnopqrstuv"_s << 38 << true;
    QTest::newRow("Mastodon counts only the local part") << u"mastodon"_s << u"hi @anna@social.example.org!"_s << 9 << true;
    QTest::newRow("Mastodon counts graphemes") << u"mastodon"_s << family + u"e\u0301"_s << 2 << true;
    QTest::newRow("Mastodon refuses 501") << u"mastodon"_s << QString(501, u'a') << 501 << false;
    QTest::newRow("Threads counts an emoji's bytes") << u"threads"_s << u"ok "_s + family << 21 << true;
    QTest::newRow("TikTok counts UTF-16") << u"tiktok"_s << u"a\U0001F600"_s << 3 << true;
    QTest::newRow("YouTube counts bytes") << u"youtube"_s << u"\u00E9\u20AC"_s << 5 << true;
    QTest::newRow("Instagram takes 30 hashtags") << u"instagram"_s << u"#a "_s.repeated(30) << 90 << true;
    QTest::newRow("Instagram refuses 31 hashtags") << u"instagram"_s << u"#a "_s.repeated(31) << 93 << false;
    QTest::newRow("LinkedIn refuses 3001") << u"linkedin"_s << QString(3001, u'a') << 3001 << false;
    QTest::newRow("X under its other name") << u"x"_s << u"\u3042"_s.repeated(141) << 282 << false;
}

void TstTextCount::counts()
{
    QFETCH(QString, platform);
    QFETCH(QString, text);
    QFETCH(int, used);
    QFETCH(bool, valid);
    const auto which = platformFromKey(platform);
    QVERIFY(which.has_value());
    const TextCount count = countText(text, *which);
    QCOMPARE(count.used, used);
    QCOMPARE(count.valid, valid);
    QCOMPARE(count.problems.isEmpty(), valid);
    QCOMPARE(count.limit, platformLimits(*which).textMax);
}

void TstTextCount::cutsWhereTheLimitIsPassed()
{
    QCOMPARE(countText(QString(290, u'a'), Platform::Twitter).cut, 280);
    QCOMPARE(countText(u"e\u0301"_s.repeated(290), Platform::Twitter).cut, 560);
    QCOMPARE(countText(u"short"_s, Platform::Twitter).cut, 5);
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QCOMPARE(countText(family.repeated(400), Platform::Bluesky).cut, family.size() * 166);
    const QString link = u"https://example.com/path"_s;
    QCOMPARE(countText(QString(490, u'a') + u' ' + link, Platform::Mastodon).cut, 491);
    PlatformLimits limits = platformLimits(Platform::Mastodon);
    QCOMPARE(countText(u"text"_s, Platform::Mastodon, limits, u"warn"_s).used, 8);
}

void TstTextCount::rangesFitTheText()
{
    const QString text = u"\U0001F600 @anna.bsky.social #tag\u00E9 https://a.example.com/x?y=1."_s;
    const Entities entities = extractEntities(text, Platform::Bluesky);
    QCOMPARE(entities.mentions.size(), 1);
    QCOMPARE(entities.hashtags.size(), 1);
    QCOMPARE(entities.links.size(), 1);
    QCOMPARE(text.mid(entities.mentions[0].begin, entities.mentions[0].size()), u"@anna.bsky.social"_s);
    QCOMPARE(text.mid(entities.hashtags[0].begin, entities.hashtags[0].size()), u"#tag\u00E9"_s);
    QCOMPARE(text.mid(entities.links[0].begin, entities.links[0].size()), u"https://a.example.com/x?y=1"_s);
    const Entities far = extractEntities(u"@a@b.example, (@c) x@d.example /@e"_s, Platform::Mastodon);
    QCOMPARE(texts(far.mentions), (QStringList{u"a@b.example"_s, u"c"_s}));
}

void TstTextCount::aWarningCountsAsItIsSent()
{
    const auto count = [](Platform platform, const QString &text) {
        return countText(text, platform, platformLimits(platform), u"Heiß"_s);
    };
    const TextCount bluesky = count(Platform::Bluesky, u"Coffee"_s);
    QCOMPARE(bluesky.used, 4 + 2 + 6);
    QCOMPARE(bluesky.bytes, 5 + 2 + 6);
    QCOMPARE(count(Platform::Bluesky, QString(300, u'a')).cut, qsizetype(300 - 6));
    QCOMPARE(count(Platform::Mastodon, u"Coffee"_s).used, 4 + 6);
    QCOMPARE(count(Platform::Threads, u"Coffee"_s).used, 6);
    QCOMPARE(count(Platform::Bluesky, u"See #one"_s).entities.hashtags.first().begin, qsizetype(4));
}

void TstTextCount::instancesRefineLimits()
{
    const auto parse = [](const QByteArray &json) { return QJsonDocument::fromJson(json).object(); };
    const PlatformLimits own = refinedLimits(platformLimits(Platform::Mastodon), parse(R"({"configuration":{"statuses":
        {"max_characters":5000,"characters_reserved_per_url":32,"max_media_attachments":6},"media_attachments":{"description_limit":900,
        "image_size_limit":10485760,"supported_mime_types":["image/png","video/mp4"]},"polls":{"max_options":8}}})"));
    QCOMPARE(own.textMax, 5000);
    QCOMPARE(own.urlLength, 32);
    QCOMPARE(own.imagesMax, 6);
    QCOMPARE(own.altMax, 900);
    QCOMPARE(own.imageBytes, 10485760);
    QCOMPARE(own.imageTypes, QStringList{u"image/png"_s});
    QCOMPARE(own.pollOptionsMax, 8);
    QCOMPARE(countText(u"https://example.com"_s, Platform::Mastodon, own).used, 32);
    QCOMPARE(refinedLimits(platformLimits(Platform::Mastodon), parse(R"({"max_toot_chars":1234})")).textMax, 1234);
    const PlatformLimits lies = refinedLimits(platformLimits(Platform::Mastodon), parse(R"({"configuration":{"statuses":
        {"max_characters":-5,"characters_reserved_per_url":"x","max_media_attachments":1e300}}})"));
    QCOMPARE(lies, platformLimits(Platform::Mastodon));
}

void TstTextCount::factsAreComplete()
{
    for (const Platform platform : allPlatforms()) {
        QVERIFY2(platformLimits(platform).textMax > 0, qPrintable(platformKey(platform)));
        QCOMPARE(platformFromKey(platformKey(platform)), platform);
        for (int c = 0; c < capabilityCount; ++c) {
            const Support support = platformCapabilities(platform).of(Capability(c));
            QVERIFY2(support != Support::Unknown || (platform == Platform::Instagram && Capability(c) == Capability::Delete),
                     qPrintable(platformKey(platform) + u' ' + capabilityKey(Capability(c))));
        }
    }
    QVERIFY(!platformFromKey(u"nowhere"));
    QCOMPARE(platformLimits(Platform::Twitter).textMax, 280);
    QCOMPARE(platformLimits(Platform::Bluesky).textBytesMax, 3000);
    QCOMPARE(platformLimits(Platform::Mastodon).confidence.value(u"text_max"_s), 'V');
    QVERIFY(!platformCapabilities(Platform::Linkedin, false).can(Capability::Mentions));
    QVERIFY(platformCapabilities(Platform::Linkedin, true).can(Capability::Mentions));
}

void TstTextCount::hostileTextsEndInTime()
{
    QElapsedTimer timer;
    timer.start();
    const QStringList bad{QString(200'000, u'.'), u"a."_s.repeated(50'000), u"http://"_s.repeated(20'000), u"(("_s.repeated(50'000),
                          u"x.com/"_s + u"(a"_s.repeated(40'000), QString(100'000, u'@'), QString(100'000, u'#'),
                          u"\u200D"_s.repeated(100'000), u"\U0001F468\u200D"_s.repeated(30'000), QString(50'000, QChar(0xD800)),
                          u"\u3042"_s.repeated(50'000) + u".com"_s, u"e\u0301"_s.repeated(50'000)};
    for (const QString &text : bad) {
        for (const Platform platform : allPlatforms()) {
            const TextCount count = countText(text, platform);
            QVERIFY(count.cut <= text.size());
        }

        QVERIFY2(timer.restart() < 5'000, qPrintable(text.left(10)));
    }
}

CAMPANILE_APPLESS_TEST(TstTextCount)

} // namespace tst_textcount

#include "tst_textcount.moc"
