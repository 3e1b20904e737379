// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/connectlinks.h"

#include <QByteArray>

namespace campanile::server {

/** What a page about connecting says at its top when something stands in the way. */
enum class ConnectNotice { None, LinkUnknown, LinkEnded, LinkUsed, Denied, Expired, WrongAccount, NoChannels, Limit, BadServer, Unreachable, Failed };

/** The notice for an error of ConnectService or ConnectLinks. */
[[nodiscard]] ConnectNotice connectNotice(const Error &error);

/** The page of a link: who asks for what, and a button for each network. */
struct LinkPage {
    OpenedLink link;
    QList<domain::NetworkInfo> networks;
    QByteArray action;            ///< path that the forms are posted to
    ConnectNotice notice = ConnectNotice::None;
};

/** Profiles to choose from. */
struct ChoicePage {
    QString network;
    QString workspaceName;
    QString flowId;
    QString workspaceId;
    QByteArray formToken;
    QList<FlowChannel> channels;
    ConnectNotice notice = ConnectNotice::None;
};

// Whole HTML documents in the best language of @p acceptLanguage; no script, nothing from elsewhere, every value escaped.
[[nodiscard]] QByteArray renderLinkPage(const LinkPage &page, const QByteArray &acceptLanguage);
/** Sends the browser on to @p url by a link; a form may not lead to a page that is not known beforehand. */
[[nodiscard]] QByteArray renderForwardPage(const QString &network, const QUrl &url, const QByteArray &acceptLanguage);
[[nodiscard]] QByteArray renderChoicePage(const ChoicePage &page, const QByteArray &acceptLanguage);
/** @p byLink: whoever reads it has no Campanile to go back to. @p choosing: the rest happens in Campanile. */
[[nodiscard]] QByteArray renderConnectedPage(bool byLink, bool choosing, const QByteArray &acceptLanguage);
/** @p again: path of the page to try again from; empty when there is none. */
[[nodiscard]] QByteArray renderConnectProblem(ConnectNotice notice, const QByteArray &again, const QByteArray &acceptLanguage);

} // namespace campanile::server
