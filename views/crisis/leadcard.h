// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisislists.h"
#include "ui/kit/card.h"
#include "views/crisis/crisisparts.h"

class QComboBox;

namespace campanile::views {

/** Who leads, and how severe it is; both can be changed here. GUI thread; what @p parts names outlives it. */
class LeadCard : public ui::Card
{
    Q_OBJECT

public:
    explicit LeadCard(const CrisisParts &parts, QWidget *parent = nullptr);
    void setEvent(const models::CrisisEventRow &event);
    void refresh();
    [[nodiscard]] QComboBox *lead() const { return m_lead; }
    [[nodiscard]] QComboBox *severity() const { return m_severity; }

private:
    const CrisisParts &m_parts;
    models::CrisisEventRow m_event;
    QComboBox *m_lead;
    QComboBox *m_severity;
};

} // namespace campanile::views
