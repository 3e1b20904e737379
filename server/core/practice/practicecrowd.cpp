// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practicecrowd.h"

#include "server/core/practice/crowdtexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kPosts = 8;
constexpr qint64 kMemoryMs = 6 * 3600'000LL;
constexpr int kMaxLook = 20;
constexpr quint64 kVoiceEvery = 12; // of a storm, every twelfth word is that of somebody many listen to; the fifth is the first

const CrowdPerson *personOf(const QString &username)
{
    const auto &people = crowdPeople();
    const auto found = std::find_if(people.begin(), people.end(), [&](const CrowdPerson &person) { return person.username == username; });
    return found == people.end() ? nullptr : &*found;
}

/** The mood of what somebody said before, so that the next word fits. */
CrowdMood moodOfStatus(const CrowdPerson &person, qint64 statusId)
{
    SeededRng rng(quint64(statusId) * 0x9e3779b97f4a7c15ULL);
    return moodOf(person, rng);
}

} // namespace

int PracticeCrowd::gapMs(const PracticePace &pace)
{
    SeededRng rng(m_seed * 31 + m_turns);
    return pace.shortestMs + int(rng.below(std::uint64_t(qMax(1, pace.longestMs - pace.shortestMs + 1))));
}

Result<bool> PracticeCrowd::speak(qint64 nowMs)
{
    for (const PracticePerson &person : practicePeople()) {
        if (const auto met = meet(person); !met)
            return met.error();
    }
    const auto posts = m_store.recentPosts(1);
    const auto words = m_store.recentOfPeople(0, 1);
    const qint64 newest = qMax(posts.isEmpty() ? 0 : posts.first().id, words.isEmpty() ? 0 : words.first().id);
    SeededRng rng(m_seed * 1'000'003 + quint64(newest) * 7 + ++m_turns);
    const std::uint64_t draw = rng.below(100);
    if (draw < 45) {
        const auto back = answerBack(rng, nowMs);
        if (!back || *back)
            return back;
    }
    if (draw >= 93) {
        const auto changed = changeMind(rng, nowMs);
        if (!changed || *changed)
            return changed;
    }
    return begin(rng, nowMs);
}

Result<void> PracticeCrowd::meet(const PracticePerson &person)
{
    const auto known = m_store.accountByName(person.username);
    return known && known->isPerson ? Result<void>() : m_store.addPerson(person);
}

Result<bool> PracticeCrowd::rage(const QString &username, qint64 nowMs)
{
    const auto to = m_store.accountByName(username);
    if (!to)
        return false;
    SeededRng rng(m_seed * 7'000'003 + ++m_rage * 13);
    const CrowdPerson &person = m_rage % kVoiceEvery == 5 ? stormVoice() : crowdPeople().at(qsizetype(rng.below(std::uint64_t(crowdPeople().size()))));
    if (const auto met = meet({person.username, person.displayName, person.followers}); !met)
        return met.error();
    const auto posts = m_store.statuses(to->id, 1);
    PracticeWord word;
    word.from = person.username;
    word.to = username;
    word.language = person.language;
    word.inReplyTo = posts.isEmpty() || rng.below(10) >= 7 ? 0 : posts.first().id;
    word.text = stormText(person.language, rng);
    if (word.inReplyTo == 0)
        word.text = u"@%1 %2"_s.arg(username, word.text);
    word.createdMs = nowMs;
    const auto said = say(word);
    return said ? Result<bool>(true) : Result<bool>(said.error());
}

Result<bool> PracticeCrowd::answerBack(Rng &rng, qint64 nowMs)
{
    for (const PracticeStatus &answer : m_store.unanswered(nowMs - kMemoryMs, kMaxLook)) {
        const auto question = m_store.status(answer.inReplyToId);
        const auto from = m_store.account(question ? question->accountId : 0);
        const auto to = m_store.account(answer.accountId);
        const CrowdPerson *person = from ? personOf(from->username) : nullptr;
        // Some never come back; which ones is settled, not drawn anew each time.
        if (!person || !to || answer.id % 3 == 0 || m_store.hasBlocked(answer.accountId, question->accountId))
            continue;
        PracticeWord word;
        word.from = person->username;
        word.to = to->username;
        word.inReplyTo = answer.id;
        word.language = question->language;
        word.isDirect = answer.isDirect();
        word.text = u"@%1 %2"_s.arg(to->username, crowdThanks(moodOfStatus(*person, question->id), person->language, rng));
        word.createdMs = nowMs;
        const auto said = say(word);
        return said ? Result<bool>(true) : Result<bool>(said.error());
    }
    return false;
}

Result<bool> PracticeCrowd::changeMind(Rng &rng, qint64 nowMs)
{
    const auto recent = m_store.recentOfPeople(nowMs - kMemoryMs, kMaxLook);
    if (recent.isEmpty())
        return false;
    const PracticeStatus status = recent.at(qsizetype(rng.below(std::uint64_t(recent.size()))));
    const auto done = rng.below(2) == 0 ? m_store.removeStatus(status.id) : m_store.editStatus(status.id, status.text + u" (edited: never mind the typo)"_s, nowMs);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

Result<bool> PracticeCrowd::begin(Rng &rng, qint64 nowMs)
{
    const auto posts = m_store.recentPosts(kPosts);
    if (posts.isEmpty())
        return false;
    const PracticeStatus post = posts.at(qsizetype(rng.below(std::uint64_t(posts.size()))));
    const auto to = m_store.account(post.accountId);
    if (!to)
        return false;
    const CrowdPerson &person = crowdPeople().at(qsizetype(rng.below(std::uint64_t(crowdPeople().size()))));
    const auto from = m_store.accountByName(person.username);
    if (!from || m_store.hasBlocked(to->id, from->id))
        return false;
    const CrowdMood mood = moodOf(person, rng);
    const std::uint64_t way = rng.below(10);
    PracticeWord word;
    word.from = person.username;
    word.to = to->username;
    word.language = person.language;
    word.isDirect = way >= 8;
    word.inReplyTo = way < 7 ? post.id : 0;
    word.text = crowdText(mood, person.language, word.isDirect, rng);
    if (way >= 7)
        word.text = u"@%1 %2"_s.arg(to->username, word.text);
    word.createdMs = nowMs;
    const auto said = say(word);
    return said ? Result<bool>(true) : Result<bool>(said.error());
}

Result<void> PracticeCrowd::say(const PracticeWord &word)
{
    const auto ids = m_store.addWords({word});
    return ids ? Result<void>() : Result<void>(ids.error());
}

} // namespace campanile::server
