// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace campanile::views {

/** A run of text that both sides have, or that only this side has. */
struct DiffRun {
    QString text;
    bool changed = false;
    bool operator==(const DiffRun &) const = default;
};

/**
 * @p text split into runs that @p base has too and runs that it has not, by words (UAX 29), along a longest common
 * subsequence. Pure. More than 1,500 differing words on one side are one changed run, so that the cost stays bounded.
 */
[[nodiscard]] QList<DiffRun> diffAgainst(const QString &base, const QString &text);
/** @p base split into runs that all of @p versions kept and runs that at least one of them has not. Pure; bounded as above. */
[[nodiscard]] QList<DiffRun> lostFrom(const QString &base, const QStringList &versions);

} // namespace campanile::views
