// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/routing.h"
#include "app/domain/sla.h"
#include "ui/kit/pickbutton.h"
#include "views/networkchoices.h"

#include <QLocale>

#include <functional>

/** Words of the settings about response times and routing. Any thread that may translate. */
namespace campanile::views {

using RuleChoice = ui::PickChoice;
using ui::labelOf;
using ui::PickButton;

[[nodiscard]] QList<RuleChoice> typeChoices();
[[nodiscard]] QList<RuleChoice> intentChoices();
[[nodiscard]] QList<RuleChoice> sentimentChoices();
[[nodiscard]] QList<RuleChoice> priorityChoices();

/** "90 minutes", "2 hours" */
[[nodiscard]] QString durationWords(int minutes);
/** "Comments on Instagram: 2 hours, in working hours, 2 levels" */
[[nodiscard]] QString policySummary(const domain::SlaPolicy &policy);
/** "If from Mastodon and with “parcel”: give to Anna or Ben in turn, tag “delivery”" */
using NameOf = std::function<QString(const QString &id)>;
[[nodiscard]] QString ruleSummary(const domain::RoutingRule &rule, const NameOf &personOf, const NameOf &accountOf);
/** One condition as the test found it: "Words: “parcel” is there" */
[[nodiscard]] QString checkWords(const domain::ConditionCheck &check, const NameOf &accountOf);

/**
 * "A comment that comes Friday 16:50 has to be answered by Monday 10:20." for the Friday after @p nowMs; the end of the last working day
 * of the week shows what working hours mean. Empty when there is no such instant.
 */
[[nodiscard]] QString previewSentence(const domain::SlaPolicy &policy, qint64 nowMs, const QLocale &locale);

} // namespace campanile::views
