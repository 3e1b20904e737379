// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/domain/readiness.h"
#include "ui/theme/paint.h"
#include "views/composer/composerfacts.h"

/** Every word of the composer that stands for a code, in the person's language. Pure; GUI thread. */
namespace campanile::views::composer {

[[nodiscard]] QString networkName(const QString &platform);
/** Word, icon and tone of a wire value of PostStatus. */
[[nodiscard]] ui::ChipLook statusLook(const QString &status);
[[nodiscard]] ui::ChipLook ideaLook();
/** Of a scheduled post that does not leave before somebody chooses one of two texts. */
[[nodiscard]] ui::ChipLook heldLook();
/** Word, icon and tone of a wire value of PublishStatus. */
[[nodiscard]] ui::ChipLook targetLook(const QString &status);
/** Why publishing to one account stands where it stands, with the network's own words; empty when all is well. */
[[nodiscard]] QString targetReason(const TargetFacts &target, const PostFacts &post);
[[nodiscard]] ui::ChipLook lightLook(domain::Light light);
[[nodiscard]] ui::Tone lightTone(domain::Light light);
/** One sentence for a reason of readiness (codes: app/domain/readiness.h). @p thread: the post has several parts;
    files of @p post are called by their names, and times are those of its zone. */
[[nodiscard]] QString reasonText(const domain::ReadinessReason &reason, bool thread, const PostFacts &post);
[[nodiscard]] QString eventText(const EventFacts &event);
[[nodiscard]] ui::Tone eventTone(const QString &type);
/** Why a locked post cannot be edited. */
[[nodiscard]] QString lockedText(const QString &status);
/** A sentence for what a service refused; falls back to ui/errortext. */
[[nodiscard]] QString errorSentence(const Error &error);
/** "28 Nov, 09:00" in the zone, by the locale. */
[[nodiscard]] QString momentText(qint64 ms, const QString &zone);
/** RTL when the first strong character says so. */
[[nodiscard]] Qt::LayoutDirection directionOf(const QString &text);

} // namespace campanile::views::composer
