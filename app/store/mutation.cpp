// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/mutation.h"

namespace campanile::store {

SetOp SetOp::create(QString type, const RecordId &id, QJsonObject properties)
{
    return SetOp{Kind::Create, std::move(type), id, std::move(properties), false};
}

SetOp SetOp::update(QString type, const RecordId &id, QJsonObject patch)
{
    return SetOp{Kind::Update, std::move(type), id, std::move(patch), false};
}

SetOp SetOp::destroy(QString type, const RecordId &id)
{
    return SetOp{Kind::Destroy, std::move(type), id, {}, false};
}

} // namespace campanile::store
