// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/invitepage.h"

namespace campanile::server {

/** The sentences of the pages of an invitation, in one language; HTML, UTF-8. */
struct InviteTexts {
    const char *language;
    const char *direction;
    const char *title;        ///< %1 the workspace
    const char *invites;      ///< %1 the person, %2 the workspace
    const char *invitesTeam;  ///< %1 the workspace
    const char *roles[5];     ///< in the order of api::Role: what the guest may do
    const char *forAddress;   ///< %1 the address
    const char *name;
    const char *email;
    const char *password;
    const char *newPassword;  ///< with its rule
    const char *repeat;
    const char *create;
    const char *haveAccount;
    const char *needAccount;
    const char *signIn;
    const char *knownAddress; ///< the address signs in here already
    const char *until;        ///< %1 date and time
    const char *doneTitle;    ///< %1 the workspace
    const char *steps[3];     ///< open Campanile; add workspace, join a team, this address; sign in
    const char *close;
    const char *problemTitle;
    const char *askAgain;
    const char *notices[11];  ///< in the order of InviteNotice, without None
};

[[nodiscard]] const InviteTexts &inviteTexts(const QByteArray &acceptLanguage);

} // namespace campanile::server
