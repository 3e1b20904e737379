// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/accountlists.h"
#include "models/records/recordlists.h"
#include "ui/kit/rowdelegate.h"
#include "views/accountpictures.h"
#include "views/networkchoices.h"

#include <QString>

/** What accounts, their health and their history are called. Pure functions; texts in the language in force. GUI thread. */
namespace campanile::views {

/** How an account stands, from its own status and from what its health says. */
enum class AccountState { Connected, EndsSoon, Waiting, Pending, Paused, Failing, NeedsSignIn, Suspended, Disconnected };

/** @p health may be null. */
[[nodiscard]] AccountState accountState(const models::AccountRow &account, const models::HealthRow *health, qint64 nowMs);
/** Something that a person should look at. */
[[nodiscard]] bool needsAttention(AccountState state);
[[nodiscard]] ui::ChipLook stateLook(AccountState state);
/** Worst first, for sorting. */
[[nodiscard]] int stateOrder(AccountState state);

/** What stands below its name, from the longest to the shortest: handle, network and kind; handle and kind, as the badge tells the
    network; one of them alone. Never empty. */
[[nodiscard]] QStringList accountLines(const models::AccountRow &account);
[[nodiscard]] ui::AvatarLook accountAvatar(const models::AccountRow &account, const AccountPictures *pictures);
/** The name that a person knows it by. */
[[nodiscard]] QString accountName(const models::AccountRow &account);
/** "@name", or "@name@server" where names belong to servers; empty without one. */
[[nodiscard]] QString accountHandle(const models::AccountRow &account);
/** "Page", "Channel"; empty for an unknown kind. */
[[nodiscard]] QString kindLabel(const QString &accountKind);

/** "ends in 12 days", "ended 3 days ago", "renews itself". */
[[nodiscard]] QString signInWords(const models::AccountRow &account, const models::HealthRow *health, qint64 nowMs);
/** Neutral, or how urgent the end of the sign-in is. */
[[nodiscard]] ui::Tone signInTone(const models::AccountRow &account, const models::HealthRow *health, qint64 nowMs);
/** "arrive at once (webhook)", or "are looked for every 3 minutes"; empty where nobody looks. */
[[nodiscard]] QString arrivalWords(const models::HealthRow &health);
/** Why new messages do not arrive at once, and what helps; empty where they do or never can. */
[[nodiscard]] QString arrivalHint(const models::HealthRow &health);
/** "22 of 25 left in 24 hours"; empty where no cap is known. */
[[nodiscard]] QString quotaWords(const models::HealthRow &health);
/** "24 hours", "3 hours", "15 minutes", "7 days". */
[[nodiscard]] QString lengthWords(qint64 ms);
/** "in 4 minutes", "in 2 hours", "in 3 days". */
[[nodiscard]] QString untilWords(qint64 ms, qint64 nowMs);

/** "Healthy", "Degraded" ... and its look. */
[[nodiscard]] ui::ChipLook healthLook(const QString &status);
[[nodiscard]] ui::Tone scoreTone(int score);
/** One reason in a sentence. */
[[nodiscard]] QString factorWords(const models::HealthFactor &factor);
/** The score with all its reasons, a line each, for a tool tip. */
[[nodiscard]] QString healthSummary(const models::HealthRow &health);

/** "Sign-in ends soon", "Asked to wait" ...; the look carries the icon and how serious it is. */
[[nodiscard]] ui::ChipLook eventLook(const models::HealthEventRow &event);

} // namespace campanile::views
