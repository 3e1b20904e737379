// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/platforms/platformerror.h"

#include <QUrl>

namespace campanile::server {

/** What went wrong with a call to @p url while an account was being connected, as a connect.* error. */
[[nodiscard]] Error connectError(const PlatformError &error, const QUrl &url);
/** The same for an answer that is no token answer (discovery, registration): null when it is a 2xx. */
[[nodiscard]] Error answerError(const HttpResponse &response, const QUrl &url, const QStringList &secrets, qint64 nowMs);

/** Only a new sign-in helps; @p why is for the journal. */
[[nodiscard]] PlatformError personNeeded(const QString &why);

} // namespace campanile::server
