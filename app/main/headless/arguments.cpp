// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/arguments.h"

#include <QCoreApplication>

namespace campanile::headless {

using namespace Qt::StringLiterals;

Error usage(const QString &sentence)
{
    return makeError(ErrorKind::Invalid, u"cli.usage"_s, {}, {sentence});
}

Result<Arguments> Arguments::parse(const QStringList &words, std::span<const OptionInfo> options)
{
    Arguments result;
    for (int i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(u"--"_s)) {
            result.m_words.append(word);
            continue;
        }
        const qsizetype sign = word.indexOf(u'=');
        const QString name = word.mid(2, sign < 0 ? -1 : sign - 2);
        const OptionInfo *found = nullptr;
        for (const OptionInfo &option : options) {
            if (name == QLatin1StringView(option.name))
                found = &option;
        }
        if (!found)
            return usage(QCoreApplication::translate("Headless", "There is no option \"--%1\" here.").arg(name));
        const bool takesValue = *found->value != '\0';
        if (!takesValue && sign >= 0)
            return usage(QCoreApplication::translate("Headless", "\"--%1\" takes no value.").arg(name));
        QString value;
        if (takesValue && sign >= 0)
            value = word.mid(sign + 1);
        else if (takesValue && i + 1 < words.size())
            value = words.at(++i);
        else if (takesValue)
            return usage(QCoreApplication::translate("Headless", "\"--%1\" needs a value.").arg(name));
        result.m_values[name].append(value);
    }
    return result;
}

QString Arguments::value(const QString &name, const QString &fallback) const
{
    const QStringList all = m_values.value(name);
    return all.isEmpty() ? fallback : all.last();
}

Result<int> Arguments::number(const QString &name, int fallback, int low, int high) const
{
    if (!isSet(name))
        return fallback;
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (ok && number >= low && number <= high)
        return number;
    return usage(QCoreApplication::translate("Headless", "\"--%1\" is a whole number from %2 to %3.").arg(name).arg(low).arg(high));
}

} // namespace campanile::headless
