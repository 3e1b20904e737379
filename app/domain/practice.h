// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace campanile::domain {

/** Whether a SocialAccount, as records have it, practises: it stands on the practice network, and no real one is asked. */
[[nodiscard]] bool practises(const QJsonObject &account);
/** The network that is spoken with an account of @p platform, by wire values: the practice network speaks as Mastodon does. */
[[nodiscard]] QString spokenPlatform(const QString &platform, bool practises);
[[nodiscard]] QString spokenPlatform(const QJsonObject &account);

} // namespace campanile::domain
