// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/practice/practicestore.h"

#include <QDate>
#include <QString>

#include <atomic>
#include <functional>

namespace campanile::server {
class Engine;
class PracticeServer;
}

namespace campanile::demo {

/** How much the demonstration holds; the defaults are what a person gets, tests take less. */
struct DemoOptions {
    QDate today;                 ///< the day the story ends; the calendar is full around it
    qint64 nowMs = 0;            ///< ms since epoch, for what happened a moment ago; 0 = that day at nine
    QString ownerId;             ///< wire id of the User who looks at it
    int posts = 400;
    int images = 300;
    int inboxItems = 600;
    quint64 seed = 1;
};

/** An account of the demonstration, on the practice network. */
struct DemoAccount {
    QString accountId;   ///< wire id of the SocialAccount
    server::PracticeLogin login;
};

struct DemoResult {
    QString workspaceId;
    QString name;
    QList<DemoAccount> accounts;
};

/**
 * Fills a new workspace with the life of a small coffee roaster: seven accounts, campaigns, templates, fourteen months
 * of published posts, which stand on the practice network with their pictures, what people wrote about them lately, and a few weeks of plans. The same
 * options give the same content. Runs for some seconds on the calling thread; @p progress hears done and total; when @p cancelled becomes true it stops with ErrorKind::Cancelled.
 */
[[nodiscard]] Result<DemoResult> createDemoWorkspace(server::Engine &engine, server::PracticeServer &network, const DemoOptions &options,
                                                     const std::function<void(int, int)> &progress,
                                                     const std::atomic_bool &cancelled);

} // namespace campanile::demo
