// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"

#include <cstdio>

namespace campanile::test {

namespace {

// Filled before main(), so nothing that needs a constructor of its own.
constinit const TestEntry *firstEntry = nullptr;

QByteArrayView nameOf(QByteArrayView path)
{
    path = path.sliced(path.lastIndexOf('/') + 1);
    const qsizetype dot = path.indexOf('.');
    return dot < 0 ? path : path.first(dot);
}

} // namespace

TestEntry::TestEntry(const char *file, Run call) : m_name(nameOf(file).toByteArray()), m_run(call), m_next(firstEntry)
{
    firstEntry = this;
}

const TestEntry *TestEntry::find(QByteArrayView name)
{
    const TestEntry *entry = firstEntry;
    while (entry && entry->m_name != nameOf(name))
        entry = entry->m_next;
    return entry;
}

QByteArrayList TestEntry::names()
{
    QByteArrayList names;
    for (const TestEntry *entry = firstEntry; entry; entry = entry->m_next)
        names.append(entry->m_name);
    return names;
}

} // namespace campanile::test

/** Runs the test that the program is called as; every test has a link of its name beside the program. */
int main(int argc, char **argv)
{
    using campanile::test::TestEntry;
    if (const TestEntry *test = TestEntry::find(argc > 0 ? argv[0] : ""))
        return test->run(argc, argv);
    std::fprintf(stderr, "This program holds several tests. Call it as one of them: %s\n", TestEntry::names().join(' ').constData());
    return 2;
}
