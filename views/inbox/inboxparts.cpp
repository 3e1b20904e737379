// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxparts.h"

#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"

namespace campanile::views {

QString InboxParts::nameOf(const RecordId &user) const
{
    const models::MemberRow *member = user.isNull() ? nullptr : members.find(user.toString());
    return member ? member->name : QString();
}

void InboxParts::tell(const Result<store::Saved> &saved, const QString &text) const
{
    if (!deps.toasts)
        return;
    if (!saved) {
        deps.toasts->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Danger);
        return;
    }
    if (text.isEmpty() || saved->unchanged)
        return;
    store::Store &store = deps.store;
    QObject *home = deps.toasts;
    ui::Toasts *toasts = deps.toasts;
    deps.toasts->show(text, [&store, home, toasts, mutation = saved->mutation] {
        store.undo(mutation, home, [toasts](const Result<store::Saved> &undone) {
            if (!undone)
                toasts->show(ui::wordsFor(undone.error()).toText(), {}, ui::Tone::Danger);
        });
    });
}

} // namespace campanile::views
