// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace campanile::headless {

/** An option of a verb. @c value names what follows it; empty = a switch. */
struct OptionInfo {
    const char *name;
    const char *value;
    const char *words;
};

/** The options that were given to a verb. Plain value. */
class Arguments
{
public:
    /** Error cli.usage with a sentence for anything that is not among @p options. */
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, std::span<const OptionInfo> options);

    [[nodiscard]] bool isSet(const QString &name) const { return m_values.contains(name); }
    /** The last value given. */
    [[nodiscard]] QString value(const QString &name, const QString &fallback = {}) const;
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }
    /** A whole number in [low, high], or cli.usage. */
    [[nodiscard]] Result<int> number(const QString &name, int fallback, int low, int high) const;
    /** What stands without an option, in order. */
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QString word(int index) const { return m_words.value(index); }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_words;
};

/** cli.usage with @p sentence. */
[[nodiscard]] Error usage(const QString &sentence);

} // namespace campanile::headless
