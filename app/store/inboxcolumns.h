// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <optional>
#include <string_view>
#include <vector>

// What the cache keeps beside the inbox items' own columns so that lists of a million are read from narrow indexes: two keys to
// sort by and one number with all the small facts. A list is filtered without touching a row (inboxrows.cpp).
namespace campanile::store::inbox {

/** A field of InboxItem's `facts`: @c bits from bit @c shift. */
struct FactField {
    int shift = 0;
    int bits = 0;
    [[nodiscard]] constexpr qint64 mask() const { return (qint64(1) << bits) - 1; }
};
inline constexpr FactField kStatus{0, 3};
inline constexpr FactField kType{3, 3};
inline constexpr FactField kPlatform{6, 4};
inline constexpr FactField kSentiment{10, 2}; ///< a person's correction goes before the computed one; 0 = none
inline constexpr FactField kIntent{12, 3};    ///< likewise
inline constexpr FactField kPriority{15, 2};
inline constexpr FactField kUnread{17, 1};
inline constexpr FactField kVip{18, 1};
inline constexpr FactField kAttachment{19, 1};
inline constexpr FactField kDeleted{20, 1};
inline constexpr FactField kModerated{21, 1};
inline constexpr FactField kDeadline{22, 1};  ///< has a due_at
inline constexpr FactField kLanguage{23, 15};
inline constexpr FactField kAssignee{38, 10}; ///< of the id; 0 = nobody; others may share it
inline constexpr FactField kAccount{48, 15};  ///< of the id; others may share it

/** Status codes up to this one wait for an answer of ours. */
inline constexpr int kLastOpenStatus = 1;

/** Priority times 2^46 plus the instant: one number that sorts by priority, then by time. */
inline constexpr int kTimeBits = 46;

/** The code of a wire value; nothing when it is unknown. */
[[nodiscard]] std::optional<int> codeOf(FactField field, QStringView wire);
/** The wire value of a code; empty when there is none. */
[[nodiscard]] QString wordOf(FactField field, int code);
[[nodiscard]] int languageCode(QStringView tag);
[[nodiscard]] int idCode(FactField field, const RecordId &id);

/** A column that is computed from several properties. */
struct DerivedColumn {
    const char *name;
    std::vector<std::string_view> from;
};
[[nodiscard]] const std::vector<DerivedColumn> &derivedColumns();
/** Indexes, counters and their triggers; after the rows are in. Counters: inbox_tally, one row per combination that occurs. */
[[nodiscard]] QList<QByteArray> indexSql();
/** The bits that inbox_tally tells apart; the assignee is a column of its own. */
[[nodiscard]] qint64 tallyMask();

} // namespace campanile::store::inbox
