// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "app/domain/practice.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishstore.h"

namespace campanile::server {

/** Everything needed to work on one target, read in one snapshot. */
struct PublishJob {
    QString workspaceId;
    QJsonObject post;
    QJsonObject target;
    QJsonObject account;
    PublishState state;
    PublishContent content;
    AccountSession session;
    bool hasRefreshed = false;
    bool isMediaMissing = false;
    QList<ContentIssue> optionIssues; ///< what is wrong with the network's own fields; args start with the field's English label
    bool isKeptBack = false; ///< a pause of posts that it met ended so that it waits for a new time
    bool isStopping = false; ///< a person asked that nothing more is sent
    qint64 leaseMs = 0; ///< value of nextAttemptAt that this worker wrote: its lease and its fence

    [[nodiscard]] QString postId() const { return post.value(QLatin1StringView("id")).toString(); }
    [[nodiscard]] QString targetId() const { return target.value(QLatin1StringView("id")).toString(); }
    [[nodiscard]] QString accountId() const { return target.value(QLatin1StringView("accountId")).toString(); }
    /** Whose adapter does the work: an account that practises posts to the practice network, whatever it stands for. */
    [[nodiscard]] QString platform() const
    {
        return domain::spokenPlatform(target.value(QLatin1StringView("platform")).toString(), domain::practises(account));
    }
};

/**
 * What a target says: the post's text, thread parts, first comment, link, content warning, sensitivity and language, each
 * replaced by the target's own (customContent) where it has one, and the target's visibility; files by part and rank. @p store is only used when a file is read later;
 * @p networks declares the network's own fields.
 */
[[nodiscard]] Result<void> loadContent(const SystemReader &records, PublishStore &store, const domain::NetworkCatalogue &networks, PublishJob &job);

/** How many messages the target is on its network: the post, the parts of its thread and the first comment. */
[[nodiscard]] int messageCount(const QJsonObject &post, const QJsonObject &target);

/** The link with its UTM parameters (app/domain/utm.h). */
[[nodiscard]] QString linkWithUtm(const QString &link, const QJsonObject &utm);

/** English sentence for a code, for clients that do not know the code; the network's own text follows it. */
[[nodiscard]] QString publishMessage(const QString &code, const QString &platformText = {});

} // namespace campanile::server
