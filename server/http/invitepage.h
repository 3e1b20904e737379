// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/members/memberdesk.h"

#include <QByteArray>

namespace campanile::server {

/** What the page of an invitation says at its top when something stands in the way. */
enum class InviteNotice { None, Unknown, Ended, Used, Member, WrongPassword, Locked, Expired, Unavailable, NeedsName, BadPassword, Different };

/** The notice for an error of MemberDesk. */
[[nodiscard]] InviteNotice inviteNotice(const Error &error);
/** True for what the guest cannot mend on the page. */
[[nodiscard]] bool endsInvite(InviteNotice notice);

/** The page of an invitation. */
struct InvitePage {
    OpenedInvite invite;
    QByteArray action;       ///< path that the form is posted to
    QByteArray formToken;
    bool signsIn = false;    ///< asks for an account that is there; else for a new one
    QString name = {};
    QString login = {};
    InviteNotice notice = InviteNotice::None;
};

// Whole HTML documents in the best language of @p acceptLanguage; no script, nothing from elsewhere, every value escaped.
[[nodiscard]] QByteArray renderInvitePage(const InvitePage &page, const QByteArray &acceptLanguage);
/** @p server is the address that Campanile joins. */
[[nodiscard]] QByteArray renderJoinedPage(const QString &workspace, const QString &server, const QByteArray &acceptLanguage);
[[nodiscard]] QByteArray renderInviteProblem(InviteNotice notice, const QByteArray &acceptLanguage);

} // namespace campanile::server
