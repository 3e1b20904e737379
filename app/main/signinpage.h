// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace campanile {

/**
 * What the browser shows when it comes back to this computer: a whole HTML document in the language of the program,
 * without script and without anything from elsewhere. @p ok false = the answer was not one to this sign-in.
 */
[[nodiscard]] QByteArray signInPage(bool ok);
/** The same for connecting an account of a network. */
[[nodiscard]] QByteArray connectPage(bool ok);

} // namespace campanile
