// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace campanile::schemagen {

namespace {

using api::MergeKind;
using api::SyncClass;
using api::ValueKind;

template<class E>
struct Name {
    E value;
    const char *json;
    const char *cpp;
};

constexpr std::array kKinds = {
    Name<ValueKind>{ValueKind::Bool, "bool", "Bool"},         Name<ValueKind>{ValueKind::Int, "int", "Int"},
    Name<ValueKind>{ValueKind::Real, "real", "Real"},         Name<ValueKind>{ValueKind::Decimal, "decimal", "Decimal"},
    Name<ValueKind>{ValueKind::String, "string", "String"},   Name<ValueKind>{ValueKind::Text, "text", "Text"},
    Name<ValueKind>{ValueKind::DateTime, "datetime", "DateTime"}, Name<ValueKind>{ValueKind::Date, "date", "Date"},
    Name<ValueKind>{ValueKind::Enum, "enum", "Enum"},         Name<ValueKind>{ValueKind::Id, "id", "Id"},
    Name<ValueKind>{ValueKind::Set, "set", "Set"},            Name<ValueKind>{ValueKind::List, "list", "List"},
    Name<ValueKind>{ValueKind::Map, "map", "Map"},            Name<ValueKind>{ValueKind::Json, "json", "Json"},
};
constexpr std::array kMerges = {
    Name<MergeKind>{MergeKind::Scalar, "scalar", "Scalar"},
    Name<MergeKind>{MergeKind::Strict, "strict", "Strict"},
    Name<MergeKind>{MergeKind::Text, "text", "Text"},
    Name<MergeKind>{MergeKind::Set, "set", "Set"},
    Name<MergeKind>{MergeKind::List, "list", "List"},
    Name<MergeKind>{MergeKind::Map, "map", "Map"},
    Name<MergeKind>{MergeKind::ServerOwned, "serverOwned", "ServerOwned"},
    Name<MergeKind>{MergeKind::Immutable, "immutable", "Immutable"},
};
constexpr std::array kSyncs = {
    Name<SyncClass>{SyncClass::Synced, "synced", "Synced"},
    Name<SyncClass>{SyncClass::ReadOnly, "readonly", "ReadOnly"},
    Name<SyncClass>{SyncClass::Server, "server", "Server"},
    Name<SyncClass>{SyncClass::Local, "local", "Local"},
};

template<class Table>
auto fromName(const Table &table, const QByteArray &name) -> std::optional<decltype(table[0].value)>
{
    for (const auto &row : table) {
        if (name == row.json)
            return row.value;
    }
    return std::nullopt;
}

template<class Table, class E>
const auto &rowOf(const Table &table, E value)
{
    return *std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.value == value; });
}

constexpr std::array<std::string_view, 74> kKeywords = {
    "alignas",   "alignof",   "and",       "asm",      "auto",     "bool",     "break",     "case",
    "catch",     "char",      "class",     "concept",  "const",    "continue", "decltype",  "default",
    "delete",    "do",        "double",    "else",     "enum",     "explicit", "export",    "extern",
    "false",     "float",     "for",       "friend",   "goto",     "if",       "inline",    "int",
    "long",      "mutable",   "namespace", "new",      "noexcept", "not",      "nullptr",   "operator",
    "or",        "private",   "protected", "public",   "register", "requires", "return",    "short",
    "signed",    "sizeof",    "static",    "struct",   "switch",   "template", "this",      "throw",
    "true",      "try",       "typedef",   "typeid",   "typename", "union",    "unsigned",  "using",
    "virtual",   "void",      "volatile",  "wchar_t",  "while",    "xor",      "constexpr", "constinit",
    "consteval", "co_return",
};

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isPlainWord(const QByteArray &name)
{
    return std::all_of(name.begin(), name.end(), [](char c) { return isUpper(c) || isLower(c) || isDigit(c); });
}

} // namespace

QByteArray snakeCase(const QByteArray &name)
{
    QByteArray out;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (isUpper(c)) {
            const bool afterSmall = i > 0 && !isUpper(name[i - 1]) && name[i - 1] != '-';
            const bool wordStart = i > 0 && isUpper(name[i - 1]) && i + 1 < name.size() && isLower(name[i + 1]);
            if (afterSmall || wordStart)
                out += '_';
            out += char(c - 'A' + 'a');
        } else {
            out += c == '-' ? '_' : c;
        }
    }
    return out;
}

QByteArray pascalCase(const QByteArray &name)
{
    QByteArray out;
    bool upper = true;
    for (const char c : name) {
        if (c == '_' || c == '-') {
            upper = true;
            continue;
        }
        out += upper && isLower(c) ? char(c - 'a' + 'A') : c;
        upper = false;
    }
    return out;
}

QByteArray enumerator(const QByteArray &wire)
{
    const QByteArray name = pascalCase(wire);
    return !name.isEmpty() && isDigit(name[0]) ? "V" + name : name;
}

bool isKeyword(const QByteArray &name)
{
    return std::find(kKeywords.begin(), kKeywords.end(), std::string_view(name.data(), size_t(name.size())))
        != kKeywords.end();
}

QByteArray memberName(const QByteArray &property)
{
    return isKeyword(property) ? property + '_' : property;
}

QByteArray tableName(const QByteArray &type)
{
    return "rec_" + snakeCase(type);
}

QByteArray literal(const QByteArray &text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        default: out += c;
        }
    }
    return out + '"';
}

bool isCamelCase(const QByteArray &name)
{
    return !name.isEmpty() && isLower(name[0]) && isPlainWord(name);
}

bool isPascalCase(const QByteArray &name)
{
    return !name.isEmpty() && isUpper(name[0]) && isPlainWord(name);
}

std::optional<ValueKind> kindFromName(const QByteArray &name) { return fromName(kKinds, name); }
QByteArray kindName(ValueKind kind) { return rowOf(kKinds, kind).json; }
QByteArray kindEnumerator(ValueKind kind) { return rowOf(kKinds, kind).cpp; }
std::optional<MergeKind> mergeFromName(const QByteArray &name) { return fromName(kMerges, name); }
QByteArray mergeName(MergeKind merge) { return rowOf(kMerges, merge).json; }
QByteArray mergeEnumerator(MergeKind merge) { return rowOf(kMerges, merge).cpp; }
std::optional<SyncClass> syncFromName(const QByteArray &name) { return fromName(kSyncs, name); }
QByteArray syncEnumerator(SyncClass sync) { return rowOf(kSyncs, sync).cpp; }

} // namespace campanile::schemagen
