// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>

namespace campanile {

/**
 * Lists the fonts of the computer on a thread of its own from now on, so that whoever asks for one first need not wait for all of it: with
 * fontconfig that takes as long as opening a profile and its cache. Make it after the application object and let it end before that does.
 */
class FontsAhead
{
public:
    FontsAhead();
    ~FontsAhead();

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace campanile
