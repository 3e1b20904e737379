// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tellsaved.h"

#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"
#include "views/paneldeps.h"

namespace campanile::views {

void tellError(const PanelDeps &deps, const Error &error)
{
    if (deps.toasts)
        deps.toasts->show(ui::wordsFor(error).toText(), {}, ui::Tone::Danger);
}

void tellSaved(const PanelDeps &deps, const Result<store::Saved> &saved, const QString &text, const QString &undone)
{
    if (!deps.toasts)
        return;
    if (!saved)
        return tellError(deps, saved.error());
    if (text.isEmpty() || saved->unchanged)
        return;
    store::Store &store = deps.store;
    ui::Toasts *toasts = deps.toasts;
    toasts->show(text, [&store, toasts, undone, mutation = saved->mutation] {
        store.undo(mutation, toasts, [toasts, undone](const Result<store::Saved> &back) {
            if (!back)
                toasts->show(ui::wordsFor(back.error()).toText(), {}, ui::Tone::Danger);
            else if (!undone.isEmpty())
                toasts->show(undone);
        });
    });
}

} // namespace campanile::views
