// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/store/store.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>

namespace campanile::services {

/** Which side of a conflict a person keeps. */
enum class KeepSide { Mine, Theirs };

/**
 * What a person does besides posts: campaigns, templates, settings of the workspace, conflicts, refused edits. One
 * mutation per call. Call from the GUI thread. Errors: conflict.gone, conflict.changed (the record moved again since
 * the conflict was shown), and those of the store.
 */
class WorkspaceService
{
public:
    using Done = std::function<void(Result<store::Saved>)>;
    using IdDone = std::function<void(Result<RecordId>)>;
    using VoidDone = std::function<void(Result<void>)>;

    WorkspaceService(store::StoreRunner &store, const Clock &clock, Rng &rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    /** Creates a record of a type that needs no rule of its own (Campaign, ContentTemplate, TrackingLink). */
    void create(const QString &type, char letter, const QJsonObject &value, QObject *context, IdDone done);
    void update(const QString &type, const RecordId &id, const QJsonObject &patch, QObject *context, Done done);
    void remove(const QString &type, const RecordId &id, QObject *context, Done done);

    /**
     * Settles a conflict: reads the record again, writes the kept value when it is not the current one, and marks the
     * Conflict record, all in one mutation. @p seen is the value that was on screen as the current one.
     */
    void resolveConflict(const RecordId &conflict, KeepSide side, const QJsonValue &seen, QObject *context, Done done);
    /** Settles conflicts over one property of one record with the value that it is to have from now on: one of the two sides, or a text
        that a person made of both. @p seen as above; label conflict.merge when it is neither side. */
    void settleConflicts(const QList<RecordId> &conflicts, const QJsonValue &value, const QJsonValue &seen, QObject *context, Done done);
    void resolveConflicts(const QList<RecordId> &conflicts, KeepSide side, QObject *context, Done done);
    void retryRejected(const RecordId &mutation, QObject *context, Done done);
    void discardRejected(const RecordId &mutation, QObject *context, VoidDone done);
    void discardPending(const RecordId &mutation, QObject *context, VoidDone done);

private:
    store::StoreRunner &m_store;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
