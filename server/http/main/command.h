// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/http/main/commands.h"
#include "server/http/main/servercore.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace campanile::server {

/** One verb of the command line: its options, where it reads and writes, and how it says what came out. */
class Command
{
public:
    /** @p verb as it was typed, @p words what followed it. The streams stay open and are not owned. */
    Command(const QString &verb, const QStringList &words, std::FILE *in, std::FILE *out);

    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] DataPlace place() const { return {value(QStringLiteral("data")), value(QStringLiteral("postgres")), {}}; }

    /** Reads the words; each option of @p needed must have a value. Gives an exit code when there is nothing more to do. */
    [[nodiscard]] std::optional<int> parse(const QStringList &needed);
    /**
     * From --password-env, else from the terminal (asked for twice, not shown), else the first line of the input.
     * ErrorKind::Invalid when the two do not match.
     */
    [[nodiscard]] Result<QString> password() const;

    /** Each writes its answer and gives the exit code. */
    [[nodiscard]] int usage(const QString &text) const;
    [[nodiscard]] int failed(const Error &error) const;
    [[nodiscard]] int done(const QString &text, const QJsonObject &object) const;

private:
    const QString m_verb;
    const QStringList m_words;
    std::FILE *m_in;
    std::FILE *m_out;
    QCommandLineParser m_parser;
};

/** A server's data, opened for one command. */
struct OpenedData {
    SystemClock clock;
    SystemRng rng;
    std::unique_ptr<ServerCore> core;

    [[nodiscard]] Result<void> open(const DataPlace &place, bool create);
};

/** Opens the data and gives it to @p work; what fails before is said here. */
[[nodiscard]] int withData(Command &command, const std::function<int(OpenedData &)> &work, bool create = false);

/** What an operator reads about an error: what happened and what to do. English, one line. */
[[nodiscard]] QString commandWords(const Error &error);

} // namespace campanile::server
