// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "models/inbox/conversationfacts.h"
#include "ui/theme/tokens.h"
#include "views/agowords.h"

#include <QString>

namespace campanile::views {

struct InboxParts;

/** What became of a reply, in a word and an icon. */
struct DeliveryWords {
    QString text;
    QString icon;
    ui::Tone tone = ui::Tone::Neutral;
    bool canSendAnyway = false;
    bool canRetry = false;
    bool canEdit = false;
    bool canDiscard = false;
};

/** Words of the conversation and the details; wire values in, the reader's language out. Pure but for the locale. */
[[nodiscard]] DeliveryWords deliveryWords(const models::ThreadEntry &entry, bool isOnline);
[[nodiscard]] QString eventWords(const models::ThreadEntry &entry, const InboxParts &parts);
[[nodiscard]] QString fileKindWords(const QString &kind);
[[nodiscard]] QString itemTypeWords(const QString &type);
[[nodiscard]] QString statusWords(const QString &status);
/** "Resolved by Mara, 14:03"; empty where nobody has set it. */
[[nodiscard]] QString statusSetWords(const models::InboxFacts &item, const InboxParts &parts);
[[nodiscard]] QString sentimentWords(const QString &sentiment);
[[nodiscard]] QString intentWords(const QString &intent);
[[nodiscard]] QString priorityWords(const QString &priority);
[[nodiscard]] ui::Tone priorityTone(const QString &priority);
/** "An angry tone", "Waits for 5 hours" ... for a factor of the priority. */
[[nodiscard]] QString factorWords(const QString &name);
[[nodiscard]] QString moderationWords(const QString &moderation);
/** The network of a wire value; Mastodon for one that is not known, so that a newer server does no harm. */
[[nodiscard]] const domain::NetworkInfo &networkOf(const InboxParts &parts, const QString &platform);
/** "2 h 5 min", "3 days": how long until something; never negative. */
[[nodiscard]] QString timeSpanWords(qint64 ms);
[[nodiscard]] MomentWays waysOf(const InboxParts &parts);
/** "14:05" of today, "Nov 20, 14:05" else. */
[[nodiscard]] QString momentWords(qint64 ms, qint64 nowMs, const MomentWays &ways);

} // namespace campanile::views
