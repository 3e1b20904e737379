// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace campanile::api {

/** What somebody does with a record, from the least to the most that a colleague should know. Said by Presence/set and told by "event: presence". */
enum class Doing {
    Viewing,  ///< it is open on a screen
    Drafting, ///< it, or an answer to it, is being written
    Holding   ///< something was written without a line and leaves when there is one
};

/** The word on the wire. */
[[nodiscard]] QString doingName(Doing doing);
[[nodiscard]] std::optional<Doing> doingNamed(const QString &name);

} // namespace campanile::api
