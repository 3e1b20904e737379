// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelregistry.h"
#include "views/crisis/crisispanel.h"
#include "views/crisis/preparedpage.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

void registerCrisisPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    if (!deps.crisis)
        return;
    ui::PanelDescriptor panel;
    panel.id = u"crisis"_s;
    panel.title = [] { return CrisisPanel::tr("Crisis room"); };
    panel.icon = u"megaphone"_s;
    panel.group = u"engage"_s;
    panel.area = ui::PanelArea::Center;
    panel.visibleByDefault = true;
    panel.shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    panel.factory = [&deps](QWidget *parent) { return new CrisisPanel(deps, parent); };
    [[maybe_unused]] const bool added = registry.add(std::move(panel));
    Q_ASSERT(added);
}

void addCrisisPages(ui::SettingsPages &pages, const PanelDeps &deps)
{
    if (!deps.crisis)
        return;
    pages.add({u"crisisrules"_s, [] { return PreparedPage::tr("Alarm rules"); }, u"megaphone"_s,
               [&deps](QWidget *parent) -> QWidget * { return new PreparedPage(PreparedPage::Kind::Rules, deps, parent); }});
    pages.add({u"crisistemplates"_s, [] { return PreparedPage::tr("Prepared answers"); }, u"file-text"_s,
               [&deps](QWidget *parent) -> QWidget * { return new PreparedPage(PreparedPage::Kind::Templates, deps, parent); }});
}

} // namespace campanile::views
