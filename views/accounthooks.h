// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/networks.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace campanile::views {

/** A wait for the browser on this computer. Deleting it ends the wait and closes the port. */
class BrowserWait
{
public:
    virtual ~BrowserWait() = default;
    /** Where the browser has to come back to. */
    [[nodiscard]] virtual QUrl redirectUri() const = 0;
};

/** What connecting accounts needs from outside the views; the composition root fills it. All of it is called on the GUI thread. */
struct AccountHooks {
    /** The target of the browser's request ("/?code=...&state=..."), or why none came. Called once, never from within listen. */
    using Arrived = std::function<void(const Result<QByteArray> &target)>;
    using Listen = std::function<Result<std::unique_ptr<BrowserWait>>(domain::NetworkAuth::Redirect redirect, const QList<int> &ports, Arrived arrived)>;

    Listen listen;                                          ///< empty: this program cannot take the browser back itself
    std::function<bool(const QUrl &page)> openBrowser;      ///< false: no browser could be opened
    std::function<void(const QString &page)> openSettings;  ///< page id of the settings dialog
    /** What an address of a stranger holds, once a person asked for it: https only, without cookies, at most 16 MB. */
    std::function<void(const QUrl &address, QObject *context, std::function<void(const Result<QByteArray> &)> done)> fetch;
    bool isTeamServer = false;                              ///< links for people without a login need a server that they reach
};

} // namespace campanile::views
