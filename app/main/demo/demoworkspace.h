// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QDate>
#include <QString>

#include <atomic>
#include <functional>

namespace campanile::server {
class Engine;
}

namespace campanile::demo {

/** How much the demonstration holds; the defaults are what a person gets, tests take less. */
struct DemoOptions {
    QDate today;                 ///< the day the story ends; the calendar is full around it
    QString ownerId;             ///< wire id of the User who looks at it
    QString practiceUrl;         ///< base URL of the practice network; accounts post there
    int posts = 400;
    int images = 300;
    quint64 seed = 1;
};

/** An account of the demonstration; the practice network needs one of the same handle. */
struct DemoAccount {
    QString accountId;   ///< wire id of the SocialAccount
    QString handle;
    QString displayName;
};

struct DemoResult {
    QString workspaceId;
    QString name;
    QList<DemoAccount> accounts;
};

/**
 * Fills a new workspace with the life of a small coffee roaster: seven accounts, campaigns, templates, fourteen months
 * of published posts and a few weeks of plans. The same options give the same content. Runs for some seconds on the
 * calling thread; @p progress hears done and total; when @p cancelled becomes true it stops with ErrorKind::Cancelled.
 */
[[nodiscard]] Result<DemoResult> createDemoWorkspace(server::Engine &engine, const DemoOptions &options,
                                                     const std::function<void(int, int)> &progress,
                                                     const std::atomic_bool &cancelled);

} // namespace campanile::demo
