// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "app/sync/synccore.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

namespace campanile::sync {

class FileFetch;

/**
 * Runs a SyncCore: takes its events to the thread of the cache, one after the other, and carries out its effects on its
 * own. Lives on the sync thread together with the transport; runner, transport, clock and rng must outlive it (the
 * SyncCore itself is touched only inside the runner). Nothing blocks. Errors come as SyncState.
 */
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    /** Renews the sign-in and calls back on the engine's thread; a null error means done. */
    using RefreshToken = std::function<void(std::function<void(Error)>)>;

    SyncEngine(store::StoreRunner &runner, net::Transport &transport, const Clock &clock, Rng &rng, SyncConfig config,
               RefreshToken refreshToken = {}, QObject *parent = nullptr);
    ~SyncEngine() override;

    [[nodiscard]] const SyncState &state() const { return m_state; }

public Q_SLOTS:
    void start();
    /** Ends every call under way; stateChanged() with Phase::Offline follows. */
    void stop();
    void syncNow();
    /** The outbox has something new. @p typing: more of the same is likely within a second. */
    void localEdit(bool typing = false);
    /**
     * A page of a windowed type from before what is here, or with @p beforeMs from before that instant; its records come as
     * changes of the cache. SyncState::fetchingOlder tells how long it takes, offline as well.
     */
    void fetchOlder(const QString &type, qint64 beforeMs = 0);
    /** The newest records whose @p property is @p id: what belongs to a record from before the window. */
    void fetchRelated(const QString &type, const QString &property, const QString &id);
    /** Records from before the window that are on the screen: the server tells no changes of them by itself. */
    void refresh(const QString &type, const QStringList &ids);
    /** The person signed in again. */
    void signedIn();

Q_SIGNALS:
    void stateChanged(const campanile::sync::SyncState &state);

private:
    void post(Event event);
    void pump();
    void carryOut(const Effect &effect);
    void sendRequest(const Effect &effect, bool stream);
    void readFile(const Effect &effect);
    /** Lets the network wait while the cache has enough to do. */
    void holdStreams();

    store::StoreRunner &m_runner;
    net::Transport &m_transport;
    RefreshToken m_refreshToken;
    std::shared_ptr<SyncCore> m_core;
    QQueue<Event> m_queue;
    int m_handling = 0;          ///< events on the thread of the cache
    bool m_handlingPieces = false; ///< they are pieces of a stream
    qint64 m_handlingBytes = 0;
    int m_stream = 0;              ///< the last call whose answer comes in pieces
    bool m_held = false;           ///< it is paused
    QHash<int, std::shared_ptr<net::Call>> m_calls;
    std::unique_ptr<FileFetch> m_fetch;
    std::array<QTimer, kTimerCount> m_timers;
    SyncState m_state;
};

} // namespace campanile::sync
