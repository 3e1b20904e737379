// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connectpage.h"

namespace campanile::server {

/** The sentences of the pages about connecting, in one language; HTML, UTF-8. */
struct ConnectTexts {
    const char *language;
    const char *direction;
    const char *title;
    const char *asks;         ///< %1 the person, %2 the workspace
    const char *asksTeam;     ///< %1 the workspace
    const char *forWhom;      ///< %1 the recipient
    const char *safety;
    const char *noNetworks;
    const char *will;
    const char *instance;
    const char *handle;
    const char *connect;      ///< %1 the network
    const char *until;        ///< %1 date and time
    const char *forward;      ///< %1 the network
    const char *choose;       ///< %1 the network, %2 the workspace
    const char *pick;
    const char *finish;
    const char *doneTitle;
    const char *done;
    const char *doneByLink;
    const char *goOn;
    const char *close;
    const char *problemTitle;
    const char *again;
    const char *startOver;
    const char *purposes[10]; ///< publish profile comments messages metrics stay channels media mentions moderate
    const char *notices[11];  ///< in the order of ConnectNotice, without None
};

[[nodiscard]] const ConnectTexts &connectTexts(const QByteArray &acceptLanguage);
/** Null for a purpose without a sentence. */
[[nodiscard]] const char *purposeText(const ConnectTexts &texts, const QString &purpose);
/** Null for None. */
[[nodiscard]] const char *noticeText(const ConnectTexts &texts, ConnectNotice notice);

} // namespace campanile::server
