// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include <QTest>

namespace campanile::tests {

void EngineTest::initTestCase()
{
    m_postgres = std::make_unique<PostgresServer>();
    QVERIFY2(m_postgres->problem().isEmpty(), qPrintable(m_postgres->problem()));
}

void EngineTest::start()
{
    QFETCH(int, backend);
    start(EngineFixture::Backend(backend));
}

void EngineTest::start(EngineFixture::Backend backend)
{
    m_fixture = std::make_unique<EngineFixture>(backend, m_postgres.get());
    QVERIFY2(m_fixture->problem.isEmpty(), qPrintable(m_fixture->problem));
}

} // namespace campanile::tests

#include "moc_enginetest.cpp"
