// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/directory.h"
#include "server/core/jmap/errors.h"
#include "server/core/jmap/limits.h"
#include "server/core/jmap/merge.h"
#include "server/core/storage/workspacetx.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace campanile {
class Rng;
}

namespace campanile::server {

class RuleBook;
struct UniqueKey;

/** Where a write comes from, as far as the request knows; for audit trails and for telling a person's devices apart. */
struct WriteOrigin {
    QString clientId = {};      ///< the sync client of a mutation; empty for a plain /set
    QString remoteAddress = {};
    QString userAgent = {};
};

/** In whose name records are written, and with what. Everything is borrowed for one call. */
struct WriteContext {
    WorkspaceTx &tx;
    const Directory &directory;
    const RuleBook &rules;
    const Limits &limits;
    const Clock &clock;
    Rng &rng;
    QString userId;                     ///< empty for the server itself
    api::Role role = api::Role::Viewer;
    bool server = false;                ///< no rights, rules or merge
    bool extended = false;              ///< the sync capability is in use
    qint64 nowMs = 0;
    WriteOrigin origin = {};
};

/** What was done to one object; @c answer goes into "created" or "updated". */
struct Written {
    QString id;
    JsonObject answer;
};

/**
 * Writes single records into the current commit of a WorkspaceTx: rights, validation, merge, references, uniqueness,
 * the rules of the type, conflict records and the audit log. A Fault means that nothing of this object was written,
 * unless it is one of storage: then the transaction must be given up. Used by one thread.
 */
class RecordWriter
{
public:
    explicit RecordWriter(const WriteContext &context) : m_context(context) {}

    [[nodiscard]] std::variant<Written, Fault> create(const api::TypeInfo &type, const QString &creationId,
                                                      const JsonObject &properties);
    [[nodiscard]] std::variant<Written, Fault> update(const api::TypeInfo &type, const QString &id,
                                                      const JsonObject &patch, const std::optional<EditBase> &base,
                                                      const QSet<qint64> &allowedVersions, bool versionGiven);
    [[nodiscard]] std::optional<Fault> destroy(const api::TypeInfo &type, const QString &id,
                                               const QSet<qint64> &allowedVersions, bool versionGiven);

    /** Conflict records made so far: [{id, type, recordId, property, kind}]. */
    [[nodiscard]] const JsonArray &conflicts() const { return m_conflicts; }

    // For the rules of types.
    [[nodiscard]] const WriteContext &context() const { return m_context; }
    /** A record as it is now; nothing when it does not exist (or is destroyed, unless @p evenDead). */
    [[nodiscard]] Result<std::optional<JsonObject>> find(const QString &typeName, const QString &id,
                                                          bool evenDead = false);
    /** Likewise, as it is kept. */
    [[nodiscard]] Result<std::optional<StoredRecord>> stored(const QString &typeName, const QString &id, bool evenDead = false);
    /** Live records whose indexed property has the value; null: those where it has none. */
    [[nodiscard]] Result<QList<JsonObject>> findWhere(const QString &typeName, const QString &property,
                                                       const JsonValue &value);
    /** How many live records have the value in an indexed property. */
    [[nodiscard]] Result<qint64> count(const QString &typeName, const QString &property, const JsonValue &value);
    /** Creates without asking for rights or rules, any property: for what goes with a write of a client. */
    [[nodiscard]] std::optional<Fault> createBeside(const QString &typeName, const JsonObject &properties);
    /** Changes whole properties likewise; null removes. Nothing happens when the record is not there. */
    [[nodiscard]] std::optional<Fault> updateBeside(const QString &typeName, const QString &id, const JsonObject &changes);
    /** Destroys without asking for rights: for what hangs on another record. */
    [[nodiscard]] std::optional<Fault> destroyDependent(const QString &typeName, const QString &id);
    /** Brings back the records of a type that were destroyed at the same instant as @p parent was. */
    [[nodiscard]] std::optional<Fault> reviveDependents(const QString &typeName, const QString &property,
                                                        const QString &parentId, qint64 deadAt);

private:
    using Problem = std::optional<Fault>;
    /** The record that is written to, as it was before. */
    struct Target {
        RecordId id;
        QString idText;
        StoredRecord stored;
        JsonObject object;
    };

    [[nodiscard]] Problem checkRight(const api::TypeInfo &type, api::Right right) const;
    /** A record of somebody else does not exist for the caller, or is only there to be read. */
    [[nodiscard]] Problem checkOwner(const api::TypeInfo &type, const JsonObject &record) const;
    [[nodiscard]] Problem readNew(const api::TypeInfo &type, const JsonObject &properties, JsonObject &object,
                                  QStringList &filledIn);
    [[nodiscard]] Problem chooseId(const api::TypeInfo &type, const QString &wanted, RecordId &id);
    [[nodiscard]] Problem loadTarget(const api::TypeInfo &type, const QString &id, Target &target);
    [[nodiscard]] Problem checkVersion(const Target &target, const QSet<qint64> &allowed, bool given) const;
    [[nodiscard]] Problem checkPatch(const api::TypeInfo &type, const JsonObject &current, JsonObject &patch) const;
    [[nodiscard]] Problem checkEffects(const api::TypeInfo &type, const JsonObject &before, const JsonObject &after,
                                       bool versionGiven) const;
    [[nodiscard]] Problem checkValues(const api::TypeInfo &type, const QStringList &paths, JsonObject &object,
                                      const JsonObject &before) const;
    [[nodiscard]] Problem checkReferences(const api::TypeInfo &type, const JsonObject &object,
                                          const JsonObject &before);
    [[nodiscard]] Problem checkReference(const api::PropertyInfo &property, const QString &id);
    [[nodiscard]] Problem checkBlobs(const api::TypeInfo &type, const JsonObject &object, const JsonObject &before);
    [[nodiscard]] Problem checkUnique(const api::TypeInfo &type, const RecordId &id, const JsonObject &object);
    [[nodiscard]] Problem checkUniqueColumns(const api::TypeInfo &type, const RecordId &id, const JsonObject &object,
                                             const UniqueKey &key);
    /** @p before: the record as it was read, unless it is new or dead. */
    [[nodiscard]] Problem store(const api::TypeInfo &type, const RecordId &id, JsonObject &object, bool isNew,
                                const JsonObject *before = nullptr);
    [[nodiscard]] Problem keepConflicts(const api::TypeInfo &type, const QString &id,
                                        const QList<MergeConflict> &conflicts);
    [[nodiscard]] Problem writeAudit(const api::TypeInfo &type, const QString &id, const QString &action,
                                     const JsonObject &before, const JsonObject &after);
    /** Runs @p work, which writes several records, and undoes all of it when it is refused. */
    [[nodiscard]] Problem allOrNothing(const std::function<Problem()> &work);
    [[nodiscard]] Problem bury(const api::TypeInfo &type, const Target &target);
    [[nodiscard]] QString newId(const api::TypeInfo &type);

    const WriteContext &m_context;
    JsonArray m_conflicts;
};

} // namespace campanile::server
