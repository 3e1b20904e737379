// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisisroom.h"
#include "ui/kit/pickbutton.h"
#include "ui/theme/paint.h"

#include <functional>

/** What the crisis room says, in the language of the interface. Pure; GUI thread. */
namespace campanile::views {

/** Names of people and accounts by their wire ids. */
struct CrisisNames {
    std::function<QString(const QString &id)> person;
    std::function<QString(const QString &id)> account;
};

[[nodiscard]] QList<ui::PickChoice> crisisSeverityChoices(); ///< critical first
[[nodiscard]] QList<ui::PickChoice> crisisKindChoices();
[[nodiscard]] QString crisisSeverityWord(const QString &severity);
[[nodiscard]] ui::Tone crisisSeverityTone(const QString &severity);
[[nodiscard]] QString crisisSeverityIcon(const QString &severity);
[[nodiscard]] ui::ChipLook crisisSeverityLook(const QString &severity);
[[nodiscard]] ui::ChipLook crisisStatusLook(const QString &status);
/** "30 minutes", "2 hours" */
[[nodiscard]] QString crisisDuration(int minutes);

/** What it is, in a few words; a called one has its own title. */
[[nodiscard]] QString crisisHeadline(const models::CrisisEventRow &event);
/** "38 messages in 30 minutes, usually 4." Empty when nothing was measured. */
[[nodiscard]] QString crisisMeasured(const models::CrisisEventRow &event);

/** One line of the timeline. */
struct CrisisEntryWords {
    QString icon;
    ui::Tone tone = ui::Tone::Neutral;
    QString text;   ///< "Mara acknowledged it"
    QString quote;  ///< what somebody wrote; may be empty
};
[[nodiscard]] CrisisEntryWords crisisEntryWords(const models::CrisisEntryRow &entry, const CrisisNames &names);

/** What a rule does, in two or three sentences; why it does nothing when its conditions are not whole. */
[[nodiscard]] QString crisisRuleSentence(const QJsonObject &rule, const CrisisNames &names);
/** What is wrong with the conditions, for under the field; empty when nothing is. */
[[nodiscard]] QString crisisConditionProblem(const Error &problem);
/** Rules that serve most teams, as properties of CrisisAlertRule. */
[[nodiscard]] QList<QJsonObject> usualCrisisRules();

/**
 * What taking a step back really did, or taking it again with @p isRedo: a pause that is taken back leaves posts that wait for a new time. Empty for
 * labels (store::Mutation) that are no steps of a crisis, or where nothing is to be said.
 */
[[nodiscard]] QString crisisStepWords(const QString &label, bool isRedo);

} // namespace campanile::views
