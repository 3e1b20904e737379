// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace campanile {

/** What a caller can do about an error: the groups that code branches on. */
enum class ErrorKind {
    None,        ///< no error
    Network,     ///< no answer: offline, refused, reset, name not found
    Timeout,     ///< sent, no answer in time: the outcome is unknown
    Auth,        ///< not signed in, or the token is no longer good
    Permission,  ///< signed in, not allowed
    NotFound,    ///< no such record, or not one of this workspace
    Conflict,    ///< somebody else changed the same thing
    Invalid,     ///< the input breaks a rule; nothing was stored
    Limit,       ///< too much, too big or too often
    Storage,     ///< disk full, read-only, locked
    Corrupt,     ///< what was read is damaged
    Unsupported, ///< newer than this program understands
    Cancelled,   ///< a person stopped it
    Internal     ///< a fault of ours
};

/**
 * An error as a value. @c code is a stable key ("store.diskFull") from which the ui makes a sentence in the
 * person's language; @c args fill its place-holders; @c detail is technical text for the log and for the
 * "Details" button and never carries a secret or the person's content.
 */
struct Error {
    ErrorKind kind = ErrorKind::None;
    QString code;
    QString detail;
    QStringList args;
    /** Earliest useful time to try again, in milliseconds from now; -1 when trying again will not help by itself. */
    qint64 retryAfterMs = -1;

    [[nodiscard]] bool isNull() const { return kind == ErrorKind::None; }
    [[nodiscard]] bool isTransient() const
    {
        return kind == ErrorKind::Network || kind == ErrorKind::Timeout || retryAfterMs >= 0;
    }
    bool operator==(const Error &) const = default;
};

/** Shorthand: makeError(ErrorKind::Storage, u"store.diskFull"_s, detail). */
[[nodiscard]] inline Error makeError(ErrorKind kind, QString code, QString detail = {}, QStringList args = {})
{
    return Error{kind, std::move(code), std::move(detail), std::move(args), -1};
}

} // namespace campanile

Q_DECLARE_METATYPE(campanile::Error)
