// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/request.h"

#include <functional>
#include <vector>

namespace campanile::server {

/**
 * Brings the calls of a mutation that was made with an older schema to the present one (sync protocol section 3.16): a draft
 * may wait for months in an outbox. One step for each change that old calls would not survive; additions need none.
 * Filled before the engine starts, then read only and thread-safe.
 */
class Upcasters
{
public:
    /** Mutations as old as this many versions are understood. */
    static constexpr int kVersionsBack = 6;

    using Step = std::function<void(QJsonObject &setArgs)>;

    /** @p step is for the calls of @p typeName that were made with version @p from, and makes them those of the next. */
    void add(int from, const QString &typeName, Step step) { m_steps.push_back({from, typeName, std::move(step)}); }

    [[nodiscard]] static bool isUnderstood(qint64 version, int present) { return version <= present && version >= present - kVersionsBack; }
    /** Runs every step from @p version up to @p present, the oldest first. */
    void apply(qint64 version, int present, QList<MethodCall> &calls) const;

    /** For steps: calls @p change with the properties of every record that the call makes or patches. */
    static void changeRecords(QJsonObject &setArgs, const std::function<void(QJsonObject &)> &change);

private:
    struct Entry {
        int from = 0;
        QString typeName;
        Step step;
    };
    std::vector<Entry> m_steps;
};

} // namespace campanile::server
