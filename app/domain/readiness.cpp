// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/readiness.h"

#include "app/domain/similarity.h"
#include "app/domain/textbreaks.h"
#include "app/domain/textcount.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int tokenWarningDays = 7;
constexpr int lowQuota = 3;

QString number(qint64 value)
{
    return QString::number(value);
}

class Assessor
{
public:
    explicit Assessor(const ReadinessInput &input) : m_in(input) {}

    Readiness run()
    {
        checkAccount();
        // The publisher holds such a post back, whatever else is right with it.
        if (m_in.waitsForChoice)
            block(u"text.choice"_s);
        checkTexts();
        checkMedia();
        checkTime();
        checkOthers();
        std::stable_sort(m_out.reasons.begin(), m_out.reasons.end(),
                         [](const ReadinessReason &a, const ReadinessReason &b) { return a.light > b.light; });
        if (!m_out.reasons.isEmpty())
            m_out.light = m_out.reasons.first().light;
        return m_out;
    }

private:
    void block(const QString &code, const QStringList &args = {}) { m_out.reasons.append({Light::Blocked, code, args}); }
    void warn(const QString &code, const QStringList &args = {}) { m_out.reasons.append({Light::Warning, code, args}); }

    void need(Capability capability)
    {
        const Support support = platformCapabilities(m_in.platform, m_in.organization).of(capability);
        if (support == Support::No)
            block(u"capability."_s + capabilityKey(capability));
        else if (support == Support::Unknown)
            warn(u"capability.unsure"_s, {capabilityKey(capability)});
    }

    void checkAccount()
    {
        switch (m_in.account) {
        case AccountState::Connected:
            break;
        case AccountState::Pending:
            block(u"account.pending"_s);
            break;
        case AccountState::NeedsReauth:
            block(u"account.needsReauth"_s);
            break;
        case AccountState::Error:
            block(u"account.error"_s);
            break;
        case AccountState::Disabled:
            block(u"account.disabled"_s);
            break;
        case AccountState::Disconnected:
            block(u"account.disconnected"_s);
            break;
        }
        const QDateTime due = m_in.when.value_or(m_in.now);
        if (m_in.tokenExpires && !m_in.tokenRefreshes) {
            if (*m_in.tokenExpires <= std::max(due, m_in.now))
                block(u"account.tokenExpired"_s, {m_in.tokenExpires->toString(Qt::ISODate)});
            else if (*m_in.tokenExpires <= m_in.now.addDays(tokenWarningDays))
                warn(u"account.tokenExpires"_s, {m_in.tokenExpires->toString(Qt::ISODate)});
        }
        if (m_in.quotaLeft && *m_in.quotaLeft < int(std::max<qsizetype>(1, m_in.parts.size())))
            block(u"quota.empty"_s, {number(*m_in.quotaLeft)});
        else if (m_in.quotaLeft && *m_in.quotaLeft <= lowQuota)
            warn(u"quota.low"_s, {number(*m_in.quotaLeft)});
    }

    [[nodiscard]] bool hasMedia(int part) const
    {
        return std::any_of(m_in.media.begin(), m_in.media.end(), [part](const MediaItem &item) { return item.part == part; });
    }

    void checkTexts()
    {
        const qsizetype parts = std::max<qsizetype>(1, m_in.parts.size());
        if (parts > 1)
            need(Capability::Thread);
        for (qsizetype p = 0; p < parts; ++p)
            checkPart(int(p), m_in.parts.value(p));
        if (!hasMedia(0) && !m_in.parts.value(0).trimmed().isEmpty() && !m_in.limits.needsMedia)
            need(Capability::Text);
        if (!m_in.firstComment.trimmed().isEmpty()) {
            need(Capability::FirstComment);
            const TextCount count = countText(m_in.firstComment, m_in.platform, m_in.limits);
            if (count.limit >= 0 && count.used > count.limit)
                warn(u"comment.tooLong"_s, {number(count.limit), number(count.used)});
        }
        if (m_in.limits.needsTitle && m_in.title.trimmed().isEmpty())
            block(u"title.missing"_s);
        if (m_in.limits.titleMax >= 0 && codePointCount(m_in.title) > m_in.limits.titleMax)
            block(u"title.tooLong"_s, {number(m_in.limits.titleMax), number(codePointCount(m_in.title))});
    }

    void checkPart(int part, const QString &text)
    {
        const QString place = number(part + 1);
        if (text.trimmed().isEmpty() && !hasMedia(part)) {
            block(u"text.missing"_s, {place});
            return;
        }
        const TextCount count = countText(text, m_in.platform, m_in.limits, part == 0 ? m_in.spoilerText : QString());
        for (const QString &problem : count.problems) {
            if (problem == u"tooLong")
                block(u"text.tooLong"_s, {number(count.limit), number(count.used), place});
            else if (problem == u"tooManyBytes")
                block(u"text.tooManyBytes"_s, {number(count.bytesLimit), number(count.bytes), place});
            else if (problem == u"tooManyHashtags")
                block(u"text.tooManyHashtags"_s, {number(m_in.limits.hashtagsMax), number(count.entities.hashtags.size()), place});
            else if (problem == u"tooManyMentions")
                block(u"text.tooManyMentions"_s, {number(m_in.limits.mentionsMax), number(count.entities.mentions.size()), place});
            else if (problem == u"tooManyLinks")
                block(u"text.tooManyLinks"_s, {number(m_in.limits.linksMax), number(count.entities.links.size()), place});
            else if (problem == u"invalidCharacter")
                block(u"text.invalidCharacter"_s, {place});
        }
    }

