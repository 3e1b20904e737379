// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/mutation.h"

#include <QString>

#include <functional>

class QObject;

namespace campanile::store {
class Store;
}
namespace campanile::ui {
class Toasts;
}

namespace campanile::views {

struct PanelDeps;

/**
 * After an edit: says @p text in a toast with Undo that takes back exactly this edit, or why it was not done. Says nothing when
 * @p text is empty or nothing differed. @p undone is said after the Undo, where that is not all that a person might think. GUI thread.
 */
void tellSaved(const PanelDeps &deps, const Result<store::Saved> &saved, const QString &text, const QString &undone = {});
/**
 * Takes back the newest step, as Ctrl+Z does; toasts that offer to take back what is no longer there go, all others stay. @p done
 * comes on the thread of @p context.
 */
void undoNewest(store::Store &store, ui::Toasts *toasts, QObject *context, std::function<void(const Result<store::Saved> &)> done);
/** Why something was not done. */
void tellError(const PanelDeps &deps, const Error &error);

} // namespace campanile::views
