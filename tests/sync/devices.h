// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/inprocesstransport.h"
#include "app/sync/syncengine.h"
#include "tests/sync/world.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace campanile::test {

using namespace Qt::StringLiterals;
using sync::SyncConfig;
using sync::SyncEngine;

/** A workspace on "this computer": the server core behind the in-process transport, as the composition root wires it. */
inline std::unique_ptr<net::InProcessTransport> makeTransport(World &world)
{
    return std::make_unique<net::InProcessTransport>(
        [&world](const net::Request &request) {
            return net::InProcessTransport::Answer{world.answer(request, world.user), {}};
        },
        [&world](const net::InProcessTransport::Notify &notify) {
            return world.engine->subscribe({world.user, u"device"_s}, [notify](const server::StateChange &change) {
                notify(change.accountId, change.seq);
            });
        });
}

/** One device with the real threads: writer and readers of the store, pool of the transport. */
struct Client {
    explicit Client(World &world)
        : store(optionsFor(world), clock), transport(makeTransport(world)),
          engine(store, *transport, clock, rng, configFor(world))
    {
    }
    static store::OpenOptions optionsFor(const World &world)
    {
        store::OpenOptions options;
        options.path = world.folder.filePath(u"cache-%1.sqlite"_s.arg(++count));
        return options;
    }
    static SyncConfig configFor(const World &world)
    {
        SyncConfig config;
        config.accountId = world.account;
        return config;
    }
    bool open()
    {
        QSignalSpy opened(&store, &store::Store::opened);
        store.open();
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, 5'000);
    }
    QString title(const RecordId &id)
    {
        QString out;
        bool done = false;
        store.read(&engine, [id](store::Reader &reader) { return reader.get(u"Post"_s, id); },
                   [&](const Result<std::optional<store::Record>> &record) {
                       done = true;
                       if (record && *record)
                           out = QString::fromUtf8((*record)->body);
                   });
        if (!QTest::qWaitFor([&] { return done; }, 5'000))
            return u"no answer"_s;
        return out;
    }

    static inline int count = 0;
    SystemClock clock;
    SystemRng rng;
    store::Store store;
    std::unique_ptr<net::InProcessTransport> transport;
    SyncEngine engine;
};

} // namespace campanile::test
