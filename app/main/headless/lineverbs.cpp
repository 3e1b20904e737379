// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"
#include "app/main/headless/importinput.h"
#include "app/main/headless/output.h"
#include "app/main/headless/verbs.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <functional>

// Verbs over app/domain: they need no profile, no thread and no application object, so that they start at once.
namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

using Answer = std::function<Result<QByteArray>(const QByteArray &)>;

/** One line in, one line out, so that line N of the output belongs to line N of the input. Empty lines are left out. */
int eachLine(const Answer &answer)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return printError(makeError(ErrorKind::Storage, u"cli.unreadable"_s, in.errorString(), {u"-"_s}));
    int code = ExitOk;
    while (!in.atEnd()) {
        const QByteArray line = in.readLine().trimmed();
        if (line.isEmpty())
            continue;
        const auto result = answer(line);
        if (result) {
            printLine(*result);
        } else {
            printObject({{u"error"_s, errorObject(result.error())}});
            code = ExitFailed;
        }
    }
    return code;
}

int runCount(const Invocation &call)
{
    const QString network = call.arguments.value(u"network"_s);
    // Asked before the first line, so that a wrong name is one error and not one for each line.
    if (const auto known = domain::countLine(network, "\"\""); !known)
        return printError(known.error());
    QJsonObject instance;
    if (call.arguments.isSet(u"limits"_s)) {
        const QJsonDocument document = QJsonDocument::fromJson(call.arguments.value(u"limits"_s).toUtf8());
        if (!document.isObject())
            return printError(usage(QCoreApplication::translate("Headless", "\"--limits\" is a JSON object.")));
        instance = document.object();
    }
    return eachLine([&](const QByteArray &line) { return domain::countLine(network, line, instance); });
}

int runRecur(const Invocation &call)
{
    for (const QString &name : {u"rule"_s, u"start"_s, u"zone"_s, u"count"_s}) {
        if (!call.arguments.isSet(name))
            return printError(usage(QCoreApplication::translate("Headless", "\"--%1\" is needed.").arg(name)));
    }
    bool ok = false;
    const int count = call.arguments.value(u"count"_s).toInt(&ok);
    if (!ok)
        return printError(usage(QCoreApplication::translate("Headless", "\"--count\" is a whole number.")));
    const auto result = domain::recurJson(call.arguments.value(u"rule"_s), call.arguments.value(u"start"_s), call.arguments.value(u"zone"_s), count);
    if (!result)
        return printError(result.error());
    printLine(*result);
    return ExitOk;
}

int runMerge(const Invocation &)
{
    return eachLine(domain::mergeLine);
}

int runUtm(const Invocation &)
{
    return eachLine(domain::utmLine);
}

int runHealth(const Invocation &)
{
    return eachLine(domain::accountHealthLine);
}

int runSla(const Invocation &)
{
    return eachLine(domain::slaLine);
}

int runCrisis(const Invocation &)
{
    return eachLine(domain::crisisLine);
}

int runSentiment(const Invocation &call)
{
    return eachLine([&](const QByteArray &line) { return domain::sentimentLine(line, call.arguments.value(u"language"_s)); });
}

int runLanguage(const Invocation &)
{
    return eachLine(domain::languageLine);
}

int runIntent(const Invocation &call)
{
    return eachLine([&](const QByteArray &line) { return domain::intentLine(line, call.arguments.value(u"language"_s)); });
}

int runPriority(const Invocation &)
{
    return eachLine(domain::priorityLine);
}

int runFigures(const Invocation &)
{
    return eachLine(domain::inboxFiguresLine);
}

int runPreview(const Invocation &call)
{
    const auto bytes = readImport(call.arguments.word(0));
    if (!bytes)
        return printError(bytes.error());
    const auto result = domain::importPreview(*bytes, call.arguments.value(u"zone"_s, u"UTC"_s));
    if (!result)
        return printError(result.error());
    printLine(*result);
    return ExitOk;
}

