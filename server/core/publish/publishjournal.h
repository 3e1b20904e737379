// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"
#include "server/core/storage/systemrecords.h"

#include <QHash>
#include <QJsonObject>

namespace campanile::server {

/** How far one part of a target is, read from the journal. */
struct PartState {
    QHash<QString, RemoteMedia> media; ///< by PostAsset id
    qint64 mediaAtMs = 0;              ///< when the oldest of them was uploaded
    CreateAttempt attempt;             ///< key is empty before the first attempt
    bool isOpen = false;               ///< "sent" was written and no outcome since
    int reconciles = 0;                ///< rounds of looking since the attempt
    std::optional<RemotePost> done;
};

/**
 * The state of one target. The journal (PostEvent records of the target) is the only place it is kept: each step adds
 * one entry in the transaction that changes the target, and the state is the fold over the entries in the order of
 * their number "n". Entry payloads: part, at (ms), key, digest, media, post, settled, code, message, httpStatus,
 * dropMedia (the part's uploads are of no use any more), dropPost (what was sent was refused later: all starts anew).
 */
struct PublishState {
    int entries = 0;
    qint64 startedAtMs = 0;
    bool isLive = false;
    QHash<int, PartState> parts;

    /** Applies one entry; entries have to come in order. */
    void apply(const QString &eventType, const QJsonObject &payload);
    [[nodiscard]] static Result<PublishState> load(const SystemReader &records, const QString &targetId);
    /** Anything that the network may hold: a part that is done, or one whose outcome is open. */
    [[nodiscard]] bool hasLeftTheHouse() const;
    /** A part was sent and nobody knows yet what became of it. */
    [[nodiscard]] bool hasOpenPart() const;
    [[nodiscard]] QStringList knownIds() const;
};

[[nodiscard]] QJsonObject toJson(const RemotePost &post);
[[nodiscard]] RemotePost remotePostFrom(const QJsonObject &json);
[[nodiscard]] QString wireTime(qint64 ms);
/** -1 when there is none. */
[[nodiscard]] qint64 msOf(const QJsonValue &wireTime);

} // namespace campanile::server
