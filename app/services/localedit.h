// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/mutation.h"

#include <functional>

class QObject;

namespace campanile::store {
class Reader;
class StoreRunner;
}

namespace campanile::services {

/**
 * One edit from what the cache holds at the moment of writing: @p build is called on the writer's thread and gives the mutation, or
 * why there can be none; without operations nothing is written and the answer says "unchanged". @p done is called on the thread of
 * @p context, and not at all when that is gone.
 */
void submitEdit(store::StoreRunner &store, std::function<Result<store::Mutation>(store::Reader &)> build, QObject *context,
                std::function<void(const Result<store::Saved> &)> done);

} // namespace campanile::services
