// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace campanile::test {

static constexpr int kRunMs = 90'000;

QString campanileProgram()
{
    return QStringLiteral(CAMPANILE_BINARY_DIR) + u"/bin/campanile"_s;
}

ProgramRun runHeadless(const QStringList &words, const QByteArray &input, const QStringList &wrapper)
{
    return runProgram(wrapper + QStringList{campanileProgram(), u"--headless"_s} + words, input);
}

ProgramRun runProgram(const QStringList &command, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(environment);
    process.start(command.first(), command.mid(1));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kRunMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace campanile::test
