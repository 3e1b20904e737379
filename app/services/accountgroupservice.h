// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/store/store.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace campanile::services {

/**
 * What a person arranges about accounts without asking a network: groups, and notes on what happened. One mutation per
 * call, read and written on the store's writer thread, so each is one step of undo and waits in the outbox while there is
 * no connection. Call from the GUI thread; store, clock and random source outlive the service.
 *
 * Errors: group.gone, group.noName, and those of the store.
 */
class AccountGroupService
{
public:
    using Done = std::function<void(Result<store::Saved>)>;
    using IdDone = std::function<void(Result<RecordId>)>;

    AccountGroupService(store::StoreRunner &store, const Clock &clock, Rng &rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    /** A group after the last one, with @p accounts, which leave the groups that they are in. @p color "#rrggbb" or empty. */
    void create(const QString &name, const QString &color, const QList<RecordId> &accounts, QObject *context, IdDone done);
    void change(const RecordId &group, const QString &name, const QString &color, QObject *context, Done done);
    /** Its accounts stay; they are in no group then. */
    void remove(const RecordId &group, QObject *context, Done done);
    /** An account is in one group at most. A null @p group takes the accounts out of all. */
    void move(const QList<RecordId> &accounts, const RecordId &group, QObject *context, Done done);

    /** Marks an event of an account's history as dealt with. */
    void resolveEvent(const RecordId &event, const QString &notes, QObject *context, Done done);
    void reopenEvent(const RecordId &event, QObject *context, Done done);

private:
    store::StoreRunner &m_store;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
