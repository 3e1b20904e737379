// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace campanile {

class FontsAhead;
class Settings;

/**
 * Makes the icons that the last start needed first, for as long as fonts are still being listed: the thread of the window would wait for them at its
 * first text. Nothing when @p fonts is null. GUI thread.
 */
void makeIconsMeanwhile(const FontsAhead *fonts, const Settings &settings);
/** Writes down which icons were made, in their order, for the next start. GUI thread. */
void rememberIcons(Settings &settings);

} // namespace campanile
