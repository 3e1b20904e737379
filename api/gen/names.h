// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"

#include <QByteArray>
#include <QList>

#include <optional>

/** How the names of the schema are spelled in JSON, C++ and SQL. Pure functions. */
namespace campanile::schemagen {

/** "fooBar", "FooBar" and "foo-bar" become "foo_bar". */
[[nodiscard]] QByteArray snakeCase(const QByteArray &name);
/** "pending_approval" and "composer-calendar" become "PendingApproval" and "ComposerCalendar". */
[[nodiscard]] QByteArray pascalCase(const QByteArray &name);
/** Enumerator of a wire value: PascalCase, with 'V' before a digit. */
[[nodiscard]] QByteArray enumerator(const QByteArray &wire);
/** The name of a member: the property's, with '_' behind when it is a word of C++. */
[[nodiscard]] QByteArray memberName(const QByteArray &property);
[[nodiscard]] bool isKeyword(const QByteArray &name);
[[nodiscard]] QByteArray tableName(const QByteArray &type);
/** A C++ string literal of any UTF-8 text. */
[[nodiscard]] QByteArray literal(const QByteArray &text);
[[nodiscard]] bool isCamelCase(const QByteArray &name);
[[nodiscard]] bool isPascalCase(const QByteArray &name);

[[nodiscard]] std::optional<api::ValueKind> kindFromName(const QByteArray &name);
[[nodiscard]] QByteArray kindName(api::ValueKind kind);
/** The C++ enumerator: "DateTime". */
[[nodiscard]] QByteArray kindEnumerator(api::ValueKind kind);
[[nodiscard]] std::optional<api::MergeKind> mergeFromName(const QByteArray &name);
[[nodiscard]] QByteArray mergeName(api::MergeKind merge);
[[nodiscard]] QByteArray mergeEnumerator(api::MergeKind merge);
[[nodiscard]] std::optional<api::SyncClass> syncFromName(const QByteArray &name);
[[nodiscard]] QByteArray syncEnumerator(api::SyncClass sync);

} // namespace campanile::schemagen
