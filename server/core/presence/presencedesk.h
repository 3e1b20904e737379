// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/directory.h"
#include "server/core/presence/presenceboard.h"
#include "server/core/service.h"

#include <memory>

namespace campanile::server {

class PresenceHolds;
class PresenceRows;

/**
 * Who is at work on what, for everybody who may see it: the board, those who watch it, and the other nodes. Thread-safe. When the
 * server ends what is held is remembered (remember()), and what nodes share; all else is forgotten. A reader gets the whole picture of one workspace each time:
 * {"@type": "Presence", "accountId", "list": [{"userId", "client", "type", "id", "doing", "since"}]}, where "doing" is "viewing",
 * "drafting" or "holding" (a reply that waits for a line) and "since" is UTC. It holds only what people who are members now said
 * about records of types that the reader may read; his own clients are in it, so that he sees his other devices.
 */
class PresenceDesk
{
public:
    /** @p clock and @p directory outlive the desk. */
    PresenceDesk(const Clock &clock, std::shared_ptr<const Directory> directory, PresenceRules rules = {});
    ~PresenceDesk();

    /** Shares everything with the other nodes on the same database; before requests come. */
    void share(std::unique_ptr<PresenceRows> rows);
    /** Keeps what is held over a restart, and takes in what was held before it; before requests come. Errors: those of the database. */
    [[nodiscard]] Result<void> remember(std::unique_ptr<PresenceHolds> holds);

    [[nodiscard]] const PresenceRules &rules() const;
    /** See PresenceBoard::say(). */
    [[nodiscard]] Result<void> say(const PresenceKey &key, const QString &deviceId, QList<PresenceEntry> entries, bool isLeaving);
    /** The user's replies to these inbox items arrived. */
    void answered(const QString &accountId, const QString &userId, const QStringList &items);
    /** The picture as JSON; empty when the user is no member. */
    [[nodiscard]] QByteArray pictureFor(const QString &userId, const QString &accountId) const;
    /** See Service::subscribePresence(); the handle's destruction waits for a call under way, and it may outlive the desk. */
    [[nodiscard]] std::shared_ptr<void> subscribe(const Caller &caller, Service::PresenceListener listener);
    /** Lets time pass and takes in what other nodes know; twice a second, from one thread at a time. */
    void tick();

private:
    struct State;
    std::shared_ptr<State> d;
};

} // namespace campanile::server
