// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedreplies/register.h"

#include "views/savedreplies/aiendpointpage.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

void addAiEndpointPage(ui::SettingsPages &pages, const PanelDeps &deps)
{
    if (!deps.ai)
        return;
    pages.add({u"ai"_s, [] { return AiEndpointPage::tr("AI endpoint"); }, u"sparkles"_s,
               [&deps](QWidget *parent) -> QWidget * { return new AiEndpointPage(deps, parent); }});
}

} // namespace campanile::views
