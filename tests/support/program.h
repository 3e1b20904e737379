// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace campanile::test {

/** What one run of the real program gave; code -1 when it crashed or did not end in time. */
struct ProgramRun {
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonObject error() const
    {
        // Messages of the log may stand before it; the error is the last line.
        return QJsonDocument::fromJson(err.trimmed().split('\n').last()).object().value(QLatin1StringView("error")).toObject();
    }
    /** A text of the JSON that the program wrote. */
    [[nodiscard]] QString value(const QString &name) const { return json().value(name).toString(); }
    [[nodiscard]] QString errorCode() const { return error().value(QLatin1StringView("code")).toString(); }
    [[nodiscard]] QString errorSentence() const { return error().value(QLatin1StringView("message")).toString(); }
};

[[nodiscard]] QString campanileProgram();
/** Runs "campanile --headless @p words" without a display; @p wrapper is a command that starts another, with its options. */
[[nodiscard]] ProgramRun runHeadless(const QStringList &words, const QByteArray &input = {}, const QStringList &wrapper = {});
/** Runs any program the same way. */
[[nodiscard]] ProgramRun runProgram(const QStringList &command, const QByteArray &input = {});

} // namespace campanile::test
