// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace campanile::views::composer {

/**
 * Runs @p work on the pool and @p done with what it gave on the GUI thread, unless @p context is gone by then.
 * Call from the thread of @p context.
 */
template<class Work, class Done>
void runOnPool(QThreadPool &pool, QObject *context, Work work, Done done)
{
    using R = std::invoke_result_t<Work>;
    // The messenger lives on the GUI thread and is reached through its own event queue, so the check for the context
    // happens where the context is deleted.
    auto *messenger = new QObject;
    QPointer<QObject> guard(context);
    pool.start([messenger, guard, work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<R>(work());
        QMetaObject::invokeMethod(messenger, [messenger, guard, result, done = std::move(done)]() mutable {
            messenger->deleteLater();
            if (guard)
                done(std::move(*result));
        }, Qt::QueuedConnection);
    });
}

} // namespace campanile::views::composer
