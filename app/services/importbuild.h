// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/importservice.h"

#include <QHash>
#include <QSet>

/** Building blocks of ImportService: matching names, making and removing records, reading for an export. Writer or reader thread. */
namespace campanile::services {

/** Names of the workspace, folded, and the records they mean. */
struct KnownNames {
    QHash<QString, QList<RecordId>> accounts;  ///< handle, display name, handle@server, network
    QHash<RecordId, QString> platforms;        ///< wire value of SocialPlatform, by account
    QHash<RecordId, QString> handles;          ///< by account, for exports
    QHash<QString, RecordId> campaigns;
    QHash<RecordId, QString> campaignNames;
};

[[nodiscard]] Result<KnownNames> readKnownNames(store::Reader &reader);
/** The accounts that a name in a file means ("@roastery", "Mastodon", "Mastodon: @roastery"); empty when none. */
[[nodiscard]] QList<RecordId> accountsNamed(const QString &name, const KnownNames &known);

/** The import cut into mutations that the server takes: fewer than 1000 records and 1 MiB each (sync.md 3.2). Fills @p receipt. */
[[nodiscard]] QList<store::Mutation> buildImport(const QList<domain::PostDraft> &drafts, const ImportChoices &choices,
                                                 const KnownNames &known, const Clock &clock, Rng &rng, ImportReceipt &receipt);
/** Indices of those drafts whose title, text and second of time (or none) a post of the workspace has: what an export wrote and is read again. */
[[nodiscard]] Result<QSet<qsizetype>> findKnown(store::Reader &reader, const QList<domain::PostDraft> &drafts);
/** What deletes posts with their targets, cut the same way. Counts into @p removed. */
[[nodiscard]] Result<QList<store::Mutation>> buildRemoval(store::Reader &reader, const QList<RecordId> &posts, int &removed);
/** Posts of a range as drafts, by time; those without one last. */
[[nodiscard]] Result<QList<domain::PostDraft>> readForExport(store::Reader &reader, const ExportRequest &request);

} // namespace campanile::services
