// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace campanile::sim {

/** A fault put in on purpose, at the seam between the parts, to prove that the oracle sees its kind. */
enum class Plant {
    None,
    ClientNoSync,      ///< the client's disk ignores fsync
    ServerNoSync,      ///< the server's disk ignores fsync
    ForgetMutations,   ///< the server loses its idempotency records
    NoConflicts,       ///< Conflict records are dropped
    NoBase,            ///< edits travel without the values that they replace
    NoFloor,           ///< the floor of purged tombstones is not kept
    SkipCommit,        ///< a page leaves out the newest commit of others (sequence gap)
    AnyOldState,       ///< a page is taken whatever state it continues
    EarlyAck,          ///< an edit counts as pulled before it was
    NoDependencies,    ///< the server does not learn what depends on what
    HalfCommit,        ///< a page brings a part of a commit
    ForeignRecord,     ///< a page brings a record of another workspace
    ShownButGone,      ///< the server says applied and rolls back
    NeverAnswers       ///< after a while the server asks to come again, for ever
};
inline constexpr int kPlantCount = int(Plant::NeverAnswers) + 1;
[[nodiscard]] QByteArray plantName(Plant plant);
[[nodiscard]] std::optional<Plant> plantFrom(const QByteArray &name);

/** One thing that happens. What it needs of chance comes from @c dice alone, so steps can be left out. */
struct Step {
    enum class Kind {
        CreatePost, EditText, EditScalar, AddTag, RemoveTag, EditMap, EditTwo, Destroy, Schedule, Unschedule, BadEdit,
        Type, Undo, Redo, RetryCard, DropCard, TakeBack, AddTarget, EditTarget, DestroyTarget, Campaign, Resolve,
        ServerEdit, Acl, Housekeeping, Backup, Restore, ServerCrash, ServerCrashInside,
        Offline, Online, Kill, PowerLoss, PowerLossInside, Rollback, Keep, Copy, DiskFull, Clock, Leap, SyncNow
    };
    Kind kind = Kind::AddTag;
    int client = 0;
    quint64 dice = 0;
    qint64 gapMs = 0; ///< virtual time before it
};
inline constexpr int kStepKinds = int(Step::Kind::SyncNow) + 1;
[[nodiscard]] const char *stepName(Step::Kind kind);

struct Plan {
    quint64 seed = 0;
    int clients = 2;
    bool lossy = true;
    QList<Step> steps;
};
[[nodiscard]] Plan makePlan(quint64 seed, int steps);

/** What a run came to. */
struct Outcome {
    QString violation;  ///< empty = every invariant held
    quint64 trace = 0;  ///< digest of everything that happened; equal for equal plans
    qint64 virtualMs = 0;
    int mutations = 0;
    int requests = 0;
};

} // namespace campanile::sim
