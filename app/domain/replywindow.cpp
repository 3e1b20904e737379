// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/replywindow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

/** "@anabel" does not name "@ana". */
bool namesReader(const QString &text, const QString &mention)
{
    for (qsizetype at = text.indexOf(mention, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(mention, at + 1, Qt::CaseInsensitive)) {
        const QChar next = at + mention.size() < text.size() ? text.at(at + mention.size()) : QChar(u' ');
        if (!next.isLetterOrNumber() && next != u'_')
            return true;
    }
    return false;
}

} // namespace

const NetworkReplies::Way &replyWay(const NetworkInfo &network, const QString &itemType, bool isPrivate)
{
    if (itemType == "dm"_L1)
        return network.replies.direct;
    return isPrivate ? network.replies.privately : network.replies.open;
}

bool hasPublicAndPrivate(const NetworkInfo &network, const QString &itemType)
{
    return itemType != "dm"_L1 && network.replies.open.isPossible && network.replies.privately.isPossible;
}

PlatformLimits replyLimits(const NetworkInfo &network, const QString &itemType, bool isPrivate, const QJsonObject &instance)
{
    PlatformLimits limits = platformLimits(network.platform);
    if (!instance.isEmpty())
        limits = refinedLimits(limits, instance);
    const NetworkReplies::Way &way = replyWay(network, itemType, isPrivate);
    if (way.textMax > 0) {
        limits.textMax = way.textMax;
        limits.unit = way.unit;
        limits.textBytesMax = way.bytesMax;
        limits.urlLength = -1;
        // Bounds of posts that nobody documents for answers.
        limits.hashtagsMax = -1;
        limits.mentionsMax = -1;
        limits.linksMax = -1;
    }
    limits.needsMedia = false;
    limits.needsTitle = false;
    if (!network.replies.takesFiles) {
        limits.imagesMax = 0;
        limits.videosMax = 0;
    }
    return limits;
}

QStringList replyReaders(const QJsonObject &item)
{
    QStringList handles{item.value("senderHandle"_L1).toString()};
    const QJsonArray people = item.value("metadata"_L1)["remote"_L1]["people"_L1].toArray();
    for (const QJsonValue &person : people) {
        if (!handles.contains(person.toString()))
            handles.append(person.toString());
    }
    return handles;
}

QString replyAsSent(const QString &text, const NetworkInfo &network, const QStringList &handles)
{
    if (!network.replies.needsMention || text.trimmed().isEmpty())
        return text;
    QString start;
    for (const QString &handle : handles) {
        const QString mention = u'@' + (handle.startsWith(u'@') ? handle.mid(1) : handle);
        if (mention.size() > 1 && !namesReader(text, mention))
            start += mention + u' ';
    }
    return start + text;
}

TextCount countReply(const QString &text, const NetworkInfo &network, const QString &itemType, bool isPrivate, const QJsonObject &instance)
{
    return countText(text, network.platform, replyLimits(network, itemType, isPrivate, instance));
}

ReplyWindow replyWindowOf(const NetworkInfo &network, const QString &itemType, bool isPrivate, qint64 lastInboundMs)
{
    const NetworkReplies::Way &way = replyWay(network, itemType, isPrivate);
    ReplyWindow window;
    if (way.freeMs <= 0 && way.windowMs <= 0)
        return window;
    window.freeUntilMs = lastInboundMs + (way.freeMs > 0 ? way.freeMs : way.windowMs);
    window.endsAtMs = lastInboundMs + qMax(way.freeMs, way.windowMs);
    return window;
}

} // namespace campanile::domain
