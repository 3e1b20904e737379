// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/platform.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr std::array<const char16_t *, platformCount> platformNames{
    u"instagram", u"facebook", u"twitter", u"linkedin", u"tiktok", u"youtube",
    u"pinterest", u"threads",  u"reddit",  u"mastodon", u"bluesky"};

constexpr std::array<const char16_t *, capabilityCount> capabilityNames{
    u"text", u"image", u"carousel", u"video", u"story", u"reel", u"poll", u"thread", u"first_comment", u"schedule_native",
    u"edit", u"delete", u"comments_read", u"comments_reply", u"dms_read", u"dms_reply", u"mentions", u"account_metrics",
    u"post_metrics", u"content_warning", u"sensitive_media", u"language"};

constexpr double largestAccepted = 1'000'000;

TextUnit unitFromName(const QString &name)
{
    static const QHash<QString, TextUnit> names{
        {u"weighted"_s, TextUnit::Weighted}, {u"grapheme"_s, TextUnit::Grapheme}, {u"codepoint"_s, TextUnit::CodePoint},
        {u"utf16"_s, TextUnit::Utf16},       {u"utf8"_s, TextUnit::Utf8},         {u"emojibytes"_s, TextUnit::EmojiBytes}};
    return names.value(name, TextUnit::CodePoint);
}

QStringList toStrings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &entry : value.toArray())
        result.append(entry.toString());
    return result;
}

PlatformLimits parseLimits(const QJsonObject &facts)
{
    PlatformLimits limits;
    const auto value = [&](const QString &key) { return facts[key][u"value"_s]; };
    const QJsonValue counting = facts[u"counting"_s];
    limits.unit = unitFromName(counting[u"unit"_s].toString());
    limits.textMax = value(u"text_max"_s).toInt(-1);
    limits.textBytesMax = counting[u"text_bytes"_s].toInt(-1);
    limits.urlLength = counting[u"url_length"_s].toInt(-1);
    limits.hashtagsMax = counting[u"hashtags_max"_s].toInt(-1);
    limits.mentionsMax = counting[u"mentions_max"_s].toInt(-1);
    limits.linksMax = counting[u"links_max"_s].toInt(-1);
    limits.needsMedia = counting[u"needs_media"_s].toBool();
    limits.needsTitle = counting[u"needs_title"_s].toBool();
    limits.titleMax = value(u"title_max"_s).toInt(-1);
    limits.imagesMax = value(u"images_max"_s).toInt(0);
    limits.videosMax = value(u"videos_max"_s).toInt(0);
    limits.mixedMedia = value(u"mixed_media"_s).toBool();
    limits.imageBytes = value(u"image_bytes"_s).toInteger(-1);
    limits.videoBytes = value(u"video_bytes"_s).toInteger(-1);
    limits.imagePixels = counting[u"image_pixels"_s].toInteger(-1);
    limits.videoSecondsMin = value(u"video_seconds"_s)[0].toDouble(0);
    limits.videoSecondsMax = value(u"video_seconds"_s)[1].toDouble(-1);
    limits.altMax = value(u"alt_max"_s).toInt(-1);
    limits.imageTypes = toStrings(counting[u"image_types"_s]);
    limits.videoTypes = QStringList{u"video/*"_s};
    const QJsonValue poll = value(u"poll"_s);
    limits.pollOptionsMin = poll[u"options"_s][0].toInt(0);
    limits.pollOptionsMax = poll[u"options"_s][1].toInt(0);
    limits.pollOptionChars = poll[u"option_chars"_s].toInt(-1);
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const QString mark = it.value()[u"confidence"_s].toString();
        if (!mark.isEmpty())
            limits.confidence.insert(it.key(), mark.at(0).toLatin1());
    }
    return limits;
}

Capabilities parseCapabilities(const QJsonObject &facts)
{
    Capabilities result;
    for (int i = 0; i < capabilityCount; ++i) {
        const QString support = facts[QStringView(capabilityNames[size_t(i)])][u"support"_s].toString();
        Support &slot = result.support[size_t(i)];
        if (support == u"yes")
            slot = Support::Yes;
        else if (support == u"partial")
            slot = Support::Partial;
        else if (support == u"no")
            slot = Support::No;
        else
            slot = Support::Unknown;
    }
    return result;
}

