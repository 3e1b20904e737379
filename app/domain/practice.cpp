// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/practice.h"

using namespace Qt::StringLiterals;

namespace campanile::domain {

bool practises(const QJsonObject &account)
{
    return account.value("metadata"_L1).toObject().value("practice"_L1).toBool();
}

QString spokenPlatform(const QString &platform, bool practises)
{
    return practises ? u"mastodon"_s : platform;
}

QString spokenPlatform(const QJsonObject &account)
{
    return spokenPlatform(account.value("platform"_L1).toString(), practises(account));
}

} // namespace campanile::domain
