// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/pausemodel.h"
#include "ui/kit/card.h"
#include "views/crisis/crisisparts.h"

class QLabel;
class QPushButton;

namespace campanile::views {

/** The brake: holds all scheduled posts with one click and lets them go again. GUI thread; what @p parts names outlives it. */
class PauseCard : public ui::Card
{
    Q_OBJECT

public:
    PauseCard(const CrisisParts &parts, models::PauseModel &pause, QWidget *parent = nullptr);
    /** The crisis that a pause is for. */
    void setEvent(const RecordId &event) { m_event = event; }
    void refresh();
    [[nodiscard]] QPushButton *button() const { return m_button; }

private:
    const CrisisParts &m_parts;
    models::PauseModel &m_pause;
    const PauseActions m_actions;
    RecordId m_event;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_facts;
    QPushButton *m_button;
};

/**
 * Lets scheduled posts go out again: at once when none missed its time, else asks what to do with those that did. Gives the dialog, null
 * when none was needed.
 */
QWidget *resumePosts(const CrisisParts &parts, models::PauseModel &pause, QWidget *parent);
/** "Since 14:03 by Mara." */
[[nodiscard]] QString pausedWords(const CrisisParts &parts, const models::PauseRow &pause);

} // namespace campanile::views
