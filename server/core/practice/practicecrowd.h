// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/practice/practiceserver.h"

namespace campanile {
class Rng;
}

namespace campanile::server {

struct CrowdPerson;

/**
 * The invented people of the practice network at work: they comment on the newest posts, ask and complain in public and in
 * private, come back when somebody answers them, and now and then change or take back what they said. What happens next
 * follows from the seed and from what the network already holds. Lives on the network's thread.
 */
class PracticeCrowd
{
public:
    /** @p store outlives it. */
    PracticeCrowd(PracticeStore &store, quint64 seed) : m_store(store), m_seed(seed) {}

    /** One of them does something now; false when there is no account to do it to. */
    [[nodiscard]] Result<bool> speak(qint64 nowMs);
    /** One more of a storm about the account @p username; false when it does not exist. */
    [[nodiscard]] Result<bool> rage(const QString &username, qint64 nowMs);
    /** Until the next time, in milliseconds. */
    [[nodiscard]] int gapMs(const PracticePace &pace);

private:
    [[nodiscard]] Result<void> meet(const PracticePerson &person);
    [[nodiscard]] Result<bool> answerBack(Rng &rng, qint64 nowMs);
    [[nodiscard]] Result<bool> changeMind(Rng &rng, qint64 nowMs);
    [[nodiscard]] Result<bool> begin(Rng &rng, qint64 nowMs);
    [[nodiscard]] Result<void> say(const PracticeWord &word);

    PracticeStore &m_store;
    const quint64 m_seed;
    quint64 m_turns = 0;
    quint64 m_rage = 0;
};

} // namespace campanile::server
