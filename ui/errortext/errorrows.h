// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QCoreApplication>

#include <span>

namespace campanile::ui {

/** How the args of an error are written in its sentence. */
enum class ErrorArgs {
    Plain,  ///< names, addresses, files: as they are
    Number, ///< digits of the locale
    Size    ///< bytes, written as kB or MB
};

/** What an error code says to a person: what happened, what is safe, what to do. %1, %2 stand for Error::args. */
struct ErrorRow {
    const char *code;
    const char *happened;
    const char *safe = "";
    const char *todo = "";
    ErrorArgs args = ErrorArgs::Plain;
};

/**
 * The sentences by the part of the program that the code comes from. The texts are in the source language; ErrorText::tr
 * makes them readable. No state; any thread.
 */
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(campanile::ui::ErrorText)

public:
    /** The copy on this computer, the profile and the places for secrets. */
    static std::span<const ErrorRow> storage();
    /** Connection, sign-in and exchange with a server. */
    static std::span<const ErrorRow> network();
    /** Posts, files, series, import and export, the window itself. */
    static std::span<const ErrorRow> planning();
    static std::span<const ErrorRow> inbox();
    /** Crises, the pause of posts, rules and prepared answers. */
    static std::span<const ErrorRow> crisis();
    /** Publishing and what networks answer. */
    static std::span<const ErrorRow> publishing();
    /** The server, in its own program or within this one. */
    static std::span<const ErrorRow> server();
    /** Moving a workspace from this computer to a team server. */
    static std::span<const ErrorRow> moving();
    /** What stands in for a code without a sentence, or for one whose names are missing. */
    static ErrorRow byKind(ErrorKind kind);
    /** Null when no table has @p code. */
    static const ErrorRow *find(QStringView code);
};

} // namespace campanile::ui
