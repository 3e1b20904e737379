// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/fixture.h"

namespace campanile::tests {

/**
 * Base of the tests that run on every back end: one PostgreSQL for the program, a new workspace for each test. A test's
 * data function is addBackendRows(); the test begins with start().
 */
class EngineTest : public QObject
{
    Q_OBJECT

protected:
    /** Makes the workspace on the back end of the row. */
    void start();
    void start(EngineFixture::Backend backend);
    EngineFixture &f() { return *m_fixture; }

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_fixture.reset(); }
    void cleanupTestCase() { m_postgres.reset(); }

private:
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<EngineFixture> m_fixture;
};

} // namespace campanile::tests
