// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/engine.h"
#include "server/core/storage/sqlitestorage.h"

#include <QJsonObject>

#include <memory>

namespace campanile::server {

/** Knows nobody. */
class NoDirectory final : public Directory
{
public:
    [[nodiscard]] QList<Membership> memberships(const QString &) const override { return {}; }
    [[nodiscard]] std::optional<Membership> membership(const QString &, const QString &) const override { return std::nullopt; }
};

/** The databases of a data folder and its first workspace, opened beside no server. Without an engine they could not be opened. */
struct OpenBooks {
    explicit OpenBooks(const QString &data)
    {
        SqliteStorageOptions options;
        options.folder = data + QStringLiteral("/workspaces");
        auto storage = SqliteStorage::open(options);
        if (!storage)
            return;
        EngineOptions engineOptions;
        engineOptions.blobDir = data + QStringLiteral("/blobs");
        engine = std::make_unique<Engine>(std::move(*storage), std::make_shared<NoDirectory>(), clock, rng, engineOptions);
        workspace = engine->workspaces().value_or(QStringList()).value(0);
    }
    /** All records of a type, 1,000 at most. */
    [[nodiscard]] QList<QJsonObject> all(const QString &type) const
    {
        QList<QJsonObject> found;
        (void)engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
            found = records.query(type, {}, 1000).value_or(QList<QJsonObject>());
            return {};
        });
        return found;
    }

    SystemClock clock;
    SystemRng rng;
    std::unique_ptr<Engine> engine;
    QString workspace;
};

} // namespace campanile::server
