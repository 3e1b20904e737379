// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <QTest>

/** What can go wrong around the request that publishes, with the words for a row of a test. After each of them one message
 *  is live, and one only. */
inline QList<std::pair<const char *, fakes::Fault>> faultsAroundPublishing()
{
    using fakes::Fault;
    return {{"time-out after it was accepted", Fault::SilenceAfter},
            {"time-out before it was accepted", Fault::SilenceBefore},
            {"connection cut after it was accepted", Fault::CutAfter},
            {"connection cut before it was accepted", Fault::DropBefore},
            {"server error after it was accepted", Fault::ErrorAfter},
            {"server error before it was accepted", Fault::ErrorBefore},
            {"closed for a moment", Fault::Unavailable},
            {"an answer that cannot be read", Fault::Garbage},
            {"an error inside 200", Fault::ErrorInsideOk},
            {"rate limit", Fault::RateLimit}};
}

/** Rows "<kind>, <fault>" with the columns kind and fault. */
inline void addKindsAndFaults(const QStringList &kinds)
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<fakes::Fault>("fault");
    for (const QString &kind : kinds) {
        for (const auto &[name, fault] : faultsAroundPublishing())
            QTest::addRow("%s, %s", qPrintable(kind), name) << kind << fault;
    }
}
