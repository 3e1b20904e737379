// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/schema.h"

#include <simdjson.h>

// Columns that figures are reckoned from (inboxturns.cpp), computed from a record's text. Both leave what does not count as it is: empty.
namespace campanile::store::inbox {

/** InboxItem: since when it is not open (ms since epoch), and the beginning of its case times two, plus one when it was resolved late. */
void deriveEnd(const simdjson::dom::object &item, ColumnValue &endedAt, ColumnValue &endedCase);
/** InboxMessage: when it came or went (ms since epoch) times two, plus one for ours; of ours until when it was due, and who wrote it. */
void deriveTurn(const simdjson::dom::object &message, ColumnValue &turn, ColumnValue &due, ColumnValue &by);

} // namespace campanile::store::inbox

namespace campanile::store {

/** Fills the derived columns of a record of InboxItem, the last ones of its table (inbox::derivedColumns()). */
void deriveInboxColumns(const TypeTable &table, const simdjson::dom::object &item, ParsedRecord &record);

} // namespace campanile::store
