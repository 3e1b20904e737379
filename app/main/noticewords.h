// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"

#include <QString>

namespace campanile {

/**
 * What a notification says, in the reader's language: from the codes and names in its metadata where this program knows
 * them, else the English text that the server stored beside them. GUI thread.
 */
[[nodiscard]] QString noticeTitle(const models::NotificationRow &row);
[[nodiscard]] QString noticeMessage(const models::NotificationRow &row);

} // namespace campanile