struct Facts
{
    std::array<PlatformLimits, platformCount> limits;
    std::array<Capabilities, platformCount> personal;
    std::array<Capabilities, platformCount> organization;
};

Facts readFacts()
{
    Facts facts;
    QFile file(u":/campanile/domain/platforms.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "platform facts", "the resource is compiled in");
    const QJsonObject root = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    for (const Platform platform : allPlatforms()) {
        const QString key = platformKey(platform);
        const QJsonObject capabilities = root[u"capabilities"_s].toObject();
        const auto find = [&](const QString &flavour) {
            const QJsonValue own = capabilities[key + flavour];
            return parseCapabilities((own.isObject() ? own : capabilities[key]).toObject());
        };
        facts.limits[size_t(platform)] = parseLimits(root[u"limits"_s][key].toObject());
        facts.personal[size_t(platform)] = find(u"_member"_s);
        facts.organization[size_t(platform)] = find(u"_org"_s);
    }
    return facts;
}

const Facts &facts()
{
    static const Facts parsed = readFacts();
    return parsed;
}

template<class Number>
void overlay(Number &target, const QJsonValue &value, double most = largestAccepted)
{
    const double number = value.toDouble(-1);
    if (number >= 0 && number <= most && std::floor(number) == number)
        target = Number(number);
}

} // namespace

std::array<Platform, platformCount> allPlatforms()
{
    std::array<Platform, platformCount> result{};
    for (int i = 0; i < platformCount; ++i)
        result[size_t(i)] = Platform(i);
    return result;
}

QString platformKey(Platform platform)
{
    return QStringView(platformNames[size_t(platform)]).toString();
}

std::optional<Platform> platformFromKey(QStringView key)
{
    if (key.compare(u"x", Qt::CaseInsensitive) == 0)
        return Platform::Twitter;
    for (const Platform platform : allPlatforms()) {
        if (key.compare(QStringView(platformNames[size_t(platform)]), Qt::CaseInsensitive) == 0)
            return platform;
    }
    return std::nullopt;
}

QString capabilityKey(Capability capability)
{
    return QStringView(capabilityNames[size_t(capability)]).toString();
}

const PlatformLimits &platformLimits(Platform platform)
{
    return facts().limits[size_t(platform)];
}

const Capabilities &platformCapabilities(Platform platform, bool organization)
{
    return organization ? facts().organization[size_t(platform)] : facts().personal[size_t(platform)];
}

PlatformLimits refinedLimits(PlatformLimits limits, const QJsonObject &instance)
{
    constexpr double bytes = 1e12;
    const QJsonValue configuration = instance.contains(u"configuration"_s) ? instance[u"configuration"_s] : QJsonValue(instance);
    const QJsonValue statuses = configuration[u"statuses"_s];
    overlay(limits.textMax, instance[u"max_toot_chars"_s]);
    overlay(limits.textMax, statuses[u"max_characters"_s]);
    overlay(limits.imagesMax, statuses[u"max_media_attachments"_s]);
    overlay(limits.urlLength, statuses[u"characters_reserved_per_url"_s]);
    const QJsonValue media = configuration[u"media_attachments"_s];
    overlay(limits.altMax, media[u"description_limit"_s]);
    overlay(limits.imageBytes, media[u"image_size_limit"_s], bytes);
    overlay(limits.videoBytes, media[u"video_size_limit"_s], bytes);
    overlay(limits.imagePixels, media[u"image_matrix_limit"_s], bytes);
    const QStringList types = toStrings(media[u"supported_mime_types"_s]);
    if (!types.isEmpty()) {
        limits.imageTypes = types.filter(QRegularExpression(u"^image/"_s));
        limits.videoTypes = types.filter(QRegularExpression(u"^(video|audio)/"_s));
    }
    const QJsonValue polls = configuration[u"polls"_s];
    overlay(limits.pollOptionsMax, polls[u"max_options"_s]);
    overlay(limits.pollOptionChars, polls[u"max_characters_per_option"_s]);
    return limits;
}

bool typeAllowed(const QStringList &allowed, const QString &mimeType)
{
    if (allowed.isEmpty())
        return true;
    for (const QString &type : allowed) {
        if (type.compare(mimeType, Qt::CaseInsensitive) == 0
            || (type.endsWith(u"/*") && mimeType.startsWith(QStringView(type).chopped(1), Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

} // namespace campanile::domain
