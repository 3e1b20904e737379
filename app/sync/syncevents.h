// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/net/transport.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

// What goes into the synchronisation state machine and what comes out. Plain values: a simulator makes and plays them.
namespace campanile::sync {

enum class Timer {
    Retry,    ///< after an error, with back-off
    Push,     ///< a short wait that lets typing settle
    Periodic, ///< a pull even without news, in case the events fail silently
    Upload,   ///< the next try of a file
    Download  ///< the same the other way
};
inline constexpr int kTimerCount = 5;

/** How things stand, for the status bar. */
struct SyncState {
    enum class Phase { Offline, Syncing, UpToDate, Error, SignedOut };
    Phase phase = Phase::Offline;
    Error error;                  ///< with Phase::Error, SignedOut and Offline: why
    qint64 done = 0;              ///< records taken in the present run
    bool firstSync = false;       ///< the cache is not complete yet
    QString role;                 ///< wire name of this person's role; empty until a session was read
    bool updateRequired = false;  ///< this program is too old to send: reads only, edits are kept
    bool fetchingOlder = false;   ///< records from before a window were asked for and are not all here yet
    bool operator==(const SyncState &) const = default;
};

struct Event {
    enum class Kind {
        Start,
        Stop,
        TimerFired,    ///< timer
        Reply,         ///< request, response
        StreamPiece,   ///< request, bytes
        ServerMoved,   ///< text = account, number = seq or 0
        LocalEdit,     ///< flag = still typing
        OnlineChanged, ///< flag
        TokenRenewed,  ///< flag = success, error
        FileRead,      ///< request, bytes, error
        FileFetched,   ///< request, number = size, error
        FilesRemoved,  ///< request
        OlderWanted,   ///< text = windowed type: a page of what lies before; number = an instant that it is wanted from, 0 = what is here
        RelatedWanted, ///< text = type, ids = property and id: records that belong to one other record
        RecordsWanted, ///< text = type, ids: are they still so?
        SyncNow        ///< a person asked
    };
    Kind kind = Kind::Start;
    Timer timer = Timer::Retry;
    int request = 0;
    net::Response response;
    QByteArray bytes;
    QString text;
    qint64 number = 0;
    bool flag = false;
    QStringList ids;
    Error error;

    [[nodiscard]] static Event of(Kind kind);
    [[nodiscard]] static Event timerFired(Timer timer);
    [[nodiscard]] static Event reply(int request, net::Response response);
    [[nodiscard]] static Event streamPiece(int request, QByteArray bytes);
    [[nodiscard]] static Event serverMoved(QString account, qint64 seq);
    [[nodiscard]] static Event localEdit(bool typing);
    [[nodiscard]] static Event onlineChanged(bool online);
    [[nodiscard]] static Event tokenRenewed(Error error);
    [[nodiscard]] static Event fileRead(int request, QByteArray bytes, Error error);
    [[nodiscard]] static Event fileFetched(int request, qint64 size, Error error);
    [[nodiscard]] static Event filesRemoved(int request);
    [[nodiscard]] static Event olderWanted(QString type, qint64 beforeMs = 0);
    [[nodiscard]] static Event relatedWanted(QString type, QString property, QString id);
    [[nodiscard]] static Event recordsWanted(QString type, QStringList ids);
};

struct Effect {
    enum class Kind {
        Send,         ///< request, http; the answer comes as Reply
        SendStream,   ///< as Send; the body comes as StreamPiece, then Reply
        Cancel,       ///< request: no more events for it
        SetTimer,     ///< timer, number = ms; replaces the one that runs
        StopTimer,    ///< timer
        Status,       ///< state
        RefreshToken, ///< answer with TokenRenewed
        ReadFile,     ///< request, text = path, number = offset, length; answer with FileRead
        FetchFile,    ///< request, http, text = path, blobId; answer with FileFetched (see FileFetch)
        RemoveFiles   ///< request, paths; answer with FilesRemoved
    };
    Kind kind = Kind::Send;
    int request = 0;
    net::Request http;
    Timer timer = Timer::Retry;
    qint64 number = 0;
    qint64 length = 0;
    QString text;
    QString blobId;
    QStringList paths;
    SyncState state;
};

} // namespace campanile::sync

Q_DECLARE_METATYPE(campanile::sync::SyncState)
