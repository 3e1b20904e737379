// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::api {

/**
 * ReplyDraft.metadata["viewed:<userId>"]: since when that person knows the draft as it stands. A client sets the mark of the
 * person at it; the server dates it, writes it into the audit, and takes all of them away with another text or question.
 */
inline const QString kViewedMark = QStringLiteral("viewed:");

[[nodiscard]] inline QString viewedMark(const QString &userId)
{
    return kViewedMark + userId;
}
/** The person of a mark; empty when @p key is none. */
[[nodiscard]] inline QString viewerIn(const QString &key)
{
    return key.startsWith(kViewedMark) ? key.mid(kViewedMark.size()) : QString();
}

/** ReplyDraft.metadata of a proposal: the id of one that it comes after. */
inline const QString kRegenerates = QStringLiteral("regenerates");

} // namespace campanile::api
