// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace campanile::server {

/** A test on one indexed property (or createdAt, updatedAt). DateTimes are given in wire form or as ms since 1970. */
struct SystemCondition {
    enum class Op { Equal, NotEqual, AtMost, AtLeast };
    QString property;
    Op op = Op::Equal;
    QJsonValue value; ///< null with Equal means "has no value"
};

/** One group of a tally. */
struct SystemTally {
    QString group;     ///< wire value of the property that it is grouped by; empty for records without one
    qint64 bucket = 0; ///< the time divided by the length asked for
    qint64 count = 0;
};

/** What is asked of a tally. Properties are indexed ones; no body is read. */
struct SystemTallyWish {
    QString groupBy;      ///< empty = all in one
    QString timeProperty; ///< empty = not split by time
    qint64 bucketMs = 60'000;
    qint64 most = 0;      ///< look at as many records at most; 0 = all
};

/** A record by name: what changes when it changes. */
struct SystemVersion {
    QString id;
    qint64 version = 0;
};

/** That a record was written or destroyed. */
struct SystemChange {
    QString id;
    bool isNew = false;  ///< it was made since
    bool isGone = false;
};

/** What the server's own parts may read of one workspace: every live record and every property. */
class SystemReader
{
public:
    virtual ~SystemReader() = default;
    /** The whole record, also properties that clients never see; nothing when it does not exist or is destroyed. */
    [[nodiscard]] virtual Result<std::optional<QJsonObject>> get(const QString &type, const QString &id) const = 0;
    /** Records for which every condition holds, ordered by @p orderBy (an indexed property; empty = id). */
    [[nodiscard]] virtual Result<QList<QJsonObject>> query(const QString &type, const QList<SystemCondition> &conditions,
                                                           int limit, const QString &orderBy = {}) const = 0;
    /** How many records query() would find without a limit. */
    [[nodiscard]] virtual Result<qint64> count(const QString &type, const QList<SystemCondition> &conditions) const = 0;
    /** Counts in groups, by the columns alone. */
    [[nodiscard]] virtual Result<QList<SystemTally>> tally(const QString &type, const QList<SystemCondition> &conditions, const SystemTallyWish &wish) const = 0;
    /** Which records query() would find, the highest of @p orderBy first, without reading them. */
    [[nodiscard]] virtual Result<QList<SystemVersion>> versions(const QString &type, const QList<SystemCondition> &conditions, int limit,
                                                                const QString &orderBy) const = 0;
    /** How far the change log of the workspace has come. */
    [[nodiscard]] virtual Result<qint64> sequence() const = 0;
    /** What became of records of the type after @p sequence, each once, the oldest change first; found without looking at other records. */
    [[nodiscard]] virtual Result<QList<SystemChange>> changes(const QString &type, qint64 sequence, int limit) const = 0;
    /**
     * What people wrote from @p fromMs until before @p untilMs, by account (group) and minute (bucket): what begins an InboxItem, and
     * every inbound InboxMessage that follows in it; nothing of items that are spam.
     */
    [[nodiscard]] virtual Result<QList<SystemTally>> arrivals(qint64 fromMs, qint64 untilMs) const = 0;
};

/**
 * Reads and writes of the server itself inside one write transaction (Engine::write). No rights, rules or merge
 * apply: any property may be written, also ServerOwned ones and those of Server types. Every change counts in the
 * workspace's change log and is announced after the commit. Values are still checked against the schema
 * (ErrorKind::Invalid). Lives only while the function given to Engine::write runs, on its thread.
 */
class SystemRecords : public SystemReader
{
public:
    /** Creates a record and gives its id. "id" in @p record chooses the id; defaults of the schema fill the rest. */
    [[nodiscard]] virtual Result<QString> create(const QString &type, const QJsonObject &record) = 0;
    /** Applies a PatchObject (RFC 8620 section 5.3: "tags/launch": true, null removes). NotFound when not live. */
    [[nodiscard]] virtual Result<void> patch(const QString &type, const QString &id, const QJsonObject &patch) = 0;
    /** Destroys a record; what hangs on it by the rules of its type goes with it. */
    [[nodiscard]] virtual Result<void> destroy(const QString &type, const QString &id) = 0;
    /** Whose act the writes that follow are, for createdBy, updatedBy and the audit log; empty = the server's own. */
    virtual void setActor(const QString &userId) = 0;
};

} // namespace campanile::server
