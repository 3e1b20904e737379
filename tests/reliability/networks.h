// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/support/networkrig.h"

#include <memory>

/** A scripted network with one account, posts that fit it, and what is live on it. One thread. */
class ReliableNetwork
{
public:
    virtual ~ReliableNetwork() = default;
    virtual NetworkRig &rig() = 0;
    /** A due post @p id whose text holds @p mark and nothing else that repeats. */
    virtual void add(const QString &id, const QString &mark) = 0;
    /** Texts of everything that people can see there. */
    [[nodiscard]] virtual QStringList live() = 0;
};

/** The network itself where it is called without a socket; null where the call goes over one. */
[[nodiscard]] campanile::server::HttpClient *socketless(ReliableNetwork &network);
/** Every network there is, by its wire name. */
[[nodiscard]] QStringList reliableNetworks();
[[nodiscard]] std::unique_ptr<ReliableNetwork> makeReliableNetwork(const QString &name);
