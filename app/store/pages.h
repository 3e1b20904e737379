// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// What crosses between the sync engine and the cache: plain values.
namespace campanile::store {

/** The fields of a state string `<epoch>.<acl>.<cursor>[.<origin>.<pin>]`, base 36 (sync protocol 3.6). */
struct StateParts {
    qint64 epoch = 0;
    qint64 acl = 0;
    qint64 cursor = 0;
    bool paging = false;
};
/** Nothing for a string of another server's making; such a state is opaque. */
[[nodiscard]] std::optional<StateParts> parseState(QStringView state);

/** One mutation ready for the wire. */
struct PushItem {
    qint64 seq = 0;
    RecordId mutation;
    QByteArray json; ///< the whole object: {"seq":..,"id":..,"label":..,"clientTime":..,"after":[..],"calls":[..]}
};

/** What one Mutation/apply carries. */
struct PushBatch {
    RecordId clientId;
    qint64 ackedThrough = 0;
    QList<PushItem> items;

    [[nodiscard]] bool isEmpty() const { return items.isEmpty(); }
    /** The items as a JSON array. */
    [[nodiscard]] QByteArray mutationsJson() const;
};

struct PushResult {
    enum class Status { Applied, Rejected, Retry, Fork, Gap };
    qint64 seq = 0;
    RecordId mutation;
    Status status = Status::Retry;
    qint64 commit = 0;      ///< workspace seq; with Applied
    QByteArray responses;   ///< JSON array, as it came; an error of the whole mutation stands in it like one of a call
};

struct PushReply {
    qint64 lastSeq = 0;
    QList<PushResult> results;
    /** From the arguments of the Mutation/apply response: {"lastSeq":..,"results":[..]}. */
    [[nodiscard]] static Result<PushReply> parse(const QByteArray &argumentsJson);
};

/** What applyPushResults() found. */
struct PushOutcome {
    int acked = 0;
    int rejected = 0;
    int renewed = 0;         ///< refused for a file that the server lost; the file goes up again and the edit after it
    bool retry = false;      ///< the server asked to come again later
    bool renumbered = false; ///< fork or gap: the next batch has new numbers, send it at once
};

/** What applyChanges() did with a page. */
struct PullOutcome {
    bool applied = false;    ///< false: oldState is not our cursor; the page was dropped
    bool hasMore = false;
    QString state;           ///< cursor after the page
    qint64 lastSeq = 0;      ///< this client's last mutation that the page includes
    int upserts = 0;
    int destroyed = 0;
    int skipped = 0;         ///< records that could not be read; noted in bad_item
};

/** A snapshot import that was begun and not finished. */
struct SnapshotJob {
    QString type;
    QString state;    ///< of the first SnapshotStart line; the cursor once all types are in
    RecordId after;   ///< last imported id; resume after it
    qint64 count = 0; ///< rows so far
};

/** A contiguous piece of a windowed type that is in the cache. */
struct Coverage {
    qint64 fromMs = 0;
    qint64 toMs = 0;   ///< exclusive
    qint64 asOfMs = 0;
};

} // namespace campanile::store
