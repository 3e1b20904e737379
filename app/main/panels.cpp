// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/panels.h"

#include "models/posts/calendarmodel.h"
#include "views/accounts/accountspanel.h"
#include "views/calendar/register.h"
#include "views/composer/register.h"
#include "views/crisis/crisispanel.h"
#include "views/drafts/draftspanel.h"
#include "views/inbox/inboxpanel.h"
#include "views/inboxfigures/figurespanel.h"
#include "views/outbox/outboxpanel.h"
#include "views/practice/practicepanel.h"
#include "views/savedreplies/savedrepliespanel.h"

namespace campanile {

void registerPanels(ui::PanelRegistry &registry, const views::PanelDeps &deps, std::unique_ptr<models::CalendarModel> calendar)
{
    views::registerCalendarPanel(registry, deps, std::move(calendar));
    views::registerDraftsPanel(registry, deps);
    views::registerComposerPanel(registry, deps);
    views::registerOutboxPanel(registry, deps);
    views::registerInboxPanel(registry, deps);
    views::registerSavedRepliesPanel(registry, deps);
    views::registerCrisisPanel(registry, deps);
    views::registerInboxFiguresPanel(registry, deps);
    views::registerAccountsPanel(registry, deps);
    views::registerPracticePanel(registry, deps);
}

} // namespace campanile