    void checkMedia()
    {
        if (m_in.limits.needsMedia && m_in.media.isEmpty())
            block(u"media.missing"_s);
        const qsizetype parts = std::max<qsizetype>(1, m_in.parts.size());
        for (qsizetype part = 0; part < parts; ++part)
            checkPartMedia(int(part));
        for (qsizetype i = 0; i < m_in.media.size(); ++i)
            checkItem(m_in.media[i], number(i + 1));
    }

    void checkPartMedia(int part)
    {
        int images = 0;
        int videos = 0;
        for (const MediaItem &item : m_in.media) {
            if (item.part != part)
                continue;
            if (item.mimeType.startsWith(u"video/") || item.mimeType.startsWith(u"audio/"))
                ++videos;
            else
                ++images;
        }
        if (images > 0 && m_in.limits.imagesMax > 0)
            need(images > 1 ? Capability::Carousel : Capability::Image);
        if (videos > 0)
            need(Capability::Video);
        if (images > m_in.limits.imagesMax)
            block(u"media.tooManyImages"_s, {number(m_in.limits.imagesMax), number(images), number(part + 1)});
        const int videosMax = m_in.limits.mixedMedia ? std::max(m_in.limits.imagesMax, m_in.limits.videosMax) : m_in.limits.videosMax;
        if (videos > videosMax)
            block(u"media.tooManyVideos"_s, {number(videosMax), number(videos), number(part + 1)});
        if (images > 0 && videos > 0 && !m_in.limits.mixedMedia)
            block(u"media.mixed"_s, {number(part + 1)});
        else if (images + videos > std::max(m_in.limits.imagesMax, m_in.limits.videosMax) && images > 0 && videos > 0)
            block(u"media.tooManyImages"_s, {number(m_in.limits.imagesMax), number(images + videos), number(part + 1)});
    }

    void checkItem(const MediaItem &item, const QString &place)
    {
        const bool video = item.mimeType.startsWith(u"video/") || item.mimeType.startsWith(u"audio/");
        const PlatformLimits &limits = m_in.limits;
        if (!typeAllowed(video ? limits.videoTypes : limits.imageTypes, item.mimeType))
            block(u"media.type"_s, {item.mimeType, place});
        const qint64 most = video ? limits.videoBytes : limits.imageBytes;
        if (most >= 0 && item.bytes > most)
            block(u"media.tooBig"_s, {number(most), number(item.bytes), place});
        const qint64 pixels = item.width > 0 && item.height > 0 ? qint64(item.width) * item.height : -1;
        if (!video && limits.imagePixels >= 0 && pixels > limits.imagePixels)
            block(u"media.tooManyPixels"_s, {number(limits.imagePixels), number(pixels), place});
        const double seconds = double(item.durationMs) / 1000.0;
        if (video && item.durationMs >= 0 && limits.videoSecondsMax >= 0 && seconds > limits.videoSecondsMax)
            block(u"media.tooLong"_s, {QString::number(limits.videoSecondsMax), QString::number(seconds), place});
        if (video && item.durationMs >= 0 && seconds < limits.videoSecondsMin)
            block(u"media.tooShort"_s, {QString::number(limits.videoSecondsMin), QString::number(seconds), place});
        if (limits.altMax >= 0 && codePointCount(item.altText) > limits.altMax)
            block(u"media.altTooLong"_s, {number(limits.altMax), number(codePointCount(item.altText)), place});
        if (!video && item.altText.trimmed().isEmpty())
            warn(u"media.altMissing"_s, {place});
        if (!item.uploaded)
            warn(u"media.uploading"_s, {place});
    }

    void checkTime()
    {
        if (!m_in.when)
            warn(u"time.none"_s);
        else if (*m_in.when < m_in.now)
            block(u"time.past"_s, {m_in.when->toString(Qt::ISODate)});
    }

    void checkOthers()
    {
        const QDateTime due = m_in.when.value_or(m_in.now);
        const QSet<quint64> own = shingles(m_in.parts.value(0));
        const OtherPost *repeat = nullptr;
        const OtherPost *clash = nullptr;
        for (const OtherPost &other : m_in.others) {
            const qint64 apart = std::abs(other.when.msecsTo(due));
            if (!repeat && apart <= qint64(m_in.repeatDays) * 86'400'000
                && similarity(own, shingles(other.text)) >= m_in.repeatSimilarity)
                repeat = &other;
            if (!clash && m_in.when && apart < qint64(m_in.clashMinutes) * 60'000)
                clash = &other;
        }
        if (repeat)
            warn(u"text.repeated"_s, {repeat->when.toString(Qt::ISODate), repeat->id});
        if (clash)
            warn(u"time.clash"_s, {clash->when.toString(Qt::ISODate), clash->id});
    }

    const ReadinessInput &m_in;
    Readiness m_out;
};

} // namespace

Readiness assess(const ReadinessInput &input)
{
    return Assessor(input).run();
}

} // namespace campanile::domain
