// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What a language model is asked for an answer, and what of its answer is taken. Pure, safe in every thread; no network.
namespace campanile::domain {

/** One message of a conversation. */
struct AiLine {
    bool isOurs = false;
    QString text;
};

/** Everything that leaves this computer when proposals are asked for; nothing else does. */
struct AiQuestion {
    QList<AiLine> lines;          ///< oldest first; the newest ones that fit are taken
    QString network;              ///< "Mastodon"
    QString brand;                ///< name of the brand; may be empty
    QStringList tone;             ///< words for how the brand speaks
    QString language;             ///< BCP 47; empty = the customer's
    int limit = -1;               ///< characters that the network takes; -1 = not known
    int proposals = 3;
    bool leavesOutNames = false;  ///< names, handles and mail addresses are sent as [name] and [address]
    QStringList names;            ///< of the people of the conversation and their handles
};

/** Messages of a chat completion: one for the rules, one with the conversation as data. At most 24,000 characters of it. */
[[nodiscard]] QJsonArray aiMessages(const AiQuestion &question);

/** @p text without @p names (whole and by their parts from three letters on), handles and mail addresses. */
[[nodiscard]] QString withoutNames(const QString &text, const QStringList &names);

/** A text that a model proposes. Plain text whatever it looks like; nothing of it is ever run, loaded or sent by itself. */
struct AiProposal {
    QString text;
    QString tone;                     ///< one short line; may be empty
    std::optional<double> confidence; ///< 0 to 1, as the model said; nothing when it did not
    QString reason;
    bool isWhole = true;              ///< false: the text breaks off, because it is still being written or never was to its end
    bool operator==(const AiProposal &) const = default;
};

/**
 * The proposals in what a model wrote: the JSON that was asked for, also within a code fence, behind spoken words or thoughts,
 * and without its frame; a text without any JSON is one proposal. Control, direction and invisible characters go, [name] becomes
 * {{sender.name}}, lengths are bounded, equal texts are one. Of an answer that breaks off everything is taken that stands there, its last
 * text perhaps torn (isWhole). @p isEnded false: the model is still writing. Errors: ai.noProposal (nothing usable, a page of HTML).
 */
[[nodiscard]] Result<QList<AiProposal>> aiProposals(const QString &answer, int most = 3, bool isEnded = true);

} // namespace campanile::domain
