// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include "ui/kit/tonestrip.h"

class QPushButton;

namespace campanile::views::composer {

/**
 * The strip above the post that says that a colleague changed a text while this person wrote it, with the way to both texts and the
 * choice between them. One text at a time. It takes no focus from the editor. GUI thread; controller and @p deps must outlive it.
 */
class ConflictStrip final : public ui::ToneStrip
{
    Q_OBJECT

public:
    ConflictStrip(ComposerController &controller, const PanelDeps &deps, QWidget *parent = nullptr);
    void refresh();

private:
    [[nodiscard]] QString wordsFor(const ApartText &text) const;
    void choose(bool mine);

    ComposerController &m_controller;
    const PanelDeps &m_deps;
    QPushButton *m_compare;
    QPushButton *m_mine;
    QPushButton *m_theirs;
};

} // namespace campanile::views::composer
