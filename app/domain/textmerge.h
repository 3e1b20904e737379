// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::domain {

/** Outcome of mergeText(). */
struct MergeResult
{
    /** The merged text; when not clean: @c mine, untouched. */
    QString text;
    /** False when both sides changed the same or touching words in different ways, or the work was too much. */
    bool clean = false;

    bool operator==(const MergeResult &) const = default;
};

/**
 * Three-way merge of prose by word (diff3): sync.md 4.4, kind "text". Pure, safe in every thread.
 *
 * Tokens are the words, spaces, line ends and signs of UAX 29 (a CR LF pair and an emoji sequence are one token), and
 * a web address is one token, so a merge never makes an address that nobody wrote. Cleanness does not depend on
 * which side is called mine. Bounds: more than 1,000,000 UTF-16 units in one text, or more than 3,000 changed tokens on one
 * side, is reported as not clean instead of being worked out (unless one side is unchanged or both agree).
 */
[[nodiscard]] MergeResult mergeText(const QString &base, const QString &mine, const QString &theirs);

} // namespace campanile::domain
