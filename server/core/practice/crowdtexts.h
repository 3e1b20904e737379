// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"
#include "server/core/practice/practicestore.h"

#include <array>

namespace campanile::server {

/** What somebody on the practice network is up to. */
enum class CrowdMood { Question, Complaint, Praise, Lead, Spam, Chat };
inline constexpr int kCrowdMoods = 6;

/** One of the invented customers; the numbers are chances out of 100, in the order of CrowdMood. */
struct CrowdPerson {
    QString username;
    QString displayName;
    qint64 followers = 0;
    QString language;
    std::array<int, kCrowdMoods> temper{};
};

/** The invented customers: always the same. */
[[nodiscard]] const QList<CrowdPerson> &crowdPeople();
[[nodiscard]] QList<PracticePerson> practicePeople();
/** Somebody with a large following, whom only a storm brings. */
[[nodiscard]] const CrowdPerson &stormVoice();
/** What angry people write while there is a storm; some of it names a word that a rule may wait for. */
[[nodiscard]] QString stormText(const QString &language, Rng &rng);
/** What the mood of a person is now. */
[[nodiscard]] CrowdMood moodOf(const CrowdPerson &person, Rng &rng);
/** A first word in this mood and language: of a comment, or of a direct message. The same random state gives the same words. */
[[nodiscard]] QString crowdText(CrowdMood mood, const QString &language, bool isDirect, Rng &rng);
/** What somebody says when an answer came. */
[[nodiscard]] QString crowdThanks(CrowdMood mood, const QString &language, Rng &rng);
/** How a friendly shop answers. */
[[nodiscard]] QString shopAnswer(CrowdMood mood, const QString &language, Rng &rng);
/** A review with as many stars. */
[[nodiscard]] QString crowdReview(int stars, const QString &language, Rng &rng);

} // namespace campanile::server
