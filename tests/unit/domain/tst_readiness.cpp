// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/readiness.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace campanile::domain;

using Change = std::function<void(ReadinessInput &)>;
Q_DECLARE_METATYPE(Change)

class TstReadiness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lights_data();
    void lights();
    void blockedComesFirst();
};

static const QDateTime now(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

static ReadinessInput good(Platform platform)
{
    ReadinessInput input;
    input.platform = platform;
    input.limits = platformLimits(platform);
    input.parts = {u"Fresh beans from the old harbour today"_s};
    input.now = now;
    input.when = now.addDays(1);
    return input;
}

static MediaItem picture()
{
    MediaItem item;
    item.mimeType = u"image/jpeg"_s;
    item.bytes = 200'000;
    item.width = 1200;
    item.height = 800;
    item.altText = u"A cup"_s;
    return item;
}

void TstReadiness::lights_data()
{
    QTest::addColumn<int>("platform");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, Platform platform, const QStringList &codes, Change change) {
        QTest::newRow(name) << int(platform) << change << codes;
    };
    row("nothing wrong", Platform::Mastodon, {}, [](ReadinessInput &) {});
    row("the sign-in is gone", Platform::Twitter, {u"account.needsReauth"_s}, [](ReadinessInput &in) { in.account = AccountState::NeedsReauth; });
    row("the token ends before the post", Platform::Linkedin, {u"account.tokenExpired"_s}, [](ReadinessInput &in) { in.tokenExpires = now.addSecs(3600); });
    row("the token ends soon after", Platform::Linkedin, {u"account.tokenExpires"_s}, [](ReadinessInput &in) { in.tokenExpires = now.addDays(3); });
    row("the token renews itself", Platform::Linkedin, {}, [](ReadinessInput &in) { in.tokenExpires = now.addSecs(60); in.tokenRefreshes = true; });
    row("two texts wait for a choice", Platform::Mastodon, {u"text.choice"_s}, [](ReadinessInput &in) { in.waitsForChoice = true; });
    row("too long", Platform::Bluesky, {u"text.tooLong"_s}, [](ReadinessInput &in) { in.parts = {QString(301, u'a')}; });
    row("a thread part is empty", Platform::Bluesky, {u"text.missing"_s}, [](ReadinessInput &in) { in.parts.append(u" "_s); });
    row("no threads here", Platform::Facebook, {u"capability.thread"_s}, [](ReadinessInput &in) { in.parts.append(u"more"_s); });
    row("no text and no picture", Platform::Mastodon, {u"text.missing"_s}, [](ReadinessInput &in) { in.parts.clear(); });
    row("a picture alone is fine", Platform::Mastodon, {}, [](ReadinessInput &in) { in.parts.clear(); in.media = {picture()}; });
    row("Instagram needs media", Platform::Instagram, {u"media.missing"_s}, [](ReadinessInput &) {});
    row("too many pictures", Platform::Mastodon, {u"media.tooManyImages"_s}, [](ReadinessInput &in) { in.media = QList<MediaItem>(5, picture()); });
    row("pictures counted per part", Platform::Mastodon, {}, [](ReadinessInput &in) {
        in.parts.append(u"two"_s);
        in.media = QList<MediaItem>(8, picture());
        for (int i = 4; i < 8; ++i)
            in.media[i].part = 1;
    });
    row("pictures and a video", Platform::Bluesky, {u"media.mixed"_s}, [](ReadinessInput &in) {
        MediaItem video;
        video.mimeType = u"video/mp4"_s;
        in.media = {picture(), video};
    });
    row("the wrong kind", Platform::Instagram, {u"media.type"_s}, [](ReadinessInput &in) { in.media = {picture()}; in.media[0].mimeType = u"image/png"_s; });
    row("too big", Platform::Bluesky, {u"media.tooBig"_s}, [](ReadinessInput &in) { in.media = {picture()}; in.media[0].bytes = 2'000'001; });
    row("too many pixels", Platform::Mastodon, {u"media.tooManyPixels"_s}, [](ReadinessInput &in) { in.media = {picture()}; in.media[0].width = 60'000; });
    row("a video too long", Platform::Bluesky, {u"media.tooLong"_s}, [](ReadinessInput &in) {
        MediaItem video;
        video.mimeType = u"video/mp4"_s;
        video.durationMs = 181'000;
        in.media = {video};
    });
    row("alternative text missing", Platform::Mastodon, {u"media.altMissing"_s}, [](ReadinessInput &in) { in.media = {picture()}; in.media[0].altText.clear(); });
    row("alternative text too long", Platform::Mastodon, {u"media.altTooLong"_s}, [](ReadinessInput &in) { in.media = {picture()}; in.media[0].altText = QString(1501, u'a'); });
    row("still uploading", Platform::Mastodon, {u"media.uploading"_s}, [](ReadinessInput &in) { in.media = {picture()}; in.media[0].uploaded = false; });
    row("no quota", Platform::Threads, {u"quota.empty"_s}, [](ReadinessInput &in) { in.quotaLeft = 0; });
    row("little quota", Platform::Threads, {u"quota.low"_s}, [](ReadinessInput &in) { in.quotaLeft = 2; });
    row("in the past", Platform::Mastodon, {u"time.past"_s}, [](ReadinessInput &in) { in.when = now.addSecs(-1); });
    row("no time yet", Platform::Mastodon, {u"time.none"_s}, [](ReadinessInput &in) { in.when.reset(); });
    row("the same text lately", Platform::Mastodon, {u"text.repeated"_s}, [](ReadinessInput &in) {
        in.others = {{u"p1"_s, u"FRESH beans from the old harbour, today!"_s, now.addDays(-10)}};
    });
    row("the same text long ago", Platform::Mastodon, {}, [](ReadinessInput &in) {
        in.others = {{u"p1"_s, u"Fresh beans from the old harbour today"_s, now.addDays(-60)}};
    });
    row("another post within the hour", Platform::Mastodon, {u"time.clash"_s}, [](ReadinessInput &in) {
        in.others = {{u"p1"_s, u"Something else entirely"_s, now.addDays(1).addSecs(-1800)}};
    });
    row("no first comment here", Platform::Pinterest, {u"capability.first_comment"_s}, [](ReadinessInput &in) {
        in.firstComment = u"hi"_s;
        in.media = {picture()};
    });
    row("a title is needed", Platform::Reddit, {u"title.missing"_s}, [](ReadinessInput &) {});
}

void TstReadiness::lights()
{
    QFETCH(int, platform);
    QFETCH(Change, change);
    QFETCH(QStringList, codes);
    ReadinessInput input = good(Platform(platform));
    change(input);
    const Readiness result = assess(input);
    QStringList found;
    for (const ReadinessReason &reason : result.reasons)
        found.append(reason.code);
    QCOMPARE(found, codes);
    QCOMPARE(result.light == Light::Ok, codes.isEmpty());
}

void TstReadiness::blockedComesFirst()
{
    ReadinessInput input = good(Platform::Mastodon);
    input.when.reset();
    input.account = AccountState::Disabled;
    const Readiness result = assess(input);
    QCOMPARE(result.light, Light::Blocked);
    QCOMPARE(result.reasons.value(0).code, u"account.disabled"_s);
    QCOMPARE(result.reasons.value(1).light, Light::Warning);
}

CAMPANILE_APPLESS_TEST(TstReadiness)
#include "tst_readiness.moc"
