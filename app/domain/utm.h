// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace campanile::domain {

/** Campaign parameters of a link; an empty one is left out. */
struct Utm
{
    QString source;
    QString medium;
    QString campaign;
    QString term;
    QString content;

    [[nodiscard]] bool isEmpty() const
    {
        return source.isEmpty() && medium.isEmpty() && campaign.isEmpty() && term.isEmpty() && content.isEmpty();
    }
    /** From Post.utm: keys source, medium, campaign, term, content; others are ignored. */
    [[nodiscard]] static Utm fromMap(const QVariantMap &map);
    bool operator==(const Utm &) const = default;
};

/**
 * @p url with utm_* parameters (Google Analytics campaign parameters). Parameters that are set replace those of the same
 * name in the address; everything else in the query, its order and its encoding, and the fragment stay as they are.
 * Pure. Errors (Invalid): "utm.url" for anything but an absolute http or https address with a host,
 * "utm.control" for control characters in a value, "utm.tooLong" beyond 2,000 characters in all.
 */
[[nodiscard]] Result<QString> withUtm(const QString &url, const Utm &utm);

/** The utm_* parameters of an address, decoded ('+' is a space). */
[[nodiscard]] Utm utmOf(const QString &url);

/**
 * What is unwise in @p utm, as stable keys for the ui: "sourceMissing", "mediumMissing", "campaignMissing" (when
 * any other is set), "upperCase" (reports tell case apart), "space".
 */
[[nodiscard]] QStringList utmAdvice(const Utm &utm);

/** @p text with the parameters added to each of its http(s) links; links that cannot take them stay. */
[[nodiscard]] QString tagLinks(const QString &text, const Utm &utm);

} // namespace campanile::domain
