// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace campanile::server {

/**
 * A state string (sync protocol section 3.6): "<epoch>.<acl>.<cursor>[.<origin>.<pin>[.<typed id>]]", numbers in base 36.
 * Opaque to clients. @c origin is the state in which paging began and @c pin the newest commit at that moment; the id
 * stands only where Foo/changes stopped inside a commit.
 */
struct StateString {
    qint64 epoch = 0;
    qint64 acl = 0;
    qint64 cursor = 0;
    bool paging = false;
    qint64 origin = 0;
    qint64 pin = 0;
    QString afterId;

    /** Reads any form; "0" and "" are the zero state of every epoch, given as epoch 0. */
    [[nodiscard]] static std::optional<StateString> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool isZero() const { return epoch == 0; }
};

} // namespace campanile::server
