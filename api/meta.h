// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <string_view>

/**
 * What is known about every type, property and enum: the tables that the generator writes from api/schema and
 * that the server's engine, the cache, forms, imports and the documentation read. Static data, thread-safe.
 */
namespace campanile::api {

/** JSON form and storage form of a property. */
enum class ValueKind {
    Bool,
    Int,        ///< 64-bit, JSON number
    Real,       ///< JSON number; never money
    Decimal,    ///< exact decimal as JSON string
    String,     ///< short text, one line
    Text,       ///< long text
    DateTime,   ///< UTC, "2026-11-21T09:00:00.000Z"
    Date,       ///< "2026-11-21"
    Enum,       ///< wire value of EnumInfo; unknown values are kept as they are
    Id,         ///< wire form of a RecordId
    Set,        ///< {"member": true}; members are strings or ids
    List,       ///< ordered JSON array, replaced whole
    Map,        ///< {"key": value}, merged per key
    Json        ///< any JSON, one opaque scalar
};

/** How the server merges two edits of one property (sync protocol, merge policy by property kind). */
enum class MergeKind {
    Scalar,      ///< later wins, an "overwritten" conflict record keeps both
    Strict,      ///< a base that is out of date is refused
    Text,        ///< three-way merge by word, else both are kept
    Set,         ///< per member
    List,        ///< whole array as a scalar
    Map,         ///< per key, recursively
    ServerOwned, ///< a client may not write it
    Immutable    ///< may be given at creation only
};

/** Where a type lives. */
enum class SyncClass {
    Synced,   ///< cached and edited by clients
    ReadOnly, ///< cached, written by the server only
    Server,   ///< never leaves the server
    Local     ///< exists only in a client's cache
};

enum class Role { Owner, Admin, Manager, Editor, Viewer };
inline constexpr int kRoleCount = 5;

/** Bits of what a role may do with a type. */
enum Right : unsigned char { NoRight = 0, Read = 1, Create = 2, Update = 4, Delete = 8 };

struct PropertyInfo {
    std::string_view name;      ///< camelCase, as on the wire
    ValueKind kind;
    MergeKind merge;
    bool nullable = true;
    bool required = false;      ///< must be given at creation
    bool unique = false;
    bool indexed = false;       ///< has a column of its own in both databases
    bool personal = false;      ///< personal data: exported and erased on request
    bool serverOnly = false;    ///< never sent to a client
    std::string_view enumName = {};  ///< for ValueKind::Enum (and members of Set)
    std::string_view refType = {};   ///< for ValueKind::Id (and members of Set)
    std::string_view unit = {};      ///< "s", "byte", "minor unit" ...; empty when plain
    std::string_view label = {};     ///< English label, source for translation
    std::string_view doc = {};
    std::string_view defaultJson = {}; ///< JSON text; empty = none
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    int maxLength = 0;          ///< characters for text, members for sets and lists; 0 = the general limit
};

struct IndexInfo {
    std::span<const std::string_view> fields;
    bool unique = false;
    bool nullsEqual = false; ///< two records without a value have the same value
};

/** A change of an enum property from one value to another that reaches the outside world (publish, send, spend). */
struct ExternalEffect {
    std::string_view property;
    std::string_view to;
};

struct TypeInfo {
    std::string_view name;       ///< PascalCase: "Post"
    char letter;                 ///< first character of its ids
    SyncClass sync;
    bool global = false;         ///< shared by all workspaces (Plan)
    bool revivable = false;      ///< an edit brings a destroyed record back (merge policy "delete vs edit")
    std::string_view windowBy;   ///< immutable property that windows are cut by; empty = always complete
    std::string_view label;      ///< English singular, source for translation
    std::string_view doc;
    std::span<const PropertyInfo> properties; ///< without the standard ones (id, ver, createdAt, ...)
    std::span<const IndexInfo> indexes;
    std::span<const ExternalEffect> externalEffects;
    unsigned char rights[kRoleCount] = {}; ///< Right bits by Role
    /** Property with the User whose own record it is: nobody else reads or writes it (null = everybody); empty = shared. */
    std::string_view ownedBy = {};
    /** Property with the name of a type: ownedBy counts only when that type has owners itself; empty = always. */
    std::string_view ownedWhen = {};

    [[nodiscard]] const PropertyInfo *property(std::string_view name) const;
    [[nodiscard]] bool allows(Role role, Right right) const { return (rights[int(role)] & right) != 0; }
};

struct EnumInfo {
    std::string_view name;
    std::span<const std::string_view> values; ///< wire values in display order
    std::span<const std::string_view> labels; ///< English labels, same order
};

/** Every type of the schema, in the order in which references can be satisfied (parents first). */
[[nodiscard]] std::span<const TypeInfo> types();
[[nodiscard]] const TypeInfo *findType(std::string_view name);
[[nodiscard]] std::span<const EnumInfo> enums();
[[nodiscard]] const EnumInfo *findEnum(std::string_view name);
/** Raised by one with every change of the schema that a client can see. */
[[nodiscard]] int schemaVersion();

[[nodiscard]] std::string_view roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(std::string_view name);

/** Standard properties of every record, all set by the server. */
inline constexpr std::string_view kStandardProperties[] = {"id", "ver", "createdAt", "updatedAt", "createdBy", "updatedBy"};

/** Capability URLs of the wire profile; the vendor name space is this one constant. */
inline constexpr std::string_view kVendorNamespace = "https://campanile.example/ns/";
inline constexpr std::string_view kSyncCapability = "https://campanile.example/ns/sync";
inline constexpr std::string_view kModelCapability = "https://campanile.example/ns/model";
inline constexpr std::string_view kCoreCapability = "urn:ietf:params:jmap:core";
inline constexpr std::string_view kBlobCapability = "urn:ietf:params:jmap:blob";

} // namespace campanile::api
