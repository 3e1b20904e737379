// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QList>
#include <QString>
#include <QStringList>

// Variables of saved replies: "{{sender.name}}", and the order that they stand in. Pure, safe in every thread.
namespace campanile::domain {

/** What the variables stand for; what strangers chose (names) is cleaned before it goes into a text. */
struct ReplyValues {
    QString senderName;
    QString senderHandle;  ///< with or without @
    QString accountName;
    QString myName;
    QString postTitle;
};

/** A saved reply with its variables filled in. */
struct FilledReply {
    QString text;          ///< unknown variables stand in it as they were written
    QStringList unknown;   ///< names that mean nothing, in order, each once: the text must not be sent like this
    QStringList missing;   ///< variables without a value, which were left out
};

/** The names that are understood. */
[[nodiscard]] QStringList replyVariables();

/**
 * Fills in the variables in one pass, so that a value never brings a variable of its own. A sender without a name is called
 * by the handle. Names lose control and direction characters, braces and what is behind 80 characters; a name that is an
 * address or a mention is not used at all.
 */
[[nodiscard]] FilledReply fillReply(const QString &text, const ReplyValues &values);

/** Everything in @p text that still looks like a variable, known or not; empty when it may be sent. */
[[nodiscard]] QStringList openVariables(const QString &text);

/** Where a saved reply stands in the workspace's list. */
struct SavedReplyPlace {
    RecordId id;
    QString rank; ///< fractional (domain/rank.h); empty = none
    QString name;
};
/** Those with a rank by it, behind them the others; what stands alike by name, then by id. */
[[nodiscard]] bool standsBefore(const SavedReplyPlace &a, const SavedReplyPlace &b);
/**
 * What gets another rank so that @p moved stands right before (or behind) @p neighbour: it alone, and what has to be told apart for
 * it: those before it that had no rank, and those behind it with the rank of the one before. Empty when it stands there already.
 */
[[nodiscard]] QList<SavedReplyPlace> movedReplies(QList<SavedReplyPlace> list, const RecordId &moved, const RecordId &neighbour, bool isBehind);

} // namespace campanile::domain
