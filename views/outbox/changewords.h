// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/mutation.h"
#include "ui/theme/tokens.h"
#include "views/outbox/valuewords.h"

namespace campanile::views {

/** What an edit did, as the outbox keeps it. */
struct ChangeFacts {
    QString label;              ///< stable key, "post.move"; "undo." or "redo." before it
    QList<store::SetOp> ops;
    QString subject;            ///< title or first words of what it touches; may be empty
};

/** "Moved "Winter gifts" to Mon 23 Nov 09:00". Never empty; an unknown label gets a general sentence. Pure. */
[[nodiscard]] QString changeWords(const ChangeFacts &facts, const ReadingWays &ways, qint64 nowMs);

/** How a waiting edit stands, as a chip and a line. */
struct StandingWords {
    QString word;
    QString icon;
    ui::Tone tone = ui::Tone::Neutral;
    QString line;               ///< tries and what went wrong; may be empty
};
[[nodiscard]] StandingWords standingWords(const store::OutboxEntry &entry);

/** Why the server refused an edit, as one or two sentences. */
[[nodiscard]] QString refusalWords(const store::RejectedEdit &edit);
/** What the person wrote in an edit: every prose value, ready to copy; empty when there is none. */
[[nodiscard]] QString writtenText(const QList<store::SetOp> &ops);

} // namespace campanile::views
