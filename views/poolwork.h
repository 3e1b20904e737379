// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/courier.h"

#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace campanile::views {

/**
 * Runs @p work on the pool and @p done with what it gave on the GUI thread, unless @p context is gone by then.
 * Call from the thread of @p context.
 */
template<class Work, class Done>
void runOnPool(QThreadPool &pool, QObject *context, Work work, Done done)
{
    using R = std::invoke_result_t<Work>;
    pool.start([home = Courier(context), work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<R>(work());
        home.deliver([result, done = std::move(done)]() mutable { done(std::move(*result)); });
    });
}

} // namespace campanile::views
