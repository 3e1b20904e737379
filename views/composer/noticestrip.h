// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include "ui/kit/tonestrip.h"

namespace campanile::views::composer {

/**
 * The strip above the post that says why it cannot be written in, or which instants of a series are meant, with the
 * choices. GUI thread; the controller must outlive it.
 */
class NoticeStrip final : public ui::ToneStrip
{
    Q_OBJECT

public:
    explicit NoticeStrip(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    ComposerController &m_controller;
};

} // namespace campanile::views::composer
