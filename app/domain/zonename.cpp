// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/zonename.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

/** The names without a slash in the tz database (its files "backward", "etcetera", "europe" and "northamerica"). */
bool isPlainName(const QString &name)
{
    static const QSet<QString> names{
        u"UTC"_s,    u"GMT"_s,       u"UCT"_s,       u"Zulu"_s,    u"Universal"_s, u"Greenwich"_s, u"GMT0"_s, u"GMT+0"_s, u"GMT-0"_s,
        u"CET"_s,    u"EET"_s,       u"MET"_s,       u"WET"_s,     u"EST"_s,       u"MST"_s,       u"HST"_s,  u"EST5EDT"_s,
        u"CST6CDT"_s, u"MST7MDT"_s,  u"PST8PDT"_s,   u"Cuba"_s,    u"Egypt"_s,     u"Eire"_s,      u"GB"_s,   u"GB-Eire"_s,
        u"Hongkong"_s, u"Iceland"_s, u"Iran"_s,      u"Israel"_s,  u"Jamaica"_s,   u"Japan"_s,     u"Kwajalein"_s, u"Libya"_s,
        u"NZ"_s,     u"NZ-CHAT"_s,   u"Navajo"_s,    u"PRC"_s,     u"Poland"_s,    u"Portugal"_s,  u"ROC"_s,  u"ROK"_s,
        u"Singapore"_s, u"Turkey"_s, u"W-SU"_s};
    return names.contains(name);
}

} // namespace

std::optional<QTimeZone> zoneNamed(const QString &name)
{
    // A slash stands in a rule of POSIX too, but only behind a comma.
    if (name.contains(u',') || (!name.contains(u'/') && !isPlainName(name) && !QTimeZone::isTimeZoneIdAvailable(name.toUtf8())))
        return std::nullopt;
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

QString ianaName(const QString &name)
{
    return zoneNamed(name) ? name : QString::fromLatin1(QTimeZone::windowsIdToDefaultIanaId(name.toUtf8()));
}

} // namespace campanile::domain
