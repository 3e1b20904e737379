// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"
#include "app/core/error.h"
#include "app/main/embeddedserver.h"
#include "app/main/profile.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QWidget;

namespace campanile {

class StartPage;
class TeamJoin;

/**
 * The ways into a workspace that is not on this computer yet: the demonstration, one for oneself, or one of a team server, which is
 * also how somebody signs in again. Shows the first page with what is going on, and says which workspace to open. GUI thread.
 */
class Entrance : public QObject
{
    Q_OBJECT

public:
    /** What it works with; all of it outlives the entrance. */
    struct Parts {
        Profile &profile;
        const Clock &clock;
        Rng &rng;
        std::function<EmbeddedServer &()> server; ///< another one after a backup was brought back
        std::function<std::unique_ptr<auth::TokenVault>()> makeVault;
        std::function<QString()> openAccount;     ///< of the workspace that is open; empty when none is
    };
    explicit Entrance(Parts parts, QObject *parent = nullptr);
    ~Entrance() override;

    /** The three ways in, with what went wrong on the way. */
    void show(const Error &error = {});
    void hide();
    /** In words that were chosen since: a page that nobody sees is made anew with the next show(). */
    void retranslate();
    /** Makes the demonstration workspace. */
    void startDemo();
    /** Shows the sign-in page of @p server. */
    void signInAgain(const QUrl &server);
    /** Null before the first show(). */
    [[nodiscard]] QWidget *page() const;

Q_SIGNALS:
    /** It is made, or it is the one to open of those that the profile has taken up since. */
    void workspaceReady(const campanile::WorkspaceEntry &entry);
    /** The person closed the page. */
    void closed();

private:
    void startAlone();
    void join(const QUrl &server);
    void joined(const QList<WorkspaceEntry> &workspaces);

    const Parts m_parts;
    std::unique_ptr<TeamJoin> m_join;
    std::unique_ptr<StartPage> m_page;
};

} // namespace campanile
