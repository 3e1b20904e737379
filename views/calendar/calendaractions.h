// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QAction;

namespace campanile::ui {
class ActionRegistry;
}

namespace campanile::views {

/** Registers every command of the calendar ("calendar.*"); safe to repeat. They act on the panel that has the focus. */
void registerCalendarActions(ui::ActionRegistry &registry);
/** Calls @p visit with each id. */
void forEachCalendarAction(const std::function<void(const QString &id)> &visit);

} // namespace campanile::views
