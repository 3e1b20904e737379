// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/localedit.h"

#include "app/store/reader.h"
#include "app/store/store.h"
#include "app/store/storecore.h"

namespace campanile::services {

void submitEdit(store::StoreRunner &store, std::function<Result<store::Mutation>(store::Reader &)> build, QObject *context,
                std::function<void(const Result<store::Saved> &)> done)
{
    store.call(
        context,
        [build = std::move(build)](store::StoreCore &core) -> Result<store::Saved> {
            const auto mutation = build(core.reader());
            if (!mutation)
                return mutation.error();
            if (mutation->ops.isEmpty()) {
                store::Saved nothing;
                nothing.unchanged = true;
                return nothing;
            }
            return core.applyLocal(*mutation);
        },
        std::move(done));
}

} // namespace campanile::services
