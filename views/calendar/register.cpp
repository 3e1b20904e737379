// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/register.h"

#include "app/core/logging.h"
#include "ui/shell/panelregistry.h"
#include "views/calendar/calendaractions.h"
#include "views/calendar/calendarpanel.h"

#include <QCoreApplication>

namespace campanile::views {

using namespace Qt::StringLiterals;

void registerCalendarPanel(ui::PanelRegistry &registry, const PanelDeps &deps, std::unique_ptr<models::CalendarModel> ahead)
{
    registerCalendarActions(deps.actions);
    ui::PanelDescriptor descriptor;
    descriptor.id = u"calendar"_s;
    descriptor.title = [] { return QCoreApplication::translate("CalendarPanel", "Calendar"); };
    descriptor.icon = u"calendar-days"_s;
    descriptor.group = u"plan"_s;
    descriptor.area = ui::PanelArea::Center;
    descriptor.visibleByDefault = true;
    descriptor.stateVersion = CalendarPanel::kStateVersion;
    descriptor.factory = [&deps, first = std::make_shared<std::unique_ptr<models::CalendarModel>>(std::move(ahead))](QWidget *parent) {
        return new CalendarPanel(deps, parent, std::move(*first));
    };
    if (!registry.add(descriptor))
        qCWarning(lcUi) << "the calendar is registered twice";
}

} // namespace campanile::views
