// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/headless.h"

#include "app/main/headless/output.h"
#include "app/main/headless/verbs.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cstring>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

using headless::Verb;

QList<Verb> allVerbs()
{
    QList<Verb> all;
    for (const auto &group : {headless::publishVerbs(), headless::postVerbs(), headless::transferVerbs(), headless::screenshotVerbs(),
                              headless::lineVerbs(), headless::workspaceVerbs(), headless::accountVerbs(), headless::inboxVerbs()}) {
        for (const Verb &verb : group)
            all.append(verb);
    }
    return all;
}

QJsonObject describe(const Verb &verb)
{
    QJsonArray options;
    for (const headless::OptionInfo &option : verb.options) {
        const QString value = QString::fromLatin1(option.value);
        options.append(QJsonObject{{u"option"_s, u"--"_s + QLatin1StringView(option.name) + (value.isEmpty() ? QString() : u' ' + value)},
                                   {u"does"_s, QCoreApplication::translate("Headless", option.words)}});
    }
    return {{u"verb"_s, QString::fromLatin1(verb.name)},
            {u"usage"_s, QString(u"campanile --headless "_s + QLatin1StringView(verb.name) + u' ' + QLatin1StringView(verb.synopsis)).trimmed()},
            {u"does"_s, QCoreApplication::translate("Headless", verb.words)},
            {u"options"_s, options}};
}

/** A verb whose synopsis names something before the first option, as "[FILE]" or "create|list". */
bool takesWords(const Verb &verb)
{
    const QLatin1StringView synopsis(verb.synopsis);
    return !synopsis.isEmpty() && !synopsis.startsWith(u'-') && !synopsis.startsWith("[-"_L1) && !synopsis.startsWith(u'<');
}

int help(const QString &name)
{
    QJsonArray verbs;
    for (const Verb &verb : allVerbs()) {
        if (name.isEmpty() || name == QLatin1StringView(verb.name))
            verbs.append(describe(verb));
    }
    if (verbs.isEmpty())
        return headless::printError(headless::usage(QCoreApplication::translate("Headless", "There is no verb \"%1\".").arg(name)));
    headless::printObject({{u"verbs"_s, verbs}});
    return headless::ExitOk;
}

/** Takes the verb out of the words; options that stand before it belong to it as well. */
QString takeVerb(QStringList &words)
{
    for (int i = 0; i < words.size(); ++i) {
        if (words.at(i).startsWith(u"--headless="_s))
            return words.takeAt(i).mid(11);
        if (words.at(i) == u"--headless") {
            words.removeAt(i);
            return i < words.size() && !words.at(i).startsWith(u'-') ? words.takeAt(i) : QString();
        }
    }
    return {};
}

} // namespace

bool isHeadless(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--headless") == 0 || std::strncmp(argv[i], "--headless=", 11) == 0)
            return true;
    }
    return false;
}

int runHeadless(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const QString name = takeVerb(words);
    if (name.isEmpty())
        return headless::printError(headless::usage(QCoreApplication::translate("Headless", "\"--headless\" needs a verb.")));
    if (name == u"help")
        return help(words.value(0));
    for (const Verb &verb : allVerbs()) {
        if (name != QLatin1StringView(verb.name))
            continue;
        if (words.contains(u"--help"_s))
            return help(name);
        const auto arguments = headless::Arguments::parse(words, verb.options);
        if (!arguments)
            return headless::printError(arguments.error());
        if (!takesWords(verb) && !arguments->words().isEmpty())
            return headless::printError(headless::usage(QCoreApplication::translate("Headless", "\"%1\" is one word too many.").arg(arguments->words().constFirst())));
        return verb.run({*arguments, argc, argv});
    }
    return headless::printError(headless::usage(QCoreApplication::translate("Headless", "There is no verb \"%1\".").arg(name)));
}

} // namespace campanile
