// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelregistry.h"
#include "views/inboxfigures/figurespanel.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

void registerInboxFiguresPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    if (!deps.inbox)
        return;
    ui::PanelDescriptor panel;
    panel.id = u"inboxfigures"_s;
    panel.title = [] { return FiguresPanel::tr("Inbox figures"); };
    panel.icon = u"chart-line"_s;
    panel.group = u"engage"_s;
    panel.area = ui::PanelArea::Center;
    panel.factory = [&deps](QWidget *parent) { return new FiguresPanel(deps, parent); };
    [[maybe_unused]] const bool added = registry.add(std::move(panel));
    Q_ASSERT(added);
}

} // namespace campanile::views
