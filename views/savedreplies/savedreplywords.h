// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "app/domain/savedreply.h"
#include "app/services/inboxservice.h"
#include "models/inbox/conversationfacts.h"
#include "ui/kit/pickbutton.h"
#include "views/agowords.h"

#include <QList>
#include <QString>

/** Words and checks of saved replies. Pure but for the locale. */
namespace campanile::views {

[[nodiscard]] QList<ui::PickChoice> savedReplyIntents();
/** Languages that are offered, by their own names; others may be typed as a tag. */
[[nodiscard]] QList<ui::PickChoice> savedReplyLanguages();
/** What a variable stands for: "the sender's name". */
[[nodiscard]] QString variableWords(const QString &variable);
/** "Question · German · used 12 times, last 3 days ago" */
[[nodiscard]] QString savedReplyFacts(const models::SavedReplyRow &row, qint64 nowMs, const MomentWays &ways);

/** One thing that is wrong with a text, in a sentence. */
struct SavedReplyWarning {
    QString text;
    bool isError = false; ///< it could not be sent like this
};
/** @p platforms: the networks it is for, wire values. */
[[nodiscard]] QList<SavedReplyWarning> savedReplyWarnings(const QString &content, const QStringList &platforms, const domain::ReplyValues &values,
                                                          const domain::NetworkCatalogue &networks);

/** Saved replies as a table: name, text, fits, language, networks, tags, in use; the first row names the columns. */
[[nodiscard]] QByteArray savedRepliesCsv(const QList<models::SavedReplyRow> &rows);
/** What a table holds; rows without a name or a text are left out and counted in @p skipped. Errors: savedReply.badTable and those of CSV. */
[[nodiscard]] Result<QList<services::SavedReplyText>> savedRepliesOfCsv(const QByteArray &bytes, int *skipped);

/** @p row as the service takes it. */
[[nodiscard]] services::SavedReplyText textOfRow(const models::SavedReplyRow &row);

} // namespace campanile::views
