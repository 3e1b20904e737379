// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/calendarimport.h"

namespace campanile::domain {

/** Bounds for an iCalendar file; beyond them reading stops with ErrorKind::Limit ("ical.tooBig", "ical.tooManyEvents"). */
struct IcalLimits
{
    qint64 bytes = 32LL * 1024 * 1024;
    int events = 50'000;
};

/**
 * Reads the VEVENTs of iCalendar text (RFC 5545, through libical): SUMMARY is the title, DESCRIPTION the text (SUMMARY when it
 * is missing), DTSTART with TZID, RRULE, EXDATE, URL, CATEGORIES (labels), ATTACH with a web address (media). A plain date means
 * 09:00. Times without a zone and zones that the system does not know are read in @p zone (custom VTIMEZONEs whose
 * TZID ends with an IANA name are recognised). Events that cannot be used are listed with their number and left out:
 * "ical.noStart", "ical.noText", "ical.badRule", "ical.malformed". Errors: "ical.notCalendar". Pure, thread-safe.
 */
[[nodiscard]] Result<ImportResult> readIcal(const QByteArray &bytes, const QString &zone, const IcalLimits &limits = {});

/**
 * Writes drafts that have a time as VEVENTs, times in UTC, or in their zone when they repeat (so 09:00 stays 09:00).
 * @p now stamps the events (DTSTAMP). A draft without @c uid gets one from its content. readIcal() reads the same back.
 */
[[nodiscard]] QByteArray writeIcal(const QList<PostDraft> &drafts, const QDateTime &now);

} // namespace campanile::domain
