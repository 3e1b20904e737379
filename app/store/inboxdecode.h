// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/inboxrows.h"

#include <QByteArrayView>

namespace simdjson::dom {
class parser;
}

namespace campanile::store {

/** What a list shows, from a record's body; id, key and flags are left to the caller. A body that is no JSON gives an empty row. */
[[nodiscard]] InboxRow decodeInboxRow(simdjson::dom::parser &json, QByteArrayView body);

} // namespace campanile::store
