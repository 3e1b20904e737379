// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/auth/controlstore.h"
#include "server/core/auth/oauthserver.h"

#include <QTemporaryDir>

#include <memory>

namespace campanile::server {

/** A PostgreSQL cluster of its own on a Unix socket in a temporary folder; stopped when destroyed. */
class TemporaryPostgres
{
public:
    ~TemporaryPostgres();
    /** Starts it; empty on failure, then error() says why. */
    [[nodiscard]] QString start();
    [[nodiscard]] QString error() const { return m_error; }
    /** Ends the server at once, as a crash would. */
    void kill();
    [[nodiscard]] bool resume();

private:
    [[nodiscard]] bool run(const QString &tool, const QStringList &arguments);
    QTemporaryDir m_folder;
    QString m_error;
    bool m_running = false;
};

/** Everything of sign-in over one database, with a clock that stands still and passwords that cost little. */
struct ControlFixture {
    explicit ControlFixture(std::unique_ptr<ControlDb> opened);

    std::unique_ptr<ControlDb> db;
    ManualClock clock{1'800'000'000'000};
    SeededRng rng{20261121};
    Passwords passwords{{1, 8192 * 1024}};
    ControlStore store{*db, clock, rng};
    TokenStore tokens{*db, clock, rng};
    SignIn signIn{*db, store, passwords, clock};
    OAuthServer oauth{signIn, tokens, "https://team.example"};
};

/** Rows "SQLite" and "PostgreSQL" for a data-driven test. */
void addDatabaseRows();

} // namespace campanile::server