constexpr OptionInfo countOptions[] = {
    {"network", "N", QT_TRANSLATE_NOOP("Headless", "the network that counts: twitter, mastodon, bluesky, instagram, threads ...")},
    {"limits", "JSON", QT_TRANSLATE_NOOP("Headless", "what an instance says of its own limits")},
};
constexpr OptionInfo recurOptions[] = {
    {"rule", "R", QT_TRANSLATE_NOOP("Headless", "RFC 5545 RRULE, as FREQ=WEEKLY;BYDAY=MO")},
    {"start", "LOCAL", QT_TRANSLATE_NOOP("Headless", "wall-clock start without an offset, as 2026-03-28T09:00")},
    {"zone", "IANA", QT_TRANSLATE_NOOP("Headless", "time zone, as Europe/Berlin")},
    {"count", "N", QT_TRANSLATE_NOOP("Headless", "how many occurrences")},
};
constexpr OptionInfo languageOptions[] = {
    {"language", "L", QT_TRANSLATE_NOOP("Headless", "language of the texts, as en or de-AT (recognised)")},
};
constexpr OptionInfo previewOptions[] = {
    {"zone", "IANA", QT_TRANSLATE_NOOP("Headless", "zone of times that name none (UTC)")},
};

constexpr Verb verbs[] = {
    {"count", "--network N [--limits JSON] < LINES", QT_TRANSLATE_NOOP("Headless", "Counts texts as a network does: one JSON string per line in, one JSON object per line out."), countOptions, runCount},
    {"recur", "--rule R --start LOCAL --zone IANA --count N", QT_TRANSLATE_NOOP("Headless", "Expands a recurrence rule to instants in UTC."), recurOptions, runRecur},
    {"merge", "< LINES", QT_TRANSLATE_NOOP("Headless", "Merges texts as the server does: {base, mine, theirs} per line in, {text, clean} per line out."), {}, runMerge},
    {"utm", "< LINES", QT_TRANSLATE_NOOP("Headless", "Tags links: {url, source, medium, campaign, term, content} per line in, {url} per line out."), {}, runUtm},
    {"account-health", "< LINES", QT_TRANSLATE_NOOP("Headless", "Judges accounts: what is known of one per line in, its score with reasons per line out."), {}, runHealth},
    {"sla", "< LINES", QT_TRANSLATE_NOOP("Headless", "Reckons deadlines: a response-time rule with when a message came per line in, its deadline and what is left per line out."), {}, runSla},
    {"crisis", "< LINES", QT_TRANSLATE_NOOP("Headless", "Judges messages by a crisis rule: a rule with messages and what came before per line in, whether it fits and why per line out."), {}, runCrisis},
    {"sentiment", "[--language L] < LINES", QT_TRANSLATE_NOOP("Headless", "Scores how texts feel, -1 to 1: one JSON string per line in, the score with every word and rule behind it per line out."), languageOptions, runSentiment},
    {"language", "< LINES", QT_TRANSLATE_NOOP("Headless", "Recognises languages: one JSON string per line in, the language with its confidence per line out."), {}, runLanguage},
    {"intent", "[--language L] < LINES", QT_TRANSLATE_NOOP("Headless", "Tells questions, complaints, praise, buyers and spam apart: one JSON string per line in, the intent with its signs per line out."), languageOptions, runIntent},
    {"priority", "< LINES", QT_TRANSLATE_NOOP("Headless", "Scores inbox items, 0 to 100: what is known of one per line in, its score with reasons per line out."), {}, runPriority},
    {"inbox-figures", "< LINES", QT_TRANSLATE_NOOP("Headless", "Sums up inboxes: items with the working hours per line in, how fast, how much and how well per line out."), {}, runFigures},
    {"import-preview", "[FILE] [--zone IANA]", QT_TRANSLATE_NOOP("Headless", "Shows what an import of a CSV or iCalendar file would take, without a profile."), previewOptions, runPreview},
};

} // namespace

std::span<const Verb> lineVerbs()
{
    return verbs;
}

} // namespace campanile::headless
