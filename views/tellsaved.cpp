// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tellsaved.h"

#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"
#include "views/paneldeps.h"

#include <QPointer>

namespace campanile::views {

using namespace Qt::StringLiterals;

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
    }, ui::Tone::Neutral, {}, saved->mutation);
}

void undoNewest(store::Store &store, ui::Toasts *toasts, QObject *context, std::function<void(const Result<store::Saved> &)> done)
{
    struct Undone {
        store::Saved saved;
        QList<RecordId> gone;
    };
    store.call(
        context,
        [offered = toasts ? toasts->offered() : QList<RecordId>()](store::StoreCore &core) -> Result<Undone> {
            const auto saved = core.undo();
            if (!saved)
                return saved.error();
            Undone undone{*saved, {}};
            for (const RecordId &step : offered) {
                // Tried and never kept: only the store knows whether the step is still there.
                bool isGone = false;
                const auto tried = core.group([&]() -> Result<void> {
                    const auto back = core.undo(step);
                    isGone = !back && back.error().code == u"store.nothingToUndo";
                    return makeError(ErrorKind::Cancelled, u"store.nothingToUndo"_s);
                });
                if (!tried && isGone)
                    undone.gone.append(step);
            }
            return undone;
        },
        [toasts = QPointer<ui::Toasts>(toasts), done = std::move(done)](const Result<Undone> &undone) {
            if (!undone)
                return done(undone.error());
            for (const RecordId &step : undone->gone) {
                if (toasts)
                    toasts->takenBack(step);
            }
            done(undone->saved);
        });
}

} // namespace campanile::views
