// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/register.h"

#include "views/inboxrules/rulespage.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

void addInboxRulesPages(ui::SettingsPages &pages, const PanelDeps &deps)
{
    pages.add({u"responsetimes"_s, [] { return RulesPage::tr("Response times"); }, u"clock"_s,
               [&deps](QWidget *parent) -> QWidget * { return new RulesPage(RulesPage::Kind::ResponseTimes, deps, parent); }});
    pages.add({u"routing"_s, [] { return RulesPage::tr("Routing rules"); }, u"funnel"_s,
               [&deps](QWidget *parent) -> QWidget * { return new RulesPage(RulesPage::Kind::Routing, deps, parent); }});
}

} // namespace campanile::views
