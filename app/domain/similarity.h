// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace campanile::domain {

/** @p text as it is compared: NFKC, case folded, without links, signs and repeated spaces. */
[[nodiscard]] QString comparableText(const QString &text);

/** SHA-256 of comparableText(), 32 bytes: equal for texts that differ only in what comparableText() drops. */
[[nodiscard]] QByteArray textHash(const QString &text);

/** Hashes of every run of three words (of the whole when shorter): the fingerprint two texts are compared by. */
[[nodiscard]] QSet<quint64> shingles(const QString &text);

/** Share of common shingles (Jaccard), 0 to 1. Two empty texts: 0, since nothing is repeated. */
[[nodiscard]] double similarity(const QSet<quint64> &a, const QSet<quint64> &b);
[[nodiscard]] double similarity(const QString &a, const QString &b);

} // namespace campanile::domain
