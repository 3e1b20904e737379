// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/command.h"

#include <QFile>
#include <QJsonDocument>

#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 MaxLineBytes = 8192;

/** Turns a terminal's echo off and, at the end, on again. */
class QuietTerminal
{
public:
    explicit QuietTerminal(int descriptor) : m_descriptor(descriptor)
    {
        m_isChanged = ::tcgetattr(descriptor, &m_before) == 0;
        if (!m_isChanged)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_isChanged = ::tcsetattr(descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isChanged)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_isChanged = false;
};

QString readLine(QFile &input)
{
    QByteArray line = input.readLine(MaxLineBytes);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

Command::Command(const QString &verb, const QStringList &words, std::FILE *in, std::FILE *out)
    : m_verb(verb), m_words(words), m_in(in), m_out(out)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOptions({{u"help"_s, u"Shows the options of this verb."_s},
                         {u"data"_s, u"Folder of the server's data."_s, u"DIR"_s},
                         {u"postgres"_s, u"PostgreSQL connection string; without it SQLite is used. Keep the password "
                                         "out of it: PGPASSWORD or a password file."_s,
                          u"CONNINFO"_s},
                         {u"json"_s, u"Writes the result as one JSON object."_s}});
}

std::optional<int> Command::parse(const QStringList &needed)
{
    // The parser takes the first word for the program's name.
    if (!m_parser.parse(QStringList{m_verb} + m_words))
        return usage(m_parser.errorText());
    if (m_parser.isSet(u"help"_s)) {
        QString help = m_parser.helpText();
        help.replace(0, help.indexOf(u'\n'), u"Usage: campanile-server "_s + m_verb + u" [options]"_s);
        std::fputs(help.toLocal8Bit().constData(), m_out);
        return Done;
    }
    if (!m_parser.positionalArguments().isEmpty())
        return usage(u"unexpected: "_s + m_parser.positionalArguments().constFirst());
    for (const QString &name : needed) {
        if (m_parser.value(name).isEmpty())
            return usage(u"--%1 is needed"_s.arg(name));
    }
    return std::nullopt;
}

Result<QString> Command::password() const
{
    if (isSet(u"password-env"_s)) {
        const QByteArray name = value(u"password-env"_s).toLocal8Bit();
        if (!qEnvironmentVariableIsSet(name.constData()))
            return makeError(ErrorKind::Invalid, u"server.passwordUnset"_s, value(u"password-env"_s));
        return qEnvironmentVariable(name.constData());
    }
    QFile input;
    if (!input.open(m_in, QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"server.read"_s, input.errorString(), {u"standard input"_s});
    const int descriptor = ::fileno(m_in);
    if (::isatty(descriptor) == 0)
        return readLine(input);
    const QuietTerminal quiet(descriptor);
    std::fputs("Password: ", stderr);
    const QString first = readLine(input);
    std::fputs("\nOnce more: ", stderr);
    const QString second = readLine(input);
    std::fputs("\n", stderr);
    if (first != second)
        return makeError(ErrorKind::Invalid, u"server.passwordsDiffer"_s);
    return first;
}

int Command::usage(const QString &text) const
{
    // Qt's own sentences end with a full stop, ours come without.
    const QString sentence = text.endsWith(u'.') ? text.chopped(1) : text;
    std::fprintf(stderr, "campanile-server %s: %s. \"campanile-server %s --help\" lists the options.\n",
                 m_verb.toLocal8Bit().constData(), sentence.toLocal8Bit().constData(), m_verb.toLocal8Bit().constData());
    return WrongUsage;
}

int Command::failed(const Error &error) const
{
    const QString words = commandWords(error);
    if (isSet(u"json"_s)) {
        const QJsonObject object{{u"error"_s, error.code}, {u"message"_s, words}, {u"detail"_s, error.detail}};
        std::fputs((QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n').constData(), m_out);
    }
    const QString detail = error.detail.isEmpty() ? QString() : u" ("_s + error.detail + u')';
    std::fprintf(stderr, "campanile-server %s: %s%s\n", m_verb.toLocal8Bit().constData(),
                 words.toLocal8Bit().constData(), detail.toLocal8Bit().constData());
    return Failed;
}

int Command::done(const QString &text, const QJsonObject &object) const
{
    if (isSet(u"json"_s))
        std::fputs((QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n').constData(), m_out);
    else
        std::fputs((text + u'\n').toLocal8Bit().constData(), m_out);
    std::fflush(m_out);
    return Done;
}

Result<void> OpenedData::open(const DataPlace &place, bool create)
{
    auto opened = ServerCore::open(place, clock, rng, create);
    if (!opened)
        return opened.error();
    core = std::move(opened).value();
    return {};
}

int withData(Command &command, const std::function<int(OpenedData &)> &work, bool create)
{
    OpenedData data;
    if (const auto opened = data.open(command.place(), create); !opened)
        return command.failed(opened.error());
    return work(data);
}

} // namespace campanile::server
