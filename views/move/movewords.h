// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/workspacemove.h"

#include <QString>
#include <QStringList>

/** What the dialog of a move says, as plain text in the language of the program. Pure; any thread. */
namespace campanile::views {

/** What goes along: "400 posts", "1,200 conversations", "300 files, 84 MB". */
[[nodiscard]] QStringList movePlanLines(const domain::MovePlan &plan);
/** Accounts whose sign-in does not go along: its name, and what waits on it. */
[[nodiscard]] QStringList moveStayingLines(const domain::MovePlan &plan, bool withSecrets);
/** What is being done, with a number where there is one. */
[[nodiscard]] QString moveStageText(const services::MoveProgress &progress);
/** Bytes as people write them. */
[[nodiscard]] QString moveSizeText(qint64 bytes);

} // namespace campanile::views
