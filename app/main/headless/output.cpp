// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/output.h"

#include "ui/errortext/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return u"none"_s;
    case ErrorKind::Network:
        return u"network"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Auth:
        return u"auth"_s;
    case ErrorKind::Permission:
        return u"permission"_s;
    case ErrorKind::NotFound:
        return u"notFound"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::Limit:
        return u"limit"_s;
    case ErrorKind::Storage:
        return u"storage"_s;
    case ErrorKind::Corrupt:
        return u"corrupt"_s;
    case ErrorKind::Unsupported:
        return u"unsupported"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

/** Sentences for what only the command line can get wrong; %1 and %2 are the arguments. Empty for any other code. */
QString commandLineWords(const Error &error)
{
    struct Row {
        const char16_t *code;
        const char *words;
    };
    static constexpr Row rows[] = {
        {u"cli.usage", QT_TRANSLATE_NOOP("Headless", "%1 Nothing was done. \"campanile --headless help\" lists the verbs and their options.")},
        {u"profile.inUse", QT_TRANSLATE_NOOP("Headless", "Another Campanile is using this profile. Nothing was done. Close it, or give another folder with --profile.")},
        {u"profile.notWritable", QT_TRANSLATE_NOOP("Headless", "The folder for Campanile's data cannot be written. Nothing was done. Check its permissions and the free space, or give another folder with --profile.")},
        {u"cli.noWorkspace", QT_TRANSLATE_NOOP("Headless", "This profile has no such workspace. \"campanile --headless workspace list\" names those it has; \"workspace create\" makes one.")},
        {u"cli.noAccount", QT_TRANSLATE_NOOP("Headless", "The workspace has no account \"%1\". \"campanile --headless account list\" names those it has.")},
        {u"cli.notOnThisComputer", QT_TRANSLATE_NOOP("Headless", "This workspace is served by a team server, which connects and publishes itself. Nothing was done.")},
        {u"cli.noSecret", QT_TRANSLATE_NOOP("Headless", "No secret was given. Put it into the environment variable %1 or write it to standard input; it is never taken from the command line.")},
        {u"cli.unreadable", QT_TRANSLATE_NOOP("Headless", "The file \"%1\" cannot be read.")},
        {u"cli.unwritable", QT_TRANSLATE_NOOP("Headless", "The file \"%1\" cannot be written.")},
        {u"json.unknownKey", QT_TRANSLATE_NOOP("Headless", "There is no key \"%1\" here. Nothing was done. The nearest is \"%2\".")},
        {u"cli.badTime", QT_TRANSLATE_NOOP("Headless", "\"%1\" is no time. Write 2026-11-21T09:00 for the wall clock of the zone, or 2026-11-21T09:00:00Z.")},
        {u"cli.syncTimeout", QT_TRANSLATE_NOOP("Headless", "Synchronising took longer than the time allowed. Everything is saved here and goes on next time.")},
        {u"count.line", QT_TRANSLATE_NOOP("Headless", "This line is not one JSON string.")},
        {u"count.network", QT_TRANSLATE_NOOP("Headless", "\"%1\" is no network that Campanile knows.")},
        {u"merge.line", QT_TRANSLATE_NOOP("Headless", "This line is not one JSON object with \"base\", \"mine\" and \"theirs\".")},
        {u"health.line", QT_TRANSLATE_NOOP("Headless", "This line is not one JSON object with \"now\".")},
        {u"utm.line", QT_TRANSLATE_NOOP("Headless", "This line is not one JSON object with \"url\".")},
        {u"recurrence.start", QT_TRANSLATE_NOOP("Headless", "\"%1\" is no start. Write the wall clock without an offset: 2026-03-28T09:00.")},
        {u"recurrence.count", QT_TRANSLATE_NOOP("Headless", "The count is a whole number from 1 to %1.")},
        {u"post.inPast", QT_TRANSLATE_NOOP("Headless", "That time has passed. Nothing was changed. Give a later one, or --now.")},
        {u"post.noTargets", QT_TRANSLATE_NOOP("Headless", "The post goes to no account yet. Nothing was changed. Name one with --account.")},
        {u"post.noTime", QT_TRANSLATE_NOOP("Headless", "The post has no time yet. Nothing was changed. Give one with --at.")},
        {u"post.gone", QT_TRANSLATE_NOOP("Headless", "There is no such post.")},
        {u"post.locked", QT_TRANSLATE_NOOP("Headless", "The post is being published or was. Nothing was changed.")},
    };
    for (const Row &row : rows) {
        if (error.code == QStringView(row.code)) {
            const QString words = QCoreApplication::translate("Headless", row.words);
            // In one pass, so that an argument that looks like a place stays as it is.
            if (words.contains(u"%2"_s))
                return words.arg(error.args.value(0), error.args.value(1));
            return words.contains(u"%1"_s) ? words.arg(error.args.value(0)) : words;
        }
    }
    return {};
}

} // namespace

int exitCodeFor(const Error &error)
{
    if (error.isNull())
        return ExitOk;
    if (error.code == u"cli.usage" || error.code == u"json.unknownKey" || error.code == u"count.network")
        return ExitUsage;
    if (error.code == u"profile.inUse")
        return ExitInUse;
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout)
        return ExitUnreachable;
    return error.kind == ErrorKind::Auth ? ExitSignedOut : ExitFailed;
}

QJsonObject errorObject(const Error &error)
{
    const QString own = commandLineWords(error);
    QJsonObject object{{u"code"_s, error.code},
                       {u"kind"_s, kindName(error.kind)},
                       {u"message"_s, own.isEmpty() ? ui::wordsFor(error).toText() : own}};
    if (!error.detail.isEmpty())
        object.insert(u"detail"_s, error.detail);
    if (!error.args.isEmpty())
        object.insert(u"args"_s, QJsonArray::fromStringList(error.args));
    return object;
}

void printLine(const QByteArray &json)
{
    std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printObject(const QJsonObject &object)
{
    printLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

int printError(const Error &error)
{
    const QByteArray json = QJsonDocument(QJsonObject{{u"error"_s, errorObject(error)}}).toJson(QJsonDocument::Compact);
    std::fprintf(stderr, "%s\n", json.constData());
    return exitCodeFor(error);
}

} // namespace campanile::headless
