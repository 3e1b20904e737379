// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/systemrecords.h"

#include <QJsonArray>

namespace campanile::server {

/** True when the publisher is done with a target: nothing will happen to it by itself. */
[[nodiscard]] bool isFinalTarget(const QJsonObject &target);
/**
 * Sets the post's status, publishedAt and errorMessage when all its targets are final, and tells the person who made
 * the post when something went wrong. Does nothing while a target is still at work or the post is not publishing.
 */
[[nodiscard]] Result<void> rollUpPost(SystemRecords &records, const QString &postId);

/** What a Notification of the publisher says, in codes; the English text beside them is for clients without a table. */
struct PublishNotice {
    QString level;      ///< "error" or "warning"
    QString titleCode;  ///< notice.* of noticeTitle()
    QString code;       ///< why: publish.* of publishMessage()
    QString text = {};  ///< the network's own words, in its language; empty when it said none
    QJsonArray issues = {}; ///< with publish.contentInvalid: what breaks which limit, as in the journal
    QJsonObject account = {}; ///< the SocialAccount it is about, when it is about one
};

/**
 * A Notification to the author of @p post (of the series for an occurrence); to everybody when there is none. Its metadata
 * holds titleCode, code, text, issues, postTitle, accountName and platform, so that a client writes it in its own language.
 */
[[nodiscard]] Result<void> notifyAuthor(SystemRecords &records, const QJsonObject &post, const PublishNotice &notice);
/** The same to one person; empty = to everybody. */
[[nodiscard]] Result<void> notifyPerson(SystemRecords &records, const QJsonObject &post, const PublishNotice &notice, const QString &userId);
/** Who made the post, or the series that it is a date of; empty when nobody did. */
[[nodiscard]] Result<QString> authorOf(const SystemReader &records, const QJsonObject &post);
/** English title for a code. */
[[nodiscard]] QString noticeTitle(const QString &titleCode);
/** The next number in the journal of a target. */
[[nodiscard]] Result<int> nextEntry(const SystemReader &records, const QString &targetId);

} // namespace campanile::server
