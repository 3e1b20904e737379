// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

namespace campanile::test {

#ifdef QT_WIDGETS_LIB
using TestApplication = QApplication;
#else
using TestApplication = QCoreApplication;
#endif

/** A test of a program that holds several: campanile_test(... IN program). Made before main() by CAMPANILE_TEST. */
class TestEntry
{
public:
    using Run = int (*)(int argc, char **argv);

    /** The test is called like its source file, without folder and ending. */
    TestEntry(const char *file, Run run);

    /** The test of that name; nullptr when the program has none. */
    [[nodiscard]] static const TestEntry *find(QByteArrayView name);
    [[nodiscard]] static QByteArrayList names();
    [[nodiscard]] int run(int argc, char **argv) const { return m_run(argc, argv); }

private:
    const QByteArray m_name;
    const Run m_run;
    const TestEntry *m_next;
};

} // namespace campanile::test

#define CAMPANILE_TEST_ENTRY_NAMED(number, ...)                                                                                            \
    static const campanile::test::TestEntry testEntry##number(__FILE__, [](int argc, char **argv) -> int { __VA_ARGS__ });
#define CAMPANILE_TEST_ENTRY_NUMBERED(number, ...) CAMPANILE_TEST_ENTRY_NAMED(number, __VA_ARGS__)
#define CAMPANILE_TEST_ENTRY(...) CAMPANILE_TEST_ENTRY_NUMBERED(__COUNTER__, __VA_ARGS__)

#define CAMPANILE_TEST_WITH(Application, Class)                                                                                            \
    CAMPANILE_TEST_ENTRY(QTest::Internal::callInitMain<Class>(); Application app(argc, argv); app.setAttribute(Qt::AA_Use96Dpi, true);      \
                         Class test; return QTest::qExec(&test, argc, argv);)

/** Instead of QTEST_MAIN, QTEST_GUILESS_MAIN and QTEST_APPLESS_MAIN. */
#define CAMPANILE_TEST(Class) CAMPANILE_TEST_WITH(campanile::test::TestApplication, Class)
#define CAMPANILE_GUILESS_TEST(Class) CAMPANILE_TEST_WITH(QCoreApplication, Class)
#define CAMPANILE_APPLESS_TEST(Class)                                                                                                      \
    CAMPANILE_TEST_ENTRY(QTest::Internal::callInitMain<Class>(); Class test; return QTest::qExec(&test, argc, argv);)
