// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/store/store.h"
#include "app/sync/presencenews.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace campanile::services {

/** Somebody at a record, with the most that he does there on any of his devices. */
struct Present {
    RecordId user;
    sync::Doing doing = sync::Doing::Viewing;
    qint64 sinceMs = 0;
    bool isMe = false; ///< the person who sits here, on another device
    bool operator==(const Present &) const = default;
};

/** Where the person works at something: one record each. */
enum class Desk {
    Conversation, ///< an item of the inbox
    Composer      ///< a post
};

/**
 * Who is at work on which item of the inbox and which post: tells colleagues what the person here does, and knows what they do. What
 * changes within a moment is told together, and told again in time while it holds. Told are the open conversation and the open
 * post while their windows are in sight, whether something is being written there, and the items whose reply waits in the outbox. Nobody is told anything while the
 * person does not want it. Without a line nothing is known of others and nothing told; the server remembers what was told last.
 * It never waits: what cannot be told is told anew a little later, and no error needs a person. GUI thread; store and clock
 * outlive it.
 */
class PresenceService : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    /** Carries a method call to the server of the workspace and calls back on the GUI thread. */
    using Remote = std::function<void(const QString &method, const QJsonObject &arguments, Answer answer)>;

    /** Milliseconds, changeable for tests. */
    struct Timing {
        qint64 soonMs = 150;       ///< what changes within it is told together
        qint64 gapMs = 600;        ///< between two announcements: the server takes two a second
        qint64 renewMs = 10'000;   ///< the server keeps for 30 s what it is told
        qint64 writingMs = 120'000;///< after the last key a reply is no longer being written
        qint64 awayMs = 60'000;    ///< a window may be out of sight so long
        qint64 heldAfterMs = 5'000;///< a reply that waits so long in the outbox is held
    };

    PresenceService(store::Store &store, const Clock &clock, QString accountId, const RecordId &me, Remote remote, QObject *parent = nullptr);

    void setTiming(const Timing &timing) { m_timing = timing; }

    // What the person here does.
    /** The record that is open; null = none. */
    void setOpen(const RecordId &record, Desk desk = Desk::Conversation);
    /** A key was typed into the reply to @p record, or into the post itself; @p isUnsent: something stands there. */
    void noteWriting(const RecordId &record, bool isUnsent, Desk desk = Desk::Conversation);
    /** Whether the window with the record is in sight. */
    void setInSight(bool inSight, Desk desk = Desk::Conversation);
    /** "Show colleagues what I am reading." */
    void setShared(bool shared);
    [[nodiscard]] bool isShared() const { return m_isShared; }

    // The line.
    void setOnline(bool online);
    void take(const sync::PresencePicture &picture);
    /**
     * A farewell before the line is given up by choice; @p keepsWriting: what stands in the box is held, too. Gives the
     * arguments of the call, nothing when nobody was told anything.
     */
    [[nodiscard]] std::optional<QJsonObject> farewell(bool keepsWriting);

    // What others do.
    /** Others at @p record: who does most first, then who began first; the person here last. */
    [[nodiscard]] QList<Present> at(const RecordId &record) const { return m_present.value(record); }

Q_SIGNALS:
    /** Somebody came, went, or does something else. */
    void changed();

private:
    struct Told {
        QString type;
        RecordId record;
        sync::Doing doing = sync::Doing::Viewing;
        bool operator==(const Told &) const = default;
    };
    struct Place {
        RecordId open;
        RecordId written;      ///< the record at which something unsent stands
        qint64 writtenAtMs = 0;
        qint64 goneAtMs = 0;   ///< out of sight since then
        bool isInSight = true;
    };

    void soon();
    void tell();
    void readHeld();
    /** Something may wait in the outbox, or did. */
    [[nodiscard]] bool mayHold() const;
    [[nodiscard]] QList<Told> now() const;
    [[nodiscard]] bool isWriting(const Place &place) const;
    [[nodiscard]] QJsonObject argumentsOf(const QList<Told> &told, bool isLeaving) const;

    store::Store &m_store;
    const Clock &m_clock;
    const QString m_accountId;
    const RecordId m_me;
    const Remote m_remote;
    Timing m_timing;
    QString m_client;          ///< empty until the cache told it
    std::map<Desk, Place> m_places{{Desk::Conversation, {}}, {Desk::Composer, {}}};
    QHash<RecordId, qint64> m_waiting; ///< replies in the outbox: item -> since, UTC ms
    bool m_isShared = true;
    bool m_isOnline = false;
    bool m_isTelling = false;
    int m_line = 0;            ///< counts how often the line went; answers of an earlier one say nothing
    bool m_isReading = false;
    QList<Told> m_told;
    bool m_hasTold = false;    ///< since the line stands
    qint64 m_toldAtMs = 0;
    QTimer m_soon;
    QTimer m_renew;
    QTimer m_away;
    QHash<RecordId, QList<Present>> m_present;
};

} // namespace campanile::services
