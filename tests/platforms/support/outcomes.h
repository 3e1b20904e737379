// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/fakeserver.h"

#include <QTest>

/** One row of "this goes wrong while a post is published": what the post ends as, and how many posts the network then has. */
inline void addOutcomeColumns()
{
    QTest::addColumn<fakes::Fault>("fault");
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("made");
}

inline void addOutcome(const char *name, fakes::Fault fault, int times, const QString &where, const QString &status, const QString &code, int made)
{
    QTest::newRow(name) << fault << times << where << status << code << made;
}

/** Whatever becomes of the answer to the request that makes the post, it is made once. */
inline void addLostAnswers(const QString &where)
{
    using fakes::Fault;
    const QString published = QStringLiteral("published");
    addOutcome("no answer, and it happened", Fault::SilenceAfter, 1, where, published, {}, 1);
    addOutcome("no answer, and nothing happened", Fault::SilenceBefore, 1, where, published, {}, 1);
    addOutcome("cut after it happened", Fault::CutAfter, 1, where, published, {}, 1);
    addOutcome("cut before it happened", Fault::DropBefore, 1, where, published, {}, 1);
    addOutcome("500, and it happened", Fault::ErrorAfter, 1, where, published, {}, 1);
    addOutcome("500, and nothing happened", Fault::ErrorBefore, 1, where, published, {}, 1);
    addOutcome("503 twice", Fault::Unavailable, 2, where, published, {}, 1);
    addOutcome("nonsense, and it happened", Fault::Garbage, 1, where, published, {}, 1);
}

/** Arms the row's fault; answers that never come are waited for only shortly. */
inline void arm(NetworkRig &rig, fakes::FakeServer &server)
{
    QFETCH(fakes::Fault, fault);
    QFETCH(int, times);
    QFETCH(QString, where);
    rig.http->timeoutMs = fault == fakes::Fault::SilenceAfter || fault == fakes::Fault::SilenceBefore ? 400 : 5000;
    server.fault(fault, times, where);
}

/** The earliest time that was written down for trying again, in milliseconds; -1 when there was none. */
inline qint64 retryAtOf(NetworkRig &rig, const QString &postId)
{
    for (const QJsonObject &payload : rig.payloads(postId, QStringLiteral("retry"))) {
        if (payload.contains(QLatin1StringView("retryAt")))
            return campanile::server::msOf(payload.value(QLatin1StringView("retryAt")));
    }
    return -1;
}
