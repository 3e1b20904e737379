// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/recordwriter.h"

#include <map>
#include <memory>

namespace campanile::server {

/**
 * What holds for records of one type beyond its schema. Called inside the write transaction, for clients' writes
 * (and, where the comment says so, the server's). A Fault refuses the write. Without state, thread-safe.
 */
class TypeRules
{
public:
    virtual ~TypeRules() = default;
    /** May complete @p object. */
    [[nodiscard]] virtual std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const;
    [[nodiscard]] virtual std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before,
                                                            JsonObject &after) const;
    [[nodiscard]] virtual std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const;
    /** Also for the server's own writes: completes what follows from a change that is about to be written. */
    [[nodiscard]] virtual std::optional<Fault> follow(RecordWriter &writer, const JsonObject &before, JsonObject &after) const;
    /** After a client's record was written, or @p before empty: made; for what is written beside it. Needs writesBeside(). */
    [[nodiscard]] virtual std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before,
                                                          const JsonObject &after) const;
    /** Whether afterWrite() may write: then the record and all beside it are written together or not at all. */
    [[nodiscard]] virtual bool writesBeside() const { return false; }
    /** Also for the server's own writes: destroys what hangs on the record. */
    [[nodiscard]] virtual std::optional<Fault> afterDestroy(RecordWriter &writer, const JsonObject &before) const;
    /** Also for the server's own writes: brings back what went with the record at @p deadAt. */
    [[nodiscard]] virtual std::optional<Fault> afterRevive(RecordWriter &writer, const JsonObject &object,
                                                           qint64 deadAt) const;
};

/** The rules of every type that has some. */
class RuleBook
{
public:
    RuleBook();
    ~RuleBook();
    RuleBook(const RuleBook &) = delete;
    RuleBook &operator=(const RuleBook &) = delete;

    /** Never null: types without rules share an empty set. */
    [[nodiscard]] const TypeRules &of(std::string_view typeName) const;

private:
    std::map<std::string_view, std::unique_ptr<TypeRules>> m_rules;
    TypeRules m_none;
};

} // namespace campanile::server
