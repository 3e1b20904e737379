// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/presencewords.h"

namespace campanile::api {

using namespace Qt::StringLiterals;

QString doingName(Doing doing)
{
    switch (doing) {
    case Doing::Viewing:
        return u"viewing"_s;
    case Doing::Drafting:
        return u"drafting"_s;
    case Doing::Holding:
        return u"holding"_s;
    }
    return {};
}

std::optional<Doing> doingNamed(const QString &name)
{
    for (const Doing doing : {Doing::Viewing, Doing::Drafting, Doing::Holding}) {
        if (doingName(doing) == name)
            return doing;
    }
    return std::nullopt;
}

} // namespace campanile::api
