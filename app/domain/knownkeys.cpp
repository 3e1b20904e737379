// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/knownkeys.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

/** A key longer than this is no slip of the keyboard; comparing it would only cost time. */
constexpr qsizetype kKeyMost = 100;

/** How many letters have to be changed, put in or taken out (Levenshtein); upper and lower case are one. */
qsizetype letterSteps(const QString &left, const QString &right)
{
    const QString a = left.left(kKeyMost).toCaseFolded(), b = right.left(kKeyMost).toCaseFolded();
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype above = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({diagonal + (a.at(i) == b.at(j) ? 0 : 1), above + 1, row[size_t(j)] + 1});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

Result<void> checkKeys(const QJsonObject &object, const QStringList &known)
{
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (known.contains(key))
            continue;
        const auto nearest = std::ranges::min_element(known, {}, [&key](const QString &name) { return letterSteps(key, name); });
        return makeError(ErrorKind::Invalid, u"json.unknownKey"_s, {}, {key.left(kKeyMost), *nearest});
    }
    return {};
}

} // namespace campanile::domain
