// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "app/domain/textcount.h"

// What a network takes as an answer to one inbox item, and until when. Facts: "replies" of resources/domain/networks (with
// their confidence), the messaging rules of Messenger Platform for the two steps of a window. Pure, safe in every thread.
namespace campanile::domain {

/** Whether answers of this way can be given at all. @p itemType is a wire value of InboxItemType. */
[[nodiscard]] const NetworkReplies::Way &replyWay(const NetworkInfo &network, const QString &itemType, bool isPrivate);

/** Both ways are there: the person chooses who reads the answer. */
[[nodiscard]] bool hasPublicAndPrivate(const NetworkInfo &network, const QString &itemType);

/** Limits of an answer; @p instance is SocialAccount.limits. Files only where the network takes them in answers. */
[[nodiscard]] PlatformLimits replyLimits(const NetworkInfo &network, const QString &itemType, bool isPrivate, const QJsonObject &instance = {});

/** Whom an answer to an InboxItem is for: its sender, and whoever else was named there. */
[[nodiscard]] QStringList replyReaders(const QJsonObject &item);
/** The text that leaves: where an answer has to name its readers, those who are missing stand before the text. */
[[nodiscard]] QString replyAsSent(const QString &text, const NetworkInfo &network, const QStringList &handles);

/** How long an answer is, as the network counts it. */
[[nodiscard]] TextCount countReply(const QString &text, const NetworkInfo &network, const QString &itemType, bool isPrivate,
                                   const QJsonObject &instance = {});

/** Until when an answer is taken. Times in ms since 1970; -1 = no end. */
struct ReplyWindow {
    qint64 freeUntilMs = -1; ///< afterwards only what a person wrote is taken (Meta's tag HUMAN_AGENT)
    qint64 endsAtMs = -1;

    [[nodiscard]] bool isOpenAt(qint64 nowMs) const { return endsAtMs < 0 || nowMs < endsAtMs; }
    bool operator==(const ReplyWindow &) const = default;
};

/** The window that the other's last message opened at @p lastInboundMs. */
[[nodiscard]] ReplyWindow replyWindowOf(const NetworkInfo &network, const QString &itemType, bool isPrivate, qint64 lastInboundMs);

} // namespace campanile::domain
